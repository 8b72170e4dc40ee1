"""Honest proofs by their tactics: every tactic people use that the profile has, in the ways they use it."""

from __future__ import annotations

from tests.lean.honest.honest_blocks import read

TACTICS = r"""
(x : ℕ) (h : x ∣ 12) (h' : 5 < x) (h'' : x < 12) : x = 6 § by
  obtain ⟨k, hk⟩ := h
  have hk2 : k < 3 := by
    rcases Nat.lt_or_ge k 3 with h | h
    · exact h
    · have := Nat.mul_le_mul (show 6 ≤ x from h') h
      omega
  rcases k with _ | _ | _ | k <;> omega
§§
(x y : ℕ) (h₀ : x + y = 30) (h₁ : 2 * x + 4 * y = 84) : x = 18 ∧ y = 12 § by
  constructor <;> omega
§§
(x y : ℕ) (h₀ : x + y = 30) (h₁ : 2 * x + 4 * y = 84) : x = 18 ∧ y = 12 § by
  refine' ⟨_, _⟩
  all_goals linarith
§§
(x y z : ℕ) (h : x = y ∧ y = z) : x = z § by
  rcases h with ⟨rfl, rfl⟩
  rfl
§§
(p q r : Prop) (h : (p ∧ q) ∨ (p ∧ r)) : p § by
  rcases h with (⟨hp, -⟩ | ⟨hp, _⟩)
  all_goals exact hp
§§
(p q r : Prop) : (p ∨ q) ∨ r ↔ p ∨ q ∨ r § by
  constructor
  · rintro ((hp | hq) | hr)
    · left; exact hp
    · right; left; exact hq
    · right; right; exact hr
  · rintro (hp | hq | hr)
    · exact .inl (.inl hp)
    · exact .inl (.inr hq)
    · exact .inr hr
§§
(f : ℕ → ℕ) (h : ∃ x, f x = 0 ∧ ∀ y, f y = 0 → y = x) : ∃ x, f x = 0 § by
  obtain ⟨x, hx, -⟩ := h
  exact ⟨x, hx⟩
§§
(a b : ℕ) : max a b = max b a § by
  rcases Nat.le_total a b with h | h <;> omega
§§
(a b c : ℕ) (h : a ∣ b) (h' : a ∣ c) : a ∣ b + c § by
  rcases h with ⟨k, rfl⟩
  rcases h' with ⟨l, rfl⟩
  exists k + l
  rw [Nat.mul_add]
§§
(a b : ℕ) (h : some a = some b) : a = b § by
  injection h
§§
(a b : ℕ) (h : some a = some b) : a = b § by
  simpa using h
§§
(a b : ℕ) (h : some a = some b) : a = b § by
  rw [Option.some.injEq] at h
  exact h
§§
(a b c d : ℕ) (h : (a, b) = (c, d)) : a = c ∧ b = d § by
  rw [Prod.mk.injEq] at h
  exact h
§§
(a b c d : ℕ) (h : (a, b) = (c, d)) : a = c ∧ b = d § by
  simp only [Prod.mk.injEq] at h
  exact h
§§
(a b : ℕ) (l m : List ℕ) (h : a :: l = b :: m) : a = b ∧ l = m § by
  injection h with h₁ h₂
  exact ⟨h₁, h₂⟩
§§
(a b : ℕ) (l m : List ℕ) (h : a :: l = b :: m) : l = m § by
  simp only [List.cons.injEq] at h
  exact h.2
§§
(a b : ℕ) (l m : List ℕ) (h : a :: l = b :: m) : l = m § by
  cases h
  rfl
§§
(p : ℕ × ℕ) : (p.1, p.2) = p § rfl
§§
(p : ℕ × ℕ) : (p.1, p.2) = p § by
  cases p
  rfl
§§
(p : ℕ × ℕ) : p = ⟨p.fst, p.snd⟩ § by
  obtain ⟨a, b⟩ := p
  rfl
§§
(s : { n : ℕ // n < 3 }) : s = ⟨s.val, s.property⟩ § rfl
§§
(s t : { n : ℕ // n < 3 }) (h : s.val = t.val) : s = t § by
  cases s
  cases t
  simp at h
  subst h
  rfl
§§
(h : none = some 3) : False § by
  cases h
§§
(h : (none : Option ℕ) = some 3) : 1 = 2 § by
  nomatch h
§§
(n : ℕ) (h : n < 0) : n = 7 § by
  exact absurd h (Nat.not_lt_zero n)
§§
(b : Bool) (h : b ≠ true) : b = false § by
  cases b
  · rfl
  · exact absurd rfl h
§§
(a b c d : ℕ) (f : ℕ → ℕ → ℕ) (h : a = c) (h' : b = d) : f a b = f c d § by
  congr
§§
(a b c d : ℕ) (f : ℕ → ℕ → ℕ) (h : a = c) (h' : b = d) : f a (b + 1) = f c (d + 1) § by
  congr 1
  rw [h']
§§
(f : ℕ → ℕ) (a b : ℕ) (h : a = b) : f (a + 0) + 1 = f b + 1 § by
  exact congrArg (fun t => f t + 1) h
§§
(f g : ℕ → ℕ) (a b : ℕ) (h : f = g) (h' : a = b) : f a = g b § congr h h'
§§
(p : ℕ → Prop) [DecidablePred p] (a b : ℕ) (h : a = b) : (if p a then 1 else 0) = (if p b then 1 else 0) § by
  simp only [h]
§§
(p q : Prop) [Decidable p] [Decidable q] (h : p ↔ q) (a b : ℕ) : (if p then a else b) = (if q then a else b) § by
  simp only [h]
§§
(n : ℕ) : (if n < 5 then n else 5) ≤ 5 § by
  split <;> omega
§§
(n m : ℕ) (h : (if n < 5 then 1 else 2) = m) : m = 1 ∨ m = 2 § by
  split at h
  · left; omega
  · right; omega
§§
(n m : ℕ) (h : (match n with | 0 => 1 | k + 1 => k) = m) (hn : n = 3) : m = 2 § by
  split at h
  · omega
  · omega
§§
(n : ℕ) : (match n with | 0 => 0 | 1 => 1 | _ + 2 => 2) ≤ n § by
  split
  · exact Nat.le_refl 0
  · exact Nat.le_refl 1
  next k => exact Nat.le_add_left 2 k
§§
(o : Option ℕ) (h : (match o with | some x => x | none => 0) = 5) : o = some 5 § by
  split at h
  next x => rw [h]
  next => contradiction
§§
(n : ℕ) (h : ∀ m < n, m ≤ 10) (hn : 0 < n) : n ≤ 11 § by
  have := h (n - 1) (by omega)
  omega
§§
: ∀ n : ℕ, n % 4 < 4 § by
  intro n
  omega
§§
: ∀ x y : ℤ, x < y → 2 * x + 1 < 2 * y § by
  omega
§§
: ∀ n < 10, n * n < 100 § by
  decide
§§
: ∀ n < 30, n * n % 4 = 0 ∨ n * n % 4 = 1 § by
  decide +kernel
§§
: ∃ n < 20, n * n = 169 § by
  decide
§§
(n : ℕ) : (n + 1) * (n + 1) % 4 = 0 ∨ (n + 1) * (n + 1) % 4 = 1 § by
  have h : (n + 1) % 4 = 0 ∨ (n + 1) % 4 = 1 ∨ (n + 1) % 4 = 2 ∨ (n + 1) % 4 = 3 := by omega
  rcases h with h | h | h | h <;> simp [Nat.mul_mod, h]
§§
(x y : ℤ) : (x + y) ^ 2 = x ^ 2 + 2 * x * y + y ^ 2 § by
  ring
§§
(x y : ℤ) : (x - y) * (x + y) = x ^ 2 - y ^ 2 § by
  ring
§§
(x y : ℕ) (h : (x + y) * 2 = 10) : x + y = 5 § by
  ring_nf at h
  omega
§§
(x : ℤ) (h : x ^ 2 = 4) : x * x = 4 § by
  rw [← h]
  ring
§§
(x y : ℤ) : 2 * x * y ≤ x ^ 2 + y ^ 2 § by
  nlinarith [sq_nonneg (x - y)]
§§
(x : ℤ) (h : 0 < x) : 0 < x * x § by
  nlinarith [Int.mul_pos h h]
§§
(x y : ℕ) (h : x < y) : x + 1 < y + 1 § by
  conv => rhs; rw [Nat.add_comm]
  conv => lhs; rw [Nat.add_comm]
  omega
§§
(a b c : ℕ) : a * (b + c) = a * c + a * b § by
  conv =>
    lhs
    rw [Nat.mul_add]
  exact Nat.add_comm _ _
§§
(f : ℕ → ℕ) (h : ∀ x, f x = x) : (fun x => f x + 0) = fun x => x § by
  conv =>
    lhs
    ext x
    rw [Nat.add_zero, h]
§§
(a b : ℕ) (h : a + b = 5) : b + a = 5 § by
  conv at h =>
    lhs
    rw [Nat.add_comm]
  exact h
§§
(a b c : ℕ) : a + b + c = b + a + c § by
  conv in a + b => rw [Nat.add_comm]
§§
(a b : ℕ) (h : a = b) : a + a = b + a § by
  conv =>
    enter [1, 1]
    rw [h]
§§
(P : ℕ → Prop) (h : ∀ n, (∀ m < n, P m) → P n) (n : ℕ) : P n § by
  induction n using Nat.strongRecOn with
  | ind n ih => exact h n ih
§§
(P : ℕ → Prop) (h : ∀ n, (∀ m < n, P m) → P n) (n : ℕ) : P n §
  Nat.strongRecOn n fun n ih => h n ih
§§
(P : ℕ → Prop) (h : ∀ n, (∀ m, m < n → P m) → P n) : ∀ n, P n § by
  intro n
  refine Nat.strongRecOn n ?_
  intro k ih
  exact h k ih
§§
(n : ℕ) (h : 2 ≤ n) : ∃ p, Nat.Prime p ∧ p ∣ n § by
  exact Nat.exists_prime_and_dvd (by omega)
§§
(a b c : ℕ) (h : a + b = c) : c - b = a § by
  subst h
  simp
§§
(a b c : ℕ) (h : a = b) (h' : b = c) : a = c § by
  subst_vars
  rfl
§§
(a b : ℕ) (h : a = b) : a + 1 = b + 1 § by
  subst b
  with_reducible rfl
§§
(p q r : Prop) (hpq : p → q) (hqr : q → r) (hp : p) : r § by
  apply hqr
  apply hpq
  assumption
§§
(p q r : Prop) (hpq : p → q) (hqr : q → r) (hp : p) : r § by
  specialize hpq hp
  specialize hqr hpq
  trivial
§§
(p q : Prop) (h : p ∧ q) : q § by
  replace h := h.2
  exact h
§§
(a b : ℕ) (h : a ≤ b) (h' : ¬ a < b) : a = b § by
  revert h h'
  intros
  omega
§§
(a b : ℕ) (h : a = b) : b = a § by
  symm
  exact h
§§
(a b c : ℕ) (h : a = b) (h' : b = c) : a = c § by
  exact h.trans h'
§§
(a b : ℕ) (h : a * 1 = b + 0) : a = b § by
  simp only [Nat.mul_one, Nat.add_zero] at h
  assumption
§§
(a b : ℕ) (h : a = b) : a = b § by
  rename a = b => key
  exact key
§§
(a b : ℕ) : a = b → b = a § by
  intro
  rename_i h
  rw [h]
§§
(a : ℕ) (h : a + 2 = 4) : a = 2 § by
  generalize hk : a + 2 = k at h
  omega
§§
(p q : Prop) (hp : p) (hq : q) : (p ∧ q) ∧ (q ∧ p) § by
  and_intros
  all_goals first | exact hp | exact hq
§§
(p q r : Prop) (hp : p) (hq : q) (hr : r) : p ∧ q ∧ r § by
  repeat' constructor
  all_goals assumption
§§
(p q : Prop) (hp : p) (hq : q) : p ∧ q § by
  constructor
  any_goals exact hp
  exact hq
§§
(p q : Prop) (hp : p) (hq : q) : p ∧ q § by
  refine ⟨?_, ?_⟩
  rotate_left
  · exact hq
  · exact hp
§§
(p q : Prop) (hp : p) (hq : q) : p ∧ q § by
  constructor; exact hp; exact hq
§§
(p : Prop) (h : ¬ ¬ p) : p § by
  by_cases hp : p
  · exact hp
  · exact absurd hp h
§§
(p q : Prop) : (¬ q → ¬ p) → p → q § by
  intro h hp
  apply Classical.byContradiction
  intro hq
  exact h hq hp
§§
(a b : ℕ) (h : ¬ a = b) (h' : a ≤ b) : a < b § by
  false_or_by_contra
  omega
§§
(a : ℕ) : a < 5 → a < 10 § by
  classical
  intro h
  omega
§§
(a b : ℕ) (h : (a : ℤ) = (b : ℤ)) : a = b § by
  exact_mod_cast h
§§
(a b : ℕ) (h : (a : ℤ) < b + 1) : a ≤ b § by
  norm_cast at h
  omega
§§
(a b : ℕ) : ((a + b : ℕ) : ℤ) = a + b § by
  push_cast
  rfl
§§
(a b : ℕ) (h : a = b) : a = b § by
  solve
  | contradiction
  | exact h
§§
(a b : ℕ) (h : a = b) : a = b § by
  iterate 3 try skip
  exact h
§§
(a b : ℕ) (h : a = b) : a = b § by
  fail_if_success (exact rfl)
  exact h
§§
(a b : ℕ) (h : a = b) : a = b § by
  try simp
  try omega
§§
(a b : ℕ) (h : a ≤ b) : a ≤ b + 1 § by
  apply Nat.le_trans h
  exact?
§§
(a b : ℕ) (h : a ≤ b) : a ≤ b + 1 § by
  decreasing_with omega
§§
(x : ℕ) (h : x = 1 ∨ x = 2 ∨ x = 3) : x < 4 § by
  rcases h with h | h | h <;> subst h <;> decide
§§
(x : ℕ) (h : x < 3) : x = 0 ∨ x = 1 ∨ x = 2 § by
  have h3 : x = 0 ∨ x = 1 ∨ x = 2 := by omega
  obtain (h | h | h) := h3 <;> simp [h]
§§
(x y : ℕ) (h : x * y = 0) : x = 0 ∨ y = 0 § by
  simpa using h
§§
(x y : ℕ) (h : x ^ 2 + y = 7) (hx : x = 2) : y = 3 § by
  simp_all
  omega
§§
(x y : ℕ) (h : x ^ 2 + y = 7) (hx : x = 2) : y = 3 § by
  norm_num [hx] at h
  omega
§§
(a b c : ℕ) (h : c = a + b) (h2 : b = 2 * a) (h3 : a = 4) : c = 12 § by
  simp [h, h2, h3]
"""

PAIRS = read(TACTICS, "t")
