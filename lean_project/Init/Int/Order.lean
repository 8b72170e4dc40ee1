prelude
import Init.Int.Ring

/-! # Integers: order, casts from `Nat`, order and multiplication -/

set_option linter.all false
universe u v w u₁ u₂ u₃

noncomputable section
namespace Int
protected theorem le_refl (a : Int) : a ≤ a := by obtain ⟨a, a', rfl⟩ := exists_sn a; rw [sn_le]; exact Nat.le_refl _
protected theorem le_of_eq {a b : Int} (h : a = b) : a ≤ b := h ▸ Int.le_refl a
theorem le_def (a b : Int) : a ≤ b ↔ NonNeg (b - a) := Iff.rfl
theorem eq_ofNat_of_nonneg {a : Int} (h : 0 ≤ a) : ∃ n : Nat, a = (n : Int) := by
  have h : NonNeg (a - 0) := h
  rw [Int.sub_zero] at h
  cases h with | mk n => exact ⟨n, rfl⟩
theorem le_iff_exists {a b : Int} : a ≤ b ↔ ∃ n : Nat, b = a + (n : Int) := by
  constructor
  · intro h
    have h : NonNeg (b - a) := h
    generalize e : b - a = c at h
    cases h with | mk n => exact ⟨n, by rw [show ((n : Int)) = b - a from e.symm, Int.add_comm, Int.sub_add_cancel]⟩
  · rintro ⟨n, rfl⟩
    show NonNeg (a + (n : Int) - a)
    rw [Int.add_comm, Int.add_sub_cancel]; exact ⟨n⟩
theorem natCast_nonneg (n : Nat) : 0 ≤ (n : Int) := le_iff_exists.mpr ⟨n, (Int.zero_add _).symm⟩
@[simp] theorem natCast_add (a b : Nat) : ((a + b : Nat) : Int) = (a : Int) + (b : Int) := rfl
@[simp] theorem natCast_mul (a b : Nat) : ((a * b : Nat) : Int) = (a : Int) * (b : Int) := rfl
theorem natCast_succ (n : Nat) : ((Nat.succ n : Nat) : Int) = (n : Int) + 1 := rfl
@[simp] theorem natCast_ediv (a b : Nat) : ((a / b : Nat) : Int) = (a : Int) / (b : Int) := rfl
@[simp] theorem natCast_emod (a b : Nat) : ((a % b : Nat) : Int) = (a : Int) % (b : Int) := rfl
theorem natCast_pow (a b : Nat) : ((a ^ b : Nat) : Int) = (a : Int) ^ b := by
  induction b with
  | zero => rfl
  | succ b ih => rw [Nat.pow_succ, Int.natCast_mul, ih]; rfl
theorem natCast_inj {a b : Nat} : (a : Int) = (b : Int) ↔ a = b := ⟨fun h => by injection h, fun h => h ▸ rfl⟩
theorem natCast_le {a b : Nat} : (a : Int) ≤ (b : Int) ↔ a ≤ b := by
  show ofNat a ≤ ofNat b ↔ _
  rw [ofNat_sn, ofNat_sn]; exact sn_le a 0 b 0
theorem natCast_lt {a b : Nat} : (a : Int) < (b : Int) ↔ a < b := by
  show ofNat a < ofNat b ↔ _
  rw [ofNat_sn, ofNat_sn]; exact sn_lt a 0 b 0
protected theorem le_trans {a b c : Int} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := by
  obtain ⟨m, rfl⟩ := le_iff_exists.mp h₁; obtain ⟨n, rfl⟩ := le_iff_exists.mp h₂
  exact le_iff_exists.mpr ⟨m + n, by rw [Int.add_assoc, Int.natCast_add]⟩
theorem lt_iff_add_one_le {a b : Int} : a < b ↔ a + 1 ≤ b := Iff.rfl
theorem add_one_le_of_lt {a b : Int} (h : a < b) : a + 1 ≤ b := h
theorem lt_of_add_one_le {a b : Int} (h : a + 1 ≤ b) : a < b := h
protected theorem not_lt {a b : Int} : ¬a < b ↔ b ≤ a := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b
  rw [sn_lt, sn_le, Nat.not_lt]
protected theorem not_le {a b : Int} : ¬a ≤ b ↔ b < a := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b
  rw [sn_lt, sn_le, Nat.not_le]
protected theorem le_total (a b : Int) : a ≤ b ∨ b ≤ a := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b
  rw [sn_le, sn_le]; exact Nat.le_total _ _
protected theorem le_antisymm {a b : Int} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b
  rw [sn_le] at h₁ h₂; rw [sn_eq]; exact Nat.le_antisymm h₁ h₂
