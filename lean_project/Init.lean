prelude
set_option linter.all false
set_option genInjectivity false
set_option genCtorIdx false

set_option bootstrap.inductiveCheckResultingUniverse false
universe u v w u₁ u₂ u₃

axiom lcErased : Type
axiom lcAny : Type
axiom lcVoid : Type
unsafe axiom lcProof {p : Prop} : p
unsafe axiom lcUnreachable {α : Sort u} : α
unsafe axiom lcCast {α : Sort u} {β : Sort v} (a : α) : β

inductive PUnit : Sort u where
  | unit : PUnit
@[reducible] def Unit : Type := PUnit
@[match_pattern, reducible] def Unit.unit : Unit := PUnit.unit

def id {α : Sort u} (a : α) : α := a
@[inline] def Function.const {α : Sort u} (β : Sort v) (a : α) : β → α := fun _ => a
def Function.comp {α : Sort u} {β : Sort v} {δ : Sort w} (f : β → δ) (g : α → β) : α → δ := fun x => f (g x)
set_option checkBinderAnnotations false in
@[reducible] def inferInstance {α : Sort u} [i : α] : α := i

inductive Empty : Type
inductive PEmpty : Sort u
set_option bootstrap.inductiveCheckResultingUniverse true
inductive True : Prop where
  | intro : True
inductive False : Prop
def Not (a : Prop) : Prop := a → False
@[macro_inline] def False.elim {C : Sort u} (h : False) : C := h.rec
@[macro_inline] def absurd {a : Prop} {b : Sort v} (h₁ : a) (h₂ : Not a) : b := (h₂ h₁).rec

inductive Eq {α : Sort u} : α → α → Prop where
  | refl (a : α) : Eq a a
@[reducible] def Eq.ndrec.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α} (h : Eq a b) : motive b :=
  h.rec m
@[match_pattern] def rfl {α : Sort u} {a : α} : Eq a a := Eq.refl a
theorem id_eq {α : Sort u} (a : α) : Eq (id a) a := rfl
theorem Eq.subst {α : Sort u} {motive : α → Prop} {a b : α} (h₁ : Eq a b) (h₂ : motive a) : motive b :=
  Eq.ndrec h₂ h₁
theorem Eq.symm {α : Sort u} {a b : α} (h : Eq a b) : Eq b a := Eq.ndrec (motive := fun x => Eq x a) rfl h
theorem Eq.trans {α : Sort u} {a b c : α} (h₁ : Eq a b) (h₂ : Eq b c) : Eq a c := Eq.ndrec (motive := fun x => Eq a x) h₁ h₂
@[macro_inline] def cast {α β : Sort u} (h : Eq α β) (a : α) : β := h.rec a
theorem congrArg {α : Sort u} {β : Sort v} {a₁ a₂ : α} (f : α → β) (h : Eq a₁ a₂) : Eq (f a₁) (f a₂) := h.rec rfl
theorem congr {α : Sort u} {β : Sort v} {f₁ f₂ : α → β} {a₁ a₂ : α} (h₁ : Eq f₁ f₂) (h₂ : Eq a₁ a₂) : Eq (f₁ a₁) (f₂ a₂) :=
  h₂.rec (h₁.rec rfl)
theorem congrFun {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : Eq f g) (a : α) : Eq (f a) (g a) :=
  h.rec rfl
theorem congrFun' {α : Sort u} {β : Sort v} {f g : α → β} (h : Eq f g) (a : α) : Eq (f a) (g a) := congrFun h a
init_quot
inductive HEq : {α : Sort u} → α → {β : Sort u} → β → Prop where
  | refl (a : α) : HEq a a
@[match_pattern] protected def HEq.rfl {α : Sort u} {a : α} : HEq a a := HEq.refl a
theorem eq_of_heq {α : Sort u} {a a' : α} (h : HEq a a') : Eq a a' :=
  have : (α β : Sort u) → (a : α) → (b : β) → HEq a b → (h : Eq α β) → Eq (cast h a) b :=
    fun α _ a _ h₁ => h₁.rec (fun _ => rfl)
  this α α a a' h rfl
theorem heq_of_eq {α : Sort u} {a a' : α} (h : Eq a a') : HEq a a' := h.rec (HEq.refl a)

structure PProd (α : Sort u) (β : Sort v) where
  mk ::
  fst : α
  snd : β
structure PULift.{r, s} (α : Sort s) : Sort (max s r 1) where
  up ::
  down : α
structure Prod (α : Type u) (β : Type v) where
  mk ::
  fst : α
  snd : β
structure MProd (α β : Type u) where
  mk ::
  fst : α
  snd : β
structure And (a b : Prop) : Prop where
  intro ::
  left : a
  right : b
inductive Or (a b : Prop) : Prop where
  | inl (h : a) : Or a b
  | inr (h : b) : Or a b
inductive Bool : Type where
  | false : Bool
  | true : Bool
export Bool (false true)
@[reducible] def outParam (α : Sort u) : Sort u := α
@[reducible] def semiOutParam (α : Sort u) : Sort u := α
@[reducible] def optParam (α : Sort u) (default : α) : Sort u := α
@[reducible] def namedPattern {α : Sort u} (x a : α) (h : Eq x a) : α := a
class Inhabited (α : Sort u) where
  default : α
export Inhabited (default)
class inductive Nonempty (α : Sort u) : Prop where
  | intro (val : α) : Nonempty α
inductive Nat where
  | zero : Nat
  | succ (n : Nat) : Nat
structure Subtype {α : Sort u} (p : α → Prop) where
  val : α
  property : p val
structure ULift.{r, s} (α : Type s) : Type (max s r) where
  up ::
  down : α
structure Sigma {α : Type u} (β : α → Type v) where
  fst : α
  snd : β fst
structure PSigma {α : Sort u} (β : α → Sort v) where
  fst : α
  snd : β fst
inductive Sum (α : Type u) (β : Type v) where
  | inl (val : α) : Sum α β
  | inr (val : β) : Sum α β
inductive PSum (α : Sort u) (β : Sort v) where
  | inl (val : α) : PSum α β
  | inr (val : β) : PSum α β
axiom sorryAx (α : Sort u) (synthetic : Bool) : α
inductive Exists {α : Sort u} (p : α → Prop) : Prop where
  | intro (w : α) (h : p w) : Exists p
structure Iff (a b : Prop) : Prop where
  intro ::
  mp : a → b
  mpr : b → a
axiom Classical.choice {α : Sort u} : Nonempty α → α
axiom propext {a b : Prop} : Iff a b → Eq a b
axiom Quot.sound : ∀ {α : Sort u} {r : α → α → Prop} {a b : α}, r a b → Eq (Quot.mk r a) (Quot.mk r b)

theorem ne_false_of_eq_true : {b : Bool} → Eq b true → Not (Eq b false)
  | true, _ => fun h => Bool.noConfusion h
  | false, h => Bool.noConfusion h
theorem ne_true_of_eq_false : {b : Bool} → Eq b false → Not (Eq b true)
  | true, h => Bool.noConfusion h
  | false, _ => fun h => Bool.noConfusion h
theorem eq_false_of_ne_true : {b : Bool} → Not (Eq b true) → Eq b false
  | true, h => False.elim (h rfl)
  | false, _ => rfl
theorem eq_true_of_ne_false : {b : Bool} → Not (Eq b false) → Eq b true
  | true, _ => rfl
  | false, h => False.elim (h rfl)

class inductive Decidable (p : Prop) where
  | isFalse (h : Not p) : Decidable p
  | isTrue (h : p) : Decidable p
@[inline_if_reduce, nospecialize] def Decidable.decide (p : Prop) [h : Decidable p] : Bool :=
  h.casesOn (fun _ => false) (fun _ => true)
export Decidable (isTrue isFalse decide)
@[reducible] def DecidablePred {α : Sort u} (r : α → Prop) := (a : α) → Decidable (r a)
@[reducible] def DecidableRel {α : Sort u} {β : Sort v} (r : α → β → Prop) := (a : α) → (b : β) → Decidable (r a b)
@[reducible] def DecidableEq (α : Sort u) := (a b : α) → Decidable (Eq a b)
def decEq {α : Sort u} [inst : DecidableEq α] (a b : α) : Decidable (Eq a b) := inst a b
theorem of_decide_eq_true : {p : Prop} → [inst : Decidable p] → Eq (decide p) true → p
  | _, isTrue h, _ => h
  | _, isFalse _, h => Bool.noConfusion h
theorem of_decide_eq_false : {p : Prop} → [inst : Decidable p] → Eq (decide p) false → Not p
  | _, isTrue _, h => Bool.noConfusion h
  | _, isFalse h, _ => h
theorem decide_eq_true : {p : Prop} → [inst : Decidable p] → p → Eq (decide p) true
  | _, isTrue _, _ => rfl
  | _, isFalse h, h' => False.elim (h h')
theorem decide_eq_false : {p : Prop} → [inst : Decidable p] → Not p → Eq (decide p) false
  | _, isTrue h, h' => False.elim (h' h)
  | _, isFalse _, _ => rfl
@[macro_inline] def ite {α : Sort u} (c : Prop) [h : Decidable c] (t e : α) : α :=
  match h with
  | isTrue _ => t
  | isFalse _ => e
@[macro_inline] def dite {α : Sort u} (c : Prop) [h : Decidable c] (t : c → α) (e : Not c → α) : α :=
  match h with
  | isTrue h => t h
  | isFalse h => e h
@[macro_inline] def cond {α : Sort u} (c : Bool) (x y : α) : α :=
  match c with
  | true => x
  | false => y
@[macro_inline] def Bool.and (x y : Bool) : Bool := match x with | false => false | true => y
@[macro_inline] def Bool.or (x y : Bool) : Bool := match x with | false => y | true => true
def Bool.not : Bool → Bool
  | true => false
  | false => true
export Bool (or and not)
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

@[extern "lean_nat_add"] protected def Nat.add : Nat → Nat → Nat
  | n, .zero => n
  | n, .succ m => .succ (Nat.add n m)
@[reducible] instance instAddNat : Add Nat := ⟨Nat.add⟩
attribute [match_pattern] Nat.add Add.add HAdd.hAdd Neg.neg
@[extern "lean_nat_pred"] def Nat.pred : Nat → Nat
  | .zero => .zero
  | .succ n => n
@[extern "lean_nat_mul"] protected def Nat.mul : Nat → Nat → Nat
  | _, .zero => .zero
  | n, .succ m => Nat.add (Nat.mul n m) n
@[reducible] instance instMulNat : Mul Nat := ⟨Nat.mul⟩
@[extern "lean_nat_pow"] protected def Nat.pow (m : Nat) : Nat → Nat
  | .zero => .succ .zero
  | .succ n => Nat.mul (Nat.pow m n) m
@[reducible] instance instNatPowNat : NatPow Nat := ⟨Nat.pow⟩
@[extern "lean_nat_sub"] protected def Nat.sub : Nat → Nat → Nat
  | n, .zero => n
  | n, .succ m => Nat.pred (Nat.sub n m)
@[reducible] instance instSubNat : Sub Nat := ⟨Nat.sub⟩
@[extern "lean_nat_dec_eq"] def Nat.beq : Nat → Nat → Bool
  | .zero, .zero => true
  | .zero, .succ _ => false
  | .succ _, .zero => false
  | .succ n, .succ m => Nat.beq n m
@[extern "lean_nat_dec_le"] def Nat.ble : Nat → Nat → Bool
  | .zero, .zero => true
  | .zero, .succ _ => true
  | .succ _, .zero => false
  | .succ n, .succ m => Nat.ble n m
inductive Nat.le (n : Nat) : Nat → Prop where
  | refl : Nat.le n n
  | step {m : Nat} : Nat.le n m → Nat.le n (Nat.succ m)
protected def Nat.lt (n m : Nat) : Prop := Nat.le (Nat.add n (Nat.succ Nat.zero)) m
@[reducible] instance instLENat : LE Nat := ⟨Nat.le⟩
@[reducible] instance instLTNat : LT Nat := ⟨Nat.lt⟩
theorem Nat.eq_of_beq_eq_true : {n m : Nat} → Eq (Nat.beq n m) true → Eq n m
  | .zero, .zero, _ => rfl
  | .zero, .succ _, h => Bool.noConfusion h
  | .succ _, .zero, h => Bool.noConfusion h
  | .succ n, .succ m, h => congrArg Nat.succ (Nat.eq_of_beq_eq_true (n := n) (m := m) h)
theorem Nat.beq_refl : (n : Nat) → Eq (Nat.beq n n) true
  | .zero => rfl
  | .succ n => Nat.beq_refl n
theorem Nat.ne_of_beq_eq_false {n m : Nat} (h : Eq (Nat.beq n m) false) : Not (Eq n m) := fun e =>
  Bool.noConfusion (Eq.trans (Eq.symm (Nat.beq_refl n)) (Eq.subst (motive := fun x => Eq (Nat.beq n x) false) (Eq.symm e) h))
@[extern "lean_nat_dec_eq"] protected def Nat.decEq (n m : Nat) : Decidable (Eq n m) :=
  match h : Nat.beq n m with
  | true => isTrue (Nat.eq_of_beq_eq_true h)
  | false => isFalse (Nat.ne_of_beq_eq_false h)
@[reducible] instance instDecidableEqNat : DecidableEq Nat := Nat.decEq
theorem Nat.zero_le : (n : Nat) → LE.le 0 n
  | .zero => Nat.le.refl
  | .succ n => Nat.le.step (Nat.zero_le n)
theorem Nat.le_trans : {n m k : Nat} → LE.le n m → LE.le m k → LE.le n k
  | _, _, _, h, .refl => h
  | _, _, _, h, .step h₂ => Nat.le.step (Nat.le_trans h h₂)
theorem Nat.succ_le_succ : {n m : Nat} → LE.le n m → LE.le (Nat.succ n) (Nat.succ m)
  | _, _, .refl => .refl
  | _, _, .step h => .step (Nat.succ_le_succ h)
theorem Nat.pred_le_pred : {n m : Nat} → LE.le n m → LE.le (Nat.pred n) (Nat.pred m)
  | _, _, .refl => .refl
  | .zero, .succ _, .step h => h
  | .succ _, .succ _, .step h => Nat.le_trans (Nat.le.step .refl) h
theorem Nat.le_of_succ_le_succ {n m : Nat} (h : LE.le (Nat.succ n) (Nat.succ m)) : LE.le n m := Nat.pred_le_pred h
theorem Nat.le_of_ble_eq_true : {n m : Nat} → Eq (Nat.ble n m) true → LE.le n m
  | .zero, _, _ => Nat.zero_le _
  | .succ _, .zero, h => Bool.noConfusion h
  | .succ n, .succ m, h => Nat.succ_le_succ (Nat.le_of_ble_eq_true (n := n) (m := m) h)
theorem Nat.ble_self : (n : Nat) → Eq (Nat.ble n n) true
  | .zero => rfl
  | .succ n => Nat.ble_self n
theorem Nat.ble_succ_of : {n m : Nat} → Eq (Nat.ble n m) true → Eq (Nat.ble n (Nat.succ m)) true
  | .zero, _, _ => rfl
  | .succ _, .zero, h => Bool.noConfusion h
  | .succ n, .succ m, h => Nat.ble_succ_of (n := n) (m := m) h
theorem Nat.ble_eq_true_of_le {n m : Nat} (h : LE.le n m) : Eq (Nat.ble n m) true :=
  Nat.le.rec (motive := fun m _ => Eq (Nat.ble n m) true) (Nat.ble_self n) (fun _ ih => Nat.ble_succ_of ih) h
theorem Nat.not_succ_le_zero (n : Nat) (h : LE.le (Nat.succ n) 0) : False :=
  Bool.noConfusion (Nat.ble_eq_true_of_le h)
@[extern "lean_nat_dec_le"] instance Nat.decLe (n m : Nat) : Decidable (LE.le n m) :=
  match h : Nat.ble n m with
  | true => isTrue (Nat.le_of_ble_eq_true h)
  | false => isFalse (fun e => Bool.noConfusion (Eq.trans (Eq.symm h) (Nat.ble_eq_true_of_le e)))
@[extern "lean_nat_dec_lt"] instance Nat.decLt (n m : Nat) : Decidable (LT.lt n m) := Nat.decLe (Nat.succ n) m
instance Nat.instDvd : Dvd Nat := ⟨fun a b => Exists (fun c => Eq b (HMul.hMul a c))⟩
@[reducible] def Ne {α : Sort u} (a b : α) : Prop := Not (Eq a b)
@[reducible] def bne {α : Type u} [BEq α] (a b : α) : Bool := Bool.not (BEq.beq a b)
protected def Nat.ctorIdx (n : Nat) : Nat := match n with
  | .zero => 0
  | .succ _ => 1
protected def Bool.ctorIdx (b : Bool) : Nat := match b with
  | .false => 0
  | .true => 1
theorem noConfusion_of_Nat {α : Sort u} (f : α → Nat) {a b : α} (h : Eq a b) :
    (Nat.beq (f a) (f b)).rec (motive := fun _ => Prop) False True :=
  have h1 : Eq (Nat.beq (f a) (f b)) true := Eq.subst (motive := fun x => Eq (Nat.beq (f a) (f x)) true) h (Nat.beq_refl (f a))
  Eq.subst (motive := fun (x : Bool) => x.rec (motive := fun _ => Prop) False True) (Eq.symm h1) True.intro
set_option genCtorIdx true
inductive List (α : Type u) where
  | nil : List α
  | cons (head : α) (tail : List α) : List α
inductive Option (α : Type u) where
  | none : Option α
  | some (val : α) : Option α
export Option (none some)
structure Array (α : Type u) where
  mk ::
  toList : List α
structure Char where
  val : Nat
structure String where
  ofList ::
  data : List Char
instance : Inhabited String := ⟨⟨List.nil⟩⟩
namespace Lean
inductive Name where
  | anonymous : Name
  | str (pre : Name) (str : String)
  | num (pre : Name) (i : Nat)
instance : Inhabited Name := ⟨Name.anonymous⟩
@[extern "lean_x"] opaque Name.str._override (pre : Name) (s : String) : Name
@[extern "lean_x"] opaque Name.num._override (pre : Name) (i : Nat) : Name
attribute [implemented_by Name.str._override] Name.str
attribute [implemented_by Name.num._override] Name.num
@[reducible] def SyntaxNodeKind := Name
@[extern "lean_x"] opaque Name.mkStr (p : Name) (s : String) : Name
@[extern "lean_x"] opaque Name.mkSimple (s : String) : Name
@[reducible] def Name.mkStr1 (s1 : String) : Name := Name.str Name.anonymous s1
@[reducible] def Name.mkStr2 (s1 s2 : String) : Name := .str (.str .anonymous s1) s2
@[reducible] def Name.mkStr3 (s1 s2 s3 : String) : Name := .str (.str (.str .anonymous s1) s2) s3
@[reducible] def Name.mkStr4 (s1 s2 s3 s4 : String) : Name := .str (.str (.str (.str .anonymous s1) s2) s3) s4
structure RawSubstring where
  str : String
  startPos : Nat
  stopPos : Nat
inductive SourceInfo where
  | original (leading : RawSubstring) (pos : Nat) (trailing : RawSubstring) (endPos : Nat)
  | synthetic (pos endPos : Nat) (canonical : Bool)
  | none
inductive Syntax.Preresolved where
  | namespace (ns : Name)
  | decl (n : Name) (fields : List String)
inductive Syntax where
  | missing : Syntax
  | node (info : SourceInfo) (kind : SyntaxNodeKind) (args : Array Syntax) : Syntax
  | atom (info : SourceInfo) (val : String) : Syntax
  | ident (info : SourceInfo) (rawVal : RawSubstring) (val : Name) (preresolved : List Syntax.Preresolved) : Syntax
inductive ParserDescr where
  | const (name : Name)
  | unary (name : Name) (p : ParserDescr)
  | binary (name : Name) (p₁ p₂ : ParserDescr)
  | node (kind : SyntaxNodeKind) (prec : Nat) (p : ParserDescr)
  | trailingNode (kind : SyntaxNodeKind) (prec lhsPrec : Nat) (p : ParserDescr)
  | symbol (val : String)
  | nonReservedSymbol (val : String) (includeIdent : Bool)
  | cat (catName : Name) (rbp : Nat)
  | parser (declName : Name)
  | nodeWithAntiquot (name : String) (kind : SyntaxNodeKind) (p : ParserDescr)
  | sepBy (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool)
  | sepBy1 (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool)
  | unicodeSymbol (val asciiVal : String) (preserveForPP : Bool)
instance : Inhabited ParserDescr := ⟨.symbol default⟩
@[reducible] def TrailingParserDescr := ParserDescr
instance : Inhabited TrailingParserDescr := ⟨.symbol default⟩
structure Parser.Category where
inductive Macro.Context where
  | dummy
inductive Macro.State where
  | dummy
inductive Macro.Result where
  | ok (a : Syntax) (s : Macro.State)
  | error (e s : Macro.State)
instance : Inhabited Macro.Result := ⟨.ok .missing .dummy⟩
def Macro := Syntax → Macro.Context → Macro.State → Macro.Result
instance : Inhabited Macro := ⟨fun _ _ _ => default⟩
def PrettyPrinter.Unexpander := Syntax → Syntax → PUnit → Macro.Result
instance : Inhabited PrettyPrinter.Unexpander := ⟨fun _ _ _ => default⟩
end Lean
set_option checkBinderAnnotations true

