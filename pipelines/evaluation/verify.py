"""`proofmill evaluate --verify FOLDER`: every claimed proof certified again from scratch, every number recomputed.

No store of verdicts is consulted and no model is needed. Each difference is one line; exit code 1 if there is any.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipelines.evaluation.finish import numbers
from pipelines.evaluation.harness import harness_results, results_name
from pipelines.evaluation.record import Record
from pipelines.evaluation.run import checked, measure_seed
from pipelines.progress import bar, console
from prover.evaluate.benchmarks import BenchmarkStatement, NeedsDeclarations, fingerprint
from prover.evaluate.strategies import strategy
from prover.lean.pool import LeanPool
from prover.lean.profile import Profile
from prover.lean.profiles import make_profile
from prover.lean.verdicts import GoalKind
from prover.search.goals import NotASignature
from prover.search.whole_proof import sample_seed

SHOWN = 50


def verify_command(folder: Path, workers: int) -> int:
    """Print every difference, or that there is none."""
    record = Record(folder)
    differences = verify(record, workers)
    claims = len(record.claims(record.evaluation()))
    if not differences:
        console.print(f"{folder}: {claims} proofs certified again, every number recomputed: no difference")
        return 0
    for one in differences[:SHOWN]:
        console.print(f"difference: {one}", markup=False, highlight=False, soft_wrap=True)
    if len(differences) > SHOWN:
        console.print(f"… and {len(differences) - SHOWN} more")
    console.print(f"{folder}: {len(differences)} differences: this record does not hold", highlight=False)
    return 1


def verify(record: Record, workers: int) -> list[str]:
    """All differences, in words. Raises `UnusableInput` when the folder is no record."""
    evaluation = record.evaluation()
    config = evaluation["config"]["lean"]
    profile = make_profile(config["profile"], config["project"])
    found = [*_files(record), *_statements(record, evaluation), *_attempts(record, evaluation)]
    found += _profile(evaluation, profile)
    found += asyncio.run(_recheck(record, evaluation, profile, workers))
    try:
        summary = numbers(record)
    except (KeyError, ValueError, ZeroDivisionError) as problem:
        return [*found, f"summary.json: the numbers cannot be recomputed: {problem!r}"]
    found += _deep("summary.json", record.json("summary.json"), summary)
    name = results_name(evaluation)
    return found + list(_deep(name, record.json(name), harness_results(evaluation, summary)))


def _files(record: Record) -> Iterator[str]:
    """Files that are not the ones that were sealed."""
    sealed, now = record.json("manifest.json") or {}, record.hashes()
    if not sealed:
        yield "manifest.json: missing; the record was never finished"
    for name in sorted(sealed.keys() | now.keys()):
        if name not in now:
            yield f"{name}: missing"
        elif name not in sealed:
            yield f"{name}: not a file of the sealed record"
        elif sealed[name] != now[name]:
            yield f"{name}: altered since it was sealed"


def _statements(record: Record, evaluation: dict[str, Any]) -> Iterator[str]:
    """Statements whose text is not what their hash names, or that the benchmark's fingerprint does not know."""
    hashes = evaluation["benchmark"]["hashes"]
    if fingerprint(hashes) != evaluation["benchmark"]["fingerprint"]:
        yield "evaluation.json: the fingerprint is not that of the listed statements"
    for row in record.lines("statements.jsonl"):
        statement = BenchmarkStatement(row["id"], row["split"], row["signature"], row["preamble"])
        if not statement.hash == row["hash"] == hashes.get(row["id"]):
            yield f"statement {row['id']}: its text is not the published one that its hash names"
        try:
            asked = statement.asked
        except (NeedsDeclarations, NotASignature):
            asked = ""
        if asked != row["asked"]:
            yield f"statement {row['id']}: what was asked does not follow from what was published"


