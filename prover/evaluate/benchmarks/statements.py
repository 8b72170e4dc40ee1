"""A benchmark's statements: what was published, what is asked, and the hashes that name both.

Every statement keeps its published text. What is *asked* is one theorem signature: the benchmark's header is
dropped (the profile has its own), and an answer that stands in an `abbrev` before the theorem is written into
the statement in its place.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from prover.evaluate.benchmarks.description import Defect, Description
from prover.evaluate.benchmarks.lean_source import declarations, without_comments
from prover.search.goals import NotASignature, parse


class UnusableBenchmark(ValueError):
    """The file is not a benchmark that can be read; the message says why."""


class NeedsDeclarations(ValueError):
    """The statement is not one theorem signature: declarations of its own must stand before it."""


@dataclass(frozen=True)
class BenchmarkStatement:
    """`signature` is everything before `:=` as published; `preamble` are declarations that must precede it.

    `opens` are the namespaces that its header opens; `source` and `topic` come from the benchmark's description;
    `informal` is the problem in natural language, where the benchmark has it.
    """

    id: str
    split: str
    signature: str
    preamble: str = ""
    opens: tuple[str, ...] = ()
    source: str = "other"
    topic: str = "other"
    informal: str = ""

    @property
    def hash(self) -> str:
        """Content hash of preamble and signature; white space and comments are not content."""
        parts = (" ".join(without_comments(text).split()) for text in (self.preamble, self.signature))
        text = "\n".join(parts)
        return hashlib.sha256(text.encode()).hexdigest()[:20]

    @property
    def asked(self) -> str:
        """The one signature that a prover is asked to prove, under the theorem name that small models know.

        The name of a theorem is not part of its meaning, and the elaborated type does not contain it. Raises
        `NeedsDeclarations`, or `NotASignature`.
        """
        text = inline_answers(without_comments(self.preamble), without_comments(self.signature))
        name = parse(text).name
        text = re.sub(rf"^(?:theorem|lemma)(\s+){re.escape(name)}", r"theorem\1problem", text, count=1)
        return re.sub(r"\s+", " ", text).strip()


@dataclass
class Benchmark:
    """A benchmark as read; `set_aside` are (id, reason)."""

    name: str
    statements: list[BenchmarkStatement] = field(default_factory=list)
    set_aside: list[tuple[str, str]] = field(default_factory=list)
    description: Description = field(default_factory=Description)

    @property
    def fingerprint(self) -> str:
        """Hash over all statements in order of their ids: two files with the same one ask the same."""
        return fingerprint({s.id: s.hash for s in self.statements})

    @property
    def splits(self) -> dict[str, int]:
        """How many statements each split has, in order of appearance."""
        return dict(Counter(s.split for s in self.statements))

    def defects(self) -> dict[str, list[Defect]]:
        """Known defects of the statements as they stand in this very file, by id."""
        found: dict[str, list[Defect]] = {}
        for statement in self.statements:
            mine = [d for d in self.description.defects if d.id == statement.id and d.applies(statement.hash)]
            if mine:
                found[statement.id] = mine
        return found


def fingerprint(hashes: dict[str, str]) -> str:
    """The benchmark's fingerprint from the hashes of its statements by id."""
    return hashlib.sha256("\n".join(sorted(f"{k}:{v}" for k, v in hashes.items())).encode()).hexdigest()


_ANSWER = re.compile(
    r"(?:noncomputable\s+)?abbrev\s+([^\s:({\[]+)\s*((?:\([^()]*\)\s*)*)(?::\s*((?:(?!:=).)+?)\s*)?:=\s*(.+)", re.DOTALL
)


def inline_answers(preamble: str, signature: str) -> str:
    """The signature with the answers of its preamble written in: `abbrev a : T := v` turns a into `(v : T)`,
    `abbrev a (x : X) : T := v` into `fun (x : X) => (v : T)`.

    That is what `abbrev` means, as long as `v` is closed, which a top-level definition is. Raises
    `NeedsDeclarations` for any other declaration and for an answer that is left open.
    """
    for part in reversed(declarations(preamble)):
        found = _ANSWER.fullmatch(part)
        if not found:
            raise NeedsDeclarations("needs declarations of its own before it")
        name, binders, kind, value = found.groups()
        if value == "sorry":
            raise NeedsDeclarations(f"its answer {name} is left open")
        written = f"(({value}) : {kind})" if kind else f"({value})"
        written = f"(fun {binders.strip()} => {written})" if binders else written
        head = parse(signature).head
        signature = head + _replace(name, written, signature[len(head) :])
    return signature


def _replace(name: str, written: str, text: str) -> str:
    """Every occurrence of the identifier replaced."""
    return re.sub(rf"(?<![\w.']){re.escape(name)}(?![\w'])", lambda _: written, text)


def statement_from(
    identifier: str, split: str, preamble: str, signature: str, opens: tuple[str, ...], description: Description
) -> BenchmarkStatement:
    """A statement classified by its benchmark's description. Raises `NotASignature`."""
    parse(signature)
    source, topic = description.classify(identifier)
    return BenchmarkStatement(identifier, split, signature, preamble, opens, source, topic)


def benchmark_rows(benchmark: Benchmark) -> list[dict[str, Any]]:
    """The statements that can be asked, as rows that a run measures."""
    rows = []
    for statement in benchmark.statements:
        try:
            signature = statement.asked
        except (NeedsDeclarations, NotASignature):
            continue
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