declare_syntax_cat rcasesPat
declare_syntax_cat rintroPat
declare_syntax_cat conv (behavior := both)
declare_syntax_cat grind_mod
declare_syntax_cat grind (behavior := both)
declare_syntax_cat grind_filter
declare_syntax_cat grind_ref
declare_syntax_cat binderPred
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.simpLemma : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.simpErase : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.simpStar : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.simpPre : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.simpPost : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.simpArg : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.simpArgs : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.dsimpArg : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.dsimpArgs : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.simpaArgsRest : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.location : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.locationHyp : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.locationType : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.locationWildcard : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.rwRule : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.rwRuleSeq : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.discharger : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.optConfig : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.configItem : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.posConfigItem : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.negConfigItem : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.valConfigItem : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.config : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.rcasesPatLo : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.rcasesPatMed : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.inductionAlts : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.inductionAlt : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.inductionAltLHS : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.elimTarget : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.caseArg : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.Parser.Tactic.generalizeArg : Lean.ParserDescr
@[extern "lean_x", term_parser 1000] opaque «term_↔_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_↔_»] opaque «_aux_Init_Core___macroRules_term_↔__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_<->_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_<->_»] opaque «_aux_Init_Core___macroRules_term_<->__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_∧_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_∧_»] opaque «_aux_Init_Notation___macroRules_term_∧__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_∨_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_∨_»] opaque «_aux_Init_Notation___macroRules_term_∨__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term¬_» : Lean.ParserDescr
@[extern "lean_x", macro «term¬_»] opaque «_aux_Init_Notation___macroRules_term¬__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_=_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_=_»] opaque «_aux_Init_Notation___macroRules_term_=__1» : Lean.Macro
@[extern "lean_x", macro «term_=_»] opaque «_aux_Init_Notation___macroRules_term_=__2» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_≠_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_≠_»] opaque «_aux_Init_Core___macroRules_term_≠__1» : Lean.Macro
@[extern "lean_x", macro «term_≠_»] opaque «_aux_Init_Core___macroRules_term_≠__2» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_!=_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_!=_»] opaque «_aux_Init_Core___macroRules_term_!=__1» : Lean.Macro
@[extern "lean_x", macro «term_!=_»] opaque «_aux_Init_Core___macroRules_term_!=__2» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_==_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_==_»] opaque «_aux_Init_Notation___macroRules_term_==__1» : Lean.Macro
@[extern "lean_x", macro «term_==_»] opaque «_aux_Init_Notation___macroRules_term_==__2» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_<_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_<_»] opaque «_aux_Init_Notation___macroRules_term_<__1» : Lean.Macro
@[extern "lean_x", macro «term_<_»] opaque «_aux_Init_Notation___macroRules_term_<__2» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_<=_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_<=_»] opaque «_aux_Init_Notation___macroRules_term_<=__1» : Lean.Macro
@[extern "lean_x", macro «term_<=_»] opaque «_aux_Init_Notation___macroRules_term_<=__2» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_≤_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_≤_»] opaque «_aux_Init_Notation___macroRules_term_≤__1» : Lean.Macro
@[extern "lean_x", macro «term_≤_»] opaque «_aux_Init_Notation___macroRules_term_≤__2» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_>_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_>_»] opaque «_aux_Init_Notation___macroRules_term_>__1» : Lean.Macro
@[extern "lean_x", macro «term_>_»] opaque «_aux_Init_Notation___macroRules_term_>__2» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_>=_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_>=_»] opaque «_aux_Init_Notation___macroRules_term_>=__1» : Lean.Macro
@[extern "lean_x", macro «term_>=_»] opaque «_aux_Init_Notation___macroRules_term_>=__2» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_≥_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_≥_»] opaque «_aux_Init_Notation___macroRules_term_≥__1» : Lean.Macro
@[extern "lean_x", macro «term_≥_»] opaque «_aux_Init_Notation___macroRules_term_≥__2» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_∣_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_∣_»] opaque «_aux_Init_Notation___macroRules_term_∣__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_+_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_+_»] opaque «_aux_Init_Notation___macroRules_term_+__1» : Lean.Macro
@[extern "lean_x", macro «term_+_»] opaque «_aux_Init_Notation___macroRules_term_+__2» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_-_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_-_»] opaque «_aux_Init_Notation___macroRules_term_-__1» : Lean.Macro
@[extern "lean_x", macro «term_-_»] opaque «_aux_Init_Notation___macroRules_term_-__2» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_*_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_*_»] opaque «_aux_Init_Notation___macroRules_term_*__1» : Lean.Macro
@[extern "lean_x", macro «term_*_»] opaque «_aux_Init_Notation___macroRules_term_*__2» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_/_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_/_»] opaque «_aux_Init_Notation___macroRules_term_/__1» : Lean.Macro
@[extern "lean_x", macro «term_/_»] opaque «_aux_Init_Notation___macroRules_term_/__2» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_%_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_%_»] opaque «_aux_Init_Notation___macroRules_term_%__1» : Lean.Macro
@[extern "lean_x", macro «term_%_»] opaque «_aux_Init_Notation___macroRules_term_%__2» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_^_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_^_»] opaque «_aux_Init_Notation___macroRules_term_^__1» : Lean.Macro
@[extern "lean_x", macro «term_^_»] opaque «_aux_Init_Notation___macroRules_term_^__2» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term-_» : Lean.ParserDescr
@[extern "lean_x", macro «term-_»] opaque «_aux_Init_Notation___macroRules_term-__1» : Lean.Macro
@[extern "lean_x", macro «term-_»] opaque «_aux_Init_Notation___macroRules_term-__2» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_++_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_++_»] opaque «_aux_Init_Notation___macroRules_term_++__1» : Lean.Macro
@[extern "lean_x", macro «term_++_»] opaque «_aux_Init_Notation___macroRules_term_++__2» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_::_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_::_»] opaque «_aux_Init_Notation___macroRules_term_::__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_∘_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_∘_»] opaque «_aux_Init_Notation___macroRules_term_∘__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_×_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_×_»] opaque «_aux_Init_Notation___macroRules_term_×__1» : Lean.Macro
@[extern "lean_x", macro «term_×_»] opaque «_aux_Init_NotationExtra___macroRules_term_×__1_1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_×'_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_×'_»] opaque «_aux_Init_Notation___macroRules_term_×'__1» : Lean.Macro
@[extern "lean_x", macro «term_×'_»] opaque «_aux_Init_NotationExtra___macroRules_term_×'__1_1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_∈_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_∈_»] opaque «_aux_Init_Notation___macroRules_term_∈__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_∉_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_∉_»] opaque «_aux_Init_Notation___macroRules_term_∉__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_≍_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_≍_»] opaque «_aux_Init_Notation___macroRules_term_≍__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_&&_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_&&_»] opaque «_aux_Init_Notation___macroRules_term_&&__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_||_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_||_»] opaque «_aux_Init_Notation___macroRules_term_||__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque term!_ : Lean.ParserDescr
@[extern "lean_x", macro term!_] opaque _aux_Init_Notation___macroRules_term!__1 : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_$__» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_$__»] opaque «_aux_Init_Notation___macroRules_term_$___1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_<|_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_<|_»] opaque «_aux_Init_Notation___macroRules_term_<|__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_|>_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_|>_»] opaque «_aux_Init_Notation___macroRules_term_|>__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term_⊕_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «term_⊕_»] opaque «_aux_Init_Core___macroRules_term_⊕__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term[_]» : Lean.ParserDescr
@[extern "lean_x", macro «term[_]»] opaque Lean.«_aux_Init_Data_List_Notation___macroRules_term[_]_1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term#[_,]» : Lean.ParserDescr
@[extern "lean_x", macro «term#[_,]»] opaque «_aux_Init_Data_Array_Basic___macroRules_term#[_,]_1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term{_:_//_}» : Lean.ParserDescr
@[extern "lean_x", macro «term{_:_//_}»] opaque «_aux_Init_Notation___macroRules_term{_:_//_}_1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term∃_,_» : Lean.ParserDescr
@[extern "lean_x", macro «term∃_,_»] opaque «_aux_Init_NotationExtra___macroRules_term∃_,__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «termExists_,_» : Lean.ParserDescr
@[extern "lean_x", macro «termExists_,_»] opaque «_aux_Init_NotationExtra___macroRules_termExists_,__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «termΣ_,_» : Lean.ParserDescr
@[extern "lean_x", macro «termΣ_,_»] opaque «_aux_Init_NotationExtra___macroRules_termΣ_,__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «termΣ'_,_» : Lean.ParserDescr
@[extern "lean_x", macro «termΣ'_,_»] opaque «_aux_Init_NotationExtra___macroRules_termΣ'_,__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term‹_›» : Lean.ParserDescr
@[extern "lean_x", macro «term‹_›»] opaque «_aux_Init_Tactics___macroRules_term‹_›_1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque termIfThenElse : Lean.ParserDescr
@[extern "lean_x", macro termIfThenElse] opaque _aux_Init_Notation___macroRules_termIfThenElse_1 : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque termDepIfThenElse : Lean.ParserDescr
@[extern "lean_x", macro termDepIfThenElse] opaque _aux_Init_Notation___macroRules_termDepIfThenElse_1 : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque termIfLet : Lean.ParserDescr
@[extern "lean_x", macro termIfLet] opaque _aux_Init_Notation___macroRules_termIfLet_1 : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque boolIfThenElse : Lean.ParserDescr
@[extern "lean_x", macro boolIfThenElse] opaque _aux_Init_Notation___macroRules_boolIfThenElse_1 : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque Lean.«calc» : Lean.ParserDescr
@[extern "lean_x", term_parser 1000] opaque termMax_prec : Lean.ParserDescr
@[extern "lean_x", macro termMax_prec] opaque _aux_Init_Notation___macroRules_termMax_prec_1 : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque termWithout_expected_type_ : Lean.ParserDescr
@[extern "lean_x", macro termWithout_expected_type_] opaque _aux_Init_Notation___macroRules_termWithout_expected_type__1 : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term∅» : Lean.ParserDescr
@[extern "lean_x", macro «term∅»] opaque «_aux_Init_Core___macroRules_term∅_1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque «term{}» : Lean.ParserDescr
@[extern "lean_x", macro «term{}»] opaque «_aux_Init_Core___macroRules_term{}_1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque Lean.Parser.Tactic.showTermElab : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.showTermElab] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_showTermElab_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.intro : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.intros : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.revert : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.clear : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.clearValue : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.subst : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.substVars : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.substEqs : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.assumption : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.contradiction : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.falseOrByContra : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.apply : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.applyRfl : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.symm : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.exact : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.«exact?» : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.apply? : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.refine : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.refine' : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.constructor : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.left : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.right : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.«case» : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.case' : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.cases : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.induction : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.rcases : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.rintro : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.obtain : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.skip : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.done : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.traceState : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.traceMessage : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.fail : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.failIfSuccess : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.eqRefl : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.acRfl : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.allGoals : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.anyGoals : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.focus : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.first : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.rotateLeft : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.rotateRight : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.paren : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.withReducible : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.withReducibleAndInstances : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.withUnfoldingAll : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.unfold : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.delta : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.change : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.«show» : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.generalize : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.specialize : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.simp : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.simpAll : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.dsimp : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.simpa : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.simpTrace : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.simpAllTrace : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.dsimpTrace : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.rewriteSeq : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.rwSeq : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.rwSeq] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_rwSeq_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.rwa : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.rename : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.renameI : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.injection : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.injections : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.split : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.congr : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.decide : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.omega : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.replace : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.repeat' : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.repeat1' : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.classical : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.exposeNames : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.grind : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.grindTrace : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.showTerm : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.letrec : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.letrec] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_letrec_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.extractLets : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.liftLets : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticExfalso : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticExfalso] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticExfalso_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticHave__ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticHave__] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticHave___1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticHave' : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticHave'] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticHave'_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticHaveI__ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticHaveI__] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticHaveI___1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticLet__ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticLet__] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticLet___1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticLet'__ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticLet'__] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticLet'___1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticLetI__ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticLetI__] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticLetI___1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticSuffices_ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticSuffices_] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSuffices__1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticRefine_lift_ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticRefine_lift_] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRefine_lift__1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticRefine_lift'_ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticRefine_lift'_] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRefine_lift'__1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticRfl : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticRfl] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRfl_1 : Lean.Macro
@[extern "lean_x", macro Lean.Parser.Tactic.tacticRfl] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRfl_2 : Lean.Macro
@[extern "lean_x", macro Lean.Parser.Tactic.tacticRfl] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRfl_3 : Lean.Macro
@[extern "lean_x", macro Lean.Parser.Tactic.tacticRfl] opaque _aux_Init_Core___macroRules_Lean_Parser_Tactic_tacticRfl_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticRfl' : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticRfl'] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRfl'_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticSorry : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticSorry] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSorry_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticAdmit : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticAdmit] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticAdmit_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticTrivial : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticTrivial] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_1 : Lean.Macro
@[extern "lean_x", macro Lean.Parser.Tactic.tacticTrivial] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_2 : Lean.Macro
@[extern "lean_x", macro Lean.Parser.Tactic.tacticTrivial] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_3 : Lean.Macro
@[extern "lean_x", macro Lean.Parser.Tactic.tacticTrivial] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_4 : Lean.Macro
@[extern "lean_x", macro Lean.Parser.Tactic.tacticTrivial] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_5 : Lean.Macro
@[extern "lean_x", macro Lean.Parser.Tactic.tacticTrivial] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_6 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticTry_ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticTry_] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTry__1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticRepeat_ : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticNofun : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticNofun] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticNofun_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticInfer_instance : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticInfer_instance] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticInfer_instance_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticAnd_intros : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticAnd_intros] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticAnd_intros_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.«tacticExists_,,» : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.«tacticExists_,,»] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticExists_,,_1» : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.«tacticNext_=>_» : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.«tacticNext_=>_»] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticNext_=>__1» : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticUnhygienic_ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticUnhygienic_] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticUnhygienic__1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticStop_ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticStop_] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticStop__1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticIterate____ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticIterate____] opaque Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacticIterate_____1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticErw___ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticErw___] opaque Lean.Parser.Tactic._aux_Init_Meta___macroRules_Lean_Parser_Tactic_tacticErw____1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacDepIfThenElse : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacDepIfThenElse] opaque Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacDepIfThenElse_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacIfThenElse : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacIfThenElse] opaque Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacIfThenElse_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.funInduction : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.funCases : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.sleep : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.guardHyp : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.guardTarget : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.guardExpr : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.applyAssumption : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.solveByElim : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.normCast0 : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.pushCast : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.as_aux_lemma : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.lia : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.cutsat : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.grobner : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticSimpa!_ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticSimpa!_] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa!__1 : Lean.Macro
@[extern "lean_x", macro Lean.Parser.Tactic.tacticSimpa!_] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa!__1_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.tacticSimpa?_ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.tacticSimpa?_] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa?__1 : Lean.Macro
@[extern "lean_x", macro Lean.Parser.Tactic.tacticSimpa?_] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa?__1_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.simpArith : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.simpArithBang : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.simpAllArith : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.simpAutoUnfold : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.simpAllAutoUnfold : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.dsimpAutoUnfold : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque «tacticBy_cases_:_» : Lean.ParserDescr
@[extern "lean_x", macro «tacticBy_cases_:_»] opaque «_aux_Init_ByCases___macroRules_tacticBy_cases_:__1» : Lean.Macro
@[extern "lean_x", macro «tacticBy_cases_:_»] opaque «_aux_Init_ByCases___macroRules_tacticBy_cases_:__2» : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque tacticFunext___ : Lean.ParserDescr
@[extern "lean_x", macro tacticFunext___] opaque _aux_Init_NotationExtra___macroRules_tacticFunext____1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque tacticDecreasing_tactic : Lean.ParserDescr
@[extern "lean_x", macro tacticDecreasing_tactic] opaque _aux_Init_WFTactics___macroRules_tacticDecreasing_tactic_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque tacticDecreasing_trivial : Lean.ParserDescr
@[extern "lean_x", macro tacticDecreasing_trivial] opaque _aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_1 : Lean.Macro
@[extern "lean_x", macro tacticDecreasing_trivial] opaque _aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_2 : Lean.Macro
@[extern "lean_x", macro tacticDecreasing_trivial] opaque _aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_3 : Lean.Macro
@[extern "lean_x", macro tacticDecreasing_trivial] opaque Array._aux_Init_Data_Array_Mem___macroRules_tacticDecreasing_trivial_1 : Lean.Macro
@[extern "lean_x", macro tacticDecreasing_trivial] opaque Array._aux_Init_Data_Array_Mem___macroRules_tacticDecreasing_trivial_2 : Lean.Macro
@[extern "lean_x", macro tacticDecreasing_trivial] opaque List._aux_Init_Data_List_BasicAux___macroRules_tacticDecreasing_trivial_1 : Lean.Macro
@[extern "lean_x", macro tacticDecreasing_trivial] opaque Std._aux_Init_Data_Iterators_Basic___macroRules_tacticDecreasing_trivial_1 : Lean.Macro
@[extern "lean_x", macro tacticDecreasing_trivial] opaque Std._aux_Init_Data_Iterators_Basic___macroRules_tacticDecreasing_trivial_2 : Lean.Macro
@[extern "lean_x", macro tacticDecreasing_trivial] opaque Std._aux_Init_Data_Iterators_Basic___macroRules_tacticDecreasing_trivial_3 : Lean.Macro
@[extern "lean_x", macro tacticDecreasing_trivial] opaque Std._aux_Init_Data_Iterators_Basic___macroRules_tacticDecreasing_trivial_4 : Lean.Macro
@[extern "lean_x", macro tacticDecreasing_trivial] opaque String.Legacy.Iterator._aux_Init_Data_String_Iterator___macroRules_tacticDecreasing_trivial_1 : Lean.Macro
@[extern "lean_x", macro tacticDecreasing_trivial] opaque String.Legacy.Iterator._aux_Init_Data_String_Iterator___macroRules_tacticDecreasing_trivial_2 : Lean.Macro
@[extern "lean_x", macro tacticDecreasing_trivial] opaque String._aux_Init_Data_String_Termination___macroRules_tacticDecreasing_trivial_1 : Lean.Macro
@[extern "lean_x", macro tacticDecreasing_trivial] opaque String._aux_Init_Data_String_Termination___macroRules_tacticDecreasing_trivial_2 : Lean.Macro
@[extern "lean_x", macro tacticDecreasing_trivial] opaque String._aux_Init_Data_String_Termination___macroRules_tacticDecreasing_trivial_3 : Lean.Macro
@[extern "lean_x", macro tacticDecreasing_trivial] opaque String._aux_Init_Data_String_Termination___macroRules_tacticDecreasing_trivial_4 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque tacticDecreasing_with_ : Lean.ParserDescr
@[extern "lean_x", macro tacticDecreasing_with_] opaque _aux_Init_WFTactics___macroRules_tacticDecreasing_with__1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque tacticSimp_wf : Lean.ParserDescr
@[extern "lean_x", macro tacticSimp_wf] opaque _aux_Init_WFTactics___macroRules_tacticSimp_wf_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque tacticClean_wf : Lean.ParserDescr
@[extern "lean_x", macro tacticClean_wf] opaque _aux_Init_WFTactics___macroRules_tacticClean_wf_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque tacticDecreasing_trivial_pre_omega : Lean.ParserDescr
@[extern "lean_x", macro tacticDecreasing_trivial_pre_omega] opaque _aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_pre_omega_1 : Lean.Macro
@[extern "lean_x", macro tacticDecreasing_trivial_pre_omega] opaque _aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_pre_omega_2 : Lean.Macro
@[extern "lean_x", macro tacticDecreasing_trivial_pre_omega] opaque _aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_pre_omega_3 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque tacticGet_elem_tactic : Lean.ParserDescr
@[extern "lean_x", macro tacticGet_elem_tactic] opaque _aux_Init_Tactics___macroRules_tacticGet_elem_tactic_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque tacticGet_elem_tactic_extensible : Lean.ParserDescr
@[extern "lean_x", macro tacticGet_elem_tactic_extensible] opaque _aux_Init_Tactics___macroRules_tacticGet_elem_tactic_extensible_1 : Lean.Macro
@[extern "lean_x", macro tacticGet_elem_tactic_extensible] opaque _aux_Init_Tactics___macroRules_tacticGet_elem_tactic_extensible_2 : Lean.Macro
@[extern "lean_x", macro tacticGet_elem_tactic_extensible] opaque _aux_Init_Tactics___macroRules_tacticGet_elem_tactic_extensible_3 : Lean.Macro
@[extern "lean_x", macro tacticGet_elem_tactic_extensible] opaque Fin._aux_Init_GetElem___macroRules_tacticGet_elem_tactic_extensible_1 : Lean.Macro
@[extern "lean_x", macro tacticGet_elem_tactic_extensible] opaque Std._aux_Init_Data_Range_Polymorphic_Basic___macroRules_tacticGet_elem_tactic_extensible_1 : Lean.Macro
@[extern "lean_x", macro tacticGet_elem_tactic_extensible] opaque _aux_Init_Data_Range_Basic___macroRules_tacticGet_elem_tactic_extensible_1 : Lean.Macro
@[extern "lean_x", macro tacticGet_elem_tactic_extensible] opaque _aux_Init_Data_Range_Polymorphic_GetElemTactic___macroRules_tacticGet_elem_tactic_extensible_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque tacticGet_elem_tactic_trivial : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.cdot : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.calcTactic : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.solveTactic : Lean.ParserDescr
@[extern "lean_x", macro Lean.solveTactic] opaque Lean._aux_Init_NotationExtra___macroRules_Lean_solveTactic_1 : Lean.Macro
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.Conv.conv : Lean.ParserDescr
@[extern "lean_x", tactic_parser 1000] opaque Lean.Parser.Tactic.«tactic_<;>_» : Lean.TrailingParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.«tactic_<;>_»] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tactic_<;>__1» : Lean.Macro
@[extern "lean_x", attr_parser 1000] opaque Lean.Parser.Attr.simp : Lean.ParserDescr
@[extern "lean_x", attr_parser 1000] opaque Lean.Parser.Attr.ext : Lean.ParserDescr
@[extern "lean_x", attr_parser 1000] opaque Lean.Parser.Attr.grind : Lean.ParserDescr
@[extern "lean_x", attr_parser 1000] opaque Lean.Parser.Attr.norm_cast : Lean.ParserDescr
@[extern "lean_x", attr_parser 1000] opaque Lean.Parser.Attr.simprocAttr : Lean.ParserDescr
@[extern "lean_x", prec_parser 1000] opaque precMax : Lean.ParserDescr
@[extern "lean_x", macro precMax] opaque _aux_Init_Notation___macroRules_precMax_1 : Lean.Macro
@[extern "lean_x", prec_parser 1000] opaque precArg : Lean.ParserDescr
@[extern "lean_x", macro precArg] opaque _aux_Init_Notation___macroRules_precArg_1 : Lean.Macro
@[extern "lean_x", prec_parser 1000] opaque precLead : Lean.ParserDescr
@[extern "lean_x", macro precLead] opaque _aux_Init_Notation___macroRules_precLead_1 : Lean.Macro
@[extern "lean_x", prec_parser 1000] opaque precMin : Lean.ParserDescr
@[extern "lean_x", macro precMin] opaque _aux_Init_Notation___macroRules_precMin_1 : Lean.Macro
@[extern "lean_x", prec_parser 1000] opaque precMin1 : Lean.ParserDescr
@[extern "lean_x", macro precMin1] opaque _aux_Init_Notation___macroRules_precMin1_1 : Lean.Macro
@[extern "lean_x", prec_parser 1000] opaque «prec(_)» : Lean.ParserDescr
@[extern "lean_x", macro «prec(_)»] opaque «_aux_Init_Notation___macroRules_prec(_)_1» : Lean.Macro
@[extern "lean_x", prio_parser 1000] opaque prioDefault : Lean.ParserDescr
@[extern "lean_x", macro prioDefault] opaque _aux_Init_Notation___macroRules_prioDefault_1 : Lean.Macro
@[extern "lean_x", prio_parser 1000] opaque prioLow : Lean.ParserDescr
@[extern "lean_x", macro prioLow] opaque _aux_Init_Notation___macroRules_prioLow_1 : Lean.Macro
@[extern "lean_x", prio_parser 1000] opaque prioMid : Lean.ParserDescr
@[extern "lean_x", macro prioMid] opaque _aux_Init_Notation___macroRules_prioMid_1 : Lean.Macro
@[extern "lean_x", prio_parser 1000] opaque prioHigh : Lean.ParserDescr
@[extern "lean_x", macro prioHigh] opaque _aux_Init_Notation___macroRules_prioHigh_1 : Lean.Macro
@[extern "lean_x", prio_parser 1000] opaque «prio(_)» : Lean.ParserDescr
@[extern "lean_x", macro «prio(_)»] opaque «_aux_Init_Notation___macroRules_prio(_)_1» : Lean.Macro
@[extern "lean_x", stx_parser 1000] opaque «stx_*» : Lean.TrailingParserDescr
@[extern "lean_x", macro «stx_*»] opaque «_aux_Init_Notation___macroRules_stx_*_1» : Lean.Macro
@[extern "lean_x", stx_parser 1000] opaque «stx_+» : Lean.TrailingParserDescr
@[extern "lean_x", macro «stx_+»] opaque «_aux_Init_Notation___macroRules_stx_+_1» : Lean.Macro
@[extern "lean_x", stx_parser 1000] opaque stx_? : Lean.TrailingParserDescr
@[extern "lean_x", macro stx_?] opaque _aux_Init_Notation___macroRules_stx_?_1 : Lean.Macro
@[extern "lean_x", stx_parser 1000] opaque «stx_,*» : Lean.TrailingParserDescr
@[extern "lean_x", macro «stx_,*»] opaque «_aux_Init_Notation___macroRules_stx_,*_1» : Lean.Macro
@[extern "lean_x", stx_parser 1000] opaque «stx_,+» : Lean.TrailingParserDescr
@[extern "lean_x", macro «stx_,+»] opaque «_aux_Init_Notation___macroRules_stx_,+_1» : Lean.Macro
@[extern "lean_x", stx_parser 1000] opaque «stx_,*,?» : Lean.TrailingParserDescr
@[extern "lean_x", macro «stx_,*,?»] opaque «_aux_Init_Notation___macroRules_stx_,*,?_1» : Lean.Macro
@[extern "lean_x", stx_parser 1000] opaque «stx_,+,?» : Lean.TrailingParserDescr
@[extern "lean_x", macro «stx_,+,?»] opaque «_aux_Init_Notation___macroRules_stx_,+,?_1» : Lean.Macro
@[extern "lean_x", stx_parser 1000] opaque «stx_<|>_» : Lean.TrailingParserDescr
@[extern "lean_x", macro «stx_<|>_»] opaque «_aux_Init_Notation___macroRules_stx_<|>__1» : Lean.Macro
@[extern "lean_x", stx_parser 1000] opaque stx!_ : Lean.ParserDescr
@[extern "lean_x", macro stx!_] opaque _aux_Init_Notation___macroRules_stx!__1 : Lean.Macro
@[extern "lean_x", rcasesPat_parser 1000] opaque Lean.Parser.Tactic.rcasesPat.clear : Lean.ParserDescr
@[extern "lean_x", rcasesPat_parser 1000] opaque Lean.Parser.Tactic.rcasesPat.explicit : Lean.ParserDescr
@[extern "lean_x", rcasesPat_parser 1000] opaque Lean.Parser.Tactic.rcasesPat.ignore : Lean.ParserDescr
@[extern "lean_x", rcasesPat_parser 1000] opaque Lean.Parser.Tactic.rcasesPat.one : Lean.ParserDescr
@[extern "lean_x", rcasesPat_parser 1000] opaque Lean.Parser.Tactic.rcasesPat.paren : Lean.ParserDescr
@[extern "lean_x", rcasesPat_parser 1000] opaque Lean.Parser.Tactic.rcasesPat.tuple : Lean.ParserDescr
@[extern "lean_x", rintroPat_parser 1000] opaque Lean.Parser.Tactic.rintroPat.binder : Lean.ParserDescr
@[extern "lean_x", rintroPat_parser 1000] opaque Lean.Parser.Tactic.rintroPat.one : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.allGoals : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.Conv.allGoals] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_allGoals_1 : Lean.Macro
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.anyGoals : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.Conv.anyGoals] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_anyGoals_1 : Lean.Macro
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.arg : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.change : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.clear : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.congr : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.convApply_ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.Conv.convApply_] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convApply__1 : Lean.Macro
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.convArgs : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.Conv.convArgs] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convArgs_1 : Lean.Macro
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.convConvSeq : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.convDone : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.Conv.convDone] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convDone_1 : Lean.Macro
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.convLeft : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.Conv.convLeft] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convLeft_1 : Lean.Macro
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.convRepeat_ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.Conv.convRepeat_] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convRepeat__1 : Lean.Macro
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.convRfl : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.Conv.convRfl] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convRfl_1 : Lean.Macro
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.convRight : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.Conv.convRight] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convRight_1 : Lean.Macro
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.convTrace_state : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.Conv.convTrace_state] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convTrace_state_1 : Lean.Macro
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.convTry_ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.Conv.convTry_] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convTry__1 : Lean.Macro
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.delta : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.first : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.focus : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.Conv.focus] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_focus_1 : Lean.Macro
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.«fun» : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.lhs : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.rhs : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.paren : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.pattern : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.reduce : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.simp : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.simpMatch : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.skip : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.unfold : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.whnf : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.enter : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.ext : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.rewrite : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.convRw__ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.Conv.convRw__] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convRw___1 : Lean.Macro
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.convErw__ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.Conv.convErw__] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convErw___1 : Lean.Macro
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.convIntro___ : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.Conv.convIntro___] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convIntro____1 : Lean.Macro
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.«convNext__=>_» : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.Conv.«convNext__=>_»] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convNext__=>__1» : Lean.Macro
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.«case» : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.Conv.«case»] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_case_1 : Lean.Macro
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.zeta : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.dsimp : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.nestedConv : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.nestedTactic : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.convTactic : Lean.ParserDescr
@[extern "lean_x", conv_parser 1000] opaque Lean.Parser.Tactic.Conv.failIfSuccess : Lean.ParserDescr
@[extern "lean_x", macro Lean.Parser.Tactic.Conv.failIfSuccess] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_failIfSuccess_1 : Lean.Macro
@[extern "lean_x", app_unexpander Eq] opaque _aux_Init_Notation___unexpand_Eq_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander And] opaque _aux_Init_Notation___unexpand_And_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander Or] opaque _aux_Init_Notation___unexpand_Or_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander Not] opaque _aux_Init_Notation___unexpand_Not_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander Iff] opaque _aux_Init_Core___unexpand_Iff_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander Iff] opaque _aux_Init_Core___unexpand_Iff_2 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander Ne] opaque _aux_Init_Core___unexpand_Ne_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander HAdd.hAdd] opaque _aux_Init_Notation___unexpand_HAdd_hAdd_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander HSub.hSub] opaque _aux_Init_Notation___unexpand_HSub_hSub_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander HMul.hMul] opaque _aux_Init_Notation___unexpand_HMul_hMul_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander HDiv.hDiv] opaque _aux_Init_Notation___unexpand_HDiv_hDiv_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander HMod.hMod] opaque _aux_Init_Notation___unexpand_HMod_hMod_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander HPow.hPow] opaque _aux_Init_Notation___unexpand_HPow_hPow_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander HAppend.hAppend] opaque _aux_Init_Notation___unexpand_HAppend_hAppend_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander LE.le] opaque _aux_Init_Notation___unexpand_LE_le_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander LE.le] opaque _aux_Init_Notation___unexpand_LE_le_2 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander LT.lt] opaque _aux_Init_Notation___unexpand_LT_lt_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander GE.ge] opaque _aux_Init_Notation___unexpand_GE_ge_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander GE.ge] opaque _aux_Init_Notation___unexpand_GE_ge_2 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander GT.gt] opaque _aux_Init_Notation___unexpand_GT_gt_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander Dvd.dvd] opaque _aux_Init_Notation___unexpand_Dvd_dvd_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander List.cons] opaque _aux_Init_Notation___unexpand_List_cons_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander Prod] opaque _aux_Init_Notation___unexpand_Prod_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander Neg.neg] opaque _aux_Init_Notation___unexpand_Neg_neg_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander BEq.beq] opaque _aux_Init_Notation___unexpand_BEq_beq_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander bne] opaque _aux_Init_Core___unexpand_bne_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander Bool.and] opaque _aux_Init_Notation___unexpand_Bool_and_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander Bool.or] opaque _aux_Init_Notation___unexpand_Bool_or_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander Bool.not] opaque _aux_Init_Notation___unexpand_Bool_not_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander Membership.mem] opaque _aux_Init_Notation___unexpand_Membership_mem_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander Function.comp] opaque _aux_Init_Notation___unexpand_Function_comp_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander HEq] opaque _aux_Init_Notation___unexpand_HEq_1 : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander Exists] opaque unexpandExists : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander ite] opaque unexpandIte : Lean.PrettyPrinter.Unexpander
@[extern "lean_x", app_unexpander List.nil] opaque unexpandListNil : Lean.PrettyPrinter.Unexpander
-- ===== logic =====
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
theorem Iff.rfl {a : Prop} : a ↔ a := Iff.refl a
theorem Iff.symm {a b : Prop} (h : a ↔ b) : b ↔ a := ⟨h.mpr, h.mp⟩
theorem Iff.trans {a b c : Prop} (h₁ : a ↔ b) (h₂ : b ↔ c) : a ↔ c := ⟨fun h => h₂.mp (h₁.mp h), fun h => h₁.mpr (h₂.mpr h)⟩
instance : Trans Iff Iff Iff where
  trans := Iff.trans
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
theorem not_eq_prop_dummy : True := trivial

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
theorem not_not {p : Prop} : ¬¬p ↔ p := ⟨fun h => byContradiction h, fun h n => n h⟩
end Classical
theorem if_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : ite c t e = t := match h with | isTrue _ => rfl | isFalse hn => absurd hc hn
theorem if_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t e : α} : ite c t e = e := match h with | isTrue hc => absurd hc hnc | isFalse _ => rfl
theorem dif_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = t hc := match h with | isTrue _ => rfl | isFalse hn => absurd hc hn
theorem dif_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = e hnc := match h with | isTrue hc => absurd hc hnc | isFalse _ => rfl
@[simp] theorem if_true {α : Sort u} {h : Decidable True} (t e : α) : (@ite α True h t e) = t := if_pos trivial
@[simp] theorem if_false {α : Sort u} {h : Decidable False} (t e : α) : (@ite α False h t e) = e := if_neg id
-- ===== simp lemmas for logic =====
@[simp] theorem ne_eq {α : Sort u} (a b : α) : (a ≠ b) = ¬(a = b) := rfl
@[simp] theorem and_true (p : Prop) : (p ∧ True) = p := propext ⟨And.left, fun h => ⟨h, trivial⟩⟩
@[simp] theorem true_and (p : Prop) : (True ∧ p) = p := propext ⟨And.right, fun h => ⟨trivial, h⟩⟩
@[simp] theorem and_false (p : Prop) : (p ∧ False) = False := eq_false fun h => h.2
@[simp] theorem false_and (p : Prop) : (False ∧ p) = False := eq_false fun h => h.1
@[simp] theorem and_self (p : Prop) : (p ∧ p) = p := propext ⟨And.left, fun h => ⟨h, h⟩⟩
@[simp] theorem or_true (p : Prop) : (p ∨ True) = True := eq_true (.inr trivial)
@[simp] theorem true_or (p : Prop) : (True ∨ p) = True := eq_true (.inl trivial)
@[simp] theorem or_false (p : Prop) : (p ∨ False) = p := propext ⟨fun h => h.elim id False.elim, .inl⟩
@[simp] theorem false_or (p : Prop) : (False ∨ p) = p := propext ⟨fun h => h.elim False.elim id, .inr⟩
@[simp] theorem or_self (p : Prop) : (p ∨ p) = p := propext ⟨fun h => h.elim id id, .inl⟩
@[simp] theorem iff_true (p : Prop) : (p ↔ True) = p := propext ⟨fun h => h.mpr trivial, fun h => iff_of_true h trivial⟩
@[simp] theorem true_iff (p : Prop) : (True ↔ p) = p := propext ⟨fun h => h.mp trivial, fun h => iff_of_true trivial h⟩
@[simp] theorem iff_false (p : Prop) : (p ↔ False) = ¬p := propext ⟨fun h => h.mp, fun h => iff_of_false h id⟩
@[simp] theorem false_iff (p : Prop) : (False ↔ p) = ¬p := propext ⟨fun h => h.mpr, fun h => iff_of_false id h⟩
@[simp] theorem iff_self (p : Prop) : (p ↔ p) = True := eq_true Iff.rfl
@[simp] theorem not_true_eq_false : (¬True) = False := eq_false fun h => h trivial
@[simp] theorem not_false_eq_true : (¬False) = True := eq_true id
@[simp] theorem not_not {p : Prop} : (¬¬p) = p := propext Classical.not_not
@[simp] theorem implies_true (α : Sort u) : (α → True) = True := eq_true fun _ => trivial
@[simp] theorem true_implies (p : Prop) : (True → p) = p := propext ⟨fun h => h trivial, fun h _ => h⟩
@[simp] theorem false_implies (p : Prop) : (False → p) = True := eq_true False.elim
@[simp] theorem imp_self {p : Prop} : (p → p) = True := eq_true id
@[simp] theorem imp_false {p : Prop} : (p → False) = ¬p := rfl
theorem forall_const {b : Prop} (α : Sort u) [i : Nonempty α] : (α → b) = b := propext ⟨fun h => match i with | ⟨a⟩ => h a, fun h _ => h⟩
theorem eq_comm {α : Sort u} {a b : α} : a = b ↔ b = a := ⟨Eq.symm, Eq.symm⟩
theorem and_comm {p q : Prop} : p ∧ q ↔ q ∧ p := ⟨And.symm, And.symm⟩
theorem or_comm {p q : Prop} : p ∨ q ↔ q ∨ p := ⟨Or.symm, Or.symm⟩
theorem and_assoc {p q r : Prop} : (p ∧ q) ∧ r ↔ p ∧ (q ∧ r) := ⟨fun h => ⟨h.1.1, h.1.2, h.2⟩, fun h => ⟨⟨h.1, h.2.1⟩, h.2.2⟩⟩
theorem or_assoc {p q r : Prop} : (p ∨ q) ∨ r ↔ p ∨ (q ∨ r) := by
  constructor
  · rintro ((h | h) | h)
    · exact .inl h
    · exact .inr (.inl h)
    · exact .inr (.inr h)
  · rintro (h | h | h)
    · exact .inl (.inl h)
    · exact .inl (.inr h)
    · exact .inr h
