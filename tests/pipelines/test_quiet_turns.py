"""How long a task of a shard can be silent without waiting for anybody, in turns of the event loop.

`Lockstep` sends a batch once nothing has happened for so many turns. That number must be far above the longest chain
of awaits between an answer and what its task does next; here the real strategies, filters and wrappers are run one
statement at a time, so that no other task's news hides a chain, and every silence is measured.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine, Sequence
from hashlib import sha256
from typing import Any, Literal

import pytest

from autoformalize.filters import FILTERS, FilterConfig
from autoformalize.formalize import FormalizeConfig, formalize
from autoformalize.problems import Problem
from prover.evaluate.strategies import strategy
from prover.lean.elaboration import Elaboration, TypeFacts
from prover.lean.profiles.embedded import PORTFOLIO
from prover.lean.verdicts import OPEN_GOALS, Goal, GoalKind, Received, Verdict, VerdictKind
from prover.models import lockstep
from prover.models.formats.registry import load
from prover.models.generator import Completion, Sampling
from prover.models.lockstep import Answer, Lockstep, Request
from prover.models.numbers import Numbered
from prover.search.goals import parse
from prover.search.question import Desk, Question, SearchConfig
from prover.search.strategies import STRATEGIES

PROMPTS = load("compact")
MARGIN = 4
PROOFS = ("by omega", "by\n  constructor\n  · skip\n  · nonsense", "by skip", "by nonsense", "rfl", "")


def chance(*of: object) -> int:
    """A number that depends on nothing but the arguments."""
    return int.from_bytes(sha256(repr(of).encode()).digest()[:4])


class Clock(Lockstep):
    """A lockstep that notes how many turns passed without news while no check ran and no batch was under way."""

    def __init__(self, checker: Any) -> None:
        super().__init__(self._answer, checker)
        self.turn = self.last = self.longest = self.batches = 0

    async def tick(self) -> None:
        while True:
            await asyncio.sleep(0)
            self.turn += 1

    def note(self, checks: int = 0) -> None:
        if not self._checking:
            self.longest = max(self.longest, self.turn - self.last)
        self.last = self.turn
        super().note(checks)

    async def _answer(self, requests: Sequence[Request]) -> list[Answer]:
        self.batches += 1
        answers: list[Answer] = [[self.text(request, i) for i in range(request[1])] for request in requests]
        self.last = self.turn
        return answers

    def text(self, request: Request, i: int) -> Completion:
        prompt, _, sampling = request
        drawn = chance(prompt, sampling.seed + i)
        if sampling.choices:
            text = sampling.choices[drawn % len(sampling.choices)]
        elif prompt.endswith(("Assessment:", ":=")) or ":= by" in prompt:
            text = PROOFS[drawn % len(PROOFS)] + f" -- {drawn % 97}" * (drawn % 5 > 0)
        else:
            value = drawn % 3
            text = f"theorem problem (x : ℕ) (h₀ : x = {value}) : x < 9 → x = {value}"
        return Completion(i, text, 1 + drawn % 9, -1.0, drawn % 11 > 0)


class Answers:
    """A checker that says everything Lean can say; `slow` checks take a few turns, each its own number."""

    def __init__(self, slow: bool, proved: bool) -> None:
        self._slow, self._proved = slow, proved

    async def check(self, goal: Goal, proof: str) -> Verdict:
        drawn = await self._wait(goal.signature, proof)
        # Automation seldom succeeds, or nothing would be asked of the model.
        if self._proved and drawn % (60 if proof in PORTFOLIO else 7) == 0:
            return Verdict(VerdictKind.PROVED, axioms=())
        if proof.endswith("done"):
            lines = proof.removesuffix("done").split("\n")
            place = (len(lines), len(lines[-1]), f"{OPEN_GOALS}\n⊢ state {drawn % 50}")
            return Verdict(VerdictKind.INCOMPLETE, "open goals", messages=(place,))
        lines = proof.split("\n")
        column = len(lines[-1]) - len(lines[-1].lstrip()) + 2
        return Verdict(VerdictKind.REJECTED, "unknown tactic", messages=((len(lines), column, "unknown tactic"),))

    async def elaborate(self, signature: str, received: Received | None = None) -> Elaboration:
        drawn = await self._wait(signature)
        if drawn % 9 == 0:
            return Elaboration(VerdictKind.INVALID_INPUT, "unknown identifier")
        parts = parse(signature)
        binders = tuple(f"({binder}" for binder in parts.binders.split("(")[1:])
        mentions: tuple[tuple[int, ...], ...] = ((),) * (len(binders) + 1)
        facts = TypeFacts(signature, signature, binders, parts.proposition, mentions, ("Nat.sub",), signature)
        return Elaboration(None, facts=facts)

    async def _wait(self, *of: object) -> int:
        drawn = chance(*of)
        for _ in range(drawn % 6 if self._slow else 0):
            await asyncio.sleep(0)
        return drawn


class Server:
    """A scorer beside the shard's own model, as slow as a check."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        for i in range(n):
            await asyncio.sleep(0)
            yield self._clock.text((prompt, n, sampling), i)


