"""One problem → one vetted statement, or the reason why there is none.

Several candidates are sampled, read, elaborated once each and grouped by elaborated type. Where the groups disagree,
further samples are spent; the groups with votes enough go through the filters, and agreement and score choose among
those that pass. Every candidate keeps its own record, and the vote stands in the evidence.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass as settings

from autoformalize.candidates import NoStatement, read_candidate
from autoformalize.choice import Ballot, Group, grouped
from autoformalize.filters import FilterConfig, FilterResult, Item, Tools, apply_filters
from autoformalize.problems import Problem
from autoformalize.shots import shots
from prover.lean.elaboration import Elaboration
from prover.lean.verdicts import Received
from prover.models.formats.format import Format
from prover.models.generator import Completion, PromptTooLong, Sampling, sample_seed
from prover.models.numbers import ReservedCharacter
from prover.search.question import Desk
from prover.settings import SETTINGS


@settings(frozen=True, config=SETTINGS)
class FormalizeConfig:
    """How a problem becomes a statement (docs/statements.md)."""

    candidates: int = Field(default=6, ge=1)
    """Samples a problem."""
    extra: int = Field(default=0, ge=0)
    """Up to so many more while no type has more than half of the votes."""
    min_votes: int = Field(default=2, ge=1)
    """Candidates of one type, itself included, that it needs to be taken."""
    contenders: int = Field(default=2, ge=1)
    """At most so many types go through the filters."""
    repair_rounds: int = Field(default=0, ge=0)
    """How often a candidate that Lean rejects goes back to the model with Lean's message."""
    choose: Literal["agreement", "first"] = "agreement"
    """`first` takes the first candidate that elaborates, whatever the others say."""
    examples: str = ""
    """A file of few-shot examples, JSON lines of problem, answer and statement."""
    temperature: float = Field(default=0.7, ge=0)
    """Of sampling; 0 is greedy."""
    top_p: float = Field(default=1.0, gt=0, le=1)
    """Sample from the likeliest tokens that have this much probability together."""
    max_tokens: int = Field(default=160, ge=1)
    """Of one candidate."""


@dataclass
class CandidateRecord:
    """One sampled candidate. `status` is unreadable, rejected (by Lean), outvoted, duplicate, filtered or kept;
    `repairs` counts how often it went back to the model; `received` is the code that the signature was read from.
    """

    sample: int
    text: str
    tokens: int
    logprob: float
    signature: str = ""
    type_hash: str = ""
    unordered_hash: str = ""
    status: str = ""
    reason: str = ""
    repairs: int = 0
    received: Received | None = None


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
    desk: Desk,
    config: FormalizeConfig,
    filters: FilterConfig,
    seed: int,
) -> Formalized:
    """Formalize one problem. Never raises for a bad problem or a bad answer of the model."""
    work = _Work(Formalized(problem), desk, config, seed)
    try:
        await work.sample(config.candidates)
        while config.choose == "agreement" and work.ballot().disputed and work.left():
            await work.sample(min(config.candidates, work.left()))
    except (PromptTooLong, ReservedCharacter) as failure:
        work.result.reason = f"prompt: {failure}"
        return work.result
    return await _choose(work.result, work.ballot(), config, Tools(desk, filters, seed))


