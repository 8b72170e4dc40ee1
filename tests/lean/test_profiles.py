"""Profiles by name: what commands and configurations may ask for."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from pipelines.node.actors import LeanActor
from prover.lean.errors import SetupError, UnknownProfile
from prover.lean.profiles.registry import make_profile
from prover.lean.verdicts import Goal


def test_profiles_are_made_by_name(tmp_path: Path) -> None:
    assert make_profile("embedded").name == "embedded"
    with pytest.raises(UnknownProfile, match=r"unknown profile 'other'"):
        make_profile("other")
    with pytest.raises(UnknownProfile, match=r"takes no project"):
        make_profile("embedded", tmp_path)
    with pytest.raises(SetupError, match=f"{tmp_path} has no lean-toolchain"):
        make_profile("mathlib", str(tmp_path))


def test_the_actor_uses_its_profile_and_the_shared_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    goal, proof = Goal("theorem t (a b : ℕ) (h : a < b) : a + 1 ≤ b"), "by omega -- of the actor's test"

    async def ask(seen: list[float]) -> None:
        actor = LeanActor("embedded", None, 1)
        verdict = await actor.check(goal, proof)
        assert verdict.proved and verdict.certificate
        seen.append((await actor.metrics())["cache_hit_rate"])
        await actor.close()

    rates: list[float] = []
    monkeypatch.setattr("prover.lean.cache.cache_dir", lambda: tmp_path)
    for _ in range(2):
        asyncio.run(ask(rates))
    assert rates == [0.0, 1.0]


def test_the_actor_wants_certificates_of_every_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    goal, proof = Goal("theorem t : True"), "trivial"
    with pytest.raises(SetupError, match="has no lean-toolchain"):
        asyncio.run(LeanActor("mathlib", str(tmp_path), 1).check(goal, proof))
    uncertified = replace(make_profile("embedded"), name="mathlib", trusted=None)
    monkeypatch.setattr("prover.lean.profiles.registry.make_profile", lambda *_: uncertified)
    with pytest.raises(SetupError, match="the profile mathlib has no certificate with this toolchain"):
        asyncio.run(LeanActor("mathlib", None, 1).check(goal, proof))
