prelude
import Init.Names.Int

/-! # Mathlib's names for parity, primes, factorials and binomial coefficients -/

set_option linter.all false
universe u v

-- parity
section
variable {M : Type u} [Add M] [AddLaws M] [Mul M] [OfNat M 1] [OfNat M 2] [TwoLaws M] [OneLaws M] [MulLaws M] [DistribLaws M]
theorem even_iff_exists_two_mul {a : M} : Even a ↔ ∃ b, a = 2 * b := ⟨fun ⟨r, h⟩ => ⟨r, by rw [h, two_mul]⟩, fun ⟨r, h⟩ => ⟨r, by rw [h, two_mul]⟩⟩
theorem even_two_mul (a : M) : Even (2 * a) := ⟨a, two_mul a⟩
theorem even_iff_two_dvd [Dvd M] [DvdLaws M] {a : M} : Even a ↔ 2 ∣ a := by rw [even_iff_exists_two_mul, dvd_def]
theorem Even.two_dvd [Dvd M] [DvdLaws M] {a : M} (h : Even a) : 2 ∣ a := even_iff_two_dvd.mp h
theorem Even.add {a b : M} (h : Even a) (h' : Even b) : Even (a + b) := by
  obtain ⟨r, rfl⟩ := h; obtain ⟨s, rfl⟩ := h'; exact ⟨r + s, add_add_add_comm _ _ _ _⟩
theorem Even.mul_left {a : M} (h : Even a) (b : M) : Even (b * a) := by obtain ⟨r, rfl⟩ := h; exact ⟨b * r, mul_add _ _ _⟩
theorem Even.mul_right {a : M} (h : Even a) (b : M) : Even (a * b) := by obtain ⟨r, rfl⟩ := h; exact ⟨r * b, add_mul _ _ _⟩
theorem even_two : Even (2 : M) := ⟨1, TwoLaws.two⟩
end
namespace Nat
theorem even_add {m n : Nat} : Even (m + n) ↔ (Even m ↔ Even n) := by rw [even_iff, even_iff, even_iff]; omega
theorem even_add_one {n : Nat} : Even (n + 1) ↔ ¬Even n := by rw [even_iff, even_iff]; omega
theorem odd_add_one {n : Nat} : Odd (n + 1) ↔ ¬Odd n := by rw [odd_iff, odd_iff]; omega
theorem even_sub {m n : Nat} (h : n ≤ m) : Even (m - n) ↔ (Even m ↔ Even n) := by rw [even_iff, even_iff, even_iff]; omega
theorem odd_add {m n : Nat} : Odd (m + n) ↔ (Odd m ↔ Even n) := by rw [odd_iff, odd_iff, even_iff]; omega
theorem even_mul {m n : Nat} : Even (m * n) ↔ Even m ∨ Even n := by
  rw [even_iff, even_iff, even_iff, mul_mod]
  rcases mod_two_eq_zero_or_one m with h | h <;> rcases mod_two_eq_zero_or_one n with h' | h' <;> rw [h, h'] <;> decide
theorem odd_mul {m n : Nat} : Odd (m * n) ↔ Odd m ∧ Odd n := by
  rw [← not_even_iff_odd, even_mul, not_or, not_even_iff_odd, not_even_iff_odd]
theorem even_pow {m n : Nat} : Even (m ^ n) ↔ Even m ∧ n ≠ 0 := by
  induction n with
  | zero => rw [Nat.pow_zero, even_iff]; exact ⟨fun h => absurd h (by decide), fun h => absurd rfl h.2⟩
  | succ n ih => rw [Nat.pow_succ, even_mul, ih]; exact ⟨fun h => h.elim (fun h => ⟨h.1, Nat.succ_ne_zero n⟩) fun h => ⟨h, Nat.succ_ne_zero n⟩, fun h => .inr h.1⟩
theorem even_mul_succ_self (n : Nat) : Even (n * (n + 1)) := by rw [even_mul, even_add_one]; exact Classical.em _
theorem odd_iff_not_even {n : Nat} : Odd n ↔ ¬Even n := not_even_iff_odd.symm
theorem even_iff_not_odd {n : Nat} : Even n ↔ ¬Odd n := not_odd_iff_even.symm
theorem even_or_odd' (n : Nat) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 := ⟨n / 2, by omega⟩
theorem odd_of_mod_four_eq_one {n : Nat} (h : n % 4 = 1) : n % 2 = 1 := by omega
end Nat
namespace Int
theorem even_add {m n : Int} : Even (m + n) ↔ (Even m ↔ Even n) := by rw [even_iff, even_iff, even_iff]; omega
theorem even_sub {m n : Int} : Even (m - n) ↔ (Even m ↔ Even n) := by rw [even_iff, even_iff, even_iff]; omega
theorem even_add_one {n : Int} : Even (n + 1) ↔ ¬Even n := by rw [even_iff, even_iff]; omega
theorem odd_add {m n : Int} : Odd (m + n) ↔ (Odd m ↔ Even n) := by rw [odd_iff, odd_iff, even_iff]; omega
theorem even_mul {m n : Int} : Even (m * n) ↔ Even m ∨ Even n := by
  rw [even_iff, even_iff, even_iff, mul_emod]
  rcases emod_two_eq_zero_or_one m with h | h <;> rcases emod_two_eq_zero_or_one n with h' | h' <;> rw [h, h'] <;> decide
theorem odd_mul {m n : Int} : Odd (m * n) ↔ Odd m ∧ Odd n := by
  rw [← not_even_iff_odd, even_mul, not_or, not_even_iff_odd, not_even_iff_odd]
theorem odd_iff_not_even {n : Int} : Odd n ↔ ¬Even n := not_even_iff_odd.symm
theorem even_iff_not_odd {n : Int} : Even n ↔ ¬Odd n := not_odd_iff_even.symm
theorem even_or_odd' (n : Int) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 := ⟨n / 2, by omega⟩
theorem even_mul_succ_self (n : Int) : Even (n * (n + 1)) := by rw [even_mul, even_add_one]; exact Classical.em _
end Int
-- primes
namespace Nat
theorem prime_def_lt'' {p : Nat} : Prime p ↔ 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p := Iff.rfl
theorem prime_two : Prime 2 := by decide
theorem prime_three : Prime 3 := by decide
theorem prime_five : Prime 5 := by decide
theorem not_prime_zero : ¬Prime 0 := by decide
theorem not_prime_one : ¬Prime 1 := by decide
theorem Prime.ne_one {p : Nat} (h : Prime p) : p ≠ 1 := fun e => absurd h.1 (by omega)
theorem Prime.one_le {p : Nat} (h : Prime p) : 1 ≤ p := h.pos
theorem Prime.not_dvd_one {p : Nat} (h : Prime p) : ¬p ∣ 1 := fun h' => h.ne_one (dvd_one.mp h')
theorem dvd_prime {p m : Nat} (h : Prime p) : m ∣ p ↔ m = 1 ∨ m = p := ⟨h.2 m, fun e => e.elim (fun e => e ▸ Nat.one_dvd p) fun e => e ▸ Nat.dvd_refl m⟩
theorem dvd_prime_two_le {p m : Nat} (h : Prime p) (hm : 2 ≤ m) : m ∣ p ↔ m = p := by rw [dvd_prime h]; omega
theorem prime_dvd_prime_iff_eq {p q : Nat} (hp : Prime p) (hq : Prime q) : p ∣ q ↔ p = q := dvd_prime_two_le hq hp.two_le
theorem coprime_primes {p q : Nat} (hp : Prime p) (hq : Prime q) : Coprime p q ↔ p ≠ q := by
  rw [hp.coprime_iff_not_dvd, prime_dvd_prime_iff_eq hp hq]
theorem Prime.eq_two_or_odd' {p : Nat} (h : Prime p) : p = 2 ∨ Odd p := by rw [odd_iff]; exact h.eq_two_or_odd
theorem Prime.odd_of_ne_two {p : Nat} (h : Prime p) (h' : p ≠ 2) : Odd p := h.eq_two_or_odd'.resolve_left h'
theorem Prime.dvd_iff_eq {p a : Nat} (h : Prime p) (ha : a ≠ 1) : a ∣ p ↔ p = a := by rw [dvd_prime h]; omega
theorem not_prime_mul {a b : Nat} (ha : a ≠ 1) (hb : b ≠ 1) : ¬Prime (a * b) := fun h => by
  rcases h.2 a (Nat.dvd_mul_right a b) with e | e
  · exact ha e
  · have hpos := h.pos
    have ha0 : 0 < a := Nat.pos_of_mul_pos hpos
    exact hb (Nat.eq_of_mul_eq_mul_left ha0 (by rw [Nat.mul_one]; exact e.symm))
theorem prime_mul_iff {a b : Nat} : Prime (a * b) ↔ Prime a ∧ b = 1 ∨ Prime b ∧ a = 1 := by
  constructor
  · intro h
    by_cases ha : a = 1
    · rw [ha, Nat.one_mul] at h; exact .inr ⟨h, ha⟩
    · by_cases hb : b = 1
      · rw [hb, Nat.mul_one] at h; exact .inl ⟨h, hb⟩
      · exact absurd h (not_prime_mul ha hb)
  · rintro (⟨h, rfl⟩ | ⟨h, rfl⟩)
    · rw [Nat.mul_one]; exact h
    · rw [Nat.one_mul]; exact h
-- factorials and binomial coefficients
theorem factorial_ne_zero (n : Nat) : n ! ≠ 0 := Nat.ne_of_gt (factorial_pos n)
@[simp] theorem factorial_one : 1 ! = 1 := rfl
@[simp] theorem factorial_two : 2 ! = 2 := rfl
theorem mul_factorial_pred {n : Nat} (h : n ≠ 0) : n * (n - 1)! = n ! := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => rfl
theorem factorial_dvd_factorial {m n : Nat} (h : m ≤ n) : m ! ∣ n ! := by
  obtain ⟨k, rfl⟩ := Nat.le_add_of h
  induction k with
  | zero => exact Nat.dvd_refl _
  | succ k ih => exact Nat.dvd_trans (ih (Nat.le_add_right m k)) ⟨m + k + 1, Nat.mul_comm _ _⟩
theorem factorial_le {m n : Nat} (h : m ≤ n) : m ! ≤ n ! := le_of_dvd (factorial_pos n) (factorial_dvd_factorial h)
theorem self_le_factorial (n : Nat) : n ≤ n ! := by
  cases n with
  | zero => exact Nat.zero_le _
  | succ n => exact le_of_dvd (factorial_pos (n + 1)) ⟨n !, rfl⟩
@[simp] theorem choose_one_right (n : Nat) : choose n 1 = n := by
  induction n with
  | zero => rfl
  | succ n ih => show choose n 0 + choose n 1 = n + 1; rw [ih, choose_zero_right, Nat.add_comm]
theorem choose_succ_self (n : Nat) : choose n (n + 1) = 0 := choose_eq_zero_of_lt (Nat.lt_succ_self n)
theorem choose_pos {n k : Nat} (h : k ≤ n) : 0 < choose n k := by
  induction n generalizing k with
  | zero => rw [Nat.le_zero_eq] at h; rw [h]; decide
  | succ n ih =>
    cases k with
    | zero => rw [choose_zero_right]; decide
    | succ k => rw [choose_succ_succ]; exact Nat.add_pos_left (ih (Nat.le_of_succ_le_succ h)) _
theorem succ_mul_choose_eq (n k : Nat) : succ n * choose n k = choose (succ n) (succ k) * succ k := by
  induction n generalizing k with
  | zero =>
    cases k with
    | zero => rfl
    | succ k => show 1 * 0 = (choose 0 (k + 1) + choose 0 (k + 2)) * _; rw [choose_zero_succ, choose_zero_succ, Nat.zero_mul]
  | succ n ih =>
    cases k with
    | zero => rw [choose_zero_right, Nat.mul_one]; show _ = choose (n + 2) 1 * 1; rw [choose_one_right, Nat.mul_one]
    | succ k =>
      have h1 := ih k
      have h2 := ih (k + 1)
      show (n + 2) * (choose n k + choose n (k + 1)) = (choose (n + 1) (k + 1) + choose (n + 1) (k + 2)) * (k + 2)
      have h1 : (n + 1) * choose n k = (choose n k + choose n (k + 1)) * (k + 1) := h1
      have h2 : (n + 1) * choose n (k + 1) = choose (n + 1) (k + 2) * (k + 2) := h2
      rw [Nat.add_mul (choose (n + 1) (k + 1)), ← h2]
      show _ = (choose n k + choose n (k + 1)) * (k + 1 + 1) + _
      rw [Nat.mul_add _ (k + 1) 1, ← h1, Nat.mul_one, show n + 2 = n + 1 + 1 from rfl, Nat.add_mul (n + 1) 1, Nat.one_mul, Nat.mul_add]
      omega
theorem choose_mul_factorial_mul_factorial {n k : Nat} (h : k ≤ n) : choose n k * k ! * (n - k)! = n ! := by
  induction n generalizing k with
  | zero => rw [Nat.le_zero_eq] at h; rw [h]; rfl
  | succ n ih =>
    cases k with
    | zero => rw [choose_zero_right]; show 1 * 1 * (n + 1)! = _; rw [Nat.mul_one, Nat.one_mul]
    | succ k =>
      have h' : k ≤ n := Nat.le_of_succ_le_succ h
      have e := succ_mul_choose_eq n k
      have e : (n + 1) * choose n k = choose (n + 1) (k + 1) * (k + 1) := e
      rw [Nat.add_sub_add_right, factorial_succ, ← Nat.mul_assoc, ← e, factorial_succ n, ← ih h']
      rw [Nat.mul_assoc, Nat.mul_assoc, Nat.mul_assoc]
theorem choose_symm {n k : Nat} (h : k ≤ n) : choose n (n - k) = choose n k := by
  have h1 := choose_mul_factorial_mul_factorial h
  have h2 := choose_mul_factorial_mul_factorial (Nat.sub_le n k)
  rw [show n - (n - k) = k by omega] at h2
  refine Nat.eq_of_mul_eq_mul_right (Nat.mul_pos (factorial_pos k) (factorial_pos (n - k))) ?_
  rw [← Nat.mul_assoc (choose n k), h1, Nat.mul_comm (k !), ← Nat.mul_assoc, h2]
theorem choose_eq_factorial_div_factorial {n k : Nat} (h : k ≤ n) : choose n k = n ! / (k ! * (n - k)!) := by
  refine (div_eq_of_eq_mul_left (Nat.mul_pos (factorial_pos k) (factorial_pos _)) ?_).symm
  rw [← Nat.mul_assoc, choose_mul_factorial_mul_factorial h]
-- square roots
theorem sqrt_eq (n : Nat) : sqrt (n * n) = n := by
  refine Nat.le_antisymm (Nat.le_of_not_lt fun h => ?_) (le_sqrt.mpr (Nat.le_refl _))
  have h1 := sqrt_le (n * n)
  exact absurd (Nat.mul_self_lt_mul_self h) (Nat.not_lt_of_ge h1)
theorem sqrt_eq' (n : Nat) : sqrt (n ^ 2) = n := by rw [Nat.pow_two, sqrt_eq]
theorem le_sqrt' {m n : Nat} : m ≤ sqrt n ↔ m ^ 2 ≤ n := by rw [Nat.pow_two, le_sqrt]
theorem sqrt_lt {m n : Nat} : sqrt m < n ↔ m < n * n := by rw [← Nat.not_le, le_sqrt, Nat.not_le]
theorem sqrt_lt' {m n : Nat} : sqrt m < n ↔ m < n ^ 2 := by rw [Nat.pow_two, sqrt_lt]
theorem sqrt_le' (n : Nat) : sqrt n ^ 2 ≤ n := by rw [Nat.pow_two]; exact sqrt_le n
theorem sqrt_le_self (n : Nat) : sqrt n ≤ n := by
  rcases Nat.eq_zero_or_pos (sqrt n) with h | h
  · rw [h]; exact Nat.zero_le n
  · have h1 := sqrt_le n
    have : sqrt n * 1 ≤ sqrt n * sqrt n := Nat.mul_le_mul_left _ h
    omega
end Nat
