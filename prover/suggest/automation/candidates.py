"""What is tried at a hole before any model is asked: hypotheses, tactics that decide, searches, inductions.

In stages, the cheap and robust ones first. Several terms are asked about in one check with `first`; which of them it
was is asked only when one was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from prover.suggest.texts.goals import Goal

MOST_HYPOTHESES = 8
_PATTERNS = ("{h}", "{h}.symm", "{h}.1", "{h}.2", "Ne.symm {h}", "{h}.elim", "{h} rfl")
_INDUCTIVE = ("Nat", "ℕ", "List", "Int", "ℤ", "Bool", "Option")
_DEFINES = re.compile(r"\b(?:def|abbrev)\s+([^\s({\[:⦃]+)")
TACTICS = ("rfl", "omega", "decide", "simp", "simp_all", "simp_all; omega")
SEARCHES = ("exact?",)
CLOSERS = ("constructor <;> assumption", "constructor <;> omega", "constructor <;> simp_all", "intros; omega")


def terms(goals: Sequence[Goal]) -> list[str]:
    """Terms made of one hypothesis of the context that all the goals share."""
    shared = set.intersection(*({one.name for one in goal.hypotheses} for goal in goals)) if goals else set()
    names = [one.name for one in (goals[0].hypotheses if goals else ()) if one.accessible and one.name in shared]
    names = names[-MOST_HYPOTHESES:]
    return [pattern.format(h=name) for pattern in _PATTERNS for name in reversed(names)]


def tactics(portfolio: Sequence[str]) -> list[str]:
    """Tactics that decide a goal or simplify it away, ours first, then the profile's portfolio."""
    ours = [f"by {tactic}" for tactic in TACTICS]
    return list(dict.fromkeys([*ours, *portfolio]))


def unfoldings(goals: Sequence[Goal], before: str) -> list[str]:
    """Tactics that open the definitions of the file that the goals mention."""
    named = dict.fromkeys(name.rpartition(".")[2] for name in _DEFINES.findall(before))
    words = {word for goal in goals for word in re.findall(r"[^\s()\[\]{},⟨⟩]+", goal.target)}
    words |= {part for word in words for part in word.split(".")}
    used = ", ".join(name for name in named if name in words)
    if not used:
        return []
    spaced = used.replace(",", "")
    return [
        f"by simp [{used}]",
        f"by simp only [{used}]; omega",
        f"by unfold {spaced}; omega",
        f"by simp_all [{used}]",
        f"by simp [{used}]; omega",
        f"by simp_all [{used}]; omega",
    ]


def inductions(goals: Sequence[Goal], before: str) -> list[str]:
    """Inductions and case distinctions on the variables of the first goal."""
    found: list[str] = []
    opened = [text.removeprefix("by simp [").split("]")[0] for text in unfoldings(goals, before)[:1]]
    with_ = f" [{opened[0]}]" if opened else ""
    for one in goals[0].hypotheses if goals else ():
        if one.accessible and one.type.split(" ")[0] in _INDUCTIVE:
            found += [
                f"by induction {one.name} <;> simp_all{with_}",
                f"by induction {one.name} <;> simp_all{with_} <;> omega",
                f"by cases {one.name} <;> simp_all{with_}",
                f"by cases {one.name} <;> simp_all{with_} <;> omega",
            ]
        elif one.accessible and any(mark in one.type for mark in ("∧", "∨", "∃")):
            found += [f"by cases {one.name} <;> simp_all", f"by obtain ⟨_, _⟩ := {one.name}; simp_all"]
    return found


def existence(goals: Sequence[Goal]) -> list[str]:
    """Examples for a goal that says that there is one."""
    if not goals or not goals[0].target.startswith("∃"):
        return []
    numbers = [str(number) for number in dict.fromkeys([0, 1, 2, *goals[0].numerals])]
    names = [one.name for one in goals[0].hypotheses if one.accessible and one.type in ("Nat", "ℕ", "Int", "ℤ")]
    examples = [*numbers, *(text for name in names for text in (name, f"{name} + 1", f"2 * {name}"))]
    return [f"by exact ⟨{example}, by {closer}⟩" for closer in ("omega", "decide", "simp_all") for example in examples]


def first_of(texts: Sequence[str], term: bool) -> str:
    """One candidate that succeeds when one of the terms does."""
    return "by\n  first\n" + "\n".join(f"  | exact {text}" if term else f"  | {text}" for text in texts)
