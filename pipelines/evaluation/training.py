"""`--training`: statements of training data, and which of the evaluated ones are among them.

The record keeps hashes of them, which say whether the overlap was counted right and give away no text.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipelines.evaluation.record import Record
from pipelines.progress import bar
from pipelines.stages.read import rows_of
from pipelines.store.rows import PROOFS
from pipelines.store.rundir import RunDir
from prover.errors import UnusableInput
from prover.evaluate.overlap import overlap, training_digest, training_row
from prover.files import file_hash
from prover.jsonl import read_lines
from prover.lean.pool import LeanPool
from prover.lean.profiles.profile import Profile
from prover.lean.syntax import LexError, NotATheorem, one_line, read_theorem

_FIELDS = ("goal_signature", "signature", "statement", "formal_statement")
_IN_PROMPT = re.compile(r"(?:theorem|lemma)\s.*", re.DOTALL)


@dataclass(frozen=True)
class Training:
    """The distinct statements of training data, and how many each of its sources has."""

    texts: list[str]
    sources: dict[str, int]

    def identity(self) -> dict[str, Any]:
        """What the record says of it from the start."""
        return {"sources": self.sources, "sha256": training_digest(training_row(text, "") for text in self.texts)}


def read_training(sources: Sequence[Path]) -> Training:
    """The statements of all sources. Raises `UnusableInput`."""
    texts: dict[str, None] = {}
    counts: dict[str, int] = {}
    for source in sources:
        found = list(training_statements(source))
        if not found:
            raise UnusableInput(f"--training {source}: no statement in it (fields {', '.join(_FIELDS)}, or prompts)")
        counts[source.name] = counts.get(source.name, 0) + len(found)
        texts |= dict.fromkeys(found)
    return Training(list(texts), counts)


def training_overlap(record: Record, training: Training, profile: Profile, workers: int) -> None:
    """Write training.jsonl and overlap.json. Every training statement is elaborated here, whatever its file says
    of its type.
    """
    if not (record.root / "training.jsonl").is_file():
        types = asyncio.run(_types(training.texts, profile, workers))
        record.write_lines("training.jsonl", [training_row(text, kind) for text, kind in types.items()])
    record.write_json("overlap.json", found_overlap(record, record.evaluation()))


def found_overlap(record: Record, evaluation: dict[str, Any]) -> dict[str, Any]:
    """The content of overlap.json, from what else the record holds."""
    sampled = [row for row in record.lines("statements.jsonl") if row["sampled"]]
    return {
        "evaluation": record.digest(),
        "training": file_hash(record.root / "training.jsonl"),
        **overlap(sampled, record.lines("training.jsonl"), evaluation["training"]["sources"]),
    }


async def _types(texts: Sequence[str], profile: Profile, workers: int) -> dict[str, str]:
    async with LeanPool(profile, workers) as pool:
        with bar("elaborate training statements", len(texts)) as update:

            async def one(text: str) -> str:
                elaboration = await pool.elaborate(text)
                update(advance=1)
                return elaboration.type_hash

            found = await asyncio.gather(*map(one, texts))
    return dict(zip(texts, found, strict=True))


def training_statements(source: Path) -> Iterator[str]:
    """The theorem signatures of a file of rows (.jsonl, .parquet), of all such files of a folder, or of what the
    models of a run learned from: its seed and the goals that its rounds proved. Raises `UnusableInput`.
    """
    if (source / "run.yaml").is_file():
        texts = _of_run(RunDir(source))
    elif source.is_dir():
        files = sorted([*source.rglob("*.jsonl"), *source.rglob("*.parquet")])
        texts = (text for file in files for row in _rows(file) if (text := _statement(row)))
    else:
        texts = (text for row in _rows(source) if (text := _statement(row)))
    for text in texts:
        yield _asked(text)


def _asked(text: str) -> str:
    """The theorem of a text without its proof; the text itself where none can be read."""
    try:
        return one_line(read_theorem(text).text)
    except (NotATheorem, LexError):
        return " ".join(text.split())


def _of_run(run: RunDir) -> Iterator[str]:
    """The examples themselves will not do: in those of small models markers stand for the numbers."""
    config = run.config()
    seed = config.seed_data
    for field, files in (("proofs", seed.proofs), ("formalizations", seed.formalizations), ("generic", seed.generic)):
        for file in files:
            yield from (row["statement"] for row in rows_of(file, f"seed_data.{field}", ("statement",)))
    for number in range(1, config.rounds + 1):
        for row in run.rows(run.round(number), PROOFS):
            if row.solved:
                yield from sorted({row.goal_signature or "", row.signature})


def _statement(row: dict[str, Any]) -> str:
    """The statement of a row: its own field, or the theorem in the prompt of a proof example."""
    text = next((row[name] for name in _FIELDS if isinstance(row.get(name), str) and row[name]), "")
    if not text and row.get("task", "prove") == "prove" and isinstance(row.get("prompt"), str):
        found = _IN_PROMPT.search(row["prompt"])
        text = found.group() if found else ""
    return text


def _rows(source: Path) -> Iterator[dict[str, Any]]:
    try:
        if source.suffix == ".parquet":
            import pyarrow.parquet as pq

            yield from pq.read_table(source).to_pylist()
            return
        yield from (line.row for line in read_lines(source) if not line.problem)
    except (OSError, ValueError) as problem:
        raise UnusableInput(f"--training {source}: cannot be read: {problem}") from None
