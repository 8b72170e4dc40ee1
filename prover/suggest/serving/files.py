"""Open files for requests that bring their text along: a few at a time, the same text met again where it was left."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from prover.lean.profiles.profile import Profile
from prover.suggest.document import OpenFile, UnusableFile, file_limits
from prover.suggest.inplace.certifier import InPlaceCertifier
from prover.suggest.texts.harmless import runs_code
from prover.suggest.texts.source import Source

MAX_TEXT = 1 << 20  # characters of a file


@dataclass(frozen=True)
class Serving:
    """Where to listen, for how many files at once, and whether files may run their own code."""

    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 2
    trusted: bool = False


class Files:
    """See the module. At most `size` files are open, each with a Lean worker of its own. Without `trusted`, files that
    could run code while they are elaborated are refused.
    """

    def __init__(self, profile: Profile, size: int = 2, trusted: bool = False) -> None:
        self.profile, self.size, self.trusted = profile, size, trusted
        self._certifier = InPlaceCertifier(profile, size, file_limits(profile))
        self._idle: list[OpenFile] = []
        self._free = asyncio.Semaphore(size)
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Files:
        await self._stack.enter_async_context(self._certifier)
        return self

    async def __aexit__(self, *_: object) -> None:
        for file in self._idle:
            await file.__aexit__()
        self._idle.clear()
        await self._stack.aclose()

    @property
    def open(self) -> int:
        """Files that are kept and not in use."""
        return len(self._idle)

    @asynccontextmanager
    async def opened(self, text: str) -> AsyncIterator[OpenFile]:
        """A file with that text, loaded; waits while too many are open. Raises UnusableFile and Failed."""
        source = Source(text.replace("\r\n", "\n"))
        self._require(source)
        async with self._free:
            file = self._chosen(source)
            try:
                if file.source.text != source.text or file.stale:
                    await file.load(source)
                yield file
            finally:
                self._idle.append(file)

    def _require(self, source: Source) -> None:
        if len(source.text) > MAX_TEXT:
            raise UnusableFile(f"the file has {len(source.text)} characters, more than {MAX_TEXT}")
        word = None if self.trusted else runs_code(source.text, self.profile.commands)
        if word is not None:
            raise UnusableFile(f"the file says `{word}`, with which its own code could run here: it is not elaborated")

    def _chosen(self, source: Source) -> OpenFile:
        """The idle file with that text, else the one that waits longest, else a new one."""
        known = next((file for file in self._idle if file.source.text == source.text), None)
        if known is None and len(self._idle) >= self.size:
            known = self._idle[0]
        if known is None:
            return OpenFile(self.profile, self._certifier)
        self._idle.remove(known)
        return known
