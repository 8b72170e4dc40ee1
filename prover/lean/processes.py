"""Ending a child process of ours for good, with everything asyncio keeps for it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal


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
