"""Choosing: problems of a round → the statements that it searches, without duplicates and leaks by elaborated type.

What is dropped is listed, each with its reason and with what it repeats.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from autoformalize.duplicates import Known, Leaks, Statements
from autoformalize.formalize import Formalized
from pipelines.store.rows import HeldOut
from prover.search.question import Statement


@dataclass
class Selection:
    """Chooses the statements of a round from its problems, one at a time; `dropped` says what became of the others."""

    leaks: Leaks
    solved: Statements
    dropped: list[dict[str, Any]] = field(default_factory=list)

    def choose(self, problems: Iterable[Formalized]) -> Iterator[Statement]:
        """The statements to search."""
        seen = Statements()
        for row in problems:
            if (statement := row.statement) is None:
                continue
            name, kind, unordered = row.problem_id, row.type_hash, row.unordered_hash
            if leak := self.leaks.check(name, "", kind, unordered):
                self._drop(name, "held out or in a benchmark", f"{leak.source}: {leak.known_id}", leak.how)
            elif match := self.solved.find(kind, unordered):
                self._drop(name, "solved in an earlier round", match.id, match.how)
            elif match := seen.meet(name, kind, unordered):
                self._drop(name, "duplicate of another problem's statement", match.id, match.how)
            else:
                yield statement

    def _drop(self, name: str, reason: str, of: str, how: str) -> None:
        self.dropped.append({"problem_id": name, "reason": reason, "of": of, "how": how})


def known_types(rows: Iterable[HeldOut]) -> list[Known]:
    """What a run is measured on, to be kept out by type."""
    return [Known(row.role or "held out", row.problem_id, "", row.type_hash, row.unordered_hash) for row in rows]
