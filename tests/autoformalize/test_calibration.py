"""Calibration of the quality score against marks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autoformalize.calibration import Marked, by_class, read_marks, thresholds
from prover.errors import UnusableInput


def marks(*pairs: tuple[float | None, bool]) -> list[Marked]:
    return [Marked(str(i), "theorem t : True", good, score=score) for i, (score, good) in enumerate(pairs)]


def test_precision_and_recall_at_every_threshold() -> None:
    cuts = thresholds(
        marks((0.0, False), (1.0, False), (2.0, True), (2.0, False), (4.0, True), (4.0, True), (None, True))
    )
    assert [(c.threshold, c.kept) for c in cuts] == [(0.0, 6), (1.0, 5), (2.0, 4), (4.0, 2)]
    assert [c.precision for c in cuts] == [3 / 6, 3 / 5, 3 / 4, 1.0]
    assert [c.recall for c in cuts] == [1.0, 1.0, 1.0, 2 / 3]


def test_no_right_statement_has_no_recall() -> None:
    [cut] = thresholds(marks((1.0, False)))
    assert (cut.precision, cut.recall) == (0.0, None)


def test_counts_by_the_nearest_class() -> None:
    found = {name: counts for name, *counts in by_class(marks((0.2, False), (2.4, True), (2.6, False), (4.0, True)))}
    assert found == {
        "poor": [0, 1],
        "fair": [0, 0],
        "above average": [1, 0],
        "good": [0, 1],
        "excellent": [1, 0],
    }


def test_marks_are_read_as_the_audit_page_saves_them(tmp_path: Path) -> None:
    file = tmp_path / "marks.jsonl"
    row = {"id": "a", "problem": "p", "answer": "1", "statement": "theorem t : True", "score": None, "good": True}
    file.write_text(json.dumps(row) + "\n\n")
    assert read_marks(file) == [Marked("a", "theorem t : True", True, "p", "1")]
    file.write_text(json.dumps({**row, "good": "yes"}) + "\n")
    with pytest.raises(UnusableInput, match=r"marks\.jsonl:1: not a marked statement"):
        read_marks(file)
