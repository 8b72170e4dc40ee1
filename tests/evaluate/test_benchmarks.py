"""Benchmarks in their public shapes: rows, Lean files, hub datasets, descriptions; and the real files."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from pathlib import Path

import pytest
import yaml

from prover.evaluate.benchmarks import (
    BadDescription,
    NeedsDeclarations,
    UnusableBenchmark,
    as_asked,
    benchmark_statements,
    read_benchmark,
)
from prover.evaluate.benchmarks.description import shipped
from prover.evaluate.benchmarks.lean_source import is_lean_3, theorems
from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.verdicts import GoalKind
from prover.search.goals import confirmed, goal

ONE = """import Mathlib

set_option maxHeartbeats 0

open BigOperators Real Nat Topology Rat

theorem {name}
  (x : ℕ) -- a comment : with := in it
  (h₀ : x + 3 = 5) :
  x = 2 := by sorry
"""
MANY = """/- Copyright /- nested -/ theorem not_one : True := trivial -/
import MiniF2F.Minif2fImport
open BigOperators Real Nat
namespace Rudin
/-- The theorem exercise_9_9 stands here. -/
theorem exercise_1_1 (x : ℕ) : x = x := by
  have h : x = x := rfl
  exact h

noncomputable def f : ℕ → ℕ
| 0 => 1
| (n + 1) => f n

theorem exercise_1_2 : f 0 = 1 :=
sorry

lemma exercise_1_3 (n : ℕ := 2) : n = n :=
sorry
section
variable (y : ℕ)
theorem exercise_1_4 : y = y := by
sorry
end
theorem exercise_1_5 : (2 : ℕ) = 2 := sorry
end Rudin
"""
PUTNAM = """import Mathlib
open BigOperators

abbrev putnam_1962_a5_solution : ℕ → ℕ := sorry
-- fun n : ℕ => n * (n + 1) * 2^(n - 2)
/--
Evaluate in closed form.
-/
theorem putnam_1962_a5
: ∀ n ≥ 2, putnam_1962_a5_solution n = n ^ 2 :=
sorry
"""
FIMO_LEAN_3 = """import fimo_import

open_locale big_operators

theorem fimo_2006_algebra_p1
  (a : ℕ → ℝ)
  (h₀ : ∀ i, a (i + 1) = ⌊a i⌋ * (a i - ⌊a i⌋)) :
  ∃ n : ℕ, ∀ i ≥ n, a i = a (i + 2) :=
begin
  sorry
