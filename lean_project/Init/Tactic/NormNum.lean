prelude
import Init.Tactic.Arith

/-! # `norm_num`, `ring`, `ring_nf`

`norm_num` is `simp`, which evaluates arithmetic on literals, and the evaluation of closed goals about numbers: comparisons, divisibility,
congruences, primes … of numerals, under connectives. It uses no hypotheses that it is not given and decides no quantifiers. `ring` compares normal forms; where
that fails it leaves the goal to `ring_nf`, as in Mathlib. `ring_nf` multiplies out and sorts factors; its order is not Mathlib's. -/

set_option linter.all false

theorem Nat.pow_succ_mul (a n : Nat) : a ^ (n + 1) = a ^ n * a := rfl

namespace Tac
open Lean
def elem (n : Name) : List Name → Bool
  | [] => false
  | m :: l => or (Name.beq n m) (elem n l)
/-- Relations and operations of two numbers (classes, instance, two arguments), of two propositions, of numbers. -/
def onNumbers : List Name := [`HAdd.hAdd, `HSub.hSub, `HMul.hMul, `HDiv.hDiv, `HMod.hMod, `HPow.hPow]
def relations : List Name := [`LE.le, `LT.lt, `GE.ge, `GT.gt, `Dvd.dvd, `Min.min, `Max.max]
def equations : List Name := [`Eq, `Ne]
def connectives : List Name := [`And, `Or, `Iff, `Nat.gcd, `Nat.lcm, `Nat.Coprime, `Int.gcd, `Nat.digits]
def single : List Name := [`Not, `Nat.Prime, `Nat.succ]
/-- Built from numerals, arithmetic, comparisons and connectives alone. -/
def closed : Nat → Term → Bool
  | 0, _ => false
  | fuel + 1, e => match number? e with
    | .some _ => true
    | .none => match unapp e with
      | (f, [b, a, _, _, _, _]) => and (elem f onNumbers) (and (closed fuel a) (closed fuel b))
      | (f, [b, a, _, _]) => and (elem f relations) (and (closed fuel a) (closed fuel b))
      | (f, [b, a, _]) => or (and (elem f equations) (and (closed fuel a) (closed fuel b)))
          (or (and (Name.beq f `List.cons) (and (closed fuel a) (closed fuel b))) (or (and (Name.beq f `Neg.neg) (closed fuel b)) (and (Name.beq f `Nat.cast) (closed fuel b))))
      | (f, [b, a]) => and (elem f connectives) (and (closed fuel a) (closed fuel b))
      | (f, [a]) => or (Name.beq f `List.nil) (and (elem f single) (closed fuel a))
      | (f, []) => or (Name.beq f `True) (Name.beq f `False)
      | _ => false
def evalClosed (e : Term) : M Unit := match closed depth e with
  | true => run (Syn.decideKernel)
  | false => fail "norm_num: the goal is not about numerals alone"
end Tac
open Tac
syntax (name := normNumEval) "norm_num_eval" : tactic
@[tactic normNumEval] def normNumEvalEval : Lean.Elab.Tactic.Tactic := fun _ => Lean.Elab.Tactic.withMainContext (M.bind Lean.Elab.Tactic.getMainTarget evalClosed)

syntax (name := normNum) "norm_num" (&" only")? (Lean.Parser.Tactic.simpArgs)? (Lean.Parser.Tactic.location)? : tactic
syntax (name := ringTactic) "ring" "!"? : tactic
syntax (name := ringNf) "ring_nf" "!"? (Lean.Parser.Tactic.location)? : tactic

namespace Syn
open Lean
/-- Multiply out, sort factors. -/
def ringLemmas : List Name := [`Nat.mul_add, `Nat.add_mul, `Nat.pow_succ_mul, `Nat.pow_zero, `Nat.mul_one, `Nat.one_mul,
  `Nat.mul_zero, `Nat.zero_mul, `Nat.mul_assoc, `Nat.mul_comm, `Nat.mul_left_comm,
  `Int.mul_add, `Int.add_mul, `Int.mul_sub, `Int.sub_mul, `Int.neg_mul, `Int.mul_neg, `Int.neg_neg, `Int.pow_succ, `Int.pow_zero,
  `Int.mul_one, `Int.one_mul, `Int.mul_zero, `Int.zero_mul, `Int.mul_assoc, `Int.mul_comm, `Int.mul_left_comm]
/-- The lemmas between the brackets of `norm_num [a, b]`, commas included. -/
def givenLemmas (s : Syntax) : List Syntax := unseparated (children (((s.getArg 0).getArg 1)))
def missing? : Syntax → Bool
  | .missing => true
  | _ => false
@[macro normNum] def normNumMacro : Macro := fun s _ st =>
  let simp := simpWith (cond (missing? ((s.getArg 1).getArg 0)) false true) (givenLemmas (s.getArg 2)) (s.getArg 3)
  match (s.getArg 3).getArg 0 with
  | .missing => .ok (tac! by focus first | norm_num_eval | ($simp; try norm_num_eval)) st
  | _ => .ok simp st
@[macro ringNf] def ringNfMacro : Macro := fun s _ st =>
  let r := simpOnly ringLemmas (s.getArg 2)
  match (s.getArg 2).getArg 0 with
  | .missing => .ok (tac! by focus first | ring1 | $r) st
  | _ => .ok r st
@[macro ringTactic] def ringMacro : Macro := fun _ _ st => .ok (tac! by first | ring1 | ring_nf) st
end Syn
