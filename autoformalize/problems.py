"""Reading problems: JSON lines, Parquet, CSV or any `datasets` dataset, bad items set aside with a reason.

A problem has an id, a text in natural language and, where one is known, an answer. Common sources use other
field names for these; the shapes of MATH, NuminaMath and AIME files are recognised without configuration.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SHIPPED = "shipped:"  # prefix of the files of the shipped problem set

# First match wins; a column mapping in the configuration goes before all of these.
_FIELDS = {
    "problem": ("problem", "question", "Problem", "Question", "informal_statement", "math_problem"),
    "answer": ("answer", "final_answer", "Answer", "solution_answer", "expected_answer"),
    "id": ("id", "unique_id", "uuid", "ID", "name", "problem_id"),
}
_FIGURE = re.compile(r"\[asy\]|\\includegraphics|!\[[^\]]*\]\(|<img\b", re.IGNORECASE)
_LEAN = re.compile(r"^\s*(theorem|lemma|example|import|open)\b|:=\s*by\b", re.MULTILINE)


@dataclass(frozen=True)
class Problem:
    """One problem as the formalizer sees it; `group` (a family, a source) serves reports only."""

    id: str
    problem: str
    answer: str
    group: str = ""


@dataclass(frozen=True)
class SetAside:
    """An input item that cannot be used, where it stood and why."""

    source: str
    line: int
    id: str
    reason: str


class UnusableInput(ValueError):
    """The input as a whole cannot be read; the message names file and cause."""


def read_problems(sources: Iterable[str], columns: dict[str, str]) -> Iterator[Problem | SetAside]:
    """Read all sources in order, one item at a time.

    A source is a path (.jsonl, .parquet, .csv), `shipped:NAME` for a file of the shipped problem set, or the
    name of a dataset on the hub. Ids that occur twice are set aside the second time. Raises `UnusableInput`
    when a source cannot be opened at all.
    """
    seen: set[str] = set()
    for source in sources:
        for line, row in _rows(source):
            item = row if isinstance(row, SetAside) else _problem(row, columns, source, line)
            if isinstance(item, Problem):
                if item.id in seen:
                    item = SetAside(source, line, item.id, "duplicate id")
                else:
                    seen.add(item.id)
            yield item


def _problem(row: Any, columns: dict[str, str], source: str, line: int) -> Problem | SetAside:
    def aside(reason: str, name: str = "") -> SetAside:
        return SetAside(source, line, name, reason)

    if not isinstance(row, dict):
        return aside(f"not an object with fields but {type(row).__name__}")
    found = {field: _field(row, field, columns) for field in _FIELDS}
    text, answer = found["problem"], found["answer"]
    if text is None:
        return aside("no field `problem`", str(found["id"] or ""))
    if not isinstance(text, str):
        return aside(f"field `problem` is {type(text).__name__}, not text", str(found["id"] or ""))
    if isinstance(answer, dict | list) or isinstance(found["id"], dict | list):
        return aside("field `answer` or `id` is not text")
    text = normalize(text)
    name = str(found["id"]) if found["id"] is not None else hashlib.sha256(text.encode()).hexdigest()[:16]
    if not text:
        return aside("empty problem", name)
    if _LEAN.search(text):
        return aside("a Lean statement in place of a problem", name)
    if _FIGURE.search(text):
        return aside("needs a figure", name)
    if text.endswith("...") or len(text) > 8000:
        return aside("truncated or too long", name)
    group = row.get("family") or row.get("source") or row.get("subject") or ""
    return Problem(name, text, "" if answer is None else normalize(str(answer)), str(group))


def _field(row: dict[str, Any], field: str, columns: dict[str, str]) -> Any:
    if field in columns:
        return row.get(columns[field])
    return next((row[name] for name in _FIELDS[field] if row.get(name) is not None), None)


def normalize(text: str) -> str:
    """NFC, one space between words, LaTeX's spacing commands and dollar signs' padding removed."""
    text = unicodedata.normalize("NFC", text)
    text = re.sub(r"\\[,;:! ]|\\q?quad\b|~", " ", text)
    return re.sub(r"\s+", " ", text).strip()


def _rows(source: str) -> Iterator[tuple[int, Any]]:
    if source.startswith(SHIPPED):
        yield from _json_lines(data_path(source.removeprefix(SHIPPED)), source)
        return
    path = Path(source)
    if path.suffix in (".jsonl", ".json", ".ndjson"):
        yield from _json_lines(path, source)
        return
    import datasets

    try:
        if path.suffix in (".parquet", ".csv"):
            kind = path.suffix.removeprefix(".")
            rows = datasets.load_dataset(kind, data_files=str(path), split="train", streaming=True)
        else:
            rows = datasets.load_dataset(source, split="train", streaming=True)
    except Exception as problem:
        raise UnusableInput(f"problems: cannot read {source!r}: {problem}") from None
    yield from enumerate(rows, 1)


def data_path(name: str) -> Path:
    """A data file of the shipped problem set."""
    return Path(__file__).parent / "problemset" / "data" / name


def _json_lines(path: Path, source: str) -> Iterator[tuple[int, Any]]:
    try:
        lines = path.open("rb")
    except OSError as problem:
        raise UnusableInput(f"problems: cannot open {source!r}: {problem.strerror}") from None
    with lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield number, json.loads(line.decode("utf-8"))
            except UnicodeDecodeError:
                yield number, SetAside(source, number, "", "not UTF-8")
            except ValueError:
                yield number, SetAside(source, number, "", "not a JSON object")
