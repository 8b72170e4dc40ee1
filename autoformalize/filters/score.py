"""The model's quality score (arXiv 2405.14333, section 3.2)."""

from __future__ import annotations

from autoformalize.filters.base import PASSED, Finding, Item, Tools
from prover.models.generator import PromptTooLong, Sampling
from prover.search.whole_proof import sample_seed

CLASSES = ("poor", "fair", "above average", "good", "excellent")


async def score(item: Item, tools: Tools) -> Finding:
    """The model's quality score in five classes, k votes with structured output; low means are dropped."""
    if not (tools.generator and tools.prompts and tools.config.score_votes and item.problem):
        return PASSED
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
