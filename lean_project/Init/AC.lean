prelude
import Init.Int.Ring

/-! # ac_rfl: normal forms up to associativity and commutativity

A verified normaliser for expressions in one operation: flatten, drop neutral elements, sort, remove duplicates. -/

set_option linter.all false
universe u v w u₁ u₂ u₃

noncomputable section
class Std.Associative {α : Sort u} (op : α → α → α) : Prop where
  assoc : ∀ a b c, op (op a b) c = op a (op b c)
class Std.Commutative {α : Sort u} (op : α → α → α) : Prop where
  comm : ∀ a b, op a b = op b a
class Std.IdempotentOp {α : Sort u} (op : α → α → α) : Prop where
  idempotent : ∀ a, op a a = a
class Std.LawfulIdentity {α : Sort u} (op : α → α → α) (o : outParam α) : Prop where
  left_id : ∀ a, op o a = a
  right_id : ∀ a, op a o = a
instance : Std.Associative (α := Nat) (· + ·) := ⟨Nat.add_assoc⟩
instance : Std.Commutative (α := Nat) (· + ·) := ⟨Nat.add_comm⟩
instance : Std.Associative (α := Nat) (· * ·) := ⟨Nat.mul_assoc⟩
instance : Std.Commutative (α := Nat) (· * ·) := ⟨Nat.mul_comm⟩
structure PLift (α : Sort u) : Type u where
  up ::
  down : α
namespace Lean.Data.AC
inductive Expr where
  | var (x : Nat)
  | op (lhs rhs : Expr)
structure Variable {α : Sort u} (op : α → α → α) : Type u where
  value : α
  neutral : Option (PLift (Std.LawfulIdentity op value))
structure Context (α : Sort u) where
  op : α → α → α
  assoc : Std.Associative op
  comm : Option (PLift (Std.Commutative op))
  idem : Option (PLift (Std.IdempotentOp op))
  vars : List (Variable op)
  arbitrary : α
variable {α : Sort u}
def getVar {op : α → α → α} (d : α) : List (Variable op) → Nat → α
  | [], _ => d
  | v :: _, 0 => v.value
  | _ :: vs, Nat.succ n => getVar d vs n
def isNeutral {op : α → α → α} : List (Variable op) → Nat → Bool
  | [], _ => false
  | v :: _, 0 => match v.neutral with | some _ => true | none => false
  | _ :: vs, Nat.succ n => isNeutral vs n
def Context.var (ctx : Context α) (i : Nat) : α := getVar ctx.arbitrary ctx.vars i
@[reducible] def eval (α : Sort u) (ctx : Context α) : Expr → α
  | .var i => ctx.var i
  | .op l r => ctx.op (eval α ctx l) (eval α ctx r)
-- a nonempty list is a head and a tail
def evalL (ctx : Context α) (a : Nat) : List Nat → α
  | [] => ctx.var a
  | b :: l => ctx.op (ctx.var a) (evalL ctx b l)
def flat : Expr → List Nat → List Nat
  | .var i, l => i :: l
  | .op a b, l => flat a (flat b l)
def dropStep (f : Nat → Bool) (a : Nat) (r : List Nat) : List Nat := cond (f a) r (match r with
  | [] => [a]
  | [c] => cond (f c) [a] [a, c]
  | c :: d :: r => a :: c :: d :: r)
def dropNeutral (f : Nat → Bool) : List Nat → List Nat
  | [] => []
  | [a] => [a]
  | a :: b :: l => dropStep f a (dropNeutral f (b :: l))
def ins (a : Nat) : List Nat → List Nat
  | [] => [a]
  | b :: l => cond (Nat.ble a b) (a :: b :: l) (b :: ins a l)
def sort : List Nat → List Nat
  | [] => []
  | a :: l => ins a (sort l)
def dedupStep (a : Nat) : List Nat → List Nat
  | [] => [a]
  | b :: r => cond (Nat.beq a b) (b :: r) (a :: b :: r)
def dedup : List Nat → List Nat
  | [] => []
  | a :: l => dedupStep a (dedup l)
def norm (ctx : Context α) (e : Expr) : List Nat :=
  let l := dropNeutral (isNeutral ctx.vars) (flat e [])
  let l := match ctx.comm with | some _ => sort l | none => l
  match ctx.idem with | some _ => dedup l | none => l
def beqL : List Nat → List Nat → Bool
  | [], [] => true
  | a :: l, b :: r => and (Nat.beq a b) (beqL l r)
  | _, _ => false
instance : BEq (List Nat) := ⟨beqL⟩
theorem eq_of_beqL : ∀ {l r : List Nat}, beqL l r = true → l = r
  | [], [], _ => rfl
  | a :: l, b :: r, h => by
    have h : and (Nat.beq a b) (beqL l r) = true := h
    cases e : Nat.beq a b with
    | true => rw [e] at h; rw [Nat.eq_of_beq_eq_true e, eq_of_beqL (show beqL l r = true from h)]
    | false => rw [e] at h; exact Bool.noConfusion h