protected theorem le_of_lt {a b : Int} (h : a < b) : a ≤ b := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b
  rw [sn_lt] at h; rw [sn_le]; exact Nat.le_of_lt h
@[simp] protected theorem lt_irrefl (a : Int) : ¬a < a := Int.not_lt.mpr (Int.le_refl a)
protected theorem lt_of_lt_of_le {a b c : Int} (h₁ : a < b) (h₂ : b ≤ c) : a < c := Int.le_trans (show a + 1 ≤ b from h₁) h₂
protected theorem lt_of_le_of_lt {a b c : Int} (h₁ : a ≤ b) (h₂ : b < c) : a < c := by
  rcases Int.le_total c a with h | h
  · exact absurd (Int.lt_of_lt_of_le h₂ (Int.le_trans h h₁)) (Int.lt_irrefl b)
  · refine Int.not_le.mp fun h' => ?_
    exact absurd (Int.lt_of_lt_of_le h₂ (Int.le_trans h' h₁)) (Int.lt_irrefl b)
protected theorem lt_trans {a b c : Int} (h₁ : a < b) (h₂ : b < c) : a < c := Int.lt_of_lt_of_le h₁ (Int.le_of_lt h₂)
protected theorem ne_of_lt {a b : Int} (h : a < b) : a ≠ b := fun e => Int.lt_irrefl b (e ▸ h)
protected theorem ne_of_gt {a b : Int} (h : b < a) : a ≠ b := fun e => Int.lt_irrefl b (e ▸ h)
protected theorem lt_or_ge (a b : Int) : a < b ∨ b ≤ a := (Classical.em (b ≤ a)).elim .inr fun h => .inl (Int.not_le.mp h)
protected theorem le_or_gt (a b : Int) : a ≤ b ∨ b < a := (Int.lt_or_ge b a).elim .inr .inl
protected theorem lt_or_gt_of_ne {a b : Int} (h : a ≠ b) : a < b ∨ a > b :=
  (Int.lt_or_ge a b).elim .inl fun h' => (Int.lt_or_ge b a).elim .inr fun h'' => absurd (Int.le_antisymm h'' h') h
protected theorem lt_iff_le_and_ne {a b : Int} : a < b ↔ a ≤ b ∧ a ≠ b := ⟨fun h => ⟨Int.le_of_lt h, Int.ne_of_lt h⟩,
  fun ⟨h, n⟩ => (Int.lt_or_gt_of_ne n).elim id fun h' => absurd h (Int.not_le.mpr h')⟩
protected theorem add_le_add_left {a b : Int} (h : a ≤ b) (c : Int) : c + a ≤ c + b := by
  obtain ⟨n, rfl⟩ := le_iff_exists.mp h; exact le_iff_exists.mpr ⟨n, by rw [Int.add_assoc]⟩
protected theorem add_le_add_right {a b : Int} (h : a ≤ b) (c : Int) : a + c ≤ b + c := by rw [Int.add_comm a, Int.add_comm b]; exact Int.add_le_add_left h c
protected theorem add_le_add {a b c d : Int} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d := Int.le_trans (Int.add_le_add_right h₁ c) (Int.add_le_add_left h₂ b)
protected theorem le_of_add_le_add_left {a b c : Int} (h : a + b ≤ a + c) : b ≤ c := by
  have := Int.add_le_add_left h (-a)
  rw [← Int.add_assoc, ← Int.add_assoc, Int.add_left_neg, Int.zero_add, Int.zero_add] at this; exact this
protected theorem le_of_add_le_add_right {a b c : Int} (h : a + c ≤ b + c) : a ≤ b := by
  rw [Int.add_comm a, Int.add_comm b] at h; exact Int.le_of_add_le_add_left h
protected theorem sub_nonneg_of_le {a b : Int} (h : b ≤ a) : 0 ≤ a - b := by
  have := Int.add_le_add_right h (-b); rw [Int.add_right_neg] at this; exact this
theorem le_of_sub_nonneg {a b : Int} (h : 0 ≤ a - b) : b ≤ a := by
  have := Int.add_le_add_right h b; rw [Int.sub_add_cancel, Int.zero_add] at this; exact this
protected theorem neg_le_neg {a b : Int} (h : a ≤ b) : -b ≤ -a := by
  have h := Int.sub_nonneg_of_le h
  refine le_of_sub_nonneg ?_
  show 0 ≤ -a + - -b
  rw [Int.neg_neg, Int.add_comm]; exact h
