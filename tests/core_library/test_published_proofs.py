"""Whole proofs that were published over Mathlib, as they stand, against the core library.

`benchmarks/published_proofs.py` counts all of them; here a fixed sample of every fourth file keeps what is reached.
"""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.profiles.profile import Limits
from prover.lean.syntax import NotATheorem, Theorem, read_theorem
from prover.lean.verdicts import Goal


def published(file: Path) -> list[Theorem]:
    found = []
    for line in file.read_text().splitlines()[::4]:
        try:
            found.append(read_theorem(json.loads(line)["file"]))
        except NotATheorem:
            continue
    return found


@pytest.mark.slow
def test_half_of_the_published_proofs_are_certified(benchmark_data: Path) -> None:
    file = benchmark_data / "deepseek_prover_v2_valid.jsonl"
    if not file.is_file():
        pytest.skip("not here: the published proofs beside the project are absent")

    async def run() -> tuple[int, int]:
        async with LeanPool(embedded(), workers=2, limits=Limits(seconds=60)) as pool:
            theorems = published(file)
            found = await asyncio.gather(*(pool.elaborate(theorem.text) for theorem in theorems))
            known = [theorem for theorem, one in zip(theorems, found, strict=True) if one.elaborates]
            verdicts = await asyncio.gather(*(pool.check(Goal(one.text), one.proof or "") for one in known))
            return len(known), sum(verdict.proved for verdict in verdicts)

    known, proved = asyncio.run(run())
    assert known >= 15
    assert proved / known >= 0.5  # before Mathlib's names and tactics: less than a third
