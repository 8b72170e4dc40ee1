prelude
import Init.Nat.Basic

/-! # Natural numbers: order, multiplication and order, powers, subtraction, minimum and maximum -/

set_option linter.all false
set_option genInjectivity false -- `Foo.mk.injEq` needs `simp` lemmas that do not exist yet
universe u v w u₁ u₂ u₃

namespace Nat
theorem le_add_of {a b : Nat} (h : a ≤ b) : ∃ k, b = a + k := ⟨b - a, by rw [Nat.add_comm, Nat.sub_add_cancel h]⟩
protected theorem le_of_eq {a b : Nat} (h : a = b) : a ≤ b := h ▸ Nat.le_refl a
protected theorem ne_of_lt {a b : Nat} (h : a < b) : a ≠ b := fun e => Nat.lt_irrefl b (e ▸ h)
protected theorem ne_of_gt {a b : Nat} (h : b < a) : a ≠ b := fun e => Nat.lt_irrefl b (e ▸ h)
protected theorem lt_of_le_of_ne {a b : Nat} (h : a ≤ b) (hn : a ≠ b) : a < b := (Nat.le_or_gt b a).elim (fun h' => absurd (Nat.le_antisymm h h') hn) id
protected theorem lt_or_gt_of_ne {a b : Nat} (h : a ≠ b) : a < b ∨ a > b := (Nat.le_or_gt a b).elim (fun h' => .inl (Nat.lt_of_le_of_ne h' h)) .inr
protected theorem lt_or_ge (a b : Nat) : a < b ∨ a ≥ b := (Nat.le_or_gt b a).elim .inr .inl
protected theorem lt_trichotomy (a b : Nat) : a < b ∨ a = b ∨ b < a := by
  rcases Nat.le_or_gt a b with h | h
  · by_cases e : a = b
    · exact .inr (.inl e)
    · exact .inl (Nat.lt_of_le_of_ne h e)
  · exact .inr (.inr h)
protected theorem le_of_not_lt {a b : Nat} (h : ¬a < b) : b ≤ a := Nat.not_lt.mp h
protected theorem lt_of_not_le {a b : Nat} (h : ¬a ≤ b) : b < a := Nat.not_le.mp h
protected theorem not_le_of_gt {a b : Nat} (h : b < a) : ¬a ≤ b := Nat.not_le.mpr h
protected theorem not_lt_of_le {a b : Nat} (h : b ≤ a) : ¬a < b := Nat.not_lt.mpr h
protected theorem le_antisymm_iff {a b : Nat} : a = b ↔ a ≤ b ∧ b ≤ a := ⟨fun h => ⟨Nat.le_of_eq h, Nat.le_of_eq h.symm⟩, fun h => Nat.le_antisymm h.1 h.2⟩
protected theorem lt_iff_le_and_ne {a b : Nat} : a < b ↔ a ≤ b ∧ a ≠ b := ⟨fun h => ⟨Nat.le_of_lt h, Nat.ne_of_lt h⟩, fun h => Nat.lt_of_le_of_ne h.1 h.2⟩
theorem lt_of_lt_of_eq {a b c : Nat} (h : a < b) (e : b = c) : a < c := e ▸ h
protected theorem add_le_add {a b c d : Nat} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d := Nat.le_trans (Nat.add_le_add_right h₁ c) (Nat.add_le_add_left h₂ b)
protected theorem le_of_add_le_add_left {a b c : Nat} (h : c + a ≤ c + b) : a ≤ b := by
  rw [Nat.add_comm c, Nat.add_comm c] at h; exact Nat.le_of_add_le_add_right h
protected theorem add_lt_add_right {a b : Nat} (h : a < b) (c : Nat) : a + c < b + c := by
  have := Nat.add_le_add_right (succ_le_of_lt h) c; rw [Nat.add_right_comm] at this; exact this
