"""Verifies a candidate in place: what would be inserted, byte for byte, in its own file, with its whole declaration.

Two steps, as in docs/checker.md: the file's own worker (fast; Lean's complaints come from here), then the certificate.
Only the second one says that anything is proved.
"""

from __future__ import annotations

import hashlib
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Any

from prover.lean.document import ERROR, UNSOLVED_GOALS
from prover.lean.profiles.profile import Profile
from prover.lean.verdicts import Verdict, VerdictKind
from prover.suggest.inplace.certifier import Elaborated, InPlaceCertifier, NotDecided, NotInPlace
from prover.suggest.inplace.sorries import Label
from prover.suggest.texts.candidate import Written
from prover.suggest.texts.source import Source

FORMAT = 1  # of the certificate
_MAX_MESSAGE = 2000  # characters


@dataclass(frozen=True)
class Message:
    """One of Lean's diagnostics, by offsets in the text that was asked about."""

    severity: int
    start: int
    end: int
    text: str
    unsolved: bool


def read_messages(source: Source, raw: list[Any]) -> list[Message]:
    """Diagnostics as the worker sends them. Those of odd shape count as errors: silence is never success."""
    found = []
    for one in raw:
        try:
            place = [
                source.at_utf16(at["line"], at["character"]) for at in (one["range"]["start"], one["range"]["end"])
            ]
            unsolved = UNSOLVED_GOALS in one.get("leanTags", [])
            found.append(Message(int(one["severity"]), place[0], place[1], str(one["message"]), unsolved))
        except (KeyError, TypeError, ValueError, AttributeError):
            found.append(Message(ERROR, 0, 0, f"a diagnostic that cannot be read: {str(one)[:200]}", False))
    return found


@dataclass(frozen=True)
class Conditions:
    """What a proof rests on besides the three axioms: other holes of its declaration (as line and column in the text it
    was verified in), axioms of the file, declarations before it that are not proved.
    """

    holes: tuple[tuple[int, int], ...] = ()
    axioms: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()

    @property
    def conditional(self) -> bool:
        """Whether it is more than a matter of filling the declaration's other holes."""
        return bool(self.axioms or self.lemmas)

    def words(self) -> list[str]:
        holes = [f"except the sorry at {line}:{column}" for line, column in self.holes]
        axioms = [f"on the axiom {name}" for name in self.axioms]
        return [*holes, *axioms, *(f"on {name}, which is not proved" for name in self.lemmas)]


@dataclass(frozen=True)
class InPlace:
    """What is known of a candidate: `text` is what would stand in the hole's place. `verdict` is `proved` only with
    a certificate; its messages count lines and columns in the candidate.
    """

    candidate: str
    text: str
    verdict: Verdict
    conditions: Conditions = Conditions()

    @property
    def proved(self) -> bool:
        return self.verdict.proved

    @property
    def certified(self) -> bool:
        """Proved, and nothing else needed but the declaration's other holes."""
        return self.proved and not self.conditions.conditional


@dataclass
class Scope:
    """One command with a hole: `source` is the text up to its end, `start` where it begins, `ours` and `number` what
    Lean made of it as it stands. `named` is what is certified: an `example` has a name there, since Lean forgets what
    has none.
    """

    source: Source
    start: int
    ours: Elaborated
    number: int
    named: Source
    errors: Counter[str] | None = None  # of the command as it stands, once asked
    facts: dict[str, Any] | NotInPlace | None = None  # what the command proves as it stands

    def __post_init__(self) -> None:
        self.shift = len(self.named.text) - len(self.source.text)