@[simp] theorem not_or {p q : Prop} : (¬(p ∨ q)) ↔ ¬p ∧ ¬q := ⟨fun h => ⟨fun hp => h (.inl hp), fun hq => h (.inr hq)⟩, fun h h' => h'.elim h.1 h.2⟩
@[simp] theorem not_exists {α : Sort u} {p : α → Prop} : (¬∃ x, p x) ↔ ∀ x, ¬p x := ⟨fun h x hx => h ⟨x, hx⟩, fun h ⟨x, hx⟩ => h x hx⟩
@[simp] theorem exists_eq {α : Sort u} {a' : α} : ∃ a, a = a' := ⟨a', rfl⟩
@[simp] theorem exists_eq' {α : Sort u} {a' : α} : ∃ a, a' = a := ⟨a', rfl⟩
theorem and_imp {a b c : Prop} : (a ∧ b → c) ↔ (a → b → c) := ⟨fun h ha hb => h ⟨ha, hb⟩, fun h ⟨ha, hb⟩ => h ha hb⟩
attribute [simp] and_imp
@[simp] theorem ite_true {α : Sort u} (a b : α) : (if True then a else b) = a := rfl
@[simp] theorem ite_false {α : Sort u} (a b : α) : (if False then a else b) = b := rfl
@[simp] theorem decide_eq_true_eq {p : Prop} [Decidable p] : (decide p = true) = p := propext ⟨of_decide_eq_true, decide_eq_true⟩
@[simp] theorem ite_self {α : Sort u} {c : Prop} {d : Decidable c} (a : α) : ite c a a = a := by cases d <;> rfl
theorem ite_cond_eq_true {α : Sort u} {c : Prop} {x : Decidable c} (a b : α) (h : c = True) : (if c then a else b) = a := if_pos (of_eq_true h)
theorem ite_cond_eq_false {α : Sort u} {c : Prop} {x : Decidable c} (a b : α) (h : c = False) : (if c then a else b) = b := if_neg (of_eq_false h)
theorem dite_cond_eq_true {α : Sort u} {c : Prop} {x : Decidable c} {t : c → α} {e : ¬ c → α} (h : c = True) : (dite c t e) = t (of_eq_true h) := dif_pos (of_eq_true h)
theorem dite_cond_eq_false {α : Sort u} {c : Prop} {x : Decidable c} {t : c → α} {e : ¬ c → α} (h : c = False) : (dite c t e) = e (of_eq_false h) := dif_neg (of_eq_false h)
@[congr] theorem ite_congr {α : Sort u} {b c : Prop} {x y u v : α} {s : Decidable b} [Decidable c]
    (h₁ : b = c) (h₂ : c → x = u) (h₃ : ¬ c → y = v) : ite b x y = ite c u v := by
  cases Decidable.em c with
  | inl h => rw [if_pos h]; subst b; rw [if_pos h]; exact h₂ h
  | inr h => rw [if_neg h]; subst b; rw [if_neg h]; exact h₃ h
-- ===== Nat =====
namespace Nat
theorem rec_aux_1 : True := trivial
@[induction_eliminator] protected noncomputable def recAux {motive : Nat → Sort u} (zero : motive 0) (succ : (n : Nat) → motive n → motive (n + 1)) (t : Nat) : motive t := Nat.rec zero succ t
@[cases_eliminator] protected noncomputable def casesAuxOn {motive : Nat → Sort u} (t : Nat) (zero : motive 0) (succ : (n : Nat) → motive (n + 1)) : motive t := Nat.casesOn t zero succ
theorem add_zero (n : Nat) : n + 0 = n := rfl
theorem add_succ (n m : Nat) : n + succ m = succ (n + m) := rfl
theorem add_one (n : Nat) : n + 1 = succ n := rfl
theorem succ_eq_add_one (n : Nat) : succ n = n + 1 := rfl
theorem zero_add (n : Nat) : 0 + n = n := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg succ ih
theorem succ_add (n m : Nat) : succ n + m = succ (n + m) := by
  induction m with
  | zero => rfl
  | succ m ih => exact congrArg succ ih
theorem add_comm (n m : Nat) : n + m = m + n := by
  induction m with
  | zero => exact (zero_add n).symm
  | succ m ih => exact (congrArg succ ih).trans (succ_add m n).symm
theorem add_assoc (n m k : Nat) : n + m + k = n + (m + k) := by
  induction k with
  | zero => rfl
  | succ k ih => exact congrArg succ ih
theorem add_left_comm (n m k : Nat) : n + (m + k) = m + (n + k) := by rw [← add_assoc, add_comm n m, add_assoc]
theorem add_right_comm (n m k : Nat) : n + m + k = n + k + m := by rw [add_assoc, add_comm m k, ← add_assoc]
theorem mul_zero (n : Nat) : n * 0 = 0 := rfl
theorem mul_succ (n m : Nat) : n * succ m = n * m + n := rfl
theorem zero_mul (n : Nat) : 0 * n = 0 := by
  induction n with
  | zero => rfl
  | succ n ih => exact ih
theorem succ_mul (n m : Nat) : succ n * m = n * m + m := by
  induction m with
  | zero => rfl
  | succ m ih =>
    show succ n * m + succ n = n * m + n + succ m
    rw [ih, add_succ, add_succ, add_right_comm]
theorem mul_comm (n m : Nat) : n * m = m * n := by
  induction m with
  | zero => exact (zero_mul n).symm
  | succ m ih => exact (congrArg (· + n) ih).trans (succ_mul m n).symm
theorem mul_one (n : Nat) : n * 1 = n := zero_add n
theorem one_mul (n : Nat) : 1 * n = n := by rw [mul_comm, mul_one]
theorem mul_add (a b c : Nat) : a * (b + c) = a * b + a * c := by
  induction c with
  | zero => rfl
  | succ c ih =>
    show a * (b + c) + a = a * b + (a * c + a)
    rw [ih, add_assoc]
theorem add_mul (a b c : Nat) : (a + b) * c = a * c + b * c := by rw [mul_comm, mul_add, mul_comm c a, mul_comm c b]
theorem mul_assoc (a b c : Nat) : a * b * c = a * (b * c) := by
  induction c with
  | zero => rfl
  | succ c ih =>
    show a * b * c + a * b = a * (b * c + b)
    rw [ih, mul_add]
theorem mul_left_comm (a b c : Nat) : a * (b * c) = b * (a * c) := by rw [← mul_assoc, mul_comm a b, mul_assoc]
theorem pow_zero (n : Nat) : n ^ 0 = 1 := rfl
theorem pow_succ (n m : Nat) : n ^ succ m = n ^ m * n := rfl
theorem succ_ne_zero (n : Nat) : n + 1 ≠ 0 := fun h => Nat.noConfusion h
theorem succ_inj {a b : Nat} (h : a + 1 = b + 1) : a = b := Nat.noConfusion h id
theorem le_refl (n : Nat) : n ≤ n := .refl
theorem le_succ (n : Nat) : n ≤ n + 1 := .step .refl
theorem le_of_lt {a b : Nat} (h : a < b) : a ≤ b := Nat.le_trans (le_succ a) h
theorem lt_irrefl (n : Nat) : ¬n < n := by
  induction n with
  | zero => exact not_succ_le_zero 0
  | succ n ih => exact fun h => ih (le_of_succ_le_succ h)
theorem le_antisymm {a b : Nat} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := by
  cases h₁ with
  | refl => rfl
  | step h => exact absurd (Nat.le_trans (succ_le_succ h) h₂) (lt_irrefl _)
theorem lt_of_lt_of_le {a b c : Nat} (h₁ : a < b) (h₂ : b ≤ c) : a < c := Nat.le_trans h₁ h₂
theorem lt_of_le_of_lt {a b c : Nat} (h₁ : a ≤ b) (h₂ : b < c) : a < c := Nat.le_trans (succ_le_succ h₁) h₂
theorem lt_trans {a b c : Nat} (h₁ : a < b) (h₂ : b < c) : a < c := lt_of_lt_of_le h₁ (le_of_lt h₂)
instance : Trans (α := Nat) (· < ·) (· < ·) (· < ·) := ⟨lt_trans⟩
instance : Trans (α := Nat) (· ≤ ·) (· ≤ ·) (· ≤ ·) := ⟨Nat.le_trans⟩
theorem le_or_gt (a b : Nat) : a ≤ b ∨ b < a := by
  induction a with
  | zero => exact .inl (zero_le b)
  | succ a ih =>
    rcases ih with h | h
    · cases h with
      | refl => exact .inr (le_refl _)
      | step h => exact .inl (succ_le_succ h)
    · exact .inr (.step h)
theorem le_total (a b : Nat) : a ≤ b ∨ b ≤ a := (le_or_gt a b).elim .inl fun h => .inr (le_of_lt h)
theorem not_le {a b : Nat} : ¬a ≤ b ↔ b < a := ⟨(le_or_gt a b).resolve_left, fun h h' => lt_irrefl _ (lt_of_lt_of_le h h')⟩
theorem not_lt {a b : Nat} : ¬a < b ↔ b ≤ a := ⟨fun h => (le_or_gt b a).resolve_right h, fun h h' => lt_irrefl _ (lt_of_lt_of_le h' h)⟩
theorem le_add_right (a b : Nat) : a ≤ a + b := by
  induction b with
  | zero => exact .refl
  | succ b ih => exact .step ih
theorem le_add_left (a b : Nat) : a ≤ b + a := by rw [add_comm]; exact le_add_right a b
theorem add_right_cancel {a b c : Nat} (h : a + c = b + c) : a = b := by
  induction c with
  | zero => exact h
  | succ c ih => exact ih (succ_inj h)
theorem add_left_cancel {a b c : Nat} (h : a + b = a + c) : b = c := by
  rw [add_comm a, add_comm a] at h; exact add_right_cancel h
theorem le_of_add_le_add_right {a b c : Nat} (h : a + c ≤ b + c) : a ≤ b := by
  induction c with
  | zero => exact h
  | succ c ih => exact ih (le_of_succ_le_succ h)
theorem add_le_add_right {a b : Nat} (h : a ≤ b) (c : Nat) : a + c ≤ b + c := by
  induction c with
  | zero => exact h
  | succ c ih => exact succ_le_succ ih
theorem add_le_add_left {a b : Nat} (h : a ≤ b) (c : Nat) : c + a ≤ c + b := by rw [add_comm c, add_comm c]; exact add_le_add_right h c
theorem sub_self (n : Nat) : n - n = 0 := by
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
instance {α : Sort u} : Trans (α := α) Eq Eq Eq := ⟨Eq.trans⟩
namespace Classical
attribute [scoped instance 100] propDecidable
end Classical
export Max (max)
export Min (min)
instance instMaxNat : Max Nat := ⟨fun a b => if a ≤ b then b else a⟩
instance instMinNat : Min Nat := ⟨fun a b => if a ≤ b then a else b⟩
@[simp] theorem Nat.add_eq_zero_dummy : True := trivial
theorem Nat.pos_of_ne_zero {n : Nat} (h : n ≠ 0) : 0 < n := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => exact Nat.succ_le_succ (Nat.zero_le n)
theorem Nat.succ_pos (n : Nat) : 0 < n + 1 := Nat.succ_le_succ (Nat.zero_le n)
theorem Nat.mul_pos {a b : Nat} (h₁ : 0 < a) (h₂ : 0 < b) : 0 < a * b := by
  cases a with
  | zero => exact absurd h₁ (Nat.lt_irrefl 0)
  | succ a =>
    cases b with
    | zero => exact absurd h₂ (Nat.lt_irrefl 0)
    | succ b => exact Nat.succ_pos _
inductive List.Mem {α : Type u} (a : α) : List α → Prop
  | head (as : List α) : Mem a (a::as)
  | tail (b : α) {as : List α} : Mem a as → Mem a (b::as)
instance {α : Type u} : Membership α (List α) := ⟨fun l a => List.Mem a l⟩
@[simp] theorem not_and {p q : Prop} : ¬(p ∧ q) ↔ (p → ¬q) := ⟨fun h hp hq => h ⟨hp, hq⟩, fun h h' => h h'.1 h'.2⟩
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
@[simp] theorem add_right_cancel_iff {a b c : Nat} : a + c = b + c ↔ a = b := ⟨add_right_cancel, fun h => h ▸ rfl⟩
@[simp] theorem add_left_cancel_iff {a b c : Nat} : c + a = c + b ↔ a = b := ⟨add_left_cancel, fun h => h ▸ rfl⟩
@[simp] theorem mul_eq_zero {a b : Nat} : a * b = 0 ↔ a = 0 ∨ b = 0 := by
  constructor
  · intro h
    cases a with
    | zero => exact .inl rfl
    | succ a => cases b with
      | zero => exact .inr rfl
      | succ b => exact absurd h (Nat.succ_ne_zero _)
  · rintro (rfl | rfl)
    · exact zero_mul b
    · exact mul_zero a
end Nat
noncomputable section
namespace Nat
theorem succ_sub_succ (n m : Nat) : succ n - succ m = n - m := by
  induction m with
  | zero => rfl
  | succ m ih => exact congrArg pred ih
theorem sub_add_cancel {n m : Nat} (h : m ≤ n) : n - m + m = n := by
  induction m generalizing n with
  | zero => rfl
  | succ m ih =>
    cases n with
    | zero => exact absurd h (not_succ_le_zero m)
    | succ n => rw [← succ_eq_add_one, ← succ_eq_add_one, succ_sub_succ]; exact congrArg succ (ih (le_of_succ_le_succ h))
theorem add_sub_cancel (n m : Nat) : n + m - m = n := by
  induction m with
  | zero => rfl
  | succ m ih => exact (succ_sub_succ (n + m) m).trans ih
theorem not_lt_of_ge {a b : Nat} (h : b ≤ a) : ¬a < b := fun h' => lt_irrefl _ (lt_of_lt_of_le h' h)
namespace Simproc
theorem add_eq_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b = c) = False := eq_false fun e => not_lt_of_ge (le_add_left b a) (e ▸ h)
theorem add_eq_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b = c) = (a = c - b) := propext
  ⟨fun e => by rw [← e, add_sub_cancel], fun e => by rw [e, sub_add_cancel h]⟩
theorem eq_add_gt (a : Nat) {b c : Nat} (h : c > a) : (a = b + c) = False := eq_false fun e => not_lt_of_ge (le_add_left c b) (e ▸ h)
theorem eq_add_le {a : Nat} (b : Nat) {c : Nat} (h : c ≤ a) : (a = b + c) = (b = a - c) := propext
  ⟨fun e => by rw [e, add_sub_cancel], fun e => by rw [e, sub_add_cancel h]⟩
theorem add_eq_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : (a + b = c + d) = (a = c + (d - b)) := propext
  ⟨fun e => add_right_cancel (c := b) (by rw [e, add_assoc, sub_add_cancel h]), fun e => by rw [e, add_assoc, sub_add_cancel h]⟩
theorem add_eq_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : (a + b = c + d) = (a + (b - d) = c) := propext
  ⟨fun e => add_right_cancel (c := d) (by rw [add_assoc, sub_add_cancel h, e]), fun e => by rw [← e, add_assoc, sub_add_cancel h]⟩
theorem add_le_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : (a + b ≤ c + d) = (a ≤ c + (d - b)) := propext
  ⟨fun e => le_of_add_le_add_right (c := b) (by rw [add_assoc, sub_add_cancel h]; exact e),
   fun e => by rw [← sub_add_cancel h, ← add_assoc]; exact add_le_add_right e b⟩
theorem add_le_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : (a + b ≤ c + d) = (a + (b - d) ≤ c) := propext
  ⟨fun e => le_of_add_le_add_right (c := d) (by rw [add_assoc, sub_add_cancel h]; exact e),
   fun e => by rw [← sub_add_cancel h, ← add_assoc]; exact add_le_add_right e d⟩
theorem add_le_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b ≤ c) = False := eq_false fun e => not_lt_of_ge (Nat.le_trans (le_add_left b a) e) h
theorem add_le_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b ≤ c) = (a ≤ c - b) := propext
  ⟨fun e => le_of_add_le_add_right (c := b) (by rw [sub_add_cancel h]; exact e),
   fun e => by rw [← sub_add_cancel h]; exact add_le_add_right e b⟩
