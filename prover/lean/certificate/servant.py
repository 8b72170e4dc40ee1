"""What the two helper processes share: frames of JSON over pipes, and forked children with a deadline.

A frame is its length in 4 bytes, big endian, then JSON. A helper serves one request at a time, in order, and
forks a child for each, so that nothing of one request is left for the next.
"""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import struct
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

MAX_FRAME = 16 << 20
_POLL_MS = 20
_PAGE = os.sysconf("SC_PAGE_SIZE")

Message = dict[str, Any]


def write_frame(handle: int, message: Message) -> None:
    """Write a whole frame to a file descriptor."""
    body = json.dumps(message).encode()
    rest = memoryview(struct.pack(">I", len(body)) + body)
    while rest:
        rest = rest[os.write(handle, rest) :]


def read_frame(handle: int) -> Message | None:
    """Read one frame; None at the end of the stream."""
    head = _read_exactly(handle, 4)
    if head is None:
        return None
    (size,) = struct.unpack(">I", head)
    body = _read_exactly(handle, size) if size <= MAX_FRAME else None
    return json.loads(body) if body is not None else None


def _read_exactly(handle: int, size: int) -> bytes | None:
    data = b""
    while len(data) < size:
        chunk = os.read(handle, size - len(data))
        if not chunk:
            return None
        data += chunk
    return data


def serve(handle: Callable[[Message], Message], ready: Message) -> None:
    """Answer requests from standard input until it ends. Standard output is kept for the frames alone."""
    requests, answers = os.dup(0), os.dup(1)
    nowhere = os.open("/dev/null", os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.set_inheritable(requests, False)
    _private.update({requests, answers})
    gc.freeze()  # children shall not copy what they only read
    write_frame(answers, ready)
    while (request := read_frame(requests)) is not None:
        write_frame(answers, handle(request))


_private: set[int] = set()  # descriptors of the frames: no child may keep them


def in_child(work: Callable[[], int], seconds: float, memory: int, pipe: tuple[int, int] | None = None) -> Message:
    """Run `work` in a forked child and say how it ended: `status` is exited, killed or signal.

    Past `seconds` of wall time or `memory` resident bytes the child's process group is killed. With `pipe`,
    what the child writes to its write end is returned as `output`; both ends are closed here afterwards.
    """
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        code = 125
        try:
            for handle in _private:
                os.close(handle)
            gc.disable()
            code = work()
        finally:
            os._exit(code)
    written: list[bytes] = []
    process = os.pidfd_open(child)
    output = None
    if pipe:
        output = pipe[0]
        os.close(pipe[1])  # so that the child's death ends the stream
    reason = _watch(child, process, began + seconds, memory, output, written)
    if reason:
        for kill in (os.killpg, os.kill):  # it leads a group only once it has confined itself
            try:
                kill(child, signal.SIGKILL)
            except ProcessLookupError:
                continue
    _, status, usage = os.wait4(child, 0)
    os.close(process)
    if output is not None:
        os.close(output)
    answer: Message = {
        "seconds": round(time.monotonic() - began, 4),
        "cpu_seconds": round(usage.ru_utime + usage.ru_stime, 4),
        "output": b"".join(written).decode("utf-8", "replace"),
    }
    if reason:
        return {**answer, "status": "killed", "reason": reason}
    if os.WIFSIGNALED(status):
        return {**answer, "status": "signal", "signal": os.WTERMSIG(status)}
    return {**answer, "status": "exited", "code": os.WEXITSTATUS(status)}


def _watch(
    child: int, process: int, deadline: float, memory: int, output: int | None, written: list[bytes]
) -> str | None:
    """Wait for the child's end; collects its output. Returns why it must be killed, or None."""
    poll = select.poll()
    poll.register(process, select.POLLIN)
    if output is not None:
        poll.register(output, select.POLLIN)
    size = 0
    while True:
        ready = [handle for handle, _ in poll.poll(_POLL_MS)]
        if output is not None and output in ready:
            chunk = os.read(output, 1 << 16)
            size += len(chunk)
            if not chunk:
                poll.unregister(output)
            elif size > MAX_FRAME:
                return "output"
            written.append(chunk)
        elif process in ready:
            return None
        if time.monotonic() > deadline:
            return "time"
        if resident(child) > memory:
            return "memory"


def resident(process: int) -> int:
    """Resident bytes of a process, 0 when it is gone."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * _PAGE
    except (OSError, IndexError, ValueError):
        return 0
