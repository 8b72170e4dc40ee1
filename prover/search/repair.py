"""Repair: a failed attempt goes back to the model with Lean's message and its place, a bounded number of times.

Each wave of whole proofs is followed by `repair_rounds` rounds, one new attempt for each distinct text that
failed in the round before. Repairs are attempts like others: they count against samples and tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from prover.lean.verdicts import GoalKind
from prover.models.generator import sample_seed
from prover.search.question import Desk, Question
from prover.search.result import REPAIR, Attempt, SearchResult
from prover.search.session import Ask, Session, session
from prover.search.whole_proof import fresh

MAX_MESSAGE = 300  # characters of Lean's message that the model sees


async def repair(question: Question, desk: Desk) -> SearchResult:
    """See the module."""
    sent_back: set[tuple[GoalKind, str]] = set()
    async with session(question, desk) as running:
        for first, size in running.config.waves():
            if running.over:
                break
            failed = await running.run(fresh(running, first, size))
            for depth in range(1, running.config.repair_rounds + 1):
                if running.over:
                    break
                failed = await running.run(_repairs(running, failed, depth, sent_back))
    return running.result


def _repairs(
    running: Session, failed: Sequence[Attempt], depth: int, sent_back: set[tuple[GoalKind, str]]
) -> list[Ask]:
    asks, repair = [], running.formats.repair
    for attempt in failed:
        error = attempt.verdict.first_error
        same = (attempt.goal_kind, attempt.text)
        if error is None or same in sent_back or attempt.goal_kind not in running.goals:
            continue
        sent_back.add(same)
        line, column, message = error
        prompt = repair.prompt(
            signature=running.goals[attempt.goal_kind].signature,
            proof=attempt.text,
            line=str(line),
            column=str(column),
            message=" ".join(message.split())[:MAX_MESSAGE],
        )
        base = sample_seed(running.seed, running.signature, attempt.goal_kind, REPAIR, depth)
        asks.append(Ask(attempt.goal_kind, repair, prompt, attempt.sample, 1, base + attempt.sample, REPAIR, depth))
    return asks