theorem le_add_le (a : Nat) {b c : Nat} (h : a ≤ c) : (a ≤ b + c) = True := eq_true (Nat.le_trans h (le_add_left c b))
theorem le_add_ge (a : Nat) {b c : Nat} (h : a ≥ c) : (a ≤ b + c) = (a - c ≤ b) := propext
  ⟨fun e => le_of_add_le_add_right (c := c) (by rw [sub_add_cancel h]; exact e),
   fun e => by rw [← sub_add_cancel h]; exact add_le_add_right e c⟩
end Simproc
theorem not_le_eq (a b : Nat) : (¬ (a ≤ b)) = (b + 1 ≤ a) := propext not_le
theorem not_lt_eq (a b : Nat) : (¬ (a < b)) = (b ≤ a) := propext not_lt
theorem not_gt_eq (a b : Nat) : (¬ (a > b)) = (a ≤ b) := propext not_lt
theorem not_ge_eq (a b : Nat) : (¬ (a ≥ b)) = (a + 1 ≤ b) := propext not_le
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
-- AC
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
theorem Nat.decidable_dvd_dummy : True := trivial
-- ===== Nat: order, subtraction, division =====
namespace Nat
theorem le_add_of {a b : Nat} (h : a ≤ b) : ∃ k, b = a + k := ⟨b - a, by rw [Nat.add_comm, sub_add_cancel h]⟩
theorem le_of_eq {a b : Nat} (h : a = b) : a ≤ b := h ▸ le_refl a
theorem ne_of_lt {a b : Nat} (h : a < b) : a ≠ b := fun e => lt_irrefl b (e ▸ h)
theorem ne_of_gt {a b : Nat} (h : b < a) : a ≠ b := fun e => lt_irrefl b (e ▸ h)
theorem lt_of_le_of_ne {a b : Nat} (h : a ≤ b) (hn : a ≠ b) : a < b := (le_or_gt b a).elim (fun h' => absurd (le_antisymm h h') hn) id
theorem lt_or_gt_of_ne {a b : Nat} (h : a ≠ b) : a < b ∨ a > b := (le_or_gt a b).elim (fun h' => .inl (lt_of_le_of_ne h' h)) .inr
theorem lt_or_ge (a b : Nat) : a < b ∨ a ≥ b := (le_or_gt b a).elim .inr .inl
theorem lt_trichotomy (a b : Nat) : a < b ∨ a = b ∨ b < a := by
  rcases le_or_gt a b with h | h
  · by_cases e : a = b
    · exact .inr (.inl e)
    · exact .inl (lt_of_le_of_ne h e)
  · exact .inr (.inr h)
theorem le_of_not_lt {a b : Nat} (h : ¬a < b) : b ≤ a := not_lt.mp h
theorem lt_of_not_le {a b : Nat} (h : ¬a ≤ b) : b < a := not_le.mp h
theorem not_le_of_gt {a b : Nat} (h : b < a) : ¬a ≤ b := not_le.mpr h
theorem not_lt_of_le {a b : Nat} (h : b ≤ a) : ¬a < b := not_lt.mpr h
theorem le_antisymm_iff {a b : Nat} : a = b ↔ a ≤ b ∧ b ≤ a := ⟨fun h => ⟨le_of_eq h, le_of_eq h.symm⟩, fun h => le_antisymm h.1 h.2⟩
theorem lt_iff_le_and_ne {a b : Nat} : a < b ↔ a ≤ b ∧ a ≠ b := ⟨fun h => ⟨le_of_lt h, ne_of_lt h⟩, fun h => lt_of_le_of_ne h.1 h.2⟩
theorem lt_of_lt_of_eq {a b c : Nat} (h : a < b) (e : b = c) : a < c := e ▸ h
theorem add_le_add {a b c d : Nat} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d := Nat.le_trans (add_le_add_right h₁ c) (add_le_add_left h₂ b)
theorem le_of_add_le_add_left {a b c : Nat} (h : c + a ≤ c + b) : a ≤ b := by
  rw [add_comm c, add_comm c] at h; exact le_of_add_le_add_right h
theorem add_lt_add_right {a b : Nat} (h : a < b) (c : Nat) : a + c < b + c := by
  have := add_le_add_right (succ_le_of_lt h) c; rw [add_right_comm] at this; exact this
theorem add_lt_add_left {a b : Nat} (h : a < b) (c : Nat) : c + a < c + b := by rw [add_comm c, add_comm c]; exact add_lt_add_right h c
theorem lt_of_add_lt_add_right {a b c : Nat} (h : a + c < b + c) : a < b := by
  refine le_of_add_le_add_right (c := c) ?_; show a + 1 + c ≤ b + c; rw [add_right_comm]; exact h
theorem lt_of_add_lt_add_left {a b c : Nat} (h : c + a < c + b) : a < b := by
  rw [add_comm c, add_comm c] at h; exact lt_of_add_lt_add_right h
theorem add_lt_add {a b c d : Nat} (h₁ : a < b) (h₂ : c < d) : a + c < b + d := lt_trans (add_lt_add_right h₁ c) (add_lt_add_left h₂ b)
@[simp] theorem add_le_add_iff_right {a b c : Nat} : a + c ≤ b + c ↔ a ≤ b := ⟨le_of_add_le_add_right, fun h => add_le_add_right h c⟩
@[simp] theorem add_le_add_iff_left {a b c : Nat} : c + a ≤ c + b ↔ a ≤ b := ⟨le_of_add_le_add_left, fun h => add_le_add_left h c⟩
@[simp] theorem add_lt_add_iff_right {a b c : Nat} : a + c < b + c ↔ a < b := ⟨lt_of_add_lt_add_right, fun h => add_lt_add_right h c⟩
@[simp] theorem add_lt_add_iff_left {a b c : Nat} : c + a < c + b ↔ a < b := ⟨lt_of_add_lt_add_left, fun h => add_lt_add_left h c⟩
theorem succ_le_succ_iff {a b : Nat} : succ a ≤ succ b ↔ a ≤ b := ⟨le_of_succ_le_succ, succ_le_succ⟩
theorem succ_lt_succ_iff {a b : Nat} : succ a < succ b ↔ a < b := ⟨le_of_succ_le_succ, succ_le_succ⟩
theorem succ_lt_succ {a b : Nat} : a < b → succ a < succ b := succ_le_succ
theorem lt_succ_iff {a b : Nat} : a < b + 1 ↔ a ≤ b := ⟨le_of_lt_succ, lt_succ_of_le⟩
theorem succ_le_iff {a b : Nat} : a + 1 ≤ b ↔ a < b := Iff.rfl
theorem zero_lt_succ (n : Nat) : 0 < succ n := succ_pos n
theorem zero_lt_one : 0 < 1 := succ_pos 0
theorem zero_ne_add_one (n : Nat) : 0 ≠ n + 1 := fun h => Nat.noConfusion h
theorem eq_zero_of_le_zero {n : Nat} (h : n ≤ 0) : n = 0 := le_antisymm h (zero_le n)
@[simp] theorem le_zero_eq (n : Nat) : (n ≤ 0) = (n = 0) := propext ⟨eq_zero_of_le_zero, fun h => le_of_eq h⟩
@[simp] theorem not_lt_zero (n : Nat) : ¬n < 0 := not_succ_le_zero n
theorem pos_iff_ne_zero {n : Nat} : 0 < n ↔ n ≠ 0 := ⟨ne_of_gt, pos_of_ne_zero⟩
theorem ne_zero_of_lt {a b : Nat} (h : b < a) : a ≠ 0 := fun e => not_lt_zero b (e ▸ h)
theorem eq_zero_or_pos (n : Nat) : n = 0 ∨ 0 < n := (lt_trichotomy 0 n).elim .inr fun h => h.elim (fun e => .inl e.symm) fun h => absurd h (not_lt_zero n)
@[simp] theorem add_eq_zero_iff {a b : Nat} : a + b = 0 ↔ a = 0 ∧ b = 0 := by
  constructor
  · intro h
    cases b with
    | zero => exact ⟨h, rfl⟩
    | succ b => exact absurd h (succ_ne_zero _)
  · rintro ⟨rfl, rfl⟩; rfl
theorem mul_le_mul_left {a b : Nat} (c : Nat) (h : a ≤ b) : c * a ≤ c * b := by
  obtain ⟨k, rfl⟩ := le_add_of h; rw [mul_add]; exact le_add_right _ _
theorem mul_le_mul_right {a b : Nat} (c : Nat) (h : a ≤ b) : a * c ≤ b * c := by rw [mul_comm a, mul_comm b]; exact mul_le_mul_left c h
theorem mul_le_mul {a b c d : Nat} (h₁ : a ≤ b) (h₂ : c ≤ d) : a * c ≤ b * d := Nat.le_trans (mul_le_mul_right c h₁) (mul_le_mul_left b h₂)
theorem mul_lt_mul_left {a b c : Nat} (hc : 0 < c) (h : a < b) : c * a < c * b :=
  lt_of_lt_of_le (show c * a < c * (a + 1) from by rw [mul_add, mul_one]; exact add_lt_add_left hc (c * a)) (mul_le_mul_left c h)
theorem mul_lt_mul_right {a b c : Nat} (hc : 0 < c) (h : a < b) : a * c < b * c := by rw [mul_comm a, mul_comm b]; exact mul_lt_mul_left hc h
theorem lt_of_mul_lt_mul_left {a b c : Nat} (h : c * a < c * b) : a < b := (lt_or_ge a b).elim id fun h' => absurd h (not_lt_of_le (mul_le_mul_left c h'))
theorem le_of_mul_le_mul_left {a b c : Nat} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b := (le_or_gt a b).elim id fun h' => absurd h (not_le_of_gt (mul_lt_mul_left hc h'))
theorem eq_of_mul_eq_mul_left {a b c : Nat} (hc : 0 < c) (h : c * a = c * b) : a = b :=
  le_antisymm (le_of_mul_le_mul_left (le_of_eq h) hc) (le_of_mul_le_mul_left (le_of_eq h.symm) hc)
theorem eq_of_mul_eq_mul_right {a b c : Nat} (hc : 0 < c) (h : a * c = b * c) : a = b := by
  rw [mul_comm a, mul_comm b] at h; exact eq_of_mul_eq_mul_left hc h
theorem pow_pos {a n : Nat} (h : 0 < a) : 0 < a ^ n := by
  induction n with
  | zero => exact zero_lt_one
  | succ n ih => exact mul_pos ih h
