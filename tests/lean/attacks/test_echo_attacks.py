"""Nothing is proved or sampled for a text in which Lean reads something else: see echo_attacks.py, echo_benchmarks.py.

The tests marked as expected to fail are known holes and known needless refusals; unmark each when it is mended.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import httpx
import pytest

from autoformalize.candidates import NoStatement, read_candidate
from pipelines.commands.check import run_check
from pipelines.evaluation.classify import as_asked
from prover.evaluate.benchmarks import UnusableBenchmark, benchmark_statements, read_benchmark
from prover.lean.elaboration import Elaboration
from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.profiles.profile import Limits
from prover.lean.reading import read_goal
from prover.lean.serving.kimina import read_file
from prover.lean.serving.service import Service
from prover.lean.syntax import NotATheorem
from prover.lean.verdicts import Goal, Received, Verdict
from tests.lean.attacks.echo_attacks import CANDIDATES, ECHO, FILES, GOALS, PROOF, SIGNATURE
from tests.lean.attacks.echo_benchmarks import BENCHMARKS, HOLES, HONEST, NEEDLESS
from tests.thinned import thinned

T = TypeVar("T")
Work = Callable[[LeanPool], Awaitable[T]]


@pytest.fixture(scope="module")
def run() -> Iterator[Callable[[Work[Any]], Any]]:
    """Runs work with one pool for all tests of this module."""
    with asyncio.Runner() as runner:
        pool = LeanPool(embedded(), workers=2)
        runner.run(pool.__aenter__())
        yield lambda work: runner.run(work(pool))
        runner.run(pool.__aexit__())


def shown(text: str) -> str:
    return repr(text)[1:60]


# ---- the echo alone ------------------------------------------------------------------------------


@pytest.mark.parametrize("attack", thinned(((one,) for one in ECHO), 4), ids=lambda attack: attack[0])
def test_lean_is_asked_what_it_reads(attack: tuple[str, str, bool, str], run: Any) -> None:
    """Whatever a reader took out of a text: it counts only if Lean takes out the same."""
    _, text, alone, reason = attack
    goal = Goal(SIGNATURE, received=Received(text, ("t",), alone))
    verdict: Verdict = run(lambda pool: pool.check(goal, PROOF))
    assert verdict.proved == (not reason), verdict.reason
    assert reason in verdict.reason
    sampled: Elaboration = run(lambda pool: pool.elaborate(SIGNATURE, goal.received))
    assert sampled.elaborates == verdict.proved


# ---- texts through their readers -----------------------------------------------------------------


@pytest.mark.parametrize(("text", "proof", "verdict"), thinned(GOALS, 3), ids=[shown(text) for text, _, _ in GOALS])
def test_statements(text: str, proof: str, verdict: str, run: Any) -> None:
    assert judged(text, proof, run) == verdict


def judged(text: str, proof: str, run: Any) -> str:
    try:
        goal = read_goal(text, embedded()).goal
    except NotATheorem:
        return "invalid_input"
    found: Verdict = run(lambda pool: pool.check(goal, proof))
    return found.kind.value


@pytest.mark.parametrize(("text", "verdict"), thinned(FILES, 3), ids=[shown(text) for text, _ in FILES])
def test_files(text: str, verdict: str, run: Any) -> None:
    assert judged_file(text, run) == verdict


def judged_file(text: str, run: Any) -> str:
    try:
        file = read_file(text, embedded())
    except NotATheorem:
        return "unread"
    found: Verdict = run(lambda pool: pool.check(file.goal, file.proof))
    return found.kind.value


@pytest.mark.parametrize(("text", "asked"), thinned(CANDIDATES, 3), ids=[shown(text) for text, _ in CANDIDATES])
def test_candidates(text: str, asked: str | None, run: Any) -> None:
    assert sampled(text, run) == asked


def sampled(text: str, run: Any) -> str | None:
    """The signature that would be sampled from a model's answer."""
    try:
        candidate = read_candidate(text)
    except NoStatement:
        return None
    found: Elaboration = run(lambda pool: pool.elaborate(candidate.signature, candidate.received))
    return candidate.signature if found.elaborates else None


