"""`proofmill check IN.jsonl --out OUT.jsonl`: judge a file of proofs.

A line in is `{"id", "statement", "proof"}`: a theorem signature up to but excluding `:=`, and the text that
follows `:=`. A line out is `{"id", "verdict", "reason", "axioms", "seconds", "certificate", "dropped"}`, in the order
of the lines in. A bad line gets `invalid_input` and stops nothing; blank lines are skipped. In the embedded
profile every `proved` has passed the certificate; `--certify` adds its record to the output.

Exit code 0: every line was judged. 2: the input could not be used; standard error says why in one sentence.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

from pipelines.ending import keeps
from prover.errors import UnusableInput
from prover.jsonl import Line, read_lines
from prover.lean.cache import VerdictCache, shared_cache
from prover.lean.errors import SetupError
from prover.lean.pool import LeanPool
from prover.lean.profiles.profile import Limits, Profile
from prover.lean.profiles.registry import make_profile
from prover.lean.reading import read_goal
from prover.lean.syntax import NotATheorem
from prover.lean.verdicts import Verdict, VerdictKind

MAX_LINE = 4 << 20  # bytes
WINDOW = 64  # lines in flight for each worker: long enough that one slow proof leaves nobody idle


@dataclass(frozen=True)
class Job:
    """What a run of the command is about."""

    input: Path
    total: int
    profile: Profile
    certify: bool
    workers: int
    limits: Limits


@dataclass(frozen=True)
class Submission:
    """One line in. `problem` says what is wrong with the line, if anything."""

    id: str | int | None
    statement: str = ""
    proof: str = ""
    problem: str = ""


def submission_of(line: Line) -> Submission:
    """What a line asks."""
    if line.problem:
        return Submission(None, problem=line.problem)
    given = line.row.get("id")
    if isinstance(given, bool) or not isinstance(given, str | int):
        return Submission(None, problem="`id` must be a string or an integer" if "id" in line.row else "no field `id`")
    if wrong := line.lacking(("statement", "proof")):
        return Submission(given, problem=wrong)
    return Submission(given, line.row["statement"], line.row["proof"])


def submissions(path: Path) -> Iterator[Submission]:
    """Every line of a file; an id that came before is a problem of the later line."""
    first_seen: dict[str | int, int] = {}
    for line in read_lines(path, MAX_LINE):
        one = submission_of(line)
        if one.id is not None and one.id in first_seen:
            before = first_seen[one.id]
            one = Submission(one.id, problem=f"the id was already used on line {before}")
        elif one.id is not None:
            first_seen[one.id] = line.number
        yield one


def count_usable(path: Path) -> int:
    """How many lines there are. Raises UnusableInput unless at least one is an object (or there are none)."""
    total, usable = 0, False
    try:
        for line in read_lines(path, MAX_LINE):
            total += 1
            usable = usable or not line.problem
    except OSError as error:
        raise UnusableInput(f"cannot read {path}: {error.strerror}") from None
    if total and not usable:
        raise UnusableInput(f"{path} is not JSONL: none of its {total} lines is a JSON object")
    return total


def to_record(one: Submission, verdict: Verdict, dropped: tuple[str, ...], certify: bool) -> dict[str, Any]:
    """The line out. `dropped` names what stood before the theorem and is not a part of what was judged."""
    return {
        "id": one.id,
        "verdict": verdict.kind.value,
        "reason": verdict.reason,
        "axioms": None if verdict.axioms is None else list(verdict.axioms),
        "seconds": verdict.seconds,
        "certificate": verdict.certificate if certify else None,
        "dropped": list(dropped),
    }


async def judge(pool: LeanPool, one: Submission) -> tuple[Verdict, tuple[str, ...]]:
    """The verdict of one line, and what was dropped of it."""
    if one.problem:
        return Verdict(VerdictKind.INVALID_INPUT, one.problem), ()
    try:
        asked = read_goal(one.statement, pool.profile)
    except NotATheorem as problem:
        return Verdict(VerdictKind.INVALID_INPUT, str(problem)), ()
    return await pool.check(asked.goal, one.proof), asked.theorem.dropped


async def _check_all(pool: LeanPool, path: Path, out: IO[str], certify: bool, tick: Any) -> Counter[str]:
    """Judge every line with a bounded window, writing results in order."""
    counts: Counter[str] = Counter()
    flying: deque[tuple[Submission, asyncio.Task[tuple[Verdict, tuple[str, ...]]]]] = deque()

    async def land() -> None:
        line, task = flying.popleft()
        verdict, dropped = await task
        counts[verdict.kind.value] += 1
        out.write(json.dumps(to_record(line, verdict, dropped, certify)) + "\n")
        tick()

    try:
        for line in submissions(path):
            flying.append((line, asyncio.create_task(judge(pool, line))))
            while len(flying) >= WINDOW * pool.size:
                await land()
        while flying:
            await land()
    finally:
        for _, task in flying:
            task.cancel()
        await asyncio.gather(*(task for _, task in flying), return_exceptions=True)
    return counts


async def _run(job: Job, out: IO[str], cache: VerdictCache | None) -> str:
    """Judge the whole file under a progress bar; returns the closing line for people."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    rate = TextColumn("{task.fields[rate]:.0f}/s")
    columns = (TextColumn("checking"), BarColumn(), MofNCompleteColumn(), rate, TimeRemainingColumn())
    wanted = True if job.certify else None  # None: where the profile has a certificate
    async with LeanPool(job.profile, job.workers, job.limits, certify=wanted, cache=cache) as pool:
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            bar = progress.add_task("", total=job.total, rate=0.0)

            def tick() -> None:
                progress.update(bar, advance=1, rate=pool.metrics()["checks_per_second"])

            counts = await _check_all(pool, job.input, out, job.certify, tick)
        metrics = pool.metrics()
    said = ", ".join(f"{kind} {number}" for kind, number in counts.most_common()) or "no lines"
    return f"{said}; {metrics['checks_per_second']:.0f} checks/s, {metrics['cache_hit_rate']:.0%} from the cache"


def run_check(
    input: Path,
    output: Path,
    profile: str = "embedded",
    certify: bool = False,
    workers: int = 2,
    seconds: float | None = None,
    cached: bool = True,
) -> int:
    """The body of `proofmill check`; returns the exit code. `seconds` is the wall-clock limit of a check,
    the profile's own when not given."""
    cache = None
    try:
        if workers < 1:
            raise UnusableInput("--workers must be at least 1")
        if not output.parent.is_dir():
            raise UnusableInput(f"cannot write {output}: its folder does not exist")
        if output.is_dir():
            raise UnusableInput(f"cannot write {output}: it is a folder")
        total = count_usable(input)
        found = make_profile(profile)
        limits = found.limits if seconds is None else replace(found.limits, seconds=seconds)
        job = Job(input, total, found, certify, workers, limits)
        cache = shared_cache() if cached else None
        part = output.with_name(f"{output.name}.part")
        keeps(f"the lines that were judged are in {part}; those are remembered, so the same command is quick with them")
        try:
            with part.open("w", encoding="utf-8") as out:
                said = asyncio.run(_run(job, out, cache))
            part.replace(output)
        except Exception:
            part.unlink(missing_ok=True)
            raise
    except (UnusableInput, SetupError) as error:
        print(f"proofmill check: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"proofmill check: cannot write {output}: {error.strerror or error}", file=sys.stderr)
        return 2
    finally:
        if cache is not None:
            cache.close()
    print(said, file=sys.stderr)
    return 0
