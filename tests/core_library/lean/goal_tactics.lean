/-! Mathlib's tactics on the shape of goals and hypotheses. -/
set_option linter.all false
example : ∃ x : ℕ, x * x = 9 ∧ x < 4 := by
  use 3
  norm_num
example : ∃ x y : ℤ, x + y = 5 ∧ x = y + 1 := by use 3, 2; norm_num
example (n : ℕ) : n < 2 ^ n := by
  induction' n with n ih
  · norm_num
  · rw [pow_succ]; omega
example (p : ℕ → Prop) (h : p 2) (h' : ∀ n ≥ 2, p n → p (n + 1)) (n : ℕ) (hn : 2 ≤ n) : p n := by
  induction' hn with k hk ih
  · exact h
  · exact h' k hk ih
example (p : ℕ → Prop) (h : p 0) (h' : ∀ n, p n → p (n + 1)) (n : ℕ) : p n := by
  induction n using Nat.strong_induction_on with
  | _ n ih =>
    cases' n with n
    · exact h
    · exact h' n (ih n (Nat.lt_succ_self n))
example (p q : Prop) (h : p ∨ q) (hp : p → False) : q := by
  cases' h with h h
  · exact absurd h hp
  · exact h
example (p : ℕ → Prop) (h : ∃ n, p n ∧ n < 3) : ∃ n, n < 3 := by
  cases' h with n h
  exact ⟨n, h.2⟩
example (p : ℕ → Prop) (h : ¬∀ n, 1 < n → p n) : ∃ n, 1 < n ∧ ¬p n := by push_neg at h; exact h
example (a b : ℤ) (h : ¬(a < b ∨ b = 3)) : b ≤ a := by push_neg at h; exact h.1
example (a b : ℕ) (h : ¬a < b) : b ≤ a := by
  by_contra h'
  exact h (not_le.mp h')
example (a b : ℕ) (h : ¬a < b) : b ≤ a := by by_contra! h'; exact h h'
example (a b : ℕ) (h : a = b) : ¬a ≠ b := by by_contra h'; exact h' h
example (a b : ℤ) : a ≤ b → ¬b < a := by contrapose!; exact id
example (a b : ℤ) (h : a * a < b) : a * a ≠ b := by
  contrapose! h
  exact le_of_eq h.symm
example (s t : Set ℕ) (h : ∀ x, x ∈ s ↔ x ∈ t) : s = t := by ext x; exact h x
example (p q r : Prop) (h : p ∨ q) (h' : q → r) (h₂ : ¬p ∨ r) : r := by tauto
example (p q r : Prop) : p ∧ (q ∨ r) ↔ p ∧ q ∨ p ∧ r := by tauto
example (x : ℕ) (h : (if x = 0 then 1 else 2) = 2) : x ≠ 0 := by aesop
example (x : ℕ) : (if x = 0 then 1 else 2) ≥ 1 := by
  split_ifs with h
  · guard_hyp h : x = 0
    norm_num
  · norm_num
example (x : ℕ) (h : x ∈ ({1, 2, 3} : Finset ℕ)) : x ≤ 3 := by fin_cases h <;> norm_num
example (a b : ℕ) (h : a < b) : (a : ℤ) < b := by zify at h; exact h
example (a b : ℤ) (h : a + b = 3) : b = 3 - a := by
  set c := a + b with hc
  linarith
example (f : ℕ → ℕ) (h : ∀ x, f x = x) : f 2 + f 3 = 5 := by simp_rw [h]
example (a b : ℕ) (h : b ≤ a) : ((a - b : ℕ) : ℤ) = a - b := by push_cast [h]; rfl
-- each works on the first goal alone
example (a b : ℤ) (h : a < b) : a ≤ b ∧ (a = a ∧ 1 + 1 = 2) := by
  constructor
  linarith
  constructor
  norm_num
  norm_num
example (a b : ℕ) : 0 ≤ a ∧ b = b := by
  constructor
  positivity
  guard_target = b = b
  ring

-- `rfl` knows that `≤` is reflexive, by unfolding what stands on its sides and not what stands between them
example (n : ℕ) : n + 0 ≤ n := by rfl
example : (2 : ℕ) + 2 ≤ 4 := by rfl
example (n : ℤ) : n ≥ n := by rfl
example (n : ℕ) : n < n + 1 := by (fail_if_success rfl); exact Nat.lt_succ_self n
example : (2 : ℤ) < 3 := by (fail_if_success rfl); decide