@pytest.mark.parametrize("benchmark", thinned(((one,) for one in BENCHMARKS), 3), ids=lambda benchmark: benchmark[0])
def test_benchmarks(benchmark: tuple[str, str, str, list[str | None]], run: Any, tmp_path: Path) -> None:
    _, suffix, text, wanted = benchmark
    file = tmp_path / f"x.{suffix}"
    file.write_bytes(text.encode())
    assert [one for one in asked(file, run) if one] == [one for one in wanted if one]


def asked(source: Path, run: Any) -> list[str | None]:
    """What is asked of each statement of a benchmark, None where it does not pass."""
    try:
        benchmark = read_benchmark(source)
    except UnusableBenchmark:
        return []
    found = [run(lambda pool, statement=one: as_asked(pool, statement)) for one in benchmark.statements]
    return [one.asked if one.elaboration.elaborates else None for one in found]


# ---- JSON ----------------------------------------------------------------------------------------

GOOD = {"id": "a", "statement": "theorem t : 1 = 1", "proof": "rfl"}
# Objects that say two things; the parts of a request that would be `proved` if one of the two were taken.
DOUBLED = [
    '"id": "a", "statement": "theorem t : False", "statement": "theorem t : 1 = 1", "proof": "rfl"',
    '"id": "a", "statement": "theorem t : 1 = 1", "statement": "theorem t : False", "proof": "rfl"',
    '"id": "a", "statement": "theorem t : 1 = 1", "proof": "rfl", "proof": "sorry"',
    '"id": "a", "statement": "theorem t : 1 = 1", "proof": "sorry", "proof": "rfl"',
    '"id": "a", "id": "b", "statement": "theorem t : 1 = 1", "proof": "rfl"',
    '"id": "a", "statement": "theorem t : 1 = 1", "st\\u0061tement": "theorem t : False", "proof": "rfl"',
    '"id": "a", "x": {"y": 1, "y": 2}, "statement": "theorem t : 1 = 1", "proof": "rfl"',
    '"id": "a", "x": [{"": 1, "": 2}], "statement": "theorem t : 1 = 1", "proof": "rfl"',
    '"id": "a", "x": NaN, "statement": "theorem t : 1 = 1", "proof": "rfl"',
    '"id": "a", "x": -Infinity, "statement": "theorem t : 1 = 1", "proof": "rfl"',
]
OTHER_KEYS = (
    '"id": "a", "Statement": "theorem t : False", "statement ": "", "statement": "theorem t : 1 = 1", "proof": "rfl"'
)


@asynccontextmanager
async def client(pool: LeanPool) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app=Service(pool).app())
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as made:
        yield made


async def posted(pool: LeanPool, path: str, body: bytes) -> tuple[int, dict[str, Any]]:
    async with client(pool) as http:
        answer = await http.post(path, content=body)
        return answer.status_code, answer.json()


@pytest.mark.parametrize("fields", DOUBLED)
def test_an_object_that_says_two_things_is_not_read(fields: str, run: Any) -> None:
    code, answer = run(lambda pool: posted(pool, "/certify", f"{{{fields}}}".encode()))
    assert code == 422 and "certificate" not in answer
    snippet = f'{{"snippets": [{{"id": "a", "code": "theorem t : 1 = 1 := rfl"}}], {fields}}}'
    code, answer = run(lambda pool: posted(pool, "/api/check", snippet.encode()))
    assert code == 422 and "results" not in answer


