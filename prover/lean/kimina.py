"""The request and response format of kimina-lean-server's `/api/check`, over our own verdicts.

Its `code` is a whole Lean file. Ours is a statement and a proof, so a file is accepted only when it is a header
that the profile stands for, one theorem, and nothing else; any other file gets an `error`. An answer counts
there as valid when it has neither an error nor a `sorry`: `to_result` gives such an answer to `proved` alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, Field, model_validator

from prover.lean.lexer import LexError, tokenize
from prover.lean.verdicts import Goal, Verdict, VerdictKind

MAX_CODE = 130_000  # characters of one file: the longest statement and proof that the guard lets through, and a header
MAX_SNIPPETS = 512  # of one request
OPENED = frozenset({"BigOperators", "Real", "Nat", "Topology", "Rat"})  # what benchmark headers open
_HEADER = re.compile(
    r"(?:import[ ]+(?P<module>[\w.]+)|open(?P<opened>(?:[ ]+[\w.]+)+)|set_option maxHeartbeats \d+)[ \t]*(?:\n|\Z)"
    r"|--[^\n]*(?:\n|\Z)|/-.*?-/|\s+",
    re.DOTALL,
)


class NotOneTheorem(ValueError):
    """The file is not one theorem under a known header; the message is the reason for people."""


class Snippet(BaseModel):
    """One file of a request."""

    id: str = Field(max_length=1000)
    code: str = Field(max_length=MAX_CODE)


class CheckRequest(BaseModel):
    """The body of `/api/check`. `debug` and `reuse` are accepted and change nothing; see docs/checker.md."""

    snippets: list[Snippet] = Field(min_length=1, max_length=MAX_SNIPPETS)
    timeout: float = Field(30, ge=0, allow_inf_nan=False)
    debug: bool = False
    reuse: bool = True
    infotree: str | None = None

    @model_validator(mode="after")
    def _checked(self) -> CheckRequest:
        if len({snippet.id for snippet in self.snippets}) != len(self.snippets):
            raise ValueError("`snippets` must have unique ids")
        if self.infotree is not None:
            raise ValueError("`infotree` is not offered here")
        return self


@dataclass(frozen=True)
class File:
    """A file taken apart. Lines of the whole file are counted from 1; `proof` keeps its columns."""

    goal: Goal
    proof: str
    theorem_line: int
    proof_line: int


def read_file(code: str) -> File:
    """Take a file apart. Raises NotOneTheorem; what the parts contain is the guard's business."""
    code = code.replace("\r\n", "\n")
    start = _header_end(code)
    rest = code[start:]
    keyword = re.match(r"(?:theorem|lemma)\b", rest)
    if keyword is None:
        begins = rest.split("\n", 1)[0][:60]
        raise NotOneTheorem(f"the file is not one theorem under a known header: after it stands {begins!r}")
    try:
        assigns = [token.start for token in tokenize(rest) if token.depth == 0 and token.text == ":="]
    except LexError as error:
        raise NotOneTheorem(str(error)) from None
    if not assigns:
        raise NotOneTheorem("the theorem has no `:=`")
    signature = "theorem" + rest[keyword.end() : assigns[0]].rstrip()
    before = code[: start + assigns[0] + 2]
    column = len(before) - before.rfind("\n") - 1
    return File(
        goal=Goal(signature),
        proof=" " * column + code[len(before) :],
        theorem_line=code.count("\n", 0, start) + 1,
        proof_line=before.count("\n") + 1,
    )


def _header_end(code: str) -> int:
    """Where the imports, opened namespaces, heartbeat options and comments that we know come to an end."""
    at = 0
    while found := _HEADER.match(code, at):
        module, opened = found.group("module"), found.group("opened")
        if module and module.split(".")[0] not in ("Mathlib", "Aesop", "Init"):
            raise NotOneTheorem(f"the import of {module} is not offered here")
        unknown = sorted(set((opened or "").split()) - OPENED - {"scoped"})
        if unknown:
            raise NotOneTheorem(f"the file opens {unknown[0]}; only {', '.join(sorted(OPENED))} may be opened")
        at = found.end()
    return at


def to_result(snippet: Snippet, file: File, verdict: Verdict, timeout: float) -> dict[str, Any]:
    """One element of `results`: `response` when Lean (or the guard) spoke of the text, else `error`."""
    kind, base = verdict.kind, {"id": snippet.id, "time": verdict.seconds}
    if kind is VerdictKind.PROVED:
        return {**base, "response": {"env": 0, "messages": []}}
    messages = [_message("error", *_place(file, line, column), text) for line, column, text in verdict.messages]
    if messages:
        return {**base, "response": {"env": 0, "messages": messages}}
    if kind is VerdictKind.TIMEOUT:
        return {**base, "error": f"Lean command timed out in {timeout:g} seconds: {verdict.reason}"}
    if kind in (VerdictKind.OUT_OF_MEMORY, VerdictKind.CRASHED):
        return {**base, "error": f"{kind.value}: {verdict.reason}"}
    line, said = file.theorem_line, f"{kind.value}: {verdict.reason}"
    if kind is VerdictKind.INCOMPLETE:
        place = {"line": line, "column": 0}
        warning = _message("warning", line, 0, "declaration uses 'sorry'")
        return {**base, "response": {"env": 0, "messages": [warning], "sorries": [_sorry(place, said)]}}
    return {**base, "response": {"env": 0, "messages": [_message("error", line, 0, said)]}}


def refused(snippet: Snippet, reason: str) -> dict[str, Any]:
    """The element of `results` for a file that cannot be judged at all."""
    return {"id": snippet.id, "time": 0.0, "error": f"not checked: {reason}"}


def _place(file: File, line: int, column: int) -> tuple[int, int]:
    return (file.proof_line + line - 1, column) if line > 0 else (file.theorem_line, 0)


def _message(severity: str, line: int, column: int, text: str) -> dict[str, Any]:
    return {"severity": severity, "pos": {"line": line, "column": column}, "endPos": None, "data": text}


def _sorry(place: dict[str, int], said: str) -> dict[str, Any]:
    return {"pos": place, "endPos": place, "goal": said}
