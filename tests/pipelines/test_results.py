"""Numbers of a run computed from its tables, on a small run directory written by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pipelines.config import Config
from pipelines.report import results
from pipelines.store.rows import HELDOUT
from pipelines.store.rundir import RunDir
from pipelines.store.shard import shard_path
from pipelines.store.tables import from_dict, write_shard
from prover.search.record import AttemptRow


def heldout(name: str, elaborates: bool = True) -> dict[str, Any]:
    found = {"statement_id": name, "problem_id": name, "group": "MATH", "role": "minif2f", "problem": "", "answer": ""}
    return {**found, "signature": f"theorem {name} : 1 = 1", "elaborates": elaborates, "type_hash": name}


def attempts(name: str, marks: str) -> list[dict[str, Any]]:
    verdicts = {"+": "proved", "-": "rejected"}
    return [{"statement_id": name, "sample": i, "verdict": verdicts[mark]} for i, mark in enumerate(marks)]


def measured(run: RunDir, number: int, *shards: list[dict[str, Any]]) -> None:
    for index, rows in enumerate(shards):
        path = shard_path(run.round(number), HELDOUT.name, index)
        write_shard(path, HELDOUT, [from_dict(AttemptRow, row) for row in rows], {})


@pytest.fixture
def run(tmp_path: Path) -> RunDir:
    """Three statements that elaborate, in shards of two; round 1 could not sample the third at all."""
    run = RunDir(tmp_path / "run")
    run.create(Config(rounds=1, shard_size=2))
    run.write_json("heldout.json", [heldout("a"), heldout("b"), heldout("c"), heldout("d", False)])
    run.write_json("portfolio.json", {"a": "by rfl", "b": "", "c": ""})
    measured(run, 0, [*attempts("a", "+-"), *attempts("b", "--")], attempts("c", "-+"))
    return run


def test_a_model_keeps_its_place_when_a_statement_got_no_attempts(run: RunDir) -> None:
    measured(run, 1, [*attempts("a", "++"), *attempts("b", "++")], [])
    table = {row["model"]: row for row in results.learning(run)}
    assert table.keys() == {"round 0", "round 1"}
    assert (table["round 1"]["solved"], table["round 1"]["statements"]) == (2, 3)
    assert table["round 1"]["pass@1"]["mean"] == pytest.approx(2 / 3), "no attempts count as unsolved"
    assert table["round 1"]["gain@1"]["mean"] == pytest.approx(2 / 3 - 1 / 3)


def test_a_model_that_is_still_being_measured_has_no_place_yet(run: RunDir) -> None:
    measured(run, 1, [*attempts("a", "++"), *attempts("b", "++")])
    assert {row["model"] for row in results.learning(run)} == {"round 0"}


def test_floor_model_and_both_together(run: RunDir) -> None:
    floor = results.floors(run)["minif2f"]
    assert (floor["statements"], floor["elaborate"], floor["portfolio"]) == (4, 3, 1)
    assert floor["models"]["round 0"] == {"model": 2, "together": 2}
