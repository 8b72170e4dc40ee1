prelude
import Init.Tactic.Goals

/-! # Small tactics under Mathlib's names, for `ℕ` and `ℤ`: `norm_num`, `ring`, `linarith`, `nlinarith`

Each is a macro over Lean's compiled tactics, so it can prove nothing that the kernel does not accept; it is weaker than
Mathlib's. All work on the first goal alone. `ring` multiplies out, sorts the factors of every monomial, and leaves the sum of monomials to `omega`, which
treats them as atoms; `linarith` does the same to the hypotheses; `nlinarith [t, …]` also adds the terms given. -/

set_option linter.all false

theorem Nat.pow_succ_mul (a n : Nat) : a ^ (n + 1) = a ^ n * a := rfl

-- Sorting leaves the literal of a monomial at its end; `omega` wants it in front. A condition that `simp` can only
-- discharge for literals finds it, and `litMul` hides the result from the sorting rules.
def Nat.litMul (c a : Nat) : Nat := c * a
def Int.litMul (c a : Int) : Int := c * a
theorem Nat.mul_lit {a c : Nat} (_ : 2 ≤ c) : a * c = Nat.litMul c a := Nat.mul_comm a c
theorem Int.mul_lit {a c : Int} (_ : 2 ≤ c) : a * c = Int.litMul c a := Int.mul_comm a c
theorem Nat.mul_litMul (a c b : Nat) : a * Nat.litMul c b = Nat.litMul c (a * b) := Nat.mul_left_comm a c b
theorem Int.mul_litMul (a c b : Int) : a * Int.litMul c b = Int.litMul c (a * b) := Int.mul_left_comm a c b

namespace Syn
open Lean
/-- Multiply out, sort factors. -/
def ringLemmas : List Name := [`Nat.mul_add, `Nat.add_mul, `Nat.pow_succ_mul, `Nat.pow_zero, `Nat.mul_one, `Nat.one_mul,
  `Nat.mul_zero, `Nat.zero_mul, `Nat.mul_assoc, `Nat.mul_comm, `Nat.mul_left_comm,
  `Int.mul_add, `Int.add_mul, `Int.mul_sub, `Int.sub_mul, `Int.neg_mul, `Int.mul_neg, `Int.neg_neg, `Int.pow_succ, `Int.pow_zero,
  `Int.mul_one, `Int.one_mul, `Int.mul_zero, `Int.zero_mul, `Int.mul_assoc, `Int.mul_comm, `Int.mul_left_comm]
/-- What `omega` does not know: parity, congruences, absolute values. -/
def arithLemmas : List Name := [`Nat.even_iff, `Nat.odd_iff, `Int.even_iff, `Int.odd_iff, `Nat.ModEq, `Int.ModEq, `Int.abs_def]
def litLemmas : List Name := [`Nat.mul_lit, `Int.mul_lit, `Nat.mul_litMul, `Int.mul_litMul]
/-- Multiply out, sort, bring literals to the front; each step may have nothing to do. -/
def normalise (extra : List Name) (location : Syntax) : Syntax :=
  paren [tryThen (simpOnly extra location), tryThen (simpOnly ringLemmas location),
    tryThen (simpWith true (simpLemmas litLemmas) location (plus `decide "decide")), tryThen (simpOnly [`Nat.litMul, `Int.litMul] location)]
end Syn

syntax (name := normNum) "norm_num" (Lean.Parser.Tactic.simpArgs)? (Lean.Parser.Tactic.location)? : tactic
syntax (name := ringTactic) "ring" : tactic
syntax (name := ringNf) "ring_nf" (Lean.Parser.Tactic.location)? : tactic
syntax (name := linarith) "linarith" (" [" term,* "]")? : tactic
syntax (name := nlinarith) "nlinarith" (" [" term,* "]")? : tactic

namespace Syn
open Lean
/-- The lemmas between the brackets of `norm_num [a, b]`, commas included. -/
def givenLemmas (s : Syntax) : List Syntax := unseparated (children (((s.getArg 0).getArg 1)))
@[macro normNum] def normNumMacro : Macro := fun s _ st =>
  let lemmas := appendTo (givenLemmas (s.getArg 1)) (simpLemmas arithLemmas)
  let simp := simpWith false lemmas (s.getArg 2)
  match (s.getArg 2).getArg 0 with
  | .missing => .ok (focus [first [seq [omega], seq [decideKernel], seq [simp, done], seq [simp, omega], seq [simp]]]) st
  | _ => .ok simp st
@[macro ringTactic] def ringMacro : Macro := fun _ _ st =>
  .ok (focus [first [seq [rflTactic], seq [omega], seq [simpOnly ringLemmas nowhere, done], seq [normalise [] nowhere, omega]]]) st
@[macro ringNf] def ringNfMacro : Macro := fun s _ st => .ok (simpOnly ringLemmas (s.getArg 1)) st
def linear (terms : List Syntax) : Syntax :=
  focus (appendTo (haveAll terms) [first [seq [omega], seq [simpOnly arithLemmas everywhere, omega],
    seq [normalise [] everywhere, omega], seq [normalise arithLemmas everywhere, omega]]])
@[macro linarith] def linarithMacro : Macro := fun s _ st =>
  .ok (linear (unseparated (children ((s.getArg 1).getArg 1)))) st
@[macro nlinarith] def nlinarithMacro : Macro := fun s _ st =>
  .ok (linear (unseparated (children ((s.getArg 1).getArg 1)))) st
end Syn
