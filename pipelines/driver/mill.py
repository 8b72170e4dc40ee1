"""Ray: starting or joining it, placing engines and Lean pools, running shards, running training ranks.

Shards are the unit of retry: when a worker, an engine or a Lean pool dies, the shard that was on it runs again
from its input, up to `SHARD_TRIES` times, and nothing else notices. A shard that fails every time is halved
until the rows that cannot be worked on are known; they are set aside with the reason, and the rest runs.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pipelines.config import Config
from pipelines.driver.poison import TooManyFail, poisoned
from pipelines.progress import bar
from pipelines.store.shard import Shard
from prover.lean.profiles.toolchain import cache_dir
from prover.lean.verdicts import Checker
from prover.models.endpoint import EndpointConfig
from prover.train.finetune import TrainJob, TrainResult

SHARD_TRIES = 4
PART_TRIES = 2  # of a part of a failing shard
LEAN_TRIES = 3  # of one check, when the node's Lean pool dies under it


class ShardFailed(RuntimeError):
    """A shard failed every time it was tried; the message carries the last cause."""


@contextlib.contextmanager
def ray_session(config: Config, address: str | None = None) -> Iterator[None]:
    """Join the Ray cluster at `address`, or start one on this machine, and leave it as it was found."""
    import logging

    os.environ |= worker_environment()

    import ray

    settings: dict[str, Any] = {"log_to_driver": False, "logging_level": logging.ERROR}
    if address:
        settings["address"] = address
    else:
        settings |= {
            "num_cpus": max(os.cpu_count() or 1, config.engine.replicas),
            "include_dashboard": False,
            "object_store_memory": 256 << 20,
        }
    ray.init(**settings)
    try:
        yield
    finally:
        ray.shutdown()


def worker_environment() -> dict[str, str]:
    """What every process of a job needs in its environment; set before Ray starts them."""
    tools = str(Path(sys.executable).parent)  # ninja, for DeepSpeed's extension
    path = os.environ.get("PATH", "")
    return {
        "PATH": path if tools in path.split(os.pathsep) else f"{tools}{os.pathsep}{path}",
        "TORCH_EXTENSIONS_DIR": os.environ.get("TORCH_EXTENSIONS_DIR", str(cache_dir() / "torch-extensions")),
        "RAY_ENABLE_UV_RUN_RUNTIME_ENV": "0",  # under `uv run` Ray would hang
        "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
        "RAY_USAGE_STATS_ENABLED": "0",
        "RAY_USE_UVLOOP": "0",  # it knows fewer options of subprocesses than asyncio
        "HF_HUB_DISABLE_PROGRESS_BARS": "1",
        "TOKENIZERS_PARALLELISM": "false",
    }


@dataclass
class _Slot:
    """One shard worker with the engine and the Lean pool it uses."""

    worker: Any
    engine: Any
    lean: Any
    running: int = 0


class Mill:
    """Engines, Lean pools and shard workers of a job, started together and kept between stages."""

    def __init__(self, config: Config, model: str, endpoint: EndpointConfig | None = None) -> None:
        self.config = config
        self._model = model
        self._endpoint = endpoint  # a server that is already running, instead of engines of our own
        self._slots: list[_Slot] = []
        self._leans: list[Any] = []

    async def start(self) -> None:
        """Start every actor and wait until the engines can answer."""
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

    async def run(self, shards: Sequence[Shard], done: Callable[[Shard, dict[str, Any]], None]) -> None:
        """Run shards, `engine.shards` at a time on each worker; `done` hears of each. Raises `ShardFailed`."""
        queue: asyncio.Queue[Shard] = asyncio.Queue()
        for shard in shards:
            queue.put_nowait(shard)

        async def serve(slot: _Slot) -> None:
            while not queue.empty():
                shard = queue.get_nowait()
                done(shard, await self._persist(slot, shard))

        async with asyncio.TaskGroup() as group:
            for slot in self._slots * self.config.engine.shards:
                group.create_task(serve(slot))

    async def _persist(self, slot: _Slot, shard: Shard) -> dict[str, Any]:
        """Run a shard until it is done, without the rows that nothing survives. Raises `ShardFailed`."""
        try:
            return await self._tries(slot, shard, SHARD_TRIES)
        except ShardFailed as failure:
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


def cut(rows: Sequence[dict[str, Any]], size: int) -> list[Sequence[dict[str, Any]]]:
    """Rows in parts of `size`."""
    return [rows[at : at + size] for at in range(0, len(rows), size)]


def plan(
    stage: str,
    parts: Sequence[Sequence[dict[str, Any]]],
    folder: Path,
    model: Path,
    seed: int,
    samples: int = 0,
) -> list[Shard]:
    """A shard for each part of the rows; their outputs are `folder`/shard-NNNNN.parquet."""
    return [
        Shard(
            stage,
            index,
            str((folder / f"shard-{index:05d}.parquet").resolve()),
            str(model.resolve()),
            seed,
            part,
            samples,
        )
        for index, part in enumerate(parts)
    ]


async def run_missing(
    mill: Mill, shards: Sequence[Shard], title: str, done: Callable[[Shard, dict[str, Any]], None]
) -> bool:
    """Run the shards whose output is not there yet, behind a progress bar; whether there were any."""
    todo = [shard for shard in shards if not shard.done]
    if not todo:
        return False
    total = sum(len(shard.rows) for shard in shards)
    with bar(title, total, total - sum(len(shard.rows) for shard in todo)) as update:

        def counted(shard: Shard, stats: dict[str, Any]) -> None:
            update(advance=len(shard.rows))
            done(shard, stats)

        await mill.run(todo, counted)
    return True


class TrainRank:
    """One process of a training run (the body of a Ray actor)."""

    def __init__(self, rank: int, world: int) -> None:
        self._rank, self._world = rank, world
        self._state = (0, 0, float("nan"))

    def address(self) -> tuple[str, int]:
        """This node's address and a free port, for rank 0."""
        import ray.util

        with socket.socket() as probe:
            probe.bind(("", 0))
            return ray.util.get_node_ip_address(), probe.getsockname()[1]

    def train(self, job: TrainJob, address: str, port: int) -> TrainResult | None:
        from prover.train.finetune import train

        os.environ |= {
            "RANK": str(self._rank),
            "LOCAL_RANK": "0" if os.environ.get("CUDA_VISIBLE_DEVICES") else str(self._rank),
            "WORLD_SIZE": str(self._world),
            "MASTER_ADDR": address,
            "MASTER_PORT": str(port),
        }

        def progress(step: int, steps: int, loss: float) -> None:
            self._state = (step, steps, loss)

        return train(job, self._rank, self._world, progress)

    def progress(self) -> tuple[int, int, float]:
        """(step, steps, loss) of rank 0; may be asked while `train` runs."""
        return self._state


