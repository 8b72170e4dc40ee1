prelude
import Init.Tactic.Monad
import Init.Tactic.Search

/-! # From Lean's terms to polynomials, and back to a proof

What is no sum, product, power or number is an atom; atoms are compared as they stand. The other direction writes a
certificate as a term of `Poly.absurd_of_check`, whose facts the kernel compares with the hypotheses they were read from. -/

set_option linter.all false
set_option genInjectivity false
set_option genSizeOf false

namespace Tac
open Poly Lean
/-- The atoms met so far, of `ℤ` and of `ℕ`, in order. -/
structure Atoms where
  ints : List Term
  nats : List Term
def find (e : Term) : Nat → List Term → Option Nat
  | _, [] => .none
  | i, a :: l => cond (Lean.Expr.eqv a e) (.some i) (find e (i + 1) l)
def length {α : Type} : List α → Nat
  | [] => 0
  | _ :: l => length l + 1
def append {α : Type} : List α → List α → List α
  | [], r => r
  | x :: l, r => x :: append l r
def push {α : Type} (l : List α) (a : α) : List α := append l [a]
def Atoms.int (s : Atoms) (e : Term) : ZTerm × Atoms := match find e 0 s.ints with
  | .some i => (.atom i, s)
  | .none => (.atom (length s.ints), ⟨push s.ints e, s.nats⟩)
def Atoms.nat (s : Atoms) (e : Term) : NTerm × Atoms := match find e 0 s.nats with
  | .some i => (.atom i, s)
  | .none => (.atom (length s.nats), ⟨s.ints, push s.nats e⟩)

