prelude
import Init.Omega.Coeffs

/-! # omega: constraints, tidying, balanced remainders

A constraint bounds a linear combination from below and above; each step of the tactic (combine, tidy, divide by the gcd, new variable
for an equation without unit coefficient) is one verified function. -/

set_option linter.all false
universe u v w u₁ u₂ u₃

noncomputable section
namespace Lean.Omega
structure Constraint where
  lowerBound : Option Int
  upperBound : Option Int
def LowerBound.sat (b : Option Int) (t : Int) : Prop := match b with
  | none => True
  | some x => x ≤ t
def UpperBound.sat (b : Option Int) (t : Int) : Prop := match b with
  | none => True
  | some y => t ≤ y
def optMap (f : Int → Int) : Option Int → Option Int
  | none => none
  | some x => some (f x)
def optAdd : Option Int → Option Int → Option Int
  | some x, some y => some (x + y)
  | _, _ => none
def optMerge (f : Int → Int → Int) : Option Int → Option Int → Option Int
  | none, none => none
  | some x, none => some x
  | none, some y => some y
  | some x, some y => some (f x y)
namespace Constraint
def sat (c : Constraint) (t : Int) : Prop := LowerBound.sat c.lowerBound t ∧ UpperBound.sat c.upperBound t
def sat' (c : Constraint) (x y : Coeffs) : Prop := sat c (Coeffs.dot x y)
def isImpossible : Constraint → Bool
  | ⟨some x, some y⟩ => decide (y < x)
  | _ => false
def trivial : Constraint := ⟨none, none⟩
def impossible : Constraint := ⟨some 1, some 0⟩
def exact (r : Int) : Constraint := ⟨some r, some r⟩
def neg (c : Constraint) : Constraint := ⟨optMap (fun x => -x) c.upperBound, optMap (fun x => -x) c.lowerBound⟩
def scale (k : Int) (c : Constraint) : Constraint :=
  if k = 0 then
    if c.isImpossible = true then c else ⟨some 0, some 0⟩
  else if 0 < k then ⟨optMap (fun x => k * x) c.lowerBound, optMap (fun x => k * x) c.upperBound⟩
  else ⟨optMap (fun x => k * x) c.upperBound, optMap (fun x => k * x) c.lowerBound⟩
def add (c d : Constraint) : Constraint := ⟨optAdd c.lowerBound d.lowerBound, optAdd c.upperBound d.upperBound⟩
def combo (a : Int) (x : Constraint) (b : Int) (y : Constraint) : Constraint := add (scale a x) (scale b y)
def combine (x y : Constraint) : Constraint := ⟨optMerge max x.lowerBound y.lowerBound, optMerge min x.upperBound y.upperBound⟩
def div (c : Constraint) (k : Nat) : Constraint := ⟨optMap (fun x => -(-x / (k : Int))) c.lowerBound, optMap (fun y => y / (k : Int)) c.upperBound⟩
instance decSat (c : Constraint) (t : Int) : Decidable (c.sat t) := match c with
  | ⟨none, none⟩ => isTrue ⟨⟨⟩, ⟨⟩⟩
  | ⟨some x, none⟩ => match Int.decLe x t with
    | isTrue h => isTrue ⟨h, ⟨⟩⟩
    | isFalse h => isFalse fun h' => h h'.1
  | ⟨none, some y⟩ => match Int.decLe t y with
    | isTrue h => isTrue ⟨⟨⟩, h⟩
    | isFalse h => isFalse fun h' => h h'.2
  | ⟨some x, some y⟩ => match Int.decLe x t, Int.decLe t y with
    | isTrue h, isTrue h' => isTrue ⟨h, h'⟩
    | isFalse h, _ => isFalse fun h' => h h'.1
    | _, isFalse h => isFalse fun h' => h h'.2
theorem not_sat'_of_isImpossible {c : Constraint} (h : c.isImpossible = true) {x y : Coeffs} : ¬c.sat' x y := by
  intro ⟨h1, h2⟩
  match c, h, h1, h2 with
  | ⟨some a, some b⟩, h, h1, h2 =>
    have h : b < a := of_decide_eq_true h
    exact Int.lt_irrefl b (Int.lt_of_lt_of_le h (Int.le_trans h1 h2))
theorem addInequality_sat {c : Int} {x y : Coeffs} (w : c + Coeffs.dot x y ≥ 0) : sat' ⟨some (-c), none⟩ x y := by
  refine ⟨?_, ⟨⟩⟩
  show -c ≤ IntList.dot x y
  refine Int.le_of_sub_nonneg ?_
  show 0 ≤ IntList.dot x y + - -c
  rw [Int.neg_neg, Int.add_comm]; exact w
