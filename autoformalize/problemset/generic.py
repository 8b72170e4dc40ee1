"""Generic proofs: tactics tried by Lean on statements of seed families, kept where Lean accepts them.

They show the model proofs outside the style of the written ones. Only seed families are tried, so nothing
here proves a statement of a family that the loop is to learn. `pick` spreads them over tactics and families.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable

from autoformalize.problemset.family import Instance
from prover.lean.verdicts import Checker, Goal

TACTICS = (
    "by decide",
    "by decide +kernel",
    "by rfl",
    "by omega",
    "by simp",
    "by simp_all",
    "by simp [h₀]",
    "by simp [h₀, h₁]",
    "by rw [h₀]",
    "by rw [h₀, h₁]",
    "by simp_all; omega",
    "by intros; omega",
    "by intros; simp_all",
    "by subst_vars; omega",
    "by subst_vars; decide",
    "by subst_vars; rfl",
    "by rw [h₀] at h₁; omega",
    "by constructor <;> omega",
    "by constructor <;> simp_all",
    "by intros; subst_vars; decide",
    "by exact h₀",
    "by exact h₁",
    "by exact ⟨_, h₀⟩",
    "by assumption",
    "by intro h; omega",
    "by intro h; simp_all",
    "by rcases h₀ with h | h <;> omega",
    "by rcases h₀ with h | h <;> simp_all",
    "by cases h₀ <;> simp_all",
    "by exists 1",
)
PER_TACTIC = 8
PER_FAMILY_AND_TACTIC = 1


def pick(accepted: Iterable[tuple[Instance, str]]) -> list[dict[str, str]]:
    """The accepted proofs to ship: few for each tactic, one for each family and tactic."""
    from autoformalize.problemset.generate import shuffled, with_proof

    tactics: Counter[str] = Counter()
    families: Counter[tuple[str, str]] = Counter()
    chosen = []
    for instance, tactic in accepted:
        key = (instance.family, tactic)
        if tactics[tactic] < PER_TACTIC and families[key] < PER_FAMILY_AND_TACTIC:
            tactics[tactic] += 1
            families[key] += 1
            chosen.append(Instance(**{**instance.__dict__, "proof": tactic}))
    return shuffled(with_proof(instance) for instance in chosen)


async def attempts(checker: Checker, instances: list[Instance]) -> list[tuple[Instance, str]]:
    """Every instance with every tactic that Lean accepts for it, in the order of `instances`."""
    pairs = [(instance, tactic) for instance in instances for tactic in TACTICS]
    verdicts = await asyncio.gather(*(checker.check(Goal(instance.statement), tactic) for instance, tactic in pairs))
    return [item for item, verdict in zip(pairs, verdicts, strict=True) if verdict.proved]


async def search(instances: list[Instance]) -> list[dict[str, str]]:
    """The rows of `seed_generic.jsonl`, found by a pool of Lean workers."""
    from prover.lean.pool import LeanPool
    from prover.lean.profiles.embedded import embedded

    async with LeanPool(embedded(), workers=2) as pool:
        return pick(await attempts(pool, instances))
