"""The way of a statement stays short: counted on a round that really runs (benchmarks/hops.py)."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_way_of_a_statement_stays_short() -> None:
    done = subprocess.run([sys.executable, "benchmarks/hops.py", "--json"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    found = json.loads(done.stdout)
    assert found["calls"] <= 10, "20 before the redesign"
    assert found["dicts"] <= 8, "17 before: what is a row anywhere is an object of one class"
