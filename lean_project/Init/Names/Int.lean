prelude
import Init.Names.Nat

/-! # Names of Lean's core and Mathlib for integers and casts -/

set_option linter.all false
universe u v

theorem Int.emod_eq_of_lt {a b : Int} (h : 0 ≤ a) (h' : a < b) : a % b = a := by
  have h0 : 0 < b := by omega
  obtain ⟨m, rfl⟩ := Int.eq_ofNat_of_nonneg h; obtain ⟨n, rfl⟩ := Int.eq_ofNat_of_nonneg (Int.le_of_lt h0)
  rw [← Int.natCast_emod, Nat.mod_eq_of_lt (Int.natCast_lt.mp h')]
theorem Int.natCast_dvd_natCast {m n : Nat} : (m : Int) ∣ (n : Int) ↔ m ∣ n := by
  rw [Int.dvd_iff_emod_eq_zero, Nat.dvd_iff_mod_eq_zero, ← Int.natCast_emod]; omega
theorem Int.coe_nat_dvd {m n : Nat} : (m : Int) ∣ (n : Int) ↔ m ∣ n := Int.natCast_dvd_natCast
theorem Int.sub_emod (a b n : Int) : (a - b) % n = (a % n - b % n) % n := by
  have h1 := Int.mul_ediv_add_emod a n
  have h2 := Int.mul_ediv_add_emod b n
  have : a - b = a % n - b % n + n * (a / n - b / n) := by rw [Int.mul_sub]; omega
  rw [this, Int.add_mul_emod_self_left]
theorem Int.coe_nat_mod (m n : Nat) : ((m % n : Nat) : Int) = (m : Int) % (n : Int) := Int.natCast_emod m n
namespace Int
theorem ofNat_sub {m n : Nat} (h : m ≤ n) : ((n - m : Nat) : Int) = n - m := by omega
theorem emod_emod_of_dvd (n : Int) {m k : Int} (h : m ∣ k) : n % k % m = n % m := by
  obtain ⟨l, rfl⟩ := h
  have := Int.mul_ediv_add_emod n (m * l)
  have h2 : (n % (m * l) + m * (l * (n / (m * l)))) % m = n % (m * l) % m := add_mul_emod_self_left _ _ _
  rw [← h2, Int.add_comm, ← Int.mul_assoc, this]
@[simp] theorem add_mul_emod_self (a b c : Int) : (a + b * c) % c = a % c := by rw [Int.mul_comm, add_mul_emod_self_left]
@[simp] theorem mul_emod_left (a b : Int) : (a * b) % b = 0 := by rw [Int.mul_comm, mul_emod_right]
@[simp] theorem add_emod_self (a b : Int) : (a + b) % b = a % b := by have := add_mul_emod_self_left a b 1; rw [Int.mul_one] at this; exact this
theorem emod_two_eq_zero_or_one (n : Int) : n % 2 = 0 ∨ n % 2 = 1 := by omega
theorem emod_two_eq (x : Int) : x % 2 = 0 ∨ x % 2 = 1 := by omega
theorem lt_add_one_iff {a b : Int} : a < b + 1 ↔ a ≤ b := by omega
theorem add_one_le_iff {a b : Int} : a + 1 ≤ b ↔ a < b := by omega
theorem le_sub_one_iff {a b : Int} : a ≤ b - 1 ↔ a < b := by omega
theorem sub_one_lt_iff {a b : Int} : a - 1 < b ↔ a ≤ b := by omega
theorem toNat_of_nonneg {a : Int} (h : 0 ≤ a) : (toNat a : Int) = a := by omega
theorem le_of_dvd {a b : Int} (bpos : 0 < b) (h : a ∣ b) : a ≤ b := by
  obtain ⟨k, rfl⟩ := h
  rcases Int.le_total a 0 with ha | ha
  · omega
  · have hk : 1 ≤ k := not_lt.mp fun hn => absurd bpos (not_lt.mpr (mul_nonpos_of_nonneg_of_nonpos ha (show k ≤ 0 by omega)))
    have := mul_le_mul_of_nonneg_left hk ha; rw [Int.mul_one] at this; exact this
theorem eq_one_of_dvd_one {a : Int} (h : 0 ≤ a) (h' : a ∣ 1) : a = 1 := by
  have := le_of_dvd (by decide) h'
  have : a ≠ 0 := fun e => by obtain ⟨k, hk⟩ := h'; rw [e, Int.zero_mul] at hk; exact absurd hk (by decide)
  omega
theorem mul_ediv_cancel_left {a : Int} (b : Int) (h : a ≠ 0) : a * b / a = b := by
  have h1 := mul_ediv_add_emod (a * b) a
  rw [mul_emod_right, Int.add_zero] at h1
  exact mul_left_cancel₀ h h1
protected theorem mul_ediv_cancel (a : Int) {b : Int} (h : b ≠ 0) : a * b / b = a := by rw [Int.mul_comm, mul_ediv_cancel_left a h]
protected theorem mul_ediv_cancel' {a b : Int} (h : a ∣ b) : a * (b / a) = b := by
  have h1 := mul_ediv_add_emod b a
  rw [emod_eq_zero_of_dvd h, Int.add_zero] at h1; exact h1
protected theorem ediv_mul_cancel {a b : Int} (h : b ∣ a) : a / b * b = a := by rw [Int.mul_comm]; exact Int.mul_ediv_cancel' h
protected theorem ediv_eq_of_eq_mul_right {a b c : Int} (h : b ≠ 0) (e : a = b * c) : a / b = c := by rw [e, mul_ediv_cancel_left c h]
protected theorem ediv_eq_of_eq_mul_left {a b c : Int} (h : b ≠ 0) (e : a = c * b) : a / b = c := by rw [e, Int.mul_ediv_cancel c h]
protected theorem dvd_sub {a b c : Int} (h : a ∣ b) (h' : a ∣ c) : a ∣ b - c := _root_.dvd_sub h h'
protected theorem dvd_add {a b c : Int} (h : a ∣ b) (h' : a ∣ c) : a ∣ b + c := _root_.dvd_add h h'
protected theorem dvd_mul_right (a b : Int) : a ∣ a * b := ⟨b, rfl⟩
protected theorem dvd_mul_left (a b : Int) : a ∣ b * a := ⟨b, Int.mul_comm b a⟩
protected theorem dvd_trans {a b c : Int} (h : a ∣ b) (h' : b ∣ c) : a ∣ c := _root_.dvd_trans h h'
protected theorem dvd_neg {a b : Int} : a ∣ -b ↔ a ∣ b := _root_.dvd_neg
theorem sub_emod_eq_zero_of_emod_eq {a b n : Int} (h : a % n = b % n) : (a - b) % n = 0 := by rw [Int.sub_emod, h, Int.sub_self]; exact emod_eq_zero_of_dvd (dvd_zero n)
theorem emod_eq_emod_iff_emod_sub_eq_zero {m n k : Int} : m % n = k % n ↔ (m - k) % n = 0 := by
  refine ⟨sub_emod_eq_zero_of_emod_eq, fun h => ?_⟩
  obtain ⟨l, e⟩ := dvd_of_emod_eq_zero h
  rw [show m = k + n * l by omega, add_mul_emod_self_left]
theorem natAbs_mul (a b : Int) : natAbs (a * b) = natAbs a * natAbs b := by
  apply Int.natCast_inj.mp
  rw [Int.natCast_natAbs, Int.natCast_mul, Int.natCast_natAbs, Int.natCast_natAbs, abs_mul]
theorem natAbs_dvd_natAbs {a b : Int} : natAbs a ∣ natAbs b ↔ a ∣ b := by
  constructor
  · rintro ⟨k, h⟩
    have h1 : (natAbs b : Int) = natAbs a * (k : Int) := by rw [h, Int.natCast_mul]
    have h2 : (natAbs a : Int) = a ∨ (natAbs a : Int) = -a := by omega
    have h3 : (natAbs b : Int) = b ∨ (natAbs b : Int) = -b := by omega
    rcases h2 with h2 | h2 <;> rcases h3 with h3 | h3 <;> rw [h2, h3] at h1
    · exact ⟨k, h1⟩
    · exact ⟨-k, by rw [Int.mul_neg, ← h1, Int.neg_neg]⟩
    · exact ⟨-k, by rw [h1, Int.mul_neg, Int.neg_mul]⟩
    · exact ⟨k, by rw [← Int.neg_neg b, h1, Int.neg_mul, Int.neg_neg]⟩
  · rintro ⟨k, rfl⟩; rw [natAbs_mul]; exact Nat.dvd_mul_right _ _
theorem natAbs_eq (a : Int) : a = natAbs a ∨ a = -(natAbs a : Int) := by omega
theorem natAbs_pow (a : Int) (n : Nat) : natAbs (a ^ n) = natAbs a ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Int.pow_succ, natAbs_mul, ih]; rfl
-- congruences
theorem modEq_iff_dvd {n a b : Int} : Int.ModEq n a b ↔ n ∣ b - a := by
  constructor
  · intro h; exact dvd_of_emod_eq_zero (sub_emod_eq_zero_of_emod_eq (show b % n = a % n from Eq.symm h))
  · intro h; exact Eq.symm (emod_eq_emod_iff_emod_sub_eq_zero.mpr (emod_eq_zero_of_dvd h))
theorem modEq_zero_iff_dvd {n a : Int} : Int.ModEq n a 0 ↔ n ∣ a := by rw [modEq_iff_dvd, Int.zero_sub, Int.dvd_neg]
namespace ModEq
@[refl] protected theorem refl {n : Int} (a : Int) : a ≡ a [ZMOD n] := rfl
protected theorem rfl {n a : Int} : a ≡ a [ZMOD n] := rfl
protected theorem symm {n a b : Int} (h : a ≡ b [ZMOD n]) : b ≡ a [ZMOD n] := Eq.symm h
protected theorem trans {n a b c : Int} (h : a ≡ b [ZMOD n]) (h' : b ≡ c [ZMOD n]) : a ≡ c [ZMOD n] := Eq.trans h h'
protected theorem eq {n a b : Int} (h : a ≡ b [ZMOD n]) : a % n = b % n := h
theorem dvd {n a b : Int} (h : a ≡ b [ZMOD n]) : n ∣ b - a := modEq_iff_dvd.mp h
protected theorem add {n a b c d : Int} (h : a ≡ b [ZMOD n]) (h' : c ≡ d [ZMOD n]) : a + c ≡ b + d [ZMOD n] := by
  show (a + c) % n = (b + d) % n
  rw [add_emod, show a % n = b % n from h, show c % n = d % n from h', ← add_emod]
protected theorem mul {n a b c d : Int} (h : a ≡ b [ZMOD n]) (h' : c ≡ d [ZMOD n]) : a * c ≡ b * d [ZMOD n] := by
  show (a * c) % n = (b * d) % n
  rw [mul_emod, show a % n = b % n from h, show c % n = d % n from h', ← mul_emod]
protected theorem sub {n a b c d : Int} (h : a ≡ b [ZMOD n]) (h' : c ≡ d [ZMOD n]) : a - c ≡ b - d [ZMOD n] := by
  show (a - c) % n = (b - d) % n
  rw [Int.sub_emod, show a % n = b % n from h, show c % n = d % n from h', ← Int.sub_emod]
protected theorem neg {n a b : Int} (h : a ≡ b [ZMOD n]) : -a ≡ -b [ZMOD n] := by
  have := ModEq.sub (ModEq.refl (n := n) 0) h; rw [Int.zero_sub, Int.zero_sub] at this; exact this
protected theorem add_left {n a b : Int} (c : Int) (h : a ≡ b [ZMOD n]) : c + a ≡ c + b [ZMOD n] := ModEq.add (ModEq.refl c) h
protected theorem add_right {n a b : Int} (c : Int) (h : a ≡ b [ZMOD n]) : a + c ≡ b + c [ZMOD n] := ModEq.add h (ModEq.refl c)
protected theorem sub_left {n a b : Int} (c : Int) (h : a ≡ b [ZMOD n]) : c - a ≡ c - b [ZMOD n] := ModEq.sub (ModEq.refl c) h
protected theorem sub_right {n a b : Int} (c : Int) (h : a ≡ b [ZMOD n]) : a - c ≡ b - c [ZMOD n] := ModEq.sub h (ModEq.refl c)
protected theorem mul_left {n a b : Int} (c : Int) (h : a ≡ b [ZMOD n]) : c * a ≡ c * b [ZMOD n] := ModEq.mul (ModEq.refl c) h
protected theorem mul_right {n a b : Int} (c : Int) (h : a ≡ b [ZMOD n]) : a * c ≡ b * c [ZMOD n] := ModEq.mul h (ModEq.refl c)
protected theorem pow {n a b : Int} (m : Nat) (h : a ≡ b [ZMOD n]) : a ^ m ≡ b ^ m [ZMOD n] := by
  induction m with
  | zero => rfl
  | succ m ih => rw [Int.pow_succ, Int.pow_succ]; exact ModEq.mul ih h
end ModEq
end Int
namespace Nat
theorem modEq_iff_dvd {n a b : Nat} : Nat.ModEq n a b ↔ (n : Int) ∣ (b : Int) - (a : Int) := by
  rw [Int.dvd_iff_emod_eq_zero]
  constructor
  · intro h
    have h1 := Nat.div_add_mod a n
    have h2 := Nat.div_add_mod b n
    have h : a % n = b % n := h
    apply Int.emod_eq_zero_of_dvd
    refine ⟨(b / n : Nat) - (a / n : Nat), ?_⟩
    rw [Int.mul_sub, ← Int.natCast_mul, ← Int.natCast_mul]
    omega
  · intro h
    obtain ⟨k, hk⟩ := Int.dvd_of_emod_eq_zero h
    show a % n = b % n
    apply Int.natCast_inj.mp
    rw [Int.natCast_emod, Int.natCast_emod, show (b : Int) = (a : Int) + (n : Int) * k by omega, Int.add_mul_emod_self_left]
theorem modEq_zero_iff_dvd {n a : Nat} : a ≡ 0 [MOD n] ↔ n ∣ a := by
  rw [dvd_iff_mod_eq_zero]; show a % n = 0 % n ↔ _; rw [zero_mod]
theorem mod_modEq (a n : Nat) : a % n ≡ a [MOD n] := mod_mod a n
theorem modEq_iff_dvd' {n a b : Nat} (h : a ≤ b) : a ≡ b [MOD n] ↔ n ∣ b - a := by
  rw [modEq_iff_dvd, ← Int.natCast_dvd_natCast, Int.ofNat_sub h]
namespace ModEq
protected theorem rfl {n a : Nat} : a ≡ a [MOD n] := rfl
protected theorem dvd {n a b : Nat} (h : a ≡ b [MOD n]) : (n : Int) ∣ (b : Int) - (a : Int) := modEq_iff_dvd.mp h
protected theorem add_left {n a b : Nat} (c : Nat) (h : a ≡ b [MOD n]) : c + a ≡ c + b [MOD n] := ModEq.add (ModEq.refl c) h
protected theorem add_right {n a b : Nat} (c : Nat) (h : a ≡ b [MOD n]) : a + c ≡ b + c [MOD n] := ModEq.add h (ModEq.refl c)
protected theorem mul_left {n a b : Nat} (c : Nat) (h : a ≡ b [MOD n]) : c * a ≡ c * b [MOD n] := ModEq.mul (ModEq.refl c) h
protected theorem mul_right {n a b : Nat} (c : Nat) (h : a ≡ b [MOD n]) : a * c ≡ b * c [MOD n] := ModEq.mul h (ModEq.refl c)
end ModEq
-- casts
theorem cast_add (m n : Nat) : ((m + n : Nat) : Int) = m + n := Int.natCast_add m n
theorem cast_mul (m n : Nat) : ((m * n : Nat) : Int) = m * n := Int.natCast_mul m n
theorem cast_pow (n m : Nat) : ((n ^ m : Nat) : Int) = (n : Int) ^ m := Int.natCast_pow n m
theorem cast_succ (n : Nat) : ((succ n : Nat) : Int) = n + 1 := rfl
theorem cast_add_one (n : Nat) : ((n + 1 : Nat) : Int) = n + 1 := rfl
theorem cast_zero : ((0 : Nat) : Int) = 0 := rfl
theorem cast_one : ((1 : Nat) : Int) = 1 := rfl
theorem cast_sub {m n : Nat} (h : m ≤ n) : ((n - m : Nat) : Int) = n - m := Int.ofNat_sub h
theorem cast_inj {m n : Nat} : (m : Int) = n ↔ m = n := Int.natCast_inj
theorem cast_le {m n : Nat} : (m : Int) ≤ n ↔ m ≤ n := Int.natCast_le
theorem cast_lt {m n : Nat} : (m : Int) < n ↔ m < n := Int.natCast_lt
theorem cast_nonneg (n : Nat) : 0 ≤ (n : Int) := by omega
theorem cast_pos {n : Nat} : (0 : Int) < n ↔ 0 < n := by omega
theorem cast_eq_zero {n : Nat} : (n : Int) = 0 ↔ n = 0 := by omega
theorem cast_ne_zero {n : Nat} : (n : Int) ≠ 0 ↔ n ≠ 0 := by omega
end Nat
