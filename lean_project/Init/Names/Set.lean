prelude
import Init.Names.Finset

/-! # Mathlib's names for sets, and deciding membership -/

set_option linter.all false
universe u v

theorem IsLeast.unique {α : Type u} [LE α] [LT α] [OrderLaws α] {s : Set α} {a b : α} (h : IsLeast s a) (h' : IsLeast s b) : a = b :=
  le_antisymm (h.2 h'.1) (h'.2 h.1)
theorem IsGreatest.unique {α : Type u} [LE α] [LT α] [OrderLaws α] {s : Set α} {a b : α} (h : IsGreatest s a) (h' : IsGreatest s b) : a = b :=
  le_antisymm (h'.2 h.1) (h.2 h'.1)
instance Set.decidableMemSetOf {α : Type u} (p : α → Prop) (a : α) [h : Decidable (p a)] : Decidable (a ∈ setOf p) := h
instance Set.decidableMemSingleton {α : Type u} [DecidableEq α] (a b : α) : Decidable (a ∈ (singleton b : Set α)) := (inferInstance : Decidable (a = b))
instance Set.decidableMemInsert {α : Type u} [DecidableEq α] (a b : α) (s : Set α) [h : Decidable (a ∈ s)] : Decidable (a ∈ insert b s) := (inferInstance : Decidable (a = b ∨ a ∈ s))
namespace Set
def Icc {α : Type u} [LE α] (a b : α) : Set α := { x | a ≤ x ∧ x ≤ b }
def Ico {α : Type u} [LE α] [LT α] (a b : α) : Set α := { x | a ≤ x ∧ x < b }
def Ioc {α : Type u} [LE α] [LT α] (a b : α) : Set α := { x | a < x ∧ x ≤ b }
def Ioo {α : Type u} [LT α] (a b : α) : Set α := { x | a < x ∧ x < b }
variable {α : Type u} {a b x : α}
@[simp] theorem mem_Icc [LE α] : x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b := Iff.rfl
@[simp] theorem mem_Ico [LE α] [LT α] : x ∈ Ico a b ↔ a ≤ x ∧ x < b := Iff.rfl
@[simp] theorem mem_Ioc [LE α] [LT α] : x ∈ Ioc a b ↔ a < x ∧ x ≤ b := Iff.rfl
@[simp] theorem mem_Ioo [LT α] : x ∈ Ioo a b ↔ a < x ∧ x < b := Iff.rfl
theorem mem_def {s : Set α} : x ∈ s ↔ s x := Iff.rfl
theorem mem_setOf {p : α → Prop} : x ∈ setOf p ↔ p x := Iff.rfl
theorem subset_iff {s t : Set α} : s ⊆ t ↔ ∀ x, x ∈ s → x ∈ t := Iff.rfl
theorem Subset.antisymm {s t : Set α} (h : s ⊆ t) (h' : t ⊆ s) : s = t := Set.ext fun x => ⟨h x, h' x⟩
theorem eq_empty_iff_forall_not_mem {s : Set α} : s = ∅ ↔ ∀ x, ¬x ∈ s := ⟨fun h x => h ▸ id, fun h => Set.ext fun x => iff_of_false (h x) id⟩
theorem mem_singleton (a : α) : a ∈ (singleton a : Set α) := rfl
theorem eq_of_mem_singleton {x y : α} (h : x ∈ (singleton y : Set α)) : x = y := h
end Set

-- `|a|`
syntax:max (name := absBar) atomic("|" noWs) term noWs "|" : term
@[macro absBar] def absBarMacro : Lean.Macro := fun s _ st => .ok (Syn.app `abs [s.getArg 1]) st

attribute [default_instance 500] Int.instNegInt

