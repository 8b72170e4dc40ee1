"""One record for every problem, from raw text to final statement or reason; one at a time, or a random sample to mark.

`proofmill filter RUN --explain ID` prints a record; the report's audit page shows a sample of them side by side. What
a person marks there, right or wrong, is a file that `proofmill filter FILE --calibrate` reads.
"""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from autoformalize.problems import UnusableInput
from pipelines.store.rundir import RunDir

SAMPLE = 200  # problems on the audit page


class UnknownProblem(UnusableInput):
    """The run has no problem of that id."""


def records(run: RunDir, wanted: set[str] | None = None) -> dict[str, list[dict[str, Any]]]:
    """{problem id: one entry a round it took part in}, for the wanted ids or for all.

    An entry holds the row of the `problems` table with its `candidates`, the round, the reason why its statement
    was dropped as a duplicate or leak, if it was, and the row of the `proofs` table, if it was searched.
    """
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for number in range(1, run.config().rounds + 1):
        folder = run.round(number)
        dropped = {row["problem_id"]: row["reason"] for row in run.read_json(f"{folder.name}/dropped.json") or []}
        candidates = _by_problem(run.rows(folder, "candidates"), wanted)
        searched = {name: rows[0] for name, rows in _by_problem(run.rows(folder, "proofs"), wanted).items()}
        for row in run.rows(folder, "problems"):
            name = row["problem_id"]
            if wanted is None or name in wanted:
                found[name].append(
                    {
                        **row,
                        "round": number,
                        "evidence": json.loads(row["evidence"] or "{}"),
                        "candidates": candidates.get(name, []),
                        "dropped": dropped.get(name, ""),
                        "search": searched.get(name),
                    }
                )
    return dict(found)


def _by_problem(rows: Iterable[dict[str, Any]], wanted: set[str] | None) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        if wanted is None or row["problem_id"] in wanted:
            found[row["problem_id"]].append(row)
    return found


def final(entry: dict[str, Any]) -> str:
    """What became of a problem in a round, in a few words."""
    if entry["outcome"] != "statement":
        return f"set aside: {entry['reason']}"
    if entry["dropped"]:
        return f"dropped: {entry['dropped']}"
    search = entry["search"]
    return str(search["outcome"]) if search else "not searched yet"


def explain(run: RunDir, name: str) -> str:
    """The record of one problem as text. Raises UnknownProblem."""
    entries = records(run, {name}).get(name)
    if not entries:
        for row in run.rows(run.round(0), "set_aside"):
            if row["id"] == name:
                return f"{name}: set aside while reading {row['source']}, line {row['line']}: {row['reason']}"
        raise UnknownProblem(f"{run.root} has no problem {name!r}: ids are in the column `problem_id` of its tables")
    lines = [f"problem {name}", f"  {entries[0]['problem']}", f"  answer: {entries[0]['answer'] or '-'}"]
    for entry in entries:
        lines += ["", f"round {entry['round']}: {final(entry)}"]
        lines += [f"  candidate {c['sample']}: {_candidate(c)}" for c in entry["candidates"]]
        if entry["signature"]:
            lines.append(f"  statement ({entry['votes']} votes): {entry['signature']}")
        lines += [f"  label: {label}" for label in entry["labels"] or []]
        lines += [f"  {which}: {json.dumps(what, ensure_ascii=False)}" for which, what in entry["evidence"].items()]
        if search := entry["search"]:
            lines.append(f"  search: {search['outcome']} after {search['attempts']} attempts {search['reason'] or ''}")
            if search["proof"]:
                lines.append(f"  {search['goal_signature']} := {search['proof']}")
    return "\n".join(lines)


def _candidate(row: dict[str, Any]) -> str:
    text = row["signature"] or row["text"].strip().replace("\n", " ")[:120]
    reason = f" ({row['reason']})" if row["reason"] else ""
    return f"{row['status']}{reason}: {text}"


def explain_command(folder: Path, name: str) -> int:
    """`proofmill filter RUN --explain ID`."""
    print(explain(RunDir(folder), name))
    return 0


def write_page(run: RunDir, sample: int = SAMPLE) -> Path | None:
    """Write report/audit.html over a random sample of the run's problems, the same for the same seed; None where
    there is nothing to show yet.
    """
    import jinja2

    found = records(run)
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


def _shown(entry: dict[str, Any]) -> dict[str, Any]:
    """What the page needs of a record."""
    return {
        "id": entry["problem_id"],
        "problem": entry["problem"],
        "answer": entry["answer"],
        "statement": entry["signature"] or "",
        "final": final(entry),
        "round": entry["round"],
        "votes": entry["votes"],
        "labels": entry["labels"] or [],
        "score": (entry["evidence"].get("score") or {}).get("mean"),
        "evidence": entry["evidence"],
        "candidates": [_candidate(row) for row in entry["candidates"]],
    }
