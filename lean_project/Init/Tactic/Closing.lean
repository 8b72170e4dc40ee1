prelude
import Init.Tactic.IntervalCases
import Init.Names.Set
import Init.Names.NumberTheory

/-! # `positivity`, `bound`, `aesop`, `tauto`, `zify`, `split_ifs`, `simp_rw`, `set`, `fin_cases`

Compositions of other tactics. Each is weaker than Mathlib's; none calls a decision procedure that Mathlib's does not. -/

set_option linter.all false

theorem Positivity.even_pow {a : Int} (n : Nat) (h : n % 2 = 0) : 0 ≤ a ^ n := by
  rw [show n = 2 * (n / 2) by omega, pow_mul]; exact pow_nonneg (sq_nonneg a) _
theorem Positivity.even_pow_pos {a : Int} (n : Nat) (h : n % 2 = 0) (ha : a ≠ 0) : 0 < a ^ n := by
  rw [show n = 2 * (n / 2) by omega, pow_mul]; exact pow_pos (sq_pos_of_ne_zero ha) _
theorem Positivity.cast_pos {n : Nat} (h : 0 < n) : (0 : Int) < n := Nat.cast_pos.mpr h
theorem Positivity.cast_ne {n : Nat} (h : n ≠ 0) : (n : Int) ≠ 0 := Nat.cast_ne_zero.mpr h
theorem Positivity.abs_pos {a : Int} (h : a ≠ 0) : 0 < |a| := _root_.abs_pos.mpr h
theorem Positivity.nat_pos {n : Nat} (h : n ≠ 0) : 0 < n := Nat.pos_of_ne_zero h

-- the goals that `positivity` takes
theorem Positivity.pos {M : Type} [LT M] [OfNat M 0] {a : M} (h : 0 < a) : 0 < a := h
theorem Positivity.nonneg {M : Type} [LE M] [OfNat M 0] {a : M} (h : 0 ≤ a) : 0 ≤ a := h
theorem Positivity.ne {M : Type} [OfNat M 0] {a : M} (h : a ≠ 0) : a ≠ 0 := h

open Lean Syn
syntax (name := positivity) "positivity" : tactic
syntax (name := positivityPos) "positivity_pos" : tactic
syntax (name := positivityNonneg) "positivity_nonneg" : tactic
syntax (name := positivityNe) "positivity_ne" : tactic
/-- `0 < e`, by the shape of `e`. -/
@[macro positivityPos] def positivityPosMacro : Macro := fun _ _ st => .ok (tac! by first
  | assumption
  | norm_num_eval
  | exact Nat.succ_pos _
  | (refine mul_pos ?_ ?_ <;> positivity_pos)
  | (refine add_pos_of_pos_of_nonneg ?_ ?_; positivity_pos; positivity_nonneg)
  | (refine add_pos_of_nonneg_of_pos ?_ ?_; positivity_nonneg; positivity_pos)
  | (refine pow_pos ?_ _; positivity_pos)
  | (refine Positivity.even_pow_pos _ rfl ?_; positivity_ne)
  | exact Nat.factorial_pos _
  | (refine Positivity.cast_pos ?_; positivity_pos)
  | (refine Positivity.abs_pos ?_; positivity_ne)
  | (refine Positivity.nat_pos ?_; assumption)
  | (refine lt_of_le_of_ne ?_ ?_ <;> assumption)) st
/-- `0 ≤ e`. -/
@[macro positivityNonneg] def positivityNonnegMacro : Macro := fun _ _ st => .ok (tac! by first
  | exact Nat.zero_le _
  | assumption
  | exact Int.natCast_nonneg _
  | exact sq_nonneg _
  | exact mul_self_nonneg _
  | exact abs_nonneg _
  | exact Positivity.even_pow _ rfl
  | (refine add_nonneg ?_ ?_ <;> positivity_nonneg)
  | (refine mul_nonneg ?_ ?_ <;> positivity_nonneg)
  | (refine pow_nonneg ?_ _; positivity_nonneg)
  | (refine le_of_lt ?_; first | assumption | norm_num_eval | positivity_pos)
  | norm_num_eval) st