-- value of a list; the empty list never occurs
def val (ctx : Context α) : List Nat → α
  | [] => ctx.arbitrary
  | a :: l => evalL ctx a l
theorem val_cons (ctx : Context α) (a : Nat) (l : List Nat) (h : l ≠ []) : val ctx (a :: l) = ctx.op (ctx.var a) (val ctx l) := by
  cases l with
  | nil => exact absurd rfl h
  | cons b l => rfl
theorem flat_ne (e : Expr) (l : List Nat) : flat e l ≠ [] := by
  induction e generalizing l with
  | var i => exact fun h => nomatch h
  | op a b iha _ => exact iha _
theorem val_flat (ctx : Context α) (e : Expr) (l : List Nat) (h : l ≠ []) : val ctx (flat e l) = ctx.op (eval α ctx e) (val ctx l) := by
  induction e generalizing l with
  | var i => exact val_cons ctx i l h
  | op a b iha ihb =>
    show val ctx (flat a (flat b l)) = ctx.op (ctx.op (eval α ctx a) (eval α ctx b)) (val ctx l)
    rw [iha _ (flat_ne b l), ihb l h, ctx.assoc.assoc]
theorem val_flat_nil (ctx : Context α) (e : Expr) : val ctx (flat e []) = eval α ctx e := by
  induction e with
  | var i => rfl
  | op a b _ ihb => show val ctx (flat a (flat b [])) = _; rw [val_flat ctx a _ (flat_ne b []), ihb]
theorem neutral_spec {op : α → α → α} (d : α) (vs : List (Variable op)) (i : Nat) (h : isNeutral vs i = true) : Std.LawfulIdentity op (getVar d vs i) := by
  induction vs generalizing i with
  | nil => exact Bool.noConfusion h
  | cons v vs ih =>
    cases i with
    | zero =>
      obtain ⟨x, n⟩ := v
      cases n with
      | none => exact Bool.noConfusion h
      | some n => exact n.down
    | succ i => exact ih i h
theorem val_drop (ctx : Context α) (l : List Nat) : (l ≠ [] → dropNeutral (isNeutral ctx.vars) l ≠ []) ∧ val ctx (dropNeutral (isNeutral ctx.vars) l) = val ctx l := by
  induction l with
  | nil => exact ⟨id, rfl⟩
  | cons a l ih =>
    cases l with
    | nil => exact ⟨id, rfl⟩
    | cons b l =>
      obtain ⟨ih1, ih2⟩ := ih
      have ih1 := ih1 (fun h => nomatch h)
      rw [val_cons ctx a (b :: l) (fun h => nomatch h), ← ih2]
      show (_ → dropStep _ a (dropNeutral _ (b :: l)) ≠ []) ∧ val ctx (dropStep _ a (dropNeutral _ (b :: l))) = _
      generalize dropNeutral (isNeutral ctx.vars) (b :: l) = r at ih1 ⊢
      unfold dropStep
      cases ea : isNeutral ctx.vars a with
      | true => exact ⟨fun _ => ih1, ((neutral_spec ctx.arbitrary ctx.vars a ea).left_id _).symm⟩
      | false =>
        match r, ih1 with
        | [], ih1 => exact absurd rfl ih1
        | [c], _ =>
          show (_ → cond (isNeutral ctx.vars c) [a] [a, c] ≠ []) ∧ val ctx (cond (isNeutral ctx.vars c) [a] [a, c]) = _
          cases ec : isNeutral ctx.vars c with
          | true => exact ⟨(fun _ h => nomatch h), ((neutral_spec ctx.arbitrary ctx.vars c ec).right_id _).symm⟩
          | false => exact ⟨(fun _ h => nomatch h), rfl⟩
        | c :: d :: r, _ => exact ⟨(fun _ h => nomatch h), rfl⟩
theorem ins_ne (a : Nat) (l : List Nat) : ins a l ≠ [] := by
  cases l with
  | nil => exact fun h => nomatch h
  | cons b l =>
    show cond _ _ _ ≠ _
    cases Nat.ble a b <;> exact fun h => nomatch h
theorem val_ins (ctx : Context α) (hc : Std.Commutative ctx.op) (a : Nat) (l : List Nat) (h : l ≠ []) : val ctx (ins a l) = ctx.op (ctx.var a) (val ctx l) := by
  induction l with
  | nil => exact absurd rfl h
  | cons b l ih =>
    show val ctx (cond _ _ _) = _
    cases Nat.ble a b with
    | true => exact val_cons ctx a (b :: l) h
    | false =>
      show val ctx (b :: ins a l) = _
      rw [val_cons ctx b _ (ins_ne a l)]
      cases l with
      | nil => exact hc.comm _ _
      | cons c l =>
        rw [ih (fun h => nomatch h), val_cons ctx b (c :: l) (fun h => nomatch h), ← ctx.assoc.assoc, hc.comm (ctx.var b), ctx.assoc.assoc]
