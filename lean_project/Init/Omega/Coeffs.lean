prelude
import Init.Int.Div
import Init.List.Mem
import Init.WF

/-! # omega: facts about `Int` and `Nat`, coefficient lists, linear combinations

The compiled `omega` reifies hypotheses into these terms and lets the kernel evaluate them, so every function must
compute exactly what the tactic computes; how it represents the data is free. -/

set_option linter.all false
universe u v w u₁ u₂ u₃

noncomputable section
instance List.decidableAllZero : (l : List Int) → Decidable (∀ x, x ∈ l → x = 0)
  | [] => isTrue fun _ h => nomatch h
  | x :: xs => match Int.decEq x 0, List.decidableAllZero xs with
    | isTrue h, isTrue h' => isTrue fun y hy => match hy with
      | .head _ => h
      | .tail _ hy => h' y hy
    | isFalse h, _ => isFalse fun H => h (H x (.head _))
    | _, isFalse h => isFalse fun H => h fun y hy => H y (.tail _ hy)
theorem le_of_le_of_eq {α : Type u} {a b c : α} [LE α] (h₁ : a ≤ b) (h₂ : b = c) : a ≤ c := h₂ ▸ h₁
theorem Decidable.not_or_of_imp {a b : Prop} [Decidable a] (h : a → b) : ¬a ∨ b := (Decidable.em a).elim (fun ha => .inr (h ha)) .inl
namespace Lean.Omega
theorem Int.ofNat_pow (a b : Nat) : ((a ^ b : Nat) : Int) = (a : Int) ^ b := Int.natCast_pow a b
theorem Int.pos_pow_of_pos (a : Int) (b : Nat) (h : 0 < a) : 0 < a ^ b := by
  induction b with
  | zero => exact (by decide : (0 : Int) < 1)
  | succ b ih => rw [Int.pow_succ]; exact Int.mul_pos ih h
theorem Int.ofNat_pos_of_pos {a : Nat} (h : 0 < a) : 0 < (a : Int) := Int.natCast_lt.mpr h
theorem Int.natCast_ofNat {x : Nat} : @Nat.cast Int instNatCastInt (OfNat.ofNat x) = OfNat.ofNat x := rfl
theorem Int.emod_ofNat_nonneg {x : Nat} {y : Int} : 0 ≤ (x : Int) % y := Int.natCast_nonneg _
theorem Int.lt_of_not_le {x y : Int} (h : ¬x ≤ y) : y < x := Int.not_le.mp h
theorem Int.le_of_not_lt {x y : Int} (h : ¬x < y) : y ≤ x := Int.not_lt.mp h
theorem Int.lt_of_gt {x y : Int} (h : x > y) : y < x := h
theorem Int.le_of_ge {x y : Int} (h : x ≥ y) : y ≤ x := h
theorem Int.ofNat_lt_of_lt {x y : Nat} (h : x < y) : (x : Int) < (y : Int) := Int.natCast_lt.mpr h
theorem Int.ofNat_le_of_le {x y : Nat} (h : x ≤ y) : (x : Int) ≤ (y : Int) := Int.natCast_le.mpr h
theorem Int.ofNat_congr {x y : Nat} (h : x = y) : (x : Int) = (y : Int) := congrArg _ h
theorem Int.add_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a + c = b + d := by rw [h₁, h₂]
theorem Int.mul_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a * c = b * d := by rw [h₁, h₂]
theorem Int.sub_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a - c = b - d := by rw [h₁, h₂]
theorem Int.neg_congr {a b : Int} (h₁ : a = b) : -a = -b := by rw [h₁]
theorem Int.ofNat_sub_eq {a b : Nat} (h : b ≤ a) : ((a - b : Nat) : Int) = (a : Int) - (b : Int) := by
  have e : ((a - b : Nat) : Int) + (b : Int) = (a : Int) := congrArg Int.ofNat (Nat.sub_add_cancel h)
  rw [← e, Int.add_sub_cancel]
