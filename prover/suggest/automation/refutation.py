"""Looks for values that refute a hole, then for some that refute the whole statement that it is in; both certified."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from prover.lean.verdicts import Verdict, VerdictKind
from prover.suggest.automation.witnesses import BATCH, Witness, chosen, refutation, witnesses
from prover.suggest.document import Failed, OpenFile, filled
from prover.suggest.holes import Hole
from prover.suggest.texts.candidate import written
from prover.suggest.texts.goals import Goal, read_goal
from prover.suggest.verifying import Scope, new_errors


@dataclass(frozen=True)
class Refuted:
    """What stands at a hole is false for these values; with `statement`, the theorem that it is in is. `text` is what
    was put into its place to certify that.
    """

    values: tuple[tuple[str, str], ...]
    statement: bool
    text: str
    verdict: Verdict

    def words(self) -> str:
        return ", ".join(f"{name} := {value}" for name, value in self.values) or "it has no variables"


async def refute(file: OpenFile, hole: Hole, goals: Sequence[Goal]) -> Refuted | None:
    """The refutation of a hole with one goal, None when none is found. Raises Failed when Lean cannot be asked."""
    if len(goals) != 1:
        return None
    scope = await file.scope(hole)
    await file.errors(scope)
    at_hole = _Place(file, scope, hole.start, hole.end, hole.tactic, "")
    step = await _sought(at_hole, goals[0])
    if step is None:
        return None
    span = await file.whole_proof(hole)
    if span is not None:
        body = _Place(file, scope, *span, True, ":= by\n  ")
        probe = filled(scope, *span, f"{body.opening}sorry")
        try:
            whole = await file.goals_at(probe, span[0] + len(body.opening))
            statement = await _sought(body, read_goal(whole[0])) if len(whole) == 1 else None
        except Failed:
            statement = None
        if statement is not None:
            return Refuted(statement[0].values, True, *statement[1:])
    return Refuted(step[0].values, False, *step[1:])


@dataclass(frozen=True)
class _Place:
    """What is replaced to refute it; `opening` stands before the block of tactics."""

    file: OpenFile
    scope: Scope
    start: int
    end: int
    tactic: bool
    opening: str

    def text(self, block: str) -> str:
        if self.opening:
            return self.opening + block.replace("\n", "\n  ")
        column = self.file.source.place(self.start)[1]
        before = self.file.source.code[: self.start].rstrip()
        return written(f"by\n  {block.replace(chr(10), chr(10) + '  ')}", self.tactic, column, before[-3:]).text


async def _sought(place: _Place, goal: Goal) -> tuple[Witness, str, Verdict] | None:
    """The first witness that Lean accepts and the certificate confirms, with the text in place. Raises Failed."""
    tried = list(witnesses(goal))
    for at in range(0, len(tried), BATCH):
        batch = tried[at : at + BATCH]
        text = place.text(refutation(goal, batch, mark=True))
        asked = filled(place.scope, place.start, place.end, text)
        try:
            found = await place.file.diagnose(asked, 2 * len(batch) / BATCH + 1)
        except Failed as problem:
            if problem.kind is VerdictKind.CRASHED:
                raise
            return None
        if new_errors(place.scope, found):
            continue
        number = chosen([one.text for one in found if place.start <= one.start < place.start + len(text)])
        if number is None or number >= len(batch):
            return None
        alone = place.text(refutation(goal, [batch[number]]))
        verdict, _ = await place.file.verifier.certify(
            place.scope, place.start, place.end, alone, own_sorry=alone.index("sorry")
        )
        return (batch[number], alone, verdict) if verdict.proved else None
    return None
