"""Ten thousand mixed checks while workers are killed and stopped: is every verdict right, memory flat, nothing left?

    .venv/bin/python benchmarks/checker_faults.py [--checks 10000] [--workers 2] [--seed 1]

Prints one line each thousand checks and exits with 1 when a verdict was wrong or a process stayed behind.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import random
import signal
import sys
import time

import psutil

from prover.lean.pool import LeanPool
from prover.lean.profile import Limits, embedded
from prover.lean.verdicts import Goal

TRUE = Goal("theorem t (a b : ℕ) (h : a < b) : a + 1 ≤ b")
FALSE = Goal("theorem t (a b : ℕ) (h : a < b) : a + 2 ≤ b")
CASES = [
    (TRUE, "by omega", "proved"),
    (FALSE, "by omega", "rejected"),
    (TRUE, "by sorry", "incomplete"),
    (TRUE, "by skip", "incomplete"),
    (TRUE, "by rfl\naxiom x : False", "forbidden"),
    (Goal("theorem t : x"), "by omega", "invalid_input"),
    (TRUE, "by exact h", "proved"),
    (TRUE, "by exact " + "fun x => " * 9000 + "h", "out_of_memory"),
]
WEIGHTS = [16, 16, 16, 16, 16, 16, 16, 2]  # the last kills its worker each time


async def sabotage(pool: LeanPool, chance: random.Random, done: asyncio.Event) -> dict[str, int]:
    """Kill or stop a worker of this pool every one or two seconds until `done`. Returns how often."""
    counts = {"killed": 0, "stopped": 0}
    while not done.is_set():
        await asyncio.sleep(chance.uniform(0.5, 2.5))
        alive = [worker.pid for worker in pool._workers if worker.alive and worker.pid]
        if alive:
            stop = chance.random() < 0.05
            with contextlib.suppress(ProcessLookupError):  # it has just died by itself
                os.kill(chance.choice(alive), signal.SIGSTOP if stop else signal.SIGKILL)
                counts["stopped" if stop else "killed"] += 1
    return counts


async def run(checks: int, workers: int, seed: int) -> bool:
    """True when all was well."""
    chance, done, wrong = random.Random(seed), asyncio.Event(), 0
    process = psutil.Process()
    async with LeanPool(embedded(), workers, Limits(seconds=5), certify=False) as pool:
        saboteur = asyncio.create_task(sabotage(pool, chance, done))
        for first in range(0, checks, 1000):
            began = time.monotonic()
            batch = chance.choices(CASES, WEIGHTS, k=min(1000, checks - first))
            verdicts = await asyncio.gather(*(pool.check(goal, proof) for goal, proof, _ in batch))
            bad = [(c[1][:30], v.kind.value, v.reason) for c, v in zip(batch, verdicts, strict=True) if v.kind != c[2]]
            wrong += len(bad)
            rate, resident = len(batch) / (time.monotonic() - began), process.memory_info().rss >> 20
            print(
                f"{first + len(batch):6} checks, {rate:4.0f}/s, {resident} MiB here, {len(bad)} wrong {bad[:3]}",
                flush=True,
            )
        done.set()
        faults = await saboteur
    left = [child.pid for child in process.children(recursive=True)]
    print(f"{faults}; {pool.counters.restarts} restarts; {wrong} wrong verdicts; {len(left)} processes left behind")
    return not wrong and not left


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checks", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    sys.exit(not asyncio.run(run(options.checks, options.workers, options.seed)))
