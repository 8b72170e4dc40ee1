"""The verdict store: what is kept, what is not, and that several processes and a broken disk do no harm."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from prover.lean.cache import VerdictCache, verdict_key
from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.profiles.profile import Limits
from prover.lean.verdicts import Goal, Verdict, VerdictKind

GOAL = Goal("theorem t (a b : ℕ) (h : a < b) : a + 1 ≤ b")


@pytest.mark.parametrize("kind", list(VerdictKind))
def test_only_answers_about_the_text_are_kept(kind: VerdictKind, tmp_path: Path) -> None:
    cache = VerdictCache(tmp_path / "v.sqlite")
    verdict = Verdict(kind, "why", ("propext",), 0.5, {"a": [1]}, ((1, 2, "text ℕ"),))
    cache.put("k", verdict)
    kept = kind in (VerdictKind.PROVED, VerdictKind.REJECTED, VerdictKind.INCOMPLETE)
    assert cache.get("k") == (verdict if kept else None)
    assert cache.hit_rate == float(kept)


def test_the_key_changes_with_everything_that_decides() -> None:
    profile, limits = embedded(), Limits()
    keys = {
        verdict_key(profile, limits, True, "s", "p"),
        verdict_key(profile, limits, False, "s", "p"),
        verdict_key(profile, replace(limits, heartbeats=1), True, "s", "p"),
        verdict_key(profile, replace(limits, seconds=1), True, "s", "p"),
        verdict_key(replace(profile, toolchain_hash="x"), limits, True, "s", "p"),
        verdict_key(replace(profile, library_hash="x"), limits, True, "s", "p"),
        verdict_key(replace(profile, options=()), limits, True, "s", "p"),
        verdict_key(replace(profile, axioms=frozenset()), limits, True, "s", "p"),
        verdict_key(profile, limits, True, "sp", ""),
        verdict_key(profile, limits, True, "", "sp"),
    }
    assert len(keys) == 10


def test_the_pool_answers_from_the_store(tmp_path: Path) -> None:
    async def twice() -> tuple[Verdict, Verdict, VerdictCache, LeanPool]:
        cache = VerdictCache(tmp_path / "v.sqlite")
        async with LeanPool(embedded(), workers=1, cache=cache) as pool:
            first = await pool.check(GOAL, "by omega")
            return first, await pool.check(GOAL, "by omega"), cache, pool

    first, second, cache, pool = asyncio.run(twice())
    assert first.proved and first.seconds > 0 and replace(first, seconds=0) == second
    assert (cache.hits, cache.misses) == (1, 1)
    assert pool.metrics()["cache_hit_rate"] == 0.5


@pytest.mark.parametrize("record", [None, {}, {"signature_sha256": "0", "proof_sha256": "0"}])
def test_a_stored_proof_without_its_own_certificate_is_not_enough(
    record: dict[str, Any] | None, tmp_path: Path
) -> None:
    profile, limits, false = embedded(), Limits(), "theorem t (a b : ℕ) (h : a < b) : a + 2 ≤ b"
    cache = VerdictCache(tmp_path / "v.sqlite")
    key = verdict_key(profile, limits, True, false, "by omega")
    cache.put(key, Verdict(VerdictKind.PROVED, axioms=(), certificate=record))

    async def check() -> Verdict:
        async with LeanPool(profile, workers=1, limits=limits, cache=cache) as pool:
            return await pool.check(Goal(false), "by omega")

    assert asyncio.run(check()).kind is VerdictKind.REJECTED


def test_seconds_are_those_of_the_work_not_of_the_queue() -> None:
    async def main() -> tuple[list[Verdict], float, LeanPool]:
        async with LeanPool(embedded(), workers=1) as pool:
            began = time.monotonic()
            asked = [pool.check(GOAL, f"by\n  have := {i}\n  omega") for i in range(12)]
            asked += [pool.elaborate(f"theorem t (a : ℕ) : a = {i}") for i in range(4)]
            found = await asyncio.gather(*asked, pool.check(GOAL, "by rfl"), pool.check(Goal("theorem t : x"), "rfl"))
            return found, time.monotonic() - began, pool

    found, wall, pool = asyncio.run(main())
    total, metrics = sum(verdict.seconds for verdict in found), pool.metrics()
    assert all(verdict.seconds > 0 for verdict in found)
    assert total == pytest.approx(metrics["lean_seconds"] + metrics["certificate_seconds"], abs=0.01)
    assert metrics["lean_seconds"] + metrics["start_seconds"] <= wall
    assert metrics["certificate_seconds"] <= wall


def test_several_processes_write_at_once(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom pathlib import Path\n"
        "from prover.lean.cache import VerdictCache\nfrom prover.lean.verdicts import Verdict, VerdictKind\n"
        "cache = VerdictCache(Path(sys.argv[1]))\n"
        "for i in range(200):\n    cache.put(f'{i}', Verdict(VerdictKind.REJECTED, 'x'))\n"
        "sys.exit(cache.failures)\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "v.sqlite")]
    root = Path(__file__).resolve().parents[2]
    writers = [subprocess.Popen(command, cwd=root) for _ in range(3)]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    cache = VerdictCache(tmp_path / "v.sqlite")
    assert all(cache.get(str(i)) for i in range(200))


def test_an_unusable_store_is_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    for path in (tmp_path / "file" / "v.sqlite", tmp_path):
        cache = VerdictCache(path)
        cache.put("k", Verdict(VerdictKind.REJECTED))
        assert cache.get("k") is None and cache.failures
    damaged = tmp_path / "damaged.sqlite"
    damaged.write_bytes(b"not a database" * 1000)
    assert VerdictCache(damaged).get("k") is None


def test_a_damaged_entry_is_a_miss(tmp_path: Path) -> None:
    cache = VerdictCache(tmp_path / "v.sqlite")
    assert cache._connection is not None
    cache._connection.execute("INSERT INTO verdicts VALUES ('k', '{\"kind\": \"proved\"}')")
    assert cache.get("k") is None and cache.failures == 1