def silence(work: Any, slow: bool, proved: bool, monkeypatch: pytest.MonkeyPatch) -> int:
    """The longest silence in turns while `work(lockstep, generator)` makes its coroutines, one after another."""
    monkeypatch.setattr(lockstep, "_QUIET_TURNS", 1000)  # what is measured must not be cut off by what it bounds
    window = asyncio.Semaphore(1)

    async def one(coroutine: Coroutine[Any, Any, Any]) -> None:
        async with window:  # as a stage does, with a window of one
            await coroutine

    async def run() -> int:
        async with Clock(Answers(slow, proved)) as clock:
            ticking = asyncio.create_task(clock.tick())
            await asyncio.gather(*map(one, work(clock, Numbered(clock.generator))))
            ticking.cancel()
            assert clock.batches, "text was asked for"
        return clock.longest

    return asyncio.run(run())


STATEMENTS = [
    f"theorem problem (x y : ℕ) (h₀ : x = {n}) (h₁ : y = {n + 2}) : x < 9 → x + y = {2 * n}" for n in range(8)
]
ONE = (GoalKind.PROVE,)
FOUR = tuple(GoalKind)
Work = list[Coroutine[Any, Any, Any]]


def searching(name: str, goals: tuple[GoalKind, ...], first_wave: int) -> Any:
    config = SearchConfig(16, first_wave, goals, portfolio=PORTFOLIO, repair_rounds=3)

    def work(clock: Clock, generator: Any) -> Work:
        desk = Desk(generator, clock.checker, PROMPTS)
        return [STRATEGIES[name](Question(s, config, seed), desk) for seed, s in enumerate(STATEMENTS)]

    return work


def evaluating(name: str, tokens: int) -> Any:
    config = SearchConfig(8, 8, ONE, max_tokens=16, tokens=tokens or None)

    def work(clock: Clock, generator: Any) -> Work:
        run = strategy(name).run
        desk = Desk(generator, clock.checker, PROMPTS)
        return [run(Question(s, config, n), desk) for n, s in enumerate(STATEMENTS)]

    return work


def formalizing(mode: Literal["class", "analysis"], beside: bool) -> Any:
    config = FormalizeConfig(candidates=4, min_votes=1, extra=8, contenders=3, repair_rounds=2)
    filters = FilterConfig(
        tuple(FILTERS), absurd_samples=3, refuted_samples=3, score_votes=3, score_threshold=0.0, score_mode=mode
    )

    def work(clock: Clock, generator: Any) -> Work:
        scorer = clock.beside(Server(clock)) if beside else None
        desk = Desk(generator, clock.checker, PROMPTS, PORTFOLIO, scorer)
        problems = [Problem(f"p{n}", f"Find x if x + {n} = {n + 5}.", "5", "") for n in range(8)]
        return [formalize(p, desk, config, filters, 1) for p in problems]

    return work


CASES = {
    **{f"{name} of one goal": searching(name, ONE, 2) for name in STRATEGIES},
    **{f"{name} of four goals": searching(name, FOUR, 2) for name in STRATEGIES},
    **{f"{name} of four goals in large waves": searching(name, FOUR, 8) for name in STRATEGIES},
    **{
        f"evaluate by {name}, {tokens} tokens": evaluating(name, tokens)
        for name in ("sample", "greedy", *STRATEGIES)
        for tokens in (0, 40)
    },
    **{f"formalize, score by {mode}": formalizing(mode, False) for mode in ("class", "analysis")},
    "formalize, score by a server": formalizing("analysis", True),
}


@pytest.mark.parametrize("case", CASES)
def test_no_task_is_silent_for_a_quarter_of_the_turns_that_are_waited(
    case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns = lockstep._QUIET_TURNS
    for slow in (False, True):
        for proved in (False, True):
            longest = silence(CASES[case], slow, proved, monkeypatch)
            assert 0 < longest * MARGIN <= turns, f"{longest} turns without news, {turns} are waited"
