prelude
import Init.Algebra.Order

/-! # Mathlib's names for what needs negative numbers: signs of products, absolute values, squares; `min` and `max` -/

set_option linter.all false
universe u v

theorem three_pos : (0 : Int) < 3 := by decide
theorem mul_neg_of_pos_of_neg {a b : Int} (h : 0 < a) (h' : b < 0) : a * b < 0 := by
  have := mul_pos h (neg_pos.mpr h'); rw [mul_neg] at this; exact neg_pos.mp this
theorem mul_neg_of_neg_of_pos {a b : Int} (h : a < 0) (h' : 0 < b) : a * b < 0 := by rw [mul_comm]; exact mul_neg_of_pos_of_neg h' h
theorem mul_pos_of_neg_of_neg {a b : Int} (h : a < 0) (h' : b < 0) : 0 < a * b := by
  have := mul_pos (neg_pos.mpr h) (neg_pos.mpr h'); rw [neg_mul_neg] at this; exact this
theorem mul_nonneg_of_nonpos_of_nonpos {a b : Int} (h : a ≤ 0) (h' : b ≤ 0) : 0 ≤ a * b := by
  have := mul_nonneg (neg_nonneg.mpr h) (neg_nonneg.mpr h'); rw [neg_mul_neg] at this; exact this
theorem mul_nonpos_of_nonneg_of_nonpos {a b : Int} (h : 0 ≤ a) (h' : b ≤ 0) : a * b ≤ 0 := by
  have := mul_nonneg h (neg_nonneg.mpr h'); rw [mul_neg] at this; exact neg_nonneg.mp this
theorem mul_pos_iff {a b : Int} : 0 < a * b ↔ 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0 := by
  refine ⟨fun h => ?_, fun h => h.elim (fun h => mul_pos h.1 h.2) fun h => mul_pos_of_neg_of_neg h.1 h.2⟩
  rcases lt_trichotomy a 0 with ha | rfl | ha
  · refine .inr ⟨ha, not_le.mp fun hb => absurd h (not_lt.mpr ?_)⟩
    have := mul_nonneg (neg_nonneg.mpr (le_of_lt ha)) hb; rw [neg_mul] at this; exact neg_nonneg.mp this
  · rw [zero_mul] at h; exact absurd h (lt_irrefl 0)
  · exact .inl ⟨ha, pos_of_mul_pos_right h (le_of_lt ha)⟩
theorem mul_neg_iff {a b : Int} : a * b < 0 ↔ 0 < a ∧ b < 0 ∨ a < 0 ∧ 0 < b := by
  have := mul_pos_iff (a := a) (b := -b); rw [mul_neg, neg_pos, neg_pos, neg_lt_zero] at this; exact this
theorem mul_nonneg_iff {a b : Int} : 0 ≤ a * b ↔ 0 ≤ a ∧ 0 ≤ b ∨ a ≤ 0 ∧ b ≤ 0 := by
  rw [← not_lt, mul_neg_iff]; omega
theorem mul_le_mul_of_nonpos_left {a b c : Int} (h : b ≤ a) (hc : c ≤ 0) : c * a ≤ c * b := by
  have := mul_le_mul_of_nonneg_left h (neg_nonneg.mpr hc); rw [neg_mul, neg_mul] at this; exact neg_le_neg_iff.mp this
theorem mul_lt_mul_of_neg_left {a b c : Int} (h : b < a) (hc : c < 0) : c * a < c * b := by
  have := mul_lt_mul_of_pos_left h (neg_pos.mpr hc); rw [neg_mul, neg_mul] at this; exact neg_lt_neg_iff.mp this
theorem mul_self_pos {a : Int} : 0 < a * a ↔ a ≠ 0 := by rw [mul_pos_iff]; omega
theorem sq_pos_of_ne_zero {a : Int} (h : a ≠ 0) : 0 < a ^ 2 := by rw [pow_two]; exact mul_self_pos.mpr h
theorem sq_pos_iff {a : Int} : 0 < a ^ 2 ↔ a ≠ 0 := by rw [pow_two]; exact mul_self_pos
theorem mul_self_nonneg (a : Int) : 0 ≤ a * a := (le_total 0 a).elim (fun h => mul_nonneg h h) fun h => mul_nonneg_of_nonpos_of_nonpos h h
theorem sq_nonneg (a : Int) : 0 ≤ a ^ 2 := by rw [pow_two]; exact mul_self_nonneg a
theorem pow_two_nonneg (a : Int) : 0 ≤ a ^ 2 := sq_nonneg a
theorem two_mul_le_add_sq (a b : Int) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by
  have := sq_nonneg (a - b); rw [sub_sq] at this; omega

-- absolute values
theorem sq_abs (a : Int) : abs a ^ 2 = a ^ 2 := by
  rcases Int.le_total 0 a with h | h
  · rw [abs_of_nonneg h]
  · rw [show abs a = -a by rw [Int.abs_def]; omega, neg_sq]
theorem abs_of_pos {a : Int} (h : 0 < a) : abs a = a := abs_of_nonneg (le_of_lt h)
theorem abs_of_nonpos {a : Int} (h : a ≤ 0) : abs a = -a := by rw [Int.abs_def]; omega
theorem le_abs_self (a : Int) : a ≤ abs a := by rw [Int.abs_def]; omega
theorem neg_le_abs (a : Int) : -a ≤ abs a := by rw [Int.abs_def]; omega
theorem neg_abs_le (a : Int) : -abs a ≤ a := by rw [Int.abs_def]; omega
theorem abs_pos {a : Int} : 0 < abs a ↔ a ≠ 0 := by rw [Int.abs_def]; omega
theorem abs_eq_zero {a : Int} : abs a = 0 ↔ a = 0 := by rw [Int.abs_def]; omega
theorem abs_zero : abs (0 : Int) = 0 := rfl
theorem abs_one : abs (1 : Int) = 1 := rfl
theorem abs_abs (a : Int) : abs (abs a) = abs a := by rw [Int.abs_def, Int.abs_def]; omega
theorem abs_lt {a b : Int} : abs a < b ↔ -b < a ∧ a < b := by rw [Int.abs_def]; omega
theorem abs_le {a b : Int} : abs a ≤ b ↔ -b ≤ a ∧ a ≤ b := by rw [Int.abs_def]; omega
theorem le_abs {a b : Int} : a ≤ abs b ↔ a ≤ b ∨ a ≤ -b := by rw [Int.abs_def]; omega
theorem lt_abs {a b : Int} : a < abs b ↔ a < b ∨ a < -b := by rw [Int.abs_def]; omega
theorem abs_eq {a b : Int} (h : 0 ≤ b) : abs a = b ↔ a = b ∨ a = -b := by rw [Int.abs_def]; omega
theorem abs_eq_abs {a b : Int} : abs a = abs b ↔ a = b ∨ a = -b := by rw [Int.abs_def, Int.abs_def]; omega
theorem abs_sub_comm (a b : Int) : abs (a - b) = abs (b - a) := by rw [Int.abs_def, Int.abs_def]; omega
theorem abs_add (a b : Int) : abs (a + b) ≤ abs a + abs b := by rw [Int.abs_def, Int.abs_def, Int.abs_def]; omega
theorem abs_cases (a : Int) : abs a = a ∧ 0 ≤ a ∨ abs a = -a ∧ a < 0 := by rw [Int.abs_def]; omega
theorem eq_or_eq_neg_of_abs_eq {a b : Int} (h : abs a = b) : a = b ∨ a = -b := by rw [Int.abs_def] at h; omega
theorem abs_mul (a b : Int) : abs (a * b) = abs a * abs b := by
  rcases Int.le_total 0 a with ha | ha <;> rcases Int.le_total 0 b with hb | hb
  · rw [abs_of_nonneg ha, abs_of_nonneg hb, abs_of_nonneg (mul_nonneg ha hb)]
  · rw [abs_of_nonneg ha, abs_of_nonpos hb, abs_of_nonpos (mul_nonpos_of_nonneg_of_nonpos ha hb), mul_neg]
  · rw [abs_of_nonpos ha, abs_of_nonneg hb, mul_comm, abs_of_nonpos (mul_nonpos_of_nonneg_of_nonpos hb ha), mul_comm, neg_mul]
  · rw [abs_of_nonpos ha, abs_of_nonpos hb, abs_of_nonneg (mul_nonneg_of_nonpos_of_nonpos ha hb), neg_mul_neg]
theorem abs_mul_abs_self (a : Int) : abs a * abs a = a * a := by have := sq_abs a; rw [pow_two, pow_two] at this; exact this
theorem abs_pow (a : Int) (n : Nat) : abs (a ^ n) = abs a ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [pow_succ, abs_mul, ih, pow_succ]
theorem sq_lt_sq {a b : Int} : a ^ 2 < b ^ 2 ↔ abs a < abs b := by
  rw [← sq_abs a, ← sq_abs b]
  exact ⟨lt_of_pow_lt_pow_left 2 (abs_nonneg b), fun h => pow_lt_pow_left h (abs_nonneg a) (by decide)⟩
theorem sq_le_sq {a b : Int} : a ^ 2 ≤ b ^ 2 ↔ abs a ≤ abs b := by rw [← not_lt, sq_lt_sq, not_lt]
theorem sq_lt_sq' {a b : Int} (h : -b < a) (h' : a < b) : a ^ 2 < b ^ 2 := by rw [sq_lt_sq, Int.abs_def, Int.abs_def]; omega
theorem sq_le_sq' {a b : Int} (h : -b ≤ a) (h' : a ≤ b) : a ^ 2 ≤ b ^ 2 := by rw [sq_le_sq, Int.abs_def, Int.abs_def]; omega
theorem abs_lt_of_sq_lt_sq {a b : Int} (h : a ^ 2 < b ^ 2) (hb : 0 ≤ b) : abs a < b := by rw [← abs_of_nonneg hb]; exact sq_lt_sq.mp h
theorem abs_le_of_sq_le_sq {a b : Int} (h : a ^ 2 ≤ b ^ 2) (hb : 0 ≤ b) : abs a ≤ b := by rw [← abs_of_nonneg hb]; exact sq_le_sq.mp h
theorem sq_eq_sq_iff_abs_eq_abs (a b : Int) : a ^ 2 = b ^ 2 ↔ abs a = abs b := by rw [abs_eq_abs, sq_eq_sq_iff_eq_or_eq_neg]
attribute [simp] abs_nonneg abs_neg abs_zero abs_one abs_abs abs_eq_zero abs_pos sq_abs

-- min and max
class MinMaxLaws (M : Type u) [LE M] [LT M] [Min M] [Max M] : Prop where
  min_cases : ∀ a b : M, min a b = a ∧ a ≤ b ∨ min a b = b ∧ b < a
  max_cases : ∀ a b : M, max a b = a ∧ b ≤ a ∨ max a b = b ∧ a < b
instance : MinMaxLaws Nat := ⟨fun a b => by omega, fun a b => by omega⟩
instance : MinMaxLaws Int := ⟨fun a b => by omega, fun a b => by omega⟩
section
variable {M : Type u} [LE M] [LT M] [Min M] [Max M] [MinMaxLaws M]
theorem min_cases (a b : M) : min a b = a ∧ a ≤ b ∨ min a b = b ∧ b < a := MinMaxLaws.min_cases a b
theorem max_cases (a b : M) : max a b = a ∧ b ≤ a ∨ max a b = b ∧ a < b := MinMaxLaws.max_cases a b
variable [OrderLaws M]
theorem min_eq_left {a b : M} (h : a ≤ b) : min a b = a := (min_cases a b).elim And.left fun h' => absurd h'.2 (not_lt.mpr h)
theorem min_eq_right {a b : M} (h : b ≤ a) : min a b = b := (min_cases a b).elim (fun h' => h'.1.trans (le_antisymm h'.2 h)) And.left
theorem max_eq_left {a b : M} (h : b ≤ a) : max a b = a := (max_cases a b).elim And.left fun h' => absurd h'.2 (not_lt.mpr h)
theorem max_eq_right {a b : M} (h : a ≤ b) : max a b = b := (max_cases a b).elim (fun h' => h'.1.trans (le_antisymm h h'.2)) And.left
theorem min_le_left (a b : M) : min a b ≤ a := (le_total a b).elim (fun h => le_of_eq (min_eq_left h)) fun h => by rw [min_eq_right h]; exact h
theorem min_le_right (a b : M) : min a b ≤ b := (le_total a b).elim (fun h => by rw [min_eq_left h]; exact h) fun h => le_of_eq (min_eq_right h)
theorem le_max_left (a b : M) : a ≤ max a b := (le_total a b).elim (fun h => by rw [max_eq_right h]; exact h) fun h => le_of_eq (max_eq_left h).symm
theorem le_max_right (a b : M) : b ≤ max a b := (le_total a b).elim (fun h => le_of_eq (max_eq_right h).symm) fun h => by rw [max_eq_left h]; exact h
theorem le_min {a b c : M} (h : a ≤ b) (h' : a ≤ c) : a ≤ min b c := (le_total b c).elim (fun e => by rw [min_eq_left e]; exact h) fun e => by rw [min_eq_right e]; exact h'
theorem max_le {a b c : M} (h : a ≤ c) (h' : b ≤ c) : max a b ≤ c := (le_total a b).elim (fun e => by rw [max_eq_right e]; exact h') fun e => by rw [max_eq_left e]; exact h
theorem le_min_iff {a b c : M} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c :=
  ⟨fun h => ⟨le_trans h (min_le_left b c), le_trans h (min_le_right b c)⟩, fun h => le_min h.1 h.2⟩
theorem max_le_iff {a b c : M} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c :=
  ⟨fun h => ⟨le_trans (le_max_left a b) h, le_trans (le_max_right a b) h⟩, fun h => max_le h.1 h.2⟩
end
