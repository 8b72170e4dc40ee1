"""Commands that are stopped: one line, what is kept, no traceback; and one job a folder."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from pipelines.store.lock import Busy, held

ROOT = Path(__file__).resolve().parents[2]


def start(*arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "proofmill", *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.slow
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_check_keeps_what_it_judged(number: int, code: int, tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    rows = [
        {"id": at, "statement": f"theorem t : {at + os.getpid()} + 1 = {at + os.getpid() + 1}", "proof": "rfl"}
        for at in range(4000)
    ]
    source.write_text("".join(json.dumps(row) + "\n" for row in rows))
    job, part = start("check", source, "--out", out), tmp_path / "out.jsonl.part"
    deadline = time.monotonic() + 120
    while not (part.is_file() and part.stat().st_size > 4096):
        assert job.poll() is None and time.monotonic() < deadline
        time.sleep(0.05)
    family = psutil.Process(job.pid).children(recursive=True)
    job.send_signal(number)
    _, said = job.communicate(timeout=60)
    assert job.returncode == code, said
    kept = [json.loads(line) for line in part.read_text().split("\n") if line]
    assert [row["id"] for row in kept] == list(range(len(kept))) and 0 < len(kept) < len(rows)
    assert all(row["verdict"] == "proved" for row in kept) and not out.exists()
    assert re.fullmatch(r"\s*proofmill: stopped; the lines that were judged are in .*\n", said), said
    assert not psutil.wait_procs(family, timeout=30)[1], "no Lean is left behind"


def test_one_job_a_folder(tmp_path: Path) -> None:
    with held(tmp_path / "out"):
        (tmp_path / "out" / "file").write_text("x")
        code = f"""
from pathlib import Path
from pipelines.store.lock import held
with held(Path({str(tmp_path / "out")!r})): pass
"""
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
        assert f"is worked on by process {os.getpid()} (" in done.stderr
        with pytest.raises(Busy), held(tmp_path / "out"):
            pass
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0, "free again"
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["file"], "a lock leaves nothing"
    with pytest.raises(ZeroDivisionError), held(tmp_path / "new"):
        raise ZeroDivisionError
    assert not (tmp_path / "new").exists(), "a start that failed blocks no second"


def test_an_evaluation_of_a_folder_that_is_worked_on_is_refused(tmp_path: Path) -> None:
    benchmark = tmp_path / "b.jsonl"
    benchmark.write_text(json.dumps({"name": "a", "formal_statement": "theorem a : 1 = 1"}) + "\n")
    with held(tmp_path / "out"):
        job = start("evaluate", benchmark, "--strategy", "portfolio", "--out", tmp_path / "out")
        _, said = job.communicate(timeout=120)
    assert job.returncode == 2 and "is worked on by process" in said and "Traceback" not in said


def test_the_version_and_the_module() -> None:
    job = start("--version")
    told, _ = job.communicate(timeout=60)
    assert job.returncode == 0 and re.fullmatch(r"proofmill \d+\.\d+\.\d+, Lean \d+\.\d+\.\d+\n", told)
