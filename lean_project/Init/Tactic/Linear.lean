prelude
import Init.Tactic.Poly

/-! # Certificates for `ring`, `linarith` and `nlinarith`

A `Fact` is a comparison of terms; a certificate adds multiples of facts, and products of two of them, to a polynomial that is a negative
number. `check` is what the kernel computes; that it proves what it claims stands here, how certificates are found stands in
`Init.Tactic.Search`. Strict inequalities over `ℤ` are strengthened by one, and nothing is rounded, as in Mathlib. -/

set_option linter.all false
set_option genInjectivity false
set_option genSizeOf false

namespace Poly
theorem eq_of_norm (Z : Vals Int) (N : Vals Nat) (a b : ZTerm) (h : (a.sub b).norm = .zero) : a.eval Z N = b.eval Z N := by
  have := ZTerm.eval_norm Z N (a.sub b)
  rw [h] at this
  exact sub_eq_zero.mp this.symm
theorem eq_of_norm_nat (N : Vals Nat) (a b : NTerm) (h : ((ZTerm.cast a).sub (.cast b)).norm = .zero) : a.eval N = b.eval N :=
  Int.natCast_inj.mp (eq_of_norm .nil N (.cast a) (.cast b) h)

inductive Fact where
  | le (a b : ZTerm)
  | lt (a b : ZTerm)
  | eq (a b : ZTerm)
  | leNat (a b : NTerm)
  | ltNat (a b : NTerm)
  | eqNat (a b : NTerm)
  /-- The square of a term is not negative. -/
  | sq (a : ZTerm)
  /-- A cast of a natural number is not negative. -/
  | nonneg (a : NTerm)
noncomputable def Fact.holds (Z : Vals Int) (N : Vals Nat) (f : Fact) : Prop :=
  Fact.rec (motive := fun _ => Prop) (fun a b => a.eval Z N ≤ b.eval Z N) (fun a b => a.eval Z N < b.eval Z N) (fun a b => a.eval Z N = b.eval Z N)
    (fun a b => a.eval N ≤ b.eval N) (fun a b => a.eval N < b.eval N) (fun a b => a.eval N = b.eval N) (fun _ => True) (fun _ => True) f
inductive Facts where
  | nil
  | cons (f : Fact) (l : Facts)
inductive Facts.All (Z : Vals Int) (N : Vals Nat) : Facts → Prop where
  | nil : All Z N .nil
  | cons (f : Fact) (l : Facts) (h : f.holds Z N) (t : All Z N l) : All Z N (.cons f l)
def ZTerm.minus (a b : ZTerm) : P := (a.sub b).norm
/-- A polynomial that is not negative if the fact holds, and zero if the fact is an equation. -/
def Fact.poly : Fact → P
  | .le a b => b.minus a
  | .lt a b => (b.minus a).add (P.const (-1))
  | .eq a b => b.minus a
  | .leNat a b => (ZTerm.cast b).minus (.cast a)
  | .ltNat a b => ((ZTerm.cast b).minus (.cast a)).add (P.const (-1))
  | .eqNat a b => (ZTerm.cast b).minus (.cast a)
  | .sq a => a.norm.mul a.norm
  | .nonneg a => a.norm
def Fact.isEq : Fact → Bool
  | .eq _ _ => true
  | .eqNat _ _ => true
  | _ => false
/-- What is not negative, by number; anything else is zero. -/
def Facts.get : Facts → Nat → P
  | .nil, _ => .zero
  | .cons f _, 0 => f.poly
  | .cons _ l, .succ n => get l n
def Facts.getEq : Facts → Nat → P
  | .nil, _ => .zero
  | .cons f _, 0 => cond f.isEq f.poly .zero
  | .cons _ l, .succ n => getEq l n
/-- What is added: a multiple of a fact, of an equation with any polynomial, of a product of two facts. -/
inductive Steps where
  | nil
  | lin (k i : Nat) (l : Steps)
  | eq (p : P) (i : Nat) (l : Steps)
  | prod (k i j : Nat) (l : Steps)
def Steps.sum (fs : Facts) : Steps → P
  | .nil => .zero
  | .lin k i l => (sum fs l).add ((fs.get i).scale (Int.ofNat k))
  | .eq p i l => (sum fs l).add ((fs.getEq i).mul p)
  | .prod k i j l => (sum fs l).add (((fs.get i).mul (fs.get j)).scale (Int.ofNat k))
