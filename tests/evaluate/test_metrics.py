"""pass@k against enumeration, intervals against simulation."""

from __future__ import annotations

import itertools
import math
import random
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.evaluate.metrics import (
    Resampler,
    clustered,
    curve,
    exact_mcnemar,
    first_k,
    paired,
    pass_at_k,
    pass_curve,
)


@given(st.integers(1, 7).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n), st.integers(1, n))))
def test_pass_at_k_is_the_share_of_subsets_with_a_success(case: tuple[int, int, int]) -> None:
    n, c, k = case
    subsets = list(itertools.combinations(range(n), k))
    assert pass_at_k(n, c, k) == pytest.approx(sum(min(s) < c for s in subsets) / len(subsets))


def test_edges_are_errors() -> None:
    for case in ((4, 5, 1), (4, 1, 5), (4, 1, 0), (0, 0, 1)):
        with pytest.raises(ValueError, match="pass@"):
            pass_at_k(*case)
    with pytest.raises(ValueError, match="first"):
        first_k([True], 2)
    with pytest.raises(ValueError, match="estimate"):
        clustered([], [])


def test_first_k_depends_on_order_and_pass_at_k_does_not() -> None:
    assert not first_k([False, False, True], 2)
    assert first_k([True, False, False], 2)
    assert curve([(4, 1), (4, 4)], (1, 2, 8)) == {1: pytest.approx(0.625), 2: pytest.approx(0.75)}


def test_clustered_interval_covers_the_truth_where_the_plain_one_does_not() -> None:
    """40 families whose success rates differ, 10 problems each: 95 % intervals over 200 draws."""
    draw = random.Random(5)
    truth, covered, plain_covered, trials = 0.5, 0, 0, 200
    for trial in range(trials):
        values, families = [], []
        for family in range(40):
            rate = draw.choice((0.1, 0.9))
            values += [float(draw.random() < rate) for _ in range(10)]
            families += [family] * 10
        interval = clustered(values, families, draws=300, seed=trial)
        plain = clustered(values, list(range(len(values))), draws=300, seed=trial)
        covered += interval.low <= truth <= interval.high
        plain_covered += plain.low <= truth <= plain.high
    assert 0.90 <= covered / trials <= 0.99
    assert plain_covered / trials < 0.75


def test_paired_difference_of_equal_results_is_zero() -> None:
    same = [0.25, 0.5, 1.0]
    found = paired(same, same, ["a", "a", "b"])
    assert (found.mean, found.low, found.high) == (0.0, 0.0, 0.0)


@given(st.integers(1, 40).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n))))
def test_the_whole_curve_is_the_estimator_at_every_k(case: tuple[int, int]) -> None:
    n, c = case
    assert pass_curve(n, c) == pytest.approx([pass_at_k(n, c, k) for k in range(1, n + 1)])


def test_pass_at_k_is_unbiased_under_simulation() -> None:
    """Its mean over many draws of 8 samples is the chance of a success among 3, which first-k has too."""
    draw, p, trials = random.Random(3), 0.2, 20_000
    estimate = first = 0.0
    for _ in range(trials):
        outcomes = [draw.random() < p for _ in range(8)]
        estimate += pass_at_k(8, sum(outcomes), 3)
        first += first_k(outcomes, 3)
    truth = 1 - (1 - p) ** 3
    assert estimate / trials == pytest.approx(truth, abs=0.01)
    assert first / trials == pytest.approx(truth, abs=0.015)


def _difficulties(draw: random.Random, problems: int) -> list[float]:
    return [draw.choice((0.0, 0.05, 0.3, 0.9)) for _ in range(problems)]


def test_interval_over_problems_covers_the_truth() -> None:
    """pass@4 from 8 samples of 60 problems of mixed difficulty; 95 % intervals over 300 draws."""
    draw, covered, trials = random.Random(11), 0, 300
    truth = sum(1 - (1 - p) ** 4 for p in (0.0, 0.05, 0.3, 0.9)) / 4
    for trial in range(trials):
        counts = [sum(draw.random() < p for _ in range(8)) for p in _difficulties(draw, 60)]
        interval = Resampler(60, draws=300, seed=trial).estimate([[pass_at_k(8, c, 4) for c in counts]])
        covered += interval.low <= truth <= interval.high
    assert 0.90 <= covered / trials <= 0.99


def test_interval_over_seeds_covers_where_the_one_over_problems_alone_does_not() -> None:
    """Training noise moves all problems of a seed together: five seeds, 40 problems, 200 draws."""
    draw, both, alone, trials = random.Random(7), 0, 0, 200
    for trial in range(trials):
        problems, values = [draw.uniform(0.2, 0.8) for _ in range(40)], []
        for _ in range(5):
            shift = draw.gauss(0.0, 0.12)
            values.append([p + shift for p in problems])
        interval = Resampler(40, 5, draws=300, seed=trial).estimate(values)
        mean = [sum(column) / 5 for column in zip(*values, strict=True)]
        plain = Resampler(40, draws=300, seed=trial).estimate([mean])
        both += interval.low <= 0.5 <= interval.high
        alone += plain.low <= 0.5 <= plain.high
    assert both / trials >= 0.88
    assert alone / trials <= both / trials - 0.1


def test_paired_interval_covers_and_is_narrower_than_an_unpaired_one() -> None:
    draw, covered, narrower, trials = random.Random(9), 0, 0, 200
    for trial in range(trials):
        problems = [draw.uniform(0.0, 0.9) for _ in range(60)]
        before = [sum(draw.random() < p for _ in range(16)) / 16 for p in problems]
        after = [sum(draw.random() < p + 0.1 for _ in range(16)) / 16 for p in problems]
        difference = [b - a for a, b in zip(before, after, strict=True)]
        interval = Resampler(60, draws=300, seed=trial).estimate([difference])
        covered += interval.low <= 0.1 <= interval.high
        one = Resampler(60, draws=300, seed=trial).estimate([after])
        narrower += interval.high - interval.low < one.high - one.low
    assert 0.90 <= covered / trials <= 0.99
    assert narrower == trials


def test_mcnemar_is_the_sum_of_both_tails_of_a_fair_coin() -> None:
    """Every pair up to 40, and some large ones, against exact fractions."""
    pairs = [*itertools.product(range(41), repeat=2), (0, 400), (180, 220), (3000, 3100), (1, 5000)]
    for gained, lost in pairs:
        n = gained + lost
        tail = sum(math.comb(n, i) for i in range(min(gained, lost) + 1))
        wanted = min(Fraction(1), Fraction(2 * tail, 2**n))
        assert exact_mcnemar(gained, lost) == pytest.approx(float(wanted), rel=1e-9), (gained, lost)


def test_mcnemar_refuses_negative_counts() -> None:
    for gained, lost in ((-1, 3), (3, -1)):
        with pytest.raises(ValueError, match="negative"):
            exact_mcnemar(gained, lost)


def test_mcnemar_keeps_its_level_under_simulation() -> None:
    """Of equal models, at most one comparison in twenty comes out below 5 %."""
    draw, rejected, trials = random.Random(2), 0, 2000
    for _ in range(trials):
        changed = [draw.random() < 0.5 for _ in range(draw.randint(0, 30))]
        rejected += exact_mcnemar(sum(changed), len(changed) - sum(changed)) < 0.05
    assert rejected / trials <= 0.05
