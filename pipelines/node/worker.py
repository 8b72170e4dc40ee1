"""What a shard worker does with one shard: formalize its problems, search its statements, measure a model.

Each stage is a coroutine over a generator and a checker; it writes its output once, atomically, as the last
thing it does. What it returns are counters, which also stand in the shard itself.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from autoformalize.filters import FilterConfig
from autoformalize.formalize import FormalizeConfig, Formalized, formalize
from autoformalize.problems import Problem
from pipelines.config import Config
from pipelines.node.actors import RemoteChecker, RemoteGenerator
from pipelines.stages.search import search_shard
from pipelines.store.shard import Shard, windowed
from pipelines.store.tables import content_hash, write_shard
from prover.lean.profiles.registry import portfolio_of
from prover.lean.verdicts import Checker, GoalKind
from prover.models.endpoint import Endpoint, connect
from prover.models.flow import Flow
from prover.models.formats.registry import load
from prover.models.generator import Generator
from prover.models.lockstep import Lockstep
from prover.models.numbers import Numbered
from prover.search.question import Desk, Question
from prover.search.record import attempt_row

Timing = Callable[[], dict[str, float]]  # what a shard has cost so far


@dataclass(frozen=True)
class _Room:
    """What a shard works with; `beside` admits another source of text than its own model."""

    desk: Desk
    beside: Callable[[Generator], Generator]


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
        start = time.perf_counter()
        stage: Callable[[Shard, _Room, Timing], Awaitable[dict[str, Any]]] = {
            "formalize": self._formalize,
            "search": self._search,
            "measure": self._measure,
            "translate": self._translate,
        }[shard.stage]
        checker = RemoteChecker(self._lean)
        cost: Counter[str] = Counter()

        def timing() -> dict[str, float]:
            wall = time.perf_counter() - start
            return {**cost, "lean_seconds": checker.seconds, "checks": checker.checks, "wall_seconds": wall}

        async with self._tools(shard, checker, cost) as room:
            return await stage(shard, room, timing)

    @asynccontextmanager
    async def _tools(self, shard: Shard, checker: RemoteChecker, cost: Counter[str]) -> AsyncIterator[_Room]:
        wrap = Numbered if self._config.model.number_markers else (lambda inner: inner)
        if not self._config.deterministic:
            streamed = self._flow.generator(RemoteGenerator(self._engine, shard.model))
            yield _Room(self._desk(wrap(streamed), self._flow.checker(checker)), lambda other: other)
            return

        async def run_batch(requests: Any) -> Any:
            answers, spent = await self._engine.batch.remote(shard.model, list(requests))
            cost.update(spent)
            return answers

        async with Lockstep(run_batch, checker) as lockstep:
            yield _Room(self._desk(wrap(lockstep.generator), lockstep.checker), lockstep.beside)

    def _desk(self, generator: Generator, checker: Checker) -> Desk:
        return Desk(generator, checker, self._formats, self._portfolio)

    # ---- stages ---------------------------------------------------------------------------------

    async def _formalize(self, shard: Shard, room: _Room, timing: Timing) -> dict[str, Any]:
        config, filters, desk = self._config.formalize, self._config.filters, room.desk
        if filters.scorer:
            scorer = Endpoint(await connect(filters.scorer))
            desk = replace(desk, scorer=room.beside(scorer), formats=desk.formats.scored_with("paper"))
        done = await windowed(
            [formalize(Problem(**row), desk, config, filters, shard.seed) for row in shard.sound_rows]
        )
        done += [Formalized(Problem(**row), reason=reason) for row, reason in shard.poisoned_rows]
        candidates = [row for one in done for row in _candidate_rows(one)]
        problems = [_problem_row(one) for one in done]
        stats = {
            "candidates": Counter(row["status"] for row in candidates),
            "problems": Counter(row["reason"] or "statement" for row in problems),
            "timing": timing(),
        }
        out = Path(shard.out)
        write_shard(out.parent.parent / "candidates" / out.name, "candidates", candidates, {})
        write_shard(out, "problems", problems, stats)
        return stats

    async def _search(self, shard: Shard, room: _Room, timing: Timing) -> dict[str, Any]:
        return await search_shard(self._config, room.desk, shard, timing)

    async def _measure(self, shard: Shard, room: _Room, timing: Timing) -> dict[str, Any]:
        """All attempts of a strategy at each statement: what pass@k and counts of solved statements are made of."""
        from prover.evaluate.strategies import strategy

        run, tokens = strategy(shard.strategy).run, shard.tokens or None
        budget = replace(self._config.search, samples=shard.samples, tokens=tokens, goals=(GoalKind.PROVE,))
        found = await windowed(
            [run(Question(row["signature"], budget, shard.seed), room.desk) for row in shard.sound_rows]
        )
        version = room.desk.formats.prove.template.version
        attempts = [
            attempt_row(statement, attempt, shard.named or shard.model, version)
            for statement, result in zip(shard.sound_rows, found, strict=True)
            for attempt in result.attempts
        ]
        without = {s["statement_id"]: r.reason for s, r in zip(shard.sound_rows, found, strict=True) if not r.attempts}
        stats = {
            "evaluation": shard.evaluation,
            "attempts": Counter(row["verdict"] for row in attempts),
            "content": content_hash("attempts", attempts),
            "without": without | {row["statement_id"]: reason for row, reason in shard.poisoned_rows},
            "poisoned": [[row["statement_id"], reason] for row, reason in shard.poisoned_rows],
            "timing": timing(),
        }
        write_shard(Path(shard.out), "attempts", attempts, stats)
        return stats

    async def _translate(self, shard: Shard, room: _Room, timing: Timing) -> dict[str, Any]:
        """One greedy formalization a held-out problem: does its type equal the labelled statement's?"""
        config = FormalizeConfig(
            candidates=1, min_votes=1, temperature=0.0, max_tokens=self._config.formalize.max_tokens
        )
        nothing = FilterConfig(order=())

        async def one(row: dict[str, Any]) -> Formalized:
            problem = Problem(row["problem_id"], row["problem"], row["answer"], row["group"])
            return await formalize(problem, room.desk, config, nothing, shard.seed)

        done = await windowed([one(row) for row in shard.sound_rows])
        rows = [_problem_row(one) for one in done]
        pairs = zip(shard.sound_rows, rows, strict=True)
        same = sum(bool(b["type_hash"]) and a["type_hash"] == b["type_hash"] for a, b in pairs)
        stats = {
            "faithful": same,
            "elaborates": sum(bool(r["type_hash"]) for r in rows),
            "timing": timing(),
        }
        write_shard(Path(shard.out), "problems", rows, stats)
        return stats


def _candidate_rows(one: Formalized) -> list[dict[str, Any]]:
    rows = [{"problem_id": one.problem.id, **vars(candidate)} for candidate in one.candidates]
    for row in rows:
        del row["received"]  # a part of its text
    return rows


def _problem_row(one: Formalized) -> dict[str, Any]:
    kept = one.statement
    return {
        "problem_id": one.problem.id,
        "group": one.problem.group,
        "problem": one.problem.problem,
        "answer": one.problem.answer,
        "kind": one.problem.kind,
        "language": one.problem.language,
        "raw": one.problem.raw,
        "outcome": "statement" if kept else "set_aside",
        "reason": one.reason,
        "signature": kept.signature if kept else _best_signature(one),
        "type_hash": kept.type_hash if kept else "",
        "unordered_hash": kept.unordered_hash if kept else "",
        "votes": one.votes,
        "labels": one.labels,
        "evidence": json.dumps(one.evidence, ensure_ascii=False),
    }


def _best_signature(one: Formalized) -> str:
    """For the record of a problem that was set aside: the statement that went furthest."""
    filtered = [c.signature for c in one.candidates if c.status == "filtered"]
    return (filtered or [c.signature for c in one.candidates if c.signature] or [""])[0]
