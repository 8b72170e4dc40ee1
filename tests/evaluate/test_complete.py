"""Which attempts a strategy makes at a statement: what the strategies return passes, and nothing less or more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from pipelines.store.tables import from_dict
from prover.evaluate.complete import Given, flaws
from prover.evaluate.strategies import strategy
from prover.lean.profiles.embedded import PORTFOLIO
from prover.lean.verdicts import GoalKind
from prover.models.generator import sample_seed
from prover.search.record import AttemptRow
from prover.search.result import UNFINISHED

ASKED = "theorem problem : 1 = 1"
SEED = 7
Rows = list[dict[str, Any]]


def attempts(*tokens: int, proved: int = -1, by: str = "model") -> Rows:
    """Samples of these many tokens; the one numbered `proved` is a proof, those of 8 tokens were cut."""
    parts = ("tree",) if by == "tree" else ()
    base = sample_seed(SEED, ASKED, GoalKind.PROVE, *parts)
    return [
        {
            "goal": "prove",
            "by": by,
            "depth": 0,
            "sample": i,
            "seed": base + i,
            "text": f"by t{i}",
            "tokens": n,
            "verdict": "proved" if i == proved else "rejected",
            "reason": "" if i == proved else UNFINISHED if n == 8 else "no",
            "prompt_hash": "p",
        }
        for i, n in enumerate(tokens)
    ]


KNOWN = {"portfolio": PORTFOLIO}


def found(name: str, rows: Rows, samples: int, tokens: int = 0, **more: Any) -> list[str]:
    made = [from_dict(AttemptRow, row) for row in rows]
    return list(flaws(strategy(name), ASKED, made, Given(samples, tokens, 8, SEED, **KNOWN, **more)))


def test_all_samples_and_no_more() -> None:
    assert found("sample", attempts(3, 8, 4, proved=0), 3) == []
    assert found("sample", attempts(3, 8), 3) == ["2 where 3 were made"]
    assert found("sample", attempts(3, 8, 4, 5), 3) == ["4 where 3 were made"]
    assert found("greedy", attempts(3), 16) == []
    assert found("greedy", attempts(3, 3), 16) == ["2 where 1 were made"]


def test_a_budget_of_tokens_pays_for_so_many() -> None:
    """20 tokens: two samples of at most 8 at once; with what they leave, one after the other."""
    assert found("sample", attempts(8, 8, 3, 1), 9, tokens=20) == []
    assert found("sample", attempts(8, 8, 3), 9, tokens=20) == ["3 where 4 were made"]
    assert found("sample", attempts(8, 8, 5, 1), 9, tokens=20)[0] == "4 where 3 were made"
    assert found("sample", attempts(4, 4, 4), 3, tokens=20) == []


def test_a_search_ends_at_its_first_success() -> None:
    for name in ("whole", "repair"):
        assert found(name, attempts(3, 4, proved=1), 4) == []
        assert found(name, attempts(3, 4), 4) == ["2 without a success, where 4 are tried"]
        assert found(name, attempts(3, 4, 4, proved=1), 4) == ["attempts after the first success"]
    assert found("best-first", attempts(3, 4, 5, 6, by="tree"), 4) == []
    assert found("whole", attempts(3, 4), 4, timed=True) == []
    assert found("whole", attempts(3, 4), 4, tokens=16) == []


def test_an_attempt_called_unfinished_used_up_what_there_was() -> None:
    short = attempts(3, 8, 4)
    short[0]["reason"] = UNFINISHED
    assert found("sample", short, 3) == ["a completion called unfinished that was shorter than others"]
    assert found("sample", short, 3, metered=False) == []
    room = attempts(6, 2, 6)  # the context had room for six
    room[0]["reason"] = room[2]["reason"] = UNFINISHED
    assert found("sample", room, 3) == []


ALTERED: list[tuple[Callable[[Rows], object], str]] = [
    (lambda rows: rows[1].update(sample=0), "not numbered"),
    (lambda rows: rows[1].update(seed=1), "not the seeds"),
    (lambda rows: rows[1].update(by="tree"), "not a sample"),
    (lambda rows: rows[1].update(goal="refute"), "another goal"),
    (lambda rows: rows[1].update(tokens=-1), "without its number of tokens"),
    (lambda rows: rows[1].update(tokens=9), "9 tokens, where there could be 8"),
]


@pytest.mark.parametrize(("alter", "says"), ALTERED)
def test_an_altered_attempt_does_not_fit(alter: Callable[[Rows], object], says: str) -> None:
    rows = attempts(3, 8, 4)
    alter(rows)
    assert any(says in one for one in found("sample", rows, 3))


def test_the_portfolio_is_known_word_for_word() -> None:
    free = {"seed": 0, "tokens": 0, "logprob": 0.0, "by": "portfolio", "depth": 0, "prompt_hash": "", "reason": "no"}
    rows = [
        {**free, "goal": "prove", "sample": i, "text": text, "verdict": "rejected"} for i, text in enumerate(PORTFOLIO)
    ]
    assert found("portfolio", rows, 1) == []
    assert found("portfolio", [*rows[:2], {**rows[2], "verdict": "proved"}], 1) == []
    assert found("portfolio", rows[:3], 1) == [f"3 without a success, where {len(PORTFOLIO)} are tried"]
    assert "not the fixed texts in their order" in found("portfolio", [{**rows[0], "text": "by mine"}, *rows[1:]], 1)
    assert "an attempt that a model made, or that cost something" in found("portfolio", [{**rows[0], "tokens": 2}], 1)
