"""What `proofmill evaluate` does: measure, `--describe`, `--compare`, `--verify`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pipelines.evaluation.classify import describe_command as describe
from pipelines.evaluation.record import Record
from pipelines.evaluation.run import Asked
from pipelines.evaluation.run import evaluate_command as evaluate
from pipelines.evaluation.verify import verify_command as verify
from pipelines.progress import console, table
from prover.evaluate import compare as comparison
from prover.evaluate.summary import FLOOR

__all__ = ["Asked", "compare", "describe", "evaluate", "verify"]


def compare(before: Path, after: Path, as_json: bool) -> int:
    """Print what changed from one record to the other. Raises `NotComparable`, `UnusableInput`."""
    records = Record(before), Record(after)
    one, two = (record.evaluation() for record in records)
    for key in ("fingerprint", "name"):
        if one["benchmark"][key] != two["benchmark"][key]:
            raise comparison.NotComparable(
                f"{before} and {after} evaluated benchmarks of different {key}: "
                f"{one['benchmark'][key]} and {two['benchmark'][key]}"
            )
    if one["profile"] != two["profile"]:
        raise comparison.NotComparable(f"{before} and {after} were checked with different Lean, library or header")
    names, others = map(_sampled, records)
    if names != others:
        raise comparison.NotComparable(f"{before} and {after} did not put the same statements to their models")
    found = {}
    for name in (n for n in one["strategies"] if n in two["strategies"] and n != FLOOR):
        first, second = records[0].outcomes(one)[name], records[1].outcomes(two)[name]
        found[name] = comparison.compare(first, second, list(names))
        for side in ("gained", "lost"):
            found[name][side] = sorted(names[one] for one in found[name][side])
    if not found:
        raise comparison.NotComparable(f"{before} and {after} have no strategy in common")
    if as_json:
        print(json.dumps(found, ensure_ascii=False))
        return 0
    for name, result in found.items():
        _show(name, result)
    return 0


def _sampled(record: Record) -> dict[str, str]:
    """Id by identity of the statements that were put to the model."""
    return {row["statement_id"]: row["id"] for row in record.lines("statements.jsonl") if row["sampled"]}


def _show(name: str, result: dict[str, Any]) -> None:
    rows = [
        (
            f"pass@{k}, after − before (95 %)",
            f"{d['before']:.1%} → {d['after']:.1%}",
            f"{d['mean'] * 100:+.1f} points ({d['low'] * 100:+.1f} to {d['high'] * 100:+.1f})",
        )
        for k, d in result["pass@k"].items()
    ]
    solved = result["solved"]
    rows.append((f"proved within {result['attempts']} attempts", f"{solved['before']} → {solved['after']}", ""))
    rows.append(("problems gained, lost", f"{len(result['gained'])}, {len(result['lost'])}", ""))
    rows.append(("McNemar's exact test, two-sided", f"p = {result['mcnemar_exact_p']:.3g}", ""))
    table(f"{name}: {result['statements']} statements", ("", "", ""), rows)
    for side in ("gained", "lost"):
        console.print(f"{side}: {', '.join(result[side]) or 'none'}", highlight=False)
