prelude
import Init.Logic

/-! # Natural numbers: algebra, order, the lemmas behind arithmetic `simp`

`Nat.Simproc.*` are what the compiled simprocs for literals (`x + 3 = 5`, `7 ≤ x + 2`) cite. Division and remainder are
defined here by recursion on fuel, so that they compute by structural recursion; `Init.Nat.Div` specifies them. -/

set_option linter.all false
set_option genInjectivity false -- `Foo.mk.injEq` needs `simp` lemmas that do not exist yet
universe u v w u₁ u₂ u₃

namespace Nat
@[induction_eliminator] protected noncomputable def recAux {motive : Nat → Sort u} (zero : motive 0) (succ : (n : Nat) → motive n → motive (n + 1)) (t : Nat) : motive t := Nat.rec zero succ t
@[cases_eliminator] protected noncomputable def casesAuxOn {motive : Nat → Sort u} (t : Nat) (zero : motive 0) (succ : (n : Nat) → motive (n + 1)) : motive t := Nat.casesOn t zero succ
protected theorem add_zero (n : Nat) : n + 0 = n := rfl
theorem add_succ (n m : Nat) : n + succ m = succ (n + m) := rfl
theorem add_one (n : Nat) : n + 1 = succ n := rfl
theorem succ_eq_add_one (n : Nat) : succ n = n + 1 := rfl
theorem le_eq {m n : Nat} : Nat.le m n = (m ≤ n) := rfl
theorem lt_eq {m n : Nat} : Nat.lt m n = (m < n) := rfl
protected theorem zero_add (n : Nat) : 0 + n = n := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg succ ih
theorem succ_add (n m : Nat) : succ n + m = succ (n + m) := by
  induction m with
  | zero => rfl
  | succ m ih => exact congrArg succ ih
protected theorem add_comm (n m : Nat) : n + m = m + n := by
  induction m with
  | zero => exact (Nat.zero_add n).symm
  | succ m ih => exact (congrArg succ ih).trans (succ_add m n).symm
protected theorem add_assoc (n m k : Nat) : n + m + k = n + (m + k) := by
  induction k with
  | zero => rfl
  | succ k ih => exact congrArg succ ih
protected theorem add_left_comm (n m k : Nat) : n + (m + k) = m + (n + k) := by rw [← Nat.add_assoc, Nat.add_comm n m, Nat.add_assoc]
protected theorem add_right_comm (n m k : Nat) : n + m + k = n + k + m := by rw [Nat.add_assoc, Nat.add_comm m k, ← Nat.add_assoc]
protected theorem mul_zero (n : Nat) : n * 0 = 0 := rfl
theorem mul_succ (n m : Nat) : n * succ m = n * m + n := rfl
protected theorem zero_mul (n : Nat) : 0 * n = 0 := by
  induction n with
  | zero => rfl
  | succ n ih => exact ih
theorem succ_mul (n m : Nat) : succ n * m = n * m + m := by
  induction m with
  | zero => rfl
  | succ m ih =>
    show succ n * m + succ n = n * m + n + succ m
    rw [ih, add_succ, add_succ, Nat.add_right_comm]
protected theorem mul_comm (n m : Nat) : n * m = m * n := by
  induction m with
  | zero => exact (Nat.zero_mul n).symm
  | succ m ih => exact (congrArg (· + n) ih).trans (succ_mul m n).symm
protected theorem mul_one (n : Nat) : n * 1 = n := Nat.zero_add n
protected theorem one_mul (n : Nat) : 1 * n = n := by rw [Nat.mul_comm, Nat.mul_one]
protected theorem mul_add (a b c : Nat) : a * (b + c) = a * b + a * c := by
  induction c with
  | zero => rfl
  | succ c ih =>
    show a * (b + c) + a = a * b + (a * c + a)
    rw [ih, Nat.add_assoc]
protected theorem add_mul (a b c : Nat) : (a + b) * c = a * c + b * c := by rw [Nat.mul_comm, Nat.mul_add, Nat.mul_comm c a, Nat.mul_comm c b]
protected theorem mul_assoc (a b c : Nat) : a * b * c = a * (b * c) := by
  induction c with
  | zero => rfl
  | succ c ih =>
    show a * b * c + a * b = a * (b * c + b)
    rw [ih, Nat.mul_add]
