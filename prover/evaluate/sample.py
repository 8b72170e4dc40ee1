"""All n samples of every statement, solved or not: the raw material of pass@k."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from prover.lean.verdicts import Checker, Goal, GoalKind, Verdict, VerdictKind
from prover.models.generator import Completion, Generator, PromptTooLong, Sampling
from prover.models.numbers import ReservedCharacter
from prover.models.prompts import Template
from prover.search.goals import NotASignature, goal
from prover.search.result import EMPTY, UNFINISHED, prompt_hash
from prover.search.whole_proof import Attempt, Outcome, SearchConfig, SearchResult, sample_seed


async def sample_all(
    signature: str,
    generator: Generator,
    checker: Checker,
    template: Template,
    config: SearchConfig,
    seed: int,
    tokens: int = 0,
) -> SearchResult:
    """Sample `config.samples` proofs of the statement and judge each distinct text once.

    The statement is never searched for a refutation here, and a success ends nothing. With a budget of
    `tokens` (0: none) sampling ends where they are spent, and the last sample is cut there.
    """
    try:
        target = goal(signature, GoalKind.PROVE)
    except NotASignature as problem:
        return SearchResult(Outcome.SET_ASIDE, reason=f"not a theorem signature: {problem}")
    base = sample_seed(seed, signature, GoalKind.PROVE)
    sampling = Sampling(config.temperature, config.top_p, config.max_tokens, base)
    prompt = template.fill(signature=target.signature)
    try:
        found = await _completions(prompt, generator, config.samples, sampling, tokens)
    except (PromptTooLong, ReservedCharacter) as problem:
        return SearchResult(Outcome.SET_ASIDE, reason=str(problem))
    attempts = await _judged(found, target, base, checker, prompt_hash(prompt))
    proof = next((a for a in attempts if a.verdict.proved), None)
    outcome = Outcome.PROVED if proof else Outcome.OPEN
    return SearchResult(outcome, attempts, proof, target if proof else None)


async def _completions(
    prompt: str, generator: Generator, samples: int, sampling: Sampling, tokens: int
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


async def _judged(found: list[Completion], target: Goal, base: int, checker: Checker, prompt: str) -> list[Attempt]:
    """An attempt for each completion; a text that came twice is checked once."""
    texts = list(dict.fromkeys(c.text.strip() for c in found if c.finished and c.text.strip()))
    verdicts = dict(zip(texts, await asyncio.gather(*(checker.check(target, t) for t in texts)), strict=True))

    def judged(completion: Completion) -> Verdict:
        text = completion.text.strip()
        if not completion.finished:
            return Verdict(VerdictKind.REJECTED, UNFINISHED)
        return verdicts[text] if text else Verdict(VerdictKind.REJECTED, EMPTY)

    return [
        Attempt(
            GoalKind.PROVE,
            c.index,
            base + c.index,
            c.text.strip(),
            c.tokens,
            c.logprob,
            judged(c),
            prompt=prompt,
        )
        for c in found
    ]
