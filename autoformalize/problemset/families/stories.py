"""Word problems: ages, animals, money, handshakes."""

from __future__ import annotations

import random

from autoformalize.problemset.family import NAMES, Family, Role, Values


def _ages(rng: random.Random) -> Values:
    k, later = rng.randint(3, 7), rng.randint(4, 20)
    child = rng.randint(2, 12)
    total = k * child + child + 2 * later
    return {"k": k, "later": later, "total": total, "ans": child}


def _animals(rng: random.Random) -> Values:
    hens, rabbits = rng.randint(2, 25), rng.randint(2, 25)
    return {"heads": hens + rabbits, "legs": 2 * hens + 4 * rabbits, "hens": hens, "ans": rabbits}


def _handshakes(rng: random.Random) -> Values:
    n = rng.randint(4, 120)
    return {"n": n, "ans": n * (n - 1) // 2}


def _bill(rng: random.Random) -> Values:
    price, count, fee = rng.randint(2, 20), rng.randint(2, 25), rng.randint(1, 30)
    return {"price": price, "count": count, "fee": fee, "ans": price * count + fee}


def _distance(rng: random.Random) -> Values:
    v, t = rng.randint(3, 40), rng.randint(2, 15)
    return {"v": v, "d": v * t, "ans": t}


FAMILIES = (
    Family(
        name="ages",
        role=Role.LOOP,
        area="word problems",
        difficulty=4,
        draw=_ages,
        words={"name": NAMES, "other": NAMES},
        wordings=(
            "{name} is {k} times as old as {other}. In {later} years their ages will add up to {total}. How "
            "old is {other} now?",
            "The age x of {name} is {k} times the age y of {other}. The sum of x + {later} and y + {later} "
            "is "
            "{total}. Find y.",
            "In {later} years {name} and {other} will be {total} years old together. Today {name} is {k} "
            "times "
            "as old as {other}. What is the age of {other} today?",
            "{other} asks: how old am I, if {name} is {k} times my age and together we shall be {total} in "
            "{later} years?",
        ),
        statement="theorem problem (x y : ℕ) (h₀ : x = {k} * y) (h₁ : x + {later} + (y + {later}) = {total}) "
        ": "
        "y = {ans}",
    ),
    Family(
        name="heads_and_legs",
        role=Role.LOOP,
        area="word problems",
        difficulty=3,
        draw=_animals,
        words={"two": ("hens", "ducks", "geese"), "four": ("rabbits", "goats", "sheep")},
        wordings=(
            "In a yard there are {two} and {four} with {heads} heads and {legs} legs. How many {two} and how "
            "many {four} are there?",
            "A farmer counts {heads} heads and {legs} legs among her {two} and {four}. Find the number of each.",
            "There are {legs} legs under {heads} animals, all of them {two} or {four}. How many of each kind?",
            "Some {two} and {four}, {heads} animals in all, walk on {legs} legs. How many {two} are there, "
            "and "
            "how many {four}?",
        ),
        statement="theorem problem (x y : ℕ) (h₀ : x + y = {heads}) (h₁ : 2 * x + 4 * y = {legs}) : "
        "x = {hens} ∧ y = {ans}",
        answer="{hens} {two}, {ans} {four}",
    ),
    Family(
        name="handshakes",
        role=Role.LOOP,
        area="counting",
        difficulty=3,
        draw=_handshakes,
        words={"v": ("n",)},
        wordings=(
            "At a party of {v} = {n} people everybody shakes hands once with everybody else. Twice the "
            "number k "
            "of handshakes is {v}({v} - 1). Find k.",
            "In a league of {v} = {n} teams each pair plays once. The number k of games satisfies "
            "2k = {v}({v} - 1). How many games are played?",
            "How many segments k join {v} = {n} points in pairs, if 2k = {v}({v} - 1)?",
            "Each of {v} = {n} friends sends a card to all the others, {v}({v} - 1) cards in all, which is "
            "twice "
            "the number k of pairs. What is k?",
        ),
        statement="theorem problem ({v} k : ℕ) (h₀ : {v} = {n}) (h₁ : 2 * k = {v} * ({v} - 1)) : k = {ans}",
    ),
    Family(
        name="bill",
        role=Role.LOOP,
        area="word problems",
        difficulty=2,
        draw=_bill,
        words={
            "name": NAMES,
            "things": ("notebooks", "tickets", "pears", "stamps", "candles", "cups", "pens"),
            "c": ("coins", "dollars", "crowns", "euros"),
        },
        wordings=(
            "{name} buys x = {count} {things} at p = {price} {c} each and pays {fee} {c} for delivery. What "
            "is "
            "the bill t?",
            "A shop sells {things} for p = {price} {c} each and charges {fee} {c} for packing. What is the "
            "total t for x = {count} {things}?",
            "How much does {name} pay (t) for x = {count} {things} that cost p = {price} {c} each, when a "
            "fee of "
            "{fee} {c} is added?",
            "With p = {price} {c} for each of x = {count} {things} and an entrance fee of {fee} {c}, what "
            "total t "
            "does {name} spend?",
        ),
        statement="theorem problem (p x t : ℕ) (h₀ : p = {price}) (h₁ : x = {count}) "
        "(h₂ : t = p * x + {fee}) : t = {ans}",
    ),
    Family(
        name="travel_time",
        role=Role.UNSEEN,
        area="word problems",
        difficulty=2,
        draw=_distance,
        words={"name": NAMES},
        wordings=(
            "{name} rides at the constant speed v = {v} and covers the distance d = {d}, where d = vt. How "
            "long "
            "does the ride take?",
            "A boat sails d = {d} miles at v = {v} miles an hour, so d = vt. Find the time t.",
            "How many hours t does a walk of d = {d} kilometres take {name} at the speed v = {v}, given d = vt?",
            "Distance is speed times time: d = vt. With v = {v} and d = {d}, what is t?",
        ),
        statement="theorem problem (v d t : ℕ) (h₀ : v = {v}) (h₁ : d = {d}) (h₂ : d = v * t) : t = {ans}",
    ),
)
