"""Sequences and sums given by a recurrence."""

from __future__ import annotations

import random

from autoformalize.problemset.family import Family, Role, Values

_S = {"s": ("s",)}


def _arithmetic(rng: random.Random) -> Values:
    return {"a": rng.randint(2, 40), "d": rng.randint(2, 25)}


def _term(rng: random.Random) -> Values:
    a, p, q = rng.randint(1, 9), rng.randint(2, 7), rng.randint(1, 9)
    x1 = p * a + q
    return {"a": a, "p": p, "q": q, "ans": p * (p * x1 + q) + q}


def _geometric(rng: random.Random) -> Values:
    return {"a": rng.randint(2, 60), "p": rng.randint(2, 7)}


def _constant_remainder(rng: random.Random) -> Values:
    m = rng.randint(3, 25)
    a = rng.randint(2, 60)
    return {"a": a, "m": m, "ans": a % m}


def _sum(rng: random.Random) -> Values:
    return {"c": rng.randint(1, 90)}


def _growth(rng: random.Random) -> Values:
    return {"a": rng.randint(2, 40), "d": rng.randint(2, 25)}


def _fibonacci(rng: random.Random) -> Values:
    a, b = rng.randint(1, 20), rng.randint(1, 20)
    return {"a": a, "b": b, "ans": 2 * a + 3 * b}


