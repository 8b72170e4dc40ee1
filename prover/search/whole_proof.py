"""Whole-proof sampling: all goals in growing waves, first success ends it (arXiv 2405.14333, section 3.3)."""

from __future__ import annotations

from prover.models.generator import sample_seed
from prover.search.question import Desk, Question
from prover.search.result import SearchResult
from prover.search.session import Ask, Session, session


async def whole(question: Question, desk: Desk) -> SearchResult:
    """Search for a proof of the statement or of its negation. Never raises for a bad statement."""
    async with session(question, desk) as running:
        for first, size in running.config.waves():
            if running.over:
                break
            await running.run(fresh(running, first, size))
    return running.result


def fresh(running: Session, first: int, size: int) -> list[Ask]:
    """The asks of one wave: of samples first … first + size − 1, every goal kind's share."""
    asks, prove = [], running.formats.prove
    for kind, target in running.goals.items():
        begin, end = (running.config.share(kind, at) for at in (first, first + size))
        base = sample_seed(running.seed, running.signature, kind)
        asks.append(Ask(kind, prove, prove.prompt(signature=target.signature), begin, end - begin, base + begin))
    return asks
