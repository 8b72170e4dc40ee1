"""Measuring: classify, sample with every strategy and seed, certify every claim, write the record.

Every step looks first whether its output is there, so that a killed evaluation goes on where it stopped.
"""

from __future__ import annotations

import asyncio
import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipelines.config import Config
from pipelines.driver.mill import Mill
from pipelines.driver.models import Model, label, resolve
from pipelines.driver.session import ray_session
from pipelines.ending import keeps
from pipelines.evaluation.bound import benchmark_entry
from pipelines.evaluation.classify import elaborate, name_those_left_out, select, statement_rows
from pipelines.evaluation.finish import finish
from pipelines.evaluation.record import FORMAT, Record
from pipelines.evaluation.training import Training, read_training, training_overlap
from pipelines.progress import bar, console
from pipelines.store.lock import held
from pipelines.store.rows import ATTEMPTS
from pipelines.store.rundir import provenance
from pipelines.store.shard import Shard
from pipelines.store.tables import content_hash, write_shard
from prover.errors import UnusableInput
from prover.evaluate.benchmarks import Benchmark, read_benchmark
from prover.evaluate.strategies import strategy
from prover.evaluate.summary import FLOOR
from prover.lean.cache import shared_cache
from prover.lean.pool import LeanPool
from prover.lean.profiles.profile import Profile
from prover.lean.profiles.registry import make_profile, portfolio_of
from prover.lean.verdicts import Checker, Goal, Verdict, VerdictKind
from prover.models.formats.registry import load
from prover.models.generator import sample_seed
from prover.search.question import Desk, NoModel, Question, SearchConfig, Statement
from prover.search.record import AttemptRow
from prover.search.result import Attempt

TRIES = 3  # of a certificate, when time or machinery ran out


class NotCertified(RuntimeError):
    """A claimed proof was refused by its isolated re-check; the message names it."""


@dataclass(frozen=True)
class Asked:
    """The arguments of `proofmill evaluate`. `tokens` is the budget of a statement, 0 for none; `profile` None is that
    of the configuration.
    """

    benchmark: str
    model: str | None
    samples: int
    out: Path
    strategies: tuple[str, ...] = ("sample",)
    seeds: tuple[int, ...] = ()
    tokens: int = 0
    limit: int | None = None
    split: str | None = None
    training: tuple[Path, ...] = ()
    config: Path | None = None
    profile: str | None = None
    workers: int = 2
    ray: str | None = None
    said: tuple[str, ...] = ()


def evaluate_command(asked: Asked) -> int:
    """Measure, and write the record. The tactic portfolio is always run: it is the floor."""
    names = tuple(dict.fromkeys((*asked.strategies, FLOOR)))
    needs_model = any(strategy(name).needs_model for name in names)
    if needs_model and asked.model is None:
        raise UnusableInput("--model is needed, unless --describe, --compare or --verify is given")
    benchmark = read_benchmark(asked.benchmark)
    model = resolve(asked.model if needs_model else None, asked.config, asked.said)
    if asked.profile is not None:
        model = model.in_profile(asked.profile)
    section = model.settings.lean
    profile = make_profile(section.profile, section.project)
    training = read_training(asked.training) if asked.training else None
    keeps(f"{asked.out} is kept, and the same command goes on with it")
    with held(asked.out):
        return _measured(asked, benchmark, model, profile, names, training)


def _measured(
    asked: Asked,
    benchmark: Benchmark,
    model: Model,
    profile: Profile,
    names: tuple[str, ...],
    training: Training | None,
) -> int:
    record = Record(asked.out)
    record.begin(_evaluation(asked, benchmark, model, profile, names, training))
    rows = _statements(record, benchmark, profile, asked)
    todo = put_to_strategies(rows)
    if not todo:
        console.print("no statement of this benchmark elaborates in the profile: there is nothing to sample")
        return 1
    asyncio.run(_without_model(record, names, todo, profile, asked.workers, model.settings))
    _with_model(record, todo, model, asked.ray)
    asyncio.run(certify_claims(record, profile, asked.workers))
    if training:
        training_overlap(record, training, profile, asked.workers)
    finish(record)
    return 0