theorem addEquality_sat {c : Int} {x y : Coeffs} (w : c + Coeffs.dot x y = 0) : sat' ⟨some (-c), some (-c)⟩ x y := by
  have e : Coeffs.dot x y = -c := Int.add_left_cancel (w.trans (Int.add_right_neg c).symm)
  exact ⟨Int.le_of_eq e.symm, Int.le_of_eq e⟩
theorem combine_sat' {s t : Constraint} {x y : Coeffs} (ws : s.sat' x y) (wt : t.sat' x y) : (s.combine t).sat' x y := by
  obtain ⟨a, b⟩ := s; obtain ⟨c, d⟩ := t
  obtain ⟨h1, h2⟩ := ws; obtain ⟨h3, h4⟩ := wt
  constructor
  · cases a <;> cases c
    · exact ⟨⟩
    · exact h3
    · exact h1
    · rename_i a c
      show (if a ≤ c then c else a) ≤ _
      split
      · exact h3
      · exact h1
  · cases b <;> cases d
    · exact ⟨⟩
    · exact h4
    · exact h2
    · rename_i a c
      show _ ≤ (if a ≤ c then a else c)
      split
      · exact h2
      · exact h4
theorem scale_sat {c : Constraint} {t : Int} (k : Int) (w : c.sat t) : (scale k c).sat (k * t) := by
  obtain ⟨a, b⟩ := c; obtain ⟨h1, h2⟩ := w
  unfold scale
  by_cases hk : k = 0
  · rw [if_pos hk]
    by_cases hi : isImpossible ⟨a, b⟩ = true
    · exact absurd (show sat' ⟨a, b⟩ [1] [t] from by show sat ⟨a, b⟩ (1 * t + 0); rw [Int.one_mul, Int.add_zero]; exact ⟨h1, h2⟩) (not_sat'_of_isImpossible hi)
    · rw [if_neg hi, hk, Int.zero_mul]; exact ⟨Int.le_refl 0, Int.le_refl 0⟩
  · rw [if_neg hk]
    by_cases hp : 0 < k
    · rw [if_pos hp]
      constructor
      · cases a with
        | none => exact ⟨⟩
        | some a => exact Int.mul_le_mul_of_nonneg_left h1 (Int.le_of_lt hp)
      · cases b with
        | none => exact ⟨⟩
        | some b => exact Int.mul_le_mul_of_nonneg_left h2 (Int.le_of_lt hp)
    · rw [if_neg hp]
      have hn : 0 ≤ -k := by have := Int.neg_le_neg (Int.not_lt.mp hp); exact this
      have flip : ∀ {x y : Int}, x ≤ y → k * y ≤ k * x := by
        intro x y h
        have h := Int.neg_le_neg (Int.mul_le_mul_of_nonneg_left h hn)
        rw [Int.neg_mul, Int.neg_mul, Int.neg_neg, Int.neg_neg] at h; exact h
      constructor
      · cases b with
        | none => exact ⟨⟩
        | some b => exact flip h2
      · cases a with
        | none => exact ⟨⟩
        | some a => exact flip h1
theorem add_sat {c d : Constraint} {t u : Int} (w : c.sat t) (w' : d.sat u) : (add c d).sat (t + u) := by
  obtain ⟨a, b⟩ := c; obtain ⟨a', b'⟩ := d
  obtain ⟨h1, h2⟩ := w; obtain ⟨h3, h4⟩ := w'
  constructor
  · cases a <;> cases a'
    · exact ⟨⟩
    · exact ⟨⟩
    · exact ⟨⟩
    · exact Int.add_le_add h1 h3
  · cases b <;> cases b'
    · exact ⟨⟩
    · exact ⟨⟩
    · exact ⟨⟩
    · exact Int.add_le_add h2 h4
theorem neg_sat {c : Constraint} {t : Int} (w : c.sat t) : (neg c).sat (-t) := by
  obtain ⟨a, b⟩ := c; obtain ⟨h1, h2⟩ := w
  constructor
  · cases b with
    | none => exact ⟨⟩
    | some b => exact Int.neg_le_neg h2
  · cases a with
    | none => exact ⟨⟩
    | some a => exact Int.neg_le_neg h1
theorem le_ediv {k x t : Int} (hk : 0 < k) (h : k * t ≤ x) : t ≤ x / k := by
  refine Int.not_lt.mp fun h' => ?_
  have h1 := Int.mul_le_mul_of_nonneg_left (show x / k + 1 ≤ t from h') (Int.le_of_lt hk)
  rw [Int.mul_add, Int.mul_one] at h1
  exact Int.lt_irrefl x (Int.lt_of_lt_of_le (Int.lt_mul_ediv_self_add hk) (Int.le_trans h1 h))
theorem div_sat (c : Constraint) (t : Int) (k : Nat) (hk : k ≠ 0) (w : c.sat ((k : Int) * t)) : (div c k).sat t := by
  obtain ⟨a, b⟩ := c; obtain ⟨h1, h2⟩ := w
  have hk : (0 : Int) < (k : Int) := Int.natCast_lt.mpr (Nat.pos_of_ne_zero hk)
  constructor
  · cases a with
    | none => exact ⟨⟩
    | some a =>
      show -(-a / (k : Int)) ≤ t
      refine Int.neg_le_of_neg_le (le_ediv hk ?_)
      rw [Int.mul_neg]; exact Int.neg_le_neg h1
  · cases b with
    | none => exact ⟨⟩
    | some b => exact le_ediv hk h2
end Constraint
theorem combo_sat' (s t : Constraint) (a : Int) (x : Coeffs) (b : Int) (y v : Coeffs) (wx : s.sat' x v) (wy : t.sat' y v) :
    (Constraint.combo a s b t).sat' (Coeffs.combo a x b y) v := by
  show Constraint.sat _ (IntList.dot (IntList.zipAll (fun x y => a * x + b * y) x y) v)
  rw [IntList.dot_combo]
  exact Constraint.add_sat (Constraint.scale_sat a wx) (Constraint.scale_sat b wy)

-- tidying: divide by the gcd, make the leading coefficient positive
@[reducible] def normalize? (s : Constraint) (x : Coeffs) : Option (Prod Constraint Coeffs) :=
  match Nat.decEq (Coeffs.gcd x) 0 with
  | isTrue _ => match Constraint.decSat s 0 with
    | isTrue _ => some ⟨.trivial, x⟩
    | isFalse _ => some ⟨.impossible, x⟩
  | isFalse _ => match Nat.decEq (Coeffs.gcd x) 1 with
    | isTrue _ => none
    | isFalse _ => some ⟨s.div (Coeffs.gcd x), Coeffs.sdiv x (Coeffs.gcd x)⟩
def getD (o : Option (Prod Constraint Coeffs)) (s : Constraint) (x : Coeffs) : Prod Constraint Coeffs := match o with
  | none => ⟨s, x⟩
  | some p => p
def normalize (s : Constraint) (x : Coeffs) : Prod Constraint Coeffs := getD (normalize? s x) s x
def positivize (s : Constraint) (x : Coeffs) : Prod Constraint Coeffs := match Int.decLe 0 (Coeffs.leading x) with
  | isTrue _ => ⟨s, x⟩
  | isFalse _ => ⟨s.neg, Coeffs.smul x (-1)⟩
def tidy (s : Constraint) (x : Coeffs) : Prod Constraint Coeffs := normalize (positivize s x).fst (positivize s x).snd
@[reducible] def tidyConstraint (s : Constraint) (x : Coeffs) : Constraint := (tidy s x).fst
@[reducible] def tidyCoeffs (s : Constraint) (x : Coeffs) : Coeffs := (tidy s x).snd
theorem positivize_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v) : (positivize s x).fst.sat' (positivize s x).snd v := by
  unfold positivize
  cases Int.decLe 0 (Coeffs.leading x) with
  | isTrue h => exact w
  | isFalse h =>
    show Constraint.sat _ (IntList.dot (IntList.map (fun x => -1 * x) x) v)
    rw [IntList.dot_map_mul, ← Int.neg_eq_neg_one_mul]; exact Constraint.neg_sat w
theorem normalize_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v) : (normalize s x).fst.sat' (normalize s x).snd v := by
  unfold normalize normalize?
  cases Nat.decEq (Coeffs.gcd x) 0 with
  | isTrue h =>
    cases Constraint.decSat s 0 with
    | isTrue h' => exact ⟨⟨⟩, ⟨⟩⟩
    | isFalse h' =>
      have w : Constraint.sat s (IntList.dot x v) := w
      rw [IntList.dot_isZero x v (IntList.isZero_of_gcd x h)] at w
      exact absurd w h'
  | isFalse h =>
    cases Nat.decEq (Coeffs.gcd x) 1 with
    | isTrue h' => exact w
    | isFalse h' =>
      refine Constraint.div_sat s _ _ h ?_
      have e := IntList.dot_sdiv (Coeffs.gcd x) x v (Nat.dvd_refl _)
      show Constraint.sat s ((Coeffs.gcd x : Int) * IntList.dot (IntList.map (fun y => y / (Coeffs.gcd x : Int)) x) v)
      rw [e]; exact w
theorem tidy_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v) : (tidyConstraint s x).sat' (tidyCoeffs s x) v :=
  normalize_sat (positivize_sat w)

