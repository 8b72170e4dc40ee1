"""Automation first: a fixed list of proofs tried before any token is sampled, and counted separately.

Nobody should credit a model with `simp`; what the portfolio proves is the floor that a model has to beat.
"""

from __future__ import annotations

from prover.lean.verdicts import Checker, Goal, Verdict
from prover.search.goals import binder_names

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
# One `first` a check: Lean tries them in order; every alternative must close the goal.
CONTRADICTION = (
    "first\n  | contradiction\n  | omega\n  | (subst_vars; omega)\n  | (simp_all; done)\n  | (simp_all; omega)"
)
BY_PROFILE = {"embedded": EMBEDDED, "mathlib": MATHLIB}


def absurd_proofs(signature: str) -> tuple[str, ...]:
    """Proofs of False to try on Γ: the tactics, then deciding a Γ whose variables are bounded.

    `decide` stands alone: `first` cannot catch it when it recurses too deeply.
    """
    tactics, names = f"by\n  {CONTRADICTION}", binder_names(signature)
    return (tactics, f"by revert {' '.join(names)}; decide +kernel") if names else (tactics,)


async def automation(goal: Goal, checker: Checker, portfolio: tuple[str, ...] = EMBEDDED) -> tuple[str, Verdict] | None:
    """The first proof of the portfolio that is accepted, with its verdict; None when none is."""
    for proof in portfolio:
        verdict = await checker.check(goal, proof)
        if verdict.proved:
            return proof, verdict
    return None