def test_lines_that_say_two_things_are_not_judged(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lines = [f"{{{fields}}}" for fields in DOUBLED]
    hidden = json.dumps({**GOOD, "id": "b"}).replace('"', '\\"')
    lines += [f"{{{OTHER_KEYS}}}", f'{{"id": "c", "statement": "\u2028{hidden}\u2028", "proof": "rfl"}}']
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert run_check(source, out, cached=False) == 0
    found = [json.loads(line)["verdict"] for line in out.read_text().splitlines()]
    assert found == ["invalid_input"] * len(DOUBLED) + ["proved", "invalid_input"]


@pytest.mark.parametrize(("text", "proof", "verdict"), GOALS[::4], ids=[shown(text) for text, _, _ in GOALS[::4]])
def test_the_service_says_the_same(text: str, proof: str, verdict: str, run: Any) -> None:
    body = json.dumps({"id": 1, "statement": text, "proof": proof}).encode()
    code, answer = run(lambda pool: posted(pool, "/certify", body))
    assert (code, answer["verdict"]) == (200, verdict)
    assert (answer["certificate"] is not None) == (verdict == "proved")


def test_of_the_files_the_service_calls_none_valid_but_the_honest(run: Any) -> None:
    snippets = [{"id": str(number), "code": text} for number, (text, _) in enumerate(FILES)]
    code, answer = run(lambda pool: posted(pool, "/api/check", json.dumps({"snippets": snippets}).encode()))
    assert code == 200
    for (text, verdict), result in zip(FILES, answer["results"], strict=True):
        valid = result.get("response", {"messages": [0]})["messages"] == []
        assert valid == (verdict == "proved"), text


# ---- what was a hole once ---------------------------------------------------------------------------------

REFUSED = pytest.mark.xfail(strict=True, raises=AssertionError, reason="NEEDLESS: an honest text that is refused")
IN_ANSWERS = [
    (
        "a fence inside a line comment ends the code",
        "```lean4\ntheorem t : 1 = 1 -- see ```\n  ∧ False := by sorry\n```\n",
    ),
    ("a shorter fence inside the block ends the code", "````lean\ntheorem t : 1 = 1 -- a\n```\n  ∧ False\n````\n"),
    ("the import of an unknown module is dropped", "import Foo.Notation\ntheorem t : 1 = 1 := by sorry"),
]
IN_STATEMENTS = [
    ("a space at the end that is none to Lean", "theorem t : 1 = 1\u00a0"),
    ("an import behind documentation", "/-! d -/\nimport Mathlib\ntheorem t : 1 = 1"),
]
IN_THE_ECHO = [
    ("words that Lean cannot read before the theorem", f"some_command (h : False)\n{SIGNATURE} := sorry"),
    ("a bracket too many behind the statement", f"{SIGNATURE} ) := sorry"),
    ("an `open … in` that fails", f"open NoSuch in\n{SIGNATURE} := sorry"),
    ("a `set_option … in` that fails", f"set_option no.such true in\n{SIGNATURE} := sorry"),
]


@pytest.mark.parametrize(("what", "files"), HOLES, ids=lambda one: one if isinstance(one, str) else "")
def test_no_hole_in_benchmarks(what: str, files: dict[str, bytes], run: Any, tmp_path: Path) -> None:
    assert theorems_asked(files, run, tmp_path)[:1] in ([], [None]), what


@pytest.mark.parametrize(("what", "files"), HONEST, ids=lambda one: one if isinstance(one, str) else "")
def test_honest_benchmarks(what: str, files: dict[str, bytes], run: Any, tmp_path: Path) -> None:
    found = theorems_asked(files, run, tmp_path)
    assert found and None not in found, what


@REFUSED
@pytest.mark.parametrize(("what", "files"), NEEDLESS, ids=lambda one: one if isinstance(one, str) else "")
def test_needless_refusal_in_benchmarks(what: str, files: dict[str, bytes], run: Any, tmp_path: Path) -> None:
    found = theorems_asked(files, run, tmp_path)
    assert found and None not in found, what


def theorems_asked(files: dict[str, bytes], run: Any, folder: Path) -> list[str | None]:
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return asked(folder if len(files) > 1 else folder / next(iter(files)), run)


@pytest.mark.parametrize(("what", "text"), IN_ANSWERS, ids=[what for what, _ in IN_ANSWERS])
def test_no_hole_in_candidates(what: str, text: str, run: Any) -> None:
    asked = sampled(text, run)
    assert asked is None or "False" in asked, what


@pytest.mark.parametrize(("what", "text"), IN_STATEMENTS, ids=[what for what, _ in IN_STATEMENTS])
def test_no_hole_in_statements(what: str, text: str, run: Any) -> None:
    assert judged(text, "rfl", run) == "invalid_input", what


@pytest.mark.parametrize(("what", "text"), IN_THE_ECHO, ids=[what for what, _ in IN_THE_ECHO])
def test_no_hole_in_the_echo(what: str, text: str, run: Any) -> None:
    """A declaration whose text Lean could not read in full, or under what it says, counts as read."""
    goal = Goal(SIGNATURE, received=Received(text, ("t",)))
    verdict: Verdict = run(lambda pool: pool.check(goal, PROOF))
    assert not verdict.proved, what


# Lean reads something else in them than is asked; `as_asked` sees it.
MEASURED = [
    "@[instance] def e : Add ℕ := ⟨fun _ _ => 5⟩\ntheorem p : (2 : ℕ) + 2 = 5 := by rfl\n",
    "def A.id (n : ℕ) : ℕ := 5\nnamespace A\ntheorem p : id 1 = 5 := rfl\nend A\n",
]


@pytest.mark.parametrize("text", MEASURED, ids=shown)
def test_no_hole_in_the_loop(text: str, run: Any, tmp_path: Path) -> None:
    """`prepare_heldout` elaborates the rows of a benchmark with the text that they were received as."""
    (tmp_path / "x.lean").write_text(text)
    rows = benchmark_statements(read_benchmark(tmp_path / "x.lean"))
    found = [run(lambda pool, r=row: pool.elaborate(r[0].signature, r[1])) for row in rows]
    assert not any(one.elaborates for one in found)


@pytest.mark.parametrize("text", MEASURED, ids=shown)
def test_no_hole_in_the_harness(text: str, tmp_path: Path) -> None:
    """So does the task for lm-evaluation-harness, and its score is of what was asked."""
    pytest.importorskip("datasets")
    from prover.evaluate.harness import task

    (tmp_path / "x.lean").write_text(text)
    rows = task.statements(benchmark=str(tmp_path / "x.lean"))["test"]
    task.close()
    assert len(rows) == 0


def test_a_candidate_may_have_a_name_that_the_library_has(run: Any) -> None:
    text = "theorem Nat.add_comm (a b : ℕ) : a + b = b + a := by sorry"
    assert sampled(text, run) == "theorem problem (a b : ℕ) : a + b = b + a"


@REFUSED
@pytest.mark.parametrize(
    "text",
    [
        "theorem t : 1 = 1 := by\n  sorry\n\nThis completes the formalization.",
        "```lean\nnamespace A\ntheorem t : 1 = 1 := by sorry\nend A\n```",
        "```lean\nnoncomputable section\ntheorem t : 1 = 1 := by sorry\n```",
    ],
    ids=shown,
)
def test_needless_refusal_of_candidates(text: str, run: Any) -> None:
    assert sampled(text, run) is not None


@pytest.mark.parametrize(
    "text",
    [
        "universe u\ntheorem t (α : Type u) (x : α) : x = x := rfl",
        "theorem t : 1 = 1 := rfl\n/-! done -/",
        "-- first\nuniverse u v\nopen Nat\n/-- it -/\nlemma t (α : Type u) (x : α) : x = x := rfl -- x\n/-! done -/\n",
    ],
    ids=shown,
)
def test_honest_files(text: str, run: Any) -> None:
    assert judged_file(text, run) == "proved"


@REFUSED
@pytest.mark.parametrize(
    "text",
    [
        "theorem t : ∀ n : ℕ, n = n\n  | _ => rfl",
        "@[simp] theorem t : 1 = 1 := rfl",
        "private theorem t : 1 = 1 := rfl",
        "namespace A\ntheorem t : 1 = 1 := rfl\nend A",
    ],
    ids=shown,
)
def test_needless_refusal_of_files(text: str, run: Any) -> None:
    """Files that Lean accepts as they stand."""
    assert judged_file(text, run) == "proved"


@pytest.mark.parametrize(
    "proof",
    [
        pytest.param("by exact " + "fun x => " * 9000 + "rfl", marks=REFUSED, id="deep"),  # ends Lean by a full stack
        pytest.param("by\n  repeat (repeat skip)", id="endless"),
        pytest.param("by\n  some_tactic [x]; norm_num at *", id="unknown tactics"),
    ],
)
def test_the_proof_of_a_candidate_is_not_wanted(proof: str) -> None:
    """What a model wrote behind its statement costs no time and refuses nothing."""

    async def main() -> Elaboration:
        async with LeanPool(embedded(), workers=1, limits=Limits(seconds=3)) as pool:
            candidate = read_candidate(f"theorem t : 1 = 1 := {proof}")
            return await pool.elaborate(candidate.signature, candidate.received)

    assert asyncio.run(main()).elaborates
