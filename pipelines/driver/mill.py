"""The mill: engines, Lean pools and shard workers placed on a Ray cluster, and shards run by them.

Shards are the unit of retry: when a worker, an engine or a Lean pool dies, the shard that was on it runs again
from its input, up to `SHARD_TRIES` times, and nothing else notices. A shard that fails every time is halved
until the rows that cannot be worked on are known; they are set aside with the reason, and the rest runs.
"""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pipelines.config import Config
from pipelines.driver.poison import TooManyFail, poisoned
from pipelines.progress import bar, console
from pipelines.store.shard import Shard
from prover.lean.verdicts import Checker
from prover.models.endpoint import EndpointConfig

SHARD_TRIES = 4
PART_TRIES = 2  # of a part of a failing shard
LEAN_TRIES = 3  # of one check, when the node's Lean pool dies under it

Done = Callable[[Shard, dict[str, Any]], None]  # hears of a shard that is written, with its counters


class ShardFailed(RuntimeError):
    """A shard failed every time it was tried; the message carries the last cause."""


@dataclass
class _Slot:
    """One shard worker with the engine and the Lean pool it uses."""

    worker: Any
    engine: Any
    lean: Any
    running: int = 0


class Mill:
    """Engines, Lean pools and shard workers of a job, started together and kept between stages.

    async with Mill(config, model) as mill:
        await mill.run(shards, "search")
    """

    def __init__(self, config: Config, model: str, endpoint: EndpointConfig | None = None) -> None:
        self.config = config
        self._model = model
        self._endpoint = endpoint  # a server that is already running, instead of engines of our own
        self._slots: list[_Slot] = []
        self._leans: list[Any] = []

    async def __aenter__(self) -> Mill:
        """Start every actor and wait until the engines can answer."""
        try:
            with console.status("starting engines and Lean"):
                await self._start()
        except BaseException:
            await self.stop()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def _start(self) -> None:
        import ray

        from pipelines.node.actors import EngineActor, LeanActor
        from pipelines.node.endpoint import EndpointActor

        self._leans = [self._lean(ray, LeanActor, node["NodeID"]) for node in ray.nodes() if node["Alive"]]
        engine = ray.remote(EndpointActor if self._endpoint else EngineActor)
        for index in range(self.config.engine.replicas):
            handle = engine.options(
                num_cpus=0 if self._endpoint else self.config.engine.cpus,
                num_gpus=0 if self._endpoint else self.config.engine.gpus,
                max_restarts=-1,
                max_concurrency=4096,
            ).remote(*self._engine_arguments())
            lean = self._leans[index % len(self._leans)]
            self._slots.append(_Slot(self._worker(handle, lean), handle, lean))
        await asyncio.gather(*(slot.engine.ready.remote() for slot in self._slots))

    def _engine_arguments(self) -> tuple[Any, ...]:
        """What an `EndpointActor` or `EngineActor` is made from."""
        return (self._endpoint,) if self._endpoint else (self._model, self.config.model.context, self.config.engine)

    def _lean(self, ray: Any, actor: Any, node: str) -> Any:
        from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

        section = self.config.lean
        return (
            ray.remote(actor)
            .options(
                num_cpus=0,
                max_restarts=-1,
                max_task_retries=LEAN_TRIES,  # a check may be asked twice: it changes nothing
                max_concurrency=4096,
                scheduling_strategy=NodeAffinitySchedulingStrategy(node, soft=True),
            )
            .remote(section.profile, section.project, section.workers)
        )

    def _worker(self, engine: Any, lean: Any) -> Any:
        import ray

        from pipelines.node.worker import ShardWorker

        return ray.remote(ShardWorker).options(num_cpus=0).remote(self.config, engine, lean)

    async def run(self, shards: Sequence[Shard], title: str, done: Done = lambda *_: None) -> float:
        """Run those shards whose output is not there yet, behind a progress bar; the seconds it took, 0 without any.

        `engine.shards` at a time on each worker; `done` hears of each. Raises `ShardFailed`.
        """
        todo = [shard for shard in shards if not shard.done]
        if not todo:
            return 0.0
        total, queue, start = sum(len(shard.rows) for shard in shards), iter(todo), time.perf_counter()
        with bar(title, total, total - sum(len(shard.rows) for shard in todo)) as update:

            async def serve(slot: _Slot) -> None:
                for shard in queue:  # shared: each shard goes to the slot that is free first
                    try:
                        stats = await self._tries(slot, shard, SHARD_TRIES)
                    except ShardFailed as failure:
                        stats = await self._without_poison(slot, shard, failure)
                    update(advance=len(shard.rows))
                    done(shard, stats)

            async with asyncio.TaskGroup() as group:
                for slot in self._slots * self.config.engine.shards:
                    group.create_task(serve(slot))
        return time.perf_counter() - start

    async def _without_poison(self, slot: _Slot, shard: Shard, failure: ShardFailed) -> dict[str, Any]:
        """Run a shard that failed without the rows that nothing survives. Raises `ShardFailed`."""
        try:
            bad = await poisoned(len(shard.rows), lambda part: self._part_fails(slot, shard, part))
        except TooManyFail:
            raise failure from None
        found = {i: f"it ended every worker that took it up: {reason}" for i, reason in bad.items()}
        return await self._tries(slot, replace(shard, poisoned=found), SHARD_TRIES)

    async def _part_fails(self, slot: _Slot, shard: Shard, indices: Sequence[int]) -> str | None:
        """Why a shard of these rows alone fails; its output is thrown away."""
        folder = Path(shard.out).parent.parent / f".part-{shard.stage}-{shard.index}"
        out = folder / Path(shard.out).parent.name / Path(shard.out).name
        part = replace(shard, rows=[shard.rows[i] for i in indices], out=str(out))
        try:
            await self._tries(slot, part, PART_TRIES)
        except ShardFailed as failure:
            cause = getattr(failure.__cause__, "cause", None) or failure.__cause__
            return f"{type(cause).__name__}: {str(cause).strip().splitlines()[0]}"[:300]
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        return None

    async def _tries(self, slot: _Slot, shard: Shard, tries: int) -> dict[str, Any]:
        import ray.exceptions

        for attempt in range(1, tries + 1):
            worker = slot.worker
            slot.running += 1
            try:
                return await worker.run.remote(shard)
            except ray.exceptions.RayError as problem:
                cause = problem
            finally:
                slot.running -= 1
            gone = isinstance(cause, ray.exceptions.RayActorError) and not isinstance(
                cause, ray.exceptions.RayTaskError
            )
            if slot.worker is worker and (gone or not slot.running):
                with contextlib.suppress(ray.exceptions.RayError):
                    ray.kill(worker)  # it may be gone, or the one that was the matter
                slot.worker = self._worker(slot.engine, slot.lean)
            if attempt < tries:
                await asyncio.sleep(attempt)
        raise ShardFailed(f"{shard.stage} shard {shard.index} failed {tries} times; last: {cause}") from cause

    def checker(self) -> Checker:
        """A checker for the driver's own questions."""
        from pipelines.node.actors import RemoteChecker

        return RemoteChecker(self._leans[0])

    async def metrics(self) -> list[dict[str, Any]]:
        return list(await asyncio.gather(*(lean.metrics.remote() for lean in self._leans)))

    async def stop(self) -> None:
        """Close Lean pools and end all actors."""
        import ray

        with contextlib.suppress(Exception):
            await asyncio.wait_for(asyncio.gather(*(lean.close.remote() for lean in self._leans)), 10)
        for actor in [*self._leans, *(a for s in self._slots for a in (s.worker, s.engine))]:
            ray.kill(actor)
        self._slots, self._leans = [], []
