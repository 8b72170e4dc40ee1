"""The ten acceptance cases: Lean files of the kinds that people bring."""

BETWEEN = """theorem between (a b c : Nat) (h₁ : a < b) (h₂ : b < c) : a + 1 < c := by
  have k : a + 1 ≤ b := by sorry
  have m : b + 1 ≤ c := sorry
  exact Nat.lt_of_lt_of_le (Nat.lt_succ_of_le k) m
"""
WORDS = """-- sorry
def word := "sorry"
/- /- sorry -/ -/
theorem «sorry» : True := trivial
theorem sorry_free : True := trivial
theorem real (p q : Prop) (h : p ∧ q) : q ∧ p := sorry
"""
LETTERS = "theorem 𝕊wap (𝔞 𝔟 : Nat) (𝕙 : 𝔞 = 𝔟) : 𝔟 = 𝔞 := by have 𝕜 : 𝔞 = 𝔟 := sorry; exact 𝕜.symm\n"
TAB = """theorem tabbed (p : Prop) (h : p) : p := by
\tsorry

theorem after (p : Prop) (h : p) : p := by
  sorry
"""
CLOCK = """namespace Clock
variable {h m : Nat} (hm : m < 60)
def total (h m : Nat) : Nat := h * 60 + m
include hm in
theorem total_lt (hh : h < 24) : total h m < 1440 := by
  unfold total
  sorry
end Clock
"""
CLOCK_WITHOUT = CLOCK.replace("include hm in\n", "").replace("  unfold total\n", "")
ERRORS = """def broken : Nat := undefined_thing
theorem healthy (p : Prop) (h : p) : p := by sorry
theorem needs : broken = broken := by sorry
theorem unread (p : Prop : p := by sorry
theorem last (p : Prop) (h : p) : p := by sorry
"""
SMALL = "theorem small (n : Nat) (h : n % 3 = 1) : n < 10 := by sorry\n"
STEP = """theorem step (a b : Nat) (h : a ≤ b) : a ≤ b + 1 := by
  have k : a < b := by sorry
  omega
"""
TWINS = """def IsPrime (p : Nat) : Prop := 2 ≤ p ∧ ∀ d, d ∣ p → d = 1 ∨ d = p
theorem twins : ∀ n : Nat, ∃ p, n < p ∧ IsPrime p ∧ IsPrime (p + 2) := by
  sorry
"""
MUTUAL = """mutual
theorem evens : ∀ n : Nat, n + 0 = n
  | 0 => rfl
  | n + 1 => by
    have := odds n
    rfl
theorem odds : ∀ n : Nat, n < n + 1
  | 0 => by decide
  | n + 1 => by sorry
end
theorem outer (n : Nat) : n < n + 2 := inner n
where
  inner (n : Nat) : n < n + 2 := by sorry
"""
LEANING = """axiom cheat (p : Prop) : p
theorem lem (n : Nat) : n ∣ n * n * n := by sorry
theorem goal (n : Nat) : n ∣ n * n * n := by sorry
"""
