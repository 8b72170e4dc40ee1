"""`proofmill evaluate --verify FOLDER`: every number, label and page of a record made again and compared.

No store of verdicts is consulted and no model is needed. Each difference is one line; exit code 1 if there is any.
What a record cannot show by itself stands in docs/evaluation.md.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from pipelines.config import parse_config
from pipelines.evaluation.attempts import incomplete, parts, recheck, uncertified
from pipelines.evaluation.bound import misplaced, rebuilt, unlike
from pipelines.evaluation.classify import select, statement_rows
from pipelines.evaluation.finish import numbers, proofs
from pipelines.evaluation.harness import harness_results, results_name
from pipelines.evaluation.page import rendered
from pipelines.evaluation.record import Record, as_json, as_lines
from pipelines.evaluation.run import TRIES, profile_entry
from pipelines.evaluation.training import found_overlap
from pipelines.progress import bar, console
from pipelines.store.published import JSON_FILE, LEAN_FILE
from prover.evaluate.benchmarks import Benchmark, BenchmarkStatement, Elaborated, as_asked, read_benchmark
from prover.evaluate.overlap import training_digest
from prover.evaluate.strategies import strategy
from prover.evaluate.summary import FLOOR
from prover.lean.cache import text_hash
from prover.lean.pool import LeanPool
from prover.lean.profiles.profile import Profile
from prover.lean.profiles.registry import make_profile
from prover.lean.verdicts import Checker, VerdictKind
from prover.models.formats.format import Template

SHOWN = 50


def verify_command(folder: Path, workers: int, against: str | None = None) -> int:
    """Print every difference, or that there is none; and to what the record's statements are bound."""
    record = Record(folder)
    original = read_benchmark(against) if against is not None else None
    differences = verify(record, workers, original)
    made = record.evaluation().get("benchmark")
    fingerprint = made.get("fingerprint") if isinstance(made, dict) else None
    if original is None:
        console.print(
            f"the benchmark is not bound: this record is about the statements with fingerprint {fingerprint}, as it "
            "says itself; --against FILE compares them with the file in which they were published",
            highlight=False,
            soft_wrap=True,
        )
    if not differences:
        claims = len(record.claims(record.evaluation()))
        bound = "" if original is None else f", and every statement compared with {against}"
        console.print(
            f"{folder}: every attempt checked and {claims} proofs certified again, every number recomputed{bound}: "
            "no difference",
            highlight=False,
            soft_wrap=True,
        )
        return 0
    for one in differences[:SHOWN]:
        console.print(f"difference: {one}", markup=False, highlight=False, soft_wrap=True)
    if len(differences) > SHOWN:
        console.print(f"… and {len(differences) - SHOWN} more")
    console.print(f"{folder}: {len(differences)} differences: this record does not hold", highlight=False)
    return 1


def verify(record: Record, workers: int, original: Benchmark | None = None) -> list[str]:
    """All differences, in words. Raises `UnusableInput` when the folder is no record of this format."""
    evaluation = record.evaluation()
    try:
        lean = parse_config(evaluation["config"], "evaluation.json").lean
    except (KeyError, ValueError) as problem:
        return [f"evaluation.json: its configuration cannot be used: {problem}"]
    profile = make_profile(lean.profile, lean.project)

    async def go() -> list[str]:
        async with LeanPool(profile, workers, certify=True, cache=None) as pool:
            return await differences(record, pool, profile, original)

    return asyncio.run(go())


async def differences(
    record: Record, checker: Checker, profile: Profile, original: Benchmark | None = None
) -> list[str]:
    """The same with a checker that is at hand, which must certify and may remember nothing from elsewhere."""
    evaluation = record.evaluation()
    found = _guarded("files", lambda: _files(record, evaluation))
    found += _guarded("evaluation.json", lambda: _asked(evaluation, profile))
    found += _guarded("statements.jsonl", lambda: misplaced(evaluation, record.statements()))
    if original is not None:
        found += _guarded("statements", lambda: unlike(evaluation, record.statements(), original))
    found += _guarded("sources.jsonl", lambda: _sources(record))
    found += _guarded("attempts", lambda: incomplete(record, evaluation))
    try:
        found += await _lean(record, evaluation, checker)
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        found.append(f"statements or attempts cannot be read as those of a record: {problem!r}")
    found += _guarded("overlap.json", lambda: _overlap(record, evaluation))
    return found + _guarded("summary.json", lambda: _derived(record, evaluation))


