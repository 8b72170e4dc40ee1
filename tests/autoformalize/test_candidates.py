"""Reading statements out of whatever a model wrote."""

from __future__ import annotations

import pytest

from autoformalize.candidates import NoStatement, read_candidate

WANTED = "theorem problem (x : ℕ) (h : x = 1) : x + 1 = 2"


@pytest.mark.parametrize(
    "text",
    [
        "theorem foo (x : ℕ) (h : x = 1) : x + 1 = 2 := by sorry",
        " theorem foo (x : ℕ) (h : x = 1) : x + 1 = 2",
        "Here it is:\n```lean4\ntheorem foo (x : ℕ)\n    (h : x = 1) :\n  x + 1 = 2 := by\n  sorry\n```\nDone.",
        "```lean\nimport Mathlib\nopen Nat\n\ntheorem foo (x : ℕ) (h : x = 1) : x + 1 = 2 := by",
        "example (x : ℕ) (h : x = 1) : x + 1 = 2 := by omega",
        "theorem (x : ℕ) (h : x = 1) : x + 1 = 2",
        "lemma foo (x : ℕ) (h : x = 1) : x + 1 = 2 := rfl\nlemma bar : 1 = 1 := rfl",
        "theorem foo (x ： ℕ) (h : x = 1) ： x + 1 = 2",
    ],
)
def test_one_statement_in_many_shapes(text: str) -> None:
    assert read_candidate(text).signature == WANTED


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "empty"),
        ("I cannot do that.", "no theorem"),
        ("theorem foo (x : ℕ) : x = sorry", "sorry"),
        ("theorem foo (x : ℕ", "no colon"),
        ("def f := 1\ntheorem foo : f = 1 := rfl", "more than a theorem"),
    ],
)
def test_giving_up_says_why(text: str, says: str) -> None:
    with pytest.raises(NoStatement, match=says):
        read_candidate(text)
