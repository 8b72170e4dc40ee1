prelude
import Init.Nat.Bitwise

/-! # Lists: permutations, ranges, filters: what finite sets are made of -/

set_option linter.all false
universe u v w

inductive List.Perm {α : Type u} : List α → List α → Prop
  | nil : Perm [] []
  | cons (x : α) {l₁ l₂ : List α} : Perm l₁ l₂ → Perm (x :: l₁) (x :: l₂)
  | swap (x y : α) (l : List α) : Perm (y :: x :: l) (x :: y :: l)
  | trans {l₁ l₂ l₃ : List α} : Perm l₁ l₂ → Perm l₂ l₃ → Perm l₁ l₃
inductive List.Pairwise {α : Type u} (R : α → α → Prop) : List α → Prop
  | nil : Pairwise R []
  | cons {a : α} {l : List α} : (∀ a', a' ∈ l → R a a') → Pairwise R l → Pairwise R (a :: l)
namespace List
def length {α : Type u} : List α → Nat
  | [] => 0
  | _ :: l => length l + 1
def append {α : Type u} : List α → List α → List α
  | [], r => r
  | a :: l, r => a :: append l r
def map {α : Type u} {β : Type v} (f : α → β) : List α → List β
  | [] => []
  | a :: l => f a :: map f l
/-- As in Mathlib's `Finset.filter`, the condition is a decidable proposition. -/
def filterProp {α : Type u} (p : α → Prop) [DecidablePred p] : List α → List α
  | [] => []
  | a :: l => if p a then a :: filterProp p l else filterProp p l
def foldr {α : Type u} {β : Type v} (f : α → β → β) (init : β) : List α → β
  | [] => init
  | a :: l => f a (foldr f init l)
/-- `n` numbers from `a` on, in increasing order. -/
def range' (a : Nat) : Nat → List Nat
  | 0 => []
  | n + 1 => a :: range' (a + 1) n
def range (n : Nat) : List Nat := range' 0 n
instance {α : Type u} : Append (List α) := ⟨append⟩
def Nodup {α : Type u} (l : List α) : Prop := Pairwise (· ≠ ·) l
variable {α : Type u} {β : Type v}
@[simp] theorem not_mem_nil (a : α) : ¬a ∈ ([] : List α) := fun h => nomatch h
@[simp] theorem mem_cons {a b : α} {l : List α} : a ∈ b :: l ↔ a = b ∨ a ∈ l :=
  ⟨fun h => match h with | .head _ => .inl rfl | .tail _ h => .inr h,
   fun h => match h with | .inl h => h ▸ .head _ | .inr h => .tail _ h⟩
@[simp] theorem length_nil : length ([] : List α) = 0 := rfl
@[simp] theorem length_cons (a : α) (l : List α) : length (a :: l) = length l + 1 := rfl
@[simp] theorem pairwise_nil {R : α → α → Prop} : Pairwise R [] := .nil
@[simp] theorem pairwise_cons {R : α → α → Prop} {a : α} {l : List α} : Pairwise R (a :: l) ↔ (∀ b, b ∈ l → R a b) ∧ Pairwise R l :=
  ⟨fun h => match h with | .cons h h' => ⟨h, h'⟩, fun ⟨h, h'⟩ => .cons h h'⟩
theorem mem_range' {a b n : Nat} : b ∈ range' a n ↔ a ≤ b ∧ b < a + n := by
  induction n generalizing a with
  | zero => exact ⟨(fun h => nomatch h), fun h => by omega⟩
  | succ n ih => show b ∈ a :: range' (a + 1) n ↔ _; rw [mem_cons, ih]; omega
@[simp] theorem mem_range {b n : Nat} : b ∈ range n ↔ b < n := by
  show b ∈ range' 0 n ↔ _; rw [mem_range']; omega
theorem filterProp_cons (p : α → Prop) [DecidablePred p] (a : α) (l : List α) :
    filterProp p (a :: l) = if p a then a :: filterProp p l else filterProp p l := rfl