def P.negative : P → Bool
  | .cons k .one .zero => match k with
    | .ofNat _ => false
    | .negSucc _ => true
  | _ => false
def check (fs : Facts) (s : Steps) : Bool := (s.sum fs).negative

section
variable (Z : Vals Int) (N : Vals Nat)
theorem ZTerm.eval_minus (a b : ZTerm) : (a.minus b).eval (var Z N) = a.eval Z N - b.eval Z N := ZTerm.eval_norm Z N (a.sub b)
theorem Fact.eval_isEq (f : Fact) (h : f.holds Z N) (e : f.isEq = true) : f.poly.eval (var Z N) = 0 := by
  cases f with
  | eq a b => exact (ZTerm.eval_minus Z N b a).trans (sub_eq_zero.mpr (Eq.symm h))
  | eqNat a b =>
    have h : a.eval N = b.eval N := h
    refine (ZTerm.eval_minus Z N (.cast b) (.cast a)).trans ?_
    show ((b.eval N : Nat) : Int) - ((a.eval N : Nat) : Int) = 0
    rw [h, sub_self]
  | le a b => exact Bool.noConfusion e
  | lt a b => exact Bool.noConfusion e
  | leNat a b => exact Bool.noConfusion e
  | ltNat a b => exact Bool.noConfusion e
  | sq a => exact Bool.noConfusion e
  | nonneg a => exact Bool.noConfusion e
theorem Fact.eval_nonneg (f : Fact) (h : f.holds Z N) : 0 ≤ f.poly.eval (var Z N) := by
  cases f with
  | le a b =>
    have h : a.eval Z N ≤ b.eval Z N := h
    show 0 ≤ (b.minus a).eval _
    rw [ZTerm.eval_minus]; omega
  | lt a b =>
    have h : a.eval Z N < b.eval Z N := h
    show 0 ≤ ((b.minus a).add (P.const (-1))).eval _
    rw [P.eval_add, P.eval_const, ZTerm.eval_minus]; omega
  | eq a b => rw [Fact.eval_isEq Z N _ h rfl]; exact Int.le_refl 0
  | leNat a b =>
    have h : a.eval N ≤ b.eval N := h
    show 0 ≤ ((ZTerm.cast b).minus (.cast a)).eval _
    rw [ZTerm.eval_minus]
    show 0 ≤ ((b.eval N : Nat) : Int) - ((a.eval N : Nat) : Int)
    omega
  | ltNat a b =>
    have h : a.eval N < b.eval N := h
    show 0 ≤ (((ZTerm.cast b).minus (.cast a)).add (P.const (-1))).eval _
    rw [P.eval_add, P.eval_const, ZTerm.eval_minus]
    show 0 ≤ ((b.eval N : Nat) : Int) - ((a.eval N : Nat) : Int) + -1
    omega
  | eqNat a b => rw [Fact.eval_isEq Z N _ h rfl]; exact Int.le_refl 0
  | sq a => show 0 ≤ (a.norm.mul a.norm).eval _; rw [P.eval_mul]; exact mul_self_nonneg _
  | nonneg a => show 0 ≤ a.norm.eval _; rw [NTerm.eval_norm Z N]; exact Int.natCast_nonneg _
theorem Facts.get_nonneg {l : Facts} (h : Facts.All Z N l) (i : Nat) : 0 ≤ (l.get i).eval (var Z N) := by
  induction h generalizing i with
  | nil => exact Int.le_refl 0
  | cons f l h t ih =>
    cases i with
    | zero => exact Fact.eval_nonneg Z N f h
    | succ i => exact ih i
theorem Facts.getEq_zero {l : Facts} (h : Facts.All Z N l) (i : Nat) : (l.getEq i).eval (var Z N) = 0 := by
  induction h generalizing i with
  | nil => rfl
  | cons f l h t ih =>
    cases i with
    | zero =>
      show (cond f.isEq f.poly .zero).eval (var Z N) = 0
      cases e : f.isEq with
      | true => exact Fact.eval_isEq Z N f h e
      | false => rfl
    | succ i => exact ih i
