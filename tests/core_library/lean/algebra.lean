example (x y : Nat) : (x + y) ^ 2 = x ^ 2 + 2 * x * y + y ^ 2 := by ring
example (x y : Int) : (x - y) * (x + y) = x ^ 2 - y ^ 2 := by ring
example (x y z : Int) : (x + y + z)^3 = x^3 + y^3 + z^3 + 3*(x+y)*(y+z)*(z+x) := by ring
example (x y : Int) (h : x < y) : x ≤ y := by linarith
example (x y : Int) : 2 * x * y ≤ x ^ 2 + y ^ 2 := by nlinarith [sq_nonneg (x - y)]
example : (2 : Int) ^ 10 = 1024 := by norm_num
example (n : Nat) (h : Even n) (h2 : n < 3) (h3 : 0 < n) : n = 2 := by norm_num [Nat.even_iff] at *; omega
example (n : Nat) (h : n = 3) : n * n = 9 := by norm_num [h]
example (n : Nat) (h : Odd n) (h2 : n ≡ 2 [MOD 3]) : n % 6 = 5 := by
  rw [Nat.odd_iff] at h; unfold Nat.ModEq at h2; omega
example (x : Int) (h : abs (x - 2) ≤ 3) : x ≤ 5 := by linarith [abs_le.mp h]
example (n : Nat) : 2 ^ (n + 1) = 2 * 2 ^ n := by ring
example (a b : Nat) (h : a * b = 12) : b * a = 12 := by linarith
example (a b c : Nat) : a * (b + c) = a * b + a * c := by ring
example (x y : Int) (h : 3 * x * y + 2 = 5 * (x * y)) : x * y = 1 := by linarith
example (a b c : Int) : a*b + b*c + c*a ≤ a^2 + b^2 + c^2 := by nlinarith [sq_nonneg (a-b), sq_nonneg (b-c), sq_nonneg (c-a)]
example (a : Int) : 0 ≤ a^2 - 2*a + 1 := by nlinarith [sq_nonneg (a-1)]
example (n : Nat) : (n+1) * (n+2) = n*n + 3*n + 2 := by ring
example (p : ℕ) (h : Nat.Prime p) (h2 : p ∣ 12) (h3 : p ≠ 2) : p = 3 := by
  have : p ≤ 12 := Nat.le_of_dvd (by decide) h2
  have : ∀ q ≤ 12, Nat.Prime q → q ∣ 12 → q ≠ 2 → q = 3 := by decide +kernel
  exact this p ‹_› h h2 h3
example (p a : ℕ) (h : Nat.Prime p) (h2 : p ∣ a * a) : p ∣ a := (h.dvd_mul.mp h2).elim id id
example (a : ℤ) : a ^ 2 % 4 = 0 ∨ a ^ 2 % 4 = 1 := by
  have h : a % 4 = 0 ∨ a % 4 = 1 ∨ a % 4 = 2 ∨ a % 4 = 3 := by omega
  rcases h with h | h | h | h <;> simp [Int.pow_two, Int.mul_emod, h]
example (n : ℕ) : 3 ∣ 2 ^ (2 * n + 1) + 1 := by
  induction n with
  | zero => decide
  | succ n ih => simp only [Nat.pow_succ, Nat.mul_add] at *; omega
example (b : ℕ) (h₀ : b < 10) (h₁ : b * b = 49) : b = 7 := by decide +revert +kernel
