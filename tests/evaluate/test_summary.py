"""From attempts to numbers: denominators, padding, budgets, strategies together, comparison, overlap."""

from __future__ import annotations

from typing import Any

import pytest

from prover.evaluate.compare import NotComparable, compare
from prover.evaluate.overlap import normal_text, overlap, shape, training_row
from prover.evaluate.summary import Budget, Try, powers, summarize


def statement(name: str, sampled: bool = True, source: str = "MATH", defect: bool = False) -> dict[str, Any]:
    return {
        "statement_id": name,
        "id": name,
        "split": "test",
        "source": source,
        "topic": "algebra",
        "elaborates": sampled,
        "sampled": sampled,
        "defects": [{"kind": "false"}] if defect else [],
    }


def tries(marks: str, tokens: int = 10) -> list[Try]:
    """`+` is a certified proof."""
    return [Try(mark == "+", tokens) for mark in marks]


FOUR = [statement("a"), statement("b", defect=True), statement("c", source="IMO"), statement("d", sampled=False)]


def test_both_denominators_and_statements_without_attempts() -> None:
    """`b` could not be sampled (its prompt was too long, say): it counts as unsolved, with all its samples."""
    found = summarize(FOUR, {"sample": [{"a": tries("-+--"), "c": tries("----")}]}, Budget(4))
    one = found["strategies"]["sample"]
    assert one["without_attempts"] == 1 and one["samples"] == 4
    assert one["pass@k"]["1"] == pytest.approx(0.25 / 3)
    assert one["pass@k"]["4"] == pytest.approx(1 / 3)
    assert one["pass@k of selected"]["4"] == pytest.approx(1 / 4)
    assert (one["solved"], one["of_sampled"], one["of_selected"]) == (1, pytest.approx(1 / 3), pytest.approx(1 / 4))
    assert one["first_k"] == {"1": 0.0, "2": pytest.approx(1 / 3), "4": pytest.approx(1 / 3)}
    assert found["defective"] == 1
    assert found["by"]["source"]["IMO"]["pass@1"]["mean"] == 0.0
    assert found["by"]["source"]["MATH"] | {"pass@1": None} == {
        "selected": 3, "sampled": 2, "solved": 1, "floor": 0, "together": 1, "pass@1": None,
    }  # fmt: skip
    nothing = summarize(FOUR, {"sample": [{}]}, Budget(4))["strategies"]["sample"]
    assert nothing["pass@k"]["4"] == 0.0 and nothing["samples"] == 4


def test_every_k_is_there() -> None:
    found = summarize(FOUR[:1], {"sample": [{"a": tries("+--")}]}, Budget(3))["strategies"]["sample"]
    assert found["pass@k"] == {"1": pytest.approx(1 / 3), "2": pytest.approx(2 / 3), "3": pytest.approx(1.0)}
    assert powers(3) == [1, 2, 3] and powers(8) == [1, 2, 4, 8] and powers(0) == []


def test_strategies_count_alone_cumulated_and_beside_the_floor() -> None:
    outcomes = {
        "greedy": [{"a": tries("+"), "b": tries("-"), "c": tries("-")}],
        "sample": [{"a": tries("--"), "b": tries("-+"), "c": tries("--")}],
        "portfolio": [{"a": tries("+", 0), "b": tries("-" * 9, 0), "c": tries("--+", 0)}],
    }
    found = summarize(FOUR, outcomes, Budget(2))
    assert [(one["strategies"], one["solved"]) for one in found["cumulative"]] == [
        (["greedy"], 1),
        (["greedy", "sample"], 2),
    ]
    assert (found["floor"], found["together"], found["primary"]) == (2, 3, "greedy")
    assert "pass@k" not in found["strategies"]["portfolio"], "a fixed list of tactics has no samples"


def test_seeds_are_averaged() -> None:
    outcomes = {"sample": [{"a": tries("++"), "b": tries("--")}, {"a": tries("--"), "b": tries("--")}]}
    found = summarize(FOUR[:2], outcomes, Budget(2))["strategies"]["sample"]
    assert found["pass@k"]["1"] == pytest.approx(0.25) and found["seeds"] == 2
    assert found["first_k"]["2"] == pytest.approx(0.25)


def test_a_budget_of_tokens_counts_tokens() -> None:
    """Attempts after the budget do not exist; pass@k ends where the first statement's attempts end."""
    outcomes = {"sample": [{"a": tries("-+", 30), "b": tries("----", 10), "c": tries("+", 40)}]}
    found = summarize(FOUR, outcomes, Budget(8, 60))["strategies"]["sample"]
    assert list(found["pass@k"]) == ["1"]
    assert found["within_tokens"]["32"] == 0.0
    assert found["within_tokens"]["60"] == pytest.approx(2 / 3)


def test_comparison_is_paired_and_exact() -> None:
    names = [f"p{i}" for i in range(10)]
    before = [{n: tries("+-" if i < 2 else "--") for i, n in enumerate(names)}]
    after = [{n: tries("++" if 1 <= i < 9 else "--") for i, n in enumerate(names)}]
    found = compare(before, after, names)
    assert (found["gained"], found["lost"]) == ([f"p{i}" for i in range(2, 9)], ["p0"])
    assert found["mcnemar_exact_p"] == pytest.approx(2 * (1 + 8) / 2**8)
    assert found["pass@k"]["1"]["mean"] == pytest.approx(0.8 - 0.1)
    assert found["pass@k"]["1"]["low"] < 0.7 < found["pass@k"]["1"]["high"]
    same = compare(before, before, names)
    assert (same["gained"], same["lost"], same["mcnemar_exact_p"]) == ([], [], 1.0)
    with pytest.raises(NotComparable):
        compare([{}], after, names)


def test_unequal_budgets_are_compared_where_both_have_attempts() -> None:
    found = compare([{"a": tries("-")}], [{"a": tries("-+++")}], ["a"])
    assert found["attempts"] == 1 and found["gained"] == [] and list(found["pass@k"]) == ["1"]


def test_overlap_by_type_text_and_up_to_numbers() -> None:
    rows = [
        {"id": "typed", "type": "T1", "asked": "theorem problem (x : ℕ) : x = x", "signature": ""},
        {"id": "text", "type": "", "asked": "", "signature": "theorem t (r : ℝ) : -- real\n  r = r"},
        {"id": "numbers", "type": "T9", "asked": "theorem problem : 17 % 5 = 2", "signature": ""},
        {"id": "fresh", "type": "T8", "asked": "theorem problem : 3 * 5 = 15", "signature": ""},
    ]
    training = {
        "theorem other (y : ℕ) : y = y": "T1",
        "theorem u (r : ℝ) : r = r := by sorry": "",
        "theorem v : 29 % 7 = 3": "T7",
    }
    found = overlap(rows, training, {"file": 4})
    assert (found["by_type"], found["by_text"], found["up_to_numbers"]) == (["typed"], ["text"], ["numbers", "text"])
    assert found["with_a_type"] == 2 and found["training_statements"] == 3
    hashes = [training_row(text, kind) for text, kind in training.items()]
    assert overlap(rows, hashes, {"file": 4}) == found, "hashes alone say the same"
    assert normal_text("lemma «a b» : 1 = 1 := by") == ":1=1"
    assert shape("theorem a : 12 + 12 = 24") == shape("theorem b : 5 + 5 = 10") != shape("theorem c : 5 + 6 = 10")
