"""pass@k and its uncertainty. Pure functions of counts; know nothing of provers.

`pass_at_k` is the unbiased estimator of Chen et al. (arXiv 2107.03374); `first_k` is the rule of arXiv
2405.14333, which counts a problem when one of its first k attempts succeeds. Both are reported, by name.
Intervals are percentile bootstraps: over clusters of problems (`clustered`), over problems and seeds (`Resampler`).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from math import comb

import numpy as np


def pass_at_k(samples: int, successes: int, k: int) -> float:
    """Chance that one of k samples, drawn without replacement from `samples`, is among the successes.

    Raises ValueError unless 1 ≤ k ≤ samples and 0 ≤ successes ≤ samples.
    """
    if not (1 <= k <= samples and 0 <= successes <= samples):
        raise ValueError(f"pass@{k} of {successes} successes among {samples} samples is not defined")
    return 1.0 - comb(samples - successes, k) / comb(samples, k)


def pass_curve(samples: int, successes: int) -> list[float]:
    """pass@k for k = 1 … `samples`: the same estimator, as a running product so that no k costs more than one step.

    Raises ValueError unless 0 ≤ successes ≤ samples.
    """
    if not 0 <= successes <= samples:
        raise ValueError(f"{successes} successes among {samples} samples")
    missed, curve = 1.0, []
    for k in range(1, samples + 1):
        missed *= max(samples - successes - k + 1, 0) / (samples - k + 1)
        curve.append(1.0 - missed)
    return curve


def first_k(outcomes: Sequence[bool], k: int) -> bool:
    """Whether one of the first k attempts succeeded. Raises ValueError when there are fewer than k."""
    if not 1 <= k <= len(outcomes):
        raise ValueError(f"first {k} of {len(outcomes)} attempts is not defined")
    return any(outcomes[:k])


@dataclass(frozen=True)
class Estimate:
    """A mean with a percentile bootstrap interval; `clusters` were resampled, `n` values went in."""

    mean: float
    low: float
    high: float
    n: int
    clusters: int


def clustered(
    values: Sequence[float],
    clusters: Sequence[Hashable],
    level: float = 0.95,
    draws: int = 2000,
    seed: int = 0,
) -> Estimate:
    """Mean of `values` with an interval from resampling whole clusters (problem families, say).

    Problems of one family succeed and fail together, so resampling problems alone would claim far too much.
    With every value in a cluster of its own this is the ordinary bootstrap. Raises ValueError for no values.
    """
    if not values or len(values) != len(clusters):
        raise ValueError("an estimate needs as many cluster labels as values, and at least one")
    groups: dict[Hashable, list[float]] = {}
    for value, cluster in zip(values, clusters, strict=True):
        groups.setdefault(cluster, []).append(value)
    sums = [(sum(g), len(g)) for g in groups.values()]
    draw = random.Random(seed)

    def resampled() -> float:
        picked = draw.choices(sums, k=len(sums))
        return sum(s for s, _ in picked) / sum(n for _, n in picked)

    means = sorted(resampled() for _ in range(draws))
    return Estimate(
        sum(values) / len(values),
        _quantile(means, (1 - level) / 2),
        _quantile(means, (1 + level) / 2),
        len(values),
        len(sums),
    )


def paired(
    before: Sequence[float], after: Sequence[float], clusters: Sequence[Hashable], level: float = 0.95
) -> Estimate:
    """The mean of after − before on the same problems, clustered as above."""
    return clustered([b - a for a, b in zip(before, after, strict=True)], clusters, level)


class Resampler:
    """Bootstrap intervals for means over problems, one drawing of problems and seeds for all of them.

    Problems are drawn with replacement and, where several seeds were run, seeds too, independently. Of S seeds
    S − 1 are drawn: the variance of that mean is s² / S, with the unbiased s². Its quantiles remain those of few
    values, so that with five seeds a 95 % interval covers some 90 % (simulated in tests/evaluate/test_metrics.py).
    """

    def __init__(self, problems: int, seeds: int = 1, draws: int = 2000, seed: int = 0) -> None:
        if problems < 1 or seeds < 1:
            raise ValueError("an interval needs at least one problem and one seed")
        # `random()` gives the same numbers in every version of Python, so intervals can be recomputed years later.
        source = random.Random(seed)
        self._problems = _shares(source, problems, problems, draws)
        self._seeds = _shares(source, seeds, max(1, seeds - 1), draws)

    def estimate(self, values: Sequence[Sequence[float]], level: float = 0.95) -> Estimate:
        """The mean of `values`, a row for each seed and a column for each problem, with its interval."""
        matrix = np.asarray(values, dtype=float)
        means = np.einsum("ds,sp,dp->d", self._seeds, matrix, self._problems, optimize=True)
        low, high = np.quantile(means, [(1 - level) / 2, (1 + level) / 2])
        return Estimate(float(matrix.mean()), float(low), float(high), matrix.size, matrix.shape[1])


def _shares(source: random.Random, things: int, picks: int, draws: int) -> np.ndarray:
    """For every draw of `picks` among `things` with replacement, the share that each of them got."""
    picked = np.array([[int(source.random() * things) for _ in range(picks)] for _ in range(draws)])
    counts = np.zeros((draws, things))
    np.add.at(counts, (np.arange(draws)[:, None], picked), 1.0)
    return counts / picks


def exact_mcnemar(gained: int, lost: int) -> float:
    """Two-sided p of McNemar's exact test: of gained + lost discordant problems each was a fair coin.

    Source: McNemar 1947, with the binomial distribution in place of its approximation. 1 when none differs.
    Raises ValueError for negative counts.
    """
    from scipy.stats import binomtest

    if gained < 0 or lost < 0:
        raise ValueError("counts of problems cannot be negative")
    return float(binomtest(gained, gained + lost).pvalue) if gained + lost else 1.0


def _quantile(ordered: Sequence[float], q: float) -> float:
    position = q * (len(ordered) - 1)
    low = int(position)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (position - low)


def curve(solved: Sequence[tuple[int, int]], ks: Sequence[int]) -> dict[int, float]:
    """pass@k averaged over problems given as (samples, successes), for every k that all of them allow."""
    estimator: Callable[[int, int, int], float] = pass_at_k
    most = min((n for n, _ in solved), default=0)
    return {k: sum(estimator(n, c, k) for n, c in solved) / len(solved) for k in ks if k <= most}