/-- `e ≠ 0`. -/
@[macro positivityNe] def positivityNeMacro : Macro := fun _ _ st => .ok (tac! by first
  | assumption
  | norm_num_eval
  | (refine mul_ne_zero ?_ ?_ <;> positivity_ne)
  | (refine pow_ne_zero _ ?_; positivity_ne)
  | (refine Positivity.cast_ne ?_; positivity_ne)
  | (refine ne_of_gt ?_; positivity_pos)) st
@[macro positivity] def positivityMacro : Macro := fun _ _ st => .ok (tac! by focus first
  | (refine Positivity.pos ?_; positivity_pos)
  | (refine Positivity.nonneg ?_; positivity_nonneg)
  | (refine Positivity.ne ?_; positivity_ne)
  | fail "positivity failed to prove the goal") st
syntax (name := bound) "bound" : tactic
@[macro bound] def boundMacro : Macro := fun _ _ st => .ok (tac! by focus first | assumption | positivity | linarith) st

syntax (name := aesop) "aesop" : tactic
syntax (name := tauto) "tauto" : tactic
/-- Split what can be split without a choice. -/
def Syn.safeSteps : Syntax := tac! by
  repeat' first
  | assumption
  | intro _
  | refine And.intro ?_ ?_
  | refine Iff.intro ?_ ?_
@[macro aesop] def aesopMacro : Macro := fun _ _ st =>
  let safe := safeSteps
  .ok (tac! by focus first
  | (simp_all; done)
  | (intros; subst_vars; simp_all; done)
  | ($safe; all_goals first | (simp_all; done) | (split <;> simp_all <;> done))
  | (constructor <;> simp_all <;> done)
  | fail "aesop: failed to prove the goal") st
theorem Tac.imp_elim {a b : Prop} (h : a) (h' : a → b) : b := h' h
namespace Tac
/-- Take the first conjunction, disjunction or existence among the hypotheses apart. -/
def casesProp : List FVarId → M Unit
  | [] => fail "no hypothesis to take apart"
  | h :: hs => M.bind (typeOf h) fun t => match unapp t with
    | (f, [_, _]) => cond (or (Name.beq f `Or) (or (Name.beq f `And) (Name.beq f `Exists)))
      (M.bind (toSyntax (.fvar h)) fun s => M.bind (run (tac! by refine Tac.imp_elim $s ?_)) fun _ => M.bind (clear h) fun _ =>
        run (cond (Name.beq f `Or) (tac! by rintro (_ | _)) (tac! by rintro ⟨_, _⟩)))
      (casesProp hs)
    | _ => casesProp hs
end Tac
open Tac
syntax (name := casesPropTac) "cases_prop" : tactic
@[tactic casesPropTac] def casesPropEval : Lean.Elab.Tactic.Tactic := fun _ => Lean.Elab.Tactic.withMainContext (M.bind hypotheses casesProp)
syntax (name := tautoCore) "tauto_core" : tactic
@[macro tautoCore] def tautoCoreMacro : Macro := fun _ _ st => .ok (tac! by first
  | assumption
  | contradiction
  | (intro _; tauto_core)
  | (refine And.intro ?_ ?_ <;> tauto_core)
  | (refine Iff.intro ?_ ?_ <;> tauto_core)
  | (cases_prop <;> tauto_core)
  | (simp_all; done)
  | (refine Or.inl ?_; tauto_core)
  | (refine Or.inr ?_; tauto_core)
  | rfl) st
@[macro tauto] def tautoMacro : Macro := fun _ _ st => .ok (tac! by focus first | tauto_core | fail "tauto failed to prove the goal") st