def _evaluation(
    asked: Asked,
    benchmark: Benchmark,
    model: Model,
    profile: Profile,
    names: tuple[str, ...],
    training: Training | None,
) -> dict[str, Any]:
    """evaluation.json: everything that decides what comes out, and what it came out with."""
    prove = load(model.settings.model.prompts).prove.template
    return {
        "format": FORMAT,
        "date": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "benchmark": benchmark_entry(benchmark),
        "split": asked.split,
        "limit": asked.limit,
        "training": training.identity() if training else None,
        "model": model.identity(),
        "strategies": list(names),
        "samples": asked.samples,
        "tokens": asked.tokens,
        "seeds": list(asked.seeds) or [model.settings.seed],
        "prompt": {"version": prove.version, "text": prove.text},
        "profile": profile_entry(profile),
        "config": model.settings.model_dump(mode="json"),
        "made_with": provenance(),
    }


def profile_entry(profile: Profile) -> dict[str, Any]:
    """What decides Lean's answers."""
    return {
        "name": profile.name,
        "lean": profile.trusted.lean if profile.trusted else "unknown",
        "toolchain": profile.toolchain_hash,
        "library": profile.library_hash,
        "header": profile.header(profile.limits),
        "axioms": sorted(profile.axioms),
    }


def _statements(record: Record, benchmark: Benchmark, profile: Profile, asked: Asked) -> list[dict[str, Any]]:
    """statements.jsonl, made once; those that do not elaborate are named before anything is sampled."""
    rows = record.lines("statements.jsonl")
    if not rows:
        elaborated = asyncio.run(elaborate(benchmark.statements, profile, asked.workers))
        failed = [name for name, one in elaborated.items() if one.elaboration.problem is VerdictKind.CRASHED]
        if failed:
            raise NotCertified(f"Lean's processes failed on {len(failed)} statements, first {failed[0]}: start again")
        rows = select(statement_rows(benchmark, elaborated), asked.split, asked.limit)
        if not any(row["selected"] for row in rows):
            raise UnusableInput(f"--split {asked.split}: no such split; there are {', '.join(benchmark.splits)}")
        record.write_statements(rows)
    name_those_left_out([row for row in rows if row["selected"]])
    return rows


def put_to_strategies(rows: Iterable[dict[str, Any]]) -> list[Statement]:
    """What is sampled, in order: a text that two statements share, once."""
    found: dict[str, Statement] = {}
    for row in rows:
        if row["sampled"]:
            found.setdefault(row["statement_id"], Statement.of(row["asked"], problem_id=row["id"]))
    return list(found.values())


async def _without_model(
    record: Record, names: Sequence[str], todo: Sequence[Statement], profile: Profile, workers: int, config: Config
) -> None:
    """Strategies that need no model, here and now."""
    formats = load(config.model.prompts)
    for name in names:
        out = record.shards(name, 0) / "shard-00000.parquet"
        if strategy(name).needs_model or out.is_file():
            continue
        cache = shared_cache()
        async with LeanPool(profile, workers, certify=True, cache=cache) as pool:
            with bar(f"evaluate: {name}", len(todo)) as update:

                async def one(row: Statement, name: str = name, pool: LeanPool = pool) -> list[Attempt]:
                    run = strategy(name).run
                    desk = Desk(NoModel(), pool, formats, portfolio_of(profile.name))
                    found = await run(Question(row.signature, SearchConfig(), 0), desk)
                    update(advance=1)
                    return found.attempts

                found = await asyncio.gather(*map(one, todo))
        cache.close()
        rows = [AttemptRow.of(s, a, "", "") for s, tries in zip(todo, found, strict=True) for a in tries]
        without = {s.statement_id: "" for s, tries in zip(todo, found, strict=True) if not tries}
        stats = {
            "evaluation": record.digest(),
            "attempts": Counter(row.verdict for row in rows),
            "content": content_hash(ATTEMPTS, rows),
            "without": without,
        }
        write_shard(out, ATTEMPTS, rows, stats)


