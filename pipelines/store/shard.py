"""A shard: the unit of work, of retry and of output of a cluster job."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, overload

from pipelines.store.tables import read_shard, read_stats, row_count

WINDOW = 512  # statements of a shard in flight at once
T = TypeVar("T")


@dataclass(frozen=True)
class StoredRows(Sequence[dict[str, Any]]):
    """The rows of a Parquet shard, read where and when they are needed: a job's plan holds no rows."""

    path: str
    size: int

    @classmethod
    def of(cls, path: Path) -> StoredRows:
        return cls(str(path.resolve()), row_count(path))

    @cached_property
    def _rows(self) -> list[dict[str, Any]]:
        return read_shard(Path(self.path))

    def __len__(self) -> int:
        return self.size

    @overload
    def __getitem__(self, index: int) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, index: slice) -> list[dict[str, Any]]: ...
    def __getitem__(self, index: int | slice) -> dict[str, Any] | list[dict[str, Any]]:
        return self._rows[index]

    def __reduce__(self) -> tuple[type[StoredRows], tuple[str, int]]:
        return StoredRows, (self.path, self.size)


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
    rows: Sequence[dict[str, Any]]
    samples: int = 0
    strategy: str = "sample"  # of a measurement
    tokens: int = 0  # budget of a measured statement; 0: none
    named: str = ""
    evaluation: str = ""
    poisoned: dict[int, str] = field(default_factory=dict)

    @property
    def sound_rows(self) -> list[dict[str, Any]]:
        return [row for index, row in enumerate(self.rows) if index not in self.poisoned]

    @property
    def poisoned_rows(self) -> list[tuple[dict[str, Any], str]]:
        return [(self.rows[index], reason) for index, reason in sorted(self.poisoned.items())]

    @property
    def done(self) -> bool:
        """Whether its output is there, made with no smaller budget."""
        path = Path(self.out)
        return path.is_file() and read_stats(path).get("samples", self.samples) >= self.samples


async def windowed(work: Sequence[Coroutine[Any, Any, T]]) -> list[T]:
    """Run coroutines, at most WINDOW at a time; results in order."""
    window = asyncio.Semaphore(WINDOW)

    async def one(coroutine: Coroutine[Any, Any, T]) -> T:
        async with window:
            return await coroutine

    return list(await asyncio.gather(*map(one, work)))
