"""`OpenFile`: one Lean file under work, with its worker, its holes, and the verdict on any candidate in its place.

    async with OpenFile(profile, certifier) as file:
        await file.load(Source(text))
        for hole in file.holes: found = await file.check(hole, "by omega")

One question at a time is put to the worker; a worker that dies or takes too long is replaced.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections import Counter
from dataclasses import replace

from prover.lean.document import ERROR
from prover.lean.profiles.profile import Limits, Profile
from prover.lean.verdicts import Verdict, VerdictKind
from prover.lean.worker import CheckTimeout, OutOfMemory, WorkerDied
from prover.suggest.holes import Hole, find_holes
from prover.suggest.inplace.certifier import Elaborated, InPlaceCertifier, NotDecided
from prover.suggest.texts.candidate import Written, refusal, tried_this, written
from prover.suggest.texts.source import Source
from prover.suggest.verifying import (
    Conditions,
    InPlace,
    Message,
    Scope,
    Verifier,
    errors_of,
    new_errors,
    read_messages,
    rejected,
)
from prover.suggest.worker import FileWorker

FILE_SECONDS = 120.0  # of a whole file
CHECK_SECONDS = 2.0  # of one candidate, without the certificate
DEFAULT_HEARTBEATS = 200_000  # Lean's own, in thousands
ATTEMPTS = 2  # of one question, when a worker dies
_INFORMATION = 3
_USES_SORRY = "declaration uses `sorry`"


class UnusableFile(Exception):
    """The file cannot be worked on here; the text is one sentence for people."""


class Failed(Exception):
    """Lean could not be asked: `kind` is `crashed`, `timeout` or `out_of_memory`; the text is for people."""

    def __init__(self, kind: VerdictKind, reason: str) -> None:
        super().__init__(reason)
        self.kind = kind


class OpenFile:
    """See the module. `holes` and `source` are those of the text that was loaded last."""

    def __init__(self, profile: Profile, certifier: InPlaceCertifier, limits: Limits | None = None) -> None:
        self.profile, self.certifier = profile, certifier
        self.limits = limits or file_limits(profile)
        self.verifier = Verifier(certifier, profile)
        self.source = Source("")
        self.holes: list[Hole] = []
        self.messages: list[Message] = []
        self._elaborated: Elaborated | None = None
        self._scopes: dict[int, Scope] = {}
        self._worker: FileWorker | None = None
        self._busy = asyncio.Lock()

    async def __aenter__(self) -> OpenFile:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._replace(None)
        self._forget()

    @property
    def stale(self) -> bool:
        """Whether nothing is known of the text: it was never elaborated, or that failed."""
        return self._elaborated is None

    @property
    def running(self) -> bool:
        """Whether it has a Lean worker."""
        return self._worker is not None

    async def load(self, source: Source) -> None:
        """Elaborate a text and find its holes. Raises UnusableFile and Failed."""
        self._require(source)
        self.source = source
        self._forget()
        cuts = [start for start, _ in source.words]
        elaborating = asyncio.create_task(self.certifier.elaborate(source.text, cuts))
        try:
            messages = await self.diagnose(source, self.limits.seconds)
            elaborated = await elaborating
            try:
                async with self._busy:
                    holes = await find_holes(source, await self._ready(source), elaborated, self.certifier)
            except BaseException:
                elaborated.discard()
                raise
            self.messages, self.holes, self._elaborated = messages, holes, elaborated
        except NotDecided as problem:
            raise Failed(problem.kind, str(problem)) from None
        except WorkerDied as problem:
            raise Failed(VerdictKind.CRASHED, f"Lean's process failed: {problem}") from None
        finally:
            elaborating.cancel()

    async def check(self, hole: Hole, candidate: str, seconds: float = CHECK_SECONDS) -> InPlace:
        """The verdict on a candidate, `by …` or a term, in the place of a hole. Never raises for bad candidates."""
        if reason := refusal(candidate, self.profile.commands):
            return InPlace(candidate, "", Verdict(VerdictKind.FORBIDDEN, reason))
        before = self.source.code[: hole.start].rstrip()
        shown = written(candidate, hole.tactic, self.source.place(hole.start)[1], before[-3:])
        return await self._check(hole, hole.start, hole.end, candidate, shown, seconds)

    async def check_exact(self, hole: Hole, text: str, seconds: float = CHECK_SECONDS) -> InPlace:
        """The verdict on exactly this text in the place of a hole. Never raises for bad texts."""
        if reason := refusal(text, self.profile.commands):
            return InPlace(text, "", Verdict(VerdictKind.FORBIDDEN, reason))
        shown = Written(text, 0, self.source.place(hole.start)[1])
        return await self._check(hole, hole.start, hole.end, text, shown, seconds)

    async def check_whole(self, hole: Hole, candidate: str, seconds: float = CHECK_SECONDS) -> InPlace | None:
        """The verdict on a candidate, `by …`, in the place of the whole proof that a hole is in; None where there is no
        such proof.
        """
        span = await self.whole_proof(hole)
        if span is None or refusal(candidate, self.profile.commands):
            return None
        return await self._check(hole, *span, candidate, Written(f":= {candidate}", 0, 3), seconds)

    async def whole_proof(self, hole: Hole) -> tuple[int, int] | None:
        """(start, end) of the value of the theorem that a hole is in, from its `:=`; None where there is no such."""
        scope = await self.scope(hole)
        command = scope.ours.commands[scope.number]
        word, _ = self.source.keyword(scope.start, len(scope.source.text))
        code = self.source.code[scope.start : len(scope.source.text)]
        start = command.value - scope.shift
        if word not in ("theorem", "lemma", "example") or re.search(r"\b(?:where|termination_by)\b", code):
            return None
        if command.value < 0 or not self.source.text.startswith(":=", start):
            return None
        return start, scope.start + len(code.rstrip())

    async def passes(self, hole: Hole, candidate: str, seconds: float = CHECK_SECONDS) -> bool:
        """Whether Lean has no new complaint about a candidate at a hole. A hint: nothing is certified."""
        shown = written(candidate, hole.tactic, self.source.place(hole.start)[1], "")
        try:
            scope = await self.scope(hole)
            await self.errors(scope)
            asked = filled(scope, hole.start, hole.end, shown.text)
            return not new_errors(scope, await self.diagnose(asked, seconds))
        except (Failed, UnusableFile):
            return False

    async def thrifty(self, hole: Hole, start: int, end: int, text: str) -> bool:
        """Whether a text that was certified passes with a quarter of Lean's heartbeats, too."""
        scope = await self.scope(hole)
        asked = filled(scope, start, end, text).text
        option = f"set_option maxHeartbeats {DEFAULT_HEARTBEATS // 4} in\n"
        try:
            limited = Source(asked[: scope.start] + option + asked[scope.start :])
            return not new_errors(scope, await self.diagnose(limited, CHECK_SECONDS))
        except Failed:
            return False

    async def try_this(self, hole: Hole, search: str, seconds: float = CHECK_SECONDS) -> list[str]:
        """What a search tactic of Lean's proposes at a hole, as candidates; nothing of it is verified."""
        shown = written(search, hole.tactic, self.source.place(hole.start)[1], "")
        try:
            scope = await self.scope(hole)
            asked = filled(scope, hole.start, hole.end, shown.text)
            found = await self.diagnose(asked, seconds)
        except (Failed, UnusableFile):
            return []
        inside = [one for one in found if hole.start <= one.start < hole.start + len(shown.text)]
        texts = [text for one in inside if one.severity == _INFORMATION for text in tried_this(one.text)]
        return [f"by\n  {text.replace(chr(10), chr(10) + '  ')}" for text in dict.fromkeys(texts)]

    async def diagnose(self, source: Source, seconds: float) -> list[Message]:
        """Lean's diagnostics of a text under this file's imports. Raises Failed."""
        reason = ""
        async with self._busy:
            for _ in range(ATTEMPTS):
                try:
                    worker = await self._ready(source)
                    return read_messages(source, await worker.diagnose(source.text, seconds))
                except CheckTimeout as problem:
                    await self._replace(None)
                    raise Failed(VerdictKind.TIMEOUT, str(problem)) from None
                except OutOfMemory as problem:
                    await self._replace(None)
                    raise Failed(VerdictKind.OUT_OF_MEMORY, str(problem)) from None
                except (WorkerDied, OSError) as problem:
                    await self._replace(None)
                    reason = str(problem) or type(problem).__name__
                except asyncio.CancelledError:
                    await self._settle()
                    raise
        raise Failed(VerdictKind.CRASHED, f"Lean's process failed {ATTEMPTS} times: {reason}")

    async def scope(self, hole: Hole) -> Scope:
        """The command of a hole, ready for candidates. Raises Failed and UnusableFile."""
        if hole.command < 0 or self._elaborated is None:
            raise UnusableFile("the hole is in no command that Lean reads")
        known = self._scopes.get(hole.command)
        if known is None:
            known = await self.scope_of(self.source, self._elaborated, hole.command, hole.start)
            self._scopes[hole.command] = known
        return known

    async def scope_of(self, source: Source, elaborated: Elaborated, number: int, place: int) -> Scope:
        """The scope of a command that holds `place` in any text that was elaborated with a cut there. Raises Failed."""
        command = elaborated.commands[number]
        cut = Source(source.text[: command.end])
        word, at = source.keyword(command.start, command.end)
        if word != "example":
            return Scope(cut, command.start, elaborated, number, cut)
        name = f"def proofmill_example_{command.start}"
        named = Source(f"{cut.text[:at]}{name}{cut.text[at + len(word) :]}")
        try:
            ours = await self.certifier.elaborate(named.text, [place + len(name) - len(word)])
        except NotDecided as problem:
            raise Failed(problem.kind, str(problem)) from None
        return Scope(cut, command.start, ours, number, named)

    async def goals_at(self, source: Source, place: int, seconds: float = CHECK_SECONDS) -> list[str]:
        """The goals before the tactic at a place of any text. Raises Failed."""
        await self.diagnose(source, seconds)
        async with self._busy:
            try:
                return await (await self._ready(source)).goals(source.utf16(place)) or []
            except WorkerDied as problem:
                raise Failed(VerdictKind.CRASHED, f"Lean's process failed: {problem}") from None

    async def errors(self, scope: Scope) -> Counter[str]:
        """What Lean complains of in a command as it stands. Raises Failed."""
        return await errors_of(scope, lambda source: self.diagnose(source, self.limits.seconds))

    async def certify(self, name: str) -> tuple[Verdict, Conditions, int] | None:
        """The verdict on a declaration as it stands, what it rests on, and where its command starts; None where the
        file declares nothing of that name. Raises Failed.
        """
        if self._elaborated is None:
            return None
        last = name.rpartition(".")[2].strip("«»")
        places = [at.start() for at in re.finditer(re.escape(last), self.source.text)] if last else []
        numbers = sorted({self._elaborated.command_at(at) for at in places} - {-1})
        starts = [self._elaborated.commands[number].start for number in numbers]
        try:
            whole = await self.certifier.elaborate(self.source.text, starts)
            try:
                for number, start in zip(numbers, starts, strict=True):
                    found = await self.verifier.standing(whole, number, name)
                    if found is not None:
                        return (*found, start)
            finally:
                whole.discard()
        except NotDecided as problem:
            raise Failed(problem.kind, str(problem)) from None
        return None

    def parts(self, hole: Hole) -> tuple[int, int] | None:
        """(where the word that declares a hole's theorem stands, where its value begins); None where there is no value
        with a `:=` before the hole.
        """
        if hole.command < 0 or self._elaborated is None:
            return None
        command = self._elaborated.commands[hole.command]
        word, at = self.source.keyword(command.start, command.end)
        if not word or not at < command.value < hole.start or not self.source.text.startswith(":=", command.value):
            return None
        return at, command.value

    def statements_before(self, hole: Hole, most: int, characters: int) -> str:
        """The declarations before a hole's command, proofs left out, the nearest ones that fit; for prompts."""
        if self._elaborated is None:
            return ""
        found: list[str] = []
        for command in reversed(self._elaborated.commands[: max(hole.command, 0)]):
            word, _ = self.source.keyword(command.start, command.end)
            proof = word in ("theorem", "lemma") and command.value >= 0
            text = self.source.text[command.start : command.value if proof else command.end].strip()
            if not word or len(found) == most or sum(map(len, found)) + len(text) > characters:
                break
            found.append(text)
        return "".join(f"{text}\n" for text in reversed(found))

    # -- inside ---------------------------------------------------------------------------------------------

    async def _check(self, hole: Hole, start: int, end: int, candidate: str, shown: Written, seconds: float) -> InPlace:
        try:
            if hole not in self.holes:
                raise UnusableFile("the hole is one of another text")
            scope = await self.scope(hole)
            await self.errors(scope)
            asked = filled(scope, start, end, shown.text)
            errors = new_errors(scope, await self.diagnose(asked, seconds))
        except (Failed, UnusableFile) as problem:
            kind = problem.kind if isinstance(problem, Failed) else VerdictKind.INVALID_INPUT
            return InPlace(candidate, shown.text, Verdict(kind, str(problem)))
        if errors:
            return InPlace(candidate, shown.text, rejected(errors, asked, start, shown))
        verdict, conditions = await self.verifier.certify(scope, start, end, shown.text)
        return InPlace(candidate, shown.text, verdict, conditions)

    def _require(self, source: Source) -> None:
        """Raises UnusableFile for a text that the profile's library does not stand for."""
        if source.modular:
            raise UnusableFile("files of Lean's module system, and files without a prelude, are not served yet")
        library = self.profile.trusted.library if self.profile.trusted else None
        for module, _, _ in source.imports:
            # Our own library may stand for Mathlib where a statement is judged; in a user's file it is another library.
            if library is not None and module not in library.modules:
                raise UnusableFile(
                    f"it imports {module}, which the profile {self.profile.name} does not have: for a file of a Lake "
                    "package give --profile mathlib and --project FOLDER"
                )
            if not self.profile.offers(module) and module.split(".")[0] != "Init":
                raise UnusableFile(f"the import of {module} is not offered by the profile {self.profile.name}")

    async def _ready(self, source: Source) -> FileWorker:
        """A worker whose header is that of a text. Raises WorkerDied."""
        header = "".join(f"import {module}\n" for module, _, _ in source.imports)
        worker = self._worker
        if worker is not None and worker.alive and worker.header == header and not _grown(worker, self.limits):
            return worker
        await self._replace(None)
        worker = FileWorker(self.profile, self.limits, header)
        self._worker = worker
        try:
            await worker.start()
        except BaseException:
            await asyncio.shield(self._replace(None))
            raise
        return worker

    async def _settle(self) -> None:
        """After a question that nobody waits for any more: Lean idle again within two seconds, or killed. Whoever is
        cancelled again meanwhile waits all the same: until then no other question may be put to the worker.
        """
        task = asyncio.create_task(self._quieted())
        while not task.done():
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.shield(task)

    async def _quieted(self) -> None:
        worker = self._worker
        if worker is not None and not (worker.alive and await worker.settle()):
            await self._replace(None)

    async def _replace(self, worker: FileWorker | None) -> None:
        old, self._worker = self._worker, worker
        if old is not None:
            await old.close()

    def _forget(self) -> None:
        """What is known of the last text."""
        if self._elaborated is not None:
            self._elaborated.discard()
        for scope in self._scopes.values():
            scope.ours.discard()
        self._elaborated, self._scopes, self.holes = None, {}, []


def file_limits(profile: Profile) -> Limits:
    """Those of the profile, with more time: a file is more than one theorem. Candidates have their own time."""
    return replace(profile.limits, seconds=max(FILE_SECONDS, profile.limits.seconds))


def _grown(worker: FileWorker, limits: Limits) -> bool:
    return worker.resident() > worker.resident_at_start + limits.growth


def filled(scope: Scope, start: int, end: int, text: str) -> Source:
    """The text up to the end of a command with something else between two places."""
    return Source(scope.source.text[:start] + text + scope.source.text[end:])


def complaints(messages: list[Message]) -> Counter[str]:
    """What Lean finds wrong with a text: errors, and declarations that use `sorry`, counted by what it says."""
    return Counter(one.text for one in messages if one.severity == ERROR or one.text == _USES_SORRY)
