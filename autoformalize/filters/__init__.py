"""Filters over statements: small async functions, cheapest first, each with its own counts and evidence.

A filter looks at one statement and says whether it is worth proving, and why not. Adding one means writing a
function and naming it in `FILTERS`. Each can be used alone: `proofmill filter IN.jsonl --only absurd`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from autoformalize.filters.base import Filter, FilterConfig, Finding, Tools
from autoformalize.filters.proving import absurd, elaborates, refuted, trivial, vacuous
from autoformalize.filters.reading import degenerate, unused
from autoformalize.filters.score import score
from prover.search.goals import NotASignature
from prover.search.question import Statement

__all__ = [
    "FILTERS",
    "WITHOUT_MODEL",
    "FilterConfig",
    "FilterResult",
    "Finding",
    "Tools",
    "apply_filters",
]

FILTERS: dict[str, Filter] = {
    "elaborates": elaborates,
    "trivial": trivial,
    "unused": unused,
    "degenerate": degenerate,
    "absurd": absurd,
    "vacuous": vacuous,
    "refuted": refuted,
    "score": score,
}
WITHOUT_MODEL = tuple(name for name in FILTERS if name not in ("refuted", "score"))


@dataclass
class FilterResult:
    """The outcome over a chain of filters; `evidence` and `labels` by filter name."""

    kept: bool
    rejected_by: str | None = None
    evidence: dict[str, dict[str, Any]] = field(default_factory=dict)
    labels: list[str] = field(default_factory=list)


async def apply_filters(statement: Statement, tools: Tools, names: Sequence[str]) -> FilterResult:
    """Run the named filters in order until one rejects."""
    result = FilterResult(True)
    for name in names:
        try:
            finding = await FILTERS[name](statement, tools)
        except NotASignature as problem:
            finding = Finding(True, {"reason": f"not a theorem signature: {problem}"})
        if finding.evidence:
            result.evidence[name] = finding.evidence
        if finding.label:
            result.labels.append(finding.label)
        if finding.rejected or (finding.label and name in tools.config.drop):
            return FilterResult(False, name, result.evidence, result.labels)
    return result
