"""Reads the shipped problem set. Knows the files and their fields, nothing of how they were made.

`load_defective_labels` is for reports and benchmarks; the pipeline must not call it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from autoformalize.sources import data_path
from prover.jsonl import read_lines


@dataclass(frozen=True)
class Problem:
    """A problem in English. `family` is for reports only, empty where it is not told."""

    id: str
    problem: str
    answer: str
    source: str = "proofmill"
    family: str = ""


@dataclass(frozen=True)
class Formalization:
    """A problem with a statement and no proof."""

    id: str
    family: str
    problem: str
    answer: str
    statement: str


@dataclass(frozen=True)
class SeedExample:
    """A problem with a statement and a proof (the text that follows `:=`)."""

    id: str
    family: str
    problem: str
    answer: str
    statement: str
    proof: str


@dataclass(frozen=True)
class HeldOut:
    """A problem for evaluation: its numbers occur in no training file. `role` is seed, loop or unseen."""

    id: str
    family: str
    role: str
    problem: str
    answer: str
    statement: str


@dataclass(frozen=True)
class DefectLabel:
    """What is wrong with a defective problem, and the statement that renders it faithfully."""

    id: str
    kind: str
    source: str
    statement: str


def _rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of one data file."""
    for line in read_lines(data_path(name)):
        yield line.row


def load_seed() -> list[SeedExample]:
    """The written seed: problems, statements and proofs of the seed families."""
    return [SeedExample(**row) for row in _rows("seed.jsonl")]


def load_seed_generic() -> list[SeedExample]:
    """Generic tactic proofs that Lean found on statements of the seed families."""
    return [SeedExample(**row) for row in _rows("seed_generic.jsonl")]


def load_seed_formalizations() -> list[Formalization]:
    """A few statements, without proofs, of the families that the loop is to learn."""
    return [Formalization(**row) for row in _rows("seed_formalizations.jsonl")]


def load_problems() -> list[Problem]:
    """The sound English-only problems of the loop."""
    return [Problem(**row) for row in _rows("problems.jsonl")]


def load_defective() -> list[Problem]:
    """The defective English-only problems of the loop, without their labels."""
    return [Problem(**row) for row in _rows("defective.jsonl")]


def load_inputs() -> list[Problem]:
    """What the loop gets: sound and defective problems mixed, in the order of their ids, no families told."""
    mixed = [Problem(p.id, p.problem, p.answer) for p in (*load_problems(), *load_defective())]
    return sorted(mixed, key=lambda problem: problem.id)


def load_heldout(role: str | None = None) -> list[HeldOut]:
    """The held-out problems, of one role if it is given."""
    return [item for item in (HeldOut(**row) for row in _rows("heldout.jsonl")) if role in (None, item.role)]


def load_defective_labels() -> dict[str, DefectLabel]:
    """The labels of the defective problems by id: for reports and benchmarks, never for the pipeline."""
    return {row["id"]: DefectLabel(**row) for row in _rows("defective_labels.jsonl")}
