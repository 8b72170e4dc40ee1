"""From attempts to numbers: everything that an evaluation reports, as a pure function of its record.

The same numbers come out wherever and whenever they are computed from the same record; `proofmill evaluate
--verify` relies on it. Definitions stand in docs/evaluation.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from prover.evaluate.metrics import Resampler, pass_curve
from prover.evaluate.strategies import strategy

Statement = Mapping[str, Any]
FLOOR = "portfolio"


@dataclass(frozen=True)
class Try:
    """One attempt: whether it is a certified proof, and the tokens it cost."""

    proved: bool
    tokens: int


# By strategy, then a mapping for each seed: the attempts of each statement in order, by its hash.
Outcomes = Mapping[str, Sequence[Mapping[str, Sequence[Try]]]]


@dataclass(frozen=True)
class Budget:
    """What each statement was given: `samples` attempts, and `tokens` in all where that is not 0."""

    samples: int
    tokens: int = 0


def summarize(statements: Sequence[Statement], outcomes: Outcomes, budget: Budget) -> dict[str, Any]:
    """All numbers. `statements` are the selected ones; those with `sampled` were put to the strategies.

    Two statements of the same text share their attempts and count as two.
    """
    sampled = [s["statement_id"] for s in statements if s["sampled"]]
    solved = {name: _solved(runs) for name, runs in outcomes.items()}
    floor = solved.get(FLOOR, set())
    primary = next((name for name in outcomes if name != FLOOR), FLOOR)
    named = [name for name in outcomes if name != FLOOR]
    runs = outcomes[primary] if _counted(primary, budget) else None
    return {
        "selected": len(statements),
        "elaborate": sum(bool(s["elaborates"]) for s in statements),
        "sampled": len(sampled),
        "defective": sum(bool(s["defects"]) for s in statements if s["sampled"]),
        "samples": budget.samples,
        "tokens": budget.tokens,
        "primary": primary,
        "strategies": {
            name: _strategy(runs, sampled, len(statements), budget, _counted(name, budget))
            for name, runs in outcomes.items()
        },
        "cumulative": [
            _share(named[: i + 1], set().union(*(solved[n] for n in named[: i + 1])), sampled, len(statements))
            for i in range(len(named))
        ],
        "floor": _count(floor, sampled),
        "together": _count(floor.union(*solved.values()), sampled),
        "by": {key: _groups(statements, key, runs, solved[primary], floor) for key in _GROUPS},
        "solved": {name: sorted(ids) for name, ids in solved.items()},
    }


_GROUPS = ("split", "source", "topic")


def _counted(name: str, budget: Budget) -> bool:
    return strategy(name).attempts(budget.samples) is not None


def _solved(runs: Sequence[Mapping[str, Sequence[Try]]]) -> set[str]:
    """Statements with a proof among all attempts of all seeds."""
    return {name for run in runs for name, tries in run.items() if any(t.proved for t in tries)}


def _count(solved: set[str], names: Sequence[str]) -> int:
    return sum(name in solved for name in names)


def _share(names: list[str], solved: set[str], sampled: Sequence[str], selected: int) -> dict[str, Any]:
    count = _count(solved, sampled)
    return {
        "strategies": names,
        "solved": count,
        "of_sampled": count / len(sampled) if sampled else 0.0,
        "of_selected": count / selected if selected else 0.0,
    }


def _strategy(
    runs: Sequence[Mapping[str, Sequence[Try]]], sampled: Sequence[str], selected: int, budget: Budget, counted: bool
) -> dict[str, Any]:
    """One strategy's numbers; pass@k only where every statement was to get the same number of attempts."""
    found: dict[str, Any] = _share([], _solved(runs), sampled, selected)
    del found["strategies"]
    found["seeds"] = len(runs)
    found["attempts"] = sum(len(tries) for run in runs for tries in run.values())
    found["tokens"] = sum(t.tokens for run in runs for tries in run.values() for t in tries)
    found["without_attempts"] = sum(not run.get(name) for run in runs for name in sampled)
    if not counted or not sampled:
        return found
    padded = [[padded_tries(run.get(name, ()), runs, budget) for name in sampled] for run in runs]
    length = len(padded[0][0])
    found["samples"] = length
    found["first_k"] = {str(k): _first_k(padded, k) for k in powers(length)}
    if budget.tokens:
        found["within_tokens"] = {str(t): _within(padded, t) for t in powers(budget.tokens)}
        length = min(len(tries) for run in runs for tries in run.values() if tries) if found["attempts"] else 0
    found |= _pass_at(padded, length, len(sampled) / selected)
    return found


