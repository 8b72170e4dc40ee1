"""What a shard worker does with one shard: formalize its problems, search its statements, measure a model.

Each stage is a coroutine over a generator and a checker; it writes its output once, atomically, as the last
thing it does. What it returns are counters, which also stand in the shard itself.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autoformalize.filters import FilterConfig, Tools
from autoformalize.formalize import FormalizeConfig, Formalized, formalize
from autoformalize.problems import Problem
from pipelines.actors import RemoteChecker, RemoteGenerator
from pipelines.config import Config
from pipelines.tables import write_shard
from prover.lean.verdicts import Checker
from prover.models.generator import Generator
from prover.models.lockstep import Lockstep
from prover.models.numbers import Numbered
from prover.models.prompts import load
from prover.search.whole_proof import SearchConfig, SearchResult, search

WINDOW = 512  # statements of a shard in flight at once


@dataclass(frozen=True)
class Shard:
    """One unit of work, retry and output. `out` is where its last file goes; `rows` is its input."""

    stage: str
    index: int
    out: str
    model: str
    seed: int
    rows: list[dict[str, Any]]
    samples: int = 0
    strategy: str = "sample"  # of a measurement
    tokens: int = 0  # budget of a measured statement; 0: none


class ShardWorker:
    """The body of a Ray actor: runs shards against one engine and one Lean pool."""

    def __init__(self, config: Config, engine: Any, lean: Any) -> None:
        self._config, self._engine, self._lean = config, engine, lean
        self._prompts = load(config.model.prompts)

    async def run(self, shard: Shard) -> dict[str, Any]:
        """Run one shard and write its output; the shard's counters and timings."""
        start = time.perf_counter()
        stage: Callable[[Shard, Generator, Checker], Awaitable[dict[str, Any]]] = {
            "formalize": self._formalize,
            "search": self._search,
            "measure": self._measure,
            "translate": self._translate,
        }[shard.stage]
        checker = RemoteChecker(self._lean)
        cost: Counter[str] = Counter()
        async with self._tools(shard, checker, cost) as (generator, counted):
            self._timing = lambda: {
                **cost,
                "lean_seconds": checker.seconds,
                "checks": checker.checks,
                "wall_seconds": time.perf_counter() - start,
            }
            return await stage(shard, generator, counted)

    @asynccontextmanager
    async def _tools(
        self, shard: Shard, checker: RemoteChecker, cost: Counter[str]
    ) -> AsyncIterator[tuple[Generator, Checker]]:
        wrap = Numbered if self._config.model.number_markers else (lambda inner: inner)
        if not self._config.deterministic:
            yield wrap(RemoteGenerator(self._engine, shard.model)), checker
            return

        async def run_batch(requests: Any) -> Any:
            answers, spent = await self._engine.batch.remote(shard.model, list(requests))
            cost.update(spent)
            return answers

        async with Lockstep(run_batch, checker) as lockstep:
            yield wrap(lockstep.generator), lockstep.checker

    # ---- stages ---------------------------------------------------------------------------------

    async def _formalize(self, shard: Shard, generator: Generator, checker: Checker) -> dict[str, Any]:
        config = FormalizeConfig(**self._config.formalize.model_dump())
        filters = self._config.filters
        tools = Tools(
            checker,
            FilterConfig(**{**filters.model_dump(), "order": tuple(filters.order), "drop": tuple(filters.drop)}),
            generator,
            self._prompts,
            shard.seed,
        )
        done = await _windowed(
            [
                formalize(Problem(**row), generator, checker, self._prompts, config, tools, shard.seed)
                for row in shard.rows
            ]
        )
        candidates = [row for one in done for row in _candidate_rows(one)]
        problems = [_problem_row(one) for one in done]
        stats = {
            "candidates": Counter(row["status"] for row in candidates),
            "problems": Counter(row["reason"] or "statement" for row in problems),
            "timing": self._timing(),
        }
        out = Path(shard.out)
        write_shard(out.parent.parent / "candidates" / out.name, "candidates", candidates, {})
        write_shard(out, "problems", problems, stats)
        return stats

    def _search_config(self, samples: int = 0) -> SearchConfig:
        section = self._config.search.model_dump()
        section["goals"] = tuple(self._config.search.goals)
        if samples:
            section |= {"samples": samples, "first_wave": samples, "goals": section["goals"][:1]}
        return SearchConfig(**section)

    async def _search(self, shard: Shard, generator: Generator, checker: Checker) -> dict[str, Any]:
        config = self._search_config()
        found = await _windowed(
            [
                search(row["signature"], generator, checker, self._prompts.prove, config, shard.seed)
                for row in shard.rows
            ]
        )
        pairs = list(zip(shard.rows, found, strict=True))
        attempts = [row for statement, result in pairs for row in self._attempt_rows(shard, statement, result)]
        proofs = [_proof_row(statement, result) for statement, result in pairs]
        stats = {
            "attempts": Counter(row["verdict"] for row in attempts),
            "outcomes": Counter(row["outcome"] for row in proofs),
            "timing": self._timing(),
        }
        out = Path(shard.out)
        write_shard(out.parent.parent / "attempts" / out.name, "attempts", attempts, {})
        write_shard(out, "proofs", proofs, stats)
        return stats

    async def _measure(self, shard: Shard, generator: Generator, checker: Checker) -> dict[str, Any]:
        """All attempts of a strategy at each statement, without stopping at a success: what pass@k is made of."""
        from prover.evaluate.strategies import strategy

        config, run = self._search_config(shard.samples), strategy(shard.strategy).run
        found = await _windowed(
            [
                run(row["signature"], generator, checker, self._prompts, config, shard.seed, shard.tokens)
                for row in shard.rows
            ]
        )
        pairs = list(zip(shard.rows, found, strict=True))
        attempts = [row for statement, result in pairs for row in self._attempt_rows(shard, statement, result)]
        stats = {"attempts": Counter(row["verdict"] for row in attempts), "timing": self._timing()}
        write_shard(Path(shard.out), "attempts", attempts, stats)
        return stats

    async def _translate(self, shard: Shard, generator: Generator, checker: Checker) -> dict[str, Any]:
        """One greedy formalization a held-out problem: does its type equal the labelled statement's?"""
        config = FormalizeConfig(candidates=1, temperature=0.0, max_tokens=self._config.formalize.max_tokens)
        tools = Tools(checker, FilterConfig(order=()))

        async def one(row: dict[str, Any]) -> Formalized:
            problem = Problem(row["problem_id"], row["problem"], row["answer"], row["group"])
            return await formalize(problem, generator, checker, self._prompts, config, tools, shard.seed)

        done = await _windowed([one(row) for row in shard.rows])
        rows = [_problem_row(one) for one in done]
        pairs = zip(shard.rows, rows, strict=True)
        same = sum(bool(b["type_hash"]) and a["type_hash"] == b["type_hash"] for a, b in pairs)
        stats = {
            "faithful": same,
            "elaborates": sum(bool(r["type_hash"]) for r in rows),
            "timing": self._timing(),
        }
        write_shard(Path(shard.out), "problems", rows, stats)
        return stats

    def _attempt_rows(self, shard: Shard, statement: dict[str, Any], result: SearchResult) -> list[dict[str, Any]]:
        return [
            {
                "statement_id": statement["statement_id"],
                "goal": attempt.goal_kind.value,
                "sample": attempt.sample,
                "seed": attempt.seed,
                "text": attempt.text,
                "tokens": attempt.tokens,
                "logprob": attempt.logprob,
                "verdict": attempt.verdict.kind.value,
                "reason": attempt.verdict.reason[:400],
                "seconds": attempt.verdict.seconds,
                "model": shard.model,
                "prompt": self._prompts.prove.version,
            }
            for attempt in result.attempts
        ]


