prelude
import Init.Algebra.Ring

/-! # Mathlib's names for the laws of `≤` and `<`, alone and together with `+`, `*`, `^` -/

set_option linter.all false
universe u v
variable {M : Type u}
section
variable [LE M] [LT M] [OrderLaws M]
theorem le_refl (a : M) : a ≤ a := OrderLaws.le_refl a
theorem le_rfl {a : M} : a ≤ a := le_refl a
theorem le_trans {a b c : M} (h : a ≤ b) (h' : b ≤ c) : a ≤ c := OrderLaws.le_trans h h'
theorem le_antisymm {a b : M} (h : a ≤ b) (h' : b ≤ a) : a = b := OrderLaws.le_antisymm h h'
theorem le_total (a b : M) : a ≤ b ∨ b ≤ a := OrderLaws.le_total a b
theorem not_le {a b : M} : ¬a ≤ b ↔ b < a := OrderLaws.not_le
theorem not_lt {a b : M} : ¬a < b ↔ b ≤ a := by rw [← not_le]; exact Classical.not_not
theorem le_of_not_lt {a b : M} (h : ¬b < a) : a ≤ b := not_lt.mp h
theorem le_of_not_gt {a b : M} (h : ¬b < a) : a ≤ b := not_lt.mp h
theorem le_of_not_ge {a b : M} (h : ¬b ≤ a) : a ≤ b := (le_total a b).elim id fun h' => absurd h' h
theorem lt_of_not_ge {a b : M} (h : ¬b ≤ a) : a < b := not_le.mp h
theorem lt_of_not_le {a b : M} (h : ¬b ≤ a) : a < b := not_le.mp h
theorem not_le_of_gt {a b : M} (h : b < a) : ¬a ≤ b := not_le.mpr h
theorem not_lt_of_ge {a b : M} (h : b ≤ a) : ¬a < b := not_lt.mpr h
theorem not_lt_of_le {a b : M} (h : b ≤ a) : ¬a < b := not_lt.mpr h
theorem lt_irrefl (a : M) : ¬a < a := not_lt.mpr (le_refl a)
theorem le_of_lt {a b : M} (h : a < b) : a ≤ b := (le_total a b).elim id fun h' => absurd h (not_lt.mpr h')
theorem le_of_eq {a b : M} (h : a = b) : a ≤ b := h ▸ le_refl a
theorem lt_of_lt_of_le {a b c : M} (h : a < b) (h' : b ≤ c) : a < c := not_le.mp fun hn => absurd h (not_lt.mpr (le_trans h' hn))
theorem lt_of_le_of_lt {a b c : M} (h : a ≤ b) (h' : b < c) : a < c := not_le.mp fun hn => absurd h' (not_lt.mpr (le_trans hn h))
theorem lt_trans {a b c : M} (h : a < b) (h' : b < c) : a < c := lt_of_lt_of_le h (le_of_lt h')
theorem ne_of_lt {a b : M} (h : a < b) : a ≠ b := fun e => lt_irrefl b (e ▸ h)
theorem ne_of_gt {a b : M} (h : b < a) : a ≠ b := fun e => lt_irrefl b (e ▸ h)
theorem lt_of_le_of_ne {a b : M} (h : a ≤ b) (h' : a ≠ b) : a < b := not_le.mp fun hn => h' (le_antisymm h hn)
theorem lt_asymm {a b : M} (h : a < b) : ¬b < a := not_lt.mpr (le_of_lt h)
theorem lt_or_ge (a b : M) : a < b ∨ a ≥ b := (Classical.em (b ≤ a)).elim .inr fun h => .inl (not_le.mp h)
theorem lt_or_le (a b : M) : a < b ∨ b ≤ a := lt_or_ge a b
theorem le_or_gt (a b : M) : a ≤ b ∨ a > b := (lt_or_ge b a).elim .inr .inl
theorem le_or_lt (a b : M) : a ≤ b ∨ b < a := le_or_gt a b
theorem lt_trichotomy (a b : M) : a < b ∨ a = b ∨ b < a := (lt_or_ge a b).elim .inl fun h =>
  (lt_or_ge b a).elim (fun h' => .inr (.inr h')) fun h' => .inr (.inl (le_antisymm h' h))
theorem lt_or_gt_of_ne {a b : M} (h : a ≠ b) : a < b ∨ a > b := (lt_trichotomy a b).elim .inl fun h' => h'.elim (fun e => absurd e h) .inr
theorem le_iff_lt_or_eq {a b : M} : a ≤ b ↔ a < b ∨ a = b :=
  ⟨fun h => (lt_or_ge a b).elim .inl fun h' => .inr (le_antisymm h h'), fun h => h.elim le_of_lt le_of_eq⟩