end
"""


def test_a_repository_with_one_theorem_a_file(tmp_path: Path) -> None:
    for split, name in (("Test", "mathd_algebra_1"), ("Test", "imo_1999_p1"), ("Valid", "amc12a_2001_p2")):
        path = tmp_path / "MiniF2F" / split / f"{name}.lean"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ONE.format(name=name))
    (tmp_path / "lakefile.lean").write_text("import Lake\nopen Lake DSL\npackage minif2f\n")
    found = read_benchmark(tmp_path)
    assert found.splits == {"test": 2, "valid": 1} and not found.set_aside
    assert found.description.name == "minif2f"
    by_id = {s.id: s for s in found.statements}
    assert (by_id["imo_1999_p1"].source, by_id["mathd_algebra_1"].topic) == ("IMO", "algebra")
    assert by_id["imo_1999_p1"].asked == "theorem problem (x : ℕ) (h₀ : x + 3 = 5) : x = 2"
    assert by_id["imo_1999_p1"].opens == ("BigOperators", "Real", "Nat", "Topology", "Rat")


def test_many_theorems_in_a_file_with_what_surrounds_them(tmp_path: Path) -> None:
    for name in ("Rudin", "Artin"):
        (tmp_path / f"{name}.lean").write_text(MANY)
    found = read_benchmark(tmp_path / "Rudin.lean")
    assert [s.id for s in found.statements] == [f"Rudin.exercise_1_{i}" for i in (1, 2, 3, 5)]
    assert found.set_aside == [
        ("Rudin.exercise_1_4", "stands under a `variable` command: its hypotheses are not all in its own text")
    ]
    one, two, three, _ = found.statements
    assert one.asked == "theorem problem (x : ℕ) : x = x" and not one.preamble
    assert two.preamble.startswith("noncomputable def f") and not three.preamble
    with pytest.raises(NeedsDeclarations, match="declarations of its own"):
        _ = two.asked
    assert three.asked == "theorem problem (n : ℕ := 2) : n = n"
    both = read_benchmark(tmp_path)
    assert {s.id.split("|")[0] for s in both.statements} == {"Rudin", "Artin"}, "names of two files are told apart"


def test_answers_are_written_into_the_statement(tmp_path: Path) -> None:
    path = tmp_path / "putnam_1962_a5.lean"
    path.write_text(PUTNAM)
    [statement] = read_benchmark(path).statements
    assert statement.asked == "theorem problem : ∀ n ≥ 2, ((fun n : ℕ => n * (n + 1) * 2^(n - 2)) : ℕ → ℕ) n = n ^ 2"
    assert statement.source == "Putnam"
    wrapped = "abbrev a : Set ℕ := {n |\nn = 1 ∨\nn = 2}\nabbrev b (k : ℕ) : Set ℕ := a ∪ {k}\n"
    path.write_text(f"{wrapped}theorem putnam_1 : b 3 = {{1, 2, 3}} := sorry")
    [two] = read_benchmark(path).statements
    inner = "(({n | n = 1 ∨ n = 2}) : Set ℕ)"
    assert two.asked == f"theorem problem : (fun (k : ℕ) => (({inner} ∪ {{k}}) : Set ℕ)) 3 = {{1, 2, 3}}"
    path.write_text(PUTNAM.replace("-- fun n", "\n-- fun n").replace(":= sorry\n\n", ":= sorry\nopen Nat\n"))
    [open_answer] = read_benchmark(path).statements
    with pytest.raises(NeedsDeclarations, match="left open"):
        _ = open_answer.asked


def test_lean_3_is_refused_with_an_explanation(tmp_path: Path) -> None:
    (tmp_path / "fimo.lean").write_text(FIMO_LEAN_3)
    with pytest.raises(UnusableBenchmark, match=r"Lean 3.*port"):
        read_benchmark(tmp_path / "fimo.lean")
    row = {
        "id": "Rudin|exercise_1_1a",
        "formal_statement": "theorem exercise_1_1a\n (x : ℝ) (y : ℚ) :\n ( irrational x ) -> irrational ( x + y ) :=",
        "src_header": "import .common\n\nopen real complex\nopen topological_space\nopen_locale big_operators",
    }
    (tmp_path / "proofnet.jsonl").write_text(json.dumps(row))
    with pytest.raises(UnusableBenchmark, match="Lean 3"):
        read_benchmark(tmp_path / "proofnet.jsonl")
    assert not is_lean_3(ONE) and not is_lean_3(MANY) and not is_lean_3(PUTNAM)


def test_rows_in_the_shapes_of_other_releases(tmp_path: Path) -> None:
    rows = [
        {
            "name": "exercise_1_13a",
            "split": "valid",
            "formal_statement": "theorem exercise_1_13a : 1 = 1 :=",
            "header": "import Mathlib\nopen Complex\n",
        },
        {
            "id": "exercise_1_2",
            "lean4_formalization": "theorem exercise_1_2 : 1 = 1 := sorry",
            "lean4_src_header": "open Nat",
        },
        {"id": "exercise_1_2", "formal_statement": "theorem exercise_1_2 : 2 = 2"},
        {"id": "exercise_1_3"},
        {"formal_statement": "theorem a : 1 = 1"},
        {"id": "exercise_1_4", "formal_statement": "def a := 1"},
    ]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join([*map(json.dumps, rows), "no json"]))
    found = read_benchmark(path)
    assert [(s.id, s.split, s.opens) for s in found.statements] == [
        ("exercise_1_13a", "valid", ("Complex",)),
        ("exercise_1_2", "all", ("Nat",)),
    ]
    assert found.description.name == "proofnet"
    assert Counter(reason for _, reason in found.set_aside) == {
        "duplicate name": 1,
        "no field `formal_statement` or `statement`": 1,
        "no field `name` or `id`": 1,
        "no theorem in it": 1,
        "not a JSON object": 1,
    }


def test_a_new_benchmark_is_a_description(tmp_path: Path) -> None:
    (tmp_path / "data.jsonl").write_text(json.dumps({"key": "q7_geometry", "lean": "theorem t : 1 = 1", "part": "dev"}))
    description = {
        "name": "mine",
        "data": "data.jsonl",
        "fields": {"id": "key", "statement": "lean", "split": "part"},
        "kinds": [{"pattern": "q7", "source": "seven", "topic": "geometry"}],
        "defects": [
            {"id": "q7_geometry", "statement": "another text", "kind": "false", "reason": "…", "link": "https://x"}
        ],
    }
    path = tmp_path / "mine.yaml"
    path.write_text(yaml.safe_dump(description))
    found = read_benchmark(path)
    [one] = found.statements
    assert (found.name, one.id, one.split, one.source, one.topic) == ("mine", "q7_geometry", "dev", "seven", "geometry")
    assert found.defects() == {}, "a defect belongs to a text, not to a name"
    description["defects"][0]["statement"] = one.hash  # type: ignore[index]
    path.write_text(yaml.safe_dump(description))
    assert read_benchmark(path).defects()["q7_geometry"][0].kind == "false"
    path.write_text(yaml.safe_dump({**description, "colour": "red"}))
    with pytest.raises(BadDescription, match=r"mine\.yaml.*colour"):
        read_benchmark(path)
    path.write_text(yaml.safe_dump({**description, "kinds": [{"pattern": "("}]}))
    with pytest.raises(BadDescription, match="regular expression"):
        read_benchmark(path)


def test_a_hub_dataset_goes_through_datasets(tmp_path: Path) -> None:
    """A folder in the layout of a hub repository; the hub itself is not asked."""
    for split, name in (("valid", "amc12_2000_p1"), ("test", "imo_1960_p1")):
        (tmp_path / "data").mkdir(exist_ok=True)
        (tmp_path / "data" / f"{split}.jsonl").write_text(
            json.dumps({"name": name, "formal_statement": f"theorem {name} : 1 = 1 := by sorry", "header": "open Nat"})
        )
    files = "\n".join(f"  - split: {s}\n    path: data/{s}.jsonl" for s in ("valid", "test"))
    (tmp_path / "README.md").write_text(f"---\nconfigs:\n- config_name: default\n  data_files:\n{files}\n---\n")
    found = read_benchmark(f"hub:{tmp_path}")
    assert found.splits == {"valid": 1, "test": 1} and found.description.name == "minif2f"
    with pytest.raises(UnusableBenchmark, match="cannot be loaded"):
        read_benchmark(f"hub:{tmp_path / 'nothing'}")


def test_hash_and_fingerprint_name_content(tmp_path: Path) -> None:
    def fingerprint(*statements: str) -> str:
        rows = [{"name": f"imo_{i}", "formal_statement": s} for i, s in enumerate(statements)]
        path = tmp_path / "b.jsonl"
        path.write_text("\n".join(map(json.dumps, rows)))
        return read_benchmark(path).fingerprint

    base = fingerprint("theorem imo_0 (x : ℕ) : x = x := by", "theorem imo_1 : 1 = 1 := by")
    assert base == fingerprint("theorem imo_0\n  (x : ℕ) : -- said\n  x = x := by sorry", "theorem imo_1 : 1 = 1")
    assert base != fingerprint("theorem imo_0 (x : ℤ) : x = x := by", "theorem imo_1 : 1 = 1 := by")


def test_modifiers_and_attributes_do_not_hide_a_theorem() -> None:
    text = (
        "@[simp] theorem a : 1 = 1 := rfl\nprivate lemma b : 2 = 2 := rfl\nopen Nat in theorem c : 3 = 3 := by\n  rfl"
    )
    found = list(theorems(text))
    assert [(t.name, t.signature, t.context) for t in found] == [
        ("a", "theorem a : 1 = 1", ""),
        ("b", "lemma b : 2 = 2", ""),
        ("c", "theorem c : 3 = 3", "open Nat in"),
    ]


def test_quotes_and_comments_do_not_hide_what_a_benchmark_asks(tmp_path: Path) -> None:
    rows = {
        "imo_1": 'theorem imo_1 (x : ℕ) : x = x /- the 5" rod -/ ∧ x = 2 /- the 6" rod -/ := sorry',
        "imo_2": "theorem imo_2 (x : ℕ) : x = x /- -- -/ ∧ x = 2 := by sorry",
        "imo_3": '/-- a 5" rod -/\ntheorem imo_3 (x : ℕ) : x = 3 := by\n  sorry\n/- 6" -/',
        "imo_4": "-- theorem imo_4 : True := trivial",
        "imo_5": 'local notation3 "two" => 2\ntheorem imo_5 : two = 2 := by sorry',
        "imo_6": "attribute [local instance] foo\ntheorem imo_6 : 2 = 2 := by sorry",
        "imo_7": "theorem imo_7 : 2 = 2 := by sorry\ntheorem imo_8 : 2 = 3 := by sorry",
        "imo_9": 'theorem imo_9 : "a  b" = "a  b" /- " -/ := sorry',
    }
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(json.dumps({"name": n, "formal_statement": text}) for n, text in rows.items()))
    found = read_benchmark(path)
    asked = {}
    for statement in found.statements:
        try:
            asked[statement.id] = statement.asked.removeprefix("theorem problem ")
        except NeedsDeclarations:
            asked[statement.id] = "needs declarations"
    assert asked == {
        "imo_1": "(x : ℕ) : x = x ∧ x = 2",
        "imo_2": "(x : ℕ) : x = x ∧ x = 2",
        "imo_3": "(x : ℕ) : x = 3",
        "imo_5": "needs declarations",
        "imo_6": "needs declarations",
        "imo_9": ': "a  b" = "a  b"',
    }
    assert found.set_aside == [("imo_4", "no theorem in it"), ("imo_7", "2 theorems in it")]
    whole = tmp_path / "All.lean"
    whole.write_text("\n".join(rows[name] for name in ("imo_3", "imo_1", "imo_2")))
    assert [s.id for s in read_benchmark(whole).statements] == ["imo_3", "imo_1", "imo_2"]


def test_a_statement_that_lean_reads_otherwise_is_not_asked(tmp_path: Path) -> None:
    """The file is elaborated as it was published: what changes the theorem there cannot be lost on the way."""
    text = """
