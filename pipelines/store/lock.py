"""One job a folder: whoever comes second is told who is there."""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path


class Busy(ValueError):
    """Another process works on the folder; the message names it."""


@contextlib.contextmanager
def held(folder: Path) -> Iterator[None]:
    """Keep others out of a folder while this process lives, however it dies. Raises `Busy`.

    The folder itself is locked, so nothing is left in it. It is made where it is not there, and taken away again where
    nothing came into it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Busy(f"{folder} is worked on by {_holder(os.fstat(handle))}: wait for it, or name another") from None
        yield
    finally:
        os.close(handle)
        with contextlib.suppress(OSError):
            folder.rmdir()  # only where it is empty


def _holder(status: os.stat_result) -> str:
    """The process that holds the lock, as far as this machine knows."""
    here = f":{status.st_ino}"
    with contextlib.suppress(OSError, ValueError, IndexError):
        for line in Path("/proc/locks").read_text().splitlines():
            words = line.split()  # 1: FLOCK ADVISORY WRITE 1234 08:01:5678 0 EOF
            if words[1] == "FLOCK" and words[5].endswith(here):
                return f"process {words[4]} ({_command(int(words[4]))})"
    return "another process, perhaps on another machine"


def _command(process: int) -> str:
    parts = Path(f"/proc/{process}/cmdline").read_bytes().decode("utf-8", "replace").split("\0")
    return " ".join(part for part in parts if part)[-120:] or "ended"