theorem mem_filterProp {p : α → Prop} [DecidablePred p] {a : α} {l : List α} : a ∈ filterProp p l ↔ a ∈ l ∧ p a := by
  induction l with
  | nil => exact ⟨(fun h => nomatch h), fun h => absurd h.1 (not_mem_nil a)⟩
  | cons b l ih =>
    show a ∈ (if p b then b :: filterProp p l else filterProp p l) ↔ _
    by_cases h : p b
    · rw [if_pos h, mem_cons, mem_cons, ih]
      constructor
      · rintro (rfl | h')
        · exact ⟨.inl rfl, h⟩
        · exact ⟨.inr h'.1, h'.2⟩
      · rintro ⟨rfl | h', hp⟩
        · exact .inl rfl
        · exact .inr ⟨h', hp⟩
    · rw [if_neg h, mem_cons, ih]
      constructor
      · intro h'; exact ⟨.inr h'.1, h'.2⟩
      · rintro ⟨rfl | h', hp⟩
        · exact absurd hp h
        · exact ⟨h', hp⟩
-- permutations
namespace Perm
protected theorem refl (l : List α) : Perm l l := by
  induction l with
  | nil => exact .nil
  | cons a l ih => exact .cons a ih
protected theorem symm {l r : List α} (h : Perm l r) : Perm r l := by
  induction h with
  | nil => exact .nil
  | cons x _ ih => exact .cons x ih
  | swap x y l => exact .swap y x l
  | trans _ _ ih ih' => exact .trans ih' ih
theorem mem_iff {l r : List α} (h : Perm l r) {a : α} : a ∈ l ↔ a ∈ r := by
  induction h with
  | nil => exact Iff.rfl
  | cons x _ ih => rw [mem_cons, mem_cons, ih]
  | swap x y l =>
    rw [mem_cons, mem_cons, mem_cons, mem_cons, ← or_assoc, ← or_assoc, or_comm (p := a = y)]
  | trans _ _ ih ih' => exact ih.trans ih'
theorem length_eq {l r : List α} (h : Perm l r) : length l = length r := by
  induction h with
  | nil => rfl
  | cons x _ ih => show _ + 1 = _ + 1; rw [ih]
  | swap x y l => rfl
  | trans _ _ ih ih' => exact ih.trans ih'
theorem map (f : α → β) {l r : List α} (h : Perm l r) : Perm (List.map f l) (List.map f r) := by
  induction h with
  | nil => exact .nil
  | cons x _ ih => exact .cons (f x) ih
  | swap x y l => exact .swap (f x) (f y) _
  | trans _ _ ih ih' => exact .trans ih ih'
theorem filterProp (p : α → Prop) [DecidablePred p] {l r : List α} (h : Perm l r) :
    Perm (List.filterProp p l) (List.filterProp p r) := by
  induction h with
  | nil => exact .nil
  | cons x _ ih =>
    rw [filterProp_cons, filterProp_cons]
    by_cases hx : p x
    · rw [if_pos hx, if_pos hx]; exact .cons x ih
    · rw [if_neg hx, if_neg hx]; exact ih
  | swap x y l =>
    rw [filterProp_cons, filterProp_cons, filterProp_cons, filterProp_cons]
    by_cases hx : p x <;> by_cases hy : p y
    · repeat rw [if_pos hx]
      repeat rw [if_pos hy]
      exact .swap x y _
    · repeat rw [if_pos hx]
      repeat rw [if_neg hy]
      exact Perm.refl _
    · repeat rw [if_neg hx]
      repeat rw [if_pos hy]
      exact Perm.refl _
    · repeat rw [if_neg hx]
      repeat rw [if_neg hy]
      exact Perm.refl _
  | trans _ _ ih ih' => exact .trans ih ih'
theorem foldr_eq {f : α → β → β} (hf : ∀ a b c, f a (f b c) = f b (f a c)) (init : β) {l r : List α} (h : Perm l r) :
    foldr f init l = foldr f init r := by
  induction h with
  | nil => rfl
  | cons x _ ih => show f x _ = f x _; rw [ih]
  | swap x y l => exact hf y x _
  | trans _ _ ih ih' => exact ih.trans ih'
theorem nodup {l r : List α} (h : Perm l r) : Nodup l → Nodup r := by
  induction h with
  | nil => exact id
  | cons x h' ih =>
    intro h
    have ⟨h1, h2⟩ := pairwise_cons.mp h
    exact .cons (fun b hb => h1 b (h'.mem_iff.mpr hb)) (ih h2)
  | swap x y l =>
    intro h
    have ⟨h1, h2⟩ := pairwise_cons.mp h
    have ⟨h3, h4⟩ := pairwise_cons.mp h2
    refine .cons (fun b hb => ?_) (.cons (fun b hb => h1 b (.tail _ hb)) h4)
    rcases mem_cons.mp hb with rfl | hb
    · exact fun e => h1 x (.head _) e.symm
    · exact h3 b hb
  | trans _ _ ih ih' => exact fun h => ih' (ih h)
end Perm
theorem exists_perm_cons {a : α} {l : List α} (h : a ∈ l) : ∃ r, Perm l (a :: r) := by
  induction h with
  | head l => exact ⟨l, Perm.refl _⟩
  | tail b _ ih =>
    obtain ⟨r, hr⟩ := ih
    exact ⟨b :: r, .trans (.cons b hr) (.swap a b r)⟩
/-- Lists without repetition are known by their members, up to order. -/
theorem perm_of_mem_iff {l r : List α} (hl : Nodup l) (hr : Nodup r) (h : ∀ a, a ∈ l ↔ a ∈ r) : Perm l r := by
  induction l generalizing r with
  | nil => cases r with
    | nil => exact .nil
    | cons b r => exact absurd ((h b).mpr (.head _)) (not_mem_nil b)
  | cons a l ih =>
    obtain ⟨r', hr'⟩ := exists_perm_cons ((h a).mp (.head _))
    have ⟨h1, h2⟩ := pairwise_cons.mp hl
    have ⟨h3, h4⟩ := pairwise_cons.mp (hr'.nodup hr)
    refine .trans (.cons a (ih h2 h4 fun b => ?_)) hr'.symm
    have hb := (h b).trans hr'.mem_iff
    constructor
    · intro hbl
      rcases mem_cons.mp (hb.mp (.tail _ hbl)) with rfl | hbr
      · exact absurd rfl (h1 _ hbl)
      · exact hbr
    · intro hbr
      rcases mem_cons.mp (hb.mpr (.tail _ hbr)) with rfl | hbl
      · exact absurd rfl (h3 _ hbr)
      · exact hbl
theorem nodup_range' (a n : Nat) : Nodup (range' a n) := by
  induction n generalizing a with
  | zero => exact .nil
  | succ n ih => exact .cons (fun b hb e => by have := mem_range'.mp hb; omega) (ih (a + 1))
theorem nodup_filterProp (p : α → Prop) [DecidablePred p] {l : List α} (h : Nodup l) : Nodup (filterProp p l) := by
  induction l with
  | nil => exact .nil
  | cons a l ih =>
    have ⟨h1, h2⟩ := pairwise_cons.mp h
    show Nodup (if p a then _ else _)
    by_cases ha : p a
    · rw [if_pos ha]; exact .cons (fun b hb => h1 b (mem_filterProp.mp hb).1) (ih h2)
    · rw [if_neg ha]; exact ih h2
instance decidableBall (p : α → Prop) [DecidablePred p] : (l : List α) → Decidable (∀ a, a ∈ l → p a)
  | [] => isTrue fun _ h => nomatch h
  | a :: l => match (inferInstance : Decidable (p a)), decidableBall p l with
    | isTrue h, isTrue h' => isTrue fun b hb => (mem_cons.mp hb).elim (fun e => e ▸ h) (h' b)
    | isFalse h, _ => isFalse fun H => h (H a (.head _))
    | _, isFalse h => isFalse fun H => h fun b hb => H b (.tail _ hb)
instance decidablePairwise (R : α → α → Prop) [DecidableRel R] : (l : List α) → Decidable (Pairwise R l)
  | [] => isTrue .nil
  | a :: l => match decidableBall (R a) l, decidablePairwise R l with
    | isTrue h, isTrue h' => isTrue (.cons h h')
    | isFalse h, _ => isFalse fun H => h (pairwise_cons.mp H).1
    | _, isFalse h => isFalse fun H => h (pairwise_cons.mp H).2
protected def decMem [DecidableEq α] (a : α) : (l : List α) → Decidable (a ∈ l)
  | [] => isFalse fun h => nomatch h
  | b :: l => match decEq a b, List.decMem a l with
    | isTrue h, _ => isTrue (mem_cons.mpr (.inl h))
    | _, isTrue h => isTrue (.tail _ h)
    | isFalse h, isFalse h' => isFalse fun H => (mem_cons.mp H).elim h h'
instance [DecidableEq α] (a : α) (l : List α) : Decidable (a ∈ l) := List.decMem a l
protected def hasDecEq [DecidableEq α] : (l r : List α) → Decidable (l = r)
  | [], [] => isTrue rfl
  | [], _ :: _ => isFalse fun h => nomatch h
  | _ :: _, [] => isFalse fun h => nomatch h
  | a :: l, b :: r => match decEq a b, List.hasDecEq l r with
    | isTrue h, isTrue h' => isTrue (by rw [h, h'])
    | isFalse h, _ => isFalse fun e => h (by injection e)
    | _, isFalse h => isFalse fun e => h (by injection e)
instance [DecidableEq α] : DecidableEq (List α) := List.hasDecEq
end List
