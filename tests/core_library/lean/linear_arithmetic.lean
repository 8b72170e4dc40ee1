/-! `ring`, `linarith`, `nlinarith`, `positivity`, `interval_cases`: what they prove, and what Mathlib's do not either. -/
set_option linter.all false
-- ring
example (x y : ℤ) : (x + y) ^ 3 = x ^ 3 + 3 * x ^ 2 * y + 3 * x * y ^ 2 + y ^ 3 := by ring
example (a b : ℕ) : (a + 2 * b) * (b + 1) = a * b + 2 * b ^ 2 + a + 2 * b := by ring
example (n : ℕ) : 2 ^ (n + 3) = 8 * 2 ^ n := by ring
example (n m : ℕ) : ((n * m : ℕ) : ℤ) - m * n = 0 := by ring
example (a b : ℕ) : (a - b) * 2 = 2 * (a - b) := by ring
-- linarith: over both numbers, equations, negations, conjunctions, what is given, numerals
example (x y : ℤ) (h : 2 * x + y ≤ 3) (h' : x ≥ 1) : y < 2 := by linarith
example (n : ℕ) (h : 123 * n = 39500 - 17) : n = 321 := by linarith
example (a b : ℤ) (h : 1 ≤ a ∧ a ≤ 9 ∧ b ≤ 9) : a + b ≤ 18 := by linarith
example (a b : ℤ) (h : ¬a ≤ b) : ¬a < b := by linarith
example (f : ℕ → ℤ) (h : ∀ n, f n ≤ n) (h' : f 3 ≥ 3) : f 3 = 3 := by linarith [h 3]
example (x y : ℤ) (h : x * y + 2 * x = 3) (h' : y * x = 1) : x = 1 := by linarith
example (x y z : ℤ) (h : x < y) (h' : y < z) (h'' : z < x) : 1 = 2 := by linarith
example (x y : ℤ) (h : x < y) (h' : y < 4) (h'' : x = 3) : False := by linarith only [h, h', h'']
-- nlinarith: products of hypotheses and of what is given, squares that stand there
example (x y : ℤ) : 2 * x * y ≤ x ^ 2 + y ^ 2 := by nlinarith [sq_nonneg (x - y)]
example (a b c : ℤ) : a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2 := by
  nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (c - a)]
example (x y : ℤ) (hx : 0 < x) (hy : 0 < y) : 0 < x * y := by nlinarith
example (a b : ℕ) (h : a * b = 6) (ha : a ≥ 4) : b < 2 := by nlinarith
example (x : ℤ) (h : (x + 2) ^ 2 + 1 ≤ 0) : False := by nlinarith
-- positivity
example (a b : ℤ) (ha : 0 < a) (hb : 0 ≤ b) : 0 < a * a + b := by positivity
example (a b : ℤ) : 0 ≤ a ^ 4 + b ^ 2 := by positivity
example (a : ℤ) (h : a ≠ 0) : 3 * a ^ 2 ≠ 0 := by positivity
example (n : ℕ) : 0 < n.factorial * 2 ^ n := by positivity
-- interval_cases
example (x : ℕ) (h : x < 5) (h' : x * x = 16) : x = 4 := by
  interval_cases x <;> first | rfl | (norm_num at h')
example (x : ℤ) (h : x < 2) (h' : -3 ≤ x) : x * x ≤ 9 := by interval_cases x <;> norm_num
example (n : ℕ) (h : n % 3 < 2) : n % 3 ≤ 1 := by interval_cases n % 3 <;> norm_num
example (n : ℕ) (h : 1 ≤ n ∧ n ≤ 3) (h₁ : 1 ≤ n) (h₂ : n ≤ 3) : n = 1 ∨ n = 2 ∨ n = 3 := by
  interval_cases n <;> simp
-- linear_combination
example (x y : ℤ) (h : x + y = 3) (h' : x - y = 1) : 2 * x = 4 := by linear_combination h + h'
example (x y : ℤ) (h : x * y = 4) (h' : x = 2 * y) : 2 * y ^ 2 = 4 := by linear_combination h - y * h'
example (f : ℤ → ℤ) (h : ∀ x, f x = 2 * x) : f 3 - f 1 = 4 := by linear_combination h 3 - h 1
-- norm_num
example : ¬7 ∣ 100 ∧ Nat.Prime 97 ∧ Nat.gcd 12 18 = 6 := by norm_num
example (x : ℕ) (h : x = 2) : x ^ 2 = 4 := by norm_num [h]
-- none of these
example (x : ℤ) (h : 2 * x = 1) : False := by linarith
example (n : ℕ) (h : Odd n) : n % 2 = 1 := by linarith
example (x : ℤ) (h : |x| ≤ 3) : x ≤ 3 := by linarith
example (x y : ℤ) (h : x = 3) (h' : y = x + 1) : y = 4 := by linarith only [h]
example (x y : ℤ) : 2 * x * y ≤ x ^ 2 + y ^ 2 := by nlinarith
example (a b : ℕ) : a - b + b = a := by ring1
example (x y : ℕ) (h : x ≤ y) : x < y + 1 := by norm_num
example : ∀ x : ℕ, x < 3 → x * x < 9 := by norm_num
example (a : ℤ) : 0 < a := by positivity
example (x y : ℤ) (h : x + y = 3) : 2 * x = 4 := by linear_combination h
example (a b : ℤ) (h : a < b) : 0 ≤ b - a := by positivity
example (x : ℤ) (h : x < 5) : x < 6 := by interval_cases x
example (x : ℤ) (h : 3 * x < 5) (h' : 0 < 2 * x) : x = 1 := by interval_cases x
example (p : Prop) (x : ℕ) (h : x < 3 → p) (h' : x + 1 < 4) : p := by tauto
example (x y : ℕ) (h : x < y) (h' : y < x + 2) : y = x + 1 := by aesop
