"""Search jobs on Ray with real workers and Lean pools: killed actors, poisoned statements, larger budgets.

The engine is a double, since it has to die on demand; what it says depends on prompt and seed alone.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import psutil
import pytest

import pipelines.driver.alone
import pipelines.driver.mill
import pipelines.driver.poison
import pipelines.node.actors
from pipelines.commands.prove import prove_command
from pipelines.config import Config, parse_config
from pipelines.driver.mill import Mill, ShardFailed
from pipelines.driver.poison import MAX_POISONED, TooManyFail, poisoned
from pipelines.driver.session import ray_session
from pipelines.store.rows import ATTEMPTS, PROOFS
from pipelines.store.shard import cut, planned
from pipelines.store.tables import read_shard, read_stats
from prover.search.question import Statement

pytestmark = pytest.mark.slow

STATEMENTS = [
    *(f"theorem problem (x : ℕ) (h₀ : x + {n} = {2 * n}) : x = {n}" for n in range(2, 9)),
    *(f"theorem problem (x : ℕ) (h₀ : x = {n}) : x = {n + 1}" for n in range(3)),
    *(f"theorem problem (f : ℕ → ℕ) (h₀ : f 0 = {n}) : f 1 = {n}" for n in range(4)),
]


def engine_double() -> type:
    """A class made here travels to Ray's workers by value."""

    class Engine:
        def __init__(self, *made_from: Any) -> None:
            pass

        async def ready(self) -> int:
            return os.getpid()

        def _answer(self, prompt: str, n: int, seed: int) -> list[Any]:
            import zlib

            from prover.models.generator import Completion, PromptTooLong

            if "poison" in prompt:
                os._exit(1)
            if "endless" in prompt:
                return [Completion(i, "by omega", 9, -1.0, False) for i in range(n)]
            if "enormous" in prompt:
                return PromptTooLong("9000 tokens, the context 384")  # type: ignore[return-value]
            places = [zlib.crc32(f"{prompt}{seed + i}".encode()) % 6 for i in range(n)]
            texts = ["by omega", "by rfl", "", "by exact h₀", "by simp", "by nonsense"]
            return [Completion(i, texts[place], 2, -1.0, True) for i, place in enumerate(places)]

        async def batch(self, model: str, requests: Sequence[Any]) -> tuple[list[Any], dict[str, float]]:
            await asyncio.sleep(0.05)
            answers = [self._answer(prompt, n, sampling.seed) for prompt, n, sampling in requests]
            return answers, {"tokens": 0.0, "sampled": float(sum(n for _, n, _ in requests))}

        async def stream(self, model: str, prompt: str, n: int, sampling: Any) -> AsyncIterator[Any]:
            answer = self._answer(prompt, n, sampling.seed)
            if isinstance(answer, Exception):
                raise answer
            for completion in answer:
                await asyncio.sleep(0.01)
                yield completion

    return Engine


@pytest.fixture(scope="module", autouse=True)
def ray() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipelines.node.actors, "EngineActor", engine_double())
        patch.setattr(pipelines.driver.mill, "SHARD_TRIES", 2)
        patch.setattr(pipelines.driver.mill, "PART_TRIES", 1)
        with ray_session(settings()):
            patch.setattr(pipelines.driver.alone, "ray_session", lambda *_: contextlib.nullcontext())
            yield


def settings(**changes: Any) -> Config:
    data: dict[str, Any] = {
        "shard_size": 4,
        "model": {"number_markers": False},
        "engine": {"replicas": 2, "cpus": 0.1},
        "lean": {"workers": 1},
        "search": {"samples": 6, "first_wave": 2, "portfolio": []},
    }
    for section, values in changes.items():
        data[section] = {**data[section], **values} if isinstance(values, dict) else values
    return parse_config(data, "the test")


def row(signature: str) -> Statement:
    return Statement.of(signature, problem_id=signature.replace(" ", ""))


Found = tuple[dict[str, dict[str, Any]], list[dict[str, Any]], dict[str, int]]


def job(
    folder: Path, config: Config, signatures: Sequence[str], after_first: Callable[[], None] | None = None
) -> Found:
    """(proofs by statement, attempts without their times, counted outcomes) of a search over the statements."""
    rows = cut(list(map(row, signatures)), config.shard_size)
    shards = planned("search", rows, (folder, PROOFS), str(folder), 7, config.search.samples)
    finished: list[int] = []

    def done(shard: Any, stats: dict[str, Any]) -> None:
        finished.append(shard.index)
        if after_first and len(finished) == 1:
            after_first()

    async def go() -> None:
        async with Mill(config, "no model") as mill:
            await mill.run(shards, "search", done)

    asyncio.run(go())
    return read(folder)


