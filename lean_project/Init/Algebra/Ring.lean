prelude
import Init.Algebra.Laws

/-! # Mathlib's names for the laws of `+`, `*`, `^` and `-` -/

set_option linter.all false
universe u v
variable {M : Type u}
section
variable [Add M] [AddLaws M]
theorem add_comm (a b : M) : a + b = b + a := AddLaws.comm a b
theorem add_assoc (a b c : M) : a + b + c = a + (b + c) := AddLaws.assoc a b c
theorem add_left_comm (a b c : M) : a + (b + c) = b + (a + c) := by rw [← add_assoc, add_comm a b, add_assoc]
theorem add_right_comm (a b c : M) : a + b + c = a + c + b := by rw [add_assoc, add_comm b, ← add_assoc]
theorem add_left_cancel {a b c : M} (h : a + b = a + c) : b = c := AddLaws.cancel h
theorem add_right_cancel {a b c : M} (h : a + b = c + b) : a = c := by rw [add_comm a, add_comm c] at h; exact add_left_cancel h
theorem add_left_inj (a : M) {b c : M} : b + a = c + a ↔ b = c := ⟨add_right_cancel, fun h => h ▸ rfl⟩
theorem add_right_inj (a : M) {b c : M} : a + b = a + c ↔ b = c := ⟨add_left_cancel, fun h => h ▸ rfl⟩
theorem add_add_add_comm (a b c d : M) : a + b + (c + d) = a + c + (b + d) := by rw [add_assoc, add_left_comm b, ← add_assoc]
end
section
variable [Mul M] [MulLaws M]
theorem mul_comm (a b : M) : a * b = b * a := MulLaws.comm a b
theorem mul_assoc (a b c : M) : a * b * c = a * (b * c) := MulLaws.assoc a b c
theorem mul_left_comm (a b c : M) : a * (b * c) = b * (a * c) := by rw [← mul_assoc, mul_comm a b, mul_assoc]
theorem mul_right_comm (a b c : M) : a * b * c = a * c * b := by rw [mul_assoc, mul_comm b, ← mul_assoc]
theorem mul_mul_mul_comm (a b c d : M) : a * b * (c * d) = a * c * (b * d) := by rw [mul_assoc, mul_left_comm b, ← mul_assoc]
end
section
variable [Add M] [OfNat M 0] [ZeroLaws M]
theorem add_zero (a : M) : a + 0 = a := ZeroLaws.add_zero a
theorem zero_add [AddLaws M] (a : M) : 0 + a = a := by rw [add_comm, add_zero]
theorem add_left_eq_self [AddLaws M] {a b : M} : a + b = b ↔ a = 0 :=
  ⟨fun h => add_right_cancel (b := b) (by rw [zero_add]; exact h), fun h => by rw [h, zero_add]⟩
theorem self_eq_add_right [AddLaws M] {a b : M} : a = a + b ↔ b = 0 :=
  ⟨fun h => (add_left_cancel (a := a) (by rw [add_zero]; exact h)).symm, fun h => by rw [h, add_zero]⟩
theorem add_right_eq_self [AddLaws M] {a b : M} : a + b = a ↔ b = 0 := by rw [eq_comm, self_eq_add_right]
theorem add_eq_left [AddLaws M] {a b : M} : a + b = a ↔ b = 0 := by rw [eq_comm, self_eq_add_right]
end
section
variable [Mul M] [OfNat M 0] [MulZeroLaws M]
theorem mul_zero (a : M) : a * 0 = 0 := MulZeroLaws.mul_zero a
theorem zero_mul [MulLaws M] (a : M) : 0 * a = 0 := by rw [mul_comm, mul_zero]
theorem mul_eq_zero [MulLaws M] {a b : M} : a * b = 0 ↔ a = 0 ∨ b = 0 :=
  ⟨MulZeroLaws.eq_zero, fun h => h.elim (fun h => by rw [h, zero_mul]) fun h => by rw [h, mul_zero]⟩
