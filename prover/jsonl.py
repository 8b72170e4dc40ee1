"""JSON lines from outside, read in one way: a line ends at a line feed and nowhere else.

Python's `splitlines` ends a line at more characters than JSON does (U+2028, say, may stand in a string), so it has no
place here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from prover import strict_json


@dataclass(frozen=True)
class Line:
    """A line by its number, from 1: the object that it holds, or in `problem` why there is none."""

    number: int
    row: dict[str, Any] = field(default_factory=dict)
    problem: str = ""

    def lacking(self, names: Iterable[str]) -> str:
        """What is wrong with it where each of these fields must be a text; "" where nothing is."""
        if self.problem:
            return self.problem
        for name in names:
            if name not in self.row:
                return f"no field `{name}`"
            if not isinstance(self.row[name], str):
                return f"`{name}` must be a string"
        return ""


def read_lines(path: Path, longest: int | None = None) -> Iterator[Line]:
    """The lines of a file that are not blank, one at a time; `longest` is the most bytes of one. Raises OSError."""
    with path.open("rb") as file:
        for number, text in enumerate(_texts(file, longest), 1):
            if text.strip():
                yield read_line(text, number, longest)


def _texts(file: IO[bytes], longest: int | None) -> Iterator[bytes]:
    """The lines, over-long ones cut short and so recognisable."""
    limit = -1 if longest is None else longest + 2
    while line := file.readline(limit):
        rest = line
        while longest is not None and rest and not rest.endswith(b"\n"):
            rest = file.readline(1 << 20)
        yield line.rstrip(b"\r\n")


def read_line(text: bytes, number: int = 1, longest: int | None = None) -> Line:
    """One line. Never raises."""
    if longest is not None and len(text) > longest:
        return Line(number, problem=f"the line is longer than {longest} bytes")
    try:
        row = strict_json.loads(text.decode("utf-8"))
    except UnicodeDecodeError:
        return Line(number, problem="the line is not UTF-8")
    except strict_json.DoubledKey as problem:
        return Line(number, problem=str(problem))
    except (ValueError, RecursionError):
        return Line(number, problem="the line is not JSON")
    return Line(number, row) if isinstance(row, dict) else Line(number, problem="the line is not a JSON object")