theorem Int.ofNat_sub_dichotomy {a b : Nat} : b ≤ a ∧ ((a - b : Nat) : Int) = a - b ∨ a < b ∧ ((a - b : Nat) : Int) = 0 := by
  rcases Nat.le_or_gt b a with h | h
  · exact .inl ⟨h, Int.ofNat_sub_eq h⟩
  · exact .inr ⟨h, by rw [Nat.sub_eq_zero_of_le (Nat.le_of_lt h)]; rfl⟩
theorem Int.ofNat_sub_sub (a b c : Nat) : ((a - b - c : Nat) : Int) = ((a - (b + c) : Nat) : Int) := by rw [Nat.sub_sub]
theorem Int.neg_le_natAbs {a : Int} : -a ≤ (Int.natAbs a : Int) := by rw [← Int.natAbs_neg]; exact Int.le_natAbs
theorem Int.ofNat_natAbs (a : Int) : (Int.natAbs a : Int) = if 0 ≤ a then a else -a := match a with
  | .ofNat n => (if_pos (Int.natCast_nonneg n)).symm
  | .negSucc n => (if_neg (Int.not_le.mpr (Int.negSucc_lt_zero n))).symm
theorem Int.ofNat_max (a b : Nat) : ((max a b : Nat) : Int) = max (a : Int) (b : Int) := by
  rw [Int.max_def, Nat.max_def]
  by_cases h : a ≤ b
  · rw [if_pos h, if_pos (Int.natCast_le.mpr h)]
  · rw [if_neg h, if_neg fun h' => h (Int.natCast_le.mp h')]
theorem Int.ofNat_min (a b : Nat) : ((min a b : Nat) : Int) = min (a : Int) (b : Int) := by
  rw [Int.min_def, Nat.min_def]
  by_cases h : a ≤ b
  · rw [if_pos h, if_pos (Int.natCast_le.mpr h)]
  · rw [if_neg h, if_neg fun h' => h (Int.natCast_le.mp h')]
theorem Int.ofNat_mul_nonneg {a b : Nat} : 0 ≤ (a : Int) * (b : Int) := Int.natCast_nonneg (a * b)
theorem Int.ofNat_fst_mk {β : Type u} {x : Nat} {y : β} : ((Prod.mk x y).fst : Int) = (x : Int) := rfl
theorem Int.ofNat_snd_mk {α : Type u} {x : α} {y : Nat} : ((Prod.mk x y).snd : Int) = (y : Int) := rfl
theorem Nat.lt_of_gt {x y : Nat} (h : x > y) : y < x := h
theorem Nat.le_of_ge {x y : Nat} (h : x ≥ y) : y ≤ x := h
theorem Prod.fst_mk {α : Type u} {β : Type v} {x : α} {y : β} : (Prod.mk x y).fst = x := rfl
theorem Prod.snd_mk {α : Type u} {β : Type v} {x : α} {y : β} : (Prod.mk x y).snd = y := rfl
theorem and_not_not_of_not_or {p q : Prop} (h : ¬(p ∨ q)) : ¬p ∧ ¬q := ⟨fun hp => h (.inl hp), fun hq => h (.inr hq)⟩
theorem Decidable.or_not_not_of_not_and {p q : Prop} [Decidable p] [Decidable q] (h : ¬(p ∧ q)) : ¬p ∨ ¬q :=
  (Decidable.em p).elim (fun hp => .inr fun hq => h ⟨hp, hq⟩) .inl
theorem Decidable.and_or_not_and_not_of_iff {p q : Prop} [Decidable q] (h : p ↔ q) : (p ∧ q) ∨ (¬p ∧ ¬q) :=
  (Decidable.em q).elim (fun hq => .inl ⟨h.mpr hq, hq⟩) fun hq => .inr ⟨fun hp => hq (h.mp hp), hq⟩