async def run_training(job: TrainJob, config: Config, progress: Callable[[int, int, float], None]) -> TrainResult:
    """Train on fresh processes; tried again from its last checkpoint when one dies. Raises `ShardFailed`."""
    import ray
    import ray.exceptions

    section = config.train
    for attempt in range(1, SHARD_TRIES + 1):
        ranks: list[Any] = [
            ray.remote(TrainRank)
            .options(num_cpus=0, num_gpus=section.gpus_per_process, max_concurrency=2)
            .remote(rank, section.processes)
            for rank in range(section.processes)
        ]
        try:
            address, port = await ranks[0].address.remote()
            running = asyncio.gather(*(rank.train.remote(job, address, port) for rank in ranks))
            while not running.done():
                await asyncio.wait([running], timeout=0.5)
                with contextlib.suppress(ray.exceptions.RayError):
                    progress(*await ranks[0].progress.remote())
            result = (await running)[0]
            assert result is not None
            return result
        except ray.exceptions.RayTaskError:
            raise  # a mistake of ours or of the input: trying again would not help
        except ray.exceptions.RayError as problem:
            if attempt == SHARD_TRIES:
                raise ShardFailed(f"training {job.out} failed {attempt} times; last: {problem}") from problem
        finally:
            for rank in ranks:
                ray.kill(rank)
    raise AssertionError
