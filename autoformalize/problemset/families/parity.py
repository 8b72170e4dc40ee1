"""Even and odd."""

from __future__ import annotations

import random

from autoformalize.problemset.family import Family, N, Role, Values, Y


def _odd_square(rng: random.Random) -> Values:
    c = rng.randint(3, 400)
    return {"c": c, "ans": (1 + c) % 2}


def _consecutive(rng: random.Random) -> Values:
    c = rng.randint(3, 400)
    return {"c": c, "ans": c % 2}


def _bounded(rng: random.Random) -> Values:
    bound, c = rng.randint(5, 30), rng.randint(3, 60)
    return {"bound": bound, "c": c, "ans": c % 2}


def _odd_product(rng: random.Random) -> Values:
    c = rng.randint(3, 400)
    return {"c": c, "ans": (1 + c) % 2}


FAMILIES = (
    Family(
        name="odd_square",
        role=Role.SEED,
        area="parity",
        difficulty=2,
        draw=_odd_square,
        words={"v": N},
        wordings=(
            "Let {v} be an odd natural number. What is the remainder of the square of {v} plus {c} on division by 2?",
            "The natural number {v} is odd. Adding {c} to {v} times {v} gives a number; which remainder does "
            "it leave when divided by 2?",
            "If {v} is odd, find the parity of {v} squared plus {c} (0 for even, 1 for odd).",
            "An odd number {v} of rows with {v} seats each is extended by {c} seats. Is the number of seats "
            "even (0) or odd (1)?",
        ),
        statement="theorem problem ({v} : ℕ) (h₀ : {v} % 2 = 1) : ({v} * {v} + {c}) % 2 = {ans}",
        proofs=(
            "by simp [Nat.add_mod, Nat.mul_mod, h₀]",
            "by rw [Nat.add_mod, Nat.mul_mod, h₀]",
        ),
    ),
    Family(
        name="consecutive_product",
        role=Role.SEED,
        area="parity",
        difficulty=4,
        draw=_consecutive,
        words={"v": N},
        wordings=(
            "Two consecutive natural numbers {v} and {v} + 1 are multiplied and {c} is added. Which "
            "remainder does the result leave on division by 2?",
            "Show that {v}({v} + 1) + {c} always has the same parity, and find it (0 for even, 1 for odd).",
            "For every natural number {v}, what is {v}({v} + 1) + {c} modulo 2?",
            "A rectangle has the sides {v} and {v} + 1. Its area is increased by {c}. Find the remainder of "
            "the new area on division by 2.",
        ),
        statement="theorem problem ({v} : ℕ) : ({v} * ({v} + 1) + {c}) % 2 = {ans}",
        proofs=("by induction {v} with | zero => rfl | succ n ih => simp [Nat.add_mul, Nat.mul_add] at *; omega",),
    ),
    Family(
        name="square_plus_itself",
        role=Role.LOOP,
        area="parity",
        difficulty=4,
        draw=_consecutive,
        words={"v": N},
        wordings=(
            "A natural number {v} is added to its own square, and then {c} is added. What is the remainder "
            "of the sum on division by 2?",
            "Is {v} times {v} plus {v} plus {c} even or odd for a natural number {v}? Answer 0 for even and 1 for odd.",
            "Whatever the natural number {v} is, its square plus {v} plus {c} leaves the same remainder "
            "modulo "
            "2. Which one?",
            "Find the parity (0 or 1) of the sum of {v} squared, {v} and {c}.",
        ),
        statement="theorem problem ({v} : ℕ) : ({v} * {v} + {v} + {c}) % 2 = {ans}",
    ),
    Family(
        name="bounded_parity",
        role=Role.UNSEEN,
        area="parity",
        difficulty=2,
        draw=_bounded,
        words={"v": N},
        wordings=(
            "For all natural numbers {v} below {bound}, the number {v}^2 + {v} + {c} leaves one and the same "
            "remainder when divided by 2. Find it.",
            "Euler tried {v}^2 + {v} + {c} for every {v} less than {bound}. Which parity did he always get "
            "(0 for even, 1 for odd)?",
            "Check all {v} less than {bound}: what is {v}^2 + {v} + {c} modulo 2?",
            "In a table of {v}^2 + {v} + {c} for {v} smaller than {bound}, which remainder modulo 2 does "
            "every "
            "entry have?",
        ),
        statement="theorem problem : ∀ {v} < {bound}, ({v} ^ 2 + {v} + {c}) % 2 = {ans}",
    ),
    Family(
        name="odd_product",
        role=Role.LOOP,
        area="parity",
        difficulty=3,
        draw=_odd_product,
        words={"u": ("x",), "v": Y},
        wordings=(
            "The natural numbers {u} and {v} are both odd. Find the remainder of {u}{v} + {c} on division by 2.",
            "Two odd numbers {u} and {v} are multiplied, and {c} is added to the product. Is the result even "
            "(0) or odd (1)?",
            "If neither {u} nor {v} is even, what is {u} times {v} plus {c} modulo 2?",
            "A hall has {u} rows of {v} seats and {c} extra seats, where {u} and {v} are odd. What is the "
            "parity of the number of seats, 0 for even and 1 for odd?",
        ),
        statement="theorem problem ({u} {v} : ℕ) (h₀ : {u} % 2 = 1) (h₁ : {v} % 2 = 1) : ({u} * {v} + {c}) % 2 = {ans}",
    ),
)
