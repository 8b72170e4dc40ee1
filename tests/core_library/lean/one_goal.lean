/-! `norm_num`, `ring`, `linarith` work on the first goal and leave the others to what follows. -/
set_option linter.all false
example (a b : ℤ) (h : a < b) : 1 + 1 = 2 ∧ a ≤ b := by
  constructor
  norm_num
  exact Int.le_of_lt h
example (a b : ℤ) (h : a < b) : a ≤ b ∧ b ≥ a := by
  constructor
  linarith
  linarith
example (a b : ℕ) (h : b = a) : (if True then a else 0) = b ∧ a + b = b + a := by
  constructor
  norm_num [h]
  guard_target = a + b = b + a
  ring
example (x y : ℤ) : (x + y) * (x + y) = x * x + 2 * x * y + y * y ∧ x = x := by
  constructor
  ring
  guard_target = x = x
  rfl
example (x y : ℤ) (h : x < y) : x ≤ y ∧ x = x := by
  constructor
  nlinarith [h]
  rfl
-- a goal that is not closed stays in front
example (p : ℕ → Prop) (h : ∀ n, p n) : (p 3 ∧ True) ∧ 1 = 1 := by
  constructor
  norm_num
  guard_target = p 3
  exact h 3
  rfl
