"""A benchmark's statements: what was published, what is asked, and the hashes that name both.

Every statement keeps its published text. What is *asked* is one theorem signature: the benchmark's header is
dropped (the profile has its own), and an answer that stands in an `abbrev` before the theorem is written into
the statement in its place.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field

from prover.evaluate.benchmarks.description import Defect, Description
from prover.evaluate.benchmarks.lean_source import Theorem
from prover.lean.syntax import Command, Kind, in_context, one_line, spaced, split_commands, tokenize
from prover.lean.verdicts import Received
from prover.search.goals import NotASignature, parse
from prover.search.question import Statement


class UnusableBenchmark(ValueError):
    """The file is not a benchmark that can be read; the message says why."""


class NeedsDeclarations(ValueError):
    """The statement is not one theorem signature: declarations of its own must stand before it."""


@dataclass(frozen=True)
class BenchmarkStatement:
    """`signature` is everything before `:=` as published; `preamble` are declarations that must precede it.

    `opens` are the namespaces that its header opens, `context` the commands that do; `received` is the text as it was
    published; `source` and `topic` come from the benchmark's description; `informal` is the problem in natural
    language, where the benchmark has it.
    """

    id: str
    split: str
    signature: str
    preamble: str = ""
    opens: tuple[str, ...] = ()
    source: str = "other"
    topic: str = "other"
    informal: str = ""
    context: str = ""
    received: Received | None = None

    @property
    def hash(self) -> str:
        """Content hash of preamble and signature; white space and comments are not content."""
        parts = (" ".join(spaced(text).split()) for text in (self.preamble, self.signature))
        text = "\n".join(parts)
        return hashlib.sha256(text.encode()).hexdigest()[:20]

    @property
    def asked(self) -> str:
        """The one signature that a prover is asked to prove, under the theorem name that small models know.

        The name of a theorem is not part of its meaning, and the elaborated type does not contain it. What the
        benchmark opens is left out: Lean is asked whether the statement says the same without. Raises
        `NeedsDeclarations`, or `NotASignature`.
        """
        parts = parse(inline_answers(self.preamble, self.signature))
        binders = f" {parts.binders}" if parts.binders else ""
        return one_line(f"theorem problem{parts.universes}{binders} : {parts.proposition}")

    @property
    def asked_in_context(self) -> str:
        """The same under what the benchmark opens."""
        return in_context(self.context, self.asked)


@dataclass
class Benchmark:
    """A benchmark as read; `set_aside` are (id, reason), `notes` (id, what was decided about the row in reading it)."""

    name: str
    statements: list[BenchmarkStatement] = field(default_factory=list)
    set_aside: list[tuple[str, str]] = field(default_factory=list)
    description: Description = field(default_factory=Description)
    notes: list[tuple[str, str]] = field(default_factory=list)

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


def inline_answers(preamble: str, signature: str) -> str:
    """The signature with the answers of its preamble written in: `abbrev a : T := v` turns a into `(v : T)`,
    `abbrev a (x : X) : T := v` into `fun (x : X) => (v : T)`.

    That is what `abbrev` means, as long as `v` is closed, which a top-level definition is. Raises
    `NeedsDeclarations` for any other declaration and for an answer that is left open.
    """
    for command in reversed(split_commands(preamble)):
        name, binders, kind, value = _answer(command)
        if value == "sorry":
            raise NeedsDeclarations(f"its answer {name} is left open")
        written = f"(({value}) : {kind})" if kind else f"({value})"
        written = f"(fun {binders} => {written})" if binders else written
        signature = _replace(name, written, signature)
    return signature


def _answer(command: Command) -> tuple[str, str, str, str]:
    """(name, binders, type, value) of an `abbrev`. Raises `NeedsDeclarations`."""
    tokens = tokenize(command.text)
    words = [token.text for token in tokens]
    first = 1 if words[:1] == ["noncomputable"] else 0
    flat = [place for place, token in enumerate(tokens) if not token.depth and token.kind is Kind.SYMBOL]
    assign = next((place for place in flat if words[place] == ":="), None)
    if words[first : first + 1] != ["abbrev"] or assign is None or len(tokens) < first + 2:
        raise NeedsDeclarations("needs declarations of its own before it")
    colon = next((place for place in flat if words[place] == ":" and place < assign), assign)
    if tokens[assign].end == tokens[-1].end or any(words[place] in "{[⦃" for place in flat if place < colon):
        raise NeedsDeclarations("needs declarations of its own before it")

    def between(begin: int, end: int) -> str:
        return command.text[tokens[begin].start : tokens[end - 1].end] if begin < end else ""

    return words[first + 1], between(first + 2, colon), between(colon + 1, assign), between(assign + 1, len(tokens))


def _replace(name: str, written: str, signature: str) -> str:
    """Every occurrence of a name behind the theorem's own replaced, in `name.field` too."""
    out, end = [], 0
    for token in tokenize(signature)[2:]:
        if token.kind is Kind.WORD and (token.text == name or token.text.startswith(f"{name}.")):
            out.append(signature[end : token.start] + written)
            end = token.start + len(name)
    return "".join(out) + signature[end:]


def statement_from(
    identifier: str, split: str, theorem: Theorem, received: Received, description: Description
) -> BenchmarkStatement:
    """A statement classified by its benchmark's description. Raises `NotASignature`."""
    parse(theorem.signature)
    source, topic = description.classify(identifier)
    return BenchmarkStatement(
        identifier,
        split,
        theorem.signature,
        theorem.preamble,
        theorem.opens,
        source,
        topic,
        context=theorem.context,
        received=received,
    )


def benchmark_statements(benchmark: Benchmark) -> list[tuple[Statement, Received | None]]:
    """The statements that can be asked, as what is searched, each with the text that it was published in."""
    found = []
    for one in benchmark.statements:
        try:
            asked = Statement.of(one.asked, problem_id=one.id, group=one.source)
        except (NeedsDeclarations, NotASignature):
            continue
        found.append((asked, one.received))
    return found
