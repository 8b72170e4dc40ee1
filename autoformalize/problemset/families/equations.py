"""Equations, systems and values of expressions."""

from __future__ import annotations

import random

from autoformalize.problemset.family import Family, Role, Values, X, Y

_TWO = {"u": X, "v": Y}


def _linear(rng: random.Random) -> Values:
    a, b, x = rng.randint(2, 15), rng.randint(1, 40), rng.randint(2, 30)
    return {"a": a, "b": b, "c": a * x + b, "ans": x}


def _expression(rng: random.Random) -> Values:
    x, a, b = rng.randint(2, 12), rng.randint(2, 9), rng.randint(1, 30)
    return {"x": x, "a": a, "b": b, "ans": x * x + a * x + b}


def _negative(rng: random.Random) -> Values:
    x = rng.randint(2, 20)
    a = rng.randint(1, 30)
    return {"x": x, "a": a, "ans": x * x + a}


def _sum_difference(rng: random.Random) -> Values:
    y, d = rng.randint(2, 40), rng.randint(1, 30)
    return {"s": 2 * y + d, "d": d, "big": y + d, "small": y}


def _roots(rng: random.Random) -> Values:
    p = rng.randint(2, 12)
    q = p + rng.randint(1, 9)
    return {"p": p, "q": q, "product": p * q, "ans": p + q}


def _factor(rng: random.Random) -> Values:
    a, b = rng.randint(2, 25), rng.randint(2, 25)
    return {"a": a, "p": a * b, "ans": b}


def _rectangle(rng: random.Random) -> Values:
    w, length = rng.randint(2, 20), rng.randint(2, 25)
    return {"w": w, "area": w * length, "ans": 2 * (w + length)}


def _mixed_product(rng: random.Random) -> Values:
    a, b, c = rng.randint(2, 15), rng.randint(2, 15), rng.randint(2, 9)
    return {"a": a, "b": b, "c": c, "ans": a * b + c * a}


def _three(rng: random.Random) -> Values:
    x, y, z = rng.randint(1, 20), rng.randint(1, 20), rng.randint(1, 20)
    return {"p": x + y, "q": y + z, "r": x + z, "ans": x + y + z}


def _substitution(rng: random.Random) -> Values:
    k, y = rng.randint(2, 9), rng.randint(2, 20)
    return {"k": k, "y": y, "ans": k * y * y}


def _part(rng: random.Random) -> Values:
    a, b = rng.randint(2, 60), rng.randint(2, 60)
    return {"a": a, "s": a + b, "ans": b}


