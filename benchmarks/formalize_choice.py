"""How to choose among candidates: the first that elaborates, the vote, or the vote with samples where it is disputed.

    .venv/bin/python benchmarks/formalize_choice.py --model runs/demo/round-001/model [--problems 200] [--candidates 6]

Formalizes held-out problems of the shipped set whose statement is known, with the same model, seeds and filters for
every rule, and counts how many end with a statement, how many of these have the elaborated type of the labelled one,
and what was sampled. `agreement` takes the type with most votes (two at least), `agreement + extra` spends up to as
many samples again on disputed problems, `+ score` lets the model's quality class choose between contenders.
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from autoformalize.filters import FilterConfig
from autoformalize.formalize import FormalizeConfig, Formalized, formalize
from autoformalize.problems import Problem
from autoformalize.problemset import HeldOut, load_heldout
from prover.evaluate.metrics import paired
from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.models.formats.registry import load
from prover.models.numbers import Numbered
from prover.models.vllm import EngineConfig, VllmEngine
from prover.search.question import Desk

IN_FLIGHT = 32  # problems at once
NO_SCORE = ("elaborates", "trivial", "absurd", "vacuous")


def rules(candidates: int) -> dict[str, tuple[FormalizeConfig, FilterConfig]]:
    """The rules compared, each with its filters."""
    vote = FormalizeConfig(candidates=candidates, min_votes=2, max_tokens=160)
    plain = FilterConfig(order=NO_SCORE).without_model()
    scored = FilterConfig(order=(*NO_SCORE, "score"), absurd_samples=0, score_votes=3, score_threshold=0.0)
    return {
        "first": (replace(vote, choose="first", min_votes=1), plain),
        "agreement": (vote, plain),
        "agreement + score": (vote, scored),
        "agreement + extra": (replace(vote, extra=candidates), plain),
        "agreement + extra + score": (replace(vote, extra=candidates), scored),
    }


async def run_rule(
    rows: Sequence[HeldOut], engine: VllmEngine, pool: LeanPool, rule: tuple[FormalizeConfig, FilterConfig], seed: int
) -> list[Formalized]:
    config, filters = rule
    prompts, generator, window = load("compact"), Numbered(engine), asyncio.Semaphore(IN_FLIGHT)

    async def one(row: HeldOut) -> Formalized:
        async with window:
            problem = Problem(row.id, row.problem, row.answer)
            return await formalize(problem, Desk(generator, pool, prompts), config, filters, seed)

    return list(await asyncio.gather(*map(one, rows)))


async def compare(model: Path, count: int, candidates: int, seed: int) -> None:
    # Families never seen are formalized by no model of the demo.
    rows = [row for row in load_heldout() if row.role != "unseen"]
    rows = rows[:: max(1, len(rows) // count)][:count]
    engine = VllmEngine(model, 384, EngineConfig())
    try:
        async with LeanPool(embedded(), workers=2) as pool:
            labels = [(await pool.elaborate(row.statement)).type_hash for row in rows]
            print(f"{len(rows)} problems, {candidates} candidates each, {model}\n")
            print("| rule | statements | faithful | faithful of these | candidates |\n|---|---|---|---|---|")
            right: dict[str, list[float]] = {}
            for name, rule in rules(candidates).items():
                found = await run_rule(rows, engine, pool, rule, seed)
                chosen = [f.statement.type_hash if f.statement else None for f in found]
                right[name] = [float(c is not None and c == label) for c, label in zip(chosen, labels, strict=True)]
                some, good = sum(c is not None for c in chosen), int(sum(right[name]))
                spent = sum(len(f.candidates) for f in found)
                print(f"| {name} | {some} | {good} | {good / max(some, 1):.1%} | {spent} |", flush=True)
            families = [row.family for row in rows]
            for name in list(right)[1:]:
                gain = paired(right["first"], right[name], families)
                low, high = gain.low * 100, gain.high * 100
                print(
                    f"\n{name} over first: {gain.mean * 100:+.1f} points faithful ({low:+.1f} to {high:+.1f})", end=""
                )
            print()
    finally:
        engine.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--problems", type=int, default=200)
    parser.add_argument("--candidates", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    asyncio.run(compare(options.model, options.problems, options.candidates, options.seed))
