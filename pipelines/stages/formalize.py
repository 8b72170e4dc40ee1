"""Formalizing: a shard of problems → candidates, and a vetted statement or a reason for each problem."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import replace
from typing import Any

from autoformalize.formalize import Formalized, formalize
from autoformalize.problems import Problem
from pipelines.stages.room import Room
from pipelines.store.rows import CANDIDATES, PROBLEMS
from pipelines.store.shard import Shard
from pipelines.store.tables import write_shard
from prover.models.endpoint import Endpoint, connect


async def formalize_shard(shard: Shard, room: Room) -> dict[str, Any]:
    """Write the shards of `candidates` and `problems`; the shard's counters."""
    config, filters, desk = room.config.formalize, room.config.filters, room.desk
    if filters.scorer:
        scorer = Endpoint(await connect(filters.scorer))
        desk = replace(desk, scorer=room.beside(scorer), formats=desk.formats.scored_with("paper"))

    async def one(problem: Problem) -> Formalized:
        async with room.window:
            return await formalize(problem, desk, config, filters, shard.seed)

    done = await asyncio.gather(*map(one, shard.sound_rows))
    done += [Formalized.of(problem, reason) for problem, reason in shard.poisoned_rows]
    candidates = [candidate for one in done for candidate in one.candidates]
    stats = {
        "candidates": Counter(candidate.status for candidate in candidates),
        "problems": Counter(one.reason or "statement" for one in done),
        "timing": room.timing(),
    }
    write_shard(shard.beside(CANDIDATES), CANDIDATES, candidates, {})
    write_shard(shard.path, PROBLEMS, done, stats)
    return stats
