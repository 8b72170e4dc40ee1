"""Filters that look for a proof of something that should have none (or not so cheap a one)."""

from __future__ import annotations

import re

from autoformalize.filters.base import PASSED, Finding, Tools
from prover.lean.verdicts import GoalKind
from prover.search.goals import binder_names, confirmed, goal, parse
from prover.search.portfolio import CONTRADICTION, absurd_proofs
from prover.search.question import Statement

VACUOUS_PORTFOLIO = f"by\n  intros\n  exfalso\n  {CONTRADICTION}"
TRIVIAL_PORTFOLIO = "by\n  first\n  | assumption\n  | rfl\n  | trivial\n  | (intros; assumption)"


async def elaborates(statement: Statement, tools: Tools) -> Finding:
    """Lean accepts the signature."""
    found = await tools.desk.checker.elaborate(statement.signature)
    if found.problem is None:
        return PASSED
    return Finding(True, {"verdict": found.problem.value, "reason": found.reason})


async def trivial(statement: Statement, tools: Tools) -> Finding:
    """The conclusion is a hypothesis or closes by the most basic tactics."""
    verdict = await tools.desk.checker.check(goal(statement.signature, GoalKind.PROVE), TRIVIAL_PORTFOLIO)
    return Finding(False, {"proof": TRIVIAL_PORTFOLIO}, label="trivial") if verdict.proved else PASSED


async def absurd(statement: Statement, tools: Tools) -> Finding:
    """Hypothesis rejection: Γ ⊢ False by a portfolio of tactics, then by the model within its budget."""
    if not parse(statement.signature).binders:
        return PASSED
    target = goal(statement.signature, GoalKind.ABSURD)
    if proof := await tools.first_proof(target, absurd_proofs(statement.signature)):
        return Finding(True, {"by": "portfolio", "proof": proof})
    if proof := await tools.sampled_proof(target, tools.config.absurd_samples, "absurd"):
        return Finding(True, {"by": "model", "proof": proof})
    return PASSED


async def vacuous(statement: Statement, tools: Tools) -> Finding:
    """Premises to the right of the colon that no values satisfy: `∀ n, n < 0 → …` holds for nothing's sake.

    A conclusion that is itself a negation has premises that are meant to be impossible: those are left alone.
    """
    if not re.search("→|->|∀", parse(statement.signature).proposition):
        return PASSED
    whole = await tools.facts(statement.signature)
    without = await tools.facts(goal(statement.signature, GoalKind.ABSURD).signature)
    if not whole or not without or whole.conclusion == without.conclusion:
        return PASSED
    premises = len(whole.binders) - len(without.binders)
    if premises <= 0:
        return PASSED
    names = " ".join(f"x{number}" for number in range(premises))
    bound = " ".join([*binder_names(statement.signature), names])
    decided = f"by\n  intro {names}\n  exfalso\n  revert {bound}\n  decide +kernel"
    target = goal(statement.signature, GoalKind.PROVE)
    proof = await tools.first_proof(target, (VACUOUS_PORTFOLIO, decided))
    return Finding(True, {"by": "portfolio", "proof": proof}) if proof else PASSED


async def refuted(statement: Statement, tools: Tools) -> Finding:
    """The statement is false: Γ ⊢ ¬P or ¬(∀ Γ, P), by a portfolio of tactics, then by the model."""
    for kind in (GoalKind.REFUTE, GoalKind.REFUTE_CLOSED):
        target, by = goal(statement.signature, kind), "portfolio"
        proof = await tools.first_proof(target, _refutations(statement.signature, kind, tools.desk.portfolio))
        if not proof:
            by, proof = "model", await tools.sampled_proof(target, tools.config.refuted_samples, "refuted")
        if proof and await confirmed(statement.signature, kind, tools.desk.checker):
            contradictory = kind is GoalKind.REFUTE and await _contradictory(statement, proof, tools)
            found = GoalKind.ABSURD if contradictory else kind
            return Finding(True, {"by": by, "goal": found.value, "proof": proof})
    return PASSED


async def _contradictory(statement: Statement, proof: str, tools: Tools) -> bool:
    """Whether a refutation says only that the hypotheses contradict each other."""
    proofs = (proof, *absurd_proofs(statement.signature))
    return bool(await tools.first_proof(goal(statement.signature, GoalKind.ABSURD), proofs))


def _refutations(signature: str, kind: GoalKind, portfolio: tuple[str, ...]) -> tuple[str, ...]:
    """The portfolio, and for the closed form counterexamples among the first numbers."""
    if kind is GoalKind.REFUTE:
        return portfolio
    names = len(binder_names(signature))
    holes = [" ".join([str(value)] + ["(by decide)"] * (names - 1)) for value in range(4)] if names else []
    return (*portfolio, *(f"fun h => absurd (h {hole}) (by decide)" for hole in holes))