protected theorem mul_left_comm (a b c : Nat) : a * (b * c) = b * (a * c) := by rw [← Nat.mul_assoc, Nat.mul_comm a b, Nat.mul_assoc]
protected theorem pow_zero (n : Nat) : n ^ 0 = 1 := rfl
protected theorem pow_succ (n m : Nat) : n ^ succ m = n ^ m * n := rfl
theorem succ_ne_zero (n : Nat) : n + 1 ≠ 0 := fun h => Nat.noConfusion h
theorem succ.inj {a b : Nat} (h : a + 1 = b + 1) : a = b := Nat.noConfusion h id
protected theorem le_refl (n : Nat) : n ≤ n := .refl
theorem le_succ (n : Nat) : n ≤ n + 1 := .step .refl
protected theorem le_of_lt {a b : Nat} (h : a < b) : a ≤ b := Nat.le_trans (le_succ a) h
protected theorem lt_irrefl (n : Nat) : ¬n < n := by
  induction n with
  | zero => exact not_succ_le_zero 0
  | succ n ih => exact fun h => ih (le_of_succ_le_succ h)
protected theorem le_antisymm {a b : Nat} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := by
  cases h₁ with
  | refl => rfl
  | step h => exact absurd (Nat.le_trans (succ_le_succ h) h₂) (Nat.lt_irrefl _)
protected theorem lt_of_lt_of_le {a b c : Nat} (h₁ : a < b) (h₂ : b ≤ c) : a < c := Nat.le_trans h₁ h₂
protected theorem lt_of_le_of_lt {a b c : Nat} (h₁ : a ≤ b) (h₂ : b < c) : a < c := Nat.le_trans (succ_le_succ h₁) h₂
protected theorem lt_trans {a b c : Nat} (h₁ : a < b) (h₂ : b < c) : a < c := Nat.lt_of_lt_of_le h₁ (Nat.le_of_lt h₂)
instance : Trans (α := Nat) (· < ·) (· < ·) (· < ·) := ⟨Nat.lt_trans⟩
instance : Trans (α := Nat) (· ≤ ·) (· ≤ ·) (· ≤ ·) := ⟨Nat.le_trans⟩
protected theorem le_or_gt (a b : Nat) : a ≤ b ∨ b < a := by
  induction a with
  | zero => exact .inl (zero_le b)
  | succ a ih =>
    rcases ih with h | h
    · cases h with
      | refl => exact .inr (Nat.le_refl _)
      | step h => exact .inl (succ_le_succ h)
    · exact .inr (.step h)
protected theorem le_total (a b : Nat) : a ≤ b ∨ b ≤ a := (Nat.le_or_gt a b).elim .inl fun h => .inr (Nat.le_of_lt h)
protected theorem not_le {a b : Nat} : ¬a ≤ b ↔ b < a := ⟨(Nat.le_or_gt a b).resolve_left, fun h h' => Nat.lt_irrefl _ (Nat.lt_of_lt_of_le h h')⟩
protected theorem not_lt {a b : Nat} : ¬a < b ↔ b ≤ a := ⟨fun h => (Nat.le_or_gt b a).resolve_right h, fun h h' => Nat.lt_irrefl _ (Nat.lt_of_lt_of_le h' h)⟩
theorem le_add_right (a b : Nat) : a ≤ a + b := by
  induction b with
  | zero => exact .refl
  | succ b ih => exact .step ih
theorem le_add_left (a b : Nat) : a ≤ b + a := by rw [Nat.add_comm]; exact le_add_right a b
protected theorem add_right_cancel {a b c : Nat} (h : a + c = b + c) : a = b := by
  induction c with
  | zero => exact h
  | succ c ih => exact ih (Nat.succ.inj h)
protected theorem add_left_cancel {a b c : Nat} (h : a + b = a + c) : b = c := by
  rw [Nat.add_comm a, Nat.add_comm a] at h; exact Nat.add_right_cancel h
protected theorem le_of_add_le_add_right {a b c : Nat} (h : a + c ≤ b + c) : a ≤ b := by
  induction c with
  | zero => exact h
  | succ c ih => exact ih (le_of_succ_le_succ h)
protected theorem add_le_add_right {a b : Nat} (h : a ≤ b) (c : Nat) : a + c ≤ b + c := by
  induction c with
  | zero => exact h
  | succ c ih => exact succ_le_succ ih
protected theorem add_le_add_left {a b : Nat} (h : a ≤ b) (c : Nat) : c + a ≤ c + b := by rw [Nat.add_comm c, Nat.add_comm c]; exact Nat.add_le_add_right h c
protected theorem sub_self (n : Nat) : n - n = 0 := by
  have h : ∀ n m, succ n - succ m = n - m := by
    intro n m
    induction m with
    | zero => rfl
    | succ m ih => exact congrArg pred ih
  induction n with
  | zero => rfl
  | succ n ih => exact (h n n).trans ih
