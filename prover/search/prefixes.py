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
_HOLE = "done"


@dataclass(frozen=True)
class Prefix:
    """Verified text of a proof, without white space at its end, and Lean's rendering of the goals after it."""

    text: str
    state: str


async def verified_prefix(goal: Goal, text: str, verdict: Verdict, checker: Checker) -> Prefix | None:
    """The longest prefix that ends at the first error; None when there is none beyond the opening `by`."""
    cut = _cut(text, verdict)
    if cut is None or cut.strip() in ("", "by"):
        return None
    found = await checker.check(goal, cut + _HOLE)
    if found.kind is not VerdictKind.INCOMPLETE:
        return None
    before = cut.split("\n")
    place = (len(before), len(before[-1]))
    for line, column, message in found.messages:
        if (line, column) == place and message.startswith(OPEN_GOALS):
            return Prefix(cut.rstrip(), message.removeprefix(OPEN_GOALS).strip())
    return None


def _cut(text: str, verdict: Verdict) -> str | None:
    """The text before the first error; all of it, up to a next tactic, when only its own goals stay open."""
    error = verdict.first_error
    block = _BLOCK.match(text)
    if error is None or block is None:
        return None
    line, column, message = error
    if message.startswith(OPEN_GOALS) and (line, column) == (1, 0):
        opening = block.group()
        indent = len(opening) - (opening.rfind("\n") + 1)  # a tactic stands under the first one of its block
        return f"{text.rstrip()}\n{' ' * indent}"
    lines = text.split("\n")
    if line > len(lines):
        return None
    return "\n".join([*lines[: line - 1], lines[line - 1][:column]])
