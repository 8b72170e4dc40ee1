"""Problems over a bounded range, settled by looking at every case."""

from __future__ import annotations

import random

from autoformalize.problemset.family import Family, N, Role, Values


def _bounded_square(rng: random.Random) -> Values:
    n, c = rng.randint(4, 30), rng.randint(1, 40)
    return {"n": n, "c": c, "ans": n * n + c}


def _residue(rng: random.Random) -> Values:
    m = rng.choice([3, 4, 5, 7, 8, 9, 11, 13])
    squares = {x * x % m for x in range(m)}
    missing = rng.choice(sorted(set(range(m)) - squares))
    return {"bound": rng.randint(10, 50), "m": m, "r": missing}


def _root(rng: random.Random) -> Values:
    r = rng.randint(3, 25)
    return {"bound": r + rng.randint(1, 12), "n": r * r, "ans": r}


def _exponent(rng: random.Random) -> Values:
    b = rng.randint(2, 7)
    e = rng.randint(2, 8)
    return {"b": b, "bound": e + rng.randint(1, 6), "n": b**e, "ans": e}


def _largest_product(rng: random.Random) -> Values:
    s = rng.randint(6, 40)
    return {"s": s, "bound": s + rng.randint(1, 9), "ans": (s // 2) * (s - s // 2)}


def _cubic(rng: random.Random) -> Values:
    r = rng.randint(2, 12)
    k = rng.randint(1, 9)
    return {"bound": r + rng.randint(1, 12), "k": k, "n": r**3 + k * r, "ans": r}


FAMILIES = (
    Family(
        name="bounded_square",
        role=Role.SEED,
        area="search",
        difficulty=2,
        draw=_bounded_square,
        words={"v": N},
        wordings=(
            "A natural number {v} is less than {n}. Show that {v}^2 + {c} stays below a bound, and give the "
            "value "
            "at {n} as the bound.",
            "If {v} < {n}, below which number, the value of x^2 + {c} at x = {n}, does {v}^2 + {c} lie?",
            "A square garden has a side {v} shorter than {n}; its area is enlarged by {c}. Below which "
            "bound, "
            "reached at side {n}, does the area lie?",
            "Given {v} < {n}, the number {v}^2 + {c} is less than {n} squared plus {c}. What is that?",
        ),
        statement="theorem problem ({v} : ℕ) (h₀ : {v} < {n}) : {v} ^ 2 + {c} < {ans}",
        proofs=("by revert {v}; decide", "by revert h₀; revert {v}; decide"),
    ),
    Family(
        name="missing_residue",
        role=Role.SEED,
        area="search",
        difficulty=3,
        draw=_residue,
        words={"v": N},
        wordings=(
            "Among the numbers {v} less than {bound}, is there one whose square leaves remainder {r} on "
            "division "
            "by {m}?",
            "Can {v} times {v} be congruent to {r} modulo {m} for some {v} < {bound}?",
            "Ben divides the squares of all {v} below {bound} by {m}. Does he ever get the remainder {r}?",
            "Is {r} the remainder modulo {m} of a product of {v} with itself, where {v} is less than {bound}?",
        ),
        statement="theorem problem : ∀ {v} < {bound}, {v} * {v} % {m} ≠ {r}",
        answer="no",
        proofs=("by decide", "by decide +kernel"),
    ),
    Family(
        name="square_root",
        role=Role.LOOP,
        area="search",
        difficulty=3,
        draw=_root,
        words={"v": N},
        wordings=(
            "The number {v} is less than {bound}, and {v} times {v} is {n}. Find {v}.",
            "Which natural number {v} < {bound} has the square {n}?",
            "A square with side {v}, shorter than {bound}, has area {n}. What is {v}?",
            "Find the number {v} below {bound} for which {v} times {v} equals {n}.",
        ),
        statement="theorem problem ({v} : ℕ) (h₀ : {v} < {bound}) (h₁ : {v} * {v} = {n}) : {v} = {ans}",
    ),
    Family(
        name="find_exponent",
        role=Role.LOOP,
        area="exponents",
        difficulty=3,
        draw=_exponent,
        words={"v": N},
        wordings=(
            "For which {v} less than {bound} is {b}^{v} = {n}?",
            "The power {b}^{v} equals {n}, and {v} < {bound}. Find the exponent {v}.",
            "Starting from 1, a number is multiplied by {b} exactly {v} times, fewer than {bound} times, and "
            "becomes {n}. What is {v}?",
            "Solve {b}^{v} = {n} for a natural number {v} smaller than {bound}.",
        ),
        statement="theorem problem ({v} : ℕ) (h₀ : {v} < {bound}) (h₁ : {b} ^ {v} = {n}) : {v} = {ans}",
    ),
    Family(
        name="largest_product",
        role=Role.LOOP,
        area="optimization",
        difficulty=4,
        draw=_largest_product,
        words={"v": N},
        wordings=(
            "Two natural numbers {v} and {s} - {v} add up to {s}. What is the largest possible product, for "
            "{v} < {bound}?",
            "Over all {v} less than {bound}, how large does {v}({s} - {v}) get?",
            "A fence of {s} metres makes two sides {v} and {s} - {v} of a field, with {v} < {bound}. What is "
            "the "
            "largest area?",
            "Find the maximum of {v}({s} - {v}) for natural numbers {v} below {bound}.",
        ),
        statement="theorem problem : ∀ {v} < {bound}, {v} * ({s} - {v}) ≤ {ans}",
    ),
    Family(
        name="cubic_equation",
        role=Role.UNSEEN,
        area="search",
        difficulty=4,
        draw=_cubic,
        words={"v": N},
        wordings=(
            "The number {v} is less than {bound} and satisfies {v}^3 + {k}{v} = {n}. Find {v}.",
            "Solve {v}^3 + {k}{v} = {n} for a natural number {v} below {bound}.",
            "A cube with edge {v} and {k} rods of length {v} have together the measure {v}^3 + {k}{v} = {n}. "
            "What "
            "is {v}, if {v} < {bound}?",
            "Which {v} < {bound} makes {v}^3 + {k}{v} equal to {n}?",
        ),
        statement="theorem problem ({v} : ℕ) (h₀ : {v} < {bound}) (h₁ : {v} ^ 3 + {k} * {v} = {n}) : {v} = {ans}",
    ),
)