end Nat
attribute [simp] Nat.add_zero Nat.zero_add Nat.mul_zero Nat.zero_mul Nat.mul_one Nat.one_mul Nat.sub_self Nat.le_refl Nat.zero_le Nat.lt_irrefl Nat.not_le Nat.not_lt Nat.le_add_right Nat.le_add_left Nat.pow_zero
instance instMaxNat : Max Nat := ⟨fun a b => if a ≤ b then b else a⟩
instance instMinNat : Min Nat := ⟨fun a b => if a ≤ b then a else b⟩
theorem Nat.pos_of_ne_zero {n : Nat} (h : n ≠ 0) : 0 < n := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => exact Nat.succ_le_succ (Nat.zero_le n)
theorem Nat.succ_pos (n : Nat) : 0 < n + 1 := Nat.succ_le_succ (Nat.zero_le n)
protected theorem Nat.mul_pos {a b : Nat} (h₁ : 0 < a) (h₂ : 0 < b) : 0 < a * b := by
  cases a with
  | zero => exact absurd h₁ (Nat.lt_irrefl 0)
  | succ a =>
    cases b with
    | zero => exact absurd h₂ (Nat.lt_irrefl 0)
    | succ b => exact Nat.succ_pos _
namespace Nat
def divGo : Nat → Nat → Nat → Nat
  | 0, _, _ => 0
  | fuel+1, x, y => if 0 < y ∧ y ≤ x then divGo fuel (x - y) y + 1 else 0
def modGo : Nat → Nat → Nat → Nat
  | 0, x, _ => x
  | fuel+1, x, y => if 0 < y ∧ y ≤ x then modGo fuel (x - y) y else x
@[extern "lean_nat_div"] protected def div (x y : Nat) : Nat := divGo x x y
@[extern "lean_nat_mod"] protected def mod (x y : Nat) : Nat := modGo x x y
end Nat
namespace Nat
@[reducible] instance instDiv : Div Nat := ⟨Nat.div⟩
@[reducible] instance instMod : Mod Nat := ⟨Nat.mod⟩
@[simp] theorem lt_succ_self (n : Nat) : n < n + 1 := .refl
theorem succ_le_of_lt {a b : Nat} (h : a < b) : a + 1 ≤ b := h
theorem lt_of_succ_le {a b : Nat} (h : a + 1 ≤ b) : a < b := h
theorem lt_succ_of_le {a b : Nat} (h : a ≤ b) : a < b + 1 := succ_le_succ h
theorem le_of_lt_succ {a b : Nat} (h : a < b + 1) : a ≤ b := le_of_succ_le_succ h
@[simp] theorem add_right_cancel_iff {a b c : Nat} : a + c = b + c ↔ a = b := ⟨Nat.add_right_cancel, fun h => h ▸ rfl⟩
@[simp] theorem add_left_cancel_iff {a b c : Nat} : c + a = c + b ↔ a = b := ⟨Nat.add_left_cancel, fun h => h ▸ rfl⟩
@[simp] protected theorem mul_eq_zero {a b : Nat} : a * b = 0 ↔ a = 0 ∨ b = 0 := by
  constructor
  · intro h
    cases a with
    | zero => exact .inl rfl
    | succ a => cases b with
      | zero => exact .inr rfl
      | succ b => exact absurd h (Nat.succ_ne_zero _)
  · rintro (rfl | rfl)
    · exact Nat.zero_mul b
    · exact Nat.mul_zero a
end Nat
noncomputable section
namespace Nat
theorem succ_sub_succ (n m : Nat) : succ n - succ m = n - m := by
  induction m with
  | zero => rfl
  | succ m ih => exact congrArg pred ih
protected theorem sub_add_cancel {n m : Nat} (h : m ≤ n) : n - m + m = n := by
  induction m generalizing n with
  | zero => rfl
  | succ m ih =>
    cases n with
    | zero => exact absurd h (not_succ_le_zero m)
    | succ n => rw [← succ_eq_add_one, ← succ_eq_add_one, succ_sub_succ]; exact congrArg succ (ih (le_of_succ_le_succ h))
protected theorem add_sub_cancel (n m : Nat) : n + m - m = n := by
  induction m with
  | zero => rfl
  | succ m ih => exact (succ_sub_succ (n + m) m).trans ih
protected theorem not_lt_of_ge {a b : Nat} (h : b ≤ a) : ¬a < b := fun h' => Nat.lt_irrefl _ (Nat.lt_of_lt_of_le h' h)
namespace Simproc
theorem add_eq_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b = c) = False := eq_false fun e => Nat.not_lt_of_ge (le_add_left b a) (e ▸ h)
theorem add_eq_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b = c) = (a = c - b) := propext
  ⟨fun e => by rw [← e, Nat.add_sub_cancel], fun e => by rw [e, Nat.sub_add_cancel h]⟩