@dataclass(frozen=True)
class Verifier:
    """The certificate of a filled command."""

    certifier: InPlaceCertifier
    profile: Profile
    clock: Callable[[], float] = field(default=time.monotonic)

    async def facts(self, scope: Scope) -> dict[str, Any] | NotInPlace:
        """What the command proves as it stands, holes and all. Raises NotDecided."""
        if scope.facts is None:
            try:
                scope.facts = await self.certifier.decide(scope.ours, scope.number, scope.ours, scope.number)
            except NotInPlace as problem:
                scope.facts = problem
        return scope.facts

    async def certify(
        self, scope: Scope, start: int, end: int, text: str, own_sorry: int | None = None
    ) -> tuple[Verdict, Conditions]:
        """The verdict on the text in the place of `start` to `end`; `proved` comes with its certificate. One sorry of
        ours may stand in it, at `own_sorry`: a refutation leaves the goal that it refutes open.
        """
        began = self.clock()
        try:
            verdict, conditions = await self._certify(scope, start, end, text, own_sorry)
        except NotInPlace as problem:
            verdict, conditions = Verdict(VerdictKind.REJECTED, f"not certified in place: {problem}"), Conditions()
        except NotDecided as problem:
            verdict, conditions = Verdict(problem.kind, str(problem)), Conditions()
        return replace(verdict, seconds=round(self.clock() - began, 6)), conditions

    async def standing(self, whole: Elaborated, number: int, name: str) -> tuple[Verdict, Conditions] | None:
        """The verdict on a declaration as it stands, by its full name; None where that command does not declare it.
        Raises NotDecided.
        """
        try:
            decision = await self.certifier.decide(whole, number, whole, number)
        except NotInPlace as problem:
            refused = Verdict(VerdictKind.REJECTED, f"not certified: {problem}")
            return (refused, Conditions()) if str(problem).startswith(f"{name} ") else None
        if name not in decision["declared"]:
            return None
        command = whole.commands[number]
        problems = [
            *command.unparsed,
            *command.failed,
            *(f"it needs {one}, which has an error" for one in decision["broken"]),
        ]
        problems += [f"it rests on the axiom {one}" for one in sorted(set(decision["axioms"]) - self.profile.axioms)]
        if problems:
            return Verdict(VerdictKind.REJECTED, " ".join(problems[0].split())[:300]), Conditions()
        holes = tuple((line, column) for line, column, _, _ in decision["sorries"])
        conditions = Conditions(holes, tuple(decision["own_axioms"]), tuple(decision["sorried"]))
        if conditions != Conditions():
            return Verdict(VerdictKind.INCOMPLETE, "it is not proved"), conditions
        axioms = tuple(sorted(decision["axioms"]))
        return Verdict(VerdictKind.PROVED, axioms=axioms, certificate=decision), conditions

    async def _certify(
        self, scope: Scope, start: int, end: int, text: str, own_sorry: int | None
    ) -> tuple[Verdict, Conditions]:
        ours = await self.facts(scope)
        if isinstance(ours, NotInPlace):
            raise ours
        if ours["broken"]:
            raise NotInPlace(f"it needs {ours['broken'][0]}, which has an error")
        begin, stop = start + scope.shift, end + scope.shift
        filled = Source(scope.named.text[:begin] + text + scope.named.text[stop:])
        theirs = await self.certifier.elaborate(filled.text, [begin])
        try:
            _same_commands(scope, theirs, len(text) - (end - start))
            decision = await self.certifier.decide(
                scope.ours, scope.number, theirs, scope.number, scope.named is not scope.source
            )
        finally:
            theirs.discard()
        moved = _Moved(scope.named, filled, begin, stop, len(text))
        allowed = {moved.label(label) for label in map(_label, ours["sorries"]) if not moved.inside(label)}
        left = set(map(_label, decision["sorries"]))
        if own_sorry is not None:
            mine = begin + own_sorry
            label = (*filled.place(mine), *filled.place(mine + len("sorry")))
            if label not in left:
                raise NotInPlace("the declaration does without what was refuted")
            left.discard(label)
        if not left <= allowed:
            raise NotInPlace("a sorry is left in what was filled in")
        if decision["broken"]:
            raise NotInPlace(f"it needs {decision['broken'][0]}, which has an error")
        axioms = set(decision["axioms"])
        if not axioms <= self.profile.axioms:
            raise NotInPlace(f"axioms that are not allowed: {', '.join(sorted(axioms - self.profile.axioms))}")
        conditions = Conditions(
            holes=tuple(sorted((line, column) for line, column, _, _ in left)),
            axioms=tuple(decision["own_axioms"]),
            lemmas=tuple(decision["sorried"]),
        )
        record = self._record(scope, filled, text, decision)
        return Verdict(VerdictKind.PROVED, axioms=tuple(sorted(axioms)), certificate=record), conditions

    def _record(self, scope: Scope, filled: Source, text: str, decision: dict[str, Any]) -> dict[str, Any]:
        trusted = self.profile.trusted
        return {
            "format": FORMAT,
            "profile": self.profile.name,
            "lean": trusted.lean if trusted else "",
            "lean_sha256": self.profile.toolchain_hash,
            "library": self.profile.library_hash,
            "before_sha256": _sha256(scope.source.text[: scope.start]),
            "command_sha256": _sha256(filled.text[scope.start :]),
            "text_sha256": _sha256(text),
            **decision,
            "sandbox": list(self.certifier.mechanisms),
        }


