"""A search as rows of the tables `attempts` and `proofs`, and back: what a continued search starts from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from prover.lean.verdicts import Goal, GoalKind, Verdict, VerdictKind
from prover.search.question import Statement
from prover.search.result import MODEL, PORTFOLIO, Attempt, Outcome, SearchResult

MAX_REASON = 400  # characters of Lean's message in a row


@dataclass(frozen=True)
class AttemptRow:
    """One text for one goal."""

    statement_id: str
    """Of the statement"""
    goal: str
    """`prove`, `refute`, `refute_closed` or `absurd`"""
    by: str
    """`model`, `portfolio`, `repair` or `tree`"""
    depth: int
    """Round of repair, depth in a tree"""
    sample: int
    """From 0 within goal, `by` and `depth`"""
    seed: int
    """Of this sample"""
    text: str
    """The proof, which follows `:=`"""
    tokens: int
    """Sampled for it"""
    logprob: float
    """Of the sampled text, in nats"""
    verdict: str
    """As in docs/design.md"""
    reason: str
    """Why it is not proved, cut after 400 characters"""
    line: int | None
    """Of Lean's first error, where it has a place in the proof"""
    column: int | None
    """Of the same"""
    message: str | None
    """Of the same"""
    seconds: float
    """That Lean spent on it"""
    model: str
    """That sampled it; empty for the portfolio"""
    prompt: str
    """Hash of the prompt's template"""
    prompt_hash: str
    """Hash of the prompt"""

    @classmethod
    def of(cls, statement: Statement, attempt: Attempt, model: str, template: str) -> AttemptRow:
        """The row of an attempt; `template` is the version of the prompt's template."""
        line, column, message = attempt.verdict.first_error or (None, None, None)
        by_model = attempt.by != PORTFOLIO
        return cls(
            statement_id=statement.statement_id,
            goal=attempt.goal_kind.value,
            by=attempt.by,
            depth=attempt.depth,
            sample=attempt.sample,
            seed=attempt.seed,
            text=attempt.text,
            tokens=attempt.tokens,
            logprob=attempt.logprob,
            verdict=attempt.verdict.kind.value,
            reason=attempt.verdict.reason[:MAX_REASON],
            line=line,
            column=column,
            message=message,
            seconds=attempt.verdict.seconds,
            model=model if by_model else "",
            prompt=template if by_model else "",
            prompt_hash=attempt.prompt,
        )

    def attempt(self) -> Attempt:
        """The attempt again. Of Lean's messages the first error is left; a proof has lost its axioms."""
        placed = self.line is not None and self.column is not None and self.message is not None
        messages = ((self.line, self.column, self.message),) if placed else ()
        verdict = Verdict(VerdictKind(self.verdict), self.reason, seconds=self.seconds, messages=messages)  # type: ignore[arg-type]
        return Attempt(
            GoalKind(self.goal),
            self.sample,
            self.seed,
            self.text,
            self.tokens,
            self.logprob,
            verdict,
            self.by or MODEL,
            self.depth or 0,
            self.prompt_hash or "",
        )


@dataclass(frozen=True)
class Proof:
    """One searched statement, and its proof where there is one."""

    statement_id: str
    """Of the statement"""
    problem_id: str
    """Of its problem"""
    group: str
    """Of its problem"""
    problem: str
    """In natural language"""
    answer: str
    """Of the problem"""
    signature: str
    """The statement that was searched"""
    type_hash: str
    """Of the statement"""
    outcome: str
    """`proved`, `refuted`, `absurd`, `open` or `set_aside`"""
    goal: str | None = None
    """That was solved: `prove`, `refute`, `refute_closed` or `absurd`"""
    goal_signature: str | None = None
    """The theorem that is proved: the statement, or its negation"""
    proof: str | None = None
    """Follows the `:=` of it"""
    by: str | None = None
    """`model`, `portfolio`, `repair` or `tree`"""
    sample: int | None = None
    """Of the attempt"""
    attempts: int = 0
    """The model's, not the portfolio's"""
    tokens: int = 0
    """Sampled for all attempts"""
    reason: str = ""
    """Why it was set aside, or the search ended"""
    axioms: tuple[str, ...] | None = None
    """That the proof rests on"""
    certificate: dict[str, Any] | None = None
    """Of the isolated re-check (JSON)"""
    labels: tuple[str, ...] = ()
    """Of the statement"""

    @classmethod
    def of(cls, statement: Statement, result: SearchResult) -> Proof:
        """What became of a statement."""
        row = cls(
            statement.statement_id,
            statement.problem_id,
            statement.group,
            statement.problem,
            statement.answer,
            statement.signature,
            statement.type_hash,
            result.outcome.value,
            attempts=result.samples,
            tokens=result.tokens,
            reason=result.reason,
            labels=statement.labels,
        )
        if not (result.proof and result.goal):
            return row
        found = result.proof
        return replace(
            row,
            goal=found.goal_kind.value,
            goal_signature=result.goal.signature,
            proof=found.text,
            by=found.by,
            sample=found.sample,
            axioms=tuple(found.verdict.axioms or ()),
            certificate=found.verdict.certificate,
        )

    @property
    def solved(self) -> bool:
        """Whether the statement or its negation is certified: what is learned from and not asked again."""
        return self.outcome in (Outcome.PROVED, Outcome.REFUTED)

    def close(self, result: SearchResult) -> None:
        """Give the recorded attempts of a search the outcome of this row, and its proof the certificate."""
        result.outcome, result.reason = Outcome(self.outcome), self.reason
        if not self.goal or self.goal_signature is None:
            return
        last = result.attempts[-1]
        verdict = replace(last.verdict, axioms=tuple(self.axioms or ()), certificate=self.certificate)
        result.proof = result.attempts[-1] = replace(last, verdict=verdict)
        result.goal = Goal(self.goal_signature, last.goal_kind)


def recorded(attempts: Iterable[AttemptRow], proofs: Iterable[Proof]) -> dict[str, SearchResult]:
    """What an earlier search wrote, by statement.

    Without the proofs (the search was killed between the two tables) every statement counts as open.
    """
    found: dict[str, SearchResult] = defaultdict(lambda: SearchResult(Outcome.OPEN))
    for row in attempts:
        found[row.statement_id].attempts.append(row.attempt())
    for proof in proofs:
        proof.close(found[proof.statement_id])
    return dict(found)


def counts(results: Iterable[SearchResult]) -> dict[str, dict[str, int]]:
    """Counters of a shard: verdicts of the model's attempts, of the portfolio's, outcomes, who solved."""
    tables: dict[str, dict[str, int]] = {"attempts": {}, "portfolio": {}, "outcomes": {}, "solved_by": {}}

    def add(table: str, name: str) -> None:
        tables[table][name] = tables[table].get(name, 0) + 1

    for result in results:
        add("outcomes", result.outcome.value)
        if result.proof:
            add("solved_by", result.proof.by)
        for attempt in result.attempts:
            add("portfolio" if attempt.by == PORTFOLIO else "attempts", attempt.verdict.kind.value)
    return tables
