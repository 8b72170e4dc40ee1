"""A vLLM engine in this process, stepped by a thread of its own, behind the `Generator` protocol.

Requests are added while others run (continuous batching); closing an iterator aborts its requests.
`generate_batch` runs a list of requests alone in the engine: what is sampled then depends on that list
only, not on what else happened to be in flight, which is what makes a shard repeatable bit for bit.
This is the only module that imports vLLM.
"""

from __future__ import annotations

import asyncio
import gc
import itertools
import os
import queue
import threading
import time
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import Field
from pydantic.dataclasses import dataclass as settings

from prover.extras import require
from prover.models.chat import chat_tokens, is_chat
from prover.models.generator import Completion, PromptTooLong, Sampling, stops
from prover.settings import SETTINGS


@settings(frozen=True, config=SETTINGS)
class EngineConfig:
    """vLLM: how many engines, on what, and what each may use."""

    replicas: int = Field(default=2, ge=1)
    """Engines."""
    shards: int = Field(default=1, ge=1)
    """Shards in flight on each, so that the last statements of one overlap with the first of another."""
    gpus: int = Field(default=0, ge=0)
    """GPUs of each engine (tensor parallel); 0 is the CPU."""
    cpus: float = Field(default=1, ge=0)
    """Processor cores that Ray sets aside for each."""
    dtype: str = "float32"
    """Of weights and activations, as PyTorch names it."""
    max_num_seqs: int = Field(default=256, ge=1)
    """Sequences that an engine works on at once."""
    memory_gib: float = Field(default=0.25, gt=0)
    """KV cache of an engine on the CPU, in GiB."""
    gpu_memory_utilization: float = Field(default=0.9, gt=0, le=1)
    """Share of a GPU's memory that an engine takes."""
    enforce_eager: bool = True
    """No CUDA graphs: slower steps, a faster start."""

    @property
    def on_gpu(self) -> bool:
        return self.gpus > 0


@dataclass
class EngineStats:
    """Counters since the start: prompt and sampled tokens, requests, seconds in which the engine stepped."""

    prompt_tokens: int = 0
    tokens: int = 0
    requests: int = 0
    busy_seconds: float = 0.0


Request = tuple[str, int, Sampling]
_Deliver = Callable[[Completion | BaseException], None]


