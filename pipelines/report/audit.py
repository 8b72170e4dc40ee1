"""One record for every problem, from raw text to final statement or reason; one at a time, or a random sample to mark.

`proofmill filter RUN --explain ID` prints a record; the report's audit page shows a sample of them side by side. What
a person marks there, right or wrong, is a file that `proofmill filter FILE --calibrate` reads.
"""

from __future__ import annotations

import json
import random
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autoformalize.formalize import CandidateRecord, Formalized
from pipelines.store.rows import CANDIDATES, PROBLEMS, PROOFS, SET_ASIDE
from pipelines.store.rundir import RunDir
from prover.errors import UnusableInput
from prover.search.record import Proof

SAMPLE = 200  # problems on the audit page


@dataclass(frozen=True)
class History:
    """A problem in a round: what became of it, with its candidates; why its statement was dropped as a duplicate or
    leak, if it was; and its search, if there was one.
    """

    round: int
    problem: Formalized
    dropped: str
    search: Proof | None


class UnknownProblem(UnusableInput):
    """The run has no problem of that id."""


def histories(run: RunDir, wanted: set[str] | None = None) -> dict[str, list[History]]:
    """{problem id: one entry a round it took part in}, for the wanted ids or for all."""
    found: dict[str, list[History]] = defaultdict(list)
    for number in range(1, run.config().rounds + 1):
        folder = run.round(number)
        dropped = {row["problem_id"]: row["reason"] for row in run.read_json(f"{folder.name}/dropped.json") or []}
        candidates: dict[str, list[CandidateRecord]] = defaultdict(list)
        for candidate in run.rows(folder, CANDIDATES):
            candidates[candidate.problem_id].append(candidate)
        searched = {row.problem_id: row for row in run.rows(folder, PROOFS)}
        for row in run.rows(folder, PROBLEMS):
            name = row.problem_id
            if wanted is None or name in wanted:
                row.candidates = candidates[name]
                found[name].append(History(number, row, dropped.get(name, ""), searched.get(name)))
    return dict(found)


def final(entry: History) -> str:
    """What became of a problem in a round, in a few words."""
    if entry.problem.outcome != "statement":
        return f"set aside: {entry.problem.reason}"
    if entry.dropped:
        return f"dropped: {entry.dropped}"
    return entry.search.outcome if entry.search else "not searched yet"


def explain(run: RunDir, name: str) -> str:
    """The record of one problem as text. Raises UnknownProblem."""
    entries = histories(run, {name}).get(name)
    if not entries:
        for aside in run.rows(run.round(0), SET_ASIDE):
            if aside.id == name:
                return f"{name}: set aside while reading {aside.source}, line {aside.line}: {aside.reason}"
        raise UnknownProblem(f"{run.root} has no problem {name!r}: ids are in the column `problem_id` of its tables")
    first = entries[0].problem
    lines = [f"problem {name}", f"  {first.problem}", f"  answer: {first.answer or '-'}"]
    for entry in entries:
        row = entry.problem
        lines += ["", f"round {entry.round}: {final(entry)}"]
        lines += [f"  candidate {c.sample}: {_candidate(c)}" for c in row.candidates]
        if row.signature:
            lines.append(f"  statement ({row.votes} votes): {row.signature}")
        lines += [f"  label: {label}" for label in row.labels]
        lines += [f"  {which}: {json.dumps(what, ensure_ascii=False)}" for which, what in row.evidence.items()]
        if search := entry.search:
            lines.append(f"  search: {search.outcome} after {search.attempts} attempts {search.reason}")
            if search.proof:
                lines.append(f"  {search.goal_signature} := {search.proof}")
    return "\n".join(lines)


def _candidate(row: CandidateRecord) -> str:
    text = row.signature or row.text.strip().replace("\n", " ")[:120]
    reason = f" ({row.reason})" if row.reason else ""
    return f"{row.status}{reason}: {text}"


def explain_command(folder: Path, name: str) -> int:
    """`proofmill filter RUN --explain ID`."""
    print(explain(RunDir(folder), name))
    return 0


def write_page(run: RunDir, sample: int = SAMPLE) -> Path | None:
    """Write report/audit.html over a random sample of the run's problems, the same for the same seed; None where
    there is nothing to show yet.
    """
    import jinja2

    found = histories(run)
    names = sorted(found)
    if not names:
        return None
    chosen = random.Random(run.config().seed).sample(names, min(sample, len(names)))
    items = [_shown(found[name][-1]) for name in chosen]
    page = (
        jinja2.Environment(loader=jinja2.PackageLoader("pipelines.report", "."), autoescape=True, trim_blocks=True)
        .get_template("audit.html.j2")
        .render(name=run.root.name, total=len(names), items=items)
    )
    return run.write_text("report/audit.html", page)


def _shown(entry: History) -> dict[str, Any]:
    """What the page needs of a record."""
    row = entry.problem
    return {
        "id": row.problem_id,
        "problem": row.problem,
        "answer": row.answer,
        "statement": row.signature,
        "final": final(entry),
        "round": entry.round,
        "votes": row.votes,
        "labels": row.labels,
        "score": (row.evidence.get("score") or {}).get("mean"),
        "evidence": row.evidence,
        "candidates": [_candidate(candidate) for candidate in row.candidates],
    }