async def _windowed(work: list[Any]) -> list[Any]:
    """Run coroutines, at most WINDOW at a time; results in order."""
    window = asyncio.Semaphore(WINDOW)

    async def one(coroutine: Any) -> Any:
        async with window:
            return await coroutine

    return list(await asyncio.gather(*map(one, work)))


def _candidate_rows(one: Formalized) -> list[dict[str, Any]]:
    return [{"problem_id": one.problem.id, **vars(candidate)} for candidate in one.candidates]


def _problem_row(one: Formalized) -> dict[str, Any]:
    kept = one.statement
    return {
        "problem_id": one.problem.id,
        "group": one.problem.group,
        "problem": one.problem.problem,
        "answer": one.problem.answer,
        "outcome": "statement" if kept else "set_aside",
        "reason": one.reason,
        "signature": kept.signature if kept else _best_signature(one),
        "type_hash": kept.type_hash if kept else "",
        "votes": one.votes,
        "labels": one.labels,
        "evidence": json.dumps(one.evidence, ensure_ascii=False),
    }


def _best_signature(one: Formalized) -> str:
    """For the record of a problem that was set aside: the statement that went furthest."""
    filtered = [c.signature for c in one.candidates if c.status == "filtered"]
    return (filtered or [c.signature for c in one.candidates if c.signature] or [""])[0]


def _proof_row(statement: dict[str, Any], result: SearchResult) -> dict[str, Any]:
    proof = result.proof
    row = {k: statement.get(k) for k in _CARRIED}
    row |= {"outcome": result.outcome.value, "attempts": len(result.attempts), "reason": result.reason}
    if proof and result.goal:
        row |= {
            "goal": proof.goal_kind.value,
            "goal_signature": result.goal.signature,
            "proof": proof.text,
            "sample": proof.sample,
            "axioms": list(proof.verdict.axioms or ()),
            "certificate": json.dumps(proof.verdict.certificate, ensure_ascii=False),
        }
    return row


_CARRIED = (
    "statement_id",
    "problem_id",
    "group",
    "problem",
    "answer",
    "signature",
    "type_hash",
    "labels",
)
