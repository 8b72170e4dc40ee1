"""A fault of a worker is `crashed` or healed by a fresh worker, never success; nothing is left behind."""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.profiles.profile import Limits, Profile
from prover.lean.verdicts import Goal, Verdict, VerdictKind
from tests.thinned import thinned

PEER = Path(__file__).with_name("fake_peer.py")
GOAL = Goal("theorem t (a b : ℕ) (h : a < b) : a + 1 ≤ b")
FALSE = Goal("theorem t (a b : ℕ) (h : a < b) : a + 2 ≤ b")


def fake_profile(mode: str) -> Profile:
    return replace(embedded(), argv=(sys.executable, "-S", str(PEER), mode))


def check_with_fake(mode: str, seconds: float = 2.0) -> tuple[Verdict, LeanPool]:
    async def main() -> tuple[Verdict, LeanPool]:
        async with LeanPool(fake_profile(mode), workers=1, limits=Limits(seconds=seconds), certify=False) as pool:
            return await pool.check(GOAL, "by omega"), pool

    return asyncio.run(main())


@pytest.mark.parametrize(
    "mode",
    thinned(
        [
            "other version",
            "future version",
            "other place",
            "odd types",
            "odd range",
            "odd text",
            "a warning instead",
            "twice in one",
            "silence",
            "not a list",
            "error",
            "not JSON",
            "not LSP",
            "enormous",
            "negative",
            "truncated",
            "closed output",
            "exit",
            "dead",
        ],
        4,
    ),
)
def test_a_misbehaving_peer_is_crashed_never_success(mode: str) -> None:
    verdict, pool = check_with_fake(mode)
    assert verdict.kind is VerdictKind.CRASHED
    assert pool.counters.retries == 2


@pytest.mark.parametrize("mode", thinned(["late", "no answer", "other request"], 3))
def test_a_peer_that_stays_silent_without_computing_is_crashed(mode: str) -> None:
    verdict, _ = check_with_fake(mode, seconds=0.5)
    assert verdict.kind is VerdictKind.CRASHED


@pytest.mark.parametrize("mode", ["well", "noisy", "answers twice", "dies after"])
def test_harmless_peers_are_believed(mode: str) -> None:
    """The control: without it the other tests could pass for a wrong reason."""
    verdict, _ = check_with_fake(mode)
    assert verdict.proved, verdict


@pytest.mark.parametrize("mode", ["exit", "silence", "not JSON", "closed output", "dead"])
def test_a_fresh_worker_heals(mode: str, tmp_path: Path) -> None:
    verdict, pool = check_with_fake(f"once:{mode}@{tmp_path / 'flag'}")
    assert verdict.proved
    assert pool.counters.restarts >= 1
    assert pool.counters.retries == (mode != "dead")  # who dies before any question was not asked in vain


_earlier: set[int] = set()  # what other tests keep open for theirs


@pytest.fixture(scope="module", autouse=True)
def _note_earlier() -> None:
    _earlier.update(process.pid for process in psutil.Process().children(recursive=True))


def children() -> list[psutil.Process]:
    found = psutil.Process().children(recursive=True)
    return [p for p in found if p.pid not in _earlier and p.status() != psutil.STATUS_ZOMBIE]


async def _mixed(checks: int, seed: int) -> tuple[list[Verdict], LeanPool]:
    """Many checks of known answers while workers are killed. Returns the wrong verdicts."""
    chance = random.Random(seed)
    cases = [(GOAL, "by omega", "proved"), (FALSE, "by omega", "rejected"), (GOAL, "by sorry", "incomplete")]
    cases += [(GOAL, "by skip", "incomplete"), (GOAL, "by rfl\naxiom x : False", "forbidden")]
    cases += [(Goal("theorem t : x"), "by omega", "invalid_input"), (GOAL, "by exact h", "proved")]
    async with LeanPool(embedded(), workers=2, limits=Limits(seconds=20), certify=False) as pool:
        done = asyncio.Event()

        async def sabotage() -> None:
            while not done.is_set():
                await asyncio.sleep(chance.uniform(0.2, 0.5))
                workers = [worker for worker in pool._workers if worker.alive and worker.pid]
                if workers:
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(chance.choice(workers).pid, signal.SIGKILL)  # type: ignore[arg-type]

        async def one(number: int) -> Verdict | None:
            goal, proof, expected = cases[number % len(cases)]
            verdict = await pool.check(goal, proof)
            return None if verdict.kind == expected else verdict

        saboteur = asyncio.create_task(sabotage())
        found = await asyncio.gather(*(one(number) for number in range(checks)))
        done.set()
        await saboteur
    return [verdict for verdict in found if verdict], pool