namespace A
def f (n : ℕ) : ℕ := n
end A
open A
theorem imo_1 (x : ℕ) : f x = x := sorry
theorem imo_2 (x : ℕ) : x = x := sorry
section
set_option autoImplicit true
theorem imo_3 (h : y = 1) : y + 1 = 2 := sorry
end
theorem imo_4 (x : NoSuchType) : x = x := sorry
namespace B
theorem imo_5 (x : ℕ) : x + 0 = x := sorry
end B
"""
    path = tmp_path / "all.lean"
    path.write_text(text)

    async def run() -> dict[str, tuple[bool, str]]:
        async with LeanPool(embedded(), 1) as pool:
            found = {s.id: await as_asked(pool, s) for s in read_benchmark(path).statements}
            return {name: (one.elaboration.elaborates, one.elaboration.reason) for name, one in found.items()}

    found = asyncio.run(run())
    assert {name for name, (proved, _) in found.items() if proved} == {"imo_2", "B.imo_5"}, found
    assert "declarations" in found["imo_1"][1] and "does not elaborate" in found["imo_3"][1]


def test_shipped_descriptions_support_what_they_say() -> None:
    assert set(shipped()) == {"minif2f", "fimo", "proofnet", "putnambench"}
    for description in shipped().values():
        for defect in description.defects:
            assert len(defect.statement) == 20 and defect.reason
            assert defect.link.startswith("https://") or (not defect.link and defect.proof)
        assert all(one.link.startswith("https://") and one.results for one in description.literature)


def test_defects_that_come_with_a_proof_are_proved(benchmark_data: Path) -> None:
    """Certified, and the goal is by its elaborated type the one that its name says."""
    benchmark = read_benchmark(benchmark_data / "minif2f.jsonl")
    asked = {s.id: s.asked for s in benchmark.statements}
    claims = [d for d in benchmark.description.defects if d.proof]

    async def check() -> None:
        async with LeanPool(embedded(), 2) as pool:
            for defect in claims:
                kind = GoalKind(defect.goal)
                verdict = await pool.check(goal(asked[defect.id], kind), defect.proof)
                assert verdict.proved and verdict.certificate, (defect.id, verdict.reason)
                assert await confirmed(asked[defect.id], kind, pool), defect.id

    assert len(claims) == 3
    asyncio.run(check())


def test_the_real_files(benchmark_data: Path) -> None:
    minif2f, fimo = (read_benchmark(benchmark_data / name) for name in ("minif2f.jsonl", "fimo.json"))
    assert minif2f.splits == {"valid": 244, "test": 244} and not minif2f.set_aside
    assert Counter(s.source for s in minif2f.statements) == {
        "MATH": 260,
        "AMC": 90,
        "custom": 68,
        "IMO": 40,
        "AIME": 30,
    }
    assert len(minif2f.defects()) == 10, "each listed defect is in this release's text"
    assert fimo.splits == {"all": 148}
    assert fimo.set_aside == [("fimo_2012_algebra_p1", "unbalanced brackets")], "cut off in the file"
    assert Counter(s.topic for s in fimo.statements) == {"algebra": 88, "number theory": 60}
    assert len(benchmark_statements(minif2f)) == 488
    assert len(benchmark_statements(fimo)) == 140, "eight need definitions of their own"
