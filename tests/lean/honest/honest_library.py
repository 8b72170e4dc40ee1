"""Honest proofs that unfold functions of the library, use its theorems, or sum and count with it.

What a file needs of a library function for the first time (`f.eq_1`, `f.eq_def`, `f.induct`, `congr_simp`, splitters of
its matches) Lean makes in that file: such proofs declare more than their own name.
"""

from __future__ import annotations

from tests.lean.honest.honest_blocks import read

LIBRARY = r"""
(n : ℕ) : Nat.factorial (n + 1) = (n + 1) * Nat.factorial n § by
  rw [Nat.factorial]
§§
(n : ℕ) : Nat.factorial (n + 1) = (n + 1) * Nat.factorial n § by
  simp [Nat.factorial]
§§
(n : ℕ) : Nat.factorial (n + 1) = (n + 1) * Nat.factorial n § by
  simp only [Nat.factorial]
§§
(n : ℕ) : Nat.factorial (n + 1) = (n + 1) * Nat.factorial n § by
  show Nat.factorial (Nat.succ n) = _
  unfold Nat.factorial
  cases n <;> rfl
§§
(n : ℕ) : Nat.factorial (n + 1) = (n + 1) * Nat.factorial n § by
  rw [Nat.factorial.eq_2]
§§
: Nat.factorial 0 = 1 § by
  rw [Nat.factorial.eq_1]
§§
(n : ℕ) : Nat.factorial (n + 1) = (n + 1) * Nat.factorial n § by
  conv => lhs; unfold Nat.factorial
§§
: Nat.factorial 5 = 120 § by
  simp [Nat.factorial]
§§
: Nat.factorial 4 = 24 § by
  norm_num [Nat.factorial]
§§
(n : ℕ) (h : 0 < n) : Nat.factorial n = n * Nat.factorial (n - 1) § by
  cases n with
  | zero => contradiction
  | succ n => simp [Nat.factorial]
§§
(n : ℕ) : 0 < Nat.factorial n § by
  induction n using Nat.factorial.induct with
  | case1 => decide
  | case2 n ih => exact Nat.mul_pos (Nat.succ_pos n) ih
§§
(n : ℕ) : 1 ≤ Nat.factorial n § by
  fun_induction Nat.factorial n with
  | case1 => exact Nat.le_refl 1
  | case2 n ih =>
    have := Nat.mul_pos (Nat.succ_pos n) ih
    omega
§§
(n : ℕ) : Nat.factorial n ≠ 0 § by
  fun_cases Nat.factorial n
  · decide
  · exact Nat.ne_of_gt (Nat.mul_pos (Nat.succ_pos _) (Nat.factorial_pos _))
§§
(n k : ℕ) : Nat.choose (n + 1) (k + 1) = Nat.choose n k + Nat.choose n (k + 1) § by
  rw [Nat.choose]
§§
(n k : ℕ) : Nat.choose (n + 1) (k + 1) = Nat.choose n k + Nat.choose n (k + 1) § by
  simp only [Nat.choose]
§§
: Nat.choose 5 2 = 10 § by
  simp [Nat.choose]
§§
(n : ℕ) : Nat.choose n 1 = n § by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Nat.choose, ih]
    simp
    omega
§§
(n : ℕ) (h : Nat.choose n 0 = 1) : Nat.choose (n + 1) 0 = 1 § by
  unfold Nat.choose
  rfl
§§
: ¬ Nat.Prime 1 § by
  unfold Nat.Prime
  omega
§§
: Nat.Prime 7 § by
  norm_num
§§
: Nat.Prime 101 ∧ ¬ Nat.Prime 91 § by
  constructor <;> decide
§§
(p : ℕ) (hp : Nat.Prime p) : p ≠ 1 § by
  have h := hp.two_le
  omega
§§
(p : ℕ) (hp : Nat.Prime p) (h : p % 2 = 0) : p = 2 § by
  rcases hp.eq_two_or_odd with h' | h'
  · exact h'
  · omega
§§
(n : ℕ) (h : Even n) : Even (n * n) § by
  obtain ⟨k, hk⟩ := h
  refine ⟨k * n, ?_⟩
  rw [hk]
  ring
§§
(n : ℕ) (h : Odd n) : Odd (n + 2) § by
  unfold Odd at *
  obtain ⟨k, hk⟩ := h
  exact ⟨k + 1, by omega⟩
§§
(n : ℕ) : Even (n + n) § by
  simp only [Even]
  exact ⟨n, rfl⟩
§§
(n : ℕ) (h : Even n) : (n + 1) % 2 = 1 § by
  rw [Nat.even_iff] at h
  omega
§§
(a b : ℕ) (h : a ≡ b [MOD 5]) : a + 5 ≡ b [MOD 5] § by
  unfold Nat.ModEq at *
  omega
§§
(a b : ℕ) (h : a ≡ b [MOD 6]) : a ≡ b [MOD 3] § by
  simp only [Nat.ModEq] at h ⊢
  omega
§§
(a : ℤ) : abs a = abs (-a) § by
  simp [abs, Int.neg_neg]
  omega
§§
(a b : ℤ) (h : abs (a - b) = 0) : a = b § by
  rw [Int.abs_def] at h
  omega
§§
: Nat.digits 10 123 = [3, 2, 1] § by
  decide
§§
: Nat.digits 10 123 = [3, 2, 1] § by
  norm_num
§§
: (Nat.digits 2 10).length = 4 § by
  rfl
§§
: Nat.sqrt 17 = 4 § by
  decide
§§
(l : List ℕ) : (0 :: l).length = l.length + 1 § by
  simp [List.length]
§§
(l : List ℕ) : (0 :: l).length = l.length + 1 § by
  rw [List.length]
§§
(l m : List ℕ) : (l ++ m).length = l.length + m.length § by
  induction l with
  | nil => exact (Nat.zero_add _).symm
  | cons x l ih =>
    show (l ++ m).length + 1 = l.length + 1 + m.length
    omega
§§
(f : ℕ → ℕ) (l : List ℕ) : (List.map f l).length = l.length § by
  induction l with
  | nil => rfl
  | cons a t ih => simp only [List.map, List.length, ih]
§§
(l : List ℕ) : List.map (fun x => x) l = l § by
  induction l with
  | nil => simp only [List.map]
  | cons a t ih => simp only [List.map, ih]
§§
(l : List ℕ) : l.foldr (fun a b => a + b) 0 = l.foldr (fun a b => b + a) 0 § by
  congr
  funext a b
  exact Nat.add_comm a b
§§
: ∑ k ∈ Finset.range 5, k = 10 § by
  rfl
§§
: ∑ k in Finset.range 5, k = 10 § by
  decide
§§
: ∑ k ∈ Finset.range 4, k ^ 2 = 14 § by
  simp [Finset.sum_range_succ]
§§
(n : ℕ) : ∑ k ∈ Finset.range (n + 1), k * 2 = n * (n + 1) § by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Finset.sum_range_succ, ih]
    ring
§§
(n : ℕ) : ∏ k ∈ Finset.range n, (k + 1) = Nat.factorial n § by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Finset.prod_range_succ, ih, Nat.factorial_succ]
    ring
§§
(S : Finset ℕ) (h : S = Finset.filter (fun n => n % 3 = 0) (Finset.range 10)) : S.card = 4 § by
  subst h
  decide
§§
(S : Finset ℕ) (h : ∀ n, n ∈ S ↔ n < 3) : S = {0, 1, 2} § by
  apply Finset.ext
  intro a
  rw [h]
  constructor
  · intro h
    have : a = 0 ∨ a = 1 ∨ a = 2 := by omega
    rcases this with rfl | rfl | rfl <;> decide
  · revert a
    decide
§§
(s : Finset ℕ) : s.filter (fun x => 0 + x = 1) = s.filter (fun x => x = 1) § by
  simp
§§
(a : ℕ) (s t : Set ℕ) (h : a ∈ s ∩ t) : a ∈ s ∪ t § by
  simp at h ⊢
  exact Or.inl h.1
§§
: ({1, 2} : Set ℕ) = {x | x = 1 ∨ x = 2} § by
  apply Set.ext
  intro x
  simp
§§
(a : ℕ) (h : a ∈ {n : ℕ | n * n = 4}) : a * a = 4 § by
  exact h
"""

PAIRS = read(LIBRARY, "l")
