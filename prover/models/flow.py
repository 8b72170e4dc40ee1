"""Streaming with backpressure both ways: many searches, one engine, one Lean pool, neither flooded.

`Flow` stands between the searches of a worker and its generator and checker. Completions go to Lean as they
finish. At most `samples` samples are asked of the engine at a time, and while `checks` texts wait for Lean
no new ones are asked for; the requests wait here, first come first served, where cancelling them is free.
The counterpart for repeatable jobs is `prover.models.lockstep`.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import replace

from prover.lean.elaboration import Elaboration
from prover.lean.verdicts import Checker, Goal, Received, Verdict
from prover.models.generator import Completion, Generator, Sampling


class Flow:
    """One worker's gate. The limits are on what is under way, in samples and in checks."""

    def __init__(self, samples: int, checks: int) -> None:
        self.samples, self.checks = samples, checks
        self.sampling = self.checking = 0
        self._waiting: deque[asyncio.Future[None]] = deque()

    def generator(self, inner: Generator) -> Generator:
        """`inner`, asked only when there is room."""
        return _Metered(self, inner)

    def checker(self, inner: Checker) -> Checker:
        """`inner`, its checks counted."""
        return _Watched(self, inner)

    async def admit(self) -> None:
        """Wait for room for one more sample."""
        if not self.room:
            turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiting.append(turn)
            try:
                await turn
            except asyncio.CancelledError:
                if turn.done() and not turn.cancelled():
                    self.sampled()  # admitted and cancelled at once
                raise
            return
        self.sampling += 1

    @property
    def room(self) -> bool:
        """Whether one more sample may be asked for, and nobody waited for that longer."""
        return self._open and not self._waiting

    @property
    def _open(self) -> bool:
        return self.sampling < self.samples and self.checking < self.checks

    def sampled(self, n: int = 1) -> None:
        """n samples came, or will not come any more."""
        self.sampling -= n
        self._wake()

    def checked(self, by: int) -> None:
        self.checking += by
        self._wake()

    def _wake(self) -> None:
        while self._waiting and self._open:
            turn = self._waiting.popleft()
            if not turn.done():
                self.sampling += 1
                turn.set_result(None)


class _Metered:
    """The `Generator` side."""

    def __init__(self, flow: Flow, inner: Generator) -> None:
        self._flow, self._inner = flow, inner

    async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        """As much of the request at a time as there is room for; sample i keeps its seed."""
        first = 0
        while first < n:
            await self._flow.admit()
            size = 1
            while first + size < n and self._flow.room:
                self._flow.sampling += 1
                size += 1
            left = size
            part = self._inner.generate(prompt, size, replace(sampling, seed=sampling.seed + first))
            try:
                async with contextlib.aclosing(part):  # type: ignore[type-var]
                    async for completion in part:
                        left -= 1
                        self._flow.sampled()
                        yield replace(completion, index=first + completion.index)
            finally:
                self._flow.sampled(left)
            first += size


class _Watched:
    """The `Checker` side."""

    def __init__(self, flow: Flow, inner: Checker) -> None:
        self._flow, self._inner = flow, inner

    async def check(self, goal: Goal, proof: str) -> Verdict:
        self._flow.checked(+1)
        try:
            return await self._inner.check(goal, proof)
        finally:
            self._flow.checked(-1)

    async def elaborate(self, signature: str, received: Received | None = None) -> Elaboration:
        self._flow.checked(+1)
        try:
            return await self._inner.elaborate(signature, received)
        finally:
            self._flow.checked(-1)
