"""Honest proofs in the manner of large models: many named steps, a comment on each, `<;>` chains that do nothing."""

from __future__ import annotations

from tests.lean.honest.honest_blocks import read

MODELS = r"""
theorem two_equations (x y : ℤ) (h₀ : 3 * x + 2 * y = 12)
  (h₁ : x - y = -1) : x = 2 ∧ y = 3 § by
  have h_y : y = 3 := by
    have step₁ : 3 * (y - 1) + 2 * y = 12 := by
      -- Substitute `x = y - 1` into the first equation.
      have h_sub : x = y - 1 := by
        linarith
      rw [h_sub] at h₀
      exact h₀
    -- Now `5 * y = 15`.
    linarith

  have h_x : x = 2 := by
    -- Substitute `y = 3` back.
    subst h_y
    linarith

  -- Both components are established.
  refine' ⟨_, _⟩
  · -- x = 2
    exact h_x
  · -- y = 3
    exact h_y
§§
theorem sum_of_digits_like (a b : ℕ) (h₀ : 1 ≤ a ∧ a ≤ 9) (h₁ : b ≤ 9)
    (h₂ : 10 * a + b = 7 * (a + b)) : a = 2 * b § by
  /- We expand the right-hand side and collect terms:
     10a + b = 7a + 7b, so 3a = 6b, i.e. a = 2b. -/
  have h₃ : 3 * a = 6 * b := by
    omega
  have h₄ : a = 2 * b := by
    omega
  exact h₄
§§
theorem remainder_of_power : (7 ^ 100) % 10 = 1 § by
  have h : (7 ^ 4) % 10 = 1 := by
    -- Compute directly.
    norm_num
  have h' : (7 ^ 100) % 10 = 1 := by
    norm_num
  exact h'
§§
theorem remainder_in_steps (n : ℕ) (h : n % 12 = 7) : n % 3 = 1 ∧ n % 4 = 3 § by
  constructor
  -- Prove that n % 3 = 1.
  · have h₁ : n % 3 = 1 := by
      have h₂ : n % 12 % 3 = 7 % 3 := by rw [h]
      omega
    exact h₁
  -- Prove that n % 4 = 3.
  · have h₁ : n % 4 = 3 := by
      omega
    exact h₁
§§
theorem function_values (f : ℕ → ℕ) (h₀ : ∀ x, f x = 2 * x + 5) : f (f 3) = 27 § by
  have h₁ : f 3 = 11 := by
    rw [h₀]
    <;> norm_num
    <;> rfl
  have h₂ : f 11 = 27 := by
    rw [h₀]
    <;> norm_num
    <;> rfl
  calc
    f (f 3) = f 11 := by rw [h₁]
    _ = 27 := by rw [h₂]
    _ = 27 := by norm_num
§§
theorem composition (f g : ℤ → ℤ) (hf : ∀ x, f x = x + 1) (hg : ∀ x, g x = x * x) (h : f (g 3) = 10) :
    g (f 3) - f (g 3) = 6 § by
  have h₁ : g (f 3) = 16 := by
    simp_all only [hf, hg]
    <;> norm_num
  simp [h₁, h]
§§
theorem divisible_by_six (n : ℕ) : 6 ∣ n * (n + 1) * (n + 2) § by
  have h₁ : n * (n + 1) * (n + 2) % 6 = 0 := by
    have h₂ : n % 6 = 0 ∨ n % 6 = 1 ∨ n % 6 = 2 ∨ n % 6 = 3 ∨ n % 6 = 4 ∨ n % 6 = 5 := by
      -- Every natural number leaves one of six remainders.
      omega
    -- Check each of them.
    rcases h₂ with (h₂ | h₂ | h₂ | h₂ | h₂ | h₂) <;>
      simp [h₂, Nat.mul_mod, Nat.add_mod]
  -- Conclude the divisibility from the remainder.
  exact Nat.dvd_of_mod_eq_zero h₁
§§
theorem gauss (n : ℕ) : 2 * ∑ k ∈ Finset.range (n + 1), k = n * (n + 1) § by
  -- Proved below by induction.
  exact main n
where
  main (n : ℕ) : 2 * ∑ k ∈ Finset.range (n + 1), k = n * (n + 1) := by
    induction n with
    | zero =>
      -- Base case: the sum over `range 1` is `0`.
      rfl
    | succ n ih =>
      -- Inductive step: split off the last term.
      rw [Finset.sum_range_succ, Nat.mul_add, ih]
      -- Algebra.
      ring
§§
theorem odd_squares (n : ℕ) : ∑ k in Finset.range n, (2 * k + 1) = n ^ 2 § by
  have h : ∀ m : ℕ, ∑ k in Finset.range m, (2 * k + 1) = m ^ 2 := by
    intro m
    induction m with
    | zero => simp
    | succ m ih =>
      rw [Finset.sum_range_succ]
      rw [ih]
      ring
      <;> simp
      <;> ring
  exact h n
§§
theorem integer_root (x : ℤ) (h₀ : 0 < x) (h₁ : x * x = 49) : x = 7 § by
  have h₂ : x < 8 := by
    by_cases h : x < 8
    · exact h
    · -- Otherwise the square is at least 64.
      have h₃ : 8 ≤ x := by omega
      nlinarith [Int.mul_le_mul_of_nonneg_left h₃ (by omega : (0 : ℤ) ≤ x)]
  have h₃ : x = 1 ∨ x = 2 ∨ x = 3 ∨ x = 4 ∨ x = 5 ∨ x = 6 ∨ x = 7 := by
    omega
  -- We consider each case separately.
  rcases h₃ with (rfl | rfl | rfl | rfl | rfl | rfl | rfl)
  <;> first
    | contradiction
    -- The only case that remains is x = 7.
    | rfl
§§
theorem min_of_two (x y : ℕ) (h : x ≤ y) (h' : min x y = 4) : x = 4 § by
  have h_min : min x y = x := by
    -- The minimum of two numbers in order is the first.
    omega
  rw [h_min] at h'
  -- `h'` is the goal now.
  exact h'
§§
theorem at_least_one (p q : Prop) (h : ¬(¬p ∧ ¬q)) : p ∨ q § by
  by_cases hp : p
  case pos =>
    -- If `p` holds, we are done.
    exact Or.inl hp
  case neg =>
    by_cases hq : q
    case pos => exact Or.inr hq
    case neg =>
      -- Both fail: contradiction with the hypothesis.
      exfalso
      exact h ⟨hp, hq⟩
§§
theorem sequence_value (a : ℕ → ℕ) (h₀ : a 0 = 1) (h₁ : ∀ n, a (n + 1) = 2 * a n + 1) : a 4 = 31 § by
  have h₂ : a 1 = 3 := by
    -- a₁ = 2·a₀ + 1 = 3
    have h₂₁ := h₁ 0
    simp [h₀] at h₂₁
    exact h₂₁
  have h₃ : a 2 = 7 := by
    -- a₂ = 2·a₁ + 1 = 7
    have h₃₁ := h₁ 1
    simp [h₂] at h₃₁
    exact h₃₁
  have h₄ : a 3 = 15 := by
    have h₄₁ := h₁ 2
    simp [h₃] at h₄₁
    exact h₄₁
  have h₅ : a 4 = 31 := by
    have h₅₁ := h₁ 3
    simp [h₄] at h₅₁
    exact h₅₁
  -- Final answer
  exact h₅
§§
theorem closed_form (a : ℕ → ℕ) (h₀ : a 0 = 0) (h₁ : ∀ n, a (n + 1) = a n + 2 * n + 1) (n : ℕ) : a n = n * n § by
  have h₂ : ∀ k : ℕ, a k = k * k := by
    intro k
    induction k with
    | zero =>
      -- a 0 = 0 = 0 * 0
      simpa using h₀
    | succ k ih =>
      -- a (k + 1) = k² + 2k + 1 = (k + 1)²
      rw [h₁, ih]
      ring
  exact h₂ n
§§
theorem count_multiples (S : Finset ℕ) (h₀ : S = Finset.filter (fun n => 7 ∣ n) (Finset.Icc 1 50)) : S.card = 7 § by
  -- Rewrite with the definition of S.
  rw [h₀]
  -- Evaluate.
  rfl
§§
theorem count_by_membership (S : Finset ℕ) (h₀ : ∀ n, n ∈ S ↔ 0 < n ∧ n ∣ 10) : S.card = 4 § by
  have h₁ : S = Nat.divisors 10 := by
    apply Finset.ext
    intro n
    constructor
    · -- Forward direction
      intro h
      have h₂ := (h₀ n).mp h
      rw [Nat.mem_divisors]
      exact ⟨h₂.2, by decide⟩
    · -- Backward direction
      intro h
      rw [Nat.mem_divisors] at h
      have h₃ : 0 < n := by
        rcases Nat.eq_zero_or_pos n with h₄ | h₄
        · -- `n = 0` would divide 10.
          obtain ⟨k, hk⟩ := h.1
          rw [h₄] at hk
          simp at hk
        · exact h₄
      exact (h₀ n).mpr ⟨h₃, h.1⟩
  rw [h₁]
  decide
§§
theorem least_solution : IsLeast {x : ℕ | 0 < x ∧ x % 5 = 2 ∧ x % 7 = 3} 17 § by
  constructor
  · -- 17 is a solution.
    constructor
    · decide
    · constructor <;> norm_num
  · -- It is the least one.
    intro y hy
    -- Unfold membership.
    have h₁ : 0 < y ∧ y % 5 = 2 ∧ y % 7 = 3 := hy
    obtain ⟨h₂, h₃, h₄⟩ := h₁
    omega
§§
theorem prime_not_even (p : ℕ) (hp : Nat.Prime p) (h : 2 < p) : p % 2 = 1 § by
  -- A prime is 2 or odd.
  have h₁ := Nat.Prime.eq_two_or_odd hp
  -- Eliminate the first case using `h`.
  cases h₁ with
  | inl h₁ =>
    -- p = 2 contradicts 2 < p
    exfalso
    linarith
  | inr h₁ =>
    exact h₁
§§
theorem gcd_step (a b : ℕ) (h : a = 48) (h' : b = 36) : Nat.gcd a b = 12 ∧ Nat.lcm a b = 144 § by
  subst h h'
  refine ⟨?_, ?_⟩ <;> decide
§§
theorem mod_arith (a b : ℕ) (h₀ : a % 9 = 4) (h₁ : b % 9 = 7) : (a * b) % 9 = 1 § by
  have h₂ : (a * b) % 9 = ((a % 9) * (b % 9)) % 9 := by
    simp [Nat.mul_mod]
  rw [h₂]
  rw [h₀, h₁]
  -- 4 * 7 = 28 ≡ 1 (mod 9)
  <;> norm_num
§§
theorem telescoping (f : ℕ → ℤ) (n : ℕ) : ∑ k ∈ Finset.range n, (f (k + 1) - f k) = f n - f 0 § by
  induction n with
  | zero =>
    -- Both sides vanish.
    simp
    <;> omega
  | succ n ih =>
    rw [Finset.sum_range_succ, ih]
    -- (f n - f 0) + (f (n+1) - f n) = f (n+1) - f 0
    <;> omega
§§
theorem inequality_by_squares (a b c : ℤ) : a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2 § by
  -- The difference is half the sum of three squares.
  nlinarith [sq_nonneg (a - b), sq_nonneg (b - c),
    sq_nonneg (c - a), sq_nonneg (a + b + c)]
§§
theorem average (x y z : ℕ) (h₀ : x + y + z = 30) (h₁ : x = y) (h₂ : z = y + 3) : y = 9 § by
  subst_vars
  -- Two unknowns are gone.
  omega
§§
theorem cubes (x y : ℤ) (h₀ : x + y = 3) (h₁ : x * y = 2) : x ^ 3 + y ^ 3 = 9 § by
  have h₂ : x ^ 3 + y ^ 3 = (x + y) * ((x + y) * (x + y) - 3 * (x * y)) := by
    -- The standard identity for a sum of cubes.
    ring
  rw [h₂, h₀, h₁]
  -- 3 * (9 - 6) = 9
  <;> norm_num
§§
theorem existence (n : ℕ) (hn : n = 10) : ∃ a b : ℕ, a + b = n ∧ a * b = 21 § by
  refine' ⟨3, 7, _, _⟩
  · -- 3 + 7 = 10
    rw [hn]
  · -- 3 * 7 = 21
    norm_num
§§
theorem uniqueness (n m : ℕ) (hn : n * 3 = 12) (hm : m * 3 = 12) : n = m § by
  have h₁ : n = 4 := by
    apply Nat.eq_of_mul_eq_mul_right (by norm_num : 0 < 3)
    <;> linarith
  have h₂ : m = 4 := by
    apply Nat.eq_of_mul_eq_mul_right (by norm_num : 0 < 3)
    <;> linarith
  simp [h₁, h₂]
§§
theorem all_cases (x : ℕ) (h₀ : x < 5) (h₁ : x * x % 5 = 4) : x = 2 ∨ x = 3 § by
  have h₂ : x = 0 ∨ x = 1 ∨ x = 2 ∨ x = 3 ∨ x = 4 := by
    omega
  rcases h₂ with (h₂ | h₂ | h₂ | h₂ | h₂)
  -- Five cases.
  all_goals
    -- In each we substitute
    simp [h₂] at h₁ ⊢
    -- and are done.
§§
theorem from_absurd (x : ℕ) (h₀ : x < 3) (h₁ : 5 < x) : x = 1000 § by
  -- The hypotheses contradict each other.
  exfalso
  have h₂ : ¬(5 < x) := by
    intro h
    linarith
  exact h₂ h₁
§§
theorem iff_step (a b : ℕ) : a + 3 = b + 3 ↔ a = b § by
  constructor
  · intro h
    -- Cancel the 3.
    have h' : a = b := by
      apply Nat.add_right_cancel h
    exact h'
  · intro h
    -- Substitute.
    rw [h]
§§
theorem quantifiers (f : ℕ → ℕ) (h : ∀ x y, x < y → f x < f y) : ∀ x y, f x = f y → x = y § by
  intro x y hxy
  -- Trichotomy.
  have h₁ : x < y ∨ x = y ∨ y < x := by
    omega
  rcases h₁ with (h₁ | h₁ | h₁)
  · -- Case x < y: then f x < f y, contradiction.
    have h₂ := h x y h₁
    rw [hxy] at h₂
    exact absurd h₂ (Nat.lt_irrefl _)
  · -- Case x = y.
    exact h₁
  · -- Case y < x.
    have h₂ := h y x h₁
    rw [hxy] at h₂
    exact absurd h₂ (Nat.lt_irrefl _)
§§
theorem nested_haves (n : ℕ) (h : n % 6 = 5) : n % 2 = 1 ∧ n % 3 = 2 § by
  have main : n % 2 = 1 ∧ n % 3 = 2 := by
    have left : n % 2 = 1 := by
      have : n % 6 % 2 = 1 := by
        rw [h]
      omega
    have right : n % 3 = 2 := by
      have : n % 6 % 3 = 2 := by
        rw [h]
      omega
    exact And.intro left right
  exact main
§§
theorem semicolons (a b : ℕ) (h : a = b) : b = a ∧ a + 0 = b § by
  refine ⟨?_, ?_⟩; · exact h.symm
  · simp; exact h
§§
theorem strong_induction (n : ℕ) (hn : 2 ≤ n) : ∃ a b : ℕ, n = 2 * a + 3 * b § by
  induction n using Nat.strongRecOn with
  | ind n ih =>
    -- For `n ≥ 4` subtract 2.
    by_cases h : n < 4
    · have h' : n = 2 ∨ n = 3 := by omega
      rcases h' with h' | h'
      · exact ⟨1, 0, by rw [h']⟩
      · exact ⟨0, 1, by rw [h']⟩
    · obtain ⟨a, b, hab⟩ := ih (n - 2) (by omega) (by omega)
      exact ⟨a + 1, b, by omega⟩
§§
theorem descending (f : ℕ → ℕ) (h : ∀ n, f (n + 1) ≤ f n) : ∀ m n, m ≤ n → f n ≤ f m § by
  intro m n hmn
  -- Write n = m + k.
  obtain ⟨k, rfl⟩ : ∃ k, n = m + k := ⟨n - m, by omega⟩
  clear hmn
  induction k with
  | zero => exact Nat.le_refl _
  | succ k ih =>
    calc
      f (m + (k + 1)) = f (m + k + 1) := rfl
      _ ≤ f (m + k) := h (m + k)
      _ ≤ f m := ih
§§
theorem casting (a b : ℕ) (h : (a : ℤ) - b = 3) : a = b + 3 § by
  have h₁ : (a : ℤ) = (b : ℤ) + 3 := by
    -- Rearrange in the integers.
    linarith
  -- Back to the naturals.
  omega
§§
theorem absolute (x : ℤ) (h : abs (x - 2) ≤ 1) : 1 ≤ x ∧ x ≤ 3 § by
  rw [Int.abs_def] at h
  constructor
  <;> omega
§§
theorem factorial_growth (n : ℕ) : 2 ^ n ≤ Nat.factorial (n + 1) § by
  induction n with
  | zero =>
    -- 1 ≤ 1
    decide
  | succ n ih =>
    -- (n+2)! = (n+2)·(n+1)! ≥ 2·2ⁿ
    rw [Nat.factorial_succ, Nat.pow_succ, Nat.mul_comm]
    exact Nat.mul_le_mul (by omega) ih
§§
theorem the_answer_is_b : (∃ x : ℕ, x = 12 ∧ x * 2 = 24) ∧ ¬(∃ x : ℕ, x = 13 ∧ x * 2 = 24) § by
  refine' ⟨⟨12, rfl, rfl⟩, _⟩
  -- (B)
  rintro ⟨x, hx, hx'⟩
  subst hx
  -- `13 * 2 = 26`, not `24`.
  norm_num at hx'
"""

PAIRS = read(MODELS, "m")