def _guarded(name: str, part: Callable[[], Iterable[str]]) -> list[str]:
    """The differences of a part. An altered file may break whatever reads it, and that is a difference."""
    found: list[str] = []
    try:
        found.extend(part())
    except Exception as problem:
        found.append(f"{name}: not what a record holds there: {problem!r}"[:400])
    return found


# ---- files --------------------------------------------------------------------------------------


def _files(record: Record, evaluation: dict[str, Any]) -> Iterator[str]:
    """Files that are missing, altered since they were sealed, of another form than written, or not of a record."""
    expected = {
        "evaluation.json",
        "statements.jsonl",
        "sources.jsonl",
        "certificates.jsonl",
        "summary.json",
        "index.html",
        LEAN_FILE,
        JSON_FILE,
        results_name(evaluation),
        "manifest.json",
    }
    expected |= {"training.jsonl", "overlap.json"} if evaluation["training"] is not None else set()
    expected |= {part.path.relative_to(record.root).as_posix() for part in parts(record, evaluation)}
    folders = {parent.as_posix() for name in expected for parent in Path(name).parents}
    for path in sorted(record.root.rglob("*")):
        name = path.relative_to(record.root).as_posix()
        if path.is_symlink() or not (path.is_file() or path.is_dir()):
            yield f"{name}: a link, or no ordinary file"
        elif name not in (folders if path.is_dir() else expected):
            yield f"{name}: not a file of a record of this evaluation"
    sealed, now = record.json("manifest.json") or {}, record.hashes()
    if not sealed:
        yield "manifest.json: missing; the record was never finished"
    for name in sorted(sealed.keys() | now.keys() | (expected - {"manifest.json"})):
        if name not in now:
            yield f"{name}: missing"
        elif name not in sealed:
            yield f"{name}: not a file of the sealed record"
        elif sealed[name] != now[name]:
            yield f"{name}: altered since it was sealed"
    for name in sorted(expected):
        if Path(name).suffix in (".json", ".jsonl") and name != JSON_FILE and not _canonical(record.root / name):
            yield f"{name}: not JSON as a record has it (a key twice, NaN, or another layout)"


def _sources(record: Record) -> Iterator[str]:
    """Texts under another hash than their own, or that no statement was published in."""
    rows = record.lines("sources.jsonl")
    used = [row["received"]["sha256"] for row in record.lines("statements.jsonl") if row["received"]]
    if [row["sha256"] for row in rows] != list(dict.fromkeys(used)):
        yield "sources.jsonl: not the texts that the statements were published in"
    if any(list(row) != ["sha256", "text"] or text_hash(row["text"]) != row["sha256"] for row in rows):
        yield "sources.jsonl: a text is not the one that its hash names"


def _canonical(path: Path) -> bool:
    """Whether a file is, to the byte, what writing its content gives."""
    if not path.is_file():
        return True  # named as missing
    text = path.read_bytes().decode("utf-8", "replace")
    try:
        if path.suffix == ".json":
            return as_json(json.loads(text)) == text
        return as_lines(json.loads(line) for line in text.split("\n")[:-1]) == text
    except ValueError:
        return False


# ---- what was asked -----------------------------------------------------------------------------


def _asked(evaluation: dict[str, Any], profile: Profile) -> Iterator[str]:
    """Parts of evaluation.json that contradict each other, or what is found here."""
    keys = "format date benchmark split limit training model strategies samples tokens seeds prompt profile config"
    if evaluation.keys() != {*keys.split(), "made_with"}:
        yield "evaluation.json: it says more or less than an evaluation does"
    made, here = evaluation["profile"], profile_entry(profile)
    for key in sorted(made.keys() | here.keys()):
        if made.get(key) != here.get(key):
            yield f"profile {made.get('name')}: its {key} here is not the one of the record"
    if parse_config(evaluation["config"], "evaluation.json").model_dump(mode="json") != evaluation["config"]:
        yield "evaluation.json: not a complete configuration"
    prompt = evaluation["prompt"]
    if Template("prove", prompt["text"]).version != prompt["version"]:
        yield "evaluation.json: the prompt's version is not that of its text"
    names, seeds = evaluation["strategies"], evaluation["seeds"]
    if len({*names}) != len(names) or FLOOR not in names or not all(strategy(name) for name in names):
        yield "evaluation.json: strategies doubled, or without the portfolio"
    if len({*seeds}) != len(seeds) or not seeds or not all(type(seed) is int for seed in seeds):
        yield "evaluation.json: seeds doubled, or none"
    counts = [evaluation["samples"], evaluation["tokens"], evaluation["limit"] or 1]
    if not all(type(n) is int for n in counts) or counts[0] < 1 or counts[1] < 0 or counts[2] < 1:
        yield "evaluation.json: samples, tokens or limit is no number of that kind"


