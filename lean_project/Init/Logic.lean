prelude
import Init.SimpLemmas

/-! # More laws of logic under the names of Lean's core and Mathlib -/

set_option linter.all false
universe u v w
variable {α : Sort u} {a b c d : Prop}

theorem congr_arg {α : Sort u} {β : Sort v} {a b : α} (f : α → β) (h : a = b) : f a = f b := congrArg f h
theorem congr_fun {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : f = g) (a : α) : f a = g a := congrFun h a
theorem congr_arg₂ {α : Sort u} {β : Sort v} {γ : Sort w} (f : α → β → γ) {x x' : α} {y y' : β} (hx : x = x') (hy : y = y') :
    f x y = f x' y' := by rw [hx, hy]
theorem funext_iff {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} : f = g ↔ ∀ x, f x = g x := ⟨fun h x => h ▸ rfl, funext⟩
theorem eq_self_iff_true (a : α) : a = a ↔ True := iff_of_true rfl trivial
theorem ne_comm {a b : α} : a ≠ b ↔ b ≠ a := ⟨Ne.symm, Ne.symm⟩
theorem iff_comm : (a ↔ b) ↔ (b ↔ a) := ⟨Iff.symm, Iff.symm⟩
theorem ne_of_eq_of_ne {a b c : α} (h : a = b) (h' : b ≠ c) : a ≠ c := h ▸ h'
theorem eq_or_ne (a b : α) : a = b ∨ a ≠ b := Classical.em (a = b)
theorem ne_or_eq (a b : α) : a ≠ b ∨ a = b := (eq_or_ne a b).symm
theorem by_contradiction {p : Prop} (h : ¬p → False) : p := Classical.byContradiction h
-- negation
theorem not_forall {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x :=
  ⟨fun h => Classical.byContradiction fun hn => h fun x => Classical.byContradiction fun hx => hn ⟨x, hx⟩, fun ⟨x, hx⟩ h => hx (h x)⟩
protected theorem Classical.not_forall {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x := _root_.not_forall
theorem not_imp : ¬(a → b) ↔ a ∧ ¬b :=
  ⟨fun h => ⟨Classical.byContradiction fun ha => h fun a => absurd a ha, fun b => h fun _ => b⟩, fun ⟨ha, hb⟩ h => hb (h ha)⟩
protected theorem Classical.not_imp : ¬(a → b) ↔ a ∧ ¬b := _root_.not_imp
theorem not_iff : ¬(a ↔ b) ↔ (¬a ↔ b) := by
  rcases Classical.em a with h | h <;> rcases Classical.em b with h' | h' <;> simp [h, h']
theorem not_and_or : ¬(a ∧ b) ↔ ¬a ∨ ¬b :=
  ⟨fun h => (Classical.em a).elim (fun ha => .inr fun hb => h ⟨ha, hb⟩) .inl, fun h h' => h.elim (fun n => n h'.1) fun n => n h'.2⟩
theorem not_and' : ¬(a ∧ b) ↔ b → ¬a := ⟨fun h hb ha => h ⟨ha, hb⟩, fun h h' => h h'.2 h'.1⟩
theorem not_imp_not : (¬a → ¬b) ↔ (b → a) := ⟨fun h hb => Classical.byContradiction fun ha => h ha hb, fun h ha hb => ha (h hb)⟩
theorem not_imp_comm : (¬a → b) ↔ (¬b → a) := ⟨fun h hb => Classical.byContradiction fun ha => hb (h ha), fun h ha => Classical.byContradiction fun hb => ha (h hb)⟩
theorem imp_not_comm : (a → ¬b) ↔ (b → ¬a) := ⟨fun h hb ha => h ha hb, fun h ha hb => h hb ha⟩
theorem not_iff_not : (¬a ↔ ¬b) ↔ (a ↔ b) := ⟨fun h => ⟨fun ha => Classical.byContradiction fun hb => h.mpr hb ha, fun hb => Classical.byContradiction fun ha => h.mp ha hb⟩,
  fun h => ⟨fun n hb => n (h.mpr hb), fun n ha => n (h.mp ha)⟩⟩
theorem imp_iff_not_or : (a → b) ↔ ¬a ∨ b := ⟨fun h => (Classical.em a).elim (fun ha => .inr (h ha)) .inl, fun h ha => h.elim (absurd ha) id⟩
theorem or_iff_not_imp_left : a ∨ b ↔ (¬a → b) := ⟨fun h n => h.resolve_left n, fun h => (Classical.em a).elim .inl fun n => .inr (h n)⟩
theorem or_iff_not_imp_right : a ∨ b ↔ (¬b → a) := ⟨fun h n => h.resolve_right n, fun h => (Classical.em b).elim .inr fun n => .inl (h n)⟩
theorem not_or_of_imp (h : a → b) : ¬a ∨ b := imp_iff_not_or.mp h
-- conjunction, disjunction
theorem and_left_comm : a ∧ (b ∧ c) ↔ b ∧ (a ∧ c) := ⟨fun h => ⟨h.2.1, h.1, h.2.2⟩, fun h => ⟨h.2.1, h.1, h.2.2⟩⟩
theorem and_right_comm : (a ∧ b) ∧ c ↔ (a ∧ c) ∧ b := ⟨fun h => ⟨⟨h.1.1, h.2⟩, h.1.2⟩, fun h => ⟨⟨h.1.1, h.2⟩, h.1.2⟩⟩
theorem and_or_left : a ∧ (b ∨ c) ↔ a ∧ b ∨ a ∧ c := ⟨fun ⟨ha, h⟩ => h.elim (fun hb => .inl ⟨ha, hb⟩) fun hc => .inr ⟨ha, hc⟩,
  fun h => h.elim (fun h => ⟨h.1, .inl h.2⟩) fun h => ⟨h.1, .inr h.2⟩⟩
theorem or_and_right : (a ∨ b) ∧ c ↔ a ∧ c ∨ b ∧ c := by rw [and_comm, and_or_left, and_comm, and_comm (p := c)]
theorem or_and_left : a ∨ (b ∧ c) ↔ (a ∨ b) ∧ (a ∨ c) := ⟨fun h => h.elim (fun h => ⟨.inl h, .inl h⟩) fun h => ⟨.inr h.1, .inr h.2⟩,
  fun h => h.1.elim .inl fun hb => h.2.elim .inl fun hc => .inr ⟨hb, hc⟩⟩
theorem and_or_right : (a ∧ b) ∨ c ↔ (a ∨ c) ∧ (b ∨ c) := by rw [or_comm, or_and_left, or_comm, or_comm (p := c)]
theorem or_imp : (a ∨ b → c) ↔ (a → c) ∧ (b → c) := ⟨fun h => ⟨fun ha => h (.inl ha), fun hb => h (.inr hb)⟩, fun h h' => h'.elim h.1 h.2⟩
theorem imp_and : (a → b ∧ c) ↔ (a → b) ∧ (a → c) := ⟨fun h => ⟨fun ha => (h ha).1, fun ha => (h ha).2⟩, fun h ha => ⟨h.1 ha, h.2 ha⟩⟩
theorem and_self_iff : a ∧ a ↔ a := ⟨And.left, fun h => ⟨h, h⟩⟩
theorem or_self_iff : a ∨ a ↔ a := ⟨fun h => h.elim id id, .inl⟩
theorem and_iff_right (ha : a) : a ∧ b ↔ b := ⟨And.right, fun h => ⟨ha, h⟩⟩
theorem and_iff_left (hb : b) : a ∧ b ↔ a := ⟨And.left, fun h => ⟨h, hb⟩⟩
@[simp] theorem and_iff_right_iff_imp : ((a ∧ b) ↔ b) ↔ (b → a) := ⟨fun h hb => (h.mpr hb).1, fun h => ⟨And.right, fun hb => ⟨h hb, hb⟩⟩⟩
@[simp] theorem and_iff_left_iff_imp : ((a ∧ b) ↔ a) ↔ (a → b) := ⟨fun h ha => (h.mpr ha).2, fun h => ⟨And.left, fun ha => ⟨ha, h ha⟩⟩⟩
theorem and_congr_right_iff : (a ∧ b ↔ a ∧ c) ↔ (a → (b ↔ c)) :=
  ⟨fun h ha => ⟨fun hb => (h.mp ⟨ha, hb⟩).2, fun hc => (h.mpr ⟨ha, hc⟩).2⟩, fun h => ⟨fun h' => ⟨h'.1, (h h'.1).mp h'.2⟩, fun h' => ⟨h'.1, (h h'.1).mpr h'.2⟩⟩⟩
theorem and_congr (h : a ↔ c) (h' : b ↔ d) : a ∧ b ↔ c ∧ d := by rw [propext h, propext h']
theorem or_congr (h : a ↔ c) (h' : b ↔ d) : a ∨ b ↔ c ∨ d := by rw [propext h, propext h']
theorem imp_congr (h : a ↔ c) (h' : b ↔ d) : (a → b) ↔ (c → d) := by rw [propext h, propext h']
theorem not_congr (h : a ↔ b) : ¬a ↔ ¬b := by rw [propext h]
theorem And.imp (f : a → c) (g : b → d) (h : a ∧ b) : c ∧ d := ⟨f h.1, g h.2⟩
theorem Or.imp (f : a → c) (g : b → d) (h : a ∨ b) : c ∨ d := h.elim (fun h => .inl (f h)) fun h => .inr (g h)
-- quantifiers
section
variable {p q : α → Prop}
@[simp] theorem exists_prop : (∃ _ : a, b) ↔ a ∧ b := ⟨fun ⟨h, h'⟩ => ⟨h, h'⟩, fun ⟨h, h'⟩ => ⟨h, h'⟩⟩
theorem forall_and : (∀ x, p x ∧ q x) ↔ (∀ x, p x) ∧ ∀ x, q x := ⟨fun h => ⟨fun x => (h x).1, fun x => (h x).2⟩, fun h x => ⟨h.1 x, h.2 x⟩⟩
theorem exists_or : (∃ x, p x ∨ q x) ↔ (∃ x, p x) ∨ ∃ x, q x :=
  ⟨fun ⟨x, h⟩ => h.elim (fun h => .inl ⟨x, h⟩) fun h => .inr ⟨x, h⟩, fun h => h.elim (fun ⟨x, h⟩ => ⟨x, .inl h⟩) fun ⟨x, h⟩ => ⟨x, .inr h⟩⟩
@[simp] theorem exists_and_left : (∃ x, b ∧ p x) ↔ b ∧ ∃ x, p x := ⟨fun ⟨x, h, h'⟩ => ⟨h, x, h'⟩, fun ⟨h, x, h'⟩ => ⟨x, h, h'⟩⟩
@[simp] theorem exists_and_right : (∃ x, p x ∧ b) ↔ (∃ x, p x) ∧ b := ⟨fun ⟨x, h, h'⟩ => ⟨⟨x, h⟩, h'⟩, fun ⟨⟨x, h⟩, h'⟩ => ⟨x, h, h'⟩⟩
@[simp] theorem exists_eq_left {a' : α} : (∃ a, a = a' ∧ p a) ↔ p a' := ⟨fun ⟨_, e, h⟩ => e ▸ h, fun h => ⟨a', rfl, h⟩⟩
@[simp] theorem exists_eq_right {a' : α} : (∃ a, p a ∧ a = a') ↔ p a' := ⟨fun ⟨_, h, e⟩ => e ▸ h, fun h => ⟨a', h, rfl⟩⟩
@[simp] theorem exists_eq_left' {a' : α} : (∃ a, a' = a ∧ p a) ↔ p a' := ⟨fun ⟨_, e, h⟩ => e ▸ h, fun h => ⟨a', rfl, h⟩⟩
@[simp] theorem exists_eq_right' {a' : α} : (∃ a, p a ∧ a' = a) ↔ p a' := ⟨fun ⟨_, h, e⟩ => e ▸ h, fun h => ⟨a', h, rfl⟩⟩
@[simp] theorem forall_eq {a' : α} : (∀ a, a = a' → p a) ↔ p a' := ⟨fun h => h a' rfl, fun h a e => e ▸ h⟩
@[simp] theorem forall_eq' {a' : α} : (∀ a, a' = a → p a) ↔ p a' := ⟨fun h => h a' rfl, fun h a e => e ▸ h⟩
@[simp] theorem forall_eq_or_imp {a' : α} : (∀ a, a = a' ∨ q a → p a) ↔ p a' ∧ ∀ a, q a → p a :=
  ⟨fun h => ⟨h a' (.inl rfl), fun a ha => h a (.inr ha)⟩, fun h a ha => ha.elim (fun e => e ▸ h.1) (h.2 a)⟩
@[simp] theorem forall_exists_index {r : (∃ x, p x) → Prop} : (∀ h, r h) ↔ ∀ (x : α) (h : p x), r ⟨x, h⟩ := ⟨fun h x hx => h ⟨x, hx⟩, fun h ⟨x, hx⟩ => h x hx⟩
theorem exists_imp : ((∃ x, p x) → b) ↔ ∀ x, p x → b := forall_exists_index
theorem not_exists_not : (¬∃ x, ¬p x) ↔ ∀ x, p x := ⟨fun h x => Classical.byContradiction fun hx => h ⟨x, hx⟩, fun h ⟨x, hx⟩ => hx (h x)⟩
theorem exists_comm {β : Sort v} {r : α → β → Prop} : (∃ x y, r x y) ↔ ∃ y x, r x y := ⟨fun ⟨x, y, h⟩ => ⟨y, x, h⟩, fun ⟨y, x, h⟩ => ⟨x, y, h⟩⟩
end
attribute [simp] Classical.not_forall Classical.not_imp

def Function.Injective {α : Sort u} {β : Sort v} (f : α → β) : Prop := ∀ ⦃a₁ a₂⦄, f a₁ = f a₂ → a₁ = a₂
def Function.Surjective {α : Sort u} {β : Sort v} (f : α → β) : Prop := ∀ b, ∃ a, f a = b
def Function.Bijective {α : Sort u} {β : Sort v} (f : α → β) : Prop := Injective f ∧ Surjective f
theorem Function.Injective.eq_iff {α : Sort u} {β : Sort v} {f : α → β} (h : Injective f) {a b : α} : f a = f b ↔ a = b := ⟨fun e => h e, fun e => e ▸ rfl⟩
