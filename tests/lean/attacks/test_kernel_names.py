"""A candidate may not declare what the kernel computes by name, whatever the library has or lacks.

Over a library without `Nat.land`, Lean accepts a proof of `False` by a file that defines it (facts: the kernel
evaluates it on literals, the definition says otherwise). Our library defines all of them; this test takes a
small library that does not, so that it means the same however ours grows.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from prover.lean.certificate.certifier import Certifier, Lane, _fresh
from prover.lean.certificate.decision.olean import Constant, Name, dotted
from prover.lean.certificate.decision.verify import KERNEL_NAMES, Refused, _check_shape
from prover.lean.certificate.zygote import OBJECT
from prover.lean.guard import check_signature
from prover.lean.profiles import library as library_module
from prover.lean.profiles.embedded import embedded
from prover.lean.profiles.profile import Profile, Trusted
from prover.lean.profiles.toolchain import toolchain

LIBRARY = """prelude
set_option linter.all false
set_option genInjectivity false
set_option genCtorIdx false
set_option bootstrap.inductiveCheckResultingUniverse false
universe u
axiom lcErased : Type
axiom lcAny : Type
axiom lcVoid : Type
inductive PUnit : Sort u where
  | unit : PUnit
inductive True : Prop where
  | intro : True
inductive False : Prop
inductive Eq {α : Sort u} : α → α → Prop where
  | refl (a : α) : Eq a a
def id {α : Sort u} (a : α) : α := a
def Eq.ndrec.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α} (h : Eq a b) :
    motive b := h.rec m
inductive HEq : {α : Sort u} → α → {β : Sort u} → β → Prop where
  | refl (a : α) : HEq a a
def cast {α β : Sort u} (h : Eq α β) (a : α) : β := h.rec a
theorem eq_of_heq {α : Sort u} {a a' : α} (h : HEq a a') : Eq a a' :=
  have : (α β : Sort u) → (a : α) → (b : β) → HEq a b → (h : Eq α β) → Eq (cast h a) b :=
    fun α _ a _ h₁ => h₁.rec (fun _ => Eq.refl _)
  this α α a a' h (Eq.refl _)
theorem heq_of_eq {α : Sort u} {a a' : α} (h : Eq a a') : HEq a a' := h.rec (HEq.refl a)
inductive Bool where
  | false : Bool
  | true : Bool
inductive Nat where
  | zero : Nat
  | succ (n : Nat) : Nat
axiom sorryAx (α : Sort u) (synthetic : Bool) : α

theorem substitute (p : Nat → Prop) {a b : Nat} (h : Eq a b) (m : p a) : p b := h.rec m
def isZero (n : Nat) : Prop := n.rec True (fun _ _ => False)
class OfNat (α : Type u) (n : Nat) where
  ofNat : α
instance instOfNatNat (n : Nat) : OfNat Nat n := OfNat.mk n
"""
FORGERY = """def {name} (a b : Nat) : Nat := Nat.zero
theorem t.computed : Eq ({name} 1 1) 1 := Eq.refl (1 : Nat)
theorem t.defined (a b : Nat) : Eq ({name} a b) Nat.zero := Eq.refl Nat.zero
theorem t.both : Eq Nat.zero 1 := substitute (fun n => Eq n 1) (t.defined 1 1) t.computed
theorem t : False := substitute isZero t.both True.intro
"""
COMPUTED_TO_ONE = ("land", "lor", "gcd", "mul", "pow", "div")  # of 1 and 1


def small_profile(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Profile:
    """A profile over a library of a few types."""
    lean, profile = toolchain(), embedded()
    (folder / "src").mkdir()
    (folder / "src" / "Init.lean").write_text(LIBRARY)
    monkeypatch.setattr(library_module, "cache_dir", lambda: folder)
    built = library_module.build(folder / "src", lean)
    environment = (("LEAN_PATH", str(built.path)),)
    trusted = Trusted(lean.version, lean.shared, str(built.path), library=built)
    return replace(profile, environment=environment, library_hash=built.hash, trusted=trusted)


def judge_all(profile: Profile, sources: list[str]) -> list[dict[str, Any]]:
    """What the judge says of each file; the library is too small for `sorry`, so our statement is made by hand."""
    signature = check_signature("theorem t : False")

    async def work(certifier: Certifier, lane: Lane, source: str) -> dict[str, Any]:
        with _fresh(lane) as ours, _fresh(lane) as theirs:
            failed, _ = await certifier._compile(lane, ours, f"{signature.text} := sorryAx False Bool.false")
            assert failed is None, failed
            failed, _ = await certifier._compile(lane, theirs, source)
            if failed:
                return {"compiled": False}
            answer = await certifier._judge_candidate(lane, signature, ours / OBJECT, theirs / OBJECT)
            return {"compiled": True, **answer}

    async def main() -> list[Any]:
        async with Certifier(profile) as certifier:
            return [await certifier._on_a_lane(lambda lane, s=source: work(certifier, lane, s)) for source in sources]

    return asyncio.run(main())


def test_a_proof_of_false_by_an_own_kernel_function_compiles_and_is_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = small_profile(tmp_path, monkeypatch)
    names = [f"Nat.{name}" for name in COMPUTED_TO_ONE]
    found = judge_all(profile, [FORGERY.format(name=name) for name in [*names, "t.own"]])
    for name, answer in zip(names, found, strict=False):
        assert answer["compiled"], answer  # that is the hole
        assert answer["refused"] == f"{name} is a name that the kernel computes by itself"
    assert not found[-1]["compiled"]  # under a name of its own the same function proves nothing


@pytest.mark.parametrize("name", sorted(KERNEL_NAMES), ids=dotted)
def test_every_such_name_is_refused(name: Name) -> None:
    for own in (name, ("_private", "Attempt", 0, *name)):
        constant = Constant("def", own, (), 0)
        with pytest.raises(Refused, match="the kernel computes by itself"):
            _check_shape(constant)