@[simp] theorem one_pow (n : Nat) : 1 ^ n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [pow_succ, ih]
@[simp] theorem pow_one (a : Nat) : a ^ 1 = a := one_mul a
theorem pow_two (a : Nat) : a ^ 2 = a * a := by rw [pow_succ, pow_one]
theorem pow_add (a m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => exact (mul_one _).symm
  | succ n ih => rw [← add_assoc, pow_succ, pow_succ, ih, mul_assoc]
theorem mul_pow (a b n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [pow_succ, pow_succ, pow_succ, ih, mul_assoc, mul_assoc, mul_left_comm a]
theorem pow_mul (a m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [mul_succ, pow_add, ih, pow_succ]
theorem pow_le_pow_left {a b : Nat} (h : a ≤ b) (n : Nat) : a ^ n ≤ b ^ n := by
  induction n with
  | zero => exact le_refl 1
  | succ n ih => exact mul_le_mul ih h
@[simp] theorem zero_sub (n : Nat) : 0 - n = 0 := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg pred ih
@[simp] theorem sub_zero (n : Nat) : n - 0 = n := rfl
@[simp] theorem add_sub_cancel_right (n m : Nat) : n + m - m = n := add_sub_cancel n m
@[simp] theorem add_sub_cancel_left (n m : Nat) : n + m - n = m := by rw [add_comm, add_sub_cancel]
theorem add_sub_of_le {a b : Nat} (h : a ≤ b) : a + (b - a) = b := by rw [add_comm, sub_add_cancel h]
theorem sub_le (n m : Nat) : n - m ≤ n := by
  induction m with
  | zero => exact le_refl n
  | succ m ih => exact Nat.le_trans (pred_le (n - m)) ih
where pred_le (n : Nat) : pred n ≤ n := by cases n with | zero => exact le_refl 0 | succ n => exact le_succ n
theorem sub_eq_zero_of_le {n m : Nat} (h : n ≤ m) : n - m = 0 := by
  induction n generalizing m with
  | zero => exact zero_sub m
  | succ n ih =>
    cases m with
    | zero => exact absurd h (not_succ_le_zero n)
    | succ m => exact (succ_sub_succ n m).trans (ih (le_of_succ_le_succ h))
theorem sub_eq_zero_iff_le {n m : Nat} : n - m = 0 ↔ n ≤ m := ⟨fun h => by
  rcases le_or_gt n m with h' | h'
  · exact h'
  · have := sub_add_cancel (le_of_lt h'); rw [h, zero_add] at this; exact le_of_eq this.symm, sub_eq_zero_of_le⟩
theorem sub_eq_of_eq_add {a b c : Nat} (h : a = c + b) : a - b = c := by rw [h, add_sub_cancel]
theorem sub_sub (a b c : Nat) : a - b - c = a - (b + c) := by
  induction c with
  | zero => rfl
  | succ c ih => exact congrArg pred ih
theorem add_sub_assoc {m k : Nat} (h : k ≤ m) (n : Nat) : n + m - k = n + (m - k) := sub_eq_of_eq_add (by rw [add_assoc, sub_add_cancel h])
theorem sub_lt {n m : Nat} (hn : 0 < n) (hm : 0 < m) : n - m < n := by
  cases m with
  | zero => exact absurd hm (lt_irrefl 0)
  | succ m =>
    cases n with
    | zero => exact absurd hn (lt_irrefl 0)
    | succ n => show succ n - succ m < n + 1; rw [succ_sub_succ]; exact lt_succ_of_le (sub_le n m)
theorem pred_lt {n : Nat} (h : n ≠ 0) : pred n < n := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => exact lt_succ_self n
theorem sub_succ_lt_self {a i : Nat} (h : i < a) : a - (i + 1) < a - i := by
  show pred (a - i) < a - i
  exact pred_lt fun e => not_lt_of_le (sub_eq_zero_iff_le.mp e) h
theorem pred_lt_of_lt {n m : Nat} (h : m < n) : pred n < n := pred_lt (ne_zero_of_lt h)
theorem min_def (a b : Nat) : min a b = if a ≤ b then a else b := rfl
theorem max_def (a b : Nat) : max a b = if a ≤ b then b else a := rfl

-- The kernel evaluates Nat.div and Nat.mod on literals; these are the specifications.
theorem divGo_spec (fuel x y : Nat) : y * divGo fuel x y + modGo fuel x y = x := by
  induction fuel generalizing x with
  | zero => exact (congrArg (· + x) (mul_zero y)).trans (zero_add x)
  | succ fuel ih =>
    unfold divGo modGo
    by_cases h : 0 < y ∧ y ≤ x
    · rw [if_pos h, if_pos h, mul_add, mul_one, add_right_comm, ih, sub_add_cancel h.2]
    · rw [if_neg h, if_neg h, mul_zero, zero_add]
theorem modGo_lt (fuel x y : Nat) (hy : 0 < y) (hx : x ≤ fuel) : modGo fuel x y < y := by
  induction fuel generalizing x with
  | zero => rw [eq_zero_of_le_zero hx]; exact hy
  | succ fuel ih =>
    unfold modGo
    by_cases h : 0 < y ∧ y ≤ x
    · rw [if_pos h]
      exact ih _ (le_of_lt_succ (lt_of_lt_of_le (sub_lt (lt_of_lt_of_le hy h.2) hy) hx))
    · rw [if_neg h]; exact (lt_or_ge x y).elim id fun h' => absurd ⟨hy, h'⟩ h
theorem div_add_mod (m n : Nat) : n * (m / n) + m % n = m := divGo_spec m m n
theorem mod_add_div (m n : Nat) : m % n + n * (m / n) = m := by rw [add_comm, div_add_mod]
theorem mod_lt (x : Nat) {y : Nat} (h : y > 0) : x % y < y := modGo_lt x x y h (le_refl x)
theorem div_mod_unique {x y q r : Nat} (hr : r < y) (h : y * q + r = x) : x / y = q ∧ x % y = r := by
  have hy : 0 < y := lt_of_le_of_lt (zero_le r) hr
  have key : ∀ q r q' r', r < y → y * q + r = y * q' + r' → q' ≤ q := by
    intro q r q' r' hr e
    refine le_of_not_lt fun hq => ?_
    have h1 : y * q + y ≤ y * q' := mul_le_mul_left y hq
    have h2 : y * q + r < y * q + y := add_lt_add_left hr _
    have h3 := lt_of_lt_of_le (lt_of_lt_of_le h2 h1) (le_add_right (y * q') r')
    exact ne_of_lt h3 e
  have e := (div_add_mod x y).trans h.symm
  have hq : x / y = q := le_antisymm (key _ _ _ _ hr e.symm) (key _ _ _ _ (mod_lt x hy) e)
  rw [hq] at e
  exact ⟨hq, add_left_cancel e⟩
@[simp] theorem mod_zero (n : Nat) : n % 0 = n := by have := div_add_mod n 0; rw [zero_mul, zero_add] at this; exact this
@[simp] theorem div_zero (n : Nat) : n / 0 = 0 := by cases n <;> rfl
@[simp] theorem zero_div (n : Nat) : 0 / n = 0 := rfl
@[simp] theorem zero_mod (n : Nat) : 0 % n = 0 := rfl
theorem mod_eq_of_lt {a b : Nat} (h : a < b) : a % b = a := (div_mod_unique (q := 0) h (zero_add a)).2
theorem div_eq_of_lt {a b : Nat} (h : a < b) : a / b = 0 := (div_mod_unique (q := 0) h (zero_add a)).1
theorem add_mul_div_mod (x z y : Nat) (h : 0 < y) : (x + y * z) / y = x / y + z ∧ (x + y * z) % y = x % y :=
  div_mod_unique (mod_lt x h) (by rw [mul_add, add_right_comm, div_add_mod])
@[simp] theorem add_mul_mod_self_left (x y z : Nat) : (x + y * z) % y = x % y := by
  rcases eq_zero_or_pos y with rfl | h
  · rw [zero_mul]; rfl
  · exact (add_mul_div_mod x z y h).2
@[simp] theorem add_mul_mod_self_right (x y z : Nat) : (x + y * z) % z = x % z := by rw [mul_comm, add_mul_mod_self_left]
theorem add_mul_div_left (x z : Nat) {y : Nat} (h : 0 < y) : (x + y * z) / y = x / y + z := (add_mul_div_mod x z y h).1
@[simp] theorem add_mod_right (x z : Nat) : (x + z) % z = x % z := by have := add_mul_mod_self_left x z 1; rw [mul_one] at this; exact this
@[simp] theorem add_mod_left (x z : Nat) : (x + z) % x = z % x := by rw [add_comm, add_mod_right]
@[simp] theorem mul_mod_right (m n : Nat) : (m * n) % m = 0 := by have := add_mul_mod_self_left 0 m n; rw [zero_add, zero_mod] at this; exact this
@[simp] theorem mul_mod_left (m n : Nat) : (m * n) % n = 0 := by rw [mul_comm, mul_mod_right]
@[simp] theorem mod_self (n : Nat) : n % n = 0 := by have := mul_mod_right n 1; rw [mul_one] at this; exact this
@[simp] theorem mod_one (n : Nat) : n % 1 = 0 := by have := mul_mod_right 1 n; rw [one_mul] at this; exact this
@[simp] theorem div_one (n : Nat) : n / 1 = n := by have := div_add_mod n 1; rw [mod_one, one_mul, add_zero] at this; exact this
theorem div_self {n : Nat} (h : 0 < n) : n / n = 1 := (div_mod_unique h (show n * 1 + 0 = n from mul_one n)).1
theorem mul_div_cancel_left (m : Nat) {n : Nat} (h : 0 < n) : n * m / n = m := (div_mod_unique h (add_zero (n * m))).1
theorem mul_div_cancel (m : Nat) {n : Nat} (h : 0 < n) : m * n / n = m := by rw [mul_comm, mul_div_cancel_left m h]
@[simp] theorem mod_mod (a n : Nat) : a % n % n = a % n := by
  rcases eq_zero_or_pos n with rfl | h
  · rw [mod_zero, mod_zero]
  · exact mod_eq_of_lt (mod_lt a h)
@[simp] theorem mod_add_mod (m n k : Nat) : (m % n + k) % n = (m + k) % n := by
  have h := add_mul_mod_self_left (m % n + k) n (m / n)
  rw [add_right_comm, mod_add_div] at h; exact h.symm
@[simp] theorem add_mod_mod (m n k : Nat) : (m + n % k) % k = (m + n) % k := by rw [add_comm, mod_add_mod, add_comm]
theorem add_mod (a b n : Nat) : (a + b) % n = ((a % n) + (b % n)) % n := by rw [add_mod_mod, mod_add_mod]
theorem mod_mul_mod (a b n : Nat) : ((a % n) * b) % n = (a * b) % n := by
  have h := add_mul_mod_self_left (a % n * b) n (a / n * b)
  rw [← mul_assoc, ← add_mul, mod_add_div] at h; exact h.symm
theorem mul_mod (a b n : Nat) : a * b % n = (a % n) * (b % n) % n := by rw [mod_mul_mod, mul_comm a (b % n), mod_mul_mod, mul_comm]
theorem pow_mod (a b n : Nat) : a ^ b % n = (a % n) ^ b % n := by
  induction b with
  | zero => rfl
  | succ b ih => 
    rw [pow_succ, pow_succ, mul_mod, ih]
    rw [mod_mul_mod]
theorem div_mul_le_self (m n : Nat) : m / n * n ≤ m := by
  have h := le_add_right (n * (m / n)) (m % n); rw [div_add_mod, mul_comm] at h; exact h
theorem mul_div_le (m n : Nat) : n * (m / n) ≤ m := by rw [mul_comm]; exact div_mul_le_self m n
theorem mod_le (x y : Nat) : x % y ≤ x := by
  have h := le_add_left (x % y) (y * (x / y)); rw [div_add_mod] at h; exact h
theorem div_lt_iff_lt_mul {x y k : Nat} (hk : 0 < k) : x / k < y ↔ x < y * k := by
  constructor
  · intro h
    have h1 : k * (x / k) + k ≤ k * y := mul_le_mul_left k (succ_le_of_lt h)
    have h2 := add_lt_add_left (mod_lt x hk) (k * (x / k))
    rw [div_add_mod] at h2; rw [mul_comm y]; exact lt_of_lt_of_le h2 h1
  · intro h
    refine lt_of_mul_lt_mul_left (c := k) ?_
    rw [mul_comm k y]; exact lt_of_le_of_lt (mul_div_le x k) h
theorem le_div_iff_mul_le {x y k : Nat} (hk : 0 < k) : x ≤ y / k ↔ x * k ≤ y := by
  rw [← not_lt, div_lt_iff_lt_mul hk, not_lt]
theorem div_le_self (n k : Nat) : n / k ≤ n := by
  rcases eq_zero_or_pos k with rfl | h
  · rw [div_zero]; exact zero_le n
  · have h1 : 1 * (n / k) ≤ k * (n / k) := mul_le_mul_right (n / k) h; rw [one_mul] at h1; exact Nat.le_trans h1 (mul_div_le n k)
-- divisibility
theorem dvd_refl (a : Nat) : a ∣ a := ⟨1, (mul_one a).symm⟩
theorem dvd_zero (a : Nat) : a ∣ 0 := ⟨0, rfl⟩
theorem one_dvd (a : Nat) : 1 ∣ a := ⟨a, (one_mul a).symm⟩
theorem dvd_mul_right (a b : Nat) : a ∣ a * b := ⟨b, rfl⟩
theorem dvd_mul_left (a b : Nat) : a ∣ b * a := ⟨b, mul_comm b a⟩
attribute [simp] dvd_refl dvd_zero one_dvd dvd_mul_right dvd_mul_left
theorem dvd_trans {a b c : Nat} : a ∣ b → b ∣ c → a ∣ c := fun ⟨k, h⟩ ⟨l, h'⟩ => ⟨k * l, by rw [h', h, mul_assoc]⟩
theorem dvd_add {a b c : Nat} : a ∣ b → a ∣ c → a ∣ b + c := fun ⟨k, h⟩ ⟨l, h'⟩ => ⟨k + l, by rw [h, h', mul_add]⟩
theorem mod_eq_zero_of_dvd {a b : Nat} : a ∣ b → b % a = 0 := fun ⟨k, h⟩ => by rw [h, mul_mod_right]
theorem dvd_of_mod_eq_zero {a b : Nat} (h : b % a = 0) : a ∣ b := ⟨b / a, by have := div_add_mod b a; rw [h, add_zero] at this; exact this.symm⟩
theorem dvd_iff_mod_eq_zero {a b : Nat} : a ∣ b ↔ b % a = 0 := ⟨mod_eq_zero_of_dvd, dvd_of_mod_eq_zero⟩
theorem emod_pos_of_not_dvd {a b : Nat} (h : ¬ a ∣ b) : b % a > 0 := pos_of_ne_zero fun e => h (dvd_of_mod_eq_zero e)
theorem dvd_eq_true_of_mod_eq_zero {m n : Nat} (h : (n % m == 0) = true) : (m ∣ n) = True := eq_true (dvd_of_mod_eq_zero (of_decide_eq_true h))
theorem dvd_eq_false_of_mod_ne_zero {m n : Nat} (h : (n % m == 0) = false) : (m ∣ n) = False := eq_false fun h' => of_decide_eq_false h (mod_eq_zero_of_dvd h')
theorem le_of_dvd {a b : Nat} (hb : 0 < b) : a ∣ b → a ≤ b := fun ⟨k, h⟩ => by
  cases k with
  | zero => rw [mul_zero] at h; rw [h] at hb; exact absurd hb (lt_irrefl 0)
  | succ k => rw [h, mul_succ]; exact le_add_left _ _
theorem dvd_sub {k m n : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m - n := by
  obtain ⟨a, rfl⟩ := h₁; obtain ⟨b, rfl⟩ := h₂
  refine ⟨a - b, ?_⟩
  rcases le_or_gt b a with h | h
  · refine sub_eq_of_eq_add ?_
    rw [← mul_add, sub_add_cancel h]
  · rw [sub_eq_zero_of_le (le_of_lt h), sub_eq_zero_of_le (mul_le_mul_left k (le_of_lt h)), mul_zero]
theorem dvd_add_right {k m n : Nat} (h : k ∣ m) : k ∣ m + n ↔ k ∣ n := ⟨fun h' => add_sub_cancel_left m n ▸ dvd_sub h' h, dvd_add h⟩
theorem dvd_antisymm {m n : Nat} (h₁ : m ∣ n) (h₂ : n ∣ m) : m = n := by
  rcases eq_zero_or_pos n with rfl | hn
  · obtain ⟨k, h⟩ := h₂; rw [h, zero_mul]
  · rcases eq_zero_or_pos m with rfl | hm
    · obtain ⟨k, h⟩ := h₁; rw [h, zero_mul]
    · exact le_antisymm (le_of_dvd hn h₁) (le_of_dvd hm h₂)
instance decidable_dvd (a b : Nat) : Decidable (a ∣ b) := match Nat.decEq (b % a) 0 with
  | isTrue h => isTrue (dvd_of_mod_eq_zero h)
  | isFalse h => isFalse fun h' => h (mod_eq_zero_of_dvd h')
-- gcd, evaluated by the kernel on literals
def gcdGo : Nat → Nat → Nat → Nat
  | 0, _, y => y
  | fuel+1, x, y => if x = 0 then y else gcdGo fuel (y % x) x
@[extern "lean_nat_gcd"] def gcd (m n : Nat) : Nat := gcdGo m m n
def lcm (m n : Nat) : Nat := m * n / gcd m n
@[reducible] def Coprime (m n : Nat) : Prop := gcd m n = 1
theorem gcdGo_spec (fuel x y : Nat) (h : x ≤ fuel) : (gcdGo fuel x y ∣ x ∧ gcdGo fuel x y ∣ y) ∧ ∀ d, d ∣ x → d ∣ y → d ∣ gcdGo fuel x y := by
  induction fuel generalizing x y with
  | zero => rw [eq_zero_of_le_zero h]; exact ⟨⟨dvd_zero _, dvd_refl _⟩, fun d _ h => h⟩
  | succ fuel ih =>
    unfold gcdGo
    by_cases hx : x = 0
    · rw [if_pos hx]; subst hx; exact ⟨⟨dvd_zero _, dvd_refl _⟩, fun d _ h => h⟩
    · rw [if_neg hx]
      have hp := pos_of_ne_zero hx
      have ⟨⟨h1, h2⟩, h3⟩ := ih (y % x) x (le_of_lt_succ (lt_of_lt_of_le (mod_lt y hp) h))
      have hy := div_add_mod y x
      refine ⟨⟨h2, ?_⟩, fun d hdx hdy => h3 d ?_ hdx⟩
      · have := dvd_add (dvd_trans h2 (dvd_mul_right x (y / x))) h1; rw [hy] at this; exact this
      · rw [← hy] at hdy; exact (dvd_add_right (dvd_trans hdx (dvd_mul_right x (y / x)))).mp hdy
theorem gcd_dvd_left (m n : Nat) : gcd m n ∣ m := (gcdGo_spec m m n (le_refl m)).1.1
theorem gcd_dvd_right (m n : Nat) : gcd m n ∣ n := (gcdGo_spec m m n (le_refl m)).1.2
theorem dvd_gcd {d m n : Nat} : d ∣ m → d ∣ n → d ∣ gcd m n := (gcdGo_spec m m n (le_refl m)).2 d
theorem gcd_comm (m n : Nat) : gcd m n = gcd n m := dvd_antisymm (dvd_gcd (gcd_dvd_right _ _) (gcd_dvd_left _ _)) (dvd_gcd (gcd_dvd_right _ _) (gcd_dvd_left _ _))
@[simp] theorem gcd_zero_left (n : Nat) : gcd 0 n = n := rfl
@[simp] theorem gcd_zero_right (n : Nat) : gcd n 0 = n := by rw [gcd_comm]; rfl
@[simp] theorem gcd_self (n : Nat) : gcd n n = n := dvd_antisymm (gcd_dvd_left n n) (dvd_gcd (dvd_refl n) (dvd_refl n))
@[simp] theorem gcd_one_right (n : Nat) : gcd n 1 = 1 := dvd_antisymm (gcd_dvd_right n 1) (one_dvd _)
@[simp] theorem gcd_one_left (n : Nat) : gcd 1 n = 1 := by rw [gcd_comm, gcd_one_right]
end Nat
-- ===== coercions: the chain that ↑ searches =====
class CoeOTC (α : Sort u) (β : Sort v) where
  coe : α → β
class CoeHTC (α : Sort u) (β : Sort v) where
  coe : α → β
class CoeHTCT (α : Sort u) (β : Sort v) where
  coe : α → β
attribute [coe_decl] CoeOTC.coe CoeHTC.coe CoeHTCT.coe
instance {α : Sort u} {β : Sort v} {γ : Sort w} [Coe β γ] [CoeTC α β] : CoeTC α γ where coe a := Coe.coe (CoeTC.coe a : β)
instance {α : Sort u} {β : Sort v} [Coe α β] : CoeTC α β where coe a := Coe.coe a
instance {α : Sort u} : CoeTC α α where coe a := a
instance {α : Sort u} {β : Sort v} {γ : Sort w} [CoeOut α β] [CoeOTC β γ] : CoeOTC α γ where coe a := CoeOTC.coe (CoeOut.coe a : β)
instance {α : Sort u} {β : Sort v} [CoeTC α β] : CoeOTC α β where coe a := CoeTC.coe a
instance {α : Sort u} : CoeOTC α α where coe a := a
instance {α : Sort u} {β : Sort v} {γ : Sort w} [CoeHead α β] [CoeOTC β γ] : CoeHTC α γ where coe a := CoeOTC.coe (CoeHead.coe a : β)
instance {α : Sort u} {β : Sort v} [CoeOTC α β] : CoeHTC α β where coe a := CoeOTC.coe a
instance {α : Sort u} : CoeHTC α α where coe a := a
instance {α : Sort u} {β : Sort v} {γ : Sort w} [CoeTail β γ] [CoeHTC α β] : CoeHTCT α γ where coe a := CoeTail.coe (CoeHTC.coe a : β)
instance {α : Sort u} {β : Sort v} [CoeHTC α β] : CoeHTCT α β where coe a := CoeHTC.coe a
instance {α : Sort u} : CoeHTCT α α where coe a := a
instance {α : Sort u} {a : α} {β : Sort v} [CoeHTCT α β] : CoeT α a β where coe := CoeHTCT.coe a
instance {α : Sort u} {a : α} {β : Sort v} [CoeDep α a β] : CoeT α a β where coe := CoeDep.coe a
instance {α : Sort u} {a : α} : CoeT α a α where coe := a
-- ===== Int =====
class NatCast (R : Type u) where
  natCast : Nat → R
@[coe, reducible, match_pattern] protected def Nat.cast {R : Type u} [NatCast R] : Nat → R := NatCast.natCast
instance instCoeTailNatOfNatCast {R : Type u} [NatCast R] : CoeTail Nat R where coe := Nat.cast
instance instCoeHTCTNatOfNatCast {R : Type u} [NatCast R] : CoeHTCT Nat R where coe := Nat.cast
instance : NatCast Nat where natCast n := n
set_option genCtorIdx false
noncomputable section
inductive Int : Type where
  | ofNat : Nat → Int
  | negSucc : Nat → Int
attribute [extern "lean_nat_to_int"] Int.ofNat
attribute [extern "lean_int_neg_succ_of_nat"] Int.negSucc
protected def Int.ctorIdx (a : Int) : Nat := match a with
  | .ofNat _ => 0
  | .negSucc _ => 1
set_option genCtorIdx true
set_option genInjectivity true
instance instNatCastInt : NatCast Int where natCast n := Int.ofNat n
class IntCast (R : Type u) where
  intCast : Int → R
@[coe, reducible, match_pattern] protected def Int.cast {R : Type u} [IntCast R] : Int → R := IntCast.intCast
instance instCoeTailIntOfIntCast {R : Type u} [IntCast R] : CoeTail Int R where coe := Int.cast
instance instCoeHTCTIntOfIntCast {R : Type u} [IntCast R] : CoeHTCT Int R where coe := Int.cast
instance instIntCastInt : IntCast Int where intCast n := n
instance instOfNat {n : Nat} : OfNat Int n := ⟨Int.ofNat n⟩
namespace Int
def negOfNat : Nat → Int
  | 0 => ofNat 0
  | .succ n => negSucc n
def subNatNat (m n : Nat) : Int := match (n - m : Nat) with
  | 0 => ofNat (m - n)
  | .succ k => negSucc k
@[extern "lean_int_neg"] protected def neg (n : Int) : Int := match n with
  | ofNat n => negOfNat n
  | negSucc n => ofNat (Nat.succ n)
@[reducible] instance instNegInt : Neg Int := ⟨Int.neg⟩
@[extern "lean_int_add"] protected def add (m n : Int) : Int := match m, n with
  | ofNat m, ofNat n => ofNat (m + n)
  | ofNat m, negSucc n => subNatNat m (Nat.succ n)
  | negSucc m, ofNat n => subNatNat n (Nat.succ m)
  | negSucc m, negSucc n => negSucc (Nat.succ (m + n))
@[reducible] instance instAdd : Add Int := ⟨Int.add⟩
@[extern "lean_int_mul"] protected def mul (m n : Int) : Int := match m, n with
  | ofNat m, ofNat n => ofNat (m * n)
  | ofNat m, negSucc n => negOfNat (m * Nat.succ n)
  | negSucc m, ofNat n => negOfNat (Nat.succ m * n)
  | negSucc m, negSucc n => ofNat (Nat.succ m * Nat.succ n)
@[reducible] instance instMul : Mul Int := ⟨Int.mul⟩
@[extern "lean_int_sub"] protected def sub (m n : Int) : Int := m + -n
@[reducible] instance instSub : Sub Int := ⟨Int.sub⟩
inductive NonNeg : Int → Prop where
  | mk (n : Nat) : NonNeg (ofNat n)
protected def le (a b : Int) : Prop := NonNeg (b - a)
@[reducible] instance instLEInt : LE Int := ⟨Int.le⟩
protected def lt (a b : Int) : Prop := (a + 1) ≤ b
@[reducible] instance instLTInt : LT Int := ⟨Int.lt⟩
@[extern "lean_int_dec_eq"] protected def decEq (a b : Int) : Decidable (a = b) := match a, b with
  | ofNat m, ofNat n => match Nat.decEq m n with
    | isTrue h => isTrue (h ▸ rfl)
    | isFalse h => isFalse fun e => Int.noConfusion e (fun e => h e)
  | negSucc m, negSucc n => match Nat.decEq m n with
    | isTrue h => isTrue (h ▸ rfl)
    | isFalse h => isFalse fun e => Int.noConfusion e (fun e => h e)
  | ofNat _, negSucc _ => isFalse fun e => Int.noConfusion e
  | negSucc _, ofNat _ => isFalse fun e => Int.noConfusion e
instance instDecidableEq : DecidableEq Int := Int.decEq
@[extern "lean_int_dec_nonneg"] def decNonneg (m : Int) : Decidable (NonNeg m) := match m with
  | ofNat m => isTrue (NonNeg.mk m)
  | negSucc _ => isFalse fun h => nomatch h
@[extern "lean_int_dec_le"] instance decLe (a b : Int) : Decidable (a ≤ b) := decNonneg _
@[extern "lean_int_dec_lt"] instance decLt (a b : Int) : Decidable (a < b) := decNonneg _
@[extern "lean_nat_abs"] def natAbs (m : Int) : Nat := match m with
  | ofNat m => m
  | negSucc m => Nat.succ m
def toNat : Int → Nat
  | ofNat n => n
  | negSucc _ => 0
def sign : Int → Int
  | ofNat (Nat.succ _) => 1
  | ofNat 0 => 0
  | negSucc _ => -1
@[extern "lean_int_ediv"] def ediv (m n : Int) : Int := match m, n with
  | ofNat m, ofNat n => ofNat (m / n)
  | ofNat m, negSucc n => -ofNat (m / Nat.succ n)
  | negSucc _, ofNat 0 => 0
  | negSucc m, ofNat (Nat.succ n) => negSucc (m / Nat.succ n)
  | negSucc m, negSucc n => ofNat (Nat.succ (m / Nat.succ n))
@[extern "lean_int_emod"] def emod (m n : Int) : Int := match m, n with
  | ofNat m, n => ofNat (m % natAbs n)
  | negSucc m, n => subNatNat (natAbs n) (Nat.succ (m % natAbs n))
@[reducible] instance instDiv : Div Int := ⟨Int.ediv⟩
@[reducible] instance instMod : Mod Int := ⟨Int.emod⟩
instance instDvd : Dvd Int := ⟨fun a b => ∃ c, b = a * c⟩
protected def pow (m : Int) : Nat → Int
  | 0 => 1
  | Nat.succ n => Int.pow m n * m
@[reducible] instance instNatPow : NatPow Int := ⟨Int.pow⟩
instance instMax : Max Int := ⟨fun a b => if a ≤ b then b else a⟩
instance instMin : Min Int := ⟨fun a b => if a ≤ b then a else b⟩
instance instInhabited : Inhabited Int := ⟨ofNat 0⟩
def gcd (m n : Int) : Nat := Nat.gcd (natAbs m) (natAbs n)
def lcm (m n : Int) : Nat := Nat.lcm (natAbs m) (natAbs n)
def bmod (x : Int) (m : Nat) : Int :=
  let r := x % m
  if r < (m + 1) / 2 then r else r - m

-- every integer is a difference of naturals; all ring and order lemmas come from these
theorem sn_ofNat (k n : Nat) : subNatNat (n + k) n = ofNat k := by
  unfold subNatNat; rw [Nat.sub_eq_zero_of_le (Nat.le_add_right n k), Nat.add_sub_cancel_left]
theorem sn_negSucc (k m : Nat) : subNatNat m (m + (k + 1)) = negSucc k := by
  unfold subNatNat; rw [Nat.add_sub_cancel_left]
theorem ofNat_sn (k : Nat) : ofNat k = subNatNat k 0 := by have := sn_ofNat k 0; rw [Nat.zero_add] at this; exact this.symm
theorem negSucc_sn (k : Nat) : negSucc k = subNatNat 0 (k + 1) := rfl
theorem sn_cases (m n : Nat) : (∃ k, m = n + k) ∨ (∃ k, n = m + (k + 1)) := by
  rcases Nat.le_or_gt n m with h | h
  · exact .inl (Nat.le_add_of h)
  · obtain ⟨k, e⟩ := Nat.le_add_of (Nat.succ_le_of_lt h)
    exact .inr ⟨k, by rw [e, Nat.add_assoc, Nat.add_comm 1]⟩
theorem exists_sn (x : Int) : ∃ a b, x = subNatNat a b := match x with
  | ofNat n => ⟨n, 0, ofNat_sn n⟩
  | negSucc n => ⟨0, n + 1, rfl⟩
theorem sn_eq {a b c d : Nat} : subNatNat a b = subNatNat c d ↔ a + d = c + b := by
  constructor
  · intro h
    rcases sn_cases a b with ⟨k, rfl⟩ | ⟨k, rfl⟩ <;> rcases sn_cases c d with ⟨l, rfl⟩ | ⟨l, rfl⟩
    · rw [sn_ofNat, sn_ofNat] at h; injection h with h; subst h
      simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]
    · rw [sn_ofNat, sn_negSucc] at h; exact Int.noConfusion h
    · rw [sn_ofNat, sn_negSucc] at h; exact Int.noConfusion h
    · rw [sn_negSucc, sn_negSucc] at h; injection h with h; subst h
      simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]
  · intro h
    rcases sn_cases a b with ⟨k, rfl⟩ | ⟨k, rfl⟩ <;> rcases sn_cases c d with ⟨l, rfl⟩ | ⟨l, rfl⟩
    · rw [sn_ofNat, sn_ofNat]
      have : (b + d) + k = (b + d) + l := by
        have e : b + k + d = d + l + b := h
        rw [Nat.add_right_comm b d k, e, Nat.add_right_comm d l b, Nat.add_comm d b]
      rw [Nat.add_left_cancel this]
    · exfalso
      have e : (b + c) + (k + (l + 1)) = (b + c) + 0 := by
        have e : b + k + (c + (l + 1)) = c + b := h
        have e1 : (b + c) + (k + (l + 1)) = b + k + (c + (l + 1)) := by simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]
        exact e1.trans (e.trans (Nat.add_comm c b))
      exact Nat.succ_ne_zero _ (Nat.add_left_cancel e)
    · exfalso
      have e : (a + d) + (l + (k + 1)) = (a + d) + 0 := by
        have e : a + d = d + l + (a + (k + 1)) := h
        have e1 : (a + d) + (l + (k + 1)) = d + l + (a + (k + 1)) := by simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]
        exact e1.trans e.symm
      exact Nat.succ_ne_zero _ (Nat.add_left_cancel e)
    · rw [sn_negSucc, sn_negSucc]
      have : (a + c + 1) + l = (a + c + 1) + k := by
        have e : a + (c + (l + 1)) = c + (a + (k + 1)) := h
        have e1 : a + c + 1 + l = a + (c + (l + 1)) := by simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]
        have e2 : a + c + 1 + k = c + (a + (k + 1)) := by simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]
        rw [e1, e2, e]
      rw [Nat.add_left_cancel this]
theorem sn_neg (a b : Nat) : -subNatNat a b = subNatNat b a := by
  rcases sn_cases a b with ⟨k, rfl⟩ | ⟨k, rfl⟩
  · rw [sn_ofNat]
    cases k with
    | zero => exact (sn_ofNat 0 b).symm
    | succ k => exact (sn_negSucc k b).symm
  · rw [sn_negSucc, sn_ofNat]; rfl
theorem sn_add (a b c d : Nat) : subNatNat a b + subNatNat c d = subNatNat (a + c) (b + d) := by
  rcases sn_cases a b with ⟨k, rfl⟩ | ⟨k, rfl⟩ <;> rcases sn_cases c d with ⟨l, rfl⟩ | ⟨l, rfl⟩
  · rw [sn_ofNat, sn_ofNat]; refine (ofNat_sn (k + l)).trans ?_
    rw [sn_eq]; simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add]
  · rw [sn_ofNat, sn_negSucc]; show subNatNat k (l + 1) = _
    rw [sn_eq]; simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add]
  · rw [sn_ofNat, sn_negSucc]; show subNatNat l (k + 1) = _
    rw [sn_eq]; simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add]
  · rw [sn_negSucc, sn_negSucc]; show subNatNat 0 (k + l + 1 + 1) = _
    rw [sn_eq]; simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add]
theorem negOfNat_sn (n : Nat) : negOfNat n = subNatNat 0 n := by cases n <;> rfl
theorem sn_mul (a b c d : Nat) : subNatNat a b * subNatNat c d = subNatNat (a * c + b * d) (a * d + b * c) := by
  rcases sn_cases a b with ⟨k, rfl⟩ | ⟨k, rfl⟩ <;> rcases sn_cases c d with ⟨l, rfl⟩ | ⟨l, rfl⟩
  · rw [sn_ofNat, sn_ofNat]; refine (ofNat_sn (k * l)).trans ?_
    rw [sn_eq]; simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add, Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc]
  · rw [sn_ofNat, sn_negSucc]; show negOfNat (k * (l + 1)) = _
    rw [negOfNat_sn, sn_eq]; simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add, Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc]
  · rw [sn_ofNat, sn_negSucc]; show negOfNat ((k + 1) * l) = _
    rw [negOfNat_sn, sn_eq]; simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add, Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc]
  · rw [sn_negSucc, sn_negSucc]; refine (ofNat_sn ((k + 1) * (l + 1))).trans ?_
    rw [sn_eq]; simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add, Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc]
theorem sn_nonneg (a b : Nat) : NonNeg (subNatNat a b) ↔ b ≤ a := by
  rcases sn_cases a b with ⟨k, rfl⟩ | ⟨k, rfl⟩
  · rw [sn_ofNat]; exact ⟨fun _ => Nat.le_add_right _ _, fun _ => ⟨k⟩⟩
  · rw [sn_negSucc]
    refine ⟨(fun h => nomatch h), fun h => ?_⟩
    exact absurd (Nat.add_lt_add_left (Nat.succ_pos k) a) (Nat.not_lt_of_le h)
theorem sn_sub (a b c d : Nat) : subNatNat a b - subNatNat c d = subNatNat (a + d) (b + c) := by
  show subNatNat a b + -subNatNat c d = _
  rw [sn_neg, sn_add]
theorem sn_le (a b c d : Nat) : subNatNat a b ≤ subNatNat c d ↔ a + d ≤ c + b := by
  show NonNeg (subNatNat c d - subNatNat a b) ↔ _
  rw [sn_sub, sn_nonneg, Nat.add_comm d a]
theorem sn_lt (a b c d : Nat) : subNatNat a b < subNatNat c d ↔ a + d < c + b := by
  show subNatNat a b + subNatNat 1 0 ≤ subNatNat c d ↔ _
  rw [sn_add, sn_le, Nat.add_right_comm]; exact Iff.rfl
