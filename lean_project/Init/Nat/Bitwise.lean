prelude
import Init.Omega.Constraint

/-! # Natural numbers: bits, shifts, logarithm

`land`, `lor`, `xor`, `shiftLeft`, `shiftRight` are evaluated by the kernel on literals, by name; here they are defined
by recursion on fuel, halving both arguments, and specified bit by bit (`testBit_land` …). -/

set_option linter.all false
set_option genInjectivity false
universe u v w

namespace Nat
theorem div_div_eq_div_mul (m n k : Nat) : m / n / k = m / (n * k) := by
  rcases eq_zero_or_pos n with rfl | hn
  · rw [div_zero, zero_div, Nat.zero_mul, div_zero]
  rcases eq_zero_or_pos k with rfl | hk
  · rw [div_zero, Nat.mul_zero, div_zero]
  have key : ∀ x, x ≤ m / n / k ↔ x ≤ m / (n * k) := by
    intro x
    rw [le_div_iff_mul_le hk, le_div_iff_mul_le hn, le_div_iff_mul_le (Nat.mul_pos hn hk), Nat.mul_assoc, Nat.mul_comm k n]
  exact Nat.le_antisymm ((key _).mp (Nat.le_refl _)) ((key _).mpr (Nat.le_refl _))
theorem div_pow_succ (a i : Nat) : a / 2 ^ (i + 1) = a / 2 / 2 ^ i := by
  rw [div_div_eq_div_mul, Nat.pow_succ, Nat.mul_comm]

/-- Bit by bit; both arguments are zero after `fuel` halvings when `a + b ≤ fuel`. -/
def bitwiseGo (f : Bool → Bool → Bool) : Nat → Nat → Nat → Nat
  | 0, _, _ => 0
  | fuel + 1, a, b => 2 * bitwiseGo f fuel (a / 2) (b / 2) + cond (f (beq (a % 2) 1) (beq (b % 2) 1)) 1 0
def bitwise (f : Bool → Bool → Bool) (a b : Nat) : Nat := bitwiseGo f (a + b) a b
@[extern "lean_nat_land"] def land (a b : Nat) : Nat := bitwiseGo (fun x y => and x y) (a + b) a b
@[extern "lean_nat_lor"] def lor (a b : Nat) : Nat := bitwiseGo (fun x y => or x y) (a + b) a b
@[extern "lean_nat_lxor"] def xor (a b : Nat) : Nat := bitwiseGo bne (a + b) a b
@[extern "lean_nat_shiftl"] def shiftLeft : Nat → Nat → Nat
  | n, 0 => n
  | n, succ m => shiftLeft (2 * n) m
@[extern "lean_nat_shiftr"] def shiftRight : Nat → Nat → Nat
  | n, 0 => n
  | n, succ m => shiftRight n m / 2
def log2Go : Nat → Nat → Nat
  | 0, _ => 0
  | fuel + 1, n => if 2 ≤ n then log2Go fuel (n / 2) + 1 else 0
@[extern "lean_nat_log2"] def log2 (n : Nat) : Nat := log2Go n n
end Nat
instance Nat.instAndOp : AndOp Nat := ⟨Nat.land⟩
instance Nat.instOrOp : OrOp Nat := ⟨Nat.lor⟩
instance Nat.instXorOp : XorOp Nat := ⟨Nat.xor⟩
instance Nat.instShiftLeft : ShiftLeft Nat := ⟨Nat.shiftLeft⟩
instance Nat.instShiftRight : ShiftRight Nat := ⟨Nat.shiftRight⟩
namespace Nat
theorem shiftLeft_eq (a b : Nat) : a <<< b = a * 2 ^ b := by
  show shiftLeft a b = _
  induction b generalizing a with
  | zero => exact (Nat.mul_one a).symm
  | succ b ih => show shiftLeft (2 * a) b = _; rw [ih, Nat.pow_succ, Nat.mul_comm 2 a, Nat.mul_assoc, Nat.mul_comm 2]
