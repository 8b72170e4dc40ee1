# ruff: noqa: E501 -- data, one case a line
"""Proofs that must be accepted and certified: every tactic of the profile, and awkward but legal shapes.

`HONEST` is a list of (statement, proof). Most are written out; some are a shape repeated over numbers, so that
no two have the same text. What is honest is Lean's word alone (test_lean_alone.py), not the checker's. The modules beside
this one hold proofs as people and large models write them.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.lean.honest import (
    honest_comments,
    honest_library,
    honest_models,
    honest_names,
    honest_shapes,
    honest_structure,
    honest_tactics,
)

WRITTEN = r"""
(a b : Nat) (h : a = b) : a = b := by exact h
(a b : Nat) : a = b → a = b := by intro h; exact h
(a b : Nat) : a = b → a = b := by{NL}  intro h{NL}  assumption
(p q : Prop) (hp : p) (hq : q) : p ∧ q := by{NL}  constructor{NL}  · exact hp{NL}  · exact hq
(p q : Prop) (h : p ∧ q) : q ∧ p := by{NL}  cases h with{NL}  | intro l r => exact ⟨r, l⟩
(p q : Prop) (h : p ∨ q) : q ∨ p := by{NL}  cases h with{NL}  | inl l => right; exact l{NL}  | inr r => left; assumption
(a b : Nat) (h : a = b) : b = a := by rw [h]
: 2 + 2 = 4 := by decide
: 2 + 2 = 4 := by rfl
(a : Nat) : a + 0 = a := by rfl
: ∃ x : Nat, x * x = 9 := ⟨3, rfl⟩
: ∃ x : Nat, x * x = 9 := by exists 3
(a b : Nat) (h : a = b) : b = a := by simp [h]
(n : Nat) : 0 + n = n := by{NL}  induction n with{NL}  | zero => rfl{NL}  | succ n ih => rw [← Nat.add_assoc, ih]
(p q : Prop) : p ∧ q ↔ q ∧ p := by{NL}  constructor{NL}  · rintro ⟨hp, hq⟩{NL}    exact ⟨hq, hp⟩{NL}  · intro ⟨hq, hp⟩{NL}    exact ⟨hp, hq⟩
(p q : Prop) (hp : p) (hnp : ¬p) : q := by contradiction
(p q : Prop) (hp : p) (hnp : ¬p) : q := by exfalso; exact hnp hp
(p q : Prop) (h : p ∨ q) : q ∨ p := by{NL}  rcases h with h | h{NL}  · right; assumption{NL}  · left; assumption
: ∃ x : Nat, x * x = 9 := by refine ⟨3, ?_⟩; rfl
(a b c : Nat) (h : a = b) (h2 : b = c) : a = c := by{NL}  have h3 : b = c := h2{NL}  show a = c{NL}  rw [h, h3]
(a b c : Nat) : a + b + c = c + b + a := by{NL}  simp [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
: 10 < 20 := by decide
: ¬ (20 < 10) := by decide
: 2 ^ 10 = 1024 := by rfl
(a b : Nat) (h : a + 0 = b) : a = b := by simpa using h
(p : Prop) : p ∨ ¬p := by{NL}  by_cases h : p{NL}  · exact .inl h{NL}  · exact .inr h
(p q : Prop) (h : ¬ (p ∨ q)) : ¬p ∧ ¬q := by simp at h; exact h
(f : Nat → Nat) (h : ∀ x, f x = x) : f (f 2) = 2 := by simp [h]
(f g : Nat → Nat) (h : ∀ x, f x = g x) : f = g := by funext x; exact h x
(a b : Nat) (h : a ≤ b) (h' : b ≤ a) : a = b := by omega
(a : Nat) (h : a ∣ 0 → False) : False := by apply h; exact ⟨0, rfl⟩
(a b c : Nat) (h : a < b) (h2 : b < c) : a < c := Nat.lt_trans h h2
(a b : Nat) (h : a + 1 = b + 1) : a = b := by injection h
(p q r : Prop) : (p → q) → (q → r) → p → r := by intros h1 h2 h3; apply h2; apply h1; exact h3
(a b : Nat) (h : a + 2 = b + 2) : a = b := by simpa using h
(h : 3 = 5) : False := by simp at h
(h : 5 < 3) : False := by simp at h
: 3 * 4 + 1 = 13 := by simp
: 100 ≤ 1000 := by simp
(a : Nat) (h : a + 1 = 0) : False := by simp at h
(a : Nat) (h : a + 1 = 0) : False := by cases h
(a b : Nat) (h : a.succ = b.succ) : a = b := by injection h
(a b c : Nat) : a + b + c = c + b + a := by ac_rfl
(p q : Prop) (hp : p) (hq : p → q) : q := by simp_all
(x : Nat) : (if x = x then 1 else 2) = 1 := by simp
(x : Nat) (h : x > 0) : (if x > 0 then 1 else 2) = 1 := by simp [h]
(x : Nat) (h : ¬ x > 0) : (if x > 0 then 1 else 2) = 2 := by rw [if_neg h]
(x : Nat) : (if x > 0 then 1 else 1) = 1 := by split <;> rfl
(f : Nat → Nat) (a b : Nat) (h : a = b) : f a = f b := by congr
(p : Nat → Prop) (h : ∀ n, p n) : p 3 := by specialize h 3; exact h
(a b : Nat) : a = b ∨ a ≠ b := by{NL}  cases Nat.decEq a b with{NL}  | isTrue h => exact .inl h{NL}  | isFalse h => exact .inr h
(a b : Nat) : a * b = b * a := by{NL}  induction b generalizing a with{NL}  | zero => simp{NL}  | succ n ih => rw [Nat.mul_succ, Nat.succ_mul, ih]
(a b : Nat) (h : a ∣ b) : a ∣ b * 2 := by{NL}  obtain ⟨k, rfl⟩ := h{NL}  exact ⟨k * 2, by rw [Nat.mul_assoc]⟩
(a b c : Nat) (h : a < b) : a + c < b + c := by omega
: ∀ x : Bool, (x && true) = x := by decide
: ∀ x y : Bool, (x && y) = (y && x) := by intro x y; cases x <;> cases y <;> rfl
(n : Nat) (h : n ≠ 0) : ∃ m, n = m + 1 := by{NL}  match n, h with{NL}  | 0, h => exact absurd rfl h{NL}  | m+1, _ => exact ⟨m, rfl⟩
(a b c : Nat) (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := calc{NL}  a ≤ b := h₁{NL}  _ ≤ c := h₂
: ¬ ∃ x : Nat, x + 1 = 0 := by{NL}  rintro ⟨x, hx⟩{NL}  exact Nat.succ_ne_zero x hx
(l : List Nat) (h : l = [1]) : l ≠ [] := by rw [h]; simp
(p q : Prop) : ¬(p ∧ q) ↔ (p → ¬q) := by simp
(p q : Prop) (h : ¬¬p) : p := by simpa using h
(n : Nat) : n < n + 1 := by simp
(a b c : Nat) (h : a + b ≤ c) : a ≤ c := Nat.le_trans (Nat.le_add_right a b) h
: 7 % 2 = 1 := by rfl
: 7 / 2 = 3 := by decide
: (2 : Nat) ∣ 4 := by decide
: (1 : Int) + 1 = 2 := by decide
(x : Nat) (h : x > 0) : (if x > 0 then 1 else 2) = 1 := by simp only [h, if_true]
(x : Nat) (h : x > 0) : (if x > 0 then 1 else 2) = 1 := by simp only [if_pos h]
(x : Nat) (h : ¬ x > 0) : (if x > 0 then 1 else 2) = 2 := by simp [h]
(x y : Int) : x = x := rfl
: (2 : Int) - 3 = -1 := by rfl
: (2 : Int) * 3 = 6 := by simp
(n : Nat) (h : n < 3) : n = 0 ∨ n = 1 ∨ n = 2 := by{NL}  match n, h with{NL}  | 0, _ => simp{NL}  | 1, _ => simp{NL}  | 2, _ => simp
(a b c : Nat) (h : a * b = c) : c = b * a := by rw [Nat.mul_comm]; exact h.symm
(a b : Nat) (h : a = b) : a = b := by{NL}  first{NL}  | contradiction{NL}  | exact h
(a b : Nat) (h : a = b) (h2 : b = 3): a = 3 := by{NL}  subst h2{NL}  exact h
(a b : Nat) (h : a = b) (h2 : b = 3): a = 3 := by{NL}  subst b{NL}  trivial
(p q r : Prop) (h : p ∧ q ∧ r) : r ∧ q ∧ p := by{NL}  obtain ⟨hp, hq, hr⟩ := h{NL}  refine ⟨?_, ?_, ?_⟩ <;> assumption
(p q r : Prop) (h : p ∧ q ∧ r) : r ∧ q ∧ p := by{NL}  simp [h]
(a b : Nat) (h : a ≠ b) : b ≠ a := by{NL}  intro h'{NL}  apply h{NL}  rw [h']
: ∃ a b : Nat, a + b = 5 ∧ a < b := ⟨1, 4, rfl, by decide⟩
(f : Nat → Nat) (hf : ∀ x y, f x = f y → x = y) : f 2 ≠ f 3 := by{NL}  intro h{NL}  have := hf _ _ h{NL}  contradiction
(a b c d : Nat) (h1 : a = b) (h2 : c = d) : a + c = b + d := by{NL}  rw [h1, h2]
(n : Nat) : n * 0 = 0 := by cases n <;> rfl
(n : Nat) : (fun x => x + 0) n = n := by show n + 0 = n; rfl
(n : Nat) : (fun x => x + 0) n = n := by dsimp
(p : Prop) [Decidable p] : p ∨ ¬p := Decidable.em p
(a b : Nat) : a = b → b = a := fun h => by{NL}  suffices h' : a = b from h'.symm{NL}  exact h
(a b : Nat) (h : a = b) : b = a := by{NL}  apply Eq.symm{NL}  apply h
(a b : Nat) (h : a < b) : ¬ b ≤ a := by{NL}  simp only [Nat.not_le]{NL}  exact h
(p q : Prop) : (p → q) → (¬q → ¬p) := by{NL}  intro h hq hp{NL}  apply hq{NL}  apply h hp
(p q : Nat → Prop) (h : ∀ x, p x → q x) (hp : ∃ x, p x) : ∃ x, q x := by{NL}  let ⟨x, hx⟩ := hp{NL}  exact ⟨x, h x hx⟩
(p q : Nat → Prop) (h : ∀ x, p x → q x) (hp : ∃ x, p x) : ∃ x, q x := by{NL}  cases hp with{NL}  | intro x hx =>{NL}    exists x{NL}    exact h x hx
(xs : List Nat) : xs = xs := by{NL}  induction xs with{NL}  | nil => rfl{NL}  | cons x xs ih => rfl
(a b : Nat) : (a, b).1 = a := rfl
(n : Nat) (h : n = 3 ∨ n = 4) : n < 5 := by{NL}  rcases h with rfl | rfl <;> decide
(n : Nat) : 2 ∣ n * 2 := ⟨n, Nat.mul_comm _ _⟩
(a b : Nat) (h : a = b) : a + 1 = b + 1 := by{NL}  rw [h]
(f : Nat → Nat) (h : ∀ n, f (n+1) = f n + 2) (h0 : f 0 = 1) : f 3 = 7 := by{NL}  rw [h, h, h, h0]
(f : Nat → Nat) (h : ∀ n, f (n+1) = f n + 2) (h0 : f 0 = 1) : f 3 = 7 := by{NL}  simp [h, h0]
(p q : Nat → Prop) : (∃ x, p x ∨ q x) ↔ (∃ x, p x) ∨ (∃ x, q x) := by{NL}  constructor{NL}  · rintro ⟨x, hx | hx⟩{NL}    · left; exact ⟨x, hx⟩{NL}    · right; exact ⟨x, hx⟩{NL}  · rintro (⟨x, hx⟩ | ⟨x, hx⟩){NL}    · exact ⟨x, .inl hx⟩{NL}    · exact ⟨x, .inr hx⟩
: True := by{NL}  have h1 : 1 = 1 := rfl{NL}  have h2 : 2 = 2 := by{NL}    rfl{NL}  trivial
(a b : Nat) (h : a ≤ b) : ∃ c, b = a + c := by{NL}  induction h with{NL}  | refl => exact ⟨0, rfl⟩{NL}  | step h ih =>{NL}    obtain ⟨c, rfl⟩ := ih{NL}    exact ⟨c+1, rfl⟩
: "abc" = "abc" := rfl
(a : Nat) (h : a + 2 = 5) : a = 3 := by simpa using h
(a : Nat) (h : a + 7 = 5) : False := by simp at h
(a b : Nat) (h : a + 2 = b + 5) : a = b + 3 := by simpa using h
(a : Nat) (h : a + 2 ≤ 5) : a ≤ 3 := by simpa using h
(a : Nat) : 3 ≤ a + 5 := by simp
: ∀ m, m < 10 → m * m < 100 := by decide
(a b : Nat) (h : ¬ a ≤ b) : b < a := by simp at h; exact h
: 123456789 * 987654321 = 121932631112635269 := by decide
: 2 ^ 200 % 7 = 4 := by decide
: 123456789123 / 1000 = 123456789 := by rfl
(x : Nat) (h : x = 3) : x * x + 2 * x + 1 = 16 := by subst h; rfl
(x y : Nat) (h : x + y = 10) (h2 : y = 4) : x = 6 := by{NL}  rw [h2] at h{NL}  simpa using h
(a b c : Nat) (h : a ≤ b) : a * c ≤ b * c := by{NL}  induction c with{NL}  | zero => simp{NL}  | succ n ih => exact Nat.le_trans (Nat.add_le_add_right ih a) (Nat.add_le_add_left h (b * n))
(n : Nat) : ∃ m, n < m := ⟨n + 1, Nat.lt_succ_self n⟩
(α : Type) (p : α → Prop) (h : ¬ ∀ x, p x) : ∃ x, ¬ p x := by{NL}  apply Classical.byContradiction{NL}  intro hn{NL}  apply h{NL}  intro x{NL}  apply Classical.byContradiction{NL}  intro hx{NL}  exact hn ⟨x, hx⟩
(s : Nat → Nat) (h : ∀ n, s (n+1) = s n) (n : Nat) : s n = s 0 := by{NL}  induction n with{NL}  | zero => rfl{NL}  | succ n ih => exact (h n).trans ih
: Nat.gcd 180 168 = 12 := by decide
: ¬ 7 ∣ 2 ^ 40 + 2 := by decide
: (12 : Nat) ∣ 144 := by decide
: Nat.lcm 12 18 = 36 := by decide
: ¬ ((7 : Int) ∣ 30) := by decide
: (-7 : Int) / 2 = -4 ∧ (-7 : Int) % 2 = 1 := by decide
(a b n : Nat) : (a * b) % n = (a % n) * (b % n) % n := Nat.mul_mod a b n
(n : Nat) (h : n ∣ 12) : n < 13 := by{NL}  have := Nat.le_of_dvd (by decide) h{NL}  omega
(n : Nat) : 6 ∣ n → n % 3 = 0 ∧ n % 2 = 0 := by omega
: 5 ^ 2005 % 100 = 25 := by decide +kernel
(x : Nat → Int) (h₆ : ∀ n ≥ 5, x n = 3)  : ∃ k > 0, x k = 3 := ⟨5, by omega, h₆ 5 (by omega)⟩
(n : Nat) (h : (↑n : Int) = 3) : n = 3 := by omega
: Int.natAbs (-5) = 5 ∧ Int.toNat (-3) = 0 ∧ max (2:Int) 3 = 3 := by decide
(a b : Nat) (h : a < b) (h2 : b < a) : False := by omega
(x : Nat) : x % 2 = 0 ∨ x % 2 = 1 := by omega
(x : Nat) (h : x / 3 = 4) (h2 : x % 3 = 2) : x = 14 := by omega
(x y : Nat) (h : min x y = 3) (h2 : x < y) : x = 3 := by omega
(x : Int) : x / (-2) = - (x / 2) := by omega
(x y : Int) (h : 27 * x + 16 * y = 1) (h1 : 0 ≤ x) (h2 : x < 16) : x = 3 := by omega
(x y : Int) : min x y ≤ max x y := by omega
(a b : Nat) (h : b ≤ a) : ((a - b : Nat) : Int) = a - b := by omega
(x y : Int) (h : (if x < 0 then (3:Int) else 4) = y) : y ≤ 4 := by omega
(a b c d : Nat) : a * (b * c) * d = d * c * (b * a) := by ac_rfl
(p q r : Prop) : (p ∧ q ∧ p ∧ r) = (r ∧ q ∧ p) := by ac_rfl
(n : Nat) (P : Nat → Prop) (h : ∀ n, (∀ m, m < n → P m) → P n) : P n := by{NL}  induction n using Nat.strongRecOn with{NL}  | ind n ih => exact h n ih
(n : ℕ) : n ≤ n + 1 := by exact?
(n : ℕ) : (match n with | 0 => 1 | _ + 1 => 1) = 1 := by cases n <;> rfl
(n : ℕ) : (let m := n + 1; m) = n + 1 := rfl
.{u} (α : Type u) (a : α) : a = a := rfl
.{u, v} (α : Type u) (β : Type v) (f : α → β) (a b : α) (h : a = b) : f a = f b := by rw [h]
{α : Type} [Inhabited α] : ∃ x : α, x = x := ⟨default, rfl⟩
(a b : ℕ) (h : a < b) : a + 1 ≤ b := aux{NL}where{NL}  aux : a + 1 ≤ b := by omega
(n : ℕ) : n + 0 = n := go n{NL}where{NL}  go : ∀ m : ℕ, m + 0 = m{NL}    | 0 => rfl{NL}    | _ + 1 => rfl
(n : ℕ) : 0 + n = n := by{NL}  let rec go : ∀ m : ℕ, 0 + m = m{NL}    | 0 => rfl{NL}    | m + 1 => congrArg (· + 1) (go m){NL}  exact go n
(n : ℕ) : 0 ≤ n := match n with{NL}  | 0 => Nat.le_refl 0{NL}  | k + 1 => Nat.zero_le (k + 1)
(a b : ℕ) (h : a < b) : a ≤ b := by /- a comment /- that nests -/ in the middle -/ omega
(a b : ℕ) (h : a < b) : a ≤ b := by -- sorry, this is a comment with `theorem` and #exit in it{NL}  omega
(a b : ℕ) (h : a < b) : a ≤ b := by{NL}  omega{NL}  -- ends with a comment
(a b : ℕ) (h : a < b) : a ≤ b := by{NL}{NL}{NL}  omega{NL}{NL}
(a b : ℕ) (h : a < b) : a ≤ b := {NL}{NL}  by{NL}    omega
(a b : ℕ) (h : a < b) : a ≤ b := (by omega)
(a b : ℕ) (h : a < b) : a ≤ b := (((by (omega))))
(a b : ℕ) (h : a < b) : a ≤ b := by { omega }
(a b : ℕ) (h : a < b) : a ≤ b := by { have h' := h; omega; }
(a b : ℕ) (h : a < b) : a ≤ b := by (have h' := h); omega
(a b : ℕ) («odd name» : a < b) : a ≤ b := by exact Nat.le_of_lt «odd name»
(α₁ β' : ℕ) (h₁ : α₁ < β') : α₁ ≤ β' := by omega
(é ñ : ℕ) (h : é < ñ) : é ≤ ñ := by omega
(ℓ 𝒜 : ℕ) (h : ℓ < 𝒜) : ℓ ≤ 𝒜 := by omega
(x' x'' : ℕ) (h' : x' < x'') : x' ≤ x'' := by omega
(theorems axioms ends : ℕ) (h : theorems < ends) : theorems + axioms ≤ ends + axioms := by omega
(a b : ℕ) (h : a < b) : a ≤ b := show a ≤ b from Nat.le_of_lt h
(a b : ℕ) (h : a < b) : a ≤ b := have := h; by omega
(a b : ℕ) (h : a < b) : a ≤ b := let k := h; Nat.le_of_lt k
(a b : ℕ) (h : a < b) : a ≤ b := by set_option maxRecDepth 2000 in omega
(a b : ℕ) (h : a < b) : a ≤ b := by{NL}  trace "checking"{NL}  omega
(a b : ℕ) (h : a < b) : a ≤ b := by{NL}  trace_state{NL}  omega
(a b : ℕ) (h : a < b) : a ≤ b := by show_term omega
(a b : ℕ) (h : a < b) : a ≤ b := by{NL}  have h1 : a ≤ b := by{NL}    have h2 : a ≤ b := by{NL}      have h3 : a ≤ b := by{NL}        omega{NL}      exact h3{NL}    exact h2{NL}  exact h1
(p q : Prop) (hp : p) (hq : q) : p ∧ q := ⟨hp, hq⟩
(p q : Prop) (hp : p) : p ∨ q := Or.inl hp
(p : Prop) (h : p) : ¬¬p := fun k => k h
(p q r : Prop) (f : p → q) (g : q → r) : p → r := g ∘ f
(p q r : Prop) (f : p → q) (g : q → r) (h : p) : r := g <| f <| h
(p q r : Prop) (f : p → q) (g : q → r) (h : p) : r := h |> f |> g
(p q r : Prop) (f : p → q) (g : q → r) : p → r := fun | h => g (f h)
(p q r : Prop) (f : p → q) (g : q → r) : p → r := (g <| f ·)
(p q : Prop) (h : p ↔ q) (hp : p) : q := h.mp hp
(p q : Prop) (h : p ↔ q) (hq : q) : p := h.2 hq
(p q : Prop) (h : p ∧ q) : p := h.1
(p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
(p q r : Prop) : p ∧ (q ∨ r) → (p ∧ q) ∨ (p ∧ r) := by{NL}  rintro ⟨hp, hq | hr⟩{NL}  · exact Or.inl ⟨hp, hq⟩{NL}  · exact Or.inr ⟨hp, hr⟩
(p q : Prop) (h : p) (k : q) : (p ∧ q) ∧ (q ∧ p) := by{NL}  refine ⟨⟨?a, ?b⟩, ?c, ?d⟩{NL}  case a => exact h{NL}  case b => exact k{NL}  all_goals assumption
(p q : Prop) (h : p) (k : q) : p ∧ q := by{NL}  constructor{NL}  next => exact h{NL}  next => exact k
(p q : Prop) (h : p) (k : q) : p ∧ q := by{NL}  constructor{NL}  any_goals assumption
(p q : Prop) (h : p) (k : q) : p ∧ q ∧ p := by{NL}  repeat (first | assumption | constructor)
(p : Nat → Prop) (h : p 3) : ∃ x, p x := Exists.intro 3 h
(a b : Nat) (h : a = b) : a + a = b + b := h ▸ rfl
(a b : Nat) (h : a = b) : b = a := by{NL}  calc b = b := rfl{NL}    _ = a := h.symm
(a b c : ℕ) (h : a = b) (h' : b = c) : a = c := by{NL}  calc{NL}    a = b := h{NL}    _ = c := h'
(a b : ℕ) : (a + b) * (a + b) = a * a + 2 * (a * b) + b * b := by{NL}  rw [Nat.mul_add, Nat.add_mul, Nat.add_mul, Nat.mul_comm b a]{NL}  omega
"""


def _written() -> Iterator[tuple[str, str]]:
    for number, line in enumerate(WRITTEN.strip().splitlines()):
        at = _end_of_signature(line)
        signature, proof = line[:at].rstrip(), line[at + 2 :].strip(" ")
        glue = "" if signature.startswith(".{") else " "
        yield f"theorem w{number}{glue}{signature}", proof.replace("{NL}", "\n")


def _end_of_signature(line: str) -> int:
    """Where the `:=` outside all brackets is."""
    depth = 0
    for at, character in enumerate(line):
        depth += (character in "([{⟨") - (character in ")]}⟩")
        if depth == 0 and line.startswith(":=", at):
            return at
    raise ValueError(line)


def _families() -> Iterator[tuple[str, str]]:
    """Shapes over numbers: arithmetic that several tactics decide, in both number systems."""
    for k in range(1, 21):
        yield f"(a b : ℕ) (h : a + {k} < b) : a + {k + 1} ≤ b", "by omega"
        yield f"(x : ℤ) (h : 2 * x + {k} = {3 * k}) : x = {k}", "by omega"
        yield f"(n : ℕ) (h : n % {k + 1} = {k}) : (n + 1) % {k + 1} = 0", "by\n  omega"
        yield f": {k} * {k + 3} + {k} = {k * (k + 3) + k}", ("by rfl", "by decide", "by simp", "rfl")[k % 4]
        yield (
            f": ∃ x : ℕ, x * x = {k * k}",
            (f"⟨{k}, rfl⟩", f"by exists {k}", f"by refine ⟨{k}, ?_⟩; rfl")[k % 3],
        )
        yield f": 7 ^ {k} % 10 = {7**k % 10}", ("by decide", "by rfl", "by decide +kernel")[k % 3]
        yield (
            f"(f : ℕ → ℕ) (h : ∀ x, f x = x + {k}) : f {k} = {2 * k}",
            ("by rw [h]", "by simp [h]", f"h {k}")[k % 3],
        )
        yield (
            f"(a b : ℕ) (h : a = b + {k}) : b ≤ a",
            ("by omega", f"by subst h; exact Nat.le_add_right b {k}")[k % 2],
        )
        yield f"(n : ℕ) (h : {k + 1} ∣ n) (h' : n < {k + 1}) : n = 0", "by omega"
        yield (
            f"(x : ℕ) (h : x = {k}) : x + x = {2 * k}",
            ("by subst h; rfl", "by rw [h]", "by simp [h]", "h ▸ rfl")[k % 4],
        )
        yield (
            f"(p : ℕ → Prop) (h : ∀ n, p n → p (n + 1)) (h0 : p 0) : p {k % 5}",
            "by\n  " + "apply h\n  " * (k % 5) + "exact h0",
        )


def _all() -> Iterator[tuple[str, str]]:
    yield from _written()
    for number, (binders, proof) in enumerate(_families()):
        yield f"theorem f{number} {binders}", proof
    for pairs in (
        honest_comments.PAIRS,
        honest_names.PAIRS,
        honest_structure.PAIRS,
        honest_shapes.PAIRS,
        honest_tactics.PAIRS,
        honest_library.PAIRS,
        honest_models.PAIRS,
    ):
        yield from pairs


HONEST: list[tuple[str, str]] = list(_all())
