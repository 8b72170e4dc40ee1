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
    """A row as JSON has it; a shard has the same values."""
    return {name: _out(column, getattr(row, name)) for name, column in columns(type(row)).items()}


def from_dict(row: type[Row], found: Mapping[str, Any]) -> Row:
    """A row from what `as_dict` gave; a column that is not there has its default."""
    return row(**{name: _in(column, found.get(name)) for name, column in columns(row).items()})


def _out(column: Column, value: Any) -> Any:
    if column.nested and value is not None:
        return json.dumps(value, ensure_ascii=False)
    return list(value) if column.listed and value is not None else value


def _in(column: Column, value: Any) -> Any:
    if value is None or (column.nested and not value):
        return column.default
    if column.nested:
        return json.loads(value)
    return column.listed(value) if column.listed else value


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
    cells = {name: [_out(column, getattr(row, name)) for row in rows] for name, column in columns(table.row).items()}
    return pa.table(cells, schema=schema(table.row))


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
    cells = []
    for name, column in columns(table.row).items():
        found = data[name].to_pylist() if name in data.column_names else [None] * data.num_rows
        cells.append([_in(column, value) for value in found])
    return [table.row(*values) for values in zip(*cells, strict=True)]


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
