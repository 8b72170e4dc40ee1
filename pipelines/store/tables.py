"""Rows as Parquet shards, and back.

Each table (`pipelines.store.rows`) is a folder of shards that opens with pandas and `datasets`. A shard is written
beside its place and renamed, so a shard that exists is complete; its schema metadata carries the shard's counters and
the format.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import types
import typing
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import pyarrow as pa
import pyarrow.parquet as pq

from pipelines.store.rows import Table
from prover.files import beside

FORMAT = 2  # of shards; those of format 1 do not say so, and have the same columns
Row = TypeVar("Row")


class LaterFormat(ValueError):
    """A file was written by a later version of this project; the message says so."""


@dataclasses.dataclass(frozen=True)
class Column:
    """A column: its type in the file, and what a file of an earlier format that lacks it stands for."""

    kind: pa.DataType
    default: Any
    nested: bool = False  # a dict here, its JSON in the file
    listed: type | None = None  # tuple or list, where the cells are lists


def columns(row: Any) -> Mapping[str, Column]:
    """The columns of a row class: its fields, but for those whose metadata say `column: False`."""
    return _columns(row)


@cache
def _columns(row: Any) -> Mapping[str, Column]:
    hints = typing.get_type_hints(row)
    return {
        field.name: _column(hints[field.name], field)
        for field in dataclasses.fields(row)
        if field.metadata.get("column", True)
    }


def _column(hint: Any, field: dataclasses.Field[Any]) -> Column:
    default = field.default
    if field.default_factory is not dataclasses.MISSING:
        default = field.default_factory()
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        hint = next(part for part in typing.get_args(hint) if part is not type(None))
        default = None if default is dataclasses.MISSING else default
    base = typing.get_origin(hint) or hint
    kinds = {str: pa.string(), bool: pa.bool_(), int: pa.int64(), float: pa.float64(), dict: pa.string()}
    kind = pa.list_(pa.string()) if base in (tuple, list) else kinds[base]
    if default is dataclasses.MISSING:
        default = base()
    return Column(kind, default, base is dict, base if base in (tuple, list) else None)


def schema(row: Any) -> pa.Schema:
    """The Parquet schema of a row class."""
    return pa.schema([pa.field(name, column.kind) for name, column in columns(row).items()])


def as_dict(row: Any) -> dict[str, Any]:
    """A row as a file has it."""
    found = {}
    for name, column in columns(type(row)).items():
        value = getattr(row, name)
        if column.nested and value is not None:
            value = json.dumps(value, ensure_ascii=False)
        found[name] = list(value) if column.listed and value is not None else value
    return found


def from_dict(row: type[Row], found: Mapping[str, Any]) -> Row:
    """A row from what a file has; a column that the file lacks has its default."""
    values = {}
    for name, column in columns(row).items():
        value = found.get(name)
        if value is None:
            value = column.default
        elif column.nested:
            value = json.loads(value) if value else column.default
        elif column.listed:
            value = column.listed(value)
        values[name] = value
    return row(**values)


def write_shard(path: Path, table: Table[Row], rows: Iterable[Row], stats: Mapping[str, Any]) -> None:
    """Write one shard atomically, with its counters."""
    metadata = {"stats": json.dumps(stats), "format": str(FORMAT)}
    data = _arrow(table, list(rows)).replace_schema_metadata(metadata)
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = beside(path)
    try:
        pq.write_table(data, fresh, compression="zstd")
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def _arrow(table: Table[Row], rows: Sequence[Row]) -> pa.Table:
    made = [as_dict(row) for row in rows]
    wanted = schema(table.row)
    return pa.table({name: [row[name] for row in made] for name in wanted.names}, schema=wanted)


def content_hash(table: Table[Row], rows: Sequence[Row]) -> str:
    """SHA-256 of rows as they are read back from a shard of that table, whatever its compression."""
    kept = _arrow(table, rows).to_pylist()
    return hashlib.sha256(json.dumps(kept, ensure_ascii=True).encode()).hexdigest()


def read_shard(path: Path, table: Table[Row]) -> list[Row]:
    """The rows of one shard. Raises `LaterFormat`."""
    data = pq.read_table(path)
    made = int((data.schema.metadata or {}).get(b"format", b"1"))
    if made > FORMAT:
        raise LaterFormat(f"{path}: a table of format {made}, and this version reads {FORMAT} and earlier")
    return [from_dict(table.row, row) for row in data.to_pylist()]


def empty_cells(path: Path, table: Table[Any]) -> list[str]:
    """The columns of a shard with empty cells (null) where each row must have a value."""
    data, known = pq.read_table(path), columns(table.row)
    return [
        name
        for name in data.column_names
        if name in known and known[name].default is not None and data[name].null_count
    ]


def read_stats(path: Path) -> dict[str, Any]:
    """The counters written with a shard."""
    metadata = pq.read_schema(path).metadata or {}
    return dict(json.loads(metadata.get(b"stats", b"{}")))


def row_count(path: Path) -> int:
    """How many rows a shard has, without reading them."""
    return int(pq.read_metadata(path).num_rows)
