"""The tables of a run: a folder of shards each, a dataclass for its rows.

Schema (`pipelines.store.tables`) and documentation (docs/run-directory.md, by `pipelines.reference`) follow from the
dataclass and the text under each field.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from autoformalize.formalize import CandidateRecord, Formalized
from autoformalize.problems import Problem, SetAside
from prover.search.question import Statement
from prover.search.record import AttemptRow, Proof

Row = TypeVar("Row")


@dataclass(frozen=True)
class Table(Generic[Row]):
    """A table by the name of its folder, with the class of its rows."""

    name: str
    row: type[Row]


SET_ASIDE = Table("set_aside", SetAside)
INPUTS = Table("inputs", Problem)
CANDIDATES = Table("candidates", CandidateRecord)
PROBLEMS = Table("problems", Formalized)
STATEMENTS = Table("statements", Statement)
ATTEMPTS = Table("attempts", AttemptRow)
PROOFS = Table("proofs", Proof)
HELDOUT = Table("heldout", AttemptRow)
TRANSLATIONS = Table("translations", Formalized)

TABLES = (SET_ASIDE, INPUTS, CANDIDATES, PROBLEMS, STATEMENTS, ATTEMPTS, PROOFS, HELDOUT, TRANSLATIONS)


@dataclass(frozen=True)
class HeldOut(Statement):
    """A row of heldout.json: a statement that models are measured on, or that is only kept out."""

    role: str = ""
    """seed, loop or unseen; the name of its benchmark"""
    elaborates: bool = False
    """Whether it does, as it was published where it was"""
    unordered_hash: str = ""
    """As in the table `candidates`"""
