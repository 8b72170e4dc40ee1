"""What a search is asked and what it answers: budget, attempts, outcome. The same for every strategy."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass, field
from enum import StrEnum

from prover.lean.verdicts import Goal, GoalKind, Verdict

MODEL, PORTFOLIO, REPAIR, TREE = "model", "portfolio", "repair", "tree"  # who an attempt is by
EMPTY = "the completion is empty"
UNFINISHED = "the completion did not end within its tokens"


class Outcome(StrEnum):
    """What a search found. `open` means that the budget is spent."""

    PROVED = "proved"
    REFUTED = "refuted"
    ABSURD = "absurd"  # solved, but only because the hypotheses contradict each other
    OPEN = "open"
    SET_ASIDE = "set_aside"


# Of `samples`, what each goal kind gets (docs/search.md, "One budget"): the two questions of the paper get
# all; the closed negation and the contradiction, right less often, a half and a quarter.
SHARES = {GoalKind.PROVE: 1.0, GoalKind.REFUTE: 1.0, GoalKind.REFUTE_CLOSED: 0.5, GoalKind.ABSURD: 0.25}


@dataclass(frozen=True)
class SearchConfig:
    """How one statement is searched, and its budget.

    `samples` bounds the model's attempts at the statement itself; other goal kinds get their share of it
    (`SHARES`). `tokens` bounds what is sampled for all goals together: the wave that would go beyond it is
    shortened by the mean length so far. `seconds` is wall time, so an outcome under it is not repeatable.
    Waves grow by doubling from `first_wave`, so that easy statements cost little. `portfolio` holds proofs
    tried before any token is sampled.
    """

    samples: int = 8
    first_wave: int = 2
    goals: tuple[GoalKind, ...] = (GoalKind.PROVE, GoalKind.REFUTE)
    temperature: float = 1.0
    top_p: float = 1.0
    max_tokens: int = 128
    tokens: int | None = None
    seconds: float | None = None
    portfolio: tuple[str, ...] = ()
    repair_rounds: int = 1

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
class Attempt:
    """One text for one goal, with its verdict.

    `sample` counts from 0 within (goal kind, `by`, `depth`). `depth` is the round of a repair; `prompt` is
    the first 12 hex digits of the SHA-256 of the prompt. Attempts of the portfolio cost no tokens.
    """

    goal_kind: GoalKind
    sample: int
    seed: int
    text: str
    tokens: int
    logprob: float
    verdict: Verdict
    by: str = MODEL
    depth: int = 0
    prompt: str = ""

    @property
    def key(self) -> tuple[GoalKind, str, int, int]:
        """Identity within a search: the same in every run with the same seed."""
        return self.goal_kind, self.by, self.depth, self.sample


@dataclass
class SearchResult:
    """`proof` is the successful attempt; `reason` says why a statement was set aside or the search ended."""

    outcome: Outcome
    attempts: list[Attempt] = field(default_factory=list)
    proof: Attempt | None = None
    goal: Goal | None = None
    reason: str = ""

    @property
    def tokens(self) -> int:
        """Tokens sampled for the attempts that are recorded."""
        return sum(attempt.tokens for attempt in self.attempts)

    @property
    def samples(self) -> int:
        """Attempts of the model, the portfolio's not among them."""
        return sum(attempt.by != PORTFOLIO for attempt in self.attempts)


SOLVED = {
    GoalKind.PROVE: Outcome.PROVED,
    GoalKind.REFUTE: Outcome.REFUTED,
    GoalKind.REFUTE_CLOSED: Outcome.REFUTED,
    GoalKind.ABSURD: Outcome.ABSURD,
}


def sample_seed(seed: int, *parts: object) -> int:
    """A seed for (statement, goal, …) that depends on nothing else, 48 bits, room for many samples."""
    text = "/".join(map(str, (seed, *parts)))
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big")


def prompt_hash(prompt: str) -> str:
    """How an attempt names its prompt."""
    return hashlib.sha256(prompt.encode()).hexdigest()[:12]