theorem shiftRight_eq_div_pow (a b : Nat) : a >>> b = a / 2 ^ b := by
  show shiftRight a b = _
  induction b with
  | zero => exact (div_one a).symm
  | succ b ih => show shiftRight a b / 2 = _; rw [ih, div_div_eq_div_mul, Nat.pow_succ]
/-- Bit `i` of `a`. -/
def testBit (a i : Nat) : Bool := bne ((1 : Nat) &&& (a >>> i)) 0

theorem bitwiseGo_bit (f : Bool → Bool → Bool) (h : f false false = false) (i : Nat) :
    ∀ fuel a b, a + b ≤ fuel →
      bitwiseGo f fuel a b / 2 ^ i % 2 = cond (f (beq (a / 2 ^ i % 2) 1) (beq (b / 2 ^ i % 2) 1)) 1 0 := by
  induction i with
  | zero =>
    intro fuel a b hab
    rw [Nat.pow_zero, div_one, div_one, div_one]
    cases fuel with
    | zero =>
      have ha : a = 0 := by omega
      have hb : b = 0 := by omega
      subst ha; subst hb
      show 0 = cond (f false false) 1 0
      rw [h]; rfl
    | succ fuel =>
      show (2 * _ + _) % 2 = _
      cases f (beq (a % 2) 1) (beq (b % 2) 1)
      · show (2 * _ + 0) % 2 = 0; omega
      · show (2 * _ + 1) % 2 = 1; omega
  | succ i ih =>
    intro fuel a b hab
    rw [div_pow_succ, div_pow_succ a, div_pow_succ b]
    cases fuel with
    | zero =>
      have ha : a = 0 := by omega
      have hb : b = 0 := by omega
      subst ha; subst hb
      show 0 / 2 / 2 ^ i % 2 = _
      simp only [zero_div, zero_mod]
      show 0 = cond (f false false) 1 0
      rw [h]; rfl
    | succ fuel =>
      have e : bitwiseGo f (fuel + 1) a b / 2 = bitwiseGo f fuel (a / 2) (b / 2) := by
        show (2 * _ + _) / 2 = _
        cases f (beq (a % 2) 1) (beq (b % 2) 1)
        · show (2 * _ + 0) / 2 = _; omega
        · show (2 * _ + 1) / 2 = _; omega
      rw [e]
      exact ih fuel (a / 2) (b / 2) (by omega)
/-- Bit `i` of `land`, `lor`, `xor` in terms of division and remainder. -/
theorem land_bit (a b i : Nat) : (a &&& b) / 2 ^ i % 2 = cond (and (beq (a / 2 ^ i % 2) 1) (beq (b / 2 ^ i % 2) 1)) 1 0 :=
  bitwiseGo_bit (fun x y => and x y) rfl i (a + b) a b (Nat.le_refl _)
theorem lor_bit (a b i : Nat) : (a ||| b) / 2 ^ i % 2 = cond (or (beq (a / 2 ^ i % 2) 1) (beq (b / 2 ^ i % 2) 1)) 1 0 :=
  bitwiseGo_bit (fun x y => or x y) rfl i (a + b) a b (Nat.le_refl _)
theorem xor_bit (a b i : Nat) : (a ^^^ b) / 2 ^ i % 2 = cond (bne (beq (a / 2 ^ i % 2) 1) (beq (b / 2 ^ i % 2) 1)) 1 0 :=
  bitwiseGo_bit bne rfl i (a + b) a b (Nat.le_refl _)
/-- A number is known by its bits, so the three theorems above determine the functions. -/
theorem eq_of_bits {a b : Nat} (h : ∀ i, a / 2 ^ i % 2 = b / 2 ^ i % 2) : a = b := by
  have key : ∀ n a b : Nat, a ≤ n → b ≤ n → (∀ i, a / 2 ^ i % 2 = b / 2 ^ i % 2) → a = b := by
    intro n
    induction n with
    | zero => intro a b ha hb _; omega
    | succ n ih =>
      intro a b ha hb h
      have h0 := h 0
      rw [Nat.pow_zero, div_one, div_one] at h0
      have h1 := ih (a / 2) (b / 2) (by omega) (by omega) fun i => by
        have := h (i + 1); rw [div_pow_succ, div_pow_succ b] at this; exact this
      omega
  exact key (a + b) a b (by omega) (by omega) h
