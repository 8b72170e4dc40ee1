"""The file of proofs is put to Lean as it stands; ids and problems are as nasty as they come."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from pipelines.store.published import JSON_FILE, LEAN_FILE, Published, Source, first, publish
from pipelines.store.tables import from_dict
from prover.lean.profiles.embedded import embedded
from prover.lean.profiles.profile import STANDARD_AXIOMS, Limits
from prover.lean.verdicts import GoalKind
from prover.search.goals import goal
from prover.search.record import Proof
from tests.lean.honest.honest_kinds import HONEST

IDS = [
    "algebra/12", "algebra 12", "algebra_12", "algebra_12_2", "", "«»", "Nat", "12", "-/", "/-", "--", "a\nb", "éß—数",
    "x" * 300, "end P", "theorem", "C:\\dir\\n", "\u202eabc", "\x1b[31mred", "a.b.c", "P_algebra_12", "problem", "_",
    "'\"`",
]  # fmt: skip
PROBLEMS = [
    "", "Find $n$.", "ends -/ here", "-/", "/-", "/- opens", "/--/", "-/-/-/ /-/-/-", "-", "/", "ends in -", "ends in/",
    "-- a line\n-- another", "/-! module -/", "back\\slash \\n \\", "é ℕ ∑ 数学 🙂 \U0001f469\u200d\U0001f52c", "«»",
    "a\tb\r\nc\rd", "\x00\x1b[31m", "\u202eright to left\u2066", "\u2028\u2029\x85", '"unclosed', "'", "`quote",
    "```lean\nend\n```", "end P_algebra_12", "theorem x : False := sorry", "#exit", "[a](lean-manual://nowhere)",
    "LEAN-MANUAL://section/none", "lean-manual://section/none", "-\n/", "{name}`x`", "\ud800 half", "@[simp]",
    "$\\frac{a}{b}$ -/ theorem bad : False := sorry /-", "x" * 20_000, "\ufeff", "/\u200d-", "-\u200d/",
]  # fmt: skip


def row(number: int, statement: str, proof: str, **more: Any) -> Proof:
    said: dict[str, Any] = {
        "problem_id": IDS[number % len(IDS)],
        "problem": PROBLEMS[number % len(PROBLEMS)],
        "answer": ("", "3", "-/", None)[number % 4],
        "goal": "prove",
        "goal_signature": statement,
        "proof": proof,
        "by": ("model", "portfolio")[number % 2],
        "axioms": ["propext"],
        "certificate": json.dumps({"kernel": "accepted"}),
        **more,
    }
    return from_dict(Proof, said)


# Proofs that speak of themselves, of what is opened, or of where they begin.
OWN = [
    (
        "theorem problem (n : Nat) : ∃ k, n = 2 * k ∨ n = 2 * k + 1",
        "match n with\n| 0 => ⟨0, .inl rfl⟩\n| n + 1 => by\n  obtain ⟨k, h⟩ := problem n\n  cases h with\n"
        "  | inl h => exact ⟨k, .inr (by omega)⟩\n  | inr h => exact ⟨k + 1, .inl (by omega)⟩\ntermination_by n",
    ),
    (
        "theorem problem (n : Nat) : 0 ≤ n",
        "by\n  induction n with\n  | zero => exact Nat.le_refl 0\n  | succ n _ => exact Nat.zero_le _",
    ),
    (
        "theorem problem : ∀ n : Nat, n = n",
        "fun n => match n with\n  | 0 => rfl\n  | k + 1 => congrArg (· + 1) (_root_.problem k)",
    ),
    (
        "theorem Nat.add.mine (n : Nat) : succ n = n + 1",
        "match n with\n| 0 => rfl\n| k + 1 => congrArg succ (Nat.add.mine k)",
    ),
    ("theorem _root_.Nat.other : succ 1 = 2", "rfl"),
    ("theorem /- other -/ «theorem» : 1 = 1", "rfl -- «theorem»"),
    ("open Nat\ntheorem problem : succ 1 = 2", "rfl"),
    ("open Nat in\nopen Int in\ntheorem problem : succ 1 = 2", "\n  rfl\n-- the end"),
    ("universe u\ntheorem problem (α : Type u) (a : α) : a = a", "by\n  rfl"),
    ("universe u\ntheorem problem.{v} (α : Type u) (β : Type v) (a : α × β) : a = a", "by\n rfl"),
    ("theorem problem : 1 + 1 = 2 -- a comment", "by decide -- a comment"),
]


@pytest.fixture(scope="module")
def rows() -> list[Proof]:
    found = [row(number, *pair) for number, pair in enumerate([*OWN, *HONEST])]
    false = "theorem problem (n : ℕ) (h : n = 1) : n = 2"
    for kind, proof in (
        (GoalKind.REFUTE, "by omega"), (GoalKind.REFUTE_CLOSED, "fun h => by simpa using h 1 rfl"),
    ):  # fmt: skip
        found.append(row(len(found), goal(false, kind).signature, proof, goal=kind.value))
    absurd = goal("theorem problem (n : ℕ) (h : n < n) : n = 2", GoalKind.ABSURD)
    found.append(row(len(found), absurd.signature, "by omega", goal="absurd"))
    for number, text in enumerate(PROBLEMS):
        found.append(row(number, "theorem problem : 1 = 1", "rfl", problem=text, answer=text, problem_id=text, by=text))
    return found


def written(folder: Path, rows: list[Proof]) -> Published:
    profile = embedded()
    return publish(folder, rows, Source(profile.header(Limits()), profile.name, "4.35.0"))


def lean(folder: Path, names: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Lean's errors about the file, and its answers to `#print axioms` of each name behind it."""
    profile = embedded()
    text = (folder / LEAN_FILE).read_bytes().decode()
    asked = folder / "asked.lean"
    asked.write_bytes((text + "".join(f"#print axioms _root_.{name}\n" for name in names)).encode())
    command = [*profile.argv, "--json", str(asked)]
    done = subprocess.run(command, env=profile.spawn_environment(), capture_output=True, text=True, check=False)
    said = [json.loads(line) for line in done.stdout.splitlines()]
    errors = [f"{m['pos']['line']}: {m['data']}" for m in said if m["severity"] == "error" or "`sorry`" in m["data"]]
    answers = [
        m["data"] for m in said if m["pos"]["line"] > len(text.split("\n")) - 1 and m["severity"] == "information"
    ]
    return [*errors, done.stderr][: len(errors) + bool(done.stderr)], answers


