prelude
import Init.Set
import Init.AC

/-! # Finite sets, sums and products over them

As in Mathlib: lists up to order (`Multiset`), without repetition (`Finset`), so that two finite sets with the same
members are equal and `card` counts members. Sums and products do not depend on the order, because addition
and multiplication are commutative (`SumLaws`, `ProdLaws` for `ℕ` and `ℤ`).
`∑ x in s, f`, `∑ x ∈ s, f`, `∏ …` parse as in Mathlib: the body ends at the first `+`, `-`, `=` … -/

set_option linter.all false
universe u v w
variable {α : Type u} {β : Type v}

noncomputable section -- the compiler's view of `Quot` is not here; everything computes in the kernel
def Multiset (α : Type u) : Type u := Quot (List.Perm (α := α))
namespace Multiset
protected def Mem (s : Multiset α) (a : α) : Prop := Quot.lift (fun l => a ∈ l) (fun _ _ h => propext h.mem_iff) s
instance : Membership α (Multiset α) := ⟨Multiset.Mem⟩
def Nodup (s : Multiset α) : Prop := Quot.lift List.Nodup (fun _ _ h => propext ⟨h.nodup, h.symm.nodup⟩) s
def card (s : Multiset α) : Nat := Quot.lift List.length (fun _ _ h => h.length_eq) s
def filter (p : α → Prop) [DecidablePred p] (s : Multiset α) : Multiset α :=
  Quot.lift (fun l => Quot.mk _ (List.filterProp p l)) (fun _ _ h => Quot.sound (h.filterProp p)) s
def foldr (f : α → β → β) (hf : ∀ a b c, f a (f b c) = f b (f a c)) (init : β) (s : Multiset α) : β :=
  Quot.lift (List.foldr f init) (fun _ _ h => h.foldr_eq hf init) s
theorem nodup_filter (p : α → Prop) [DecidablePred p] (s : Multiset α) : Nodup s → Nodup (filter p s) :=
  Quot.ind (β := fun s => Nodup s → Nodup (filter p s)) (fun _ h => List.nodup_filterProp p h) s
end Multiset

structure Finset (α : Type u) where
  val : Multiset α
  nodup : Multiset.Nodup val
namespace Finset
instance : Membership α (Finset α) := ⟨fun s a => a ∈ s.val⟩
def ofList (l : List α) (h : List.Nodup l) : Finset α := ⟨Quot.mk _ l, h⟩
protected theorem ind {p : Finset α → Prop} (h : ∀ l hl, p (ofList l hl)) (s : Finset α) : p s :=
  match s with
  | ⟨s, hs⟩ => Quot.ind (β := fun s => ∀ hs, p ⟨s, hs⟩) (fun l hl => h l hl) s hs
theorem mem_ofList {l : List α} {h : List.Nodup l} {a : α} : a ∈ ofList l h ↔ a ∈ l := Iff.rfl
def card (s : Finset α) : Nat := s.val.card
instance : EmptyCollection (Finset α) := ⟨ofList [] .nil⟩
instance : Inhabited (Finset α) := ⟨∅⟩
theorem ext {s t : Finset α} (h : ∀ a, a ∈ s ↔ a ∈ t) : s = t := by
  revert h
  refine Finset.ind (p := fun s => (∀ a, a ∈ s ↔ a ∈ t) → s = t) (fun l hl => ?_) s
  refine Finset.ind (p := fun t => (∀ a, a ∈ ofList l hl ↔ a ∈ t) → ofList l hl = t) (fun r hr => ?_) t
  intro h
  have e : Quot.mk List.Perm l = Quot.mk List.Perm r := Quot.sound (List.perm_of_mem_iff hl hr h)
  have key : ∀ (v w : Multiset α) (hv : v.Nodup) (hw : w.Nodup), v = w → Finset.mk v hv = Finset.mk w hw := by
    intro v w hv hw e
    subst e; rfl
  exact key (Quot.mk _ l) (Quot.mk _ r) hl hr e
