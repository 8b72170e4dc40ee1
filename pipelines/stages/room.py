"""What a stage works with on a node."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from pipelines.config import Config
from prover.models.generator import Generator
from prover.search.question import Desk

WINDOW = 512


@dataclass(frozen=True)
class Room:
    """`timing()` is what the shard has cost so far; `beside` admits another source of text than the desk's model;
    `window` is how many statements of the shard are worked on at once.
    """

    config: Config
    desk: Desk
    timing: Callable[[], dict[str, float]]
    beside: Callable[[Generator], Generator]
    window: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(WINDOW))
