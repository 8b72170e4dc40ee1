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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prover.lean.processes import kill_and_reap
from prover.lean.profile import Limits, Profile
from prover.lean.toolchain import launcher

URI = "file:///attempt.lean"
MAX_FRAME = 64 << 20  # bytes of one message
START_SECONDS = 600.0  # elaborating the header; minutes when it imports Mathlib from a cold disk
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


@dataclass
class Frame:
    """Reads one LSP message from a stream. Raises WorkerDied on anything but well-formed frames."""

    stream: asyncio.StreamReader

    async def read(self) -> dict[str, Any]:
        try:
            head = await self.stream.readuntil(b"\r\n\r\n")
            fields = dict(line.split(b":", 1) for line in head.lower().strip().split(b"\r\n"))
            size = int(fields[b"content-length"])
            if not 0 <= size <= MAX_FRAME:
                raise ValueError(f"message of {size} bytes")
            message = json.loads(await self.stream.readexactly(size))
        except asyncio.IncompleteReadError:
            raise WorkerDied("it closed its output") from None
        except (ValueError, KeyError, asyncio.LimitOverrunError, RecursionError) as error:
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
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._process: asyncio.subprocess.Process | None = None
        self._tasks: list[asyncio.Task[None]] = []
        self._died: asyncio.Future[str] | None = None
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
        self._died = asyncio.get_running_loop().create_future()
        pipe = asyncio.subprocess.PIPE
        self._process = await asyncio.create_subprocess_exec(
            *self.command(),
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            start_new_session=True,  # a process group of its own, in a way that uvloop knows too
            limit=1 << 16,
            cwd="/",
            env=self.profile.spawn_environment(),
        )
        self._tasks = [asyncio.create_task(self._read_stdout()), asyncio.create_task(self._read_stderr())]
        self._send("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, request=0)
        document = {"uri": URI, "languageId": "lean", "version": 0, "text": self.header}
        self._send("textDocument/didOpen", {"textDocument": document, "dependencyBuildMode": "never"})
        try:
            async with asyncio.timeout(START_SECONDS):
                found = await self._wait(0)
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
        return self._process is not None and self._process.returncode is None and not self._dead_reason

    @property
    def _dead_reason(self) -> str | None:
        return self._died.result() if self._died and self._died.done() else None

    async def close(self) -> None:
        """Kill the process group and reap it. May be called at any time, any number of times."""
        process = self._process
        if process is None:
            return
        self._bury("closed")
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await kill_and_reap(process)

    # -- asking ---------------------------------------------------------------------------------------------

    async def diagnose(self, text: str, seconds: float | None = None) -> list[Any]:
        """Lean's diagnostics for this text. Raises CheckTimeout, OutOfMemory or WorkerDied; close it then.

        `seconds` shortens the limit of this one text.
        """
        allowed = self.limits.seconds if seconds is None else min(seconds, self.limits.seconds)
        if not self.alive:
            raise WorkerDied(self._why())
        version = next(self._versions)
        self.checks += 1
        used = self.processor_seconds()
        change = {"textDocument": {"uri": URI, "version": version}, "contentChanges": [{"text": text}]}
        watch = asyncio.create_task(self._watch_memory())
        try:
            async with asyncio.timeout(allowed):
                self._send("textDocument/didChange", change)
                answer = asyncio.create_task(self._wait(version))
                try:
                    await asyncio.wait({answer, watch}, return_when=asyncio.FIRST_COMPLETED)
                    if watch.done():
                        raise OutOfMemory(f"more than {self.limits.memory >> 20} MiB resident")
                    return answer.result()
                finally:
                    answer.cancel()
        except TimeoutError:
            if self.processor_seconds() - used < 0.2 * allowed:
                raise WorkerDied("it made no progress: stopped, or the machine is overloaded") from None
            raise CheckTimeout(f"more than {allowed:g} s") from None
        except WorkerDied:
            raise await self._explain_death() from None
        finally:
            watch.cancel()
            self._diagnostics.clear()

    async def settle(self, seconds: float = 2.0) -> bool:
        """After a cancelled check: put the bare header back and wait until Lean is idle. False: close it."""
        try:
            async with asyncio.timeout(seconds):
                version = next(self._versions)
                change = {
                    "textDocument": {"uri": URI, "version": version},
                    "contentChanges": [{"text": self.header}],
                }
                self._send("textDocument/didChange", change)
                await self._wait(version)
        except (TimeoutError, WorkerDied):
            return False
        return self.alive

    def resident(self) -> int:
        """Resident bytes of the process, 0 when it is gone."""
        try:
            return int(Path(f"/proc/{self.pid}/statm").read_text().split()[1]) * _PAGE
        except (OSError, IndexError, ValueError):
            return 0

    # -- inside ---------------------------------------------------------------------------------------------

    def _send(self, method: str, params: dict[str, Any], request: int | None = None) -> None:
        message: dict[str, Any] = {"jsonrpc": "2.0", "method": method, "params": params}
        if request is not None:
            message["id"] = request
        body = json.dumps(message).encode()
        stdin = self._process.stdin if self._process else None
        if stdin is None or stdin.is_closing():
            raise WorkerDied(self._why())
        stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))

    async def _wait(self, version: int) -> list[Any]:
        """The final diagnostics of one version: Lean answers when it has sent them all."""
        assert self._died is not None
        request = version + 1  # 0 was `initialize`
        answer = self._answers[request] = asyncio.get_running_loop().create_future()
        try:
            self._send("textDocument/waitForDiagnostics", {"uri": URI, "version": version}, request=request)
            await asyncio.wait({answer, self._died}, return_when=asyncio.FIRST_COMPLETED)
            if not answer.done():
                raise WorkerDied(self._why())
            if "error" in answer.result() or "result" not in answer.result():
                raise WorkerDied(f"Lean refused to answer: {str(answer.result())[:200]}")
            if version not in self._diagnostics:
                raise WorkerDied("no diagnostics for the version asked")
            return self._diagnostics[version]
        finally:
            self._answers.pop(request, None)

    async def _read_stdout(self) -> None:
        assert self._process is not None and self._process.stdout is not None
        frame = Frame(self._process.stdout)
        try:
            while True:
                self._dispatch(await frame.read())
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
            waiting = self._answers.get(message["id"])
            if waiting is not None and not waiting.done():
                waiting.set_result(message)

    async def _read_stderr(self) -> None:
        assert self._process is not None and self._process.stderr is not None
        while chunk := await self._process.stderr.read(4096):
            self._stderr = (self._stderr + chunk)[-4096:]

    async def _watch_memory(self) -> None:
        """Returns once the process is larger than it may be."""
        while self.resident() <= self.limits.memory:  # noqa: ASYNC110 -- the system sends no event
            await asyncio.sleep(0.05)

    def processor_seconds(self) -> float:
        """Processor time the process has used so far."""
        try:
            fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
            return (int(fields[11]) + int(fields[12])) / _TICKS
        except (OSError, IndexError, ValueError):
            return 0.0

    async def _explain_death(self) -> Exception:
        """Tell a resource limit from other deaths, once the process has had a moment for last words."""
        if self._process is not None and self._dead_reason:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(0.5):
                    await self._process.wait()
                    await asyncio.gather(*self._tasks, return_exceptions=True)
        last = self._stderr.decode("utf-8", "replace").lower()
        if "stack overflow" in last:
            return OutOfMemory("stack overflow")
        if "out of memory" in last or "failed to allocate" in last or "bad_alloc" in last:
            return OutOfMemory("the address space is used up")
        return WorkerDied(self._why())

    def _why(self) -> str:
        said = self._stderr.decode("utf-8", "replace").strip()[-300:]
        code = self._process.returncode if self._process else None
        return "; ".join(
            filter(None, [self._dead_reason or "not running", f"exit {code}" if code is not None else "", said])
        )

    def _bury(self, reason: str) -> None:
        if self._died is not None and not self._died.done():
            self._died.set_result(reason)
