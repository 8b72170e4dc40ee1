"""The functions that `proofmill.yaml` names: statements as documents, certified proofs as scores.

The harness calls them one document at a time and synchronously, so one Lean pool with its own event loop is kept
until the process ends. Only a proof with a certificate counts, as everywhere.
"""

from __future__ import annotations

import asyncio
import atexit
from collections.abc import Awaitable, Iterable
from typing import Any, TypeVar

from prover.evaluate.benchmarks import UnusableBenchmark, as_asked, read_benchmark
from prover.evaluate.metrics import pass_at_k
from prover.lean.pool import LeanPool
from prover.lean.profiles.registry import make_profile
from prover.lean.verdicts import Goal
from prover.models.formats.registry import load

T = TypeVar("T")
WORKERS = 2


class _Lean:
    """A pool of one profile with an event loop, used from ordinary functions."""

    def __init__(self, profile: str) -> None:
        self._loop = asyncio.new_event_loop()
        self.pool = LeanPool(make_profile(profile), WORKERS)
        self.run(self.pool.__aenter__())

    def run(self, work: Awaitable[T]) -> T:
        return self._loop.run_until_complete(work)

    async def all(self, work: Iterable[Awaitable[T]]) -> list[T]:
        return list(await asyncio.gather(*work))

    def close(self) -> None:
        self.run(self.pool.__aexit__(None, None, None))
        self._loop.close()


_open: dict[str, _Lean] = {}


def _lean(profile: str) -> _Lean:
    if profile not in _open:
        _open[profile] = _Lean(profile)
    return _open[profile]


@atexit.register
def close() -> None:
    """End the Lean processes of all profiles; done by itself when this process ends."""
    while _open:
        _open.popitem()[1].close()


def statements(
    benchmark: str = "",
    split: str | None = None,
    prompts: str = "paper",
    profile: str = "embedded",
    limit: int | None = None,
    **_: Any,
) -> dict[str, Any]:
    """The statements that elaborate, as the `test` split of a dataset. The harness passes its `--metadata`."""
    from datasets import Dataset

    if not benchmark:
        raise UnusableBenchmark('name the benchmark: --metadata \'{"benchmark": "minif2f.jsonl"}\'')
    lean, prove = _lean(profile), load(prompts).prove
    chosen = [s for s in read_benchmark(benchmark).statements if split in (None, s.split)]
    found = lean.run(lean.all(as_asked(lean.pool, statement) for statement in chosen))
    rows = [
        {
            "id": statement.id,
            "hash": statement.hash,
            "signature": one.asked,
            "prompt": prove.prompt(signature=one.asked),
            "profile": profile,
            "prompts": prompts,
        }
        for statement, one in zip(chosen, found, strict=True)
        if one.elaboration.elaborates
    ]
    return {"test": Dataset.from_list(rows[:limit])}


def all_attempts(resps: list[list[str]], docs: list[dict[str, Any]]) -> list[list[str]]:
    """Every attempt of a document, not only the first: scores are made of all of them."""
    return resps


def process_results(doc: dict[str, Any], results: list[Any]) -> dict[str, float]:
    """pass@1 by the unbiased estimator, and whether any attempt is a certified proof."""
    attempts = results[0] if results and isinstance(results[0], list) else results
    lean, goal, prove = _lean(doc["profile"]), Goal(doc["signature"]), load(doc["prompts"]).prove
    verdicts = lean.run(lean.all(lean.pool.check(goal, prove.read(text.split("```", 1)[0])) for text in attempts))
    proved = sum(verdict.proved for verdict in verdicts)
    return {"pass@1": pass_at_k(len(verdicts), proved, 1), "solved": float(proved > 0)}
