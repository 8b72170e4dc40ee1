"""The holes of a Lean file: where a `sorry` stands that a proof could replace, of which kind, and with which goals.

Lean decides: its server marks tactics, an expected type with exactly the word's range makes a term, and the compiled
file says what is a proposition. Words in comments, strings and names are none.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from prover.suggest.inplace.certifier import Elaborated, InPlaceCertifier, NotDecided, NotInPlace
from prover.suggest.inplace.sorries import Label
from prover.suggest.texts.source import Source
from prover.suggest.worker import FileWorker


class HoleKind(StrEnum):
    """What stands at a hole."""

    TACTIC = "tactic"
    TERM = "term"
    DATA = "data"  # not a proposition: which data is meant nobody can verify
    DATA_DEPENDENT = "data-dependent"  # a proposition about what another sorry stands for
    UNREACHED = "unreached"  # Lean never comes to it
    UNPARSED = "unparsed"  # Lean cannot parse the command


LEFT = {
    HoleKind.DATA: "it stands for data, not for a proof",
    HoleKind.UNREACHED: "Lean does not come to it: no goal is left there",
    HoleKind.UNPARSED: "Lean cannot parse its command",
}


@dataclass(frozen=True)
class Hole:
    """`start` and `end` are offsets. `tactic` tells where a tactic is to stand, `command` is the number of its command
    (-1: none), `goals` are printed, for people and prompts alone. The id hashes what stands before the command, the
    command without the hole, and its place among the command's holes: no line number is in it.
    """

    id: str
    kind: HoleKind
    start: int
    end: int
    tactic: bool
    goals: tuple[str, ...]
    command: int

    @property
    def left(self) -> str | None:
        """Why nothing is sought for it, None where something is."""
        return LEFT.get(self.kind)


async def find_holes(
    source: Source, worker: FileWorker, elaborated: Elaborated, certifier: InPlaceCertifier
) -> list[Hole]:
    """The holes of a text that the worker has just elaborated, in order. Raises WorkerDied."""
    marked = {source.at_utf16(line, column): length for line, column, length in await worker.sorry_tokens()}
    admitted = await _admitted(source, elaborated, certifier)
    found: list[Hole] = []
    for start, end in source.words:
        seen = await _look(source, worker, elaborated, start, end, marked)
        if seen is None:
            continue
        kind, tactic, goals = seen
        if kind in (HoleKind.TACTIC, HoleKind.TERM):
            kind = _refined(kind, admitted.get(_label(source, start, end)), goals)
        command = elaborated.command_at(start)
        earlier = sum(one.command == command for one in found)
        found.append(Hole(_id(source, elaborated, start, end, earlier), kind, start, end, tactic, goals, command))
    return found


async def _look(
    source: Source, worker: FileWorker, elaborated: Elaborated, start: int, end: int, marked: dict[int, int]
) -> tuple[HoleKind, bool, tuple[str, ...]] | None:
    """(kind, whether a tactic stands there, goals) of a word; None when it is no hole."""
    position = source.utf16(start)
    if start in marked:
        goals = tuple(await worker.goals(position) or ())
        return (HoleKind.TACTIC if goals else HoleKind.UNREACHED), True, goals
    expected = await worker.term_goal(position)
    if expected is not None and expected[1] == {"start": position, "end": source.utf16(end)}:
        return HoleKind.TERM, False, (expected[0],)
    if not source.is_code(start):
        return None
    broken = _unparsed_near(elaborated, start)
    return (HoleKind.UNPARSED if broken else HoleKind.UNREACHED), False, ()


def _unparsed_near(elaborated: Elaborated, place: int) -> bool:
    """Whether Lean failed to parse the command that a place is in, or skipped it behind one that it could not parse."""
    at = elaborated.command_at(place)
    around = elaborated.commands[max(at - 1, 0) : at + 1] if at >= 0 else elaborated.commands[-2:]
    return any(one.unparsed for one in around)


def _refined(kind: HoleKind, admitted: tuple[bool, bool] | None, goals: Sequence[str]) -> HoleKind:
    """The kind, now that the compiled file says what is admitted there; None where it has nothing of that place."""
    if admitted is None:
        return kind
    proposition, depends = admitted
    if not proposition:
        return HoleKind.DATA
    return HoleKind.DATA_DEPENDENT if depends else kind


async def _admitted(
    source: Source, elaborated: Elaborated, certifier: InPlaceCertifier
) -> dict[Label, tuple[bool, bool]]:
    """By place: (whether a proposition is admitted there, whether it mentions another sorry)."""
    found: dict[Label, tuple[bool, bool]] = {}
    for number in sorted({elaborated.command_at(start) for start, _ in source.words} - {-1}):
        try:
            survey = await certifier.survey(elaborated, number)
        except (NotInPlace, NotDecided):
            continue
        found |= {label: (proposition, depends) for label, proposition, depends in survey}
    return found


def _label(source: Source, start: int, end: int) -> Label:
    return (*source.place(start), *source.place(end))


def _id(source: Source, elaborated: Elaborated, start: int, end: int, earlier: int) -> str:
    number = elaborated.command_at(start)
    if number >= 0:
        begin, stop = elaborated.commands[number].start, elaborated.commands[number].end
    else:
        begin, stop = 0, len(source.text)
    parts = [source.text[:begin], source.text[begin:start], source.text[end:stop].rstrip(), str(earlier)]
    digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:16]
