"""The derived files of a record: summary, harness results, page, manifest; all from what is in the folder."""

from __future__ import annotations

from typing import Any

from pipelines.evaluation.harness import harness_results, results_name
from pipelines.evaluation.record import Record, budget_of
from pipelines.progress import console, table
from prover.evaluate.summary import FLOOR, summarize


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


def finish(record: Record) -> None:
    """Write everything that follows from the attempts and show the numbers."""
    from pipelines.evaluation.page import rendered

    record.sweep()
    evaluation = record.evaluation()
    record.write_json("summary.json", numbers(record))
    summary = record.json("summary.json")  # as anyone else reads it
    record.write_json(results_name(evaluation), harness_results(evaluation, summary))
    page = record.write_text("index.html", rendered(record, evaluation, summary))
    record.seal()
    show(summary)
    console.print(f"record: {record.root}, page: {page}")


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
