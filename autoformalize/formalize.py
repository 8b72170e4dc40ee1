"""One problem → one vetted statement, or the reason why there is none.

Several candidates are sampled, read, elaborated once each, grouped by elaborated type, and the largest group
(ties: likelier text) goes through the filters. Every candidate keeps its own record.
"""

from __future__ import annotations

import asyncio
import math
from dataclasses import dataclass, field
from typing import Any

from autoformalize.candidates import NoStatement, read_candidate
from autoformalize.filters import Item, Tools, apply_filters
from autoformalize.problems import Problem
from prover.lean.verdicts import Checker, Verdict
from prover.models.generator import Completion, Generator, PromptTooLong, Sampling
from prover.models.numbers import ReservedCharacter
from prover.models.prompts import Prompts
from prover.search.whole_proof import sample_seed


@dataclass(frozen=True)
class FormalizeConfig:
    """`candidates` samples a problem; a type needs `min_votes` of them, itself included, to be taken."""

    candidates: int = 4
    min_votes: int = 1
    temperature: float = 0.7
    top_p: float = 1.0
    max_tokens: int = 192


@dataclass
class CandidateRecord:
    """One sampled candidate. `status` is unreadable, rejected (by Lean), outvoted, filtered or kept."""

    sample: int
    text: str
    tokens: int
    logprob: float
    signature: str = ""
    type_hash: str = ""
    status: str = ""
    reason: str = ""


@dataclass
class Formalized:
    """What became of one problem. `reason` names the step that set it aside; `statement` is None then."""

    problem: Problem
    candidates: list[CandidateRecord] = field(default_factory=list)
    statement: CandidateRecord | None = None
    votes: int = 0
    reason: str = ""
    evidence: dict[str, Any] = field(default_factory=dict)
    labels: list[str] = field(default_factory=list)


async def formalize(
    problem: Problem,
    generator: Generator,
    checker: Checker,
    prompts: Prompts,
    config: FormalizeConfig,
    tools: Tools,
    seed: int,
) -> Formalized:
    """Formalize one problem. Never raises for a bad problem or a bad answer of the model."""
    result = Formalized(problem)
    prompt = prompts.formalize.fill(problem=problem.problem, answer=problem.answer)
    sampling = Sampling(config.temperature, config.top_p, config.max_tokens, sample_seed(seed, problem.id, "formalize"))
    try:
        completions = [c async for c in generator.generate(prompt, config.candidates, sampling)]
    except (PromptTooLong, ReservedCharacter) as failure:
        result.reason = f"prompt: {failure}"
        return result
    completions.sort(key=lambda c: c.index)
    result.candidates = [_read(c) for c in completions]
    await _elaborate(result.candidates, checker)
    chosen = _vote(result, config.min_votes)
    if chosen is None:
        return result
    item = Item(chosen.signature, problem.problem, problem.answer)
    # Elaborated already; the other filters in their configured order.
    names = [name for name in tools.config.order if name != "elaborates"]
    filtered = await apply_filters(item, tools, names)
    result.evidence, result.labels = filtered.evidence, filtered.labels
    if filtered.kept:
        chosen.status = "kept"
        result.statement = chosen
    else:
        chosen.status = "filtered"
        chosen.reason = result.reason = filtered.rejected_by or ""
    return result


def _read(completion: Completion) -> CandidateRecord:
    record = CandidateRecord(completion.index, completion.text, completion.tokens, completion.logprob)
    if not completion.finished:
        record.status, record.reason = "unreadable", "did not end within its tokens"
        return record
    try:
        record.signature = read_candidate(completion.text).signature
    except NoStatement as problem:
        record.status, record.reason = "unreadable", str(problem)
    return record


async def _elaborate(candidates: list[CandidateRecord], checker: Checker) -> None:
    """Elaborate each distinct signature once and note its type."""
    distinct = list(dict.fromkeys(c.signature for c in candidates if c.signature))
    verdicts: dict[str, Verdict] = dict(
        zip(distinct, await asyncio.gather(*map(checker.elaborate, distinct)), strict=True)
    )
    for candidate in candidates:
        if not candidate.signature:
            continue
        verdict = verdicts[candidate.signature]
        if verdict.proved:
            candidate.type_hash = (verdict.certificate or {}).get("type", candidate.signature)
        else:
            candidate.status, candidate.reason = "rejected", f"{verdict.kind}: {verdict.reason}"


def _vote(result: Formalized, min_votes: int) -> CandidateRecord | None:
    """Choose the type with most votes; its likeliest text stands for it."""
    groups: dict[str, list[CandidateRecord]] = {}
    for candidate in result.candidates:
        if candidate.type_hash:
            groups.setdefault(candidate.type_hash, []).append(candidate)
    if not groups:
        result.reason = "no candidate elaborates"
        return None

    def likelihood(group: list[CandidateRecord]) -> float:
        return max(-math.inf if math.isnan(c.logprob) else c.logprob for c in group)

    best = max(groups.values(), key=lambda g: (len(g), likelihood(g)))
    result.votes = len(best)
    chosen = max(best, key=lambda c: (likelihood([c]), -c.sample))
    for group in groups.values():
        for candidate in group:
            if candidate is not chosen:
                candidate.status = "outvoted" if group is not best else "duplicate"
    if len(best) < min_votes:
        chosen.status, result.reason = "outvoted", "candidates disagree"
        return None
    return chosen
