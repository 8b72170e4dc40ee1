"""Whole-proof sampling: all goals in growing waves, first success ends it (arXiv 2405.14333, section 3.3)."""

from __future__ import annotations

from collections.abc import Iterable

from prover.lean.verdicts import Checker
from prover.models.generator import Generator
from prover.models.prompts import Template
from prover.search.result import Attempt, Outcome, SearchConfig, SearchResult, sample_seed
from prover.search.session import Ask, Session, session

__all__ = ["Attempt", "Outcome", "SearchConfig", "SearchResult", "fresh", "sample_seed", "search"]


async def search(
    signature: str,
    generator: Generator,
    checker: Checker,
    template: Template,
    config: SearchConfig,
    seed: int,
    recorded: Iterable[Attempt] = (),
) -> SearchResult:
    """Search for a proof of the statement or of its negation. Never raises for a bad statement.

    `recorded` are attempts of an earlier search with a smaller budget and the same seed: they are not made
    again, and the result is that of one search with this budget.
    """
    async with session(signature, generator, checker, config, recorded) as running:
        for first, size in config.waves():
            if running.over:
                break
            await running.run(fresh(running, template, seed, first, size))
    return running.result


def fresh(running: Session, template: Template, seed: int, first: int, size: int) -> list[Ask]:
    """The asks of one wave: of samples first … first + size − 1, every goal kind's share."""
    asks = []
    for kind, target in running.goals.items():
        begin, end = (running.config.share(kind, at) for at in (first, first + size))
        base = sample_seed(seed, running.signature, kind)
        prompt = template.fill(signature=target.signature)
        asks.append(Ask(kind, prompt, begin, end - begin, base + begin))
    return asks
