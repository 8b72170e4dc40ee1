"""Repair: a failed attempt goes back to the model with Lean's message and its place, a bounded number of times.

Each wave of whole proofs is followed by `repair_rounds` rounds, one new attempt for each distinct text that
failed in the round before. Repairs are attempts like others: they count against samples and tokens.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from prover.lean.verdicts import Checker, GoalKind
from prover.models.generator import Generator
from prover.models.prompts import Prompts
from prover.search.result import REPAIR, Attempt, SearchConfig, SearchResult, sample_seed
from prover.search.session import Ask, Session, session
from prover.search.whole_proof import fresh

MAX_MESSAGE = 300  # characters of Lean's message that the model sees


async def repair(
    signature: str,
    generator: Generator,
    checker: Checker,
    prompts: Prompts,
    config: SearchConfig,
    seed: int,
    recorded: Iterable[Attempt] = (),
) -> SearchResult:
    """See the module; arguments as in `prover.search.whole_proof.search`."""
    sent_back: set[tuple[GoalKind, str]] = set()
    async with session(signature, generator, checker, config, recorded) as running:
        for first, size in config.waves():
            if running.over:
                break
            failed = await running.run(fresh(running, prompts.prove, seed, first, size))
            for depth in range(1, config.repair_rounds + 1):
                if running.over:
                    break
                failed = await running.run(_repairs(running, prompts, failed, depth, seed, sent_back))
    return running.result


def _repairs(
    running: Session,
    prompts: Prompts,
    failed: Sequence[Attempt],
    depth: int,
    seed: int,
    sent_back: set[tuple[GoalKind, str]],
) -> list[Ask]:
    asks = []
    for attempt in failed:
        error = attempt.verdict.first_error
        same = (attempt.goal_kind, attempt.text)
        if error is None or same in sent_back or attempt.goal_kind not in running.goals:
            continue
        sent_back.add(same)
        line, column, message = error
        prompt = prompts.repair.fill(
            signature=running.goals[attempt.goal_kind].signature,
            proof=attempt.text,
            line=str(line),
            column=str(column),
            message=" ".join(message.split())[:MAX_MESSAGE],
        )
        base = sample_seed(seed, running.signature, attempt.goal_kind, REPAIR, depth)
        asks.append(Ask(attempt.goal_kind, prompt, attempt.sample, 1, base + attempt.sample, REPAIR, depth))
    return asks
