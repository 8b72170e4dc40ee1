"""One budget over many statements: who gets the next wave.

`uniform` gives every open statement its waves in turn. `likeliest` does so for the first `early` samples and
then gives each next wave to the statements whose next sample is likeliest to succeed. A statement's chance is
a Beta distribution: its mean a logistic function of the length of the statement and of the model's mean
log-probability of its own attempts, that and its weight by maximum likelihood on what the budget has bought
so far (a beta-geometric regression). After n failures the chance of the next sample is a/(a + b + n), so a
statement only loses by failing, and taking the best next sample is then also the best plan (a deteriorating
bandit: Gittins, Glazebrook and Weber, Multi-armed Bandit Allocation Indices, 2011, chapter 2). Nothing is
drawn at random.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from prover.search.result import PORTFOLIO, Outcome, SearchResult

SearchTo = Callable[[int, int, SearchResult | None], Awaitable[SearchResult]]
Policy = Literal["uniform", "likeliest"]

_WEIGHTS = (0.5, 2.0, 8.0)  # of the prior, in samples
# On the slopes. Strong: length and score are weak hints, and to believe them too much starves statements that
# look hard and are not (docs/search.md has the measurement).
_RIDGE = 40.0
_NEWTON_STEPS = 8
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
    # The fit may take a second of a large pool: other searches of this process go on meanwhile.
    while left > 0 and (chosen := await asyncio.to_thread(_chosen, standings, pool)):
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
    import numpy as np

    features = np.array([_features(standings, i) for i in range(len(standings))])
    failures = np.array([_failures(s) for s in standings])
    solved = np.array([s.result is not None and s.result.proof is not None for s in standings])
    fits = [_fit(features, failures, solved, weight) for weight in _WEIGHTS]
    _, mean, weight = max(fits, key=lambda fit: fit[0])
    return [float(chance) for chance in weight * mean / (weight + failures)]


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


def _fit(features: Any, failures: Any, solved: Any, weight: float) -> tuple[float, Any, float]:
    """(log-likelihood, fitted means, weight): the slopes by Newton's method for a given weight.

    After n failures of a statement with mean m the likelihood is the product of (b + j)/(weight + j) over
    j < n, times a/(weight + n) when it was solved then; a = weight·m, b = weight·(1 − m).
    """
    import numpy as np

    steps = np.arange(max(int(failures.max()), 1))
    failed = steps[None, :] < failures[:, None]  # statement × sample

    def slope(w: Any) -> tuple[float, Any, Any]:
        """Penalized log-likelihood, its gradient, the means."""
        mean = 1 / (1 + np.exp(-np.clip(features @ w, -12, 12)))
        b = weight * (1 - mean)[:, None]
        value = np.where(failed, np.log(b + steps) - np.log(weight + steps), 0.0).sum(1)
        value = value + np.where(solved, np.log(weight * mean / (weight + failures)), 0.0)
        by_mean = np.where(solved, 1 / mean, 0.0) - weight * np.where(failed, 1 / (b + steps), 0.0).sum(1)
        penalty = _RIDGE * np.array([0.0] + [1.0] * (len(w) - 1))
        gradient = features.T @ (by_mean * mean * (1 - mean)) - penalty * w
        return float(value.sum() - 0.5 * (penalty * w * w).sum()), gradient, mean

    w = np.zeros(features.shape[1])
    value, gradient, mean = slope(w)
    for _ in range(_NEWTON_STEPS):
        bumps = np.eye(len(w)) * 1e-4
        curvature = np.array([(slope(w + bump)[1] - gradient) / 1e-4 for bump in bumps])
        step = np.linalg.lstsq(curvature - 1e-6 * np.eye(len(w)), -gradient, rcond=None)[0]
        step = step if step @ gradient > 0 else gradient  # uphill, where the likelihood is not concave
        step = step * min(1.0, 2.0 / (np.abs(step).max() + 1e-12))
        while (found := slope(w + step))[0] < value and np.abs(step).max() > 1e-4:
            step = step / 2
        if found[0] <= value:
            break
        w = w + step
        value, gradient, mean = found
    return value, mean, weight
