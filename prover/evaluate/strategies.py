"""Ways to spend a budget on a statement, by the names that `proofmill evaluate --strategy` takes.

Those of `prover.search.strategies`, up to their first success, and three that evaluations alone need: all samples
whatever becomes of them, one greedy attempt, and the tactic portfolio. An evaluation counts each alone and all of them
together, in the order given.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from prover.evaluate.sample import sample_all
from prover.lean.verdicts import GoalKind
from prover.search.goals import NotASignature, goal
from prover.search.question import Desk, Question
from prover.search.result import PORTFOLIO, Attempt, Outcome, SearchResult
from prover.search.strategies import STRATEGIES, Strategy


class UnknownStrategy(ValueError):
    """There is no strategy of that name; the message lists those there are."""


@dataclass(frozen=True)
class Counted:
    """A strategy, and how an evaluation counts what it does.

    `attempts(samples)` is how many attempts a statement gets whatever becomes of them, None where that is up to
    the strategy (it stops at a success, say): such a one has a count of solved statements, but no pass@k. A seed
    changes nothing for one that is not `seeded`. One that is `fixed` tries the portfolio in its order, and
    `search` says that it is one of `prover.search.strategies`: from both follows which attempts there must be.
    """

    name: str
    run: Strategy
    attempts: Callable[[int], int | None]
    needs_model: bool = True
    seeded: bool = True
    fixed: bool = False
    search: bool = False


async def _greedy(question: Question, desk: Desk) -> SearchResult:
    """One attempt, always the most likely token."""
    return await sample_all(replace(question, budget=replace(question.budget, samples=1, temperature=0.0)), desk)


async def _portfolio(question: Question, desk: Desk) -> SearchResult:
    """The proofs of the desk's portfolio in their order, up to the first that is accepted."""
    try:
        target = goal(question.signature, GoalKind.PROVE)
    except NotASignature as problem:
        return SearchResult(Outcome.SET_ASIDE, reason=f"not a theorem signature: {problem}")
    attempts: list[Attempt] = []
    for sample, text in enumerate(desk.portfolio):
        verdict = await desk.checker.check(target, text)
        attempts.append(Attempt(GoalKind.PROVE, sample, 0, text, 0, 0.0, verdict, PORTFOLIO))
        if verdict.proved:
            return SearchResult(Outcome.PROVED, attempts, attempts[-1], target)
    return SearchResult(Outcome.OPEN, attempts)


def _searched(name: str) -> Counted:
    """A search strategy on proofs alone, up to its first success; nothing but the model."""

    async def run(question: Question, desk: Desk) -> SearchResult:
        alone = replace(question.budget, goals=(GoalKind.PROVE,), portfolio=())
        return await STRATEGIES[name](replace(question, budget=alone), desk)

    return Counted(name, run, lambda _: None, search=True)


_OWN = {
    "sample": Counted("sample", sample_all, lambda samples: samples),
    "greedy": Counted("greedy", _greedy, lambda _: 1, seeded=False),
    "portfolio": Counted("portfolio", _portfolio, lambda _: None, needs_model=False, seeded=False, fixed=True),
}


def strategy(name: str) -> Counted:
    """The strategy of that name. Raises `UnknownStrategy`."""
    if name in _OWN:
        return _OWN[name]
    if name in STRATEGIES:
        return _searched(name)
    raise UnknownStrategy(f"--strategy {name}: no such strategy; there are {', '.join((*_OWN, *STRATEGIES))}")
