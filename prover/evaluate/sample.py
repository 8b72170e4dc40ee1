"""All n samples of every statement, solved or not: the raw material of pass@k."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from prover.lean.verdicts import Goal, GoalKind, Verdict, VerdictKind
from prover.models.generator import Completion, Generator, PromptTooLong, Sampling, sample_seed
from prover.models.numbers import ReservedCharacter
from prover.search.goals import NotASignature, goal
from prover.search.question import Desk, Question
from prover.search.result import EMPTY, UNFINISHED, Attempt, Outcome, SearchResult, prompt_hash


async def sample_all(question: Question, desk: Desk) -> SearchResult:
    """Sample all of the budget's proofs of the statement and judge each distinct text once.

    The statement is never searched for a refutation here, and a success ends nothing. With a budget of tokens
    sampling ends where they are spent, and the last sample is cut there.
    """
    budget, prove = question.budget, desk.formats.prove
    try:
        target = goal(question.signature, GoalKind.PROVE)
    except NotASignature as problem:
        return SearchResult(Outcome.SET_ASIDE, reason=f"not a theorem signature: {problem}")
    base = sample_seed(question.seed, question.signature, GoalKind.PROVE)
    sampling = Sampling(budget.temperature, budget.top_p, budget.max_tokens, base, prove.stop)
    prompt = prove.prompt(signature=target.signature)
    try:
        found = await _completions(prompt, desk.generator, budget.samples, sampling, budget.tokens)
    except (PromptTooLong, ReservedCharacter) as problem:
        return SearchResult(Outcome.SET_ASIDE, reason=str(problem))
    attempts = await _judged([replace(c, text=prove.read(c.text)) for c in found], target, base, desk, prompt)
    proof = next((a for a in attempts if a.verdict.proved), None)
    outcome = Outcome.PROVED if proof else Outcome.OPEN
    return SearchResult(outcome, attempts, proof, target if proof else None)


async def _completions(
    prompt: str, generator: Generator, samples: int, sampling: Sampling, tokens: int | None
) -> list[Completion]:
    """The completions in order of their seeds: all at once, or as many at once as the tokens surely pay for."""
    if not tokens:
        found = [c async for c in generator.generate(prompt, samples, sampling)]
        return sorted(found, key=lambda c: c.index)
    done: list[Completion] = []
    left = tokens
    while left > 0 and len(done) < samples:
        size = min(max(1, left // sampling.max_tokens), samples - len(done))
        first = len(done)
        asked = replace(sampling, seed=sampling.seed + first, max_tokens=min(sampling.max_tokens, left))
        wave = [c async for c in generator.generate(prompt, size, asked)]
        done += [replace(c, index=first + c.index) for c in sorted(wave, key=lambda c: c.index)]
        left = tokens - sum(max(c.tokens, 1) for c in done)
    return done


async def _judged(found: list[Completion], target: Goal, base: int, desk: Desk, prompt: str) -> list[Attempt]:
    """An attempt for each completion, whose text is what was read in it; a text that came twice is checked once."""
    texts = list(dict.fromkeys(c.text for c in found if c.finished and c.text))
    verdicts = dict(zip(texts, await asyncio.gather(*(desk.checker.check(target, t) for t in texts)), strict=True))

    def judged(completion: Completion) -> Verdict:
        if not completion.finished:
            return Verdict(VerdictKind.REJECTED, UNFINISHED)
        return verdicts[completion.text] if completion.text else Verdict(VerdictKind.REJECTED, EMPTY)

    prompted = prompt_hash(prompt)
    return [
        Attempt(GoalKind.PROVE, c.index, base + c.index, c.text, c.tokens, c.logprob, judged(c), prompt=prompted)
        for c in found
    ]
