"""What other programs are told of holes and attempts: plain JSON, places in lines from 1 and columns from 0."""

from __future__ import annotations

from typing import Any

from prover.suggest.holes import Hole
from prover.suggest.texts.source import Source
from prover.suggest.verifying import InPlace


def place_view(source: Source, offset: int) -> dict[str, int]:
    line, column = source.place(offset)
    return {"line": line, "column": column}


def hole_view(source: Source, hole: Hole) -> dict[str, Any]:
    """A hole before anything was sought for it."""
    return {
        "id": hole.id,
        "kind": hole.kind.value,
        **place_view(source, hole.start),
        "end": place_view(source, hole.end),
        "goals": list(hole.goals),
        "reason": hole.left or "",
    }


def tried_view(source: Source, hole: Hole, found: InPlace) -> dict[str, Any]:
    """The verdict on one candidate: `certified`, `conditional`, or why it is neither."""
    verdict = found.verdict
    said = "certified" if found.certified else "conditional" if found.proved else verdict.kind.value
    error = verdict.first_error
    return {
        "candidate": found.candidate,
        "verdict": said,
        "text": found.text,
        "edit": {"start": place_view(source, hole.start), "end": place_view(source, hole.end), "text": found.text},
        "reason": verdict.reason,
        "first_error": None if error is None else {"line": error[0], "column": error[1], "text": error[2]},
        "axioms": list(verdict.axioms or ()),
        "conditions": found.conditions.words(),
        "certificate": verdict.certificate,
    }
