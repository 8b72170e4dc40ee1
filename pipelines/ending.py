"""How a command ends that is stopped: one line that says what is kept and what goes on, and no traceback."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Iterator
from typing import Any

_kept = "nothing was written"
_terminated = False


def keeps(text: str) -> None:
    """What to say of this command's work where it is stopped: what is kept, and what goes on with it."""
    global _kept
    _kept = text


@contextlib.contextmanager
def told_when_stopped() -> Iterator[None]:
    """Ctrl-C and SIGTERM end what is inside in the same way, with exit code 130 or 143. Raises SystemExit then."""
    before = signal.getsignal(signal.SIGTERM)
    listen()
    try:
        yield
    except KeyboardInterrupt:
        # Nothing that ends from here on has anything to say.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        with contextlib.suppress(OSError):
            os.write(2, f"\nproofmill: stopped; {_kept}\n".encode())
        raise SystemExit(143 if _terminated else 130) from None
    signal.signal(signal.SIGTERM, before)


def listen() -> None:
    """Take SIGTERM as what Ctrl-C is; again after libraries that take it for themselves (Ray does)."""
    signal.signal(signal.SIGTERM, _terminate)


def _terminate(number: int, frame: Any) -> None:
    global _terminated
    _terminated = True
    # What Ctrl-C does here and now: asyncio has a handler of its own. A job in the background has none, and may not
    # be reached by Ctrl-C; by SIGTERM it is.
    handler = signal.getsignal(signal.SIGINT)
    if callable(handler):
        handler(signal.SIGINT, frame)
    else:
        raise KeyboardInterrupt