# ---- what Lean says -----------------------------------------------------------------------------


async def _lean(record: Record, evaluation: dict[str, Any], checker: Checker) -> list[str]:
    """Every statement elaborated, every text checked and every claimed proof certified again."""
    rows = record.statements()
    benchmark = rebuilt(evaluation, rows)
    with bar("elaborate", len(rows)) as update:

        async def one(statement: BenchmarkStatement) -> Elaborated:
            for _ in range(TRIES):
                found = await as_asked(checker, statement)
                if found.elaboration.problem in (None, VerdictKind.INVALID_INPUT):
                    break
            update(advance=1)
            return found

        said = await asyncio.gather(*map(one, benchmark.statements))
    asked = {statement.id: one for statement, one in zip(benchmark.statements, said, strict=True)}
    fresh = select(statement_rows(benchmark, asked), evaluation["split"], evaluation["limit"])
    found = [one for before, after in zip(rows, fresh, strict=True) for one in _statement(before, after)]
    if not any(row["selected"] for row in fresh):
        found.append("evaluation.json: its split has no statement")
    with bar("check", 0) as update:
        differing, proofs = await recheck(record, evaluation, checker, update)
    found += differing
    return found + _guarded("certificates.jsonl", lambda: uncertified(record, evaluation, proofs))


def _statement(before: dict[str, Any], after: dict[str, Any]) -> Iterator[str]:
    """Where a row of statements.jsonl is not the one that is made here."""
    if before["asked"] != after["asked"]:
        yield f"statement {after['id']}: what was asked does not follow from what was published"
    elif any(before[key] != after[key] for key in ("elaborates", "reason", "type")):
        yield f"statement {after['id']}: elaborates differently here: {after['reason'] or after['type']}"
    yield from _deep(f"statement {after['id']}", before, after)


# ---- what follows -------------------------------------------------------------------------------


def _overlap(record: Record, evaluation: dict[str, Any]) -> Iterator[str]:
    """Whether overlap.json follows from the statements and from the hashes of the training statements."""
    if evaluation["training"] is None:
        return
    if training_digest(record.lines("training.jsonl")) != evaluation["training"]["sha256"]:
        yield "training.jsonl: not the training statements that evaluation.json names"
    yield from _deep("overlap.json", record.json("overlap.json"), found_overlap(record, evaluation))


def _derived(record: Record, evaluation: dict[str, Any]) -> Iterator[str]:
    """Whether the numbers follow from the attempts, and results and page from the numbers, to the byte."""
    kept = record.json("summary.json")
    fresh = json.loads(as_json(numbers(record)))
    differing = list(_deep("summary.json", kept, fresh))
    yield from differing
    summary = fresh if differing else kept  # equal but for last digits, which the page may show
    name = results_name(evaluation)
    yield from _deep(name, record.json(name), harness_results(evaluation, summary), 0.0)
    for file, text in proofs(record, evaluation).items():
        path = record.root / file
        if path.is_file() and path.read_bytes() != text.encode():
            yield f"{file}: not what follows from the certificates"
    page = record.root / "index.html"
    if page.is_file() and page.read_bytes() != rendered(record, evaluation, summary).encode():
        yield "index.html: not the page that follows from the record"


def _deep(name: str, before: Any, after: Any, tolerance: float = 1e-12) -> Iterator[str]:
    """Where two JSON values differ; fractions may differ in their last digits, which another processor rounds."""
    if isinstance(before, dict) and isinstance(after, dict):
        if list(before) != list(after) and before.keys() == after.keys():
            yield f"{name}: in another order"
        for key in sorted(map(str, before.keys() | after.keys())):
            if key not in before or key not in after:
                yield f"{name}: {key}: {'missing' if key not in before else 'not recomputed'}"
            else:
                yield from _deep(f"{name}: {key}", before[key], after[key], tolerance)
    elif isinstance(before, float) and isinstance(after, float):
        if not abs(before - after) <= tolerance:
            yield f"{name}: is {before}, recomputed {after}"
    elif type(before) is not type(after) or before != after:
        yield f"{name}: is {_short(before)}, recomputed {_short(after)}"


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:80]}…"
