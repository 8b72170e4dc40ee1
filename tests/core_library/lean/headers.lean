set_option maxHeartbeats 400000
open BigOperators Real Nat Topology Rat
open scoped BigOperators
open scoped Nat Real Topology
open Polynomial Complex Filter MeasureTheory Matrix ENNReal NNReal
open Metric Set Finset Function
open Nat (succ_le_of_lt)
open Equiv Equiv.Perm SimpleGraph EuclideanGeometry ProbabilityTheory ComplexConjugate Pointwise
open Module LinearMap Submodule Ideal RingHom MvPolynomial PowerSeries ArithmeticFunction ZMod Fin Fintype
/-- A comment on the lemma, as Mathlib has them. -/
lemma one_add' (n : ℕ) : n + 1 = 1 + n := by
  omega
/-- Modifiers stand before it. -/
@[simp] protected lemma Even.two_mul' {n : ℕ} : Even (2 * n) := ⟨n, by omega⟩
private lemma «two words» : 1 + 1 = 2 := rfl
lemma by_patterns : ∀ n : ℕ, 0 + n = n
  | 0 => rfl
  | n + 1 => congrArg (· + 1) (by_patterns n)
lemma with_where (n : ℕ) : n = n := aux n where
  aux (m : ℕ) : m = m := rfl
lemma in_any_universe.{v} (α : Type v) (a : α) : a = a := rfl
lemma by_descent (n : ℕ) : n = n := by
  by_cases h : n = 0
  · rfl
  · have := by_descent (n - 1)
    rfl
termination_by n
decreasing_by omega
example : 1 + 1 = 2 := «two words»
example (n : ℕ) : Even (2 * n) := by simp
#check @one_add'
#print axioms by_patterns
open Classical in
lemma excluded_middle (p : Prop) : p ∨ ¬p := em p
open Finset in
lemma range_zero' : range 0 = ∅ := rfl
lemma wrong (n : ℕ) : n = 0 := by rfl
lemma : 1 = 1 := rfl
-- what is in force under `open Nat`
example (a b : ℕ) (h : a ≤ b) : min a b = a ∧ max a b = b := by omega
example (p : ℕ) (h : Nat.Prime p) : 2 ≤ p ∧ 3 ! = 6 ∧ choose 5 2 = 10 ∧ digits 10 12 = [2, 1] := ⟨h.two_le, rfl, rfl, rfl⟩
example (p : Prop) : ¬¬p ↔ p := by rw [not_not]
example (a : ℕ) (h : a = 2) : a = 2 := h.trans rfl
example (b c : Bool) (h : (b == c) = true) : b = c := by cases b <;> cases c <;> first | rfl | contradiction
open Classical Iff in
example (p : Prop) : (p ↔ p) ∧ (¬¬p ↔ p) := ⟨Iff.rfl, by rw [not_not]⟩
open Iff in
example (a : ℕ) : a = a := rfl
