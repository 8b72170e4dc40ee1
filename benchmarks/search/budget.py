"""Solved statements per thousand samples: one budget spent uniformly, and where success is likeliest next.

    .venv/bin/python benchmarks/search/budget.py --model runs/demo/round-000/model --model runs/demo/round-002/model

Every statement is sampled `--most` times once; both policies then run on these very samples (a sample has its
seed, whoever asks for it), so they differ in nothing but whom they ask next.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

from inputs import Room, hard_statements, room

from pipelines.store.rows import ATTEMPTS
from pipelines.store.tables import read_shard, write_shard
from prover.evaluate.sample import sample_all
from prover.lean.verdicts import Checker, GoalKind
from prover.models.generator import Completion, Sampling
from prover.search.question import Desk, Question, SearchConfig, Statement, statement_id
from prover.search.record import AttemptRow, recorded
from prover.search.result import Outcome, SearchResult
from prover.search.schedule import Policy, Pool, scheduled
from prover.search.whole_proof import whole as search

SEED = 1


class NothingNew:
    """A generator that must not be asked: everything is recorded."""

    async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        raise AssertionError(f"sample of {prompt!r} was not recorded")
        yield Completion(0, "", 0, 0.0, True)


async def record(here: Room, signatures: list[str], config: SearchConfig, file: Path | None) -> list[SearchResult]:
    """All samples of every statement, judged; from the file where it exists, else into it."""
    if file is not None and file.is_file():
        found = recorded(read_shard(file, ATTEMPTS), ())
        return [found[statement_id(signature)] for signature in signatures]
    window = asyncio.Semaphore(64)

    async def one(signature: str) -> SearchResult:
        async with window:
            return await sample_all(Question(signature, config, SEED), here.desk)

    results = list(await asyncio.gather(*map(one, signatures)))
    if file is not None:
        pairs = zip(signatures, results, strict=True)
        rows = [AttemptRow.of(Statement.of(s), a, "", "") for s, result in pairs for a in result.attempts]
        write_shard(file, ATTEMPTS, rows, {})
    return results


async def spend(
    signatures: list[str], records: list[SearchResult], here: Room, config: SearchConfig, pool: Pool
) -> tuple[int, int]:
    """(statements solved, samples taken) of a pool budget."""

    async def search_to(i: int, samples: int, before: SearchResult | None) -> SearchResult:
        budget = replace(config, samples=samples, first_wave=1)
        checker: Checker = here.pool
        desk = Desk(NothingNew(), checker, here.formats)
        return await search(Question(signatures[i], budget, SEED, tuple(records[i].attempts)), desk)

    found = await scheduled(signatures, search_to, pool)
    solved = sum(result.outcome in (Outcome.PROVED, Outcome.ABSURD) for result in found)
    return solved, sum(result.samples for result in found)


async def measure(model: Path, arguments: argparse.Namespace) -> dict[str, object]:
    """Both policies at every mean budget, for one model."""
    async with room(model, 1, arguments.config) as here:
        signatures = await hard_statements(here.pool, arguments.statements)
        section = here.config.search
        config = SearchConfig(
            arguments.most, goals=(GoalKind.PROVE,), temperature=section.temperature, max_tokens=section.max_tokens
        )
        name = "-".join(model.resolve().parts[-3:])
        file = arguments.samples / f"{name}.parquet" if arguments.samples else None
        records = await record(here, signatures, config, file)
        reachable = sum(any(a.verdict.proved for a in result.attempts) for result in records)
        rows = []
        for mean in arguments.mean:
            row: dict[str, object] = {"samples_per_statement": mean}
            policies: tuple[Policy, ...] = ("uniform", "likeliest")
            for policy in policies:
                pool = Pool(mean * len(signatures), policy, early=min(arguments.early, mean), most=arguments.most)
                solved, taken = await spend(signatures, records, here, config, pool)
                row[policy] = {"solved": solved, "samples": taken, "per_thousand": round(1000 * solved / taken, 2)}
            rows.append(row)
    return {
        "model": "/".join(model.parts[-3:]),
        "statements": len(signatures),
        "solved_by_all_samples": reachable,
        "most": arguments.most,
        "budgets": rows,
    }


def show(found: dict[str, object]) -> None:
    print(f"\n{found['model']}: {found['statements']} held-out statements that the portfolio does not prove;")
    print(f"  {found['solved_by_all_samples']} of them fall within {found['most']} samples")
    print("  samples/statement | uniform: solved, per 1000 | likeliest: solved, per 1000")
    for row in found["budgets"]:  # type: ignore[attr-defined]
        u, b = row["uniform"], row["likeliest"]
        print(
            f"  {row['samples_per_statement']:17} | {u['solved']:15}, {u['per_thousand']:7} "
            f"| {b['solved']:17}, {b['per_thousand']:7}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--model", type=Path, action="append", required=True)
    parser.add_argument("--config", type=Path, help="Settings; by default those of the model's run.")
    parser.add_argument("--statements", type=int, default=160)
    parser.add_argument("--most", type=int, default=96, help="Samples of a statement that are recorded.")
    parser.add_argument("--samples", type=Path, help="Folder in which the samples are kept, to be used again.")
    parser.add_argument("--mean", type=int, nargs="+", default=[4, 8, 16, 32])
    parser.add_argument("--early", type=int, default=2)
    parser.add_argument("--json", type=Path, help="Write the numbers here.")
    arguments = parser.parse_args()
    found = [asyncio.run(measure(model, arguments)) for model in arguments.model]
    for one in found:
        show(one)
    if arguments.json:
        arguments.json.write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
