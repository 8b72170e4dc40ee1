"""Whole-proof sampling: prove ‖ refute in growing waves, first success ends it (arXiv 2405.14333, 3.3).

Plain asyncio over a `Generator` and a `Checker`. The outcome depends on the statement, the seed and the
model alone: attempts count in a fixed order (wave, sample, goal), and what a success makes unnecessary is
cancelled and left out of the record, however fast it happened to be.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import StrEnum

from prover.lean.verdicts import Checker, Goal, GoalKind, Verdict, VerdictKind
from prover.models.generator import Completion, Generator, PromptTooLong, Sampling
from prover.models.numbers import ReservedCharacter
from prover.models.prompts import Template
from prover.search.goals import NotASignature, confirmed, goal


class Outcome(StrEnum):
    """What a search found. `open` means that the budget is spent."""

    PROVED = "proved"
    REFUTED = "refuted"
    ABSURD = "absurd"  # solved, but only because the hypotheses contradict each other
    OPEN = "open"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True)
class SearchConfig:
    """The budget of one statement: at most `samples` attempts for each goal kind.

    Waves grow by doubling from `first_wave`, so that easy statements cost little.
    """

    samples: int = 8
    first_wave: int = 2
    goals: tuple[GoalKind, ...] = (GoalKind.PROVE, GoalKind.REFUTE)
    temperature: float = 1.0
    top_p: float = 1.0
    max_tokens: int = 128

    def waves(self, start: int = 0) -> list[tuple[int, int]]:
        """(first sample, how many) of every wave from sample `start` on."""
        waves, at, size = [], 0, self.first_wave
        while at < self.samples:
            size = min(size, self.samples - at)
            if at + size > start:
                waves.append((max(at, start), at + size - max(at, start)))
            at, size = at + size, size * 2
        return waves


@dataclass(frozen=True)
class Attempt:
    """One text of the model for one goal, with its verdict. `sample` counts from 0 within a goal kind."""

    goal_kind: GoalKind
    sample: int
    seed: int
    text: str
    tokens: int
    logprob: float
    verdict: Verdict


@dataclass
class SearchResult:
    """`proof` is the successful attempt; `reason` says why a statement was set aside."""

    outcome: Outcome
    attempts: list[Attempt] = field(default_factory=list)
    proof: Attempt | None = None
    goal: Goal | None = None
    reason: str = ""


_SOLVED = {
    GoalKind.PROVE: Outcome.PROVED,
    GoalKind.REFUTE: Outcome.REFUTED,
    GoalKind.REFUTE_CLOSED: Outcome.REFUTED,
    GoalKind.ABSURD: Outcome.ABSURD,
}


def sample_seed(seed: int, *parts: object) -> int:
    """A seed for (statement, goal, …) that depends on nothing else, 48 bits, room for many samples."""
    text = "/".join(map(str, (seed, *parts)))
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big")


async def search(
    signature: str,
    generator: Generator,
    checker: Checker,
    template: Template,
    config: SearchConfig,
    seed: int,
) -> SearchResult:
    """Search for a proof of the statement or of its negation. Never raises for a bad statement."""
    try:
        goals = {kind: goal(signature, kind) for kind in config.goals}
    except NotASignature as problem:
        return SearchResult(Outcome.SET_ASIDE, reason=f"not a theorem signature: {problem}")
    result = SearchResult(Outcome.OPEN)
    known: dict[tuple[GoalKind, str], asyncio.Task[Verdict]] = {}
    try:
        for first, size in config.waves():
            wave = _Wave(signature, goals, generator, checker, template, config, seed, known)
            async with wave.running(first, size) as attempts:
                async for attempt in attempts:
                    result.attempts.append(attempt)
                    if attempt.verdict.proved and await _solved(result, attempt, goals, signature, checker):
                        return result
    except PromptTooLong as problem:
        return SearchResult(Outcome.SET_ASIDE, result.attempts, reason=f"prompt too long: {problem}")
    except ReservedCharacter as problem:
        return SearchResult(Outcome.SET_ASIDE, result.attempts, reason=str(problem))
    finally:
        for task in known.values():
            task.cancel()
    return result


async def _solved(
    result: SearchResult, attempt: Attempt, goals: dict[GoalKind, Goal], signature: str, checker: Checker
) -> bool:
    """Record the success; one that follows from contradictory hypotheses is recorded as absurd.

    False when the goal that was solved turns out not to be the one that its name says.
    """
    kind = attempt.goal_kind
    if not await confirmed(signature, kind, checker):
        result.reason = f"solved a {kind.value} goal that does not match the statement's elaborated type"
        return False
    result.proof, result.goal, result.outcome = attempt, goals[kind], _SOLVED[kind]
    if kind is not GoalKind.ABSURD:
        absurd = await checker.check(goal(signature, GoalKind.ABSURD), attempt.text)
        if absurd.proved and await confirmed(signature, GoalKind.ABSURD, checker):
            result.outcome = Outcome.ABSURD
            result.reason = "the proof proves False from the hypotheses alone"
    return True


@dataclass
class _Wave:
    """One wave of samples for every goal of a statement."""

    signature: str
    goals: dict[GoalKind, Goal]
    generator: Generator
    checker: Checker
    template: Template
    config: SearchConfig
    seed: int
    known: dict[tuple[GoalKind, str], asyncio.Task[Verdict]]

    @asynccontextmanager
    async def running(self, first: int, size: int) -> AsyncIterator[AsyncIterator[Attempt]]:
        """Generation for all goals at once; checks start as texts arrive; leaving cancels what is left."""
        loop = asyncio.get_running_loop()
        slots: dict[tuple[int, GoalKind], asyncio.Future[Completion]] = {
            (sample, kind): loop.create_future() for sample in range(first, first + size) for kind in self.goals
        }
        tasks = [loop.create_task(self._generate(kind, first, size, slots)) for kind in self.goals]
        try:
            yield self._attempts(slots)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            for slot in slots.values():
                if slot.done() and not slot.cancelled():
                    slot.exception()  # retrieved: a failure was raised by the first slot already
                slot.cancel()

    async def _generate(
        self,
        kind: GoalKind,
        first: int,
        size: int,
        slots: dict[tuple[int, GoalKind], asyncio.Future[Completion]],
    ) -> None:
        prompt = self.template.fill(signature=self.goals[kind].signature)
        sampling = Sampling(
            self.config.temperature,
            self.config.top_p,
            self.config.max_tokens,
            seed=self._seed(kind) + first,
        )
        try:
            async for completion in self.generator.generate(prompt, size, sampling):
                self._verdict(kind, completion)
                slots[first + completion.index, kind].set_result(completion)
        except Exception as failure:
            for (_, which), slot in slots.items():
                if which is kind and not slot.done():
                    slot.set_exception(failure)

    def _seed(self, kind: GoalKind) -> int:
        return sample_seed(self.seed, self.signature, kind)

    def _verdict(self, kind: GoalKind, completion: Completion) -> asyncio.Task[Verdict]:
        """The check of a text, started once for identical texts."""
        text = completion.text.strip()
        task = self.known.get((kind, text))
        if task is None:
            task = asyncio.get_running_loop().create_task(self._check(kind, text, completion.finished))
            self.known[kind, text] = task
        return task

    async def _check(self, kind: GoalKind, text: str, finished: bool) -> Verdict:
        if not text:
            return Verdict(VerdictKind.REJECTED, "the completion is empty")
        if not finished:
            return Verdict(VerdictKind.REJECTED, "the completion did not end within its tokens")
        return await self.checker.check(self.goals[kind], text)

    async def _attempts(self, slots: dict[tuple[int, GoalKind], asyncio.Future[Completion]]) -> AsyncIterator[Attempt]:
        for (sample, kind), slot in slots.items():
            completion = await slot
            verdict = await self._verdict(kind, completion)
            yield Attempt(
                kind,
                sample,
                self._seed(kind) + sample,
                completion.text.strip(),
                completion.tokens,
                completion.logprob,
                verdict,
            )
