"""Statements on their way, and what a search is asked of one: the two arguments of every strategy, `Question` (what
is asked, and what it may spend) and `Desk` (with what it works).
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Literal

from pydantic import Field
from pydantic.dataclasses import dataclass as settings

from prover.lean.verdicts import Checker, GoalKind
from prover.models.formats.registry import Formats
from prover.models.generator import Completion, Generator, Sampling
from prover.search.result import Attempt
from prover.settings import SETTINGS


@dataclass(frozen=True)
class Statement:
    """What is vetted, searched, measured and kept, a row of the table `statements`.

    The problem stands beside it, for filters, reports and training examples.
    """

    statement_id: str
    """Hash of `signature`, as it stands here"""
    problem_id: str = ""
    """Of the problem that it was read from, or its name in a benchmark"""
    group: str = ""
    """Family or source of the problem; for reports only"""
    problem: str = ""
    """In natural language; empty where there is none"""
    answer: str = ""
    """Of the problem"""
    signature: str = ""
    """The theorem, everything before `:=`"""
    type_hash: str = ""
    """Content hash of the elaborated type: equal where only names of bound variables differ"""
    votes: int | None = None
    """Candidates that had this type"""
    labels: tuple[str, ...] = ()
    """What filters say of a statement that they keep"""

    @classmethod
    def of(
        cls, signature: str, problem: str = "", answer: str = "", problem_id: str = "", group: str = ""
    ) -> Statement:
        """A statement that has not been elaborated yet."""
        return cls(statement_id(signature), problem_id, group, problem, answer, signature)


def statement_id(signature: str) -> str:
    """The identity of a statement everywhere, 20 hex digits: a hash of what is asked, to the letter.

    White space counts, since Lean reads layout and strings; whoever wants one text for what means the same makes it
    before (`prover.lean.syntax.one_line`).
    """
    return hashlib.sha256(signature.strip().encode()).hexdigest()[:20]


class NoModel:
    """The generator of a desk at which no model sits."""

    def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        raise RuntimeError("text was asked for where there is no model")


# Of `samples`, what each goal kind gets (docs/search.md, "One budget"): the two questions of the paper get
# all; the closed negation and the contradiction, right less often, a half and a quarter.
SHARES = {GoalKind.PROVE: 1.0, GoalKind.REFUTE: 1.0, GoalKind.REFUTE_CLOSED: 0.5, GoalKind.ABSURD: 0.25}


@settings(frozen=True, config=SETTINGS)
class SearchConfig:
    """How a statement is searched, and its budget (docs/search.md).

    Waves grow by doubling from `first_wave`, so that easy statements cost little.
    """

    samples: int = Field(default=16, ge=1, le=1 << 20)
    """The model's attempts at the statement itself; its other goals get their share of so many (`SHARES`)."""
    first_wave: int = Field(default=4, ge=1)
    """Attempts of the first wave; of a tree search, of each expansion."""
    goals: tuple[GoalKind, ...] = (GoalKind.PROVE, GoalKind.REFUTE)
    """What is asked of a statement: prove, refute, refute_closed, absurd."""
    temperature: float = Field(default=1.0, ge=0)
    """Of sampling; 0 is greedy."""
    top_p: float = Field(default=1.0, gt=0, le=1)
    """Sample from the likeliest tokens that have this much probability together."""
    max_tokens: int = Field(default=96, ge=1)
    """Of one attempt."""
    tokens: int | None = Field(default=None, ge=1)
    """Sampled tokens of all goals together; the wave that would go beyond is shortened by the mean length so far."""
    seconds: float | None = Field(default=None, gt=0)
    """Wall time of a statement; an outcome under it is not repeatable."""
    portfolio: tuple[str, ...] | None = None
    """Proofs tried before any token is sampled; null is the list of the Lean profile, [] none."""
    repair_rounds: int = Field(default=1, ge=1)
    """Of the strategy `repair`: how often what failed goes back to the model."""
    strategy: str = "whole"
    """whole, repair, rmaxts or best-first (`prover.search.strategies`)."""
    schedule: Literal["each", "likeliest"] = "each"
    """Every statement has its budget for itself, or a shard's statements share theirs, the likeliest first."""
    early: int = Field(default=4, ge=1)
    """With `likeliest`: samples that every statement gets before the others are shared out."""

    def waves(self, start: int = 0) -> list[tuple[int, int]]:
        """(first sample, how many) of every wave from sample `start` on."""
        waves, at, size = [], 0, self.first_wave
        while at < self.samples:
            size = min(size, self.samples - at)
            if at + size > start:
                waves.append((max(at, start), at + size - max(at, start)))
            at, size = at + size, size * 2
        return waves

    def share(self, kind: GoalKind, samples: int) -> int:
        """How many of the first `samples` samples are this goal kind's."""
        return math.ceil(samples * SHARES[kind])


@dataclass(frozen=True)
class Desk:
    """`portfolio` are the profile's proofs, tried before any token is sampled. `scorer` is the model that scores
    statements, where that is another than the one that writes them.
    """

    generator: Generator
    checker: Checker
    formats: Formats
    portfolio: tuple[str, ...] = ()
    scorer: Generator | None = None


@dataclass(frozen=True)
class Question:
    """A statement's signature, everything before `:=`, with what may be spent on it.

    All seeds of the search follow from `seed`. `recorded` are attempts of an earlier search with a smaller budget and
    the same seed: they are not made again, and the result is that of one search with this budget.
    """

    signature: str
    budget: SearchConfig
    seed: int
    recorded: tuple[Attempt, ...] = ()