theorem Steps.sum_nonneg {fs : Facts} (h : Facts.All Z N fs) (s : Steps) : 0 ≤ (s.sum fs).eval (var Z N) := by
  induction s with
  | nil => exact Int.le_refl 0
  | lin k i l ih =>
    show 0 ≤ ((l.sum fs).add ((fs.get i).scale (Int.ofNat k))).eval _
    rw [P.eval_add, P.eval_scale]
    exact add_nonneg ih (mul_nonneg (Int.natCast_nonneg k) (Facts.get_nonneg Z N h i))
  | eq p i l ih =>
    show 0 ≤ ((l.sum fs).add ((fs.getEq i).mul p)).eval _
    rw [P.eval_add, P.eval_mul, Facts.getEq_zero Z N h i, zero_mul, add_zero]
    exact ih
  | prod k i j l ih =>
    show 0 ≤ ((l.sum fs).add (((fs.get i).mul (fs.get j)).scale (Int.ofNat k))).eval _
    rw [P.eval_add, P.eval_scale, P.eval_mul]
    exact add_nonneg ih (mul_nonneg (Int.natCast_nonneg k) (mul_nonneg (Facts.get_nonneg Z N h i) (Facts.get_nonneg Z N h j)))
theorem P.eval_negative {p : P} (ρ : Nat → Int) (h : p.negative = true) : p.eval ρ < 0 := by
  cases p with
  | zero => exact Bool.noConfusion h
  | cons k m q =>
    cases m with
    | cons v m => exact Bool.noConfusion h
    | one =>
      cases q with
      | cons l n q => exact Bool.noConfusion h
      | zero =>
        cases k with
        | ofNat n => exact Bool.noConfusion h
        | negSucc n => show Int.negSucc n * 1 + 0 < 0; rw [mul_one, add_zero]; exact Int.negSucc_lt_zero n
theorem absurd_of_check (fs : Facts) (s : Steps) (h : Facts.All Z N fs) (c : check fs s = true) : False :=
  absurd (Steps.sum_nonneg Z N h s) (not_le.mpr (P.eval_negative _ c))
end
/-- The part of a certificate that consists of equations. -/
def Steps.sumEq (fs : Facts) : Steps → P
  | .nil => .zero
  | .lin _ _ l => sumEq fs l
  | .eq p i l => (sumEq fs l).add ((fs.getEq i).mul p)
  | .prod _ _ _ l => sumEq fs l
theorem Steps.sumEq_zero (Z : Vals Int) (N : Vals Nat) {fs : Facts} (h : Facts.All Z N fs) (s : Steps) : (s.sumEq fs).eval (var Z N) = 0 := by
  induction s with
  | nil => rfl
  | lin k i l ih => exact ih
  | eq p i l ih =>
    show ((l.sumEq fs).add ((fs.getEq i).mul p)).eval _ = 0
    rw [P.eval_add, P.eval_mul, Facts.getEq_zero Z N h i, zero_mul, add_zero]; exact ih
  | prod k i j l ih => exact ih
theorem eq_of_combination (Z : Vals Int) (N : Vals Nat) (a b : ZTerm) (fs : Facts) (s : Steps) (h : Facts.All Z N fs)
    (c : (a.minus b).add (s.sumEq fs) = .zero) : a.eval Z N = b.eval Z N := by
  have e := P.eval_add (var Z N) (a.minus b) (s.sumEq fs)
  rw [c, Steps.sumEq_zero Z N h s, add_zero, ZTerm.eval_minus] at e
  exact sub_eq_zero.mp e.symm
/-- Given where the kernel shall compute that something is `true`, or `zero`. -/
theorem computed_true : true = true := rfl
theorem computed_zero : P.zero = .zero := rfl
end Poly
-- what the terms of `Init.Tactic.Reify` name, without universes
namespace Poly
@[reducible] def noInts : Vals Int := .nil
@[reducible] def noNats : Vals Nat := .nil
@[reducible] def consInt (a : Int) (l : Vals Int) : Vals Int := .cons a l
@[reducible] def consNat (a : Nat) (l : Vals Nat) : Vals Nat := .cons a l
theorem lt_of_not_le_int (a b : Int) (h : ¬a ≤ b) : b < a := not_le.mp h
theorem lt_of_not_le_nat (a b : Nat) (h : ¬a ≤ b) : b < a := not_le.mp h
theorem le_of_not_lt_int (a b : Int) (h : ¬a < b) : b ≤ a := not_lt.mp h
theorem le_of_not_lt_nat (a b : Nat) (h : ¬a < b) : b ≤ a := not_lt.mp h
end Poly
