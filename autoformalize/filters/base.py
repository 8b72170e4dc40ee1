"""What every filter sees and says."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from prover.lean.elaboration import TypeFacts
from prover.lean.verdicts import Checker, Goal
from prover.models.generator import Generator, PromptTooLong, Sampling
from prover.models.prompts import Prompts
from prover.search.whole_proof import sample_seed


@dataclass(frozen=True)
class FilterConfig:
    """`order` names the filters that run, cheapest first.

    `absurd_samples` and `refuted_samples` model attempts follow the portfolios; `score_votes` 0 switches scoring
    off. A statement is kept when its mean class is at least `score_threshold` (an index into `CLASSES`); `score_mode`
    is `class` or `analysis` with `score_tokens` for each text, `score_examples` a file of examples. Findings that
    only label a statement drop it when their filter is named in `drop`.
    """

    order: tuple[str, ...] = ("elaborates", "trivial", "unused", "degenerate", "absurd", "vacuous", "score")
    drop: tuple[str, ...] = ()
    absurd_samples: int = 0
    refuted_samples: int = 0
    score_votes: int = 0
    score_threshold: float = 2.0
    score_mode: str = "class"
    score_tokens: int = 512
    score_examples: str = ""
    max_tokens: int = 128


@dataclass(frozen=True)
class Item:
    """A statement under test, with the problem it is meant to state where there is one."""

    signature: str
    problem: str = ""
    answer: str = ""


@dataclass(frozen=True)
class Finding:
    """What one filter found. A `label` marks a statement that is kept unless the configuration drops it."""

    rejected: bool
    evidence: dict[str, Any] = field(default_factory=dict)
    label: str = ""


PASSED = Finding(False)


@dataclass(frozen=True)
class Tools:
    """What a filter may use; without a generator the model-based parts are skipped.

    `portfolio` are the profile's proofs to try first; `scorer` is the model that scores, where that is another than
    the one that formalizes.
    """

    checker: Checker
    config: FilterConfig
    generator: Generator | None = None
    prompts: Prompts | None = None
    seed: int = 0
    scorer: Generator | None = None
    portfolio: tuple[str, ...] = ()

    async def facts(self, signature: str) -> TypeFacts | None:
        """What the elaborated type says; None when it does not elaborate or nobody can tell."""
        return (await self.checker.elaborate(signature)).facts

    async def first_proof(self, goal: Goal, proofs: tuple[str, ...]) -> str | None:
        """The first of these proofs that is accepted."""
        for proof in proofs:
            if (await self.checker.check(goal, proof)).proved:
                return proof
        return None

    async def sampled_proof(self, goal: Goal, samples: int, name: str) -> str | None:
        """A proof among so many samples of the model; `name` makes the seed the filter's own."""
        if not (self.generator and self.prompts and samples):
            return None
        prompt = self.prompts.prove.fill(signature=goal.signature)
        sampling = Sampling(max_tokens=self.config.max_tokens, seed=sample_seed(self.seed, goal.signature, name))
        try:
            found = [c async for c in self.generator.generate(prompt, samples, sampling)]
        except PromptTooLong:
            return None
        texts = [c.text.strip() for c in sorted(found, key=lambda c: c.index) if c.finished]
        return await self.first_proof(goal, tuple(dict.fromkeys(filter(None, texts))))


Filter = Callable[[Item, Tools], Awaitable[Finding]]