theorem eq_zero_or_eq_zero_of_mul_eq_zero {a b : M} (h : a * b = 0) : a = 0 ∨ b = 0 := MulZeroLaws.eq_zero h
theorem mul_ne_zero {a b : M} (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 := fun h => (MulZeroLaws.eq_zero h).elim ha hb
theorem mul_ne_zero_iff [MulLaws M] {a b : M} : a * b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 := by rw [Ne, mul_eq_zero, not_or]
theorem zero_eq_mul [MulLaws M] {a b : M} : 0 = a * b ↔ a = 0 ∨ b = 0 := by rw [eq_comm, mul_eq_zero]
theorem mul_self_eq_zero [MulLaws M] {a : M} : a * a = 0 ↔ a = 0 := by rw [mul_eq_zero, or_self]
theorem mul_eq_zero_of_left [MulLaws M] {a : M} (h : a = 0) (b : M) : a * b = 0 := by rw [h, zero_mul]
theorem mul_eq_zero_of_right {b : M} (a : M) (h : b = 0) : a * b = 0 := by rw [h, mul_zero]
theorem left_ne_zero_of_mul [MulLaws M] {a b : M} (h : a * b ≠ 0) : a ≠ 0 := fun e => h (mul_eq_zero_of_left e b)
theorem right_ne_zero_of_mul {a b : M} (h : a * b ≠ 0) : b ≠ 0 := fun e => h (mul_eq_zero_of_right a e)
theorem mul_left_cancel₀ [MulCancelLaws M] {a b c : M} (ha : a ≠ 0) (h : a * b = a * c) : b = c := MulCancelLaws.cancel ha h
theorem mul_right_cancel₀ [MulCancelLaws M] [MulLaws M] {a b c : M} (hb : b ≠ 0) (h : a * b = c * b) : a = c := by
  rw [mul_comm a, mul_comm c] at h; exact mul_left_cancel₀ hb h
theorem mul_right_inj' [MulCancelLaws M] {a b c : M} (ha : a ≠ 0) : a * b = a * c ↔ b = c := ⟨mul_left_cancel₀ ha, fun h => h ▸ rfl⟩
theorem mul_left_inj' [MulCancelLaws M] [MulLaws M] {a b c : M} (hc : c ≠ 0) : a * c = b * c ↔ a = b := ⟨mul_right_cancel₀ hc, fun h => h ▸ rfl⟩
theorem mul_eq_mul_left_iff [MulCancelLaws M] [MulLaws M] {a b c : M} : a * b = a * c ↔ b = c ∨ a = 0 :=
  ⟨fun h => (Classical.em (a = 0)).elim .inr fun ha => .inl (mul_left_cancel₀ ha h), fun h => h.elim (fun h => h ▸ rfl) fun h => by rw [h, zero_mul, zero_mul]⟩
theorem mul_eq_mul_right_iff [MulCancelLaws M] [MulLaws M] {a b c : M} : a * c = b * c ↔ a = b ∨ c = 0 := by
  rw [mul_comm a, mul_comm b, mul_eq_mul_left_iff]
end
section
variable [Mul M] [OfNat M 1] [OneLaws M]
theorem mul_one (a : M) : a * 1 = a := OneLaws.mul_one a
theorem one_mul [MulLaws M] (a : M) : 1 * a = a := by rw [mul_comm, mul_one]
end
section
variable [Add M] [Mul M] [DistribLaws M]
theorem mul_add (a b c : M) : a * (b + c) = a * b + a * c := DistribLaws.mul_add a b c
theorem add_mul [MulLaws M] (a b c : M) : (a + b) * c = a * c + b * c := by rw [mul_comm, mul_add, mul_comm c, mul_comm c]
theorem left_distrib (a b c : M) : a * (b + c) = a * b + a * c := mul_add a b c
theorem right_distrib [MulLaws M] (a b c : M) : (a + b) * c = a * c + b * c := add_mul a b c
theorem mul_add_one [OfNat M 1] [OneLaws M] (a b : M) : a * (b + 1) = a * b + a := by rw [mul_add, mul_one]
theorem add_one_mul [OfNat M 1] [OneLaws M] [MulLaws M] (a b : M) : (a + 1) * b = a * b + b := by rw [add_mul, one_mul]
end
section
variable [Mul M] [OfNat M 1] [NatPow M] [PowLaws M]
theorem pow_zero (a : M) : a ^ 0 = 1 := PowLaws.pow_zero a
theorem pow_succ (a : M) (n : Nat) : a ^ (n + 1) = a ^ n * a := PowLaws.pow_succ a n
variable [MulLaws M]
theorem pow_succ' (a : M) (n : Nat) : a ^ (n + 1) = a * a ^ n := by rw [pow_succ, mul_comm]
variable [OneLaws M]
theorem pow_one (a : M) : a ^ 1 = a := by rw [show (1 : Nat) = 0 + 1 from rfl, pow_succ, pow_zero, one_mul]
theorem pow_two (a : M) : a ^ 2 = a * a := by rw [show (2 : Nat) = 1 + 1 from rfl, pow_succ, pow_one]
theorem sq (a : M) : a ^ 2 = a * a := pow_two a
theorem pow_three (a : M) : a ^ 3 = a * (a * a) := by rw [show (3 : Nat) = 2 + 1 from rfl, pow_succ', pow_two]
theorem pow_three' (a : M) : a ^ 3 = a * a * a := by rw [pow_three, mul_assoc]
theorem one_pow (n : Nat) : (1 : M) ^ n = 1 := by
  induction n with
  | zero => exact pow_zero _
  | succ n ih => rw [pow_succ, ih, one_mul]
theorem pow_add (a : M) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => rw [Nat.add_zero, pow_zero, mul_one]
  | succ n ih => rw [← Nat.add_assoc, pow_succ, ih, pow_succ, mul_assoc]
theorem mul_pow (a b : M) (n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, pow_zero, mul_one]
  | succ n ih => rw [pow_succ, ih, pow_succ, pow_succ, mul_mul_mul_comm]
theorem pow_mul (a : M) (m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rw [Nat.mul_zero, pow_zero, pow_zero]
  | succ n ih => rw [Nat.mul_add, Nat.mul_one, pow_add, ih, pow_succ]
theorem pow_mul' (a : M) (m n : Nat) : a ^ (m * n) = (a ^ n) ^ m := by rw [Nat.mul_comm, pow_mul]
theorem pow_right_comm (a : M) (m n : Nat) : (a ^ m) ^ n = (a ^ n) ^ m := by rw [← pow_mul, Nat.mul_comm, pow_mul]
variable [OfNat M 0] [MulZeroLaws M]
theorem zero_pow {n : Nat} (h : n ≠ 0) : (0 : M) ^ n = 0 := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => rw [pow_succ, mul_zero]
theorem PowLaws.eq_zero {a : M} {n : Nat} (h1 : (1 : M) ≠ 0) (h : a ^ n = 0) : a = 0 := by
  induction n with
  | zero => rw [pow_zero] at h; exact absurd h h1
  | succ n ih => rw [pow_succ] at h; exact (MulZeroLaws.eq_zero h).elim ih id
end
section
variable [Add M] [Mul M] [OfNat M 1] [OfNat M 2] [TwoLaws M] [OneLaws M] [MulLaws M] [DistribLaws M]
theorem one_add_one_eq_two : 1 + 1 = (2 : M) := TwoLaws.two.symm
theorem two_mul (a : M) : 2 * a = a + a := by rw [TwoLaws.two, add_mul, one_mul]
theorem mul_two (a : M) : a * 2 = a + a := by rw [mul_comm, two_mul]
variable [AddLaws M] [NatPow M] [PowLaws M]
theorem add_sq (a b : M) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by
  rw [pow_two, pow_two, pow_two, mul_assoc, two_mul, mul_add, add_mul, add_mul, mul_comm b a, add_assoc, add_assoc, add_assoc]
theorem add_pow_two (a b : M) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := add_sq a b
theorem add_mul_self_eq (a b : M) : (a + b) * (a + b) = a * a + 2 * a * b + b * b := by rw [← pow_two, add_sq, pow_two, pow_two]
end
section
variable [Add M] [Sub M] [Neg M] [OfNat M 0] [AddLaws M] [ZeroLaws M] [NegLaws M]
theorem sub_eq_add_neg (a b : M) : a - b = a + -b := NegLaws.sub_eq a b
theorem add_neg_cancel (a : M) : a + -a = 0 := NegLaws.add_neg a
theorem neg_add_cancel (a : M) : -a + a = 0 := by rw [add_comm, add_neg_cancel]
theorem neg_neg (a : M) : - -a = a := add_left_cancel (a := -a) (by rw [add_neg_cancel, neg_add_cancel])
theorem sub_self (a : M) : a - a = 0 := by rw [sub_eq_add_neg, add_neg_cancel]
theorem sub_add_cancel (a b : M) : a - b + b = a := by rw [sub_eq_add_neg, add_assoc, neg_add_cancel, add_zero]
theorem add_sub_cancel_right (a b : M) : a + b - b = a := by rw [sub_eq_add_neg, add_assoc, add_neg_cancel, add_zero]
theorem add_sub_cancel_left (a b : M) : a + b - a = b := by rw [add_comm, add_sub_cancel_right]
theorem sub_zero (a : M) : a - 0 = a := by have h := add_sub_cancel_right a 0; rw [add_zero] at h; exact h
theorem zero_sub (a : M) : 0 - a = -a := by rw [sub_eq_add_neg, zero_add]
theorem neg_zero : -(0 : M) = 0 := by have := neg_add_cancel (0 : M); rw [add_zero] at this; exact this
theorem sub_eq_zero {a b : M} : a - b = 0 ↔ a = b := ⟨fun h => by have := sub_add_cancel a b; rw [h, zero_add] at this; exact this.symm, fun h => by rw [h, sub_self]⟩
theorem sub_eq_iff_eq_add {a b c : M} : a - b = c ↔ a = c + b := ⟨fun h => by rw [← h, sub_add_cancel], fun h => by rw [h, add_sub_cancel_right]⟩
theorem eq_sub_iff_add_eq {a b c : M} : a = b - c ↔ a + c = b := ⟨fun h => by rw [h, sub_add_cancel], fun h => by rw [← h, add_sub_cancel_right]⟩
theorem neg_inj {a b : M} : -a = -b ↔ a = b := ⟨fun h => by rw [← neg_neg a, h, neg_neg], fun h => h ▸ rfl⟩
theorem neg_add (a b : M) : -(a + b) = -a + -b := add_left_cancel (a := a + b) (by
  rw [add_neg_cancel, add_add_add_comm, add_neg_cancel, add_neg_cancel, add_zero])
theorem neg_sub (a b : M) : -(a - b) = b - a := by rw [sub_eq_add_neg, neg_add, neg_neg, add_comm, sub_eq_add_neg]
theorem add_eq_zero_iff_eq_neg {a b : M} : a + b = 0 ↔ a = -b := by
  have := sub_eq_zero (a := a) (b := -b); rw [sub_eq_add_neg, neg_neg] at this; exact this
theorem eq_neg_iff_add_eq_zero {a b : M} : a = -b ↔ a + b = 0 := add_eq_zero_iff_eq_neg.symm
theorem eq_neg_of_add_eq_zero_left {a b : M} (h : a + b = 0) : a = -b := add_eq_zero_iff_eq_neg.mp h
theorem eq_neg_of_add_eq_zero_right {a b : M} (h : a + b = 0) : b = -a := add_eq_zero_iff_eq_neg.mp (by rw [add_comm]; exact h)
theorem neg_eq_zero {a : M} : -a = 0 ↔ a = 0 := by have := neg_inj (a := a) (b := 0); rw [neg_zero] at this; exact this
theorem neg_ne_zero {a : M} : -a ≠ 0 ↔ a ≠ 0 := by rw [Ne, neg_eq_zero]
theorem neg_eq_iff_eq_neg {a b : M} : -a = b ↔ a = -b := ⟨fun h => by rw [← h, neg_neg], fun h => by rw [h, neg_neg]⟩
theorem sub_ne_zero {a b : M} : a - b ≠ 0 ↔ a ≠ b := by rw [Ne, sub_eq_zero]
theorem sub_ne_zero_of_ne {a b : M} (h : a ≠ b) : a - b ≠ 0 := sub_ne_zero.mpr h
theorem sub_eq_of_eq_add {a b c : M} (h : a = c + b) : a - b = c := sub_eq_iff_eq_add.mpr h
theorem eq_sub_of_add_eq {a b c : M} (h : a + c = b) : a = b - c := eq_sub_iff_add_eq.mpr h
theorem eq_add_of_sub_eq {a b c : M} (h : a - c = b) : a = b + c := sub_eq_iff_eq_add.mp h
theorem add_eq_of_eq_sub {a b c : M} (h : a = c - b) : a + b = c := eq_sub_iff_add_eq.mp h
theorem sub_eq_iff_eq_add' {a b c : M} : a - b = c ↔ a = b + c := by rw [sub_eq_iff_eq_add, add_comm]
theorem sub_left_inj {a b c : M} : b - a = c - a ↔ b = c := by rw [sub_eq_iff_eq_add, sub_add_cancel]
theorem sub_sub_cancel (a b : M) : a - (a - b) = b := by rw [sub_eq_add_neg, neg_sub, add_comm, sub_add_cancel]
theorem sub_sub_self (a b : M) : a - (a - b) = b := sub_sub_cancel a b
theorem sub_right_inj {a b c : M} : a - b = a - c ↔ b = c :=
  ⟨fun h => by rw [← sub_sub_cancel a b, h, sub_sub_cancel], fun h => h ▸ rfl⟩
theorem neg_add_eq_sub (a b : M) : -a + b = b - a := by rw [add_comm, sub_eq_add_neg]
theorem sub_neg_eq_add (a b : M) : a - -b = a + b := by rw [sub_eq_add_neg, neg_neg]
theorem neg_add_cancel_left (a b : M) : -a + (a + b) = b := by rw [← add_assoc, neg_add_cancel, zero_add]
theorem add_neg_cancel_left (a b : M) : a + (-a + b) = b := by rw [← add_assoc, add_neg_cancel, zero_add]
theorem add_neg_cancel_right (a b : M) : a + b + -b = a := by rw [add_assoc, add_neg_cancel, add_zero]
theorem neg_add_cancel_right (a b : M) : a + -b + b = a := by rw [add_assoc, neg_add_cancel, add_zero]
theorem add_right_neg (a : M) : a + -a = 0 := add_neg_cancel a
theorem add_left_neg (a : M) : -a + a = 0 := neg_add_cancel a
theorem add_sub_cancel (a b : M) : a + (b - a) = b := by rw [add_comm, sub_add_cancel]
theorem add_sub_assoc (a b c : M) : a + b - c = a + (b - c) := by rw [sub_eq_add_neg, sub_eq_add_neg, add_assoc]
theorem sub_sub (a b c : M) : a - b - c = a - (b + c) := by rw [sub_eq_add_neg, sub_eq_add_neg, sub_eq_add_neg, neg_add, add_assoc]
theorem sub_right_comm (a b c : M) : a - b - c = a - c - b := by rw [sub_sub, sub_sub, add_comm]
theorem sub_add_eq_add_sub (a b c : M) : a - b + c = a + c - b := by rw [sub_eq_add_neg, sub_eq_add_neg, add_right_comm]
theorem sub_add_sub_cancel (a b c : M) : a - b + (b - c) = a - c := by rw [← add_sub_assoc, sub_add_cancel]
theorem sub_sub_eq_add_sub (a b c : M) : a - (b - c) = a + c - b := by rw [sub_eq_add_neg, neg_sub, ← add_sub_assoc]
theorem sub_add (a b c : M) : a - b + c = a - (b - c) := by rw [sub_sub_eq_add_sub, sub_add_eq_add_sub]
theorem sub_add_eq_sub_sub (a b c : M) : a - (b + c) = a - b - c := (sub_sub a b c).symm
theorem add_sub_add_left_eq_sub (a b c : M) : c + a - (c + b) = a - b := by rw [← sub_sub, add_sub_cancel_left]
theorem add_sub_add_right_eq_sub (a b c : M) : a + c - (b + c) = a - b := by rw [add_comm a, add_comm b, add_sub_add_left_eq_sub]
variable [Mul M] [MulLaws M] [DistribLaws M] [MulZeroLaws M]
theorem mul_neg (a b : M) : a * -b = -(a * b) := add_left_cancel (a := a * b) (by rw [add_neg_cancel, ← mul_add, add_neg_cancel, mul_zero])
theorem neg_mul (a b : M) : -a * b = -(a * b) := by rw [mul_comm, mul_neg, mul_comm]
theorem neg_mul_neg (a b : M) : -a * -b = a * b := by rw [mul_neg, neg_mul, neg_neg]
theorem mul_sub (a b c : M) : a * (b - c) = a * b - a * c := by rw [sub_eq_add_neg, mul_add, mul_neg, ← sub_eq_add_neg]
theorem sub_mul (a b c : M) : (a - b) * c = a * c - b * c := by rw [mul_comm, mul_sub, mul_comm c, mul_comm c]
theorem neg_one_mul [OfNat M 1] [OneLaws M] (a : M) : -1 * a = -a := by rw [neg_mul, one_mul]
theorem mul_neg_one [OfNat M 1] [OneLaws M] (a : M) : a * -1 = -a := by rw [mul_neg, mul_one]
theorem neg_mul_eq_neg_mul (a b : M) : -(a * b) = -a * b := (neg_mul a b).symm
theorem neg_mul_eq_mul_neg (a b : M) : -(a * b) = a * -b := (mul_neg a b).symm
theorem mul_sub_one [OfNat M 1] [OneLaws M] (a b : M) : a * (b - 1) = a * b - a := by rw [mul_sub, mul_one]
theorem sub_one_mul [OfNat M 1] [OneLaws M] (a b : M) : (a - 1) * b = a * b - b := by rw [sub_mul, one_mul]
theorem mul_self_sub_mul_self (a b : M) : a * a - b * b = (a + b) * (a - b) := by
  rw [mul_sub, add_mul, add_mul, ← sub_sub, add_sub_assoc, mul_comm b a, sub_self, add_zero]
theorem mul_self_eq_mul_self_iff {a b : M} : a * a = b * b ↔ a = b ∨ a = -b := by
  rw [← sub_eq_zero, mul_self_sub_mul_self, mul_eq_zero, sub_eq_zero, or_comm, add_eq_zero_iff_eq_neg]
variable [OfNat M 1] [NatPow M] [PowLaws M] [OneLaws M]
theorem neg_sq (a : M) : (-a) ^ 2 = a ^ 2 := by rw [pow_two, pow_two, neg_mul_neg]
theorem neg_pow_two (a : M) : (-a) ^ 2 = a ^ 2 := neg_sq a
theorem neg_one_sq : (-1 : M) ^ 2 = 1 := by rw [neg_sq, one_pow]
theorem sq_sub_sq (a b : M) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by rw [pow_two, pow_two, mul_self_sub_mul_self]
theorem sq_eq_sq_iff_eq_or_eq_neg {a b : M} : a ^ 2 = b ^ 2 ↔ a = b ∨ a = -b := by rw [pow_two, pow_two, mul_self_eq_mul_self_iff]
theorem eq_or_eq_neg_of_sq_eq_sq (a b : M) (h : a ^ 2 = b ^ 2) : a = b ∨ a = -b := sq_eq_sq_iff_eq_or_eq_neg.mp h
variable [OfNat M 2] [TwoLaws M]
theorem sub_sq (a b : M) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := by
  rw [sub_eq_add_neg, add_sq, neg_sq, mul_neg, ← sub_eq_add_neg]
theorem sub_pow_two (a b : M) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := sub_sq a b
end
