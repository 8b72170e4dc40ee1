"""A record of an evaluation: what is in it, that it goes on where it stopped, and that tampering is found."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipelines.commands import evaluate as commands
from pipelines.evaluation.record import Record
from pipelines.evaluation.verify import verify
from prover.evaluate.compare import NotComparable
from prover.lean.profiles.embedded import embedded
from prover.search.question import statement_id
from prover.train.base import BaseConfig, make_base
from tests.thinned import thinned

ROOT = Path(__file__).resolve().parents[3]
LINES = [
    {"name": "mathd_numbertheory_1", "formal_statement": "theorem mathd_numbertheory_1 (x : ℕ) (h : x < 3) : x < 4"},
    {"name": "mathd_algebra_2", "formal_statement": "theorem mathd_algebra_2 : (2 : ℕ) + 2 = 4"},
    {"name": "imo_3", "formal_statement": "theorem imo_3 (x : ℕ) : x * x ≠ 2"},
    {"name": "aime_4", "formal_statement": "theorem aime_4 (x : ℝ) : x = x"},
    {"name": "aime_5"},
]


@pytest.fixture(scope="module")
def benchmark(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("benchmark") / "five.jsonl"
    path.write_text("\n".join(map(json.dumps, LINES)))
    return path


@pytest.fixture(scope="module")
def record(benchmark: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An evaluation of the tactic portfolio alone: real proofs and certificates, and no engine."""
    out = tmp_path_factory.mktemp("records") / "portfolio"
    training = benchmark.with_name("training.jsonl")
    training.write_text('{"statement": "theorem other (y : ℕ) (g : y < 3) : y < 4"}\nnot json\n')
    asked = commands.Asked(str(benchmark), None, 1, out, ("portfolio",), training=(training,))
    assert commands.evaluate(asked) == 0
    return out


def test_the_record_says_everything(record: Path) -> None:
    summary = json.loads((record / "summary.json").read_text())
    assert (summary["statements"], summary["selected"], summary["sampled"], summary["set_aside"]) == (4, 4, 3, 1)
    assert summary["floor"] == summary["strategies"]["portfolio"]["solved"] >= 2
    assert summary["overlap"]["by_type"] == ["mathd_numbertheory_1"]
    assert set(summary["by"]["source"]) == {"MATH", "IMO", "AIME"}
    rows = Record(record).lines("statements.jsonl")
    assert "ℝ" in next(row["reason"] for row in rows if row["id"] == "aime_4")
    for row in Record(record).lines("certificates.jsonl"):
        assert row["certificate"]["proof_sha256"] and row["asked"].startswith("theorem problem")
    page = (record / "index.html").read_text()
    for part in ("mathd_numbertheory_1", "Published, not measured here", "arxiv.org/abs/2405.14333", "46.3"):
        assert part in page
    assert "http-equiv" not in page and "<script" not in page and 'src="' not in page, "self-contained"
    [name] = record.glob("results_*.json")
    results = json.loads(name.read_text())
    assert {"results", "configs", "versions", "n-shot", "higher_is_better", "n-samples", "config"} <= set(results)
    assert results["n-samples"]["proofmill_five"] == {"original": 4, "effective": 3}


def test_an_honest_record_verifies(record: Path) -> None:
    assert verify(Record(record), 1) == []


def _json_lines(name: str, change: Callable[[list[dict[str, Any]]], object]) -> Callable[[Path], None]:
    def tamper(folder: Path) -> None:
        record = Record(folder)
        rows = record.lines(name)
        change(rows)
        record.write_lines(name, rows)

    return tamper


@pytest.mark.slow
def test_statements_are_named_as_in_a_run_and_the_proofs_can_be_opened(sampled: Path) -> None:
    record = Record(sampled)
    asked = {row["statement_id"]: row["asked"] for row in record.lines("statements.jsonl") if row["sampled"]}
    assert all(statement_id(text) == name for name, text in asked.items())
    assert {row.statement_id for row in record.attempts("portfolio", 0)} == asked.keys()
    solved = {row["statement"] for row in record.lines("certificates.jsonl")}
    lines = record.lines("proofs.jsonl")
    assert {statement_id(row["statement"]) for row in lines} == solved and len(lines) == len(solved) > 0
    profile = embedded()
    command = [*profile.argv, "--json", str(sampled / "proofs.lean")]
    done = subprocess.run(command, env=profile.spawn_environment(), capture_output=True, text=True, check=False)
    assert '"severity":"error"' not in done.stdout.replace(" ", ""), done.stdout
    assert (sampled / "proofs.lean").read_text().count("namespace P_") == len(solved)


def _attempts(change: Callable[[list[dict[str, Any]]], object]) -> Callable[[Path], None]:
    def tamper(folder: Path) -> None:
        path = folder / "attempts" / "portfolio" / "shard-00000.parquet"
        table = pq.read_table(path)
        rows = table.to_pylist()
        change(rows)
        pq.write_table(pa.Table.from_pylist(rows, schema=table.schema), path)

    return tamper


def _verdict_up(rows: list[dict[str, Any]]) -> None:
    next(row for row in rows if row["verdict"] == "rejected").update(verdict="proved")


def _proof_altered(rows: list[dict[str, Any]]) -> None:
    next(row for row in rows if row["verdict"] == "proved")["text"] = "by exact trivial"


