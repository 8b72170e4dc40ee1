"""Deterministic batches: nothing is sent while the shard still waits for something else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence

from prover.lean.verdicts import Checker
from prover.models.generator import Completion, Sampling
from prover.models.lockstep import Answer, Lockstep, Request


def test_a_source_beside_the_batches_is_waited_for() -> None:
    """Two tasks: one asks the model at once, one asks a slow server first. Both stand in one batch."""
    batches: list[int] = []

    async def run_batch(requests: Sequence[Request]) -> list[Answer]:
        batches.append(len(requests))
        return [[Completion(0, "text", 1, -1.0, True)] for _ in requests]

    class Server:
        async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
            await asyncio.sleep(0.05)
            yield Completion(0, "good", 1, -1.0, True)

    async def main() -> list[str]:
        nobody: Checker = None  # type: ignore[assignment]  # nothing is checked here
        async with Lockstep(run_batch, nobody) as hub:
            server = hub.beside(Server())

            async def plain() -> str:
                return "".join([c.text async for c in hub.generator.generate("a", 1, Sampling())])

            async def scored() -> str:
                first = "".join([c.text async for c in server.generate("judge", 1, Sampling())])
                return first + "".join([c.text async for c in hub.generator.generate("b", 1, Sampling())])

            return list(await asyncio.gather(plain(), scored()))

    assert asyncio.run(main()) == ["text", "goodtext"]
    assert batches == [2]
