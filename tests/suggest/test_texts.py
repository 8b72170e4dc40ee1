"""What is done with texts alone: places, words, imports, candidates, goals."""

from __future__ import annotations

import random

import pytest

from prover.lean.commands import BUILTIN
from prover.suggest.automation import candidates as automation
from prover.suggest.automation.ranking import robustness
from prover.suggest.automation.witnesses import witnesses
from prover.suggest.texts.candidate import refusal, tried_this, written
from prover.suggest.texts.goals import read_goal
from prover.suggest.texts.source import Source

LETTERS = "ab 𝕊𝔞→\t\n∀é\n\n"


def test_places_go_to_offsets_and_back() -> None:
    choose = random.Random(7)
    for _ in range(200):
        source = Source("".join(choose.choices(LETTERS, k=choose.randrange(60))))
        for offset in range(len(source.text) + 1):
            line, column = source.place(offset)
            assert source.offset(line, column) == offset
            there = source.utf16(offset)
            assert source.at_utf16(there["line"], there["character"]) == offset
    assert Source("a𝕊b").utf16(2) == {"line": 0, "character": 3}
    with pytest.raises(ValueError, match="there is no line 3"):
        Source("a\nb").offset(3, 0)


def test_words_that_may_be_holes() -> None:
    text = "sorry sorry' sorry_x x.sorry «sorry» admit sorry! (sorry) `sorry sorry"
    assert [start for start, _ in Source(text).words] == [0, 37, 51, 59, 65]


def test_code_is_what_is_no_comment_and_no_string() -> None:
    source = Source('a -- sorry\n/- x /- sorry -/ sorry -/ sorry "sor\\"ry" \'"\' sorry /- sorry')
    assert [source.is_code(start) for start, _ in source.words] == [False, False, False, True, True, False]
    assert len(source.code) == len(source.text)


def test_imports_are_blanked_and_everything_stays_where_it_is() -> None:
    text = "-- import A\nimport B\n/- import C -/ import D.E\ntheorem import_x : True := trivial"
    source = Source(text)
    assert [module for module, _, _ in source.imports] == ["B", "D.E"]
    assert "import B" not in source.without_imports() and len(source.without_imports()) == len(text)
    assert source.without_imports().endswith("theorem import_x : True := trivial")
    assert Source("module\nimport A").modular and not source.modular


@pytest.mark.parametrize(
    ("candidate", "tactic", "before", "text"),
    [
        ("by omega", True, "", "omega"),
        ("by omega", False, "", "(by omega)"),
        ("h.symm", True, "", "exact h.symm"),
        ("h.symm", False, "", "h.symm"),
        ("f x", False, "", "(f x)"),
        ("⟨h, rfl⟩", False, "", "⟨h, rfl⟩"),
        ("by\n    intro x\n    cases x with\n    | a => rfl", True, "", "intro x\n  cases x with\n  | a => rfl"),
        ("by intro x\n   simp", True, "", "intro x\n  simp"),
        ("by\n  a\n  b", False, "", "(by a\n      b)"),
        ("by\n  a\n  b", True, "<;>", "(a\n   b)"),
        ("by a; b", True, "<;>", "(a; b)"),
        ("by f (a; b)", True, "<;>", "f (a; b)"),
        ("fun x =>\n  x", False, "", "(fun x =>\n   x)"),
    ],
)
def test_a_candidate_is_written_in_its_column(candidate: str, tactic: bool, before: str, text: str) -> None:
    assert written(candidate, tactic, 2, before).text == text


def test_refusals_name_what_is_refused() -> None:
    for text in ("by exact?", "by simp?", "by hint", "by aesop?", "by\n  show_term omega"):
        assert "looks for a proof" in (refusal(text, BUILTIN) or ""), text
    for text in ("by sorry", "by admit", "by exact sorryAx _ true", "by stop", "foo.sorryAx"):
        assert refusal(text, BUILTIN), text
    for text in (
        "by omega",
        "h?.symm",
        "by simp [getElem?_eq]",
        "by exact xs.head?",
        "by have hint' := h; exact hint'",
    ):
        assert refusal(text, BUILTIN) is None, text
    assert "nothing in it" in (refusal("  -- a comment\n", BUILTIN) or "")


def test_what_lean_proposes_to_try() -> None:
    assert tried_this("Try this:\n  [apply] exact Nat.le_refl n") == ["exact Nat.le_refl n"]
    assert tried_this("Try these:\n  [apply] simp\n  [apply] rfl\n") == ["simp", "rfl"]
    assert tried_this("type mismatch") == []


def test_a_printed_goal_is_taken_apart() -> None:
    goal = read_goal("case inr\na b : Nat\nh : a <\n  b\nx : Nat := 3\nk✝ : a = b\n⊢ a + 1 ≤\n    b")
    assert [(one.name, one.type, one.value) for one in goal.hypotheses] == [
        ("a", "Nat", ""),
        ("b", "Nat", ""),
        ("h", "a <\nb", ""),
        ("x", "Nat", "3"),
        ("k✝", "a = b", ""),
    ]
    assert goal.target == "a + 1 ≤\nb" and goal.numerals == [1]
    assert goal.signature("t") == "theorem t (a : Nat) (b : Nat) (h : a < b) (k : a = b) : a + 1 ≤ b"


def test_witnesses_come_with_what_the_goal_mentions() -> None:
    goal = read_goal("h m : Nat\nhh : h < 24\n⊢ h * 60 + m < 1440")
    values = [dict(one.values) for one in witnesses(goal)]
    assert values[0] == {"h": "0", "m": "0"} and {"h": "0", "m": "1440"} in values and len(values) <= 480
    assert values.index({"h": "0", "m": "1440"}) < values.index({"h": "1", "m": "0"})


def test_terms_need_a_hypothesis_that_all_goals_share() -> None:
    goals = [read_goal("h : p\nk : q\n⊢ p"), read_goal("h : p\n⊢ q")]
    assert automation.terms(goals)[:2] == ["h", "h.symm"]


def test_robust_proofs_come_first() -> None:
    ranked = ["exact h", "omega", "simp only [f]; omega", "simp", "induction n <;> simp_all"]
    assert [robustness(text) for text in ranked] == [0, 1, 2, 3, 4]
    assert robustness("(f x)") == robustness("h") == 0 and robustness("(by simp_all)") == 3