def _verdict_down(rows: list[dict[str, Any]]) -> None:
    next(row for row in rows if row["verdict"] == "proved").update(verdict="rejected")


def _summary(folder: Path) -> None:
    record = Record(folder)
    summary = record.json("summary.json")
    summary["strategies"]["portfolio"]["solved"] += 1
    record.write_json("summary.json", summary)


def _axioms(rows: list[dict[str, Any]]) -> None:
    rows[0]["certificate"]["axioms"] = ["sorryAx"]


def _weaker(rows: list[dict[str, Any]]) -> None:
    rows[0].update(asked="theorem problem : True", signature="theorem mathd_numbertheory_1 : True")


TAMPERINGS = [
    (_attempts(_verdict_up), "a claimed proof is refused"),
    (_attempts(_proof_altered), "a claimed proof is refused"),
    (_attempts(_verdict_down), "no attempt claims this proof"),
    (_attempts(lambda rows: rows.pop(0)), "not numbered 0, 1, 2"),
    (_json_lines("statements.jsonl", _weaker), "its text is not the published one"),
    (_json_lines("statements.jsonl", lambda rows: rows[0].update(asked="theorem problem : True")), "does not follow"),
    (_json_lines("certificates.jsonl", lambda rows: rows.pop()), "has no certificate"),
    (_json_lines("certificates.jsonl", _axioms), "its certificate differs in axioms"),
    (_summary, "summary.json: strategies: portfolio: solved: is"),
]


@pytest.mark.parametrize(("tamper", "says"), thinned(TAMPERINGS, 4), ids=[says for _, says in TAMPERINGS])
def test_tampering_is_found_even_when_the_record_is_sealed_again(
    record: Path, tmp_path: Path, tamper: Callable[[Path], None], says: str
) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(record, folder)
    tamper(folder)
    Record(folder).seal()
    found = verify(Record(folder), 1)
    assert any(says in one for one in found), found


def test_altered_and_missing_files_are_named_and_the_exit_code_is_1(record: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(record, folder)
    (folder / "index.html").write_text("a better score")
    (folder / "overlap.json").unlink()
    command = [sys.executable, "-m", "pipelines.cli", "evaluate", "--verify", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    for part in ("index.html: altered", "overlap.json: missing", "does not hold"):
        assert part in done.stderr


def test_other_settings_do_not_go_into_the_same_folder(record: Path, benchmark: Path) -> None:
    command = [sys.executable, "-m", "pipelines.cli", "evaluate"]
    arguments = [str(benchmark), "--strategy", "portfolio", "--limit", "1", "--out", str(record)]
    done = subprocess.run([*command, *arguments], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 2 and "other limit" in done.stderr and "Traceback" not in done.stderr
    done = subprocess.run([*command, str(benchmark), "--out", "x"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 2 and "--model is needed" in done.stderr


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("models")
    small = BaseConfig(vocabulary=320, hidden=64, layers=2, heads=2, feed_forward=128)
    texts = ["Prove: theorem problem (x : ℕ) (h₀ : x < 3) : x < 4 := by omega"] * 20
    make_base(root / "tiny", texts, small, 128, 0)
    (root / "config.yaml").write_text(
        "model: {context: 128}\nengine: {replicas: 1}\nsearch: {max_tokens: 8}\nshard_size: 2"
    )
    return root


@pytest.mark.slow
def test_a_sampled_evaluation_resumes_verifies_and_compares(models: Path, benchmark: Path, tmp_path: Path) -> None:
    out = tmp_path / "sampled"
    asked = commands.Asked(
        str(benchmark), str(models / "tiny"), 3, out, ("greedy", "sample"), (1, 2), config=models / "config.yaml"
    )
    assert commands.evaluate(asked) == 0
    summary = Record(out).json("summary.json")
    assert (summary["strategies"]["greedy"]["attempts"], summary["strategies"]["sample"]["attempts"]) == (3, 18)
    assert [one["strategies"] for one in summary["cumulative"]] == [["greedy"], ["greedy", "sample"]]
    assert "<svg" in (out / "index.html").read_text()
    before = Record(out).attempts("sample", 2)
    (out / "attempts" / "sample-seed2" / "shard-00001.parquet").unlink()
    kept = (out / "attempts" / "sample-seed1" / "shard-00000.parquet").stat().st_mtime_ns
    assert commands.evaluate(asked) == 0
    assert (out / "attempts" / "sample-seed1" / "shard-00000.parquet").stat().st_mtime_ns == kept
    after = Record(out).attempts("sample", 2)
    assert [row.text for row in after] == [row.text for row in before]
    assert Record(out).json("summary.json") == summary
    assert verify(Record(out), 2) == []
    assert commands.compare(out, out, as_json=True) == 0


def test_what_cannot_be_compared_is_refused(record: Path, benchmark: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    other.write_text(benchmark.read_text().replace("x < 4", "x < 5"))
    out = tmp_path / "record"
    assert commands.evaluate(commands.Asked(str(other), None, 1, out, ("portfolio",))) == 0
    with pytest.raises(NotComparable, match="different fingerprint"):
        commands.compare(record, out, as_json=False)
    with pytest.raises(NotComparable, match="no strategy in common"):
        commands.compare(record, record, as_json=False)
