"""A running OpenAI-compatible server (`/v1/completions`) behind the `Generator` protocol.

    endpoint = Endpoint(await connect("http://127.0.0.1:8000/v1"))
    async for completion in endpoint.generate(prompt, 16, Sampling(seed=7)): ...

All n samples of a prompt are one request; as in vLLM, sample i then has seed `seed` + i. Closing the iterator
closes the connection, on which vLLM stops generating. The key is read from OPENAI_API_KEY. This is the only
module that imports `openai`.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from prover.models.generator import Completion, PromptTooLong, Sampling


class EndpointError(RuntimeError):
    """The server cannot be used as asked; the message names its address and what to do."""


@dataclass(frozen=True)
class EndpointConfig:
    """`url` ends in `/v1`; `model` is the name under which the server knows its model.

    `timeout` is seconds without an answer before a request fails; a failed one is tried `retries` times more,
    with growing pauses, when the connection, a timeout, the server (5xx) or its rate limit was the cause.
    """

    url: str
    model: str
    timeout: float = 600.0
    retries: int = 4
    in_flight: int = 32


def parse_url(text: str) -> tuple[str, str]:
    """(url, model name or "") of `http://host:port/v1#name`."""
    url, _, name = text.partition("#")
    return url.rstrip("/"), name


async def connect(text: str, seconds: float = 10.0) -> EndpointConfig:
    """Ask the server for its models and choose the named one, or the only one. Raises `EndpointError`."""
    url, name = parse_url(text)
    client = _client(EndpointConfig(url, name, seconds, retries=1))
    try:
        known = [model.id async for model in await _explained(url, client.models.list())]
    finally:
        await client.close()
    if not name and len(known) != 1:
        raise EndpointError(f"{url} serves {len(known)} models ({', '.join(known)}): name one, as in {url}#NAME")
    if name and name not in known:
        raise EndpointError(f"{url} has no model {name!r}; it serves {', '.join(known) or 'none'}")
    return EndpointConfig(url, name or known[0])


class Endpoint:
    """See the module. Safe to use from several tasks of one event loop; at most `in_flight` requests at once."""

    def __init__(self, config: EndpointConfig) -> None:
        self.config = config
        self.tokens = 0  # sampled so far
        self.prompt_tokens = 0
        self.requests = 0
        self._client = _client(config)
        self._free = asyncio.Semaphore(config.in_flight)

    async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        """See `prover.models.generator.Generator`. Raises `PromptTooLong`, `EndpointError`."""
        async with self._free:
            answer = await self._ask(prompt, n, sampling)
        self.requests += 1
        usage = getattr(answer, "usage", None)
        self.prompt_tokens += usage.prompt_tokens if usage else 0
        for choice in answer.choices:
            completion = _completion(choice, (usage.completion_tokens // n) if usage else 0)
            self.tokens += completion.tokens
            yield completion

    async def close(self) -> None:
        await self._client.close()

    async def _ask(self, prompt: str, n: int, sampling: Sampling) -> Any:
        request: dict[str, Any] = {
            "model": self.config.model,
            "prompt": prompt,
            "n": n,
            "temperature": sampling.temperature,
            "top_p": sampling.top_p,
            "max_tokens": sampling.max_tokens,
            "seed": sampling.seed % 2**63,
            "logprobs": 0,
        }
        if sampling.temperature == 0 and n > 1:
            request["n"] = 1  # servers refuse several greedy samples: they would all be the same
        if sampling.stop:
            request["stop"] = list(sampling.stop)
        if sampling.choices:
            request["extra_body"] = {"structured_outputs": {"choice": list(sampling.choices)}}
        try:
            answer = await self._create(request)
        except _DoesNotFit:
            # The prompt may fit while prompt and `max_tokens` together do not: the rest of the context, then.
            del request["max_tokens"]
            try:
                answer = await self._create(request)
            except _DoesNotFit as problem:
                raise PromptTooLong(str(problem)) from None
        if request["n"] != n:
            answer.choices = [answer.choices[0].model_copy(update={"index": i}) for i in range(n)]
        if len(answer.choices) != n:
            raise EndpointError(f"{self.config.url} gave {len(answer.choices)} completions where {n} were asked for")
        return answer

    async def _create(self, request: dict[str, Any]) -> Any:
        import openai

        try:
            return await _explained(self.config.url, self._client.completions.create(**request))
        except openai.BadRequestError as problem:
            text = str(problem.message)
            if "context length" in text or "max_model_len" in text:
                raise _DoesNotFit(text) from None
            raise EndpointError(f"{self.config.url} refused the request: {text}") from None


class _DoesNotFit(Exception):
    """The server said that prompt and completion exceed its context."""


def _client(config: EndpointConfig) -> Any:
    import openai

    return openai.AsyncOpenAI(
        base_url=config.url,
        api_key=os.environ.get("OPENAI_API_KEY") or "none",
        timeout=config.timeout,
        max_retries=config.retries,
    )


async def _explained(url: str, call: Any) -> Any:
    """Await a call of the client; failures that retries did not cure become `EndpointError`."""
    import openai

    try:
        return await call
    except openai.BadRequestError:
        raise
    except openai.APITimeoutError:
        raise EndpointError(f"{url} did not answer in time") from None
    except openai.APIConnectionError as problem:
        cause = problem.__cause__ or problem
        raise EndpointError(f"{url} cannot be reached ({cause}): is the server running?") from None
    except openai.AuthenticationError:
        raise EndpointError(f"{url} wants a key: set OPENAI_API_KEY") from None
    except openai.NotFoundError as problem:
        raise EndpointError(f"{url}: not found ({problem.message}); the address should end in /v1") from None
    except openai.APIStatusError as problem:
        raise EndpointError(f"{url} answered {problem.status_code}: {problem.message}") from None


def _completion(choice: Any, share: int) -> Completion:
    """One choice; where the server gives no log-probabilities, tokens are its even share of the usage."""
    logprobs = [value for value in (getattr(choice.logprobs, "token_logprobs", None) or []) if value is not None]
    return Completion(
        index=choice.index,
        text=choice.text,
        tokens=len(logprobs) or share,
        logprob=sum(logprobs) if logprobs else float("nan"),
        finished=choice.finish_reason == "stop",
    )