theorem testBit_eq (a i : Nat) : testBit a i = beq (a / 2 ^ i % 2) 1 := by
  have h := land_bit 1 (a >>> i) 0
  have h1 : ∀ j, (1 &&& (a >>> i)) / 2 ^ (j + 1) % 2 = 0 := fun j => by
    rw [land_bit, div_pow_succ]; show cond (and (beq (0 / 2 ^ j % 2) 1) _) 1 0 = 0; rw [zero_div]; rfl
  rw [Nat.pow_zero, div_one, div_one, div_one, shiftRight_eq_div_pow] at h
  have e : (1 &&& (a / 2 ^ i)) = cond (beq (a / 2 ^ i % 2) 1) 1 0 := by
    refine eq_of_bits fun j => ?_
    cases j with
    | zero => rw [Nat.pow_zero, div_one, div_one, h]; cases beq (a / 2 ^ i % 2) 1 <;> rfl
    | succ j =>
      have := h1 j; rw [shiftRight_eq_div_pow] at this; rw [this, div_pow_succ]
      cases beq (a / 2 ^ i % 2) 1
      · show 0 = 0 / 2 / 2 ^ j % 2; simp only [zero_div, zero_mod]
      · show 0 = 0 / 2 ^ j % 2; simp only [zero_div, zero_mod]
  unfold testBit
  rw [shiftRight_eq_div_pow, e]
  cases beq (a / 2 ^ i % 2) 1 <;> rfl
theorem beq_cond (c : Bool) : beq (cond c 1 0) 1 = c := by cases c <;> rfl
@[simp] theorem testBit_land (a b i : Nat) : testBit (a &&& b) i = (testBit a i && testBit b i) := by
  rw [testBit_eq, testBit_eq, testBit_eq, land_bit, beq_cond]
@[simp] theorem testBit_lor (a b i : Nat) : testBit (a ||| b) i = (testBit a i || testBit b i) := by
  rw [testBit_eq, testBit_eq, testBit_eq, lor_bit, beq_cond]
@[simp] theorem testBit_xor (a b i : Nat) : testBit (a ^^^ b) i = bne (testBit a i) (testBit b i) := by
  rw [testBit_eq, testBit_eq, testBit_eq, xor_bit, beq_cond]

theorem log2Go_spec : ∀ fuel n : Nat, n ≤ fuel → n ≠ 0 → 2 ^ log2Go fuel n ≤ n ∧ n < 2 ^ (log2Go fuel n + 1) := by
  intro fuel
  induction fuel with
  | zero => intro n h hn; omega
  | succ fuel ih =>
    intro n h hn
    unfold log2Go
    by_cases h2 : 2 ≤ n
    · rw [if_pos h2]
      have ⟨h3, h4⟩ := ih (n / 2) (by omega) (by omega)
      rw [Nat.pow_succ] at h4
      rw [Nat.pow_succ, Nat.pow_succ, Nat.pow_succ]
      generalize 2 ^ log2Go fuel (n / 2) = p at h3 h4 ⊢
      omega
    · rw [if_neg h2]
      have : n = 1 := by omega
      subst this
      exact ⟨Nat.le_refl 1, lt_succ_self 1⟩
@[simp] theorem log2_zero : log2 0 = 0 := rfl
theorem log2_self_le {n : Nat} (h : n ≠ 0) : 2 ^ log2 n ≤ n := (log2Go_spec n n (Nat.le_refl n) h).1
theorem lt_log2_self {n : Nat} (h : n ≠ 0) : n < 2 ^ (log2 n + 1) := (log2Go_spec n n (Nat.le_refl n) h).2
end Nat