protected theorem add_lt_add_left {a b : Nat} (h : a < b) (c : Nat) : c + a < c + b := by rw [Nat.add_comm c, Nat.add_comm c]; exact Nat.add_lt_add_right h c
protected theorem lt_of_add_lt_add_right {a b c : Nat} (h : a + c < b + c) : a < b := by
  refine Nat.le_of_add_le_add_right (c := c) ?_; show a + 1 + c ≤ b + c; rw [Nat.add_right_comm]; exact h
protected theorem lt_of_add_lt_add_left {a b c : Nat} (h : c + a < c + b) : a < b := by
  rw [Nat.add_comm c, Nat.add_comm c] at h; exact Nat.lt_of_add_lt_add_right h
protected theorem add_lt_add {a b c d : Nat} (h₁ : a < b) (h₂ : c < d) : a + c < b + d := Nat.lt_trans (Nat.add_lt_add_right h₁ c) (Nat.add_lt_add_left h₂ b)
@[simp] protected theorem add_le_add_iff_right {a b c : Nat} : a + c ≤ b + c ↔ a ≤ b := ⟨Nat.le_of_add_le_add_right, fun h => Nat.add_le_add_right h c⟩
@[simp] protected theorem add_le_add_iff_left {a b c : Nat} : c + a ≤ c + b ↔ a ≤ b := ⟨Nat.le_of_add_le_add_left, fun h => Nat.add_le_add_left h c⟩
@[simp] protected theorem add_lt_add_iff_right {a b c : Nat} : a + c < b + c ↔ a < b := ⟨Nat.lt_of_add_lt_add_right, fun h => Nat.add_lt_add_right h c⟩
@[simp] protected theorem add_lt_add_iff_left {a b c : Nat} : c + a < c + b ↔ a < b := ⟨Nat.lt_of_add_lt_add_left, fun h => Nat.add_lt_add_left h c⟩
theorem succ_le_succ_iff {a b : Nat} : succ a ≤ succ b ↔ a ≤ b := ⟨le_of_succ_le_succ, succ_le_succ⟩
theorem succ_lt_succ_iff {a b : Nat} : succ a < succ b ↔ a < b := ⟨le_of_succ_le_succ, succ_le_succ⟩
theorem succ_lt_succ {a b : Nat} : a < b → succ a < succ b := succ_le_succ
theorem lt_succ_iff {a b : Nat} : a < b + 1 ↔ a ≤ b := ⟨le_of_lt_succ, lt_succ_of_le⟩
theorem succ_le_iff {a b : Nat} : a + 1 ≤ b ↔ a < b := Iff.rfl
theorem zero_lt_succ (n : Nat) : 0 < succ n := succ_pos n
protected theorem zero_lt_one : 0 < 1 := succ_pos 0
theorem zero_ne_add_one (n : Nat) : 0 ≠ n + 1 := fun h => Nat.noConfusion h
theorem eq_zero_of_le_zero {n : Nat} (h : n ≤ 0) : n = 0 := Nat.le_antisymm h (zero_le n)
@[simp] theorem le_zero_eq (n : Nat) : (n ≤ 0) = (n = 0) := propext ⟨eq_zero_of_le_zero, fun h => Nat.le_of_eq h⟩
@[simp] theorem not_lt_zero (n : Nat) : ¬n < 0 := not_succ_le_zero n
theorem pos_iff_ne_zero {n : Nat} : 0 < n ↔ n ≠ 0 := ⟨Nat.ne_of_gt, pos_of_ne_zero⟩
theorem ne_zero_of_lt {a b : Nat} (h : b < a) : a ≠ 0 := fun e => not_lt_zero b (e ▸ h)
theorem eq_zero_or_pos (n : Nat) : n = 0 ∨ 0 < n := (Nat.lt_trichotomy 0 n).elim .inr fun h => h.elim (fun e => .inl e.symm) fun h => absurd h (not_lt_zero n)
@[simp] theorem add_eq_zero_iff {a b : Nat} : a + b = 0 ↔ a = 0 ∧ b = 0 := by
  constructor
  · intro h
    cases b with
    | zero => exact ⟨h, rfl⟩
    | succ b => exact absurd h (succ_ne_zero _)
  · rintro ⟨rfl, rfl⟩; rfl
