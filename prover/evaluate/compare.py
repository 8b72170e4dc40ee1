"""Two evaluations of the same statements: paired difference with its interval, and an exact test.

The difference of pass@k has a paired bootstrap interval over problems (and seeds, where several were run). The
test is McNemar's exact one on "proved within the first m attempts", m being what both had: it asks whether the
problems that changed sides could be coin tosses, needs no assumption on rates, and is exact for few problems.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from prover.evaluate.metrics import Resampler, exact_mcnemar, pass_curve
from prover.evaluate.summary import Try, powers

Runs = Sequence[Mapping[str, Sequence[Try]]]


class NotComparable(ValueError):
    """The two evaluations did not ask the same; the message says where they differ."""


def compare(before: Runs, after: Runs, names: Sequence[str]) -> dict[str, Any]:
    """`after` − `before` on the statements `names`. Raises `NotComparable` when one has no attempts at all."""
    lengths = [max((len(t) for run in runs for t in run.values()), default=0) for runs in (before, after)]
    common = min(lengths)
    if not common or not names:
        raise NotComparable("one of the two has no attempts at the statements")
    differences = {}
    for k in powers(common):
        first, second = _mean_curve(before, names, k, lengths[0]), _mean_curve(after, names, k, lengths[1])
        difference = [b - a for a, b in zip(first, second, strict=True)]
        differences[str(k)] = {
            "before": sum(first) / len(first),
            "after": sum(second) / len(second),
            **vars(Resampler(len(names)).estimate([difference])),
        }
    one, two = (_within(runs, names, common) for runs in (before, after))
    gained, lost = sorted(two - one), sorted(one - two)
    return {
        "statements": len(names),
        "attempts": common,
        "pass@k": differences,
        "solved": {"before": len(one), "after": len(two)},
        "gained": gained,
        "lost": lost,
        "mcnemar_exact_p": exact_mcnemar(len(gained), len(lost)),
    }


def _mean_curve(runs: Runs, names: Sequence[str], k: int, length: int) -> list[float]:
    """pass@k of every statement, averaged over the seeds of this evaluation."""
    values = [[pass_curve(length, sum(t.proved for t in run.get(n, ())))[k - 1] for n in names] for run in runs]
    return [sum(column) / len(column) for column in zip(*values, strict=True)]


def _within(runs: Runs, names: Sequence[str], attempts: int) -> set[str]:
    """Statements proved within the first attempts of the first seed."""
    return {n for n in names if any(t.proved for t in runs[0].get(n, ())[:attempts])}