def test_killed_workers_change_no_verdict_and_leave_no_process() -> None:
    wrong, pool = asyncio.run(_mixed(checks=600, seed=1))
    assert wrong == []
    assert pool.counters.restarts > 0
    assert children() == []


def test_a_stopped_worker_is_replaced() -> None:
    async def main() -> Verdict:
        async with LeanPool(embedded(), workers=1, limits=Limits(seconds=2), certify=False) as pool:
            assert (await pool.check(GOAL, "by omega")).proved
            (worker,) = pool._workers
            assert worker.pid
            os.kill(worker.pid, signal.SIGSTOP)
            return await pool.check(GOAL, "by omega")

    assert asyncio.run(main()).proved


def test_cancelled_checks_free_their_slots_and_poison_nothing() -> None:
    async def main() -> list[Verdict]:
        async with LeanPool(embedded(), workers=2, limits=Limits(seconds=20), certify=False) as pool:
            doomed = [asyncio.create_task(pool.check(GOAL, "by repeat (repeat skip)")) for _ in range(6)]
            await asyncio.sleep(0.6)
            for task in doomed:
                task.cancel()
            await asyncio.gather(*doomed, return_exceptions=True)
            began = time.monotonic()
            found = await asyncio.gather(*(pool.check(g, "by omega") for g in [GOAL, FALSE] * 5))
            assert time.monotonic() - began < 15
            return found

    assert [v.kind.value for v in asyncio.run(main())] == ["proved", "rejected"] * 5
    assert children() == []


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        (Limits(seconds=2), VerdictKind.TIMEOUT),
        (Limits(seconds=60, memory=300 << 20), VerdictKind.OUT_OF_MEMORY),
    ],
)
def test_time_and_memory_are_limited(limits: Limits, expected: VerdictKind) -> None:
    async def main() -> list[Verdict]:
        async with LeanPool(embedded(), workers=1, limits=limits, certify=False) as pool:
            bomb = await pool.check(GOAL, "by repeat (repeat skip)")
            return [bomb, await pool.check(GOAL, "by omega")]

    bomb, after = asyncio.run(main())
    assert bomb.kind is expected
    assert after.proved


def test_waiting_is_first_come_first_served() -> None:
    async def main() -> list[int]:
        order: list[int] = []
        async with LeanPool(embedded(), workers=1, certify=False) as pool:

            async def one(number: int) -> None:
                await pool.check(GOAL, "by omega")
                order.append(number)

            await asyncio.gather(*(one(number) for number in range(20)))
        return order

    assert asyncio.run(main()) == list(range(20))


def test_workers_die_with_their_parent() -> None:
    """SIGKILL of the process that owns a pool leaves neither workers nor helpers."""
    script = (
        "import asyncio, os, psutil\n"
        "from prover.lean.pool import LeanPool\n"
        "from prover.lean.profiles.embedded import embedded\n"
        "from prover.lean.verdicts import Goal\n"
        "async def main():\n"
        "    async with LeanPool(embedded(), workers=2) as pool:\n"
        "        assert (await pool.check(Goal('theorem t : True'), 'trivial')).proved\n"
        "        print(*(c.pid for c in psutil.Process().children(recursive=True)), flush=True)\n"
        "        await asyncio.sleep(60)\n"
        "asyncio.run(main())\n"
    )
    root = str(Path(__file__).resolve().parents[2])
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, cwd=root) as owner:
        assert owner.stdout is not None
        started = [int(word) for word in owner.stdout.readline().split()]
        owner.kill()
    assert len(started) >= 3
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and any(_alive(pid) for pid in started):
        time.sleep(0.1)
    assert [pid for pid in started if _alive(pid)] == []


def _alive(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def test_a_dead_helper_is_replaced() -> None:
    async def main() -> list[Verdict]:
        async with LeanPool(embedded(), workers=1) as pool:
            first = await pool.check(GOAL, "by omega")
            for child in psutil.Process().children():
                child.kill()
            return [first, await pool.check(GOAL, "by\n  omega")]

    assert [v.proved for v in asyncio.run(main())] == [True, True]
    assert children() == []
