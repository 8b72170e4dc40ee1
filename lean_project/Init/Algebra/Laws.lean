prelude
import Init.Finset
import Init.NumberTheory.Prime

/-! # The laws of arithmetic as classes of propositions

Each class says what one or two operations obey (`MulLaws M`: `*` commutes and associates). They are no hierarchy of
structures: a law that is stated over them mentions the operation itself, so that a rewrite rule matches as it would if
it were stated for `ℕ` or `ℤ`, and the instance is only looked for afterwards. -/

set_option linter.all false
universe u v

class AddLaws (M : Type u) [Add M] : Prop where
  comm : ∀ a b : M, a + b = b + a
  assoc : ∀ a b c : M, a + b + c = a + (b + c)
  cancel : ∀ {a b c : M}, a + b = a + c → b = c
class MulLaws (M : Type u) [Mul M] : Prop where
  comm : ∀ a b : M, a * b = b * a
  assoc : ∀ a b c : M, a * b * c = a * (b * c)
class ZeroLaws (M : Type u) [Add M] [OfNat M 0] : Prop where
  add_zero : ∀ a : M, a + 0 = a
class MulZeroLaws (M : Type u) [Mul M] [OfNat M 0] : Prop where
  mul_zero : ∀ a : M, a * 0 = 0
  eq_zero : ∀ {a b : M}, a * b = 0 → a = 0 ∨ b = 0
class MulCancelLaws (M : Type u) [Mul M] [OfNat M 0] : Prop where
  cancel : ∀ {a b c : M}, a ≠ 0 → a * b = a * c → b = c
class OneLaws (M : Type u) [Mul M] [OfNat M 1] : Prop where
  mul_one : ∀ a : M, a * 1 = a
class DistribLaws (M : Type u) [Add M] [Mul M] : Prop where
  mul_add : ∀ a b c : M, a * (b + c) = a * b + a * c
class PowLaws (M : Type u) [Mul M] [OfNat M 1] [NatPow M] : Prop where
  pow_zero : ∀ a : M, a ^ (0 : Nat) = 1
  pow_succ : ∀ (a : M) (n : Nat), a ^ (n + 1) = a ^ n * a
class NegLaws (M : Type u) [Add M] [Sub M] [Neg M] [OfNat M 0] : Prop where
  sub_eq : ∀ a b : M, a - b = a + -b
  add_neg : ∀ a : M, a + -a = 0
class OrderLaws (M : Type u) [LE M] [LT M] : Prop where
  le_refl : ∀ a : M, a ≤ a
  le_trans : ∀ {a b c : M}, a ≤ b → b ≤ c → a ≤ c
  le_antisymm : ∀ {a b : M}, a ≤ b → b ≤ a → a = b
  le_total : ∀ a b : M, a ≤ b ∨ b ≤ a
  not_le : ∀ {a b : M}, ¬a ≤ b ↔ b < a
class AddOrderLaws (M : Type u) [LE M] [LT M] [Add M] : Prop where
  add_le_add_iff_left : ∀ (c : M) {a b : M}, c + a ≤ c + b ↔ a ≤ b
class MulOrderLaws (M : Type u) [LE M] [LT M] [Mul M] [OfNat M 0] : Prop where
  mul_pos : ∀ {a b : M}, 0 < a → 0 < b → 0 < a * b
  mul_le_mul_left : ∀ {a b c : M}, a ≤ b → 0 ≤ c → c * a ≤ c * b
  mul_lt_mul_left : ∀ {a b c : M}, a < b → 0 < c → c * a < c * b
class ZeroLtOne (M : Type u) [LT M] [OfNat M 0] [OfNat M 1] : Prop where
  zero_lt_one : (0 : M) < 1
class TwoLaws (M : Type u) [Add M] [OfNat M 1] [OfNat M 2] : Prop where
  two : (2 : M) = 1 + 1
class DvdLaws (M : Type u) [Dvd M] [Mul M] : Prop where
  iff : ∀ {a b : M}, a ∣ b ↔ ∃ c, b = a * c

instance : AddLaws Nat := ⟨Nat.add_comm, Nat.add_assoc, fun h => Nat.add_left_cancel h⟩
instance : AddLaws Int := ⟨Int.add_comm, Int.add_assoc, fun h => Int.add_left_cancel h⟩
instance : MulLaws Nat := ⟨Nat.mul_comm, Nat.mul_assoc⟩
instance : MulLaws Int := ⟨Int.mul_comm, Int.mul_assoc⟩
instance : ZeroLaws Nat := ⟨Nat.add_zero⟩
instance : ZeroLaws Int := ⟨Int.add_zero⟩
instance : MulZeroLaws Nat := ⟨Nat.mul_zero, fun h => Nat.mul_eq_zero.mp h⟩
instance : MulZeroLaws Int := ⟨Int.mul_zero, fun h => Int.mul_eq_zero.mp h⟩
instance : MulCancelLaws Nat := ⟨fun h e => Nat.eq_of_mul_eq_mul_left (Nat.pos_of_ne_zero h) e⟩
instance : MulCancelLaws Int := ⟨fun {a b c} h e => by
  have : a * (b - c) = 0 := by rw [Int.mul_sub, e]; omega
  have := (Int.mul_eq_zero.mp this).resolve_left h; omega⟩
instance : OneLaws Nat := ⟨Nat.mul_one⟩
instance : OneLaws Int := ⟨Int.mul_one⟩
instance : DistribLaws Nat := ⟨Nat.mul_add⟩
instance : DistribLaws Int := ⟨Int.mul_add⟩
instance : PowLaws Nat := ⟨Nat.pow_zero, fun _ _ => rfl⟩
instance : PowLaws Int := ⟨Int.pow_zero, fun _ _ => rfl⟩
instance : NegLaws Int := ⟨fun _ _ => rfl, Int.add_right_neg⟩
instance : OrderLaws Nat := ⟨Nat.le_refl, Nat.le_trans, Nat.le_antisymm, Nat.le_total, Nat.not_le⟩
instance : OrderLaws Int := ⟨Int.le_refl, Int.le_trans, Int.le_antisymm, Int.le_total, Int.not_le⟩
instance : AddOrderLaws Nat := ⟨fun _ _ _ => Nat.add_le_add_iff_left⟩
instance : AddOrderLaws Int := ⟨fun c a b => by omega⟩
instance : MulOrderLaws Nat := ⟨Nat.mul_pos, fun h _ => Nat.mul_le_mul_left _ h, fun h h' => by
  exact Nat.lt_of_not_le fun hn => absurd h (Nat.not_lt_of_le (Nat.le_of_mul_le_mul_left hn h'))⟩
instance : MulOrderLaws Int := ⟨Int.mul_pos, fun h h' => Int.mul_le_mul_of_nonneg_left h h', fun h h' => Int.mul_lt_mul_of_pos_left h h'⟩
instance : ZeroLtOne Nat := ⟨by decide⟩
instance : ZeroLtOne Int := ⟨by decide⟩
instance : TwoLaws Nat := ⟨rfl⟩
instance : TwoLaws Int := ⟨rfl⟩
instance : DvdLaws Nat := ⟨Iff.rfl⟩
instance : DvdLaws Int := ⟨Iff.rfl⟩
