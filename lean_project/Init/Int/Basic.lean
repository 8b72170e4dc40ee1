prelude
import Init.Coe
import Init.Nat.Dvd

/-! # Integers: definition and operations

As in Lean's core: two constructors; `/` and `%` are `ediv` and `emod`, whose remainder is never negative; the
cast from `Nat` goes through `NatCast`. Instances have the names that compiled tactics look for. -/

set_option linter.all false
universe u v w u₁ u₂ u₃
set_option genInjectivity false -- `Foo.mk.injEq` needs `simp` lemmas that do not exist yet

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

end Int
