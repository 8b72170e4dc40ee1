"""What is done at one hole, in order: automation, refutation, searches, then a model if there is one; as events.

    async for event in search(file, hole, wanted): ...

Every event is a fact about the hole: an attempt, a suggestion (certified in place), a refutation, the end. The consumer
stops it by closing the iterator; what was under way is cancelled then.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from prover.lean.verdicts import VerdictKind
from prover.suggest.automation import candidates as automation
from prover.suggest.automation.ranking import Suggestion, robustness
from prover.suggest.automation.refutation import Refuted, refute
from prover.suggest.document import Failed, OpenFile, UnusableFile
from prover.suggest.holes import Hole, HoleKind
from prover.suggest.inplace.certifier import NotDecided, NotInPlace
from prover.suggest.texts.goals import Goal, read_goals
from prover.suggest.verifying import InPlace

AUTOMATION, MODEL = "automation", "model"  # who a suggestion is by


class Status(StrEnum):
    """How it stands with a hole."""

    CERTIFIED = "certified"
    CONDITIONAL = "conditional"
    OPEN = "open"
    STEP_FALSE = "step_false"
    STATEMENT_FALSE = "statement_false"
    UNSUPPORTED = "unsupported"
    CRASHED = "crashed"
    LEFT = "left"


@dataclass(frozen=True)
class Wanted:
    """`n` suggestions at most, in `seconds` of wall time; `portfolio` are the profile's proofs (`by …`)."""

    n: int = 3
    seconds: float = 30.0
    portfolio: tuple[str, ...] = ()
    skip: frozenset[str] = frozenset()  # candidates that an earlier search has tried
    conditional: bool = False  # whether a proof that rests on the file's axioms or unproved lemmas ends the search


@dataclass(frozen=True)
class Attempt:
    """A candidate that was tried and did not help."""

    found: InPlace


@dataclass
class Answer:
    """What is known of a hole. `tried` counts the candidates; `candidates` are those of automation, for a later search
    to skip.
    """

    hole: Hole
    status: Status
    suggestions: list[Suggestion] = field(default_factory=list)
    refuted: Refuted | None = None
    reason: str = ""
    tried: int = 0
    candidates: frozenset[str] = frozenset()


Event = Attempt | Suggestion | Refuted | Answer


async def search(file: OpenFile, hole: Hole, wanted: Wanted, model: ModelSearch | None = None) -> AsyncGenerator[Event]:
    """See the module; the last event is the answer. Never raises for what the file holds."""
    running = _Search(file, hole, wanted, model)
    if (left := await running.obstacle()) is not None:
        yield left
        return
    limit = time.monotonic() + wanted.seconds
    stages = running.stages()
    try:
        while True:
            try:
                async with asyncio.timeout(max(limit - time.monotonic(), 0)):
                    event = await anext(stages)
            except StopAsyncIteration:
                break
            except TimeoutError:
                running.answer.reason = f"{wanted.seconds:g} s spent"
                break
            yield event
    finally:
        await stages.aclose()
    yield running.conclude()


class ModelSearch(Protocol):
    """A model that is asked at a hole when automation has not filled it (`model.StrategySearch`)."""

    def suggestions(self, file: OpenFile, hole: Hole, wanted: Wanted) -> AsyncGenerator[InPlace]:
        """Candidates with their verdicts, as they come."""
        ...


