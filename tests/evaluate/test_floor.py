"""The floor is the portfolio of the profile that is evaluated, in every place that measures or uses it."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from autoformalize.filters import FilterConfig, Tools, apply_filters
from pipelines.commands import evaluate as commands
from pipelines.evaluation.record import Record
from pipelines.evaluation.verify import verify
from prover.lean.cache import VerdictCache
from prover.lean.pool import LeanPool
from prover.lean.profiles import embedded, mathlib
from prover.lean.profiles.registry import PROFILES, portfolio_of
from prover.models.formats.registry import load
from prover.search.question import Desk, NoModel, Statement
from tests.lean.certificate.small_mathlib import make_project


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home, project = make_project(tmp_path_factory.mktemp("mathlib"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ELAN_HOME", str(home))
        yield project


def test_profiles_have_portfolios_of_their_own() -> None:
    assert portfolio_of("mathlib") == mathlib.PORTFOLIO != embedded.PORTFOLIO == portfolio_of("embedded")
    assert all(entry.portfolio for entry in PROFILES.values())


def test_an_evaluation_tries_the_portfolio_of_its_profile(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The stand-in for Mathlib is pinned to nothing: what is remembered of it may be of another core library.
    monkeypatch.setattr("pipelines.evaluation.run.shared_cache", lambda: VerdictCache(tmp_path / "verdicts.sqlite"))
    benchmark, config, out = tmp_path / "two.jsonl", tmp_path / "config.yaml", tmp_path / "record"
    rows = [("hard", "(f : Nat → Nat) : f 0 = 1"), ("easy", "(x : Nat) (h : x < 3) : x < 4")]
    benchmark.write_text(
        "".join(json.dumps({"name": n, "formal_statement": f"theorem {n} {t}"}) + "\n" for n, t in rows)
    )
    config.write_text(f"lean: {{project: {project}, workers: 1}}\n")
    asked = commands.Asked(str(benchmark), None, 1, out, ("portfolio",), config=config, profile="mathlib", workers=1)
    assert commands.evaluate(asked) == 0
    record = Record(out)
    tried = [row.text for row in record.attempts("portfolio", 0)]
    assert set(tried) == set(mathlib.PORTFOLIO), "all of them at the hard one"
    assert record.json("summary.json")["floor"] == 1
    assert record.evaluation()["profile"]["name"] == "mathlib"
    assert verify(record, 1) == []


def test_refutations_are_sought_with_the_portfolio_of_the_profile(project: Path) -> None:
    """`norm_num`-like tactics are Mathlib's alone; here the list is one proof that the other profile does not try."""

    async def refuted(portfolio: tuple[str, ...]) -> bool:
        async with LeanPool(mathlib.mathlib(project), 1) as pool:
            tools = Tools(Desk(NoModel(), pool, load("compact"), portfolio), FilterConfig())
            found = await apply_filters(
                Statement.of("theorem t (f : Nat → Nat) (h : ¬ f 0 = 1) : f 0 = 1"), tools, ["refuted"]
            )
            return not found.kept

    assert asyncio.run(refuted(("by exact h",))) and not asyncio.run(refuted(()))