@pytest.mark.slow
def test_lean_elaborates_the_file_with_every_theorem(tmp_path: Path, rows: list[Proof]) -> None:
    published = written(tmp_path, rows)
    assert not published.left_out and len(published.names) == len(set(published.names)) == len(rows) > 1000
    errors, answers = lean(tmp_path, published.names)
    assert errors == []
    assert len(answers) == len(rows)
    for name, answer in zip(published.names, answers, strict=True):
        found = re.fullmatch(
            r"'(.*)' (?:does not depend on any axioms|depends on axioms: \[([^\]]*)\])", answer, re.DOTALL
        )
        assert found and found[1].replace("«", "").replace("»", "") == name.replace("«", "").replace("»", "")
        assert set(re.findall(r"[^\s,]+", found[2] or "")) <= STANDARD_AXIOMS
    text = (tmp_path / LEAN_FILE).read_text()
    assert not re.search(
        r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]", text.replace("\r\n", "\n")
    )


def test_what_one_theorem_opens_does_not_reach_the_next(tmp_path: Path) -> None:
    rows = [
        row(0, "open Nat\ntheorem problem : succ 1 = 2", "rfl"),
        row(0, "universe u\ntheorem problem (α : Sort u) (a : α) : a = a", "rfl"),
        row(0, "theorem problem : succ 1 = 2", "rfl"),
        row(0, "theorem problem (α : Sort u) (a : α) : a = a", "rfl"),
    ]
    published = written(tmp_path, rows)
    errors, _ = lean(tmp_path, ())
    assert [re.search(r"`(\w+)`", error)[1] for error in errors] == ["succ", "u"]  # type: ignore[index]
    assert published.names == tuple(f"P_algebra_12{n}.problem" for n in ("", "_2", "_3", "_4"))


