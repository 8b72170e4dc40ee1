prelude
import Init.NumberTheory.Defs

/-! # Sets: predicates, set-builder notation, least and greatest elements -/

set_option linter.all false
universe u v

class Insert (α : outParam (Type u)) (γ : Type v) where
  insert : α → γ → γ
export Insert (insert)
export Singleton (singleton)
class HasSubset (α : Type u) where
  Subset : α → α → Prop
export HasSubset (Subset)
class HasSSubset (α : Type u) where
  SSubset : α → α → Prop
export HasSSubset (SSubset)
class Union (α : Type u) where
  union : α → α → α
class Inter (α : Type u) where
  inter : α → α → α
class SDiff (α : Type u) where
  sdiff : α → α → α

def Set (α : Type u) : Type u := α → Prop
def setOf {α : Type u} (p : α → Prop) : Set α := p
namespace Set
variable {α : Type u}
protected def Mem (s : Set α) (a : α) : Prop := s a
instance : Membership α (Set α) := ⟨Set.Mem⟩
instance : EmptyCollection (Set α) := ⟨fun _ => False⟩
instance : Singleton α (Set α) := ⟨fun a => fun b => b = a⟩
instance : Insert α (Set α) := ⟨fun a s => fun b => b = a ∨ b ∈ s⟩
instance : HasSubset (Set α) := ⟨fun s t => ∀ a, a ∈ s → a ∈ t⟩
instance : HasSSubset (Set α) := ⟨fun s t => s ⊆ t ∧ ¬t ⊆ s⟩
instance : Union (Set α) := ⟨fun s t => fun a => a ∈ s ∨ a ∈ t⟩
instance : Inter (Set α) := ⟨fun s t => fun a => a ∈ s ∧ a ∈ t⟩
instance : SDiff (Set α) := ⟨fun s t => fun a => a ∈ s ∧ ¬a ∈ t⟩
@[simp] theorem mem_setOf_eq {a : α} {p : α → Prop} : (a ∈ setOf p) = p a := rfl
@[simp] theorem mem_singleton_iff {a b : α} : a ∈ (singleton b : Set α) ↔ a = b := Iff.rfl
@[simp] theorem mem_insert_iff {a b : α} {s : Set α} : a ∈ insert b s ↔ a = b ∨ a ∈ s := Iff.rfl
@[simp] theorem mem_empty_iff_false (a : α) : a ∈ (∅ : Set α) ↔ False := Iff.rfl
@[simp] theorem mem_union (a : α) (s t : Set α) : a ∈ s ∪ t ↔ a ∈ s ∨ a ∈ t := Iff.rfl
@[simp] theorem mem_inter_iff (a : α) (s t : Set α) : a ∈ s ∩ t ↔ a ∈ s ∧ a ∈ t := Iff.rfl
@[simp] theorem mem_diff {s t : Set α} (a : α) : a ∈ s \ t ↔ a ∈ s ∧ ¬a ∈ t := Iff.rfl
theorem subset_def {s t : Set α} : (s ⊆ t) = ∀ a, a ∈ s → a ∈ t := rfl
theorem ext {s t : Set α} (h : ∀ a, a ∈ s ↔ a ∈ t) : s = t := funext fun a => propext (h a)
end Set

syntax (name := setBuilder) "{" ident " | " term "}" : term
syntax (name := setBuilderTyped) "{" ident " : " term " | " term "}" : term
open Lean Syn in
@[macro setBuilder] def setBuilderMacro : Macro := fun s _ st =>
  .ok (app `setOf [lam (s.getArg 1) (s.getArg 3)]) st
open Lean Syn in
@[macro setBuilderTyped] def setBuilderTypedMacro : Macro := fun s _ st =>
  .ok (app `setOf [lamTyped (s.getArg 1) (s.getArg 3) (s.getArg 5)]) st

section
variable {α : Type u} [LE α]
def lowerBounds (s : Set α) : Set α := { x | ∀ ⦃a⦄, a ∈ s → x ≤ a }
def upperBounds (s : Set α) : Set α := { x | ∀ ⦃a⦄, a ∈ s → a ≤ x }
def IsLeast (s : Set α) (a : α) : Prop := a ∈ s ∧ a ∈ lowerBounds s
def IsGreatest (s : Set α) (a : α) : Prop := a ∈ s ∧ a ∈ upperBounds s
theorem mem_lowerBounds {s : Set α} {a : α} : a ∈ lowerBounds s ↔ ∀ x, x ∈ s → a ≤ x := ⟨fun h x hx => h hx, fun h x hx => h x hx⟩
theorem mem_upperBounds {s : Set α} {a : α} : a ∈ upperBounds s ↔ ∀ x, x ∈ s → x ≤ a := ⟨fun h x hx => h hx, fun h x hx => h x hx⟩
end
/-- To be least among the solutions of a decidable condition can be decided: nothing below solves it. -/
instance Nat.decidableIsLeast (p : Nat → Prop) [DecidablePred p] (n : Nat) : Decidable (IsLeast (setOf p) n) :=
  match (inferInstance : Decidable (p n)), Nat.decidableBallLT (fun m => ¬p m) n with
  | isTrue h, isTrue h' => isTrue ⟨h, fun a ha => Nat.le_of_not_lt fun hl => h' a hl ha⟩
  | isFalse h, _ => isFalse fun H => h H.1
  | _, isFalse h => isFalse fun H => h fun m hm hp => Nat.not_lt_of_le (H.2 hp) hm
