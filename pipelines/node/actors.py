"""The Ray side of engines and Lean pools, and the two protocols over them.

An `EngineActor` holds one vLLM engine, a `LeanActor` one Lean pool of a node. Neither keeps state that a
restart would lose: every request names the model it wants, and a Lean pool is its configuration.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Sequence
from typing import Any, TypeVar

from prover.lean.elaboration import Elaboration
from prover.lean.verdicts import Goal, Received, Verdict
from prover.models.generator import Completion, Sampling
from prover.models.lockstep import Answer, Request
from prover.models.vllm import EngineConfig, EngineFailed, VllmEngine

T = TypeVar("T", Verdict, Elaboration)


class EngineActor:
    """One engine; loads the weights that a request asks for when they are not the ones it has."""

    def __init__(self, model: str, context: int, config: EngineConfig) -> None:
        self._engine = VllmEngine(model, context, config)
        self._model = model
        self._turn = asyncio.Lock()
        self._running = 0
        self._idle = asyncio.Event()
        self._idle.set()

    async def batch(self, model: str, requests: Sequence[Request]) -> tuple[list[Answer], dict[str, float]]:
        """Run the requests alone and in order; answers and what they cost (`seconds`, tokens)."""
        async with self._turn:
            await self._idle.wait()
            await self._load(model)
            before = self._counters()
            start = time.perf_counter()
            answers = await self._guarded(self._engine.generate_batch(requests))
            after = self._counters()
            cost = {name: after[name] - before[name] for name in after}
            cost["seconds"] = time.perf_counter() - start
            return answers, cost

    async def stream(self, model: str, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        """Completions as they finish, beside whatever else runs."""
        async with self._turn:
            if model != self._model:
                await self._idle.wait()
                await self._load(model)
            self._running += 1
            self._idle.clear()
        try:
            async for completion in self._engine.generate(prompt, n, sampling):
                yield completion
        except EngineFailed:
            os._exit(1)
        finally:
            self._running -= 1
            if not self._running:
                self._idle.set()

    async def _load(self, model: str) -> None:
        if model != self._model:
            await self._engine.load_weights(model)
            self._model = model

    async def _guarded(self, work: Any) -> Any:
        try:
            return await work
        except EngineFailed:
            os._exit(1)  # Ray starts a fresh process; the shard is tried again

    def _counters(self) -> dict[str, float]:
        stats = self._engine.stats
        return {
            "prompt_tokens": stats.prompt_tokens,
            "tokens": stats.tokens,
            "requests": stats.requests,
        }

    async def ready(self) -> int:
        """The process id, once the engine is up."""
        return os.getpid()


class LeanActor:
    """The Lean pool of one node, over the node's store of verdicts."""

    def __init__(self, profile: str, project: str | None, workers: int) -> None:
        self._arguments = (profile, project, workers)
        self._pool: Any = None
        self._starting = asyncio.Lock()

    async def _open(self) -> Any:
        async with self._starting:
            if self._pool is None:
                from prover.lean.cache import shared_cache
                from prover.lean.pool import LeanPool
                from prover.lean.profiles.registry import make_profile

                profile, project, workers = self._arguments
                pool = LeanPool(make_profile(profile, project), workers, certify=True, cache=shared_cache())
                self._pool = await pool.__aenter__()
        return self._pool

    async def check(self, goal: Goal, proof: str) -> Verdict:
        return await (self._pool or await self._open()).check(goal, proof)

    async def elaborate(self, signature: str, received: Received | None = None) -> Elaboration:
        return await (self._pool or await self._open()).elaborate(signature, received)

    async def metrics(self) -> dict[str, Any]:
        return (await self._open()).metrics()

    async def close(self) -> None:
        if self._pool is not None:
            await self._pool.__aexit__(None, None, None)
            self._pool.cache.close()


class RemoteGenerator:
    """The `Generator` protocol over an engine actor."""

    def __init__(self, engine: Any, model: str) -> None:
        self._engine, self._model = engine, model

    async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        import ray

        stream = self._engine.stream.options(num_returns="streaming").remote(self._model, prompt, n, sampling)
        try:
            async for reference in stream:
                yield await reference
        finally:
            ray.cancel(stream)


class RemoteChecker:
    """The `Checker` protocol over a Lean actor; adds up the seconds that checks took."""

    def __init__(self, lean: Any) -> None:
        self._lean = lean
        self.seconds = 0.0
        self.checks = 0

    async def check(self, goal: Goal, proof: str) -> Verdict:
        return self._counted(await self._answer(self._lean.check.remote(goal, proof)))

    async def elaborate(self, signature: str, received: Received | None = None) -> Elaboration:
        return self._counted(await self._answer(self._lean.elaborate.remote(signature, received)))

    async def _answer(self, reference: Any) -> Any:
        import ray

        try:
            return await reference
        except asyncio.CancelledError:
            ray.cancel(reference)  # nobody waits for it: Lean's worker is wanted elsewhere
            raise

    def _counted(self, answer: T) -> T:
        self.seconds += answer.seconds
        self.checks += 1
        return answer
