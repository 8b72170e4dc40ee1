"""A random change of any field of any file of a record is noticed, or changes nothing that anybody reads.

Every leaf of every JSON file, every cell of every table, every character of the page, and files, rows and keys that
come, go or change places. The record is sealed again each time.
"""

from __future__ import annotations

import copy as copying
import json
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from pipelines.evaluation.record import Record
from prover.errors import UnusableInput

Verify = Callable[..., list[str]]
Place = tuple[str | int, ...]
# (file, last keys of the place): what decides nothing, as tests/evaluate/record/test_verify.py shows of each.
DECIDES_NOTHING = {
    ("shard", "timing"),
    ("certificates.jsonl", "seconds"),
    ("certificates.jsonl", "sandbox"),
}
SCALE = int(os.environ.get("PROOFMILL_FUZZ", "1"))  # how many times as many changes as in a daily run
ROWS = ("drop", "double", "swap")
TEXTS = st.sampled_from(["", "x", " ", "proved", "rejected", "portfolio", "by omega", "0", "é"])


def places(value: Any, at: Place = ()) -> list[Place]:
    """The places of all leaves, and of all things that hold them."""
    if isinstance(value, dict):
        return [at, *(one for key, below in value.items() for one in places(below, (*at, key)))]
    if isinstance(value, list):
        return [at, *(one for index, below in enumerate(value) for one in places(below, (*at, index)))]
    return [at]


def other(data: st.DataObject, value: Any) -> Any:
    """A value that is not this one: of the same kind mostly, of another sometimes."""
    if isinstance(value, bool):
        choices = [not value, None]
    elif isinstance(value, int):
        choices = [value + 1, value - 1, 0, float(value), str(value), None]
    elif isinstance(value, float):
        choices = [value + 0.01, -value - 0.01, 0.0, round(value), None]
    elif isinstance(value, str):
        text = data.draw(TEXTS)
        choices = [value + text, text, value[1:], value.upper(), value[::-1], None, 0]
    elif value is None:
        choices = ["x", 0, 1, False]
    elif isinstance(value, list):
        choices = [[*value, *value[:1]], value[1:], value[::-1], [], [*value, "x"], None]
    else:
        items = list(value.items())
        choices = [dict(items[1:]), dict(items[:-1]), dict(items[::-1]), {}, {**value, "x": 1}, None]
    return data.draw(st.sampled_from(choices))


def mutated(data: st.DataObject, value: Any) -> tuple[Any, Place]:
    """The value with one place changed, and the place."""
    place = data.draw(st.sampled_from(places(value)))
    fresh = copying.deepcopy(value)
    if not place:
        return other(data, fresh), place
    holder = fresh
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = other(data, holder[place[-1]])
    return fresh, place


def change_rows(data: st.DataObject, rows: list[Any]) -> list[Any]:
    """Rows dropped, doubled or in other places."""
    assume(rows)
    at, to = (data.draw(st.integers(0, len(rows) - 1)) for _ in range(2))
    kind = data.draw(st.sampled_from(ROWS))
    if kind == "drop":
        return rows[:at] + rows[at + 1 :]
    if kind == "double":
        return [*rows[: at + 1], *rows[at:]]
    rows = list(rows)
    rows[at], rows[to] = rows[to], rows[at]
    return rows


def mutate_json(data: st.DataObject, path: Path) -> Place:
    fresh, place = mutated(data, json.loads(path.read_text()))
    path.write_text(json.dumps(fresh, indent=1, ensure_ascii=False) + "\n")
    return place


def mutate_lines(data: st.DataObject, path: Path) -> Place:
    rows = [json.loads(line) for line in path.read_text().split("\n") if line]
    if data.draw(st.integers(0, 4)):
        index = data.draw(st.integers(0, len(rows) - 1))
        rows[index], place = mutated(data, rows[index])
    else:
        rows, place = change_rows(data, rows), ()
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    return place