syntax (name := zify) "zify" (Lean.Parser.Tactic.simpArgs)? (Lean.Parser.Tactic.location)? : tactic
def Syn.reversed (n : Name) : Syntax := node `Lean.Parser.Tactic.simpLemma [null [], null [atom "←"], mkCIdent n]
@[macro zify] def zifyMacro : Macro := fun s _ st =>
  let rules := appendTo (givenLemmas (s.getArg 1)) (appendTo [reversed `Int.natCast_inj, reversed `Int.natCast_le, reversed `Int.natCast_lt]
    (simpLemmas [`Int.natCast_add, `Int.natCast_mul, `Int.natCast_pow, `Nat.cast_ofNat, `ne_eq]))
  .ok (simpWith true rules (s.getArg 2)) st
-- `push_cast`, beyond what `norm_cast` knows
attribute [push_cast] Int.natCast_add Int.natCast_mul Int.natCast_pow Nat.cast_sub Nat.cast_succ

syntax (name := splitIfs) "split_ifs" (Lean.Parser.Tactic.location)? (" with" (ppSpace colGt binderIdent)+)? : tactic
/-- Split, name what was split on, and go on with the names that are left. -/
def Syn.splitNamed (one : Syntax) : Nat → List Syntax → Syntax
  | 0, _ => skip
  | f + 1, [] => let rest := splitNamed one f []; tac! by $one <;> (try $rest)
  | f + 1, h :: l =>
    let rest := splitNamed one f l
    let h := h.getArg 0
    tac! by $one <;> (rename_i $h:ident; try $rest)
@[macro splitIfs] def splitIfsMacro : Macro := fun s _ st =>
  let one := node `Lean.Parser.Tactic.split [atom "split", null [], s.getArg 1]
  .ok (splitNamed one 6 (children ((s.getArg 2).getArg 1))) st

syntax (name := simpRw) "simp_rw " Lean.Parser.Tactic.rwRuleSeq (Lean.Parser.Tactic.location)? : tactic
def Syn.simpRules (loc : Syntax) : List Syntax → List Syntax
  | [] => []
  | r :: l => simpWith true [node `Lean.Parser.Tactic.simpLemma [null [], r.getArg 0, r.getArg 1]] loc :: simpRules loc l
@[macro simpRw] def simpRwMacro : Macro := fun s _ st =>
  .ok (paren (simpRules (s.getArg 2) (unseparated (children ((s.getArg 1).getArg 1))))) st

syntax (name := setTac) "set " ident (" : " term)? " := " term (" with " ("← ")? ident)? : tactic
@[macro setTac] def setMacro : Macro := fun s _ st =>
  let x := s.getArg 1
  let v := s.getArg 4
  let h := match (s.getArg 5).getArg 2 with
    | .missing => ident `_set
    | h => h
  .ok (tac! by
    generalize $h:ident : $v = $x at *
    first | (replace $h:ident := Eq.symm $h) | skip) st

syntax (name := finCases) "fin_cases " ident : tactic
@[macro finCases] def finCasesMacro : Macro := fun s _ st =>
  let h := s.getArg 1
  .ok (tac! by
    simp only [Finset.mem_insert, Finset.mem_singleton, Set.mem_insert_iff, Set.mem_singleton_iff] at $h:ident
    rcases $h:ident with (rfl | rfl | rfl | rfl | rfl | rfl | rfl | rfl | rfl | rfl | rfl | rfl)) st

-- `rfl` proves `a ≤ b` where both sides are the same by unfolding; not `a < b`, which is only such a statement once it is
-- unfolded itself; and not what closes the goal after `rw`, which looks through reducible definitions only
namespace LeRefl
def Nat (a : Nat) : Prop := a = a
def Int (a : Int) : Prop := a = a
theorem nat (a : _root_.Nat) : LeRefl.Nat a := rfl
theorem int (a : _root_.Int) : LeRefl.Int a := rfl
end LeRefl
@[macro Lean.Parser.Tactic.tacticRfl] def rflLeNat : Lean.Macro := fun _ _ st =>
  .ok (tac! by (with_reducible refine Nat.le_of_eq ?_); exact LeRefl.nat _) st
@[macro Lean.Parser.Tactic.tacticRfl] def rflLeInt : Lean.Macro := fun _ _ st =>
  .ok (tac! by (with_reducible refine Int.le_of_eq ?_); exact LeRefl.int _) st
