"""Searches as rows of the tables `attempts` and `proofs`, and back: what a continued search starts from."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from pipelines.store.tables import read_shard
from prover.lean.verdicts import Goal, GoalKind, Verdict, VerdictKind
from prover.search.result import MODEL, PORTFOLIO, Attempt, Outcome, SearchResult

MAX_REASON = 400  # characters of Lean's message in a row

CARRIED = ("statement_id", "problem_id", "group", "problem", "answer", "signature", "type_hash", "labels")


def attempt_row(statement: dict[str, Any], attempt: Attempt, model: str, template: str) -> dict[str, Any]:
    """One attempt; `model` is the folder that sampled it, `template` the version of the prompt's template."""
    line, column, message = attempt.verdict.first_error or (None, None, None)
    return {
        "statement_id": statement["statement_id"],
        "goal": attempt.goal_kind.value,
        "by": attempt.by,
        "depth": attempt.depth,
        "sample": attempt.sample,
        "seed": attempt.seed,
        "text": attempt.text,
        "tokens": attempt.tokens,
        "logprob": attempt.logprob,
        "verdict": attempt.verdict.kind.value,
        "reason": attempt.verdict.reason[:MAX_REASON],
        "line": line,
        "column": column,
        "message": message,
        "seconds": attempt.verdict.seconds,
        "model": "" if attempt.by == PORTFOLIO else model,
        "prompt": "" if attempt.by == PORTFOLIO else template,
        "prompt_hash": attempt.prompt,
    }


def proof_row(statement: dict[str, Any], result: SearchResult) -> dict[str, Any]:
    """What became of one statement; `attempts` and `tokens` are the model's, the portfolio costs neither."""
    proof = result.proof
    row = {k: statement.get(k) for k in CARRIED}
    row |= {"outcome": result.outcome.value, "attempts": result.samples, "tokens": result.tokens}
    row |= {"reason": result.reason}
    if proof and result.goal:
        row |= {
            "goal": proof.goal_kind.value,
            "goal_signature": result.goal.signature,
            "proof": proof.text,
            "by": proof.by,
            "sample": proof.sample,
            "axioms": list(proof.verdict.axioms or ()),
            "certificate": json.dumps(proof.verdict.certificate, ensure_ascii=False),
        }
    return row


def _attempt(row: dict[str, Any]) -> Attempt:
    """The attempt of a row. Of Lean's messages the first error is left; a proof has lost its axioms."""
    placed = row.get("line") is not None
    verdict = Verdict(
        VerdictKind(row["verdict"]),
        row["reason"],
        seconds=row["seconds"],
        messages=((row["line"], row["column"], row["message"]),) if placed else (),
    )
    return Attempt(
        GoalKind(row["goal"]),
        row["sample"],
        row["seed"],
        row["text"],
        row["tokens"],
        row["logprob"],
        verdict,
        row.get("by") or MODEL,
        row.get("depth") or 0,
        row.get("prompt_hash") or "",
    )


def recorded(attempts: Path, proofs: Path) -> dict[str, SearchResult]:
    """What two shards of an earlier search hold, by statement; empty where there are none.

    Without the shard of proofs (the search was killed between the two) every statement counts as open.
    """
    if not attempts.is_file():
        return {}
    found: dict[str, SearchResult] = defaultdict(lambda: SearchResult(Outcome.OPEN))
    for row in read_shard(attempts):
        found[row["statement_id"]].attempts.append(_attempt(row))
    for row in read_shard(proofs) if proofs.is_file() else []:
        _close(found[row["statement_id"]], row)
    return dict(found)


def _close(result: SearchResult, row: dict[str, Any]) -> None:
    """Give a result the outcome, and its proof the certificate, that the row of `proofs` holds."""
    result.outcome, result.reason = Outcome(row["outcome"]), row["reason"]
    if not row["goal"]:
        return
    last = result.attempts[-1]
    verdict = replace(last.verdict, axioms=tuple(row["axioms"]), certificate=json.loads(row["certificate"]))
    result.proof = result.attempts[-1] = replace(last, verdict=verdict)
    result.goal = Goal(row["goal_signature"], last.goal_kind)


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
