"""Plain sampling, repair, RMaxTS and best-first at equal tokens, on statements that automation does not prove.

    .venv/bin/python benchmarks/search/strategies.py --model runs/demo/round-000/model --tokens 500

Every strategy has the same budget of sampled tokens for each statement, the same seeds and the same checker.
The demo's model was never trained on a repair prompt, nor on continuing a proof: what is compared here is
the machinery on that model, not the ideas at scale.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import time
from pathlib import Path

from inputs import Room, hard_statements, room

from prover.lean.verdicts import GoalKind
from prover.search.question import Question, SearchConfig
from prover.search.result import REPAIR, Outcome, SearchResult
from prover.search.strategies import STRATEGIES

SEED = 1


async def run(name: str, signatures: list[str], here: Room, config: SearchConfig) -> dict[str, object]:
    """One strategy over all statements, 64 at a time."""
    window = asyncio.Semaphore(64)

    async def one(signature: str) -> SearchResult:
        async with window:
            return await STRATEGIES[name](Question(signature, config, SEED), here.desk)

    start = time.perf_counter()
    found = await asyncio.gather(*map(one, signatures))
    solved = [result for result in found if result.outcome in (Outcome.PROVED, Outcome.ABSURD)]
    tokens = sum(result.tokens for result in found)
    prompts = {attempt.prompt for result in found for attempt in result.attempts}
    return {
        "strategy": name,
        "solved": len(solved),
        "by_repair": sum(result.proof is not None and result.proof.by == REPAIR for result in solved),
        "samples": sum(result.samples for result in found),
        "tokens": tokens,
        "solved_per_1000_tokens": round(1000 * len(solved) / tokens, 3),
        "prefixes_continued": len(prompts) - len(found) if name in ("rmaxts", "best-first") else 0,
        "distinct_texts": len({(i, a.text) for i, result in enumerate(found) for a in result.attempts}),
        "seconds": round(time.perf_counter() - start, 1),
    }


async def measure(model: Path, arguments: argparse.Namespace) -> dict[str, object]:
    async with room(model, 1, arguments.config) as here:
        signatures = await hard_statements(here.pool, arguments.statements)
        section = here.config.search
        config = SearchConfig(
            samples=1 << 20,
            first_wave=arguments.width,
            goals=(GoalKind.PROVE,),
            temperature=section.temperature,
            max_tokens=section.max_tokens,
            tokens=arguments.tokens,
        )
        rows = [await run(name, signatures, here, config) for name in STRATEGIES]
    return {
        "model": "/".join(model.parts[-3:]),
        "statements": len(signatures),
        "tokens_per_statement": arguments.tokens,
        "strategies": rows,
    }


def show(found: dict[str, object]) -> None:
    print(f"\n{found['model']}: {found['statements']} held-out statements that the portfolio does not prove,")
    print(f"{found['tokens_per_statement']} sampled tokens for each")
    columns = ("strategy", "solved", "samples", "tokens", "solved_per_1000_tokens", "distinct_texts")
    print(" | ".join((*columns, "by repair", "prefixes continued", "seconds")))
    for row in found["strategies"]:  # type: ignore[attr-defined]
        cells = [row[name] for name in (*columns, "by_repair", "prefixes_continued", "seconds")]
        print(" | ".join(map(str, cells)))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--model", type=Path, action="append", required=True)
    parser.add_argument("--config", type=Path, help="Settings; by default those of the model's run.")
    parser.add_argument("--statements", type=int, default=120)
    parser.add_argument("--tokens", type=int, default=500)
    parser.add_argument("--width", type=int, default=4, help="First wave, and samples of one expansion.")
    parser.add_argument("--json", type=Path, help="Write the numbers here.")
    arguments = parser.parse_args()
    found = [asyncio.run(measure(model, arguments)) for model in arguments.model]
    for one in found:
        show(one)
    if arguments.json:
        arguments.json.write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
