"""Measuring a model: attempts at statements, greedy formalizations of problems whose statement is known."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import replace
from typing import Any

from autoformalize.filters import FilterConfig
from autoformalize.formalize import FormalizeConfig, Formalized, formalize
from autoformalize.problems import Problem
from pipelines.stages.room import Room
from pipelines.store.rows import ATTEMPTS, TRANSLATIONS
from pipelines.store.shard import Shard
from pipelines.store.tables import content_hash, write_shard
from prover.evaluate.strategies import strategy
from prover.lean.verdicts import GoalKind
from prover.search.question import Question, Statement
from prover.search.record import AttemptRow
from prover.search.result import SearchResult


async def measure_shard(shard: Shard, room: Room) -> dict[str, Any]:
    """All attempts of a strategy at each statement: what pass@k and counts of solved statements are made of."""
    run, tokens = strategy(shard.strategy).run, shard.tokens or None
    budget = replace(room.config.search, samples=shard.samples, tokens=tokens, goals=(GoalKind.PROVE,))
    statements: list[Statement] = shard.sound_rows

    async def one(statement: Statement) -> SearchResult:
        async with room.window:
            return await run(Question(statement.signature, budget, shard.seed), room.desk)

    found = await asyncio.gather(*map(one, statements))
    version, model = room.desk.formats.prove.template.version, shard.named or shard.model
    attempts = [
        AttemptRow.of(statement, attempt, model, version)
        for statement, result in zip(statements, found, strict=True)
        for attempt in result.attempts
    ]
    without = {s.statement_id: r.reason for s, r in zip(statements, found, strict=True) if not r.attempts}
    stats = {
        "evaluation": shard.evaluation,
        "attempts": Counter(row.verdict for row in attempts),
        "content": content_hash(ATTEMPTS, attempts),
        "without": without | {row.statement_id: reason for row, reason in shard.poisoned_rows},
        "poisoned": [[row.statement_id, reason] for row, reason in shard.poisoned_rows],
        "timing": room.timing(),
    }
    write_shard(shard.path, ATTEMPTS, attempts, stats)
    return stats


async def translate_shard(shard: Shard, room: Room) -> dict[str, Any]:
    """One greedy formalization a held-out problem: does its type equal the labelled statement's?"""
    config = FormalizeConfig(candidates=1, min_votes=1, temperature=0.0, max_tokens=room.config.formalize.max_tokens)
    nothing = FilterConfig(order=())

    async def one(row: Statement) -> Formalized:
        problem = Problem(row.problem_id, row.problem, row.answer, row.group)
        async with room.window:
            return await formalize(problem, room.desk, config, nothing, shard.seed)

    done = await asyncio.gather(*map(one, shard.sound_rows))
    pairs = zip(shard.sound_rows, done, strict=True)
    stats = {
        "faithful": sum(bool(b.type_hash) and a.type_hash == b.type_hash for a, b in pairs),
        "elaborates": sum(bool(row.type_hash) for row in done),
        "timing": room.timing(),
    }
    write_shard(shard.path, TRANSLATIONS, done, stats)
    return stats
