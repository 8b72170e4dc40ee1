"""Filters that read the elaborated type and ask nobody anything: they label, and drop only where told to."""

from __future__ import annotations

from collections.abc import Sequence

from autoformalize.filters.base import PASSED, Finding, Tools
from prover.search.goals import binder_names, parse
from prover.search.question import Statement

# Operations that are total in Lean and not in mathematics, as `TypeFacts.uses` names them.
DEGENERATE = {
    "HSub.hSub Nat": "subtraction of natural numbers is 0 where it would be negative",
    "Nat.sub": "subtraction of natural numbers is 0 where it would be negative",
    "Nat.pred": "the predecessor of 0 is 0",
    "HDiv.hDiv Nat": "division of natural numbers rounds down, and by 0 gives 0",
    "Nat.div": "division of natural numbers rounds down, and by 0 gives 0",
    "HDiv.hDiv Int": "division of integers rounds, and by 0 gives 0",
    "Nat.sqrt": "the square root of a natural number is rounded down",
    "Real.sqrt": "the square root of a negative number is 0",
    "NNReal.sqrt": "the square root of a nonnegative real",
    "Nat.log": "the logarithm of a natural number is rounded down",
    "Real.log": "the logarithm of a negative number is that of its absolute value",
}


async def unused(statement: Statement, tools: Tools) -> Finding:
    """Variables and hypotheses that have nothing to do with the conclusion, directly or through others."""
    facts = await tools.facts(statement.signature)
    false = await tools.facts(f"theorem {parse(statement.signature).written} : False")
    if not facts or not false or facts.conclusion == false.conclusion:
        return PASSED  # hypotheses that contradict each other are all about False
    idle = unconnected(facts.mentions)
    if not idle:
        return PASSED
    names = binder_names(statement.signature)
    shown = [names[at] if at < len(names) <= len(facts.binders) else f"binder {at + 1}" for at in idle]
    return Finding(False, {"unused": shown}, label="unused")


def unconnected(mentions: Sequence[Sequence[int]]) -> list[int]:
    """Binders that no chain of shared variables links to the conclusion (the last item of `mentions`)."""
    *binders, conclusion = mentions
    linked = set(conclusion)
    growing = True
    while growing:
        before = len(linked)
        for at, mentioned in enumerate(binders):
            if at in linked or linked & set(mentioned):
                linked |= {at, *mentioned}
        growing = len(linked) > before
    return [at for at in range(len(binders)) if at not in linked]


async def degenerate(statement: Statement, tools: Tools) -> Finding:
    """Operations whose meaning in Lean differs from that on paper: ℕ subtraction, division, roots."""
    facts = await tools.facts(statement.signature)
    found = {use: DEGENERATE[use] for use in (facts.uses if facts else ()) if use in DEGENERATE}
    return Finding(False, {"operations": found}, label="degenerate") if found else PASSED
