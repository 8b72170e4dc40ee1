"""Child processes of ours: one whose output is heard at once, and ending one with everything asyncio keeps for it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections.abc import Callable, Sequence
from typing import Any


class _Listener(asyncio.subprocess.SubprocessStreamProtocol):
    """Hands standard output to a function as it comes. A task that reads a stream costs turns of the event loop for
    every piece, and a Lean worker writes ten pieces a check.
    """

    def __init__(self, hear: Callable[[bytes], None], lost: Callable[[], None]) -> None:
        super().__init__(limit=1 << 16, loop=asyncio.get_running_loop())
        self._hear, self._lost = hear, lost

    def pipe_data_received(self, fd: int, data: bytes | str) -> None:
        if fd == 1:
            self._hear(data if isinstance(data, bytes) else data.encode())
        else:
            super().pipe_data_received(fd, data)

    def pipe_connection_lost(self, fd: int, exc: Exception | None) -> None:
        super().pipe_connection_lost(fd, exc)
        if fd == 1:
            self._lost()


async def spawn_heard(
    command: Sequence[str], hear: Callable[[bytes], None], lost: Callable[[], None], **options: Any
) -> asyncio.subprocess.Process:
    """As `asyncio.create_subprocess_exec` with all three pipes, but what the child writes to its standard output goes
    to `hear`, and `lost` is told when that ends.
    """
    pipe = asyncio.subprocess.PIPE
    loop = asyncio.get_running_loop()
    transport, protocol = await loop.subprocess_exec(
        lambda: _Listener(hear, lost), *command, stdin=pipe, stdout=pipe, stderr=pipe, **options
    )
    return asyncio.subprocess.Process(transport, protocol, loop)  # as asyncio itself makes it


async def kill_and_reap(process: asyncio.subprocess.Process) -> None:
    """Kill the process group that the child leads, and wait until it is gone. For children not waited for yet.

    The pipes are closed first: asyncio's wait() waits for them too, and one that nobody reads would never end.
    """
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)  # not reaped yet, so the number is still ours
    transport: asyncio.SubprocessTransport = process._transport  # type: ignore[attr-defined]
    for number in (0, 1, 2):
        pipe = transport.get_pipe_transport(number)
        if pipe is None or pipe.is_closing():
            continue
        if isinstance(pipe, asyncio.WriteTransport):
            pipe.abort()  # what it has not read yet it shall not wait for
        else:
            pipe.close()
    await process.wait()
    transport.close()
