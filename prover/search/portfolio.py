"""Automation first: a fixed list of proofs tried before any token is sampled, and counted separately.

Nobody should credit a model with `simp`; what the portfolio proves is the floor that a model has to beat.
"""

from __future__ import annotations

from prover.lean.verdicts import Checker, Goal, Verdict

# Each is tried alone: "maximum recursion depth" is not an error that `first` catches.
EMBEDDED = (
    "by decide +kernel",
    "by rfl",
    "by omega",
    "by simp",
    "by intros; omega",
    "by intros; simp_all",
    "by intros; subst_vars; decide",
    "by intros; subst_vars; omega",
    "by intros; simp_all; omega",
)
MATHLIB = (
    "by norm_num",
    "by decide",
    "by rfl",
    "by omega",
    "by ring",
    "by positivity",
    "by linarith",
    "by intros; simp_all",
    "by intros; subst_vars; norm_num",
    "by intros; nlinarith",
    "by aesop",
)
BY_PROFILE = {"embedded": EMBEDDED, "mathlib": MATHLIB}


async def automation(goal: Goal, checker: Checker, portfolio: tuple[str, ...] = EMBEDDED) -> tuple[str, Verdict] | None:
    """The first proof of the portfolio that is accepted, with its verdict; None when none is."""
    for proof in portfolio:
        verdict = await checker.check(goal, proof)
        if verdict.proved:
            return proof, verdict
    return None
