"""Inequalities: bounds of products, squeezes, chains."""

from __future__ import annotations

import random

from autoformalize.problemset.family import Family, Role, Values, X, Y

_TWO = {"u": X, "v": Y}


def _product(rng: random.Random) -> Values:
    a, b = rng.randint(2, 25), rng.randint(2, 25)
    return {"a": a, "b": b, "ans": a * b}


def _cuboid(rng: random.Random) -> Values:
    a, b, c = rng.randint(2, 12), rng.randint(2, 12), rng.randint(2, 12)
    return {"a": a, "b": b, "c": c, "ans": a * b * c}


def _square(rng: random.Random) -> Values:
    a = rng.randint(2, 120)
    return {"a": a, "ans": a * a}


def _plus(rng: random.Random) -> Values:
    a, b, c = rng.randint(2, 20), rng.randint(2, 20), rng.randint(1, 30)
    return {"a": a, "b": b, "c": c, "ans": a * b + c}


def _squeeze(rng: random.Random) -> Values:
    return {"a": rng.randint(2, 400)}


def _chain(rng: random.Random) -> Values:
    return {"a": rng.randint(2, 400)}


def _shares(rng: random.Random) -> Values:
    ans = rng.randint(3, 60)
    return {"s": 3 * (ans - 1) + rng.randint(1, 3), "ans": ans}


def _larger(rng: random.Random) -> Values:
    a, b = rng.randint(2, 90), rng.randint(2, 90)
    if a == b:
        b += 1
    return {"a": a, "b": b, "ans": max(a, b)}


def _three_parts(rng: random.Random) -> Values:
    a, b, c = rng.randint(2, 60), rng.randint(2, 60), rng.randint(2, 60)
    return {"a": a, "b": b, "c": c, "ans": a + b + c}


def _double(rng: random.Random) -> Values:
    a = rng.randint(2, 400)
    return {"a": a, "ans": 2 * a}