theorem Decidable.and_not_of_not_imp {a b : Prop} [Decidable a] (h : ¬(a → b)) : a ∧ ¬b :=
  ⟨Decidable.byContradiction fun ha => h fun ha' => absurd ha' ha, fun hb => h fun _ => hb⟩
theorem Decidable.and_not_or_not_and_of_not_iff {a b : Prop} [Decidable a] [Decidable b] (h : ¬(a ↔ b)) : a ∧ ¬b ∨ ¬a ∧ b :=
  (Decidable.em a).elim (fun ha => .inl ⟨ha, fun hb => h (iff_of_true ha hb)⟩)
    fun ha => .inr ⟨ha, Decidable.byContradiction fun hb => h (iff_of_false ha hb)⟩
theorem ite_disjunction {α : Type u} {P : Prop} [Decidable P] {a b : α} :
    (P ∧ (if P then a else b) = a) ∨ (¬P ∧ (if P then a else b) = b) :=
  (Decidable.em P).elim (fun h => .inl ⟨h, if_pos h⟩) fun h => .inr ⟨h, if_neg h⟩

-- coefficient lists
@[reducible] def IntList := List Int
namespace IntList
def get : List Int → Nat → Int
  | [], _ => 0
  | x :: _, 0 => x
  | _ :: xs, Nat.succ i => get xs i
def set : List Int → Nat → Int → List Int
  | [], 0, y => [y]
  | [], Nat.succ i, y => 0 :: set [] i y
  | _ :: xs, 0, y => y :: xs
  | x :: xs, Nat.succ i, y => x :: set xs i y
def map (f : Int → Int) : List Int → List Int
  | [] => []
  | x :: xs => f x :: map f xs
def zipAll (f : Int → Int → Int) : List Int → List Int → List Int
  | [], ys => map (f 0) ys
  | x :: xs, [] => f x 0 :: zipAll f xs []
  | x :: xs, y :: ys => f x y :: zipAll f xs ys
def dot : List Int → List Int → Int
  | [], _ => 0
  | _ :: _, [] => 0
  | x :: xs, y :: ys => x * y + dot xs ys
def leading : List Int → Int
  | [] => 0
  | x :: xs => match Int.decEq x 0 with
    | isTrue _ => leading xs
    | isFalse _ => x
def gcd : List Int → Nat
  | [] => 0
  | x :: xs => Nat.gcd (Int.natAbs x) (gcd xs)
def length : List Int → Nat
  | [] => 0
  | _ :: xs => Nat.succ (length xs)
theorem dot_nil_right (xs : List Int) : dot xs [] = 0 := by cases xs <;> rfl
theorem dot_map_mul (i : Int) (xs ys : List Int) : dot (map (fun x => i * x) xs) ys = i * dot xs ys := by
  induction xs generalizing ys with
  | nil => exact (Int.mul_zero i).symm
  | cons x xs ih =>
    cases ys with
    | nil => exact (Int.mul_zero i).symm
    | cons y ys =>
      show i * x * y + dot (map _ xs) ys = i * (x * y + dot xs ys)
      rw [ih, Int.mul_add, Int.mul_assoc]
theorem dot_zip_nil (a b : Int) (xs vs : List Int) : dot (zipAll (fun x y => a * x + b * y) xs []) vs = a * dot xs vs := by
  induction xs generalizing vs with
  | nil => exact (Int.mul_zero a).symm
  | cons x xs ih =>
    cases vs with
    | nil => exact (Int.mul_zero a).symm
    | cons v vs =>
      show (a * x + b * 0) * v + dot (zipAll _ xs []) vs = a * (x * v + dot xs vs)
      rw [ih, Int.mul_add, Int.mul_zero, Int.add_zero, Int.mul_assoc]
theorem dot_map_zip (a b : Int) (ys vs : List Int) : dot (map (fun y => a * 0 + b * y) ys) vs = b * dot ys vs := by
  induction ys generalizing vs with
  | nil => exact (Int.mul_zero b).symm
  | cons y ys ih =>
    cases vs with
    | nil => exact (Int.mul_zero b).symm
    | cons v vs =>
      show (a * 0 + b * y) * v + dot (map _ ys) vs = b * (y * v + dot ys vs)
      rw [ih, Int.mul_add, Int.mul_zero, Int.zero_add, Int.mul_assoc]
