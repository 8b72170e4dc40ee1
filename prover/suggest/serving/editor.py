"""What an editor's open files need: holes searched when it is quiet, answers from memory, nothing stale handed out.

Knows nothing of the language server's protocol. An answer belongs to a hole in a text up to the end of the hole's
command; it is handed out only while the text in the editor is the same up to there, so an edit below changes nothing,
and an edit above or inside cancels what is under way and hides what was found.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, aclosing
from dataclasses import dataclass, field, replace

from prover.lean.profiles.profile import Profile
from prover.suggest.automation.ranking import Suggestion
from prover.suggest.document import Failed, OpenFile, UnusableFile, file_limits
from prover.suggest.filling import Filling
from prover.suggest.holes import Hole
from prover.suggest.inplace.certifier import InPlaceCertifier
from prover.suggest.search import Answer, ModelSearch, Status, Wanted, search
from prover.suggest.texts.source import Source

QUIET_SECONDS = 0.3
OPEN_FILES = 4  # with a Lean worker; the one that was not used for longest loses it


# Words that end the command before them wherever they stand.
_ENDS = frozenset(("", "theorem", "lemma", "def", "example", "namespace", "section", "end", "/--", "@[simp]"))


def first_word(text: str, at: int) -> str:
    """What stands from an offset to the next space."""
    return text[at : at + 64].split(maxsplit=1)[0] if text[at : at + 64].strip() else ""


@dataclass(frozen=True)
class Known:
    """An answer about a hole, the text up to the end of its command that it is about, and the word behind that."""

    hole: Hole
    answer: Answer
    upto: str
    follows: str

    def holds(self, source: Source) -> bool:
        """Whether it is about that text, too: the command must still end there, before the same word or before one that
        cannot go on with it.
        """
        if not source.text.startswith(self.upto):
            return False
        word = first_word(source.text, len(self.upto))
        return word == self.follows or word in _ENDS


@dataclass
class Tracked:
    """One file of the editor. `known` are the answers by hole."""

    uri: str
    version: int
    source: Source
    file: OpenFile
    known: dict[str, Known] = field(default_factory=dict)
    problem: str = ""  # why nothing can be said of the file
    work: asyncio.Task[None] | None = None
    searched: str | None = None  # the text up to the end of the command that is worked on; None while all matters
    busy: asyncio.Lock = field(default_factory=asyncio.Lock)

    def current(self) -> list[Known]:
        """The answers that are about the text as it is now, in its order."""
        found = [one for one in self.known.values() if one.holds(self.source)]
        return sorted(found, key=lambda one: one.hole.start)


class Editor:
    """See the module. `changed` is told of each file about which there is something new to show."""

    def __init__(
        self,
        profile: Profile,
        portfolio: tuple[str, ...],
        changed: Callable[[Tracked], None],
        model: ModelSearch | None = None,
        seconds: float = 30.0,
    ) -> None:
        self.profile, self.model, self._changed = profile, model, changed
        self.wanted = Wanted(3, seconds, portfolio)
        self.files: OrderedDict[str, Tracked] = OrderedDict()
        self._certifier = InPlaceCertifier(profile, 1, file_limits(profile))
        self._stack = AsyncExitStack()
        self._started = asyncio.Lock()
        self._ready = False
        self._closing: set[asyncio.Task[None]] = set()

    async def close(self) -> None:
        """End everything that was started."""
        for uri in list(self.files):
            self.closed(uri)
        await asyncio.gather(*self._closing, return_exceptions=True)
        await self._stack.aclose()

    # -- what the editor tells ------------------------------------------------------------------------------

    def text(self, uri: str, version: int, text: str) -> None:
        """A file was opened, or is another text now."""
        source = Source(text.replace("\r\n", "\n"))
        tracked = self.files.get(uri)
        if tracked is None:
            tracked = self.files[uri] = Tracked(uri, version, source, OpenFile(self.profile, self._certifier))
        else:
            tracked.version, tracked.source = version, source
            if tracked.work is not None and tracked.searched is not None and source.text.startswith(tracked.searched):
                return  # an edit below what is worked on; the search looks at the new text when it is done
        self._restart(tracked, QUIET_SECONDS)

    def closed(self, uri: str) -> None:
        """A file is not open any more."""
        tracked = self.files.pop(uri, None)
        if tracked is not None:
            self._later(self._end(tracked))

    def at(self, uri: str, start: int, end: int) -> tuple[Tracked, list[Known]] | None:
        """The answers about holes between two offsets of a file as it is now; at once, from memory."""
        tracked = self.files.get(uri)
        if tracked is None:
            return None
        return tracked, [one for one in tracked.current() if one.hole.start <= end and start <= one.hole.end]

    def stop(self, uri: str) -> None:
        """Cancel what is under way in a file; it begins anew with the next edit."""
        tracked = self.files.get(uri)
        if tracked is not None and tracked.work is not None:
            tracked.work.cancel()

    # -- on command -----------------------------------------------------------------------------------------

    async def search(self, uri: str, offset: int) -> Answer | None:
        """Search the hole at an offset with everything there is, the model too. None when there is no hole, or when the
        text changed meanwhile. Raises Failed and UnusableFile.
        """
        tracked = self.files.get(uri)
        if tracked is None:
            return None
        async with self._alone(tracked) as file:
            hole = next((one for one in file.holes if one.start <= offset <= one.end), None)
            if hole is None:
                return None
            return await self._answered(tracked, file, hole, self.model)

    async def fill_all(self, uri: str) -> tuple[int, Filling] | None:
        """(version of the text, the file filled as far as it goes); None when the text changed meanwhile. Raises Failed
        and UnusableFile.
        """
        tracked = self.files.get(uri)
        if tracked is None:
            return None
        async with self._alone(tracked) as file:
            version = tracked.version
            filling = Filling(file, replace(self.wanted, n=1), self.model)
            async with aclosing(filling.run(filling.holes)) as events:
                async for _ in events:
                    if tracked.version != version:
                        return None
        return version, filling

    # -- inside ---------------------------------------------------------------------------------------------

    @contextlib.asynccontextmanager
    async def _alone(self, tracked: Tracked) -> AsyncIterator[OpenFile]:
        """The file with the text as it is now, and nothing else under way in it."""
        if tracked.work is not None:
            tracked.work.cancel()
            await asyncio.gather(tracked.work, return_exceptions=True)
        try:
            async with tracked.busy:
                await self._load(tracked)
                yield tracked.file
        finally:
            if self.files.get(tracked.uri) is tracked:
                self._restart(tracked, QUIET_SECONDS)

    def _restart(self, tracked: Tracked, delay: float) -> None:
        before = tracked.work
        if before is not None:
            before.cancel()
        tracked.searched = None
        tracked.work = asyncio.create_task(self._work(tracked, before, delay))

    async def _work(self, tracked: Tracked, before: asyncio.Task[None] | None, delay: float) -> None:
        """After a moment of quiet: find the holes, and search those that nothing is known of."""
        if before is not None:
            await asyncio.gather(before, return_exceptions=True)
        await asyncio.sleep(delay)
        while True:
            source = tracked.source
            try:
                async with tracked.busy:
                    await self._load(tracked)
                    tracked.problem = ""
                    self._changed(tracked)
                    for hole in tracked.file.holes:
                        if tracked.source.text != source.text:
                            break
                        if hole.id not in tracked.known and hole.left is None:
                            await self._answered(tracked, tracked.file, hole, None)
                            self._changed(tracked)
            except (Failed, UnusableFile) as problem:
                tracked.problem = str(problem)
                self._changed(tracked)
            if tracked.source.text == source.text:
                break
        tracked.searched = None
        tracked.work = None

    async def _answered(self, tracked: Tracked, file: OpenFile, hole: Hole, model: ModelSearch | None) -> Answer:
        """Search one hole of the text that the worker has, and remember the answer."""
        upto = (await file.scope(hole)).source.text
        follows = first_word(file.source.text, len(upto))
        tracked.searched = upto
        answer = None
        async with aclosing(search(file, hole, self.wanted, model)) as events:
            async for event in events:
                if isinstance(event, Suggestion) and event.found.certified and not event.whole:
                    early = tracked.known.get(hole.id)
                    found = [*(early.answer.suggestions if early else ()), event]
                    tracked.known[hole.id] = Known(hole, Answer(hole, Status.CERTIFIED, found), upto, follows)
                    self._changed(tracked)
                elif isinstance(event, Answer):
                    answer = event
        assert answer is not None
        tracked.known[hole.id] = Known(hole, answer, upto, follows)
        tracked.searched = None
        return answer

    async def _load(self, tracked: Tracked) -> None:
        """Give the worker the text as it is now; answers about holes that are gone are forgotten."""
        await self._start()
        self.files.move_to_end(tracked.uri)
        await self._close_others()
        if tracked.file.source.text != tracked.source.text or tracked.file.stale:
            await tracked.file.load(tracked.source)
        there = {hole.id for hole in tracked.file.holes}
        tracked.known = {id: one for id, one in tracked.known.items() if id in there and one.holds(tracked.source)}

    async def _close_others(self) -> None:
        """Take the worker from files that were not used for long."""
        idle = [one for one in self.files.values() if one.work is None and one.file.running]
        for one in idle[: max(len(idle) - OPEN_FILES, 0)]:
            async with one.busy:
                await one.file.__aexit__()

    async def _start(self) -> None:
        async with self._started:
            if not self._ready:
                await self._stack.enter_async_context(self._certifier)
                self._ready = True

    async def _end(self, tracked: Tracked) -> None:
        if tracked.work is not None:
            tracked.work.cancel()
            await asyncio.gather(tracked.work, return_exceptions=True)
        await tracked.file.__aexit__()

    def _later(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._closing.add(task)
        task.add_done_callback(self._closing.discard)
