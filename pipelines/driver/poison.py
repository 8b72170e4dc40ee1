"""Finding the rows of a shard that end whatever works on them, by halves."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

MAX_POISONED = 4  # of a shard: with more, it is not the rows that are at fault

Fails = Callable[[Sequence[int]], Awaitable[str | None]]  # indices of rows → why they fail, None when they do not


class TooManyFail(RuntimeError):
    """More than `MAX_POISONED` rows of one shard fail alone; the message is the last reason."""


async def poisoned(rows: int, fails: Fails) -> dict[int, str]:
    """The rows, by index below `rows`, that fail on their own, with their reasons. Raises `TooManyFail`.

    The whole is known to fail. Empty when no part of it fails any more: the cause has passed.
    """
    found: dict[int, str] = {}

    async def halve(indices: Sequence[int], reason: str) -> None:
        if len(indices) == 1:
            found[indices[0]] = reason
            if len(found) > MAX_POISONED:
                raise TooManyFail(reason)
            return
        middle = len(indices) // 2
        for half in (indices[:middle], indices[middle:]):
            why = await fails(half)
            if why is not None:
                await halve(half, why)

    if rows == 1:
        why = await fails([0])
        return {} if why is None else {0: why}
    await halve(range(rows), "")
    return found