theorem dot_combo (a b : Int) (xs ys vs : List Int) : dot (zipAll (fun x y => a * x + b * y) xs ys) vs = a * dot xs vs + b * dot ys vs := by
  induction xs generalizing ys vs with
  | nil =>
    show dot (map _ ys) vs = a * 0 + _
    rw [dot_map_zip, Int.mul_zero, Int.zero_add]
  | cons x xs ih =>
    cases ys with
    | nil =>
      rw [dot_zip_nil]; show _ = _ + b * 0
      rw [Int.mul_zero, Int.add_zero]
    | cons y ys =>
      cases vs with
      | nil => show (0 : Int) = a * 0 + b * 0; rw [Int.mul_zero, Int.mul_zero]; rfl
      | cons v vs =>
        show (a * x + b * y) * v + dot (zipAll _ xs ys) vs = a * (x * v + dot xs vs) + b * (y * v + dot ys vs)
        rw [ih, Int.mul_add, Int.mul_add, Int.add_mul, Int.mul_assoc, Int.mul_assoc]
        simp only [Int.add_assoc, Int.add_left_comm]
theorem zip_congr {f g : Int → Int → Int} (h : ∀ x y, f x y = g x y) (xs ys : List Int) : zipAll f xs ys = zipAll g xs ys := by
  rw [show f = g from funext fun x => funext fun y => h x y]
theorem map_congr {f g : Int → Int} (h : ∀ x, f x = g x) (xs : List Int) : map f xs = map g xs := by rw [show f = g from funext h]
theorem dot_isZero (xs vs : List Int) (h : ∀ x, x ∈ xs → x = 0) : dot xs vs = 0 := by
  induction xs generalizing vs with
  | nil => rfl
  | cons x xs ih =>
    cases vs with
    | nil => rfl
    | cons v vs =>
      show x * v + dot xs vs = 0
      rw [ih vs fun y hy => h y (.tail _ hy), h x (.head _), Int.zero_mul]; rfl
theorem dot_set_one (i : Nat) (vs : List Int) : dot (set [] i 1) vs = get vs i := by
  induction i generalizing vs with
  | zero => cases vs with
    | nil => rfl
    | cons v vs => show 1 * v + 0 = v; rw [Int.one_mul, Int.add_zero]
  | succ i ih => cases vs with
    | nil => rfl
    | cons v vs => show 0 * v + dot (set [] i 1) vs = get vs i; rw [ih, Int.zero_mul, Int.zero_add]
theorem dot_set_length (xs vs : List Int) (i : Nat) (m : Int) (h : length xs ≤ i) : dot (set xs i m) vs = dot xs vs + m * get vs i := by
  induction i generalizing xs vs with
  | zero =>
    cases xs with
    | nil => cases vs with
      | nil => show (0:Int) = 0 + m * 0; rw [Int.mul_zero]; rfl
      | cons v vs => show m * v + 0 = 0 + m * v; rw [Int.add_zero, Int.zero_add]
    | cons x xs => exact absurd h (Nat.not_succ_le_zero _)
  | succ i ih =>
    cases xs with
    | nil => cases vs with
      | nil => show (0:Int) = 0 + m * 0; rw [Int.mul_zero]; rfl
      | cons v vs =>
        show 0 * v + dot (set [] i m) vs = 0 + m * get vs i
        rw [ih [] vs (Nat.zero_le i), Int.zero_mul, Int.zero_add]; rfl
    | cons x xs => cases vs with
      | nil => show (0:Int) = 0 + m * 0; rw [Int.mul_zero]; rfl
      | cons v vs =>
        show x * v + dot (set xs i m) vs = x * v + dot xs vs + m * get vs i
        rw [ih xs vs (Nat.le_of_succ_le_succ h), Int.add_assoc]
