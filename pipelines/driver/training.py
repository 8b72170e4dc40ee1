"""Training on Ray: a fresh process for each rank, tried again from the last checkpoint when one dies."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from typing import Any

from pipelines.config import Config
from pipelines.driver.mill import SHARD_TRIES, ShardFailed
from pipelines.node.rank import TrainRank
from pipelines.progress import bar
from prover.train.finetune import TrainJob, TrainResult

Progress = Callable[[int, int, float], None]  # step, of how many, loss


async def run_training(
    job: TrainJob, config: Config, title: str = "train", heard: Progress = lambda *_: None
) -> TrainResult:
    """Train on fresh processes, behind a progress bar; `heard` is told of it as it goes on.

    Raises `ShardFailed`, or what the training itself raised.
    """
    import ray
    import ray.exceptions

    with bar(title, job.steps) as update:

        def progress(step: int, steps: int, loss: float) -> None:
            update(completed=step, note=f"loss {loss:.3f}")
            heard(step, steps, loss)

        for attempt in range(1, SHARD_TRIES + 1):
            try:
                result = await _once(job, config, progress)
                update(completed=job.steps, note=f"loss {result.loss:.3f}")
                return result
            except ray.exceptions.RayTaskError:
                raise  # a mistake of ours or of the input: trying again would not help
            except ray.exceptions.RayError as problem:
                if attempt == SHARD_TRIES:
                    raise ShardFailed(f"training {job.out} failed {attempt} times; last: {problem}") from problem
    raise AssertionError


async def _once(job: TrainJob, config: Config, progress: Progress) -> TrainResult:
    import ray
    import ray.exceptions

    section = config.train
    ranks: list[Any] = [
        ray.remote(TrainRank)
        .options(num_cpus=0, num_gpus=section.gpus_per_process, max_concurrency=2)
        .remote(rank, section.processes)
        for rank in range(section.processes)
    ]
    running: asyncio.Future[list[TrainResult | None]] | None = None
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
    finally:
        for rank in ranks:
            ray.kill(rank)
        if running is not None:
            await asyncio.wait([running])  # they end with their ranks; nobody is left to hear what they say
            running.cancelled() or running.exception()
