"""JSON from outside, read in the one way that everybody reads it: a key that comes twice is an error.

Parsers differ on which of the two wins, so whoever wrote such an object and whoever reads it may mean different things.
"""

from __future__ import annotations

import json
from typing import Any


class DoubledKey(ValueError):
    """An object has a key twice; the message names it."""


def loads(text: str | bytes) -> Any:
    """Like `json.loads`. Raises ValueError, for a doubled key and for NaN and Infinity too, and RecursionError."""
    return json.loads(text, object_pairs_hook=_object, parse_constant=_constant)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        doubled = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise DoubledKey(f"the key {doubled!r} comes twice in one object")
    return found


def _constant(text: str) -> None:
    raise ValueError(f"{text} is not JSON")