protected theorem mul_le_mul_left {a b : Nat} (c : Nat) (h : a ≤ b) : c * a ≤ c * b := by
  obtain ⟨k, rfl⟩ := le_add_of h; rw [Nat.mul_add]; exact le_add_right _ _
protected theorem mul_le_mul_right {a b : Nat} (c : Nat) (h : a ≤ b) : a * c ≤ b * c := by rw [Nat.mul_comm a, Nat.mul_comm b]; exact Nat.mul_le_mul_left c h
protected theorem mul_le_mul {a b c d : Nat} (h₁ : a ≤ b) (h₂ : c ≤ d) : a * c ≤ b * d := Nat.le_trans (Nat.mul_le_mul_right c h₁) (Nat.mul_le_mul_left b h₂)
protected theorem mul_lt_mul_left {a b c : Nat} (hc : 0 < c) (h : a < b) : c * a < c * b :=
  Nat.lt_of_lt_of_le (show c * a < c * (a + 1) from by rw [Nat.mul_add, Nat.mul_one]; exact Nat.add_lt_add_left hc (c * a)) (Nat.mul_le_mul_left c h)
protected theorem mul_lt_mul_right {a b c : Nat} (hc : 0 < c) (h : a < b) : a * c < b * c := by rw [Nat.mul_comm a, Nat.mul_comm b]; exact Nat.mul_lt_mul_left hc h
protected theorem lt_of_mul_lt_mul_left {a b c : Nat} (h : c * a < c * b) : a < b := (Nat.lt_or_ge a b).elim id fun h' => absurd h (Nat.not_lt_of_le (Nat.mul_le_mul_left c h'))
protected theorem le_of_mul_le_mul_left {a b c : Nat} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b := (Nat.le_or_gt a b).elim id fun h' => absurd h (Nat.not_le_of_gt (Nat.mul_lt_mul_left hc h'))
theorem eq_of_mul_eq_mul_left {a b c : Nat} (hc : 0 < c) (h : c * a = c * b) : a = b :=
  Nat.le_antisymm (Nat.le_of_mul_le_mul_left (Nat.le_of_eq h) hc) (Nat.le_of_mul_le_mul_left (Nat.le_of_eq h.symm) hc)
theorem eq_of_mul_eq_mul_right {a b c : Nat} (hc : 0 < c) (h : a * c = b * c) : a = b := by
  rw [Nat.mul_comm a, Nat.mul_comm b] at h; exact eq_of_mul_eq_mul_left hc h
protected theorem pow_pos {a n : Nat} (h : 0 < a) : 0 < a ^ n := by
  induction n with
  | zero => exact Nat.zero_lt_one
  | succ n ih => exact Nat.mul_pos ih h
