"""pass@k against enumeration, intervals against simulation."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.evaluate.metrics import clustered, curve, first_k, paired, pass_at_k


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
