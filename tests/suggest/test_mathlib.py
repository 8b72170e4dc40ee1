"""The mathlib profile takes the same path: tried with the small Lake package of the checker's tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from prover.lean.profiles.mathlib import mathlib
from prover.suggest.document import OpenFile, UnusableFile, file_limits
from prover.suggest.inplace.certifier import InPlaceCertifier
from prover.suggest.search import Answer, Status, Wanted, search
from prover.suggest.texts.source import Source
from tests.lean.certificate.small_mathlib import make_project

pytestmark = pytest.mark.slow
FILE = """import Mathlib
import Mathlib.Hidden
theorem small (a b : Nat) (h : a < b) : a < b + 1 := by
  sorry
theorem cheated : (1 : Nat) = 2 := by
  sorry
theorem false (n : Nat) : n < 5 := by
  sorry
"""


@pytest.fixture
async def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home, project = make_project(tmp_path)
    monkeypatch.setenv("ELAN_HOME", str(home))
    return project


async def test_a_file_of_another_project(project: Path) -> None:
    profile = mathlib(project)
    limits = file_limits(profile)
    async with InPlaceCertifier(profile, 1, limits) as certifier, OpenFile(profile, certifier, limits) as file:
        await file.load(Source(FILE))
        small, cheated, false = file.holes
        found = await file.check(small, "by exact Nat.lt_step_of_mathlib h")
        assert found.certified and (found.verdict.certificate or {})["profile"] == "mathlib"
        for text in ("by exact Hidden.cheat _", "by exact Hidden.cheated _"):  # an axiom of the library
            found = await file.check(cheated, text)
            assert not found.proved and "axioms that are not allowed" in found.verdict.reason
        events = [event async for event in search(file, false, Wanted(n=1, seconds=60))]
        assert isinstance(events[-1], Answer) and events[-1].status is Status.STATEMENT_FALSE
        with pytest.raises(UnusableFile, match=r"Mathlib\.Absent"):
            await file.load(Source("import Mathlib.Absent\n"))
