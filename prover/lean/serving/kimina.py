"""The request and response format of kimina-lean-server's `/api/check`, over our own verdicts.

Its `code` is a whole Lean file. Ours is a statement and a proof, so a file is accepted only when it is imports that the
profile stands for, what it opens, one theorem, and nothing else; any other file gets an `error`. An answer counts
there as valid when it has neither an error nor a `sorry`: `to_result` gives such an answer to `proved` alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, Field, model_validator

from prover.lean import reading
from prover.lean.profiles.profile import Profile
from prover.lean.verdicts import Goal, Verdict, VerdictKind

MAX_CODE = 130_000  # characters of one file: the longest statement and proof that the guard lets through, and a header
MAX_SNIPPETS = 512  # of one request


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


def read_file(code: str, profile: Profile) -> File:
    """Take a file apart. Raises NotATheorem; what the parts contain is the guard's business."""
    asked = reading.read_file(code, profile)
    code, theorem = code.replace("\r\n", "\n"), asked.theorem
    before = code[: theorem.proof_start]
    column = len(before) - before.rfind("\n") - 1
    return File(
        goal=asked.goal,
        proof=" " * column + (theorem.proof or ""),
        theorem_line=code.count("\n", 0, theorem.start) + 1,
        proof_line=before.count("\n") + 1,
    )


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
