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
import os
import sys
import tempfile
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

from prover import strict_json
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


class UnusableInput(Exception):
    """The whole file cannot be judged; the message is one sentence for people."""


@dataclass(frozen=True)
class Attempt:
    """One line in. `problem` says what is wrong with the line, if anything."""

    id: str | int | None
    statement: str = ""
    proof: str = ""
    problem: str = ""


def read_line(line: bytes) -> Attempt:
    """Parse one line; never raises."""
    if len(line) > MAX_LINE:
        return Attempt(None, problem=f"the line is longer than {MAX_LINE} bytes")
    try:
        record = strict_json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        return Attempt(None, problem="the line is not UTF-8")
    except strict_json.DoubledKey as problem:
        return Attempt(None, problem=str(problem))
    except (ValueError, RecursionError):
        return Attempt(None, problem="the line is not JSON")
    if not isinstance(record, dict):
        return Attempt(None, problem="the line is not a JSON object")
    given = record.get("id")
    name = given if isinstance(given, str) or (isinstance(given, int) and not isinstance(given, bool)) else None
    if name is None:
        return Attempt(None, problem="`id` must be a string or an integer" if "id" in record else "no field `id`")
    for key in ("statement", "proof"):
        if key not in record:
            return Attempt(name, problem=f"no field `{key}`")
        if not isinstance(record[key], str):
            return Attempt(name, problem=f"`{key}` must be a string")
    return Attempt(name, record["statement"], record["proof"])


def read_lines(file: IO[bytes]) -> Iterator[bytes]:
    """The lines that are not blank, over-long ones cut short (and so recognisable)."""
    while line := file.readline(MAX_LINE + 2):
        whole = line
        while whole and not whole.endswith(b"\n") and len(line) > MAX_LINE:
            whole = file.readline(1 << 20)  # skip the rest of an over-long line
        if line.strip():
            yield line.rstrip(b"\r\n")


def read_attempts(path: Path) -> Iterator[Attempt]:
    """Every line of a file as an attempt; an id that came before is a problem of the later line."""
    first_seen: dict[str | int, int] = {}
    with path.open("rb") as file:
        for number, line in enumerate(read_lines(file), 1):
            attempt = read_line(line)
            if attempt.id is not None and attempt.id in first_seen:
                before = first_seen[attempt.id]
                attempt = Attempt(attempt.id, problem=f"the id was already used on line {before}")
            elif attempt.id is not None:
                first_seen[attempt.id] = number
            yield attempt


def is_object(line: bytes) -> bool:
    """Whether a line is a JSON object at all, whatever its fields."""
    if len(line) > MAX_LINE:
        return False
    try:
        return isinstance(json.loads(line.decode("utf-8")), dict)
    except (ValueError, RecursionError):
        return False


def count_usable(path: Path) -> int:
    """How many lines there are. Raises UnusableInput unless at least one is an object (or there are none)."""
    total, usable = 0, False
    try:
        with path.open("rb") as file:
            for line in read_lines(file):
                total += 1
                usable = usable or is_object(line)
    except OSError as error:
        raise UnusableInput(f"cannot read {path}: {error.strerror}") from None
    if total and not usable:
        raise UnusableInput(f"{path} is not JSONL: none of its {total} lines is a JSON object")
    return total


def to_record(attempt: Attempt, verdict: Verdict, dropped: tuple[str, ...], certify: bool) -> dict[str, Any]:
    """The line out. `dropped` names what stood before the theorem and is not a part of what was judged."""
    return {
        "id": attempt.id,
        "verdict": verdict.kind.value,
        "reason": verdict.reason,
        "axioms": None if verdict.axioms is None else list(verdict.axioms),
        "seconds": verdict.seconds,
        "certificate": verdict.certificate if certify else None,
        "dropped": list(dropped),
    }


async def judge(pool: LeanPool, attempt: Attempt) -> tuple[Verdict, tuple[str, ...]]:
    """The verdict of one line, and what was dropped of it."""
    if attempt.problem:
        return Verdict(VerdictKind.INVALID_INPUT, attempt.problem), ()
    try:
        asked = read_goal(attempt.statement, pool.profile)
    except NotATheorem as problem:
        return Verdict(VerdictKind.INVALID_INPUT, str(problem)), ()
    return await pool.check(asked.goal, attempt.proof), asked.theorem.dropped


async def _check_all(pool: LeanPool, path: Path, out: IO[str], certify: bool, tick: Any) -> Counter[str]:
    """Judge every line with a bounded window, writing results in order."""
    counts: Counter[str] = Counter()
    flying: deque[tuple[Attempt, asyncio.Task[tuple[Verdict, tuple[str, ...]]]]] = deque()

    async def land() -> None:
        attempt, task = flying.popleft()
        verdict, dropped = await task
        counts[verdict.kind.value] += 1
        out.write(json.dumps(to_record(attempt, verdict, dropped, certify)) + "\n")
        tick()

    try:
        for attempt in read_attempts(path):
            flying.append((attempt, asyncio.create_task(judge(pool, attempt))))
            while len(flying) >= WINDOW * pool.size:
                await land()
        while flying:
            await land()
    finally:
        for _, task in flying:
            task.cancel()
        await asyncio.gather(*(task for _, task in flying), return_exceptions=True)
    return counts


@contextmanager
def written_whole(output: Path) -> Iterator[IO[str]]:
    """A text file that appears under its name only when the block ends well."""
    handle, temporary = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
    try:
        with os.fdopen(handle, "w") as out:
            yield out
        Path(temporary).chmod(0o644)
        Path(temporary).replace(output)
    finally:
        Path(temporary).unlink(missing_ok=True)


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
        with written_whole(output) as out:
            said = asyncio.run(_run(job, out, cache))
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
