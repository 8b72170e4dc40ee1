"""Files that are there whole or not at all. The one way in which anything of ours is written."""

from __future__ import annotations

import contextlib
import hashlib
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO


def beside(path: Path) -> Path:
    """Where a file is written before it takes its name: hidden, and of this process and thread alone."""
    return path.with_name(f".{path.name}.{os.getpid()}{threading.get_ident()}")


@contextlib.contextmanager
def written_whole(path: Path) -> Iterator[IO[str]]:
    """A text file, UTF-8, that appears under its name when the block ends well, and otherwise not. Raises OSError."""
    fresh = beside(path)
    try:
        with fresh.open("w", encoding="utf-8", newline="") as out:
            yield out
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def write_atomically(path: Path, data: bytes | str, mode: int = 0o644) -> Path:
    """Write a file so that other processes see either nothing or all of it; its folder is made. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = beside(path)
    try:
        fresh.write_bytes(data.encode() if isinstance(data, str) else data)
        fresh.chmod(mode)
        return fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def file_hash(path: Path) -> str:
    """SHA-256 of a file, read in pieces."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
