"""Divisors and multiples."""

from __future__ import annotations

import random

from autoformalize.problemset.family import Family, Role, Values

_TWO = {"u": ("p",), "v": ("q",)}


def _divisor(rng: random.Random) -> Values:
    return {"k": rng.randint(3, 400)}


def _two_multiples(rng: random.Random) -> Values:
    a, b = rng.randint(6, 90), rng.randint(6, 90)
    return {"a": a, "b": b, "ans": a + b}


def _three_multiples(rng: random.Random) -> Values:
    a, b, c = rng.randint(6, 60), rng.randint(6, 60), rng.randint(6, 60)
    return {"a": a, "b": b, "c": c, "ans": a + b + c}


def _double(rng: random.Random) -> Values:
    a = rng.randint(6, 300)
    return {"a": a, "ans": 2 * a}


def _multiple_plus(rng: random.Random) -> Values:
    k = rng.randint(4, 40)
    return {"k": k, "c": rng.randint(1, k - 1)}


FAMILIES = (
    Family(
        name="divisor_chain",
        role=Role.SEED,
        area="divisibility",
        difficulty=2,
        draw=_divisor,
        words=_TWO,
        wordings=(
            "The number {k} divides {u}, and {u} divides {v}. Is {v} divisible by {k}?",
            "Suppose that {u} is a multiple of {k} and that {v} is a multiple of {u}. Does {k} divide {v}?",
            "If {k} is a divisor of {u} and {u} is a divisor of {v}, must {k} be a divisor of {v}?",
            "A box holds {u} pencils, which is a multiple of {k}. An order of {v} pencils fills whole boxes. "
            "Can the order be shared evenly among {k} schools?",
        ),
        statement="theorem problem ({u} {v} : ℕ) (h₀ : {k} ∣ {u}) (h₁ : {u} ∣ {v}) : {k} ∣ {v}",
        answer="yes",
        proofs=(
            "by exact Nat.dvd_trans h₀ h₁",
            "by have h := Nat.dvd_trans h₀ h₁; exact h",
            "by apply Nat.dvd_trans h₀; exact h₁",
        ),
    ),
    Family(
        name="divisor_of_sum",
        role=Role.SEED,
        area="divisibility",
        difficulty=2,
        draw=_two_multiples,
        words={"d": ("d",)},
        wordings=(
            "The number {d} divides both {a} and {b}. Show that {d} also divides their sum. What is the sum?",
            "If {d} is a common divisor of {a} and {b}, then it divides {a} + {b}. Compute {a} + {b}.",
            "Both {a} and {b} are multiples of {d}. Which multiple of {d} is obtained by adding them?",
            "Ropes of {a} and {b} metres can each be cut into pieces of {d} metres. They are joined. Into "
            "how "
            "many metres of rope can pieces of {d} metres be cut?",
        ),
        statement="theorem problem ({d} : ℕ) (h₀ : {d} ∣ {a}) (h₁ : {d} ∣ {b}) : {d} ∣ {ans}",
        proofs=(
            "by exact Nat.dvd_add h₀ h₁",
            "by have h := Nat.dvd_add h₀ h₁; exact h",
        ),
    ),
    Family(
        name="explicit_multiple",
        role=Role.SEED,
        area="divisibility",
        difficulty=1,
        draw=_divisor,
        words={"u": ("p",), "v": ("m",)},
        wordings=(
            "The number {u} equals {k} times {v}. Is {u} divisible by {k}?",
            "If {u} = {k}{v}, does {k} divide {u}?",
            "There are {v} full crates of {k} bottles, {u} bottles in all. Is {u} a multiple of {k}?",
            "Let {u} be {k} times the natural number {v}. Must {u} leave no remainder on division by {k}?",
        ),
        statement="theorem problem ({u} {v} : ℕ) (h₀ : {u} = {k} * {v}) : {k} ∣ {u}",
        answer="yes",
        proofs=("by exact ⟨{v}, h₀⟩", "by exact ⟨_, h₀⟩", "by exists {v}", "by omega"),
    ),
    Family(
        name="long_divisor_chain",
        role=Role.LOOP,
        area="divisibility",
        difficulty=3,
        draw=_divisor,
        words={"u": ("p",), "v": ("q",), "w": ("r",)},
        wordings=(
            "The number {k} divides {u}, {u} divides {v}, and {v} divides {w}. Does {k} divide {w}?",
            "In a chain of numbers, {u} is a multiple of {k}, {v} is a multiple of {u} and {w} is a multiple "
            "of {v}. Is {w} a multiple of {k}?",
            "If {k} goes into {u}, {u} goes into {v} and {v} goes into {w}, does {k} go into {w}?",
            "A packet holds {u} cards, a multiple of {k}. A carton of {v} cards consists of whole packets, "
            "and "
            "a pallet of {w} cards consists of whole cartons. Is {w} divisible by {k}?",
        ),
        statement="theorem problem ({u} {v} {w} : ℕ) (h₀ : {k} ∣ {u}) (h₁ : {u} ∣ {v}) (h₂ : {v} ∣ {w}) : {k} ∣ {w}",
        answer="yes",
    ),
    Family(
        name="divisor_of_three",
        role=Role.LOOP,
        area="divisibility",
        difficulty=3,
        draw=_three_multiples,
        words={"d": ("d",)},
        wordings=(
            "The number {d} divides {a}, {b} and {c}. Show that it divides their sum, and find the sum.",
            "Three boards of {a}, {b} and {c} centimetres can each be sawn into pieces of length {d}. What "
            "is "
            "their total length, which {d} must divide too?",
            "If {d} is a divisor of each of {a}, {b} and {c}, of which number {a} + {b} + {c} is {d} then a divisor?",
            "A common divisor {d} of the numbers {a}, {b} and {c} also divides the total of the three. What "
            "is that total?",
        ),
        statement="theorem problem ({d} : ℕ) (h₀ : {d} ∣ {a}) (h₁ : {d} ∣ {b}) (h₂ : {d} ∣ {c}) : {d} ∣ {ans}",
    ),
    Family(
        name="divisor_of_double",
        role=Role.UNSEEN,
        area="divisibility",
        difficulty=2,
        draw=_double,
        words={"d": ("d",)},
        wordings=(
            "The number {d} divides {a}. Show that {d} divides the double of {a}, and give the double.",
            "If {d} is a divisor of {a}, it is a divisor of twice {a}. How much is twice {a}?",
            "A team of {a} players can be split into groups of {d}. Two such teams meet. How many players "
            "are "
            "then split into groups of {d}?",
            "Twice {a} is a multiple of every divisor {d} of {a}. What is twice {a}?",
        ),
        statement="theorem problem ({d} : ℕ) (h₀ : {d} ∣ {a}) : {d} ∣ {ans}",
    ),
    Family(
        name="multiple_exists",
        role=Role.LOOP,
        area="divisibility",
        difficulty=2,
        draw=_divisor,
        words={"u": ("p",), "v": ("m",)},
        wordings=(
            "The number {u} is divisible by {k}. Can it be written as {k} times some natural number {v}?",
            "If {k} divides {u}, is there a natural number {v} with {u} = {k}{v}?",
            "Suppose {u} leaves no remainder on division by {k}. Does {u} = {k}{v} hold for some {v}?",
            "Exactly {u} sweets can be dealt out to {k} children with none left. Is there a number {v} of "
            "sweets "
            "that "
            "each child gets, so that {u} is {k} times {v}?",
        ),
        statement="theorem problem ({u} : ℕ) (h₀ : {k} ∣ {u}) : ∃ {v}, {u} = {k} * {v}",
        answer="yes",
    ),
    Family(
        name="not_a_multiple",
        role=Role.UNSEEN,
        area="divisibility",
        difficulty=3,
        draw=_multiple_plus,
        words={"u": ("p",), "v": ("m",)},
        wordings=(
            "The number {u} exceeds {k} times {v} by {c}. Is {u} divisible by {k}?",
            "If {u} = {k}{v} + {c}, does {k} divide {u}?",
            "After {v} full boxes of {k} there are {c} balls over, {u} balls in all. Can {u} be a multiple of {k}?",
            "Let {u} be the sum of {k}{v} and {c}. Decide whether {k} is a divisor of {u}.",
        ),
        statement="theorem problem ({u} {v} : ℕ) (h₀ : {u} = {k} * {v} + {c}) : ¬ {k} ∣ {u}",
        answer="no",
    ),
)
