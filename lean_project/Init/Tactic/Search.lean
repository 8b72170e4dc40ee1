prelude
import Init.Tactic.Linear

/-! # Finding certificates: exact simplex

Given polynomials that are not negative, find natural multiples whose sum is a negative number, if there are any: the rational
Positivstellensatz of degree one, by the first phase of the simplex method with Bland's rule on integer tableaus (all entries share one
denominator, so that every division is exact). Nothing here is trusted: `Init.Tactic.Linear` checks what comes out. The number of pivots is
bounded, so that cost does not depend on the machine. -/

set_option linter.all false
set_option genInjectivity false
set_option genSizeOf false

namespace Poly
def P.head : P → Mono
  | .zero => .one
  | .cons _ m _ => m
/-- The least monomial that some polynomial of a list begins with. -/
def least : List P → Option Mono
  | [] => .none
  | .zero :: l => least l
  | .cons _ m _ :: l => match least l with
    | .none => .some m
    | .some n => match m.cmp n with
      | .gt => .some n
      | _ => .some m
/-- Coefficients of a monomial that is the least of all, and what remains of the polynomials. -/
def strip (m : Mono) : List P → List Int × List P
  | [] => ([], [])
  | p :: l =>
    let r := strip m l
    match p with
    | .zero => (0 :: r.1, p :: r.2)
    | .cons k n q => match m.cmp n with
      | .eq => (k :: r.1, q :: r.2)
      | _ => (0 :: r.1, p :: r.2)

structure Row where
  /-- 0 for an artificial variable, else one more than the number of the column. -/
  basis : Nat
  coefs : List Int
  rhs : Int
def negate : List Int → List Int
  | [] => []
  | k :: l => -k :: negate l
def isOne : Mono → Bool
  | .one => true
  | _ => false
/-- One equation for each monomial: zero for the others, and a sum of -1 for the constants. -/
def rows : Nat → List P → List Row
  | 0, _ => []
  | fuel + 1, ps => match least ps with
    | .none => []
    | .some m =>
      let s := strip m ps
      (match isOne m with
        | true => ⟨0, negate s.1, 1⟩
        | false => ⟨0, s.1, 0⟩) :: rows fuel s.2
def addRow : List Int → List Int → List Int
  | a :: l, b :: r => (a + b) :: addRow l r
  | _, _ => []
def objective : List Row → Row → Row
  | [], o => o
  | r :: l, o => objective l ⟨0, addRow r.coefs o.coefs, r.rhs + o.rhs⟩
def zeros {α : Type} : List α → List Int
  | [] => []
  | _ :: l => 0 :: zeros l
def at' : List Int → Nat → Int
  | [], _ => 0
  | a :: _, 0 => a
  | _ :: l, n + 1 => at' l n
def positive (a : Int) : Bool := decide (0 < a)
/-- The first column that improves the objective. -/
def entering : Nat → List Int → Option Nat
  | _, [] => .none
  | i, a :: l => match positive a with
    | true => .some i
    | false => entering (i + 1) l
/-- The row that limits the entering column most: the least quotient, then the least basis variable. -/
def leaving (c : Nat) : List Row → Nat → Option (Row × Nat) → Option (Row × Nat)
  | [], _, best => best
  | r :: l, i, best =>
    let a := at' r.coefs c
    match positive a with
    | false => leaving c l (i + 1) best
    | true => match best with
      | .none => leaving c l (i + 1) (.some (r, i))
      | .some (b, j) =>
        let x := r.rhs * at' b.coefs c
        let y := b.rhs * a
        match decide (x < y) with
        | true => leaving c l (i + 1) (.some (r, i))
        | false => match decide (x = y), Nat.ble b.basis r.basis with
          | true, false => leaving c l (i + 1) (.some (r, i))
          | _, _ => leaving c l (i + 1) best
def pivotRow (p q d : Int) : List Int → List Int → List Int
  | a :: l, b :: r => (a * p - q * b) / d :: pivotRow p q d l r
  | _, _ => []
def pivotOne (c : Nat) (piv : Row) (p d : Int) (r : Row) : Row :=
  let q := at' r.coefs c
  ⟨r.basis, pivotRow p q d r.coefs piv.coefs, (r.rhs * p - q * piv.rhs) / d⟩
def pivotAll (c : Nat) (piv : Row) (p d : Int) (i : Nat) : List Row → Nat → List Row
  | [], _ => []
  | r :: l, j => (match Nat.beq i j with
    | true => ⟨c + 1, r.coefs, r.rhs⟩
    | false => pivotOne c piv p d r) :: pivotAll c piv p d i l (j + 1)
/-- Weights of the columns, when the objective is reached within a number of pivots. -/
def simplex : Nat → Int → Row → List Row → Option (List Row)
  | 0, _, _, _ => .none
  | fuel + 1, d, o, rs => match decide (o.rhs = 0) with
    | true => .some rs
    | false => match entering 0 o.coefs with
      | .none => .none
      | .some c => match leaving c rs 0 .none with
        | .none => .none
        | .some (piv, i) =>
          let p := at' piv.coefs c
          simplex fuel p (pivotOne c piv p d o) (pivotAll c piv p d i rs 0)
/-- (column, weight) of each column that counts. -/
def weights : List Row → List (Nat × Nat)
  | [] => []
  | r :: l => match r.basis, positive r.rhs with
    | n + 1, true => (n, Int.toNat r.rhs) :: weights l
    | _, _ => weights l
def maxPivots : Nat := 80
/-- Monomials beyond these are left out: what comes of that is seen when the certificate is checked. -/
def maxRows : Nat := 200
/-- Weights with which the polynomials sum to a negative number. -/
def certificate (ps : List P) : Option (List (Nat × Nat)) :=
  let rs := rows maxRows ps
  let o := objective rs ⟨0, zeros ps, 0⟩
  match decide (o.rhs = 0) with
  | true => .none -- no polynomial has a constant
  | false => match simplex maxPivots 1 o rs with
    | .none => .none
    | .some rs => .some (weights rs)
end Poly