protected theorem le_neg_of_le_neg {a b : Int} (h : a ≤ -b) : b ≤ -a := by have := Int.neg_le_neg h; rw [Int.neg_neg] at this; exact this
protected theorem neg_le_of_neg_le {a b : Int} (h : -a ≤ b) : -b ≤ a := by have := Int.neg_le_neg h; rw [Int.neg_neg] at this; exact this
protected theorem mul_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_nonneg ha; obtain ⟨n, rfl⟩ := eq_ofNat_of_nonneg hb
  exact natCast_nonneg (m * n)
protected theorem mul_le_mul_of_nonneg_left {a b c : Int} (h : a ≤ b) (hc : 0 ≤ c) : c * a ≤ c * b := by
  refine le_of_sub_nonneg ?_; rw [← Int.mul_sub]; exact Int.mul_nonneg hc (Int.sub_nonneg_of_le h)
protected theorem mul_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a * b := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_nonneg (Int.le_of_lt ha); obtain ⟨n, rfl⟩ := eq_ofNat_of_nonneg (Int.le_of_lt hb)
  exact natCast_lt.mpr (Nat.mul_pos (natCast_lt.mp ha) (natCast_lt.mp hb))
protected theorem mul_lt_mul_of_pos_left {a b c : Int} (h : a < b) (hc : 0 < c) : c * a < c * b := by
  have h1 : 0 < b - a := by have := Int.add_le_add_right h (-a); rw [Int.add_right_comm, Int.add_right_neg] at this; exact this
  have h2 := Int.mul_pos hc h1
  rw [Int.mul_sub] at h2
  have := Int.add_le_add_right h2 (c * a)
  rw [Int.sub_add_cancel, Int.add_right_comm, Int.zero_add] at this; exact this
protected theorem lt_of_mul_lt_mul_left {a b c : Int} (h : c * a < c * b) (hc : 0 ≤ c) : a < b :=
  (Int.lt_or_ge a b).elim id fun h' => absurd h (Int.not_lt.mpr (Int.mul_le_mul_of_nonneg_left h' hc))
protected theorem le_of_mul_le_mul_left {a b c : Int} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b :=
  (Int.le_or_gt a b).elim id fun h' => absurd h (Int.not_le.mpr (Int.mul_lt_mul_of_pos_left h' hc))
protected theorem mul_eq_zero {a b : Int} : a * b = 0 ↔ a = 0 ∨ b = 0 := by
  constructor
  · intro h
    refine Classical.byContradiction fun hn => ?_
    have ⟨ha, hb⟩ := not_or.mp hn
    rcases Int.lt_or_gt_of_ne ha with ha | ha <;> rcases Int.lt_or_gt_of_ne hb with hb | hb
    · have h1 := Int.mul_lt_mul_of_pos_left ha (show 0 < -b from Int.not_le.mp fun h' => absurd hb (Int.not_lt.mpr (by have := Int.neg_le_neg h'; rw [Int.neg_neg] at this; exact this)))
      rw [Int.neg_mul, Int.mul_comm, h] at h1; exact absurd h1 (by rw [Int.mul_zero]; exact Int.lt_irrefl 0)
    · have h1 := Int.mul_lt_mul_of_pos_left ha hb
      rw [Int.mul_comm, h, Int.mul_zero] at h1; exact Int.lt_irrefl 0 h1
    · have h1 := Int.mul_lt_mul_of_pos_left hb ha
      rw [h, Int.mul_zero] at h1; exact Int.lt_irrefl 0 h1
    · have h1 := Int.mul_pos ha hb; rw [h] at h1; exact Int.lt_irrefl 0 h1
  · rintro (rfl | rfl)
    · exact Int.zero_mul b
    · exact Int.mul_zero a
attribute [simp] Int.mul_eq_zero Int.le_refl Int.not_lt Int.not_le
theorem not_le_eq (a b : Int) : (¬ (a ≤ b)) = (b + 1 ≤ a) := propext Int.not_le
theorem not_lt_eq (a b : Int) : (¬ (a < b)) = (b ≤ a) := propext Int.not_lt
theorem not_gt_eq (a b : Int) : (¬ (a > b)) = (a ≤ b) := propext Int.not_lt
theorem not_ge_eq (a b : Int) : (¬ (a ≥ b)) = (a + 1 ≤ b) := propext Int.not_le
end Int
instance : Trans (α := Int) (· < ·) (· < ·) (· < ·) := ⟨Int.lt_trans⟩
instance : Trans (α := Int) (· ≤ ·) (· ≤ ·) (· ≤ ·) := ⟨Int.le_trans⟩
instance : Trans (α := Int) (· < ·) (· ≤ ·) (· < ·) := ⟨Int.lt_of_lt_of_le⟩
instance : Trans (α := Int) (· ≤ ·) (· < ·) (· < ·) := ⟨Int.lt_of_le_of_lt⟩