def padded_tries(tries: Sequence[Try], runs: Sequence[Mapping[str, Sequence[Try]]], budget: Budget) -> list[Try]:
    """The attempts, filled up with failures to as many as any statement got.

    A statement that could not be sampled (its prompt is too long, say) has none: it counts as unsolved.
    """
    most = max((len(found) for run in runs for found in run.values()), default=0) or budget.samples
    return [*tries, *[Try(False, 0)] * (most - len(tries))]


def powers(most: int) -> list[int]:
    """1, 2, 4, … up to `most`, and `most` itself."""
    return sorted({2**i for i in range(most.bit_length()) if 2**i <= most} | ({most} if most else set()))


def _first_k(padded: Sequence[Sequence[Sequence[Try]]], k: int) -> float:
    """The paper's rule: share of problems with a proof among the first k attempts, averaged over seeds."""
    hits = [any(t.proved for t in tries[:k]) for run in padded for tries in run]
    return sum(hits) / len(hits)


def _within(padded: Sequence[Sequence[Sequence[Try]]], tokens: int) -> float:
    """Share of problems proved before more than `tokens` tokens were spent on them, averaged over seeds."""
    hits = []
    for run in padded:
        for tries in run:
            spent, hit = 0, False
            for one in tries:
                spent += one.tokens
                hit = hit or (one.proved and spent <= tokens)
            hits.append(hit)
    return sum(hits) / len(hits)


def _pass_at(padded: Sequence[Sequence[Sequence[Try]]], length: int, share: float) -> dict[str, Any]:
    """The unbiased curve for every k up to `length`, over the sampled statements and over all selected."""
    curves = [
        [pass_curve(length, sum(t.proved for t in tries[:length])) for tries in run] for run in padded
    ]  # seed, problem, k
    resampler = Resampler(len(curves[0]), len(curves))
    intervals, errors = {}, {}
    for k in powers(length):
        values = [[curve[k - 1] for curve in run] for run in curves]
        intervals[str(k)] = vars(resampler.estimate(values))
        errors[str(k)] = _standard_error([sum(column) / len(column) for column in zip(*values, strict=True)])
    means = [sum(run[p][k] for run in curves for p in range(len(run))) for k in range(length)]
    total = len(curves) * len(curves[0])
    return {
        "pass@k": {str(k + 1): value / total for k, value in enumerate(means)},
        "pass@k of selected": {str(k): means[k - 1] / total * share for k in powers(length)},
        "intervals": intervals,
        "standard_errors": errors,
    }


def _standard_error(values: Sequence[float]) -> float:
    """Of the mean over problems, as lm-evaluation-harness reports it."""
    if len(values) < 2:
        return 0.0
    mean = sum(values) / len(values)
    return sqrt(sum((v - mean) ** 2 for v in values) / (len(values) - 1) / len(values))


def _groups(
    statements: Sequence[Statement],
    key: str,
    runs: Sequence[Mapping[str, Sequence[Try]]] | None,
    solved: set[str],
    floor: set[str],
) -> dict[str, dict[str, Any]]:
    """The primary strategy's numbers for every value of a column."""
    found = {}
    for value in sorted({s[key] for s in statements}):
        members = [s for s in statements if s[key] == value]
        names = [s["statement_id"] for s in members if s["sampled"]]
        found[value] = {
            "selected": len(members),
            "sampled": len(names),
            "solved": _count(solved, names),
            "floor": _count(floor, names),
            "together": _count(solved | floor, names),
            "pass@1": _first_rate(names, runs) if runs is not None else None,
        }
    return found


def _first_rate(names: Sequence[str], runs: Iterable[Mapping[str, Sequence[Try]]]) -> dict[str, float] | None:
    """pass@1 with its interval: the share of proofs among a statement's attempts, averaged over statements."""
    if not names:
        return None
    values = [[_rate(run.get(name, ())) for name in names] for run in runs]
    return vars(Resampler(len(names), len(values)).estimate(values))


def _rate(tries: Sequence[Try]) -> float:
    return sum(t.proved for t in tries) / len(tries) if tries else 0.0