/-- The number that a term is, written as a literal. -/
def number? (e : Term) : Option Nat := match unapp e with
  | (.anonymous, []) => match e with
    | .lit (.nat n) => .some n
    | _ => .none
  | (n, [_, .lit (.nat k), _]) => cond (Name.beq n `OfNat.ofNat) (.some k) .none
  | _ => .none
/-- The value of a term of `ℕ` without atoms; `x - y` and `x / y` are atoms otherwise. -/
def value? : Nat → Term → Option Nat
  | 0, _ => .none
  | fuel + 1, e => match number? e with
    | .some n => .some n
    | .none => match unapp e with
      | (f, [b, a, _, _, _, _]) => match value? fuel a, value? fuel b with
        | .some m, .some n => cond (Name.beq f `HAdd.hAdd) (.some (m + n)) (cond (Name.beq f `HMul.hMul) (.some (m * n))
          (cond (Name.beq f `HSub.hSub) (.some (m - n)) (cond (Name.beq f `HDiv.hDiv) (.some (m / n)) (cond (Name.beq f `HMod.hMod) (.some (m % n))
          (cond (and (Name.beq f `HPow.hPow) (Nat.ble n 256)) (.some (m ^ n)) .none)))))
        | _, _ => .none
      | _ => .none
/-- `n + k` or `succ n`: the term `n` and the number `k`. -/
def plus? (e : Term) : Option (Term × Nat) := match unapp e with
  | (f, [b, a, _, _, _, _]) => match Name.beq f `HAdd.hAdd, number? b with
    | true, .some k => .some (a, k)
    | _, _ => .none
  | (f, [a]) => cond (Name.beq f `Nat.succ) (.some (a, 1)) .none
  | _ => .none
/-- `f a n ↦ f a m`: another exponent. -/
def withLast (e m : Term) : Term := match e with
  | .app f _ => .app f m
  | .mdata _ e => withLast e m
  | e => e
/-- Exponents up to here are multiplied out; of a number, somewhat more. -/
def small (base : Option Nat) (n : Nat) : Bool := match base with
  | .some _ => Nat.ble n 64
  | .none => Nat.ble n 12
def timesZ (b : ZTerm) : Nat → ZTerm → ZTerm
  | 0, t => t
  | n + 1, t => .mul (timesZ b n t) b
def timesN (b : NTerm) : Nat → NTerm → NTerm
  | 0, t => t
  | n + 1, t => .mul (timesN b n t) b

def readNat : Nat → Term → Atoms → NTerm × Atoms
  | 0, e, s => s.nat e
  | fuel + 1, e, s => match value? 20 e with
    | .some n => (.num n, s)
    | .none => match unapp e with
      | (f, [b, a, _, _, _, _]) =>
        let two (c : NTerm → NTerm → NTerm) : NTerm × Atoms :=
          let r := readNat fuel a s
          let t := readNat fuel b r.2
          (c r.1 t.1, t.2)
        cond (Name.beq f `HAdd.hAdd) (two .add) (cond (Name.beq f `HMul.hMul) (two .mul)
          (cond (Name.beq f `HPow.hPow) (match number? b with
            | .some n => cond (small (number? a) n) (let r := readNat fuel a s; (.pow r.1 n, r.2)) (s.nat e)
            | .none => match plus? b with
              | .some (m, k) => cond (Nat.ble k 6)
                (let r := readNat fuel a s; let t := r.2.nat (withLast e m); (timesN r.1 k t.1, t.2)) (s.nat e)
              | .none => s.nat e) (s.nat e)))
      | (f, [a]) => cond (Name.beq f `Nat.succ) (let r := readNat fuel a s; (.add r.1 (.num 1), r.2)) (s.nat e)
      | _ => s.nat e
def readInt : Nat → Term → Atoms → ZTerm × Atoms
  | 0, e, s => s.int e
  | fuel + 1, e, s => match number? e with
    | .some n => (.num n, s)
    | .none => match unapp e with
      | (f, [b, a, _, _, _, _]) =>
        let two (c : ZTerm → ZTerm → ZTerm) : ZTerm × Atoms :=
          let r := readInt fuel a s
          let t := readInt fuel b r.2
          (c r.1 t.1, t.2)
        cond (Name.beq f `HAdd.hAdd) (two .add) (cond (Name.beq f `HSub.hSub) (two .sub) (cond (Name.beq f `HMul.hMul) (two .mul)
          (cond (Name.beq f `HPow.hPow) (match number? b with
            | .some n => cond (small (number? a) n) (let r := readInt fuel a s; (.pow r.1 n, r.2)) (s.int e)
            | .none => match plus? b with
              | .some (m, k) => cond (Nat.ble k 6)
                (let r := readInt fuel a s; let t := r.2.int (withLast e m); (timesZ r.1 k t.1, t.2)) (s.int e)
              | .none => s.int e) (s.int e))))
      | (f, [a, _, _]) => cond (Name.beq f `Neg.neg) (let r := readInt fuel a s; (.neg r.1, r.2))
        (cond (Name.beq f `Nat.cast) (let r := readNat fuel a s; (.cast r.1, r.2)) (s.int e))
      | _ => s.int e
def depth : Nat := 200

/-- A fact about numbers, with its proof. -/
structure Known where
  fact : Fact
  proof : Term
inductive Kind where
  | le
  | lt
  | eq
/-- Which comparison over which numbers a proposition is. -/
structure Comparison where
  kind : Kind
  ints : Bool
  left : Term
  right : Term
def over? (α : Term) : Option Bool := cond (name? `Int α) (.some true) (cond (name? `Nat α) (.some false) .none)
def comparison? (e : Term) : Option Comparison := match unapp e with
  | (f, [b, a, _, α]) => match over? α with
    | .none => .none
    | .some z => cond (Name.beq f `LE.le) (.some ⟨.le, z, a, b⟩) (cond (Name.beq f `LT.lt) (.some ⟨.lt, z, a, b⟩)
      (cond (Name.beq f `GE.ge) (.some ⟨.le, z, b, a⟩) (cond (Name.beq f `GT.gt) (.some ⟨.lt, z, b, a⟩) .none)))
  | (f, [b, a, α]) => match over? α with
    | .none => .none
    | .some z => cond (Name.beq f `Eq) (.some ⟨.eq, z, a, b⟩) .none
  | _ => .none
/-- The comparison that a proposition is, with a proof of it; a negation is turned round. -/
def single? (e h : Term) : Option (Comparison × Term) := match unapp e with
  | (f, [p]) => match Name.beq f `Not, comparison? p with
    | true, .some c => match c.kind with
      | .le => .some (⟨.lt, c.ints, c.right, c.left⟩, mk (cond c.ints `Poly.lt_of_not_le_int `Poly.lt_of_not_le_nat) [c.left, c.right, h])
      | .lt => .some (⟨.le, c.ints, c.right, c.left⟩, mk (cond c.ints `Poly.le_of_not_lt_int `Poly.le_of_not_lt_nat) [c.left, c.right, h])
      | .eq => .none
    | _, _ => .none
  | _ => match comparison? e with
    | .some c => .some (c, h)
    | .none => .none
/-- The comparisons that a hypothesis states: conjunctions are taken apart, as in Mathlib. -/
def stated : Nat → Term → Term → List (Comparison × Term)
  | 0, _, _ => []
  | fuel + 1, e, h => match single? e h with
    | .some c => [c]
    | .none => match unapp e with
      | (f, [q, p]) => cond (Name.beq f `And) (append (stated fuel p (mk `And.left [p, q, h])) (stated fuel q (mk `And.right [p, q, h]))) []
      | _ => []
def Comparison.read (c : Comparison) (s : Atoms) : Fact × Atoms := match c.ints with
  | true =>
    let a := readInt depth c.left s
    let b := readInt depth c.right a.2
    (match c.kind with | .le => .le a.1 b.1 | .lt => .lt a.1 b.1 | .eq => .eq a.1 b.1, b.2)
  | false =>
    let a := readNat depth c.left s
    let b := readNat depth c.right a.2
    (match c.kind with | .le => .leNat a.1 b.1 | .lt => .ltNat a.1 b.1 | .eq => .eqNat a.1 b.1, b.2)

-- data as Lean's terms
def natT (n : Nat) : Term := .lit (.nat n)
def intT : Int → Term
  | .ofNat n => mk `Int.ofNat [natT n]
  | .negSucc n => mk `Int.negSucc [natT n]
def ntermT : NTerm → Term
  | .atom i => mk `Poly.NTerm.atom [natT i]
  | .num n => mk `Poly.NTerm.num [natT n]
  | .add a b => mk `Poly.NTerm.add [ntermT a, ntermT b]
  | .mul a b => mk `Poly.NTerm.mul [ntermT a, ntermT b]
  | .pow a n => mk `Poly.NTerm.pow [ntermT a, natT n]
def ztermT : ZTerm → Term
  | .atom i => mk `Poly.ZTerm.atom [natT i]
  | .num n => mk `Poly.ZTerm.num [natT n]
  | .add a b => mk `Poly.ZTerm.add [ztermT a, ztermT b]
  | .sub a b => mk `Poly.ZTerm.sub [ztermT a, ztermT b]
  | .mul a b => mk `Poly.ZTerm.mul [ztermT a, ztermT b]
  | .neg a => mk `Poly.ZTerm.neg [ztermT a]
  | .pow a n => mk `Poly.ZTerm.pow [ztermT a, natT n]
  | .cast a => mk `Poly.ZTerm.cast [ntermT a]
def factT : Fact → Term
  | .le a b => mk `Poly.Fact.le [ztermT a, ztermT b]
  | .lt a b => mk `Poly.Fact.lt [ztermT a, ztermT b]
  | .eq a b => mk `Poly.Fact.eq [ztermT a, ztermT b]
  | .leNat a b => mk `Poly.Fact.leNat [ntermT a, ntermT b]
  | .ltNat a b => mk `Poly.Fact.ltNat [ntermT a, ntermT b]
  | .eqNat a b => mk `Poly.Fact.eqNat [ntermT a, ntermT b]
  | .sq a => mk `Poly.Fact.sq [ztermT a]
  | .nonneg a => mk `Poly.Fact.nonneg [ntermT a]
def monoT : Mono → Term
  | .one => mk `Poly.Mono.one []
  | .cons v m => mk `Poly.Mono.cons [natT v, monoT m]
def polyT : P → Term
  | .zero => mk `Poly.P.zero []
  | .cons k m p => mk `Poly.P.cons [intT k, monoT m, polyT p]
def stepsT : Steps → Term
  | .nil => mk `Poly.Steps.nil []
  | .lin k i l => mk `Poly.Steps.lin [natT k, natT i, stepsT l]
  | .eq p i l => mk `Poly.Steps.eq [polyT p, natT i, stepsT l]
  | .prod k i j l => mk `Poly.Steps.prod [natT k, natT i, natT j, stepsT l]
def valsT (α : Name) : List Term → Term
  | [] => mk (cond (Name.beq α `Int) `Poly.noInts `Poly.noNats) []
  | a :: l => mk (cond (Name.beq α `Int) `Poly.consInt `Poly.consNat) [a, valsT α l]
def factsT : List Known → Term
  | [] => mk `Poly.Facts.nil []
  | k :: l => mk `Poly.Facts.cons [factT k.fact, factsT l]
def allT (z n : Term) : List Known → Term
  | [] => mk `Poly.Facts.All.nil [z, n]
  | k :: l => mk `Poly.Facts.All.cons [z, n, factT k.fact, factsT l, k.proof, allT z n l]
def absurdT (s : Atoms) (l : List Known) (c : Steps) : Term :=
  let z := valsT `Int s.ints
  let n := valsT `Nat s.nats
  mk `Poly.absurd_of_check [z, n, factsT l, stepsT c, allT z n l, mk `Poly.computed_true []]
end Tac
