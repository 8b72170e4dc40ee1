"""The model's quality score (arXiv 2405.14333, section 3.2): back-translation, analysis, one of five classes.

Two modes. `class` asks for the class alone, as structured output, and suits models trained to answer so. `analysis` is
the paper's: the model writes freely and the class is read at the end of its text; where none can be read, the
same text is continued with the class as structured output. So every vote has a class.
"""

from __future__ import annotations

from dataclasses import dataclass

from autoformalize.filters.base import PASSED, Finding, Tools
from autoformalize.shots import shots
from prover.models.formats.format import CLASSES, Format
from prover.models.generator import Completion, Generator, PromptTooLong, Sampling, sample_seed
from prover.search.question import Statement

_SHOWN = 600  # characters of an analysis that are kept as evidence


@dataclass(frozen=True)
class Vote:
    """One assessment: an index into `CLASSES`, and the text that led to it."""

    mark: int
    text: str = ""


async def score(statement: Statement, tools: Tools) -> Finding:
    """The quality score of k votes, with their agreement; statements with a low mean are dropped."""
    config = tools.config
    if not (config.score_votes and statement.problem):
        return PASSED
    asked = tools.desk.formats.score
    scorer = Scorer(tools.desk.scorer or tools.desk.generator, asked)
    prompt = shots(asked, config.score_examples, "assessment") + asked.prompt(
        problem=statement.problem, answer=statement.answer, signature=statement.signature
    )
    seed = sample_seed(tools.seed, statement.signature, "score")
    try:
        if config.score_mode == "analysis":
            votes = await scorer.analyses(prompt, config.score_votes, config.score_tokens, seed)
        else:
            votes = await scorer.classes(prompt, config.score_votes, seed)
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


@dataclass(frozen=True)
class Scorer:
    """The model that scores, and how it is asked."""

    model: Generator
    asked: Format

    async def classes(self, prompt: str, votes: int, seed: int) -> list[Vote]:
        """The class alone, as structured output."""
        sampling = Sampling(max_tokens=16, seed=seed, choices=tuple(f" {name}" for name in CLASSES))
        found = await self._sampled(prompt, votes, sampling)
        return [Vote(CLASSES.index(name)) for c in found if (name := c.text.strip().lower()) in CLASSES]

    async def analyses(self, prompt: str, votes: int, tokens: int, seed: int) -> list[Vote]:
        """A text each, and the class at its end; where none is named there, the text is continued with one."""
        result = []
        for completion in await self._sampled(prompt, votes, Sampling(max_tokens=tokens, seed=seed)):
            text = completion.text.strip()
            if name := self.asked.read(text):
                result.append(Vote(CLASSES.index(name), text))
                continue
            further = f"{prompt}{completion.text}\nAssessment:"
            result += [Vote(vote.mark, text) for vote in await self.classes(further, 1, seed + completion.index)]
        return result

    async def _sampled(self, prompt: str, votes: int, sampling: Sampling) -> list[Completion]:
        return sorted([c async for c in self.model.generate(prompt, votes, sampling)], key=lambda c: c.index)
