"""Backpressure: limits hold, order is kept, and whatever is cancelled gives its room back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from prover.lean.verdicts import Goal, Received, Verdict, VerdictKind
from prover.models.flow import Flow
from prover.models.generator import Completion, Sampling


class Engine:
    """Counts what is under way; a completion is its seed."""

    def __init__(self) -> None:
        self.now = self.most = 0
        self.may_end = asyncio.Event()

    async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        self.now += n
        self.most = max(self.most, self.now)
        left = n
        try:
            for i in range(n):
                await asyncio.sleep(0)
                await self.may_end.wait()
                self.now -= 1
                left -= 1
                yield Completion(i, f"{prompt}{sampling.seed + i}", 1, -1.0, True)
        finally:
            self.now -= left


class Lean:
    """Checks end when they may."""

    def __init__(self) -> None:
        self.may_end = asyncio.Event()

    async def check(self, goal: Goal, proof: str) -> Verdict:
        await self.may_end.wait()
        return Verdict(VerdictKind.REJECTED)

    async def elaborate(self, signature: str, received: Received | None = None) -> Verdict:
        return await self.check(Goal(signature), "")


async def texts(flow: Flow, engine: Engine, prompt: str, n: int) -> list[tuple[int, str]]:
    stream = flow.generator(engine).generate(prompt, n, Sampling(seed=100))
    return sorted([(c.index, c.text) async for c in stream])


async def turns() -> None:
    for _ in range(50):
        await asyncio.sleep(0)


def test_a_request_in_parts_is_the_request_and_the_limit_holds() -> None:
    async def go() -> None:
        engine, flow = Engine(), Flow(samples=3, checks=8)
        work = asyncio.gather(*(texts(flow, engine, name, 7) for name in "abc"))
        await turns()
        assert engine.now == 3
        engine.may_end.set()
        found = await work
        for name, got in zip("abc", found, strict=True):
            assert got == [(i, f"{name}{100 + i}") for i in range(7)], "sample i keeps its number and its seed"
        assert (engine.most, flow.sampling) == (3, 0)

    asyncio.run(go())


def test_nothing_is_sampled_while_lean_is_behind() -> None:
    async def go() -> None:
        engine, lean, flow = Engine(), Lean(), Flow(samples=8, checks=2)
        engine.may_end.set()
        checks = [asyncio.create_task(flow.checker(lean).check(Goal("theorem t : 1 = 1"), "rfl")) for _ in range(2)]
        await turns()
        work = asyncio.create_task(texts(flow, engine, "a", 4))
        await turns()
        assert engine.most == 0, "two texts wait for Lean"
        checks[0].cancel()
        assert len(await work) == 4, "a cancelled check is no longer waited for"
        lean.may_end.set()
        await checks[1]
        assert flow.checking == 0

    asyncio.run(go())


def test_cancelled_requests_give_their_room_back() -> None:
    async def go() -> None:
        engine, flow = Engine(), Flow(samples=2, checks=8)
        first, second, third = (asyncio.create_task(texts(flow, engine, name, 2)) for name in "abc")
        await turns()
        second.cancel()  # waits for room
        first.cancel()  # is being sampled
        await asyncio.gather(first, second, return_exceptions=True)
        engine.may_end.set()
        assert len(await third) == 2
        assert (engine.now, flow.sampling) == (0, 0)

    asyncio.run(go())