def mutate_shard(data: st.DataObject, path: Path) -> Place:
    """One cell, some rows, or what the shard says of itself."""
    table = pq.read_table(path)
    rows, schema, place = table.to_pylist(), table.schema, ("?",)
    kind = data.draw(st.sampled_from(["cell", "cell", "cell", "rows", "stats"]))
    if kind == "cell":
        row, name = data.draw(st.sampled_from(rows)), data.draw(st.sampled_from(schema.names))
        row[name], place = other(data, row[name]), (name,)
    elif kind == "rows":
        rows = change_rows(data, rows)
    else:
        stats, place = mutated(data, json.loads(schema.metadata[b"stats"]))
        schema = schema.with_metadata({**schema.metadata, b"stats": json.dumps(stats)})
    try:
        fresh = pa.Table.from_pylist(rows, schema=schema)
    except (pa.ArrowInvalid, pa.ArrowTypeError, TypeError):
        assume(False)  # no such table can be written
        raise
    assume(fresh.to_pylist() != table.to_pylist() or fresh.schema.metadata != table.schema.metadata)
    pq.write_table(fresh, path)
    return place


def mutate_text(data: st.DataObject, path: Path) -> Place:
    text = path.read_text()
    at = data.draw(st.integers(0, len(text) - 1))
    piece = data.draw(st.sampled_from(["", "9", " ", text[at] * 2, "<b>"]))
    path.write_text(text[:at] + piece + text[at + 1 :])
    return ()


def move_files(data: st.DataObject, folder: Path, path: Path) -> Place:
    """A file that comes, goes, is called otherwise or stands there as another."""
    kind = data.draw(st.sampled_from(["remove", "rename", "hide", "copy", "empty"]))
    if kind == "remove":
        path.unlink()
    elif kind in ("rename", "hide"):
        path.rename(path.with_name(f".{path.name}" if kind == "hide" else f"{path.name}x"))
    elif kind == "copy":
        shutil.copy(path, path.with_name(f"copy-{path.name}"))
    else:
        path.write_bytes(b"")
    return ()


def mutate(data: st.DataObject, folder: Path) -> tuple[str, Place]:
    """One change somewhere in the record; the kind of file and the place."""
    kinds: dict[str, list[Path]] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != "manifest.json":
            kinds.setdefault("shard" if path.suffix == ".parquet" else path.name, []).append(path)
    kind = data.draw(st.sampled_from([*kinds, "shard"]))
    path = data.draw(st.sampled_from(kinds[kind]))
    if not data.draw(st.integers(0, 9)):
        return kind, move_files(data, folder, path)
    by_kind = {
        ".json": mutate_json,
        ".jsonl": mutate_lines,
        ".parquet": mutate_shard,
        ".html": mutate_text,
        ".lean": mutate_text,
    }
    return kind, by_kind[path.suffix](data, path)


def decides_nothing(kind: str, place: Place) -> bool:
    return any((kind, key) in DECIDES_NOTHING for key in place)


@settings(
    max_examples=150 * SCALE,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)
@given(data=st.data())
@pytest.mark.long
def test_whatever_is_changed_is_noticed(sampled: Path, verified: Verify, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as room:
        folder = Path(shutil.copytree(sampled, Path(room) / "record"))
        kind, place = mutate(data, folder)
        assume(Record(folder).hashes() != Record(sampled).hashes())
        Record(folder).seal()
        event(kind)
        try:
            found = verified(folder)
        except UnusableInput as problem:
            found = [str(problem)]
        assert found or decides_nothing(kind, place), (kind, place)


@settings(max_examples=20 * SCALE, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
@pytest.mark.long
def test_a_changed_manifest_is_noticed(sampled: Path, verified: Verify, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as room:
        folder = Path(shutil.copytree(sampled, Path(room) / "record"))
        before = (folder / "manifest.json").read_text()
        mutate_json(data, folder / "manifest.json")
        assume((folder / "manifest.json").read_text() != before)
        assert verified(folder)
