"""Automation first: a fixed list of proofs tried before any token is sampled, and counted separately.

The list is the profile's (`prover.lean.profiles.registry.portfolio_of`).

Nobody should credit a model with `simp`; what the portfolio proves is the floor that a model has to beat.
"""

from __future__ import annotations

from collections.abc import Sequence

from prover.lean.verdicts import Checker, Goal, Verdict
from prover.search.goals import binder_names

# One `first` a check: Lean tries them in order; every alternative must close the goal.
CONTRADICTION = (
    "first\n  | contradiction\n  | omega\n  | (subst_vars; omega)\n  | (simp_all; done)\n  | (simp_all; omega)"
)


def absurd_proofs(signature: str) -> tuple[str, ...]:
    """Proofs of False to try on Γ: the tactics, then deciding a Γ whose variables are bounded.

    `decide` stands alone: `first` cannot catch it when it recurses too deeply.
    """
    tactics, names = f"by\n  {CONTRADICTION}", binder_names(signature)
    return (tactics, f"by revert {' '.join(names)}; decide +kernel") if names else (tactics,)


async def automation(goal: Goal, checker: Checker, portfolio: Sequence[str]) -> tuple[str, Verdict] | None:
    """The first proof of the portfolio that is accepted, with its verdict; None when none is."""
    for proof in portfolio:
        verdict = await checker.check(goal, proof)
        if verdict.proved:
            return proof, verdict
    return None