theorem ext_iff {s t : Finset α} : s = t ↔ ∀ a, a ∈ s ↔ a ∈ t := ⟨fun h a => h ▸ Iff.rfl, ext⟩
def filter (p : α → Prop) [DecidablePred p] (s : Finset α) : Finset α :=
  ⟨s.val.filter p, Multiset.nodup_filter p s.val s.nodup⟩
theorem mem_filter {p : α → Prop} [DecidablePred p] {s : Finset α} {a : α} : a ∈ filter p s ↔ a ∈ s ∧ p a := by
  exact Finset.ind (p := fun s => a ∈ filter p s ↔ a ∈ s ∧ p a) (fun l hl => List.mem_filterProp) s
-- intervals
def range (n : Nat) : Finset Nat := ofList (List.range n) (List.nodup_range' 0 n)
@[simp] theorem mem_range {n m : Nat} : m ∈ range n ↔ m < n := List.mem_range
/-- Types whose intervals are finite and can be listed. -/
class Intervals (α : Type u) where
  icc : α → α → Finset α
  ico : α → α → Finset α
  ioc : α → α → Finset α
  ioo : α → α → Finset α
def Icc [Intervals α] (a b : α) : Finset α := Intervals.icc a b
def Ico [Intervals α] (a b : α) : Finset α := Intervals.ico a b
def Ioc [Intervals α] (a b : α) : Finset α := Intervals.ioc a b
def Ioo [Intervals α] (a b : α) : Finset α := Intervals.ioo a b
def natInterval (a n : Nat) : Finset Nat := ofList (List.range' a n) (List.nodup_range' a n)
instance : Intervals Nat where
  icc a b := natInterval a (b + 1 - a)
  ico a b := natInterval a (b - a)
  ioc a b := natInterval (a + 1) (b - a)
  ioo a b := natInterval (a + 1) (b - (a + 1))
theorem nodup_intRange (c : Int) (a n : Nat) : List.Nodup ((List.range' a n).map fun (k : Nat) => c + (k : Int)) := by
  induction n generalizing a with
  | zero => exact .nil
  | succ n ih =>
    refine .cons (fun x hx e => ?_) (ih (a + 1))
    have key : ∀ m b, x ∈ (List.range' b m).map (fun (k : Nat) => c + (k : Int)) → c + (b : Int) ≤ x := by
      intro m
      induction m with
      | zero => intro b h; exact nomatch h
      | succ m ih =>
        intro b h
        rcases List.mem_cons.mp h with h | h
        · have h : x = c + (b : Int) := h
          omega
        · have := ih (b + 1) h; omega
    have := key n (a + 1) hx
    have e : c + (a : Int) = x := e
    omega
def intInterval (a : Int) (n : Nat) : Finset Int :=
  ofList ((List.range' 0 n).map fun (k : Nat) => a + (k : Int)) (nodup_intRange a 0 n)
instance : Intervals Int where
  icc a b := intInterval a (Int.toNat (b + 1 - a))
  ico a b := intInterval a (Int.toNat (b - a))
  ioc a b := intInterval (a + 1) (Int.toNat (b - a))
  ioo a b := intInterval (a + 1) (Int.toNat (b - (a + 1)))
end Finset
namespace Nat
open Finset
@[simp] theorem mem_Icc {a b x : Nat} : x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b := by
  show x ∈ List.range' a (b + 1 - a) ↔ _; rw [List.mem_range']; omega
@[simp] theorem mem_Ico {a b x : Nat} : x ∈ Ico a b ↔ a ≤ x ∧ x < b := by
  show x ∈ List.range' a (b - a) ↔ _; rw [List.mem_range']; omega
@[simp] theorem mem_Ioc {a b x : Nat} : x ∈ Ioc a b ↔ a < x ∧ x ≤ b := by
  show x ∈ List.range' (a + 1) (b - a) ↔ _; rw [List.mem_range']; omega
@[simp] theorem mem_Ioo {a b x : Nat} : x ∈ Ioo a b ↔ a < x ∧ x < b := by
  show x ∈ List.range' (a + 1) (b - (a + 1)) ↔ _; rw [List.mem_range']; omega
end Nat
namespace Int
open Finset
theorem mem_intInterval {a x : Int} {n : Nat} : x ∈ intInterval a n ↔ a ≤ x ∧ x < a + (n : Int) := by
  have key : ∀ m b : Nat, x ∈ (List.range' b m).map (fun (k : Nat) => a + (k : Int)) ↔ a + (b : Int) ≤ x ∧ x < a + (b : Int) + (m : Int) := by
    intro m
    induction m with
    | zero => intro b; exact ⟨(fun h => nomatch h), fun h => by omega⟩
    | succ m ih =>
      intro b
      show x ∈ (a + (b : Int)) :: (List.range' (b + 1) m).map _ ↔ _
      rw [List.mem_cons, ih]
      omega
  have := key n 0
  show x ∈ (List.range' 0 n).map _ ↔ _
  rw [this]; omega
@[simp] theorem mem_Icc {a b x : Int} : x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b := by
  show x ∈ intInterval a (Int.toNat (b + 1 - a)) ↔ _; rw [mem_intInterval]; omega
@[simp] theorem mem_Ico {a b x : Int} : x ∈ Ico a b ↔ a ≤ x ∧ x < b := by
  show x ∈ intInterval a (Int.toNat (b - a)) ↔ _; rw [mem_intInterval]; omega
@[simp] theorem mem_Ioc {a b x : Int} : x ∈ Ioc a b ↔ a < x ∧ x ≤ b := by
  show x ∈ intInterval (a + 1) (Int.toNat (b - a)) ↔ _; rw [mem_intInterval]; omega
@[simp] theorem mem_Ioo {a b x : Int} : x ∈ Ioo a b ↔ a < x ∧ x < b := by
  show x ∈ intInterval (a + 1) (Int.toNat (b - (a + 1))) ↔ _; rw [mem_intInterval]; omega
end Int
namespace Finset
attribute [simp] mem_filter
@[simp] theorem not_mem_empty (a : α) : ¬a ∈ (∅ : Finset α) := fun h => nomatch (show a ∈ ([] : List α) from h)
-- deciding
theorem decide_congr {p q : Prop} (hp : Decidable p) (hq : Decidable q) (h : p = q) : @decide p hp = @decide q hq := by
  subst h; rw [Subsingleton.elim hp hq]
def allBool (p : α → Prop) [DecidablePred p] (s : Multiset α) : Bool :=
  Quot.lift (fun l : List α => decide (∀ a, a ∈ l → p a))
    (fun l r h => decide_congr _ _ (forall_congr fun a => by rw [propext h.mem_iff])) s
instance decidableDforallFinset (p : α → Prop) [DecidablePred p] (s : Finset α) : Decidable (∀ a, a ∈ s → p a) :=
  have h : allBool p s.val = true ↔ ∀ a, a ∈ s → p a := by
    exact Finset.ind (p := fun s => allBool p s.val = true ↔ ∀ a, a ∈ s → p a)
      (fun l hl => ⟨fun h => of_decide_eq_true (p := ∀ a, a ∈ l → p a) h, fun h => decide_eq_true (p := ∀ a, a ∈ l → p a) h⟩) s
  match e : allBool p s.val with
  | true => isTrue (h.mp e)
  | false => isFalse fun H => Bool.noConfusion (e.symm.trans (h.mpr H))
def memBool [DecidableEq α] (a : α) (s : Multiset α) : Bool :=
  Quot.lift (fun l : List α => decide (a ∈ l)) (fun l r h => decide_congr _ _ (propext h.mem_iff)) s
instance decidableMem [DecidableEq α] (a : α) (s : Finset α) : Decidable (a ∈ s) :=
  have h : memBool a s.val = true ↔ a ∈ s := by
    exact Finset.ind (p := fun s => memBool a s.val = true ↔ a ∈ s)
      (fun l hl => ⟨fun h => of_decide_eq_true (p := a ∈ l) h, fun h => decide_eq_true (p := a ∈ l) h⟩) s
  match e : memBool a s.val with
  | true => isTrue (h.mp e)
  | false => isFalse fun H => Bool.noConfusion (e.symm.trans (h.mpr H))
instance [DecidableEq α] : DecidableEq (Finset α) := fun s t =>
  match (inferInstance : Decidable ((∀ a, a ∈ s → a ∈ t) ∧ ∀ a, a ∈ t → a ∈ s)) with
  | isTrue h => isTrue (ext fun a => ⟨h.1 a, h.2 a⟩)
  | isFalse h => isFalse fun e => h (e ▸ ⟨fun _ h => h, fun _ h => h⟩)
instance : HasSubset (Finset α) := ⟨fun s t => ∀ a, a ∈ s → a ∈ t⟩
instance : HasSSubset (Finset α) := ⟨fun s t => s ⊆ t ∧ ¬t ⊆ s⟩
instance [DecidableEq α] (s t : Finset α) : Decidable (s ⊆ t) := (inferInstance : Decidable (∀ a, a ∈ s → a ∈ t))
instance [DecidableEq α] (s t : Finset α) : Decidable (s ⊂ t) := (inferInstance : Decidable (s ⊆ t ∧ ¬t ⊆ s))
theorem subset_iff {s t : Finset α} : s ⊆ t ↔ ∀ a, a ∈ s → a ∈ t := Iff.rfl
instance : Singleton α (Finset α) := ⟨fun a => ofList [a] (.cons (fun _ h => nomatch h) .nil)⟩
theorem nodup_insertList [DecidableEq α] (a : α) {l : List α} (h : List.Nodup l) :
    List.Nodup (if a ∈ l then l else a :: l) := by
  by_cases ha : a ∈ l
  · rw [if_pos ha]; exact h
  · rw [if_neg ha]; exact .cons (fun b hb e => ha (e ▸ hb)) h
theorem perm_insertList [DecidableEq α] (a : α) {l r : List α} (h : List.Perm l r) :
    List.Perm (if a ∈ l then l else a :: l) (if a ∈ r then r else a :: r) := by
  by_cases ha : a ∈ l
  · rw [if_pos ha, if_pos (h.mem_iff.mp ha)]; exact h
  · rw [if_neg ha, if_neg fun h' => ha (h.mem_iff.mpr h')]; exact .cons a h
def insertVal [DecidableEq α] (a : α) (s : Multiset α) : Multiset α :=
  Quot.lift (fun l => Quot.mk _ (if a ∈ l then l else a :: l)) (fun _ _ h => Quot.sound (perm_insertList a h)) s
theorem nodup_insertVal [DecidableEq α] (a : α) (s : Multiset α) : s.Nodup → (insertVal a s).Nodup :=
  Quot.ind (β := fun s => Multiset.Nodup s → Multiset.Nodup (insertVal a s)) (fun _ h => nodup_insertList a h) s
instance [DecidableEq α] : Insert α (Finset α) := ⟨fun a s => ⟨insertVal a s.val, nodup_insertVal a s.val s.nodup⟩⟩
@[simp] theorem mem_insert [DecidableEq α] {a b : α} {s : Finset α} : a ∈ insert b s ↔ a = b ∨ a ∈ s := by
  refine Finset.ind (p := fun s => a ∈ insert b s ↔ a = b ∨ a ∈ s) (fun l hl => ?_) s
  show a ∈ (if b ∈ l then l else b :: l) ↔ a = b ∨ a ∈ l
  by_cases hb : b ∈ l
  · rw [if_pos hb]
    exact ⟨.inr, fun h => h.elim (fun e => e ▸ hb) id⟩
  · rw [if_neg hb]; exact List.mem_cons
@[simp] theorem mem_singleton {a b : α} : a ∈ (singleton b : Finset α) ↔ a = b :=
  ⟨fun h => (List.mem_cons.mp (show a ∈ [b] from h)).elim id (fun h => nomatch h), fun h => List.mem_cons.mpr (.inl h)⟩
end Finset

-- sums and products
class SumLaws (M : Type u) [Add M] [OfNat M 0] : Prop where
  add_comm : ∀ a b : M, a + b = b + a
  add_assoc : ∀ a b c : M, a + b + c = a + (b + c)
  add_zero : ∀ a : M, a + 0 = a
class ProdLaws (M : Type u) [Mul M] [OfNat M 1] : Prop where
  mul_comm : ∀ a b : M, a * b = b * a
  mul_assoc : ∀ a b c : M, a * b * c = a * (b * c)
  mul_one : ∀ a : M, a * 1 = a
instance : SumLaws Nat := ⟨Nat.add_comm, Nat.add_assoc, Nat.add_zero⟩
instance : ProdLaws Nat := ⟨Nat.mul_comm, Nat.mul_assoc, Nat.mul_one⟩
instance : SumLaws Int := ⟨Int.add_comm, Int.add_assoc, Int.add_zero⟩
instance : ProdLaws Int := ⟨Int.mul_comm, Int.mul_assoc, Int.mul_one⟩
namespace Finset
def sum {M : Type v} [Add M] [OfNat M 0] [SumLaws M] (s : Finset α) (f : α → M) : M :=
  s.val.foldr (fun a acc => f a + acc) (fun a b c => by
    rw [← SumLaws.add_assoc, SumLaws.add_comm (f a), SumLaws.add_assoc]) 0
def prod {M : Type v} [Mul M] [OfNat M 1] [ProdLaws M] (s : Finset α) (f : α → M) : M :=
  s.val.foldr (fun a acc => f a * acc) (fun a b c => by
    rw [← ProdLaws.mul_assoc, ProdLaws.mul_comm (f a), ProdLaws.mul_assoc]) 1
end Finset
end

syntax (name := bigSumIn) "∑ " ident " in " term ", " term:67 : term
syntax (name := bigSumMem) "∑ " ident " ∈ " term ", " term:67 : term
syntax (name := bigProdIn) "∏ " ident " in " term ", " term:67 : term
syntax (name := bigProdMem) "∏ " ident " ∈ " term ", " term:67 : term
open Lean Syn in
@[macro bigSumIn] def bigSumInMacro : Macro := fun s _ st => .ok (app `Finset.sum [s.getArg 3, lam (s.getArg 1) (s.getArg 5)]) st
open Lean Syn in
@[macro bigSumMem] def bigSumMemMacro : Macro := fun s _ st => .ok (app `Finset.sum [s.getArg 3, lam (s.getArg 1) (s.getArg 5)]) st
open Lean Syn in
@[macro bigProdIn] def bigProdInMacro : Macro := fun s _ st => .ok (app `Finset.prod [s.getArg 3, lam (s.getArg 1) (s.getArg 5)]) st
open Lean Syn in
@[macro bigProdMem] def bigProdMemMacro : Macro := fun s _ st => .ok (app `Finset.prod [s.getArg 3, lam (s.getArg 1) (s.getArg 5)]) st
noncomputable section
namespace Finset
variable {M : Type v}
theorem sum_list_range' [Add M] [OfNat M 0] [SumLaws M] (f : Nat → M) (a n : Nat) :
    List.foldr (fun k acc => f k + acc) 0 (List.range' a (n + 1)) = List.foldr (fun k acc => f k + acc) 0 (List.range' a n) + f (a + n) := by
  induction n generalizing a with
  | zero => show f a + 0 = 0 + f a; rw [SumLaws.add_comm]
  | succ n ih =>
    show f a + List.foldr _ _ (List.range' (a + 1) (n + 1)) = f a + List.foldr _ _ (List.range' (a + 1) n) + _
    rw [ih, Nat.add_assoc a 1 n, Nat.add_comm 1 n, SumLaws.add_assoc (f a)]
theorem prod_list_range' [Mul M] [OfNat M 1] [ProdLaws M] (f : Nat → M) (a n : Nat) :
    List.foldr (fun k acc => f k * acc) 1 (List.range' a (n + 1)) = List.foldr (fun k acc => f k * acc) 1 (List.range' a n) * f (a + n) := by
  induction n generalizing a with
  | zero => show f a * 1 = 1 * f a; rw [ProdLaws.mul_comm]
  | succ n ih =>
    show f a * List.foldr _ _ (List.range' (a + 1) (n + 1)) = f a * List.foldr _ _ (List.range' (a + 1) n) * _
    rw [ih, Nat.add_assoc a 1 n, Nat.add_comm 1 n, ProdLaws.mul_assoc (f a)]
@[simp] theorem sum_range_zero [Add M] [OfNat M 0] [SumLaws M] (f : Nat → M) : ∑ k ∈ range 0, f k = 0 := rfl
@[simp] theorem prod_range_zero [Mul M] [OfNat M 1] [ProdLaws M] (f : Nat → M) : ∏ k ∈ range 0, f k = 1 := rfl
theorem sum_range_succ [Add M] [OfNat M 0] [SumLaws M] (f : Nat → M) (n : Nat) :
    ∑ x ∈ range (n + 1), f x = (∑ x ∈ range n, f x) + f n := by
  have := sum_list_range' f 0 n
  rw [Nat.zero_add] at this; exact this
theorem prod_range_succ [Mul M] [OfNat M 1] [ProdLaws M] (f : Nat → M) (n : Nat) :
    ∏ x ∈ range (n + 1), f x = (∏ x ∈ range n, f x) * f n := by
  have := prod_list_range' f 0 n
  rw [Nat.zero_add] at this; exact this
theorem sum_Icc_succ_top [Add M] [OfNat M 0] [SumLaws M] {a b : Nat} (hab : a ≤ b + 1) (f : Nat → M) :
    ∑ k ∈ Icc a (b + 1), f k = (∑ k ∈ Icc a b, f k) + f (b + 1) := by
  have := sum_list_range' f a (b + 1 - a)
  rw [show a + (b + 1 - a) = b + 1 by omega, show b + 1 - a + 1 = b + 1 + 1 - a by omega] at this; exact this
theorem prod_Icc_succ_top [Mul M] [OfNat M 1] [ProdLaws M] {a b : Nat} (hab : a ≤ b + 1) (f : Nat → M) :
    ∏ k ∈ Icc a (b + 1), f k = (∏ k ∈ Icc a b, f k) * f (b + 1) := by
  have := prod_list_range' f a (b + 1 - a)
  rw [show a + (b + 1 - a) = b + 1 by omega, show b + 1 - a + 1 = b + 1 + 1 - a by omega] at this; exact this
@[simp] theorem card_range (n : Nat) : card (range n) = n := by
  have key : ∀ n a, List.length (List.range' a n) = n := by
    intro n
    induction n with
    | zero => intro a; rfl
    | succ n ih => intro a; show List.length (List.range' (a + 1) n) + 1 = n + 1; rw [ih]
  exact key n 0
end Finset
namespace Nat
open Finset
def divisors (n : Nat) : Finset Nat := filter (fun d => d ∣ n) (Ico 1 (n + 1))
def properDivisors (n : Nat) : Finset Nat := filter (fun d => d ∣ n) (Ico 1 n)
@[simp] theorem mem_divisors {n m : Nat} : n ∈ divisors m ↔ n ∣ m ∧ m ≠ 0 := by
  unfold divisors
  rw [Finset.mem_filter, mem_Ico]
  constructor
  · rintro ⟨⟨h1, h2⟩, h3⟩; exact ⟨h3, by omega⟩
  · rintro ⟨h1, h2⟩
    have h3 := le_of_dvd (pos_of_ne_zero h2) h1
    have h4 : n ≠ 0 := fun e => by
      obtain ⟨k, hk⟩ := h1
      rw [e, Nat.zero_mul] at hk; exact h2 hk
    exact ⟨⟨by omega, by omega⟩, h1⟩
theorem mem_properDivisors {n m : Nat} : n ∈ properDivisors m ↔ n ∣ m ∧ n < m := by
  unfold properDivisors
  rw [Finset.mem_filter, mem_Ico]
  constructor
  · rintro ⟨⟨h1, h2⟩, h3⟩; exact ⟨h3, h2⟩
  · rintro ⟨h1, h2⟩
    have h4 : n ≠ 0 := fun e => by
      obtain ⟨k, hk⟩ := h1
      rw [e, Nat.zero_mul] at hk; omega
    exact ⟨⟨by omega, h2⟩, h1⟩
end Nat
