"""Ways to spend a budget on a statement, by the names that `proofmill evaluate --strategy` takes.

A strategy is an ordinary coroutine over a generator and a checker that returns every attempt it made, solved or
not. `register` adds one; an evaluation counts each alone and all of them together, in the order given.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass, replace
from typing import Any

from prover.evaluate.sample import sample_all
from prover.lean.verdicts import Checker, GoalKind
from prover.models.generator import Completion, Generator, Sampling
from prover.models.prompts import Prompts
from prover.search.goals import NotASignature, goal
from prover.search.result import PORTFOLIO
from prover.search.strategies import STRATEGIES
from prover.search.whole_proof import Attempt, Outcome, SearchConfig, SearchResult

Run = Callable[[str, Generator, Checker, Prompts, SearchConfig, int, int], Coroutine[Any, Any, SearchResult]]


class NoModel:
    """The generator of a strategy that needs no model."""

    def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        raise RuntimeError("a strategy that needs no model asked for text")


class UnknownStrategy(ValueError):
    """There is no strategy of that name; the message lists those there are."""


@dataclass(frozen=True)
class Strategy:
    """`run(signature, generator, checker, prompts, config, seed, tokens)`; tokens 0 is no budget of tokens.

    `attempts(samples)` is how many attempts a statement gets whatever becomes of them, None where that is up to
    the strategy (it stops at a success, say): such a one has a count of solved statements, but no pass@k. A seed
    changes nothing for one that is not `seeded`. One that is `fixed` tries the portfolio in its order, and
    `search` says that it is one of `prover.search.strategies`: from both follows which attempts there must be.
    """

    name: str
    run: Run
    attempts: Callable[[int], int | None]
    needs_model: bool = True
    seeded: bool = True
    fixed: bool = False
    search: bool = False


async def _sample(
    signature: str,
    generator: Generator,
    checker: Checker,
    prompts: Prompts,
    config: SearchConfig,
    seed: int,
    tokens: int,
) -> SearchResult:
    """All `config.samples` whole proofs, at the configured temperature."""
    return await sample_all(signature, generator, checker, prompts.prove, config, seed, tokens)


async def _greedy(
    signature: str,
    generator: Generator,
    checker: Checker,
    prompts: Prompts,
    config: SearchConfig,
    seed: int,
    tokens: int,
) -> SearchResult:
    """One attempt, always the most likely token."""
    once = replace(config, samples=1, temperature=0.0)
    return await sample_all(signature, generator, checker, prompts.prove, once, seed, tokens)


async def _portfolio(
    signature: str,
    generator: Generator,
    checker: Checker,
    prompts: Prompts,
    config: SearchConfig,
    seed: int,
    tokens: int,
) -> SearchResult:
    """The proofs of `config.portfolio` in their order, up to the first that is accepted."""
    try:
        target = goal(signature, GoalKind.PROVE)
    except NotASignature as problem:
        return SearchResult(Outcome.SET_ASIDE, reason=f"not a theorem signature: {problem}")
    attempts: list[Attempt] = []
    for sample, text in enumerate(config.portfolio):
        verdict = await checker.check(target, text)
        attempts.append(Attempt(GoalKind.PROVE, sample, 0, text, 0, 0.0, verdict, PORTFOLIO))
        if verdict.proved:
            return SearchResult(Outcome.PROVED, attempts, attempts[-1], target)
    return SearchResult(Outcome.OPEN, attempts)


def _searched(name: str) -> Run:
    """A strategy of `prover.search.strategies` on proofs alone, up to its first success; nothing but the model."""

    async def run(
        signature: str,
        generator: Generator,
        checker: Checker,
        prompts: Prompts,
        config: SearchConfig,
        seed: int,
        tokens: int,
    ) -> SearchResult:
        budget = replace(config, goals=(GoalKind.PROVE,), tokens=tokens or None, portfolio=())
        return await STRATEGIES[name](signature, generator, checker, prompts, budget, seed)

    return run


_STRATEGIES: dict[str, Strategy] = {}


def register(strategy: Strategy) -> None:
    """Make a strategy known under its name."""
    _STRATEGIES[strategy.name] = strategy


def strategy(name: str) -> Strategy:
    """The strategy of that name. Raises `UnknownStrategy`."""
    if name not in _STRATEGIES:
        raise UnknownStrategy(f"--strategy {name}: no such strategy; there are {', '.join(_STRATEGIES)}")
    return _STRATEGIES[name]


register(Strategy("sample", _sample, lambda samples: samples))
register(Strategy("greedy", _greedy, lambda _: 1, seeded=False))
register(Strategy("portfolio", _portfolio, lambda _: None, needs_model=False, seeded=False, fixed=True))
for _name in STRATEGIES:
    register(Strategy(_name, _searched(_name), lambda _: None, search=True))