FAMILIES = (
    Family(
        name="product_at_most",
        role=Role.SEED,
        area="inequalities",
        difficulty=3,
        draw=_product,
        words=_TWO,
        wordings=(
            "The natural numbers {u} and {v} are at most {a} and {b}. How large can their product be at most?",
            "If {u} ≤ {a} and {v} ≤ {b}, find an upper bound for {u}{v}.",
            "A rectangle is at most {a} wide and at most {b} long, with sides {u} and {v}. What is the "
            "largest "
            "possible area?",
            "Each of at most {a} children ({u} of them) eats at most {b} plums ({v} each). How many plums "
            "are "
            "eaten at most?",
        ),
        statement="theorem problem ({u} {v} : ℕ) (h₀ : {u} ≤ {a}) (h₁ : {v} ≤ {b}) : {u} * {v} ≤ {ans}",
        proofs=(
            "by exact Nat.mul_le_mul h₀ h₁",
            "by have h := Nat.mul_le_mul h₀ h₁; exact h",
            "by have h := Nat.mul_le_mul h₀ h₁; omega",
        ),
    ),
    Family(
        name="sum_of_three_at_most",
        role=Role.SEED,
        area="inequalities",
        difficulty=2,
        draw=_three_parts,
        words={"u": ("x",), "v": Y, "w": ("z",)},
        wordings=(
            "The numbers {u}, {v} and {w} are at most {a}, {b} and {c}. How large can their sum be at most?",
            "Given {u} ≤ {a}, {v} ≤ {b} and {w} ≤ {c}, find an upper bound for {u} + {v} + {w}.",
            "Three trucks carry {u}, {v} and {w} tonnes, not more than {a}, {b} and {c}. How many tonnes do "
            "they "
            "carry together at most?",
            "If {u} does not exceed {a}, {v} does not exceed {b} and {w} does not exceed {c}, which number "
            "does "
            "{u} + {v} + {w} not exceed?",
        ),
        statement="theorem problem ({u} {v} {w} : ℕ) (h₀ : {u} ≤ {a}) (h₁ : {v} ≤ {b}) (h₂ : {w} ≤ {c}) : "
        "{u} + {v} + {w} ≤ {ans}",
        proofs=(
            "by exact Nat.add_le_add (Nat.add_le_add h₀ h₁) h₂",
            "by have h := Nat.add_le_add (Nat.add_le_add h₀ h₁) h₂; exact h",
        ),
    ),
    Family(
        name="double_at_most",
        role=Role.SEED,
        area="inequalities",
        difficulty=1,
        draw=_double,
        words={"v": X},
        wordings=(
            "The number {v} is at most {a}. How large is {v} + {v} at most?",
            "If {v} ≤ {a}, find an upper bound for the sum of {v} with itself.",
            "Twins own {v} marbles each, not more than {a}. How many marbles {v} + {v} do they own at most?",
            "A path of at most {a} metres, namely {v}, is walked there and back. How long is {v} + {v} at most?",
        ),
        statement="theorem problem ({v} : ℕ) (h₀ : {v} ≤ {a}) : {v} + {v} ≤ {ans}",
        proofs=(
            "by exact Nat.add_le_add h₀ h₀",
            "by have h := Nat.add_le_add h₀ h₀; exact h",
            "by have h := Nat.add_le_add h₀ h₀; omega",
        ),
    ),
    Family(
        name="squeeze",
        role=Role.SEED,
        area="inequalities",
        difficulty=1,
        draw=_squeeze,
        words={"v": X},
        wordings=(
            "The number {v} is at most {a} and at least {a}. What is {v}?",
            "Find {v}, if {v} ≤ {a} and {a} ≤ {v}.",
            "A jar holds no more than {a} and no fewer than {a} beans. How many beans {v} does it hold?",
            "Neither {v} < {a} nor {v} > {a} holds, since {v} ≤ {a} and {a} ≤ {v}. Determine {v}.",
        ),
        statement="theorem problem ({v} : ℕ) (h₀ : {v} ≤ {a}) (h₁ : {a} ≤ {v}) : {v} = {a}",
        answer="{a}",
        proofs=(
            "by exact Nat.le_antisymm h₀ h₁",
            "by apply Nat.le_antisymm <;> assumption",
            "by omega",
        ),
    ),
    Family(
        name="order_chain",
        role=Role.SEED,
        area="inequalities",
        difficulty=1,
        draw=_chain,
        words=_TWO,
        wordings=(
            "If {u} is at most {v} and {v} is less than {a}, is {u} less than {a}?",
            "Given {u} ≤ {v} and {v} < {a}, does {u} < {a} follow?",
            "The shelf {u} is not longer than the wall {v}, and the wall is shorter than {a}. Is the shelf "
            "shorter than {a}?",
            "Ivan scored {u} points, Maria {v}. Ivan did not score more than Maria, and Maria scored fewer "
            "than "
            "{a} points. Did Ivan score fewer than {a} points?",
        ),
        statement="theorem problem ({u} {v} : ℕ) (h₀ : {u} ≤ {v}) (h₁ : {v} < {a}) : {u} < {a}",
        answer="yes",
        proofs=(
            "by exact Nat.lt_of_le_of_lt h₀ h₁",
            "by apply Nat.lt_of_le_of_lt h₀; exact h₁",
            "by calc {u} ≤ {v} := h₀\n  _ < {a} := h₁",
        ),
    ),
    Family(
        name="long_order_chain",
        role=Role.SEED,
        area="inequalities",
        difficulty=2,
        draw=_chain,
        words={"u": ("x",), "v": Y, "w": ("z",)},
        wordings=(
            "If {u} is at most {v}, {v} is at most {w} and {w} is less than {a}, is {u} less than {a}?",
            "Given {u} ≤ {v}, {v} ≤ {w} and {w} < {a}, does {u} < {a} hold?",
            "Three sticks have the lengths {u}, {v} and {w}, none longer than the next, and the last is "
            "shorter "
            "than {a}. Is the first shorter than {a}?",
            "In a race Eva needs {u} minutes, Finn {v} and Gina {w}; nobody is slower than the next one "
            "named, and "
            "Gina needs fewer than {a} minutes. Does Eva need fewer than {a} minutes?",
        ),
        statement="theorem problem ({u} {v} {w} : ℕ) (h₀ : {u} ≤ {v}) (h₁ : {v} ≤ {w}) (h₂ : {w} < {a}) : {u} < {a}",
        answer="yes",
        proofs=(
            "by exact Nat.lt_of_le_of_lt (Nat.le_trans h₀ h₁) h₂",
            "by exact Nat.lt_of_le_of_lt h₀ (Nat.lt_of_le_of_lt h₁ h₂)",
            "by have h := Nat.le_trans h₀ h₁; exact Nat.lt_of_le_of_lt h h₂",
        ),
    ),
    Family(
        name="area_at_least",
        role=Role.LOOP,
        area="inequalities",
        difficulty=3,
        draw=_product,
        words=_TWO,
        wordings=(
            "A rectangle is at least {a} wide and at least {b} long. Its sides are {u} and {v}. How large is "
            "its "
            "area at least?",
            "If {u} is not less than {a} and {v} is not less than {b}, what is a lower bound for {u}{v}?",
            "Find the smallest possible value of {u}{v} for natural numbers with {a} ≤ {u} and {b} ≤ {v}.",
            "At least {a} buses ({u} of them) carry at least {b} people each ({v} in each bus). How many "
            "people "
            "travel at least?",
        ),
        statement="theorem problem ({u} {v} : ℕ) (h₀ : {a} ≤ {u}) (h₁ : {b} ≤ {v}) : {ans} ≤ {u} * {v}",
    ),
    Family(
        name="volume_at_most",
        role=Role.LOOP,
        area="inequalities",
        difficulty=4,
        draw=_cuboid,
        words={"u": ("x",), "v": Y, "w": ("z",)},
        wordings=(
            "The edges {u}, {v} and {w} of a box are at most {a}, {b} and {c}. What is the largest possible volume?",
            "Given {u} ≤ {a}, {v} ≤ {b} and {w} ≤ {c}, how large can {u}{v}{w} be at most?",
            "A building has at most {a} floors, at most {b} rooms on a floor and at most {c} beds in a room, "
            "{u}, {v} and {w} of them. How many beds are there at most?",
            "Find an upper bound for the product {u}{v}{w}, if {u} does not exceed {a}, {v} does not exceed "
            "{b} "
            "and {w} does not exceed {c}.",
        ),
        statement="theorem problem ({u} {v} {w} : ℕ) (h₀ : {u} ≤ {a}) (h₁ : {v} ≤ {b}) (h₂ : {w} ≤ {c}) : "
        "{u} * {v} * {w} ≤ {ans}",
    ),
    Family(
        name="square_at_most",
        role=Role.LOOP,
        area="inequalities",
        difficulty=2,
        draw=_square,
        words={"v": X},
        wordings=(
            "A natural number {v} is at most {a}. How large is {v} times {v} at most?",
            "If {v} ≤ {a}, give an upper bound for the product of {v} with itself.",
            "A square has a side {v} of at most {a}. What is the largest area {v} times {v} that it can have?",
            "Not more than {a} players ({v} of them) each bring {v} cards. How many cards are brought at most?",
        ),
        statement="theorem problem ({v} : ℕ) (h₀ : {v} ≤ {a}) : {v} * {v} ≤ {ans}",
    ),
    Family(
        name="bill_at_most",
        role=Role.LOOP,
        area="inequalities",
        difficulty=4,
        draw=_plus,
        words=_TWO,
        wordings=(
            "Somebody buys {u} things, at most {a}, for {v} coins each, at most {b}, and pays {c} coins for "
            "the "
            "bag. How much is paid at most?",
            "If {u} ≤ {a} and {v} ≤ {b}, how large is {u}{v} + {c} at most?",
            "A train has at most {a} cars with at most {b} seats each, {u} and {v} of them, and {c} folding "
            "seats. "
            "How many seats does it have at most?",
            "Find an upper bound for {u}{v} + {c}, where {u} is no more than {a} and {v} is no more than {b}.",
        ),
        statement="theorem problem ({u} {v} : ℕ) (h₀ : {u} ≤ {a}) (h₁ : {v} ≤ {b}) : {u} * {v} + {c} ≤ {ans}",
    ),
    Family(
        name="larger_number",
        role=Role.UNSEEN,
        area="optimization",
        difficulty=2,
        draw=_larger,
        words=_TWO,
        wordings=(
            "Let {u} = {a} and {v} = {b}. What is the larger of the two numbers?",
            "Find the maximum of {u} and {v}, where {u} = {a} and {v} = {b}.",
            "One tower is {u} = {a} metres high, the other {v} = {b} metres. How high is the higher one?",
            "Which value does max({u}, {v}) have for {u} = {a} and {v} = {b}?",
        ),
        statement="theorem problem ({u} {v} : ℕ) (h₀ : {u} = {a}) (h₁ : {v} = {b}) : max {u} {v} = {ans}",
    ),
    Family(
        name="pigeonhole",
        role=Role.UNSEEN,
        area="counting",
        difficulty=3,
        draw=_shares,
        words={"u": ("x",), "v": Y, "w": ("z",)},
        wordings=(
            "Three boxes hold {u}, {v} and {w} balls, {s} in all. At least how many balls are in the fullest box?",
            "If {u} + {v} + {w} = {s}, one of the three numbers is at least how large?",
            "{s} pigeons fly into 3 holes, {u}, {v} and {w} of them. Some hole gets at least how many pigeons?",
            "Share {s} points among three players with {u}, {v} and {w} points. How many points does the "
            "best "
            "player get at least?",
        ),
        statement="theorem problem ({u} {v} {w} : ℕ) (h₀ : {u} + {v} + {w} = {s}) : "
        "{ans} ≤ {u} ∨ {ans} ≤ {v} ∨ {ans} ≤ {w}",
    ),
)
