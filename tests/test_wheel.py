"""The wheel in an empty environment outside of the checkout: it checks proofs, and says what it lacks for the rest."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
pytestmark = pytest.mark.slow


def run(*command: object, cwd: Path, code: int = 0, **environment: str) -> str:
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PROOFMILL", "VIRTUAL"))
    }
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, env={**kept, **environment}, capture_output=True, text=True, check=False
    )
    assert done.returncode == code, f"{command}: {done.returncode}\n{done.stdout}{done.stderr}"[-4000:]
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `proofmill` of a wheel that was built and installed with what everybody needs, no extra."""
    room = tmp_path_factory.mktemp("wheel")
    uv = Path(sys.executable).with_name("uv")
    run(uv, "build", "--wheel", "--quiet", "--out-dir", room / "dist", ROOT, cwd=room)
    [wheel] = (room / "dist").glob("*.whl")
    run(uv, "venv", "--quiet", "--python", sys.executable, room / "venv", cwd=room)
    python = room / "venv" / "bin" / "python"
    run(uv, "pip", "install", "--quiet", "--python", python, "-c", ROOT / "requirements.lock", wheel, cwd=room)
    return room / "venv" / "bin" / "proofmill"


def test_what_checks_and_measures_needs_no_vllm_torch_or_ray(installed: Path, tmp_path: Path) -> None:
    home = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    lines = tmp_path / "in.jsonl"
    rows = [{"id": 1, "statement": "theorem t (n : ℕ) (h : n < 3) : n < 4", "proof": "by omega"}]
    rows.append({"id": 2, "statement": "theorem t : 1 = 2", "proof": "by decide"})
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows))
    run(installed, "check", lines, "--out", tmp_path / "out.jsonl", "--certify", cwd=tmp_path, **home)
    first, second = map(json.loads, (tmp_path / "out.jsonl").read_text().splitlines())
    assert first["verdict"] == "proved" and first["certificate"]["kernel"] == "accepted"
    assert second["verdict"] == "rejected"
    assert (tmp_path / "cache" / "proofmill" / "lib").is_dir(), "the library was compiled on first use"

    benchmark = tmp_path / "b.jsonl"
    benchmark.write_text(json.dumps({"name": "a", "formal_statement": "theorem a (n : ℕ) : n + 0 = n := sorry"}) + "\n")
    out = tmp_path / "record"
    run(installed, "evaluate", benchmark, "--strategy", "portfolio", "--out", out, cwd=tmp_path, **home)
    assert json.loads((out / "summary.json").read_text())["floor"] == 1
    run(installed, "evaluate", "--verify", out, cwd=tmp_path, **home)
    assert "Lean 4" in run(installed, "--version", cwd=tmp_path, **home)

    said = run(installed, "serve-checker", cwd=tmp_path, code=1, **home)
    assert "pip install 'proofmill[web]'" in said and "Traceback" not in said
    packages = {path.name for path in installed.parents[1].glob("lib/python*/site-packages/*")}
    assert packages.isdisjoint({"torch", "vllm", "ray", "transformers", "datasets"})
