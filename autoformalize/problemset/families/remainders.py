"""Remainders: linear expressions, products and powers modulo a number."""

from __future__ import annotations

import random

from autoformalize.problemset.family import Family, N, Role, Values, X, Y


def _linear(rng: random.Random) -> Values:
    m = rng.randint(5, 19)
    r, a, b = rng.randint(1, m - 1), rng.randint(2, 9), rng.randint(1, 12)
    return {"m": m, "r": r, "a": a, "b": b, "ans": (a * r + b) % m}


def _power(rng: random.Random) -> Values:
    b, e, m = rng.randint(2, 19), rng.randint(5, 60), rng.randint(5, 19)
    return {"b": b, "e": e, "m": m, "ans": pow(b, e, m)}


def _square(rng: random.Random) -> Values:
    m = rng.randint(5, 40)
    r = rng.randint(2, m - 1)
    return {"m": m, "r": r, "ans": r * r % m}


def _cube(rng: random.Random) -> Values:
    m = rng.randint(5, 40)
    r = rng.randint(2, m - 1)
    return {"m": m, "r": r, "ans": r**3 % m}


def _product(rng: random.Random) -> Values:
    m = rng.randint(5, 30)
    r, s = rng.randint(1, m - 1), rng.randint(1, m - 1)
    return {"m": m, "r": r, "s": s, "ans": r * s % m}


def _pair(rng: random.Random) -> Values:
    p, q = rng.choice([(3, 5), (3, 7), (4, 5), (4, 7), (5, 6), (5, 7), (3, 8), (5, 8), (4, 9), (7, 8)])
    ans = rng.randint(max(p, q), p * q - 1)
    return {"bound": p * q, "p": p, "r": ans % p, "q": q, "s": ans % q, "ans": ans}


def _sum(rng: random.Random) -> Values:
    m = rng.randint(5, 30)
    r, s = rng.randint(1, m - 1), rng.randint(1, m - 1)
    return {"m": m, "r": r, "s": s, "ans": (r + s) % m}


