prelude
import Init.Tactic.NormNum

/-! # `interval_cases`

An elaborator looks for the bounds of a term among the hypotheses, as Mathlib's does: comparisons of the term with a number. The cases are split
in halves, so that the work for a case does not grow with their number. -/

set_option linter.all false
set_option genInjectivity false

theorem IntervalCases.eq_nat {i x : Nat} (h : i ≤ x) (h' : x < i + 1) : x = i := Nat.le_antisymm (Nat.le_of_lt_succ h') h
theorem IntervalCases.eq_int {i j x : Int} (h : i ≤ x) (h' : x < j) (e : j = i + 1) : x = i := by omega

namespace Tac
open Poly Lean Syn
/-- Least and, one above, greatest value: what is known so far. -/
structure Bounds where
  low : Option Int
  high : Option Int
/-- The value of a term without atoms. -/
def constant? (ints : Bool) (e : Term) : Option Int :=
  let p := match ints with
    | true => (readInt depth e ⟨[], []⟩).1.norm
    | false => (readNat depth e ⟨[], []⟩).1.norm
  match p with
  | .zero => .some 0
  | .cons k .one .zero => .some k
  | _ => .none
def atLeast (k : Int) (b : Bounds) : Bounds := match b.low with
  | .none => ⟨.some k, b.high⟩
  | .some l => cond (decide (l < k)) ⟨.some k, b.high⟩ b
def below (k : Int) (b : Bounds) : Bounds := match b.high with
  | .none => ⟨b.low, .some k⟩
  | .some h => cond (decide (k < h)) ⟨b.low, .some k⟩ b
/-- What a comparison says about the term. -/
def Comparison.bound (x : Term) (c : Comparison) (b : Bounds) : Bounds := match Lean.Expr.eqv c.left x, Lean.Expr.eqv c.right x with
  | true, _ => match constant? c.ints c.right with
    | .none => b
    | .some k => match c.kind with
      | .le => below (k + 1) b
      | .lt => below k b
      | .eq => below (k + 1) (atLeast k b)
  | _, true => match constant? c.ints c.left with
    | .none => b
    | .some k => match c.kind with
      | .le => atLeast k b
      | .lt => atLeast (k + 1) b
      | .eq => below (k + 1) (atLeast k b)
  | _, _ => b
def bounds (x : Term) : List FVarId → Bounds → M Bounds
  | [], b => M.pure b
  | h :: hs, b => M.bind (typeOf h) fun t => M.bind (whnfR t) fun t => bounds x hs (each (stated 1 t (.fvar h)) b)
where each : List (Comparison × Term) → Bounds → Bounds
  | [], b => b
  | (c, _) :: cs, b => each cs (c.bound x b)
def intLit : Int → Syntax
  | .ofNat n => numLit n
  | .negSucc n => let s := numLit (n + 1); term!(-$s)
def maxCases : Nat := 400
/-- `x` is at least `lo` by `_lo`, less than `lo + n` by `_hi`. -/
def cases (x : Syntax) : Nat → Int → Nat → Syntax
  | 0, _, _ => tac! by exfalso; omega
  | fuel + 1, lo, n => cond (Nat.beq n 0) (tac! by exfalso; omega) (cond (Nat.beq n 1)
    (let v := intLit lo
     tac! by
      have _eq : $x = $v := by first | exact IntervalCases.eq_nat _lo _hi | exact IntervalCases.eq_int _lo _hi rfl | omega
      clear _lo _hi
      first | subst _eq | rw [_eq] at *)
    (let mid := lo + Int.ofNat (n / 2)
     let v := intLit mid
     let left := cases x fuel lo (n / 2)
     let right := cases x fuel mid (n - n / 2)
     tac! by
      rcases (show $x < $v ∨ $v ≤ $x by first | exact Nat.lt_or_ge _ _ | exact Int.lt_or_ge _ _) with _case | _case <;> first
      | (replace _hi : $x < $v := _case; clear _case; $left)
      | (replace _lo : $v ≤ $x := _case; clear _case; $right)))
def split (x : Syntax) (ints : Bool) (b : Bounds) : M Unit :=
  let lo : Option Int := match b.low, ints with
    | .none, false => .some 0
    | l, _ => l
  match lo, b.high with
  | .some l, .some h =>
    let n := Int.toNat (h - l)
    match Nat.ble n maxCases with
    | false => fail "interval_cases: too many cases"
    | true =>
      let v := intLit l
      let u := intLit h
      let go := cases x 20 l n
      match ints with
      | true => run (tac! by focus (have _lo : ($v : Int) ≤ $x := by omega); (have _hi : $x < $u := by omega); $go)
      | false => run (tac! by focus (have _lo : ($v : Nat) ≤ $x := by omega); (have _hi : $x < $u := by omega); $go)
  | .none, _ => fail "interval_cases: no lower bound among the hypotheses"
  | _, .none => fail "interval_cases: no upper bound among the hypotheses"
def intervalCases (x : Syntax) : M Unit := M.bind (elabTerm x) fun e => M.bind (Meta.lift (Lean.Meta.inferType e)) fun α =>
  M.bind (whnfR α) fun α => match over? α with
    | .none => fail "interval_cases: the term is no natural number and no integer"
    | .some ints => M.bind hypotheses fun hs => M.bind (bounds e hs ⟨.none, .none⟩) (split x ints)
end Tac
open Tac Lean
syntax (name := intervalCasesTac) "interval_cases " (atomic(ident " : "))? term : tactic
syntax (name := intervalCasesCore) "interval_cases_core " term:max : tactic
@[tactic intervalCasesCore] def intervalCasesCoreEval : Lean.Elab.Tactic.Tactic := fun s => Lean.Elab.Tactic.withMainContext (intervalCases (s.getArg 1))
@[macro intervalCasesTac] def intervalCasesMacro : Macro := fun s _ st =>
  .ok (Syn.node `intervalCasesCore [Syn.atom "interval_cases_core", s.getArg 2]) st