theorem val_sort (ctx : Context α) (hc : Std.Commutative ctx.op) (l : List Nat) : (l ≠ [] → sort l ≠ []) ∧ val ctx (sort l) = val ctx l := by
  induction l with
  | nil => exact ⟨id, rfl⟩
  | cons a l ih =>
    refine ⟨fun _ => ins_ne a _, ?_⟩
    cases l with
    | nil => rfl
    | cons b l =>
      show val ctx (ins a (sort (b :: l))) = _
      rw [val_ins ctx hc a _ (ih.1 fun h => nomatch h), ih.2]; rfl
theorem val_dedup (ctx : Context α) (hi : Std.IdempotentOp ctx.op) (l : List Nat) : (l ≠ [] → dedup l ≠ []) ∧ val ctx (dedup l) = val ctx l := by
  induction l with
  | nil => exact ⟨id, rfl⟩
  | cons a l ih =>
    obtain ⟨ih1, ih2⟩ := ih
    cases l with
    | nil => exact ⟨id, rfl⟩
    | cons b l =>
      have ih1 := ih1 (fun h => nomatch h)
      rw [val_cons ctx a (b :: l) (fun h => nomatch h), ← ih2]
      show (_ → dedupStep a (dedup (b :: l)) ≠ []) ∧ val ctx (dedupStep a (dedup (b :: l))) = _
      generalize dedup (b :: l) = r at ih1 ⊢
      match r, ih1 with
      | [], ih1 => exact absurd rfl ih1
      | c :: r, _ =>
        show (_ → cond _ _ _ ≠ []) ∧ val ctx (cond _ _ _) = _
        cases e : Nat.beq a c with
        | false => exact ⟨(fun _ h => nomatch h), rfl⟩
        | true =>
          refine ⟨(fun _ h => nomatch h), ?_⟩
          have e' : a = c := Nat.eq_of_beq_eq_true e
          subst e'
          cases r with
          | nil => exact (hi.idempotent _).symm
          | cons d r =>
            show ctx.op (ctx.var a) _ = ctx.op (ctx.var a) (ctx.op (ctx.var a) _)
            rw [← ctx.assoc.assoc, hi.idempotent]
theorem val_norm (ctx : Context α) (e : Expr) : val ctx (norm ctx e) = eval α ctx e := by
  rw [← val_flat_nil ctx e, ← (val_drop ctx (flat e [])).2]
  unfold norm
  generalize dropNeutral (isNeutral ctx.vars) (flat e []) = l
  obtain ⟨op, as, cm, idm, vars, arb⟩ := ctx
  cases cm with
  | none => cases idm with
    | none => rfl
    | some i => exact (val_dedup _ i.down _).2
  | some c => cases idm with
    | none => exact (val_sort _ c.down _).2
    | some i => exact (val_dedup _ i.down _).2.trans (val_sort _ c.down _).2
theorem Context.eq_of_norm (ctx : Context α) (a b : Expr) (h : (norm ctx a == norm ctx b) = true) : eval α ctx a = eval α ctx b := by
  rw [← val_norm ctx a, ← val_norm ctx b, eq_of_beqL h]
end Lean.Data.AC
instance : Std.LawfulIdentity (α := Nat) (· + ·) 0 := ⟨Nat.zero_add, Nat.add_zero⟩
instance : Std.LawfulIdentity (α := Nat) (· * ·) 1 := ⟨Nat.one_mul, Nat.mul_one⟩
instance : Std.LawfulIdentity (α := Int) (· + ·) 0 := ⟨Int.zero_add, Int.add_zero⟩
instance : Std.LawfulIdentity (α := Int) (· * ·) 1 := ⟨Int.one_mul, Int.mul_one⟩
instance : Std.Associative (α := Prop) And := ⟨fun _ _ _ => propext and_assoc⟩
instance : Std.Commutative (α := Prop) And := ⟨fun _ _ => propext and_comm⟩
instance : Std.IdempotentOp (α := Prop) And := ⟨and_self⟩
instance : Std.Associative (α := Prop) Or := ⟨fun _ _ _ => propext or_assoc⟩
instance : Std.Commutative (α := Prop) Or := ⟨fun _ _ => propext or_comm⟩
instance : Std.IdempotentOp (α := Prop) Or := ⟨or_self⟩
instance : Std.Associative (α := Int) (· + ·) := ⟨Int.add_assoc⟩
instance : Std.Commutative (α := Int) (· + ·) := ⟨Int.add_comm⟩
instance : Std.Associative (α := Int) (· * ·) := ⟨Int.mul_assoc⟩
instance : Std.Commutative (α := Int) (· * ·) := ⟨Int.mul_comm⟩
