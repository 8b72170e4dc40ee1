"""All n samples of every statement, solved or not: the raw material of pass@k."""

from __future__ import annotations

import asyncio

from prover.lean.verdicts import Checker, GoalKind, Verdict, VerdictKind
from prover.models.generator import Completion, Generator, PromptTooLong, Sampling
from prover.models.numbers import ReservedCharacter
from prover.models.prompts import Template
from prover.search.goals import NotASignature, goal
from prover.search.whole_proof import Attempt, Outcome, SearchConfig, SearchResult, sample_seed


async def sample_all(
    signature: str,
    generator: Generator,
    checker: Checker,
    template: Template,
    config: SearchConfig,
    seed: int,
) -> SearchResult:
    """Sample `config.samples` proofs of the statement and judge each distinct text once.

    The statement is never searched for a refutation here, and a success ends nothing.
    """
    try:
        target = goal(signature, GoalKind.PROVE)
    except NotASignature as problem:
        return SearchResult(Outcome.SET_ASIDE, reason=f"not a theorem signature: {problem}")
    base = sample_seed(seed, signature, GoalKind.PROVE)
    sampling = Sampling(config.temperature, config.top_p, config.max_tokens, base)
    prompt = template.fill(signature=target.signature)
    try:
        found = [c async for c in generator.generate(prompt, config.samples, sampling)]
    except (PromptTooLong, ReservedCharacter) as problem:
        return SearchResult(Outcome.SET_ASIDE, reason=str(problem))
    found.sort(key=lambda c: c.index)
    texts = list(dict.fromkeys(c.text.strip() for c in found if c.finished and c.text.strip()))
    verdicts = dict(zip(texts, await asyncio.gather(*(checker.check(target, t) for t in texts)), strict=True))

    def judged(completion: Completion) -> Verdict:
        text = completion.text.strip()
        if not completion.finished:
            return Verdict(VerdictKind.REJECTED, "the completion did not end within its tokens")
        return verdicts[text] if text else Verdict(VerdictKind.REJECTED, "the completion is empty")

    attempts = [
        Attempt(GoalKind.PROVE, c.index, base + c.index, c.text.strip(), c.tokens, c.logprob, judged(c)) for c in found
    ]
    proof = next((a for a in attempts if a.verdict.proved), None)
    outcome = Outcome.PROVED if proof else Outcome.OPEN
    return SearchResult(outcome, attempts, proof, target if proof else None)
