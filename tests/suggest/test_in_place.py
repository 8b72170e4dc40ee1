"""The file under work, and what certified means in it, in corners that the acceptance cases do not reach."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from prover.lean.profiles.profile import Profile
from prover.lean.verdicts import VerdictKind
from prover.suggest.document import OpenFile
from prover.suggest.filling import Filled, Filling
from prover.suggest.holes import HoleKind
from prover.suggest.inplace.certifier import InPlaceCertifier
from prover.suggest.search import Status, Wanted, search
from prover.suggest.texts.source import Source

TYPES = """inductive Tree where
  | leaf : Tree
  | node : Tree → Tree → Tree
structure Pair (α : Type) where
  first : α
  rest : List α
inductive Rose where
  | mk : List Rose → Rose
mutual
inductive Even' : Nat → Prop where
  | zero : Even' 0
  | next (n : Nat) : Odd' n → Even' (n + 1)
inductive Odd' : Nat → Prop where
  | next (n : Nat) : Even' n → Odd' (n + 1)
end
opaque secret : Nat := 3
def size : Tree → Nat
  | .leaf => 1
  | .node a b => size a + size b
"""


@pytest.mark.parametrize(
    ("statement", "proof"),
    [
        (
            "(t : Tree) : 0 < size t",
            "by\n  induction t with\n  | leaf => decide\n  | node a b h k => simp [size]; omega",
        ),
        ("(p : Pair Nat) : p = ⟨p.first, p.rest⟩", "by cases p; rfl"),
        ("(r : Rose) : ∃ l, r = Rose.mk l", "by\n  cases r with\n  | mk l => exact ⟨l, rfl⟩"),
        (": Even' 2", "Even'.next 1 (Odd'.next 0 Even'.zero)"),
        (": secret = secret", "rfl"),
        ("(n : Nat) : match n with | 0 => True | _ + 1 => True", "by cases n <;> trivial"),
    ],
)
async def test_types_of_the_file_are_replayed_too(lean_file: OpenFile, statement: str, proof: str) -> None:
    await lean_file.load(Source(f"{TYPES}theorem t {statement} := by\n  sorry\n"))
    [hole] = lean_file.holes
    found = await lean_file.check(hole, proof)
    assert found.certified, found.verdict.reason
    assert (await lean_file.check(hole, "by exact absurd rfl (by decide)")).verdict.kind is VerdictKind.REJECTED


async def test_an_example_is_certified_under_a_name_of_ours(lean_file: OpenFile) -> None:
    text = "variable (p : Prop) (h : p)\n/-- doc -/\nexample : p := by sorry\n@[simp] theorem t : 1 = 1 := by sorry\n"
    await lean_file.load(Source(text))
    first, second = lean_file.holes
    assert (await lean_file.check(first, "by exact h")).certified
    assert not (await lean_file.check(first, f"by exact proofmill_example_{text.index('/--')} p h")).proved
    assert (await lean_file.check(second, "rfl")).certified


async def test_several_goals_and_one_text(lean_file: OpenFile) -> None:
    await lean_file.load(Source("theorem t (p q : Prop) (h : p) (k : q) : p ∧ q := by\n  constructor <;> sorry\n"))
    [hole] = lean_file.holes
    assert len(hole.goals) == 2
    assert not (await lean_file.check(hole, "by exact h")).proved
    assert (await lean_file.check(hole, "by\n  skip\n  assumption")).text == "(skip\n                   assumption)"
    assert (await lean_file.check(hole, "by\n  skip\n  assumption")).certified


async def test_a_hole_in_a_statement_is_not_filled(lean_file: OpenFile) -> None:
    """Filling it would change what is stated."""
    await lean_file.load(Source("theorem t : (⟨0, sorry⟩ : Fin 1) = (⟨0, sorry⟩ : {n : Nat // n < 1}) := by sorry\n"))
    for hole in lean_file.holes:
        for text in ("by decide", "by omega", "by rfl"):
            assert not (await lean_file.check(hole, text)).certified


async def test_a_hole_of_another_text_is_not_checked(lean_file: OpenFile) -> None:
    await lean_file.load(Source("theorem t : 1 = 1 := by sorry\n"))
    [old] = lean_file.holes
    await lean_file.load(Source("theorem t : 1 = 2 := by sorry\n"))
    assert (await lean_file.check(old, "rfl")).verdict.reason == "the hole is one of another text"


async def test_the_rest_of_the_file_may_not_suffer(lean_file: OpenFile) -> None:
    """A fill of data's proof is taken back when something below complains of it."""
    text = "def f : {n : Nat // n < 5} := ⟨3, by sorry⟩\ntheorem t : f.val = 3 := rfl\n"
    await lean_file.load(Source(text))
    filling = Filling(lean_file, Wanted(n=1))
    [made] = [event async for event in filling.run(filling.holes) if isinstance(event, Filled)]
    assert made.answer.status is Status.CERTIFIED and made.edit is not None
    assert filling.text == text.replace("sorry", made.edit.text)


