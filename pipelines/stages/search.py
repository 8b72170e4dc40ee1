"""The search stage of one shard: the configured strategy over its statements, on top of what is recorded."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from pipelines.config import Config
from pipelines.store.shard import Shard, windowed
from pipelines.store.tables import write_shard
from prover.search.question import Desk, Question, SearchConfig
from prover.search.record import attempt_row, counts, proof_row, recorded
from prover.search.result import Outcome, SearchResult
from prover.search.schedule import Pool, scheduled
from prover.search.strategies import STRATEGIES

SearchOne = Callable[[dict[str, Any], SearchConfig, SearchResult], Coroutine[Any, Any, SearchResult]]


async def search_shard(
    config: Config,
    desk: Desk,
    shard: Shard,
    timing: Callable[[], dict[str, float]],
) -> dict[str, Any]:
    """Search the shard's statements and write its attempts and proofs; the shard's counters.

    Attempts that the shard holds already are not made again, and what was solved stays as it is.
    """
    out = Path(shard.out)
    attempts_file = out.parent.parent / "attempts" / out.name
    before = recorded(attempts_file, out)
    strategy = STRATEGIES[config.search.strategy]

    async def one(row: dict[str, Any], budget: SearchConfig, known: SearchResult) -> SearchResult:
        return await strategy(Question(row["signature"], budget, shard.seed, tuple(known.attempts)), desk)

    rows = shard.sound_rows
    known = [before.get(row["statement_id"], SearchResult(Outcome.OPEN)) for row in rows]
    work = _shared if config.search.schedule == "likeliest" else _each
    found = await work(config, rows, known, one)
    pairs = list(zip(rows, found, strict=True))
    pairs += [(row, SearchResult(Outcome.SET_ASIDE, reason=reason)) for row, reason in shard.poisoned_rows]
    version = desk.formats.prove.template.version
    lines = [attempt_row(row, attempt, shard.model, version) for row, result in pairs for attempt in result.attempts]
    stats = {**counts(result for _, result in pairs), "timing": timing(), "samples": shard.samples}
    write_shard(attempts_file, "attempts", lines, {})
    write_shard(out, "proofs", [proof_row(row, result) for row, result in pairs], stats)
    return stats


async def _each(
    config: Config, rows: Sequence[dict[str, Any]], known: Sequence[SearchResult], one: SearchOne
) -> list[SearchResult]:
    """Every statement has the whole budget for itself."""
    budget = config.search

    async def kept(result: SearchResult) -> SearchResult:
        return result

    return await windowed(
        [
            one(row, budget, result) if result.outcome is Outcome.OPEN else kept(result)
            for row, result in zip(rows, known, strict=True)
        ]
    )


async def _shared(
    config: Config, rows: Sequence[dict[str, Any]], known: Sequence[SearchResult], one: SearchOne
) -> list[SearchResult]:
    """The shard's statements share samples × statements; the scheduler decides who gets the next wave."""
    section = config.search
    budget = replace(config.search, first_wave=1)

    async def search_to(i: int, samples: int, before: SearchResult | None) -> SearchResult:
        # What is recorded is replayed when its turn comes, so that a larger pool decides as a fresh one would.
        attempts = {a.key: a for a in [*known[i].attempts, *(before.attempts if before else [])]}
        return await one(rows[i], replace(budget, samples=samples), SearchResult(Outcome.OPEN, list(attempts.values())))

    pool = Pool(section.samples * len(rows), early=min(section.early, section.samples))
    return await scheduled([row["signature"] for row in rows], search_to, pool)
