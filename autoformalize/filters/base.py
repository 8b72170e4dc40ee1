"""What every filter sees and says."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass as settings

from prover.lean.elaboration import TypeFacts
from prover.lean.verdicts import Goal
from prover.models.generator import PromptTooLong, Sampling, sample_seed
from prover.search.question import Desk, Statement
from prover.settings import SETTINGS


@settings(frozen=True, config=SETTINGS)
class FilterConfig:
    """Which statements are thrown out, cheapest filter first (docs/statements.md)."""

    order: tuple[str, ...] = ("elaborates", "trivial", "unused", "degenerate", "absurd", "vacuous", "score")
    """The filters that run."""
    drop: tuple[str, ...] = ()
    """Filters whose labels throw a statement out; a label only marks it otherwise."""
    absurd_samples: int = Field(default=4, ge=0)
    """The model's attempts at a contradiction of the hypotheses, after the tactics."""
    refuted_samples: int = Field(default=0, ge=0)
    """The model's attempts at the negation, after the tactics."""
    max_tokens: int = Field(default=128, ge=1)
    """Of one such attempt."""
    score_votes: int = Field(default=3, ge=0)
    """Assessments a statement; 0 switches scoring off."""
    score_threshold: float = 2.0
    """A statement is kept from this mean class on: 0 poor, 1 fair, 2 above average, 3 good, 4 excellent."""
    score_mode: Literal["class", "analysis"] = "class"
    """Ask for the class alone, or let the model write first, as the paper does."""
    score_tokens: int = Field(default=512, ge=1)
    """Of one analysis."""
    score_examples: str = ""
    """A file of few-shot examples, JSON lines of problem, answer, statement and assessment."""
    scorer: str = ""
    """A server whose model scores instead of the one that formalizes, `http://host:port/v1#name`; asked as in the
    paper."""

    def without_model(self) -> FilterConfig:
        """The same for where there is no model to ask."""
        return replace(self, absurd_samples=0, refuted_samples=0, score_votes=0)


@dataclass(frozen=True)
class Finding:
    """What one filter found. A `label` marks a statement that is kept unless the configuration drops it."""

    rejected: bool
    evidence: dict[str, Any] = field(default_factory=dict)
    label: str = ""


PASSED = Finding(False)


@dataclass(frozen=True)
class Tools:
    """What a filter may use: `config` says how often the model at the desk may be asked."""

    desk: Desk
    config: FilterConfig
    seed: int = 0

    async def facts(self, signature: str) -> TypeFacts | None:
        """What the elaborated type says; None when it does not elaborate or nobody can tell."""
        return (await self.desk.checker.elaborate(signature)).facts

    async def first_proof(self, goal: Goal, proofs: tuple[str, ...]) -> str | None:
        """The first of these proofs that is accepted."""
        for proof in proofs:
            if (await self.desk.checker.check(goal, proof)).proved:
                return proof
        return None

    async def sampled_proof(self, goal: Goal, samples: int, name: str) -> str | None:
        """A proof among so many samples of the model; `name` makes the seed the filter's own."""
        if not samples:
            return None
        prove, seed = self.desk.formats.prove, sample_seed(self.seed, goal.signature, name)
        sampling = Sampling(max_tokens=self.config.max_tokens, seed=seed, stop=prove.stop)
        prompt = prove.prompt(signature=goal.signature)
        try:
            found = [c async for c in self.desk.generator.generate(prompt, samples, sampling)]
        except PromptTooLong:
            return None
        texts = [prove.read(c.text) for c in sorted(found, key=lambda c: c.index) if c.finished]
        return await self.first_proof(goal, tuple(dict.fromkeys(filter(None, texts))))


Filter = Callable[[Statement, Tools], Awaitable[Finding]]
