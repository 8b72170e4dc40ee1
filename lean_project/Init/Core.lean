prelude
import Init.Tactics

/-! # Propositional and classical logic, equality, decidability

The lemmas from which compiled tactics (`rw`, `simp`, `split`, `by_cases`, `cases`, `congr`, `calc`) build their proofs,
under the names and with the universe order that they expect. -/

set_option linter.all false
set_option genInjectivity false -- `Foo.mk.injEq` needs `simp` lemmas that do not exist yet
universe u v w u₁ u₂ u₃

class SizeOf (α : Sort u) where
  sizeOf : α → Nat
export SizeOf (sizeOf)
@[reducible] def default.sizeOf (α : Sort u) : α → Nat := fun _ => 0
instance (priority := 100) instSizeOfDefault (α : Sort u) : SizeOf α where
  sizeOf := default.sizeOf α
instance instSizeOfNat : SizeOf Nat where
  sizeOf n := n
theorem sizeOf_default {α : Sort u} (a : α) : sizeOf a = 0 := rfl
@[simp] theorem sizeOf_nat (n : Nat) : sizeOf n = n := rfl
class Trans.{a, b, c, a_1, a_2, a_3} {α : Sort a_1} {β : Sort a_2} {γ : Sort a_3} (r : α → β → Sort a) (s : β → γ → Sort b) (t : outParam (α → γ → Sort c)) where
  trans : ∀ {x : α} {y : β} {z : γ}, r x y → s y z → t x z
export Trans (trans)
instance {α : Sort u} {γ : Sort v} (r : α → γ → Sort w) : Trans (Eq) r r where
  trans heq h' := heq ▸ h'
instance {α : Sort u} {β : Sort v} (r : α → β → Sort w) : Trans r Eq r where
  trans h' heq := heq ▸ h'

@[macro_inline] def Eq.mp {α β : Sort u} (h : α = β) (a : α) : β := h ▸ a
@[macro_inline] def Eq.mpr {α β : Sort u} (h : α = β) (b : β) : α := h ▸ b
theorem Eq.substr {α : Sort u} {p : α → Prop} {a b : α} (h₁ : b = a) (h₂ : p a) : p b := h₁ ▸ h₂
theorem Ne.symm {α : Sort u} {a b : α} (h : a ≠ b) : b ≠ a := fun e => h e.symm
theorem Ne.irrefl {α : Sort u} {a : α} (h : a ≠ a) : False := h rfl
theorem mt {a b : Prop} (h₁ : a → b) (h₂ : ¬b) : ¬a := fun ha => h₂ (h₁ ha)
theorem Iff.refl (a : Prop) : a ↔ a := ⟨fun h => h, fun h => h⟩
protected theorem Iff.rfl {a : Prop} : a ↔ a := Iff.refl a
theorem Iff.symm {a b : Prop} (h : a ↔ b) : b ↔ a := ⟨h.mpr, h.mp⟩
protected theorem Iff.trans {a b c : Prop} (h₁ : a ↔ b) (h₂ : b ↔ c) : a ↔ c := ⟨fun h => h₂.mp (h₁.mp h), fun h => h₁.mpr (h₂.mpr h)⟩
instance : Trans Iff Iff Iff where
  trans := Iff.trans