-- ring
protected theorem add_comm (a b : Int) : a + b = b + a := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b
  rw [sn_add, sn_add, Nat.add_comm a, Nat.add_comm a']
protected theorem add_assoc (a b c : Int) : a + b + c = a + (b + c) := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b; obtain ⟨c, c', rfl⟩ := exists_sn c
  rw [sn_add, sn_add, sn_add, sn_add, Nat.add_assoc, Nat.add_assoc]
protected theorem add_left_comm (a b c : Int) : a + (b + c) = b + (a + c) := by rw [← Int.add_assoc, Int.add_comm a, Int.add_assoc]
protected theorem add_right_comm (a b c : Int) : a + b + c = a + c + b := by rw [Int.add_assoc, Int.add_comm b, Int.add_assoc]
@[simp] protected theorem add_zero (a : Int) : a + 0 = a := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; show _ + subNatNat 0 0 = _; rw [sn_add]; rfl
@[simp] protected theorem zero_add (a : Int) : 0 + a = a := by rw [Int.add_comm, Int.add_zero]
protected theorem mul_comm (a b : Int) : a * b = b * a := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b
  rw [sn_mul, sn_mul, Nat.mul_comm a, Nat.mul_comm a', Nat.mul_comm a, Nat.mul_comm a', Nat.add_comm (b' * a)]
protected theorem mul_assoc (a b c : Int) : a * b * c = a * (b * c) := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b; obtain ⟨c, c', rfl⟩ := exists_sn c
  rw [sn_mul, sn_mul, sn_mul, sn_mul, sn_eq]
  simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc]
protected theorem mul_add (a b c : Int) : a * (b + c) = a * b + a * c := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b; obtain ⟨c, c', rfl⟩ := exists_sn c
  rw [sn_mul, sn_add, sn_mul, sn_mul, sn_add, sn_eq]
  simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc]
protected theorem add_mul (a b c : Int) : (a + b) * c = a * c + b * c := by rw [Int.mul_comm, Int.mul_add, Int.mul_comm c, Int.mul_comm c]
@[simp] protected theorem mul_one (a : Int) : a * 1 = a := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; show _ * subNatNat 1 0 = _
  rw [sn_mul, Nat.mul_one, Nat.mul_one, Nat.mul_zero, Nat.mul_zero, Nat.zero_add, Nat.add_zero]
@[simp] protected theorem one_mul (a : Int) : 1 * a = a := by rw [Int.mul_comm, Int.mul_one]
@[simp] protected theorem mul_zero (a : Int) : a * 0 = 0 := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; show _ * subNatNat 0 0 = _; rw [sn_mul]; rfl
@[simp] protected theorem zero_mul (a : Int) : 0 * a = 0 := by rw [Int.mul_comm, Int.mul_zero]
protected theorem mul_left_comm (a b c : Int) : a * (b * c) = b * (a * c) := by rw [← Int.mul_assoc, Int.mul_comm a, Int.mul_assoc]
protected theorem mul_right_comm (a b c : Int) : a * b * c = a * c * b := by rw [Int.mul_assoc, Int.mul_comm b, Int.mul_assoc]
@[simp] protected theorem neg_neg (a : Int) : - -a = a := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; rw [sn_neg, sn_neg]
protected theorem neg_add (a b : Int) : -(a + b) = -a + -b := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b
  rw [sn_neg, sn_neg, sn_add, sn_add, sn_neg]
@[simp] protected theorem add_right_neg (a : Int) : a + -a = 0 := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; rw [sn_neg, sn_add]; show _ = subNatNat 0 0
  rw [sn_eq, Nat.add_zero, Nat.zero_add, Nat.add_comm]
@[simp] protected theorem add_left_neg (a : Int) : -a + a = 0 := by rw [Int.add_comm, Int.add_right_neg]
@[simp] protected theorem neg_mul (a b : Int) : -a * b = -(a * b) := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b
  rw [sn_neg, sn_mul, sn_mul, sn_neg, Nat.add_comm (a' * b), Nat.add_comm (a' * b')]
@[simp] protected theorem mul_neg (a b : Int) : a * -b = -(a * b) := by rw [Int.mul_comm, Int.neg_mul, Int.mul_comm]
protected theorem sub_eq_add_neg (a b : Int) : a - b = a + -b := rfl
protected theorem neg_eq_neg_one_mul (a : Int) : -a = -1 * a := by rw [Int.neg_mul, Int.one_mul]
@[simp] protected theorem sub_self (a : Int) : a - a = 0 := Int.add_right_neg a
@[simp] protected theorem sub_zero (a : Int) : a - 0 = a := Int.add_zero a
@[simp] protected theorem zero_sub (a : Int) : 0 - a = -a := Int.zero_add _
@[simp] protected theorem neg_zero : -(0 : Int) = 0 := rfl
protected theorem mul_sub (a b c : Int) : a * (b - c) = a * b - a * c := by rw [Int.sub_eq_add_neg, Int.mul_add, Int.mul_neg]; rfl
protected theorem sub_mul (a b c : Int) : (a - b) * c = a * c - b * c := by rw [Int.mul_comm, Int.mul_sub, Int.mul_comm c, Int.mul_comm c]
@[simp] protected theorem sub_add_cancel (a b : Int) : a - b + b = a := by rw [Int.sub_eq_add_neg, Int.add_assoc, Int.add_left_neg, Int.add_zero]
@[simp] protected theorem add_sub_cancel (a b : Int) : a + b - b = a := by rw [Int.sub_eq_add_neg, Int.add_assoc, Int.add_right_neg, Int.add_zero]
protected theorem neg_sub (a b : Int) : -(a - b) = b - a := by rw [Int.sub_eq_add_neg, Int.neg_add, Int.neg_neg, Int.add_comm]; rfl
protected theorem add_left_cancel {a b c : Int} (h : a + b = a + c) : b = c := by
  have h := congrArg (-a + ·) h
  have h : -a + (a + b) = -a + (a + c) := h
  rw [← Int.add_assoc, ← Int.add_assoc, Int.add_left_neg, Int.zero_add, Int.zero_add] at h; exact h
theorem sub_eq_zero_of_eq {a b : Int} (h : a = b) : a - b = 0 := by rw [h, Int.sub_self]
theorem eq_of_sub_eq_zero {a b : Int} (h : a - b = 0) : a = b := by have := Int.sub_add_cancel a b; rw [h, Int.zero_add] at this; exact this.symm
@[simp] protected theorem pow_zero (a : Int) : a ^ 0 = 1 := rfl
protected theorem pow_succ (a : Int) (n : Nat) : a ^ (n + 1) = a ^ n * a := rfl
@[simp] protected theorem pow_one (a : Int) : a ^ 1 = a := Int.one_mul a
protected theorem pow_two (a : Int) : a ^ 2 = a * a := by rw [Int.pow_succ, Int.pow_one]
@[simp] protected theorem one_pow (n : Nat) : (1 : Int) ^ n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Int.pow_succ, ih]; rfl
-- order
protected theorem le_refl (a : Int) : a ≤ a := by obtain ⟨a, a', rfl⟩ := exists_sn a; rw [sn_le]; exact Nat.le_refl _
protected theorem le_of_eq {a b : Int} (h : a = b) : a ≤ b := h ▸ Int.le_refl a
theorem le_def (a b : Int) : a ≤ b ↔ NonNeg (b - a) := Iff.rfl
theorem eq_ofNat_of_nonneg {a : Int} (h : 0 ≤ a) : ∃ n : Nat, a = (n : Int) := by
  have h : NonNeg (a - 0) := h
  rw [Int.sub_zero] at h
  cases h with | mk n => exact ⟨n, rfl⟩
theorem le_iff_exists {a b : Int} : a ≤ b ↔ ∃ n : Nat, b = a + (n : Int) := by
  constructor
  · intro h
    have h : NonNeg (b - a) := h
    generalize e : b - a = c at h
    cases h with | mk n => exact ⟨n, by rw [show ((n : Int)) = b - a from e.symm, Int.add_comm, Int.sub_add_cancel]⟩
  · rintro ⟨n, rfl⟩
    show NonNeg (a + (n : Int) - a)
    rw [Int.add_comm, Int.add_sub_cancel]; exact ⟨n⟩
theorem natCast_nonneg (n : Nat) : 0 ≤ (n : Int) := le_iff_exists.mpr ⟨n, (Int.zero_add _).symm⟩
@[simp] theorem natCast_add (a b : Nat) : ((a + b : Nat) : Int) = (a : Int) + (b : Int) := rfl
@[simp] theorem natCast_mul (a b : Nat) : ((a * b : Nat) : Int) = (a : Int) * (b : Int) := rfl
theorem natCast_succ (n : Nat) : ((Nat.succ n : Nat) : Int) = (n : Int) + 1 := rfl
@[simp] theorem natCast_ediv (a b : Nat) : ((a / b : Nat) : Int) = (a : Int) / (b : Int) := rfl
@[simp] theorem natCast_emod (a b : Nat) : ((a % b : Nat) : Int) = (a : Int) % (b : Int) := rfl
theorem natCast_pow (a b : Nat) : ((a ^ b : Nat) : Int) = (a : Int) ^ b := by
  induction b with
  | zero => rfl
  | succ b ih => rw [Nat.pow_succ, Int.natCast_mul, ih]; rfl
theorem natCast_inj {a b : Nat} : (a : Int) = (b : Int) ↔ a = b := ⟨fun h => by injection h, fun h => h ▸ rfl⟩
theorem natCast_le {a b : Nat} : (a : Int) ≤ (b : Int) ↔ a ≤ b := by
  show ofNat a ≤ ofNat b ↔ _
  rw [ofNat_sn, ofNat_sn]; exact sn_le a 0 b 0
theorem natCast_lt {a b : Nat} : (a : Int) < (b : Int) ↔ a < b := by
  show ofNat a < ofNat b ↔ _
  rw [ofNat_sn, ofNat_sn]; exact sn_lt a 0 b 0
protected theorem le_trans {a b c : Int} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := by
  obtain ⟨m, rfl⟩ := le_iff_exists.mp h₁; obtain ⟨n, rfl⟩ := le_iff_exists.mp h₂
  exact le_iff_exists.mpr ⟨m + n, by rw [Int.add_assoc, Int.natCast_add]⟩
theorem lt_iff_add_one_le {a b : Int} : a < b ↔ a + 1 ≤ b := Iff.rfl
theorem add_one_le_of_lt {a b : Int} (h : a < b) : a + 1 ≤ b := h
theorem lt_of_add_one_le {a b : Int} (h : a + 1 ≤ b) : a < b := h
protected theorem not_lt {a b : Int} : ¬a < b ↔ b ≤ a := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b
  rw [sn_lt, sn_le, Nat.not_lt]
protected theorem not_le {a b : Int} : ¬a ≤ b ↔ b < a := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b
  rw [sn_lt, sn_le, Nat.not_le]
protected theorem le_total (a b : Int) : a ≤ b ∨ b ≤ a := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b
  rw [sn_le, sn_le]; exact Nat.le_total _ _
protected theorem le_antisymm {a b : Int} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b
  rw [sn_le] at h₁ h₂; rw [sn_eq]; exact Nat.le_antisymm h₁ h₂
protected theorem le_of_lt {a b : Int} (h : a < b) : a ≤ b := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b
  rw [sn_lt] at h; rw [sn_le]; exact Nat.le_of_lt h
@[simp] protected theorem lt_irrefl (a : Int) : ¬a < a := Int.not_lt.mpr (Int.le_refl a)
protected theorem lt_of_lt_of_le {a b c : Int} (h₁ : a < b) (h₂ : b ≤ c) : a < c := Int.le_trans (show a + 1 ≤ b from h₁) h₂
protected theorem lt_of_le_of_lt {a b c : Int} (h₁ : a ≤ b) (h₂ : b < c) : a < c := by
  rcases Int.le_total c a with h | h
  · exact absurd (Int.lt_of_lt_of_le h₂ (Int.le_trans h h₁)) (Int.lt_irrefl b)
  · refine Int.not_le.mp fun h' => ?_
    exact absurd (Int.lt_of_lt_of_le h₂ (Int.le_trans h' h₁)) (Int.lt_irrefl b)
protected theorem lt_trans {a b c : Int} (h₁ : a < b) (h₂ : b < c) : a < c := Int.lt_of_lt_of_le h₁ (Int.le_of_lt h₂)
protected theorem ne_of_lt {a b : Int} (h : a < b) : a ≠ b := fun e => Int.lt_irrefl b (e ▸ h)
protected theorem ne_of_gt {a b : Int} (h : b < a) : a ≠ b := fun e => Int.lt_irrefl b (e ▸ h)
protected theorem lt_or_ge (a b : Int) : a < b ∨ b ≤ a := (Classical.em (b ≤ a)).elim .inr fun h => .inl (Int.not_le.mp h)
protected theorem le_or_gt (a b : Int) : a ≤ b ∨ b < a := (Int.lt_or_ge b a).elim .inr .inl
protected theorem lt_or_gt_of_ne {a b : Int} (h : a ≠ b) : a < b ∨ a > b :=
  (Int.lt_or_ge a b).elim .inl fun h' => (Int.lt_or_ge b a).elim .inr fun h'' => absurd (Int.le_antisymm h'' h') h
protected theorem lt_iff_le_and_ne {a b : Int} : a < b ↔ a ≤ b ∧ a ≠ b := ⟨fun h => ⟨Int.le_of_lt h, Int.ne_of_lt h⟩,
  fun ⟨h, n⟩ => (Int.lt_or_gt_of_ne n).elim id fun h' => absurd h (Int.not_le.mpr h')⟩
protected theorem add_le_add_left {a b : Int} (h : a ≤ b) (c : Int) : c + a ≤ c + b := by
  obtain ⟨n, rfl⟩ := le_iff_exists.mp h; exact le_iff_exists.mpr ⟨n, by rw [Int.add_assoc]⟩
protected theorem add_le_add_right {a b : Int} (h : a ≤ b) (c : Int) : a + c ≤ b + c := by rw [Int.add_comm a, Int.add_comm b]; exact Int.add_le_add_left h c
protected theorem add_le_add {a b c d : Int} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d := Int.le_trans (Int.add_le_add_right h₁ c) (Int.add_le_add_left h₂ b)
protected theorem le_of_add_le_add_left {a b c : Int} (h : a + b ≤ a + c) : b ≤ c := by
  have := Int.add_le_add_left h (-a)
  rw [← Int.add_assoc, ← Int.add_assoc, Int.add_left_neg, Int.zero_add, Int.zero_add] at this; exact this
protected theorem le_of_add_le_add_right {a b c : Int} (h : a + c ≤ b + c) : a ≤ b := by
  rw [Int.add_comm a, Int.add_comm b] at h; exact Int.le_of_add_le_add_left h
theorem sub_nonneg_of_le {a b : Int} (h : b ≤ a) : 0 ≤ a - b := by
  have := Int.add_le_add_right h (-b); rw [Int.add_right_neg] at this; exact this
theorem le_of_sub_nonneg {a b : Int} (h : 0 ≤ a - b) : b ≤ a := by
  have := Int.add_le_add_right h b; rw [Int.sub_add_cancel, Int.zero_add] at this; exact this
protected theorem neg_le_neg {a b : Int} (h : a ≤ b) : -b ≤ -a := by
  have h := sub_nonneg_of_le h
  refine le_of_sub_nonneg ?_
  show 0 ≤ -a + - -b
  rw [Int.neg_neg, Int.add_comm]; exact h
protected theorem le_neg_of_le_neg {a b : Int} (h : a ≤ -b) : b ≤ -a := by have := Int.neg_le_neg h; rw [Int.neg_neg] at this; exact this
protected theorem neg_le_of_neg_le {a b : Int} (h : -a ≤ b) : -b ≤ a := by have := Int.neg_le_neg h; rw [Int.neg_neg] at this; exact this
protected theorem mul_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_nonneg ha; obtain ⟨n, rfl⟩ := eq_ofNat_of_nonneg hb
  exact natCast_nonneg (m * n)
protected theorem mul_le_mul_of_nonneg_left {a b c : Int} (h : a ≤ b) (hc : 0 ≤ c) : c * a ≤ c * b := by
  refine le_of_sub_nonneg ?_; rw [← Int.mul_sub]; exact Int.mul_nonneg hc (sub_nonneg_of_le h)
protected theorem mul_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a * b := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_nonneg (Int.le_of_lt ha); obtain ⟨n, rfl⟩ := eq_ofNat_of_nonneg (Int.le_of_lt hb)
  exact natCast_lt.mpr (Nat.mul_pos (natCast_lt.mp ha) (natCast_lt.mp hb))
protected theorem mul_lt_mul_of_pos_left {a b c : Int} (h : a < b) (hc : 0 < c) : c * a < c * b := by
  have h1 : 0 < b - a := by have := Int.add_le_add_right h (-a); rw [Int.add_right_comm, Int.add_right_neg] at this; exact this
  have h2 := Int.mul_pos hc h1
  rw [Int.mul_sub] at h2
  have := Int.add_le_add_right h2 (c * a)
  rw [Int.sub_add_cancel, Int.add_right_comm, Int.zero_add] at this; exact this
protected theorem lt_of_mul_lt_mul_left {a b c : Int} (h : c * a < c * b) (hc : 0 ≤ c) : a < b :=
  (Int.lt_or_ge a b).elim id fun h' => absurd h (Int.not_lt.mpr (Int.mul_le_mul_of_nonneg_left h' hc))
protected theorem le_of_mul_le_mul_left {a b c : Int} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b :=
  (Int.le_or_gt a b).elim id fun h' => absurd h (Int.not_le.mpr (Int.mul_lt_mul_of_pos_left h' hc))
protected theorem mul_eq_zero {a b : Int} : a * b = 0 ↔ a = 0 ∨ b = 0 := by
  constructor
  · intro h
    refine Classical.byContradiction fun hn => ?_
    have ⟨ha, hb⟩ := not_or.mp hn
    rcases Int.lt_or_gt_of_ne ha with ha | ha <;> rcases Int.lt_or_gt_of_ne hb with hb | hb
    · have h1 := Int.mul_lt_mul_of_pos_left ha (show 0 < -b from Int.not_le.mp fun h' => absurd hb (Int.not_lt.mpr (by have := Int.neg_le_neg h'; rw [Int.neg_neg] at this; exact this)))
      rw [Int.neg_mul, Int.mul_comm, h] at h1; exact absurd h1 (by rw [Int.mul_zero]; exact Int.lt_irrefl 0)
    · have h1 := Int.mul_lt_mul_of_pos_left ha hb
      rw [Int.mul_comm, h, Int.mul_zero] at h1; exact Int.lt_irrefl 0 h1
    · have h1 := Int.mul_lt_mul_of_pos_left hb ha
      rw [h, Int.mul_zero] at h1; exact Int.lt_irrefl 0 h1
    · have h1 := Int.mul_pos ha hb; rw [h] at h1; exact Int.lt_irrefl 0 h1
  · rintro (rfl | rfl)
    · exact Int.zero_mul b
    · exact Int.mul_zero a
attribute [simp] Int.mul_eq_zero Int.le_refl Int.not_lt Int.not_le
theorem not_le_eq (a b : Int) : (¬ (a ≤ b)) = (b + 1 ≤ a) := propext Int.not_le
theorem not_lt_eq (a b : Int) : (¬ (a < b)) = (b ≤ a) := propext Int.not_lt
theorem not_gt_eq (a b : Int) : (¬ (a > b)) = (a ≤ b) := propext Int.not_lt
theorem not_ge_eq (a b : Int) : (¬ (a ≥ b)) = (a + 1 ≤ b) := propext Int.not_le
-- division
@[simp] theorem ediv_zero (a : Int) : a / 0 = 0 := match a with
  | ofNat m => congrArg ofNat (Nat.div_zero m)
  | negSucc _ => rfl
theorem emod_add_mul_ediv (a b : Int) : a % b + b * (a / b) = a := by
  match a, b with
  | ofNat m, ofNat n => exact congrArg ofNat (Nat.mod_add_div m n)
  | ofNat m, negSucc n =>
    show ofNat (m % (n + 1)) + -(ofNat (n + 1)) * -(ofNat (m / (n + 1))) = _
    rw [Int.neg_mul, Int.mul_neg, Int.neg_neg]; exact congrArg ofNat (Nat.mod_add_div m (n + 1))
  | negSucc m, ofNat 0 =>
    show subNatNat 0 (m % 0 + 1) + 0 * _ = _
    rw [Int.zero_mul, Int.add_zero, Nat.mod_zero]; rfl
  | negSucc m, ofNat (Nat.succ n) =>
    show subNatNat (n + 1) (m % (n + 1) + 1) + ofNat (n + 1) * negSucc (m / (n + 1)) = negSucc m
    rw [ofNat_sn, negSucc_sn, negSucc_sn, sn_mul, sn_add, sn_eq]
    have h := Nat.mod_add_div m (n + 1)
    generalize m % (n + 1) = r at h ⊢
    generalize m / (n + 1) = q at h ⊢
    rw [← h]
    simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.mul_add, Nat.add_mul, Nat.mul_one, Nat.mul_zero, Nat.zero_mul, Nat.add_zero, Nat.zero_add, Nat.one_mul]
  | negSucc m, negSucc n =>
    show subNatNat (n + 1) (m % (n + 1) + 1) + subNatNat 0 (n + 1) * ofNat (m / (n + 1) + 1) = subNatNat 0 (m + 1)
    rw [ofNat_sn, sn_mul, sn_add, sn_eq]
    have h := Nat.mod_add_div m (n + 1)
    generalize m % (n + 1) = r at h ⊢
    generalize m / (n + 1) = q at h ⊢
    rw [← h]
    simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.mul_add, Nat.add_mul, Nat.mul_one, Nat.mul_zero, Nat.zero_mul, Nat.add_zero, Nat.zero_add, Nat.one_mul]
theorem mul_ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := by rw [Int.add_comm, emod_add_mul_ediv]
theorem emod_def (a b : Int) : a % b = a - b * (a / b) := by
  have := congrArg (· - b * (a / b)) (emod_add_mul_ediv a b)
  have h : a % b + b * (a / b) - b * (a / b) = a - b * (a / b) := this
  rw [Int.add_sub_cancel] at h; exact h
theorem natAbs_pos {b : Int} (h : b ≠ 0) : 0 < natAbs b := match b with
  | ofNat n => Nat.pos_of_ne_zero fun e => h (congrArg ofNat e)
  | negSucc n => Nat.succ_pos n
theorem emod_nonneg (a : Int) {b : Int} (h : b ≠ 0) : 0 ≤ a % b := match a with
  | ofNat m => natCast_nonneg _
  | negSucc m => by
    show subNatNat 0 0 ≤ subNatNat (natAbs b) (m % natAbs b + 1)
    rw [sn_le, Nat.zero_add, Nat.add_zero]; exact Nat.succ_le_of_lt (Nat.mod_lt m (natAbs_pos h))
theorem emod_lt (a : Int) {b : Int} (h : b ≠ 0) : a % b < (natAbs b : Int) := match a with
  | ofNat m => natCast_lt.mpr (Nat.mod_lt m (natAbs_pos h))
  | negSucc m => by
    show subNatNat (natAbs b) (m % natAbs b + 1) < ofNat (natAbs b)
    rw [ofNat_sn, sn_lt]; exact Nat.add_lt_add_left (Nat.succ_pos _) _
theorem natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : (natAbs a : Int) = a := by obtain ⟨n, rfl⟩ := eq_ofNat_of_nonneg h; rfl
theorem emod_lt_of_pos (a : Int) {b : Int} (h : 0 < b) : a % b < b := by
  have := emod_lt a (Int.ne_of_gt h); rw [natAbs_of_nonneg (Int.le_of_lt h)] at this; exact this
theorem mul_ediv_self_le {x k : Int} (h : k ≠ 0) : k * (x / k) ≤ x := by
  have h1 := Int.add_le_add_left (emod_nonneg x h) (k * (x / k)); rw [mul_ediv_add_emod, Int.add_zero] at h1; exact h1
theorem lt_mul_ediv_self_add {x k : Int} (h : 0 < k) : x < k * (x / k) + k := by
  have h1 := Int.add_le_add_left (emod_lt_of_pos x h) (k * (x / k))
  rw [← Int.add_assoc, mul_ediv_add_emod] at h1; exact h1
theorem ediv_emod_unique {a b q r : Int} (h : 0 < b) (h0 : 0 ≤ r) (h1 : r < b) (e : r + b * q = a) : a / b = q ∧ a % b = r := by
  have key : ∀ q r q' r' : Int, 0 ≤ r' → r < b → r + b * q = r' + b * q' → q' ≤ q := by
    intro q r q' r' h0 h1 e
    refine Int.not_lt.mp fun hq => ?_
    have h2 : b * (q + 1) ≤ b * q' := Int.mul_le_mul_of_nonneg_left hq (Int.le_of_lt h)
    rw [Int.mul_add, Int.mul_one, Int.add_comm] at h2
    have h3 := Int.add_le_add_right (show r + 1 ≤ b from h1) (b * q)
    have h4 := Int.add_le_add_right h0 (b * q'); rw [Int.zero_add, ← e] at h4
    exact Int.lt_irrefl (r + b * q) (by show r + b * q + 1 ≤ _; rw [Int.add_right_comm]; exact Int.le_trans h3 (Int.le_trans h2 h4))
  have e' := (emod_add_mul_ediv a b).trans e.symm
  have hq : a / b = q := Int.le_antisymm (key _ _ _ _ (emod_nonneg a (Int.ne_of_gt h)) h1 e'.symm) (key _ _ _ _ h0 (emod_lt_of_pos a h) e')
  rw [hq, Int.add_comm, Int.add_comm r] at e'
  exact ⟨hq, Int.add_left_cancel e'⟩
theorem ediv_neg (a b : Int) : a / (-b) = -(a / b) := by
  match a, b with
  | ofNat m, ofNat 0 => show ofNat (m / 0) = -ofNat (m / 0); rw [Nat.div_zero]; rfl
  | ofNat m, ofNat (Nat.succ n) => rfl
  | ofNat m, negSucc n => exact (Int.neg_neg _).symm
  | negSucc m, ofNat 0 => rfl
  | negSucc m, ofNat (Nat.succ n) => rfl
  | negSucc m, negSucc n => rfl
@[simp] theorem emod_zero (a : Int) : a % 0 = a := by rw [emod_def, Int.zero_mul, Int.sub_zero]
@[simp] theorem mul_emod_right (a b : Int) : (a * b) % a = 0 := by
  rcases Classical.em (a = 0) with rfl | h
  · rw [Int.zero_mul]; rfl
  · rcases Int.lt_or_gt_of_ne h with h | h
    · have h' : 0 < -a := by have := Int.neg_le_neg (show a + 1 ≤ 0 from h); rw [Int.neg_add] at this; have := Int.add_le_add_right this 1; rw [Int.add_assoc, Int.add_left_neg, Int.add_zero] at this; exact this
      have := (ediv_emod_unique (a := a * b) (q := -b) (r := 0) h' (Int.le_refl 0) h' (by rw [Int.zero_add, Int.neg_mul, Int.mul_neg, Int.neg_neg])).1
      rw [ediv_neg] at this
      rw [emod_def, show a * b / a = b from by have := congrArg (-·) this; rw [Int.neg_neg, Int.neg_neg] at this; exact this, Int.sub_self]
    · exact (ediv_emod_unique h (Int.le_refl 0) h (Int.zero_add _)).2
theorem emod_eq_zero_of_dvd {a b : Int} : a ∣ b → b % a = 0 := fun ⟨k, h⟩ => by rw [h, mul_emod_right]
theorem dvd_of_emod_eq_zero {a b : Int} (h : b % a = 0) : a ∣ b := ⟨b / a, by have := emod_add_mul_ediv b a; rw [h, Int.zero_add] at this; exact this.symm⟩
theorem dvd_iff_emod_eq_zero {a b : Int} : a ∣ b ↔ b % a = 0 := ⟨emod_eq_zero_of_dvd, dvd_of_emod_eq_zero⟩
theorem emod_pos_of_not_dvd {a b : Int} (h : ¬ a ∣ b) : a = 0 ∨ 0 < b % a := by
  rcases Classical.em (a = 0) with ha | ha
  · exact .inl ha
  · refine .inr (Int.lt_iff_le_and_ne.mpr ⟨emod_nonneg b ha, fun e => h (dvd_of_emod_eq_zero e.symm)⟩)
instance decidableDvd (a b : Int) : Decidable (a ∣ b) := match Int.decEq (b % a) 0 with
  | isTrue h => isTrue (dvd_of_emod_eq_zero h)
  | isFalse h => isFalse fun h' => h (emod_eq_zero_of_dvd h')
