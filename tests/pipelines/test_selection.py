"""What may enter a round: texts and statements that repeat others are listed with what they repeat."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from autoformalize.duplicates import Known, Leaks, Statements
from autoformalize.formalize import Formalized
from autoformalize.problems import Problem, SetAside, read_problems
from pipelines.stages.choose import Selection
from pipelines.stages.read import informal, sound_problems
from pipelines.store.tables import from_dict

OWL = "An owl sees 40 mice in a field and catches every fourth of them. How many mice does it leave for the others?"


def test_repeated_and_leaked_problems_are_set_aside_in_one_pass() -> None:
    items = [
        Problem("a", OWL, "30"),
        SetAside("file", 3, "x", "empty problem"),
        Problem("b", OWL + " Explain.", "30"),
        Problem("c", OWL.replace("40", "48"), "36"),
        Problem("d", "How many squares are there on a chessboard of 8 rows and 8 columns in all?", "204"),
    ]
    leaks = Leaks(
        [
            Known(
                "minif2f",
                "board",
                "How many squares are there on a chessboard of 8 rows and 8 columns in all? Show that it is 204.",
            )
        ]
    )
    found = list(sound_problems(iter(items), leaks, 0.8))
    assert [item.id for item in found if isinstance(item, Problem)] == ["a", "c"]
    reasons = {item.id: item.reason for item in found if isinstance(item, SetAside)}
    assert reasons["x"] == "empty problem"
    assert reasons["b"].startswith("near-duplicate of a (")
    assert reasons["d"].startswith("text of board in minif2f (")
    assert leaks.by_known() == {"minif2f": {"board": ["d"]}}
    kept = list(sound_problems(iter(items), Leaks([]), None))
    assert kept == items  # both switched off


def test_shipped_problems_repeat_neither_each_other_nor_the_benchmarks(benchmark_data: Path) -> None:
    leaks = Leaks(informal([str(benchmark_data / "minif2f.jsonl"), str(benchmark_data / "fimo.json")]))
    found = list(sound_problems(read_problems(["shipped:problems.jsonl", "shipped:defective.jsonl"], {}), leaks, 0.9))
    aside = [item for item in found if isinstance(item, SetAside)]
    assert len(found) == 1050
    assert not leaks.found
    assert len(aside) <= 10, [item.reason for item in aside]


def row(name: str, kind: str, unordered: str = "", **changes: Any) -> Formalized:
    made = {"problem_id": name, "outcome": "statement", "type_hash": kind * 32, "unordered_hash": unordered * 32}
    made |= {"group": "", "problem": "", "answer": "", "signature": f"theorem {name} : True", "votes": 1, "labels": []}
    return from_dict(Formalized, {**made, **changes})


def test_statements_that_repeat_others_are_dropped_with_what_they_repeat() -> None:
    solved = Statements()
    solved.add("old", "aa" * 32)
    selection = Selection(Leaks([Known("heldout", "h", type_hash="bb" * 32)]), solved)
    rows = [
        row("one", "cc", "c0"),
        row("two", "aa"),
        row("three", "bb"),
        row("four", "cc", "c0"),
        row("five", "dd", "c0"),
        row("six", "", outcome="set_aside"),
        row("seven", "ee"),
    ]
    assert [chosen.problem_id for chosen in selection.choose(rows)] == ["one", "seven"]
    told = {item["problem_id"]: (item["reason"].split()[0], item["of"], item["how"]) for item in selection.dropped}
    assert told == {
        "two": ("solved", "old", "same statement"),
        "three": ("held", "heldout: h", "same statement"),
        "four": ("duplicate", "one", "same statement"),
        "five": ("duplicate", "one", "same statement, hypotheses in another order"),
    }