theorem Eq.propIntro {a b : Prop} (h₁ : a → b) (h₂ : b → a) : a = b := propext ⟨h₁, h₂⟩
theorem Lean.injEq_helper {P Q R : Prop} : (P → Q → R) → (P ∧ Q → R) := fun h h' => h h'.1 h'.2
theorem Iff.of_eq {a b : Prop} (h : a = b) : a ↔ b := h ▸ Iff.rfl
theorem iff_of_eq {a b : Prop} (h : a = b) : a ↔ b := h ▸ Iff.rfl
theorem Eq.to_iff {a b : Prop} (h : a = b) : a ↔ b := h ▸ Iff.rfl
theorem Or.elim {a b c : Prop} (h : a ∨ b) (f : a → c) (g : b → c) : c := match h with | .inl h => f h | .inr h => g h
theorem Or.symm {a b : Prop} (h : a ∨ b) : b ∨ a := match h with | .inl h => .inr h | .inr h => .inl h
theorem And.symm {a b : Prop} (h : a ∧ b) : b ∧ a := ⟨h.2, h.1⟩
theorem Or.resolve_left {a b : Prop} (h : a ∨ b) (na : ¬a) : b := h.elim (fun ha => absurd ha na) id
theorem Or.resolve_right {a b : Prop} (h : a ∨ b) (nb : ¬b) : a := h.elim id (fun hb => absurd hb nb)
theorem trivial : True := ⟨⟩
theorem not_false : ¬False := id
theorem Exists.elim {α : Sort u} {p : α → Prop} {b : Prop} (h₁ : Exists p) (h₂ : ∀ a, p a → b) : b := match h₁ with | ⟨a, h⟩ => h₂ a h
theorem eq_true {p : Prop} (h : p) : p = True := propext ⟨fun _ => trivial, fun _ => h⟩
theorem eq_false {p : Prop} (h : ¬p) : p = False := propext ⟨fun h' => absurd h' h, fun h' => h'.elim⟩
theorem eq_false' {p : Prop} (h : p → False) : p = False := eq_false h
theorem of_eq_true {p : Prop} (h : p = True) : p := h ▸ trivial
theorem of_eq_false {p : Prop} (h : p = False) : ¬p := fun hp => h ▸ hp
theorem eq_true_of_decide {p : Prop} [inst : Decidable p] (h : decide p = true) : p = True := eq_true (of_decide_eq_true h)
theorem eq_false_of_decide {p : Prop} [inst : Decidable p] (h : decide p = false) : p = False := eq_false (of_decide_eq_false h)
theorem eq_self {α : Sort u} (a : α) : (a = a) = True := eq_true rfl
attribute [simp] eq_self
theorem heq_self {α : Sort u} (a : α) : (a ≍ a) = True := eq_true HEq.rfl
theorem HEq.symm {α β : Sort u} {a : α} {b : β} (h : a ≍ b) : b ≍ a := h.rec HEq.rfl
-- what `injection`, `injEq` and `split` substitute with
@[reducible] noncomputable def Eq.ndrec_symm.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α} (h : b = a) : motive b := h.symm ▸ m
@[reducible] noncomputable def HEq.homo_ndrec_symm.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α} (h : b ≍ a) : motive b := (eq_of_heq h).symm ▸ m
@[reducible] noncomputable def HEq.homo_ndrec.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α} (h : a ≍ b) : motive b := eq_of_heq h ▸ m
theorem HEq.trans {α β γ : Sort u} {a : α} {b : β} {c : γ} (h₁ : a ≍ b) (h₂ : b ≍ c) : a ≍ c := h₂.rec h₁
theorem heq_of_eq_of_heq {α β : Sort u} {a a' : α} {b : β} (h₁ : a = a') (h₂ : a' ≍ b) : a ≍ b := h₁ ▸ h₂
theorem type_eq_of_heq {α β : Sort u} {a : α} {b : β} (h : a ≍ b) : α = β := h.rec rfl
theorem heq_eq_eq {α : Sort u} (a b : α) : (a ≍ b) = (a = b) := propext ⟨eq_of_heq, heq_of_eq⟩
attribute [simp] heq_eq_eq
theorem ne_of_eq_true {p : Prop} (h : p = True) : p := of_eq_true h
noncomputable def extfunApp {α : Sort u} {β : α → Sort v} (q : Quot (fun (f g : (x : α) → β x) => ∀ x, f x = g x)) (x : α) : β x :=
  Quot.lift (fun (f : (x : α) → β x) => f x) (fun _ _ h => h x) q
theorem funext {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : ∀ x, f x = g x) : f = g :=
  congrArg extfunApp (Quot.sound (r := fun (f g : (x : α) → β x) => ∀ x, f x = g x) h)
theorem implies_congr {p₁ p₂ : Sort u} {q₁ q₂ : Sort v} (h₁ : p₁ = p₂) (h₂ : q₁ = q₂) : (p₁ → q₁) = (p₂ → q₂) := h₁ ▸ h₂ ▸ rfl
theorem implies_congr_left {p₁ p₂ : Sort u} {q : Sort v} (h₁ : p₁ = p₂) : (p₁ → q) = (p₂ → q) := h₁ ▸ rfl
theorem implies_congr_right {p : Sort u} {q₁ q₂ : Sort v} (h₂ : q₁ = q₂) : (p → q₁) = (p → q₂) := h₂ ▸ rfl
theorem iff_congr {p₁ p₂ q₁ q₂ : Prop} (h₁ : p₁ ↔ p₂) (h₂ : q₁ ↔ q₂) : (p₁ ↔ q₁) ↔ (p₂ ↔ q₂) := by rw [propext h₁, propext h₂]
theorem implies_dep_congr_ctx {p₁ p₂ q₁ : Prop} (h₁ : p₁ = p₂) {q₂ : p₂ → Prop} (h₂ : (h : p₂) → q₁ = q₂ h) : (p₁ → q₁) = ((h : p₂) → q₂ h) :=
  propext ⟨fun f h => (h₂ h) ▸ f (h₁ ▸ h), fun f h => (h₂ (h₁ ▸ h)) ▸ f (h₁ ▸ h)⟩
theorem implies_congr_ctx {p₁ p₂ q₁ q₂ : Prop} (h₁ : p₁ = p₂) (h₂ : p₂ → q₁ = q₂) : (p₁ → q₁) = (p₂ → q₂) := implies_dep_congr_ctx h₁ h₂
theorem forall_congr {α : Sort u} {p q : α → Prop} (h : ∀ a, p a = q a) : (∀ a, p a) = (∀ a, q a) := (funext h : p = q) ▸ rfl
theorem forall_congr' {α : Sort u} {p q : α → Prop} (h : ∀ a, p a ↔ q a) : (∀ a, p a) ↔ (∀ a, q a) := ⟨fun H a => (h a).mp (H a), fun H a => (h a).mpr (H a)⟩
theorem forall_prop_congr_dom {p₁ p₂ : Prop} (h : p₁ = p₂) (q : p₁ → Prop) : (∀ a : p₁, q a) = (∀ a : p₂, q (h.substr (p := id) a)) := by cases h; rfl
theorem forall_prop_domain_congr {p₁ p₂ : Prop} {q : p₁ → Prop} (h : p₁ = p₂) : (∀ a : p₁, q a) = (∀ a : p₂, q (h.substr (p := id) a)) := by cases h; rfl
theorem exists_congr {α : Sort u} {p q : α → Prop} (h : ∀ a, p a ↔ q a) : Exists p ↔ Exists q := ⟨fun ⟨a, H⟩ => ⟨a, (h a).mp H⟩, fun ⟨a, H⟩ => ⟨a, (h a).mpr H⟩⟩
theorem let_congr {α : Sort u} {β : Sort v} {a a' : α} {b b' : α → β} (h₁ : a = a') (h₂ : ∀ x, b x = b' x) : (let x := a; b x) = (let x := a'; b' x) := h₁ ▸ (funext h₂ : b = b') ▸ rfl
theorem let_val_congr {α : Sort u} {β : Sort v} {a a' : α} (b : α → β) (h : a = a') : (let x := a; b x) = (let x := a'; b x) := h ▸ rfl
theorem let_body_congr {α : Sort u} {β : α → Sort v} {b b' : (a : α) → β a} (a : α) (h : ∀ x, b x = b' x) : (let x := a; b x) = (let x := a; b' x) := (funext h : b = b') ▸ rfl
theorem true_ne_false : ¬ (true = false) := fun h => Bool.noConfusion h
theorem false_of_true_eq_false (h : True = False) : False := h ▸ trivial
theorem of_iff_true {p : Prop} (h : p ↔ True) : p := h.mpr trivial
theorem iff_of_true {a b : Prop} (ha : a) (hb : b) : a ↔ b := ⟨fun _ => hb, fun _ => ha⟩
theorem iff_of_false {a b : Prop} (ha : ¬a) (hb : ¬b) : a ↔ b := ⟨fun h => absurd h ha, fun h => absurd h hb⟩

class Subsingleton (α : Sort u) : Prop where
  intro ::
  allEq : ∀ (a b : α), a = b
protected theorem Subsingleton.elim {α : Sort u} [h : Subsingleton α] (a b : α) : a = b := h.allEq a b
protected theorem Subsingleton.helim {α β : Sort u} [h₁ : Subsingleton α] (h₂ : α = β) (a : α) (b : β) : a ≍ b := by
  subst h₂
  exact heq_of_eq (Subsingleton.elim a b)
instance (p : Prop) : Subsingleton p := ⟨fun _ _ => rfl⟩
instance instSubsingletonDecidable (p : Prop) : Subsingleton (Decidable p) := ⟨fun a b => match a, b with
  | isTrue _, isTrue _ => rfl
  | isFalse _, isFalse _ => rfl
  | isTrue h, isFalse n => absurd h n
  | isFalse n, isTrue h => absurd h n⟩
/-- What `simp` needs below a function that takes `[DecidablePred p]`: two deciders of one predicate are equal. -/
instance instSubsingletonForall {α : Sort u} {β : α → Sort v} [∀ a, Subsingleton (β a)] : Subsingleton (∀ a, β a) :=
  ⟨fun f g => funext fun a => Subsingleton.elim (f a) (g a)⟩
instance instSubsingletonPUnit : Subsingleton PUnit := ⟨fun ⟨⟩ ⟨⟩ => rfl⟩
instance : Decidable True := isTrue trivial
instance : Decidable False := isFalse not_false
instance [dp : Decidable p] [dq : Decidable q] : Decidable (And p q) :=
  match dp with
  | isTrue hp => match dq with
    | isTrue hq => isTrue ⟨hp, hq⟩
    | isFalse hq => isFalse fun h => hq h.2
  | isFalse hp => isFalse fun h => hp h.1
instance [dp : Decidable p] [dq : Decidable q] : Decidable (Or p q) :=
  match dp with
  | isTrue hp => isTrue (.inl hp)
  | isFalse hp => match dq with
    | isTrue hq => isTrue (.inr hq)
    | isFalse hq => isFalse fun h => h.elim hp hq
instance [dp : Decidable p] : Decidable (Not p) :=
  match dp with
  | isTrue hp => isFalse fun h => h hp
  | isFalse hp => isTrue hp
instance [dp : Decidable p] [dq : Decidable q] : Decidable (p → q) :=
  match dp with
  | isTrue hp => match dq with
    | isTrue hq => isTrue fun _ => hq
    | isFalse hq => isFalse fun h => hq (h hp)
  | isFalse hp => isTrue fun h => absurd h hp
instance [dp : Decidable p] [dq : Decidable q] : Decidable (Iff p q) :=
  match dp with
  | isTrue hp => match dq with
    | isTrue hq => isTrue ⟨fun _ => hq, fun _ => hp⟩
    | isFalse hq => isFalse fun h => hq (h.mp hp)
  | isFalse hp => match dq with
    | isTrue hq => isFalse fun h => hp (h.mpr hq)
    | isFalse hq => isTrue ⟨fun h => absurd h hp, fun h => absurd h hq⟩
instance instDecidableEqBool : DecidableEq Bool
  | true, true => isTrue rfl
  | false, false => isTrue rfl
  | true, false => isFalse (fun h => Bool.noConfusion h)
  | false, true => isFalse (fun h => Bool.noConfusion h)
instance instBEqOfDecidableEq {α : Type u} [DecidableEq α] : BEq α := ⟨fun a b => decide (a = b)⟩
theorem Decidable.em (p : Prop) [Decidable p] : p ∨ ¬p := match ‹Decidable p› with | isTrue h => .inl h | isFalse h => .inr h
theorem Decidable.byContradiction {p : Prop} [dec : Decidable p] (h : ¬p → False) : p := (Decidable.em p).elim id (fun n => (h n).elim)
theorem Decidable.of_not_not {p : Prop} [Decidable p] (h : ¬¬p) : p := Decidable.byContradiction h
@[macro_inline] def Decidable.byCases {p : Prop} {q : Sort u} [dec : Decidable p] (h1 : p → q) (h2 : ¬p → q) : q := match dec with | isTrue h => h1 h | isFalse h => h2 h
namespace Classical
noncomputable def choose {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : α :=
  (choice (match h with | ⟨x, px⟩ => ⟨(⟨x, px⟩ : Subtype p)⟩)).val
theorem choose_spec {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : p (choose h) :=
  (choice (match h with | ⟨x, px⟩ => ⟨(⟨x, px⟩ : Subtype p)⟩)).property
theorem em (p : Prop) : p ∨ ¬p :=
  have exU : ∃ x : Prop, x = True ∨ p := ⟨True, .inl rfl⟩
  have exV : ∃ x : Prop, x = False ∨ p := ⟨False, .inl rfl⟩
  have hu := choose_spec exU
  have hv := choose_spec exV
  have neOrP : choose exU ≠ choose exV ∨ p := hu.elim
    (fun hut => hv.elim
      (fun hvf => .inl (by rw [hvf, hut]; intro h; exact h ▸ trivial))
      .inr) .inr
  neOrP.elim
    (fun hne => .inr fun hp => hne
      (have hpred : (fun x => x = True ∨ p) = (fun x => x = False ∨ p) :=
        funext fun x => propext ⟨fun _ => .inr hp, fun _ => .inr hp⟩
       have h0 : ∀ (q : Prop → Prop) (e : (fun x => x = True ∨ p) = q) (exV : ∃ x, q x), choose exU = choose exV := by
         intro q e ex
         subst e
         rfl
       h0 _ hpred exV))
    .inl
@[reducible] noncomputable def propDecidable (a : Prop) : Decidable a := choice (match em a with | .inl h => ⟨isTrue h⟩ | .inr h => ⟨isFalse h⟩)
theorem byContradiction {p : Prop} (h : ¬p → False) : p := (em p).elim id (fun n => (h n).elim)
theorem byCases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q := (em p).elim hpq hnpq
protected theorem not_not {p : Prop} : ¬¬p ↔ p := ⟨fun h => byContradiction h, fun h n => n h⟩
end Classical
theorem if_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : ite c t e = t := match h with | isTrue _ => rfl | isFalse hn => absurd hc hn
theorem if_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t e : α} : ite c t e = e := match h with | isTrue hc => absurd hc hnc | isFalse _ => rfl
theorem dif_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = t hc := match h with | isTrue _ => rfl | isFalse hn => absurd hc hn
theorem dif_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = e hnc := match h with | isTrue hc => absurd hc hnc | isFalse _ => rfl
@[simp] theorem if_true {α : Sort u} {h : Decidable True} (t e : α) : (@ite α True h t e) = t := if_pos trivial
@[simp] theorem if_false {α : Sort u} {h : Decidable False} (t e : α) : (@ite α False h t e) = e := if_neg id
theorem ite_eq_left {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : ite c t e = t := if_pos hc
theorem ite_eq_right {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t e : α} : ite c t e = e := if_neg hnc
theorem dite_eq_left {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = t hc := dif_pos hc
theorem dite_eq_right {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = e hnc := dif_neg hnc
theorem ite_eq_left_of_eq_true {α : Sort u} {c : Prop} {x : Decidable c} (a b : α) (h : c = True) : (if c then a else b) = a := if_pos (of_eq_true h)
theorem ite_eq_right_of_eq_false {α : Sort u} {c : Prop} {x : Decidable c} (a b : α) (h : c = False) : (if c then a else b) = b := if_neg (of_eq_false h)
instance (p : Bool → Prop) [DecidablePred p] : Decidable (∀ x, p x) :=
  match (inferInstance : Decidable (p true)), (inferInstance : Decidable (p false)) with
  | isTrue h1, isTrue h2 => isTrue fun x => match x with | true => h1 | false => h2
  | isFalse h, _ => isFalse fun H => h (H true)
  | _, isFalse h => isFalse fun H => h (H false)
instance {α : Sort u} : Trans (α := α) Eq Eq Eq := ⟨Eq.trans⟩
/-- What `omega` makes of a hypothesis `∃ x, p x`. -/
@[reducible] noncomputable def Exists.choose {α : Sort u} {p : α → Prop} (h : ∃ a, p a) : α := Classical.choose h
theorem Exists.choose_spec {α : Sort u} {p : α → Prop} (h : ∃ a, p a) : p h.choose := Classical.choose_spec h
namespace Classical
attribute [scoped instance 100] propDecidable
end Classical
export Max (max)
export Min (min)
opaque Lean.opaqueId {α : Sort u} (x : α) : α := x
theorem dite_eq_left_of_eq_true {α : Sort u} {c : Prop} {x : Decidable c} {t : c → α} {e : ¬ c → α} (h : c = True) : (dite c t e) = t (of_eq_true h) := dif_pos (of_eq_true h)
theorem dite_eq_right_of_eq_false {α : Sort u} {c : Prop} {x : Decidable c} {t : c → α} {e : ¬ c → α} (h : c = False) : (dite c t e) = e (of_eq_false h) := dif_neg (of_eq_false h)
