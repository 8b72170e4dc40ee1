"""What a search answers: attempts and outcome. The same for every strategy."""

from __future__ import annotations

import hashlib
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


def prompt_hash(prompt: str) -> str:
    """How an attempt names its prompt."""
    return hashlib.sha256(prompt.encode()).hexdigest()[:12]
