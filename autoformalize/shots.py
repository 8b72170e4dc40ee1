"""Few-shot examples before a question, from a file of JSON lines."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from prover.errors import UnusableInput
from prover.jsonl import read_lines
from prover.models.formats.format import Format

WANTED = {"statement": ("problem", "statement"), "assessment": ("problem", "statement", "assessment")}


def shots(asked: Format, path: str, target: str) -> str:
    """The examples of the file as the format asks them, each with its `target`: the statement, or the assessment.

    Nothing without a path. Raises UnusableInput.
    """
    if not path:
        return ""
    told = []
    for row in read_examples(path, target):
        fields = {"problem": row["problem"], "answer": row.get("answer", ""), "signature": row["statement"]}
        told.append("".join(asked.example(row[target], **fields)) + "\n\n")
    return "".join(told)


@cache
def read_examples(path: str, target: str) -> tuple[dict[str, str], ...]:
    """The rows of a file of examples. Raises UnusableInput naming the line."""
    wanted, rows = WANTED[target], []
    try:
        for line in read_lines(Path(path)):
            if wrong := line.lacking(wanted):
                raise UnusableInput(
                    f"{path}:{line.number}: not an example ({wrong}): a line has the texts {', '.join(wanted)}"
                )
            rows.append({name: value for name, value in line.row.items() if isinstance(value, str)})
    except OSError as problem:
        raise UnusableInput(f"{path}: cannot be read: {problem}") from None
    return tuple(rows)
