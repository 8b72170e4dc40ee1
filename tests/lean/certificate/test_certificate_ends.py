"""A judge or a compile that dies decides nothing: it is asked again, and what it did not say is never stored."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from prover.lean import cache
from prover.lean.cache import VerdictCache, verdict_key
from prover.lean.certificate.answers import not_certified, why_not_compiled
from prover.lean.certificate.helper import Helper, HelperDied
from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.profiles.profile import Limits
from prover.lean.verdicts import Goal, Verdict, VerdictKind

GOAL = Goal("theorem t (a b : ℕ) (h : a < b) : a + 1 ≤ b")
DEATHS: dict[str, dict[str, Any]] = {
    "judge: memory": {"failed": "the judge gave no answer (killed: memory)", "seconds": 1.0},
    "judge: signal": {"failed": "the judge gave no answer (signal: 9)", "seconds": 1.0},
    "compile: signal": {"status": "signal", "signal": 11, "seconds": 1.0, "cpu_seconds": 1.0, "output": ""},
    "compile: exit without a word": {"status": "exited", "code": 1, "seconds": 1.0, "cpu_seconds": 1.0, "output": ""},
    "compile: exit 0 without a file": {"status": "exited", "code": 0, "seconds": 1.0, "cpu_seconds": 1.0, "output": ""},
}


def with_deaths(
    monkeypatch: pytest.MonkeyPatch, answer: dict[str, Any], times: int, store: VerdictCache
) -> list[Verdict]:
    """Two verdicts on the same honest proof, while the helper's first `times` answers are this one."""
    left = [times]
    ask = Helper.ask

    async def dying(self: Helper, request: dict[str, Any], seconds: float) -> dict[str, Any]:
        judge = "candidate" in request
        compiles = "folder" in request and "by omega" in (Path(request["folder"]) / "Attempt.lean").read_text()
        if left[0] and (judge if "failed" in answer else compiles):
            left[0] -= 1
            return answer
        return await ask(self, request, seconds)

    monkeypatch.setattr(Helper, "ask", dying)

    async def run() -> list[Verdict]:
        async with LeanPool(embedded(), workers=1, cache=store) as pool:
            return [await pool.check(GOAL, "by omega") for _ in range(2)]

    return asyncio.run(run())


@pytest.mark.parametrize("death", DEATHS)
def test_one_death_is_asked_again(death: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    store = VerdictCache(tmp_path / "verdicts.sqlite")
    first, _ = with_deaths(monkeypatch, DEATHS[death], 1, store)
    assert first.proved, first


@pytest.mark.parametrize("death", DEATHS)
def test_deaths_are_crashed_and_never_stored(death: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    store = VerdictCache(tmp_path / "verdicts.sqlite")
    first, second = with_deaths(monkeypatch, DEATHS[death], 2, store)
    assert first.kind is VerdictKind.CRASHED and first.reason, first
    assert second.proved, "the proof is not refused for ever"


def test_errors_before_a_death_do_not_make_a_rejection() -> None:
    said = '{"severity":"error","data":"unknown identifier"}'
    died = {"status": "signal", "signal": 9}
    with pytest.raises(HelperDied):
        why_not_compiled(died, said)
    assert why_not_compiled({"status": "exited", "code": 1}, said).kind is VerdictKind.REJECTED


def test_a_kernel_that_gives_up_has_refused_nothing() -> None:
    assert not_certified({"exhausted": "deterministic timeout"}).kind is VerdictKind.TIMEOUT
    assert not_certified({"exhausted": "deep recursion"}).kind is VerdictKind.OUT_OF_MEMORY
    assert not_certified({"refused": "the type differs"}).kind is VerdictKind.REJECTED


def test_what_was_stored_before_is_not_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Format 1 of the store kept rejections by judges that had died, and by the rule on names."""

    def key() -> str:
        return verdict_key(embedded(), Limits(), True, GOAL.signature, "by omega")

    now = key()
    monkeypatch.setattr(cache, "_FORMAT", "1")
    assert key() != now
