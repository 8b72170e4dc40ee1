"""index.html of a record: one self-contained page with curves, tables and every proof."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import log2
from typing import Any

from pipelines.evaluation.classify import short_reason
from pipelines.evaluation.record import Record
from pipelines.report.charts import COLOURS
from prover.evaluate.summary import FLOOR


def rendered(record: Record, evaluation: dict[str, Any], summary: dict[str, Any]) -> str:
    """The page: the template filled from the record and nothing else, so that it can be made again and compared."""
    import jinja2

    statements = [row for row in record.lines("statements.jsonl") if row["selected"]]
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("pipelines.evaluation", "."), autoescape=True, trim_blocks=True
    )
    environment.filters["percent"] = lambda value: f"{value * 100:.1f} %"
    return environment.get_template("page.html.j2").render(
        evaluation=evaluation,
        summary=summary,
        model=model_name(evaluation["model"]),
        chart=curves(_series(summary), _floor(summary), "pass@k of the statements that elaborate"),
        sampling={name: one for name, one in summary["strategies"].items() if "intervals" in one},
        defects=[row for row in statements if row["defects"]],
        solved={row["statement"] for row in record.lines("certificates.jsonl")},
        left_out=_left_out(statements),
        proofs=_proofs(record, statements),
        floor=FLOOR,
        config=json.dumps(evaluation["config"], indent=1),
    )


def model_name(model: dict[str, Any]) -> str:
    """What to call the model on the page."""
    if model["kind"] == "endpoint":
        return f"{model['model']} at {model['url']}"
    return str(model.get("name", "no model"))


def _left_out(statements: Sequence[dict[str, Any]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in statements:
        if not row["elaborates"]:
            found.setdefault(short_reason(row), []).append(row["id"])
    return dict(sorted(found.items(), key=lambda item: -len(item[1])))


def _proofs(record: Record, statements: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Solved statements in the benchmark's order, each with its certified proofs, shortest first."""
    by_statement: dict[str, list[dict[str, Any]]] = {}
    for row in record.lines("certificates.jsonl"):
        by_statement.setdefault(row["statement"], []).append(row)

    def order(proof: dict[str, Any]) -> tuple[bool, int]:
        return proof["strategies"] == [FLOOR], len(proof["proof"])

    return [
        {**row, "proofs": sorted(by_statement[row["statement_id"]], key=order)}
        for row in statements
        if row["statement_id"] in by_statement
    ]


# ---- the curve ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Curve:
    """`points` are (k, mean, low, high) in shares; `dashed` for the paper's rule, which has no interval here."""

    name: str
    points: list[tuple[int, float, float, float]]
    dashed: bool = False


def _series(summary: dict[str, Any]) -> list[Curve]:
    found = []
    for name, one in summary["strategies"].items():
        intervals = one.get("intervals", {})
        if intervals:
            points = [(int(k), e["mean"], e["low"], e["high"]) for k, e in intervals.items()]
            found.append(Curve(f"{name}, unbiased", points))
        if len(one.get("first_k", {})) > 1:
            found.append(Curve(f"{name}, first-k", [(int(k), v, v, v) for k, v in one["first_k"].items()], True))
    return found


def _floor(summary: dict[str, Any]) -> float:
    return float(summary["floor"] / summary["sampled"]) if summary["sampled"] else 0.0


def curves(series: Sequence[Curve], floor: float, title: str) -> str:
    """An SVG of shares against samples on a logarithmic axis, with intervals as bands and the floor as a line."""
    width, height, left, right, top, bottom = 760, 320, 56, 190, 28, 40
    most = max((k for one in series for k, *_ in one.points), default=1)
    high = max([floor, *(h for one in series for *_, h in one.points), 0.05])
    ceiling = min(1.0, high * 1.15)

    def x(k: int) -> float:
        return left + (width - left - right) * (log2(k) / log2(most) if most > 1 else 0.5)

    def y(value: float) -> float:
        return height - bottom - (height - top - bottom) * value / ceiling

    parts = [f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="{escape(title)}">']
    parts.append(f'<text x="{left}" y="16" class="t">{escape(title)}</text>')
    for i in range(5):
        tick = ceiling * i / 4
        parts.append(
            f'<line x1="{left}" x2="{width - right}" y1="{y(tick):.1f}" y2="{y(tick):.1f}" class="grid"/>'
            f'<text x="{left - 6}" y="{y(tick) + 4:.1f}" text-anchor="end">{tick:.0%}</text>'
        )
    for k in sorted({k for one in series for k, *_ in one.points}):
        parts.append(f'<text x="{x(k):.1f}" y="{height - bottom + 18}" text-anchor="middle">{k}</text>')
    parts.append(f'<text x="{(left + width - right) / 2}" y="{height - 4}" text-anchor="middle">samples k</text>')
    for i, one in enumerate(series):
        parts += _curve(one, COLOURS[i % len(COLOURS)], x, y)
        parts.append(
            f'<text x="{width - right + 12}" y="{top + 14 + 18 * i}" fill="{COLOURS[i % len(COLOURS)]}">'
            f"{escape(one.name)}</text>"
        )
    parts.append(
        f'<line x1="{left}" x2="{width - right}" y1="{y(floor):.1f}" y2="{y(floor):.1f}" class="floor"/>'
        f'<text x="{width - right - 4}" y="{y(floor) - 5:.1f}" text-anchor="end">tactics alone {floor:.1%}</text>'
    )
    return "".join(parts) + "</svg>"


def _curve(one: Curve, colour: str, x: Any, y: Any) -> list[str]:
    line = " ".join(f"{x(k):.1f},{y(mean):.1f}" for k, mean, *_ in one.points)
    dash = ' stroke-dasharray="5 4"' if one.dashed else ""
    parts = []
    if not one.dashed:
        band = [f"{x(k):.1f},{y(h):.1f}" for k, _, _, h in one.points]
        band += [f"{x(k):.1f},{y(low):.1f}" for k, _, low, _ in reversed(one.points)]
        parts.append(f'<polygon points="{" ".join(band)}" fill="{colour}" opacity=".15"/>')
    parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>')
    for k, mean, low, high in one.points:
        at, said = f"{x(k):.1f}", f"{one.name}: {mean:.1%}"
        if not one.dashed:
            said += f" ({low:.1%} to {high:.1%})"
            ends = f'x1="{at}" x2="{at}" y1="{y(low):.1f}" y2="{y(high):.1f}"'
            parts.append(f'<line {ends} stroke="{colour}" opacity=".5"/>')
        dot = f'cx="{at}" cy="{y(mean):.1f}" r="3" fill="{colour}"'
        parts.append(f"<circle {dot}><title>{escape(said)} at k = {k}</title></circle>")
    return parts
