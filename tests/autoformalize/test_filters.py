"""Filters over real Lean: contradictory hypotheses, trivial statements, statements that do not elaborate."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from autoformalize.filters import FilterConfig, FilterResult, Tools, apply_filters
from autoformalize.problemset import load_defective_labels, load_heldout
from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import PORTFOLIO, embedded
from prover.models.formats.registry import load
from prover.search.question import Desk, NoModel, Statement

ORDER = ("elaborates", "trivial", "absurd")


def run(signatures: Sequence[str], names: Sequence[str] = ORDER, **settings: object) -> list[FilterResult]:
    async def go() -> list[FilterResult]:
        async with LeanPool(embedded(), workers=2) as pool:
            config = FilterConfig(**{"absurd_samples": 0, **settings})  # type: ignore[arg-type]
            tools = Tools(Desk(NoModel(), pool, load("compact"), PORTFOLIO), config)
            return list(await asyncio.gather(*(apply_filters(Statement.of(s), tools, names) for s in signatures)))

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
    [dropped] = run([trivial], drop=("trivial",))
    assert dropped.rejected_by == "trivial"


CASES = [
    ("vacuous", "theorem t : ∀ n : ℕ, n < 0 → n = 5", "rejected"),
    ("vacuous", "theorem t (k : ℕ) (h : k < 3) : ∀ n : ℕ, n < k ∧ 5 < n → n = 7", "rejected"),
    ("vacuous", "theorem t : ∀ n < 12, n * n = 37 → n = 6", "rejected"),
    ("vacuous", "theorem t (k : ℕ) : k < 0 → False", ""),  # a negation: its premise is meant to fail
    ("vacuous", "theorem t (k : ℕ) : ¬ k < 0", ""),
    ("vacuous", "theorem t : ∀ n : ℕ, n < 3 → n < 5", ""),
    ("vacuous", "theorem t (n : ℕ) (h : n < 0) : n = 5", ""),  # contradictory hypotheses are the other filter's
    ("unused", "theorem t (x y : ℕ) (h : x = 3) : x < 5", "unused"),
    ("unused", "theorem t (x y z : ℕ) (h : x = y) (k : 0 < z) : x < 5 ∨ y ≠ 3", "unused"),
    ("unused", "theorem t (x y : ℕ) (h : x + y = 3) : x < 5", ""),
    ("unused", "theorem t (x y : ℕ) (h : x < y) (k : y < x) : False", ""),
    ("degenerate", "theorem t (a b : ℕ) : a - b ≤ a", "degenerate"),
    ("degenerate", "theorem t (a : ℤ) : a / 2 ≤ a * a", "degenerate"),
    ("degenerate", "theorem t (a b : ℤ) : a - b ≤ a - b", ""),
    ("refuted", "theorem t : 2 + 2 = 5", "rejected"),
    ("refuted", "theorem t (n : ℕ) : n < 3", "rejected"),
    ("refuted", "theorem t (n : ℕ) (h : n < 3) : n < 4", ""),
]


def test_each_filter_alone() -> None:
    """(filter, statement, `rejected`, its label or nothing)."""
    found = []
    for name in dict.fromkeys(case[0] for case in CASES):
        signatures = [signature for which, signature, _ in CASES if which == name]
        for signature, result in zip(signatures, run(signatures, (name,)), strict=True):
            assert result.kept or result.evidence[name]
            found.append((name, signature, "".join(result.labels) if result.kept else "rejected"))
    assert found == CASES


def test_a_refutation_from_contradictory_hypotheses_is_recorded_as_absurd() -> None:
    absurd, false = run(
        ["theorem t (n : ℕ) (h : n < 0) : n = 4", "theorem t (n : ℕ) (h : n < 2) : n = 4"], ("refuted",)
    )
    assert absurd.evidence["refuted"]["goal"] == "absurd"
    assert false.evidence["refuted"]["goal"] == "refute"


@pytest.mark.slow
def test_what_is_no_signature_is_rejected_by_every_filter() -> None:
    for name in ("trivial", "unused", "absurd", "vacuous", "refuted"):
        [found] = run(["theorem t"], (name,))
        assert found.rejected_by == name and "not a theorem signature" in found.evidence[name]["reason"]


def test_evidence_names_what_is_unused_and_what_is_degenerate() -> None:
    [idle] = run(["theorem t (x y z : ℕ) (h : x = y) (k : 0 < z) : x < 5"], ("unused",))
    assert idle.evidence["unused"] == {"unused": ["z", "k"]}
    [operation] = run(["theorem t (a b : ℕ) : a - b ≤ a"], ("degenerate",))
    assert list(operation.evidence["degenerate"]["operations"]) == ["HSub.hSub Nat"]


@pytest.mark.slow
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
