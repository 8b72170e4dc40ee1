"""`InPlaceCertifier`: elaborates a whole text in a sandbox, and lets the kernel decide what a filled hole proves.

    async with InPlaceCertifier(embedded(), lanes=1) as certifier:
        ours = await certifier.elaborate(text, cuts=[hole.start])        # as it stands, errors and all
        theirs = await certifier.elaborate(filled, cuts=[hole.start])
        decision = await certifier.decide(ours, 3, theirs, 3)            # of the fourth command

Each lane is a compiler and a judge, both children of this process that die with it.
"""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import json
import os
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from prover.lean.certificate import sandbox
from prover.lean.certificate.helper import Helper, HelperDied
from prover.lean.certificate.servant import Message
from prover.lean.certificate.zygote import LOG, SOURCE
from prover.lean.errors import SetupError
from prover.lean.profiles.profile import Limits, Profile
from prover.lean.profiles.toolchain import LEAN_VERSION, cache_dir
from prover.lean.verdicts import VerdictKind
from prover.suggest.inplace.sorries import Label
from prover.suggest.texts.source import Source

ATTEMPTS = 2  # of one request, when a helper process dies
_HERE = "prover.suggest.inplace"
_LOCK = "lock"
T = TypeVar("T")


class NotDecided(Exception):
    """Nothing was found out: `kind` is `crashed`, `timeout` or `out_of_memory`; the text is for people."""

    def __init__(self, kind: VerdictKind, reason: str) -> None:
        super().__init__(reason)
        self.kind = kind


class NotInPlace(Exception):
    """The filled command does not prove what it says; the text says why."""


@dataclass(frozen=True)
class Command:
    """One command of a text as Lean read it. `start`, `end`, `value` and `unparsed_at` count characters; the end is
    where the next one starts, `value` is -1 where the command has none. `unparsed` and `failed` are Lean's errors.
    """

    kind: str
    start: int
    end: int
    value: int
    unparsed: tuple[str, ...]
    unparsed_at: tuple[int, ...]
    failed: tuple[str, ...]


