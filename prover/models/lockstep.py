"""Deterministic batching: requests of one shard are gathered until the whole shard waits for text.

What an engine samples depends, in the last bit of its arithmetic, on what else is in its batch. Here a
batch is sent only when every task of the shard waits for text and no check is running; it then holds the
same requests however fast Lean or the machine was, so a shard gives the same texts again after a crash and
with any number of workers. The price is that one shard's generation and checking do not overlap; shards
beside it fill the gap.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

from prover.lean.elaboration import Elaboration
from prover.lean.verdicts import Checker, Goal, Received, Verdict
from prover.models.generator import Completion, Generator, PromptTooLong, Sampling

Request = tuple[str, int, Sampling]
Answer = list[Completion] | PromptTooLong
RunBatch = Callable[[Sequence[Request]], Awaitable[list[Answer]]]

# Turns of the event loop without news after which every task is known to be waiting. The longest chain of awaits
# between an answer and what its task does next takes 16 (a tree search of four goals that closes its round), whatever
# the budgets: tests/pipelines/test_quiet_turns.py measures it. A turn costs about two microseconds.
_QUIET_TURNS = 256


class Lockstep:
    """One shard's `generator` and `checker`, to be used by its tasks; an async context manager."""

    def __init__(self, run_batch: RunBatch, checker: Checker) -> None:
        self.generator: Generator = _Gathered(self)
        self.checker: Checker = _Counted(self, checker)
        self._run_batch = run_batch
        self._pending: list[tuple[Request, asyncio.Future[Answer]]] = []
        self._checking = 0
        self._news = asyncio.Event()
        self._events = 0
        self._flusher: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Lockstep:
        self._flusher = asyncio.get_running_loop().create_task(self._flush_when_quiet())
        return self

    async def __aexit__(self, *exc: object) -> None:
        assert self._flusher is not None
        self._flusher.cancel()
        await asyncio.gather(self._flusher, return_exceptions=True)

    def note(self, checks: int = 0) -> None:
        """Something happened: a request came, or `checks` checks started (or, negative, ended)."""
        self._checking += checks
        self._events += 1
        self._news.set()

    def beside(self, other: Generator) -> Generator:
        """Another source of text (a server, say): the shard waits for it as it does for a check."""
        return _Beside(self, other)

    def add(self, request: Request) -> asyncio.Future[Answer]:
        future: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._pending.append((request, future))
        self.note()
        return future

    async def _flush_when_quiet(self) -> None:
        while True:
            await self._news.wait()
            self._news.clear()
            if self._checking or not self._pending or not await self._quiet():
                continue
            # Requests are ordered by what they ask, not by who was first to ask.
            batch = sorted(self._pending, key=lambda p: (p[0][0], p[0][2].seed, p[0][1]))
            self._pending = []
            batch = [(request, future) for request, future in batch if not future.done()]
            try:
                answers = await self._run_batch([request for request, _ in batch])
            except Exception as failure:
                for _, future in batch:
                    if not future.done():
                        future.set_exception(failure)
                continue
            for (_, future), answer in zip(batch, answers, strict=True):
                if not future.done():
                    future.set_result(answer)

    async def _quiet(self) -> bool:
        seen = self._events
        for _ in range(_QUIET_TURNS):
            await asyncio.sleep(0)
            if self._events != seen:
                return False
        return True


class _Gathered:
    """The `Generator` side."""

    def __init__(self, hub: Lockstep) -> None:
        self._hub = hub

    async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        answer = await self._hub.add((prompt, n, sampling))
        if isinstance(answer, PromptTooLong):
            raise answer
        for completion in answer:
            yield completion


class _Counted:
    """The `Checker` side: keeps count of the checks that are running."""

    def __init__(self, hub: Lockstep, checker: Checker) -> None:
        self._hub = hub
        self._checker = checker

    async def check(self, goal: Goal, proof: str) -> Verdict:
        self._hub.note(+1)
        try:
            return await self._checker.check(goal, proof)
        finally:
            self._hub.note(-1)

    async def elaborate(self, signature: str, received: Received | None = None) -> Elaboration:
        self._hub.note(+1)
        try:
            return await self._checker.elaborate(signature, received)
        finally:
            self._hub.note(-1)


class _Beside:
    """A generator that is not batched; its running requests count like checks."""

    def __init__(self, hub: Lockstep, other: Generator) -> None:
        self._hub = hub
        self._other = other

    async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        self._hub.note(+1)
        try:
            async for completion in self._other.generate(prompt, n, sampling):
                yield completion
        finally:
            self._hub.note(-1)