theorem dvd_gcd_cons {k : Nat} {x : Int} {xs : List Int} (h : k ∣ gcd (x :: xs)) : k ∣ Int.natAbs x ∧ k ∣ gcd xs :=
  ⟨Nat.dvd_trans h (Nat.gcd_dvd_left _ _), Nat.dvd_trans h (Nat.gcd_dvd_right _ _)⟩
theorem mul_ediv_of_dvd_natAbs {k : Nat} {x : Int} (h : k ∣ Int.natAbs x) : (k : Int) * (x / (k : Int)) = x := by
  have hx : (k : Int) ∣ x := by
    obtain ⟨c, hc⟩ := h
    match x, hc with
    | .ofNat n, hc => exact ⟨(c : Int), congrArg Int.ofNat hc⟩
    | .negSucc n, hc => exact ⟨-(c : Int), by rw [Int.mul_neg]; exact congrArg (fun n => -Int.ofNat n) hc⟩
  have := Int.mul_ediv_add_emod x (k : Int)
  rw [Int.emod_eq_zero_of_dvd hx, Int.add_zero] at this; exact this
theorem dot_sdiv (k : Nat) (xs vs : List Int) (h : k ∣ gcd xs) : (k : Int) * dot (map (fun x => x / (k : Int)) xs) vs = dot xs vs := by
  induction xs generalizing vs with
  | nil => exact Int.mul_zero _
  | cons x xs ih =>
    cases vs with
    | nil => exact Int.mul_zero _
    | cons v vs =>
      have ⟨h1, h2⟩ := dvd_gcd_cons h
      show (k : Int) * (x / (k : Int) * v + dot (map _ xs) vs) = x * v + dot xs vs
      rw [Int.mul_add, ih vs h2, ← Int.mul_assoc, mul_ediv_of_dvd_natAbs h1]
theorem isZero_of_gcd (xs : List Int) (h : gcd xs = 0) : ∀ x, x ∈ xs → x = 0 := by
  induction xs with
  | nil => exact fun x hx => nomatch hx
  | cons y ys ih =>
    have h0 : (0 : Nat) ∣ gcd (y :: ys) := h ▸ Nat.dvd_refl 0
    have ⟨h1, h2⟩ := dvd_gcd_cons h0
    have z : ∀ n : Nat, 0 ∣ n → n = 0 := fun n ⟨c, hc⟩ => by rw [hc, Nat.zero_mul]
    intro x hx
    cases hx with
    | head =>
      have e := z _ h1
      match y, e with
      | .ofNat n, e => exact congrArg Int.ofNat e
      | .negSucc n, e => exact absurd e (Nat.succ_ne_zero n)
    | tail _ hx => exact ih (z _ h2) x hx
end IntList

@[reducible] def Coeffs := IntList
namespace Coeffs
@[reducible] def toList (xs : Coeffs) : List Int := xs
@[reducible] def ofList (xs : List Int) : Coeffs := xs
@[reducible] def set (xs : Coeffs) (i : Nat) (y : Int) : Coeffs := IntList.set xs i y
@[reducible] def get (xs : Coeffs) (i : Nat) : Int := IntList.get xs i
@[reducible] def gcd (xs : Coeffs) : Nat := IntList.gcd xs
@[reducible] def smul (xs : Coeffs) (i : Int) : Coeffs := IntList.map (fun x => i * x) xs
@[reducible] def sdiv (xs : Coeffs) (g : Nat) : Coeffs := IntList.map (fun x => x / (g : Int)) xs
@[reducible] def dot (xs ys : Coeffs) : Int := IntList.dot xs ys
@[reducible] def add (xs ys : Coeffs) : Coeffs := IntList.zipAll (fun x y => x + y) xs ys
@[reducible] def sub (xs ys : Coeffs) : Coeffs := IntList.zipAll (fun x y => x - y) xs ys
@[reducible] def neg (xs : Coeffs) : Coeffs := IntList.map (fun x => -x) xs
@[reducible] def combo (a : Int) (xs : Coeffs) (b : Int) (ys : Coeffs) : Coeffs := IntList.zipAll (fun x y => a * x + b * y) xs ys
@[reducible] def length (xs : Coeffs) : Nat := IntList.length xs
@[reducible] def leading (xs : Coeffs) : Int := IntList.leading xs
@[reducible] def bmod (xs : Coeffs) (m : Nat) : Coeffs := IntList.map (fun x => Int.bmod x m) xs
@[reducible] def isZero (xs : Coeffs) : Prop := ∀ x, x ∈ toList xs → x = 0
def bmod_dot_sub_dot_bmod (m : Nat) (a b : Coeffs) : Int := Int.bmod (dot a b) m - dot (bmod a m) b
end Coeffs

