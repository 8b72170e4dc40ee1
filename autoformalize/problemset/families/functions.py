"""Values of functions given by a rule."""

from __future__ import annotations

import random

from autoformalize.problemset.family import Family, Role, Values

_F = {"f": ("f",)}
_FG = {"f": ("f",), "g": ("g",)}


def _value(rng: random.Random) -> Values:
    a, b, x = rng.randint(2, 12), rng.randint(1, 20), rng.randint(2, 20)
    return {"a": a, "b": b, "x": x, "ans": a * x + b}


def _composition(rng: random.Random) -> Values:
    a, b, c, x = rng.randint(2, 9), rng.randint(1, 15), rng.randint(1, 15), rng.randint(2, 9)
    return {"a": a, "b": b, "c": c, "x": x, "ans": a * (x * x + c) + b}


def _equal(rng: random.Random) -> Values:
    a, c = rng.randint(2, 20), rng.randint(1, 20)
    return {"a": a, "c": c, "ans": a * c}


def _operation(rng: random.Random) -> Values:
    k, x, y = rng.randint(2, 9), rng.randint(2, 15), rng.randint(2, 15)
    return {"k": k, "x": x, "y": y, "ans": x * y + k * x}


def _piecewise(rng: random.Random) -> Values:
    c, a = rng.randint(5, 30), rng.randint(1, 20)
    x = rng.randint(1, 2 * c)
    return {"c": c, "a": a, "x": x, "ans": x + a if x < c else x * a}


def _doubling(rng: random.Random) -> Values:
    x, y = rng.randint(2, 40), rng.randint(2, 60)
    return {"x": x, "y": y, "ans": 2 * y}


def _periodic(rng: random.Random) -> Values:
    p, x, y = rng.randint(2, 12), rng.randint(1, 12), rng.randint(2, 40)
    return {"p": p, "x": x, "y": y, "far": x + 2 * p}


def _attained(rng: random.Random) -> Values:
    return {"x": rng.randint(2, 60), "y": rng.randint(2, 90)}


def _twice(rng: random.Random) -> Values:
    a, b, x = rng.randint(2, 7), rng.randint(1, 9), rng.randint(1, 9)
    return {"a": a, "b": b, "x": x, "ans": a * (a * x + b) + b}


def _two_values(rng: random.Random) -> Values:
    x, y, p, q = rng.randint(1, 20), rng.randint(1, 20), rng.randint(2, 60), rng.randint(2, 60)
    return {"x": x, "p": p, "y": y, "q": q, "ans": p + q}


