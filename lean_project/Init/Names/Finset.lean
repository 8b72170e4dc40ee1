prelude
import Init.Algebra.Order
import Init.Algebra.Dvd

/-! # Mathlib's names for finite sets and sums -/

set_option linter.all false
universe u v
noncomputable section
namespace Finset
class LawfulIntervals (α : Type u) [LE α] [LT α] [Intervals α] : Prop where
  icc : ∀ {a b x : α}, x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b
  ico : ∀ {a b x : α}, x ∈ Ico a b ↔ a ≤ x ∧ x < b
  ioc : ∀ {a b x : α}, x ∈ Ioc a b ↔ a < x ∧ x ≤ b
  ioo : ∀ {a b x : α}, x ∈ Ioo a b ↔ a < x ∧ x < b
instance : LawfulIntervals Nat := ⟨Nat.mem_Icc, Nat.mem_Ico, Nat.mem_Ioc, Nat.mem_Ioo⟩
instance : LawfulIntervals Int := ⟨Int.mem_Icc, Int.mem_Ico, Int.mem_Ioc, Int.mem_Ioo⟩
section
variable {α : Type u} [LE α] [LT α] [Intervals α] [LawfulIntervals α] {a b x : α}
theorem mem_Icc : x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b := LawfulIntervals.icc
theorem mem_Ico : x ∈ Ico a b ↔ a ≤ x ∧ x < b := LawfulIntervals.ico
theorem mem_Ioc : x ∈ Ioc a b ↔ a < x ∧ x ≤ b := LawfulIntervals.ioc
theorem mem_Ioo : x ∈ Ioo a b ↔ a < x ∧ x < b := LawfulIntervals.ioo
end
variable {α : Type u} {M : Type v} [Add M] [OfNat M 0] [SumLaws M]
theorem foldr_congr {β : Type v} {l : List α} {f g : α → β} (op : β → β → β) (init : β) (h : ∀ a, a ∈ l → f a = g a) :
    List.foldr (fun a acc => op (f a) acc) init l = List.foldr (fun a acc => op (g a) acc) init l := by
  induction l with
  | nil => rfl
  | cons x l ih =>
    show op (f x) _ = op (g x) _
    rw [ih (fun a ha => h a (List.mem_cons.mpr (.inr ha))), h x (List.mem_cons.mpr (.inl rfl))]
theorem sum_congr {s t : Finset α} {f g : α → M} (e : s = t) (h : ∀ x, x ∈ t → f x = g x) : sum s f = sum t g := by
  subst e
  revert h
  exact Finset.ind (p := fun s => (∀ x, x ∈ s → f x = g x) → sum s f = sum s g) (fun l hl h => foldr_congr (· + ·) 0 h) s
theorem sum_singleton (a : α) (f : α → M) : sum (singleton a : Finset α) f = f a := SumLaws.add_zero (f a)
theorem sum_empty (f : α → M) : sum (∅ : Finset α) f = 0 := rfl
theorem sum_insert [DecidableEq α] {a : α} {s : Finset α} {f : α → M} (h : ¬a ∈ s) : sum (insert a s) f = f a + sum s f := by
  revert h
  refine Finset.ind (p := fun s => ¬a ∈ s → sum (insert a s) f = f a + sum s f) (fun l hl h => ?_) s
  have h : ¬a ∈ l := h
  show List.foldr _ 0 (if a ∈ l then l else a :: l) = _
  rw [if_neg h]; rfl
theorem card_singleton (a : α) : card (singleton a : Finset α) = 1 := rfl
theorem card_empty : card (∅ : Finset α) = 0 := rfl
theorem card_insert_of_not_mem [DecidableEq α] {a : α} {s : Finset α} (h : ¬a ∈ s) : card (insert a s) = card s + 1 := by
  revert h
  refine Finset.ind (p := fun s => ¬a ∈ s → card (insert a s) = card s + 1) (fun l hl h => ?_) s
  have h : ¬a ∈ l := h
  show List.length (if a ∈ l then l else a :: l) = _
  rw [if_neg h]; rfl
theorem sum_range_one (f : Nat → M) : sum (range 1) f = f 0 := SumLaws.add_zero (f 0)
theorem mul_sum_list {N : Type v} [Add N] [Mul N] [OfNat N 0] [DistribLaws N] [MulZeroLaws N] (l : List α) (f : α → N) (b : N) :
    b * List.foldr (fun a acc => f a + acc) 0 l = List.foldr (fun a acc => b * f a + acc) 0 l := by
  induction l with
  | nil => exact mul_zero b
  | cons x l ih => show b * (f x + _) = _; rw [mul_add, ih]; rfl
theorem mul_sum {N : Type v} [Add N] [Mul N] [OfNat N 0] [SumLaws N] [DistribLaws N] [MulZeroLaws N] (s : Finset α) (f : α → N) (b : N) :
    b * sum s f = sum s fun i => b * f i := by
  exact Finset.ind (p := fun s => b * sum s f = sum s fun i => b * f i) (fun l hl => mul_sum_list l f b) s
