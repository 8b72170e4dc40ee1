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
        '```lean\nimport Mathlib\n\n/-- a 5" rod -/\ntheorem foo (x : ℕ) (h : x = 1) : x + 1 = 2 := by',
        "example (x : ℕ) (h : x = 1) : x + 1 = 2 := by omega",
        "theorem (x : ℕ) (h : x = 1) : x + 1 = 2",
        "lemma foo (x : ℕ) (h : x = 1) : x + 1 = 2 := rfl",
        "/- theorem bar : 1 = 1 := rfl -/\ntheorem foo (x : ℕ) -- the number\n  (h : x = 1) : x + 1 = 2 /- := -/",
        "theorem foo (x ： ℕ) (h : x = 1) ： x + 1 = 2",
    ],
)
def test_one_statement_in_many_shapes(text: str) -> None:
    assert read_candidate(text).signature == WANTED


def test_nothing_that_was_written_is_lost() -> None:
    """Layout that means something stays, and so does what is opened."""
    assert read_candidate("theorem t : x = x -- trivially\n  ∧ x = 2").signature == "theorem problem : x = x ∧ x = 2"
    assert read_candidate("theorem t : let x := 1; x = 1 := by rfl").signature.endswith(": let x := 1; x = 1")
    assert read_candidate("theorem t :\n  let x := 1\n  x = 1").signature == "theorem problem : let x := 1\n  x = 1"
    assert (
        read_candidate('theorem t : "a  --b" = "a  --b" /- c -/').signature == 'theorem problem : "a  --b" = "a  --b"'
    )
    assert read_candidate("open Nat\ntheorem t : 1 = 1").signature == "open Nat\ntheorem problem : 1 = 1"
    assert read_candidate("theorem t : f (a := 1) = 1 := by simp").signature == "theorem problem : f (a := 1) = 1"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "empty"),
        ("I cannot do that.", "no theorem"),
        ("theorem foo (x : ℕ) : x = sorry", "sorry"),
        ("theorem foo (x : ℕ", "unbalanced"),
        ("def f := 1\ntheorem foo : f = 1 := rfl", "stands `def f := 1`"),
        ("variable (n : ℕ)\ntheorem foo : n = n := rfl", "stands `variable"),
        ('local notation "x" => 1\ntheorem foo : x = 1 := rfl', "stands `local notation"),
        ("theorem foo : 1 = 1 := rfl\ntheorem bar : 1 = 2 := rfl", "more than a theorem"),
        ("theorem foo : 1 −− 1 = 0", "look-alike"),
        ("theorem foo : 1 = 1 /- never closed", "unclosed comment"),
    ],
)
def test_giving_up_says_why(text: str, says: str) -> None:
    with pytest.raises(NoStatement, match=says):
        read_candidate(text)