async def test_time_that_is_spent_is_open_not_proved(lean_file: OpenFile) -> None:
    await lean_file.load(Source("theorem t (n : Nat) : ∃ p, n < p ∧ p * p = p * n + p := by sorry\n"))
    events = [event async for event in search(lean_file, lean_file.holes[0], Wanted(seconds=0.01))]
    answer = events[-1]
    assert answer.status is Status.OPEN and "s spent" in answer.reason  # type: ignore[union-attr]


async def test_a_worker_that_is_killed_is_replaced(lean_file: OpenFile) -> None:
    await lean_file.load(Source("theorem t (p : Prop) (h : p) : p := by sorry\n"))
    [hole] = lean_file.holes
    for _ in range(3):
        assert lean_file._worker is not None and lean_file._worker._process is not None
        lean_file._worker._process.kill()
        await asyncio.sleep(0.01)
        assert (await lean_file.check(hole, "by exact h")).certified


async def test_kinds_that_are_left(lean_file: OpenFile) -> None:
    text = "def d : Nat := by sorry\ntheorem ex : ∃ x : Nat, x = x + 0 := ⟨sorry, by sorry⟩\n"
    text += "theorem un : 1 = 1 := by\n  rfl <;> sorry\n"
    await lean_file.load(Source(text))
    kinds = [hole.kind for hole in lean_file.holes]
    assert kinds == [HoleKind.DATA, HoleKind.DATA, HoleKind.DATA_DEPENDENT, HoleKind.UNREACHED]
    found = await lean_file.check(lean_file.holes[2], "by rfl")  # whatever the number is
    assert found.certified and found.conditions.holes == ((2, 38),)


async def test_many_declarations_with_holes_one_behind_the_other(lean_file: OpenFile) -> None:
    """What is declared between two of them is written twice, as after the one and as before the other."""
    names = [f"t{number}" for number in range(40)]
    await lean_file.load(Source("".join(f"theorem {name} (p : Prop) (h : p) : p := by sorry\n" for name in names)))
    for hole in lean_file.holes[::7]:
        found = await lean_file.check(hole, "by exact h")
        assert found.certified and (found.verdict.certificate or {})["declared"] == [names[lean_file.holes.index(hole)]]


async def test_folders_of_killed_processes_are_removed_and_those_in_use_are_not(
    profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("prover.suggest.inplace.certifier.cache_dir", lambda: tmp_path)
    left = tmp_path / "scratch" / "in-place-left"
    left.mkdir(parents=True)
    (left / "lock").touch()
    async with InPlaceCertifier(profile) as first:
        assert not left.exists()
        async with InPlaceCertifier(profile):
            assert len(list((tmp_path / "scratch").iterdir())) == 2
            assert (await first.elaborate("theorem t : True := trivial\n", [])).commands
    assert list((tmp_path / "scratch").iterdir()) == []