theorem dvd_eq_true_of_mod_eq_zero {m n : Int} (h : (n % m == 0) = true) : (m ∣ n) = True := eq_true (dvd_of_emod_eq_zero (of_decide_eq_true h))
theorem dvd_eq_false_of_mod_ne_zero {m n : Int} (h : (n % m == 0) = false) : (m ∣ n) = False := eq_false fun h' => of_decide_eq_false h (emod_eq_zero_of_dvd h')
@[simp] theorem ediv_one (a : Int) : a / 1 = a := (ediv_emod_unique (r := 0) (show (0:Int) < 1 by decide) (Int.le_refl 0) (by decide) (by rw [Int.zero_add, Int.one_mul])).1
@[simp] theorem emod_one (a : Int) : a % 1 = 0 := (ediv_emod_unique (q := a) (show (0:Int) < 1 by decide) (Int.le_refl 0) (by decide) (by rw [Int.zero_add, Int.one_mul])).2
@[simp] theorem emod_self (a : Int) : a % a = 0 := by have := mul_emod_right a 1; rw [Int.mul_one] at this; exact this
-- casts, natAbs, min, max
theorem negSucc_eq (n : Nat) : negSucc n = -((n : Int) + 1) := rfl
theorem toNat_eq_max (a : Int) : (toNat a : Int) = max a 0 := by
  show _ = if a ≤ 0 then 0 else a
  match a with
  | ofNat 0 => rfl
  | ofNat (Nat.succ n) => exact (if_neg (Int.not_le.mpr (natCast_lt.mpr (Nat.succ_pos n)))).symm
  | negSucc n => rfl
theorem max_def (a b : Int) : max a b = if a ≤ b then b else a := rfl
theorem min_def (a b : Int) : min a b = if a ≤ b then a else b := rfl
theorem le_max_left (a b : Int) : a ≤ max a b := by
  rw [max_def]; by_cases h : a ≤ b
  · rw [if_pos h]; exact h
  · rw [if_neg h]; exact Int.le_refl a
theorem le_max_right (a b : Int) : b ≤ max a b := by
  rw [max_def]; by_cases h : a ≤ b
  · rw [if_pos h]; exact Int.le_refl b
  · rw [if_neg h]; exact Int.le_of_lt (Int.not_le.mp h)
theorem min_le_left (a b : Int) : min a b ≤ a := by
  rw [min_def]; by_cases h : a ≤ b
  · rw [if_pos h]; exact Int.le_refl a
  · rw [if_neg h]; exact Int.le_of_lt (Int.not_le.mp h)
theorem min_le_right (a b : Int) : min a b ≤ b := by
  rw [min_def]; by_cases h : a ≤ b
  · rw [if_pos h]; exact h
  · rw [if_neg h]; exact Int.le_refl b
theorem negSucc_lt_zero (n : Nat) : negSucc n < 0 := by
  show subNatNat 0 (n + 1) < subNatNat 0 0; rw [sn_lt]; exact Nat.succ_pos _
theorem le_natAbs {a : Int} : a ≤ (natAbs a : Int) := match a with
  | ofNat n => Int.le_refl _
  | negSucc n => Int.le_trans (Int.le_of_lt (negSucc_lt_zero n)) (natCast_nonneg _)
theorem natAbs_neg (a : Int) : natAbs (-a) = natAbs a := match a with
  | ofNat 0 => rfl
  | ofNat (Nat.succ _) => rfl
  | negSucc _ => rfl
end Int
instance : Std.Associative (α := Int) (· + ·) := ⟨Int.add_assoc⟩
instance : Std.Commutative (α := Int) (· + ·) := ⟨Int.add_comm⟩
instance : Std.Associative (α := Int) (· * ·) := ⟨Int.mul_assoc⟩
instance : Std.Commutative (α := Int) (· * ·) := ⟨Int.mul_comm⟩
instance : Trans (α := Int) (· < ·) (· < ·) (· < ·) := ⟨Int.lt_trans⟩
instance : Trans (α := Int) (· ≤ ·) (· ≤ ·) (· ≤ ·) := ⟨Int.le_trans⟩
instance : Trans (α := Int) (· < ·) (· ≤ ·) (· < ·) := ⟨Int.lt_of_lt_of_le⟩
instance : Trans (α := Int) (· ≤ ·) (· < ·) (· < ·) := ⟨Int.lt_of_le_of_lt⟩
instance : Trans (α := Nat) (· < ·) (· ≤ ·) (· < ·) := ⟨Nat.lt_of_lt_of_le⟩
instance : Trans (α := Nat) (· ≤ ·) (· < ·) (· < ·) := ⟨Nat.lt_of_le_of_lt⟩
-- ===== omega: the terms and lemmas that the compiled tactic builds its proofs from =====
instance List.decidableAllZero : (l : List Int) → Decidable (∀ x, x ∈ l → x = 0)
  | [] => isTrue fun _ h => nomatch h
  | x :: xs => match Int.decEq x 0, List.decidableAllZero xs with
    | isTrue h, isTrue h' => isTrue fun y hy => match hy with
      | .head _ => h
      | .tail _ hy => h' y hy
    | isFalse h, _ => isFalse fun H => h (H x (.head _))
    | _, isFalse h => isFalse fun H => h fun y hy => H y (.tail _ hy)
theorem le_of_le_of_eq {α : Type u} {a b c : α} [LE α] (h₁ : a ≤ b) (h₂ : b = c) : a ≤ c := h₂ ▸ h₁
theorem Decidable.not_or_of_imp {a b : Prop} [Decidable a] (h : a → b) : ¬a ∨ b := (Decidable.em a).elim (fun ha => .inr (h ha)) .inl
theorem Exists.choose_spec' : True := trivial
namespace Lean.Omega
theorem Int.ofNat_pow (a b : Nat) : ((a ^ b : Nat) : Int) = (a : Int) ^ b := Int.natCast_pow a b
theorem Int.pos_pow_of_pos (a : Int) (b : Nat) (h : 0 < a) : 0 < a ^ b := by
  induction b with
  | zero => exact (by decide : (0 : Int) < 1)
  | succ b ih => rw [Int.pow_succ]; exact Int.mul_pos ih h
theorem Int.ofNat_pos_of_pos {a : Nat} (h : 0 < a) : 0 < (a : Int) := Int.natCast_lt.mpr h
theorem Int.natCast_ofNat {x : Nat} : @Nat.cast Int instNatCastInt (OfNat.ofNat x) = OfNat.ofNat x := rfl
theorem Int.emod_ofNat_nonneg {x : Nat} {y : Int} : 0 ≤ (x : Int) % y := Int.natCast_nonneg _
theorem Int.lt_of_not_le {x y : Int} (h : ¬x ≤ y) : y < x := Int.not_le.mp h
theorem Int.le_of_not_lt {x y : Int} (h : ¬x < y) : y ≤ x := Int.not_lt.mp h
theorem Int.lt_of_gt {x y : Int} (h : x > y) : y < x := h
theorem Int.le_of_ge {x y : Int} (h : x ≥ y) : y ≤ x := h
theorem Int.ofNat_lt_of_lt {x y : Nat} (h : x < y) : (x : Int) < (y : Int) := Int.natCast_lt.mpr h
theorem Int.ofNat_le_of_le {x y : Nat} (h : x ≤ y) : (x : Int) ≤ (y : Int) := Int.natCast_le.mpr h
theorem Int.ofNat_congr {x y : Nat} (h : x = y) : (x : Int) = (y : Int) := congrArg _ h
theorem Int.add_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a + c = b + d := by rw [h₁, h₂]
theorem Int.mul_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a * c = b * d := by rw [h₁, h₂]
theorem Int.sub_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a - c = b - d := by rw [h₁, h₂]
theorem Int.neg_congr {a b : Int} (h₁ : a = b) : -a = -b := by rw [h₁]
theorem Int.ofNat_sub_eq {a b : Nat} (h : b ≤ a) : ((a - b : Nat) : Int) = (a : Int) - (b : Int) := by
  have e : ((a - b : Nat) : Int) + (b : Int) = (a : Int) := congrArg Int.ofNat (Nat.sub_add_cancel h)
  rw [← e, Int.add_sub_cancel]
theorem Int.ofNat_sub_dichotomy {a b : Nat} : b ≤ a ∧ ((a - b : Nat) : Int) = a - b ∨ a < b ∧ ((a - b : Nat) : Int) = 0 := by
  rcases Nat.le_or_gt b a with h | h
  · exact .inl ⟨h, Int.ofNat_sub_eq h⟩
  · exact .inr ⟨h, by rw [Nat.sub_eq_zero_of_le (Nat.le_of_lt h)]; rfl⟩
theorem Int.ofNat_sub_sub (a b c : Nat) : ((a - b - c : Nat) : Int) = ((a - (b + c) : Nat) : Int) := by rw [Nat.sub_sub]
theorem Int.neg_le_natAbs {a : Int} : -a ≤ (Int.natAbs a : Int) := by rw [← Int.natAbs_neg]; exact Int.le_natAbs
theorem Int.ofNat_natAbs (a : Int) : (Int.natAbs a : Int) = if 0 ≤ a then a else -a := match a with
  | .ofNat n => (if_pos (Int.natCast_nonneg n)).symm
  | .negSucc n => (if_neg (Int.not_le.mpr (Int.negSucc_lt_zero n))).symm
theorem Int.ofNat_max (a b : Nat) : ((max a b : Nat) : Int) = max (a : Int) (b : Int) := by
  rw [Int.max_def, Nat.max_def]
  by_cases h : a ≤ b
  · rw [if_pos h, if_pos (Int.natCast_le.mpr h)]
  · rw [if_neg h, if_neg fun h' => h (Int.natCast_le.mp h')]
theorem Int.ofNat_min (a b : Nat) : ((min a b : Nat) : Int) = min (a : Int) (b : Int) := by
  rw [Int.min_def, Nat.min_def]
  by_cases h : a ≤ b
  · rw [if_pos h, if_pos (Int.natCast_le.mpr h)]
  · rw [if_neg h, if_neg fun h' => h (Int.natCast_le.mp h')]
theorem Int.ofNat_mul_nonneg {a b : Nat} : 0 ≤ (a : Int) * (b : Int) := Int.natCast_nonneg (a * b)
theorem Int.ofNat_fst_mk {β : Type u} {x : Nat} {y : β} : ((Prod.mk x y).fst : Int) = (x : Int) := rfl
theorem Int.ofNat_snd_mk {α : Type u} {x : α} {y : Nat} : ((Prod.mk x y).snd : Int) = (y : Int) := rfl
theorem Nat.lt_of_gt {x y : Nat} (h : x > y) : y < x := h
theorem Nat.le_of_ge {x y : Nat} (h : x ≥ y) : y ≤ x := h
theorem Prod.fst_mk {α : Type u} {β : Type v} {x : α} {y : β} : (Prod.mk x y).fst = x := rfl
theorem Prod.snd_mk {α : Type u} {β : Type v} {x : α} {y : β} : (Prod.mk x y).snd = y := rfl
theorem and_not_not_of_not_or {p q : Prop} (h : ¬(p ∨ q)) : ¬p ∧ ¬q := ⟨fun hp => h (.inl hp), fun hq => h (.inr hq)⟩
theorem Decidable.or_not_not_of_not_and {p q : Prop} [Decidable p] [Decidable q] (h : ¬(p ∧ q)) : ¬p ∨ ¬q :=
  (Decidable.em p).elim (fun hp => .inr fun hq => h ⟨hp, hq⟩) .inl
theorem Decidable.and_or_not_and_not_of_iff {p q : Prop} [Decidable q] (h : p ↔ q) : (p ∧ q) ∨ (¬p ∧ ¬q) :=
  (Decidable.em q).elim (fun hq => .inl ⟨h.mpr hq, hq⟩) fun hq => .inr ⟨fun hp => hq (h.mp hp), hq⟩
theorem Decidable.and_not_of_not_imp {a b : Prop} [Decidable a] (h : ¬(a → b)) : a ∧ ¬b :=
  ⟨Decidable.byContradiction fun ha => h fun ha' => absurd ha' ha, fun hb => h fun _ => hb⟩
theorem Decidable.and_not_or_not_and_of_not_iff {a b : Prop} [Decidable a] [Decidable b] (h : ¬(a ↔ b)) : a ∧ ¬b ∨ ¬a ∧ b :=
  (Decidable.em a).elim (fun ha => .inl ⟨ha, fun hb => h (iff_of_true ha hb)⟩)
    fun ha => .inr ⟨ha, Decidable.byContradiction fun hb => h (iff_of_false ha hb)⟩
theorem ite_disjunction {α : Type u} {P : Prop} [Decidable P] {a b : α} :
    (P ∧ (if P then a else b) = a) ∨ (¬P ∧ (if P then a else b) = b) :=
  (Decidable.em P).elim (fun h => .inl ⟨h, if_pos h⟩) fun h => .inr ⟨h, if_neg h⟩

-- coefficient lists
@[reducible] def IntList := List Int
namespace IntList
def get : List Int → Nat → Int
  | [], _ => 0
  | x :: _, 0 => x
  | _ :: xs, Nat.succ i => get xs i
def set : List Int → Nat → Int → List Int
  | [], 0, y => [y]
  | [], Nat.succ i, y => 0 :: set [] i y
  | _ :: xs, 0, y => y :: xs
  | x :: xs, Nat.succ i, y => x :: set xs i y
def map (f : Int → Int) : List Int → List Int
  | [] => []
  | x :: xs => f x :: map f xs
def zipAll (f : Int → Int → Int) : List Int → List Int → List Int
  | [], ys => map (f 0) ys
  | x :: xs, [] => f x 0 :: zipAll f xs []
  | x :: xs, y :: ys => f x y :: zipAll f xs ys
def dot : List Int → List Int → Int
  | [], _ => 0
  | _ :: _, [] => 0
  | x :: xs, y :: ys => x * y + dot xs ys
def leading : List Int → Int
  | [] => 0
  | x :: xs => match Int.decEq x 0 with
    | isTrue _ => leading xs
    | isFalse _ => x
def gcd : List Int → Nat
  | [] => 0
  | x :: xs => Nat.gcd (Int.natAbs x) (gcd xs)
def length : List Int → Nat
  | [] => 0
  | _ :: xs => Nat.succ (length xs)
theorem dot_nil_right (xs : List Int) : dot xs [] = 0 := by cases xs <;> rfl
theorem dot_map_mul (i : Int) (xs ys : List Int) : dot (map (fun x => i * x) xs) ys = i * dot xs ys := by
  induction xs generalizing ys with
  | nil => exact (Int.mul_zero i).symm
  | cons x xs ih =>
    cases ys with
    | nil => exact (Int.mul_zero i).symm
    | cons y ys =>
      show i * x * y + dot (map _ xs) ys = i * (x * y + dot xs ys)
      rw [ih, Int.mul_add, Int.mul_assoc]
theorem dot_zip_nil (a b : Int) (xs vs : List Int) : dot (zipAll (fun x y => a * x + b * y) xs []) vs = a * dot xs vs := by
  induction xs generalizing vs with
  | nil => exact (Int.mul_zero a).symm
  | cons x xs ih =>
    cases vs with
    | nil => exact (Int.mul_zero a).symm
    | cons v vs =>
      show (a * x + b * 0) * v + dot (zipAll _ xs []) vs = a * (x * v + dot xs vs)
      rw [ih, Int.mul_add, Int.mul_zero, Int.add_zero, Int.mul_assoc]
theorem dot_map_zip (a b : Int) (ys vs : List Int) : dot (map (fun y => a * 0 + b * y) ys) vs = b * dot ys vs := by
  induction ys generalizing vs with
  | nil => exact (Int.mul_zero b).symm
  | cons y ys ih =>
    cases vs with
    | nil => exact (Int.mul_zero b).symm
    | cons v vs =>
      show (a * 0 + b * y) * v + dot (map _ ys) vs = b * (y * v + dot ys vs)
      rw [ih, Int.mul_add, Int.mul_zero, Int.zero_add, Int.mul_assoc]
theorem dot_combo (a b : Int) (xs ys vs : List Int) : dot (zipAll (fun x y => a * x + b * y) xs ys) vs = a * dot xs vs + b * dot ys vs := by
  induction xs generalizing ys vs with
  | nil =>
    show dot (map _ ys) vs = a * 0 + _
    rw [dot_map_zip, Int.mul_zero, Int.zero_add]
  | cons x xs ih =>
    cases ys with
    | nil =>
      rw [dot_zip_nil]; show _ = _ + b * 0
      rw [Int.mul_zero, Int.add_zero]
    | cons y ys =>
      cases vs with
      | nil => show (0 : Int) = a * 0 + b * 0; rw [Int.mul_zero, Int.mul_zero]; rfl
      | cons v vs =>
        show (a * x + b * y) * v + dot (zipAll _ xs ys) vs = a * (x * v + dot xs vs) + b * (y * v + dot ys vs)
        rw [ih, Int.mul_add, Int.mul_add, Int.add_mul, Int.mul_assoc, Int.mul_assoc]
        simp only [Int.add_assoc, Int.add_left_comm]
theorem zip_congr {f g : Int → Int → Int} (h : ∀ x y, f x y = g x y) (xs ys : List Int) : zipAll f xs ys = zipAll g xs ys := by
  rw [show f = g from funext fun x => funext fun y => h x y]
theorem map_congr {f g : Int → Int} (h : ∀ x, f x = g x) (xs : List Int) : map f xs = map g xs := by rw [show f = g from funext h]
theorem dot_isZero (xs vs : List Int) (h : ∀ x, x ∈ xs → x = 0) : dot xs vs = 0 := by
  induction xs generalizing vs with
  | nil => rfl
  | cons x xs ih =>
    cases vs with
    | nil => rfl
    | cons v vs =>
      show x * v + dot xs vs = 0
      rw [ih vs fun y hy => h y (.tail _ hy), h x (.head _), Int.zero_mul]; rfl
theorem dot_set_one (i : Nat) (vs : List Int) : dot (set [] i 1) vs = get vs i := by
  induction i generalizing vs with
  | zero => cases vs with
    | nil => rfl
    | cons v vs => show 1 * v + 0 = v; rw [Int.one_mul, Int.add_zero]
  | succ i ih => cases vs with
    | nil => rfl
    | cons v vs => show 0 * v + dot (set [] i 1) vs = get vs i; rw [ih, Int.zero_mul, Int.zero_add]
theorem dot_set_length (xs vs : List Int) (i : Nat) (m : Int) (h : length xs ≤ i) : dot (set xs i m) vs = dot xs vs + m * get vs i := by
  induction i generalizing xs vs with
  | zero =>
    cases xs with
    | nil => cases vs with
      | nil => show (0:Int) = 0 + m * 0; rw [Int.mul_zero]; rfl
      | cons v vs => show m * v + 0 = 0 + m * v; rw [Int.add_zero, Int.zero_add]
    | cons x xs => exact absurd h (Nat.not_succ_le_zero _)
  | succ i ih =>
    cases xs with
    | nil => cases vs with
      | nil => show (0:Int) = 0 + m * 0; rw [Int.mul_zero]; rfl
      | cons v vs =>
        show 0 * v + dot (set [] i m) vs = 0 + m * get vs i
        rw [ih [] vs (Nat.zero_le i), Int.zero_mul, Int.zero_add]; rfl
    | cons x xs => cases vs with
      | nil => show (0:Int) = 0 + m * 0; rw [Int.mul_zero]; rfl
      | cons v vs =>
        show x * v + dot (set xs i m) vs = x * v + dot xs vs + m * get vs i
        rw [ih xs vs (Nat.le_of_succ_le_succ h), Int.add_assoc]
theorem dvd_gcd_cons {k : Nat} {x : Int} {xs : List Int} (h : k ∣ gcd (x :: xs)) : k ∣ Int.natAbs x ∧ k ∣ gcd xs :=
  ⟨Nat.dvd_trans h (Nat.gcd_dvd_left _ _), Nat.dvd_trans h (Nat.gcd_dvd_right _ _)⟩
theorem mul_ediv_of_dvd_natAbs {k : Nat} {x : Int} (h : k ∣ Int.natAbs x) : (k : Int) * (x / (k : Int)) = x := by
  have hx : (k : Int) ∣ x := by
    obtain ⟨c, hc⟩ := h
    match x, hc with
    | .ofNat n, hc => exact ⟨(c : Int), congrArg Int.ofNat hc⟩
    | .negSucc n, hc => exact ⟨-(c : Int), by rw [Int.mul_neg]; exact congrArg (fun n => -Int.ofNat n) hc⟩
  have := Int.mul_ediv_add_emod x (k : Int)
  rw [Int.emod_eq_zero_of_dvd hx, Int.add_zero] at this; exact this
theorem dot_sdiv (k : Nat) (xs vs : List Int) (h : k ∣ gcd xs) : (k : Int) * dot (map (fun x => x / (k : Int)) xs) vs = dot xs vs := by
  induction xs generalizing vs with
  | nil => exact Int.mul_zero _
  | cons x xs ih =>
    cases vs with
    | nil => exact Int.mul_zero _
    | cons v vs =>
      have ⟨h1, h2⟩ := dvd_gcd_cons h
      show (k : Int) * (x / (k : Int) * v + dot (map _ xs) vs) = x * v + dot xs vs
      rw [Int.mul_add, ih vs h2, ← Int.mul_assoc, mul_ediv_of_dvd_natAbs h1]
theorem isZero_of_gcd (xs : List Int) (h : gcd xs = 0) : ∀ x, x ∈ xs → x = 0 := by
  induction xs with
  | nil => exact fun x hx => nomatch hx
  | cons y ys ih =>
    have h0 : (0 : Nat) ∣ gcd (y :: ys) := h ▸ Nat.dvd_refl 0
    have ⟨h1, h2⟩ := dvd_gcd_cons h0
    have z : ∀ n : Nat, 0 ∣ n → n = 0 := fun n ⟨c, hc⟩ => by rw [hc, Nat.zero_mul]
    intro x hx
    cases hx with
    | head =>
      have e := z _ h1
      match y, e with
      | .ofNat n, e => exact congrArg Int.ofNat e
      | .negSucc n, e => exact absurd e (Nat.succ_ne_zero n)
    | tail _ hx => exact ih (z _ h2) x hx
end IntList

@[reducible] def Coeffs := IntList
namespace Coeffs
@[reducible] def toList (xs : Coeffs) : List Int := xs
@[reducible] def ofList (xs : List Int) : Coeffs := xs
@[reducible] def set (xs : Coeffs) (i : Nat) (y : Int) : Coeffs := IntList.set xs i y
@[reducible] def get (xs : Coeffs) (i : Nat) : Int := IntList.get xs i
@[reducible] def gcd (xs : Coeffs) : Nat := IntList.gcd xs
@[reducible] def smul (xs : Coeffs) (i : Int) : Coeffs := IntList.map (fun x => i * x) xs
@[reducible] def sdiv (xs : Coeffs) (g : Nat) : Coeffs := IntList.map (fun x => x / (g : Int)) xs
@[reducible] def dot (xs ys : Coeffs) : Int := IntList.dot xs ys
@[reducible] def add (xs ys : Coeffs) : Coeffs := IntList.zipAll (fun x y => x + y) xs ys
@[reducible] def sub (xs ys : Coeffs) : Coeffs := IntList.zipAll (fun x y => x - y) xs ys
@[reducible] def neg (xs : Coeffs) : Coeffs := IntList.map (fun x => -x) xs
@[reducible] def combo (a : Int) (xs : Coeffs) (b : Int) (ys : Coeffs) : Coeffs := IntList.zipAll (fun x y => a * x + b * y) xs ys
@[reducible] def length (xs : Coeffs) : Nat := IntList.length xs
@[reducible] def leading (xs : Coeffs) : Int := IntList.leading xs
@[reducible] def bmod (xs : Coeffs) (m : Nat) : Coeffs := IntList.map (fun x => Int.bmod x m) xs
@[reducible] def isZero (xs : Coeffs) : Prop := ∀ x, x ∈ toList xs → x = 0
def bmod_dot_sub_dot_bmod (m : Nat) (a b : Coeffs) : Int := Int.bmod (dot a b) m - dot (bmod a m) b
end Coeffs

structure LinearCombo where
  const : Int
  coeffs : Coeffs
namespace LinearCombo
def eval (lc : LinearCombo) (values : Coeffs) : Int := lc.const + Coeffs.dot lc.coeffs values
def coordinate (i : Nat) : LinearCombo := ⟨0, Coeffs.set [] i 1⟩
def add (l₁ l₂ : LinearCombo) : LinearCombo := ⟨l₁.const + l₂.const, Coeffs.add l₁.coeffs l₂.coeffs⟩
def sub (l₁ l₂ : LinearCombo) : LinearCombo := ⟨l₁.const - l₂.const, Coeffs.sub l₁.coeffs l₂.coeffs⟩
def neg (lc : LinearCombo) : LinearCombo := ⟨-lc.const, Coeffs.neg lc.coeffs⟩
def smul (lc : LinearCombo) (i : Int) : LinearCombo := ⟨i * lc.const, Coeffs.smul lc.coeffs i⟩
def mul (l₁ l₂ : LinearCombo) : LinearCombo := if Coeffs.isZero l₂.coeffs then l₁.smul l₂.const else l₂.smul l₁.const
instance instAdd : Add LinearCombo := ⟨add⟩
instance instSub : Sub LinearCombo := ⟨sub⟩
instance instNeg : Neg LinearCombo := ⟨neg⟩
theorem add_eval (l₁ l₂ : LinearCombo) (v : Coeffs) : (l₁ + l₂).eval v = l₁.eval v + l₂.eval v := by
  show l₁.const + l₂.const + IntList.dot (IntList.zipAll (fun x y => x + y) l₁.coeffs l₂.coeffs) v = l₁.const + IntList.dot l₁.coeffs v + (l₂.const + IntList.dot l₂.coeffs v)
  rw [IntList.zip_congr (g := fun x y => 1 * x + 1 * y) fun x y => by rw [Int.one_mul, Int.one_mul], IntList.dot_combo, Int.one_mul, Int.one_mul]
  simp only [Int.add_assoc, Int.add_left_comm]
