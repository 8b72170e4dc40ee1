prelude
import Init.Algebra.Ring

/-! # Mathlib's names for the laws of divisibility -/

set_option linter.all false
universe u v
variable {M : Type u}
section
variable [Mul M] [Dvd M] [DvdLaws M]
theorem dvd_def {a b : M} : a ∣ b ↔ ∃ c, b = a * c := DvdLaws.iff
theorem Dvd.intro {a b : M} (k : M) (h : a * k = b) : a ∣ b := dvd_def.mpr ⟨k, h.symm⟩
theorem dvd_mul_right (a b : M) : a ∣ a * b := dvd_def.mpr ⟨b, rfl⟩
variable [MulLaws M]
theorem Dvd.intro_left {a b : M} (k : M) (h : k * a = b) : a ∣ b := dvd_def.mpr ⟨k, by rw [mul_comm]; exact h.symm⟩
theorem dvd_mul_left (a b : M) : a ∣ b * a := dvd_def.mpr ⟨b, mul_comm _ _⟩
theorem dvd_trans {a b c : M} (h : a ∣ b) (h' : b ∣ c) : a ∣ c := by
  obtain ⟨k, rfl⟩ := dvd_def.mp h; obtain ⟨l, rfl⟩ := dvd_def.mp h'; exact dvd_def.mpr ⟨k * l, mul_assoc _ _ _⟩
theorem Dvd.dvd.trans {a b c : M} (h : a ∣ b) (h' : b ∣ c) : a ∣ c := dvd_trans h h'
theorem dvd_mul_of_dvd_left {a b : M} (h : a ∣ b) (c : M) : a ∣ b * c := dvd_trans h (dvd_mul_right _ _)
theorem dvd_mul_of_dvd_right {a b : M} (h : a ∣ b) (c : M) : a ∣ c * b := dvd_trans h (dvd_mul_left _ _)
theorem Dvd.dvd.mul_left {a b : M} (h : a ∣ b) (c : M) : a ∣ c * b := dvd_mul_of_dvd_right h c
theorem Dvd.dvd.mul_right {a b : M} (h : a ∣ b) (c : M) : a ∣ b * c := dvd_mul_of_dvd_left h c
theorem dvd_of_mul_right_dvd {a b c : M} (h : a * b ∣ c) : a ∣ c := dvd_trans (dvd_mul_right a b) h
theorem dvd_of_mul_left_dvd {a b c : M} (h : a * b ∣ c) : b ∣ c := dvd_trans (dvd_mul_left b a) h
theorem mul_dvd_mul {a b c d : M} (h : a ∣ b) (h' : c ∣ d) : a * c ∣ b * d := by
  obtain ⟨k, rfl⟩ := dvd_def.mp h; obtain ⟨l, rfl⟩ := dvd_def.mp h'; exact dvd_def.mpr ⟨k * l, mul_mul_mul_comm _ _ _ _⟩
theorem mul_dvd_mul_left (a : M) {b c : M} (h : b ∣ c) : a * b ∣ a * c := by
  obtain ⟨k, rfl⟩ := dvd_def.mp h; exact dvd_def.mpr ⟨k, (mul_assoc _ _ _).symm⟩
theorem dvd_rfl [OfNat M 1] [OneLaws M] {a : M} : a ∣ a := dvd_def.mpr ⟨1, (mul_one a).symm⟩
theorem dvd_refl [OfNat M 1] [OneLaws M] (a : M) : a ∣ a := dvd_rfl
theorem one_dvd [OfNat M 1] [OneLaws M] (a : M) : 1 ∣ a := dvd_def.mpr ⟨a, (one_mul a).symm⟩
theorem dvd_zero [OfNat M 0] [MulZeroLaws M] (a : M) : a ∣ 0 := dvd_def.mpr ⟨0, (mul_zero a).symm⟩
theorem zero_dvd_iff [OfNat M 0] [MulZeroLaws M] {a : M} : 0 ∣ a ↔ a = 0 :=
  ⟨fun h => by obtain ⟨k, rfl⟩ := dvd_def.mp h; exact zero_mul k, fun h => by rw [h]; exact dvd_zero _⟩
theorem dvd_add [Add M] [DistribLaws M] {a b c : M} (h : a ∣ b) (h' : a ∣ c) : a ∣ b + c := by
  obtain ⟨k, rfl⟩ := dvd_def.mp h; obtain ⟨l, rfl⟩ := dvd_def.mp h'; exact dvd_def.mpr ⟨k + l, (mul_add _ _ _).symm⟩
variable [Add M] [Sub M] [Neg M] [OfNat M 0] [AddLaws M] [ZeroLaws M] [NegLaws M] [DistribLaws M] [MulZeroLaws M]
theorem dvd_sub {a b c : M} (h : a ∣ b) (h' : a ∣ c) : a ∣ b - c := by
  obtain ⟨k, rfl⟩ := dvd_def.mp h; obtain ⟨l, rfl⟩ := dvd_def.mp h'; exact dvd_def.mpr ⟨k - l, (mul_sub _ _ _).symm⟩
theorem dvd_neg {a b : M} : a ∣ -b ↔ a ∣ b :=
  ⟨fun h => by obtain ⟨k, e⟩ := dvd_def.mp h; exact dvd_def.mpr ⟨-k, by rw [mul_neg, ← e, neg_neg]⟩,
   fun h => by obtain ⟨k, e⟩ := dvd_def.mp h; exact dvd_def.mpr ⟨-k, by rw [mul_neg, ← e]⟩⟩
theorem dvd_add_right {a b c : M} (h : a ∣ b) : a ∣ b + c ↔ a ∣ c :=
  ⟨fun h' => by have := dvd_sub h' h; rw [add_sub_cancel_left] at this; exact this, dvd_add h⟩
end
attribute [simp] dvd_mul_right dvd_mul_left dvd_refl one_dvd dvd_zero zero_dvd_iff dvd_neg