-- balanced mod: the new variable for an equation without unit coefficient
def bmod_div_term (m : Nat) (a b : Coeffs) : Int := Coeffs.bmod_dot_sub_dot_bmod m a b / (m : Int)
@[reducible] def bmod_coeffs (m : Nat) (i : Nat) (x : Coeffs) : Coeffs := Coeffs.set (Coeffs.bmod x m) i (m : Int)
theorem bmod_sub (x : Int) (m : Nat) : ∃ k, Int.bmod x m = x - (m : Int) * k := by
  unfold Int.bmod
  simp only []
  split
  · exact ⟨x / (m : Int), Int.emod_def x m⟩
  · refine ⟨x / (m : Int) + 1, ?_⟩
    rw [Int.emod_def, Int.mul_add, Int.mul_one]
    show x + -_ + -_ = x + -(_ + _)
    rw [Int.neg_add, Int.add_assoc]
theorem dot_bmod (m : Nat) (x v : List Int) : ∃ k, IntList.dot (IntList.map (fun x => Int.bmod x m) x) v = IntList.dot x v - (m : Int) * k := by
  induction x generalizing v with
  | nil => exact ⟨0, by rw [Int.mul_zero]; rfl⟩
  | cons x xs ih =>
    cases v with
    | nil => exact ⟨0, by rw [Int.mul_zero]; rfl⟩
    | cons v vs =>
      obtain ⟨k, hk⟩ := ih vs; obtain ⟨l, hl⟩ := bmod_sub x m
      refine ⟨l * v + k, ?_⟩
      show Int.bmod x m * v + IntList.dot (IntList.map _ xs) vs = x * v + IntList.dot xs vs - _
      rw [hk, hl, Int.sub_mul, Int.mul_add]
      show x * v + -((m : Int) * l * v) + (IntList.dot xs vs + -((m : Int) * k)) = x * v + IntList.dot xs vs + -(_ + _)
      rw [Int.neg_add, Int.mul_assoc]
      simp only [Int.add_assoc, Int.add_left_comm]
