"""Honest proofs by their shape: `calc` in several layouts, `match`, `where`, local recursion, `let` in statements."""

from __future__ import annotations

from tests.lean.honest.honest_blocks import read

STRUCTURE = r"""
(a b c d : ℕ) (h₁ : a = b) (h₂ : b = c) (h₃ : c = d) : a = d § calc
  a = b := h₁
  _ = c := h₂
  _ = d := h₃
§§
(a b c d : ℕ) (h₁ : a = b) (h₂ : b ≤ c) (h₃ : c < d) : a < d §
  calc a = b := h₁
    _ ≤ c := h₂
    _ < d := h₃
§§
(a b c : ℕ) (h₁ : a = b) (h₂ : b = c) : a = c § by
  calc
    a
      = b := by rw [h₁]
    _ = c := by rw [h₂]
§§
(a b c : ℕ) (h₁ : a < b) (h₂ : b = c) : a < c § by
  calc a < b := h₁
       _ = c := h₂
§§
(a b c : ℕ) (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c § by
  have key : a ≤ c := calc
    a ≤ b := h₁
    _ ≤ c := h₂
  exact key
§§
(a b c : ℕ) (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c § by
  obtain ⟨k, hk⟩ := h₁
  obtain ⟨l, hl⟩ := h₂
  refine ⟨k * l, ?_⟩
  calc
    c = b * l := hl
    _ = (a * k) * l := by rw [hk]
    _ = a * (k * l) := Nat.mul_assoc a k l
§§
(x y : ℤ) : (x + y) * (x - y) = x * x - y * y § by
  calc
    (x + y) * (x - y) = x * (x - y) + y * (x - y) := by ring
    _ = x * x - x * y + (y * x - y * y) := by ring
    _ = x * x - y * y := by ring
§§
(n : ℕ) : (n + 1) * (n + 1) = n * n + 2 * n + 1 § by
  calc (n + 1) * (n + 1)
      = n * (n + 1) + 1 * (n + 1) := by ring
    _ = n * n + n + (n + 1) := by ring
    _ = n * n + 2 * n + 1 := by ring
§§
(p q r : Prop) (h₁ : p ↔ q) (h₂ : q ↔ r) : p ↔ r §
  calc
    p ↔ q := h₁
    _ ↔ r := h₂
§§
(a b c : ℕ) (h₁ : a < b) (h₂ : b < c) : a + 1 < c + 1 § by
  apply Nat.succ_lt_succ
  calc
    a < b := ‹a < b›
    b < c := ‹_›
§§
(a b c : ℕ) (h₁ : a = b) (h₂ : b = c) : a = c §
  (calc a = b := h₁).trans (calc b = c := h₂)
§§
(a b c : ℕ) (h₁ : a = b) (h₂ : b = c) : ∃ k, k = c ∧ a = k § ⟨c, rfl, calc
  a = b := h₁
  _ = c := h₂⟩
§§
(n : ℕ) (h : n < 4) : n * n ≤ 3 * n §
  match n, h with
  | 0, _ => Nat.le_refl 0
  | 1, _ => by decide
  | 2, _ => by decide
  | 3, _ => by decide
§§
(n : ℕ) : n = 0 ∨ ∃ m, n = m + 1 §
  match n with
  | 0 => .inl rfl
  | m + 1 => .inr ⟨m, rfl⟩
§§
(n : ℕ) : n = 0 ∨ n = 1 ∨ 2 ≤ n § by
  match n with
  | 0 => left; rfl
  | 1 => right; left; rfl
  | k + 2 =>
    right; right
    exact Nat.le_add_left 2 k
§§
(n : ℕ) : n % 2 = 0 ∨ n % 2 = 1 § by
  match h : n % 2 with
  | 0 => exact Or.inl rfl
  | 1 => exact Or.inr rfl
  | k + 2 => omega
§§
(p q r : Prop) (h : p ∧ q ∨ r) : (p ∨ r) ∧ (q ∨ r) §
  match h with
  | .inl ⟨hp, hq⟩ => ⟨.inl hp, .inl hq⟩
  | .inr hr => ⟨.inr hr, .inr hr⟩
§§
(p : ℕ → Prop) (q : ℕ → Prop) (h : ∃ x, p x ∧ q x) : (∃ x, p x) ∧ ∃ x, q x §
  let ⟨x, hp, hq⟩ := h
  ⟨⟨x, hp⟩, ⟨x, hq⟩⟩
§§
: ∀ p q : Prop, p ∧ q → q ∧ p § fun _ _ ⟨hp, hq⟩ => ⟨hq, hp⟩
§§
: ∀ p q : Prop, p ∨ q → q ∨ p § fun
  | _, _, .inl hp => .inr hp
  | _, _, .inr hq => .inl hq
§§
: ∀ b : Bool, (!(!b)) = b § fun | true => rfl | false => rfl
§§
: ∀ b c : Bool, (b && c) = (c && b) § fun
  | true, true => rfl
  | true, false => rfl
  | false, true => rfl
  | false, false => rfl
§§
: ∀ n : ℕ, n < n + 1 § fun n => by
  match n with
  | 0 | 1 => decide
  | k + 2 => omega
§§
(l : List ℕ) (h : l ≠ []) : ∃ x xs, l = x :: xs §
  match l, h with
  | [], h => absurd rfl h
  | x :: xs, _ => ⟨x, xs, rfl⟩
§§
(o : Option ℕ) : o = none ∨ ∃ x, o = some x § by
  match o with
  | none => exact .inl rfl
  | some x => exact .inr ⟨x, rfl⟩
§§
(x : ℕ × ℕ) (h : x = (1, 2)) : x.1 + x.2 = 3 § by
  match x, h with
  | (_, _), rfl => rfl
§§
(x : ℕ ⊕ ℕ) : (∃ a, x = .inl a) ∨ ∃ b, x = .inr b § by
  rcases x with a | b
  · exact Or.inl ⟨a, rfl⟩
  · exact Or.inr ⟨b, rfl⟩
§§
(n : ℕ) (h : ∃ m, n = 2 * m) : n % 2 = 0 § by
  match h with
  | ⟨m, hm⟩ => omega
§§
(n : ℕ) : (if n = 0 then 1 else n) ≠ 0 § by
  if h : n = 0 then
    simp [h]
  else
    simp [h]
§§
(p q : Prop) [Decidable q] (hp : p) : p ∨ q § if h : q then Or.inr h else Or.inl hp
§§
(n : ℕ) (h : 0 < n) : ∃ m, n = m + 1 § by
  cases n with
  | zero => exact absurd h (Nat.lt_irrefl 0)
  | succ m => exact ⟨m, rfl⟩
§§
(a b : ℕ) (h : a ≤ b) : ∃ c, a + c = b § main a b h
where
  main : ∀ x y : ℕ, x ≤ y → ∃ c, x + c = y
    | 0, y, _ => ⟨y, Nat.zero_add y⟩
    | x + 1, 0, h => absurd h (Nat.not_succ_le_zero x)
    | x + 1, y + 1, h =>
      let ⟨c, hc⟩ := main x y (Nat.le_of_succ_le_succ h)
      ⟨c, by omega⟩
§§
(n : ℕ) : n * 0 = 0 § step n where step (m : ℕ) : m * 0 = 0 := Nat.mul_zero m
§§
(n : ℕ) : n + 0 = n ∧ 0 + n = n § ⟨right_id, left_id⟩
where
  right_id : n + 0 = n := rfl
  left_id : 0 + n = n := by
    exact Nat.zero_add n
§§
(n : ℕ) : n + 0 = n ∧ 0 + n = n § by
  exact ⟨first_half, second_half⟩
where
  first_half := Nat.add_zero n
  second_half := Nat.zero_add n
§§
(n : ℕ) : 2 ∣ n * (n + 1) § go n
where
  go : (n : ℕ) → 2 ∣ n * (n + 1)
    | 0 => ⟨0, rfl⟩
    | n + 1 => by
      obtain ⟨k, hk⟩ := go n
      refine ⟨k + (n + 1), ?_⟩
      rw [Nat.mul_add 2, ← hk]
      ring
§§
(n : ℕ) : ∃ m, m = n + n § ⟨(double n).val, (double n).property⟩
where
  double : (n : ℕ) → { m : ℕ // m = n + n }
    | 0 => ⟨0, rfl⟩
    | n + 1 => ⟨(double n).val + 2, by
      have := (double n).property
      omega⟩
§§
(n : ℕ) : n < 2 ^ n § by
  let rec aux : ∀ m : ℕ, m < 2 ^ m
    | 0 => by decide
    | m + 1 => by
      have := aux m
      rw [Nat.pow_succ]
      omega
  exact aux n
§§
(n : ℕ) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 §
  let rec split : ∀ m : ℕ, ∃ k, m = 2 * k ∨ m = 2 * k + 1
    | 0 => ⟨0, Or.inl rfl⟩
    | m + 1 =>
      match split m with
      | ⟨k, Or.inl h⟩ => ⟨k, Or.inr (by rw [h])⟩
      | ⟨k, Or.inr h⟩ => ⟨k + 1, Or.inl (by omega)⟩
  split n
§§
(n : ℕ) : ∃ m, m ≤ n ∧ (m = 0 ∨ m = 1) § halve n
where
  halve (n : ℕ) : ∃ m, m ≤ n ∧ (m = 0 ∨ m = 1) :=
    if h : n < 2 then ⟨n, Nat.le_refl n, by omega⟩
    else
      have ⟨m, hm, hm'⟩ := halve (n / 2)
      ⟨m, by omega, hm'⟩
  termination_by n
  decreasing_by omega
§§
(n : ℕ) : ∃ k, n < 2 ^ k § by
  let rec find (m : ℕ) : ∃ k, m < 2 ^ k := by
    by_cases h : m = 0
    · exact ⟨0, by rw [h]; decide⟩
    · obtain ⟨k, hk⟩ := find (m / 2)
      refine ⟨k + 1, ?_⟩
      rw [Nat.pow_succ]
      omega
  termination_by m
  decreasing_by
    omega
  exact find n
§§
(n : ℕ) : ∃ k : ℕ, k ≥ 1 ∧ k = Nat.factorial n § ⟨(fact n).1, (fact n).2⟩
where
  /-- The factorial, with what we need to know of it. -/
  fact : (n : ℕ) → { k : ℕ // k ≥ 1 ∧ k = Nat.factorial n }
    | 0 => ⟨1, Nat.le_refl 1, rfl⟩
    | n + 1 =>
      let ⟨k, pos, eq⟩ := fact n
      ⟨(n + 1) * k, Nat.mul_pos (Nat.succ_pos n) pos, by rw [eq]; rfl⟩
§§
(n : ℕ) : ∃ t : ℕ, t * 2 = n * (n + 1) § by
  obtain ⟨t, ht⟩ := tri n
  exact ⟨t, ht⟩
where
  tri : (n : ℕ) → { t : ℕ // t * 2 = n * (n + 1) }
    | 0 => ⟨0, rfl⟩
    | n + 1 => ⟨(tri n).val + (n + 1), by
        rw [Nat.add_mul, (tri n).property]
        ring⟩
§§
(n : ℕ) : ∃ k, k ≤ n ∧ n ≤ 2 * k + 1 § by
  exact ⟨_, (half n).property⟩
where
  half : (n : ℕ) → { k : ℕ // k ≤ n ∧ n ≤ 2 * k + 1 }
    | 0 => ⟨0, by omega⟩
    | 1 => ⟨0, by omega⟩
    | n + 2 =>
      let r := half n
      ⟨r.val + 1, by have := r.property; omega⟩
§§
(n : ℕ) : ∃ l : List ℕ, l.length = n § by
  let rec down : (n : ℕ) → { l : List ℕ // l.length = n }
    | 0 => ⟨[], rfl⟩
    | n + 1 => ⟨n :: (down n).val, congrArg Nat.succ (down n).property⟩
  exact ⟨(down n).val, (down n).property⟩
§§
(n : ℕ) : ∃ k, 2 ^ k ≤ n + 1 ∧ n + 1 < 2 ^ (k + 1) § ⟨_, (log (n + 1) (Nat.succ_pos n)).property⟩
where
  log (n : ℕ) (hn : 0 < n) : { k : ℕ // 2 ^ k ≤ n ∧ n < 2 ^ (k + 1) } :=
    if h : n < 2 then
      ⟨0, by
        have : n = 1 := by omega
        subst this
        decide⟩
    else
      let ⟨k, hk⟩ := log (n / 2) (by omega)
      ⟨k + 1, by
        rw [Nat.pow_succ] at hk
        rw [Nat.pow_succ 2 (k + 1), Nat.pow_succ]
        omega⟩
  termination_by n
  decreasing_by omega
§§
(n : ℕ) : (∃ m, n = 2 * m) ∨ (∃ m, n = 2 * m + 1) § even_or_odd n
where
  even_or_odd : ∀ n : ℕ, (∃ m, n = 2 * m) ∨ (∃ m, n = 2 * m + 1)
    | 0 => Or.inl ⟨0, rfl⟩
    | n + 1 => odd_or_even n
  odd_or_even : ∀ n : ℕ, (∃ m, n + 1 = 2 * m) ∨ (∃ m, n + 1 = 2 * m + 1)
    | 0 => Or.inr ⟨0, rfl⟩
    | n + 1 => (even_or_odd n).elim
      (fun ⟨m, h⟩ => Or.inl ⟨m + 1, by omega⟩)
      (fun ⟨m, h⟩ => Or.inr ⟨m + 1, by omega⟩)
§§
(a b : ℕ) (hb : 0 < b) : ∃ q r, a = b * q + r ∧ r < b § divide a hb
where
  divide (a : ℕ) (hb : 0 < b) : ∃ q r, a = b * q + r ∧ r < b := by
    by_cases h : a < b
    · exact ⟨0, a, by simp, h⟩
    · obtain ⟨q, r, hq, hr⟩ := divide (a - b) hb
      refine ⟨q + 1, r, ?_, hr⟩
      rw [Nat.mul_succ]
      omega
  termination_by a
  decreasing_by
    all_goals omega
§§
: let n := 3; n + 1 = 4 § rfl
§§
: let n := 3
  n + 1 = 4 § by
  intro n
  rfl
§§
: let a := 2; let b := 3; a + b = 5 § by decide
§§
(x : ℕ) : let y := x + 1
    let z := y + 1
    z = x + 2 § by
  intro y z
  rfl
§§
(x : ℕ) (h : let y := x + 1; y = 3) : x = 2 § by
  simp at h
  exact h
§§
(x : ℕ) (h : x = 2) : let f : ℕ → ℕ := fun n => n * n; f x = 4 § by
  subst h
  rfl
§§
(x : ℕ) : let ⟨a, b⟩ := (x, x + 1); b = a + 1 § rfl
§§
(x : ℕ) : have y := x; y = y § rfl
§§
(x y : ℕ) : (let s := x + y; s) = y + x § by
  show x + y = y + x
  omega
§§
(n : ℕ) : (match n with | 0 => 0 | k + 1 => k) = n - 1 § by
  cases n with
  | zero => rfl
  | succ k => rfl
§§
(b : Bool) : (match b with
  | true => 1
  | false => 0) ≤ 1 § by
  cases b <;> decide
§§
(n : ℕ) : (if n % 2 = 0 then 0 else 1) = n % 2 § by
  split
  · omega
  · omega
§§
(p : ℕ → Prop) : (∀ n, p n) → p 0 ∧ p 1 § fun h =>
  ⟨h 0,
   h 1⟩
§§
(f : ℕ → ℕ) (hf : ∀ a b, a < b → f a < f b) (n : ℕ) : n ≤ f n §
  Nat.rec (motive := fun n => n ≤ f n)
    (Nat.zero_le _)
    (fun n ih => Nat.lt_of_le_of_lt ih (hf n (n + 1) (Nat.lt_succ_self n)))
    n
§§
(P : ℕ → Prop) (h0 : P 0) (h : ∀ n, P n → P (n + 1)) (n : ℕ) : P n § by
  refine Nat.rec ?zero ?succ n
  case zero => exact h0
  case succ => exact fun n ih => h n ih
§§
(P : ℕ → Prop) (h0 : P 0) (h1 : P 1) (h : ∀ n, P n → P (n + 2)) (n : ℕ) : P n § pairs n
where
  pairs : ∀ n, P n
    | 0 => h0
    | 1 => h1
    | n + 2 => h n (pairs n)
§§
(p q r s : Prop) (h : p ∧ q ∧ r ∧ s) : s ∧ r ∧ q ∧ p § by
  have ⟨hp, hq, hr, hs⟩ := h
  exact ⟨hs, hr, hq, hp⟩
§§
(p q : Prop) : ¬(p ∧ ¬p) ∧ (q → q) §
  ⟨fun ⟨h, h'⟩ => h' h, fun h => h⟩
§§
(a b : ℕ) (h : a = b) : b = a §
  show b = a from by
    rw [h]
§§
(a b : ℕ) (h : a = b) : b = a §
  suffices h' : a = b from h'.symm
  h
§§
(a b : ℕ) (h : a = b) (hb : b = 2) : a = 2 §
  have e : a = b := h
  have : b = 2 := hb
  e ▸ this
§§
(a b : ℕ) (h : a ≤ b) : a < b + 1 §
  have h' := Nat.lt_succ_of_le h
  show a < Nat.succ b from h'
§§
(a b c : ℕ) (h : a ≤ b) : a ≤ b + c § by
  refine Nat.le_trans h ?_
  exact Nat.le_add_right b c
"""

PAIRS = read(STRUCTURE, "s")
