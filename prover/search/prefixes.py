"""The verified part of a failed attempt, and the goals that are open after it, both from Lean.

The attempt is cut at its first error and `done` is put in that place. Lean must then complain of nothing but
open goals, and of those at exactly that place: only then is the text before it verified, and the message
there is the goal state. What Lean does not confirm is no prefix.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from prover.lean.verdicts import OPEN_GOALS, Checker, Goal, Verdict, VerdictKind

_BLOCK = re.compile(r"\A\s*by\s+")
_TACTIC_START = re.compile(r"(?:\bby|;|·|\n)\s*")
_HOLE = "done"
_WORD_GOES_ON = re.compile(r"[\w'!?]")
_WORD_AT_END = re.compile(r"[\w'!?.]+\Z")


@dataclass(frozen=True)
class Prefix:
    """Verified text of a proof, without white space at its end, and Lean's rendering of the goals after it."""

    text: str
    state: str


async def verified_prefix(goal: Goal, text: str, verdict: Verdict, checker: Checker) -> Prefix | None:
    """The longest prefix that ends at the first error, or at the beginning of its tactic when the error is
    inside a term; None when there is none beyond the opening `by`. One check, or two.
    """
    for cut in _cuts(text, verdict):
        if cut.strip() in ("", "by"):
            continue
        if state := await _goals_after(goal, cut, checker):
            return Prefix(cut.rstrip(), state)
    return None


async def _goals_after(goal: Goal, cut: str, checker: Checker) -> str:
    """Lean's rendering of the goals at the end of this text; "" when the text is not accepted up to there."""
    found = await checker.check(goal, cut + _HOLE)
    before = cut.split("\n")
    place = (len(before), len(before[-1]))
    if found.kind is VerdictKind.INCOMPLETE:
        for line, column, message in found.messages:
            if (line, column) == place and message.startswith(OPEN_GOALS):
                return message.removeprefix(OPEN_GOALS).strip()
    return ""


def _cuts(text: str, verdict: Verdict) -> list[str]:
    """Where to cut, longest first: at the first error and at the tactic that it is in; when only the proof's
    own goals are left open, after all of it, where a next tactic would stand.
    """
    error = verdict.first_error
    block = _BLOCK.match(text)
    if error is None or block is None:
        return []
    line, column, message = error
    if message.startswith(OPEN_GOALS) and (line, column) == (1, 0):
        opening = block.group()
        indent = len(opening) - (opening.rfind("\n") + 1)  # a tactic stands under the first one of its block
        return [f"{text.rstrip()}\n{' ' * indent}"]
    lines = text.split("\n")
    if line > len(lines):
        return []
    # An unknown tactic is reported inside its name.
    kept = lines[line - 1][:column]
    if _WORD_GOES_ON.match(lines[line - 1], column):
        kept = _WORD_AT_END.sub("", kept)
    cut = "\n".join([*lines[: line - 1], kept])
    starts = [found.end() for found in _TACTIC_START.finditer(cut)]
    return list(dict.fromkeys([cut, cut[: starts[-1]]] if starts else [cut]))
