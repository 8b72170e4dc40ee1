"""The derived files of a record: summary, harness results, page, manifest; all from what is in the folder."""

from __future__ import annotations

from typing import Any

from pipelines.evaluation.harness import harness_results, results_name
from pipelines.evaluation.record import Record, budget_of
from pipelines.progress import console, table
from pipelines.store.published import JSON_FILE, LEAN_FILE, Source, json_line, lean_file
from prover.evaluate.summary import FLOOR, summarize
from prover.lean.verdicts import GoalKind
from prover.search.record import Proof


def numbers(record: Record) -> dict[str, Any]:
    """The content of summary.json, computed from the attempts."""
    evaluation = record.evaluation()
    rows = [row for row in record.lines("statements.jsonl") if row["selected"]]
    made = evaluation["benchmark"]
    return {
        "evaluation": record.digest(),
        "benchmark": made["name"],
        "fingerprint": made["fingerprint"],
        "statements": made["statements"],
        "set_aside": len(made["set_aside"]),
        "split": evaluation["split"],
        "limit": evaluation["limit"],
        "seeds": evaluation["seeds"],
        **summarize(rows, record.outcomes(evaluation), budget_of(evaluation)),
        "overlap": record.json("overlap.json"),
    }


def proofs(record: Record, evaluation: dict[str, Any]) -> dict[str, str]:
    """The texts of proofs.lean and proofs.jsonl: of each solved statement its shortest proof, in order."""
    rows = record.lines("certificates.jsonl")
    shortest: dict[str, dict[str, Any]] = {}
    for row in sorted(rows, key=lambda row: (len(row["proof"]), row["proof"])):
        shortest.setdefault(row["statement"], row)
    solved = [
        Proof(
            statement_id=name,
            problem_id=found["id"],
            group="",
            problem="",
            answer="",
            type_hash="",
            signature=found["asked"],
            outcome="proved",
            goal=GoalKind.PROVE.value,
            goal_signature=found["asked"],
            proof=found["proof"],
            by=" and ".join(found["strategies"]),
            axioms=tuple(found["axioms"]),
            certificate=found["certificate"],
        )
        for name in dict.fromkeys(row["statement_id"] for row in record.lines("statements.jsonl"))
        if (found := shortest.get(name))
    ]
    made = evaluation["profile"]
    lean, _ = lean_file(solved, Source(made["header"], made["name"], made["lean"]))
    return {LEAN_FILE: lean, JSON_FILE: "".join(f"{json_line(row)}\n" for row in solved)}


def finish(record: Record) -> None:
    """Write everything that follows from the attempts and show the numbers."""
    from pipelines.evaluation.page import rendered

    record.sweep()
    evaluation = record.evaluation()
    record.write_json("summary.json", numbers(record))
    summary = record.json("summary.json")  # as anyone else reads it
    record.write_json(results_name(evaluation), harness_results(evaluation, summary))
    for name, text in proofs(record, evaluation).items():
        record.write_text(name, text)
    page = record.write_text("index.html", rendered(record, evaluation, summary))
    record.seal()
    show(summary)
    console.print(f"record: {record.root}, page: {page}, proofs: {record.root / LEAN_FILE}")


def show(summary: dict[str, Any]) -> None:
    """The closing table on the terminal."""
    rows: list[tuple[str, str]] = []
    for name, one in summary["strategies"].items():
        for k, interval in one.get("intervals", {}).items():
            rows.append(
                (
                    f"{name}: pass@{k}, unbiased (95 %)",
                    f"{interval['mean']:.1%} ({interval['low']:.1%} to {interval['high']:.1%})",
                )
            )
        rows += [(f"{name}: first-{k} rule", f"{value:.1%}") for k, value in one.get("first_k", {}).items()]
        label = "tactic portfolio alone (the floor)" if name == FLOOR else f"{name}: solved"
        rows.append((label, _both(one["solved"], summary)))
    for one in summary["cumulative"][1:]:
        rows.append((f"cumulative: {' + '.join(one['strategies'])}", _both(one["solved"], summary)))
    if len(summary["strategies"]) > 1:
        rows.append(("with the portfolio together", _both(summary["together"], summary)))
    if summary["defective"]:
        rows.append(("sampled statements with a known defect", str(summary["defective"])))
    if summary["overlap"]:
        for key in ("by_type", "by_text", "up_to_numbers"):
            rows.append((f"also in the training data: {key.replace('_', ' ')}", str(len(summary["overlap"][key]))))
    table(f"{summary['benchmark']}, {summary['samples']} samples, seeds {summary['seeds']}", ("", ""), rows)


def _both(solved: int, summary: dict[str, Any]) -> str:
    return f"{solved} of {summary['sampled']} that elaborate, of {summary['selected']} in all"