theorem bmod_sat (m : Nat) (r : Int) (i : Nat) (x v : Coeffs) (h : Coeffs.length x ≤ i)
    (p : Coeffs.get v i = bmod_div_term m x v) (w : (Constraint.exact r).sat' x v) :
    (Constraint.exact (Int.bmod r m)).sat' (bmod_coeffs m i x) v := by
  have e : IntList.dot x v = r := Int.le_antisymm w.2 w.1
  have len : IntList.length (IntList.map (fun x => Int.bmod x m) x) ≤ i := by
    have : ∀ l : List Int, IntList.length (IntList.map (fun x => Int.bmod x m) l) = IntList.length l := by
      intro l
      induction l with
      | nil => rfl
      | cons _ _ ih => exact congrArg Nat.succ ih
    rw [this]; exact h
  have key : IntList.dot (IntList.set (IntList.map (fun x => Int.bmod x m) x) i (m : Int)) v = Int.bmod r m := by
    rw [IntList.dot_set_length _ _ _ _ len]
    have p : IntList.get v i = (Int.bmod (IntList.dot x v) m - IntList.dot (IntList.map (fun x => Int.bmod x m) x) v) / (m : Int) := p
    rw [p, e]
    obtain ⟨k, hk⟩ := dot_bmod m x v
    obtain ⟨l, hl⟩ := bmod_sub r m
    have hd : Int.bmod r m - IntList.dot (IntList.map (fun x => Int.bmod x m) x) v = (m : Int) * (k - l) := by
      rw [hk, hl, e, Int.mul_sub]
      show r + -_ + -(r + -_) = _ + -_
      rw [Int.neg_add, Int.neg_neg, Int.add_comm r, Int.add_assoc, ← Int.add_assoc r, Int.add_right_neg, Int.zero_add, Int.add_comm]
    have hm := Int.mul_ediv_add_emod (Int.bmod r m - IntList.dot (IntList.map (fun x => Int.bmod x m) x) v) (m : Int)
    rw [Int.emod_eq_zero_of_dvd ⟨_, hd⟩, Int.add_zero] at hm
    rw [hm, Int.add_comm, Int.sub_add_cancel]
  show Constraint.sat _ _
  rw [show Coeffs.dot (bmod_coeffs m i x) v = Int.bmod r m from key]
  exact ⟨Int.le_refl _, Int.le_refl _⟩
end Lean.Omega
