"""What a shard worker is: it sits down at one engine and one Lean pool and runs the stage of each shard it gets.

A stage (`pipelines.stages`) writes its output once, atomically, as the last thing it does. What it returns are
counters, which also stand in the shard itself.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from pipelines.config import Config
from pipelines.node.actors import RemoteChecker, RemoteGenerator
from pipelines.stages.formalize import formalize_shard
from pipelines.stages.measure import measure_shard, translate_shard
from pipelines.stages.room import Room
from pipelines.stages.search import search_shard
from pipelines.store.shard import Shard
from prover.lean.profiles.registry import portfolio_of
from prover.lean.verdicts import Checker
from prover.models.flow import Flow
from prover.models.formats.registry import load
from prover.models.generator import Generator
from prover.models.lockstep import Lockstep
from prover.models.numbers import Numbered
from prover.search.question import Desk

STAGES: dict[str, Callable[[Shard, Room], Awaitable[dict[str, Any]]]] = {
    "formalize": formalize_shard,
    "search": search_shard,
    "measure": measure_shard,
    "translate": translate_shard,
}


class ShardWorker:
    """The body of a Ray actor: runs shards against one engine and one Lean pool."""

    def __init__(self, config: Config, engine: Any, lean: Any) -> None:
        self._config, self._engine, self._lean = config, engine, lean
        self._formats = load(config.model.prompts)
        self._portfolio = portfolio_of(config.lean.profile)
        # Of samples, one batch runs and one waits in the engine; of checks, Lean has a few seconds of work.
        self._flow = Flow(2 * config.engine.max_num_seqs, max(64, 16 * config.lean.workers))

    async def run(self, shard: Shard) -> dict[str, Any]:
        """Run one shard and write its output; the shard's counters and timings."""
        async with self._room(shard) as room:
            return await STAGES[shard.stage](shard, room)

    @asynccontextmanager
    async def _room(self, shard: Shard) -> AsyncIterator[Room]:
        start, checker, cost = time.perf_counter(), RemoteChecker(self._lean), Counter[str]()
        wrap = Numbered if self._config.model.number_markers else (lambda inner: inner)

        def timing() -> dict[str, float]:
            wall = time.perf_counter() - start
            return {**cost, "lean_seconds": checker.seconds, "checks": checker.checks, "wall_seconds": wall}

        if not self._config.deterministic:
            streamed = self._flow.generator(RemoteGenerator(self._engine, shard.model))
            desk = self._desk(wrap(streamed), self._flow.checker(checker))
            yield Room(self._config, desk, timing, lambda other: other)
            return

        async def run_batch(requests: Any) -> Any:
            answers, spent = await self._engine.batch.remote(shard.model, list(requests))
            cost.update(spent)
            return answers

        async with Lockstep(run_batch, checker) as lockstep:
            desk = self._desk(wrap(lockstep.generator), lockstep.checker)
            yield Room(self._config, desk, timing, lockstep.beside)

    def _desk(self, generator: Generator, checker: Checker) -> Desk:
        return Desk(generator, checker, self._formats, self._portfolio)
