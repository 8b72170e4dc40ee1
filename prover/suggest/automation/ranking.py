"""Which of several proofs is shown first: one that will still hold when its surroundings change, then the shortest."""

from __future__ import annotations

import re
from dataclasses import dataclass

from prover.suggest.verifying import InPlace

_ROBUST = (  # from the start of the text, robust ones first
    (re.compile(r"\(?by (?:rfl|assumption|exact\b)|rfl\Z|assumption\Z|exact\b"), 0),
    (re.compile(r"(?::= |\()?(?:by )?(?:omega|decide|constructor <;> (?:assumption|omega))\)?\Z"), 1),
    (re.compile(r"(?:\(by )?(?:simp only|unfold)\b"), 2),
    (re.compile(r"(?:\(by )?(?:simp|simp_all|intros; omega|decide \+kernel)\)?\Z"), 3),
)

# What stands at a term's place and is no atom is in brackets.
_TERM = re.compile(r"(?!\(?by\b)(?:\(.*\)|⟨.*⟩|[^\s;]+)\Z", re.DOTALL)


@dataclass(frozen=True)
class Suggestion:
    """A proof for a hole. `start` and `end` are what it replaces, by offsets in the text it was verified in: the
    hole, or the whole proof around it (`whole`). `thrifty`: it passes with a quarter of Lean's heartbeats.
    """

    found: InPlace
    start: int
    end: int
    by: str  # automation, or the strategy of a search
    milliseconds: int
    thrifty: bool = True
    whole: bool = False

    @property
    def text(self) -> str:
        return self.found.text

    @property
    def rank(self) -> tuple[bool, bool, int, int, int, int]:
        axioms = len(self.found.verdict.axioms or ())
        robust = robustness(self.text)
        return not self.found.certified, not self.thrifty, robust, len(self.text.split()), self.milliseconds, axioms


def robustness(text: str) -> int:
    """0 for what depends on nothing around it (terms), up to 4 for what may break soon."""
    for pattern, value in _ROBUST:
        if pattern.match(text):
            return value
    return 0 if _TERM.match(text) else 4
