"""Are a record's attempts all there, and is each verdict Lean's? And: do the certificates follow from them?

Which attempts there must be follows from what was asked (`prover.evaluate.complete`); every distinct text is
checked again, the failures too, and each claimed proof certified anew. Nothing is remembered from before.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from pipelines.driver.models import label
from pipelines.evaluation.record import Record
from pipelines.evaluation.run import by_identity, certificate_row, checked, measure_seed, put_to_strategies
from pipelines.store.rows import ATTEMPTS
from pipelines.store.tables import content_hash, empty_cells, read_shard, read_stats, schema
from prover.evaluate.complete import Given, flaws
from prover.evaluate.strategies import strategy
from prover.lean.profiles.registry import portfolio_of
from prover.lean.verdicts import Checker, GoalKind, Verdict, VerdictKind
from prover.models.chat import is_chat
from prover.models.formats.format import Template
from prover.models.numbers import ReservedCharacter, table_of
from prover.search.goals import goal
from prover.search.question import Statement
from prover.search.record import AttemptRow
from prover.search.result import EMPTY, MODEL, UNFINISHED, prompt_hash

Row = Mapping[str, Any]
Verdicts = dict[tuple[str, str], Verdict]
INFRASTRUCTURE = {VerdictKind.TIMEOUT.value, VerdictKind.OUT_OF_MEMORY.value, VerdictKind.CRASHED.value}
_TOO_LONG = re.compile(r"(?:prompt too long: )?the prompt has (\d+) tokens, the context (\d+)")
_LAYER = re.compile(r"rlimits|landlock-\d+|seccomp")
_ENDED = "it ended every worker that took it up: "


@dataclass(frozen=True)
class Part:
    """A shard that there must be: the attempts of a strategy with one seed at some of the statements."""

    name: str
    seed: int
    path: Path
    statements: Sequence[Statement]

    @property
    def label(self) -> str:
        return f"{self.name}, seed {self.seed}" if strategy(self.name).seeded else self.name


def parts(record: Record, evaluation: dict[str, Any]) -> list[Part]:
    """All shards of a record, in order."""
    todo = put_to_strategies(record.lines("statements.jsonl"))
    found = []
    for name in evaluation["strategies"]:
        size = evaluation["config"]["shard_size"] if strategy(name).needs_model else max(len(todo), 1)
        for seed in record.seeds(name, evaluation["seeds"]):
            for index, at in enumerate(range(0, len(todo), size)):
                path = record.shards(name, seed) / f"shard-{index:05d}.parquet"
                found.append(Part(name, seed, path, todo[at : at + size]))
    return found


# ---- which there must be ------------------------------------------------------------------------


def incomplete(record: Record, evaluation: dict[str, Any]) -> Iterator[str]:
    """Attempts that are missing, doubled, out of place, or not the ones that follow from what was asked."""
    ids = {name: row["id"] for name, row in by_identity(record.lines("statements.jsonl")).items()}
    for part in parts(record, evaluation):
        if not part.path.is_file() or part.path.is_symlink():
            yield f"attempts of {part.label}: {part.path.name} is missing"
            continue
        rows, where = read_shard(part.path, ATTEMPTS), f"attempts of {part.label}"
        yield from (f"{where}, {part.path.name}: {one}" for one in _labels(record, part, rows))
        groups = [(name, list(mine)) for name, mine in groupby(rows, key=lambda row: row.statement_id)]
        without = read_stats(part.path)["without"]
        expected = [one.statement_id for one in part.statements if one.statement_id not in without]
        if [name for name, _ in groups] != expected:
            yield from (f"{where}: {one}" for one in _misplaced([name for name, _ in groups], expected, ids))
        asked = {one.statement_id: one.signature for one in part.statements}
        for name, mine in groups:
            if name in asked:
                yield from (f"{where} at {ids[name]}: {one}" for one in _flaws(evaluation, part, asked[name], mine))
        for name, reason in without.items():
            at = f"{where} at {ids.get(name, name)}"
            if name not in asked or not _excused(evaluation, part, _prompt(evaluation, asked[name]), reason):
                yield f"{at}: none, and the reason given cannot be: {reason or 'none'}"


def _misplaced(found: Sequence[str], expected: Sequence[str], ids: Mapping[str, str]) -> Iterator[str]:
    for name in expected:
        if name not in found:
            yield f"none at {ids[name]}, and no reason for it"
    for name, times in Counter(found).items():
        if name not in expected:
            yield f"for a statement {ids.get(name, name)} that was not sampled, or has none"
        elif times > 1:
            yield f"those at {ids[name]} do not stand together"
    if sorted(found) == sorted(expected):
        yield "not in the order of the statements"


def _labels(record: Record, part: Part, rows: Sequence[AttemptRow]) -> Iterator[str]:
    """What a shard says of itself: its columns, the evaluation it belongs to, its counts."""
    found = pq.read_schema(part.path)
    if not found.remove_metadata().equals(schema(ATTEMPTS.row)) or set(found.metadata or {}) != {b"stats", b"format"}:
        yield "not the table `attempts`"
    if empty := empty_cells(part.path, ATTEMPTS):
        yield f"cells of {', '.join(empty)} are empty"
    stats = read_stats(part.path)
    if json.dumps(stats).encode() != (found.metadata or {}).get(b"stats"):
        yield "what it says of itself is not as it was written"
    if stats.get("evaluation") != record.digest():
        yield "made for another evaluation.json than the one here"
    if list(stats["attempts"].items()) != list(Counter(row.verdict for row in rows).items()):
        yield "other verdicts than it was written with"
    if stats["content"] != content_hash(ATTEMPTS, rows):
        yield "other rows than it was written with"
    more = {"timing", "poisoned"} if strategy(part.name).needs_model else set()
    if stats.keys() != {"evaluation", "attempts", "content", "without"} | more:
        yield "it says more or less of itself than a shard does"
    ended = {name: reason for name, reason in stats["without"].items() if reason.startswith(_ENDED)}
    if dict(stats.get("poisoned", [])) != ended:
        yield "its statements that ended every worker are not those without attempts"


def _flaws(evaluation: dict[str, Any], part: Part, asked: str, rows: Sequence[AttemptRow]) -> Iterator[str]:
    config = evaluation["config"]["search"]
    given = Given(
        evaluation["samples"],
        evaluation["tokens"],
        config["max_tokens"],
        measure_seed(part.seed),
        metered=evaluation["model"]["kind"] == "folder",
        timed=config["seconds"] is not None,
        portfolio=portfolio_of(evaluation["profile"]["name"]),
    )
    yield from flaws(strategy(part.name), asked, rows, given)
    model, version = (label(evaluation["model"]), evaluation["prompt"]["version"])
    if not strategy(part.name).needs_model:
        model = version = ""
    if any((row.model, row.prompt) != (model, version) for row in rows):
        yield "an attempt by another model, or with another prompt"
    prompt = prompt_hash(_prompt(evaluation, asked))
    if any(row.by == MODEL and row.prompt_hash != prompt for row in rows):
        yield "an attempt whose prompt does not follow from the statement"


def _prompt(evaluation: dict[str, Any], asked: str) -> str:
    signature = goal(asked, GoalKind.PROVE).signature
    return Template("prove", evaluation["prompt"]["text"]).fill(signature=signature)


def _excused(evaluation: dict[str, Any], part: Part, prompt: str, reason: str) -> bool:
    """Whether a statement can have gone without attempts for that reason, as far as the record shows."""
    config, made = evaluation["config"]["model"], strategy(part.name)
    if not reason or not made.needs_model:
        return False
    if reason.startswith(_ENDED) or evaluation["model"]["kind"] == "endpoint":
        return True
    if made.search and reason == "time budget spent":
        return evaluation["config"]["search"]["seconds"] is not None
    if config["number_markers"]:
        try:
            table_of(prompt)
        except ReservedCharacter as problem:
            return str(problem) == reason
    found = _TOO_LONG.fullmatch(reason)
    if not found or int(found[2]) != config["context"] or int(found[1]) < int(found[2]):
        return False
    return is_chat(prompt) or int(found[1]) <= len(prompt.encode()) + 16  # no tokenizer makes more of it


# ---- what Lean says of them ---------------------------------------------------------------------


async def recheck(
    record: Record, evaluation: dict[str, Any], checker: Checker, update: Callable[..., Any]
) -> tuple[list[str], Verdicts]:
    """Every distinct text checked again: where a verdict is another one, and the verdicts of the claimed proofs."""
    statements = by_identity(record.lines("statements.jsonl"))
    rows = [
        (part, row)
        for part in parts(record, evaluation)
        if part.path.is_file()
        for row in read_shard(part.path, ATTEMPTS)
    ]
    texts = list(dict.fromkeys((row.statement_id, row.text) for _, row in rows if _was_checked(row)))
    texts = [key for key in texts if key[0] in statements and isinstance(key[1], str)]
    update(total=len(texts))

    async def one(key: tuple[str, str]) -> Verdict:
        found = await checked(checker, statements[key[0]]["asked"], key[1])
        update(advance=1)
        return found

    verdicts = dict(zip(texts, await asyncio.gather(*map(one, texts)), strict=True))
    found = []
    for part, row in rows:
        name = statements[row.statement_id]["id"] if row.statement_id in statements else row.statement_id
        wrong = _differs(row, verdicts.get((row.statement_id, row.text)))
        if wrong:
            found.append(f"{name}: {wrong} (attempts of {part.label}, sample {row.sample})")
    return found, verdicts


def _was_checked(row: AttemptRow) -> bool:
    return row.reason not in (UNFINISHED, EMPTY)


def _differs(row: AttemptRow, fresh: Verdict | None) -> str:
    """What is wrong with the verdict of an attempt, or nothing.

    A verdict that only says that time, memory or machinery ran out may be another one here, but no proof: else
    whoever calls a proof a timeout would have a lower score that verifies. Lean's message is not compared: omega,
    for one, names the counterexample that it comes upon, which is not always the same.
    """
    if not _was_checked(row):
        empty = row.reason == EMPTY
        placed = (row.line, row.column, row.message) != (None, None, None)
        if row.verdict != VerdictKind.REJECTED.value or (empty and row.text != "") or placed:
            return "called unfinished or empty, and it is not"
        return ""
    if fresh is None:
        return "an attempt that cannot be checked"
    kind = fresh.kind.value
    if kind == VerdictKind.PROVED.value != row.verdict:
        return f"called {row.verdict}, and proved here"
    if row.verdict in INFRASTRUCTURE:
        return ""
    if kind in INFRASTRUCTURE:
        return f"called {row.verdict}, and could not be checked here: {fresh.reason[:200]}"
    if row.verdict == VerdictKind.PROVED.value != kind:
        return f"a claimed proof is refused: {fresh.reason[:200]}"
    return "" if row.verdict == kind else f"called {row.verdict}, and {kind} here"


# ---- the certificates ---------------------------------------------------------------------------


def uncertified(record: Record, evaluation: dict[str, Any], verdicts: Verdicts) -> Iterator[str]:
    """Where certificates.jsonl is not what the attempts and the certificates made here give, the time aside."""
    statements, claims = by_identity(record.lines("statements.jsonl")), record.claims(evaluation)
    kept = record.lines("certificates.jsonl")
    keys = [(row["statement"], row["proof"]) for row in kept]
    by_key, times = dict(zip(keys, kept, strict=True)), Counter(keys)
    for key, row in by_key.items():
        if key not in claims:
            yield f"certificate of {row['id']}: no attempt claims this proof"
        elif times[key] > 1:
            yield f"certificate of {row['id']}: there more than once"
    if sorted(keys) != keys:
        yield "certificates.jsonl: not in order"
    for key, strategies in claims.items():
        verdict = verdicts.get(key)
        if verdict is None or not verdict.proved or verdict.certificate is None:
            continue  # named where it was refused
        row = statements[key[0]]
        if key not in by_key:
            yield f"{row['id']}: a claimed proof has no certificate in certificates.jsonl"
            continue
        certificate = {**verdict.certificate, **_of_the_machine(by_key[key]["certificate"], verdict.certificate)}
        certified = replace(verdict, certificate=certificate)
        fresh = certificate_row(record.digest(), row, key[1], strategies, certified)
        differing = [name for name in fresh.keys() | by_key[key].keys() if by_key[key].get(name) != fresh.get(name)]
        if "certificate" in differing:
            before, after = by_key[key]["certificate"], fresh["certificate"]
            differing = [name for name in differing if name != "certificate"]
            differing += [name for name in before.keys() | after.keys() if before.get(name) != after.get(name)]
        if differing or list(fresh) != list(by_key[key]):
            yield f"{row['id']}: its certificate differs in {', '.join(sorted(set(differing))) or 'its form'}"


def _of_the_machine(kept: Row, fresh: Row) -> dict[str, Any]:
    """What another machine may put into a certificate: its times, and the layers of isolation that its kernel has.

    Taken as the record has it where it is of that kind; else the fresh one stays, and differs.
    """
    found: dict[str, Any] = {}
    times, layers = kept.get("seconds"), kept.get("sandbox")
    if isinstance(times, dict) and list(times) == list(fresh["seconds"]):
        found |= {"seconds": times} if all(type(t) in (int, float) and t >= 0 for t in times.values()) else {}
    if isinstance(layers, list) and all(isinstance(one, str) and _LAYER.fullmatch(one) for one in layers):
        found["sandbox"] = layers
    return found
