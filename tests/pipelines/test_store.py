"""Tables and run directories: rows come back as they went; earlier formats open, later ones are refused."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.config import Config
from pipelines.store.rows import ATTEMPTS, PROBLEMS, PROOFS, STATEMENTS, TABLES, HeldOut, Table
from pipelines.store.rundir import FORMAT, RunDir
from pipelines.store.tables import (
    LaterFormat,
    as_dict,
    columns,
    content_hash,
    from_dict,
    read_shard,
    read_stats,
    schema,
)
from pipelines.store.tables import write_shard as write
from prover.search.question import Statement, statement_id

VALUES: dict[Any, st.SearchStrategy[Any]] = {
    pa.string(): st.text(max_size=9),
    pa.int64(): st.integers(-(2**63), 2**63 - 1),
    pa.float64(): st.floats(allow_nan=False),
    pa.bool_(): st.booleans(),
}


def rows_of(table: Table[Any]) -> st.SearchStrategy[Any]:
    """Rows with any values, those that may be empty empty now and then."""
    fields = {}
    for name, column in columns(table.row).items():
        values = VALUES.get(column.kind, st.lists(st.text(max_size=5), max_size=3).map(column.listed or list))
        if column.nested:
            values = st.dictionaries(st.text(max_size=3), st.integers() | st.text(max_size=3), min_size=1, max_size=2)
        fields[name] = values if column.default is not None else st.none() | values
    return st.fixed_dictionaries(fields).map(lambda row: table.row(**row))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_rows_come_back_as_they_went(table: Table[Any], tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("table") / "shard-00000.parquet"

    @settings(deadline=None)
    @given(st.lists(rows_of(table), max_size=3))
    def check(rows: list[Any]) -> None:
        write(path, table, rows, {"n": len(rows)})
        assert read_shard(path, table) == rows and read_stats(path) == {"n": len(rows)}
        assert content_hash(table, rows) == content_hash(table, read_shard(path, table))
        assert [path.name for path in path.parent.iterdir()] == [path.name]

    check()


def test_a_column_is_a_field_and_nothing_else() -> None:
    for table in TABLES:
        apart = {field.name for field in dataclasses.fields(table.row) if not field.metadata.get("column", True)}
        assert set(schema(table.row).names) == {field.name for field in dataclasses.fields(table.row)} - apart
    assert {"candidates", "received"}.isdisjoint(schema(PROBLEMS.row).names)


def test_an_earlier_table_opens_with_defaults_for_what_it_lacks(tmp_path: Path) -> None:
    path = tmp_path / "shard-00000.parquet"
    old = {"statement_id": ["s"], "goal": ["prove"], "sample": [2], "text": ["by rfl"], "verdict": ["rejected"]}
    pq.write_table(pa.table({**old, "line": pa.array([None], pa.int64()), "gone": ["x"]}), path)
    [row] = read_shard(path, ATTEMPTS)
    assert (row.statement_id, row.sample, row.by, row.line, row.message) == ("s", 2, "", None, None)
    assert row.attempt().by == "model", "before there were others, the model it was"


def test_what_a_later_version_wrote_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "shard-00000.parquet"
    pq.write_table(pa.table({"statement_id": ["s"]}).replace_schema_metadata({"format": "99"}), path)
    with pytest.raises(LaterFormat, match="a table of format 99, and this version reads"):
        read_shard(path, PROOFS)
    run = RunDir(tmp_path / "run")
    run.create(Config(rounds=1))
    record = yaml.safe_load((run.root / "run.yaml").read_text())
    assert record["format"] == FORMAT
    run.write_text("run.yaml", yaml.safe_dump({**record, "format": FORMAT + 1}))
    with pytest.raises(LaterFormat, match="this version reads"):
        run.config()


def test_a_run_of_the_first_format_opens(tmp_path: Path) -> None:
    """It says no format; statements of benchmarks bear the hashes of their published texts there, in every file."""
    run = RunDir(tmp_path / "run")
    run.create(Config(rounds=1))
    run.write_text("run.yaml", yaml.safe_dump({"config": {"rounds": 1}}))
    assert run.config().rounds == 1 and run.provenance() == {}
    row = {
        "statement_id": "published",
        "problem_id": "a",
        "group": "",
        "role": "mini",
        "signature": "theorem a : 1 = 1",
    }
    run.write_json("heldout.json", [{**row, "signature": "theorem a : 1 = 1", "elaborates": True, "type_hash": "t"}])
    [found] = run.read_list("heldout.json", HeldOut)
    assert (found.statement_id, found.role, found.elaborates, found.labels) == ("published", "mini", True, ())


def test_held_out_rows_come_back_as_they_went(tmp_path: Path) -> None:
    run = RunDir(tmp_path)
    rows = [HeldOut("s", "p", labels=("a", "b"), role="seed", elaborates=True), HeldOut("t", votes=3)]
    run.write_list("heldout.json", rows)
    assert run.read_list("heldout.json", HeldOut) == rows and run.read_list("nothing.json", HeldOut) == []
    assert [from_dict(HeldOut, as_dict(row)) for row in rows] == rows


def test_one_statement_has_one_identity() -> None:
    text = "theorem problem : 1 = 1"
    assert Statement.of(text).statement_id == statement_id(f" {text}\n") == statement_id(text)
    assert statement_id('theorem t : "a b" = "a  b"') != statement_id('theorem t : "a  b" = "a b"')
    assert len({statement_id(text), statement_id(text.replace("1 =", "1  ="))}) == 2
    assert STATEMENTS.row is Statement
