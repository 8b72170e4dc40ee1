"""The record of one problem, and the page over a sample of them, from the tables of a run."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from pipelines.config import Config
from pipelines.report.audit import UnknownProblem, explain, final, histories, write_page
from pipelines.store.rows import CANDIDATES, PROBLEMS, PROOFS, SET_ASIDE, Table
from pipelines.store.rundir import RunDir
from pipelines.store.tables import from_dict

SIGNATURE = "theorem problem (n : ℕ) (h₀ : n < 3) : n < 4"


def problem(name: str, **changes: Any) -> dict[str, Any]:
    row = {"problem_id": name, "problem": f"Is {name} </script> so?", "answer": "yes", "outcome": "statement"}
    row |= {"reason": "", "signature": SIGNATURE, "votes": 2, "labels": ["trivial"], "evidence": "{}"}
    return {**row, **changes}


def write(run: RunDir, folder: Path, table: Table[Any], rows: list[dict[str, Any]]) -> None:
    run.write_shards(folder, table, [from_dict(table.row, row) for row in rows], 64)


@pytest.fixture
def run(tmp_path: Path) -> RunDir:
    """Round 1 of four problems: one proved, one dropped, one set aside by a filter, one without a statement."""
    made = RunDir(tmp_path / "run")
    made.create(Config(rounds=1))
    folder = made.round(1)
    scored = json.dumps({"score": {"mean": 1.0, "votes": ["fair"]}})
    problems = [
        problem("a"),
        problem("b"),
        problem("c", outcome="set_aside", reason="score", evidence=scored),
        problem("d", outcome="set_aside", reason="no candidate elaborates", signature=""),
    ]
    candidates = [
        {"problem_id": "a", "sample": 0, "text": SIGNATURE, "signature": SIGNATURE, "status": "kept", "reason": ""},
        {
            "problem_id": "d",
            "sample": 0,
            "text": "no idea",
            "signature": "",
            "status": "unreadable",
            "reason": "no theorem",
        },
    ]
    proof = {"problem_id": "a", "outcome": "proved", "attempts": 3, "reason": "", "proof": "by omega"}
    write(made, folder, PROBLEMS, problems)
    write(made, folder, CANDIDATES, candidates)
    write(made, folder, PROOFS, [{**proof, "goal_signature": SIGNATURE}])
    made.write_json("round-001/dropped.json", [{"problem_id": "b", "reason": "duplicate"}])
    aside = {"source": "problems.jsonl", "line": 7, "id": "e", "reason": "needs a figure"}
    write(made, made.round(0), SET_ASIDE, [aside])
    return made


def test_every_problem_has_one_end(run: RunDir) -> None:
    ends = {name: final(entry) for name, [entry] in histories(run).items()}
    assert ends == {
        "a": "proved",
        "b": "dropped: duplicate",
        "c": "set aside: score",
        "d": "set aside: no candidate elaborates",
    }


def test_a_record_tells_the_whole_way(run: RunDir) -> None:
    told = explain(run, "a")
    for part in ("Is a </script> so?", "answer: yes", "candidate 0: kept", "label: trivial", ":= by omega", "2 votes"):
        assert part in told
    assert "candidate 0: unreadable (no theorem): no idea" in explain(run, "d")
    assert 'score: {"mean": 1.0' in explain(run, "c")
    assert explain(run, "e") == "e: set aside while reading problems.jsonl, line 7: needs a figure"
    with pytest.raises(UnknownProblem, match="has no problem 'f'"):
        explain(run, "f")


def test_the_page_holds_a_sample_and_breaks_on_no_text(run: RunDir) -> None:
    path = write_page(run, sample=3)
    assert path is not None
    page = path.read_text(encoding="utf-8")
    found = re.search(r"const items = (\[.*?\]), key", page, re.DOTALL)
    assert found and page.count("</script>") == 1  # that of the page itself
    items = json.loads(found.group(1))
    assert len(items) == 3 and len({item["id"] for item in items}) == 3
    by_id = {item["id"]: item for item in items}
    assert all(item["final"] == final(histories(run)[name][-1]) for name, item in by_id.items())
    write_page(run, sample=3)
    assert path.read_text(encoding="utf-8") == page  # the same sample again


def test_a_run_without_problems_has_no_page(tmp_path: Path) -> None:
    made = RunDir(tmp_path / "run")
    made.create(Config(rounds=1))
    assert write_page(made) is None