theorem sum_mul {N : Type v} [Add N] [Mul N] [OfNat N 0] [SumLaws N] [DistribLaws N] [MulZeroLaws N] [MulLaws N] (s : Finset α) (f : α → N) (b : N) :
    sum s f * b = sum s fun i => f i * b := by
  rw [mul_comm, mul_sum]; exact sum_congr rfl fun x _ => mul_comm _ _
theorem sum_add_distrib {f g : α → M} {s : Finset α} : sum s (fun i => f i + g i) = sum s f + sum s g := by
  refine Finset.ind (p := fun s => sum s (fun i => f i + g i) = sum s f + sum s g) (fun l hl => ?_) s
  show List.foldr (fun a acc => f a + g a + acc) 0 l = List.foldr (fun a acc => f a + acc) 0 l + List.foldr (fun a acc => g a + acc) 0 l
  clear hl
  induction l with
  | nil => exact (SumLaws.add_zero 0).symm
  | cons x l ih =>
    show f x + g x + _ = (f x + _) + (g x + _)
    rw [ih, SumLaws.add_assoc, SumLaws.add_assoc, ← SumLaws.add_assoc (g x), SumLaws.add_comm (g x), SumLaws.add_assoc]
theorem sum_const_zero {s : Finset α} : sum s (fun _ => (0 : M)) = 0 := by
  refine Finset.ind (p := fun s => sum s (fun _ => (0 : M)) = 0) (fun l hl => ?_) s
  show List.foldr (fun a acc => (0 : M) + acc) 0 l = 0
  clear hl
  induction l with
  | nil => rfl
  | cons x l ih => show (0 : M) + _ = 0; rw [ih, SumLaws.add_zero]
theorem sum_eq_zero {s : Finset α} {f : α → M} (h : ∀ x, x ∈ s → f x = 0) : sum s f = 0 := (sum_congr rfl h).trans sum_const_zero
theorem sum_range_succ' (f : Nat → M) (n : Nat) : sum (range (n + 1)) f = sum (range n) (fun i => f (i + 1)) + f 0 := by
  induction n with
  | zero => rw [sum_range_succ]; rfl
  | succ n ih => rw [sum_range_succ, ih, sum_range_succ, SumLaws.add_assoc, SumLaws.add_comm (f 0), ← SumLaws.add_assoc]
theorem sum_range_succ_comm (f : Nat → M) (n : Nat) : sum (range (n + 1)) f = f n + sum (range n) f := by
  rw [sum_range_succ, SumLaws.add_comm]
theorem sum_Ico_succ_top {a b : Nat} (hab : a ≤ b) (f : Nat → M) : sum (Ico a (b + 1)) f = sum (Ico a b) f + f b := by
  have := sum_list_range' f a (b - a)
  rw [show a + (b - a) = b by omega, show b - a + 1 = b + 1 - a by omega] at this; exact this
theorem range_eq_Ico (n : Nat) : range n = Ico 0 n := rfl
theorem range_zero : range 0 = ∅ := rfl
theorem range_one : range 1 = {0} := rfl
theorem range_succ {n : Nat} : range (n + 1) = insert n (range n) := Finset.ext fun a => by
  rw [mem_range, mem_insert, mem_range]; omega
