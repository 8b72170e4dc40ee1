"""Every proof of the honest suite is `proved` and certified, and the certificate says for what."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.profiles.profile import STANDARD_AXIOMS, Limits
from prover.lean.verdicts import Goal, Verdict
from tests.lean.honest.honest_kinds import HONEST

EVERY = 25  # of the fast suite's sample


async def _check(pairs: Sequence[tuple[str, str]]) -> list[Verdict]:
    async with LeanPool(embedded(), workers=2, limits=Limits(seconds=60), certify=True) as pool:
        return await asyncio.gather(*(pool.check(Goal(statement), proof) for statement, proof in pairs))


@pytest.fixture(scope="module")
def verdicts() -> list[Verdict]:
    return asyncio.run(_check(HONEST))


def test_there_are_enough_distinct_proofs() -> None:
    assert len(set(HONEST)) == len(HONEST) >= 700


def test_a_sample_of_honest_proofs_is_proved_and_certified() -> None:
    _all_certified(HONEST[::EVERY], asyncio.run(_check(HONEST[::EVERY])))


@pytest.mark.slow
def test_every_honest_proof_is_proved_and_certified(verdicts: list[Verdict]) -> None:
    _all_certified(HONEST, verdicts)


def _all_certified(pairs: Sequence[tuple[str, str]], verdicts: Sequence[Verdict]) -> None:
    judged = zip(pairs, verdicts, strict=True)
    assert [(*pair, verdict.kind.value, verdict.reason) for pair, verdict in judged if not verdict.proved] == []
    for verdict in verdicts:
        assert verdict.axioms is not None and set(verdict.axioms) <= STANDARD_AXIOMS
        assert verdict.certificate is not None and verdict.certificate["kernel"] == "accepted"


@pytest.mark.slow
def test_a_certificate_is_reproducible(verdicts: list[Verdict]) -> None:
    """Of the proofs that need most constants, whose order once followed a set's, and so the run of the interpreter."""
    most = sorted(range(len(HONEST)), key=lambda i: -len((verdicts[i].certificate or {}).get("constants", [])))[:8]

    async def again() -> list[Verdict]:
        async with LeanPool(embedded(), workers=1, limits=Limits(seconds=60)) as pool:
            return [await pool.check(Goal(HONEST[i][0]), HONEST[i][1]) for i in most]

    for i, second in zip(most, asyncio.run(again()), strict=True):
        first = verdicts[i].certificate
        assert first is not None and second.certificate is not None and len(first["constants"]) > 3
        assert {**first, "seconds": None} == {**second.certificate, "seconds": None}
