"""Rows of a file or dataset of problems, one at a time, with where they stand; what cannot be read is a reason.

A source is a path (.jsonl, .json of lines, .ndjson, .csv, .tsv, .parquet), `shipped:NAME` for a file of the shipped
problem set, or a dataset of the hub, `owner/name` or `owner/name@split` (the split is `train` unless named).
"""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any

from prover import strict_json
from prover.errors import UnusableInput
from prover.extras import require
from prover.jsonl import read_lines

SHIPPED = "shipped:"  # prefix of the files of the shipped problem set
_LINES, _TABLES = (".jsonl", ".json", ".ndjson"), (".csv", ".tsv")
_HUB = re.compile(r"[\w.-]+/[\w.-]+(@[\w.-]+)?")
_NOT_A_DATASET = (".txt", ".md", ".xlsx", ".xls", ".zip", ".gz", ".yaml", ".yml", ".tex", ".pdf", ".lean")
_LONGEST_RECORD = 400  # lines of one CSV record: a quote that is still open then was never closed

Read = tuple[int, "dict[str, Any] | str"]  # line or row from 1, and the row or what is wrong with it


def data_path(name: str) -> Path:
    """A data file of the shipped problem set."""
    return Path(__file__).parent / "problemset" / "data" / name


def read_rows(source: str) -> Iterator[Read]:
    """The rows of a source in order. Raises `UnusableInput` when it cannot be opened."""
    path = data_path(source.removeprefix(SHIPPED)) if source.startswith(SHIPPED) else Path(source).expanduser()
    kind = path.suffix.lower()
    try:
        if kind in _LINES:
            yield from _whole(path) if kind == ".json" and _is_list(path) else _lines(path)
        elif kind in _TABLES:
            with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
                yield from _table(file)
        elif kind == ".parquet":
            yield from enumerate(_parquet(path), 1)
        else:
            yield from enumerate(_dataset(source, path), 1)
    except OSError as problem:
        raise UnusableInput(f"problems: cannot open {source!r}: {problem.strerror or problem}") from None


def _lines(path: Path) -> Iterator[Read]:
    return ((line.number, line.problem.removeprefix("the line is ") or line.row) for line in read_lines(path))


def _is_list(path: Path) -> bool:
    """Whether a JSON file holds one list instead of a line for each object."""
    with path.open("rb") as file:
        return any(line.strip().startswith(b"[") for line in islice((line for line in file if line.strip()), 1))


def _whole(path: Path) -> Iterator[Read]:
    try:
        rows = strict_json.loads(path.read_bytes())
    except (ValueError, RecursionError) as problem:
        raise UnusableInput(f"problems: {path} is not JSON: {problem}") from None
    for number, row in enumerate(rows, 1):
        yield number, row if isinstance(row, dict) else "not a JSON object"


def _parquet(path: Path) -> Iterator[Any]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches():
                yield from batch.to_pylist()
    except pa.ArrowInvalid as problem:
        raise UnusableInput(f"problems: {path} is not Parquet: {problem}") from None


def _dataset(source: str, path: Path) -> Iterable[Any]:
    """A dataset of the hub; what looks like a file is one, and its absence no matter for a hub."""
    if path.exists() or path.suffix.lower() in _NOT_A_DATASET or not _HUB.fullmatch(source):
        what = "a file of no kind that is read" if path.exists() else "no such file"
        kinds = ", ".join((*_LINES, *_TABLES, ".parquet"))
        raise UnusableInput(f"problems: {source!r}: {what}; there are {kinds}, and datasets of the hub, owner/name")
    require("hub", "reading datasets of the hub")
    import datasets

    name, _, split = source.partition("@")
    try:
        return datasets.load_dataset(name, split=split or "train", streaming=True)
    except Exception as problem:  # whatever the hub, the network or a broken file may raise
        first = (str(problem).splitlines() or [type(problem).__name__])[0]
        raise UnusableInput(f"problems: cannot read {source!r}, as a file or from the hub: {first}") from None


# ---- CSV ----------------------------------------------------------------------------------------


def _table(lines: Iterable[str]) -> Iterator[Read]:
    """Records with the names of the first; a record that is not one is a reason, and the next line begins anew.

    Cells are separated by what stands most often in the first line: comma, semicolon or tab.
    """
    names: list[str] | None = None
    whole = iter(lines)
    first: list[str] = []
    while (line := next(whole, None)) is not None:
        first.append(line)
        if line.strip():
            break
    separator = max(",;\t", key=re.sub('"[^"]*"', "", first[-1] if first else "").count)
    for number, cells in _records(chain(first, whole), separator):
        if isinstance(cells, str):
            yield number, cells
        elif names is None:
            names = [name.strip() for name in cells]
        elif len(cells) != len(names):
            yield number, f"{len(cells)} cells, where the first line has {len(names)}"
        else:
            row = dict(zip(names, cells, strict=True))
            odd = any("\udc80" <= letter <= "\udcff" for cell in cells for letter in cell)
            yield number, "not UTF-8" if odd else row


def _records(lines: Iterable[str], separator: str) -> Iterator[tuple[int, list[str] | str]]:
    """Records, or why there is none at a line. A quote that nothing closes costs its own line and no other."""
    source, ahead, number = iter(lines), deque[str](), 0

    def line() -> str | None:
        return ahead.popleft() if ahead else next(source, None)

    while (first := line()) is not None:
        number += 1
        if not first.strip():
            continue
        taken, found = [first], _cells([first], separator)
        while found is None and len(taken) < _LONGEST_RECORD and (more := line()) is not None:
            taken.append(more)
            found = _cells(taken, separator)
        if isinstance(found, list):
            yield number, found
            number += len(taken) - 1
        else:
            yield number, found or "a quote that is never closed"
            ahead.extendleft(reversed(taken[1:]))


def _cells(taken: list[str], separator: str) -> list[str] | str | None:
    """The cells of a whole record; None where a quote is still open, a reason where it is none."""
    try:
        rows = list(csv.reader(taken, delimiter=separator, strict=True))
    except csv.Error as problem:
        return None if "unexpected end" in str(problem) else f"a quote is not closed, or not doubled ({problem})"
    return rows[0] if len(rows) == 1 else "not a record: a quote ends in the middle of a cell"