@dataclass(frozen=True)
class Elaborated:
    """A text's commands. For each that holds a cut, `folder` has what was declared before and after it."""

    commands: tuple[Command, ...]
    folder: Path

    def compiled(self, when: str, number: int) -> Path:
        """The compiled file of a command, `before` or `after` it."""
        return self.folder / f"{when}-{number}.olean"

    def command_at(self, place: int) -> int:
        """The number of the command that a character belongs to; -1 behind the last."""
        return next((n for n, one in enumerate(self.commands) if one.start <= place < one.end), -1)

    def discard(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


@dataclass
class Lane:
    """One pair of helpers."""

    compiler: Helper
    judge: Helper


class InPlaceCertifier:
    """See the module. Raises SetupError on entry when the machine cannot isolate a compile."""

    def __init__(self, profile: Profile, lanes: int = 1, limits: Limits | None = None) -> None:
        if profile.trusted is None:
            raise SetupError(
                f"the profile {profile.name} has no certificate with this toolchain: "
                f"its compiled files are known for Lean {LEAN_VERSION} only"
            )
        self.profile, self.limits, self.size = profile, limits or profile.limits, lanes
        self.mechanisms: tuple[str, ...] = ()
        self._trusted = profile.trusted
        self._lanes: asyncio.Queue[Lane] = asyncio.Queue()
        self._all: list[Lane] = []
        self._running: set[asyncio.Task[Any]] = set()
        self._folder = Path()
        self._held: int | None = None

    async def __aenter__(self) -> InPlaceCertifier:
        try:
            self.mechanisms = sandbox.require()
        except sandbox.SandboxError as error:
            raise SetupError(str(error)) from None
        self._folder, self._held = _own_folder(cache_dir() / "scratch")
        base, read = self._trusted, self._trusted.library
        lean = [str(base.shared), base.lean_path]
        table = [str(read.path), read.hash, list(read.modules)] if read else None
        for _ in range(self.size):
            judge = Helper(f"{_HERE}.judge", [*lean, base.root, table])
            self._all.append(Lane(Helper(f"{_HERE}.compiler", lean), judge))
        try:
            await asyncio.gather(*(helper.start() for lane in self._all for helper in (lane.compiler, lane.judge)))
        except BaseException:
            await self.__aexit__()
            raise
        for lane in self._all:
            self._lanes.put_nowait(lane)
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in list(self._running):
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        await asyncio.gather(*(helper.close() for lane in self._all for helper in (lane.compiler, lane.judge)))
        shutil.rmtree(self._folder, ignore_errors=True)
        if self._held is not None:
            os.close(self._held)
            self._held = None

    async def elaborate(self, text: str, cuts: list[int]) -> Elaborated:
        """The text as Lean reads it, with compiled files for the commands that hold `cuts` (characters). Imports are
        blanked: the profile's library stands for them. Raises NotDecided.
        """
        return await self._on_a_lane(lambda lane: self._elaborate(lane, Source(text).without_imports(), cuts))

    async def decide(
        self, ours: Elaborated, number: int, theirs: Elaborated, their_number: int, example: bool = False
    ) -> dict[str, Any]:
        """What the command of `theirs` proves, compared with that of `ours` (`decision.decide`). Raises NotInPlace and
        NotDecided.
        """
        request = {
            "prefix": str(ours.compiled("before", number)),
            "ours": str(ours.compiled("after", number)),
            "theirs": str(theirs.compiled("after", their_number)),
            "example": example,
            **self._bounds(),
        }
        return dict((await self._ask_judge(request))["decision"])

    async def survey(self, ours: Elaborated, number: int) -> list[tuple[Label, bool, bool]]:
        """(place, whether a proposition is admitted there, whether its type mentions another sorry) of every sorry
        that a command declares with. Raises NotInPlace and NotDecided.
        """
        request = {"prefix": str(ours.compiled("before", number)), "ours": str(ours.compiled("after", number))}
        answer = await self._ask_judge({**request, **self._bounds()})
        return [((a, b, c, d), prop, depends) for (a, b, c, d), prop, depends in answer["survey"]]

    # -- inside ---------------------------------------------------------------------------------------------

    async def _ask_judge(self, request: Message) -> Message:
        """An answer that decides something. Raises NotInPlace and NotDecided."""
        answer = await self._on_a_lane(lambda lane: lane.judge.ask(request, self.limits.seconds + 30))
        if "refused" in answer:
            raise NotInPlace(str(answer["refused"]))
        if "exhausted" in answer:
            kind = VerdictKind.TIMEOUT if "timeout" in answer["exhausted"] else VerdictKind.OUT_OF_MEMORY
            raise NotDecided(kind, f"Lean's kernel gave up: {answer['exhausted']}")
        if "failed" in answer:
            raise NotDecided(VerdictKind.CRASHED, str(answer["failed"]))
        return answer

    def _bounds(self) -> Message:
        limits = self.limits
        return {"seconds": limits.seconds, "memory": limits.memory, "address_space": limits.address_space}

    async def _elaborate(self, lane: Lane, text: str, cuts: list[int]) -> Elaborated:
        folder = Path(tempfile.mkdtemp(dir=self._folder))
        try:
            (folder / SOURCE).write_text(text, encoding="utf-8", newline="")
            request = {
                "folder": str(folder),
                "root": self._trusted.root.split("."),
                "cuts": [len(text[:cut].encode()) for cut in cuts],
                **self._bounds(),
            }
            ended = await lane.compiler.ask(request, self.limits.seconds + 30)
            return Elaborated(_commands(ended, folder, text), folder)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise

    async def _on_a_lane(self, work: Callable[[Lane], Awaitable[T]]) -> T:
        """Run work on a free lane, again when a helper dies. A caller that is cancelled does not interrupt the lane:
        the work ends within its limits, unheard.
        """
        task = asyncio.create_task(self._with_retries(work))
        self._running.add(task)
        task.add_done_callback(self._ended)
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            task.add_done_callback(_discard)
            raise

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if not task.cancelled():
            task.exception()  # heard, where nobody waits any more

    async def _with_retries(self, work: Callable[[Lane], Awaitable[T]]) -> T:
        lane = await self._lanes.get()
        reason = ""
        try:
            for _ in range(ATTEMPTS):
                try:
                    return await work(lane)
                except (HelperDied, OSError, SetupError) as error:
                    reason = str(error) or type(error).__name__
            raise NotDecided(VerdictKind.CRASHED, f"the certificate's helper failed: {reason}")
        finally:
            self._lanes.put_nowait(lane)


def _own_folder(scratch: Path) -> tuple[Path, int]:
    """A folder for this process, and the lock on it that ends with the process; those of processes that were killed are
    removed.
    """
    scratch.mkdir(exist_ok=True)
    for left in scratch.glob("in-place-*"):
        with contextlib.suppress(OSError):
            lock = os.open(left / _LOCK, os.O_RDWR)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(left, ignore_errors=True)
            finally:
                os.close(lock)
    made = Path(tempfile.mkdtemp(prefix=".in-place-", dir=scratch))
    held = os.open(made / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(held, fcntl.LOCK_EX)
    folder = made.with_name(made.name.removeprefix("."))  # nobody sees it before it is locked
    made.rename(folder)
    return folder, held


def _discard(task: asyncio.Task[Any]) -> None:
    """What nobody waits for any more leaves no files behind."""
    if not task.cancelled() and task.exception() is None and isinstance(found := task.result(), Elaborated):
        found.discard()


def _commands(ended: Message, folder: Path, text: str) -> tuple[Command, ...]:
    """The commands in a child's log. Raises NotDecided, and HelperDied for an end that says nothing about the text."""
    if ended["status"] == "killed":
        kind = VerdictKind.TIMEOUT if ended["reason"] == "time" else VerdictKind.OUT_OF_MEMORY
        raise NotDecided(kind, f"elaborating the file took too much {ended['reason']}")
    log = ""
    with contextlib.suppress(OSError):
        log = (folder / LOG).read_text(encoding="utf-8", errors="replace")
    if ended["status"] != "exited" or ended["code"] != 0:
        raise HelperDied(f"the compile ended oddly ({ended}): {log[-200:].strip()}")
    try:
        found = json.loads(log)
    except ValueError:
        raise HelperDied(f"the compile wrote something else: {log[-200:].strip()}") from None
    data = text.encode()
    places = _Places(data)
    return tuple(
        Command(
            kind=one["kind"],
            start=places.characters(one["start"]),
            end=places.characters(one["end"]),
            value=one["value"],
            unparsed=tuple(one["unparsed"]),
            unparsed_at=tuple(one["unparsed_at"]),
            failed=tuple(one["failed"]),
        )
        for one in found
    )


class _Places:
    """Characters from bytes, asked for in rising order."""

    def __init__(self, data: bytes) -> None:
        self._data, self._byte, self._character = data, 0, 0

    def characters(self, byte: int) -> int:
        if byte < self._byte:
            self._byte = self._character = 0
        self._character += len(self._data[self._byte : byte].decode("utf-8", "replace"))
        self._byte = byte
        return self._character
