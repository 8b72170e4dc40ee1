"""What a stage works with on a node."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pipelines.config import Config
from prover.models.generator import Generator
from prover.search.question import Desk


@dataclass(frozen=True)
class Room:
    """`timing()` is what the shard has cost so far; `beside` admits another source of text than the desk's model."""

    config: Config
    desk: Desk
    timing: Callable[[], dict[str, float]]
    beside: Callable[[Generator], Generator]
