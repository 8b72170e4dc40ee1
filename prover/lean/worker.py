"""One Lean file worker as a child process, spoken to over LSP: the header is elaborated once, then texts
swap in.

A `Worker` never touches a process that it did not start, and nothing of it outlives its parent: the launcher
asks the system to kill it then. Every way in which the peer can misbehave ends in `WorkerDied`.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from prover.lean.processes import kill_and_reap, spawn_heard
from prover.lean.profiles.profile import Limits, Profile
from prover.lean.profiles.toolchain import launcher

URI = "file:///attempt.lean"
MAX_FRAME = 64 << 20  # bytes of one message
MAX_HEAD = 1 << 16
# How messages to an editor begin, of which there are ten for each that says something here: not even parsed. Were
# they to begin in another way, they would be parsed and fall through.
_UNHEARD = b'{"jsonrpc":"2.0","method":"$/'
START_SECONDS = 600.0  # elaborating the header; minutes when it imports Mathlib from a cold disk
_WATCH_SECONDS = 0.05  # between looks at a process that is busy with a text
_STACK_KB = 8192  # of each of Lean's threads; the default reserves a gigabyte
_PAGE = os.sysconf("SC_PAGE_SIZE")
_TICKS = os.sysconf("SC_CLK_TCK")


class WorkerDied(Exception):
    """The process is gone or cannot be trusted any more; says nothing about the text it was given."""


class HeaderFailed(WorkerDied):
    """Lean ran, but the header did not elaborate, or not in time: another process would do no better."""


class CheckTimeout(Exception):
    """The text used up its wall-clock time (or nearly all processor time of it)."""


class OutOfMemory(Exception):
    """The text made the process reach its memory or stack limit."""


class Frames:
    """Cuts a stream of bytes into LSP messages. Raises WorkerDied on anything but well-formed frames."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The messages that are complete with these bytes."""
        rest = self._rest + data
        while (end := rest.find(b"\r\n\r\n")) >= 0:
            size = self._size(rest[:end])
            if len(rest) < end + 4 + size:
                break
            yield rest[end + 4 : end + 4 + size]
            rest = rest[end + 4 + size :]
        else:
            if len(rest) > MAX_HEAD:
                raise WorkerDied("malformed message: no end of its head")
        self._rest = rest

    @staticmethod
    def _size(head: bytes) -> int:
        try:
            fields = dict(line.split(b":", 1) for line in head.lower().strip().split(b"\r\n"))
            size = int(fields[b"content-length"])
        except (ValueError, KeyError) as error:
            raise WorkerDied(f"malformed message: {error}") from None
        if not 0 <= size <= MAX_FRAME:
            raise WorkerDied(f"malformed message: of {size} bytes")
        return size


def parse_message(body: bytes) -> dict[str, Any]:
    """The object in a message. Raises WorkerDied."""
    try:
        message = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise WorkerDied(f"malformed message: {error}") from None
    if not isinstance(message, dict):
        raise WorkerDied("malformed message: not an object")
    return message


