example : ∑ k in Finset.range 101, k = 5050 := by decide +kernel
example : ∑ k ∈ Finset.Icc 1 9, 11 ^ k % 100 = 459 := by decide +kernel
example : (∏ k ∈ Finset.Icc 1 5, k) = 120 := by decide
-- the body of a sum ends at the first + or -, as in Mathlib
example : ∑ k in Finset.range 3, 2 * k + 1 = 7 := by decide
example : ∑ k in Finset.range 3, (2 * k + 1) = 9 := by decide
example (f : ℕ → ℤ) : ∑ k ∈ Finset.range 2, f k = f 0 + f 1 := by simp [Finset.sum_range_succ]
example : Finset.card (Finset.filter (fun x => x % 19 = 7) (Finset.Icc 100 999)) = 48 := by decide +kernel
example : Finset.Icc (-2 : ℤ) 1 = {-2, -1, 0, 1} := by decide
example : ({1, 2, 1} : Finset ℕ).card = 2 := by decide
example : ({1, 2} : Finset ℕ) = {2, 1} := by decide
example : ({1, 2} : Finset ℕ) ⊆ Finset.range 3 := by decide
example : (Nat.divisors 12).card = 6 ∧ ∑ d in Nat.divisors 12, d = 28 ∧ Nat.properDivisors 6 = {1, 2, 3} := by decide +kernel
example : Nat.divisors 0 = ∅ := by decide
example (n : ℕ) : ∑ k ∈ Finset.range n, (2 * k + 1) = n ^ 2 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Finset.sum_range_succ, ih]; ring
example (n : ℕ) : 2 * ∑ k ∈ Finset.Icc 1 n, k = n * (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Finset.sum_Icc_succ_top (by omega), Nat.mul_add, ih]; ring
-- a finite set is known by its members
example (s : Finset ℕ) (h : ∀ x, x ∈ s ↔ x < 5) : s.card = 5 := by
  have : s = Finset.range 5 := Finset.ext (by simp [h])
  rw [this]; rfl
-- sets
example : IsLeast { x : ℕ | 30 * x ≡ 42 [MOD 47] } 39 := by decide +kernel
example : { x : ℕ | 1 < x } = { y | 2 ≤ y } := rfl
example : ({1, 2} : Set ℕ) = {2, 1} := by apply Set.ext; intro a; simp [or_comm]
example (S : Set ℕ) (h : IsGreatest S 3) : ∀ x ∈ S, x ≤ 3 := fun _ hx => h.2 hx
-- other uses of the same brackets still parse
structure P where
  x : ℕ
example : P := { x := 3 }
example (p : P) : P := { p with x := 4 }
example : { n : ℕ // n < 3 } := ⟨1, by decide⟩
example (a b : ℕ) (h : a ∣ b) : ∃ k, b = a * k := h
example : [1, 2, 3].Pairwise (· ≠ ·) := by decide
-- `simp` below a filter rewrites the condition and, with it, the way it is decided
example (n : ℕ) (s : Finset ℕ) : Finset.filter (fun x => x = n ∧ True) s = Finset.filter (fun x => x = n) s := by simp
example (s : Finset ℕ) : (Finset.filter (fun x => 0 + x = 3) s).card = (Finset.filter (fun x => x = 3) s).card := by simp
example (s : Finset ℕ) (h : ∀ x, Even x ↔ x % 2 = 0) : (s.filter (fun x => Even x)).card = (s.filter (fun x => x % 2 = 0)).card := by
  simp only [h]
example (S : Finset ℕ) (h₀ : S = Finset.filter (fun x => 3 ∣ x ∧ 0 < x) (Finset.range 10)) : S.card = 3 := by simp [h₀]; rfl
example (s : Finset ℤ) : Finset.filter (fun x => ¬ x < 3) s = Finset.filter (fun x => 3 ≤ x) s := by simp
example (s : Finset ℕ) : Finset.filter (fun x => ¬ (x = 1 ∨ x = 2)) s = Finset.filter (fun x => x ≠ 1 ∧ x ≠ 2) s := by simp
example (p q : ℕ → Prop) [DecidablePred p] [DecidablePred q] (h : p = q) (s : Finset ℕ) : s.filter p = s.filter q := by
  subst h; congr
example (p : ℕ → ℕ → Prop) [DecidableRel p] (s : Finset ℕ) : s.filter (fun x => p x (0 + x)) = s.filter (fun x => p x x) := by simp
example (f g : ℕ → ℕ → Decidable (1 = 2)) : f = g := Subsingleton.elim f g
