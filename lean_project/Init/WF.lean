prelude
import Init.Nat.Lemmas

/-! # Well-founded recursion

`Acc`, `WellFounded.fix`, and the measures (`sizeOf`, lexicographic products) that `termination_by` uses. -/

set_option linter.all false
universe u v w u₁ u₂ u₃

noncomputable section
set_option genSizeOfSpec false
inductive Acc {α : Sort u} (r : α → α → Prop) : α → Prop where
  | intro (x : α) (h : (y : α) → r y x → Acc r y) : Acc r x
theorem Acc.inv {α : Sort u} {r : α → α → Prop} {x y : α} (h₁ : Acc r x) (h₂ : r y x) : Acc r y := match h₁ with | .intro _ h => h y h₂
inductive WellFounded {α : Sort u} (r : α → α → Prop) : Prop where
  | intro (h : ∀ a, Acc r a) : WellFounded r
class WellFoundedRelation (α : Sort u) where
  rel : α → α → Prop
  wf : WellFounded rel
namespace WellFounded
theorem apply {α : Sort u} {r : α → α → Prop} (wf : WellFounded r) (a : α) : Acc r a := match wf with | .intro h => h a
theorem induction {α : Sort u} {r : α → α → Prop} (hwf : WellFounded r) {C : α → Prop} (a : α) (h : ∀ x, (∀ y, r y x → C y) → C x) : C a :=
  (apply hwf a).rec (motive := fun x _ => C x) fun x _ ih => h x ih
def fixF {α : Sort u} {r : α → α → Prop} {C : α → Sort v} (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α) (a : Acc r x) : C x :=
  a.rec (motive := fun x _ => C x) fun x _ ih => F x ih
theorem fixF_eq {α : Sort u} {r : α → α → Prop} {C : α → Sort v} (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α) (acx : Acc r x) :
    fixF F x acx = F x (fun y (p : r y x) => fixF F y (Acc.inv acx p)) := by
  cases acx; rfl
def fix {α : Sort u} {C : α → Sort v} {r : α → α → Prop} (hwf : WellFounded r) (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α) : C x :=
  fixF F x (apply hwf x)
theorem fix_eq {α : Sort u} {C : α → Sort v} {r : α → α → Prop} (hwf : WellFounded r) (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α) :
    fix hwf F x = F x (fun y _ => fix hwf F y) := fixF_eq F x (apply hwf x)
end WellFounded
@[reducible] def InvImage {α : Sort u} {β : Sort v} (r : β → β → Prop) (f : α → β) : α → α → Prop := fun a₁ a₂ => r (f a₁) (f a₂)
theorem InvImage.accessible {α : Sort u} {β : Sort v} {r : β → β → Prop} (f : α → β) {b : β} (ac : Acc r b) : ∀ x, f x = b → Acc (InvImage r f) x := by
  induction ac with
  | intro x _ ih => exact fun z e => .intro z fun y lt => ih (f y) (e ▸ lt) y rfl
theorem InvImage.wf {α : Sort u} {β : Sort v} {r : β → β → Prop} (f : α → β) (h : WellFounded r) : WellFounded (InvImage r f) :=
  ⟨fun a => InvImage.accessible f (h.apply (f a)) a rfl⟩
@[reducible] def invImage {α : Sort u} {β : Sort v} (f : α → β) (h : WellFoundedRelation β) : WellFoundedRelation α where
  rel := InvImage h.rel f
  wf := InvImage.wf f h.wf
theorem Nat.lt_wf : WellFounded (fun (a b : Nat) => a < b) := ⟨fun n => Nat.strongRecOn n fun n ih => .intro n ih⟩
@[reducible] instance Nat.lt_wfRel : WellFoundedRelation Nat where
  rel := fun a b => a < b
  wf := Nat.lt_wf
