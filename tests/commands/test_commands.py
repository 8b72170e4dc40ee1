"""The command line as a user meets it: contracts of single commands, and errors in one sentence."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pipelines import bootstrap

ROOT = Path(__file__).resolve().parent.parent.parent


def proofmill(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pipelines.cli", *map(str, arguments)], cwd=ROOT, capture_output=True, text=True
    )


COMMANDS = ("doctor", "check", "formalize", "filter", "prove", "train", "iterate", "evaluate", "report")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    done = proofmill(name, "--help")
    assert done.returncode == 0 and "Usage" in done.stdout


def test_doctor_is_content_with_a_machine_that_runs_the_tests() -> None:
    done = proofmill("doctor")
    assert done.returncode == 0, done.stderr
    for part in ("core library", "landlock", "seccomp", "DeepSpeed", "vLLM"):
        assert part in done.stderr


def test_filter_keeps_order_and_ids_and_sets_bad_lines_aside(tmp_path: Path) -> None:
    lines = [
        '{"id": 7, "statement": "theorem t (x : ℕ) (h : x < 3) (g : 5 < x) : x = 9"}',
        '{"id": "a", "statement": "theorem t (x : ℕ) (h : x < 3) : x < 4"}',
        '{"id": "b"}',
        "nothing",
    ]
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("\n".join(lines))
    done = proofmill("filter", source, "--only", "absurd", "--out", out)
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in out.read_text().splitlines()]
    assert [(r["id"], r["kept"], r["rejected_by"]) for r in rows] == [
        (7, False, "absurd"),
        ("a", True, None),
        ("line 3", False, "invalid_input"),
        ("line 4", False, "invalid_input"),
    ]
    assert rows[0]["evidence"]["absurd"]["by"] == "portfolio"
    assert set(rows[0]) == {"id", "kept", "rejected_by", "evidence"}


def test_the_configuration_says_which_filters_run_without_a_model_too(tmp_path: Path) -> None:
    source, out, config = tmp_path / "in.jsonl", tmp_path / "out.jsonl", tmp_path / "config.yaml"
    source.write_text('{"id": 1, "statement": "theorem t (x : ℕ) (h : x < 3) : x < 3"}\n')
    said = []
    for filters in ("order: [trivial], drop: [trivial]", "order: [trivial]", "order: [absurd, score]"):
        config.write_text(f"filters: {{{filters}}}\n")
        done = proofmill("filter", source, "--config", config, "--out", out)
        assert done.returncode == 0, done.stderr
        row = json.loads(out.read_text())
        said.append((row["rejected_by"], list(row["evidence"])))
    assert said == [("trivial", ["trivial"]), (None, ["trivial"]), (None, [])]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("filter", "nowhere.jsonl", "--out", "x.jsonl"), "nowhere.jsonl"),
        (("prove", "nowhere.jsonl", "--model", "nomodel", "--out", "x"), "config.json"),
        (("report", "norun"), "run.yaml"),
        (("iterate",), "configuration file"),
        (("evaluate", "nowhere.json", "--describe"), "nowhere.json"),
    ],
)
def test_unusable_input_is_one_sentence_and_exit_code_2(arguments: tuple[str, ...], says: str) -> None:
    done = proofmill(*arguments)
    assert done.returncode == 2, done.stderr
    assert says in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "statements", "splits"),
    [("minif2f.jsonl", 488, {"valid": 244, "test": 244}), ("fimo.json", 148, {"all": 148})],
)
@pytest.mark.slow
def test_describe_loads_hashes_and_classifies_everything(
    benchmark_data: Path, name: str, statements: int, splits: dict[str, int]
) -> None:
    done = proofmill("evaluate", benchmark_data / name, "--describe", "--json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert (found["statements"], found["splits"]) == (statements, splits)
    assert len(set(found["hashes"])) == statements and len(found["fingerprint"]) == 64
    assert found["elaborate"] + len(found["not_expressible"]) == statements
    assert all(found["not_expressible"].values()), "each with its reason"
    if name == "minif2f.jsonl":
        assert found["elaborate"] >= 195


def test_lean_3_files_are_refused_with_an_explanation(tmp_path: Path) -> None:
    path = tmp_path / "fimo.lean"
    path.write_text("import data.real.basic\n\ntheorem t : 1 = 1 := sorry\n")
    done = proofmill("evaluate", path, "--describe")
    assert done.returncode == 2 and "Lean 3" in done.stderr


def test_prerequisites_are_named_before_anything_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert bootstrap.missing_prerequisite() is None
    monkeypatch.setattr(bootstrap.shutil, "which", lambda _: None)
    assert "compiler" in (bootstrap.missing_prerequisite() or "")
    monkeypatch.undo()
    monkeypatch.setattr(bootstrap, "available_memory_gib", lambda: 2.0)
    assert "memory" in (bootstrap.missing_prerequisite() or "")
    monkeypatch.undo()
    monkeypatch.setattr(bootstrap.sys, "version_info", (3, 9))
    assert "Python 3.11" in (bootstrap.missing_prerequisite() or "")


def test_importing_any_module_is_cheap() -> None:
    """No heavy library is loaded before it is used."""
    code = (
        "import sys, pkgutil, importlib, prover, autoformalize, pipelines\n"
        "for package in (prover, autoformalize, pipelines):\n"
        "    for m in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "        importlib.import_module(m.name)\n"
        "heavy = {'torch', 'vllm', 'deepspeed', 'ray', 'transformers', 'datasets'} & set(sys.modules)\n"
        "print(sorted(heavy))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stdout + done.stderr[-2000:]


@pytest.mark.parametrize(
    ("library", "home"),
    [("vllm", "prover/models/vllm.py"), ("deepspeed", "prover/train/"), ("openai", "prover/models/endpoint.py")],
)
def test_heavy_libraries_have_one_home(library: str, home: str) -> None:
    for room in ("prover", "autoformalize", "pipelines"):
        for path in (ROOT / room).rglob("*.py"):
            name = str(path.relative_to(ROOT))
            text = path.read_text()
            if f"import {library}" in text or f"from {library}" in text:
                assert name.startswith(home), name
