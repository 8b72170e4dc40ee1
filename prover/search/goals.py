"""The goals of a statement Γ ⊢ P: prove, refute, refute_closed and absurd.

The texts are made by splitting the signature at the colon that ends Γ. A splitter can be fooled, so the
text is never trusted: `confirmed` compares the elaborated types of the goals with that of the statement.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from prover.lean.verdicts import Checker, Goal, GoalKind

_CLOSING = {"(": ")", "{": "}", "[": "]", "⦃": "⦄", "⟨": "⟩"}
# A name ends before the `.{u}` of its universes.
_PART = r"(?:«[^»]+»|[^\s:({\[⦃.«]+)"
_HEAD = re.compile(rf"\s*(?:theorem|lemma)\s+({_PART}(?:\.{_PART})*)(\.\{{[^}}]*\}})?")
_TOKEN = re.compile(r"/-|--[^\n]*|\"(?:[^\"\\]|\\.)*\"|«[^»]*»|:=|.", re.DOTALL)


class NotASignature(ValueError):
    """The text is not `theorem NAME binders : proposition`; the message says what is missing."""


@dataclass(frozen=True)
class Signature:
    """A signature in its parts, each as written: head (`theorem name`), binders Γ, proposition P."""

    head: str
    name: str
    binders: str
    proposition: str

    @property
    def text(self) -> str:
        return f"{self.head}{' ' if self.binders else ''}{self.binders} : {self.proposition}"


def parse(signature: str) -> Signature:
    """Split a signature (everything before `:=`). Raises `NotASignature`."""
    head = _HEAD.match(signature)
    if not head:
        raise NotASignature("it does not start with `theorem NAME`")
    depth: list[str] = []
    position, colon = head.end(), None
    while position < len(signature):
        token = _TOKEN.match(signature, position)
        assert token is not None
        text = token.group()
        position = token.end()
        if text == "/-":
            position = _skip_comment(signature, token.start())
        elif text in _CLOSING:
            depth.append(_CLOSING[text])
        elif depth and text == depth[-1]:
            depth.pop()
        elif text in _CLOSING.values():
            raise NotASignature(f"unmatched {text!r}")
        elif text == ":=" and not depth:
            raise NotASignature("it contains `:=` outside brackets")
        elif text == ":" and not depth:
            colon = token.start()
            break
    if colon is None:
        raise NotASignature("no colon separates the hypotheses from the proposition")
    proposition = signature[colon + 1 :].strip()
    if not proposition:
        raise NotASignature("nothing follows the colon")
    return Signature(signature[: head.end()].strip(), head.group(1), signature[head.end() : colon].strip(), proposition)


def _skip_comment(text: str, start: int) -> int:
    """The end of the (nested) block comment that opens at `start`."""
    depth = 0
    for found in re.finditer(r"/-|-/", text[start:]):
        depth += 1 if found.group() == "/-" else -1
        if depth == 0:
            return start + found.end()
    raise NotASignature("a comment is not closed")


def goal(signature: str, kind: GoalKind) -> Goal:
    """The goal of that kind. Raises `NotASignature`.

    refute is Γ ⊢ ¬P (arXiv 2405.14333, section 3.3); refute_closed is ¬(∀ Γ, P), which also refutes
    statements that hold for some instances; absurd is Γ ⊢ False.
    """
    parts = parse(signature)
    binders = f" {parts.binders}" if parts.binders else ""
    if kind is GoalKind.PROVE:
        return Goal(parts.text, kind)
    if kind is GoalKind.REFUTE:
        return Goal(f"{parts.head}{binders} : ¬ ({parts.proposition})", kind)
    if kind is GoalKind.ABSURD:
        return Goal(f"{parts.head}{binders} : False", kind)
    if not parts.binders:
        return Goal(f"{parts.head} : ¬ ({parts.proposition})", kind)
    return Goal(f"{parts.head} : ¬ (∀{binders}, {parts.proposition})", kind)


def binder_names(signature: str) -> list[str]:
    """The names bound in Γ by round and curly brackets, in order; for proofs that mention hypotheses."""
    names: list[str] = []
    depth, group = 0, ""
    for found in _TOKEN.finditer(parse(signature).binders):
        text = found.group()
        if text in _CLOSING:
            depth += 1
            group = "" if depth == 1 else group + text
        elif text in _CLOSING.values():
            depth -= 1
            if depth == 0 and text in ")}":
                names += group.split(":", 1)[0].split()
            group += text
        else:
            group += text
    return names


async def confirmed(signature: str, kind: GoalKind, checker: Checker) -> bool:
    """Whether Lean agrees that the goal of that kind asks what its name says of this statement.

    Compares elaborated types: the hypotheses of refute and absurd must be the statement's own first
    hypotheses, absurd must conclude False, and refute_closed must have none left. Costs up to three
    elaborations, so it is asked only of goals that were solved. Without elaborated types nothing is confirmed.
    """
    if kind is GoalKind.PROVE:
        return True
    whole, asked, false = [
        await _type(text, checker)
        for text in (signature, goal(signature, kind).signature, f"theorem {parse(signature).name} : False")
    ]
    if not (whole and asked and false):
        return False
    binders, names = asked["binders"], parse(signature)
    if kind is GoalKind.REFUTE_CLOSED:
        return not binders
    if binders != whole["binders"][: len(binders)] or (names.binders and not binders):
        return False
    return kind is GoalKind.REFUTE or asked["conclusion"] == false["conclusion"]


async def _type(signature: str, checker: Checker) -> dict[str, Any] | None:
    return (await checker.elaborate(signature)).certificate
