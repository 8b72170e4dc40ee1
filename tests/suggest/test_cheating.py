"""Kinds of cheating: none is certified by the whole of the engine, nor by the certificate with everything before it
left out.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator

import pytest

from prover.suggest.document import OpenFile
from prover.suggest.filling import Filled, Filling
from prover.suggest.holes import Hole
from prover.suggest.search import Status, Wanted
from prover.suggest.texts.source import Source
from prover.suggest.verifying import InPlace

# The file helps as far as a file can: an axiom, an unproved lemma, a macro that hides a sorry, a broken lemma.
FILE = """axiom cheat (p : Prop) : p
def IsPrime (p : Nat) : Prop := 2 ≤ p ∧ ∀ d, d ∣ p → d = 1 ∨ d = p
abbrev Claim (n : Nat) : Prop := CLAIM
theorem lem (n : Nat) : Claim n := by sorry
theorem broken (n : Nat) : Claim n := by omega
macro "easy" : tactic => `(tactic| sorry)
macro "easily" : term => `(sorry)
notation "trust" => cheat
class Oracle (p : Prop) where
  out : p
def through (p : Prop) [Oracle p] : p := Oracle.out
instance (p : Prop) : Oracle p := ⟨cheat p⟩
theorem through_lemma (n : Nat) : Claim n ∧ True := ⟨lem n, trivial⟩
theorem claim (n : Nat) (other : n < 9) : Claim n := by
  have unused : n < 9 := by sorry
  HOLE
theorem later (n : Nat) : n < 9 → Claim n := claim n
"""
FALSE, UNKNOWN = "n < 5", "∃ p, n < p ∧ IsPrime p ∧ IsPrime (p + 2)"
CHEATS = {
    "sorry": "sorry",
    "admit": "admit",
    "stop": "stop",
    "the axiom behind sorry": "exact sorryAx _ false",
    "a synthetic sorry": "exact sorryAx _ true",
    "the place of another sorry": "exact sorryAx (Lean.Name → Claim n) false `Attempt.15.28.15.33.28.33._sorry",
    "an axiom of the file": "exact cheat _",
    "an axiom under a notation": "exact trust _",
    "an axiom through an instance": "exact through _",
    "an unproved lemma": "exact lem n",
    "a lemma that rests on an unproved one": "exact (through_lemma n).1",
    "a lemma with an error": "exact broken n",
    "the theorem itself": "exact claim n other",
    "the theorem itself, later": "exact later n other",
    "a macro that hides a sorry": "easy",
    "a term that hides a sorry": "exact easily",
    "a search left in": "exact?",
    "a hint": "hint",
    "an own axiom behind": "omega\naxiom mine (p : Prop) : p",
    "an own axiom and its use": "exact mine _\naxiom mine (p : Prop) : p",
    "the declaration ended, another begun": "sorry\ntheorem extra (n : Nat) : n = n := rfl",
    "an unclosed comment": "exact lem n /- ",
    "a comment that swallows": "/- done -/ sorry --",
    "an unclosed string": 'exact absurd "',
    "code that runs": "run_tac Lean.Elab.Tactic.closeMainGoal `x (Lean.mkConst `trivial)",
    "code by elaboration": "exact by_elab return Lean.mkConst `trivial",
    "native code": "native_decide",
    "native code by an option": "decide +native",
    "compiled code believed": "exact of_decide_eq_true (Lean.ofReduceBool _ true rfl)",
    "the kernel switched off": "set_option debug.skipKernelTC true in\n  exact lem n",
    "proofs believed": "set_option debug.byAsSorry true in\n  exact (by skip)",
    "an attribute": "exact (by simp only [lem])\nattribute [simp] lem",
    "a macro of its own": 'exact mine\nmacro "mine" : term => `(lem n)',
    "an instance of its own": "exact through _\ninstance : Oracle False := ⟨cheat _⟩",
    "an opened namespace with an axiom": "open Lean in\n  exact sorryAx _",
    "unsafe casts": "exact unsafeCast ()",
    "a proof by the code generator's axiom": "exact lcProof",
    "brackets closed early": "exact (other)) (by omega",
    "the goal changed": "show n < 9\n  exact other",
    "the goal changed back": "change n < 9\n  exact unused",
    "nothing": "",
    "a heading": "```lean\nomega\n```",
    "an exit": "#exit",
    "an error recovered": "first | omega | exact undefined_name",
    "a metavariable left": "refine ?_",
    "a goal left": "constructor",
    "a partial function": "let rec go (k : Nat) : Claim n := go (k + 1)\n  exact go 0",
}


@pytest.fixture(params=[FALSE, UNKNOWN], ids=["false", "unknown"])
async def claim(lean_file: OpenFile, request: pytest.FixtureRequest) -> tuple[OpenFile, Hole]:
    await lean_file.load(Source(FILE.replace("CLAIM", request.param).replace("HOLE", "sorry")))
    return lean_file, lean_file.holes[-1]


async def test_no_kind_of_cheating_is_certified(claim: tuple[OpenFile, Hole]) -> None:
    file, hole = claim
    assert file.source.text[hole.start - 3 : hole.end] == "\n  sorry"
    leaning = await file.check(hole, "by exact lem n")
    assert leaning.proved and leaning.conditions.lemmas == ("lem",)  # the file does what it should
    for kind, text in CHEATS.items():
        for candidate in (f"by\n  {text}", text):
            found = await file.check(hole, candidate)
            assert not found.certified, kind


async def test_the_certificate_alone_certifies_none_either(claim: tuple[OpenFile, Hole]) -> None:
    """Guard and fast check left out: what they would let through by mistake."""
    file, hole = claim
    scope = await file.scope(hole)
    refused = {}
    for kind, text in CHEATS.items():
        verdict, conditions = await file.verifier.certify(scope, hole.start, hole.end, text)
        assert not verdict.proved or conditions.conditional, kind
        refused[kind] = verdict.reason
    assert "sorry is left" in refused["sorry"] and "end where it did" in refused["the declaration ended, another begun"]
    assert "has an error" in refused["a lemma with an error"]
    assert "rests on" in refused["a synthetic sorry"]


class Scripted:
    """A model that cheats in every way there is."""

    asked = 0

    async def suggestions(self, file: OpenFile, hole: Hole, wanted: Wanted) -> AsyncGenerator[InPlace]:
        for text in CHEATS.values():
            self.asked += 1
            yield await file.check(hole, f"by\n  {text}")


async def test_nothing_that_a_cheating_model_says_is_applied(lean_file: OpenFile) -> None:
    text = FILE.replace("CLAIM", UNKNOWN).replace("HOLE", "sorry")
    await lean_file.load(Source(text))
    model = Scripted()
    filling = Filling(lean_file, Wanted(n=100, seconds=120), model)
    [made] = [event async for event in filling.run(lean_file.holes[-1:]) if isinstance(event, Filled)]
    assert model.asked == len(CHEATS) > 20
    assert filling.text == lean_file.source.text == text
    assert made.edit is None and made.answer.status is Status.CONDITIONAL
    assert all(one.found.conditions.conditional for one in made.answer.suggestions)
