"""No attack of tests/lean/attacks/attack_texts.py is ever `proved`, with or without the certificate, and each is named
rightly.
"""

from __future__ import annotations

import asyncio

import pytest

from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.profiles.profile import Limits
from prover.lean.verdicts import Goal, Verdict
from tests.lean.attacks.attack_texts import ATTACKS, Attack

LIMITS = Limits(seconds=5, memory=1 << 30)


async def _judge_all(certify: bool) -> list[Verdict]:
    async with LeanPool(embedded(), workers=2, limits=LIMITS, certify=certify) as pool:
        return await asyncio.gather(*(pool.check(Goal(attack.statement), attack.proof) for attack in ATTACKS))


@pytest.fixture(scope="module")
def verdicts() -> dict[str, Verdict]:
    """What the pool says of every attack without the certificate: the fast check alone must do."""
    return {a.hole: v for a, v in zip(ATTACKS, asyncio.run(_judge_all(certify=False)), strict=True)}


def test_there_are_enough_distinct_attacks() -> None:
    assert len(ATTACKS) >= 80
    assert len({attack.hole for attack in ATTACKS}) == len(ATTACKS)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.hole)
def test_attack_is_never_proved(attack: Attack, verdicts: dict[str, Verdict]) -> None:
    verdict = verdicts[attack.hole]
    assert not verdict.proved
    assert verdict.kind.value in attack.expected, (verdict.kind.value, verdict.reason)
    assert verdict.reason


@pytest.mark.slow
def test_no_attack_is_proved_with_the_certificate(verdicts: dict[str, Verdict]) -> None:
    """The certificate can only take away: what the fast check refuses never reaches it."""
    with_it = dict(zip([a.hole for a in ATTACKS], asyncio.run(_judge_all(certify=True)), strict=True))
    assert [hole for hole, verdict in with_it.items() if verdict.proved] == []
    assert [a.hole for a in ATTACKS if with_it[a.hole].kind.value not in a.expected] == []
