"""Benchmarks as data: statements read from the files in which they are published.

Recognised: miniF2F as JSON lines (fields `name`, `split`, `formal_statement`, `header`), FIMO as one JSON list
(`id`, `formal_statement_easy`), and our own lines (`id`, `statement`). Every statement keeps its own text and
gets a content hash; what cannot be read as one theorem signature is set aside with the reason.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from prover.search.goals import NotASignature, parse


class UnusableBenchmark(ValueError):
    """The file is not a benchmark that can be read; the message says why."""


@dataclass(frozen=True)
class BenchmarkStatement:
    """`signature` is everything before `:=`; `preamble` are declarations that must precede it (FIMO)."""

    id: str
    split: str
    signature: str
    preamble: str = ""

    @property
    def hash(self) -> str:
        return hashlib.sha256(f"{self.preamble}\n{self.signature}".encode()).hexdigest()[:20]

    @property
    def source(self) -> str:
        """Where the problem comes from, read off its name: mathd_algebra, aime, amc12a, imo, …"""
        found = re.match(r"(mathd_[a-z]+|induction|algebra|numbertheory|aime\w*?(?=_)|[a-z]+\d*[a-z]?)", self.id)
        return found.group(1).rstrip("_") if found else "other"


@dataclass
class Benchmark:
    """A benchmark as read; `set_aside` are (id, reason)."""

    name: str
    statements: list[BenchmarkStatement] = field(default_factory=list)
    set_aside: list[tuple[str, str]] = field(default_factory=list)

    @property
    def fingerprint(self) -> str:
        """Hash over all statements in order of their ids: two files with the same one ask the same."""
        hashes = sorted(f"{s.id}:{s.hash}" for s in self.statements)
        return hashlib.sha256("\n".join(hashes).encode()).hexdigest()

    @property
    def splits(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for statement in self.statements:
            found[statement.split] = found.get(statement.split, 0) + 1
        return found


def read_benchmark(path: Path) -> Benchmark:
    """Read a benchmark file. Raises `UnusableBenchmark`."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise UnusableBenchmark(f"{path}: cannot be read: {problem}") from None
    if text.lstrip()[:5] in ("impor", "theor", "begin") or re.search(r"^\s*import (data|tactic)\.", text, re.M):
        raise UnusableBenchmark(f"{path}: a Lean source file; Lean 3 files cannot be evaluated with Lean 4")
    benchmark = Benchmark(path.stem)
    seen: set[str] = set()
    for number, row in _rows(path, text):
        name = row.get("name") or row.get("id") if isinstance(row, dict) else None
        if not isinstance(row, dict) or not isinstance(name, str):
            benchmark.set_aside.append((f"line {number}", "no field `name` or `id`"))
            continue
        if name in seen:
            benchmark.set_aside.append((name, "duplicate name"))
            continue
        seen.add(name)
        source = row.get("formal_statement_easy") or row.get("formal_statement") or row.get("statement")
        if not isinstance(source, str):
            benchmark.set_aside.append((name, "no field `formal_statement` or `statement`"))
            continue
        try:
            preamble, signature = split_source(source)
        except NotASignature as problem:
            benchmark.set_aside.append((name, str(problem)))
            continue
        split = row.get("split")
        benchmark.statements.append(
            BenchmarkStatement(name, split if isinstance(split, str) else "all", signature, preamble)
        )
    if not benchmark.statements:
        raise UnusableBenchmark(f"{path}: no statement in it (fields `name` and `formal_statement`)")
    return benchmark


def _rows(path: Path, text: str) -> Iterator[tuple[int, Any]]:
    if text.lstrip().startswith("["):
        try:
            yield from enumerate(json.loads(text), 1)
        except ValueError as problem:
            raise UnusableBenchmark(f"{path}: not JSON: {problem}") from None
        return
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except ValueError:
                yield number, None


_THEOREM = re.compile(r"^(?:theorem|lemma)\b", re.MULTILINE)
_HEADER_LINE = re.compile(r"^\s*(import|open|set_option)\b.*$|^\s*--.*$", re.MULTILINE)


def split_source(source: str) -> tuple[str, str]:
    """(declarations before the theorem, its signature) of a published statement.

    The benchmark's own header (imports, opens, options) is dropped: the profile has its own. Raises
    `NotASignature`.
    """
    found = _THEOREM.search(source)
    if not found:
        raise NotASignature("no theorem in it")
    preamble = _HEADER_LINE.sub("", source[: found.start()]).strip()
    body = re.sub(r":=\s*(by)?\s*(sorry)?\s*\Z", "", source[found.start() :].strip()).strip()
    parse(body)
    return preamble, body


def benchmark_rows(path: str) -> list[dict[str, Any]]:
    """The statements as rows that a run measures, under the theorem name that its models know.

    The name of a theorem is not part of its meaning, and the elaborated type does not contain it.
    """
    benchmark = read_benchmark(Path(path))
    rows = []
    for statement in benchmark.statements:
        if statement.preamble:
            continue
        parts = parse(statement.signature)
        signature = re.sub(r"\s+", " ", statement.signature.replace(parts.name, "problem", 1)).strip()
        signature = re.sub(r"^lemma\b", "theorem", signature)
        rows.append(
            {
                "statement_id": statement.hash,
                "problem_id": statement.id,
                "group": statement.source,
                "role": benchmark.name,
                "problem": "",
                "answer": "",
                "signature": signature,
            }
        )
    return rows
