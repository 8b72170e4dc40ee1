"""A model at a hole: every search strategy of the project, over a checker that verifies in place.

A strategy is asked about a theorem; which proof of it counts is the checker's to say. So the question is the hole's
goal as a theorem, or the declaration itself where the hole is its whole proof, and a proof counts that is certified
in the hole's place. The other half of the samples continues the declaration up to the hole, under the declarations
before it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass, replace

from prover.lean.elaboration import Elaboration
from prover.lean.verdicts import Goal, GoalKind, Received, Verdict, VerdictKind
from prover.models.formats.registry import Formats
from prover.models.generator import Completion, Generator, PromptTooLong, Sampling, sample_seed
from prover.models.numbers import ReservedCharacter
from prover.search.question import Desk, Question, SearchConfig
from prover.search.strategies import STRATEGIES
from prover.suggest.document import OpenFile
from prover.suggest.holes import Hole
from prover.suggest.search import ModelSearch, Wanted
from prover.suggest.texts.goals import read_goals
from prover.suggest.verifying import InPlace

NAME = "hole"  # of the theorem that a goal is put to a model as
BEFORE = 6  # declarations before the hole's that a prompt may show
_BEFORE_CHARACTERS = 1500


class InPlaceChecker:
    """The `Checker` protocol where a hole is: whatever theorem a strategy asks about, a proof is checked in the hole's
    place. `found` is told of every candidate.
    """

    def __init__(self, file: OpenFile, hole: Hole, conditional: bool, found: asyncio.Queue[InPlace | None]) -> None:
        self._file, self._hole, self._conditional, self._found = file, hole, conditional, found

    async def check(self, goal: Goal, proof: str) -> Verdict:
        """The verdict in place. A proof that rests on more than it may is rejected with what it rests on."""
        if goal.kind is not GoalKind.PROVE:
            return Verdict(VerdictKind.REJECTED, "only the goal itself is asked at a hole")
        found = await self._file.check(self._hole, proof)
        self._found.put_nowait(found)
        if found.proved and not found.certified and not self._conditional:
            return Verdict(VerdictKind.REJECTED, f"it rests {' and '.join(found.conditions.words())}")
        return found.verdict

    async def elaborate(self, signature: str, received: Received | None = None) -> Elaboration:
        """The goal was printed by Lean: what it is elaborates, but no type facts are told of it."""
        return Elaboration(None)


@dataclass(frozen=True)
class StrategySearch(ModelSearch):
    """A model and how it is searched with; `budget.strategy` names the strategy."""

    generator: Generator
    formats: Formats
    budget: SearchConfig
    seed: int = 0

    async def suggestions(self, file: OpenFile, hole: Hole, wanted: Wanted) -> AsyncGenerator[InPlace]:
        """Candidates with their verdicts as they come; ends with the budget, or at the first success of a strategy."""
        found: asyncio.Queue[InPlace | None] = asyncio.Queue()
        checker = InPlaceChecker(file, hole, wanted.conditional, found)
        work = asyncio.create_task(self._run(file, hole, checker, found))
        try:
            while (one := await found.get()) is not None:
                yield one
            await work
        finally:
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)

    async def _run(
        self, file: OpenFile, hole: Hole, checker: InPlaceChecker, found: asyncio.Queue[InPlace | None]
    ) -> None:
        try:
            signature = await question_at(file, hole)
            half = max(1, self.budget.samples // 2)
            budget = replace(self.budget, samples=half, goals=(GoalKind.PROVE,), portfolio=(), seconds=None)
            if signature is not None:
                desk = Desk(self.generator, checker, self.formats)
                result = await STRATEGIES[budget.strategy](Question(signature, budget, self.seed), desk)
                if result.proof is not None:
                    return
            await self._continue(file, hole, checker, half)
        finally:
            found.put_nowait(None)

    async def _continue(self, file: OpenFile, hole: Hole, checker: InPlaceChecker, samples: int) -> None:
        """Sample what comes at the hole, given the declaration up to it."""
        prompts = continuation(file, hole)
        if prompts is None:
            return
        before, signature, begun = prompts
        format_ = self.formats.prove
        b = self.budget
        for context in (before, ""):
            prompt = format_.continued(format_.prompt(signature=f"{context}{signature}"), begun)
            seed = sample_seed(self.seed, signature, begun)
            sampling = Sampling(b.temperature, b.top_p, b.max_tokens, seed, format_.stop)
            try:
                stream = self.generator.generate(prompt, samples, sampling)
                async with aclosing(stream):  # type: ignore[type-var]
                    if await self._first(stream, format_.read, begun, hole, checker):
                        return
                    break
            except (PromptTooLong, ReservedCharacter):
                continue  # once more, without what stands before

    async def _first(
        self,
        stream: AsyncIterator[Completion],
        read: Callable[[str], str],
        begun: str,
        hole: Hole,
        checker: InPlaceChecker,
    ) -> bool:
        """Whether one of the completions is a proof."""
        tried: set[str] = set()
        async for completion in stream:
            whole = read(f"{begun}{completion.text}")
            text = whole.removeprefix(begun.strip()).strip("\n")
            if not completion.finished or not text.strip() or text in tried:
                continue
            tried.add(text)
            verdict = await checker.check(Goal(f"theorem {NAME} : True"), as_candidate(text, hole))
            if verdict.proved:
                return True
        return False


def as_candidate(text: str, hole: Hole) -> str:
    """What a model wrote where the hole is, as a candidate: tactics at a tactic's place, else a term."""
    stripped = text.strip()
    if hole.tactic and not stripped.startswith("by"):
        lines = text.strip("\n").split("\n")
        first = lines[0].strip()
        rest = lines[1:]
        indent = min((len(line) - len(line.lstrip()) for line in rest if line.strip()), default=0)
        return "\n  ".join(["by", first, *(line[indent:] for line in rest)])
    return stripped


async def question_at(file: OpenFile, hole: Hole) -> str | None:
    """The theorem that a model is asked about: the declaration where the hole is all of its proof, else the goal. None
    where the hole has several goals.
    """
    span = await file.whole_proof(hole)
    if span is not None:
        words = file.source.code[span[0] : span[1]].split()
        scope = await file.scope(hole)
        if words in ([":=", "by", "sorry"], [":=", "sorry"]):
            word, at = file.source.keyword(scope.start, span[0])
            text = file.source.text[at : span[0]].strip()
            if word == "theorem":
                return text
    goals = read_goals(hole.goals)
    return goals[0].signature(NAME) if len(goals) == 1 else None


def continuation(file: OpenFile, hole: Hole) -> tuple[str, str, str] | None:
    """(declarations before, the declaration's signature, its proof up to the hole), None where it has no such."""
    parts = file.parts(hole)
    if parts is None:
        return None
    start, value = parts
    text = file.source.text
    proof = text[value : hole.start].removeprefix(":=").lstrip(" ")
    return file.statements_before(hole, BEFORE, _BEFORE_CHARACTERS), text[start:value].strip(), proof