FAMILIES = (
    Family(
        name="linear_remainder",
        role=Role.SEED,
        area="remainders",
        difficulty=2,
        draw=_linear,
        words={"v": N},
        wordings=(
            "When the natural number {v} is divided by {m}, the remainder is {r}. What is the remainder "
            "when {a}{v} + {b} is divided by {m}?",
            "A natural number {v} leaves remainder {r} on division by {m}. Find the remainder of "
            "{a}{v} + {b} on division by {m}.",
            "Find {a}{v} + {b} modulo {m}, given that {v} is congruent to {r} modulo {m}.",
            "Suppose that {v} = {r} modulo {m}. Multiply {v} by {a} and add {b}. Which remainder does the "
            "result leave on division by {m}?",
            "Packing {v} eggs into boxes of {m} leaves {r} eggs over. How many eggs are left over when "
            "{a} times as many eggs and another {b} are packed into boxes of {m}?",
        ),
        statement="theorem problem ({v} : ℕ) (h₀ : {v} % {m} = {r}) : ({a} * {v} + {b}) % {m} = {ans}",
        proofs=(
            "by omega",
            "by rw [Nat.add_mod, Nat.mul_mod, h₀]",
            "by simp [Nat.add_mod, Nat.mul_mod, h₀]",
        ),
    ),
    Family(
        name="sum_remainder",
        role=Role.SEED,
        area="remainders",
        difficulty=2,
        draw=_sum,
        words={"u": X, "v": Y},
        wordings=(
            "The natural numbers {u} and {v} leave the remainders {r} and {s} on division by {m}. Which "
            "remainder "
            "does their sum leave?",
            "If {u} is {r} modulo {m} and {v} is {s} modulo {m}, what is {u} + {v} modulo {m}?",
            "Dividing {u} by {m} leaves {r}, dividing {v} by {m} leaves {s}. What is left when {u} + {v} is "
            "divided by {m}?",
            "Two bags hold {u} and {v} nuts. Grouped by {m}, the first leaves {r} nuts and the second {s}. "
            "How "
            "many nuts are left when all are poured together and grouped by {m}?",
        ),
        statement="theorem problem ({u} {v} : ℕ) (h₀ : {u} % {m} = {r}) (h₁ : {v} % {m} = {s}) : "
        "({u} + {v}) % {m} = {ans}",
        proofs=(
            "by simp [Nat.add_mod, h₀, h₁]",
            "by rw [Nat.add_mod, h₀, h₁]",
            "by simp [Nat.add_mod, Nat.mul_mod, h₀, h₁]",
            "by omega",
        ),
    ),
    Family(
        name="power_remainder",
        role=Role.SEED,
        area="exponents",
        difficulty=2,
        draw=_power,
        wordings=(
            "What is the remainder when {b}^{e} is divided by {m}?",
            "Compute {b}^{e} modulo {m}.",
            "The number {b} is multiplied by itself so that the power {b}^{e} is formed. Find its remainder "
            "on division by {m}.",
            "If {b}^{e} is written as {m}q + r with r less than {m}, what is r?",
        ),
        statement="theorem problem : {b} ^ {e} % {m} = {ans}",
        proofs=("by decide", "by rfl", "by decide +kernel"),
    ),
    Family(
        name="square_remainder",
        role=Role.LOOP,
        area="remainders",
        difficulty=3,
        draw=_square,
        words={"v": N},
        wordings=(
            "The natural number {v} leaves remainder {r} when it is divided by {m}. What remainder does the "
            "square of {v} leave?",
            "If {v} is congruent to {r} modulo {m}, to which number from 0 to {m} is the square of {v} "
            "congruent modulo {m}?",
            "A square has side {v}, and {v} = {r} modulo {m}. Find the remainder of its area on division by {m}.",
            "Find the remainder when {v} times {v} is divided by {m}, if {v} itself leaves remainder {r}.",
        ),
        statement="theorem problem ({v} : ℕ) (h₀ : {v} % {m} = {r}) : {v} * {v} % {m} = {ans}",
    ),
    Family(
        name="product_remainder",
        role=Role.LOOP,
        area="remainders",
        difficulty=3,
        draw=_product,
        words={"u": X, "v": Y},
        wordings=(
            "Two natural numbers {u} and {v} leave the remainders {r} and {s} when divided by {m}. What "
            "remainder does the product {u}{v} leave?",
            "Modulo {m} the number {u} is {r} and the number {v} is {s}. What is {u}{v} modulo {m}?",
            "Find the remainder of {u} times {v} on division by {m}, where {u} has remainder {r} and {v} has "
            "remainder {s}.",
            "There are {u} rows of {v} chairs. Dividing {u} by {m} leaves {r}, and dividing {v} by {m} "
            "leaves "
            "{s}. How many chairs remain when all of them are grouped by {m}?",
        ),
        statement="theorem problem ({u} {v} : ℕ) (h₀ : {u} % {m} = {r}) (h₁ : {v} % {m} = {s}) : "
        "{u} * {v} % {m} = {ans}",
    ),
    Family(
        name="two_remainders",
        role=Role.LOOP,
        area="remainders",
        difficulty=4,
        draw=_pair,
        words={"v": N},
        wordings=(
            "A natural number {v} less than {bound} leaves remainder {r} when divided by {p} and remainder "
            "{s} when divided by {q}. Find {v}.",
            "Fewer than {bound} soldiers line up. In rows of {p} there are {r} left over, in rows of {q} "
            "there are {s} left over. How many soldiers {v} are there?",
            "Find the number {v} below {bound} with {v} = {r} modulo {p} and {v} = {s} modulo {q}.",
            "Which {v} smaller than {bound} satisfies both congruences: {v} is {r} modulo {p}, and {v} is "
            "{s} modulo {q}?",
        ),
        statement="theorem problem ({v} : ℕ) (h₀ : {v} < {bound}) (h₁ : {v} % {p} = {r}) "
        "(h₂ : {v} % {q} = {s}) : {v} = {ans}",
    ),
    Family(
        name="cube_remainder",
        role=Role.UNSEEN,
        area="remainders",
        difficulty=3,
        draw=_cube,
        words={"v": N},
        wordings=(
            "A natural number {v} leaves remainder {r} on division by {m}. What remainder does its cube leave?",
            "Let {v} be congruent to {r} modulo {m}. Reduce the cube of {v} modulo {m}.",
            "A cube has edge {v}, and {v} leaves remainder {r} when divided by {m}. Find the remainder of "
            "its "
            "volume on division by {m}.",
            "If dividing {v} by {m} leaves {r}, what is left when the product of {v}, {v} and {v} is divided by {m}?",
        ),
        statement="theorem problem ({v} : ℕ) (h₀ : {v} % {m} = {r}) : {v} * {v} * {v} % {m} = {ans}",
    ),
)
