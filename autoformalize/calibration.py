"""How well quality scores tell right statements from wrong ones, on a set that a person has marked.

Precision and recall are of keeping right statements: of those kept at a threshold, how many are right; of the right
ones, how many are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from prover.errors import UnusableInput
from prover.jsonl import Line, read_lines
from prover.models.formats.format import CLASSES


@dataclass(frozen=True)
class Marked:
    """A statement that a person found right or wrong, with its mean class (0 poor … 4 excellent) where it has one."""

    id: str
    statement: str
    good: bool
    problem: str = ""
    answer: str = ""
    score: float | None = None


@dataclass(frozen=True)
class Cut:
    """What a threshold on the mean class keeps. None where there is nothing to divide by."""

    threshold: float
    kept: int
    precision: float | None
    recall: float | None


def read_marks(path: Path) -> list[Marked]:
    """Read JSON lines {"id", "statement", "good", "problem", "answer", "score"}. Raises UnusableInput."""
    try:
        return [_marked(path, line) for line in read_lines(path)]
    except OSError as problem:
        raise UnusableInput(f"{path}: cannot be read: {problem}") from None


def _marked(path: Path, line: Line) -> Marked:
    row = line.row
    try:
        if line.problem:
            raise ValueError(line.problem)
        score = row.get("score")
        return Marked(
            str(row["id"]),
            str(row["statement"]),
            _boolean(row["good"]),
            str(row.get("problem", "")),
            str(row.get("answer", "")),
            None if score is None else float(score),
        )
    except (ValueError, TypeError, KeyError) as problem:
        wanted = '{"id", "statement", "good": true or false}'
        raise UnusableInput(f"{path}:{line.number}: not a marked statement ({problem}): a line is {wanted}") from None


def _boolean(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("`good` is true or false")
    return value


def thresholds(marks: Sequence[Marked]) -> list[Cut]:
    """Every threshold between the scores that occur, from keeping all to keeping only the best."""
    scored = [(mark.score, mark.good) for mark in marks if mark.score is not None]
    right = sum(good for _, good in scored)
    cuts = []
    for threshold in sorted({score for score, _ in scored}):
        kept = [good for score, good in scored if score >= threshold]
        cuts.append(Cut(threshold, len(kept), _share(sum(kept), len(kept)), _share(sum(kept), right)))
    return cuts


def by_class(marks: Iterable[Marked]) -> list[tuple[str, int, int]]:
    """(class, right, wrong) by the class nearest to the mean score, poor first."""
    counts = {name: [0, 0] for name in CLASSES}
    for mark in marks:
        if mark.score is not None:
            counts[CLASSES[min(len(CLASSES) - 1, max(0, round(mark.score)))]][not mark.good] += 1
    return [(name, right, wrong) for name, (right, wrong) in counts.items()]


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
