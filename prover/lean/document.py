"""The text put to Lean for one attempt, and what its diagnostics mean.

The last line of the text is our own question, `#print axioms NAME`. Only an answer at exactly that place,
together with no error anywhere, proves anything; what a proof prints elsewhere is not looked at, and message
texts only tell kinds of failure apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from prover.lean.guard import Signature
from prover.lean.verdicts import Verdict, VerdictKind

ERROR, INFORMATION = 1, 3  # LSP severities
UNSOLVED_GOALS = 1  # LSP leanTags of Lean
_NO_AXIOMS = re.compile(r"'.*' does not depend on any axioms\Z", re.DOTALL)
_AXIOMS = re.compile(r"'.*' depends on axioms: \[(.*)\]\Z", re.DOTALL)
_MAX_MESSAGES = 20
_MAX_MESSAGE = 2000  # characters


class MalformedAnswer(Exception):
    """Lean's diagnostics are not what the protocol promises."""


@dataclass(frozen=True)
class Document:
    """A whole file. Lines are 0-based, as in LSP: the proof begins on `proof_line`, the question is on
    `question_line`.
    """

    text: str
    proof_line: int
    question_line: int


def compose(header: str, signature: Signature, proof: str) -> Document:
    """Our header and signature byte for byte, the proof from the start of a line, our question on the last
    line.
    """
    before = f"{header}{signature.text}\n:=\n"
    whole = f"{before}{proof}\n\n"
    return Document(
        text=f"{whole}#print axioms _root_.{signature.written}\n",  # whatever the statement opens
        proof_line=before.count("\n"),
        question_line=whole.count("\n"),
    )


@dataclass(frozen=True)
class _Diagnostic:
    severity: int
    line: int
    column: int  # UTF-16 units, as LSP counts
    text: str
    unsolved: bool


def _read(raw: Any) -> _Diagnostic:
    try:
        start = raw["range"]["start"]
        tags = raw.get("leanTags", [])
        found = _Diagnostic(raw["severity"], start["line"], start["character"], raw["message"], UNSOLVED_GOALS in tags)
    except (KeyError, TypeError, AttributeError) as error:
        raise MalformedAnswer(f"diagnostic: {error!r}") from None
    numbers = (found.severity, found.line, found.column)
    if not all(type(number) is int for number in numbers) or not isinstance(found.text, str):
        raise MalformedAnswer("diagnostic of odd types")
    return found


def interpret(document: Document, raw: list[Any], allowed: frozenset[str]) -> Verdict:
    """The verdict that these diagnostics of `document` amount to. Raises MalformedAnswer when they answer
    nothing.
    """
    found = [_read(item) for item in raw]
    errors = [item for item in found if item.severity == ERROR]
    messages = tuple(_relative(document, item) for item in errors[:_MAX_MESSAGES])
    if errors:
        return _failure(errors, messages)
    answers = [item for item in found if item.line == document.question_line and item.severity == INFORMATION]
    if len(answers) != 1 or answers[0].column != 0:
        raise MalformedAnswer(f"{len(answers)} answers to our question")
    axioms = _axioms(answers[0].text)
    if "sorryAx" in axioms:
        return Verdict(VerdictKind.INCOMPLETE, "the proof rests on sorry", messages=messages)
    if not allowed.issuperset(axioms):
        extra = ", ".join(sorted(set(axioms) - allowed))
        return Verdict(VerdictKind.REJECTED, f"the proof rests on axioms that are not allowed: {extra}")
    return Verdict(VerdictKind.PROVED, axioms=axioms)


def _axioms(text: str) -> tuple[str, ...]:
    if _NO_AXIOMS.match(text):
        return ()
    found = _AXIOMS.match(text)
    if not found:
        raise MalformedAnswer(f"not an answer to our question: {text[:80]!r}")
    return tuple(sorted(name.strip() for name in found.group(1).split(",")))


def _failure(errors: list[_Diagnostic], messages: tuple[tuple[int, int, str], ...]) -> Verdict:
    reason = " ".join(errors[0].text.split())[:300]
    if any(item.text.startswith("(deterministic) timeout") for item in errors):
        return Verdict(VerdictKind.TIMEOUT, "Lean's heartbeat limit", messages=messages)
    if all(item.unsolved for item in errors):
        return Verdict(VerdictKind.INCOMPLETE, reason, messages=messages)
    return Verdict(VerdictKind.REJECTED, reason, messages=messages)


def _relative(document: Document, item: _Diagnostic) -> tuple[int, int, str]:
    """(line, column, text) within the proof: line 1-based, column in characters; line 0 is the statement."""
    line = max(item.line - document.proof_line + 1, 0)
    lines = document.text.split("\n")
    written = lines[item.line] if item.line < len(lines) else ""
    column = len(written.encode("utf-16-le")[: 2 * item.column].decode("utf-16-le", "ignore"))
    return line, column, item.text[:_MAX_MESSAGE]