theorem lt_iff_le_and_ne {a b : M} : a < b ↔ a ≤ b ∧ a ≠ b := ⟨fun h => ⟨le_of_lt h, ne_of_lt h⟩, fun h => lt_of_le_of_ne h.1 h.2⟩
theorem le_antisymm_iff {a b : M} : a = b ↔ a ≤ b ∧ b ≤ a := ⟨fun h => ⟨le_of_eq h, le_of_eq h.symm⟩, fun h => le_antisymm h.1 h.2⟩
theorem eq_of_le_of_not_lt {a b : M} (h : a ≤ b) (h' : ¬a < b) : a = b := le_antisymm h (not_lt.mp h')
theorem ge_iff_le {a b : M} : a ≥ b ↔ b ≤ a := Iff.rfl
theorem gt_iff_lt {a b : M} : a > b ↔ b < a := Iff.rfl
theorem lt_self_iff_false (a : M) : a < a ↔ False := iff_of_false (lt_irrefl a) id
theorem not_le_of_lt {a b : M} (h : b < a) : ¬a ≤ b := not_le.mpr h
theorem lt_iff_not_ge (a b : M) : a < b ↔ ¬a ≥ b := not_le.symm
theorem eq_or_lt_of_le {a b : M} (h : a ≤ b) : a = b ∨ a < b := (le_iff_lt_or_eq.mp h).symm
theorem lt_or_eq_of_le {a b : M} (h : a ≤ b) : a < b ∨ a = b := le_iff_lt_or_eq.mp h
theorem eq_of_ge_of_not_gt {a b : M} (h : a ≤ b) (h' : ¬a < b) : b = a := (le_antisymm h (not_lt.mp h')).symm
theorem ne_iff_lt_or_gt {a b : M} : a ≠ b ↔ a < b ∨ a > b := ⟨lt_or_gt_of_ne, fun h => h.elim ne_of_lt ne_of_gt⟩
theorem LT.lt.false {a : M} (h : a < a) : False := lt_irrefl a h
theorem LT.lt.not_lt {a b : M} (h : a < b) : ¬b < a := lt_asymm h
theorem LE.le.lt_of_ne {a b : M} (h : a ≤ b) (h' : a ≠ b) : a < b := lt_of_le_of_ne h h'
theorem LE.le.lt_or_eq {a b : M} (h : a ≤ b) : a < b ∨ a = b := lt_or_eq_of_le h
theorem LE.le.eq_or_lt {a b : M} (h : a ≤ b) : a = b ∨ a < b := eq_or_lt_of_le h
theorem Eq.not_lt {a b : M} (h : a = b) : ¬a < b := fun h' => lt_irrefl b (h ▸ h')
theorem LE.le.trans {a b c : M} (h : a ≤ b) (h' : b ≤ c) : a ≤ c := le_trans h h'
theorem LE.le.trans_lt {a b c : M} (h : a ≤ b) (h' : b < c) : a < c := lt_of_le_of_lt h h'
theorem LT.lt.trans {a b c : M} (h : a < b) (h' : b < c) : a < c := lt_trans h h'
theorem LT.lt.trans_le {a b c : M} (h : a < b) (h' : b ≤ c) : a < c := lt_of_lt_of_le h h'
theorem LT.lt.le {a b : M} (h : a < b) : a ≤ b := le_of_lt h
theorem LT.lt.ne {a b : M} (h : a < b) : a ≠ b := ne_of_lt h
theorem LT.lt.ne' {a b : M} (h : a < b) : b ≠ a := (ne_of_lt h).symm
theorem LT.lt.not_le {a b : M} (h : a < b) : ¬b ≤ a := not_le_of_gt h
theorem LE.le.antisymm {a b : M} (h : a ≤ b) (h' : b ≤ a) : a = b := le_antisymm h h'
theorem LE.le.not_lt {a b : M} (h : a ≤ b) : ¬b < a := not_lt_of_ge h
theorem Eq.le {a b : M} (h : a = b) : a ≤ b := le_of_eq h
theorem Eq.ge {a b : M} (h : a = b) : b ≤ a := le_of_eq h.symm
variable [Add M] [AddLaws M] [AddOrderLaws M]
theorem add_le_add_iff_left (a : M) {b c : M} : a + b ≤ a + c ↔ b ≤ c := AddOrderLaws.add_le_add_iff_left a
theorem add_le_add_iff_right (a : M) {b c : M} : b + a ≤ c + a ↔ b ≤ c := by rw [add_comm b, add_comm c, add_le_add_iff_left]
theorem add_lt_add_iff_left (a : M) {b c : M} : a + b < a + c ↔ b < c := by rw [← not_le, ← not_le, add_le_add_iff_left]
theorem add_lt_add_iff_right (a : M) {b c : M} : b + a < c + a ↔ b < c := by rw [← not_le, ← not_le, add_le_add_iff_right]
theorem add_le_add_left {b c : M} (h : b ≤ c) (a : M) : a + b ≤ a + c := (add_le_add_iff_left a).mpr h
theorem add_le_add_right {b c : M} (h : b ≤ c) (a : M) : b + a ≤ c + a := (add_le_add_iff_right a).mpr h
theorem add_lt_add_left {b c : M} (h : b < c) (a : M) : a + b < a + c := (add_lt_add_iff_left a).mpr h
theorem add_lt_add_right {b c : M} (h : b < c) (a : M) : b + a < c + a := (add_lt_add_iff_right a).mpr h
theorem add_le_add {a b c d : M} (h : a ≤ b) (h' : c ≤ d) : a + c ≤ b + d := le_trans (add_le_add_right h c) (add_le_add_left h' b)
theorem add_lt_add {a b c d : M} (h : a < b) (h' : c < d) : a + c < b + d := lt_trans (add_lt_add_right h c) (add_lt_add_left h' b)
theorem add_lt_add_of_lt_of_le {a b c d : M} (h : a < b) (h' : c ≤ d) : a + c < b + d := lt_of_lt_of_le (add_lt_add_right h c) (add_le_add_left h' b)
theorem add_lt_add_of_le_of_lt {a b c d : M} (h : a ≤ b) (h' : c < d) : a + c < b + d := lt_of_le_of_lt (add_le_add_right h c) (add_lt_add_left h' b)
theorem le_of_add_le_add_left {a b c : M} (h : a + b ≤ a + c) : b ≤ c := (add_le_add_iff_left a).mp h
theorem le_of_add_le_add_right {a b c : M} (h : b + a ≤ c + a) : b ≤ c := (add_le_add_iff_right a).mp h
theorem lt_of_add_lt_add_left {a b c : M} (h : a + b < a + c) : b < c := (add_lt_add_iff_left a).mp h
theorem lt_of_add_lt_add_right {a b c : M} (h : b + a < c + a) : b < c := (add_lt_add_iff_right a).mp h
variable [OfNat M 0] [ZeroLaws M]
theorem lt_add_of_pos_right (a : M) {b : M} (h : 0 < b) : a < a + b := by have := add_lt_add_left h a; rw [add_zero] at this; exact this
theorem lt_add_of_pos_left (a : M) {b : M} (h : 0 < b) : a < b + a := by rw [add_comm]; exact lt_add_of_pos_right a h
theorem le_add_of_nonneg_right {a b : M} (h : 0 ≤ b) : a ≤ a + b := by have := add_le_add_left h a; rw [add_zero] at this; exact this
theorem le_add_of_nonneg_left {a b : M} (h : 0 ≤ b) : a ≤ b + a := by rw [add_comm]; exact le_add_of_nonneg_right h
theorem add_pos_of_pos_of_nonneg {a b : M} (h : 0 < a) (h' : 0 ≤ b) : 0 < a + b := lt_of_lt_of_le h (le_add_of_nonneg_right h')
theorem add_pos_of_nonneg_of_pos {a b : M} (h : 0 ≤ a) (h' : 0 < b) : 0 < a + b := lt_of_lt_of_le h' (le_add_of_nonneg_left h)
theorem lt_add_one [OfNat M 1] [ZeroLtOne M] (a : M) : a < a + 1 := lt_add_of_pos_right a ZeroLtOne.zero_lt_one
theorem add_pos {a b : M} (h : 0 < a) (h' : 0 < b) : 0 < a + b := by have := add_lt_add h h'; rw [add_zero] at this; exact this
theorem add_nonneg {a b : M} (h : 0 ≤ a) (h' : 0 ≤ b) : 0 ≤ a + b := by have := add_le_add h h'; rw [add_zero] at this; exact this
theorem lt_add_iff_pos_right (a : M) {b : M} : a < a + b ↔ 0 < b := by
  have := add_lt_add_iff_left (a := a) (b := 0) (c := b); rw [add_zero] at this; exact this
theorem lt_add_iff_pos_left (a : M) {b : M} : a < b + a ↔ 0 < b := by rw [add_comm, lt_add_iff_pos_right]
theorem le_add_iff_nonneg_right (a : M) {b : M} : a ≤ a + b ↔ 0 ≤ b := by
  have := add_le_add_iff_left (a := a) (b := 0) (c := b); rw [add_zero] at this; exact this
theorem le_add_iff_nonneg_left (a : M) {b : M} : a ≤ b + a ↔ 0 ≤ b := by rw [add_comm, le_add_iff_nonneg_right]
theorem add_lt_iff_neg_right (a : M) {b : M} : b + a < a ↔ b < 0 := by
  have := add_lt_add_iff_right (a := a) (b := b) (c := 0); rw [zero_add] at this; exact this
theorem add_lt_iff_neg_left (a : M) {b : M} : a + b < a ↔ b < 0 := by rw [add_comm, add_lt_iff_neg_right]
theorem add_le_iff_nonpos_right (a : M) {b : M} : a + b ≤ a ↔ b ≤ 0 := by
  have := add_le_add_iff_left (a := a) (b := b) (c := 0); rw [add_zero] at this; exact this
variable [Sub M] [Neg M] [NegLaws M]
theorem sub_nonneg {a b : M} : 0 ≤ a - b ↔ b ≤ a := by
  have := add_le_add_iff_right (a := b) (b := 0) (c := a - b); rw [zero_add, sub_add_cancel] at this; exact this.symm
theorem sub_pos {a b : M} : 0 < a - b ↔ b < a := by
  have := add_lt_add_iff_right (a := b) (b := 0) (c := a - b); rw [zero_add, sub_add_cancel] at this; exact this.symm
theorem neg_lt_iff_pos_add {a b : M} : -a < b ↔ 0 < b + a := by
  have := add_lt_add_iff_right (a := a) (b := -a) (c := b); rw [neg_add_cancel] at this; exact this.symm
theorem neg_le_neg_iff {a b : M} : -a ≤ -b ↔ b ≤ a := by
  have := add_le_add_iff_right (a := a + b) (b := -a) (c := -b)
  rw [← add_assoc, neg_add_cancel, zero_add, add_comm a, ← add_assoc, neg_add_cancel, zero_add] at this; exact this.symm
theorem neg_lt_neg_iff {a b : M} : -a < -b ↔ b < a := by rw [← not_le, ← not_le, neg_le_neg_iff]
theorem neg_nonneg {a : M} : 0 ≤ -a ↔ a ≤ 0 := by have := neg_le_neg_iff (a := (0 : M)) (b := a); rw [neg_zero] at this; exact this
theorem neg_pos {a : M} : 0 < -a ↔ a < 0 := by have := neg_lt_neg_iff (a := (0 : M)) (b := a); rw [neg_zero] at this; exact this
theorem sub_lt_iff_lt_add {a b c : M} : a - c < b ↔ a < b + c := by
  have := add_lt_add_iff_right (a := c) (b := a - c) (c := b); rw [sub_add_cancel] at this; exact this.symm
theorem sub_le_iff_le_add {a b c : M} : a - c ≤ b ↔ a ≤ b + c := by
  have := add_le_add_iff_right (a := c) (b := a - c) (c := b); rw [sub_add_cancel] at this; exact this.symm
theorem lt_sub_iff_add_lt {a b c : M} : a < c - b ↔ a + b < c := by
  have := add_lt_add_iff_right (a := b) (b := a) (c := c - b); rw [sub_add_cancel] at this; exact this.symm
theorem le_sub_iff_add_le {a b c : M} : a ≤ c - b ↔ a + b ≤ c := by
  have := add_le_add_iff_right (a := b) (b := a) (c := c - b); rw [sub_add_cancel] at this; exact this.symm
theorem sub_le_iff_le_add' {a b c : M} : a - b ≤ c ↔ a ≤ b + c := by rw [sub_le_iff_le_add, add_comm]
theorem sub_lt_iff_lt_add' {a b c : M} : a - b < c ↔ a < b + c := by rw [sub_lt_iff_lt_add, add_comm]
theorem le_sub_iff_add_le' {a b c : M} : b ≤ c - a ↔ a + b ≤ c := by rw [le_sub_iff_add_le, add_comm]
theorem lt_sub_iff_add_lt' {a b c : M} : b < c - a ↔ a + b < c := by rw [lt_sub_iff_add_lt, add_comm]
theorem sub_nonneg_of_le {a b : M} (h : b ≤ a) : 0 ≤ a - b := sub_nonneg.mpr h
theorem sub_pos_of_lt {a b : M} (h : b < a) : 0 < a - b := sub_pos.mpr h
theorem sub_nonpos {a b : M} : a - b ≤ 0 ↔ a ≤ b := by rw [sub_le_iff_le_add, zero_add]
theorem sub_neg {a b : M} : a - b < 0 ↔ a < b := by rw [sub_lt_iff_lt_add, zero_add]
theorem sub_lt_zero {a b : M} : a - b < 0 ↔ a < b := sub_neg
theorem sub_le_sub_right {a b : M} (h : a ≤ b) (c : M) : a - c ≤ b - c := by rw [sub_le_iff_le_add, sub_add_cancel]; exact h
theorem sub_lt_sub_right {a b : M} (h : a < b) (c : M) : a - c < b - c := by rw [sub_lt_iff_lt_add, sub_add_cancel]; exact h
theorem neg_le_neg {a b : M} (h : a ≤ b) : -b ≤ -a := neg_le_neg_iff.mpr h
theorem neg_lt_neg {a b : M} (h : a < b) : -b < -a := neg_lt_neg_iff.mpr h
theorem sub_le_sub_left {a b : M} (h : a ≤ b) (c : M) : c - b ≤ c - a := by
  rw [sub_eq_add_neg, sub_eq_add_neg]; exact add_le_add_left (neg_le_neg h) c
theorem sub_lt_sub_left {a b : M} (h : a < b) (c : M) : c - b < c - a := by
  rw [sub_eq_add_neg, sub_eq_add_neg]; exact add_lt_add_left (neg_lt_neg h) c
theorem sub_le_sub {a b c d : M} (h : a ≤ b) (h' : c ≤ d) : a - d ≤ b - c := le_trans (sub_le_sub_right h d) (sub_le_sub_left h' b)
theorem neg_nonpos {a : M} : -a ≤ 0 ↔ 0 ≤ a := by have := neg_le_neg_iff (a := a) (b := (0 : M)); rw [neg_zero] at this; exact this
theorem neg_lt_zero {a : M} : -a < 0 ↔ 0 < a := by have := neg_lt_neg_iff (a := a) (b := (0 : M)); rw [neg_zero] at this; exact this
theorem neg_le {a b : M} : -a ≤ b ↔ -b ≤ a := by have := neg_le_neg_iff (a := a) (b := -b); rw [neg_neg] at this; exact this
theorem le_neg {a b : M} : a ≤ -b ↔ b ≤ -a := by have := neg_le_neg_iff (a := -a) (b := b); rw [neg_neg] at this; rw [← this]
theorem neg_lt {a b : M} : -a < b ↔ -b < a := by have := neg_lt_neg_iff (a := a) (b := -b); rw [neg_neg] at this; exact this
theorem lt_neg {a b : M} : a < -b ↔ b < -a := by have := neg_lt_neg_iff (a := -a) (b := b); rw [neg_neg] at this; rw [← this]
theorem sub_le_self (a : M) {b : M} (h : 0 ≤ b) : a - b ≤ a := sub_le_iff_le_add.mpr (le_add_of_nonneg_right h)
theorem sub_lt_self (a : M) {b : M} (h : 0 < b) : a - b < a := sub_lt_iff_lt_add.mpr (lt_add_of_pos_right a h)
end
section
variable [LE M] [LT M] [OrderLaws M] [Mul M] [MulLaws M] [OfNat M 0] [MulZeroLaws M] [MulOrderLaws M]
theorem mul_pos {a b : M} (h : 0 < a) (h' : 0 < b) : 0 < a * b := MulOrderLaws.mul_pos h h'
theorem mul_nonneg {a b : M} (h : 0 ≤ a) (h' : 0 ≤ b) : 0 ≤ a * b := by
  have := MulOrderLaws.mul_le_mul_left h' h; rw [mul_zero] at this; exact this
theorem mul_le_mul_of_nonneg_left {a b c : M} (h : a ≤ b) (h' : 0 ≤ c) : c * a ≤ c * b := MulOrderLaws.mul_le_mul_left h h'
theorem mul_le_mul_of_nonneg_right {a b c : M} (h : a ≤ b) (h' : 0 ≤ c) : a * c ≤ b * c := by rw [mul_comm a, mul_comm b]; exact mul_le_mul_of_nonneg_left h h'
theorem mul_lt_mul_of_pos_left {a b c : M} (h : a < b) (h' : 0 < c) : c * a < c * b := MulOrderLaws.mul_lt_mul_left h h'
theorem mul_lt_mul_of_pos_right {a b c : M} (h : a < b) (h' : 0 < c) : a * c < b * c := by rw [mul_comm a, mul_comm b]; exact mul_lt_mul_of_pos_left h h'
theorem mul_le_mul {a b c d : M} (h : a ≤ b) (h' : c ≤ d) (hc : 0 ≤ c) (hb : 0 ≤ b) : a * c ≤ b * d :=
  le_trans (mul_le_mul_of_nonneg_right h hc) (mul_le_mul_of_nonneg_left h' hb)
theorem mul_le_mul_left {a b c : M} (h : 0 < c) : c * a ≤ c * b ↔ a ≤ b :=
  ⟨fun h' => not_lt.mp fun hn => absurd (mul_lt_mul_of_pos_left hn h) (not_lt.mpr h'), fun h' => mul_le_mul_of_nonneg_left h' (le_of_lt h)⟩
theorem mul_lt_mul_left {a b c : M} (h : 0 < c) : c * a < c * b ↔ a < b := by rw [← not_le, ← not_le, mul_le_mul_left h]
theorem mul_le_mul_right {a b c : M} (h : 0 < c) : a * c ≤ b * c ↔ a ≤ b := by rw [mul_comm a, mul_comm b, mul_le_mul_left h]
theorem mul_lt_mul_right {a b c : M} (h : 0 < c) : a * c < b * c ↔ a < b := by rw [mul_comm a, mul_comm b, mul_lt_mul_left h]
theorem le_of_mul_le_mul_left {a b c : M} (h : c * a ≤ c * b) (h' : 0 < c) : a ≤ b := (mul_le_mul_left h').mp h
theorem le_of_mul_le_mul_right {a b c : M} (h : a * c ≤ b * c) (h' : 0 < c) : a ≤ b := (mul_le_mul_right h').mp h
theorem lt_of_mul_lt_mul_left {a b c : M} (h : c * a < c * b) (h' : 0 ≤ c) : a < b := not_le.mp fun hn => absurd h (not_lt.mpr (mul_le_mul_of_nonneg_left hn h'))
theorem mul_lt_mul_of_nonneg_of_pos' {a b c d : M} (h : a ≤ c) (h' : b < d) (hb : 0 ≤ b) (hc : 0 < c) : a * b < c * d :=
  lt_of_le_of_lt (mul_le_mul_of_nonneg_right h hb) (mul_lt_mul_of_pos_left h' hc)
theorem mul_lt_mul {a b c d : M} (h : a < c) (h' : b ≤ d) (hb : 0 < b) (hc : 0 ≤ c) : a * b < c * d :=
  lt_of_lt_of_le (mul_lt_mul_of_pos_right h hb) (mul_le_mul_of_nonneg_left h' hc)
theorem mul_lt_mul' {a b c d : M} (h : a ≤ c) (h' : b < d) (hb : 0 ≤ b) (hc : 0 < c) : a * b < c * d :=
  mul_lt_mul_of_nonneg_of_pos' h h' hb hc
theorem mul_lt_mul'' {a b c d : M} (h : a < c) (h' : b < d) (ha : 0 ≤ a) (hb : 0 ≤ b) : a * b < c * d :=
  mul_lt_mul' (le_of_lt h) h' hb (lt_of_le_of_lt ha h)
theorem mul_self_lt_mul_self {a b : M} (h : 0 ≤ a) (h' : a < b) : a * a < b * b := mul_lt_mul'' h' h' h h
theorem pos_of_mul_pos_left {a b : M} (h : 0 < a * b) (ha : 0 ≤ b) : 0 < a := by
  refine lt_of_le_of_ne ?_ ?_
  · exact le_of_not_gt fun hn => absurd h (not_lt.mpr (by have := mul_le_mul_of_nonneg_right (le_of_lt hn) ha; rw [zero_mul] at this; exact this))
  · intro e; rw [← e, zero_mul] at h; exact lt_irrefl _ h
theorem pos_of_mul_pos_right {a b : M} (h : 0 < a * b) (ha : 0 ≤ a) : 0 < b := pos_of_mul_pos_left (by rw [mul_comm]; exact h) ha
theorem mul_self_le_mul_self {a b : M} (h : 0 ≤ a) (h' : a ≤ b) : a * a ≤ b * b := mul_le_mul h' h' h (le_trans h h')
end
theorem zero_lt_one [LT M] [OfNat M 0] [OfNat M 1] [ZeroLtOne M] : (0 : M) < 1 := ZeroLtOne.zero_lt_one
theorem one_pos [LT M] [OfNat M 0] [OfNat M 1] [ZeroLtOne M] : (0 : M) < 1 := ZeroLtOne.zero_lt_one
section
variable [LE M] [LT M] [OrderLaws M] [Mul M] [MulLaws M] [OfNat M 0] [MulZeroLaws M] [MulOrderLaws M] [OfNat M 1] [OneLaws M] [NatPow M] [PowLaws M] [ZeroLtOne M]
theorem one_ne_zero : (1 : M) ≠ 0 := (ne_of_lt zero_lt_one).symm
theorem zero_ne_one : (0 : M) ≠ 1 := ne_of_lt zero_lt_one
theorem zero_le_one : (0 : M) ≤ 1 := le_of_lt zero_lt_one
theorem pow_pos {a : M} (h : 0 < a) (n : Nat) : 0 < a ^ n := by
  induction n with
  | zero => rw [pow_zero]; exact zero_lt_one
  | succ n ih => rw [pow_succ]; exact mul_pos ih h
theorem pow_nonneg {a : M} (h : 0 ≤ a) (n : Nat) : 0 ≤ a ^ n := by
  induction n with
  | zero => rw [pow_zero]; exact zero_le_one
  | succ n ih => rw [pow_succ]; exact mul_nonneg ih h
theorem pow_le_pow_left {a b : M} (h : 0 ≤ a) (h' : a ≤ b) (n : Nat) : a ^ n ≤ b ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero]; exact le_refl _
  | succ n ih => rw [pow_succ, pow_succ]; exact mul_le_mul ih h' h (pow_nonneg (le_trans h h') n)
theorem pow_le_pow_left₀ {a b : M} (h : 0 ≤ a) (h' : a ≤ b) (n : Nat) : a ^ n ≤ b ^ n := pow_le_pow_left h h' n
theorem one_le_pow₀ {a : M} (h : 1 ≤ a) {n : Nat} : 1 ≤ a ^ n := by
  have := pow_le_pow_left zero_le_one h n; rw [one_pow] at this; exact this
theorem pow_le_pow_right₀ {a : M} (h : 1 ≤ a) {m n : Nat} (h' : m ≤ n) : a ^ m ≤ a ^ n := by
  obtain ⟨k, rfl⟩ := Nat.le_add_of h'
  rw [pow_add]
  have h0 : (0 : M) ≤ a := le_trans zero_le_one h
  have := mul_le_mul_of_nonneg_left (one_le_pow₀ h (n := k)) (pow_nonneg h0 m)
  rw [mul_one] at this; exact this
theorem pow_le_pow_right {a : M} (h : 1 ≤ a) {m n : Nat} (h' : m ≤ n) : a ^ m ≤ a ^ n := pow_le_pow_right₀ h h'
theorem pow_eq_zero_iff {a : M} {n : Nat} (h : n ≠ 0) : a ^ n = 0 ↔ a = 0 :=
  ⟨PowLaws.eq_zero one_ne_zero, fun e => by rw [e, zero_pow h]⟩
theorem pow_ne_zero {a : M} (n : Nat) (h : a ≠ 0) : a ^ n ≠ 0 := fun e => h (PowLaws.eq_zero one_ne_zero e)
theorem pow_lt_pow_left {a b : M} (h : a < b) (ha : 0 ≤ a) {n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n =>
    rw [pow_succ, pow_succ]
    exact mul_lt_mul_of_nonneg_of_pos' (pow_le_pow_left ha (le_of_lt h) n) h ha (pow_pos (lt_of_le_of_lt ha h) n)
theorem pow_lt_pow_left₀ {a b : M} (h : a < b) (ha : 0 ≤ a) {n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n := pow_lt_pow_left h ha hn
theorem pow_lt_pow_right {a : M} (h : 1 < a) {m n : Nat} (h' : m < n) : a ^ m < a ^ n := by
  obtain ⟨k, rfl⟩ := Nat.le_add_of h'
  have ha : (0 : M) < a := lt_trans zero_lt_one h
  have h1 := pow_le_pow_right (le_of_lt h) (show m + 1 ≤ m + 1 + k from Nat.le_add_right _ _)
  have h2 := mul_lt_mul_of_pos_left h (pow_pos ha m)
  rw [mul_one, ← pow_succ] at h2
  exact lt_of_lt_of_le h2 h1
theorem pow_lt_pow_right₀ {a : M} (h : 1 < a) {m n : Nat} (h' : m < n) : a ^ m < a ^ n := pow_lt_pow_right h h'
theorem pow_lt_pow_iff_right {a : M} (h : 1 < a) {m n : Nat} : a ^ m < a ^ n ↔ m < n :=
  ⟨fun h' => Nat.lt_of_not_le fun hn => absurd h' (not_lt.mpr (pow_le_pow_right (le_of_lt h) hn)), pow_lt_pow_right h⟩
theorem pow_le_pow_iff_right {a : M} (h : 1 < a) {m n : Nat} : a ^ m ≤ a ^ n ↔ m ≤ n :=
  ⟨fun h' => Nat.le_of_not_lt fun hn => absurd (pow_lt_pow_right h hn) (not_lt.mpr h'), pow_le_pow_right (le_of_lt h)⟩
theorem pow_right_injective {a : M} (h : 1 < a) : Function.Injective fun n : Nat => a ^ n := fun _ _ e =>
  Nat.le_antisymm ((pow_le_pow_iff_right h).mp (le_of_eq e)) ((pow_le_pow_iff_right h).mp (le_of_eq e.symm))
theorem lt_of_pow_lt_pow_left {a b : M} (n : Nat) (hb : 0 ≤ b) (h : a ^ n < b ^ n) : a < b :=
  not_le.mp fun hn => absurd h (not_lt.mpr (pow_le_pow_left hb hn n))
theorem le_of_pow_le_pow_left {a b : M} {n : Nat} (hn : n ≠ 0) (hb : 0 ≤ b) (h : a ^ n ≤ b ^ n) : a ≤ b :=
  not_lt.mp fun h' => absurd (pow_lt_pow_left h' hb hn) (not_lt.mpr h)
theorem pow_left_inj {a b : M} {n : Nat} (ha : 0 ≤ a) (hb : 0 ≤ b) (hn : n ≠ 0) : a ^ n = b ^ n ↔ a = b :=
  ⟨fun h => le_antisymm (le_of_pow_le_pow_left hn hb (le_of_eq h)) (le_of_pow_le_pow_left hn ha (le_of_eq h.symm)), fun h => h ▸ rfl⟩
theorem one_le_pow_of_one_le {a : M} (h : 1 ≤ a) (n : Nat) : 1 ≤ a ^ n := one_le_pow₀ h
theorem one_lt_pow {a : M} (h : 1 < a) {n : Nat} (hn : n ≠ 0) : 1 < a ^ n := by
  have := pow_lt_pow_right h (Nat.pos_of_ne_zero hn); rw [pow_zero] at this; exact this
theorem pow_eq_zero {a : M} {n : Nat} (h : a ^ n = 0) : a = 0 := PowLaws.eq_zero one_ne_zero h
theorem sq_eq_zero_iff {a : M} : a ^ 2 = 0 ↔ a = 0 := pow_eq_zero_iff (Nat.succ_ne_zero 1)
theorem sq_eq_zero' {a : M} : a ^ 2 = 0 ↔ a = 0 := sq_eq_zero_iff
theorem sq_pos_of_pos {a : M} (h : 0 < a) : 0 < a ^ 2 := pow_pos h 2
variable [Add M] [OfNat M 2] [TwoLaws M] [AddLaws M] [ZeroLaws M] [AddOrderLaws M]
theorem two_pos : (0 : M) < 2 := by rw [TwoLaws.two]; exact add_pos zero_lt_one zero_lt_one
theorem zero_lt_two : (0 : M) < 2 := two_pos
theorem zero_le_two : (0 : M) ≤ 2 := le_of_lt two_pos
theorem two_ne_zero : (2 : M) ≠ 0 := ne_of_gt two_pos
theorem one_lt_two : (1 : M) < 2 := by rw [TwoLaws.two]; exact lt_add_one 1
theorem one_le_two : (1 : M) ≤ 2 := le_of_lt one_lt_two
end
-- the simp set for rings and orders, as Mathlib's
attribute [simp] add_zero zero_add mul_zero zero_mul mul_one one_mul pow_zero pow_one one_pow mul_eq_zero mul_self_eq_zero mul_eq_mul_left_iff
  mul_eq_mul_right_iff one_ne_zero zero_ne_one two_ne_zero zero_lt_one zero_le_one zero_lt_two one_lt_two pow_eq_zero_iff
attribute [simp] add_right_inj add_left_inj add_right_eq_self add_left_eq_self self_eq_add_right
attribute [simp] sub_self sub_zero zero_sub neg_neg neg_zero sub_add_cancel add_sub_cancel_right add_sub_cancel_left add_neg_cancel neg_add_cancel
  neg_inj neg_eq_zero neg_mul mul_neg sub_neg_eq_add sub_sub_cancel sub_left_inj sub_right_inj
attribute [simp] ge_iff_le gt_iff_lt not_le not_lt le_refl lt_self_iff_false add_le_add_iff_left add_le_add_iff_right add_lt_add_iff_left
  add_lt_add_iff_right lt_add_iff_pos_right lt_add_iff_pos_left le_add_iff_nonneg_right le_add_iff_nonneg_left sub_nonneg sub_pos
  neg_le_neg_iff neg_lt_neg_iff neg_nonneg neg_pos mul_le_mul_left mul_lt_mul_left mul_le_mul_right mul_lt_mul_right