def test_the_file_says_what_each_theorem_is(tmp_path: Path) -> None:
    rows = [
        row(0, "theorem problem : 1 = 1", "rfl", problem="What is $1$?", answer="1"),
        row(
            0,
            "theorem problem (n : Nat) : ¬ (n + 1 = n)",
            "by\n  omega",
            goal="refute",
            problem="Is $n + 1 = n$?",
            answer="",
        ),
        row(0, "theorem problem (h : 1 = 2) : False", "nomatch h", goal="absurd", problem="", answer=None, by=""),
        row(0, "def no : Nat", "rfl"),
    ]
    published = written(tmp_path, rows)
    text = (tmp_path / LEAN_FILE).read_text()
    assert text.split("\n\n", 1)[1].split("end P_algebra_12\n")[0] == (
        "-- algebra/12, found by model\nnamespace P_algebra_12\n\n/-- What is $1$?\n\nAnswer: 1\n-/\n"
        "theorem problem : 1 = 1\n:=\nrfl\n\n"
    )
    assert text.startswith("/- 3 theorems, checked with Lean 4.35.0 and the library of proofmill's embedded profile.\n")
    assert text.count("its negation is proved, under its hypotheses") == 1 == text.count("contradict each other")
    [(left, why)] = published.left_out
    assert left == "algebra/12" and "-- algebra/12: left out, its statement cannot be read" in text and why
    assert lean(tmp_path, published.names)[0] == []
    assert len((tmp_path / JSON_FILE).read_text().splitlines()) == 4, "the lines hold all"
    assert published == written(tmp_path, rows), "and again"
    assert {path.name for path in tmp_path.iterdir()} == {LEAN_FILE, JSON_FILE, "asked.lean"}


def test_lines_of_json_hold_everything(tmp_path: Path, rows: list[Proof]) -> None:
    written(tmp_path, rows)
    text = (tmp_path / JSON_FILE).read_bytes().decode()
    found = [json.loads(line) for line in text.splitlines()]
    assert len(found) == text.count("\n") == len(rows)
    for one, given in zip(found, rows, strict=True):
        assert list(one) == ["id", "problem", "answer", "goal", "statement", "proof", "by", "axioms", "certificate"]
        assert one == {
            "id": given.problem_id,
            "statement": given.goal_signature,
            "certificate": {"kernel": "accepted"},
            "axioms": list(given.axioms or ()),
            **{key: getattr(given, key) for key in ("problem", "answer", "goal", "proof", "by")},
        }
    assert Counter(one["goal"] for one in found)["prove"] > 1000


def test_the_first_proofs_as_text(rows: list[Proof]) -> None:
    two = [
        row(0, "theorem problem : 1 = 1", "rfl", problem="What is $1$?", answer="1"),
        row(1, "theorem problem (n : Nat) : ¬ (n + 1 = n)", "by\n  omega", goal="refute", problem="", answer=""),
    ]
    assert first(two, 5) == (
        "algebra/12 (proved)\n  What is $1$?\n  Answer: 1\n  theorem problem : 1 = 1 := rfl\n\n"
        "algebra 12 (refuted: the negation is proved)\n  theorem problem (n : Nat) : ¬ (n + 1 = n) := by\n    omega\n"
    )
    assert first(two, 1) == first(two[:1], 1) and first(two, 0) == first([], 3) == ""
    everything = first(rows, len(rows))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ud800]", everything), "nothing that a terminal obeys"
