"""Which field of a source is the problem, which the answer: told before any work starts, never guessed in silence."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from autoformalize.sources import read_rows
from prover.errors import UnusableInput

# What a field is called elsewhere, compared without case and without what is no letter or digit.
_NAMES = {
    "problem": ("problem", "question", "informalstatement", "mathproblem", "problemtext", "questiontext", "prompt"),
    "answer": ("answer", "finalanswer", "solutionanswer", "expectedanswer", "correctanswer", "groundtruth"),
    "id": ("id", "uniqueid", "uuid", "name", "problemid", "questionid"),
    "solution": ("solution", "generatedsolution", "fullsolution"),
}
FIELDS = tuple(_NAMES)
GROUPS = ("family", "source", "subject", "type", "problem_type")  # the first of these that a row has is its group
_LOOKED_AT = 200  # rows whose fields are known before reading


@dataclass(frozen=True)
class Columns:
    """For each of our fields the fields of the source that are read for it, the first that a row has."""

    source: str
    read: Mapping[str, tuple[str, ...]]
    unused: tuple[str, ...]

    def value(self, row: Mapping[str, Any], field: str) -> Any:
        """What a row has for one of our fields; None where it has nothing."""
        return next((row[name] for name in self.read[field] if row.get(name) is not None), None)

    def told(self) -> str:
        """One line for people: `mine.csv: problem ← Question, answer ← Final Answer; unused: Level`."""
        read = ", ".join(f"{field} ← {' or '.join(names)}" for field, names in self.read.items() if names)
        return f"{self.source}: {read}" + (f"; unused: {', '.join(self.unused)}" if self.unused else "")


def columns_of(source: str, given: Mapping[str, str]) -> Columns:
    """What is read of a source: what is `given` ({our field: its field}), and otherwise what is known by its name.

    Raises `UnusableInput` where a given field is not there, or none is the problem.
    """
    rows = [row for _, row in islice(read_rows(source), _LOOKED_AT) if isinstance(row, dict)]
    names = list(dict.fromkeys(name for row in rows for name in row))
    for field, name in given.items():
        if field not in FIELDS:
            raise UnusableInput(f"column {field}={name}: there is no {field!r} to fill; there are {', '.join(FIELDS)}")
        if rows and name not in names:
            raise UnusableInput(
                f"{source}: no field {name!r} (for {field}){_nearest(name, names)}; it has {_list(names)}"
            )
    read = {field: (given[field],) if field in given else _known(field, names) for field in FIELDS}
    if rows and not read["problem"]:
        raise UnusableInput(
            f"{source}: which field is the problem? It has {_list(names)}: say --column problem=FIELD, or "
            "`problems: {columns: {problem: FIELD}}` in the configuration"
        )
    taken = {name for found in read.values() for name in found} | {*GROUPS}
    return Columns(source, read, tuple(name for name in names if name not in taken))


def _known(field: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names that mean this field, in the order of `_NAMES`."""
    plain = {name: re.sub(r"[\W_]+", "", name).lower() for name in names}
    return tuple(name for known in _NAMES[field] for name, said in plain.items() if said == known)


def _nearest(name: str, names: Iterable[str]) -> str:
    lower = {known.lower(): known for known in names}
    found = difflib.get_close_matches(name.lower(), lower, 1)
    return f"; the nearest is {lower[found[0]]!r}" if found else ""


def _list(names: Iterable[str]) -> str:
    return ", ".join(map(repr, names)) or "none"
