"""What a trusted library declares: its constants and the axioms each rests on, over all its modules.

Computed from the terms, never from tables that Lean stored; kept on disk beside the library, by its hash.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from prover.files import write_atomically
from prover.lean.certificate.decision.olean import Name, Olean, dotted
from prover.lean.certificate.decision.terms import Terms, mentioned
from prover.lean.profiles.library import Library, module_file

TABLE_VERSION = 2


class Axioms(Protocol):
    """The axioms under each constant of a library."""

    def __getitem__(self, name: Name, /) -> frozenset[Name]: ...


class Table(Protocol):
    """What a library declares: a `LibraryTable` read from its files, or an `EnvironmentTable`."""

    @property
    def axioms(self) -> Axioms: ...
    def __contains__(self, name: Name, /) -> bool: ...


@dataclass(frozen=True)
class LibraryTable:
    """`axioms[name]` are the axioms under a constant of the library; a name that is not in it is not the
    library's.
    """

    axioms: dict[Name, frozenset[Name]]

    def __contains__(self, name: Name) -> bool:
        return name in self.axioms


def table_file(library: Library) -> Path:
    """Beside the library's folder, which itself never changes after it was built."""
    return library.path.parent / f"{library.hash}.axioms-{TABLE_VERSION}.json"


def load_table(library: Library) -> LibraryTable:
    """The table of a compiled library, computed once."""
    file = table_file(library)
    try:
        stored = json.loads(file.read_text())
    except (OSError, ValueError):
        stored = _compute(library)
        write_atomically(file, json.dumps(stored).encode())
    groups = [frozenset(tuple(name) for name in group) for group in stored["groups"]]
    return LibraryTable({tuple(name): groups[group] for name, group in stored["constants"]})


def _compute(library: Library) -> dict[str, list]:
    """{"groups": [[axiom names]], "constants": [[name, group]]}, names as lists of their parts."""
    uses: dict[Name, set[Name]] = {}
    axioms: dict[Name, frozenset[Name]] = {}
    for module in library.modules:
        file = Olean(module_file(module, library.path, ".olean").read_bytes())
        terms = Terms(file)
        for offset in file.module().constants:
            constant = file.constant(offset)
            if constant.name in uses:
                raise ValueError(f"the library declares {dotted(constant.name)} twice")
            uses[constant.name] = mentioned(terms, constant)
            axioms[constant.name] = frozenset([constant.name] if constant.kind == "axiom" else [])
    spread(uses, axioms, {})
    groups = sorted(set(axioms.values()), key=sorted)
    place = {group: index for index, group in enumerate(groups)}
    return {
        "groups": [sorted(map(list, group)) for group in groups],
        "constants": [[list(name), place[group]] for name, group in axioms.items()],
    }


def spread(
    uses: dict[Name, set[Name]], axioms: dict[Name, frozenset[Name]], known: dict[Name, frozenset[Name]]
) -> None:
    """Add to each constant's `axioms` those of everything it uses, transitively; `known` holds other constants'."""
    order = _dependencies_first(uses)
    changed = True
    while changed:  # the constants of one inductive block mention each other: repeat until nothing moves
        changed = False
        for name in order:
            below = axioms[name].union(*(axioms[used] if used in axioms else known[used] for used in uses[name]))
            changed |= below != axioms[name]
            axioms[name] = below


def _dependencies_first(uses: dict[Name, set[Name]]) -> list[Name]:
    order: list[Name] = []
    seen: set[Name] = set()
    for name in uses:
        if name in seen:
            continue
        seen.add(name)
        stack = [(name, iter(uses[name]))]
        while stack:
            top, rest = stack[-1]
            below = next((used for used in rest if used not in seen and used in uses), None)
            if below is None:
                order.append(top)
                stack.pop()
            else:
                seen.add(below)
                stack.append((below, iter(uses[below])))
    return order