class Worker:
    """See the module. Use `start`, then `diagnose` any number of times, one at a time, then `close`."""

    def __init__(self, profile: Profile, limits: Limits) -> None:
        self.profile, self.limits = profile, limits
        self.header = profile.header(limits)
        self.checks = 0
        self.resident_at_start = 0
        self._versions = itertools.count(1)
        self._diagnostics: dict[int, list[Any]] = {}
        self._asked: dict[int, asyncio.Future[list[Any]]] = {}
        self._process: asyncio.subprocess.Process | None = None
        self._frames = Frames()
        self._last_words: asyncio.Task[None] | None = None
        self._dead: str | None = None  # why it cannot be used any more
        self._stderr = b""

    # -- life -----------------------------------------------------------------------------------------------

    def command(self) -> list[str]:
        """How the child is started: the launcher, then Lean's file worker."""
        lean = [
            *self.profile.argv,
            "--worker",
            "-DElab.async=false",
            "-Dserver.reportDelayMs=0",
            f"-s{_STACK_KB}",
            URI,
        ]
        return [str(launcher()), str(os.getpid()), str(self.limits.address_space), *lean]

    async def start(self) -> None:
        """Start the process and elaborate the header. Raises WorkerDied."""
        self._process = await spawn_heard(
            self.command(),
            self._hear,
            lambda: self._bury("it closed its output"),
            start_new_session=True,  # a process group of its own, in a way that uvloop knows too
            cwd="/",
            env=self.profile.spawn_environment(),
        )
        self._last_words = asyncio.create_task(self._read_stderr())
        hello = _message("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, request=0)
        document = {"uri": URI, "languageId": "lean", "version": 0, "text": self.header}
        opened = _message("textDocument/didOpen", {"textDocument": document, "dependencyBuildMode": "never"})
        try:
            async with asyncio.timeout(START_SECONDS):
                found = await self._ask(hello + opened, 0)
        except TimeoutError:
            raise HeaderFailed(f"the header took more than {START_SECONDS:.0f} s") from None
        errors = [item.get("message", "") for item in found if isinstance(item, dict) and item.get("severity") == 1]
        if errors:
            raise HeaderFailed(f"the header does not elaborate: {errors[0][:500]}")
        self.resident_at_start = self.resident()

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.returncode is None and self._dead is None

    async def close(self) -> None:
        """Kill the process group and reap it. May be called at any time, any number of times."""
        process = self._process
        if process is None:
            return
        self._bury("closed")
        if self._last_words is not None:
            self._last_words.cancel()
            await asyncio.gather(self._last_words, return_exceptions=True)
        await kill_and_reap(process)

    # -- asking ---------------------------------------------------------------------------------------------

    async def diagnose(self, text: str, seconds: float | None = None) -> list[Any]:
        """Lean's diagnostics for this text. Raises CheckTimeout, OutOfMemory or WorkerDied; close it then.

        `seconds` shortens the limit of this one text.
        """
        allowed = self.limits.seconds if seconds is None else min(seconds, self.limits.seconds)
        if not self.alive:
            raise WorkerDied(self._why())
        self.checks += 1
        version = next(self._versions)
        try:
            asked = self._ask(_change(version, text), version)
            if not await self._done_within(asked, allowed):
                raise CheckTimeout(f"more than {allowed:g} s")
            return asked.result()
        except WorkerDied:
            raise await self._explain_death() from None
        finally:
            self._forget()

    async def _done_within(self, asked: asyncio.Future[list[Any]], seconds: float) -> bool:
        """Wait for an answer and watch the process meanwhile. Raises OutOfMemory, and WorkerDied for a process that
        spends its time without computing.
        """
        clock, used = asyncio.get_running_loop().time, 0.0
        end = clock() + seconds
        while not asked.done():
            if clock() >= end:
                if self.processor_seconds() - used < 0.2 * seconds:
                    raise WorkerDied("it made no progress: stopped, or the machine is overloaded")
                return False
            await asyncio.wait({asked}, timeout=min(_WATCH_SECONDS, max(end - clock(), 0)))
            if not asked.done():  # it is one of the few that take long
                used = used or self.processor_seconds()
                if self.resident() > self.limits.memory:
                    raise OutOfMemory(f"more than {self.limits.memory >> 20} MiB resident")
        return True

    async def settle(self, seconds: float = 2.0) -> bool:
        """After a cancelled check: put the bare header back and wait until Lean is idle. False: close it."""
        try:
            async with asyncio.timeout(seconds):
                version = next(self._versions)
                await self._ask(_change(version, self.header), version)
        except (TimeoutError, WorkerDied):
            return False
        finally:
            self._forget()
        return self.alive

    def resident(self) -> int:
        """Resident bytes of the process, 0 when it is gone."""
        try:
            return int(Path(f"/proc/{self.pid}/statm").read_text().split()[1]) * _PAGE
        except (OSError, IndexError, ValueError):
            return 0

    # -- inside ---------------------------------------------------------------------------------------------

    def _ask(self, message: bytes, version: int) -> asyncio.Future[list[Any]]:
        """Send a change of the text and ask for its final diagnostics: Lean answers when it has sent them all."""
        request = version + 1  # 0 was `initialize`
        stdin = self._process.stdin if self._process else None
        if stdin is None or stdin.is_closing() or self._dead is not None:
            raise WorkerDied(self._why())
        asked = self._asked[request] = asyncio.get_running_loop().create_future()
        question = {"uri": URI, "version": version}
        stdin.write(message + _message("textDocument/waitForDiagnostics", question, request))
        return asked

    def _forget(self) -> None:
        """Whatever still arrives for earlier questions is not waited for."""
        for asked in self._asked.values():
            if not asked.cancel() and not asked.cancelled():
                asked.exception()  # heard, so that asyncio does not complain
        self._asked.clear()
        self._diagnostics.clear()

    def _hear(self, data: bytes) -> None:
        """Some bytes of Lean's."""
        if self._dead is not None:
            return
        try:
            for body in self._frames.feed(data):
                if not body.startswith(_UNHEARD):
                    self._dispatch(parse_message(body))
        except WorkerDied as error:
            self._bury(str(error))

    def _dispatch(self, message: dict[str, Any]) -> None:
        """Keep diagnostics by version and wake who waits; late, doubled and unknown messages fall through."""
        if message.get("method") == "textDocument/publishDiagnostics":
            params = message.get("params")
            if not isinstance(params, dict) or not isinstance(params.get("diagnostics"), list):
                raise WorkerDied("malformed diagnostics")
            if params.get("uri") == URI and type(params.get("version")) is int:
                self._diagnostics[params["version"]] = params["diagnostics"]
        elif "method" not in message and type(message.get("id")) is int:
            asked = self._asked.get(message["id"])
            if asked is not None and not asked.done():
                self._settle_answer(asked, message)

    def _settle_answer(self, asked: asyncio.Future[list[Any]], message: dict[str, Any]) -> None:
        version = message["id"] - 1
        if "error" in message or "result" not in message:
            asked.set_exception(WorkerDied(f"Lean refused to answer: {str(message)[:200]}"))
        elif version not in self._diagnostics:
            asked.set_exception(WorkerDied("no diagnostics for the version asked"))
        else:
            asked.set_result(self._diagnostics[version])

    async def _read_stderr(self) -> None:
        assert self._process is not None and self._process.stderr is not None
        while chunk := await self._process.stderr.read(4096):
            self._stderr = (self._stderr + chunk)[-4096:]

    def processor_seconds(self) -> float:
        """Processor time the process has used so far."""
        try:
            fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
            return (int(fields[11]) + int(fields[12])) / _TICKS
        except (OSError, IndexError, ValueError):
            return 0.0

    async def _explain_death(self) -> Exception:
        """Tell a resource limit from other deaths, once the process has had a moment for last words."""
        if self._process is not None and self._dead:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(0.5):
                    await self._process.wait()
                    if self._last_words is not None:
                        await asyncio.gather(self._last_words, return_exceptions=True)
        last = self._stderr.decode("utf-8", "replace").lower()
        if "stack overflow" in last:
            return OutOfMemory("stack overflow")
        if "out of memory" in last or "failed to allocate" in last or "bad_alloc" in last:
            return OutOfMemory("the address space is used up")
        return WorkerDied(self._why())

    def _why(self) -> str:
        said = self._stderr.decode("utf-8", "replace").strip()[-300:]
        code = self._process.returncode if self._process else None
        return "; ".join(filter(None, [self._dead or "not running", f"exit {code}" if code is not None else "", said]))

    def _bury(self, reason: str) -> None:
        if self._dead is None:
            self._dead = reason
        for asked in self._asked.values():
            if not asked.done():
                asked.set_exception(WorkerDied(reason))


def _message(method: str, params: dict[str, Any], request: int | None = None) -> bytes:
    """A notification, or a request with that number, as LSP frames it."""
    message: dict[str, Any] = {"jsonrpc": "2.0", "method": method, "params": params}
    if request is not None:
        message["id"] = request
    body = json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n%b" % (len(body), body)


def _change(version: int, text: str) -> bytes:
    """The whole text anew."""
    document = {"uri": URI, "version": version}
    return _message("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})
