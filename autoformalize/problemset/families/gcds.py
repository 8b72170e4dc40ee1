"""Greatest common divisors and least common multiples."""

from __future__ import annotations

import math
import random

from autoformalize.problemset.family import Family, Role, Values


def _gcd(rng: random.Random) -> Values:
    g = rng.randint(2, 15)
    a, b = g * rng.randint(2, 14), g * rng.randint(2, 14)
    if a == b:
        b += g
    return {"a": a, "b": b, "ans": math.gcd(a, b)}


def _lcm(rng: random.Random) -> Values:
    g = rng.randint(1, 6)
    a, b = g * rng.randint(2, 9), g * rng.randint(2, 9)
    if a == b:
        b += g
    return {"a": a, "b": b, "ans": math.lcm(a, b)}


def _tiles(rng: random.Random) -> Values:
    values = _gcd(rng)
    return {**values, "area": values["ans"] ** 2}


def _both(rng: random.Random) -> Values:
    values = _lcm(rng)
    a, b = values["a"], values["b"]
    return {"a": a, "b": b, "ans": math.gcd(a, b) * math.lcm(a, b)}


FAMILIES = (
    Family(
        name="gcd_value",
        role=Role.SEED,
        area="gcd",
        difficulty=1,
        draw=_gcd,
        wordings=(
            "What is the greatest common divisor of {a} and {b}?",
            "Find the largest natural number that divides both {a} and {b}.",
            "Ribbons of {a} cm and {b} cm are cut into equal pieces without waste. How many centimetres long "
            "can the pieces be at most?",
            "Compute the gcd of the numbers {a} and {b}.",
        ),
        statement="theorem problem : Nat.gcd {a} {b} = {ans}",
        proofs=("by decide", "by rfl", "by decide +kernel", "by simp"),
    ),
    Family(
        name="lcm_value",
        role=Role.LOOP,
        area="gcd",
        difficulty=2,
        draw=_lcm,
        wordings=(
            "What is the least common multiple of {a} and {b}?",
            "One bell rings every {a} minutes, another every {b} minutes. They ring together now. After how "
            "many minutes do they next ring together?",
            "Find the smallest positive number that is a multiple of {a} and of {b}.",
            "Two gears have {a} and {b} teeth. After how many teeth are both back at their start for the first time?",
        ),
        statement="theorem problem : Nat.lcm {a} {b} = {ans}",
    ),
    Family(
        name="tile_area",
        role=Role.UNSEEN,
        area="gcd",
        difficulty=3,
        draw=_tiles,
        words={"d": ("d",)},
        wordings=(
            "A floor of {a} by {b} is covered with equal square tiles whose side {d} is the greatest common "
            "divisor of {a} and {b}. The area of a tile is {d}^2. How large is it?",
            "Let {d} be the greatest common divisor of {a} and {b}. Find the square of {d}.",
            "The side {d} of the largest square that tiles a {a} by {b} rectangle is the gcd of the sides. "
            "What is {d}^2?",
            "If {d} denotes the largest common divisor of the numbers {a} and {b}, what is {d} squared?",
        ),
        statement="theorem problem ({d} : ℕ) (h₀ : {d} = Nat.gcd {a} {b}) : {d} ^ 2 = {area}",
        answer="{area}",
    ),
    Family(
        name="gcd_times_lcm",
        role=Role.UNSEEN,
        area="gcd",
        difficulty=3,
        draw=_both,
        wordings=(
            "Multiply the greatest common divisor of {a} and {b} by their least common multiple. What is the product?",
            "Let g be the gcd and l the lcm of {a} and {b}. Find gl.",
            "What do you get when gcd and lcm of the numbers {a} and {b} are multiplied with each other?",
            "Compute the product of the largest common divisor and the smallest common multiple of {a} and {b}.",
        ),
        statement="theorem problem : Nat.gcd {a} {b} * Nat.lcm {a} {b} = {ans}",
    ),
)
