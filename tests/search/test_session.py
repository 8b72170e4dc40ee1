"""Budgets, automation first, continued searches, and ends: over real Lean, with texts that are given."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace

import pytest
from scripted import Scripted

from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.verdicts import Goal, GoalKind, Verdict, VerdictKind
from prover.models.formats.format import Format
from prover.models.formats.registry import Formats, load
from prover.models.generator import Completion, PromptTooLong, Sampling, sample_seed
from prover.search.question import Desk, Question, SearchConfig
from prover.search.result import MODEL, PORTFOLIO, Attempt, Outcome, SearchResult
from prover.search.session import goals_of
from prover.search.strategies import STRATEGIES
from prover.search.whole_proof import whole as search

PROMPTS = load("compact")
HOLDS = "theorem problem (x : ℕ) (h₀ : x + 3 = 5) : x = 2"
NEVER = "theorem problem (f : ℕ → ℕ) (h₀ : f 0 = 1) : f 1 = 1"
ONE = (GoalKind.PROVE,)


def ask(
    signature: str,
    generator: Scripted,
    config: SearchConfig,
    recorded: Sequence[Attempt] = (),
    strategy: str = "whole",
) -> SearchResult:
    async def go() -> SearchResult:
        async with LeanPool(embedded(), workers=2) as pool:
            return await STRATEGIES[strategy](
                Question(signature, config, 1, tuple(recorded)), Desk(generator, pool, PROMPTS)
            )

    return asyncio.run(go())


def without_time(attempts: Sequence[Attempt]) -> list[Attempt]:
    return [replace(a, verdict=replace(a.verdict, seconds=0.0, certificate=None)) for a in attempts]


# ---- goals and the budget they share ------------------------------------------------------------------------


def test_goals_that_ask_the_same_are_asked_once_and_hopeless_ones_never() -> None:
    assert list(goals_of("theorem t : 1 = 2", list(GoalKind))) == [GoalKind.PROVE, GoalKind.REFUTE]
    assert set(goals_of(HOLDS, list(GoalKind))) == set(GoalKind)


def test_each_goal_gets_its_share_of_the_samples() -> None:
    result = ask(NEVER, Scripted(lambda prompt, i: f"by exact {i}"), SearchConfig(8, 1, tuple(GoalKind)))
    counts = {kind: sum(a.goal_kind is kind for a in result.attempts) for kind in GoalKind}
    assert list(counts.values()) == [8, 8, 4, 2]
    assert [a.sample for a in result.attempts if a.goal_kind is GoalKind.REFUTE_CLOSED] == [0, 1, 2, 3]


def test_a_budget_of_tokens_holds_for_all_goals_together() -> None:
    generator = Scripted(lambda prompt, i: f"by exact {i}")  # three tokens each, as this generator counts
    result = ask(NEVER, generator, SearchConfig(64, 2, max_tokens=3, tokens=30))
    assert (result.outcome, result.reason) == (Outcome.OPEN, "token budget spent")
    assert result.tokens == 30 and generator.sampled == 10


def test_a_budget_of_seconds_ends_what_never_ends() -> None:
    class Slow(Scripted):
        async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
            async for completion in super().generate(prompt, n, sampling):
                yield completion
                await asyncio.sleep(3600)

    slow = Slow(lambda prompt, i: "by nonsense")
    result = ask(NEVER, slow, SearchConfig(4, 4, ONE, seconds=1.0))
    assert (result.outcome, result.reason) == (Outcome.OPEN, "time budget spent")
    assert slow.open == 0, "the request is closed with the search"


# ---- automation first ---------------------------------------------------------------------------------------


def test_the_portfolio_comes_before_any_token_and_is_told_apart() -> None:
    generator = Scripted(lambda prompt, i: "by omega")
    config = SearchConfig(4, 2, portfolio=("by rfl", "by omega"))
    result = ask(HOLDS, generator, config)
    assert result.outcome is Outcome.PROVED and not generator.asked
    assert result.proof is not None and (result.proof.by, result.proof.sample) == (PORTFOLIO, 1)
    assert (result.samples, result.tokens, len(result.attempts)) == (0, 0, 2)
    helped = ask(NEVER, generator, replace(config, samples=2))
    assert helped.samples == 4 and {a.by for a in helped.attempts} == {PORTFOLIO, MODEL}


def test_the_portfolio_refutes_too() -> None:
    false = "theorem problem (x : ℕ) (h₀ : x = 2) : x = 3"
    result = ask(false, Scripted(lambda prompt, i: ""), SearchConfig(4, 2, portfolio=("by omega",)))
    assert (result.outcome, result.samples) == (Outcome.REFUTED, 0)


# ---- a continued search -------------------------------------------------------------------------------------


def texts_of(seed: int, solves_at: int | None) -> Scripted:
    """Each prompt gets a random mixture of wrong texts, empty ones and repetitions; a right one at a place."""

    def text(prompt: str, i: int) -> str:
        if i == solves_at and "¬" not in prompt:
            return "by omega"
        return random.Random(f"{seed}/{prompt}/{i}").choice(["by rfl", "", "by exact h₀", "by omega_", f"by exact {i}"])

    return Scripted(text)


@pytest.mark.parametrize("strategy", list(STRATEGIES))
@pytest.mark.parametrize(("solves_at", "stops"), [(None, (3, 8)), (6, (1, 8))])
def test_a_search_continued_twice_ends_as_one_that_was_never_stopped(
    strategy: str, solves_at: int | None, stops: tuple[int, ...]
) -> None:
    config = SearchConfig(stops[-1], 2, portfolio=("by simp",))
    whole, parts = texts_of(3, solves_at), texts_of(3, solves_at)

    async def go() -> tuple[SearchResult, SearchResult]:
        async with LeanPool(embedded(), workers=2) as pool:
            run = STRATEGIES[strategy]
            straight = await run(Question(HOLDS, config, 1), Desk(whole, pool, PROMPTS))
            parts.same_numbers_as(whole)
            found = SearchResult(Outcome.OPEN)
            for samples in stops:
                part = replace(config, samples=samples)
                asked = Question(HOLDS, part, 1, tuple(found.attempts))
                found = await run(asked, Desk(parts, pool, PROMPTS))
            return straight, found

    straight, found = asyncio.run(go())
    assert without_time(found.attempts) == without_time(straight.attempts)
    assert (found.outcome, found.proof and found.proof.key) == (
        straight.outcome,
        straight.proof and straight.proof.key,
    )
    if solves_at is None:  # what a success makes unnecessary may have been asked for by the longer wave
        assert parts.sampled == whole.sampled, "nothing was sampled twice"


@pytest.mark.parametrize("strategy", ["whole", "repair"])
def test_what_a_format_has_read_is_not_read_again(strategy: str) -> None:
    """A model that thinks aloud: read twice, its recorded proofs would be lost."""

    @dataclass(frozen=True)
    class Thinking(Format):
        def read(self, completion: str) -> str:
            return completion.partition("Proof: ")[2]

    class Thoughtful(Formats):
        @property
        def prove(self) -> Format:
            return Thinking(PROMPTS.prove.template)

        @property
        def repair(self) -> Format:
            return Thinking(PROMPTS.repair.template)

    config, formats = SearchConfig(6, 2, ONE), Thoughtful(PROMPTS.sets)
    thoughts = Scripted(lambda prompt, i: f"Let me see. Proof: by exact wrong{i}")

    async def go() -> tuple[SearchResult, SearchResult]:
        async with LeanPool(embedded(), workers=2) as pool:
            desk, run = Desk(thoughts, pool, formats), STRATEGIES[strategy]
            first = await run(Question(NEVER, replace(config, samples=3), 1), desk)
            return first, await run(Question(NEVER, config, 1, tuple(first.attempts)), desk)

    first, second = asyncio.run(go())
    assert {a.text[:13] for a in first.attempts} == {a.text[:13] for a in second.attempts} == {"by exact wron"}
    before = {a.key: a.text for a in first.attempts}
    after = {a.key: a.text for a in second.attempts}
    assert len(after) == 6 and all(after[key] == text for key, text in before.items() if key in after)


def test_recorded_texts_are_not_checked_again() -> None:
    checked: list[str] = []

    class Counted(LeanPool):
        async def check(self, goal: Goal, proof: str, seconds: float | None = None) -> Verdict:
            checked.append(proof)
            return await super().check(goal, proof, seconds)

    generator = Scripted(lambda prompt, i: f"by exact {i}")
    crashed = Verdict(VerdictKind.CRASHED, "Lean's process failed 3 times")

    async def go() -> tuple[SearchResult, SearchResult]:
        async with Counted(embedded(), workers=2) as pool:
            desk = Desk(generator, pool, PROMPTS)
            first = await search(Question(NEVER, SearchConfig(3, 3, ONE), 1), desk)
            before = [replace(a, verdict=crashed) if a.sample == 1 else a for a in first.attempts]
            return first, await search(Question(NEVER, SearchConfig(4, 4, ONE), 1, tuple(before)), desk)

    first, second = asyncio.run(go())
    assert checked[:3] == ["by exact 0", "by exact 1", "by exact 2"]
    assert sorted(checked[3:]) == ["by exact 1", "by exact 3"], "a crash says nothing of the text"
    assert without_time(second.attempts)[:3] == without_time(first.attempts)


# ---- bad days -----------------------------------------------------------------------------------------------


def test_a_goal_whose_prompt_is_too_long_is_left_out_and_the_others_go_on() -> None:
    class Narrow(Scripted):
        async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
            if "¬" in prompt:
                raise PromptTooLong("385 tokens, the context 384")
            async for completion in super().generate(prompt, n, sampling):
                yield completion

    result = ask(HOLDS, Narrow(lambda prompt, i: "by omega" if i else ""), SearchConfig(4, 2))
    assert result.outcome is Outcome.PROVED
    assert "without refute: prompt too long: 385" in result.reason


def test_a_truncated_text_does_not_stand_for_a_whole_one() -> None:
    """The same words, cut off by the token limit in one sample and finished in the next."""

    class Cut(Scripted):
        async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
            async for completion in super().generate(prompt, n, sampling):
                yield replace(completion, finished=completion.index > 0)

    result = ask(HOLDS, Cut(lambda prompt, i: "by omega"), SearchConfig(2, 2, ONE))
    assert [a.verdict.kind for a in result.attempts] == [VerdictKind.REJECTED, VerdictKind.PROVED]


def test_success_closes_what_other_goals_still_wait_for() -> None:
    class Hanging(Scripted):
        async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
            if "¬" not in prompt:
                async for completion in super().generate(prompt, n, sampling):
                    yield completion
                return
            self.open += 1
            try:
                await asyncio.Event().wait()
                yield Completion(0, "", 0, 0.0, True)
            finally:
                self.open -= 1

    hanging = Hanging(lambda prompt, i: "by omega")
    result = ask(HOLDS, hanging, SearchConfig(4, 2, (GoalKind.PROVE, *GoalKind)))
    assert result.outcome is Outcome.PROVED and hanging.open == 0


def test_seeds_are_those_of_the_statement_alone() -> None:
    result = ask(NEVER, Scripted(lambda prompt, i: "by rfl"), SearchConfig(3, 1, ONE))
    assert [a.seed for a in result.attempts] == [sample_seed(1, NEVER, GoalKind.PROVE) + i for i in range(3)]