@[reducible] def measure {α : Sort u} (f : α → Nat) : WellFoundedRelation α := invImage f Nat.lt_wfRel
@[reducible] def sizeOfWFRel {α : Sort u} [SizeOf α] : WellFoundedRelation α := measure sizeOf
instance (priority := low) instWellFoundedRelationOfSizeOf {α : Sort u} [SizeOf α] : WellFoundedRelation α := sizeOfWFRel
namespace WellFounded.Nat
def fix {α : Sort u} {motive : α → Sort v} (h : α → Nat) (F : (x : α) → ((y : α) → InvImage (fun a b => a < b) h y x → motive y) → motive x) (x : α) : motive x :=
  WellFounded.fix (InvImage.wf h _root_.Nat.lt_wf) F x
theorem fix_eq {α : Sort u} {motive : α → Sort v} (h : α → Nat) (F : (x : α) → ((y : α) → InvImage (fun a b => a < b) h y x → motive y) → motive x) (x : α) :
    fix h F x = F x (fun y _ => fix h F y) := WellFounded.fix_eq (InvImage.wf h _root_.Nat.lt_wf) F x
end WellFounded.Nat
@[irreducible] def wfParam {α : Sort u} (a : α) : α := a
inductive Prod.Lex {α : Type u} {β : Type v} (ra : α → α → Prop) (rb : β → β → Prop) : Prod α β → Prod α β → Prop where
  | left {a₁} (b₁) {a₂} (b₂) (h : ra a₁ a₂) : Prod.Lex ra rb (a₁, b₁) (a₂, b₂)
  | right (a) {b₁ b₂} (h : rb b₁ b₂) : Prod.Lex ra rb (a, b₁) (a, b₂)
theorem Prod.lex_def {α : Type u} {β : Type v} {r : α → α → Prop} {s : β → β → Prop} {p q : Prod α β} : Prod.Lex r s p q ↔ r p.1 q.1 ∨ p.1 = q.1 ∧ s p.2 q.2 :=
  ⟨fun h => match h with | .left _ _ h => .inl h | .right _ h => .inr ⟨rfl, h⟩,
   fun h => match p, q, h with
    | (a, b), (c, d), .inl h => .left _ _ h
    | (a, b), (c, d), .inr ⟨e, h⟩ => by
      have e : a = c := e
      subst e; exact .right _ h⟩
theorem Prod.lexAccessible {α : Type u} {β : Type v} {ra : α → α → Prop} {rb : β → β → Prop} {a : α} (aca : Acc ra a) (acb : (b : β) → Acc rb b) (b : β) : Acc (Prod.Lex ra rb) (a, b) := by
  induction aca generalizing b with
  | intro xa _ iha =>
    have hb := acb b
    induction hb with
    | intro xb _ ihb =>
      refine .intro _ fun p lt => ?_
      match p, Prod.lex_def.mp lt with
      | (a, b), .inl h => exact iha a h b
      | (a, b), .inr ⟨e, h⟩ =>
        have e : a = xa := e
        subst e; exact ihb b h
@[reducible] def Prod.lex {α : Type u} {β : Type v} (ha : WellFoundedRelation α) (hb : WellFoundedRelation β) : WellFoundedRelation (Prod α β) where
  rel := Prod.Lex ha.rel hb.rel
  wf := ⟨fun (a, b) => Prod.lexAccessible (ha.wf.apply a) hb.wf.apply b⟩
instance instWellFoundedRelationProd {α : Type u} {β : Type v} [ha : WellFoundedRelation α] [hb : WellFoundedRelation β] : WellFoundedRelation (Prod α β) := Prod.lex ha hb
namespace Lean.Omega
theorem Prod.of_lex {α : Type u} {β : Type v} {r : α → α → Prop} {s : β → β → Prop} {p q : Prod α β} (w : Prod.Lex r s p q) : r p.fst q.fst ∨ p.fst = q.fst ∧ s p.snd q.snd := Prod.lex_def.mp w
end Lean.Omega
end
