"""Busy share of engines and of Lean: the streaming search against the batch-then-check loop.

    .venv/bin/python benchmarks/search/utilization.py --model runs/demo/round-000/model

First an engine and a Lean pool of this machine run for real, each alone, and their latencies are recorded.
Then both loops are replayed with those latencies on a virtual clock, once with engines scarce and once with
Lean scarce. Last, both loops run for real, engine and Lean on this machine's cores.

The loop to compare with is that of the peers: sample a batch of statements, check the batch, next batch.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import selectors
import time
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inputs import Room, hard_statements, room

from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.verdicts import Checker, Goal, Received, Verdict, VerdictKind
from prover.models.flow import Flow
from prover.models.formats.registry import Formats, load
from prover.models.generator import Completion, Generator, Sampling
from prover.search.goals import goal
from prover.search.question import Desk, Question, SearchConfig
from prover.search.whole_proof import whole as search

WINDOW = 512  # statements in flight, as in a shard worker


# ---- the two loops ------------------------------------------------------------------------------------------

Loop = Callable[[Sequence[str], Generator, Checker, Formats, SearchConfig, Flow], Awaitable[None]]


async def streaming(
    signatures: Sequence[str], generator: Generator, checker: Checker, formats: Formats, c: SearchConfig, flow: Flow
) -> None:
    """The search as a shard worker runs it."""
    window = asyncio.Semaphore(WINDOW)
    metered, watched = flow.generator(generator), flow.checker(checker)

    async def one(signature: str) -> None:
        async with window:
            await search(Question(signature, c, 1), Desk(metered, watched, formats))

    await asyncio.gather(*map(one, signatures))


async def batch_then_check(
    signatures: Sequence[str], generator: Generator, checker: Checker, formats: Formats, c: SearchConfig, flow: Flow
) -> None:
    """All samples of as many statements as fill the engine, then all their checks, then the next ones."""
    size = max(1, flow.samples // (c.samples * len(c.goals)))
    for at in range(0, len(signatures), size):
        goals = [goal(signature, kind) for signature in signatures[at : at + size] for kind in c.goals]

        async def texts(target: Goal, seed: int) -> list[tuple[Goal, str]]:
            sampling = Sampling(c.temperature, c.top_p, c.max_tokens, seed)
            prompt = formats.prove.prompt(signature=target.signature)
            return [(target, x.text.strip()) async for x in generator.generate(prompt, c.samples, sampling)]

        found = await asyncio.gather(*(texts(target, at + i) for i, target in enumerate(goals)))
        distinct = {(target.signature, text): target for some in found for target, text in some if text}
        await asyncio.gather(*(checker.check(target, text) for (_, text), target in distinct.items()))


LOOPS: dict[str, Loop] = {"streaming": streaming, "batch-then-check": batch_then_check}


# ---- recorded latencies on a virtual clock ------------------------------------------------------------------


class _Jump(selectors.DefaultSelector):  # type: ignore[name-defined, misc]
    """Never waits: tells how long it would have."""

    skipped = 0.0

    def select(self, timeout: float | None = None) -> Any:
        if timeout:
            self.skipped += timeout
        return super().select(0)


class VirtualClock(asyncio.SelectorEventLoop):
    """An event loop whose time is that of its timers alone."""

    def __init__(self) -> None:
        self._jump = _Jump()
        super().__init__(self._jump)

    def time(self) -> float:
        return self._jump.skipped


@dataclass
class Side:
    """`places` servers, first come first served; each job takes its recorded time. `busy` in server-seconds."""

    places: int
    busy: float = 0.0
    free: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        self.free = asyncio.Semaphore(self.places)

    async def work(self, seconds: float) -> None:
        async with self.free:
            start = asyncio.get_running_loop().time()
            try:
                await asyncio.sleep(seconds)
            finally:
                self.busy += asyncio.get_running_loop().time() - start


@dataclass
class Replayed:
    """Both protocols over two sides and their recorded latencies; what happens to whom depends on texts alone."""

    engine: Side
    lean: Side
    completions: list[tuple[float, int]]  # seconds, tokens
    checks: list[float]
    success: float  # of one sample
    distinct: float  # share of the samples whose text is new

    async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        done: asyncio.Queue[Completion] = asyncio.Queue()

        async def one(i: int) -> None:
            draw = random.Random(sampling.seed + i)
            seconds, tokens = draw.choice(self.completions)
            await self.engine.work(seconds)
            text = f"by {sampling.seed + i}" if draw.random() < self.distinct else "by the same"
            done.put_nowait(Completion(i, text, tokens, -1.0, True))

        tasks = [asyncio.create_task(one(i)) for i in range(n)]
        try:
            for _ in range(n):
                yield await done.get()
        finally:
            for task in tasks:
                task.cancel()

    async def check(self, goal: Goal, proof: str) -> Verdict:
        draw = random.Random(zlib.crc32(f"{goal.signature}{proof}".encode()))
        await self.lean.work(draw.choice(self.checks))
        won = goal.kind == "prove" and draw.random() < self.success
        return Verdict(VerdictKind.PROVED if won else VerdictKind.REJECTED)

    async def elaborate(self, signature: str, received: Received | None = None) -> Verdict:
        await self.lean.work(self.checks[0])
        return Verdict(VerdictKind.PROVED)


def replay(loop_name: str, engines: int, workers: int, records: dict[str, Any], statements: int) -> dict[str, Any]:
    """Busy shares of one loop with so many engines and Lean workers."""
    loop = VirtualClock()

    async def go() -> dict[str, Any]:
        places = engines * records["sequences"]
        both = Replayed(
            Side(places),
            Side(workers),
            records["completions"],
            records["checks"],
            records["success"],
            records["distinct"],
        )
        signatures = [f"theorem t{i} (x : ℕ) : x = {i}" for i in range(statements)]
        config = SearchConfig(16, 4)
        flow = Flow(2 * places, max(64, 16 * workers))
        await LOOPS[loop_name](signatures, both, both, load("compact"), config, flow)
        wall = asyncio.get_running_loop().time()
        return {
            "loop": loop_name,
            "engines": engines,
            "lean_workers": workers,
            "wall_seconds": round(wall, 1),
            "engine_busy": round(both.engine.busy / (wall * places), 3),
            "lean_busy": round(both.lean.busy / (wall * workers), 3),
        }

    try:
        return loop.run_until_complete(go())
    finally:
        loop.close()


# ---- real ones ----------------------------------------------------------------------------------------------


async def record(here: Room, signatures: Sequence[str], config: SearchConfig) -> dict[str, Any]:
    """Latencies of a full engine and of a Lean pool without a cache, each measured alone."""
    prove, start = here.formats.prove, time.perf_counter()
    completions: list[tuple[float, int]] = []
    texts: list[tuple[Goal, str]] = []
    full = asyncio.Semaphore(here.config.engine.max_num_seqs)

    async def sample(target: Goal, seed: int) -> None:
        async with full:
            began = time.perf_counter()
            sampling = Sampling(config.temperature, config.top_p, config.max_tokens, seed)
            async for one in here.generator.generate(prove.prompt(signature=target.signature), 1, sampling):
                completions.append((time.perf_counter() - began, one.tokens))
                texts.append((target, one.text.strip()))

    targets = [goal(s, kind) for s in signatures for kind in config.goals]
    await asyncio.gather(*(sample(t, k) for k in range(config.samples) for t in targets))
    sampled = time.perf_counter() - start
    distinct = list({(t.signature, x): (t, x) for t, x in texts if x}.values())
    async with LeanPool(embedded(), 1) as pool:
        verdicts = [await pool.check(t, x) for t, x in distinct]
    return {
        "sequences": here.config.engine.max_num_seqs,
        "completions": completions,
        "checks": [v.seconds for v in verdicts],
        "samples_per_second": round(len(texts) / sampled, 1),
        "checks_per_second": round(len(verdicts) / sum(v.seconds for v in verdicts), 1),
        "success": sum(v.proved for v in verdicts) / len(verdicts),
        "distinct": len(distinct) / len(texts),
    }


async def real(name: str, here: Room, signatures: Sequence[str], config: SearchConfig, workers: int) -> dict[str, Any]:
    """Busy shares of one loop with this engine and fresh Lean workers."""
    async with LeanPool(embedded(), workers) as pool:
        await pool.elaborate("theorem warm (x : ℕ) : x = x")
        before, lean, start = here.engine.stats.busy_seconds, pool.counters.lean_seconds, time.perf_counter()
        flow = Flow(2 * here.config.engine.max_num_seqs, max(64, 16 * workers))
        await LOOPS[name](signatures, here.generator, pool, here.formats, config, flow)
        wall = time.perf_counter() - start
        spent = pool.counters.lean_seconds - lean + pool.counters.certificate_seconds
        return {
            "loop": name,
            "engines": 1,
            "lean_workers": workers,
            "wall_seconds": round(wall, 1),
            "engine_busy": round((here.engine.stats.busy_seconds - before) / wall, 3),
            "lean_busy": round(spent / (wall * workers), 3),
        }


def show(title: str, rows: list[dict[str, Any]]) -> None:
    print(f"\n{title}\nloop             | engines | Lean workers | seconds | engine busy | Lean busy")
    for r in rows:
        print(
            f"{r['loop']:16} | {r['engines']:7} | {r['lean_workers']:12} | {r['wall_seconds']:7} "
            f"| {r['engine_busy']:11.1%} | {r['lean_busy']:9.1%}"
        )


async def on_this_machine(arguments: argparse.Namespace) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    async with room(arguments.model, 1, arguments.config) as here:
        signatures = await hard_statements(here.pool, arguments.statements)
        section = here.config.search
        config = SearchConfig(16, 4, temperature=section.temperature, max_tokens=section.max_tokens)
        records = await record(here, signatures[: max(8, len(signatures) // 4)], config)
        rows = [await real(name, here, signatures, config, 1) for name in LOOPS]
    return records, rows


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--config", type=Path, help="Settings; by default those of the model's run.")
    parser.add_argument("--statements", type=int, default=48, help="Of the real loops.")
    parser.add_argument("--replayed", type=int, default=6000, help="Statements of the replayed loops.")
    parser.add_argument("--json", type=Path, help="Write the numbers here.")
    arguments = parser.parse_args()
    records, rows = asyncio.run(on_this_machine(arguments))
    print(f"recorded: {records['samples_per_second']} samples/s of a full engine, ", end="")
    print(f"{records['checks_per_second']} checks/s of a Lean worker, {records['distinct']:.0%} of texts distinct")
    needed = records["samples_per_second"] * records["distinct"] / records["checks_per_second"]
    scarce = {"engines": (1, max(2, round(2.5 * needed))), "Lean": (max(2, round(3 / needed)), 1)}
    replayed = {
        name: [replay(loop, *sizes, records, arguments.replayed) for loop in LOOPS] for name, sizes in scarce.items()
    }
    for name, found in replayed.items():
        show(f"replayed, {name} scarce", found)
    show("real, all on this machine's cores", rows)
    if arguments.json:
        kept = {k: v for k, v in records.items() if k not in ("completions", "checks")}
        arguments.json.write_text(json.dumps({"recorded": kept, "replayed": replayed, "real": rows}, indent=1) + "\n")


if __name__ == "__main__":
    main()
