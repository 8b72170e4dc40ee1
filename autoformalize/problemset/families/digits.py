"""Decimal digits."""

from __future__ import annotations

import random

from autoformalize.problemset.family import Family, N, Role, Values, X, Y


def _digit_sum(rng: random.Random) -> Values:
    n = rng.randint(100, 999)
    return {"n": n, "ans": sum(map(int, str(n)))}


def _digit_product(rng: random.Random) -> Values:
    tens, units = rng.randint(2, 9), rng.randint(2, 9)
    return {"n": 10 * tens + units, "ans": tens * units}


def _last_digit(rng: random.Random) -> Values:
    a, b = rng.randint(12, 99), rng.randint(12, 99)
    return {"a": a, "b": b, "ans": a * b % 10}


def _reversal(rng: random.Random) -> Values:
    units = rng.randint(0, 8)
    tens = rng.randint(units + 1, 9)
    return {"s": tens + units, "d": 9 * (tens - units), "ans": 10 * tens + units}


def _square_digit(rng: random.Random) -> Values:
    return {"bound": rng.randint(12, 60), "d": rng.choice([2, 3, 7, 8])}


FAMILIES = (
    Family(
        name="digit_sum",
        role=Role.SEED,
        area="digits",
        difficulty=2,
        draw=_digit_sum,
        words={"v": N},
        wordings=(
            "What is the sum of the digits of {v} = {n}?",
            "The three digits of the number {v} = {n} are added. Find the result.",
            "Let {v} be {n}. Compute its digit sum.",
            "House number {v} is {n}. What do its ones, tens and hundreds digits add up to?",
        ),
        statement="theorem problem ({v} : ℕ) (h₀ : {v} = {n}) : {v} % 10 + {v} / 10 % 10 + {v} / 100 = {ans}",
        proofs=("by subst h₀; rfl", "by rw [h₀]", "by simp [h₀]", "by subst_vars; rfl"),
    ),
    Family(
        name="digit_reversal",
        role=Role.LOOP,
        area="digits",
        difficulty=4,
        draw=_reversal,
        words={"u": X, "v": Y},
        wordings=(
            "The digits of a two-digit number, {u} tens and {v} ones, add up to {s}. The number exceeds its "
            "reversal by {d}. Find the number.",
            "A number has tens digit {u} and ones digit {v} with digit sum {s}. Reversing the digits makes "
            "it smaller by {d}. What is the number?",
            "Find the two-digit number with digits {u} and {v} such that {u} + {v} = {s} and 10{u} + {v} is "
            "{d} more than 10{v} + {u}.",
            "If the digits {u} and {v} of a number are swapped, the number loses {d}; their sum is {s}. "
            "Which number is it?",
        ),
        statement="theorem problem ({u} {v} : ℕ) (h₀ : {u} + {v} = {s}) "
        "(h₁ : 10 * {u} + {v} = 10 * {v} + {u} + {d}) : 10 * {u} + {v} = {ans}",
    ),
    Family(
        name="last_digit_of_product",
        role=Role.UNSEEN,
        area="digits",
        difficulty=2,
        draw=_last_digit,
        words={"u": X, "v": Y},
        wordings=(
            "Let {u} = {a} and {v} = {b}. What is the last digit of {u}{v}?",
            "With {u} = {a} rows and {v} = {b} trees in each row, in which digit does the number of trees end?",
            "Find the ones digit of the product of {u} and {v}, where {u} = {a} and {v} = {b}.",
            "The numbers {u} = {a} and {v} = {b} are multiplied. Which digit stands at the end of the result?",
        ),
        statement="theorem problem ({u} {v} : ℕ) (h₀ : {u} = {a}) (h₁ : {v} = {b}) : {u} * {v} % 10 = {ans}",
    ),
    Family(
        name="square_last_digit",
        role=Role.LOOP,
        area="digits",
        difficulty=3,
        draw=_square_digit,
        words={"v": N},
        wordings=(
            "Can the square of a natural number {v} less than {bound} end in the digit {d}?",
            "Look at the squares of all {v} smaller than {bound}. Is {d} among their last digits?",
            "Among the numbers {v} below {bound}, is there one for which {v}^2 has ones digit {d}?",
            "Somebody claims that {v}^2 ends in {d} for some {v} less than {bound}. Is that so?",
        ),
        statement="theorem problem : ∀ {v} < {bound}, {v} ^ 2 % 10 ≠ {d}",
        answer="no",
    ),
    Family(
        name="digit_product",
        role=Role.UNSEEN,
        area="digits",
        difficulty=2,
        draw=_digit_product,
        words={"v": N},
        wordings=(
            "The number {v} is {n}. What is the product of its two digits?",
            "Multiply the tens digit of {v} = {n} by its ones digit.",
            "Find the product of the digits of {v} if {v} = {n}.",
            "Bus number {v} is {n}. Its digits are multiplied. What is the result?",
        ),
        statement="theorem problem ({v} : ℕ) (h₀ : {v} = {n}) : ({v} / 10) * ({v} % 10) = {ans}",
    ),
)