FAMILIES = (
    Family(
        name="linear_equation",
        role=Role.SEED,
        area="equations",
        difficulty=1,
        draw=_linear,
        words={"v": X},
        wordings=(
            "Solve {a}{v} + {b} = {c} for the natural number {v}.",
            "A number {v} is multiplied by {a}, then {b} is added, and the result is {c}. Find {v}.",
            "If {b} more than {a} times {v} is {c}, what is {v}?",
            "A taxi costs {b} coins and {a} coins a kilometre. A ride of {v} kilometres costs {c} coins. What is {v}?",
        ),
        statement="theorem problem ({v} : ℕ) (h₀ : {a} * {v} + {b} = {c}) : {v} = {ans}",
        proofs=("by omega",),
    ),
    Family(
        name="expression_value",
        role=Role.SEED,
        area="equations",
        difficulty=1,
        draw=_expression,
        words={"v": X},
        wordings=(
            "If {v} = {x}, what is {v}^2 + {a}{v} + {b}?",
            "Evaluate {v}^2 + {a}{v} + {b} at {v} = {x}.",
            "Let {v} be {x}. Add the square of {v}, {a} times {v}, and {b}. What is the sum?",
            "Find the value of the expression {v}^2 + {a}{v} + {b} for {v} = {x}.",
        ),
        statement="theorem problem ({v} : ℕ) (h₀ : {v} = {x}) : {v} ^ 2 + {a} * {v} + {b} = {ans}",
        proofs=("by subst h₀; rfl", "by subst_vars; decide", "by rw [h₀]", "by simp [h₀]"),
    ),
    Family(
        name="sum_and_difference",
        role=Role.SEED,
        area="systems",
        difficulty=2,
        draw=_sum_difference,
        words=_TWO,
        wordings=(
            "Two numbers {u} and {v} add up to {s}, and {u} is {d} more than {v}. Find {u} and {v}.",
            "Find {u} and {v} with {u} + {v} = {s} and {u} = {v} + {d}.",
            "Together {u} and {v} make {s}. If {u} exceeds {v} by {d}, what are {u} and {v}?",
            "A rope of {s} metres is cut into two parts of {u} and {v} metres, the first {d} metres longer "
            "than "
            "the second. How long are the parts?",
        ),
        statement="theorem problem ({u} {v} : ℕ) (h₀ : {u} + {v} = {s}) (h₁ : {u} = {v} + {d}) : "
        "{u} = {big} ∧ {v} = {small}",
        answer="{u} = {big}, {v} = {small}",
        proofs=("by constructor <;> omega", "by refine ⟨?_, ?_⟩ <;> omega", "by omega"),
    ),
    Family(
        name="remaining_part",
        role=Role.SEED,
        area="equations",
        difficulty=1,
        draw=_part,
        words=_TWO,
        wordings=(
            "The sum of {u} and {v} is {s}, and {u} = {a}. Find {v}.",
            "If {u} = {a} and {u} + {v} = {s}, what is {v}?",
            "A class of {s} pupils consists of {u} = {a} boys and {v} girls. How many girls are there?",
            "Of {s} coins {u} = {a} are gold, the other {v} are silver. Determine {v}.",
        ),
        statement="theorem problem ({u} {v} : ℕ) (h₀ : {u} = {a}) (h₁ : {u} + {v} = {s}) : {v} = {ans}",
        proofs=("by subst h₀; omega", "by rw [h₀] at h₁; omega", "by subst_vars; omega", "by omega"),
    ),
    Family(
        name="either_root",
        role=Role.SEED,
        area="equations",
        difficulty=3,
        draw=_roots,
        words={"v": X},
        wordings=(
            "The number {v} is {p} or {q}. Then {v}^2 + {product} is a fixed multiple of {v}. Which multiple?",
            "If {v} = {p} or {v} = {q}, how many times {v} is {v}^2 + {product}?",
            "Both {v} = {p} and {v} = {q} satisfy {v}^2 + {product} = s{v} with the same s. Find s.",
            "A quadratic equation {v}^2 + {product} = s{v} has the solutions {p} and {q}. What is s?",
        ),
        statement="theorem problem ({v} : ℕ) (h₀ : {v} = {p} ∨ {v} = {q}) : {v} ^ 2 + {product} = {ans} * {v}",
        proofs=(
            "by rcases h₀ with h | h <;> subst h <;> rfl",
            "by rcases h₀ with rfl | rfl <;> rfl",
            "by rcases h₀ with h | h <;> rw [h]",
            "by rcases h₀ with h | h <;> simp [h]",
            "by cases h₀ with | inl h => rw [h] | inr h => rw [h]",
        ),
    ),
    Family(
        name="missing_factor",
        role=Role.LOOP,
        area="equations",
        difficulty=2,
        draw=_factor,
        words=_TWO,
        wordings=(
            "The product of {u} and {v} is {p}, and {u} = {a}. Find {v}.",
            "If {u} = {a} and {u}{v} = {p}, what is {v}?",
            "A garden has {u} = {a} rows with {v} plants each, {p} plants in all. How many plants {v} stand in a row?",
            "One factor of the product {u}{v} = {p} is {u} = {a}. What is the other factor {v}?",
        ),
        statement="theorem problem ({u} {v} : ℕ) (h₀ : {u} = {a}) (h₁ : {u} * {v} = {p}) : {v} = {ans}",
    ),
    Family(
        name="rectangle_perimeter",
        role=Role.LOOP,
        area="equations",
        difficulty=3,
        draw=_rectangle,
        words={"u": ("x",), "v": Y},
        wordings=(
            "A rectangle with sides {u} and {v} has area {area}, and {u} = {w}. What is its perimeter?",
            "The sides {u} = {w} and {v} of a rectangle have the product {area}. Find 2({u} + {v}).",
            "A field {u} = {w} metres wide and {v} metres long has an area of {area} square metres. How long "
            "is "
            "the fence around it?",
            "How long is the border of a rectangular picture of width {u} = {w}, height {v} and area {area}?",
        ),
        statement="theorem problem ({u} {v} : ℕ) (h₀ : {u} = {w}) (h₁ : {u} * {v} = {area}) : 2 * ({u} + {v}) = {ans}",
    ),
    Family(
        name="value_of_products",
        role=Role.LOOP,
        area="equations",
        difficulty=1,
        draw=_mixed_product,
        words=_TWO,
        wordings=(
            "If {u} = {a} and {v} = {b}, what is {u}{v} + {c}{u}?",
            "Evaluate {u}{v} + {c}{u} at {u} = {a}, {v} = {b}.",
            "Let {u} be {a} and let {v} be {b}. To the product of {u} and {v} add {c} times {u}. What is the result?",
            "Each of {u} = {a} children gets {v} = {b} nuts and another {c} nuts. How many nuts are {u}{v} + {c}{u}?",
        ),
        statement="theorem problem ({u} {v} : ℕ) (h₀ : {u} = {a}) (h₁ : {v} = {b}) : {u} * {v} + {c} * {u} = {ans}",
    ),
    Family(
        name="substitution_chain",
        role=Role.UNSEEN,
        area="systems",
        difficulty=2,
        draw=_substitution,
        words=_TWO,
        wordings=(
            "Let {v} = {y} and {u} = {k}{v}. What is {u}{v}?",
            "The number {v} is {y}, and {u} is {k} times {v}. Find the product of {u} and {v}.",
            "A sheet is {v} = {y} wide and {k} times as long, that is {u} = {k}{v}. What is its area {u}{v}?",
            "If {u} equals {k} times {v} and {v} equals {y}, what is {u} times {v}?",
        ),
        statement="theorem problem ({u} {v} : ℕ) (h₀ : {v} = {y}) (h₁ : {u} = {k} * {v}) : {u} * {v} = {ans}",
    ),
    Family(
        name="negative_square",
        role=Role.LOOP,
        area="equations",
        difficulty=2,
        draw=_negative,
        words={"v": X},
        wordings=(
            "The integer {v} is -{x}. What is {v}^2 + {a}?",
            "Evaluate {v}^2 + {a} for the integer {v} = -{x}.",
            "At night the temperature {v} is -{x} degrees. A scientist computes {v}^2 + {a}. What does she get?",
            "If {v} = -{x}, to which number do the square of {v} and {a} add up?",
        ),
        statement="theorem problem ({v} : ℤ) (h₀ : {v} = -{x}) : {v} ^ 2 + {a} = {ans}",
    ),
    Family(
        name="equation_iff",
        role=Role.UNSEEN,
        area="equations",
        difficulty=2,
        draw=_linear,
        words={"v": X},
        wordings=(
            "For exactly which natural number {v} does {a}{v} + {b} = {c} hold?",
            "Determine all natural numbers {v} with {a}{v} + {b} = {c}.",
            "The equation {a}{v} + {b} = {c} holds if and only if {v} has one certain value. Which value?",
            "{a} times a number {v} plus {b} is {c} precisely when {v} equals what?",
        ),
        statement="theorem problem ({v} : ℕ) : {a} * {v} + {b} = {c} ↔ {v} = {ans}",
    ),
    Family(
        name="three_unknowns",
        role=Role.UNSEEN,
        area="systems",
        difficulty=3,
        draw=_three,
        words={"u": ("x",), "v": Y, "w": ("z",)},
        wordings=(
            "The sums of two of the numbers {u}, {v}, {w} are {u} + {v} = {p}, {v} + {w} = {q} and "
            "{u} + {w} = {r}. What is {u} + {v} + {w}?",
            "Find {u} + {v} + {w} if {u} + {v} = {p}, {v} + {w} = {q} and {u} + {w} = {r}.",
            "Two by two, three friends with {u}, {v} and {w} marbles own {p} ({u} and {v}), {q} ({v} and "
            "{w}) "
            "and {r} ({u} and {w}) marbles. How many do all three own?",
            "Three parcels weigh {u}, {v} and {w} kilograms. Weighed in pairs they show {p} for {u} and {v}, "
            "{q} for {v} and {w}, {r} for {u} and {w}. What is their total weight?",
        ),
        statement="theorem problem ({u} {v} {w} : ℕ) (h₀ : {u} + {v} = {p}) (h₁ : {v} + {w} = {q}) "
        "(h₂ : {u} + {w} = {r}) : {u} + {v} + {w} = {ans}",
    ),
)