theorem eq_add_gt (a : Nat) {b c : Nat} (h : c > a) : (a = b + c) = False := eq_false fun e => Nat.not_lt_of_ge (le_add_left c b) (e ▸ h)
theorem eq_add_le {a : Nat} (b : Nat) {c : Nat} (h : c ≤ a) : (a = b + c) = (b = a - c) := propext
  ⟨fun e => by rw [e, Nat.add_sub_cancel], fun e => by rw [e, Nat.sub_add_cancel h]⟩
theorem add_eq_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : (a + b = c + d) = (a = c + (d - b)) := propext
  ⟨fun e => Nat.add_right_cancel (c := b) (by rw [e, Nat.add_assoc, Nat.sub_add_cancel h]), fun e => by rw [e, Nat.add_assoc, Nat.sub_add_cancel h]⟩
theorem add_eq_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : (a + b = c + d) = (a + (b - d) = c) := propext
  ⟨fun e => Nat.add_right_cancel (c := d) (by rw [Nat.add_assoc, Nat.sub_add_cancel h, e]), fun e => by rw [← e, Nat.add_assoc, Nat.sub_add_cancel h]⟩
theorem add_le_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : (a + b ≤ c + d) = (a ≤ c + (d - b)) := propext
  ⟨fun e => Nat.le_of_add_le_add_right (c := b) (by rw [Nat.add_assoc, Nat.sub_add_cancel h]; exact e),
   fun e => by rw [← Nat.sub_add_cancel h, ← Nat.add_assoc]; exact Nat.add_le_add_right e b⟩
theorem add_le_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : (a + b ≤ c + d) = (a + (b - d) ≤ c) := propext
  ⟨fun e => Nat.le_of_add_le_add_right (c := d) (by rw [Nat.add_assoc, Nat.sub_add_cancel h]; exact e),
   fun e => by rw [← Nat.sub_add_cancel h, ← Nat.add_assoc]; exact Nat.add_le_add_right e d⟩
theorem add_le_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b ≤ c) = False := eq_false fun e => Nat.not_lt_of_ge (Nat.le_trans (le_add_left b a) e) h
theorem add_le_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b ≤ c) = (a ≤ c - b) := propext
  ⟨fun e => Nat.le_of_add_le_add_right (c := b) (by rw [Nat.sub_add_cancel h]; exact e),
   fun e => by rw [← Nat.sub_add_cancel h]; exact Nat.add_le_add_right e b⟩
theorem le_add_le (a : Nat) {b c : Nat} (h : a ≤ c) : (a ≤ b + c) = True := eq_true (Nat.le_trans h (le_add_left c b))
theorem le_add_ge (a : Nat) {b c : Nat} (h : a ≥ c) : (a ≤ b + c) = (a - c ≤ b) := propext
  ⟨fun e => Nat.le_of_add_le_add_right (c := c) (by rw [Nat.sub_add_cancel h]; exact e),
   fun e => by rw [← Nat.sub_add_cancel h]; exact Nat.add_le_add_right e c⟩
end Simproc
theorem not_le_eq (a b : Nat) : (¬ (a ≤ b)) = (b + 1 ≤ a) := propext Nat.not_le
theorem not_lt_eq (a b : Nat) : (¬ (a < b)) = (b ≤ a) := propext Nat.not_lt
theorem not_gt_eq (a b : Nat) : (¬ (a > b)) = (a ≤ b) := propext Nat.not_lt
theorem not_ge_eq (a b : Nat) : (¬ (a ≥ b)) = (a + 1 ≤ b) := propext Nat.not_le
theorem strongRecOn {motive : Nat → Prop} (n : Nat) (ind : ∀ n, (∀ m, m < n → motive m) → motive n) : motive n := by
  have h : ∀ k m, m < k → motive m := by
    intro k
    induction k with
    | zero => intro m hm; exact absurd hm (not_succ_le_zero m)
    | succ k ih =>
      intro m hm
      apply ind
      intro j hj
      exact ih j (Nat.lt_of_lt_of_le hj (le_of_lt_succ hm))
  exact h (n+1) n (lt_succ_self n)
instance decidableBallLT (p : Nat → Prop) [DecidablePred p] : (n : Nat) → Decidable (∀ m, m < n → p m)
  | 0 => isTrue fun m h => absurd h (not_succ_le_zero m)
  | n+1 => match decidableBallLT p n, (inferInstance : Decidable (p n)) with
    | isTrue h, isTrue h' => isTrue fun m hm => (Nat.le_or_gt n m).elim (fun hnm => (Nat.le_antisymm hnm (le_of_lt_succ hm)) ▸ h') (h m)
    | isFalse h, _ => isFalse fun H => h fun m hm => H m (Nat.le_trans hm (le_succ n))
    | _, isFalse h' => isFalse fun H => h' (H n (lt_succ_self n))
end Nat
end
