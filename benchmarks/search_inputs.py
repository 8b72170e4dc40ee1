"""What the search benchmarks share: hard statements, and a model of a demo run behind the two protocols."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from autoformalize.problems import data_path
from pipelines.config import Config
from pipelines.standalone import settings_for
from prover.lean.cache import shared_cache
from prover.lean.pool import LeanPool
from prover.lean.profile import embedded
from prover.lean.verdicts import Goal
from prover.models.generator import Generator
from prover.models.numbers import Numbered
from prover.models.prompts import Prompts, load
from prover.models.vllm import EngineConfig, VllmEngine
from prover.search.portfolio import automation


@dataclass(frozen=True)
class Room:
    """One engine and one pool; `generator` is the engine as the search sees it."""

    engine: VllmEngine
    generator: Generator
    pool: LeanPool
    prompts: Prompts
    config: Config


@asynccontextmanager
async def room(model: Path, workers: int, settings: Path | None) -> AsyncIterator[Room]:
    """The model with its run's settings, or those given. The engine holds one core, Lean's workers the others."""
    config = settings_for(model, settings, {})
    section = config.engine
    engine = VllmEngine(
        EngineConfig(
            str(model), section.dtype, config.model.context, section.max_num_seqs, memory_gib=section.memory_gib
        )
    )
    generator: Generator = Numbered(engine) if config.model.number_markers else engine
    try:
        async with LeanPool(embedded(), workers, cache=shared_cache()) as pool:
            yield Room(engine, generator, pool, load(config.model.prompts), config)
    finally:
        engine.close()


async def hard_statements(pool: LeanPool, limit: int | None, roles: tuple[str, ...] = ()) -> list[str]:
    """Held-out statements of the shipped problem set that elaborate and that the portfolio does not prove."""
    rows = [json.loads(line) for line in data_path("heldout.jsonl").read_text().splitlines()]
    signatures = list(dict.fromkeys(r["statement"] for r in rows if not roles or r["role"] in roles))

    async def hard(signature: str) -> bool:
        return (await pool.elaborate(signature)).proved and not await automation(Goal(signature), pool)

    kept = await asyncio.gather(*map(hard, signatures))
    found = [signature for signature, keep in zip(signatures, kept, strict=True) if keep]
    step = max(1, len(found) // limit) if limit else 1
    return found[::step][:limit]
