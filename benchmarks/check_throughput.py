"""How fast the checker is: the same attempts through a process each, through our pool, and in one Lean file.

    .venv/bin/python benchmarks/check_throughput.py [--attempts 1000] [--cores 2] [--blocks 4]

The attempts are short proofs of several kinds, four fifths of them right. `process` starts the `lean`
program for each attempt, one a core at a time; `pool` is `LeanPool` without the certificate and with one worker more
than cores, since each waits a moment for its next text; `limit` puts them all into one file a core, each read by one
`lean` process: nothing that checks them one by one can be faster. (More processes or files than cores make the other
two slower.) The three take turns, block by block, so that other work
on the machine hits them alike. Every way must give the same verdicts. Then certificates are timed, one at a
time, beside warm checks. Rates depend on the machine and on what else runs on it; ratios less so.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from prover.lean.certificate.certifier import Certifier
from prover.lean.document import compose
from prover.lean.guard import check_signature
from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.profiles.profile import Limits, Profile
from prover.lean.syntax import read_theorem
from prover.lean.verdicts import Goal, Received

PER_FILE = 400  # Lean stops reporting after a hundred errors in a file, and every fifth attempt is wrong
Attempt = tuple[str, str, bool]  # signature, proof, whether it is right


def make_attempts(count: int) -> list[Attempt]:
    """Ten shapes in turn, over different numbers and names; every fifth is wrong."""
    made: list[Attempt] = []
    for i in range(count):
        k, name = i // 10 + 1, f"t{i}"
        made.append(
            [
                (f"theorem {name} (a b : ℕ) (h : a + {k} < b) : a + {k + 1} ≤ b", "by omega", True),
                (f"theorem {name} : {k} * {k} + 1 = {k * k + 1}", "by decide", True),
                (f"theorem {name} (a b : ℕ) (h : a = b + {k}) : b + {k} = a", "by rw [h]", True),
                (
                    f"theorem {name} (p q : Prop) (h : p ∧ q) : q ∧ p",
                    f"by\n  have k := {k}\n  exact ⟨h.2, h.1⟩",
                    True,
                ),
                (f"theorem {name} (a b : ℕ) (h : a < b + {k}) : a + 1 ≤ b", "by omega", False),
                (f"theorem {name} (x : ℤ) (h : 3 * x = {3 * k}) : x = {k}", "by omega", True),
                (f"theorem {name} (f : ℕ → ℕ) (h : ∀ x, f x = x + {k}) : f 1 = 1 + {k}", "by simp [h]", True),
                (
                    f"theorem {name} (n : ℕ) : n + 0 + {k} = n + {k}",
                    "by\n  induction n with\n  | zero => rfl\n  | succ n ih => rfl",
                    True,
                ),
                (f"theorem {name} : ∃ x : ℕ, x + {k} = {2 * k}", f"⟨{k}, rfl⟩", True),
                (f"theorem {name} (a : ℕ) (h : a = {k}) : a = {k + 1}", "by simp [h]", False),
            ][i % 10]
        )
    return made


async def _run_lean(profile: Profile, file: Path) -> str:
    process = await asyncio.create_subprocess_exec(
        *profile.argv, "--json", str(file), stdout=asyncio.subprocess.PIPE, env=profile.spawn_environment()
    )
    out, _ = await process.communicate()
    return out.decode()


def _failed_lines(output: str) -> set[int]:
    messages = [json.loads(line) for line in output.splitlines() if line.startswith("{")]
    return {message["pos"]["line"] for message in messages if message["severity"] == "error"}


async def _on_all(workers: int, jobs: list[Callable[[], Awaitable[None]]]) -> None:
    """Run jobs, `workers` at a time."""
    waiting = list(reversed(jobs))

    async def work() -> None:
        while waiting:
            await waiting.pop()()

    await asyncio.gather(*(work() for _ in range(workers)))


async def one_process_each(profile: Profile, attempts: list[Attempt], workers: int, folder: Path) -> list[bool]:
    right = [False] * len(attempts)

    def job(i: int) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            signature, proof, _ = attempts[i]
            file = folder / f"a{i}.lean"
            file.write_text(compose(profile.header(Limits()), check_signature(signature), proof).text)
            right[i] = not _failed_lines(await _run_lean(profile, file))

        return run

    await _on_all(workers, [job(i) for i in range(len(attempts))])
    return right


async def one_file(profile: Profile, attempts: list[Attempt], workers: int, folder: Path) -> list[bool]:
    right = [True] * len(attempts)
    per_file = min(-(-len(attempts) // workers), PER_FILE)

    def job(first: int) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            text, starts = profile.header(Limits()), []
            for signature, proof, _ in attempts[first : first + per_file]:
                starts.append(text.count("\n") + 1)
                text += f"{signature}\n:=\n{proof}\n\n"
            file = folder / f"f{first}.lean"
            file.write_text(text)
            for line in _failed_lines(await _run_lean(profile, file)):
                right[first + max(k for k, start in enumerate(starts) if start <= line)] = False

        return run

    await _on_all(workers, [job(first) for first in range(0, len(attempts), per_file)])
    return right


async def through_the_pool(pool: LeanPool, attempts: list[Attempt]) -> list[bool]:
    verdicts = await asyncio.gather(*(pool.check(Goal(signature), proof) for signature, proof, _ in attempts))
    return [verdict.proved for verdict in verdicts]


@dataclass
class Way:
    """What one way of checking has used so far, in seconds, and how often it was wrong."""

    name: str
    attempts: int = 0
    wall: float = 0.0
    python: float = 0.0
    children: float = 0.0
    wrong: int = 0

    async def timed(self, work: Awaitable[list[bool]], attempts: list[Attempt]) -> None:
        """Run one block and add it up."""
        began, used = time.perf_counter(), os.times()
        right = await work
        after = os.times()
        self.wall += time.perf_counter() - began
        self.python += after.user + after.system - used.user - used.system
        self.children += after.children_user + after.children_system - used.children_user - used.children_system
        self.wrong += sum(a != b for a, (_, _, b) in zip(right, attempts, strict=True))
        self.attempts += len(attempts)

    @property
    def rate(self) -> float:
        return self.attempts / self.wall

    def show(self) -> None:
        each = 1000 * (self.python + self.children) / self.attempts
        print(
            f"{self.name:8} {self.rate:7.1f} attempts/s  {self.wall:6.1f} s  {each:5.1f} ms of processor time each "
            f"({self.python:.1f} s in Python, {self.children:.1f} s in Lean; {self.wrong} wrong verdicts)",
            flush=True,
        )


async def certificates(profile: Profile, attempts: list[Attempt]) -> None:
    """The median price of a certificate beside a warm check of the same attempts, one at a time."""
    right = [attempt for attempt in attempts if attempt[2]][:100]
    spent: dict[str, list[float]] = {"check": [], "certificate": [], "compile": [], "judge": [], "cpu": [], "echo": []}
    async with LeanPool(profile, 1, certify=False) as pool, Certifier(profile) as certifier:
        for signature, proof, _ in right:
            goal = Goal(signature)
            await certifier.elaborate(signature)  # our own statement is compiled once for all its attempts
            checked, certified = await pool.check(goal, proof), await certifier.certify(goal, proof)
            assert checked.proved and certified.certificate, (signature, certified)
            spent["check"].append(checked.seconds)
            spent["certificate"].append(certified.seconds)
            began = time.perf_counter()
            text = f"/- as it came -/ {signature}\n:= sorry\n"
            assert await certifier.otherwise(Received(text, read_theorem(signature).name), signature) is None
            spent["echo"].append(time.perf_counter() - began)
            for part in ("compile", "judge", "cpu"):
                spent[part].append(certified.certificate["seconds"][part])
    medians = {key: 1000 * statistics.median(values) for key, values in spent.items()}
    print(
        f"medians of {len(right)}: warm check {medians['check']:.1f} ms, "
        f"certificate {medians['certificate']:.1f} ms (compile {medians['compile']:.1f}, "
        f"judge {medians['judge']:.1f}), {medians['cpu']:.1f} ms of it processor time; echo of a text "
        f"{medians['echo']:.1f} ms, {medians['echo'] / medians['certificate']:.2f} of a certificate"
    )


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--attempts", type=int, default=1000)
    parser.add_argument("--cores", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--blocks", type=int, default=4, help="the three ways take turns so many times")
    options = parser.parse_args()
    profile, attempts, workers = embedded(), make_attempts(options.attempts), options.cores
    process, pooled, limit = Way("process"), Way("pool"), Way("limit")
    size = -(-len(attempts) // options.blocks)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with LeanPool(profile, workers + 1, certify=False) as pool:
            await asyncio.gather(*(pool.check(Goal("theorem w : True"), "trivial") for _ in range(workers + 1)))
            for first in range(0, len(attempts), size):
                block = attempts[first : first + size]
                await process.timed(one_process_each(profile, block, workers, folder), block)
                lean = _lean_seconds(pool)
                await pooled.timed(through_the_pool(pool, block), block)
                pooled.children += _lean_seconds(pool) - lean
                await limit.timed(one_file(profile, block, workers, folder), block)
    for way in (process, pooled, limit):
        way.show()
    await certificates(profile, attempts)
    print(f"load of this machine: {' '.join(f'{load:.1f}' for load in os.getloadavg())} on {os.cpu_count()} cores")
    print(f"pool/process {pooled.rate / process.rate:.2f}, pool/limit {pooled.rate / limit.rate:.2f}")


def _lean_seconds(pool: LeanPool) -> float:
    return sum(worker.processor_seconds() for worker in pool._workers)


if __name__ == "__main__":
    asyncio.run(main())
