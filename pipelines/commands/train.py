"""`proofmill train`: fine-tune a model on a file of examples."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from pipelines.driver.models import resolve
from pipelines.driver.session import ray_session
from pipelines.driver.training import run_training
from pipelines.ending import keeps
from pipelines.progress import console
from pipelines.store.lock import held
from prover.extras import require
from prover.train.examples import read
from prover.train.finetune import TrainJob


def train_command(
    examples: Path, base: Path, out: Path, steps: int, config: Path | None, ray: str | None, said: Sequence[str] = ()
) -> int:
    """Fine-tune `base` on a file of examples (`prover.train.examples`), as encoded there."""
    if ray is None:  # on a cluster it is the nodes that train
        require("training", "train")
    settings = resolve(str(base), config, said).settings
    read(examples)  # a clear error before anything starts
    job = TrainJob(
        str(base.resolve()),
        str(examples.resolve()),
        str(out.resolve()),
        steps,
        settings.train.learning_rate,
        settings.model.context,
        settings.seed,
        settings.train.common(),
    )
    keeps(f"checkpoints beside {out} are kept (train.checkpoint_every), and the same command goes on from the last")
    with held(out.resolve().parent / f"{out.name}.checkpoints"), ray_session(settings, ray):
        result = asyncio.run(run_training(job, settings))
    console.print(f"model: {out} ({result.examples} examples, {result.left_out} too long)")
    return 0
