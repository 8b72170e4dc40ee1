"""The search strategies by name: one signature, one budget, one result type."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from prover.lean.verdicts import Checker
from prover.models.generator import Generator
from prover.models.prompts import Prompts
from prover.search.repair import repair
from prover.search.result import Attempt, SearchConfig, SearchResult
from prover.search.tree import best_first, rmaxts
from prover.search.whole_proof import search


class Strategy(Protocol):
    """Searches one statement within `config`'s budget; `recorded` attempts are not made again."""

    async def __call__(
        self,
        signature: str,
        generator: Generator,
        checker: Checker,
        prompts: Prompts,
        config: SearchConfig,
        seed: int,
        recorded: Iterable[Attempt] = (),
    ) -> SearchResult: ...


async def whole(
    signature: str,
    generator: Generator,
    checker: Checker,
    prompts: Prompts,
    config: SearchConfig,
    seed: int,
    recorded: Iterable[Attempt] = (),
) -> SearchResult:
    """Whole proofs in growing waves (arXiv 2405.14333, section 3.3)."""
    return await search(signature, generator, checker, prompts.prove, config, seed, recorded)


STRATEGIES: dict[str, Strategy] = {
    "whole": whole,
    "repair": repair,
    "rmaxts": rmaxts,
    "best-first": best_first,
}
