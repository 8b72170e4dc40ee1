"""One stage of the loop over rows from outside, in a folder of its own: what `formalize` and `prove` are.

The folder's own record says with what it was made, and a second call continues it: shards that exist are not run again.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

from pipelines.driver.mill import Mill
from pipelines.driver.models import Model
from pipelines.driver.session import ray_session
from pipelines.ending import keeps
from pipelines.store.lock import held
from pipelines.store.rows import PROBLEMS, PROOFS, Table
from pipelines.store.rundir import provenance
from pipelines.store.shard import Shard, cut, planned, shard_paths
from pipelines.store.tables import read_shard
from prover.errors import UnusableInput
from prover.files import write_atomically
from prover.models.generator import sample_seed

Row = TypeVar("Row")
OUTPUTS: dict[str, Table[Any]] = {"formalize": PROBLEMS, "search": PROOFS}


def run_stage(
    stage: str,
    rows: Sequence[Any],
    folder: Path,
    model: Model,
    address: str | None,
    samples: int = 0,
    resume: bool = False,
) -> None:
    """Run one stage over rows into `folder`.

    `resume` lets a search go on with a budget that is larger than the recorded one. Raises `UnusableInput` where the
    folder holds something else.
    """
    keeps(f"{folder} is kept, and the same command goes on with it")
    with held(folder):
        _stamp(stage, rows, folder, model, samples, resume)
        _run_missing(stage, rows, folder, model, address, samples)


def _run_missing(
    stage: str, rows: Sequence[Any], folder: Path, model: Model, address: str | None, samples: int
) -> None:
    config = model.settings
    parts, seed = cut(rows, config.shard_size), sample_seed(config.seed, stage)
    shards = planned(stage, parts, (folder, OUTPUTS[stage]), model.loaded, seed, samples)
    if all(shard.done for shard in shards):
        return
    with ray_session(config, address):
        asyncio.run(_run(stage, shards, model))


async def _run(stage: str, shards: Sequence[Shard], model: Model) -> None:
    async with Mill(model.settings, model.loaded, model.endpoint) as mill:
        await mill.run(shards, stage)


def _stamp(stage: str, rows: Sequence[Any], folder: Path, model: Model, samples: int, resume: bool) -> None:
    """Write down with what the folder is made, unless it was made with something else."""
    folder.mkdir(parents=True, exist_ok=True)
    record = {"model": model.loaded, "config": model.settings.model_dump(mode="json"), **provenance()}
    wanted = {"config": record["config"], "model": record["model"], "inputs": _hash(rows), "samples": samples}
    stamp = folder / f"{stage}.json"
    if stamp.is_file():
        earlier = json.loads(stamp.read_text())["wanted"]
        if earlier != wanted and not (resume and _continues(earlier, wanted)):
            hint = "" if stage != "search" else ", or give --resume and a larger --samples"
            raise UnusableInput(f"--out {folder} holds results of other inputs or settings: name another folder{hint}")
    elif resume:
        raise UnusableInput(f"--out {folder} holds no search to resume")
    write_atomically(stamp, json.dumps({"wanted": wanted, **record}, indent=1) + "\n")


def _continues(earlier: dict[str, Any], wanted: dict[str, Any]) -> bool:
    """Whether the two differ in nothing but a larger number of samples."""

    def rest(record: dict[str, Any]) -> dict[str, Any]:
        config = {**record["config"], "search": {**record["config"]["search"], "samples": None}}
        return {**record, "config": config, "samples": None}

    return rest(earlier) == rest(wanted) and earlier["samples"] <= wanted["samples"]


def _hash(rows: Sequence[Any]) -> str:
    """What tells other rows apart, whatever their order of fields."""
    text = json.dumps([asdict(row) for row in rows], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:20]


def written(folder: Path, table: Table[Row]) -> Iterator[Row]:
    """The rows of a table of the folder."""
    for path in shard_paths(folder, table):
        yield from read_shard(path, table)
