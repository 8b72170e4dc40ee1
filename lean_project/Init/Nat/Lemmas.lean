prelude
import Init.Nat.Basic

/-! # Natural numbers: order, multiplication and order, powers, subtraction, minimum and maximum -/

set_option linter.all false
set_option genInjectivity false -- `Foo.mk.injEq` needs `simp` lemmas that do not exist yet
universe u v w u₁ u₂ u₃

namespace Nat
theorem le_add_of {a b : Nat} (h : a ≤ b) : ∃ k, b = a + k := ⟨b - a, by rw [Nat.add_comm, sub_add_cancel h]⟩
theorem le_of_eq {a b : Nat} (h : a = b) : a ≤ b := h ▸ le_refl a
theorem ne_of_lt {a b : Nat} (h : a < b) : a ≠ b := fun e => lt_irrefl b (e ▸ h)
theorem ne_of_gt {a b : Nat} (h : b < a) : a ≠ b := fun e => lt_irrefl b (e ▸ h)
theorem lt_of_le_of_ne {a b : Nat} (h : a ≤ b) (hn : a ≠ b) : a < b := (le_or_gt b a).elim (fun h' => absurd (le_antisymm h h') hn) id
theorem lt_or_gt_of_ne {a b : Nat} (h : a ≠ b) : a < b ∨ a > b := (le_or_gt a b).elim (fun h' => .inl (lt_of_le_of_ne h' h)) .inr
theorem lt_or_ge (a b : Nat) : a < b ∨ a ≥ b := (le_or_gt b a).elim .inr .inl
theorem lt_trichotomy (a b : Nat) : a < b ∨ a = b ∨ b < a := by
  rcases le_or_gt a b with h | h
  · by_cases e : a = b
    · exact .inr (.inl e)
    · exact .inl (lt_of_le_of_ne h e)
  · exact .inr (.inr h)
theorem le_of_not_lt {a b : Nat} (h : ¬a < b) : b ≤ a := not_lt.mp h
theorem lt_of_not_le {a b : Nat} (h : ¬a ≤ b) : b < a := not_le.mp h
theorem not_le_of_gt {a b : Nat} (h : b < a) : ¬a ≤ b := not_le.mpr h
theorem not_lt_of_le {a b : Nat} (h : b ≤ a) : ¬a < b := not_lt.mpr h
theorem le_antisymm_iff {a b : Nat} : a = b ↔ a ≤ b ∧ b ≤ a := ⟨fun h => ⟨le_of_eq h, le_of_eq h.symm⟩, fun h => le_antisymm h.1 h.2⟩
theorem lt_iff_le_and_ne {a b : Nat} : a < b ↔ a ≤ b ∧ a ≠ b := ⟨fun h => ⟨le_of_lt h, ne_of_lt h⟩, fun h => lt_of_le_of_ne h.1 h.2⟩
theorem lt_of_lt_of_eq {a b c : Nat} (h : a < b) (e : b = c) : a < c := e ▸ h
theorem add_le_add {a b c d : Nat} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d := Nat.le_trans (add_le_add_right h₁ c) (add_le_add_left h₂ b)
theorem le_of_add_le_add_left {a b c : Nat} (h : c + a ≤ c + b) : a ≤ b := by
  rw [add_comm c, add_comm c] at h; exact le_of_add_le_add_right h
theorem add_lt_add_right {a b : Nat} (h : a < b) (c : Nat) : a + c < b + c := by
  have := add_le_add_right (succ_le_of_lt h) c; rw [add_right_comm] at this; exact this
theorem add_lt_add_left {a b : Nat} (h : a < b) (c : Nat) : c + a < c + b := by rw [add_comm c, add_comm c]; exact add_lt_add_right h c
theorem lt_of_add_lt_add_right {a b c : Nat} (h : a + c < b + c) : a < b := by
  refine le_of_add_le_add_right (c := c) ?_; show a + 1 + c ≤ b + c; rw [add_right_comm]; exact h
theorem lt_of_add_lt_add_left {a b c : Nat} (h : c + a < c + b) : a < b := by
  rw [add_comm c, add_comm c] at h; exact lt_of_add_lt_add_right h
