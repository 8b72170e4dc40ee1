"""Filters over real Lean: contradictory hypotheses, trivial statements, statements that do not elaborate."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from autoformalize.filters import FilterConfig, FilterResult, Item, Tools, apply_filters
from autoformalize.problemset import load_defective_labels, load_heldout
from prover.lean.pool import LeanPool
from prover.lean.profile import embedded

ORDER = ("elaborates", "trivial", "absurd")


def run(signatures: Sequence[str], names: Sequence[str] = ORDER, **settings: object) -> list[FilterResult]:
    async def go() -> list[FilterResult]:
        async with LeanPool(embedded(), workers=2) as pool:
            tools = Tools(pool, FilterConfig(**settings))  # type: ignore[arg-type]
            return list(await asyncio.gather(*(apply_filters(Item(s), tools, names) for s in signatures)))

    return asyncio.run(go())


@pytest.mark.parametrize(
    ("signature", "rejected_by"),
    [
        ("theorem t (x : ℕ) (h₀ : x < 3) (h₁ : 5 < x) : x = 1", "absurd"),
        ("theorem t (x : ℕ) (h₀ : x = 3) (h₁ : x = 4) : x = 1", "absurd"),
        ("theorem t (p : Prop) (h₀ : p) (h₁ : ¬ p) : 1 = 2", "absurd"),
        ("theorem t (x : ℕ) (h₀ : x = unknown) : x = 1", "elaborates"),
        ("theorem t (x : ℕ) : x = x +", "elaborates"),
        ("theorem t (x : ℕ) (h₀ : x < 3) : x < 4", None),
    ],
)
def test_one_statement(signature: str, rejected_by: str | None) -> None:
    [found] = run([signature])
    assert (found.rejected_by, found.kept) == (rejected_by, rejected_by is None)
    if rejected_by == "absurd":
        assert found.evidence["absurd"]["by"] == "portfolio"


def test_trivial_statements_are_labelled_and_dropped_only_on_request() -> None:
    trivial = "theorem t (x : ℕ) (h₀ : x = 3) : x = 3"
    [kept] = run([trivial])
    assert kept.kept and kept.labels == ["trivial"]
    [dropped] = run([trivial], drop_trivial=True)
    assert dropped.rejected_by == "trivial"


def test_contradictory_hypotheses_of_the_shipped_defects_are_found_and_good_ones_kept() -> None:
    """The oracle formalizer: labelled statements, so that the filter is seen apart from any model."""
    contradictory = [d.statement for d in load_defective_labels().values() if d.kind == "contradictory"]
    # Families whose point is a contradiction are no false rejections.
    good = [h.statement for h in load_heldout() if not h.statement.endswith(": False")][::6]
    found = run([*contradictory, *good], ("absurd",))
    caught = sum(not f.kept for f in found[: len(contradictory)])
    wrongly = sum(not f.kept for f in found[len(contradictory) :])
    assert len(contradictory) >= 20 and caught / len(contradictory) >= 0.95
    assert wrongly / len(good) <= 0.02
