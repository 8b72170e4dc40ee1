"""Searching: a shard of statements → attempts, and what became of each statement, on top of what is recorded."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from typing import Any

from pipelines.stages.room import Room
from pipelines.store.rows import ATTEMPTS, PROOFS
from pipelines.store.shard import Shard
from pipelines.store.tables import read_shard, write_shard
from prover.search.question import Question, SearchConfig, Statement
from prover.search.record import AttemptRow, Proof, counts, recorded
from prover.search.result import Outcome, SearchResult
from prover.search.schedule import Pool, scheduled
from prover.search.strategies import STRATEGIES

SearchOne = Callable[[Statement, SearchConfig, SearchResult], Coroutine[Any, Any, SearchResult]]


async def search_shard(shard: Shard, room: Room) -> dict[str, Any]:
    """Search the shard's statements and write its attempts and proofs; the shard's counters.

    Attempts that the shard holds already are not made again, and what was solved stays as it is.
    """
    before, statements = _recorded(shard), shard.sound_rows
    strategy = STRATEGIES[room.config.search.strategy]

    async def one(statement: Statement, budget: SearchConfig, known: SearchResult) -> SearchResult:
        if known.outcome is not Outcome.OPEN:
            return known
        async with room.window:
            return await strategy(Question(statement.signature, budget, shard.seed, tuple(known.attempts)), room.desk)

    config = room.config.search
    known = [before.get(statement.statement_id, SearchResult(Outcome.OPEN)) for statement in statements]
    if config.schedule == "likeliest":
        found = await _shared(config, statements, known, one)
    else:  # every statement has the whole budget for itself
        found = await asyncio.gather(*(one(s, config, result) for s, result in zip(statements, known, strict=True)))
    pairs = list(zip(statements, found, strict=True))
    pairs += [(row, SearchResult(Outcome.SET_ASIDE, reason=reason)) for row, reason in shard.poisoned_rows]
    version = room.desk.formats.prove.template.version
    attempts = [AttemptRow.of(row, attempt, shard.model, version) for row, one in pairs for attempt in one.attempts]
    stats = {**counts(result for _, result in pairs), "timing": room.timing(), "samples": shard.samples}
    write_shard(shard.beside(ATTEMPTS), ATTEMPTS, attempts, {})
    write_shard(shard.path, PROOFS, [Proof.of(statement, result) for statement, result in pairs], stats)
    return stats


def _recorded(shard: Shard) -> dict[str, SearchResult]:
    """What an earlier search with a smaller budget left, by statement."""
    attempts = shard.beside(ATTEMPTS)
    if not attempts.is_file():
        return {}
    proofs = read_shard(shard.path, PROOFS) if shard.path.is_file() else []
    return recorded(read_shard(attempts, ATTEMPTS), proofs)


async def _shared(
    budget: SearchConfig, statements: Sequence[Statement], known: Sequence[SearchResult], one: SearchOne
) -> list[SearchResult]:
    """The shard's statements share samples × statements; the scheduler decides who gets the next wave."""
    wave = replace(budget, first_wave=1)

    async def search_to(i: int, samples: int, before: SearchResult | None) -> SearchResult:
        # What is recorded is replayed when its turn comes, so that a larger pool decides as a fresh one would.
        attempts = {a.key: a for a in [*known[i].attempts, *(before.attempts if before else [])]}
        start = SearchResult(Outcome.OPEN, list(attempts.values()))
        return await one(statements[i], replace(wave, samples=samples), start)

    pool = Pool(budget.samples * len(statements), early=min(budget.early, budget.samples))
    return await scheduled([statement.signature for statement in statements], search_to, pool)
