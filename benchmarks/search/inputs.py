"""What the search benchmarks share: hard statements, and a model of a demo run behind the two protocols."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from autoformalize.sources import data_path
from pipelines.config import Config
from pipelines.driver.models import resolve
from prover.lean.cache import shared_cache
from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import PORTFOLIO, embedded
from prover.lean.verdicts import Goal
from prover.models.formats.registry import Formats, load
from prover.models.generator import Generator
from prover.models.numbers import Numbered
from prover.models.vllm import VllmEngine
from prover.search.portfolio import automation
from prover.search.question import Desk

_CHUNK = 32


@dataclass(frozen=True)
class Room:
    """One engine and one pool; `generator` is the engine as the search sees it."""

    engine: VllmEngine
    generator: Generator
    pool: LeanPool
    formats: Formats
    config: Config

    @property
    def desk(self) -> Desk:
        return Desk(self.generator, self.pool, self.formats)


@asynccontextmanager
async def room(model: Path, workers: int, settings: Path | None) -> AsyncIterator[Room]:
    """The model with its run's settings, or those given. The engine holds one core, Lean's workers the others."""
    config = resolve(str(model), settings).settings
    engine = VllmEngine(model, config.model.context, config.engine)
    generator: Generator = Numbered(engine) if config.model.number_markers else engine
    try:
        async with LeanPool(embedded(), workers, cache=shared_cache()) as pool:
            yield Room(engine, generator, pool, load(config.model.prompts), config)
    finally:
        engine.close()


async def hard_statements(pool: LeanPool, limit: int) -> list[str]:
    """Held-out statements of the shipped problem set that elaborate and that the portfolio does not prove.

    Drawn from the whole file, always in the same order.
    """
    rows = [json.loads(line) for line in data_path("heldout.jsonl").read_text().splitlines()]
    signatures = list(dict.fromkeys(row["statement"] for row in rows))
    random.Random(0).shuffle(signatures)

    async def hard(signature: str) -> bool:
        return (await pool.elaborate(signature)).elaborates and not await automation(Goal(signature), pool, PORTFOLIO)

    found: list[str] = []
    for at in range(0, len(signatures), _CHUNK):
        part = signatures[at : at + _CHUNK]
        kept = await asyncio.gather(*map(hard, part))
        found += [signature for signature, keep in zip(part, kept, strict=True) if keep]
        if len(found) >= limit:
            break
    return found[:limit]
