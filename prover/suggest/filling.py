"""Fills the holes of a file one after the other, each in the text in which the earlier ones are filled already.

So the last certificate of a declaration is one of all of it. Nothing goes into the text but what was certified in it,
and a fill after which Lean complains of something new anywhere in the file is taken back.
"""

from __future__ import annotations

import hashlib
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from typing import Any

from prover.suggest.automation.ranking import Suggestion
from prover.suggest.automation.refutation import Refuted
from prover.suggest.document import OpenFile, complaints
from prover.suggest.holes import Hole
from prover.suggest.search import Answer, Event, ModelSearch, Status, Wanted, search
from prover.suggest.texts.source import Source


@dataclass(frozen=True)
class Edit:
    """`start` and `end` are offsets in the file as it was."""

    start: int
    end: int
    text: str

    def json(self, source: Source) -> dict[str, Any]:
        ends = [dict(zip(("line", "column"), source.place(at), strict=True)) for at in (self.start, self.end)]
        return {"start": ends[0], "end": ends[1], "text": self.text}


@dataclass
class Filled:
    """What came of one hole of the file as it was. `edit` is what was put into the text, None where nothing was."""

    hole: Hole
    answer: Answer
    edit: Edit | None = None
    edits: list[Edit] = field(default_factory=list)  # of each suggestion
    conditions: list[list[str]] = field(default_factory=list)  # of each suggestion, in places of the file as it was


class Filling:
    """See the module. `original` stays as it was; `text` is that text with every fill in it."""

    def __init__(self, file: OpenFile, wanted: Wanted, model: ModelSearch | None = None) -> None:
        self.file, self.wanted, self.model = file, wanted, model
        self.original = file.source
        self.holes = list(file.holes)
        self.done: list[Filled] = []
        self._edits: list[Edit] = []

    async def run(self, holes: Sequence[Hole]) -> AsyncGenerator[Event | Filled]:
        """Search every hole in turn; the events of each, then what came of it. Raises Failed and UnusableFile when the
        file with a fill cannot be elaborated any more.
        """
        for hole in holes:
            there = self._now(hole)
            if there is None:
                answer = Answer(hole, Status.UNSUPPORTED, reason="it is gone, now that others are filled")
            else:
                async with aclosing(search(self.file, there, self.wanted, self.model)) as events:
                    async for event in events:
                        if isinstance(event, Answer):
                            answer = event
                        else:
                            yield event
            made = self._result(hole, answer)
            await self._apply(made)
            self.done.append(made)
            yield made
        self._settle_conditions()

    @property
    def text(self) -> str:
        return applied(self.original.text, self._edits)

    def json(self, name: str, sha256: str) -> dict[str, Any]:
        """The answer of `proofmill suggest --json`."""
        return {"file": name, "sha256": sha256, "holes": [self.hole_json(one) for one in self.done]}

    def hole_json(self, made: Filled) -> dict[str, Any]:
        hole, answer = made.hole, made.answer
        line, column = self.original.place(hole.start)
        return {
            "id": hole.id,
            "kind": hole.kind.value,
            "line": line,
            "column": column,
            "goals": list(hole.goals),
            "status": answer.status.value,
            "suggestions": [
                suggestion_json(one, edit.json(self.original), conditions)
                for one, edit, conditions in zip(answer.suggestions, made.edits, made.conditions, strict=True)
            ],
            "counterexample": refuted_json(answer.refuted),
            "reason": answer.reason,
        }

    # -- inside ---------------------------------------------------------------------------------------------

    def _now(self, hole: Hole) -> Hole | None:
        """A hole of the file as it was, in the text as it is now."""
        start = self._moved(hole.start)
        return next((one for one in self.file.holes if one.start == start), None)

    def _moved(self, offset: int) -> int:
        return offset + sum(len(one.text) - (one.end - one.start) for one in self._edits if one.end <= offset)

    def _back(self, offset: int) -> int:
        """The offset in the file as it was."""
        for edit in sorted(self._edits, key=lambda one: one.start):
            if offset < edit.start:
                break
            offset -= len(edit.text) - (edit.end - edit.start)
        return offset

    def _result(self, hole: Hole, answer: Answer) -> Filled:
        made = Filled(hole, answer)
        for one in answer.suggestions:
            made.edits.append(Edit(self._back(one.start), self._back_end(one), one.text))
            made.conditions.append(self._conditions(one))
        return made

    def _back_end(self, one: Suggestion) -> int:
        inside = [edit for edit in self._edits if self._moved(edit.start) >= one.start]
        length = (
            one.end
            - one.start
            - sum(len(edit.text) - (edit.end - edit.start) for edit in inside if self._moved(edit.start) < one.end)
        )
        return self._back(one.start) + length

    def _conditions(self, one: Suggestion) -> list[str]:
        """In places of the file as it was: the text it was verified in has the suggestion in the hole's place."""
        verified = Source(self.file.source.text[: one.start] + one.text + self.file.source.text[one.end :])
        longer = len(one.text) - (one.end - one.start)
        holes = []
        for line, column in one.found.conditions.holes:
            at = verified.offset(line, column)
            holes.append(self.original.place(self._back(at if at <= one.start else at - longer)))
        return replace(one.found.conditions, holes=tuple(holes)).words()

    async def _apply(self, made: Filled) -> None:
        """Put the best suggestion into the text, if it may stand there and nothing else breaks."""
        answer = made.answer
        best = next((n for n, one in enumerate(answer.suggestions) if not one.whole), None)
        fits = answer.status is Status.CERTIFIED
        fits |= answer.status is Status.CONDITIONAL and self.wanted.conditional
        if best is None or not fits:
            return
        before, known = self.file.source, complaints(self.file.messages)
        edit = made.edits[best]
        one = answer.suggestions[best]
        text = before.text[: one.start] + one.text + before.text[one.end :]
        await self.file.load(Source(text))
        broken = complaints(self.file.messages) - known
        if not broken:
            made.edit = edit
            self._edits.append(edit)
            return
        said = " ".join(next(iter(broken)).split())[:200]
        answer.status, answer.reason = Status.OPEN, f"with `{one.text}` Lean complains elsewhere: {said}"
        answer.suggestions.clear()
        made.edits.clear()
        made.conditions.clear()
        await self.file.load(before)

    def _settle_conditions(self) -> None:
        """Where other holes of a declaration have been filled since, a fill does not depend on them any more: the last
        certificate of the declaration says what is left.
        """
        last: dict[int, list[str]] = {}
        for made in self.done:
            if made.edit is not None and made.conditions:
                last[made.hole.command] = made.conditions[made.edits.index(made.edit)]
        for made in self.done:
            if made.edit is not None and made.conditions:
                made.conditions[made.edits.index(made.edit)] = last[made.hole.command]


def suggestion_json(one: Suggestion, edit: dict[str, Any], conditions: list[str]) -> dict[str, Any]:
    return {
        "text": one.text,
        "edit": edit,
        "axioms": list(one.found.verdict.axioms or ()),
        "conditions": conditions,
        "certificate": one.found.verdict.certificate,
        "milliseconds": one.milliseconds,
    }


def refuted_json(refuted: Refuted | None) -> dict[str, Any] | None:
    if refuted is None:
        return None
    return {
        "values": dict(refuted.values),
        "of": "statement" if refuted.statement else "step",
        "text": refuted.text,
        "certificate": refuted.verdict.certificate,
    }


def applied(text: str, edits: Sequence[Edit]) -> str:
    """The text with edits that do not overlap."""
    for edit in sorted(edits, key=lambda one: -one.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def file_sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
