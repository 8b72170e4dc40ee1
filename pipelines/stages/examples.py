"""The seed and the held-out statements: reading their files, making training examples of them."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from autoformalize.problems import SHIPPED, data_path
from pipelines.config import Config, ConfigError
from prover import strict_json
from prover.models.formats.registry import Formats
from prover.search.result import PORTFOLIO
from prover.train.examples import (
    Example,
    formalize_example,
    prove_example,
    score_examples,
)


def rows_of(source: str, field: str, needed: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Rows of a JSON-lines file, `shipped:NAME` or a path. Raises `ConfigError` naming field and line."""
    path = data_path(source.removeprefix(SHIPPED)) if source.startswith(SHIPPED) else Path(source)
    needed = list(needed)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise ConfigError(f"field `{field}`: cannot read {source!r}: {problem}") from None
    for number, line in enumerate(text.splitlines(), 1):
        try:
            row = strict_json.loads(line)
            missing = [name for name in needed if not isinstance(row.get(name), str)]
        except (ValueError, AttributeError):
            raise ConfigError(f"field `{field}`: {source}, line {number}: not a JSON object") from None
        if missing:
            raise ConfigError(f"field `{field}`: {source}, line {number}: no text field {missing[0]!r}")
        yield row


def seed_examples(config: Config, formats: Formats) -> list[Example]:
    """Everything that the base learns from: formalizing, proving and judging, from the seed alone."""
    section = config.seed_data
    examples: list[Example] = []
    triples: list[tuple[str, str, str]] = []
    for source in section.proofs:
        for row in rows_of(source, "seed_data.proofs", ("problem", "statement", "proof")):
            examples.append(prove_example(formats, row["statement"], row["proof"], "seed"))
            triples.append((row["problem"], str(row.get("answer", "")), row["statement"]))
    for source in section.formalizations:
        for row in rows_of(source, "seed_data.formalizations", ("problem", "statement")):
            triples.append((row["problem"], str(row.get("answer", "")), row["statement"]))
    for source in section.generic:
        for row in rows_of(source, "seed_data.generic", ("statement", "proof")):
            examples.append(prove_example(formats, row["statement"], row["proof"], "generic"))
    examples += [formalize_example(formats, *t, "seed") for t in triples] * section.formalize_repeat
    examples += score_examples(formats, triples, section.score_share, config.seed, "seed")
    return examples


def proof_examples(proofs: Iterable[dict[str, Any]], formats: Formats, per_statement: int) -> Iterator[Example]:
    """Examples from solved statements: the proof, and the formalization when the statement was proved.

    `source` is round-N, or portfolio-N for what automation proved before the model was asked.
    """
    taken: dict[str, int] = {}
    for row in proofs:
        if taken.setdefault(row["goal_signature"], 0) >= per_statement:
            continue
        taken[row["goal_signature"]] += 1
        source = f"{'portfolio' if row.get('by') == PORTFOLIO else 'round'}-{row['round']}"
        yield prove_example(formats, row["goal_signature"], row["proof"], source)
        if row["outcome"] == "proved":
            yield formalize_example(formats, row["problem"], row["answer"], row["signature"], source)


def heldout_rows(config: Config) -> list[dict[str, Any]]:
    """The labelled held-out statements that every round is measured on."""
    section = config.evaluate
    if section.heldout is None:
        return []
    rows, taken = [], Counter[str]()
    for row in rows_of(section.heldout, "evaluate.heldout", ("id", "problem", "statement")):
        taken[row.get("family", "")] += 1
        if section.per_family is None or taken[row.get("family", "")] <= section.per_family:
            rows.append(row)
    return [
        {
            "statement_id": statement_id(row["statement"]),
            "problem_id": row["id"],
            "group": row.get("family", ""),
            "role": row.get("role", ""),
            "problem": row["problem"],
            "answer": str(row.get("answer", "")),
            "signature": row["statement"],
        }
        for row in rows
    ]


def statement_id(signature: str) -> str:
    """Identity of a statement in the tables: a hash of its normalized text."""
    return hashlib.sha256(" ".join(signature.split()).encode()).hexdigest()[:20]
