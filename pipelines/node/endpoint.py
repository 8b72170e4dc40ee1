"""The Ray side of an OpenAI-compatible server: stands where an `EngineActor` would, for any number of workers."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Sequence

from prover.models.endpoint import Endpoint, EndpointConfig
from prover.models.generator import Completion, PromptTooLong, Sampling
from prover.models.lockstep import Answer, Request


class EndpointActor:
    """Forwards to the server. `model` of a request is not looked at: a server has the one it was started with."""

    def __init__(self, config: EndpointConfig) -> None:
        self._config = config
        self._endpoint: Endpoint | None = None

    def _open(self) -> Endpoint:
        if self._endpoint is None:  # within the actor's event loop
            self._endpoint = Endpoint(self._config)
        return self._endpoint

    async def batch(self, model: str, requests: Sequence[Request]) -> tuple[list[Answer], dict[str, float]]:
        """The answers in order, and what they cost (`seconds`, tokens)."""
        endpoint, start = self._open(), time.perf_counter()
        before = (endpoint.prompt_tokens, endpoint.tokens, endpoint.requests)

        async def one(request: Request) -> Answer:
            try:
                found = [c async for c in endpoint.generate(*request)]
            except PromptTooLong as problem:
                return problem
            return sorted(found, key=lambda c: c.index)

        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(one(request)) for request in requests]
        after = (endpoint.prompt_tokens, endpoint.tokens, endpoint.requests)
        names = ("prompt_tokens", "tokens", "requests")
        cost = {name: float(b - a) for name, a, b in zip(names, before, after, strict=True)}
        return [task.result() for task in tasks], {**cost, "seconds": time.perf_counter() - start}

    async def stream(self, model: str, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        async for completion in self._open().generate(prompt, n, sampling):
            yield completion

    async def ready(self) -> int:
        """The process id."""
        return os.getpid()
