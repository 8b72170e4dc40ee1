"""Prints the table of families for docs/problem-set.md: `python -m autoformalize.problemset.describe`."""

from __future__ import annotations

from autoformalize.problemset.families import FAMILIES
from autoformalize.problemset.generate import split


def table() -> str:
    """One row a family: role, area, difficulty, an example and how many rows each split has."""
    lines = [
        "| family | role | area | difficulty | example (answer) | examples | problems | held out |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for family in FAMILIES:
        dealt = split(family)
        example = dealt.heldout[0]
        counts = f"{len(dealt.examples)} | {len(dealt.problems)} | {len(dealt.heldout)}"
        lines.append(
            f"| {family.name} | {family.role.value} | {family.area} | {family.difficulty} | "
            f"{example.problem} ({example.answer}) | {counts} |"
        )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(table(), end="")
