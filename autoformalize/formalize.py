"""One problem → one vetted statement, or the reason why there is none.

Several candidates are sampled, read, elaborated once each and grouped by elaborated type. Where the groups disagree,
further samples are spent; the groups with votes enough go through the filters, and agreement and score choose among
those that pass. Every candidate keeps its own record, and the vote stands in the evidence.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass as settings

from autoformalize.candidates import NoStatement, read_candidate
from autoformalize.choice import Ballot, Group, grouped
from autoformalize.filters import FilterConfig, FilterResult, Tools, apply_filters
from autoformalize.problems import Problem
from autoformalize.shots import shots
from prover.lean.elaboration import Elaboration
from prover.lean.verdicts import Received
from prover.models.formats.format import Format
from prover.models.generator import Completion, PromptTooLong, Sampling, sample_seed
from prover.models.numbers import ReservedCharacter
from prover.search.question import Desk, Statement
from prover.settings import SETTINGS


@settings(frozen=True, config=SETTINGS)
class FormalizeConfig:
    """How a problem becomes a statement (docs/statements.md)."""

    candidates: int = Field(default=6, ge=1, le=4096)
    """Samples a problem."""
    extra: int = Field(default=0, ge=0, le=4096)
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


_APART: dict[str, Any] = {"column": False}  # of a field that is no column of the table


@dataclass
class CandidateRecord:
    """One sampled candidate."""

    problem_id: str
    """Of its problem"""
    sample: int
    """From 0"""
    text: str
    """As sampled"""
    signature: str = ""
    """As read; empty where none could be"""
    type_hash: str = ""
    """Content hash of the elaborated type: equal where only names of bound variables differ"""
    unordered_hash: str = ""
    """The same, with hypotheses in any order"""
    status: str = ""
    """`unreadable`, `rejected` (by Lean), `outvoted`, `duplicate` (of the chosen one), `filtered` or `kept`"""
    reason: str = ""
    """Of the status"""
    repairs: int = 0
    """How often it went back to the model"""
    tokens: int = 0
    """Sampled for it"""
    logprob: float = 0.0
    """Of the text, in nats"""
    received: Received | None = field(default=None, metadata=_APART)
    """The code that the signature was read from, a part of the text"""


@dataclass
class Formalized:
    """One problem of a round and what became of it."""

    problem_id: str
    """Of the problem, with the following six"""
    group: str
    """Family or source; for reports only"""
    problem: str
    """Normalized"""
    answer: str
    """Empty where none is known"""
    kind: str
    """`answer` or `proof`"""
    language: str
    """Code by script and commonest words"""
    raw: str
    """As it came, where normalizing changed it"""
    outcome: str = "set_aside"
    """`statement` or `set_aside`"""
    reason: str = ""
    """The step that set it aside"""
    signature: str = ""
    """The statement; of a problem that was set aside the one that went furthest"""
    type_hash: str = ""
    """Of the statement"""
    unordered_hash: str = ""
    """The same, with hypotheses in any order"""
    votes: int = 0
    """Candidates of its type"""
    labels: list[str] = field(default_factory=list)
    """What filters say of a statement that they keep"""
    evidence: dict[str, Any] = field(default_factory=dict)
    """By filter, and the `vote` where types disagreed (JSON)"""
    candidates: list[CandidateRecord] = field(default_factory=list, metadata=_APART)
    """In the table `candidates`"""

    @classmethod
    def of(cls, problem: Problem, reason: str = "") -> Formalized:
        """A problem of which nothing is known yet, or that was set aside unseen."""
        p = problem
        return cls(p.id, p.group, p.problem, p.answer, p.kind, p.language, p.raw, reason=reason)

    @property
    def statement(self) -> Statement | None:
        """What is to be searched, where there is something."""
        if self.outcome != "statement":
            return None
        found = Statement.of(self.signature, self.problem, self.answer, self.problem_id, self.group)
        return replace(found, type_hash=self.type_hash, votes=self.votes, labels=tuple(self.labels))

    def keep(self, chosen: CandidateRecord) -> None:
        """Take the statement of a candidate."""
        chosen.status, self.outcome = "kept", "statement"
        self.signature, self.type_hash, self.unordered_hash = chosen.signature, chosen.type_hash, chosen.unordered_hash

    def set_aside(self, reason: str) -> None:
        """Give up, with the statement that went furthest for the record."""
        filtered = [c.signature for c in self.candidates if c.status == "filtered"]
        self.reason = reason
        self.signature = (filtered or [c.signature for c in self.candidates if c.signature] or [""])[0]


async def formalize(
    problem: Problem,
    desk: Desk,
    config: FormalizeConfig,
    filters: FilterConfig,
    seed: int,
) -> Formalized:
    """Formalize one problem. Never raises for a bad problem or a bad answer of the model."""
    work = _Work(Formalized.of(problem), desk, config, seed)
    try:
        await work.sample(config.candidates)
        while config.choose == "agreement" and work.ballot().disputed and work.left():
            await work.sample(min(config.candidates, work.left()))
    except (PromptTooLong, ReservedCharacter) as failure:
        work.result.set_aside(f"prompt: {failure}")
        return work.result
    await _choose(work.result, work.ballot(), config, Tools(desk, filters, seed))
    return work.result


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
        problem, first = self.result, len(self.result.candidates)
        asked = self.desk.formats.formalize
        question = asked.prompt(problem=problem.problem, answer=problem.answer)
        prompt = shots(asked, self.config.examples, "statement") + question
        seed = sample_seed(self.seed, problem.problem_id, "formalize") + first
        found = await self._complete(asked, prompt, count, seed)
        fresh = [self._read(asked, first + place, completion) for place, completion in enumerate(found)]
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
        problem = self.result
        mend = self.desk.formats.mend
        prompt = mend.prompt(
            problem=problem.problem, answer=problem.answer, signature=candidate.signature, message=candidate.reason
        )
        seed = sample_seed(self.seed, problem.problem_id, "mend", candidate.sample, turn)
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

    def _read(self, asked: Format, sample: int, completion: Completion) -> CandidateRecord:
        record = CandidateRecord(self.result.problem_id, sample, completion.text)
        record.tokens, record.logprob = completion.tokens, completion.logprob
        if not completion.finished:
            record.status, record.reason = "unreadable", "did not end within its tokens"
            return record
        try:
            found = read_candidate(asked.read(completion.text))
            record.signature, record.received = found.signature, found.received
        except NoStatement as problem:
            record.status, record.reason = "unreadable", str(problem)
        return record


async def _choose(result: Formalized, ballot: Ballot[CandidateRecord], config: FormalizeConfig, tools: Tools) -> None:
    """Take the statement that agreement and score choose among the types that pass the filters."""
    if not ballot.groups:
        return result.set_aside("no candidate elaborates")
    for group in ballot.groups:
        for candidate in group.members:
            candidate.status = "outvoted" if candidate is group.best else "duplicate"
    if config.choose == "first":
        contenders = [min(ballot.groups, key=lambda group: group.members[0].sample)]
    else:
        contenders = [g for g in ballot.groups if g.votes >= config.min_votes][: config.contenders]
    result.votes = max(group.votes for group in contenders or ballot.groups)
    if not contenders:
        return result.set_aside("candidates disagree")
    # Elaborated already; the other filters in their configured order.
    names = [name for name in tools.config.order if name != "elaborates"]
    judged = [(group, await apply_filters(_statement(result, group), tools, names)) for group in contenders]
    kept = [pair for pair in judged if pair[1].kept]
    chosen, found = max(kept or judged[:1], key=lambda pair: ballot.weight(pair[0], _mean_score(pair[1])))
    for group, verdict in judged:
        if not verdict.kept:
            group.best.status, group.best.reason = "filtered", verdict.rejected_by or ""
    result.votes, result.labels, result.evidence = chosen.votes, found.labels, found.evidence
    if len(ballot.groups) > 1:
        result.evidence = {**found.evidence, "vote": _vote(ballot, judged)}
    if kept:
        result.keep(chosen.best)
    else:
        result.set_aside(found.rejected_by or "")


def _statement(result: Formalized, group: Group[CandidateRecord]) -> Statement:
    """What the filters see of a contender."""
    return Statement.of(group.best.signature, result.problem, result.answer, result.problem_id, result.group)


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
