"""Deliberately defective problems, told in the wordings of the ordinary families.

Contradictory ones have hypotheses that no numbers satisfy, false ones a wrong answer, trivial ones repeat
their hypothesis, vacuous ones assume in the goal what cannot be. The pipeline meets them unlabelled.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from autoformalize.problemset.families import BY_NAME
from autoformalize.problemset.family import Instance, N, Values


class DefectKind(StrEnum):
    """What is wrong with a defective problem."""

    CONTRADICTORY = "contradictory"
    FALSE = "false"
    TRIVIAL = "trivial"
    VACUOUS = "vacuous"


@dataclass(frozen=True)
class Defect:
    """A defective problem and what is wrong with it; `source` names the family or template."""

    kind: DefectKind
    source: str
    instance: Instance


Change = Callable[[Values, random.Random], Values]


def _too_large(remainder: str, modulus: str) -> Change:
    """A remainder that is not smaller than the divisor."""

    def change(values: Values, rng: random.Random) -> Values:
        return {**values, remainder: values[modulus] + rng.randint(1, 9)}

    return change


def _add(key: str, low: int, high: int) -> Change:
    """A number that is off by `low` to `high`."""

    def change(values: Values, rng: random.Random) -> Values:
        return {**values, key: values[key] + rng.randint(low, high)}

    return change


def _below(key: str, bound: str) -> Change:
    """A total that is smaller than one of its parts."""

    def change(values: Values, rng: random.Random) -> Values:
        return {**values, key: max(0, values[bound] - rng.randint(1, 5))}

    return change


CONTRADICTORY: dict[str, Change] = {
    "linear_remainder": _too_large("r", "m"),
    "square_remainder": _too_large("r", "m"),
    "product_remainder": _too_large("s", "m"),
    "two_remainders": _too_large("r", "p"),
    "linear_equation": _below("c", "b"),
    "sum_and_difference": _below("s", "d"),
    "missing_factor": _add("p", 1, 1),
    "rectangle_perimeter": _add("area", 1, 1),
    "digit_reversal": _add("d", 1, 7),
    "heads_and_legs": _add("legs", 1, 1),
    "inverse_value": _below("ans", "b"),
    "square_root": _add("n", 1, 2),
    "find_exponent": _add("n", 1, 1),
}

FALSE: dict[str, Change] = {
    "power_remainder": _add("ans", 1, 4),
    "gcd_value": _add("ans", 1, 4),
    "lcm_value": _add("ans", 1, 9),
    "function_value": _add("ans", 1, 9),
    "expression_value": _add("ans", 1, 9),
    "composition": _add("ans", 1, 9),
    "operation": _add("ans", 1, 9),
    "value_of_products": _add("ans", 1, 9),
    "negative_square": _add("ans", 1, 9),
    "digit_sum": _add("ans", 1, 3),
    "recurrence_term": _add("ans", 1, 9),
    "sum_and_difference": _add("small", 1, 4),
    "missing_factor": _add("ans", 1, 5),
    "largest_product": _add("ans", -9, -1),
}

_PLAIN: dict[DefectKind, dict[str, tuple[str, str, str]]] = {
    DefectKind.TRIVIAL: {
        "restated": (
            "Let {v} = {a}. What is {v}?",
            "{a}",
            "theorem problem ({v} : ℕ) (h₀ : {v} = {a}) : {v} = {a}",
        ),
        "restated_order": (
            "The number {v} is less than {a}. Is {v} less than {a}?",
            "yes",
            "theorem problem ({v} : ℕ) (h₀ : {v} < {a}) : {v} < {a}",
        ),
        "restated_divisor": (
            "The number {a} divides {v}. Does {a} divide {v}?",
            "yes",
            "theorem problem ({v} : ℕ) (h₀ : {a} ∣ {v}) : {a} ∣ {v}",
        ),
        "same_sides": (
            "Is {a}{v} + {b} equal to {a}{v} + {b} for every natural number {v}?",
            "yes",
            "theorem problem ({v} : ℕ) : {a} * {v} + {b} = {a} * {v} + {b}",
        ),
    },
    DefectKind.VACUOUS: {
        "below_zero": (
            "A natural number {v} has the property that if {v} < 0 then {v} = {a}. Show it for {a}.",
            "{a}",
            "theorem problem ({v} : ℕ) : {v} < 0 → {v} = {a}",
        ),
        "false_premise": (
            "If {c} is less than {a}, then the natural number {v} equals {b}. Find {v}.",
            "{b}",
            "theorem problem ({v} : ℕ) : {c} < {a} → {v} = {b}",
        ),
        "empty_range": (
            "All natural numbers {v} that are more than {c} and less than {a} have the square {b}. What is {v}^2?",
            "{b}",
            "theorem problem ({v} : ℕ) : {c} < {v} ∧ {v} < {a} → {v} ^ 2 = {b}",
        ),
        "impossible_remainder": (
            "If the natural number {v} leaves remainder {c} on division by {a}, then {v} is {b}. Find {v}.",
            "{b}",
            "theorem problem ({v} : ℕ) : {v} % {a} = {c} → {v} = {b}",
        ),
    },
}


def _changed(kind: DefectKind, changes: dict[str, Change], rng: random.Random, each: int) -> list[Defect]:
    """`each` defective instances of every family in `changes`."""
    found = []
    for name, change in changes.items():
        family = BY_NAME[name]
        for _ in range(each):
            values = change(family.draw(rng), rng)
            found.append(Defect(kind, name, family.instance(rng, values)))
    return found


def _plain(kind: DefectKind, rng: random.Random, each: int) -> list[Defect]:
    """`each` instances of every template of a trivial or vacuous kind."""
    found = []
    for source, (problem, answer, statement) in _PLAIN[kind].items():
        for _ in range(each):
            a, b = rng.randint(3, 60), rng.randint(3, 60)
            c = a + rng.randint(1, 30)
            fields = {"v": N[0], "a": a, "b": b, "c": c}
            instance = Instance(
                family=source,
                wording=0,
                values=(a, b, c),
                problem=problem.format(**fields),
                answer=answer.format(**fields),
                statement=statement.format(**fields),
            )
            found.append(Defect(kind, source, instance))
    return found


def defects(rng: random.Random) -> list[Defect]:
    """All defective problems, in a fixed order."""
    return [
        *_changed(DefectKind.CONTRADICTORY, CONTRADICTORY, rng, 3),
        *_changed(DefectKind.FALSE, FALSE, rng, 2),
        *_plain(DefectKind.TRIVIAL, rng, 3),
        *_plain(DefectKind.VACUOUS, rng, 3),
    ]
