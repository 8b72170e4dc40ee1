prelude
import Init.Tactic.Reify

/-! # `ring`, `linarith`, `nlinarith` on what the goal says

Elaborators: they read the goal and the hypotheses, look for a certificate and close the goal with it. `linarith` and `nlinarith`
work towards `False`; the macros in `Init.NormNum` bring other goals there. As in Mathlib, `linarith` takes products of atoms as
atoms once everything is multiplied out, `nlinarith` adds the products of all pairs of hypotheses and the squares that stand in them. -/

set_option linter.all false
set_option genInjectivity false
set_option genSizeOf false

namespace Tac
open Poly Lean
/-- `a = b` by normal forms. -/
def ringEq (e : Term) : M Unit := match comparison? e with
  | .none => fail "ring: the goal is no equation of natural numbers or integers"
  | .some c => match c.kind, c.ints with
    | .eq, true =>
      let a := readInt depth c.left ⟨[], []⟩
      let b := readInt depth c.right a.2
      match (a.1.sub b.1).norm with
      | .zero => close (mk `Poly.eq_of_norm [valsT `Int b.2.ints, valsT `Nat b.2.nats, ztermT a.1, ztermT b.1, mk `Poly.computed_zero []])
      | _ => fail "ring: the sides have different normal forms"
    | .eq, false =>
      let a := readNat depth c.left ⟨[], []⟩
      let b := readNat depth c.right a.2
      match ((ZTerm.cast a.1).sub (.cast b.1)).norm with
      | .zero => close (mk `Poly.eq_of_norm_nat [valsT `Nat b.2.nats, ntermT a.1, ntermT b.1, mk `Poly.computed_zero []])
      | _ => fail "ring: the sides have different normal forms"
    | _, _ => fail "ring: the goal is no equation"

/-- The hypotheses that compare numbers. -/
def known : List FVarId → Atoms → List Known → M (List Known × Atoms)
  | [], s, l => M.pure (l, s)
  | x :: xs, s, l => M.bind (typeOf x) fun t => M.bind (whnfR t) fun t => let r := readAll (stated depth t (.fvar x)) s l; known xs r.2 r.1
where readAll : List (Comparison × Term) → Atoms → List Known → List Known × Atoms
  | [], s, l => (l, s)
  | (c, h) :: cs, s, l => let r := c.read s; readAll cs r.2 (⟨r.1, h⟩ :: l)
def trivialT : Term := mk `trivial []
/-- Natural numbers are not negative. -/
def signs : Nat → Nat → List Known
  | 0, _ => []
  | k + 1, i => ⟨.nonneg (.atom i), trivialT⟩ :: signs k (i + 1)
-- squares that stand in a term
def sameZ (a b : ZTerm) : Bool := match (a.sub b).norm with
  | .zero => true
  | _ => false
def put (a : ZTerm) (l : List ZTerm) : List ZTerm := cond (among l) l (a :: l)
where among : List ZTerm → Bool
  | [] => false
  | b :: l => or (sameZ a b) (among l)
def squaresN : NTerm → List ZTerm → List ZTerm
  | .add a b, l => squaresN a (squaresN b l)
  | .mul a b, l => squaresN a (squaresN b l)
  | _, l => l
def squares : ZTerm → List ZTerm → List ZTerm
  | .add a b, l => squares a (squares b l)
  | .sub a b, l => squares a (squares b l)
  | .mul a b, l => match sameZ a b with
    | true => put a (squares a l)
    | false => squares a (squares b l)
  | .neg a, l => squares a l
  | .pow a n, l => cond (Nat.beq (n % 2) 0) (put (.pow a (n / 2)) (squares a l)) (squares a l)
  | _, l => l
def squaresIn : List Known → List ZTerm → List ZTerm
  | [], l => l
  | k :: ks, l => squaresIn ks (match k.fact with
    | .le a b => squares a (squares b l)
    | .lt a b => squares a (squares b l)
    | .eq a b => squares a (squares b l)
    | _ => l)
def sqFacts : List ZTerm → List Known
  | [] => []
  | a :: l => ⟨.sq a, trivialT⟩ :: sqFacts l

/-- A column of the search, and what one unit of it adds to the certificate. -/
structure Column where
  poly : P
  step : Nat → Steps → Steps
def isEqStep (p : P) (i : Nat) (k : Nat) (l : Steps) : Steps := .eq (p.scale (Int.ofNat k)) i l
def columns : Nat → List Known → List Column
  | _, [] => []
  | i, k :: l =>
    let p := k.fact.poly
    match k.fact.isEq with
    | true => ⟨p, isEqStep (P.const 1) i⟩ :: ⟨p.scale (-1), isEqStep (P.const (-1)) i⟩ :: columns (i + 1) l
    | false => ⟨p, fun n s => .lin n i s⟩ :: columns (i + 1) l
structure Factor where
  poly : P
  index : Nat
  isEq : Bool
/-- Facts with more monomials are multiplied with nothing. -/
def maxMonomials : Nat := 16
def atMost : Nat → P → Bool
  | _, .zero => true
  | 0, _ => false
  | n + 1, .cons _ _ p => atMost n p
def factors : Nat → List Known → List Factor
  | _, [] => []
  | i, k :: l =>
    let p := k.fact.poly
    cond (atMost maxMonomials p) (⟨p, i, k.fact.isEq⟩ :: factors (i + 1) l) (factors (i + 1) l)
def productsWith (a : Factor) : List Factor → List Column
  | [] => []
  | b :: l =>
    let p := a.poly.mul b.poly
    match a.isEq, b.isEq with
    | false, false => ⟨p, fun n s => .prod n a.index b.index s⟩ :: productsWith a l
    | true, _ => ⟨p, isEqStep b.poly a.index⟩ :: ⟨p.scale (-1), isEqStep (b.poly.scale (-1)) a.index⟩ :: productsWith a l
    | false, true => ⟨p, isEqStep a.poly b.index⟩ :: ⟨p.scale (-1), isEqStep (a.poly.scale (-1)) b.index⟩ :: productsWith a l
def products : List Factor → List Column
  | [] => []
  | a :: l => append (productsWith a (a :: l)) (products l)
def take {α : Type} : Nat → List α → List α
  | 0, _ => []
  | _, [] => []
  | n + 1, x :: l => x :: take n l
def polys : List Column → List P
  | [] => []
  | c :: l => c.poly :: polys l
def column? : List Column → Nat → Option Column
  | [], _ => .none
  | c :: _, 0 => .some c
  | _ :: l, n + 1 => column? l n
def steps (cs : List Column) : List (Nat × Nat) → Steps
  | [] => .nil
  | (i, k) :: l => match column? cs i with
    | .some c => c.step k (steps cs l)
    | .none => steps cs l
/-- How many facts are multiplied with each other. -/
def maxFactors : Nat := 16
def facts : List Known → Facts
  | [] => .nil
  | k :: l => .cons k.fact (facts l)
/-- Close `False` with a certificate, once it is seen to be one. -/
def closeWith (s : Atoms) (l : List Known) (c : Steps) : M Unit := cond (check (facts l) c) (close (absurdT s l c)) (fail "linarith: no certificate found")
def lastOf {α : Type} (n : Nat) (l : List α) : List α := cond (Nat.beq n 0) l (drop (length l - n) l)
where drop : Nat → List α → List α
  | 0, l => l
  | _, [] => []
  | n + 1, _ :: l => drop n l
/-- Close the goal `False` from the hypotheses, the last `n` unless that is 0; `deep` multiplies them. -/
def refute (deep : Bool) (n : Nat) : M Unit := M.bind hypotheses fun hs => M.bind (known (lastOf n hs) ⟨[], []⟩ []) fun r =>
  let s := r.2
  let base := append r.1 (signs (length s.nats) 0)
  match certificate (polys (columns 0 base)) with
  | .some w => closeWith s base (steps (columns 0 base) w)
  | .none => match deep with
    | false => fail "linarith: no certificate found"
    | true =>
      let all := append (append r.1 (sqFacts (squaresIn r.1 []))) (signs (length s.nats) 0)
      let cs := append (columns 0 all) (products (take maxFactors (factors 0 all)))
      match certificate (polys cs) with
      | .some w => closeWith s all (steps cs w)
      | .none => fail "nlinarith: no certificate found"
end Tac
namespace Poly
theorem le_int {a b : Int} (h : b < a → False) : a ≤ b := not_lt.mp h
theorem lt_int {a b : Int} (h : b ≤ a → False) : a < b := not_le.mp h
theorem le_nat {a b : Nat} (h : b < a → False) : a ≤ b := not_lt.mp h
theorem lt_nat {a b : Nat} (h : b ≤ a → False) : a < b := not_le.mp h
theorem eq_int {a b : Int} (h : a < b → False) (h' : b < a → False) : a = b := le_antisymm (not_lt.mp h') (not_lt.mp h)
theorem eq_nat {a b : Nat} (h : a < b → False) (h' : b < a → False) : a = b := le_antisymm (not_lt.mp h') (not_lt.mp h)
end Poly
open Tac Lean Syn
syntax (name := ring1) "ring1" : tactic
syntax (name := linarith) "linarith" "!"? (&" only")? (" [" term,* "]")? : tactic
syntax (name := nlinarith) "nlinarith" "!"? (&" only")? (" [" term,* "]")? : tactic
syntax (name := linarithCore) "linarith_core" num : tactic
syntax (name := nlinarithCore) "nlinarith_core" num : tactic
@[tactic ring1] def ring1Eval : Lean.Elab.Tactic.Tactic := fun _ => Lean.Elab.Tactic.withMainContext (M.bind Lean.Elab.Tactic.getMainTarget ringEq)
def numArg (s : Syntax) : Nat := match Lean.Syntax.isNatLit? (s.getArg 1) with
  | .some n => n
  | .none => 0
@[tactic linarithCore] def linarithCoreEval : Lean.Elab.Tactic.Tactic := fun s => Lean.Elab.Tactic.withMainContext (refute false (numArg s))
@[tactic nlinarithCore] def nlinarithCoreEval : Lean.Elab.Tactic.Tactic := fun s => Lean.Elab.Tactic.withMainContext (refute true (numArg s))
/-- The given facts, then the negated goal, then the search; an equation is two inequalities. With `only`, nothing else of the context counts. -/
def byRefutation (core : Name) (text : String) (s : Syntax) : Syntax :=
  let terms := unseparated (children ((s.getArg 3).getArg 1))
  let last := match (s.getArg 2).getArg 0 with
    | .missing => 0
    | _ => Tac.length terms + 1
  let run := node core [atom text, numLit last]
  let goal := tac! by
    first
    | (first | refine Poly.lt_int ?_ | refine Poly.le_int ?_ | refine Poly.lt_nat ?_ | refine Poly.le_nat ?_); intro _; $run
    | (first | refine Poly.eq_int ?_ ?_ | refine Poly.eq_nat ?_ ?_) <;> (intro _; $run)
    | (guard_target =~ ¬_; intro _; $run)
    | (exfalso; $run)
  focus (appendTo (haveAll terms) [goal])
@[macro linarith] def linarithMacro : Macro := fun s _ st => .ok (byRefutation `linarithCore "linarith_core" s) st
@[macro nlinarith] def nlinarithMacro : Macro := fun s _ st => .ok (byRefutation `nlinarithCore "nlinarith_core" s) st

/-! `linear_combination e`: `e` is read as a sum of multiples of proofs of equations, and what is no proof is a multiplier. -/
namespace Tac
open Poly Lean
/-- A term without proofs, and multiples of equations by their number. -/
structure Combination where
  scalar : P
  parts : List (P × Nat)
def Combination.times (p : P) : List (P × Nat) → List (P × Nat)
  | [] => []
  | (q, i) :: l => (q.mul p, i) :: times p l
/-- What is read so far: atoms, and equations with their proofs. -/
structure Reading where
  atoms : Atoms
  known : List Known
def leaf (s : Syntax) (r : Reading) : M (Combination × Reading) := M.bind (elabAs s (mk `Int [])) fun e =>
  M.bind (Meta.lift (Lean.Meta.inferType e)) fun t => M.bind (whnfR t) fun t => match comparison? t with
    | .none => let z := readInt depth e r.atoms; M.pure (⟨z.1.norm, []⟩, ⟨z.2, r.known⟩)
    | .some c => match c.kind, c.ints with
      | .eq, true => let f := c.read r.atoms; M.pure (⟨.zero, [(P.const 1, length r.known)]⟩, ⟨f.2, push r.known ⟨f.1, e⟩⟩)
      | _, _ => fail "linear_combination: not an equation of integers"
def combination : Nat → Syntax → Reading → M (Combination × Reading)
  | 0, _, _ => fail "linear_combination: the term is too deep"
  | fuel + 1, s, r =>
    let two (c : Combination → Combination → M Combination) : M (Combination × Reading) :=
      M.bind (combination fuel (s.getArg 0) r) fun a => M.bind (combination fuel (s.getArg 2) a.2) fun b => M.bind (c a.1 b.1) fun c => M.pure (c, b.2)
    match s with
    | .node _ k _ => cond (Name.beq k `«term_+_») (two fun a b => M.pure ⟨a.scalar.add b.scalar, append a.parts b.parts⟩)
      (cond (Name.beq k `«term_-_») (two fun a b => M.pure ⟨a.scalar.add (b.scalar.scale (-1)), append a.parts (Combination.times (P.const (-1)) b.parts)⟩)
      (cond (Name.beq k `«term_*_») (two fun a b => match a.parts, b.parts with
        | _, [] => M.pure ⟨a.scalar.mul b.scalar, Combination.times b.scalar a.parts⟩
        | [], _ => M.pure ⟨.zero, Combination.times a.scalar b.parts⟩
        | _, _ => fail "linear_combination: a product of two equations")
      (cond (Name.beq k `«term-_») (M.bind (combination fuel (s.getArg 1) r) fun a =>
        M.pure (⟨a.1.scalar.scale (-1), Combination.times (P.const (-1)) a.1.parts⟩, a.2))
      (cond (Name.beq k `Lean.Parser.Term.paren) (combination fuel (s.getArg 1) r) (leaf s r)))))
    | _ => leaf s r