class _Search:
    """One search. `answer` is what is known so far."""

    def __init__(self, file: OpenFile, hole: Hole, wanted: Wanted, model: ModelSearch | None) -> None:
        self.file, self.hole, self.wanted, self.model = file, hole, wanted, model
        self.answer = Answer(hole, Status.OPEN)
        self.goals: list[Goal] = read_goals(hole.goals)
        self.tried = set(wanted.skip)

    async def obstacle(self) -> Answer | None:
        """Why nothing is sought, as an answer; None when something is."""
        if self.hole.left:
            return Answer(self.hole, Status.LEFT, reason=self.hole.left)
        try:
            scope = await self.file.scope(self.hole)
            facts = await self.file.verifier.facts(scope)
        except (Failed, NotDecided) as problem:
            status = Status.CRASHED if problem.kind is VerdictKind.CRASHED else Status.OPEN
            return Answer(self.hole, status, reason=str(problem))
        except UnusableFile as problem:
            return Answer(self.hole, Status.UNSUPPORTED, reason=str(problem))
        if isinstance(facts, NotInPlace):
            return Answer(self.hole, Status.UNSUPPORTED, reason=f"its declaration cannot be certified: {facts}")
        if facts["broken"]:
            return Answer(self.hole, Status.UNSUPPORTED, reason=f"it needs {facts['broken'][0]}, which has an error")
        return None

    async def stages(self) -> AsyncGenerator[Event]:
        """Everything that is tried, until there is enough."""
        before = self.file.source.text[: self.hole.start]
        async for event in self._terms():
            yield event
        for stage in (
            automation.tactics(self.wanted.portfolio),
            automation.unfoldings(self.goals, before),
            automation.existence(self.goals),
        ):
            async for event in self._each(stage):
                yield event
        if not self.answer.suggestions:
            async for event in self._refutation():
                yield event
        if self.answer.refuted is None:
            async for event in self._searches():
                yield event
            async for event in self._each([f"by {one}" for one in automation.CLOSERS]):
                yield event
            async for event in self._each(automation.inductions(self.goals, before)):
                yield event
        if self.model is not None and self._wants_a_model:
            async for event in self._sampled(self.model):
                yield event

    @property
    def _wants_a_model(self) -> bool:
        """Whether the hole is neither filled nor refuted; more proofs of what is proved are not worth its tokens."""
        filled = any(one.found.certified or self.wanted.conditional for one in self.answer.suggestions)
        return not filled and self.answer.refuted is None

    async def _sampled(self, model: ModelSearch) -> AsyncGenerator[Event]:
        """What a model says; one that fails leaves the hole `crashed`: it says nothing about it."""
        try:
            async with aclosing(model.suggestions(self.file, self.hole, self.wanted)) as candidates:
                async for found in candidates:
                    for event in await self._entered(found, 0.0, MODEL):
                        yield event
                    if not self._wants_a_model:
                        break
        except RuntimeError as problem:
            self.answer.status, self.answer.reason = Status.CRASHED, f"the model failed: {problem}"

    @property
    def enough(self) -> bool:
        good = sum(one.found.certified or self.wanted.conditional for one in self.answer.suggestions)
        return good >= self.wanted.n

    def conclude(self) -> Answer:
        """The answer, ranked and with its status."""
        answer = self.answer
        answer.candidates = frozenset(self.tried)
        answer.suggestions.sort(key=lambda one: one.rank)
        del answer.suggestions[self.wanted.n :]
        inside = [one for one in answer.suggestions if not one.whole]
        if answer.refuted is not None:
            answer.status = Status.STATEMENT_FALSE if answer.refuted.statement else Status.STEP_FALSE
        elif any(one.found.certified for one in inside):
            answer.status = Status.CERTIFIED
        elif inside:
            answer.status = Status.CONDITIONAL
        elif answer.status is not Status.CRASHED:
            tried = f"{answer.tried} candidates tried"
            mentions = "; its goal mentions another sorry" if self.hole.kind is HoleKind.DATA_DEPENDENT else ""
            answer.reason = f"{answer.reason}, {tried}{mentions}" if answer.reason else f"{tried}{mentions}"
        return answer

    # -- stages ---------------------------------------------------------------------------------------------

    async def _terms(self) -> AsyncIterator[Event]:
        """Terms made of a hypothesis: asked about together, then one by one in what succeeded."""
        texts = automation.terms(self.goals)
        if not texts:
            return
        errors_only = await self._passes(automation.first_of(texts, term=True))
        if not errors_only:
            return
        for text in await self._narrowed(texts):
            async for event in self._each([text if not self.hole.tactic else f"by exact {text}"]):
                yield event

    async def _narrowed(self, texts: Sequence[str]) -> list[str]:
        """The first of the terms that pass."""
        while len(texts) > 1:
            half = texts[: (len(texts) + 1) // 2]
            texts = half if await self._passes(automation.first_of(half, term=True)) else texts[len(half) :]
        return list(texts)

    async def _passes(self, candidate: str) -> bool:
        """Whether Lean has no complaint about a candidate; a hint, nothing is certified."""
        return await self.file.passes(self.hole, candidate)

    async def _each(self, candidates: Sequence[str]) -> AsyncIterator[Event]:
        for candidate in candidates:
            if self.enough:
                return
            if candidate in self.tried or self._longer(candidate):
                continue
            self.tried.add(candidate)
            began = time.monotonic()
            found = await self.file.check(self.hole, candidate)
            for event in await self._entered(found, began, AUTOMATION):
                yield event

    def _longer(self, candidate: str) -> bool:
        """Whether a candidate only does something before what has succeeded alone."""
        last = f"by {candidate.rpartition('; ')[2]}"
        return "; " in candidate and any(one.found.candidate == last for one in self.answer.suggestions)

    async def _searches(self) -> AsyncIterator[Event]:
        for tactic in automation.SEARCHES:
            if not self.enough:
                async for event in self._each(await self.file.try_this(self.hole, f"by {tactic}")):
                    yield event

    async def _refutation(self) -> AsyncIterator[Event]:
        try:
            refuted = await refute(self.file, self.hole, self.goals)
        except Failed as problem:
            if problem.kind is VerdictKind.CRASHED:
                self.answer.status, self.answer.reason = Status.CRASHED, str(problem)
            return
        if refuted is None:
            return
        self.answer.refuted = refuted
        yield refuted
        if not refuted.statement:
            for candidate in automation.tactics(self.wanted.portfolio):
                began = time.monotonic()
                found = await self.file.check_whole(self.hole, candidate)
                if found is not None and found.certified:
                    yield await self._suggested(found, began, AUTOMATION, whole=True)
                    return

    async def _entered(self, found: InPlace, began: float, by: str) -> list[Event]:
        """Count an attempt; what it is an event of."""
        self.answer.tried += 1
        if found.verdict.kind is VerdictKind.CRASHED:
            self.answer.status, self.answer.reason = Status.CRASHED, found.verdict.reason
        elif self.answer.status is Status.CRASHED:
            self.answer.status, self.answer.reason = Status.OPEN, ""
        if not found.proved:
            return [Attempt(found)]
        return [await self._suggested(found, began, by)]

    async def _suggested(self, found: InPlace, began: float, by: str, whole: bool = False) -> Suggestion:
        span = await self.file.whole_proof(self.hole) if whole else None
        start, end = span or (self.hole.start, self.hole.end)
        milliseconds = round(1000 * (time.monotonic() - began)) if began else round(1000 * found.verdict.seconds)
        thrifty = robustness(found.text) < 3 or await self.file.thrifty(self.hole, start, end, found.text)
        made = Suggestion(found, start, end, by, milliseconds, thrifty, whole)
        self.answer.suggestions.append(made)
        return made