theorem mem_range_succ_iff {a b : Nat} : a ∈ range (b + 1) ↔ a ≤ b := by rw [mem_range]; omega
theorem not_mem_range_self {n : Nat} : ¬n ∈ range n := by rw [mem_range]; omega
theorem self_mem_range_succ (n : Nat) : n ∈ range (n + 1) := by rw [mem_range]; omega
theorem filter_congr {p q : α → Prop} [DecidablePred p] [DecidablePred q] {s : Finset α} (h : ∀ x, x ∈ s → (p x ↔ q x)) : filter p s = filter q s :=
  Finset.ext fun a => by rw [mem_filter, mem_filter]; exact ⟨fun h' => ⟨h'.1, (h a h'.1).mp h'.2⟩, fun h' => ⟨h'.1, (h a h'.1).mpr h'.2⟩⟩
theorem filter_subset (p : α → Prop) [DecidablePred p] (s : Finset α) : filter p s ⊆ s := fun a h => (mem_filter.mp h).1
theorem eq_empty_iff_forall_not_mem {s : Finset α} : s = ∅ ↔ ∀ x, ¬x ∈ s :=
  ⟨fun h x => h ▸ not_mem_empty x, fun h => Finset.ext fun a => iff_of_false (h a) (not_mem_empty a)⟩
theorem eq_empty_of_forall_not_mem {s : Finset α} (h : ∀ x, ¬x ∈ s) : s = ∅ := eq_empty_iff_forall_not_mem.mpr h
theorem card_eq_of_eq {s t : Finset α} (h : s = t) : card s = card t := h ▸ rfl
theorem card_list (l : List α) (h : List.Nodup l) : card (ofList l h) = List.length l := rfl
theorem card_eq_zero {s : Finset α} : card s = 0 ↔ s = ∅ := by
  refine Finset.ind (p := fun s => card s = 0 ↔ s = ∅) (fun l hl => ?_) s
  cases l with
  | nil => exact ⟨fun _ => rfl, fun _ => rfl⟩
  | cons x l =>
    refine ⟨fun h => Nat.noConfusion (show List.length l + 1 = 0 from h), fun h => ?_⟩
    have : x ∈ ofList (x :: l) hl := List.mem_cons.mpr (.inl rfl)
    rw [h] at this; exact absurd this (not_mem_empty x)
theorem card_pos {s : Finset α} : 0 < card s ↔ ∃ x, x ∈ s := by
  rw [Nat.pos_iff_ne_zero, Ne, card_eq_zero, eq_empty_iff_forall_not_mem]
  exact ⟨fun h => Classical.byContradiction fun hn => h fun x hx => hn ⟨x, hx⟩, fun ⟨x, hx⟩ h => h x hx⟩
section
variable {P : Type v} [Mul P] [OfNat P 1] [ProdLaws P]
theorem prod_congr {s t : Finset α} {f g : α → P} (e : s = t) (h : ∀ x, x ∈ t → f x = g x) : prod s f = prod t g := by
  subst e
  revert h
  exact Finset.ind (p := fun s => (∀ x, x ∈ s → f x = g x) → prod s f = prod s g) (fun l hl h => foldr_congr (· * ·) 1 h) s
theorem prod_singleton (a : α) (f : α → P) : prod (singleton a : Finset α) f = f a := ProdLaws.mul_one (f a)
theorem prod_empty (f : α → P) : prod (∅ : Finset α) f = 1 := rfl
theorem prod_range_one (f : Nat → P) : prod (range 1) f = f 0 := ProdLaws.mul_one (f 0)
theorem prod_Ico_succ_top {a b : Nat} (hab : a ≤ b) (f : Nat → P) : prod (Ico a (b + 1)) f = prod (Ico a b) f * f b := by
  have := prod_list_range' f a (b - a)
  rw [show a + (b - a) = b by omega, show b - a + 1 = b + 1 - a by omega] at this; exact this
theorem prod_insert [DecidableEq α] {a : α} {s : Finset α} {f : α → P} (h : ¬a ∈ s) : prod (insert a s) f = f a * prod s f := by
  revert h
  refine Finset.ind (p := fun s => ¬a ∈ s → prod (insert a s) f = f a * prod s f) (fun l hl h => ?_) s
  have h : ¬a ∈ l := h
  show List.foldr _ 1 (if a ∈ l then l else a :: l) = _
  rw [if_neg h]; rfl
end
theorem sum_const_nat_list (l : List α) (c : Nat) : List.foldr (fun _ acc => c + acc) 0 l = List.length l * c := by
  induction l with
  | nil => exact (Nat.zero_mul c).symm
  | cons x l ih => show c + _ = (List.length l + 1) * c; rw [ih, Nat.add_mul, Nat.one_mul, Nat.add_comm]
theorem sum_const_nat {m : Nat} {s : Finset α} {f : α → Nat} (h : ∀ x, x ∈ s → f x = m) : sum s f = card s * m := by
  rw [sum_congr rfl h]
  exact Finset.ind (p := fun s => sum s (fun _ => m) = card s * m) (fun l hl => sum_const_nat_list l m) s
theorem card_eq_sum_ones (s : Finset α) : card s = sum s fun _ => 1 := by rw [sum_const_nat (fun _ _ => rfl), Nat.mul_one]
theorem sum_boole_list (p : α → Prop) [DecidablePred p] (l : List α) :
    List.foldr (fun a acc => (if p a then 1 else 0) + acc) 0 l = List.length (List.filterProp p l) := by
  induction l with
  | nil => rfl
  | cons x l ih =>
    show (if p x then 1 else 0) + _ = List.length (if p x then x :: List.filterProp p l else List.filterProp p l)
    rw [ih]
    by_cases h : p x
    · rw [if_pos h, if_pos h, Nat.add_comm]; rfl
    · rw [if_neg h, if_neg h, Nat.zero_add]
theorem card_filter (p : α → Prop) [DecidablePred p] (s : Finset α) : card (filter p s) = sum s fun i => if p i then 1 else 0 :=
  (Finset.ind (p := fun s => (sum s fun i => if p i then 1 else 0) = card (filter p s)) (fun l hl => sum_boole_list p l) s).symm
theorem sum_le_sum_list {f g : α → Nat} (l : List α) (h : ∀ i, i ∈ l → f i ≤ g i) :
    List.foldr (fun a acc => f a + acc) 0 l ≤ List.foldr (fun a acc => g a + acc) 0 l := by
  induction l with
  | nil => exact Nat.le_refl 0
  | cons x l ih => exact Nat.add_le_add (h x (List.mem_cons.mpr (.inl rfl))) (ih fun i hi => h i (List.mem_cons.mpr (.inr hi)))
attribute [simp] card_insert_of_not_mem sum_singleton sum_empty card_singleton card_empty sum_range_one sum_const_zero card_eq_zero
attribute [simp] prod_singleton prod_empty prod_range_one mem_Icc mem_Ico mem_Ioc mem_Ioo range_zero not_mem_range_self
end Finset
end
