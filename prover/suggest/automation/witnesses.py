"""Refutes what stands at a hole, in its place: values for the variables at which Lean decides that it is false.

At the hole the context is reverted, and `absurd sorry _` leaves the negation to be proved: the values for the
variables, every hypothesis and the negated conclusion by `decide`. Certified like a proof, with that one sorry of ours.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prover.suggest.texts.goals import Goal

MOST_WITNESSES = 480
BATCH = 60
SMALL = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
_NATURAL, _INTEGER = ("Nat", "ℕ"), ("Int", "ℤ")
_VALUES = {
    "Bool": ("true", "false"),
    "Prop": ("True", "False"),
    "List Nat": ("[]", "[0]", "[1]", "[0, 1]", "[1, 0]"),
    "List ℕ": ("[]", "[0]", "[1]", "[0, 1]", "[1, 0]"),
    "Nat → Nat": ("(fun _ => 0)", "(fun x => x)", "(fun x => x + 1)"),
    "ℕ → ℕ": ("(fun _ => 0)", "(fun x => x)", "(fun x => x + 1)"),
}
_CHOSEN = re.compile(r"proofmill (\d+)\Z")


@dataclass(frozen=True)
class Witness:
    """Values for the variables of a goal, `()` where it has none; `text` refutes the goal at a hole."""

    values: tuple[tuple[str, str], ...]
    arguments: tuple[str, ...]

    def words(self) -> str:
        return ", ".join(f"{name} := {value}" for name, value in self.values) or "it has no variables"


def witnesses(goal: Goal) -> Iterator[Witness]:
    """Values worth trying, the smaller ones of the earlier variables first; none for variables of other types."""
    pools: list[Sequence[str]] = []
    numbers = _numbers(goal)
    variables = [one for one in goal.hypotheses if one.accessible and not one.value]
    numeric = sum(one.type in (*_NATURAL, *_INTEGER) for one in variables)
    # With many variables only a few values each: their product is what is tried.
    width = {0: 0, 1: 400, 2: 21, 3: 7}.get(numeric, 3)
    for one in variables:
        if one.type in _NATURAL:
            pools.append([str(number) for number in _picked(numbers, width)])
        elif one.type in _INTEGER:
            signed = sorted({*numbers, -1, -2, *(-n for n in goal.numerals)}, key=lambda n: (abs(n), n < 0))
            pools.append([str(n) if n >= 0 else f"({n})" for n in _picked(signed, width)])
        elif one.type in _VALUES:
            pools.append(_VALUES[one.type])
        else:
            pools.append(("(by decide)",))
    for values in itertools.islice(itertools.product(*pools), MOST_WITNESSES):
        pairs = zip(variables, values, strict=True)
        shown = tuple((one.name, value.strip("()")) for one, value in pairs if value != "(by decide)")
        yield Witness(shown, values)


def _numbers(goal: Goal) -> list[int]:
    near = {n + d for n in goal.numerals for d in (-1, 0, 1) if n + d >= 0}
    return sorted({*SMALL, *near})


def _picked(numbers: Sequence[int], width: int) -> Sequence[int]:
    """At most so many, the smallest and the largest ones."""
    if len(numbers) <= width:
        return numbers
    return [*numbers[: width - width // 3], *numbers[len(numbers) - width // 3 :]]


def refutation(goal: Goal, tried: Sequence[Witness], mark: bool = False) -> str:
    """A block of tactics that leaves the goal to a sorry and refutes it by one of the witnesses; with `mark` Lean says
    by which.
    """
    names = [one.name for one in goal.hypotheses if one.accessible and not one.value]
    revert = [f"revert {' '.join(names)}"] if names else []
    lines = [*revert, "refine @_root_.absurd ?proofmill ?proofmill sorry ?_"]
    shots = [f"exact fun all => _root_.absurd (@all{''.join(f' {a}' for a in w.arguments)}) (by decide)" for w in tried]
    if not mark and len(shots) == 1:
        return "\n".join([*lines, *shots])
    marked = [f'  | ({shot}; trace "proofmill {number}")' for number, shot in enumerate(shots)]
    return "\n".join([*lines, "first", *marked])


def chosen(messages: Sequence[str]) -> int | None:
    """Which witness Lean's messages say that it was."""
    found = [int(one.group(1)) for one in map(_CHOSEN.match, messages) if one]
    return found[-1] if found else None
