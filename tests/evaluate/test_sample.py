"""Budgets of a measured statement, over real Lean with texts that are given."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from prover.evaluate.strategies import UnknownStrategy, strategy
from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import PORTFOLIO, embedded
from prover.models.formats.registry import load
from prover.models.generator import Completion, Sampling
from prover.search.question import Desk, Question, SearchConfig
from prover.search.result import Outcome, SearchResult

STATEMENT = "theorem problem (x : ℕ) (h₀ : x + 3 = 5) : x = 2"


class Given:
    """Every sample is the same text of 10 tokens, cut where fewer are allowed; records what was asked."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.asked: list[tuple[int, Sampling]] = []

    async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        self.asked.append((n, sampling))
        tokens = min(10, sampling.max_tokens)
        for i in reversed(range(n)):
            yield Completion(i, self.text, tokens, -1.0, tokens == 10)


def measure(name: str, generator: Given, samples: int, tokens: int = 0) -> SearchResult:
    async def go() -> SearchResult:
        async with LeanPool(embedded(), 1) as pool:
            config = SearchConfig(samples, max_tokens=20)
            return await strategy(name).run(
                Question(STATEMENT, replace(config, tokens=tokens or None), 1),
                Desk(generator, pool, load("compact"), PORTFOLIO),
            )

    return asyncio.run(go())


def test_all_samples_are_taken_though_the_first_succeeds() -> None:
    found = measure("sample", generator := Given("by omega"), 4)
    assert [a.sample for a in found.attempts] == [0, 1, 2, 3] and all(a.verdict.proved for a in found.attempts)
    assert [n for n, _ in generator.asked] == [4]
    assert found.attempts[3].seed == generator.asked[0][1].seed + 3


def test_tokens_end_the_sampling_and_cut_the_last() -> None:
    """35 tokens pay for three samples of 10 and half of a fourth, whose text cannot count."""
    found = measure("sample", generator := Given("by omega"), 9, tokens=35)
    assert [a.tokens for a in found.attempts] == [10, 10, 10, 5]
    assert [a.verdict.proved for a in found.attempts] == [True, True, True, False]
    assert sum(n * s.max_tokens for n, s in generator.asked[:1]) <= 35, "no wave asks for more than is left"
    first = generator.asked[0][1].seed
    assert [a.seed for a in found.attempts] == [first + i for i in range(4)]


def test_greedy_is_one_attempt_and_the_portfolio_asks_no_model() -> None:
    found = measure("greedy", generator := Given("by omega"), 8)
    assert len(found.attempts) == 1 and generator.asked[0][1].temperature == 0.0
    found = measure("portfolio", generator := Given("by omega"), 8)
    assert found.outcome is Outcome.PROVED and not generator.asked
    assert [a.verdict.proved for a in found.attempts].index(True) == len(found.attempts) - 1
    with pytest.raises(UnknownStrategy, match="there are sample, greedy, portfolio"):
        strategy("guess")


@pytest.mark.parametrize("name", ["whole", "repair", "rmaxts", "best-first"])
def test_search_strategies_stop_at_the_first_proof_and_ask_for_proofs_alone(name: str) -> None:
    found = measure(name, generator := Given("by omega"), 8)
    assert found.outcome is Outcome.PROVED
    assert [a.verdict.proved for a in found.attempts] == [True], "nothing of a portfolio, nothing after the proof"
    assert strategy(name).attempts(8) is None
    assert len(generator.asked) == 1
    failing = measure(name, Given("by nonsense"), 3)
    assert failing.outcome is Outcome.OPEN and len(failing.attempts) == 3