structure LinearCombo where
  const : Int
  coeffs : Coeffs
namespace LinearCombo
def eval (lc : LinearCombo) (values : Coeffs) : Int := lc.const + Coeffs.dot lc.coeffs values
def coordinate (i : Nat) : LinearCombo := ⟨0, Coeffs.set [] i 1⟩
def add (l₁ l₂ : LinearCombo) : LinearCombo := ⟨l₁.const + l₂.const, Coeffs.add l₁.coeffs l₂.coeffs⟩
def sub (l₁ l₂ : LinearCombo) : LinearCombo := ⟨l₁.const - l₂.const, Coeffs.sub l₁.coeffs l₂.coeffs⟩
def neg (lc : LinearCombo) : LinearCombo := ⟨-lc.const, Coeffs.neg lc.coeffs⟩
def smul (lc : LinearCombo) (i : Int) : LinearCombo := ⟨i * lc.const, Coeffs.smul lc.coeffs i⟩
def mul (l₁ l₂ : LinearCombo) : LinearCombo := if Coeffs.isZero l₂.coeffs then l₁.smul l₂.const else l₂.smul l₁.const
instance instAdd : Add LinearCombo := ⟨add⟩
instance instSub : Sub LinearCombo := ⟨sub⟩
instance instNeg : Neg LinearCombo := ⟨neg⟩
theorem add_eval (l₁ l₂ : LinearCombo) (v : Coeffs) : (l₁ + l₂).eval v = l₁.eval v + l₂.eval v := by
  show l₁.const + l₂.const + IntList.dot (IntList.zipAll (fun x y => x + y) l₁.coeffs l₂.coeffs) v = l₁.const + IntList.dot l₁.coeffs v + (l₂.const + IntList.dot l₂.coeffs v)
  rw [IntList.zip_congr (g := fun x y => 1 * x + 1 * y) fun x y => by rw [Int.one_mul, Int.one_mul], IntList.dot_combo, Int.one_mul, Int.one_mul]
  simp only [Int.add_assoc, Int.add_left_comm]
theorem smul_eval (lc : LinearCombo) (i : Int) (v : Coeffs) : (lc.smul i).eval v = i * lc.eval v := by
  show i * lc.const + IntList.dot (IntList.map (fun x => i * x) lc.coeffs) v = i * (lc.const + IntList.dot lc.coeffs v)
  rw [IntList.dot_map_mul, Int.mul_add]
theorem neg_eval (lc : LinearCombo) (v : Coeffs) : (-lc).eval v = -lc.eval v := by
  show -lc.const + IntList.dot (IntList.map (fun x => -x) lc.coeffs) v = -(lc.const + IntList.dot lc.coeffs v)
  rw [IntList.map_congr (g := fun x => -1 * x) fun x => Int.neg_eq_neg_one_mul x, IntList.dot_map_mul, Int.neg_add, ← Int.neg_eq_neg_one_mul]
