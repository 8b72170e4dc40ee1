"""The search over real Lean, with texts that are given: what counts, what is cancelled, what is set aside."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine, Sequence

import pytest

from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import PORTFOLIO, embedded
from prover.lean.verdicts import GoalKind, VerdictKind
from prover.models.formats.registry import load
from prover.models.generator import Completion, PromptTooLong, Sampling
from prover.models.lockstep import Lockstep
from prover.search.portfolio import automation
from prover.search.question import Desk, Question, SearchConfig
from prover.search.result import Outcome, SearchResult
from prover.search.whole_proof import whole as search

FORMATS = load("compact")


class Given:
    """Hands out given texts, by goal (refutations contain ¬), in order of samples; records what was asked."""

    def __init__(self, prove: Sequence[str], refute: Sequence[str] = (), endless: bool = False) -> None:
        self._texts = {False: prove, True: refute}
        self._endless = endless
        self.asked: list[tuple[str, int]] = []
        self.closed = 0
        self._served: dict[str, int] = {}

    async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        self.asked.append((prompt, n))
        texts = self._texts["¬" in prompt]
        first = self._served.get(prompt, 0)
        self._served[prompt] = first + n
        try:
            for i in range(n):
                text = texts[(first + i) % len(texts)] if texts else ""
                yield Completion(i, text, len(text.split()), -1.0, not self._endless)
        finally:
            self.closed += 1


def run(signature: str, generator: Given, config: SearchConfig) -> SearchResult:
    async def go() -> SearchResult:
        async with LeanPool(embedded(), workers=2) as pool:
            return await search(Question(signature, config, 1), Desk(generator, pool, FORMATS))

    return asyncio.run(go())


def test_the_first_success_in_order_wins_and_ends_the_search() -> None:
    generator = Given(["by nonsense", "by rfl", "by omega", "by omega"])
    result = run("theorem problem (x : ℕ) (h₀ : x + 3 = 5) : x = 2", generator, SearchConfig(8, 4, (GoalKind.PROVE,)))
    assert result.outcome is Outcome.PROVED
    assert result.proof is not None and result.proof.sample == 2
    assert [a.verdict.kind for a in result.attempts][-1] is VerdictKind.PROVED
    assert len(result.attempts) == 3, "the fourth sample was never needed"
    assert len(generator.asked) == 1, "no second wave after a success"
    assert result.proof.verdict.certificate is not None


def test_a_false_statement_is_refuted_and_a_contradictory_one_is_absurd() -> None:
    false = run("theorem problem (x : ℕ) (h₀ : x = 2) : x = 3", Given(["by omega"]), SearchConfig(2, 2))
    assert false.outcome is Outcome.OPEN, "there were no texts for the refutation"
    both = Given(["by omega"], ["by omega"])
    refuted = run("theorem problem (x : ℕ) (h₀ : x = 2) : x = 3", both, SearchConfig(2, 2))
    assert refuted.outcome is Outcome.REFUTED
    assert refuted.goal is not None and refuted.goal.kind is GoalKind.REFUTE
    absurd = run("theorem problem (x : ℕ) (h₀ : x < 2) (h₁ : 5 < x) : x = 3", both, SearchConfig(2, 2))
    assert absurd.outcome is Outcome.ABSURD


def test_waves_double_and_cover_the_budget() -> None:
    assert SearchConfig(8, 2).waves() == [(0, 2), (2, 4), (6, 2)]
    assert SearchConfig(8, 2).waves(start=3) == [(3, 3), (6, 2)]
    assert sum(size for _, size in SearchConfig(100, 1).waves()) == 100


def test_empty_and_endless_completions_are_rejected_without_lean() -> None:
    config = SearchConfig(2, 2, (GoalKind.PROVE,))
    for generator in (Given([""]), Given(["by omega"], endless=True)):
        result = run("theorem problem (x : ℕ) (h₀ : x = 2) : x = 2", generator, config)
        assert result.outcome is Outcome.OPEN
        assert {a.verdict.kind for a in result.attempts} == {VerdictKind.REJECTED}
        assert "completion" in result.attempts[0].verdict.reason


def test_what_cannot_be_searched_is_set_aside_with_its_reason() -> None:
    class TooLong(Given):
        async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
            raise PromptTooLong("900 tokens, the context 384")
            yield

    assert run("not a theorem", Given([]), SearchConfig()).outcome is Outcome.SET_ASIDE
    long = run("theorem problem : 1 = 1", TooLong([]), SearchConfig())
    assert (long.outcome, "900 tokens" in long.reason) == (Outcome.SET_ASIDE, True)


@pytest.mark.parametrize("delay", [0.0, 0.05])
def test_lockstep_sends_the_same_batches_however_slow_checks_are(delay: float) -> None:
    """Two statements with waves of their own: batches must not depend on who was checked first."""
    batches: list[list[tuple[str, int]]] = []

    async def go() -> None:
        async with LeanPool(embedded(), workers=2) as pool:

            async def batch(requests: Sequence[tuple[str, int, Sampling]]) -> list[list[Completion]]:
                batches.append([(prompt, n) for prompt, n, _ in requests])
                return [[Completion(i, "by simp_wrong", 2, -1.0, True) for i in range(n)] for _, n, _ in requests]

            async with Lockstep(batch, pool) as lockstep:
                desk = Desk(lockstep.generator, lockstep.checker, FORMATS)
                await asyncio.gather(
                    *(
                        _after(
                            delay * k,
                            search(Question(s, CONFIG, 1), desk),
                        )
                        for k, s in enumerate(STATEMENTS)
                    )
                )

    asyncio.run(go())
    # The first batch may be split when a task starts late; the requests of a wave are the same then.
    waves = [sorted(b) for b in batches]
    assert sum(n for b in waves for _, n in b) == 2 * 6 * len(STATEMENTS)
    if delay == 0:
        assert [len(b) for b in waves] == [2 * len(STATEMENTS)] * 3


STATEMENTS = [f"theorem problem (x : ℕ) (h₀ : x = {n}) : x = {n + 1}" for n in range(3)]
CONFIG = SearchConfig(6, 1)


async def _after(delay: float, work: Coroutine[object, object, SearchResult]) -> SearchResult:
    await asyncio.sleep(delay)
    return await work


def test_portfolio_proves_before_any_token() -> None:
    from prover.lean.verdicts import Goal

    async def go() -> None:
        async with LeanPool(embedded(), workers=1) as pool:
            found = await automation(Goal("theorem problem (x : ℕ) (h₀ : x < 3) : x ≤ 2"), pool, PORTFOLIO)
            assert found is not None and found[0] == "by omega"
            assert await automation(Goal("theorem problem (f : ℕ → ℕ) : f 0 = 1"), pool, PORTFOLIO) is None

    asyncio.run(go())