theorem add_lt_add {a b c d : Nat} (h₁ : a < b) (h₂ : c < d) : a + c < b + d := lt_trans (add_lt_add_right h₁ c) (add_lt_add_left h₂ b)
@[simp] theorem add_le_add_iff_right {a b c : Nat} : a + c ≤ b + c ↔ a ≤ b := ⟨le_of_add_le_add_right, fun h => add_le_add_right h c⟩
@[simp] theorem add_le_add_iff_left {a b c : Nat} : c + a ≤ c + b ↔ a ≤ b := ⟨le_of_add_le_add_left, fun h => add_le_add_left h c⟩
@[simp] theorem add_lt_add_iff_right {a b c : Nat} : a + c < b + c ↔ a < b := ⟨lt_of_add_lt_add_right, fun h => add_lt_add_right h c⟩
@[simp] theorem add_lt_add_iff_left {a b c : Nat} : c + a < c + b ↔ a < b := ⟨lt_of_add_lt_add_left, fun h => add_lt_add_left h c⟩
theorem succ_le_succ_iff {a b : Nat} : succ a ≤ succ b ↔ a ≤ b := ⟨le_of_succ_le_succ, succ_le_succ⟩
theorem succ_lt_succ_iff {a b : Nat} : succ a < succ b ↔ a < b := ⟨le_of_succ_le_succ, succ_le_succ⟩
theorem succ_lt_succ {a b : Nat} : a < b → succ a < succ b := succ_le_succ
theorem lt_succ_iff {a b : Nat} : a < b + 1 ↔ a ≤ b := ⟨le_of_lt_succ, lt_succ_of_le⟩
theorem succ_le_iff {a b : Nat} : a + 1 ≤ b ↔ a < b := Iff.rfl
theorem zero_lt_succ (n : Nat) : 0 < succ n := succ_pos n
theorem zero_lt_one : 0 < 1 := succ_pos 0
theorem zero_ne_add_one (n : Nat) : 0 ≠ n + 1 := fun h => Nat.noConfusion h
theorem eq_zero_of_le_zero {n : Nat} (h : n ≤ 0) : n = 0 := le_antisymm h (zero_le n)
@[simp] theorem le_zero_eq (n : Nat) : (n ≤ 0) = (n = 0) := propext ⟨eq_zero_of_le_zero, fun h => le_of_eq h⟩
@[simp] theorem not_lt_zero (n : Nat) : ¬n < 0 := not_succ_le_zero n
theorem pos_iff_ne_zero {n : Nat} : 0 < n ↔ n ≠ 0 := ⟨ne_of_gt, pos_of_ne_zero⟩
theorem ne_zero_of_lt {a b : Nat} (h : b < a) : a ≠ 0 := fun e => not_lt_zero b (e ▸ h)
theorem eq_zero_or_pos (n : Nat) : n = 0 ∨ 0 < n := (lt_trichotomy 0 n).elim .inr fun h => h.elim (fun e => .inl e.symm) fun h => absurd h (not_lt_zero n)
@[simp] theorem add_eq_zero_iff {a b : Nat} : a + b = 0 ↔ a = 0 ∧ b = 0 := by
  constructor
  · intro h
    cases b with
    | zero => exact ⟨h, rfl⟩
    | succ b => exact absurd h (succ_ne_zero _)
  · rintro ⟨rfl, rfl⟩; rfl
theorem mul_le_mul_left {a b : Nat} (c : Nat) (h : a ≤ b) : c * a ≤ c * b := by
  obtain ⟨k, rfl⟩ := le_add_of h; rw [mul_add]; exact le_add_right _ _
theorem mul_le_mul_right {a b : Nat} (c : Nat) (h : a ≤ b) : a * c ≤ b * c := by rw [mul_comm a, mul_comm b]; exact mul_le_mul_left c h
theorem mul_le_mul {a b c d : Nat} (h₁ : a ≤ b) (h₂ : c ≤ d) : a * c ≤ b * d := Nat.le_trans (mul_le_mul_right c h₁) (mul_le_mul_left b h₂)
theorem mul_lt_mul_left {a b c : Nat} (hc : 0 < c) (h : a < b) : c * a < c * b :=
  lt_of_lt_of_le (show c * a < c * (a + 1) from by rw [mul_add, mul_one]; exact add_lt_add_left hc (c * a)) (mul_le_mul_left c h)
theorem mul_lt_mul_right {a b c : Nat} (hc : 0 < c) (h : a < b) : a * c < b * c := by rw [mul_comm a, mul_comm b]; exact mul_lt_mul_left hc h
theorem lt_of_mul_lt_mul_left {a b c : Nat} (h : c * a < c * b) : a < b := (lt_or_ge a b).elim id fun h' => absurd h (not_lt_of_le (mul_le_mul_left c h'))
theorem le_of_mul_le_mul_left {a b c : Nat} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b := (le_or_gt a b).elim id fun h' => absurd h (not_le_of_gt (mul_lt_mul_left hc h'))
theorem eq_of_mul_eq_mul_left {a b c : Nat} (hc : 0 < c) (h : c * a = c * b) : a = b :=
  le_antisymm (le_of_mul_le_mul_left (le_of_eq h) hc) (le_of_mul_le_mul_left (le_of_eq h.symm) hc)
theorem eq_of_mul_eq_mul_right {a b c : Nat} (hc : 0 < c) (h : a * c = b * c) : a = b := by
  rw [mul_comm a, mul_comm b] at h; exact eq_of_mul_eq_mul_left hc h