theorem smul_eval (lc : LinearCombo) (i : Int) (v : Coeffs) : (lc.smul i).eval v = i * lc.eval v := by
  show i * lc.const + IntList.dot (IntList.map (fun x => i * x) lc.coeffs) v = i * (lc.const + IntList.dot lc.coeffs v)
  rw [IntList.dot_map_mul, Int.mul_add]
theorem neg_eval (lc : LinearCombo) (v : Coeffs) : (-lc).eval v = -lc.eval v := by
  show -lc.const + IntList.dot (IntList.map (fun x => -x) lc.coeffs) v = -(lc.const + IntList.dot lc.coeffs v)
  rw [IntList.map_congr (g := fun x => -1 * x) fun x => Int.neg_eq_neg_one_mul x, IntList.dot_map_mul, Int.neg_add, ← Int.neg_eq_neg_one_mul]
theorem sub_eval (l₁ l₂ : LinearCombo) (v : Coeffs) : (l₁ - l₂).eval v = l₁.eval v - l₂.eval v := by
  show l₁.const + -l₂.const + IntList.dot (IntList.zipAll (fun x y => x - y) l₁.coeffs l₂.coeffs) v = l₁.const + IntList.dot l₁.coeffs v + -(l₂.const + IntList.dot l₂.coeffs v)
  rw [IntList.zip_congr (g := fun x y => 1 * x + -1 * y) fun x y => by rw [Int.one_mul, ← Int.neg_eq_neg_one_mul]; rfl, IntList.dot_combo, Int.one_mul, ← Int.neg_eq_neg_one_mul, Int.neg_add]
  simp only [Int.add_assoc, Int.add_left_comm]
theorem eval_isZero {lc : LinearCombo} {v : Coeffs} (h : Coeffs.isZero lc.coeffs) : lc.eval v = lc.const := by
  show lc.const + IntList.dot lc.coeffs v = _
  rw [IntList.dot_isZero _ _ h, Int.add_zero]
theorem mul_eval (l₁ l₂ : LinearCombo) (v : Coeffs) (w : Coeffs.isZero l₁.coeffs ∨ Coeffs.isZero l₂.coeffs) : (mul l₁ l₂).eval v = l₁.eval v * l₂.eval v := by
  unfold mul
  by_cases h : Coeffs.isZero l₂.coeffs
  · rw [if_pos h, smul_eval, eval_isZero h, Int.mul_comm]
  · rw [if_neg h, smul_eval, eval_isZero (w.resolve_right h)]
theorem coordinate_eval (i : Nat) (v : Coeffs) : (coordinate i).eval v = Coeffs.get v i := by
  show 0 + IntList.dot (IntList.set [] i 1) v = IntList.get v i
  rw [Int.zero_add, IntList.dot_set_one]
theorem coordinate_eval_0 (a0 : Int) (t : List Int) : (coordinate 0).eval (Coeffs.ofList (a0 :: t)) = a0 := coordinate_eval 0 _
theorem coordinate_eval_1 (a0 a1 : Int) (t : List Int) : (coordinate 1).eval (Coeffs.ofList (a0 :: a1 :: t)) = a1 := coordinate_eval 1 _
theorem coordinate_eval_2 (a0 a1 a2 : Int) (t : List Int) : (coordinate 2).eval (Coeffs.ofList (a0 :: a1 :: a2 :: t)) = a2 := coordinate_eval 2 _
theorem coordinate_eval_3 (a0 a1 a2 a3 : Int) (t : List Int) : (coordinate 3).eval (Coeffs.ofList (a0 :: a1 :: a2 :: a3 :: t)) = a3 := coordinate_eval 3 _
theorem coordinate_eval_4 (a0 a1 a2 a3 a4 : Int) (t : List Int) : (coordinate 4).eval (Coeffs.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: t)) = a4 := coordinate_eval 4 _
theorem coordinate_eval_5 (a0 a1 a2 a3 a4 a5 : Int) (t : List Int) : (coordinate 5).eval (Coeffs.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: t)) = a5 := coordinate_eval 5 _
theorem coordinate_eval_6 (a0 a1 a2 a3 a4 a5 a6 : Int) (t : List Int) : (coordinate 6).eval (Coeffs.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: t)) = a6 := coordinate_eval 6 _
theorem coordinate_eval_7 (a0 a1 a2 a3 a4 a5 a6 a7 : Int) (t : List Int) : (coordinate 7).eval (Coeffs.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: t)) = a7 := coordinate_eval 7 _
theorem coordinate_eval_8 (a0 a1 a2 a3 a4 a5 a6 a7 a8 : Int) (t : List Int) : (coordinate 8).eval (Coeffs.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: a8 :: t)) = a8 := coordinate_eval 8 _
theorem coordinate_eval_9 (a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 : Int) (t : List Int) : (coordinate 9).eval (Coeffs.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: a8 :: a9 :: t)) = a9 := coordinate_eval 9 _
end LinearCombo

-- constraints: optional lower and upper bounds
structure Constraint where
  lowerBound : Option Int
  upperBound : Option Int
def LowerBound.sat (b : Option Int) (t : Int) : Prop := match b with
  | none => True
  | some x => x ≤ t
def UpperBound.sat (b : Option Int) (t : Int) : Prop := match b with
  | none => True
  | some y => t ≤ y
def optMap (f : Int → Int) : Option Int → Option Int
  | none => none
  | some x => some (f x)
def optAdd : Option Int → Option Int → Option Int
  | some x, some y => some (x + y)
  | _, _ => none
def optMerge (f : Int → Int → Int) : Option Int → Option Int → Option Int
  | none, none => none
  | some x, none => some x
  | none, some y => some y
  | some x, some y => some (f x y)
namespace Constraint
def sat (c : Constraint) (t : Int) : Prop := LowerBound.sat c.lowerBound t ∧ UpperBound.sat c.upperBound t
def sat' (c : Constraint) (x y : Coeffs) : Prop := sat c (Coeffs.dot x y)
def isImpossible : Constraint → Bool
  | ⟨some x, some y⟩ => decide (y < x)
  | _ => false
def trivial : Constraint := ⟨none, none⟩
def impossible : Constraint := ⟨some 1, some 0⟩
def exact (r : Int) : Constraint := ⟨some r, some r⟩
def neg (c : Constraint) : Constraint := ⟨optMap (fun x => -x) c.upperBound, optMap (fun x => -x) c.lowerBound⟩
def scale (k : Int) (c : Constraint) : Constraint :=
  if k = 0 then
    if c.isImpossible = true then c else ⟨some 0, some 0⟩
  else if 0 < k then ⟨optMap (fun x => k * x) c.lowerBound, optMap (fun x => k * x) c.upperBound⟩
  else ⟨optMap (fun x => k * x) c.upperBound, optMap (fun x => k * x) c.lowerBound⟩
def add (c d : Constraint) : Constraint := ⟨optAdd c.lowerBound d.lowerBound, optAdd c.upperBound d.upperBound⟩
def combo (a : Int) (x : Constraint) (b : Int) (y : Constraint) : Constraint := add (scale a x) (scale b y)
def combine (x y : Constraint) : Constraint := ⟨optMerge max x.lowerBound y.lowerBound, optMerge min x.upperBound y.upperBound⟩
def div (c : Constraint) (k : Nat) : Constraint := ⟨optMap (fun x => -(-x / (k : Int))) c.lowerBound, optMap (fun y => y / (k : Int)) c.upperBound⟩
instance decSat (c : Constraint) (t : Int) : Decidable (c.sat t) := match c with
  | ⟨none, none⟩ => isTrue ⟨⟨⟩, ⟨⟩⟩
  | ⟨some x, none⟩ => match Int.decLe x t with
    | isTrue h => isTrue ⟨h, ⟨⟩⟩
    | isFalse h => isFalse fun h' => h h'.1
  | ⟨none, some y⟩ => match Int.decLe t y with
    | isTrue h => isTrue ⟨⟨⟩, h⟩
    | isFalse h => isFalse fun h' => h h'.2
  | ⟨some x, some y⟩ => match Int.decLe x t, Int.decLe t y with
    | isTrue h, isTrue h' => isTrue ⟨h, h'⟩
    | isFalse h, _ => isFalse fun h' => h h'.1
    | _, isFalse h => isFalse fun h' => h h'.2
theorem not_sat'_of_isImpossible {c : Constraint} (h : c.isImpossible = true) {x y : Coeffs} : ¬c.sat' x y := by
  intro ⟨h1, h2⟩
  match c, h, h1, h2 with
  | ⟨some a, some b⟩, h, h1, h2 =>
    have h : b < a := of_decide_eq_true h
    exact Int.lt_irrefl b (Int.lt_of_lt_of_le h (Int.le_trans h1 h2))
theorem addInequality_sat {c : Int} {x y : Coeffs} (w : c + Coeffs.dot x y ≥ 0) : sat' ⟨some (-c), none⟩ x y := by
  refine ⟨?_, ⟨⟩⟩
  show -c ≤ IntList.dot x y
  refine Int.le_of_sub_nonneg ?_
  show 0 ≤ IntList.dot x y + - -c
  rw [Int.neg_neg, Int.add_comm]; exact w
theorem addEquality_sat {c : Int} {x y : Coeffs} (w : c + Coeffs.dot x y = 0) : sat' ⟨some (-c), some (-c)⟩ x y := by
  have e : Coeffs.dot x y = -c := Int.add_left_cancel (w.trans (Int.add_right_neg c).symm)
  exact ⟨Int.le_of_eq e.symm, Int.le_of_eq e⟩
theorem combine_sat' {s t : Constraint} {x y : Coeffs} (ws : s.sat' x y) (wt : t.sat' x y) : (s.combine t).sat' x y := by
  obtain ⟨a, b⟩ := s; obtain ⟨c, d⟩ := t
  obtain ⟨h1, h2⟩ := ws; obtain ⟨h3, h4⟩ := wt
  constructor
  · cases a <;> cases c
    · exact ⟨⟩
    · exact h3
    · exact h1
    · rename_i a c
      show (if a ≤ c then c else a) ≤ _
      split
      · exact h3
      · exact h1
  · cases b <;> cases d
    · exact ⟨⟩
    · exact h4
    · exact h2
    · rename_i a c
      show _ ≤ (if a ≤ c then a else c)
      split
      · exact h2
      · exact h4
theorem scale_sat {c : Constraint} {t : Int} (k : Int) (w : c.sat t) : (scale k c).sat (k * t) := by
  obtain ⟨a, b⟩ := c; obtain ⟨h1, h2⟩ := w
  unfold scale
  by_cases hk : k = 0
  · rw [if_pos hk]
    by_cases hi : isImpossible ⟨a, b⟩ = true
    · exact absurd (show sat' ⟨a, b⟩ [1] [t] from by show sat ⟨a, b⟩ (1 * t + 0); rw [Int.one_mul, Int.add_zero]; exact ⟨h1, h2⟩) (not_sat'_of_isImpossible hi)
    · rw [if_neg hi, hk, Int.zero_mul]; exact ⟨Int.le_refl 0, Int.le_refl 0⟩
  · rw [if_neg hk]
    by_cases hp : 0 < k
    · rw [if_pos hp]
      constructor
      · cases a with
        | none => exact ⟨⟩
        | some a => exact Int.mul_le_mul_of_nonneg_left h1 (Int.le_of_lt hp)
      · cases b with
        | none => exact ⟨⟩
        | some b => exact Int.mul_le_mul_of_nonneg_left h2 (Int.le_of_lt hp)
    · rw [if_neg hp]
      have hn : 0 ≤ -k := by have := Int.neg_le_neg (Int.not_lt.mp hp); exact this
      have flip : ∀ {x y : Int}, x ≤ y → k * y ≤ k * x := by
        intro x y h
        have h := Int.neg_le_neg (Int.mul_le_mul_of_nonneg_left h hn)
        rw [Int.neg_mul, Int.neg_mul, Int.neg_neg, Int.neg_neg] at h; exact h
      constructor
      · cases b with
        | none => exact ⟨⟩
        | some b => exact flip h2
      · cases a with
        | none => exact ⟨⟩
        | some a => exact flip h1
theorem add_sat {c d : Constraint} {t u : Int} (w : c.sat t) (w' : d.sat u) : (add c d).sat (t + u) := by
  obtain ⟨a, b⟩ := c; obtain ⟨a', b'⟩ := d
  obtain ⟨h1, h2⟩ := w; obtain ⟨h3, h4⟩ := w'
  constructor
  · cases a <;> cases a'
    · exact ⟨⟩
    · exact ⟨⟩
    · exact ⟨⟩
    · exact Int.add_le_add h1 h3
  · cases b <;> cases b'
    · exact ⟨⟩
    · exact ⟨⟩
    · exact ⟨⟩
    · exact Int.add_le_add h2 h4
theorem neg_sat {c : Constraint} {t : Int} (w : c.sat t) : (neg c).sat (-t) := by
  obtain ⟨a, b⟩ := c; obtain ⟨h1, h2⟩ := w
  constructor
  · cases b with
    | none => exact ⟨⟩
    | some b => exact Int.neg_le_neg h2
  · cases a with
    | none => exact ⟨⟩
    | some a => exact Int.neg_le_neg h1
theorem le_ediv {k x t : Int} (hk : 0 < k) (h : k * t ≤ x) : t ≤ x / k := by
  refine Int.not_lt.mp fun h' => ?_
  have h1 := Int.mul_le_mul_of_nonneg_left (show x / k + 1 ≤ t from h') (Int.le_of_lt hk)
  rw [Int.mul_add, Int.mul_one] at h1
  exact Int.lt_irrefl x (Int.lt_of_lt_of_le (Int.lt_mul_ediv_self_add hk) (Int.le_trans h1 h))
theorem div_sat (c : Constraint) (t : Int) (k : Nat) (hk : k ≠ 0) (w : c.sat ((k : Int) * t)) : (div c k).sat t := by
  obtain ⟨a, b⟩ := c; obtain ⟨h1, h2⟩ := w
  have hk : (0 : Int) < (k : Int) := Int.natCast_lt.mpr (Nat.pos_of_ne_zero hk)
  constructor
  · cases a with
    | none => exact ⟨⟩
    | some a =>
      show -(-a / (k : Int)) ≤ t
      refine Int.neg_le_of_neg_le (le_ediv hk ?_)
      rw [Int.mul_neg]; exact Int.neg_le_neg h1
  · cases b with
    | none => exact ⟨⟩
    | some b => exact le_ediv hk h2
end Constraint
theorem combo_sat' (s t : Constraint) (a : Int) (x : Coeffs) (b : Int) (y v : Coeffs) (wx : s.sat' x v) (wy : t.sat' y v) :
    (Constraint.combo a s b t).sat' (Coeffs.combo a x b y) v := by
  show Constraint.sat _ (IntList.dot (IntList.zipAll (fun x y => a * x + b * y) x y) v)
  rw [IntList.dot_combo]
  exact Constraint.add_sat (Constraint.scale_sat a wx) (Constraint.scale_sat b wy)

-- tidying: divide by the gcd, make the leading coefficient positive
@[reducible] def normalize? (s : Constraint) (x : Coeffs) : Option (Prod Constraint Coeffs) :=
  match Nat.decEq (Coeffs.gcd x) 0 with
  | isTrue _ => match Constraint.decSat s 0 with
    | isTrue _ => some ⟨.trivial, x⟩
    | isFalse _ => some ⟨.impossible, x⟩
  | isFalse _ => match Nat.decEq (Coeffs.gcd x) 1 with
    | isTrue _ => none
    | isFalse _ => some ⟨s.div (Coeffs.gcd x), Coeffs.sdiv x (Coeffs.gcd x)⟩
def getD (o : Option (Prod Constraint Coeffs)) (s : Constraint) (x : Coeffs) : Prod Constraint Coeffs := match o with
  | none => ⟨s, x⟩
  | some p => p
def normalize (s : Constraint) (x : Coeffs) : Prod Constraint Coeffs := getD (normalize? s x) s x
def positivize (s : Constraint) (x : Coeffs) : Prod Constraint Coeffs := match Int.decLe 0 (Coeffs.leading x) with
  | isTrue _ => ⟨s, x⟩
  | isFalse _ => ⟨s.neg, Coeffs.smul x (-1)⟩
def tidy (s : Constraint) (x : Coeffs) : Prod Constraint Coeffs := normalize (positivize s x).fst (positivize s x).snd
@[reducible] def tidyConstraint (s : Constraint) (x : Coeffs) : Constraint := (tidy s x).fst
@[reducible] def tidyCoeffs (s : Constraint) (x : Coeffs) : Coeffs := (tidy s x).snd
theorem positivize_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v) : (positivize s x).fst.sat' (positivize s x).snd v := by
  unfold positivize
  cases Int.decLe 0 (Coeffs.leading x) with
  | isTrue h => exact w
  | isFalse h =>
    show Constraint.sat _ (IntList.dot (IntList.map (fun x => -1 * x) x) v)
    rw [IntList.dot_map_mul, ← Int.neg_eq_neg_one_mul]; exact Constraint.neg_sat w
theorem normalize_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v) : (normalize s x).fst.sat' (normalize s x).snd v := by
  unfold normalize normalize?
  cases Nat.decEq (Coeffs.gcd x) 0 with
  | isTrue h =>
    cases Constraint.decSat s 0 with
    | isTrue h' => exact ⟨⟨⟩, ⟨⟩⟩
    | isFalse h' =>
      have w : Constraint.sat s (IntList.dot x v) := w
      rw [IntList.dot_isZero x v (IntList.isZero_of_gcd x h)] at w
      exact absurd w h'
  | isFalse h =>
    cases Nat.decEq (Coeffs.gcd x) 1 with
    | isTrue h' => exact w
    | isFalse h' =>
      refine Constraint.div_sat s _ _ h ?_
      have e := IntList.dot_sdiv (Coeffs.gcd x) x v (Nat.dvd_refl _)
      show Constraint.sat s ((Coeffs.gcd x : Int) * IntList.dot (IntList.map (fun y => y / (Coeffs.gcd x : Int)) x) v)
      rw [e]; exact w
theorem tidy_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v) : (tidyConstraint s x).sat' (tidyCoeffs s x) v :=
  normalize_sat (positivize_sat w)

-- balanced mod: the new variable for an equation without unit coefficient
def bmod_div_term (m : Nat) (a b : Coeffs) : Int := Coeffs.bmod_dot_sub_dot_bmod m a b / (m : Int)
@[reducible] def bmod_coeffs (m : Nat) (i : Nat) (x : Coeffs) : Coeffs := Coeffs.set (Coeffs.bmod x m) i (m : Int)
theorem bmod_sub (x : Int) (m : Nat) : ∃ k, Int.bmod x m = x - (m : Int) * k := by
  unfold Int.bmod
  simp only []
  split
  · exact ⟨x / (m : Int), Int.emod_def x m⟩
  · refine ⟨x / (m : Int) + 1, ?_⟩
    rw [Int.emod_def, Int.mul_add, Int.mul_one]
    show x + -_ + -_ = x + -(_ + _)
    rw [Int.neg_add, Int.add_assoc]
theorem dot_bmod (m : Nat) (x v : List Int) : ∃ k, IntList.dot (IntList.map (fun x => Int.bmod x m) x) v = IntList.dot x v - (m : Int) * k := by
  induction x generalizing v with
  | nil => exact ⟨0, by rw [Int.mul_zero]; rfl⟩
  | cons x xs ih =>
    cases v with
    | nil => exact ⟨0, by rw [Int.mul_zero]; rfl⟩
    | cons v vs =>
      obtain ⟨k, hk⟩ := ih vs; obtain ⟨l, hl⟩ := bmod_sub x m
      refine ⟨l * v + k, ?_⟩
      show Int.bmod x m * v + IntList.dot (IntList.map _ xs) vs = x * v + IntList.dot xs vs - _
      rw [hk, hl, Int.sub_mul, Int.mul_add]
      show x * v + -((m : Int) * l * v) + (IntList.dot xs vs + -((m : Int) * k)) = x * v + IntList.dot xs vs + -(_ + _)
      rw [Int.neg_add, Int.mul_assoc]
      simp only [Int.add_assoc, Int.add_left_comm]
theorem bmod_sat (m : Nat) (r : Int) (i : Nat) (x v : Coeffs) (h : Coeffs.length x ≤ i)
    (p : Coeffs.get v i = bmod_div_term m x v) (w : (Constraint.exact r).sat' x v) :
    (Constraint.exact (Int.bmod r m)).sat' (bmod_coeffs m i x) v := by
  have e : IntList.dot x v = r := Int.le_antisymm w.2 w.1
  have len : IntList.length (IntList.map (fun x => Int.bmod x m) x) ≤ i := by
    have : ∀ l : List Int, IntList.length (IntList.map (fun x => Int.bmod x m) l) = IntList.length l := by
      intro l
      induction l with
      | nil => rfl
      | cons _ _ ih => exact congrArg Nat.succ ih
    rw [this]; exact h
  have key : IntList.dot (IntList.set (IntList.map (fun x => Int.bmod x m) x) i (m : Int)) v = Int.bmod r m := by
    rw [IntList.dot_set_length _ _ _ _ len]
    have p : IntList.get v i = (Int.bmod (IntList.dot x v) m - IntList.dot (IntList.map (fun x => Int.bmod x m) x) v) / (m : Int) := p
    rw [p, e]
    obtain ⟨k, hk⟩ := dot_bmod m x v
    obtain ⟨l, hl⟩ := bmod_sub r m
    have hd : Int.bmod r m - IntList.dot (IntList.map (fun x => Int.bmod x m) x) v = (m : Int) * (k - l) := by
      rw [hk, hl, e, Int.mul_sub]
      show r + -_ + -(r + -_) = _ + -_
      rw [Int.neg_add, Int.neg_neg, Int.add_comm r, Int.add_assoc, ← Int.add_assoc r, Int.add_right_neg, Int.zero_add, Int.add_comm]
    have hm := Int.mul_ediv_add_emod (Int.bmod r m - IntList.dot (IntList.map (fun x => Int.bmod x m) x) v) (m : Int)
    rw [Int.emod_eq_zero_of_dvd ⟨_, hd⟩, Int.add_zero] at hm
    rw [hm, Int.add_comm, Int.sub_add_cancel]
  show Constraint.sat _ _
  rw [show Coeffs.dot (bmod_coeffs m i x) v = Int.bmod r m from key]
  exact ⟨Int.le_refl _, Int.le_refl _⟩
end Lean.Omega
-- ===== binder predicates, coercion arrow =====
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred∈_» : Lean.ParserDescr
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred∉_» : Lean.ParserDescr
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred≠_» : Lean.ParserDescr
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred≤_» : Lean.ParserDescr
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred≥_» : Lean.ParserDescr
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred⊂_» : Lean.ParserDescr
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred⊃_» : Lean.ParserDescr
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred⊆_» : Lean.ParserDescr
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred⊇_» : Lean.ParserDescr
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred<_» : Lean.ParserDescr
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred>_» : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.binderIdent : Lean.ParserDescr
@[extern "lean_x", term_parser 1000] opaque Lean.«termSatisfies_binder_pred%__» : Lean.ParserDescr
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___1» : Lean.Macro
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___2» : Lean.Macro
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___3» : Lean.Macro
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___4» : Lean.Macro
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___5» : Lean.Macro
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___6» : Lean.Macro
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___7» : Lean.Macro
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___8» : Lean.Macro
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___9» : Lean.Macro
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___10» : Lean.Macro
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___11» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque Lean.«term∃__,_» : Lean.ParserDescr
@[extern "lean_x", macro Lean.«term∃__,_»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_term∃__,__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque Lean.«term∀__,_» : Lean.ParserDescr
@[extern "lean_x", macro Lean.«term∀__,_»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_term∀__,__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque coeNotation : Lean.ParserDescr
@[extern "lean_x", term_parser 1000] opaque coeFunNotation : Lean.ParserDescr
@[extern "lean_x", term_parser 1000] opaque coeSortNotation : Lean.ParserDescr
-- ===== well-founded recursion =====
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
opaque Lean.opaqueId {α : Sort u} (x : α) : α := x
theorem dite_eq_left_of_eq_true {α : Sort u} {c : Prop} {x : Decidable c} {t : c → α} {e : ¬ c → α} (h : c = True) : (dite c t e) = t (of_eq_true h) := dif_pos (of_eq_true h)
theorem dite_eq_right_of_eq_false {α : Sort u} {c : Prop} {x : Decidable c} {t : c → α} {e : ¬ c → α} (h : c = False) : (dite c t e) = e (of_eq_false h) := dif_neg (of_eq_false h)
-- ===== ac_rfl =====
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

syntax "ℕ" : term
@[macro termℕ] def natNotation : Lean.Macro := fun _ _ s => .ok (.ident .none ⟨"Nat", 0, 3⟩ (.str .anonymous "Nat") []) s
syntax "ℤ" : term
@[macro termℤ] def intNotation : Lean.Macro := fun _ _ s => .ok (.ident .none ⟨"Int", 0, 3⟩ (.str .anonymous "Int") []) s
