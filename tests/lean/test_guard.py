"""The guard: what may stand in a proof and in a signature, and that no text makes it fail otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prover.lean.commands import BUILTIN
from prover.lean.guard import NAMES, RUNS, Forbidden, InvalidStatement, check_proof, check_signature
from prover.lean.profiles.embedded import embedded
from prover.lean.reading import read_goal
from prover.lean.syntax import Kind, LexError, NotATheorem, tokenize
from tests.lean.reading.lean_reader import LeanReader

PIECES = st.sampled_from(
    [
        "by",
        " ",
        "\n",
        "rfl",
        "theorem",
        "/-",
        "-/",
        "--",
        '"',
        "'",
        "«",
        "»",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "⟨",
        "⟩",
        "sorry",
        "#exit",
        "set_option",
        "maxRecDepth",
        "100",
        "in",
        ":=",
        "@[",
        "`",
        "r#",
        "s!",
        "\\",
        "é",
        "λ",
        ".",
        "x'",
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map("".join))


@given(TEXTS)
@settings(max_examples=600, deadline=None)
def test_any_text_is_accepted_or_refused_with_a_reason(text: str) -> None:
    try:
        proof = check_proof(text)
        assert proof.text == text.replace("\r\n", "\n") or proof.sorry
    except Forbidden as error:
        assert str(error)
    try:
        assert "theorem" in check_signature(text).text
    except InvalidStatement as error:
        assert str(error)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_tokens_are_pieces_of_the_text_in_order(text: str) -> None:
    try:
        tokens = tokenize(text)
    except LexError:
        return
    end = 0
    for token in tokens:
        assert token.start >= end and text.startswith(token.text, token.start)
        end = token.start + len(token.text)


@given(
    st.sampled_from(sorted((BUILTIN | RUNS) - {"set_option", "open"})),
    st.sampled_from([" ", "\n", "; ", "(", "/- x -/", "-- x\n"]),
)
@settings(max_examples=300, deadline=None)
def test_a_command_word_is_refused_wherever_it_stands(word: str, before: str) -> None:
    close = ")" if before == "(" else ""
    with pytest.raises(Forbidden):
        check_proof(f"by rfl {before}{word} x{close}")


@given(st.sampled_from(sorted(word for word in BUILTIN if word[-1] != "%")), st.sampled_from(["x", "1", "'", "₁", "_"]))
@settings(max_examples=200, deadline=None)
def test_a_longer_name_that_begins_with_a_command_word_is_a_name(word: str, more: str) -> None:
    if word + more not in BUILTIN and not word.startswith(("run_", "dbg_", "builtin_")):
        assert check_proof(f"by exact {word}{more}")


def test_what_is_a_name_to_lean_is_a_name_here() -> None:
    """But for the words that run code: `alias`, `seal`, `native` … are commands or options elsewhere only."""
    others = "native stop admit module prelude constant extern csimp tactic"
    words = sorted({*BUILTIN, *RUNS, *NAMES, *others.split()})
    commands = embedded().commands
    refused = set()
    with LeanReader() as lean:
        for word in words:
            text = f"fun ({word} : ℕ) (h : {word} = 1) => h"
            seen = lean.commands(f"theorem t : True := {text}")
            try:
                check_proof(text, commands)
                check_signature(f"theorem t ({word} : ℕ) : {word} = {word}", commands)
            except (Forbidden, InvalidStatement):
                if not any(command.errors for command in seen):
                    refused.add(word)
    assert refused <= RUNS | NAMES, sorted(refused - RUNS - NAMES)


@pytest.mark.parametrize(
    "proof",
    [
        "by rfl",
        "by\n  have h' : a = b := by omega\n  exact h'.symm",
        "by exact foo.end",
        "by simp only [h₁, ← h₂, *] at h ⊢",
        "fun ⟨x, hx⟩ => hx ▸ rfl",
        "by set_option maxRecDepth 4000 in decide",
        "by /- axiom -/ rfl -- theorem",
        'by trace "axiom" ; rfl',
        "f ⁻¹' s ⊆ g '' t",
        "by exact «my name»",
        "by exact 'a' ▸ rfl",
        "by simp [-foo]",
        "#[1, 2]",
        "by open Nat in exact foo",
        "by open scoped BigOperators Real in exact foo",
        'by exact foo "{" r"a\\b" r#"a"b"# \'"\' "\\x41"',
        "by--x\n  intro «end» alias' stop native admit --y\n  ·-- z\n    rfl",
        "h\nwhere\n  /-- helper -/\n  h : True := trivial",
        "fun s => f ⁻¹' {s} ∪ Σ' x, ∑' y, f x",
    ],
)
def test_legal_proofs_pass(proof: str) -> None:
    assert not check_proof(proof).sorry


@pytest.mark.parametrize("proof", ["by sorry", "by exact Foo.sorryAx _", "by\n  sorry", ""])
def test_admitted_proofs_are_marked(proof: str) -> None:
    assert check_proof(proof).sorry


def test_a_word_in_a_comment_or_string_is_not_a_word() -> None:
    assert not check_proof('by /- sorry -/ trace "sorry" -- sorry').sorry


def test_windows_line_ends_are_read_as_line_ends() -> None:
    assert check_proof("by\r\n  rfl").text == "by\n  rfl"


def test_names_are_split_into_parts() -> None:
    signature = check_signature("theorem Foo.«a.b».c₁.{u} (α : Type u) : α = α")
    assert signature.name == ("Foo", "a.b", "c₁")
    assert signature.written == "Foo.«a.b».c₁"


def test_the_depth_of_brackets_is_counted() -> None:
    tokens = [token for token in tokenize("(a [b])") if token.kind is Kind.WORD]
    assert [token.depth for token in tokens] == [1, 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("theorem t : True", "theorem t : True"),
        ("theorem t : True := by\n", "theorem t : True"),
        ("theorem t : True := by sorry", "theorem t : True"),
        ("theorem t : True := sorry", "theorem t : True"),
        ("lemma t : True", "theorem t : True"),
        (
            "import Mathlib\nimport Aesop\n\nset_option maxHeartbeats 0\n\n"
            "open BigOperators Real Nat Topology Rat\n\n"
            "/-- A problem -/\ntheorem t : True := by\n",
            "open BigOperators Real Nat Topology Rat\ntheorem t : True",
        ),
        ("open Nat in\n/- c -/ lemma t -- d\n  (n : ℕ) : n = n -- e", "open Nat in\ntheorem t (n : ℕ) : n = n"),
    ],
)
def test_statements_are_read_with_what_they_open(text: str, expected: str) -> None:
    asked = read_goal(text, embedded())
    assert asked.goal.signature == expected
    assert read_goal(expected, embedded()).goal.signature == expected


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("axiom bad : False\ntheorem t : True", "before the theorem stands `axiom bad : False`"),
        ("set_option debug.skipKernelTC true\ntheorem t : True", "only limits of resources"),
        ("import Mathlib.Anything\ntheorem t : True", "Mathlib.Anything is not offered"),
        ("variable (n : ℕ)\ntheorem t : n = n", "before the theorem stands `variable"),
        ('local notation "ℕ" => Bool\ntheorem t (n : ℕ) : n = n', "before the theorem stands `local notation"),
        ("attribute [local simp] foo\ntheorem t : True", "before the theorem stands `attribute"),
        ("@[simp] theorem t : True", "before the theorem stands `@"),
        ("theorem t : True\ntheorem u : False", "`theorem` stands in the statement"),
        ("theorem t : True := trivial", "brings a proof of its own"),
        ("-- theorem t : True", "there is no theorem"),
        ("", "there is no theorem"),
    ],
)
def test_what_is_not_one_theorem_is_refused_with_the_reason(text: str, says: str) -> None:
    with pytest.raises(NotATheorem, match=says):
        read_goal(text, embedded())


def test_a_restated_theorem_and_a_code_fence_are_told_what_to_send() -> None:
    with pytest.raises(Forbidden, match="without the theorem restated"):
        check_proof("theorem t : True := by trivial")
    with pytest.raises(Forbidden, match="code fence"):
        check_proof("```lean4\nby trivial\n```")
