"""One statement under search: its goals, its budget, its record. What every strategy is made of.

A strategy says what to sample next (`Ask`); the session samples, checks each distinct text once, counts,
and ends everything at the first certified success. Attempts count in a fixed order (sample, then goal), and
what a success makes unnecessary is cancelled and left out of the record, however fast it happened to be: so
the outcome depends on statement, seed and model alone. What an earlier search recorded is neither sampled
nor checked again.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from prover.lean.verdicts import Goal, GoalKind, Verdict, VerdictKind
from prover.models.formats.format import Format
from prover.models.generator import Completion, PromptTooLong, Sampling
from prover.models.numbers import ReservedCharacter
from prover.search.goals import NotASignature, confirmed, goal, parse
from prover.search.portfolio import absurd_proofs
from prover.search.question import Desk, Question
from prover.search.result import (
    EMPTY,
    MODEL,
    PORTFOLIO,
    REPAIR,
    SOLVED,
    UNFINISHED,
    Attempt,
    Outcome,
    SearchResult,
    prompt_hash,
)


@dataclass(frozen=True)
class Ask:
    """`n` samples for one prompt, numbered from `first`; sample i has seed `seed` + i − first.

    `format` reads the answers; `prefix` is text of the proof that the prompt ends with and the completion continues.
    """

    kind: GoalKind
    format: Format
    prompt: str
    first: int
    n: int
    seed: int
    by: str = MODEL
    depth: int = 0
    prefix: str = ""

    @property
    def detour(self) -> bool:
        """Whether the goal can be asked without it: a prompt that does not fit is then passed over."""
        return bool(self.prefix) or self.by == REPAIR

    def key(self, i: int) -> tuple[GoalKind, str, int, int]:
        return self.kind, self.by, self.depth, self.first + i


# By (sample of its ask, ask): completions whose text is the proof that was read in them.
_Slots = dict[tuple[int, int], asyncio.Future[Completion]]


class Session:
    """See the module. `over` tells that there is nothing left to do; `result` is the record so far."""

    def __init__(
        self,
        question: Question,
        desk: Desk,
    ) -> None:
        self.signature, self.config, self.seed = question.signature, question.budget, question.seed
        self.checker, self.formats = desk.checker, desk.formats
        self.goals = goals_of(self.signature, self.config.goals)
        self.portfolio = desk.portfolio if self.config.portfolio is None else self.config.portfolio
        self.result = SearchResult(Outcome.OPEN)
        self._generator = desk.generator
        self._used: Counter[GoalKind] = Counter()
        self._spent = 0
        self._verdicts: dict[tuple[GoalKind, str, bool], asyncio.Task[Verdict]] = {}
        self._recorded = {attempt.key: attempt for attempt in question.recorded}

    # ---- the budget -----------------------------------------------------------------------------

    @property
    def over(self) -> bool:
        if self.result.outcome is not Outcome.OPEN or not self.goals:
            return True
        if self.config.tokens is not None and self._spent >= self.config.tokens:
            self.result.reason = "token budget spent"
            return True
        return not any(self.left(kind) for kind in self.goals)

    def left(self, kind: GoalKind) -> int:
        """How many more attempts at this goal the budget of samples allows."""
        return max(0, self.config.share(kind, self.config.samples) - self._used[kind])

    def _affordable(self, asks: Sequence[Ask]) -> list[Ask]:
        """The asks, cut in the order in which samples count, to what samples and tokens allow."""
        room = sum(ask.n for ask in asks)
        if self.config.tokens is not None:
            count = sum(self._used.values())
            mean = self._spent / count if self._spent else self.config.max_tokens
            room = min(room, max(1, int((self.config.tokens - self._spent) / mean)))
        left = {kind: self.left(kind) for kind in self.goals}
        allowed = [0] * len(asks)
        for i in range(max((ask.n for ask in asks), default=0)):
            for index, ask in enumerate(asks):
                if i < ask.n and room and left.get(ask.kind, 0):
                    allowed[index] += 1
                    left[ask.kind] -= 1
                    room -= 1
        return [replace(ask, n=n) for ask, n in zip(asks, allowed, strict=True) if n]

    # ---- sampling -------------------------------------------------------------------------------

    async def run(self, asks: Sequence[Ask]) -> list[Attempt]:
        """Sample and check; the attempts that count, in order. A success ends it and makes `over` true.

        Sampling goes on for all asks at once, checks start as texts arrive, leaving cancels what is left.
        A prompt that does not fit the context takes its goal out of the search.
        """
        asks = self._affordable(asks)
        loop = asyncio.get_running_loop()
        order = sorted((i, index) for index, ask in enumerate(asks) for i in range(ask.n))
        slots: _Slots = {place: loop.create_future() for place in order}
        tasks = [loop.create_task(self._fill(ask, index, slots)) for index, ask in enumerate(asks)]
        found: list[Attempt] = []
        try:
            for i, index in order:
                if asks[index].kind not in self.goals:
                    continue
                try:
                    completion = await slots[i, index]
                except (PromptTooLong, ReservedCharacter) as problem:
                    if not asks[index].detour:
                        self._leave_out(asks[index].kind, problem)
                    continue
                attempt = await self._attempt(asks[index], i, completion)
                found.append(attempt)
                if await self._counts(attempt):
                    break
        finally:
            await _end(tasks, slots)
        return found

    async def _fill(self, ask: Ask, index: int, slots: _Slots) -> None:
        """Put the completions of an ask into their slots: recorded ones as they are, the others sampled."""
        c = self.config
        try:
            for i in range(ask.n):
                if known := self._recorded.get(ask.key(i)):
                    slots[i, index].set_result(_replayed(known, i))
            for first, n in _runs([i for i in range(ask.n) if not slots[i, index].done()]):
                sampling = Sampling(c.temperature, c.top_p, c.max_tokens, ask.seed + first, ask.format.stop)
                stream = self._generator.generate(ask.prompt, n, sampling)
                async with contextlib.aclosing(stream):  # type: ignore[type-var]
                    async for completion in stream:
                        read = replace(completion, text=ask.format.read(ask.prefix + completion.text))
                        self._verdict(ask.kind, read.text, read.finished)
                        slots[first + completion.index, index].set_result(read)
        except Exception as failure:
            for i in range(ask.n):
                if not slots[i, index].done():
                    slots[i, index].set_exception(failure)

    async def _attempt(self, ask: Ask, i: int, completion: Completion) -> Attempt:
        return Attempt(
            ask.kind,
            ask.first + i,
            ask.seed + i,
            completion.text,
            completion.tokens,
            completion.logprob,
            await self._verdict(ask.kind, completion.text, completion.finished),
            ask.by,
            ask.depth,
            prompt_hash(ask.prompt),
        )

    # ---- checking -------------------------------------------------------------------------------

    async def automation(self) -> None:
        """Try the portfolio on every goal at once, before any token is sampled."""
        tasks = [asyncio.create_task(self._tactics(kind)) for kind in self.goals]
        try:
            for task in tasks:
                for attempt in await task:
                    if await self._counts(attempt):
                        return
        finally:
            await _end(tasks, {})

    async def _tactics(self, kind: GoalKind) -> list[Attempt]:
        tried: list[Attempt] = []
        for index, text in enumerate(self.portfolio):
            verdict = await self._verdict(kind, text, True)
            tried.append(Attempt(kind, index, 0, text, 0, 0.0, verdict, PORTFOLIO))
            if verdict.proved:
                break
        return tried

    def _verdict(self, kind: GoalKind, text: str, finished: bool) -> asyncio.Task[Verdict]:
        """The check of a text, started once for identical texts."""
        key = (kind, text, finished)
        if key not in self._verdicts:
            self._verdicts[key] = asyncio.get_running_loop().create_task(self._check(kind, text, finished))
        return self._verdicts[key]

    async def _check(self, kind: GoalKind, text: str, finished: bool) -> Verdict:
        if not text:
            return Verdict(VerdictKind.REJECTED, EMPTY)
        if not finished:
            return Verdict(VerdictKind.REJECTED, UNFINISHED)
        return await self.checker.check(self.goals[kind], text)

    async def _counts(self, attempt: Attempt) -> bool:
        """Enter an attempt into the record; whether it ends the search."""
        self.result.attempts.append(attempt)
        if attempt.by != PORTFOLIO:
            self._used[attempt.goal_kind] += 1
            self._spent += attempt.tokens
        return attempt.verdict.proved and await self._solved(attempt)

    async def _solved(self, attempt: Attempt) -> bool:
        """Record the success; one that follows from contradictory hypotheses is recorded as absurd.

        False when the goal that was solved turns out not to be the one that its name says.
        """
        kind, result = attempt.goal_kind, self.result
        if not await confirmed(self.signature, kind, self.checker):
            result.reason = f"solved a {kind.value} goal that does not match the statement's elaborated type"
            return False
        result.proof, result.goal, result.outcome = attempt, self.goals[kind], SOLVED[kind]
        if kind in (GoalKind.PROVE, GoalKind.REFUTE) and await self._contradictory(attempt.text):
            result.outcome = Outcome.ABSURD
            result.reason = "the hypotheses contradict each other"
        return True

    async def _contradictory(self, proof: str) -> bool:
        """Whether the hypotheses prove False, by the proof found or by the tactics against contradictions.

        The closed refutation needs no such test: it says that some values meet the hypotheses.
        """
        if not parse(self.signature).binders:
            return False
        target = goal(self.signature, GoalKind.ABSURD)
        for text in (proof, *absurd_proofs(self.signature)):
            if (await self.checker.check(target, text)).proved:
                return await confirmed(self.signature, GoalKind.ABSURD, self.checker)
        return False

    # ---- ends -----------------------------------------------------------------------------------

    def _leave_out(self, kind: GoalKind, problem: Exception) -> None:
        """A goal that cannot be asked is left out; a statement without goals is set aside."""
        reason = f"prompt too long: {problem}" if isinstance(problem, PromptTooLong) else str(problem)
        self.goals.pop(kind, None)
        self.result.reason = reason if not self.goals else f"without {kind.value}: {reason}"
        if not self.goals:
            self.result.outcome = Outcome.SET_ASIDE

    def preload(self) -> None:
        """Take over recorded verdicts; crashes, and proofs without their axioms, are checked again."""
        loop = asyncio.get_running_loop()
        for attempt in self._recorded.values():
            verdict = attempt.verdict
            again = verdict.kind is VerdictKind.CRASHED or (verdict.proved and verdict.axioms is None)
            if not again and attempt.goal_kind in self.goals:
                key = (attempt.goal_kind, attempt.text, verdict.reason != UNFINISHED)
                self._verdicts.setdefault(key, loop.create_task(_at_once(verdict)))

    async def close(self) -> None:
        """Cancel what is still being checked."""
        await _end(list(self._verdicts.values()), {})


def goals_of(signature: str, kinds: Iterable[GoalKind]) -> dict[GoalKind, Goal]:
    """The goals worth asking: none twice, and no contradiction sought where there is no hypothesis.

    Raises `NotASignature`.
    """
    found: dict[GoalKind, Goal] = {}
    for kind in kinds:
        wanted = goal(signature, kind)
        idle = kind is GoalKind.ABSURD and not parse(signature).binders
        if not idle and wanted.signature not in {known.signature for known in found.values()}:
            found[kind] = wanted
    return found


@contextlib.asynccontextmanager
async def session(
    question: Question,
    desk: Desk,
) -> AsyncIterator[Session]:
    """A session whose portfolio has been tried and whose time is limited; closed when left.

    A text that is no signature gives a session that is over, its result set aside.
    """
    try:
        opened = Session(question, desk)
    except NotASignature as problem:
        nothing = replace(question.budget, goals=())
        opened = Session(Question("theorem unreadable : True", nothing, question.seed), desk)
        opened.result = SearchResult(Outcome.SET_ASIDE, reason=f"not a theorem signature: {problem}")
    limit = asyncio.timeout(question.budget.seconds)
    try:
        async with limit:
            opened.preload()
            await opened.automation()
            yield opened
    except TimeoutError:
        if not limit.expired():
            raise
        if opened.result.outcome is Outcome.OPEN:
            opened.result.reason = "time budget spent"
    finally:
        await opened.close()


def _replayed(known: Attempt, index: int) -> Completion:
    """A recorded attempt in the place of a completion: its text has been read, and is not read again."""
    return Completion(index, known.text, known.tokens, known.logprob, known.verdict.reason != UNFINISHED)


def _runs(indices: Sequence[int]) -> Iterator[tuple[int, int]]:
    """(first, how many) of the runs of consecutive indices."""
    start = 0
    for at in range(1, len(indices) + 1):
        if at == len(indices) or indices[at] != indices[at - 1] + 1:
            yield indices[start], at - start
            start = at


async def _at_once(verdict: Verdict) -> Verdict:
    return verdict


async def _end(tasks: Sequence[asyncio.Task[object]] | list[asyncio.Task[Verdict]], slots: _Slots) -> None:
    """Cancel tasks and wait for their end; slots that failed have had their say."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    for slot in slots.values():
        if slot.done() and not slot.cancelled():
            slot.exception()
        slot.cancel()