def read(folder: Path) -> Found:
    proofs, attempts, outcomes = {}, [], {}
    for path in sorted((folder / "proofs").glob("shard-*.parquet")):
        for proof in map(asdict, read_shard(path, PROOFS)):
            certificate = proof.pop("certificate")
            proofs[proof["statement_id"]] = {**proof, "certified": certificate is not None}
        for outcome, count in read_stats(path)["outcomes"].items():
            outcomes[outcome] = outcomes.get(outcome, 0) + count
        for attempt in map(asdict, read_shard(folder / "attempts" / path.name, ATTEMPTS)):
            del attempt["seconds"], attempt["model"]
            attempts.append(attempt)
    return proofs, attempts, outcomes


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory, ray: None) -> Found:
    return job(tmp_path_factory.mktemp("one"), settings(engine={"replicas": 1}, shard_size=5), STATEMENTS)


def test_the_number_of_workers_and_the_cut_into_shards_change_nothing(undisturbed: Found, tmp_path: Path) -> None:
    proofs, _, outcomes = undisturbed
    assert set(outcomes) == {"proved", "refuted", "open"} and sum(outcomes.values()) == len(STATEMENTS)
    assert all(proof["certified"] == (proof["outcome"] != "open") for proof in proofs.values())
    two = job(tmp_path, settings(engine={"shards": 2}, shard_size=3), STATEMENTS)
    assert two == undisturbed


def test_streaming_finds_the_same(undisturbed: Found, tmp_path: Path) -> None:
    """What a real engine samples may then differ in the last bit; this one has none."""
    assert job(tmp_path, settings(deterministic=False, engine={"shards": 2}), STATEMENTS) == undisturbed


def test_actors_killed_in_mid_search_cost_only_time(undisturbed: Found, tmp_path: Path) -> None:
    """The node's Lean pool, both engines and both workers, while the second shard is under way."""

    def kill() -> None:
        running = [(name_of(process), process.pid) for process in psutil.Process().children(recursive=True)]
        for name, count in {"ray::LeanActor": 1, "ray::Engine": 2, "ray::ShardWorker": 2}.items():
            found = [pid for called, pid in running if called.startswith(name)]
            assert len(found) == count, name
            for pid in found:
                os.kill(pid, signal.SIGKILL)

    assert job(tmp_path, settings(shard_size=3), STATEMENTS, kill) == undisturbed


def name_of(process: psutil.Process) -> str:
    try:
        return (process.cmdline() or [""])[0]
    except psutil.Error:  # a zombie
        return ""


def test_poisoned_statements_are_found_and_set_aside_and_the_job_goes_on(undisturbed: Found, tmp_path: Path) -> None:
    bad = ["theorem poison (x : ℕ) : x = x", "theorem poison (x : ℕ) : x ≤ x"]
    odd = ["theorem endless (x : ℕ) : x = x + 0", "theorem enormous (x : ℕ) : x = 0 + x"]
    mixed = [*STATEMENTS[:3], bad[0], *STATEMENTS[3:], bad[1], *odd]
    proofs, _, outcomes = job(tmp_path, settings(), mixed)
    assert sum(outcomes.values()) == len(mixed) == len(proofs)
    reasons = {proof["signature"]: proof["reason"] for proof in proofs.values() if proof["outcome"] == "set_aside"}
    assert set(reasons) == {*bad, odd[1]}
    assert all(reasons[text].startswith("it ended every worker that took it up: ") for text in bad)
    assert "9000 tokens" in reasons[odd[1]]
    assert proofs[row(odd[0]).statement_id]["outcome"] == "open"
    for name, proof in undisturbed[0].items():
        assert proofs[name] == proof
    assert not list(tmp_path.glob(".part-*")), "what was tried on the way is thrown away"


def test_an_evaluation_searches_as_the_strategy_does(tmp_path: Path) -> None:
    """In waves of the configured size: of one wave of all samples nothing would be left to repair."""
    never = [row(f"theorem problem (f : ℕ → ℕ) (h₀ : f 0 = {n}) : f 1 = {n}") for n in range(2)]
    config = settings()
    shards = [
        replace(s, strategy="repair") for s in planned("measure", [never], (tmp_path, ATTEMPTS), str(tmp_path), 7, 6)
    ]

    async def go() -> None:
        async with Mill(config, "no model") as mill:
            await mill.run(shards, "measure")

    asyncio.run(go())
    attempts = read_shard(shards[0].path, ATTEMPTS)
    assert len(attempts) == 2 * 6, "the whole budget of each, and no portfolio"
    assert {attempt.by for attempt in attempts} == {"model", "repair"}
    assert {attempt.goal for attempt in attempts} == {"prove"}


