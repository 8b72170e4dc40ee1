"""The model's quality score (arXiv 2405.14333, section 3.2): back-translation, analysis, one of five classes.

Two modes. `class` asks for the class alone, as structured output, and suits models trained to answer so. `analysis` is
the paper's: the model writes freely and the class is read at the end of its text; where none can be read, the
same text is continued with the class as structured output. So every vote has a class.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from autoformalize.filters.base import PASSED, Finding, Item, Tools
from autoformalize.shots import shots
from prover.models.generator import Generator, PromptTooLong, Sampling
from prover.search.whole_proof import sample_seed

CLASSES = ("poor", "fair", "above average", "good", "excellent")
_CLASS = re.compile("|".join(sorted(CLASSES, key=len, reverse=True)), re.IGNORECASE)
_SHOWN = 600  # characters of an analysis that are kept as evidence


@dataclass(frozen=True)
class Vote:
    """One assessment: an index into `CLASSES`, and the text that led to it."""

    mark: int
    text: str = ""


async def score(item: Item, tools: Tools) -> Finding:
    """The quality score of k votes, with their agreement; statements with a low mean are dropped."""
    config = tools.config
    scorer = tools.scorer or tools.generator
    if not (scorer and tools.prompts and config.score_votes and item.problem):
        return PASSED
    template = tools.prompts.score
    prompt = shots(template, config.score_examples, "assessment") + template.fill(
        problem=item.problem, answer=item.answer, signature=item.signature
    )
    seed = sample_seed(tools.seed, item.signature, "score")
    try:
        ask = _analyses if config.score_mode == "analysis" else _classes
        votes = await ask(scorer, prompt, config.score_votes, config.score_tokens, seed)
    except PromptTooLong as problem:
        return Finding(True, {"reason": f"prompt too long: {problem}"})
    if not votes:
        return Finding(True, {"reason": "the scorer gave no vote"})
    marks = [vote.mark for vote in votes]
    mean = sum(marks) / len(marks)
    evidence = {
        "mean": mean,
        "agreement": max(marks.count(mark) for mark in marks) / len(marks),
        "votes": [CLASSES[mark] for mark in marks],
    }
    if texts := [vote.text[:_SHOWN] for vote in votes if vote.text]:
        evidence["analyses"] = texts
    return Finding(mean < config.score_threshold, evidence)


async def _classes(scorer: Generator, prompt: str, votes: int, tokens: int, seed: int) -> list[Vote]:
    """The class alone, as structured output."""
    sampling = Sampling(max_tokens=16, seed=seed, choices=tuple(f" {name}" for name in CLASSES))
    found = sorted([c async for c in scorer.generate(prompt, votes, sampling)], key=lambda c: c.index)
    return [Vote(CLASSES.index(name)) for c in found if (name := c.text.strip().lower()) in CLASSES]


async def _analyses(scorer: Generator, prompt: str, votes: int, tokens: int, seed: int) -> list[Vote]:
    """A text each, and the class at its end."""
    sampling = Sampling(max_tokens=tokens, seed=seed)
    found = sorted([c async for c in scorer.generate(prompt, votes, sampling)], key=lambda c: c.index)
    result = []
    for completion in found:
        text = completion.text.strip()
        mark = read_class(text)
        if mark is None:
            asked = await _classes(
                scorer, f"{prompt}{completion.text}\nAssessment:", 1, tokens, seed + completion.index
            )
            mark = asked[0].mark if asked else None
        if mark is not None:
            result.append(Vote(mark, text))
    return result


def read_class(text: str) -> int | None:
    """The class that a text closes with: the last one named in its last two lines."""
    found = _CLASS.findall("\n".join(text.strip().splitlines()[-2:]))
    return CLASSES.index(found[-1].lower()) if found else None