FAMILIES = (
    Family(
        name="arithmetic_sequence",
        role=Role.SEED,
        area="sequences",
        difficulty=3,
        draw=_arithmetic,
        words=_S,
        wordings=(
            "A sequence starts with {s}(0) = {a}, and each term is {d} more than the one before. Find {s}(n).",
            "Let {s}(0) = {a} and {s}(n + 1) = {s}(n) + {d}. Give a formula for {s}(n).",
            "A plant is {a} cm high and grows {d} cm a week, so {s}(0) = {a} and {s}(n + 1) = {s}(n) + {d}. "
            "How "
            "high is it after n weeks?",
            "Determine the general term of the sequence with first term {s}(0) = {a} and common difference {d}.",
        ),
        statement="theorem problem ({s} : ℕ → ℕ) (h₀ : {s} 0 = {a}) (h₁ : ∀ n, {s} (n + 1) = {s} n + {d}) : "
        "∀ n, {s} n = {d} * n + {a}",
        answer="{d}n + {a}",
        proofs=(
            "by intro n; induction n with | zero => exact h₀ | succ n ih => rw [h₁, ih]; omega",
            "by intro n; induction n with | zero => simp [h₀] | succ n ih => simp [h₁, ih]; omega",
            "by intro n; induction n with | zero => omega | succ n ih => have h := h₁ n; omega",
            "by intro n; induction n with | zero => omega | succ n ih => rw [h₁]; omega",
        ),
    ),
    Family(
        name="sum_of_evens",
        role=Role.SEED,
        area="sums",
        difficulty=4,
        draw=_sum,
        words=_S,
        wordings=(
            "Let {s}(0) = {c} and {s}(n + 1) = {s}(n) + 2(n + 1). Find {s}(n).",
            "Starting from {c}, the even numbers 2, 4, 6 and so on are added one after the other: {s}(0) = "
            "{c} "
            "and {s}(n + 1) = {s}(n) + 2(n + 1). What is {s}(n)?",
            "A wall has {s}(0) = {c} bricks; in step n + 1 another 2(n + 1) bricks are added. How many "
            "bricks "
            "are there after n steps?",
            "Give a closed formula for {s}(n) if {s}(n + 1) = {s}(n) + 2(n + 1) and {s}(0) = {c}.",
        ),
        statement="theorem problem ({s} : ℕ → ℕ) (h₀ : {s} 0 = {c}) "
        "(h₁ : ∀ n, {s} (n + 1) = {s} n + 2 * (n + 1)) : ∀ n, {s} n = n * (n + 1) + {c}",
        answer="n(n + 1) + {c}",
        proofs=(
            "by intro n; induction n with | zero => simp [h₀] | succ n ih => rw [h₁, ih]; "
            "simp [Nat.add_mul, Nat.mul_add]; omega",
            "by intro n; induction n with | zero => simp [h₀] | succ n ih => "
            "simp [h₁, ih, Nat.add_mul, Nat.mul_add]; omega",
        ),
    ),
    Family(
        name="recurrence_term",
        role=Role.LOOP,
        area="sequences",
        difficulty=2,
        draw=_term,
        words=_S,
        wordings=(
            "A sequence is given by {s}(0) = {a} and {s}(n + 1) = {p}{s}(n) + {q}. What is {s}(3)?",
            "Each term of a sequence is {p} times the one before plus {q}, and {s}(0) = {a}. Find {s}(3).",
            "Compute {s}(3), where {s}(0) = {a} and {s}(n + 1) = {p}{s}(n) + {q} for all n.",
            "A pond holds {s}(0) = {a} fish. Every year their number is multiplied by {p} and {q} are added, "
            "so "
            "{s}(n + 1) = {p}{s}(n) + {q}. How many fish are there after 3 years?",
        ),
        statement="theorem problem ({s} : ℕ → ℕ) (h₀ : {s} 0 = {a}) "
        "(h₁ : ∀ n, {s} (n + 1) = {p} * {s} n + {q}) : {s} 3 = {ans}",
    ),
    Family(
        name="geometric_sequence",
        role=Role.LOOP,
        area="exponents",
        difficulty=4,
        draw=_geometric,
        words=_S,
        wordings=(
            "Let {s}(0) = {a} and {s}(n + 1) = {p}{s}(n). Give a formula for {s}(n).",
            "A colony of {s}(0) = {a} bacteria is multiplied by {p} every hour, so {s}(n + 1) = {p}{s}(n). "
            "How "
            "many are there after n hours?",
            "Find the general term {s}(n) of the sequence with {s}(0) = {a} in which each term is {p} times "
            "the "
            "one before.",
            "Determine {s}(n) if {s}(n + 1) = {p}{s}(n) for all n and {s}(0) = {a}.",
        ),
        statement="theorem problem ({s} : ℕ → ℕ) (h₀ : {s} 0 = {a}) (h₁ : ∀ n, {s} (n + 1) = {p} * {s} n) : "
        "∀ n, {s} n = {a} * {p} ^ n",
        answer="{a} * {p}^n",
    ),
    Family(
        name="constant_remainder",
        role=Role.LOOP,
        area="sequences",
        difficulty=3,
        draw=_constant_remainder,
        words=_S,
        wordings=(
            "A sequence has {s}(0) = {a} and {s}(n + 1) = {s}(n) + {m}. Which remainder do all its terms "
            "leave "
            "on division by {m}?",
            "Starting from {s}(0) = {a} one keeps adding {m}: {s}(n + 1) = {s}(n) + {m}. What is {s}(n) modulo {m}?",
            "Show that every term of the sequence {s}(0) = {a}, {s}(n + 1) = {s}(n) + {m} has the same "
            "remainder "
            "modulo {m}. Which one?",
            "A frog starts at {s}(0) = {a} and jumps {m} each time, so {s}(n + 1) = {s}(n) + {m}. Find the "
            "remainder of {s}(n) when divided by {m}.",
        ),
        statement="theorem problem ({s} : ℕ → ℕ) (h₀ : {s} 0 = {a}) (h₁ : ∀ n, {s} (n + 1) = {s} n + {m}) : "
        "∀ n, {s} n % {m} = {ans}",
    ),
    Family(
        name="sum_of_odds",
        role=Role.LOOP,
        area="sums",
        difficulty=4,
        draw=_sum,
        words=_S,
        wordings=(
            "Let {s}(0) = {c} and {s}(n + 1) = {s}(n) + (2n + 1). Find {s}(n).",
            "The odd numbers 1, 3, 5 and so on are added to {c}: {s}(0) = {c} and {s}(n + 1) = {s}(n) + (2n "
            "+ 1). "
            "What is {s}(n)?",
            "A square pattern begins with {s}(0) = {c} stones and gets 2n + 1 new stones in step n + 1. How "
            "many "
            "stones {s}(n) are there after n steps?",
            "Find a formula for {s}(n), given {s}(0) = {c} and the rule {s}(n + 1) = {s}(n) + (2n + 1).",
        ),
        statement="theorem problem ({s} : ℕ → ℕ) (h₀ : {s} 0 = {c}) "
        "(h₁ : ∀ n, {s} (n + 1) = {s} n + (2 * n + 1)) : ∀ n, {s} n = n * n + {c}",
        answer="n^2 + {c}",
    ),
    Family(
        name="growth_bound",
        role=Role.LOOP,
        area="sequences",
        difficulty=4,
        draw=_growth,
        words=_S,
        wordings=(
            "In a sequence {s}(0) = {a}, and each term is at least {d} more than the one before: "
            "{s}(n) + {d} ≤ {s}(n + 1). Give a lower bound for {s}(n).",
            "A saver has {s}(0) = {a} coins and gains at least {d} coins a day, so {s}(n) + {d} ≤ {s}(n + "
            "1). How "
            "many coins are there at least after n days?",
            "Given {s}(0) = {a} and {s}(n) + {d} ≤ {s}(n + 1) for all n, below which number can {s}(n) not fall?",
            "If {s} grows by {d} or more in every step and {s}(0) = {a}, that is {s}(n) + {d} ≤ {s}(n + 1), "
            "how "
            "large is {s}(n) at least?",
        ),
        statement="theorem problem ({s} : ℕ → ℕ) (h₀ : {s} 0 = {a}) (h₁ : ∀ n, {s} n + {d} ≤ {s} (n + 1)) : "
        "∀ n, {d} * n + {a} ≤ {s} n",
        answer="{d}n + {a}",
    ),
    Family(
        name="fibonacci_term",
        role=Role.UNSEEN,
        area="sequences",
        difficulty=3,
        draw=_fibonacci,
        words=_S,
        wordings=(
            "A sequence starts with {s}(0) = {a}, {s}(1) = {b}, and every further term is the sum of the two "
            "before it. Find {s}(4).",
            "Let {s}(0) = {a}, {s}(1) = {b} and {s}(n + 2) = {s}(n + 1) + {s}(n). What is {s}(4)?",
            "Compute {s}(4), where {s}(n + 2) = {s}(n + 1) + {s}(n), {s}(0) = {a} and {s}(1) = {b}.",
            "Rabbit pairs: {s}(0) = {a}, {s}(1) = {b}, and in each month there are as many as in the two "
            "months "
            "before together. How many pairs {s}(4) are there in month 4?",
        ),
        statement="theorem problem ({s} : ℕ → ℕ) (h₀ : {s} 0 = {a}) (h₁ : {s} 1 = {b}) "
        "(h₂ : ∀ n, {s} (n + 2) = {s} (n + 1) + {s} n) : {s} 4 = {ans}",
    ),
)
