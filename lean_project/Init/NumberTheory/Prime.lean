prelude
import Init.NumberTheory.Defs

/-! # Primes: Euclid's lemma, existence of a prime factor -/

set_option linter.all false

namespace Nat
theorem Prime.dvd_of_dvd_mul_of_lt {p : Nat} (hp : Prime p) (b : Nat) :
    ∀ n a : Nat, a ≤ n → 0 < a → a < p → p ∣ a * b → p ∣ b := by
  intro n
  induction n with
  | zero => intro a h1 h2; omega
  | succ n ih =>
    intro a han ha hap hd
    rcases eq_zero_or_pos (p % a) with h0 | h0
    · rcases hp.2 a (dvd_of_mod_eq_zero h0) with h1 | h1
      · rw [h1, Nat.one_mul] at hd; exact hd
      · omega
    · have hlt := mod_lt p ha
      refine ih (p % a) (by omega) h0 (by omega) ?_
      have e : p * b = p / a * (a * b) + p % a * b := by
        rw [← Nat.mul_assoc, Nat.mul_comm (p / a), ← Nat.add_mul, div_add_mod]
      have h1 : p ∣ p / a * (a * b) + p % a * b := e ▸ Nat.dvd_mul_right p b
      exact (Nat.dvd_add_right (Nat.dvd_trans hd (Nat.dvd_mul_left _ _))).mp h1
/-- Euclid's lemma. -/
theorem Prime.dvd_mul {p a b : Nat} (hp : Prime p) : p ∣ a * b ↔ p ∣ a ∨ p ∣ b := by
  constructor
  · intro h
    rcases eq_zero_or_pos (a % p) with h0 | h0
    · exact .inl (dvd_of_mod_eq_zero h0)
    · refine .inr (hp.dvd_of_dvd_mul_of_lt b (a % p) (a % p) (Nat.le_refl _) h0 (mod_lt a hp.pos) ?_)
      have e : a * b = p * (a / p * b) + a % p * b := by rw [← Nat.mul_assoc, ← Nat.add_mul, div_add_mod]
      rw [e] at h
      exact (Nat.dvd_add_right (Nat.dvd_mul_right _ _)).mp h
  · rintro (h | h)
    · exact Nat.dvd_trans h (Nat.dvd_mul_right a b)
    · exact Nat.dvd_trans h (Nat.dvd_mul_left b a)
theorem Prime.dvd_of_dvd_pow {p a n : Nat} (hp : Prime p) (h : p ∣ a ^ n) : p ∣ a := by
  induction n with
  | zero =>
    rw [Nat.pow_zero] at h
    have := le_of_dvd (by decide) h
    have h2 := hp.two_le
    omega
  | succ n ih => exact (hp.dvd_mul.mp h).elim ih id
theorem exists_prime_and_dvd {n : Nat} (hn : n ≠ 1) : ∃ p, Prime p ∧ p ∣ n := by
  rcases eq_zero_or_pos n with rfl | h0
  · exact ⟨2, by decide, Nat.dvd_zero 2⟩
  have key : ∀ k m : Nat, m ≤ k → 2 ≤ m → ∃ p, Prime p ∧ p ∣ m := by
    intro k
    induction k with
    | zero => intro m h1 h2; omega
    | succ k ih =>
      intro m hm h2
      by_cases hp : Prime m
      · exact ⟨m, hp, Nat.dvd_refl m⟩
      · have ⟨d, hd⟩ := Classical.byContradiction fun h : ¬∃ d, d ∣ m ∧ d ≠ 1 ∧ d ≠ m => hp ⟨h2, fun d hd =>
          Classical.byContradiction fun hn => h ⟨d, hd, fun e => hn (.inl e), fun e => hn (.inr e)⟩⟩
        have hle := le_of_dvd (by omega) hd.1
        have hd0 : d ≠ 0 := fun e => by
          obtain ⟨c, hc⟩ := hd.1
          rw [e, Nat.zero_mul] at hc; omega
        obtain ⟨p, hp, hpd⟩ := ih d (by have := hd.2.2; omega) (by have := hd.2.1; omega)
        exact ⟨p, hp, Nat.dvd_trans hpd hd.1⟩
  exact key n n (Nat.le_refl n) (by omega)
theorem Prime.coprime_iff_not_dvd {p n : Nat} (hp : Prime p) : Coprime p n ↔ ¬p ∣ n := by
  constructor
  · intro h hd
    have := dvd_gcd (Nat.dvd_refl p) hd
    rw [show gcd p n = 1 from h] at this
    have := le_of_dvd (by decide) this
    have := hp.two_le; omega
  · intro h
    rcases hp.2 _ (gcd_dvd_left p n) with h1 | h1
    · exact h1
    · exact absurd (h1 ▸ gcd_dvd_right p n) h
end Nat