theorem sub_eval (l₁ l₂ : LinearCombo) (v : Coeffs) : (l₁ - l₂).eval v = l₁.eval v - l₂.eval v := by
  show l₁.const + -l₂.const + IntList.dot (IntList.zipAll (fun x y => x - y) l₁.coeffs l₂.coeffs) v = l₁.const + IntList.dot l₁.coeffs v + -(l₂.const + IntList.dot l₂.coeffs v)
  rw [IntList.zip_congr (g := fun x y => 1 * x + -1 * y) fun x y => by rw [Int.one_mul, ← Int.neg_eq_neg_one_mul]; rfl, IntList.dot_combo, Int.one_mul, ← Int.neg_eq_neg_one_mul, Int.neg_add]
  simp only [Int.add_assoc, Int.add_left_comm]
theorem eval_isZero {lc : LinearCombo} {v : Coeffs} (h : Coeffs.isZero lc.coeffs) : lc.eval v = lc.const := by
  show lc.const + IntList.dot lc.coeffs v = _
  rw [IntList.dot_isZero _ _ h, Int.add_zero]
theorem mul_eval (l₁ l₂ : LinearCombo) (v : Coeffs) (w : Coeffs.isZero l₁.coeffs ∨ Coeffs.isZero l₂.coeffs) : (mul l₁ l₂).eval v = l₁.eval v * l₂.eval v := by
  unfold mul
  by_cases h : Coeffs.isZero l₂.coeffs
  · rw [if_pos h, smul_eval, eval_isZero h, Int.mul_comm]
  · rw [if_neg h, smul_eval, eval_isZero (w.resolve_right h)]
theorem coordinate_eval (i : Nat) (v : Coeffs) : (coordinate i).eval v = Coeffs.get v i := by
  show 0 + IntList.dot (IntList.set [] i 1) v = IntList.get v i
  rw [Int.zero_add, IntList.dot_set_one]
theorem coordinate_eval_0 (a0 : Int) (t : List Int) : (coordinate 0).eval (Coeffs.ofList (a0 :: t)) = a0 := coordinate_eval 0 _
theorem coordinate_eval_1 (a0 a1 : Int) (t : List Int) : (coordinate 1).eval (Coeffs.ofList (a0 :: a1 :: t)) = a1 := coordinate_eval 1 _
theorem coordinate_eval_2 (a0 a1 a2 : Int) (t : List Int) : (coordinate 2).eval (Coeffs.ofList (a0 :: a1 :: a2 :: t)) = a2 := coordinate_eval 2 _
theorem coordinate_eval_3 (a0 a1 a2 a3 : Int) (t : List Int) : (coordinate 3).eval (Coeffs.ofList (a0 :: a1 :: a2 :: a3 :: t)) = a3 := coordinate_eval 3 _
theorem coordinate_eval_4 (a0 a1 a2 a3 a4 : Int) (t : List Int) : (coordinate 4).eval (Coeffs.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: t)) = a4 := coordinate_eval 4 _
theorem coordinate_eval_5 (a0 a1 a2 a3 a4 a5 : Int) (t : List Int) : (coordinate 5).eval (Coeffs.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: t)) = a5 := coordinate_eval 5 _
theorem coordinate_eval_6 (a0 a1 a2 a3 a4 a5 a6 : Int) (t : List Int) : (coordinate 6).eval (Coeffs.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: t)) = a6 := coordinate_eval 6 _
theorem coordinate_eval_7 (a0 a1 a2 a3 a4 a5 a6 a7 : Int) (t : List Int) : (coordinate 7).eval (Coeffs.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: t)) = a7 := coordinate_eval 7 _
theorem coordinate_eval_8 (a0 a1 a2 a3 a4 a5 a6 a7 a8 : Int) (t : List Int) : (coordinate 8).eval (Coeffs.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: a8 :: t)) = a8 := coordinate_eval 8 _
theorem coordinate_eval_9 (a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 : Int) (t : List Int) : (coordinate 9).eval (Coeffs.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: a8 :: a9 :: t)) = a9 := coordinate_eval 9 _
end LinearCombo

end Lean.Omega
