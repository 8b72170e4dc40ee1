/-! Laws of rings and orders under Mathlib's names, stated as Mathlib states them, for `ℕ` and `ℤ`. -/
set_option linter.all false
open Nat Finset
-- commutative semirings
example : ∀ a b : ℕ, a + b = b + a := add_comm
example : ∀ a b c : ℤ, a + b + c = a + (b + c) := add_assoc
example : ∀ a b c : ℕ, a + (b + c) = b + (a + c) := add_left_comm
example : ∀ a b c : ℤ, a + b + c = a + c + b := add_right_comm
example : ∀ a b : ℤ, a * b = b * a := mul_comm
example : ∀ a b c : ℕ, a * b * c = a * (b * c) := mul_assoc
example : ∀ a b c : ℕ, a * (b * c) = b * (a * c) := mul_left_comm
example : ∀ a b c d : ℤ, a * b * (c * d) = a * c * (b * d) := mul_mul_mul_comm
example : ∀ a : ℕ, a + 0 = a := add_zero
example : ∀ a : ℤ, 0 + a = a := zero_add
example : ∀ a : ℕ, a * 1 = a := mul_one
example : ∀ a : ℤ, 1 * a = a := one_mul
example : ∀ a : ℕ, 0 * a = 0 := zero_mul
example : ∀ a b c : ℕ, a * (b + c) = a * b + a * c := mul_add
example : ∀ a b c : ℤ, (a + b) * c = a * c + b * c := add_mul
example : ∀ a b : ℕ, a * (b + 1) = a * b + a := mul_add_one
example : ∀ a : ℕ, 2 * a = a + a := two_mul
example {a b : ℕ} : a * b = 0 ↔ a = 0 ∨ b = 0 := mul_eq_zero
example {a b : ℤ} (h : a ≠ 0) (h' : b ≠ 0) : a * b ≠ 0 := mul_ne_zero h h'
example {a b c : ℕ} (ha : a ≠ 0) (h : a * b = a * c) : b = c := mul_left_cancel₀ ha h
example {a b c : ℤ} : a * b = a * c ↔ b = c ∨ a = 0 := mul_eq_mul_left_iff
example {a b : ℕ} : a + b = a ↔ b = 0 := add_right_eq_self
example {a b c : ℕ} : a + b = a + c ↔ b = c := add_right_inj a
example {a b c : ℤ} : b + a = c + a ↔ b = c := add_left_inj a
-- powers
example : ∀ a : ℕ, a ^ 0 = 1 := pow_zero
example : ∀ a : ℤ, a ^ 1 = a := pow_one
example : ∀ (a : ℕ) (n : ℕ), a ^ (n + 1) = a ^ n * a := pow_succ
example : ∀ (a : ℤ) (n : ℕ), a ^ (n + 1) = a * a ^ n := pow_succ'
example : ∀ a : ℤ, a ^ 2 = a * a := sq
example : ∀ (a : ℕ) (m n : ℕ), a ^ (m + n) = a ^ m * a ^ n := pow_add
example : ∀ (a : ℤ) (m n : ℕ), a ^ (m * n) = (a ^ m) ^ n := pow_mul
example : ∀ (a b : ℕ) (n : ℕ), (a * b) ^ n = a ^ n * b ^ n := mul_pow
example {a : ℕ} {n : ℕ} (h : n ≠ 0) : a ^ n = 0 ↔ a = 0 := pow_eq_zero_iff h
example : ∀ a b : ℕ, (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := add_sq
example : ∀ a b : ℤ, (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := sub_sq
example : ∀ a b : ℤ, a ^ 2 - b ^ 2 = (a + b) * (a - b) := sq_sub_sq
example {a b : ℤ} : a ^ 2 = b ^ 2 ↔ a = b ∨ a = -b := sq_eq_sq_iff_eq_or_eq_neg
-- subtraction
example : ∀ a b : ℤ, a - b = a + -b := sub_eq_add_neg
example : ∀ a b : ℤ, a - b + b = a := sub_add_cancel
example : ∀ a b : ℤ, a + b - b = a := add_sub_cancel_right
example : ∀ a b : ℤ, a + b - a = b := add_sub_cancel_left
example : ∀ a b c : ℤ, a - b - c = a - (b + c) := sub_sub
example : ∀ a b : ℤ, -(a - b) = b - a := neg_sub
example {a b : ℤ} : a - b = 0 ↔ a = b := sub_eq_zero
example {a b c : ℤ} : a - b = c ↔ a = c + b := sub_eq_iff_eq_add
example {a b c : ℤ} : a = b - c ↔ a + c = b := eq_sub_iff_add_eq
example : ∀ a b c : ℤ, a * (b - c) = a * b - a * c := mul_sub
example : ∀ a b : ℤ, -a * -b = a * b := neg_mul_neg
-- order
example : ∀ a : ℕ, a ≤ a := le_refl
example {a b c : ℤ} (h : a ≤ b) (h' : b ≤ c) : a ≤ c := le_trans h h'
example {a b : ℕ} (h : a ≤ b) (h' : b ≤ a) : a = b := le_antisymm h h'
example : ∀ a b : ℤ, a ≤ b ∨ b ≤ a := le_total
example : ∀ a b : ℕ, a < b ∨ a ≥ b := lt_or_ge
example : ∀ a b : ℤ, a < b ∨ a = b ∨ b < a := lt_trichotomy
example {a b : ℕ} : ¬a ≤ b ↔ b < a := not_le
example {a b : ℤ} : ¬a < b ↔ b ≤ a := not_lt
example {a b : ℤ} (h : a ≠ b) : a < b ∨ a > b := lt_or_gt_of_ne h
example {a b : ℕ} (h : a < b) : b ≠ a := h.ne'
example {a b c : ℤ} (h : a ≤ b) (h' : b < c) : a < c := h.trans_lt h'
example {b c : ℤ} (h : b ≤ c) (a : ℤ) : a + b ≤ a + c := add_le_add_left h a
example {a b c d : ℕ} (h : a ≤ b) (h' : c ≤ d) : a + c ≤ b + d := add_le_add h h'
example {a b : ℤ} : 0 ≤ a - b ↔ b ≤ a := sub_nonneg
example {a b : ℤ} (h : 0 < a) (h' : 0 < b) : 0 < a * b := mul_pos h h'
example {a b c d : ℕ} (h : a ≤ b) (h' : c ≤ d) (hc : 0 ≤ c) (hb : 0 ≤ b) : a * c ≤ b * d := _root_.mul_le_mul h h' hc hb
example {a b c : ℤ} (h : 0 < c) : c * a ≤ c * b ↔ a ≤ b := _root_.mul_le_mul_left h
example {a : ℤ} (h : 0 < a) (n : ℕ) : 0 < a ^ n := pow_pos h n
example {a b : ℤ} (h : 0 ≤ a) (h' : a ≤ b) (n : ℕ) : a ^ n ≤ b ^ n := pow_le_pow_left h h' n
example {a b : ℕ} (h : a < b) (ha : 0 ≤ a) {n : ℕ} (hn : n ≠ 0) : a ^ n < b ^ n := _root_.pow_lt_pow_left h ha hn
example {a : ℤ} (h : 1 < a) {m n : ℕ} (h' : m < n) : a ^ m < a ^ n := pow_lt_pow_right h h'
example : ∀ a : ℤ, 0 ≤ a ^ 2 := sq_nonneg
example {a b : ℤ} : 0 < a * b ↔ 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0 := mul_pos_iff
example {a b : ℤ} : |a| < b ↔ -b < a ∧ a < b := abs_lt
example : ∀ a b : ℤ, |a * b| = |a| * |b| := abs_mul
example {a b : ℤ} : a ^ 2 < b ^ 2 ↔ |a| < |b| := sq_lt_sq
example : ∀ a b : ℕ, a ≤ max a b := le_max_left
example {a b : ℤ} (h : a ≤ b) : min a b = a := min_eq_left h
-- divisibility
example : ∀ a b : ℤ, a ∣ a * b := dvd_mul_right
example {a b c : ℕ} (h : a ∣ b) (h' : b ∣ c) : a ∣ c := dvd_trans h h'
example {a b c : ℤ} (h : a ∣ b) (h' : a ∣ c) : a ∣ b - c := dvd_sub h h'
example {a b c : ℤ} (h : a ∣ b) : a ∣ b + c ↔ a ∣ c := dvd_add_right h
example {a b : ℕ} (h : a ∣ b) (c : ℕ) : a ∣ b * c := h.mul_right c
example {a b : ℕ} (k : ℕ) (h : k * a = b) : a ∣ b := Dvd.intro_left k h
-- a rule rewrites where it should
example (a b c : ℕ) : a * (b * c) = c * (a * b) := by rw [mul_comm c, mul_assoc]
example (a b : ℤ) (h : a - b = 0) : a = b := by rwa [sub_eq_zero] at h
example (n : ℕ) : 2 ^ (n + 1) = 2 * 2 ^ n := by rw [pow_succ']
