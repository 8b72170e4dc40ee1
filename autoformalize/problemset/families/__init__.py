"""The families, one module for each area. `FAMILIES` lists them all in a fixed order."""

from __future__ import annotations

from autoformalize.problemset.families import (
    digits,
    divisibility,
    equations,
    functions,
    gcds,
    inequalities,
    logic,
    parity,
    remainders,
    search,
    sequences,
    stories,
)
from autoformalize.problemset.family import Family, Role

FAMILIES: tuple[Family, ...] = tuple(
    family
    for module in (
        remainders,
        parity,
        divisibility,
        gcds,
        digits,
        equations,
        stories,
        functions,
        sequences,
        inequalities,
        search,
        logic,
    )
    for family in module.FAMILIES
)
BY_NAME: dict[str, Family] = {family.name: family for family in FAMILIES}


def families(role: Role) -> list[Family]:
    """The families of one role."""
    return [family for family in FAMILIES if family.role is role]
