"""What may enter a round: problems without near-duplicates and leaks, statements without duplicates and leaks.

Problems are compared by their texts when they are read, before anything is spent on them; statements by their
elaborated types once there are some. What is dropped is listed, each with its reason and with what it repeats.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autoformalize.duplicates import Known, Leaks, Statements, Texts
from autoformalize.problems import Problem, SetAside
from pipelines.stages.examples import statement_id
from prover.evaluate.benchmarks import Benchmark, read_benchmark

_STATEMENT = ("problem_id", "group", "problem", "answer", "signature", "type_hash", "votes", "labels")


def informal(paths: Iterable[str]) -> list[Known]:
    """The problems of benchmarks in natural language, to be kept out by text."""
    benchmarks: list[Benchmark] = [read_benchmark(str(Path(path).expanduser())) for path in paths]
    return [Known(b.name, s.id, s.informal) for b in benchmarks for s in b.statements if s.informal]


def sound_problems(
    items: Iterable[Problem | SetAside], leaks: Leaks, near_duplicates: float | None
) -> Iterator[Problem | SetAside]:
    """The items in order, those that repeat an earlier problem or one of a benchmark set aside. In one pass."""
    seen = Texts(near_duplicates) if near_duplicates is not None else None
    for item in items:
        if isinstance(item, Problem):
            if leak := leaks.check(item.id, item.problem):
                reason = f"text of {leak.known_id} in {leak.source} (similarity {leak.similarity:.2f})"
                yield SetAside("decontamination", 0, item.id, reason)
                continue
            if seen and (match := seen.meet(item.id, item.problem)):
                yield SetAside(
                    "near-duplicates", 0, item.id, f"near-duplicate of {match.id} (similarity {match.similarity:.2f})"
                )
                continue
        yield item


@dataclass
class Selection:
    """Chooses the statements of a round from its problems, one at a time; `dropped` says what became of the others."""

    leaks: Leaks
    solved: Statements
    dropped: list[dict[str, Any]] = field(default_factory=list)

    def choose(self, problems: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """Rows of the table `statements` from rows of `problems`."""
        seen = Statements()
        for row in problems:
            if row["outcome"] != "statement":
                continue
            name, kind, unordered = row["problem_id"], row["type_hash"], row["unordered_hash"] or ""
            if leak := self.leaks.check(name, "", kind, unordered):
                self._drop(name, "held out or in a benchmark", f"{leak.source}: {leak.known_id}", leak.how)
            elif match := self.solved.find(kind, unordered):
                self._drop(name, "solved in an earlier round", match.id, match.how)
            elif match := seen.meet(name, kind, unordered):
                self._drop(name, "duplicate of another problem's statement", match.id, match.how)
            else:
                yield {"statement_id": statement_id(row["signature"]), **{k: row[k] for k in _STATEMENT}}

    def _drop(self, name: str, reason: str, of: str, how: str) -> None:
        self.dropped.append({"problem_id": name, "reason": reason, "of": of, "how": how})


def known_types(heldout: Iterable[dict[str, Any]]) -> list[Known]:
    """What a run is measured on, to be kept out by type."""
    return [
        Known(row["role"] or "held out", row["problem_id"], "", row["type_hash"], row.get("unordered_hash", ""))
        for row in heldout
    ]
