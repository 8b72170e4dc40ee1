"""A disk that is really full: a few-megabyte file system of its own holds store, scratch folder and output."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRELUDE = """
import asyncio, contextlib, json, sys
from pathlib import Path
from prover.lean.cache import VerdictCache
from prover.lean.certificate import certifier
from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.verdicts import Goal, Verdict, VerdictKind

disk, GOAL = Path(sys.argv[1]), Goal("theorem t (a b : ℕ) (h : a < b) : a + 1 ≤ b")
FALSE = Goal("theorem t (a b : ℕ) (h : a < b) : a + 2 ≤ b")

def fill():
    with contextlib.suppress(OSError), (disk / "filler").open("wb", buffering=0) as filler:
        while filler.write(bytes(4096)):
            pass
"""


def on_a_small_disk(script: str, folder: Path, megabytes: int = 4) -> Any:
    """What the script prints as JSON, run with the path of a file system of that size."""
    place = folder / "disk"
    place.mkdir()
    mount = f"mount -t tmpfs -o size={megabytes}m tmpfs {place}"
    probe = subprocess.run(["unshare", "-rm", "sh", "-c", mount], capture_output=True, check=False)
    if probe.returncode:
        pytest.skip("this machine lets nobody mount a file system of his own")
    command = f'{mount} && exec "$0" -c "$1" "$2"'
    words = ["unshare", "-rm", "sh", "-c", command, sys.executable, PRELUDE + script, str(place)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_store_on_a_full_disk_changes_no_verdict(tmp_path: Path) -> None:
    found = on_a_small_disk(
        """
cache = VerdictCache(disk / "v.sqlite")
cache.put("before", Verdict(VerdictKind.REJECTED, "x"))
for number in range(200):
    cache.put(str(number), Verdict(VerdictKind.REJECTED, "x" * 100_000))
failures = cache.failures
fill()

async def main():
    async with LeanPool(embedded(), workers=1, cache=cache, certify=False) as pool:
        first = [await pool.check(goal, "by omega") for goal in (GOAL, FALSE)]
        return first + [await pool.check(goal, "by omega") for goal in (GOAL, FALSE)]

kinds = [verdict.kind for verdict in asyncio.run(main())]
late = VerdictCache(disk / "late.sqlite")
late.put("k", Verdict(VerdictKind.REJECTED, "x"))
print(json.dumps([failures > 0, kinds, cache.get("before").kind, late.failures > 0, late.get("k")]))
""",
        tmp_path,
    )
    assert found == [True, ["proved", "rejected"] * 2, "rejected", True, None]


def test_a_compile_on_a_full_disk_is_crashed_and_heals(tmp_path: Path) -> None:
    """Neither a rejection, though no file came out, nor stored."""
    found = on_a_small_disk(
        """
certifier._scratch = lambda: disk

async def main():
    cache = VerdictCache(Path(sys.argv[1]).parent / "v.sqlite")
    async with LeanPool(embedded(), workers=1, cache=cache) as pool:
        good = await pool.check(GOAL, "by omega")
        for leftover in disk.rglob("Attempt.*"):
            leftover.unlink()  # the next compile would do so and find room for itself
        fill()
        full = await pool.check(GOAL, "by\\n  omega")
        (disk / "filler").unlink()
        after = await pool.check(GOAL, "by\\n  omega")
    return good, full, after

print(json.dumps([[verdict.kind, verdict.reason] for verdict in asyncio.run(main())]))
""",
        tmp_path,
        megabytes=100,
    )
    kinds, reasons = zip(*found, strict=True)
    assert kinds == ("proved", "crashed", "proved")
    assert "space left" in reasons[1]


def test_an_output_that_does_not_fit_is_exit_code_2_and_leaves_nothing(tmp_path: Path) -> None:
    lines = [
        {"id": number, "statement": "theorem t : True", "proof": "by rfl #x " + "y" * 50} for number in range(9000)
    ]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    found = on_a_small_disk(
        """
import io
from pipelines.commands.check import run_check
said = io.StringIO()
(disk / "out.jsonl").write_text("of before")
with contextlib.redirect_stderr(said):
    code = run_check(disk.parent / "in.jsonl", disk / "out.jsonl", cached=False)
left = sorted(path.name for path in disk.iterdir())
print(json.dumps([code, said.getvalue().strip().splitlines()[-1], left, (disk / "out.jsonl").read_text()]))
""",
        tmp_path,
        megabytes=1,
    )
    code, said, left, text = found
    assert code == 2 and said.startswith("proofmill check: cannot write") and said.endswith("No space left on device")
    assert left == ["out.jsonl"] and text == "of before"
