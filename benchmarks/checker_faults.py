"""Ten thousand mixed checks while processes are killed and stopped: is every verdict right, memory flat, nothing left?

    .venv/bin/python benchmarks/checker_faults.py [--checks 10000] [--workers 2] [--seed 1]

Every success is certified; Lean's workers and the helpers of the certificate (compiler, judge) are hit alike. Prints
one line each thousand checks and exits with 1 when a verdict was wrong or a process stayed behind.
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
from collections import Counter

import psutil

from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.profiles.profile import Limits
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


def victims(pool: LeanPool) -> dict[str, list[int]]:
    """Process ids of the pool's workers and of its certifier's helpers."""
    assert pool._certifier is not None
    helpers = [helper._process for lane in pool._certifier._all for helper in (lane.zygote, lane.judge)]
    return {
        "worker": [worker.pid for worker in pool._workers if worker.alive and worker.pid],
        "helper": [process.pid for process in helpers if process is not None and process.returncode is None],
    }


async def sabotage(pool: LeanPool, chance: random.Random, done: asyncio.Event) -> Counter[str]:
    """Kill or stop a process of this pool every one or two seconds until `done`. Returns how often."""
    counts: Counter[str] = Counter()
    while not done.is_set():
        await asyncio.sleep(chance.uniform(0.5, 2.5))
        kind, alive = chance.choices(list(victims(pool).items()), (3, 1))[0]
        if alive:
            stop = chance.random() < (0.2 if kind == "worker" else 0.05)  # a stopped helper holds its lane up for long
            with contextlib.suppress(ProcessLookupError):  # it has just died by itself
                os.kill(chance.choice(alive), signal.SIGSTOP if stop else signal.SIGKILL)
                counts[f"{kind} {'stopped' if stop else 'killed'}"] += 1
    return counts


async def run(checks: int, workers: int, seed: int) -> bool:
    """True when all was well."""
    chance, done, wrong = random.Random(seed), asyncio.Event(), 0
    process = psutil.Process()
    async with LeanPool(embedded(), workers, Limits(seconds=5)) as pool:
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
    print(
        f"{dict(faults)}; {pool.counters.certified} certified; {pool.counters.restarts} restarts of workers; "
        f"{wrong} wrong verdicts; {len(left)} processes left behind"
    )
    return not wrong and not left


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checks", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    sys.exit(not asyncio.run(run(options.checks, options.workers, options.seed)))
