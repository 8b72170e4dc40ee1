-- names and notation of Mathlib, on ℕ and ℤ
example : 9 ! % 10 = 0 := by decide +kernel
example : Nat.gcd 20! 200000 = 40000 := by decide +kernel
example (n : ℕ) : (n + 1)! = (n + 1) * n ! := rfl
example (n : ℕ) (f : ℕ → ℕ) : f n ! = f (Nat.factorial n) := rfl
example (a b : ℕ) : a * b ! = a * Nat.factorial b := rfl
example (n : ℕ) (h : n ! ≠ 0) : n !≠0 := h
example (b : Bool) (f : Bool → Bool) (h : f !b) : f (!b) = true := h
example (b : Bool) (h : !b) : (!b) = true := h
example : Nat.choose 10 3 = 120 := by decide +kernel
example : Even 4 ∧ ¬ Odd (-4 : ℤ) ∧ Odd (7 : ℤ) ∧ ¬ Even 9 := by decide
example (n : ℕ) (h : Even n) : Odd (n + 1) := by rw [Nat.even_iff] at h; rw [Nat.odd_iff]; omega
example (n : ℤ) (h : Odd n) : ∃ k, n = 2 * k + 1 := h
example (n : ℕ) (h : Even n) : ∃ k, n = k + k := h
example : 30 * 39 ≡ 42 [MOD 47] := by decide
example : (-3 : ℤ) ≡ 4 [ZMOD 7] := by decide
example (a b n : ℕ) : a ≡ b [MOD n] ↔ a % n = b % n := Iff.rfl
example (a b : ℕ) (h : 0 < a ∧ a ≡ 2 [MOD 3] ∧ b ≡ 1 [MOD 5]) : a % 3 = 2 := h.2.1
example (a b c n : ℕ) (h : a ≡ b [MOD n]) : a * c ≡ b * c [MOD n] := h.mul (.refl c)
example : Nat.Prime 10007 := by decide +kernel
example : ¬ Nat.Prime 10001 := by decide +kernel
example : ¬ Nat.Prime 0 ∧ ¬ Nat.Prime 1 ∧ Nat.Prime 2 ∧ Nat.Prime 3 ∧ ¬ Nat.Prime 4 := by decide
example (p : ℕ) (h : Nat.Prime p) : p ≠ 1 := by have := h.two_le; omega
example : Nat.Coprime 35 12 := by decide
example : Nat.digits 10 1230 = [0, 3, 2, 1] := by decide +kernel
example : Nat.digits 2 0 = [] ∧ Nat.digits 1 3 = [1, 1, 1] ∧ Nat.digits 0 5 = [5] := by decide
example : Nat.ofDigits 10 [3, 2, 1] = 123 := by decide
example : Nat.sqrt 1000000 = 1000 ∧ Nat.sqrt 0 = 0 ∧ Nat.sqrt 8 = 2 ∧ Nat.sqrt 9 = 3 := by decide +kernel
example : abs (-3 : ℤ) = 3 ∧ abs (3 : ℤ) = 3 := by decide
example (x : ℤ) (h : abs (x - 2) < 1) : x = 2 := by rw [Int.abs_def] at h; omega
example : ∃ x < 10, x * x = 49 := by decide
example : ¬ ∃ x ≤ 20, x * x = 2 := by decide
example : ∀ x ≤ 20, x * x ≠ 2 := by decide
-- casts and rewriting
example (b : ℕ) (hb : b + 0 = 3) : b = 3 := by rwa [Nat.add_zero] at hb
example (a b : ℕ) (h : ((a + b : ℕ) : ℤ) = 3) : (a : ℤ) + b = 3 := by push_cast at h; exact h
example (a b : ℕ) (h : a + b = 3) : (a : ℤ) + b = 3 := by exact_mod_cast h
example (a b : ℕ) (h : (a : ℤ) * b ≤ 3 + a) : a * b ≤ 3 + a := by exact_mod_cast h
example (a : ℕ) (h : (a : ℤ) ^ 2 = 9) : a ^ 2 = 9 := by norm_cast at h
