"""A shard: the unit of work, of retry and of output of a cluster job."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, overload

from pipelines.store.rows import Table
from pipelines.store.tables import read_shard, read_stats, row_count

T = TypeVar("T")


@dataclass(frozen=True)
class StoredRows(Sequence[Any]):
    """The rows of a Parquet shard, read where and when they are needed: a job's plan holds no rows."""

    path: str
    table: Table[Any]
    size: int

    @classmethod
    def of(cls, path: Path, table: Table[Any]) -> StoredRows:
        return cls(str(path.resolve()), table, row_count(path))

    @cached_property
    def _rows(self) -> list[Any]:
        return read_shard(Path(self.path), self.table)

    def __len__(self) -> int:
        return self.size

    @overload
    def __getitem__(self, index: int) -> Any: ...
    @overload
    def __getitem__(self, index: slice) -> list[Any]: ...
    def __getitem__(self, index: int | slice) -> Any:
        return self._rows[index]

    def __reduce__(self) -> tuple[type[StoredRows], tuple[str, Table[Any], int]]:
        return StoredRows, (self.path, self.table, self.size)


@dataclass(frozen=True)
class Shard:
    """`out` is where its last file goes, `rows` its input, `samples` its budget where the stage has one.

    `named` is what its rows call the model where that is not the folder; `evaluation` the digest of the evaluation
    that it is part of. `poisoned` gives, by index into `rows`, the reasons of those that ended every worker which
    took them up: they are set aside unseen.
    """

    stage: str
    index: int
    out: str
    model: str
    seed: int
    rows: Sequence[Any]
    samples: int = 0
    strategy: str = "sample"  # of a measurement
    tokens: int = 0  # budget of a measured statement; 0: none
    named: str = ""
    evaluation: str = ""
    poisoned: dict[int, str] = field(default_factory=dict)

    @property
    def sound_rows(self) -> list[Any]:
        return [row for index, row in enumerate(self.rows) if index not in self.poisoned]

    @property
    def poisoned_rows(self) -> list[tuple[Any, str]]:
        return [(self.rows[index], reason) for index, reason in sorted(self.poisoned.items())]

    @property
    def path(self) -> Path:
        return Path(self.out)

    @property
    def folder(self) -> Path:
        """Of the tables: a round's, an evaluation's."""
        return self.path.parent.parent

    @property
    def done(self) -> bool:
        """Whether its output is there, made with no smaller budget."""
        return self.path.is_file() and read_stats(self.path).get("samples", self.samples) >= self.samples

    def beside(self, table: Table[Any]) -> Path:
        """Where the shard of another table with the same rows goes."""
        return self.folder / table.name / self.path.name


def shard_path(folder: Path, table: str, index: int) -> Path:
    """The place of a shard."""
    return folder / table / f"shard-{index:05d}.parquet"


def shard_paths(folder: Path, table: Table[Any]) -> list[Path]:
    """The shards of a table that are there, in order."""
    return sorted((folder / table.name).glob("shard-*.parquet"))


def cut(rows: Sequence[T], size: int) -> list[Sequence[T]]:
    """Rows in parts of `size`."""
    return [rows[at : at + size] for at in range(0, len(rows), size)]


def planned(
    stage: str,
    parts: Iterable[Sequence[Any]],
    out: tuple[Path, Table[Any]],
    model: str,
    seed: int,
    samples: int = 0,
) -> list[Shard]:
    """A shard for each part of the rows; their outputs are the shards of a table of a folder. `model` is what engines
    load.
    """
    place = (out[0].resolve(), out[1].name)
    return [
        Shard(stage, index, str(shard_path(*place, index)), model, seed, part, samples)
        for index, part in enumerate(parts)
    ]