theorem pow_pos {a n : Nat} (h : 0 < a) : 0 < a ^ n := by
  induction n with
  | zero => exact zero_lt_one
  | succ n ih => exact mul_pos ih h
@[simp] theorem one_pow (n : Nat) : 1 ^ n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [pow_succ, ih]
@[simp] theorem pow_one (a : Nat) : a ^ 1 = a := one_mul a
theorem pow_two (a : Nat) : a ^ 2 = a * a := by rw [pow_succ, pow_one]
theorem pow_add (a m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => exact (mul_one _).symm
  | succ n ih => rw [← add_assoc, pow_succ, pow_succ, ih, mul_assoc]
theorem mul_pow (a b n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [pow_succ, pow_succ, pow_succ, ih, mul_assoc, mul_assoc, mul_left_comm a]
theorem pow_mul (a m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [mul_succ, pow_add, ih, pow_succ]
theorem pow_le_pow_left {a b : Nat} (h : a ≤ b) (n : Nat) : a ^ n ≤ b ^ n := by
  induction n with
  | zero => exact le_refl 1
  | succ n ih => exact mul_le_mul ih h
@[simp] theorem zero_sub (n : Nat) : 0 - n = 0 := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg pred ih
@[simp] theorem sub_zero (n : Nat) : n - 0 = n := rfl
@[simp] theorem add_sub_cancel_right (n m : Nat) : n + m - m = n := add_sub_cancel n m
@[simp] theorem add_sub_cancel_left (n m : Nat) : n + m - n = m := by rw [add_comm, add_sub_cancel]
theorem add_sub_of_le {a b : Nat} (h : a ≤ b) : a + (b - a) = b := by rw [add_comm, sub_add_cancel h]
theorem sub_le (n m : Nat) : n - m ≤ n := by
  induction m with
  | zero => exact le_refl n
  | succ m ih => exact Nat.le_trans (pred_le (n - m)) ih
where pred_le (n : Nat) : pred n ≤ n := by cases n with | zero => exact le_refl 0 | succ n => exact le_succ n
theorem sub_eq_zero_of_le {n m : Nat} (h : n ≤ m) : n - m = 0 := by
  induction n generalizing m with
  | zero => exact zero_sub m
  | succ n ih =>
    cases m with
    | zero => exact absurd h (not_succ_le_zero n)
    | succ m => exact (succ_sub_succ n m).trans (ih (le_of_succ_le_succ h))
theorem sub_eq_zero_iff_le {n m : Nat} : n - m = 0 ↔ n ≤ m := ⟨fun h => by
  rcases le_or_gt n m with h' | h'
  · exact h'
  · have := sub_add_cancel (le_of_lt h'); rw [h, zero_add] at this; exact le_of_eq this.symm, sub_eq_zero_of_le⟩
theorem sub_eq_of_eq_add {a b c : Nat} (h : a = c + b) : a - b = c := by rw [h, add_sub_cancel]
theorem sub_sub (a b c : Nat) : a - b - c = a - (b + c) := by
  induction c with
  | zero => rfl
  | succ c ih => exact congrArg pred ih
theorem add_sub_assoc {m k : Nat} (h : k ≤ m) (n : Nat) : n + m - k = n + (m - k) := sub_eq_of_eq_add (by rw [add_assoc, sub_add_cancel h])
theorem sub_lt {n m : Nat} (hn : 0 < n) (hm : 0 < m) : n - m < n := by
  cases m with
  | zero => exact absurd hm (lt_irrefl 0)
  | succ m =>
    cases n with
    | zero => exact absurd hn (lt_irrefl 0)
    | succ n => show succ n - succ m < n + 1; rw [succ_sub_succ]; exact lt_succ_of_le (sub_le n m)
theorem pred_lt {n : Nat} (h : n ≠ 0) : pred n < n := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => exact lt_succ_self n
theorem sub_succ_lt_self {a i : Nat} (h : i < a) : a - (i + 1) < a - i := by
  show pred (a - i) < a - i
  exact pred_lt fun e => not_lt_of_le (sub_eq_zero_iff_le.mp e) h
theorem pred_lt_of_lt {n m : Nat} (h : m < n) : pred n < n := pred_lt (ne_zero_of_lt h)
theorem min_def (a b : Nat) : min a b = if a ≤ b then a else b := rfl
theorem max_def (a b : Nat) : max a b = if a ≤ b then b else a := rfl

end Nat
instance : Trans (α := Nat) (· < ·) (· ≤ ·) (· < ·) := ⟨Nat.lt_of_lt_of_le⟩
instance : Trans (α := Nat) (· ≤ ·) (· < ·) (· < ·) := ⟨Nat.lt_of_le_of_lt⟩
