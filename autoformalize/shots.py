"""Few-shot examples before a question, from a file of JSON lines."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from autoformalize.problems import UnusableInput
from prover import strict_json
from prover.models.prompts import Template

WANTED = {"statement": ("problem", "statement"), "assessment": ("problem", "statement", "assessment")}


def shots(template: Template, path: str, target: str) -> str:
    """The examples of the file as the template asks them, each with its `target`: the statement, or the assessment.

    Nothing without a path. Raises UnusableInput.
    """
    if not path:
        return ""
    told = []
    for row in read_examples(path, target):
        asked = template.fill(problem=row["problem"], answer=row.get("answer", ""), signature=row["statement"])
        fenced = asked.endswith("\n")  # the template has opened a code block
        told.append(f"{asked}{row[target]}\n```\n\n" if fenced else f"{asked} {row[target]}\n\n")
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
