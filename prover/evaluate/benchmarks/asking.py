"""What is asked of a benchmark's statement here, and whether Lean reads the same in what was published."""

from __future__ import annotations

from dataclasses import dataclass

from prover.evaluate.benchmarks.statements import BenchmarkStatement, NeedsDeclarations
from prover.lean.elaboration import Elaboration
from prover.lean.verdicts import Checker, VerdictKind
from prover.search.goals import NotASignature


@dataclass(frozen=True)
class Elaborated:
    """What is asked of a statement, "" where it is no signature, and what Lean says of it."""

    asked: str
    elaboration: Elaboration


async def as_asked(checker: Checker, statement: BenchmarkStatement) -> Elaborated:
    """The statement alone, or under what its benchmark opens where it says something else without."""
    try:
        forms = dict.fromkeys((statement.asked, statement.asked_in_context))
    except (NeedsDeclarations, NotASignature) as problem:
        return Elaborated("", Elaboration(VerdictKind.INVALID_INPUT, str(problem)))
    found = [Elaborated(asked, await checker.elaborate(asked, statement.received)) for asked in forms]
    return next((one for one in found if one.elaboration.elaborates), found[0])