def eqSteps : List (P × Nat) → Steps
  | [] => .nil
  | (p, i) :: l => .eq p i (eqSteps l)
def linearCombination (s : Syntax) : M Unit := M.bind Lean.Elab.Tactic.getMainTarget fun t => match comparison? t with
  | .none => fail "linear_combination: the goal is no equation of integers"
  | .some c => match c.kind, c.ints with
    | .eq, true => M.bind (combination 100 s ⟨⟨[], []⟩, []⟩) fun r =>
      let a := readInt depth c.left r.2.atoms
      let b := readInt depth c.right a.2
      let w := eqSteps r.1.parts
      let fs := facts r.2.known
      match (a.1.minus b.1).add (w.sumEq fs) with
      | .zero =>
        let z := valsT `Int b.2.ints
        let n := valsT `Nat b.2.nats
        close (mk `Poly.eq_of_combination [z, n, ztermT a.1, ztermT b.1, factsT r.2.known, stepsT w, allT z n r.2.known, mk `Poly.computed_zero []])
      | _ => fail "linear_combination: the difference of the sides is not the combination"
    | _, _ => fail "linear_combination: the goal is no equation of integers"
end Tac
syntax (name := linearCombinationTac) "linear_combination " term : tactic
@[tactic linearCombinationTac] def linearCombinationEval : Lean.Elab.Tactic.Tactic := fun s => Lean.Elab.Tactic.withMainContext (linearCombination (s.getArg 1))
