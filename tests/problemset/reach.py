"""How often a seed proof, as it stands, proves a family without proofs: `python tests/problemset/reach.py`.

The share of the seed (written and generic proofs alike, by frequency) whose text, with the statement's own
letter and one of its numbers in the places where the seed has them, Lean accepts for the family. A model also
recombines, so it may reach more. Takes a minute or two; prints a Markdown table.
"""

from __future__ import annotations

import asyncio
import random
import re
from collections import defaultdict

from reference_proofs import letters

from autoformalize import problemset
from autoformalize.problemset.families import FAMILIES, families
from autoformalize.problemset.family import Role
from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.verdicts import Goal

INSTANCES = 2


def weights() -> dict[str, float]:
    """The share of the seed that each proof template has."""
    written, generic = problemset.load_seed(), problemset.load_seed_generic()
    found: defaultdict[str, float] = defaultdict(float)
    seed = families(Role.SEED)
    for family in seed:
        for proof in family.proofs:
            found[proof] += len(written) / len(seed) / len(family.proofs)
    for item in generic:
        found[item.proof] += 1
    total = len(written) + len(generic)
    return {proof: count / total for proof, count in found.items()}


def fitted(proof: str, statement: str, rng: random.Random) -> str:
    """The template with a letter and a number of `statement`."""
    letter = next(iter(letters(statement)), "n")
    number = rng.choice(re.findall(r"\b\d+\b", statement) or ["0"])
    proof = re.sub(r"\{[uvd]\}", letter, proof)
    return re.sub(r"\{[ax]\}", number, proof)


async def reach() -> dict[str, float]:
    """The share of the seed that proves each family without proofs."""
    rng = random.Random(7)
    shares = weights()
    questions = []
    for family in FAMILIES:
        if family.role is not Role.SEED:
            for _ in range(INSTANCES):
                statement = family.instance(rng).statement
                questions += [(family.name, proof, statement) for proof in shares]
    async with LeanPool(embedded(), workers=2, certify=False) as pool:
        verdicts = await asyncio.gather(
            *(pool.check(Goal(text), fitted(proof, text, rng)) for _, proof, text in questions)
        )
    found: defaultdict[str, float] = defaultdict(float)
    for (name, proof, _), verdict in zip(questions, verdicts, strict=True):
        found[name] += shares[proof] * verdict.proved / INSTANCES
    return dict(found)


if __name__ == "__main__":
    for role in (Role.LOOP, Role.UNSEEN):
        names = {family.name for family in families(role)}
        found = {name: share for name, share in asyncio.run(reach()).items() if name in names}
        print(f"| {role.value} family | share |\n|---|---|")
        print("\n".join(f"| {name} | {share:.1%} |" for name, share in found.items()))
        print(f"| mean | {sum(found.values()) / len(found):.1%} |\n")