def test_a_finished_search_goes_on_with_a_larger_budget(tmp_path: Path) -> None:
    """`prove --resume --samples`: what one search with that budget finds, and nothing is sampled twice."""
    model, source = tmp_path / "model", tmp_path / "statements.jsonl"
    model.mkdir()
    (model / "config.json").write_text("{}")
    source.write_text("".join(json.dumps({"id": i, "statement": s}) + "\n" for i, s in enumerate(STATEMENTS)))
    config = tmp_path / "config.json"
    config.write_text(settings().model_dump_json())

    def prove(out: str, samples: int | None, resume: bool = False) -> int:
        assert prove_command(source, str(model), tmp_path / out, samples, None, resume, config, None) == 0
        return int(sum(read_stats(p)["timing"]["sampled"] for p in (tmp_path / out / "proofs").glob("*.parquet")))

    straight = prove("straight", 14)
    first = prove("grown", 3)
    second = prove("grown", 14, resume=True)
    assert read(tmp_path / "grown") == read(tmp_path / "straight")
    assert second > 0 and first + second <= straight + 2 * len(STATEMENTS), "a wave cut in two may cost more"
    solved = [proof for proof in read(tmp_path / "grown")[0].values() if proof["certified"]]
    lines = [json.loads(line) for line in (tmp_path / "grown" / "proofs.jsonl").read_text().splitlines()]
    assert [line["proof"] for line in lines] == [proof["proof"] for proof in solved] != []
    assert (tmp_path / "grown" / "proofs.lean").read_text().count("theorem problem") == len(solved)
    with pytest.raises(ValueError, match="--resume and a larger --samples"):
        prove("grown", 20)
    with pytest.raises(ValueError, match="other inputs or settings"):
        prove("grown", 2, resume=True)
    with pytest.raises(ValueError, match="no search to resume"):
        prove("nothing", 2, resume=True)


def test_a_budget_that_statements_share_goes_on_too(tmp_path: Path) -> None:
    """With the portfolio before it, whose work is told apart and not done again."""

    def config(samples: int) -> Config:
        shared = {"samples": samples, "schedule": "likeliest", "early": 2, "portfolio": ["by omega"]}
        return settings(shard_size=7, search=shared)

    straight = job(tmp_path / "straight", config(5), STATEMENTS)
    job(tmp_path / "grown", config(2), STATEMENTS)
    assert job(tmp_path / "grown", config(5), STATEMENTS) == straight
    proofs, attempts, _ = straight
    solved = [proof for proof in proofs.values() if proof["outcome"] != "open"]
    assert {(proof["by"], proof["attempts"], proof["tokens"]) for proof in solved} == {("portfolio", 0, 0)}
    asked = {attempt["statement_id"] for attempt in attempts if attempt["by"] == "model"}
    assert asked == {name for name, proof in proofs.items() if proof["outcome"] == "open"}
    taken = sum(attempt["by"] == "model" and attempt["goal"] == "prove" for attempt in attempts)
    assert taken == 5 * 7, "the second shard's pool went to its open statements, the first one has none"


def test_when_everything_fails_it_is_not_the_statements(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipelines.driver.poison, "MAX_POISONED", 1)
    with pytest.raises(BaseExceptionGroup) as found:
        job(tmp_path, settings(shard_size=8), [f"theorem poison : {n} = {n}" for n in range(2)])
    assert found.group_contains(ShardFailed)


def test_halving_finds_each_bad_row_with_few_tries() -> None:
    tried: list[int] = []

    async def fails(part: Sequence[int]) -> str | None:
        tried.append(len(part))
        bad = sorted({17, 40} & set(part))
        return f"row {bad[0]}" if bad else None

    assert asyncio.run(poisoned(64, fails)) == {17: "row 17", 40: "row 40"}
    assert len(tried) <= 2 * 2 * 6

    async def always(part: Sequence[int]) -> str | None:
        return "no engine"

    with pytest.raises(TooManyFail, match="no engine"):
        asyncio.run(poisoned(2 * MAX_POISONED + 2, always))
