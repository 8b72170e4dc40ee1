"""Few-shot examples before a question, from a file of JSON lines."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from autoformalize.problems import UnusableInput
from prover import strict_json
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
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise UnusableInput(f"{path}: cannot be read: {problem}") from None
    return tuple(_row(path, number, line, WANTED[target]) for number, line in enumerate(lines, 1) if line.strip())


def _row(path: str, number: int, line: str, wanted: tuple[str, ...]) -> dict[str, str]:
    try:
        row = strict_json.loads(line)
    except strict_json.DoubledKey as problem:
        raise UnusableInput(f"{path}:{number}: {problem}") from None
    except ValueError:
        row = None
    if not isinstance(row, dict) or any(not isinstance(row.get(name), str) for name in wanted):
        raise UnusableInput(f"{path}:{number}: not an example: a line has the texts {', '.join(wanted)}")
    return {name: value for name, value in row.items() if isinstance(value, str)}
