prelude
import Init.Prelude

/-! # The classes behind operators and coercions

`OfNat`, `LE`, `HAdd` …, `Coe` and what turns `Add α` into `HAdd α α α`. Only declarations: their notation is
bound in `Init.Notation`. -/

set_option linter.all false
set_option genInjectivity false -- `Foo.mk.injEq` needs `simp` lemmas that do not exist yet
set_option genCtorIdx false -- needs `Nat` and its literals
universe u v w u₁ u₂ u₃

class OfNat (α : Type u) (_ : Nat) where
  ofNat : α
@[default_instance 100, reducible] instance instOfNatNat : (n : Nat) → OfNat Nat n := fun n => ⟨n⟩
class LE (α : Type u) where
  le : α → α → Prop
class LT (α : Type u) where
  lt : α → α → Prop
@[reducible] def GE.ge {α : Type u} [LE α] (a b : α) : Prop := LE.le b a
@[reducible] def GT.gt {α : Type u} [LT α] (a b : α) : Prop := LT.lt b a
class Max (α : Type u) where
  max : α → α → α
class Min (α : Type u) where
  min : α → α → α
class HAdd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hAdd : α → β → γ
class HSub (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hSub : α → β → γ
class HMul (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hMul : α → β → γ
class HDiv (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hDiv : α → β → γ
class HMod (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hMod : α → β → γ
class HPow (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hPow : α → β → γ
class HAppend (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hAppend : α → β → γ
class Add (α : Type u) where
  add : α → α → α
class Sub (α : Type u) where
  sub : α → α → α
class Mul (α : Type u) where
  mul : α → α → α
class Neg (α : Type u) where
  neg : α → α
class Inv (α : Type u) where
  inv : α → α
class Zero (α : Type u) where
  zero : α
class One (α : Type u) where
  one : α
class Div (α : Type u) where
  div : α → α → α
class Mod (α : Type u) where
  mod : α → α → α
class Dvd (α : Type u) where
  dvd : α → α → Prop
class Pow (α : Type u) (β : Type v) where
  pow : α → β → α
class NatPow (α : Type u) where
  pow : α → Nat → α
class HAnd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hAnd : α → β → γ
class HOr (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hOr : α → β → γ
class HXor (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hXor : α → β → γ
class HShiftLeft (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hShiftLeft : α → β → γ
class HShiftRight (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hShiftRight : α → β → γ
class AndOp (α : Type u) where
  and : α → α → α
class OrOp (α : Type u) where
  or : α → α → α
class XorOp (α : Type u) where
  xor : α → α → α
class ShiftLeft (α : Type u) where
  shiftLeft : α → α → α
class ShiftRight (α : Type u) where
  shiftRight : α → α → α
class Append (α : Type u) where
  append : α → α → α
class BEq (α : Type u) where
  beq : α → α → Bool
export BEq (beq)
class HasEquiv (α : Sort u) where
  Equiv : α → α → Sort v
class Membership (α : outParam (Type u)) (γ : Type v) where
  mem : γ → α → Prop
class Singleton (α : outParam (Type u)) (β : Type v) where
  singleton : α → β
class EmptyCollection (α : Type u) where
  emptyCollection : α
class Coe (α : semiOutParam (Sort u)) (β : Sort v) where
  coe : α → β
attribute [coe_decl] Coe.coe
class CoeTC (α : Sort u) (β : Sort v) where
  coe : α → β
class CoeOut (α : Sort u) (β : semiOutParam (Sort v)) where
  coe : α → β
class CoeHead (α : Sort u) (β : semiOutParam (Sort v)) where
  coe : α → β
class CoeTail (α : semiOutParam (Sort u)) (β : Sort v) where
  coe : α → β
class CoeDep (α : Sort u) (_ : α) (β : Sort v) where
  coe : β
class CoeT (α : Sort u) (_ : α) (β : Sort v) where
  coe : β
attribute [coe_decl] CoeDep.coe CoeT.coe CoeTC.coe CoeOut.coe CoeHead.coe CoeTail.coe
instance instCoeTBool : CoeT Bool b Prop := ⟨Eq b true⟩
class CoeFun (α : Sort u) (γ : outParam (α → Sort v)) where
  coe : (f : α) → γ f
class CoeSort (α : Sort u) (β : outParam (Sort v)) where
  coe : α → β
attribute [coe_decl] CoeFun.coe CoeSort.coe
instance : CoeSort Bool Prop := ⟨fun b => Eq b true⟩
@[default_instance, reducible] instance instHAdd {α : Type u_1} [Add α] : HAdd α α α where
  hAdd a b := Add.add a b
@[default_instance, reducible] instance instHSub {α : Type u_1} [Sub α] : HSub α α α where
  hSub a b := Sub.sub a b
@[default_instance, reducible] instance instHMul {α : Type u_1} [Mul α] : HMul α α α where
  hMul a b := Mul.mul a b
@[default_instance, reducible] instance instHDiv {α : Type u_1} [Div α] : HDiv α α α where
  hDiv a b := Div.div a b
@[default_instance, reducible] instance instHMod {α : Type u_1} [Mod α] : HMod α α α where
  hMod a b := Mod.mod a b
@[default_instance 10000, reducible] instance instHPow {α : Type u_1} {β : Type u_2} [Pow α β] : HPow α β α where
  hPow a b := Pow.pow a b
@[default_instance 10000, reducible] instance instPowNat {α : Type u_1} [NatPow α] : Pow α Nat := ⟨fun x n => NatPow.pow x n⟩
@[default_instance, reducible] instance instHAppendOfAppend {α : Type u_1} [Append α] : HAppend α α α where
  hAppend a b := Append.append a b

@[default_instance, reducible] instance instHAndOfAndOp {α : Type u_1} [AndOp α] : HAnd α α α where
  hAnd a b := AndOp.and a b
@[default_instance, reducible] instance instHOrOfOrOp {α : Type u_1} [OrOp α] : HOr α α α where
  hOr a b := OrOp.or a b
@[default_instance, reducible] instance instHXorOfXorOp {α : Type u_1} [XorOp α] : HXor α α α where
  hXor a b := XorOp.xor a b
@[default_instance, reducible] instance instHShiftLeftOfShiftLeft {α : Type u_1} [ShiftLeft α] : HShiftLeft α α α where
  hShiftLeft a b := ShiftLeft.shiftLeft a b
@[default_instance, reducible] instance instHShiftRightOfShiftRight {α : Type u_1} [ShiftRight α] : HShiftRight α α α where
  hShiftRight a b := ShiftRight.shiftRight a b
attribute [match_pattern] Add.add HAdd.hAdd Neg.neg
