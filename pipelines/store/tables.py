"""The tables of a run and their schemas (documented in docs/run-directory.md).

Each table is a folder of Parquet shards that opens with pandas and `datasets`. A shard is written beside its
place and renamed, so a shard that exists is complete; its schema metadata carries the shard's counters.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

_text, _int, _float = pa.string(), pa.int64(), pa.float64()


def _schema(**columns: pa.DataType) -> pa.Schema:
    return pa.schema([pa.field(name, kind) for name, kind in columns.items()])


SCHEMAS: dict[str, pa.Schema] = {
    # One row a problem that could not be read from its source.
    "set_aside": _schema(source=_text, line=_int, id=_text, reason=_text),
    # One row a problem that a round takes up; `raw` is the text as it came, where normalizing changed it.
    "inputs": _schema(
        id=_text,
        problem=_text,
        answer=_text,
        group=_text,
        kind=_text,
        language=_text,
        raw=_text,
    ),
    # One row a sampled candidate; status: unreadable, rejected, outvoted, duplicate, filtered, kept.
    "candidates": _schema(
        problem_id=_text,
        sample=_int,
        text=_text,
        signature=_text,
        type_hash=_text,
        unordered_hash=_text,
        status=_text,
        reason=_text,
        repairs=_int,
        tokens=_int,
        logprob=_float,
    ),
    # One row a problem of the round; outcome: statement or set_aside, with the step that did it.
    "problems": _schema(
        problem_id=_text,
        group=_text,
        problem=_text,
        answer=_text,
        kind=_text,
        language=_text,
        raw=_text,
        outcome=_text,
        reason=_text,
        signature=_text,
        type_hash=_text,
        unordered_hash=_text,
        votes=_int,
        labels=pa.list_(_text),
        evidence=_text,
    ),
    # One row a statement that goes into the search.
    "statements": _schema(
        statement_id=_text,
        problem_id=_text,
        group=_text,
        problem=_text,
        answer=_text,
        signature=_text,
        type_hash=_text,
        votes=_int,
        labels=pa.list_(_text),
    ),
    # One row an attempt; verdicts as in docs/design.md. `by`: model, portfolio, repair, tree. `line`, `column`
    # and `message` are those of Lean's first error, where it has a place in the proof.
    "attempts": _schema(
        statement_id=_text,
        goal=_text,
        by=_text,
        depth=_int,
        sample=_int,
        seed=_int,
        text=_text,
        tokens=_int,
        logprob=_float,
        verdict=_text,
        reason=_text,
        line=_int,
        column=_int,
        message=_text,
        seconds=_float,
        model=_text,
        prompt=_text,
        prompt_hash=_text,
    ),
    # One row a searched statement; outcome: proved, refuted, absurd, open, set_aside. `goal_signature`,
    # `proof` and `certificate` (JSON) are set for solved ones.
    "proofs": _schema(
        statement_id=_text,
        problem_id=_text,
        group=_text,
        problem=_text,
        answer=_text,
        signature=_text,
        type_hash=_text,
        outcome=_text,
        goal=_text,
        goal_signature=_text,
        proof=_text,
        by=_text,
        sample=_int,
        attempts=_int,
        tokens=_int,
        reason=_text,
        axioms=pa.list_(_text),
        certificate=_text,
        labels=pa.list_(_text),
    ),
}


def write_shard(path: Path, table: str, rows: Iterable[dict[str, Any]], stats: dict[str, Any]) -> None:
    """Write one shard atomically. Missing columns are null; unknown columns are a programming error."""
    schema = SCHEMAS[table]
    rows = list(rows)
    for row in rows:
        if unknown := set(row) - set(schema.names):
            raise KeyError(f"table {table} has no column {sorted(unknown)}")
    data = _table(schema, rows).replace_schema_metadata({"stats": json.dumps(stats)})
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    pq.write_table(data, fresh, compression="zstd")
    fresh.replace(path)


def _table(schema: pa.Schema, rows: Sequence[dict[str, Any]]) -> pa.Table:
    return pa.table({name: [row.get(name) for row in rows] for name in schema.names}, schema=schema)


def content_hash(table: str, rows: Sequence[dict[str, Any]]) -> str:
    """SHA-256 of rows as they are read back from a shard of that table, whatever its compression."""
    kept = _table(SCHEMAS[table], rows).to_pylist()
    return hashlib.sha256(json.dumps(kept, ensure_ascii=True).encode()).hexdigest()


def read_shard(path: Path) -> list[dict[str, Any]]:
    """The rows of one shard."""
    return pq.read_table(path).to_pylist()


def read_stats(path: Path) -> dict[str, Any]:
    """The counters written with a shard."""
    metadata = pq.read_schema(path).metadata or {}
    return json.loads(metadata.get(b"stats", b"{}"))


def row_count(path: Path) -> int:
    """How many rows a shard has, without reading them."""
    return int(pq.read_metadata(path).num_rows)