def _with_model(record: Record, todo: Sequence[Statement], model: Model, address: str | None) -> None:
    """Strategies that sample: shards of statements on engines, or on the server, those missing only."""
    shards = [
        shard
        for name in record.evaluation()["strategies"]
        if strategy(name).needs_model
        for seed in record.seeds(name, record.evaluation()["seeds"])
        for shard in _plan(record, name, seed, todo, model)
    ]
    if all(shard.done for shard in shards):
        return

    async def work() -> None:
        async with Mill(model.settings, model.loaded, model.endpoint) as mill:
            await mill.run(shards, "evaluate: model")

    with ray_session(model.settings, address):
        asyncio.run(work())


def measure_seed(seed: int) -> int:
    """The seed of the shards of one evaluation seed; each statement's own is derived from it."""
    return sample_seed(seed, "measure")


def _plan(record: Record, name: str, seed: int, todo: Sequence[Statement], model: Model) -> list[Shard]:
    evaluation, size = record.evaluation(), model.settings.shard_size
    folder = record.shards(name, seed).resolve()
    return [
        Shard(
            "measure",
            index,
            str(folder / f"shard-{index:05d}.parquet"),
            model.loaded,
            measure_seed(seed),
            list(todo[at : at + size]),
            evaluation["samples"],
            strategy=name,
            tokens=evaluation["tokens"],
            named=label(model.identity()),
            evaluation=record.digest(),
        )
        for index, at in enumerate(range(0, len(todo), size))
    ]


async def certify_claims(record: Record, profile: Profile, workers: int) -> None:
    """certificates.jsonl: the certificate of every claimed proof. Raises `NotCertified` when one is refused."""
    claims, asked = record.claims(record.evaluation()), by_identity(record.lines("statements.jsonl"))
    cache = shared_cache()
    async with LeanPool(profile, workers, certify=True, cache=cache) as pool:
        with bar("certificates", len(claims)) as update:

            async def one(claim: tuple[str, str]) -> Verdict:
                found = await checked(pool, asked[claim[0]]["asked"], claim[1])
                update(advance=1)
                return found

            verdicts = await asyncio.gather(*map(one, claims))
    cache.close()
    rows = []
    for (statement, proof), verdict in zip(claims, verdicts, strict=True):
        row = asked[statement]
        if not verdict.proved or verdict.certificate is None:
            raise NotCertified(f"{row['id']}: an attempt called proved was refused: {verdict.reason}\n{proof}")
        rows.append(certificate_row(record.digest(), row, proof, claims[statement, proof], verdict))
    record.write_lines("certificates.jsonl", rows)


def by_identity(rows: Iterable[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The selected statements by identity; of those that ask the same the first stands for all."""
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        if row["selected"]:
            found.setdefault(row["statement_id"], row)
    return found


def certificate_row(
    evaluation: str, row: dict[str, Any], proof: str, strategies: list[str], verdict: Verdict
) -> dict[str, Any]:
    """The row of certificates.jsonl for a proof of the statement `row`, with everything that the page says of it."""
    return {
        "evaluation": evaluation,
        "statement": row["statement_id"],
        "id": row["id"],
        "asked": row["asked"],
        "proof": proof,
        "strategies": strategies,
        "axioms": list(verdict.axioms or ()),
        "certificate": verdict.certificate,
    }


async def checked(pool: Checker, signature: str, proof: str) -> Verdict:
    """A verdict; what only says that time or machinery ran out is asked again."""
    verdict = await pool.check(Goal(signature), proof)
    for _ in range(TRIES - 1):
        if verdict.kind not in (VerdictKind.TIMEOUT, VerdictKind.CRASHED, VerdictKind.OUT_OF_MEMORY):
            break
        verdict = await pool.check(Goal(signature), proof)
    return verdict
