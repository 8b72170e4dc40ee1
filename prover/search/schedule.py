"""One budget over many statements: who gets the next wave.

`uniform` gives every open statement its waves in turn. `likeliest` does so for the first `early` samples and
then gives each next wave to the statements whose next sample is likeliest to succeed. A statement's chance is
a Beta distribution: its mean by logistic regression on the length of the statement and the model's mean
log-probability of its own attempts, fitted to what the budget has bought so far; its weight by maximum
likelihood. After n failures the chance of the next sample is a/(a + b + n), so a statement only loses
by failing, and taking the best next sample is then also the best plan (a deteriorating bandit: Gittins,
Glazebrook and Weber, Multi-armed Bandit Allocation Indices, 2011, chapter 2). Nothing is drawn at random.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from prover.search.result import PORTFOLIO, Outcome, SearchResult

SearchTo = Callable[[int, int, SearchResult | None], Awaitable[SearchResult]]
Policy = Literal["uniform", "likeliest"]

_WEIGHTS = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 64.0)  # of the prior, in samples
_RIDGE = 1.0  # on the slopes, in units of one sample's information
_LATE_SHARE = 8  # after the early waves, 1/8 of the open statements get a wave at a time


@dataclass(frozen=True)
class Pool:
    """A budget of `samples` for all statements together, in samples of the statement itself (what
    `SearchConfig.samples` counts); `early` of them go to every statement first, none gets more than `most`.
    """

    samples: int
    policy: Policy = "likeliest"
    early: int = 4
    most: int = 1 << 20


@dataclass
class Standing:
    """How one statement stands: samples bought, and what is known of it. `spent` counts wasted ones too."""

    length: int
    spent: int = 0
    result: SearchResult | None = None

    @property
    def open(self) -> bool:
        return self.result is None or self.result.outcome is Outcome.OPEN

    @property
    def score(self) -> float:
        """Mean log-probability of a token over the model's attempts; 0 before there is one."""
        attempts = [a for a in self.result.attempts if a.by != PORTFOLIO and a.tokens] if self.result else []
        values = [a.logprob / a.tokens for a in attempts if not math.isnan(a.logprob)]
        return sum(values) / len(values) if values else 0.0


async def scheduled(signatures: Sequence[str], search_to: SearchTo, pool: Pool) -> list[SearchResult]:
    """Spend the pool over the statements; a result each, `open` for those that got nothing.

    `search_to(i, samples, before)` continues the search of statement i, whose result so far is `before`, to
    a budget of `samples`. Rounds are decided on complete results, so the outcome does not depend on timing,
    and a larger pool begins with what a smaller one did.
    """
    standings = [Standing(len(signature)) for signature in signatures]
    left = pool.samples
    while left > 0 and (chosen := _chosen(standings, pool)):
        grants = []
        for i in chosen:
            size = min(left, _wave(standings[i], pool))
            if size:
                grants.append((i, size))
                left -= size
        found = await asyncio.gather(
            *(search_to(i, standings[i].spent + size, standings[i].result) for i, size in grants)
        )
        for (i, size), result in zip(grants, found, strict=True):
            spent = standings[i].spent + size
            standings[i].spent = spent if result.outcome is Outcome.OPEN else min(spent, _taken(result))
            standings[i].result = result
            left += spent - standings[i].spent
    return [standing.result or SearchResult(Outcome.OPEN, reason="pool budget spent") for standing in standings]


def _taken(result: SearchResult) -> int:
    """Samples of the most sampled goal: what a solved statement really took of its grant."""
    by_goal: dict[object, int] = {}
    for attempt in result.attempts:
        if attempt.by != PORTFOLIO:
            by_goal[attempt.goal_kind] = by_goal.get(attempt.goal_kind, 0) + 1
    return max(by_goal.values(), default=0)


def _wave(standing: Standing, pool: Pool) -> int:
    """Early waves double up to `early`; later ones are of `early` samples."""
    if standing.spent >= pool.early:
        return min(pool.early, pool.most - standing.spent)
    return min(max(1, standing.spent), pool.early - standing.spent)


def _chosen(standings: Sequence[Standing], pool: Pool) -> list[int]:
    """The statements of the next round, best first."""
    still = [i for i, standing in enumerate(standings) if standing.open and standing.spent < pool.most]
    fewest = min((standings[i].spent for i in still), default=0)
    if fewest < pool.early or pool.policy == "uniform":
        return [i for i in still if standings[i].spent == fewest]
    chances = next_sample(standings)
    ranked = sorted(still, key=lambda i: (-chances[i], i))
    return ranked[: max(1, -(-len(still) // _LATE_SHARE))]


def next_sample(standings: Sequence[Standing]) -> list[float]:
    """Each statement's chance that its next sample solves it, from all that was bought so far."""
    prior = _fit([_features(standings, i) for i in range(len(standings))], standings)
    weight = max(_WEIGHTS, key=lambda w: sum(_evidence(w, p, s) for p, s in zip(prior, standings, strict=True)))
    return [weight * p / (weight + _failures(s)) for p, s in zip(prior, standings, strict=True)]


def _features(standings: Sequence[Standing], i: int) -> list[float]:
    """1, and logarithm of length and score, each with mean 0 and deviation 1 over the pool."""
    columns = [[math.log(s.length) for s in standings], [s.score for s in standings]]
    row = [1.0]
    for values in columns:
        mean = sum(values) / len(values)
        deviation = math.sqrt(sum((v - mean) ** 2 for v in values) / len(values))
        row.append((values[i] - mean) / deviation if deviation else 0.0)
    return row


def _failures(standing: Standing) -> int:
    return max(0, standing.spent - (not standing.open))


def _fit(features: list[list[float]], standings: Sequence[Standing]) -> list[float]:
    """Logistic regression of success per sample, by Newton's method; the fitted chances."""
    import numpy as np

    x = np.array(features)
    wins = np.array([float(not s.open and s.result is not None and s.result.proof is not None) for s in standings])
    trials = wins + np.array([_failures(s) for s in standings])
    ridge = np.diag([1e-3] + [_RIDGE] * (x.shape[1] - 1))
    rate = (wins.sum() + 0.5) / (trials.sum() + 1.0)
    w = np.array([math.log(rate / (1 - rate))] + [0.0] * (x.shape[1] - 1))
    for _ in range(20):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -20, 20)))
        gradient = x.T @ (wins - trials * p) - ridge @ w
        step = np.linalg.solve((x.T * (trials * p * (1 - p))) @ x + ridge, gradient)
        w = w + np.clip(step, -2, 2)
        if np.abs(step).max() < 1e-6:
            break
    return [float(v) for v in 1 / (1 + np.exp(-np.clip(x @ w, -20, 20)))]


def _evidence(weight: float, mean: float, standing: Standing) -> float:
    """Log-likelihood of a statement's failures, and of its success, under Beta(weight·mean, weight·(1 − mean))."""
    a, b, n = weight * mean, weight * (1 - mean), _failures(standing)
    log = math.lgamma(b + n) - math.lgamma(b) + math.lgamma(a + b) - math.lgamma(a + b + n)
    solved = standing.result is not None and standing.result.proof is not None
    return log + (math.log(a / (a + b + n)) if solved else 0.0)
