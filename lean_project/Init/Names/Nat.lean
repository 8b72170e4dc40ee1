prelude
import Init.Algebra.Signed
import Init.Algebra.Dvd

/-! # Names of Lean's core and Mathlib for natural numbers -/

set_option linter.all false
universe u v

namespace Nat
protected theorem mul_dvd_mul {a b c d : Nat} (h : a ∣ b) (h' : c ∣ d) : a * c ∣ b * d := _root_.mul_dvd_mul h h'
protected theorem mul_dvd_mul_left {b c : Nat} (a : Nat) (h : b ∣ c) : a * b ∣ a * c := _root_.mul_dvd_mul_left a h
protected theorem mul_dvd_mul_right {a b : Nat} (h : a ∣ b) (c : Nat) : a * c ∣ b * c := _root_.mul_dvd_mul h (Nat.dvd_refl c)
protected theorem dvd_of_mul_dvd_mul_left {k m n : Nat} (kpos : 0 < k) (h : k * m ∣ k * n) : m ∣ n := by
  obtain ⟨l, e⟩ := h; exact ⟨l, Nat.eq_of_mul_eq_mul_left kpos (by rw [e, Nat.mul_assoc])⟩
protected theorem dvd_of_mul_dvd_mul_right {k m n : Nat} (kpos : 0 < k) (h : m * k ∣ n * k) : m ∣ n :=
  Nat.dvd_of_mul_dvd_mul_left kpos (by rw [Nat.mul_comm k m, Nat.mul_comm k n]; exact h)
protected theorem add_sub_add_right (n k m : Nat) : n + k - (m + k) = n - m := by omega
protected theorem add_sub_add_left (k n m : Nat) : k + n - (k + m) = n - m := by omega
/-- Euclid's algorithm as an induction. -/
theorem gcd_induction_pair {P : Nat → Nat → Prop} (n k : Nat) (zero : ∀ k, P 0 k) (step : ∀ n k, 0 < n → P (k % n) n → P n k) : P n k := by
  induction n using Nat.strongRecOn generalizing k with
  | ind n ih =>
    rcases Nat.eq_zero_or_pos n with rfl | hn
    · exact zero k
    · exact step n k hn (ih _ (mod_lt k hn) n)
protected theorem mul_sub (k m n : Nat) : k * (m - n) = k * m - k * n := by
  rcases Nat.le_total m n with e | e
  · rw [Nat.sub_eq_zero_of_le e, Nat.sub_eq_zero_of_le (Nat.mul_le_mul_left k e), Nat.mul_zero]
  · obtain ⟨j, rfl⟩ := Nat.le_add_of e; rw [Nat.add_sub_cancel_left, Nat.mul_add, Nat.add_sub_cancel_left]
protected theorem sub_mul (m n k : Nat) : (m - n) * k = m * k - n * k := by rw [Nat.mul_comm, Nat.mul_sub, Nat.mul_comm k, Nat.mul_comm k]
protected theorem mul_sub_left_distrib (k m n : Nat) : k * (m - n) = k * m - k * n := Nat.mul_sub k m n
protected theorem mul_sub_right_distrib (m n k : Nat) : (m - n) * k = m * k - n * k := Nat.sub_mul m n k
protected theorem zero_lt_two : 0 < 2 := by decide
protected theorem one_lt_two : 1 < 2 := by decide
protected theorem two_pos : 0 < 2 := by decide
theorem gcd_eq_left {m n : Nat} (h : m ∣ n) : gcd m n = m := Nat.dvd_antisymm (gcd_dvd_left m n) (dvd_gcd (Nat.dvd_refl m) h)
theorem gcd_eq_right {m n : Nat} (h : n ∣ m) : gcd m n = n := by rw [gcd_comm]; exact gcd_eq_left h
theorem gcd_dvd (m n : Nat) : gcd m n ∣ m ∧ gcd m n ∣ n := ⟨gcd_dvd_left m n, gcd_dvd_right m n⟩
theorem div_eq_of_eq_mul_left {m n k : Nat} (h : 0 < n) (e : m = k * n) : m / n = k := by rw [e]; exact Nat.mul_div_cancel k h
theorem div_eq_of_eq_mul_right {m n k : Nat} (h : 0 < n) (e : m = n * k) : m / n = k := by rw [e]; exact Nat.mul_div_cancel_left k h
theorem mul_div_cancel' {m n : Nat} (h : n ∣ m) : n * (m / n) = m := by
  obtain ⟨k, rfl⟩ := h
  rcases Nat.eq_zero_or_pos n with rfl | hn
  · rw [Nat.zero_mul, Nat.zero_mul]
  · rw [Nat.mul_div_cancel_left k hn]
theorem div_mul_cancel {m n : Nat} (h : n ∣ m) : m / n * n = m := by rw [Nat.mul_comm]; exact mul_div_cancel' h
theorem strong_induction_on {p : Nat → Prop} (n : Nat) (h : ∀ n, (∀ m, m < n → p m) → p n) : p n := Nat.strongRecOn n h
theorem le_induction {m : Nat} {P : (n : Nat) → m ≤ n → Prop} (base : P m (Nat.le_refl m))
    (succ : ∀ (n : Nat) (hmn : m ≤ n), P n hmn → P (n + 1) (Nat.le.step hmn)) (n : Nat) (hmn : m ≤ n) : P n hmn := by
  induction hmn with
  | refl => exact base
  | step h ih => exact succ _ h ih
theorem pow_le_pow_of_le_right {n : Nat} (h : 0 < n) {i j : Nat} (h' : i ≤ j) : n ^ i ≤ n ^ j := _root_.pow_le_pow_right h h'
protected theorem pow_le_pow_right {n i j : Nat} (h : 0 < n) (h' : i ≤ j) : n ^ i ≤ n ^ j := pow_le_pow_of_le_right h h'
theorem sqrt_eq_zero {n : Nat} : sqrt n = 0 ↔ n = 0 := by
  constructor
  · intro h; have := lt_succ_sqrt n; rw [h] at this; omega
  · intro h; rw [h]; rfl
theorem lt_pow_self {n b : Nat} (h : 1 < b) : n < b ^ n := by
  induction n with
  | zero => exact Nat.succ_pos 0
  | succ n ih =>
    show n + 1 < b ^ n * b
    have h1 : b ^ n * 2 ≤ b ^ n * b := Nat.mul_le_mul_left _ h
    omega
theorem le_self_pow {n : Nat} (h : n ≠ 0) (m : Nat) : m ≤ m ^ n := by
  cases n with
  | zero => exact absurd rfl h
  | succ n =>
    rcases Nat.eq_zero_or_pos m with rfl | hm
    · exact Nat.zero_le _
    · show m ≤ m ^ n * m
      have h1 : 1 ≤ m ^ n := Nat.pow_pos hm
      have h2 := Nat.mul_le_mul_right m h1
      rw [Nat.one_mul] at h2; exact h2
protected theorem pow_lt_pow_left {a b n : Nat} (h : a < b) (hn : n ≠ 0) : a ^ n < b ^ n := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n =>
    show a ^ n * a < b ^ n * b
    have h1 : a ^ n ≤ b ^ n := _root_.pow_le_pow_left (Nat.zero_le _) (Nat.le_of_lt h) n
    have h2 := Nat.mul_le_mul_right a h1
    have h3 : 0 < b ^ n := Nat.pow_pos (by omega)
    have h4 : b ^ n * a < b ^ n * b := mul_lt_mul_of_pos_left h h3
    omega
theorem succ_pred_eq_of_pos {n : Nat} (h : 0 < n) : succ (n - 1) = n := by show n - 1 + 1 = n; omega
theorem lt_succ_of_lt {n m : Nat} (h : n < m) : n < succ m := Nat.lt_trans h (Nat.lt_succ_self m)
theorem lt_succ_iff_lt_or_eq {n m : Nat} : n < succ m ↔ n < m ∨ n = m := by show n < m + 1 ↔ _; omega
theorem le_succ_of_le {n m : Nat} (h : n ≤ m) : n ≤ succ m := Nat.le_trans h (Nat.le_succ m)
theorem one_le_iff_ne_zero {n : Nat} : 1 ≤ n ↔ n ≠ 0 := by omega
theorem one_le_of_lt {n m : Nat} (h : n < m) : 1 ≤ m := by omega
theorem pos_of_lt {n m : Nat} (h : n < m) : 0 < m := by omega
theorem lt_one_iff {n : Nat} : n < 1 ↔ n = 0 := by omega
theorem le_one_iff_eq_zero_or_eq_one {n : Nat} : n ≤ 1 ↔ n = 0 ∨ n = 1 := by omega
theorem one_lt_iff_ne_zero_and_ne_one {n : Nat} : 1 < n ↔ n ≠ 0 ∧ n ≠ 1 := by omega
theorem two_le_iff (n : Nat) : 2 ≤ n ↔ n ≠ 0 ∧ n ≠ 1 := by omega
theorem succ_inj' {n m : Nat} : succ n = succ m ↔ n = m := ⟨succ.inj, fun h => h ▸ rfl⟩
theorem succ_inj {n m : Nat} : succ n = succ m ↔ n = m := succ_inj'
theorem succ.injEq (n m : Nat) : (succ n = succ m) = (n = m) := propext succ_inj'
theorem succ_sub_one (n : Nat) : succ n - 1 = n := rfl
theorem add_one_sub_one (n : Nat) : n + 1 - 1 = n := rfl
theorem sub_add_comm {n m k : Nat} (h : k ≤ n) : n + m - k = n - k + m := by omega
protected theorem sub_right_comm (m n k : Nat) : m - n - k = m - k - n := by omega
protected theorem add_sub_cancel' {n m : Nat} (h : m ≤ n) : m + (n - m) = n := by omega
protected theorem sub_pos_of_lt {m n : Nat} (h : m < n) : 0 < n - m := by omega
protected theorem sub_pos_iff_lt {m n : Nat} : 0 < n - m ↔ m < n := by omega
protected theorem sub_le_sub_right {n m : Nat} (h : n ≤ m) (k : Nat) : n - k ≤ m - k := by omega
protected theorem sub_le_sub_left {n m : Nat} (h : n ≤ m) (k : Nat) : k - m ≤ k - n := by omega
protected theorem lt_sub_iff_add_lt {a b c : Nat} : a < c - b ↔ a + b < c := by omega
protected theorem sub_lt_iff_lt_add {a b c : Nat} (h : b ≤ a) : a - b < c ↔ a < b + c := by omega
protected theorem sub_le_iff_le_add {a b c : Nat} : a - b ≤ c ↔ a ≤ c + b := by omega
protected theorem le_sub_of_add_le {a b c : Nat} (h : a + b ≤ c) : a ≤ c - b := by omega
protected theorem add_le_of_le_sub {a b c : Nat} (hle : b ≤ c) (h : a ≤ c - b) : a + b ≤ c := by omega
protected theorem eq_add_of_sub_eq {a b c : Nat} (hle : b ≤ a) (h : a - b = c) : a = c + b := by omega
protected theorem sub_eq_iff_eq_add {a b c : Nat} (h : b ≤ a) : a - b = c ↔ a = c + b := by omega
protected theorem sub_eq_iff_eq_add' {a b c : Nat} (h : b ≤ a) : a - b = c ↔ a = b + c := by omega
theorem add_pos_left {m : Nat} (h : 0 < m) (n : Nat) : 0 < m + n := by omega
theorem add_pos_right {n : Nat} (m : Nat) (h : 0 < n) : 0 < m + n := by omega
protected theorem pos_of_mul_pos {m n : Nat} (h : 0 < m * n) : 0 < m := by
  rcases Nat.eq_zero_or_pos m with rfl | hm
  · rw [Nat.zero_mul] at h; exact h
  · exact hm
protected theorem mul_self_le_mul_self {m n : Nat} (h : m ≤ n) : m * m ≤ n * n := Nat.mul_le_mul h h
protected theorem mul_self_lt_mul_self {m n : Nat} (h : m < n) : m * m < n * n := mul_lt_mul'' h h (Nat.zero_le m) (Nat.zero_le m)
theorem mul_self_le_mul_self_iff {m n : Nat} : m * m ≤ n * n ↔ m ≤ n :=
  ⟨fun h => Nat.le_of_not_lt fun h' => absurd h (Nat.not_le_of_gt (Nat.mul_self_lt_mul_self h')), Nat.mul_self_le_mul_self⟩
protected theorem mul_left_cancel {m n k : Nat} (hp : 0 < m) (h : m * n = m * k) : n = k := Nat.eq_of_mul_eq_mul_left hp h
protected theorem mul_right_cancel {n m k : Nat} (hp : 0 < m) (h : n * m = k * m) : n = k := Nat.eq_of_mul_eq_mul_right hp h
theorem eq_one_of_mul_eq_one_right {m n : Nat} (h : m * n = 1) : m = 1 := by
  rcases Nat.eq_zero_or_pos n with rfl | hn
  · rw [Nat.mul_zero] at h; exact absurd h (by decide)
  · rcases Nat.eq_zero_or_pos m with rfl | hm
    · rw [Nat.zero_mul] at h; exact absurd h (by decide)
    · have : m * 1 ≤ m * n := Nat.mul_le_mul_left m hn; omega
theorem eq_one_of_mul_eq_one_left {m n : Nat} (h : m * n = 1) : n = 1 := eq_one_of_mul_eq_one_right (by rw [Nat.mul_comm]; exact h)
theorem mul_eq_one_iff {m n : Nat} : m * n = 1 ↔ m = 1 ∧ n = 1 :=
  ⟨fun h => ⟨eq_one_of_mul_eq_one_right h, eq_one_of_mul_eq_one_left h⟩, fun h => by rw [h.1, h.2]⟩
-- powers
theorem one_lt_two_pow {n : Nat} (h : n ≠ 0) : 1 < 2 ^ n := one_lt_pow (by decide) h
theorem two_pow_pos (n : Nat) : 0 < 2 ^ n := Nat.pow_pos (by decide)
theorem one_le_two_pow {n : Nat} : 1 ≤ 2 ^ n := Nat.pow_pos (by decide)
theorem one_le_pow (n m : Nat) (h : 0 < m) : 1 ≤ m ^ n := Nat.pow_pos h
theorem lt_two_pow_self {n : Nat} : n < 2 ^ n := lt_pow_self (by decide)
protected theorem pow_lt_pow_right {a m n : Nat} (h : 1 < a) (h' : m < n) : a ^ m < a ^ n := _root_.pow_lt_pow_right h h'
protected theorem pow_le_pow_iff_right {a n m : Nat} (h : 1 < a) : a ^ n ≤ a ^ m ↔ n ≤ m := _root_.pow_le_pow_iff_right h
protected theorem pow_lt_pow_iff_right {a n m : Nat} (h : 1 < a) : a ^ n < a ^ m ↔ n < m := _root_.pow_lt_pow_iff_right h
protected theorem pow_le_pow_iff_left {a b n : Nat} (hn : n ≠ 0) : a ^ n ≤ b ^ n ↔ a ≤ b :=
  ⟨le_of_pow_le_pow_left hn (Nat.zero_le b), fun h => Nat.pow_le_pow_left h n⟩
protected theorem pow_lt_pow_iff_left {a b n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n ↔ a < b :=
  ⟨lt_of_pow_lt_pow_left n (Nat.zero_le b), fun h => Nat.pow_lt_pow_left h hn⟩
protected theorem pow_right_injective {n : Nat} (hn : 2 ≤ n) : Function.Injective fun m : Nat => n ^ m := _root_.pow_right_injective hn
protected theorem pow_dvd_pow {m n : Nat} (a : Nat) (h : m ≤ n) : a ^ m ∣ a ^ n := by
  obtain ⟨k, rfl⟩ := Nat.le_add_of h; exact ⟨a ^ k, Nat.pow_add a m k⟩
theorem pow_dvd_pow_iff_le_right' {b m n : Nat} : (b + 2) ^ m ∣ (b + 2) ^ n ↔ m ≤ n :=
  ⟨fun h => (_root_.pow_le_pow_iff_right (show 1 < b + 2 by omega)).mp (le_of_dvd (Nat.pow_pos (by omega)) h), Nat.pow_dvd_pow _⟩
-- division
theorem dvd_sub' {k m n : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m - n := Nat.dvd_sub h₁ h₂
theorem pos_of_dvd_of_pos {m n : Nat} (h : m ∣ n) (h' : 0 < n) : 0 < m := by
  rcases Nat.eq_zero_or_pos m with rfl | hm
  · obtain ⟨k, e⟩ := h; rw [Nat.zero_mul] at e; omega
  · exact hm
theorem dvd_one {n : Nat} : n ∣ 1 ↔ n = 1 := ⟨fun ⟨_, h⟩ => eq_one_of_mul_eq_one_right h.symm, fun h => h ▸ Nat.dvd_refl 1⟩
theorem eq_zero_of_dvd_of_lt {a b : Nat} (h : a ∣ b) (h' : b < a) : b = 0 :=
  (Nat.eq_zero_or_pos b).elim id fun hb => absurd (le_of_dvd hb h) (Nat.not_le_of_gt h')
theorem not_dvd_of_pos_of_lt {m n : Nat} (h : 0 < n) (h' : n < m) : ¬m ∣ n := fun hd => absurd (le_of_dvd h hd) (Nat.not_le_of_gt h')
theorem dvd_mod_iff {k m n : Nat} (h : k ∣ n) : k ∣ m % n ↔ k ∣ m := by
  have := Nat.dvd_add_right (n := m % n) (Nat.dvd_trans h (Nat.dvd_mul_right n (m / n)))
  rw [div_add_mod] at this; exact this.symm
theorem mod_mod_of_dvd (a : Nat) {b c : Nat} (h : b ∣ c) : a % c % b = a % b := by
  obtain ⟨k, rfl⟩ := h
  have := div_add_mod a (b * k)
  rw [Nat.mul_assoc] at this
  have h2 : (a % (b * k) + b * (k * (a / (b * k)))) % b = a % (b * k) % b := add_mul_mod_self_left _ _ _
  rw [← h2, Nat.add_comm, this]
theorem mod_two_eq_zero_or_one (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 := by omega
theorem mod_two_ne_one {n : Nat} : n % 2 ≠ 1 ↔ n % 2 = 0 := by omega
theorem mod_two_ne_zero {n : Nat} : n % 2 ≠ 0 ↔ n % 2 = 1 := by omega
theorem div_pos {a b : Nat} (h : b ≤ a) (hb : 0 < b) : 0 < a / b := (le_div_iff_mul_le hb).mpr (by rw [Nat.one_mul]; exact h)
theorem div_le_div_right {a b c : Nat} (h : a ≤ b) : a / c ≤ b / c := by
  rcases Nat.eq_zero_or_pos c with rfl | hc
  · rw [div_zero]; exact Nat.zero_le _
  · exact (le_div_iff_mul_le hc).mpr (Nat.le_trans (div_mul_le_self a c) h)
theorem div_le_of_le_mul {m n k : Nat} (h : m ≤ k * n) : m / k ≤ n := by
  rcases Nat.eq_zero_or_pos k with rfl | hk
  · rw [div_zero]; exact Nat.zero_le _
  · exact Nat.le_of_lt_succ ((div_lt_iff_lt_mul hk).mpr (by rw [succ_mul, Nat.mul_comm n k]; omega))
theorem div_lt_of_lt_mul {m n k : Nat} (h : m < n * k) : m / n < k := by
  have hn : 0 < n := by
    rcases Nat.eq_zero_or_pos n with rfl | hn
    · rw [Nat.zero_mul] at h; exact absurd h (Nat.not_lt_zero m)
    · exact hn
  exact (div_lt_iff_lt_mul hn).mpr (by rw [Nat.mul_comm]; exact h)
theorem div_lt_self {n k : Nat} (hn : 0 < n) (hk : 1 < k) : n / k < n := (div_lt_iff_lt_mul (by omega)).mpr (by
  have : n * 2 ≤ n * k := Nat.mul_le_mul_left n hk; omega)
theorem mul_div_mul_left {m : Nat} (n k : Nat) (h : 0 < m) : m * n / (m * k) = n / k := by
  rcases Nat.eq_zero_or_pos k with rfl | hk
  · rw [Nat.mul_zero, div_zero, div_zero]
  · refine (div_mod_unique (r := m * (n % k)) (Nat.mul_lt_mul_left h (mod_lt n hk)) ?_).1
    rw [Nat.mul_assoc, ← Nat.mul_add, div_add_mod]
theorem mul_div_mul_right {m : Nat} (n k : Nat) (h : 0 < m) : n * m / (k * m) = n / k := by rw [Nat.mul_comm n, Nat.mul_comm k, mul_div_mul_left n k h]
protected theorem mul_div_assoc {k n : Nat} (m : Nat) (h : k ∣ n) : m * n / k = m * (n / k) := by
  obtain ⟨l, rfl⟩ := h
  rcases Nat.eq_zero_or_pos k with rfl | hk
  · rw [Nat.zero_mul, Nat.mul_zero, zero_div]
  · rw [mul_div_cancel_left l hk, Nat.mul_left_comm, mul_div_cancel_left _ hk]
protected theorem div_eq_iff_eq_mul_left {a b c : Nat} (hb : 0 < b) (h : b ∣ a) : a / b = c ↔ a = c * b :=
  ⟨fun e => by rw [← e, div_mul_cancel h], fun e => div_eq_of_eq_mul_left hb e⟩
protected theorem div_eq_iff_eq_mul_right {a b c : Nat} (hb : 0 < b) (h : b ∣ a) : a / b = c ↔ a = b * c := by
  rw [Nat.div_eq_iff_eq_mul_left hb h, Nat.mul_comm]
theorem div_dvd_of_dvd {m n : Nat} (h : n ∣ m) : m / n ∣ m := ⟨n, (div_mul_cancel h).symm⟩
theorem sub_mod_eq_zero_of_mod_eq {m n k : Nat} (h : m % k = n % k) : (m - n) % k = 0 := by
  have h1 := div_add_mod m k
  have h2 := div_add_mod n k
  rw [← h1, ← h2, h, Nat.add_sub_add_right, ← Nat.mul_sub, mul_mod_right]
-- greatest common divisor
theorem gcd_rec (m n : Nat) : gcd m n = gcd (n % m) m := by
  refine Nat.dvd_antisymm (dvd_gcd ((dvd_mod_iff (gcd_dvd_left m n)).mpr (gcd_dvd_right m n)) (gcd_dvd_left m n)) (dvd_gcd (gcd_dvd_right _ _) ?_)
  exact (dvd_mod_iff (gcd_dvd_right (n % m) m)).mp (gcd_dvd_left (n % m) m)
theorem gcd_assoc (m n k : Nat) : gcd (gcd m n) k = gcd m (gcd n k) := Nat.dvd_antisymm
  (dvd_gcd (Nat.dvd_trans (gcd_dvd_left _ _) (gcd_dvd_left _ _)) (dvd_gcd (Nat.dvd_trans (gcd_dvd_left _ _) (gcd_dvd_right _ _)) (gcd_dvd_right _ _)))
  (dvd_gcd (dvd_gcd (gcd_dvd_left _ _) (Nat.dvd_trans (gcd_dvd_right _ _) (gcd_dvd_left _ _))) (Nat.dvd_trans (gcd_dvd_right _ _) (gcd_dvd_right _ _)))
theorem gcd_eq_zero_iff {m n : Nat} : gcd m n = 0 ↔ m = 0 ∧ n = 0 := by
  refine ⟨fun h => ?_, fun h => by rw [h.1, h.2]; rfl⟩
  have h1 := gcd_dvd_left m n
  have h2 := gcd_dvd_right m n
  rw [h] at h1 h2
  exact ⟨zero_dvd_iff.mp h1, zero_dvd_iff.mp h2⟩
theorem gcd_pos_of_pos_left {m : Nat} (n : Nat) (h : 0 < m) : 0 < gcd m n := pos_of_dvd_of_pos (gcd_dvd_left m n) h
theorem gcd_pos_of_pos_right {n : Nat} (m : Nat) (h : 0 < n) : 0 < gcd m n := pos_of_dvd_of_pos (gcd_dvd_right m n) h
theorem gcd_le_left {m : Nat} (n : Nat) (h : 0 < m) : gcd m n ≤ m := le_of_dvd h (gcd_dvd_left m n)
theorem gcd_le_right {n : Nat} (m : Nat) (h : 0 < n) : gcd m n ≤ n := le_of_dvd h (gcd_dvd_right m n)
theorem gcd_add_self_right (m n : Nat) : gcd m (n + m) = gcd m n := by rw [gcd_rec m (n + m), add_mod_right, ← gcd_rec]
theorem gcd_add_mul_self (m n k : Nat) : gcd m (n + k * m) = gcd m n := by rw [gcd_rec m (n + k * m), Nat.mul_comm k m, add_mul_mod_self_left, ← gcd_rec]
theorem gcd_mul_left (m n k : Nat) : gcd (m * n) (m * k) = m * gcd n k := by
  induction n, k using gcd_induction_pair with
  | zero k => rw [Nat.mul_zero, gcd_zero_left, gcd_zero_left]
  | step n k hn ih =>
    rw [gcd_rec, gcd_rec n k, ← ih]
    rcases Nat.eq_zero_or_pos m with rfl | hm
    · rw [Nat.zero_mul, Nat.zero_mul, Nat.zero_mul, mod_zero]
    · congr 1
      exact (div_mod_unique (q := k / n) (Nat.mul_lt_mul_left hm (mod_lt k hn)) (by rw [Nat.mul_assoc, ← Nat.mul_add, div_add_mod])).2
theorem gcd_mul_right (m n k : Nat) : gcd (m * n) (k * n) = gcd m k * n := by rw [Nat.mul_comm m, Nat.mul_comm k, gcd_mul_left, Nat.mul_comm]
theorem dvd_gcd_iff {k m n : Nat} : k ∣ gcd m n ↔ k ∣ m ∧ k ∣ n :=
  ⟨fun h => ⟨Nat.dvd_trans h (gcd_dvd_left m n), Nat.dvd_trans h (gcd_dvd_right m n)⟩, fun h => dvd_gcd h.1 h.2⟩
theorem gcd_mul_lcm (m n : Nat) : gcd m n * lcm m n = m * n := mul_div_cancel' (Nat.dvd_trans (gcd_dvd_left m n) (Nat.dvd_mul_right m n))
theorem lcm_comm (m n : Nat) : lcm m n = lcm n m := by unfold lcm; rw [gcd_comm, Nat.mul_comm]
theorem dvd_lcm_left (m n : Nat) : m ∣ lcm m n := ⟨n / gcd m n, Nat.mul_div_assoc m (gcd_dvd_right m n)⟩
theorem dvd_lcm_right (m n : Nat) : n ∣ lcm m n := lcm_comm n m ▸ dvd_lcm_left n m
theorem Coprime.symm {m n : Nat} (h : Coprime m n) : Coprime n m := (gcd_comm n m).trans h
theorem coprime_comm {m n : Nat} : Coprime n m ↔ Coprime m n := ⟨Coprime.symm, Coprime.symm⟩
theorem coprime_iff_gcd_eq_one {m n : Nat} : gcd m n = 1 ↔ Coprime m n := Iff.rfl
theorem Coprime.gcd_eq_one {m n : Nat} (h : Coprime m n) : gcd m n = 1 := h
theorem Coprime.dvd_of_dvd_mul_left {k m n : Nat} (h : Coprime k m) (h' : k ∣ m * n) : k ∣ n := by
  have h1 : k ∣ gcd (n * k) (n * m) := dvd_gcd (Nat.dvd_mul_left k n) (by rw [Nat.mul_comm n m]; exact h')
  rw [gcd_mul_left, show gcd k m = 1 from h, Nat.mul_one] at h1; exact h1
theorem Coprime.dvd_of_dvd_mul_right {k m n : Nat} (h : Coprime k n) (h' : k ∣ m * n) : k ∣ m :=
  Coprime.dvd_of_dvd_mul_left h (by rw [Nat.mul_comm]; exact h')
theorem Coprime.mul_dvd_of_dvd_of_dvd {k n m : Nat} (h : Coprime k n) (hk : k ∣ m) (hn : n ∣ m) : k * n ∣ m := by
  obtain ⟨l, rfl⟩ := hk
  exact Nat.mul_dvd_mul_left k (Coprime.dvd_of_dvd_mul_left h.symm hn)
theorem lcm_dvd {m n k : Nat} (h : m ∣ k) (h' : n ∣ k) : lcm m n ∣ k := by
  rcases Nat.eq_zero_or_pos (gcd m n) with e | hg
  · unfold lcm; rw [e, div_zero]; rw [(gcd_eq_zero_iff.mp e).1] at h; exact h
  · refine Nat.dvd_of_mul_dvd_mul_left hg ?_
    rw [gcd_mul_lcm, ← gcd_mul_right]
    exact dvd_gcd (Nat.mul_dvd_mul (Nat.dvd_refl m) h') (by rw [Nat.mul_comm m n]; exact Nat.mul_dvd_mul (Nat.dvd_refl n) h)
attribute [simp] succ_eq_add_one le_eq lt_eq lt_one_iff mul_eq_one_iff
end Nat