FAMILIES = (
    Family(
        name="function_value",
        role=Role.SEED,
        area="functions",
        difficulty=1,
        draw=_value,
        words=_F,
        wordings=(
            "Let {f}(x) = {a}x + {b} for all natural numbers x. What is {f}({x})?",
            "A function is defined by {f}(x) = {a}x + {b}. Find {f}({x}).",
            "A machine turns every number x into {f}(x) = {a}x + {b}. What does it make of {x}?",
            "Compute {f}({x}), where {f}(x) = {a}x + {b} for every x.",
        ),
        statement="theorem problem ({f} : ℕ → ℕ) (h₀ : ∀ x, {f} x = {a} * x + {b}) : {f} {x} = {ans}",
        proofs=("by rw [h₀]", "by exact h₀ {x}", "by have h := h₀ {x}; omega", "by simp [h₀]"),
    ),
    Family(
        name="sum_of_values",
        role=Role.SEED,
        area="functions",
        difficulty=2,
        draw=_two_values,
        words=_FG,
        wordings=(
            "Let {f}({x}) = {p} and {g}({y}) = {q}. What is {f}({x}) + {g}({y})?",
            "The function {f} takes the value {p} at {x}, and {g} takes the value {q} at {y}. Find "
            "{f}({x}) + {g}({y}).",
            "Two tables show {f}({x}) = {p} and {g}({y}) = {q}. Add {f}({x}) and {g}({y}).",
            "Compute {f}({x}) + {g}({y}) from {f}({x}) = {p} and {g}({y}) = {q}.",
        ),
        statement="theorem problem ({f} {g} : ℕ → ℕ) (h₀ : {f} {x} = {p}) (h₁ : {g} {y} = {q}) : "
        "{f} {x} + {g} {y} = {ans}",
        proofs=("by rw [h₀, h₁]", "by simp [h₀, h₁]", "by rw [h₁, h₀]", "by omega"),
    ),
    Family(
        name="same_function",
        role=Role.SEED,
        area="functions",
        difficulty=3,
        draw=_equal,
        words=_FG,
        wordings=(
            "For all natural x, {f}(x) = {a}(x + {c}) and {g}(x) = {a}x + {ans}. Are {f} and {g} the same function?",
            "Is the function {f}(x) = {a}(x + {c}) equal to the function {g}(x) = {a}x + {ans}?",
            "Two machines compute {f}(x) = {a}(x + {c}) and {g}(x) = {a}x + {ans}. Do they always agree, so "
            "that "
            "{f} = {g}?",
            "Given {f}(x) = {a}(x + {c}) and {g}(x) = {a}x + {ans} for every x, does {f} = {g} hold?",
        ),
        statement="theorem problem ({f} {g} : ℕ → ℕ) (h₀ : ∀ x, {f} x = {a} * (x + {c})) "
        "(h₁ : ∀ x, {g} x = {a} * x + {ans}) : {f} = {g}",
        answer="yes",
        proofs=(
            "by funext x; rw [h₀, h₁]; omega",
            "by funext x; simp [h₀, h₁]; omega",
            "by funext x; rw [h₀, h₁, Nat.mul_add]",
        ),
    ),
    Family(
        name="composition",
        role=Role.LOOP,
        area="functions",
        difficulty=2,
        draw=_composition,
        words=_FG,
        wordings=(
            "Let {f}(x) = {a}x + {b} and {g}(x) = x^2 + {c}. What is {f}({g}({x}))?",
            "Find {f}({g}({x})) for the functions {f}(x) = {a}x + {b} and {g}(x) = x^2 + {c}.",
            "The number {x} is put into {g}(x) = x^2 + {c}, and the result into {f}(x) = {a}x + {b}. What comes out?",
            "If {g}(x) = x^2 + {c} and {f}(x) = {a}x + {b} for all x, evaluate {f} at {g}({x}).",
        ),
        statement="theorem problem ({f} {g} : ℕ → ℕ) (h₀ : ∀ x, {f} x = {a} * x + {b}) "
        "(h₁ : ∀ x, {g} x = x ^ 2 + {c}) : {f} ({g} {x}) = {ans}",
    ),
    Family(
        name="inverse_value",
        role=Role.LOOP,
        area="functions",
        difficulty=3,
        draw=_value,
        words={"f": ("f",), "v": ("n",)},
        wordings=(
            "Let {f}(x) = {a}x + {b}. For which natural number {v} is {f}({v}) = {ans}?",
            "The function {f}(x) = {a}x + {b} takes the value {ans} at {v}. Find {v}.",
            "A machine turns x into {f}(x) = {a}x + {b}. Somebody put in {v} and got {ans}. What is {v}?",
            "Given {f}({v}) = {ans}, where {f}(x) = {a}x + {b} for all x, determine {v}.",
        ),
        statement="theorem problem ({f} : ℕ → ℕ) ({v} : ℕ) (h₀ : ∀ x, {f} x = {a} * x + {b}) "
        "(h₁ : {f} {v} = {ans}) : {v} = {x}",
        answer="{x}",
    ),
    Family(
        name="operation",
        role=Role.LOOP,
        area="functions",
        difficulty=2,
        draw=_operation,
        words={"f": ("f",)},
        wordings=(
            "An operation is defined by {f}(a, b) = ab + {k}a. What is {f}({x}, {y})?",
            "For natural numbers let {f}(a, b) = ab + {k}a. Compute {f}({x}, {y}).",
            "The result {f}(a, b) of a strange operation on numbers a, b is ab + {k}a. What is the result "
            "for {x} "
            "and {y}?",
            "Find {f}({x}, {y}) if {f}(a, b) = ab + {k}a for all a and b.",
        ),
        statement="theorem problem ({f} : ℕ → ℕ → ℕ) (h₀ : ∀ a b, {f} a b = a * b + {k} * a) : {f} {x} {y} = {ans}",
    ),
    Family(
        name="piecewise",
        role=Role.LOOP,
        area="functions",
        difficulty=3,
        draw=_piecewise,
        words=_F,
        wordings=(
            "Let {f}(n) = n + {a} if n < {c}, and {f}(n) = {a}n otherwise. What is {f}({x})?",
            "A function {f} adds {a} to every number less than {c} and multiplies all other numbers by {a}. "
            "Find {f}({x}).",
            "Below {c} the rule is {f}(n) = n + {a}; from {c} on it is {f}(n) = {a}n. Compute {f}({x}).",
            "Evaluate {f}({x}), where {f}(n) is n + {a} when n is smaller than {c} and {a}n when it is not.",
        ),
        statement="theorem problem ({f} : ℕ → ℕ) (h₀ : ∀ n, {f} n = if n < {c} then n + {a} else n * {a}) : "
        "{f} {x} = {ans}",
    ),
    Family(
        name="additive_function",
        role=Role.LOOP,
        area="functions",
        difficulty=3,
        draw=_doubling,
        words=_F,
        wordings=(
            "A function satisfies {f}(a + b) = {f}(a) + {f}(b) for all a and b, and {f}({x}) = {y}. What is "
            "{f}({x} + {x})?",
            "If {f} is additive and {f}({x}) = {y}, find {f}({x} + {x}).",
            "The weight {f}(a) of a rods is additive: {f}(a + b) = {f}(a) + {f}(b). Since {f}({x}) = {y}, "
            "what "
            "is {f}({x} + {x})?",
            "Compute {f}({x} + {x}), given {f}({x}) = {y} and the rule {f}(a + b) = {f}(a) + {f}(b).",
        ),
        statement="theorem problem ({f} : ℕ → ℕ) (h₀ : ∀ a b, {f} (a + b) = {f} a + {f} b) "
        "(h₁ : {f} {x} = {y}) : {f} ({x} + {x}) = {ans}",
    ),
    Family(
        name="periodic_function",
        role=Role.LOOP,
        area="functions",
        difficulty=3,
        draw=_periodic,
        words=_F,
        wordings=(
            "The function {f} repeats: {f}(n + {p}) = {f}(n) for all n. If {f}({x}) = {y}, what is {f}({far})?",
            "A sequence has period {p}, that is {f}(n + {p}) = {f}(n). Given {f}({x}) = {y}, find {f}({far}).",
            "A lamp pattern {f} repeats every {p} steps, so {f}(n + {p}) = {f}(n), and {f}({x}) = {y}. What "
            "is "
            "{f}({far})?",
            "Find {f}({far}) when {f}({x}) = {y} and {f} takes the same value at n + {p} as at n.",
        ),
        statement="theorem problem ({f} : ℕ → ℕ) (h₀ : ∀ n, {f} (n + {p}) = {f} n) (h₁ : {f} {x} = {y}) : "
        "{f} {far} = {y}",
        answer="{y}",
    ),
    Family(
        name="attained_value",
        role=Role.LOOP,
        area="functions",
        difficulty=1,
        draw=_attained,
        words={"f": ("f",), "v": ("n",)},
        wordings=(
            "A function {f} has {f}({x}) = {y}. Is there a number {v} with {f}({v}) = {y}?",
            "Given that {f}({x}) = {y}, does {f} take the value {y} at some {v}?",
            "The table of {f} shows {y} at place {x}. Does {f}({v}) = {y} have a solution {v}?",
            "Is the equation {f}({v}) = {y} solvable, if it is known that {f}({x}) = {y}?",
        ),
        statement="theorem problem ({f} : ℕ → ℕ) (h₀ : {f} {x} = {y}) : ∃ {v}, {f} {v} = {y}",
        answer="yes",
    ),
    Family(
        name="twice_applied",
        role=Role.UNSEEN,
        area="functions",
        difficulty=3,
        draw=_twice,
        words=_F,
        wordings=(
            "Let {f}(x) = {a}x + {b}. What is {f}({f}({x}))?",
            "The rule {f}(x) = {a}x + {b} is applied twice, starting with {x}. What is the outcome {f}({f}({x}))?",
            "Find {f}({f}({x})), given {f}(x) = {a}x + {b} for all natural x.",
            "A machine makes {f}(x) = {a}x + {b} out of x. We feed it {x} and then feed it the result. What "
            "is "
            "the final output?",
        ),
        statement="theorem problem ({f} : ℕ → ℕ) (h₀ : ∀ x, {f} x = {a} * x + {b}) : {f} ({f} {x}) = {ans}",
    ),
)