@dataclass
class _Work:
    """The candidates of one problem so far."""

    result: Formalized
    desk: Desk
    config: FormalizeConfig
    seed: int

    def left(self) -> int:
        """How many more samples may be spent."""
        return self.config.candidates + self.config.extra - len(self.result.candidates)

    def ballot(self) -> Ballot[CandidateRecord]:
        return grouped(self.result.candidates, lambda c: c.type_hash, lambda c: c.logprob)

    async def sample(self, count: int) -> None:
        """Add candidates: sampled, read, elaborated, repaired."""
        problem, first = self.result.problem, len(self.result.candidates)
        asked = self.desk.formats.formalize
        prompt = shots(asked, self.config.examples, "statement") + asked.prompt(
            problem=problem.problem, answer=problem.answer
        )
        found = await self._complete(asked, prompt, count, sample_seed(self.seed, problem.id, "formalize") + first)
        fresh = [_read(asked, first + place, completion) for place, completion in enumerate(found)]
        self.result.candidates += fresh
        await self._elaborate(fresh)
        for turn in range(self.config.repair_rounds):
            broken = [c for c in fresh if c.status == "rejected"]
            await asyncio.gather(*(self._repair(candidate, turn) for candidate in broken))
            await self._elaborate([c for c in broken if not c.status])

    async def _complete(self, asked: Format, prompt: str, count: int, seed: int) -> list[Completion]:
        config = self.config
        sampling = Sampling(config.temperature, config.top_p, config.max_tokens, seed, asked.stop)
        found = [c async for c in self.desk.generator.generate(prompt, count, sampling)]
        return sorted(found, key=lambda c: c.index)

    async def _repair(self, candidate: CandidateRecord, turn: int) -> None:
        """Ask for the statement anew, with what Lean said of it; a text without a statement changes nothing."""
        problem = self.result.problem
        mend = self.desk.formats.mend
        prompt = mend.prompt(
            problem=problem.problem, answer=problem.answer, signature=candidate.signature, message=candidate.reason
        )
        seed = sample_seed(self.seed, problem.id, "mend", candidate.sample, turn)
        try:
            [completion] = await self._complete(mend, prompt, 1, seed)
            found = read_candidate(mend.read(completion.text)) if completion.finished else None
        except (PromptTooLong, ReservedCharacter, NoStatement):
            return
        candidate.repairs += 1
        candidate.tokens += completion.tokens
        if found is not None and found.signature != candidate.signature:
            candidate.signature, candidate.received = found.signature, found.received
            candidate.status, candidate.reason = "", ""

    async def _elaborate(self, candidates: list[CandidateRecord]) -> None:
        """Elaborate each distinct signature once, as it was received, and note its type."""
        asked = list(dict.fromkeys((c.signature, c.received) for c in candidates if c.signature))
        found: dict[tuple[str, Received | None], Elaboration] = dict(
            zip(asked, await asyncio.gather(*(self.desk.checker.elaborate(*one) for one in asked)), strict=True)
        )
        for candidate in candidates:
            if not candidate.signature:
                continue
            one = found[candidate.signature, candidate.received]
            if one.elaborates:
                candidate.type_hash = one.type_hash or candidate.signature
                candidate.unordered_hash = one.unordered_hash
            else:
                candidate.status, candidate.reason = "rejected", f"{one.problem}: {one.reason}"


def _read(asked: Format, sample: int, completion: Completion) -> CandidateRecord:
    record = CandidateRecord(sample, completion.text, completion.tokens, completion.logprob)
    if not completion.finished:
        record.status, record.reason = "unreadable", "did not end within its tokens"
        return record
    try:
        found = read_candidate(asked.read(completion.text))
        record.signature, record.received = found.signature, found.received
    except NoStatement as problem:
        record.status, record.reason = "unreadable", str(problem)
    return record


async def _choose(
    result: Formalized, ballot: Ballot[CandidateRecord], config: FormalizeConfig, tools: Tools
) -> Formalized:
    """The statement that agreement and score choose among the types that pass the filters."""
    if not ballot.groups:
        result.reason = "no candidate elaborates"
        return result
    for group in ballot.groups:
        for candidate in group.members:
            candidate.status = "outvoted" if candidate is group.best else "duplicate"
    if config.choose == "first":
        contenders = [min(ballot.groups, key=lambda group: group.members[0].sample)]
    else:
        contenders = [g for g in ballot.groups if g.votes >= config.min_votes][: config.contenders]
    result.votes = max(group.votes for group in contenders or ballot.groups)
    if not contenders:
        result.reason = "candidates disagree"
        return result
    # Elaborated already; the other filters in their configured order.
    names = [name for name in tools.config.order if name != "elaborates"]
    judged = [(group, await apply_filters(_item(result, group), tools, names)) for group in contenders]
    kept = [pair for pair in judged if pair[1].kept]
    chosen, found = max(kept or judged[:1], key=lambda pair: ballot.weight(pair[0], _mean_score(pair[1])))
    for group, verdict in judged:
        if not verdict.kept:
            group.best.status, group.best.reason = "filtered", verdict.rejected_by or ""
    result.votes, result.labels, result.evidence = chosen.votes, found.labels, found.evidence
    if len(ballot.groups) > 1:
        result.evidence = {**found.evidence, "vote": _vote(ballot, judged)}
    if kept:
        chosen.best.status, result.statement = "kept", chosen.best
    else:
        result.reason = found.rejected_by or ""
    return result


def _item(result: Formalized, group: Group[CandidateRecord]) -> Item:
    return Item(group.best.signature, result.problem.problem, result.problem.answer)


def _mean_score(found: FilterResult) -> float | None:
    mean = found.evidence.get("score", {}).get("mean")
    return None if mean is None else float(mean)


def _vote(
    ballot: Ballot[CandidateRecord], judged: list[tuple[Group[CandidateRecord], FilterResult]]
) -> list[dict[str, Any]]:
    """The record of a vote between types, most votes first."""
    seen = {group.key: found for group, found in judged}
    record = []
    for group in ballot.groups:
        found = seen.get(group.key)
        row: dict[str, Any] = {"signature": group.best.signature, "votes": group.votes}
        if found is not None:
            row |= {"rejected_by": found.rejected_by, "score": _mean_score(found)}
        record.append(row)
    return record