def _attempts(record: Record, evaluation: dict[str, Any]) -> Iterator[str]:
    """Missing, surplus and wrongly seeded attempts."""
    asked = {row["hash"]: row for row in record.lines("statements.jsonl") if row["sampled"]}
    for name in evaluation["strategies"]:
        wanted = strategy(name).attempts(evaluation["samples"])
        for seed in record.seeds(name, evaluation["seeds"]):
            label = f"{name}, seed {seed}" if strategy(name).seeded else name
            rows: dict[str, list[dict[str, Any]]] = {}
            for row in record.attempts(name, seed):
                rows.setdefault(row["statement_id"], []).append(row)
            for unknown in sorted(rows.keys() - asked.keys()):
                yield f"attempts of {label}: for a statement {unknown} that was not sampled"
            for hash_, statement in asked.items():
                mine = rows.get(hash_, [])
                where = f"attempts of {label} at {statement['id']}"
                if [row["sample"] for row in mine] != list(range(len(mine))):
                    yield f"{where}: not numbered 0, 1, 2, …: some are missing or doubled"
                elif wanted is not None and not evaluation["tokens"] and len(mine) not in (0, wanted):
                    yield f"{where}: {len(mine)} where {wanted} were made"
                if wanted is not None:
                    base = sample_seed(measure_seed(seed), statement["asked"], GoalKind.PROVE)
                    if any(row["seed"] != base + row["sample"] for row in mine):
                        yield f"{where}: not the seeds that follow from seed {seed}"


def _profile(evaluation: dict[str, Any], profile: Profile) -> Iterator[str]:
    made = evaluation["profile"]
    here = {"toolchain": profile.toolchain_hash, "library": profile.library_hash}
    for key, value in {**here, "header": profile.header(profile.limits), "axioms": sorted(profile.axioms)}.items():
        if made[key] != value:
            yield f"profile {made['name']}: its {key} here is not the one of the record"


async def _recheck(record: Record, evaluation: dict[str, Any], profile: Profile, workers: int) -> list[str]:
    """Elaborate every statement and certify every claimed proof again; nothing is remembered from before."""
    statements = record.lines("statements.jsonl")
    by_hash = {row["hash"]: row for row in statements}
    claims = record.claims(evaluation)
    kept = {(row["statement"], row["proof"]): row for row in record.lines("certificates.jsonl")}
    found = [
        f"certificate of {row['id']}: no attempt claims this proof" for key, row in kept.items() if key not in claims
    ]
    async with LeanPool(profile, workers, certify=True, cache=None) as pool:
        with bar("verify", len(statements) + len(claims)) as update:

            async def elaborates(row: dict[str, Any]) -> str:
                verdict = await pool.elaborate(row["asked"])
                update(advance=1)
                kind = (verdict.certificate or {}).get("type", "") if verdict.proved else ""
                same = (verdict.proved, kind) == (row["elaborates"], row["type"])
                return "" if same else f"statement {row['id']}: elaborates differently here: {verdict.reason or kind}"

            async def certified(key: tuple[str, str]) -> str:
                row = by_hash.get(key[0])
                update(advance=1)
                return await _certified(pool, row, key[1], kept.get(key)) if row else f"a proof of unknown {key[0]}"

            found += await asyncio.gather(*(elaborates(row) for row in statements if row["asked"]))
            found += await asyncio.gather(*map(certified, claims))
    return [one for one in found if one]


async def _certified(pool: LeanPool, row: dict[str, Any], proof: str, kept: dict[str, Any] | None) -> str:
    """What is wrong with one claim, or nothing."""
    verdict = await checked(pool, row["asked"], proof)
    if not verdict.proved or verdict.certificate is None:
        return f"{row['id']}: a claimed proof is refused: {verdict.reason[:200]}"
    if kept is None:
        return f"{row['id']}: a claimed proof has no certificate in certificates.jsonl"
    fresh = {**verdict.certificate, "seconds": None}
    before = {**kept["certificate"], "seconds": None}
    differing = sorted(key for key in fresh.keys() | before.keys() if fresh.get(key) != before.get(key))
    if differing or kept["asked"] != row["asked"] or kept["axioms"] != list(verdict.axioms or ()):
        return f"{row['id']}: its certificate differs in {', '.join(differing) or 'statement or axioms'}"
    return ""


def _deep(name: str, before: Any, after: Any, tolerance: float = 1e-9) -> Iterator[str]:
    """Where two JSON values differ; numbers may differ in their last digits."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in sorted(map(str, before.keys() | after.keys())):
            if key not in before or key not in after:
                yield f"{name}: {key}: {'missing' if key not in before else 'not recomputed'}"
            else:
                yield from _deep(f"{name}: {key}", before[key], after[key], tolerance)
    elif isinstance(before, bool) or isinstance(after, bool) or not _numbers(before, after):
        if before != after:
            yield f"{name}: is {_short(before)}, recomputed {_short(after)}"
    elif abs(before - after) > tolerance:
        yield f"{name}: is {before}, recomputed {after}"


def _numbers(*values: Any) -> bool:
    return all(isinstance(value, int | float) for value in values)


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:80]}…"