class VllmEngine:
    """One engine. Safe to use from several asyncio tasks of one event loop."""

    def __init__(self, model: str | Path, context: int, config: EngineConfig) -> None:
        """Load a Hugging Face folder or hub id; `context` is the most tokens of prompt and completion together.

        Raises MissingExtra where vLLM is not installed.
        """
        require("gpu" if config.on_gpu else "cpu", "running a model here")
        self.model, self.context, self.config = str(model), context, config
        self.stats = EngineStats()
        self._ids = itertools.count()
        self._inbox: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._waiting: dict[str, _Deliver] = {}
        self._alone = asyncio.Lock()
        self._ready: queue.SimpleQueue[BaseException | None] = queue.SimpleQueue()
        self._failure: Exception | None = None
        self._thread = threading.Thread(target=self._run, name="vllm-step", daemon=True)
        self._thread.start()
        if failure := self._ready.get():
            raise failure

    # ---- the protocol ---------------------------------------------------------------------------

    async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        """Yield n completions as they finish; see `prover.models.generator.Generator`."""
        loop = asyncio.get_running_loop()
        results: asyncio.Queue[Completion | BaseException] = asyncio.Queue()
        ids = [f"r{next(self._ids)}" for _ in range(n)]

        def deliver(result: Completion | BaseException) -> None:
            loop.call_soon_threadsafe(results.put_nowait, result)

        self._inbox.put(lambda: self._add(ids, prompt, sampling, deliver))
        try:
            for _ in range(n):
                result = await results.get()
                if isinstance(result, BaseException):
                    raise result
                yield result
        finally:
            self._inbox.put(lambda: self._abort(ids))

    async def generate_batch(self, requests: Sequence[Request]) -> list[list[Completion] | PromptTooLong]:
        """Run the requests, and nothing beside them; answers in the order of the requests.

        A prompt that does not fit gives its `PromptTooLong` in place of its completions.
        """
        async with self._alone:
            await self._call(self._forget_prefixes)
            return list(await asyncio.gather(*(self._collect(*request) for request in requests)))

    async def _collect(self, prompt: str, n: int, sampling: Sampling) -> list[Completion] | PromptTooLong:
        try:
            found = [c async for c in self.generate(prompt, n, sampling)]
        except PromptTooLong as problem:
            return problem
        return sorted(found, key=lambda c: c.index)

    async def load_weights(self, path: Path | str) -> None:
        """Replace the weights by those of a Hugging Face folder of the same architecture."""
        async with self._alone:
            await self._call(lambda: self._reload(str(path)))

    async def unfinished(self) -> int:
        """How many requests vLLM itself still works on, by its own count; the aborted ones are none of them."""
        found: list[int] = []
        await self._call(lambda: found.append(self._engine.get_num_unfinished_requests()))
        return found[0]

    def close(self) -> None:
        """Stop the stepping thread; what is in flight is dropped."""
        self._inbox.put(None)
        self._thread.join(timeout=30)

    # ---- inside the stepping thread -------------------------------------------------------------

    def _run(self) -> None:
        try:
            self._engine = self._construct()
        except BaseException as failure:
            self._ready.put(failure)
            return
        self._ready.put(None)
        while True:
            block = self._failure is not None or not self._engine.has_unfinished_requests()
            try:
                while True:
                    command = self._inbox.get(block=block)
                    if command is None:
                        return
                    command()
                    block = False
            except queue.Empty:
                pass
            if self._failure:
                continue
            try:
                self._step()
            except Exception as failure:  # the engine is lost: tell everyone who waits or will ask
                self._failure = EngineFailed(f"the vLLM engine failed: {failure}")
                for deliver in self._waiting.values():
                    deliver(self._failure)
                self._waiting.clear()

    def _construct(self) -> Any:
        # One process, no second Python for the scheduler: the caller is the process (a Ray actor).
        os.environ.setdefault("VLLM_ENABLE_V1_MULTIPROCESSING", "0")
        os.environ.setdefault("VLLM_LOGGING_LEVEL", "WARNING")
        os.environ.setdefault("VLLM_NO_USAGE_STATS", "1")
        from vllm import EngineArgs
        from vllm.v1.engine.llm_engine import LLMEngine

        c = self.config
        args: dict[str, Any] = {"gpu_memory_utilization": c.gpu_memory_utilization}
        if not c.on_gpu:
            args = {
                "kv_cache_memory_bytes": int(c.memory_gib * 2**30),
                "block_size": 32,  # prompts are short: the default of 128 would share no prefix
                # A prompt cut in two rewinds its seeded generator, which CPU generators cannot do.
                "enable_chunked_prefill": False,
                "max_num_batched_tokens": max(4096, self.context),
            }
        return LLMEngine.from_engine_args(
            EngineArgs(
                model=self.model,
                dtype=c.dtype,  # type: ignore[arg-type]
                max_model_len=self.context,
                max_num_seqs=c.max_num_seqs,
                tensor_parallel_size=max(1, c.gpus),
                enforce_eager=c.enforce_eager,
                enable_prefix_caching=True,
                disable_log_stats=True,
                **args,
            )
        )

    def _add(self, ids: list[str], prompt: str, sampling: Sampling, deliver: _Deliver) -> None:
        try:
            if self._failure:
                raise self._failure
            tokenizer = self._engine.get_tokenizer()
            tokens = chat_tokens(tokenizer, prompt) if is_chat(prompt) else tokenizer.encode(prompt)
            room = self.context - len(tokens)
            if room < 1:
                raise PromptTooLong(f"the prompt has {len(tokens)} tokens, the context {self.context}")
            for index, request_id in enumerate(ids):
                params = self._params(sampling, stops(prompt, sampling), index, room)
                self._waiting[request_id] = _indexed(index, deliver)
                self._engine.add_request(request_id, {"prompt_token_ids": tokens}, params)
            self.stats.requests += len(ids)
            self.stats.prompt_tokens += len(tokens)
        except Exception as failure:
            self._abort(ids)
            for _ in ids:
                deliver(failure)

    def _params(self, sampling: Sampling, stop: list[str], index: int, room: int) -> Any:
        from vllm import SamplingParams
        from vllm.sampling_params import RequestOutputKind, StructuredOutputsParams

        structured = StructuredOutputsParams(choice=list(sampling.choices)) if sampling.choices else None
        return SamplingParams(
            temperature=sampling.temperature,
            top_p=sampling.top_p,
            max_tokens=min(sampling.max_tokens, room),
            seed=(sampling.seed + index) % 2**63,
            stop=stop or None,
            logprobs=0,
            structured_outputs=structured,
            output_kind=RequestOutputKind.FINAL_ONLY,
        )

    def _abort(self, ids: list[str]) -> None:
        running = [i for i in ids if self._waiting.pop(i, None) is not None]
        if running:
            self._engine.abort_request(running, internal=False)

    def _step(self) -> None:
        start = time.perf_counter()
        outputs = self._engine.step() if self._engine.has_unfinished_requests() else []
        self.stats.busy_seconds += time.perf_counter() - start
        for output in outputs:
            if not output.finished:
                continue
            best = output.outputs[0]
            self.stats.tokens += len(best.token_ids)  # sampled, whether or not anybody still waits for them
            deliver = self._waiting.pop(output.request_id, None)
            if deliver is None:
                continue
            logprob = best.cumulative_logprob
            deliver(
                Completion(
                    index=0,
                    text=best.text,
                    tokens=len(best.token_ids),
                    logprob=float("nan") if logprob is None else float(logprob),
                    finished=best.finish_reason == "stop",
                )
            )

    def _forget_prefixes(self) -> None:
        self._engine.reset_prefix_cache()

    def _reload(self, path: str) -> None:
        tied = self._engine.model_config.hf_config.tie_word_embeddings
        self.model = path
        if tied and not self.config.on_gpu:
            # The CPU build packs the output layer when it loads; with tied embeddings a reload in place
            # leaves the old one there, and the model then samples from a mixture of two checkpoints.
            self._engine.engine_core.shutdown()
            del self._engine
            gc.collect()
            self._engine = self._construct()
            return
        self._engine.collective_rpc("reload_weights", kwargs={"weights_path": path})
        self._forget_prefixes()

    async def _call(self, command: Callable[[], None]) -> None:
        loop = asyncio.get_running_loop()
        done: asyncio.Future[None] = loop.create_future()

        def run() -> None:
            try:
                command()
            except Exception as failure:
                loop.call_soon_threadsafe(done.set_exception, failure)
            else:
                loop.call_soon_threadsafe(done.set_result, None)

        self._inbox.put(run)
        await done


class EngineFailed(RuntimeError):
    """The engine cannot go on; its process has to be replaced."""


def _indexed(index: int, deliver: _Deliver) -> _Deliver:
    """Stamp the position among a request's samples on its completion."""

    def stamped(result: Completion | BaseException) -> None:
        if isinstance(result, Completion):
            result = Completion(index, result.text, result.tokens, result.logprob, result.finished)
        deliver(result)

    return stamped