@[simp] protected theorem one_pow (n : Nat) : 1 ^ n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, ih]
@[simp] protected theorem pow_one (a : Nat) : a ^ 1 = a := Nat.one_mul a
protected theorem pow_two (a : Nat) : a ^ 2 = a * a := by rw [Nat.pow_succ, Nat.pow_one]
protected theorem pow_add (a m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => exact (Nat.mul_one _).symm
  | succ n ih => rw [← Nat.add_assoc, Nat.pow_succ, Nat.pow_succ, ih, Nat.mul_assoc]
protected theorem mul_pow (a b n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, Nat.pow_succ, Nat.pow_succ, ih, Nat.mul_assoc, Nat.mul_assoc, Nat.mul_left_comm a]
protected theorem pow_mul (a m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [mul_succ, Nat.pow_add, ih, Nat.pow_succ]
protected theorem pow_le_pow_left {a b : Nat} (h : a ≤ b) (n : Nat) : a ^ n ≤ b ^ n := by
  induction n with
  | zero => exact Nat.le_refl 1
  | succ n ih => exact Nat.mul_le_mul ih h
@[simp] protected theorem zero_sub (n : Nat) : 0 - n = 0 := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg pred ih
@[simp] protected theorem sub_zero (n : Nat) : n - 0 = n := rfl
@[simp] protected theorem add_sub_cancel_right (n m : Nat) : n + m - m = n := Nat.add_sub_cancel n m
@[simp] protected theorem add_sub_cancel_left (n m : Nat) : n + m - n = m := by rw [Nat.add_comm, Nat.add_sub_cancel]
theorem add_sub_of_le {a b : Nat} (h : a ≤ b) : a + (b - a) = b := by rw [Nat.add_comm, Nat.sub_add_cancel h]
theorem sub_le (n m : Nat) : n - m ≤ n := by
  induction m with
  | zero => exact Nat.le_refl n
  | succ m ih => exact Nat.le_trans (pred_le (n - m)) ih
where pred_le (n : Nat) : pred n ≤ n := by cases n with | zero => exact Nat.le_refl 0 | succ n => exact le_succ n
theorem sub_eq_zero_of_le {n m : Nat} (h : n ≤ m) : n - m = 0 := by
  induction n generalizing m with
  | zero => exact Nat.zero_sub m
  | succ n ih =>
    cases m with
    | zero => exact absurd h (not_succ_le_zero n)
    | succ m => exact (succ_sub_succ n m).trans (ih (le_of_succ_le_succ h))
theorem sub_eq_zero_iff_le {n m : Nat} : n - m = 0 ↔ n ≤ m := ⟨fun h => by
  rcases Nat.le_or_gt n m with h' | h'
  · exact h'
  · have := Nat.sub_add_cancel (Nat.le_of_lt h'); rw [h, Nat.zero_add] at this; exact Nat.le_of_eq this.symm, sub_eq_zero_of_le⟩
protected theorem sub_eq_of_eq_add {a b c : Nat} (h : a = c + b) : a - b = c := by rw [h, Nat.add_sub_cancel]
protected theorem sub_sub (a b c : Nat) : a - b - c = a - (b + c) := by
  induction c with
  | zero => rfl
  | succ c ih => exact congrArg pred ih
protected theorem add_sub_assoc {m k : Nat} (h : k ≤ m) (n : Nat) : n + m - k = n + (m - k) := Nat.sub_eq_of_eq_add (by rw [Nat.add_assoc, Nat.sub_add_cancel h])
theorem sub_lt {n m : Nat} (hn : 0 < n) (hm : 0 < m) : n - m < n := by
  cases m with
  | zero => exact absurd hm (Nat.lt_irrefl 0)
  | succ m =>
    cases n with
    | zero => exact absurd hn (Nat.lt_irrefl 0)
    | succ n => show succ n - succ m < n + 1; rw [succ_sub_succ]; exact lt_succ_of_le (sub_le n m)
theorem pred_lt {n : Nat} (h : n ≠ 0) : pred n < n := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => exact lt_succ_self n
theorem sub_succ_lt_self {a i : Nat} (h : i < a) : a - (i + 1) < a - i := by
  show pred (a - i) < a - i
  exact pred_lt fun e => Nat.not_lt_of_le (sub_eq_zero_iff_le.mp e) h
theorem pred_lt_of_lt {n m : Nat} (h : m < n) : pred n < n := pred_lt (ne_zero_of_lt h)
theorem min_def (a b : Nat) : min a b = if a ≤ b then a else b := rfl
theorem max_def (a b : Nat) : max a b = if a ≤ b then b else a := rfl

end Nat
instance : Trans (α := Nat) (· < ·) (· ≤ ·) (· < ·) := ⟨Nat.lt_of_lt_of_le⟩
instance : Trans (α := Nat) (· ≤ ·) (· < ·) (· < ·) := ⟨Nat.lt_of_le_of_lt⟩
