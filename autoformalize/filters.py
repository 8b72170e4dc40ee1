"""Filters over statements: small async functions, cheapest first, each with its own counts and evidence.

A filter looks at one statement and says whether it is worth proving, and why not. Adding one means writing a
function and naming it in `FILTERS`. Each can be used alone: `proofmill filter IN.jsonl --only absurd`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from prover.lean.verdicts import Checker, GoalKind
from prover.models.generator import Generator, PromptTooLong, Sampling
from prover.models.prompts import Prompts
from prover.search.goals import NotASignature, binder_names, goal, parse
from prover.search.whole_proof import sample_seed

CLASSES = ("poor", "fair", "above average", "good", "excellent")  # arXiv 2405.14333, section 3.2

# One `first` per check: Lean tries them in order. `decide` comes late, since it cannot be caught when it
# recurses too deeply; every alternative must close the goal.
ABSURD_PORTFOLIO = (
    "by\n  first\n  | contradiction\n  | omega\n  | (subst_vars; omega)\n  | (simp_all; done)\n  | (simp_all; omega)"
)

TRIVIAL_PORTFOLIO = "by\n  first\n  | assumption\n  | rfl\n  | trivial\n  | (intros; assumption)"


def absurd_proofs(signature: str) -> list[str]:
    """Proofs of False to try on Γ: the portfolio, then deciding a Γ whose variables are bounded."""
    names = binder_names(signature)
    return [ABSURD_PORTFOLIO, f"by revert {' '.join(names)}; decide +kernel"] if names else [ABSURD_PORTFOLIO]


@dataclass(frozen=True)
class FilterConfig:
    """`absurd_samples` model attempts at Γ ⊢ False follow the portfolio; `score_votes` 0 switches scoring off.

    A statement is kept when its mean class is at least `score_threshold` (an index into `CLASSES`).
    """

    order: tuple[str, ...] = ("elaborates", "trivial", "absurd", "score")
    absurd_samples: int = 0
    score_votes: int = 0
    score_threshold: float = 2.0
    drop_trivial: bool = False
    max_tokens: int = 128


@dataclass(frozen=True)
class Item:
    """A statement under test, with the problem it is meant to state where there is one."""

    signature: str
    problem: str = ""
    answer: str = ""


@dataclass(frozen=True)
class Finding:
    """What one filter found. `label` marks a kept statement (trivial, say)."""

    rejected: bool
    evidence: dict[str, Any] = field(default_factory=dict)
    label: str = ""


@dataclass(frozen=True)
class Tools:
    """What a filter may use; without a generator the model-based parts are skipped."""

    checker: Checker
    config: FilterConfig
    generator: Generator | None = None
    prompts: Prompts | None = None
    seed: int = 0


Filter = Callable[[Item, Tools], Awaitable[Finding]]


async def elaborates(item: Item, tools: Tools) -> Finding:
    """Lean accepts the signature."""
    verdict = await tools.checker.elaborate(item.signature)
    if verdict.proved:
        return Finding(False)
    return Finding(True, {"verdict": verdict.kind.value, "reason": verdict.reason})


async def absurd(item: Item, tools: Tools) -> Finding:
    """Hypothesis rejection: Γ ⊢ False by a portfolio of tactics, then by the model within its budget."""
    try:
        if not parse(item.signature).binders:
            return Finding(False)
        target = goal(item.signature, GoalKind.ABSURD)
    except NotASignature as problem:
        return Finding(True, {"reason": str(problem)})
    for proof in absurd_proofs(item.signature):
        if (await tools.checker.check(target, proof)).proved:
            return Finding(True, {"by": "portfolio", "proof": proof})
    if tools.generator and tools.prompts and tools.config.absurd_samples:
        prompt = tools.prompts.prove.fill(signature=target.signature)
        seed = sample_seed(tools.seed, item.signature, "absurd")
        sampling = Sampling(max_tokens=tools.config.max_tokens, seed=seed)
        try:
            texts = [
                c.text.strip()
                async for c in tools.generator.generate(prompt, tools.config.absurd_samples, sampling)
                if c.finished
            ]
        except PromptTooLong:
            texts = []
        for text in dict.fromkeys(texts):
            if (await tools.checker.check(target, text)).proved:
                return Finding(True, {"by": "model", "proof": text})
    return Finding(False)


async def trivial(item: Item, tools: Tools) -> Finding:
    """The conclusion is a hypothesis or closes by the most basic tactics; kept but labelled by default."""
    verdict = await tools.checker.check(goal(item.signature, GoalKind.PROVE), TRIVIAL_PORTFOLIO)
    if not verdict.proved:
        return Finding(False)
    evidence = {"proof": TRIVIAL_PORTFOLIO}
    return Finding(tools.config.drop_trivial, evidence, label="trivial")


async def score(item: Item, tools: Tools) -> Finding:
    """The model's quality score in five classes, k votes with structured output; low means are dropped."""
    if not (tools.generator and tools.prompts and tools.config.score_votes and item.problem):
        return Finding(False)
    prompt = tools.prompts.score.fill(problem=item.problem, answer=item.answer, signature=item.signature)
    sampling = Sampling(
        max_tokens=16,
        seed=sample_seed(tools.seed, item.signature, "score"),
        choices=tuple(f" {c}" for c in CLASSES),
    )
    try:
        votes = [c.text.strip() async for c in tools.generator.generate(prompt, tools.config.score_votes, sampling)]
    except PromptTooLong as problem:
        return Finding(True, {"reason": f"prompt too long: {problem}"})
    marks = [CLASSES.index(v) for v in votes if v in CLASSES]
    if not marks:
        return Finding(True, {"reason": "no vote could be read", "votes": votes})
    mean = sum(marks) / len(marks)
    agreement = max(marks.count(m) for m in marks) / len(marks)
    evidence = {"mean": mean, "agreement": agreement, "votes": votes}
    return Finding(mean < tools.config.score_threshold, evidence)


FILTERS: dict[str, Filter] = {
    "elaborates": elaborates,
    "trivial": trivial,
    "absurd": absurd,
    "score": score,
}


@dataclass
class FilterResult:
    """The outcome over a chain of filters; `evidence` and `labels` by filter name."""

    kept: bool
    rejected_by: str | None = None
    evidence: dict[str, dict[str, Any]] = field(default_factory=dict)
    labels: list[str] = field(default_factory=list)


async def apply_filters(item: Item, tools: Tools, names: Sequence[str]) -> FilterResult:
    """Run the named filters in order until one rejects."""
    result = FilterResult(True)
    for name in names:
        finding = await FILTERS[name](item, tools)
        if finding.evidence:
            result.evidence[name] = finding.evidence
        if finding.label:
            result.labels.append(finding.label)
        if finding.rejected:
            return FilterResult(False, name, result.evidence, result.labels)
    return result
