"""docs/extending.md followed literally, in a copy of the code: every example is added and changes a result."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from prover.lean.profiles.toolchain import cache_dir

ROOT = Path(__file__).resolve().parent.parent
_NEW = re.compile(r"The new file `([^`]+)`:\n\n(`{3,})python\n(.*?)\n\2\n", re.DOTALL)
_LINE = re.compile(r"The line in `([^`]+)`:\n\n```diff\n(.*?)\n```\n", re.DOTALL)


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the packages with everything on the page added."""
    copy = tmp_path_factory.mktemp("extended")
    for name in ("prover", "autoformalize", "pipelines", "lean_project"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    page = (ROOT / "docs" / "extending.md").read_text(encoding="utf-8")
    files, lines = _NEW.findall(page), _LINE.findall(page)
    assert len(files) == len(lines) == page.count("The new file") == 4
    for name, _, text in files:
        assert not (copy / name).exists(), name
        (copy / name).write_text(text + "\n", encoding="utf-8")
    for name, diff in lines:
        text, before = (copy / name).read_text(encoding="utf-8"), ""
        for line in diff.split("\n"):
            if line.startswith(" "):
                before = line[1:] + "\n"
                assert text.count(before) == 1, (name, before)
            else:
                text = text.replace(before, before + line.removeprefix("+") + "\n")
        (copy / name).write_text(text, encoding="utf-8")
    return copy


def python(copy: Path, *arguments: object) -> str:
    """What a program of the copy prints; it may keep what the checkout has compiled."""
    environment = {**os.environ, "PYTHONPATH": str(copy), "PROOFMILL_CACHE": str(cache_dir())}
    done = subprocess.run(
        [sys.executable, *map(str, arguments)], cwd=copy, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


STRATEGY = """
import asyncio
from pipelines.config import parse_config
from prover.evaluate.strategies import strategy
from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.models.formats.registry import load
from prover.models.generator import Completion
from prover.search.question import Desk, Question
from prover.search.strategies import STRATEGIES

class Model:
    asked = []
    async def generate(self, prompt, n, sampling):
        self.asked.append((n, sampling.temperature))
        for i in range(n):
            yield Completion(i, "by omega" if len(self.asked) > 1 else "by nonsense", 2, -1.0, True)

async def main():
    budget = parse_config({"search": {"strategy": "patient", "samples": 4}}, "the test").search
    question = Question("theorem problem (x : ℕ) (h : x < 3) : x < 4", budget, 1)
    async with LeanPool(embedded(), workers=1) as pool:
        found = await STRATEGIES[budget.strategy](question, Desk(Model(), pool, load("compact")))
    print(found.outcome, Model.asked[0], strategy("patient").search)

asyncio.run(main())
"""


def test_a_strategy(extended: Path) -> None:
    assert python(extended, "-c", STRATEGY).strip() == "proved (1, 0.0) True"


def test_a_filter(extended: Path, tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    statements = ["theorem t : 1 = 1", f"theorem t : {' + '.join(['1'] * 80)} = 80"]
    source.write_text("".join(json.dumps({"id": i, "statement": s}) + "\n" for i, s in enumerate(statements)))
    python(extended, "-m", "pipelines.cli", "filter", source, "--only", "long", "--out", out)
    assert [row["rejected_by"] for row in rows(out)] == [None, "long"]


def test_a_prompt_format(extended: Path) -> None:
    code = (
        "from prover.models.formats.registry import load\n"
        "asked = load({'prove': 'thinking'})\n"
        "answer = 'By symmetry.\\n```lean4\\nby rfl\\n```\\nNo:\\n```lean4\\nby omega\\n```'\n"
        "prompt, taught = asked.prove.example('by simp', signature='theorem t : 1 = 1')\n"
        "print([asked.prove.read(answer), asked.prove.read(taught), load('compact').prove.read(answer) == answer])"
    )
    assert python(extended, "-c", code).strip() == "['by omega', 'by simp', True]"


def test_a_profile(extended: Path, tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    row = {"id": "em", "statement": "theorem t (p : Prop) : p ∨ ¬p", "proof": "Classical.em p"}
    source.write_text(json.dumps(row) + "\n")
    found = []
    for profile in ("embedded", "constructive"):
        out = tmp_path / f"{profile}.jsonl"
        python(extended, "-m", "pipelines.cli", "check", source, "--profile", profile, "--out", out, "--workers", 1)
        found += [row["verdict"] for row in rows(out)]
    assert found == ["proved", "rejected"]