def _same_commands(scope: Scope, theirs: Elaborated, longer: int) -> None:
    """Raises NotInPlace unless Lean reads the same commands, the last one longer by as much as was filled in, without a
    complaint that it did not have before.
    """
    ours, number = scope.ours.commands, scope.number
    found = theirs.commands
    if len(found) <= number or any(mine != given for mine, given in zip(ours[:number], found[:number], strict=True)):
        raise NotInPlace("Lean reads what stands before it otherwise")
    mine, given = ours[number], found[number]
    if given.kind != mine.kind or given.start != mine.start or given.end != mine.end + longer:
        raise NotInPlace("the command does not end where it did")
    if given.unparsed or Counter(given.failed) - Counter(mine.failed):
        raise NotInPlace(f"Lean says: {' '.join([*given.unparsed, *given.failed][0].split())[:300]}")
    rest = found[number + 1 :]
    if len(rest) != 1 or not rest[0].kind.endswith("eoi") or rest[0].unparsed or rest[0].failed:
        raise NotInPlace("something stands behind the command")


@dataclass(frozen=True)
class _Moved:
    """Places of a text in the text in which `begin` to `stop` was replaced by `length` characters."""

    before: Source
    after: Source
    begin: int
    stop: int
    length: int

    def inside(self, raw: Label) -> bool:
        """Whether a label lies in what was replaced."""
        start, end = self._offsets(raw)
        return self.begin <= start and end <= self.stop

    def label(self, label: Label) -> Label:
        start, end = self._offsets(label)
        return (*self.after.place(self._moved(start)), *self.after.place(self._moved(end)))

    def _offsets(self, raw: Label) -> tuple[int, int]:
        return self.before.offset(raw[0], raw[1]), self.before.offset(raw[2], raw[3])

    def _moved(self, offset: int) -> int:
        return offset if offset <= self.begin else offset - (self.stop - self.begin) + self.length


def _label(raw: list[int]) -> Label:
    return raw[0], raw[1], raw[2], raw[3]


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


Ask = Callable[[Source], Awaitable[list[Message]]]


async def errors_of(scope: Scope, ask: Ask) -> Counter[str]:
    """Lean's complaints about the command as it stands, counted by text."""
    if scope.errors is None:
        found = await ask(scope.source)
        scope.errors = Counter(one.text for one in found if one.severity == ERROR and one.start >= scope.start)
    return scope.errors


def new_errors(scope: Scope, found: list[Message]) -> list[Message]:
    """The errors in the command that it does not have as it stands."""
    known = Counter(scope.errors or Counter())
    fresh = []
    for one in found:
        if one.severity == ERROR and one.start >= scope.start:
            if known[one.text] > 0:
                known[one.text] -= 1
            else:
                fresh.append(one)
    return fresh


def rejected(errors: list[Message], source: Source, start: int, written: Written) -> Verdict:
    """The verdict that errors amount to, with their places in the candidate."""
    own_line, _ = source.place(start)
    messages = []
    for one in errors:
        if one.unsolved and one.start < start:  # of the block around the hole: the candidate leaves it open
            messages.append((1, 0, one.text[:_MAX_MESSAGE]))
            continue
        line, column = source.place(one.start)
        messages.append((line - own_line + written.line + 1, max(column - written.moved, 0), one.text[:_MAX_MESSAGE]))
    reason = " ".join(errors[0].text.split())[:300]
    if any(one.text.startswith("(deterministic) timeout") for one in errors):
        return Verdict(VerdictKind.TIMEOUT, "Lean's heartbeat limit", messages=tuple(messages))
    kind = VerdictKind.INCOMPLETE if all(one.unsolved for one in errors) else VerdictKind.REJECTED
    return Verdict(kind, reason, messages=tuple(messages))
