"""Small charts as inline SVG: lines with intervals, and horizontal bars. Pure functions of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

COLOURS = ("#1b6ca8", "#c8553d", "#588157", "#8d6a9f", "#b08900", "#444444")


@dataclass(frozen=True)
class Series:
    """One line: (mean, low, high) at each position of the axis; None leaves a gap."""

    name: str
    points: Sequence[tuple[float, float, float] | None]


def lines(labels: Sequence[str], series: Sequence[Series], title: str, connected: int) -> str:
    """Lines over the first `connected` categories, points at the rest; 0 to 1, 95 % intervals as whiskers."""
    width, height, left, top, bottom = 760, 300, 48, 28, 34
    inner_w, inner_h = width - left - 230, height - top - bottom
    step = inner_w / max(1, len(labels) - 1)

    def y(value: float) -> float:
        return top + inner_h * (1 - value)

    parts = [f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="{escape(title)}">']
    parts.append(f'<text x="{left}" y="16" class="t">{escape(title)}</text>')
    for tick in (0, 0.25, 0.5, 0.75, 1):
        parts.append(
            f'<line x1="{left}" x2="{left + inner_w}" y1="{y(tick):.1f}" y2="{y(tick):.1f}" class="grid"/>'
            f'<text x="{left - 6}" y="{y(tick) + 4:.1f}" text-anchor="end">{tick:.0%}</text>'
        )
    for i, label in enumerate(labels):
        parts.append(f'<text x="{left + i * step:.1f}" y="{height - 12}" text-anchor="middle">{escape(label)}</text>')
    for k, one in enumerate(series):
        colour, shift = COLOURS[k % len(COLOURS)], (k - (len(series) - 1) / 2) * 4
        path = []
        for i, point in enumerate(one.points):
            if point is None:
                continue
            x, (mean, low, high) = left + i * step + shift, point
            if i < connected:
                path.append(f"{x:.1f},{y(mean):.1f}")
            parts.append(
                f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{y(low):.1f}" y2="{y(high):.1f}" stroke="{colour}" '
                f'opacity=".45"/><circle cx="{x:.1f}" cy="{y(mean):.1f}" r="3.5" fill="{colour}">'
                f"<title>{escape(one.name)}: {mean:.1%} ({low:.1%} to {high:.1%})</title></circle>"
            )
        parts.append(f'<polyline points="{" ".join(path)}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(
            f'<text x="{left + inner_w + 16}" y="{top + 14 + 18 * k}" fill="{colour}">{escape(one.name)}</text>'
        )
    return "".join(parts) + "</svg>"


def bars(rows: Sequence[tuple[str, float, str]], title: str) -> str:
    """Horizontal bars: (label, value, shown text), scaled to the largest value."""
    width, row_h, left, top = 760, 24, 250, 28
    height = top + row_h * len(rows) + 6
    most = max((value for _, value, _ in rows), default=0) or 1
    parts = [f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="{escape(title)}">']
    parts.append(f'<text x="0" y="16" class="t">{escape(title)}</text>')
    for i, (label, value, shown) in enumerate(rows):
        y, length = top + i * row_h, (width - left - 240) * value / most
        parts.append(
            f'<text x="{left - 8}" y="{y + 15}" text-anchor="end">{escape(label)}</text>'
            f'<rect x="{left}" y="{y + 3}" width="{max(length, 1):.1f}" height="{row_h - 8}" fill="{COLOURS[0]}"/>'
            f'<text x="{left + length + 6:.1f}" y="{y + 15}">{escape(shown)}</text>'
        )
    return "".join(parts) + "</svg>"
