prelude
import Init.Nat.Kernel
import Init.Macro
import Init.List.Basic
import Init.Number

/-! # Elementary number theory: parity, congruences, primes, factorials, digits, square roots

Names, meaning and notation of Mathlib, for `ℕ` and `ℤ`; everything is decidable. `n !`, `a ≡ b [MOD n]` and
`a ≡ b [ZMOD n]` need no `open`, since the header of a benchmark statement is not part of ours. -/

set_option linter.all false
universe u v w

-- parity
def Even {α : Type u} [Add α] (a : α) : Prop := ∃ r, a = r + r
def Odd {α : Type u} [Add α] [Mul α] [OfNat α 1] [OfNat α 2] (a : α) : Prop := ∃ m, a = 2 * m + 1
theorem Nat.even_iff {n : Nat} : Even n ↔ n % 2 = 0 :=
  ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem Nat.odd_iff {n : Nat} : Odd n ↔ n % 2 = 1 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem Int.even_iff {n : Int} : Even n ↔ n % 2 = 0 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem Int.odd_iff {n : Int} : Odd n ↔ n % 2 = 1 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
instance Nat.decidableEven (n : Nat) : Decidable (Even n) := match Nat.decEq (n % 2) 0 with
  | isTrue h => isTrue (Nat.even_iff.mpr h)
  | isFalse h => isFalse fun e => h (Nat.even_iff.mp e)
instance Nat.decidableOdd (n : Nat) : Decidable (Odd n) := match Nat.decEq (n % 2) 1 with
  | isTrue h => isTrue (Nat.odd_iff.mpr h)
  | isFalse h => isFalse fun e => h (Nat.odd_iff.mp e)
instance Int.decidableEven (n : Int) : Decidable (Even n) := match Int.decEq (n % 2) 0 with
  | isTrue h => isTrue (Int.even_iff.mpr h)
  | isFalse h => isFalse fun e => h (Int.even_iff.mp e)
instance Int.decidableOdd (n : Int) : Decidable (Odd n) := match Int.decEq (n % 2) 1 with
  | isTrue h => isTrue (Int.odd_iff.mpr h)
  | isFalse h => isFalse fun e => h (Int.odd_iff.mp e)
theorem Nat.not_even_iff_odd {n : Nat} : ¬Even n ↔ Odd n := by rw [Nat.even_iff, Nat.odd_iff]; omega
theorem Nat.not_odd_iff_even {n : Nat} : ¬Odd n ↔ Even n := by rw [Nat.even_iff, Nat.odd_iff]; omega
theorem Int.not_even_iff_odd {n : Int} : ¬Even n ↔ Odd n := by rw [Int.even_iff, Int.odd_iff]; omega
theorem Int.not_odd_iff_even {n : Int} : ¬Odd n ↔ Even n := by rw [Int.even_iff, Int.odd_iff]; omega
theorem Nat.even_or_odd (n : Nat) : Even n ∨ Odd n := by rw [Nat.even_iff, Nat.odd_iff]; omega
theorem Int.even_or_odd (n : Int) : Even n ∨ Odd n := by rw [Int.even_iff, Int.odd_iff]; omega

-- absolute value
def abs {α : Type u} [Max α] [Neg α] (a : α) : α := max a (-a)
theorem Int.abs_def (a : Int) : abs a = max a (-a) := rfl
theorem abs_nonneg (a : Int) : 0 ≤ abs a := by rw [Int.abs_def]; omega
theorem abs_of_nonneg {a : Int} (h : 0 ≤ a) : abs a = a := by rw [Int.abs_def]; omega
theorem abs_of_neg {a : Int} (h : a < 0) : abs a = -a := by rw [Int.abs_def]; omega
theorem abs_neg (a : Int) : abs (-a) = abs a := by rw [Int.abs_def, Int.abs_def]; omega
theorem Int.natCast_natAbs (a : Int) : (Int.natAbs a : Int) = abs a := by rw [Int.abs_def]; omega

-- congruences
def Nat.ModEq (n a b : Nat) : Prop := a % n = b % n
def Int.ModEq (n a b : Int) : Prop := a % n = b % n
instance Nat.decidableModEq (n a b : Nat) : Decidable (Nat.ModEq n a b) := Nat.decEq (a % n) (b % n)
instance Int.decidableModEq (n a b : Int) : Decidable (Int.ModEq n a b) := Int.decEq (a % n) (b % n)
syntax:50 (name := natModEq) term " ≡ " term " [MOD " term "]" : term
@[macro natModEq] def natModEqMacro : Lean.Macro := fun s _ st =>
  .ok (Syn.app `Nat.ModEq [s.getArg 4, s.getArg 0, s.getArg 2]) st
syntax:50 (name := intModEq) term " ≡ " term " [ZMOD " term "]" : term
@[macro intModEq] def intModEqMacro : Lean.Macro := fun s _ st =>
  .ok (Syn.app `Int.ModEq [s.getArg 4, s.getArg 0, s.getArg 2]) st
namespace Nat.ModEq
protected theorem refl {n : Nat} (a : Nat) : a ≡ a [MOD n] := rfl
protected theorem symm {n a b : Nat} (h : a ≡ b [MOD n]) : b ≡ a [MOD n] := Eq.symm h
protected theorem trans {n a b c : Nat} (h : a ≡ b [MOD n]) (h' : b ≡ c [MOD n]) : a ≡ c [MOD n] := Eq.trans h h'
theorem add {n a b c d : Nat} (h : a ≡ b [MOD n]) (h' : c ≡ d [MOD n]) : a + c ≡ b + d [MOD n] := by
  show (a + c) % n = (b + d) % n
  rw [Nat.add_mod, Nat.add_mod b, show a % n = b % n from h, show c % n = d % n from h']
theorem mul {n a b c d : Nat} (h : a ≡ b [MOD n]) (h' : c ≡ d [MOD n]) : a * c ≡ b * d [MOD n] := by
  show (a * c) % n = (b * d) % n
  rw [Nat.mul_mod, Nat.mul_mod b, show a % n = b % n from h, show c % n = d % n from h']
theorem pow {n a b : Nat} (m : Nat) (h : a ≡ b [MOD n]) : a ^ m ≡ b ^ m [MOD n] := by
  show a ^ m % n = b ^ m % n
  rw [Nat.pow_mod, Nat.pow_mod b, show a % n = b % n from h]
end Nat.ModEq

-- bounded quantifiers
instance Nat.decidableBallLE (p : Nat → Prop) [DecidablePred p] (n : Nat) : Decidable (∀ m, m ≤ n → p m) :=
  match Nat.decidableBallLT p (n + 1) with
  | isTrue h => isTrue fun m hm => h m (Nat.lt_succ_of_le hm)
  | isFalse h => isFalse fun H => h fun m hm => H m (Nat.le_of_lt_succ hm)
instance Nat.decidableExistsLT (p : Nat → Prop) [DecidablePred p] : (n : Nat) → Decidable (∃ m, m < n ∧ p m)
  | 0 => isFalse fun ⟨m, h, _⟩ => Nat.not_lt_zero m h
  | n + 1 => match Nat.decidableExistsLT p n, (inferInstance : Decidable (p n)) with
    | isTrue h, _ => isTrue (match h with | ⟨m, h, h'⟩ => ⟨m, Nat.lt_trans h (Nat.lt_succ_self n), h'⟩)
    | isFalse _, isTrue h' => isTrue ⟨n, Nat.lt_succ_self n, h'⟩
    | isFalse h, isFalse h' => isFalse fun ⟨m, hm, hp⟩ =>
      (Nat.lt_or_ge m n).elim (fun hl => h ⟨m, hl, hp⟩)
        fun hg => h' ((Nat.le_antisymm (Nat.le_of_lt_succ hm) hg) ▸ hp)
instance Nat.decidableExistsLE (p : Nat → Prop) [DecidablePred p] (n : Nat) : Decidable (∃ m, m ≤ n ∧ p m) :=
  match Nat.decidableExistsLT p (n + 1) with
  | isTrue h => isTrue (match h with | ⟨m, h, h'⟩ => ⟨m, Nat.le_of_lt_succ h, h'⟩)
  | isFalse h => isFalse fun ⟨m, hm, hp⟩ => h ⟨m, Nat.lt_succ_of_le hm, hp⟩

namespace Nat
-- factorials and binomial coefficients
def factorial : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * factorial n
def choose : Nat → Nat → Nat
  | _, 0 => 1
  | 0, _ + 1 => 0
  | n + 1, k + 1 => choose n k + choose n (k + 1)
end Nat
syntax:10000 (name := natFactorial) term "!" : term
@[macro natFactorial] def natFactorialMacro : Lean.Macro := fun s _ st => .ok (Syn.app `Nat.factorial [s.getArg 0]) st
namespace Nat
@[simp] theorem factorial_zero : 0 ! = 1 := rfl
theorem factorial_succ (n : Nat) : (n + 1)! = (n + 1) * n ! := rfl
theorem factorial_pos (n : Nat) : 0 < n ! := by
  induction n with
  | zero => decide
  | succ n ih => rw [factorial_succ]; exact Nat.mul_pos (succ_pos n) ih
theorem dvd_factorial {m n : Nat} (h : 0 < m) (h' : m ≤ n) : m ∣ n ! := by
  induction n with
  | zero => omega
  | succ n ih =>
    rw [factorial_succ]
    rcases Nat.lt_or_ge n m with hl | hg
    · have : m = n + 1 := by omega
      subst this; exact Nat.dvd_mul_right _ _
    · exact Nat.dvd_trans (ih hg) (Nat.dvd_mul_left _ _)
@[simp] theorem choose_zero_right (n : Nat) : choose n 0 = 1 := by cases n <;> rfl
@[simp] theorem choose_zero_succ (k : Nat) : choose 0 (k + 1) = 0 := rfl
theorem choose_succ_succ (n k : Nat) : choose (n + 1) (k + 1) = choose n k + choose n (k + 1) := rfl
theorem choose_eq_zero_of_lt {n k : Nat} (h : n < k) : choose n k = 0 := by
  induction n generalizing k with
  | zero => cases k with
    | zero => omega
    | succ k => rfl
  | succ n ih => cases k with
    | zero => omega
    | succ k => rw [choose_succ_succ, ih (by omega), ih (by omega)]
@[simp] theorem choose_self (n : Nat) : choose n n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [choose_succ_succ, ih, choose_eq_zero_of_lt (lt_succ_self n)]

-- square roots
def sqrtStep (r n : Nat) : Nat := if (r + 1) * (r + 1) ≤ n then r + 1 else r
def sqrtGo : Nat → Nat → Nat
  | 0, _ => 0
  | fuel + 1, n => if n = 0 then 0 else sqrtStep (2 * sqrtGo fuel (n / 4)) n
/-- The integer square root, rounded down. -/
def sqrt (n : Nat) : Nat := sqrtGo n n
theorem sqrtGo_spec : ∀ fuel n : Nat, n ≤ fuel → sqrtGo fuel n * sqrtGo fuel n ≤ n ∧ n < (sqrtGo fuel n + 1) * (sqrtGo fuel n + 1) := by
  intro fuel
  induction fuel with
  | zero => intro n h; have : n = 0 := by omega
            subst this; decide
  | succ fuel ih =>
    intro n h
    have ⟨h1, h2⟩ := ih (n / 4) (by omega)
    unfold sqrtGo
    by_cases h0 : n = 0
    · rw [if_pos h0, h0]; decide
    rw [if_neg h0]
    generalize sqrtGo fuel (n / 4) = s at h1 h2 ⊢
    rw [Nat.add_mul, Nat.one_mul, Nat.mul_add, Nat.mul_one] at h2
    unfold sqrtStep
    by_cases hc : (2 * s + 1) * (2 * s + 1) ≤ n
    · rw [if_pos hc]
      refine ⟨hc, ?_⟩
      have e : (2 * s + 1 + 1) * (2 * s + 1 + 1) = 4 * (s * s) + 8 * s + 4 := by
        show (2 * s + 2) * (2 * s + 2) = _
        rw [Nat.mul_add, Nat.add_mul, Nat.mul_assoc 2 s, Nat.mul_left_comm s 2 s]; omega
      rw [e]; omega
    · rw [if_neg hc]
      refine ⟨?_, Nat.not_le.mp hc⟩
      rw [Nat.mul_assoc 2 s, Nat.mul_left_comm s 2 s]; omega
theorem sqrt_le (n : Nat) : sqrt n * sqrt n ≤ n := (sqrtGo_spec n n (Nat.le_refl n)).1
theorem lt_succ_sqrt (n : Nat) : n < (sqrt n + 1) * (sqrt n + 1) := (sqrtGo_spec n n (Nat.le_refl n)).2
theorem le_sqrt {m n : Nat} : m ≤ sqrt n ↔ m * m ≤ n := by
  constructor
  · intro h; exact Nat.le_trans (Nat.mul_le_mul h h) (sqrt_le n)
  · intro h
    refine Nat.le_of_not_lt fun hl => ?_
    exact absurd (Nat.lt_of_lt_of_le (lt_succ_sqrt n) (Nat.le_trans (Nat.mul_le_mul hl hl) h)) (Nat.lt_irrefl n)

-- primes
/-- A prime: at least 2, divisible by 1 and itself only. Mathlib says `Irreducible`, and proves this (`Nat.prime_def`). -/
def Prime (p : Nat) : Prop := 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p
theorem prime_def {p : Nat} : Prime p ↔ 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p := Iff.rfl
theorem Prime.two_le {p : Nat} (h : Prime p) : 2 ≤ p := h.1
theorem Prime.pos {p : Nat} (h : Prime p) : 0 < p := Nat.lt_of_lt_of_le (by decide) h.1
theorem Prime.one_lt {p : Nat} (h : Prime p) : 1 < p := h.1
theorem Prime.ne_zero {p : Nat} (h : Prime p) : p ≠ 0 := fun e => by have := h.1; omega
theorem Prime.eq_one_or_self_of_dvd {p : Nat} (h : Prime p) (m : Nat) (hm : m ∣ p) : m = 1 ∨ m = p := h.2 m hm
theorem Prime.eq_two_or_odd {p : Nat} (h : Prime p) : p = 2 ∨ p % 2 = 1 := by
  rcases Nat.mod_two_eq p with e | e
  · exact .inl ((h.2 2 (dvd_of_mod_eq_zero e)).elim (fun h => absurd h (by decide)) Eq.symm)
  · exact .inr e
where Nat.mod_two_eq (p : Nat) : p % 2 = 0 ∨ p % 2 = 1 := by omega
theorem prime_iff_sqrt {p : Nat} : Prime p ↔ 2 ≤ p ∧ ∀ m, m < sqrt p + 1 → 2 ≤ m → p % m ≠ 0 := by
  constructor
  · rintro ⟨h2, h⟩
    refine ⟨h2, fun m hm h2m e => ?_⟩
    rcases h m (dvd_of_mod_eq_zero e) with h1 | h1
    · omega
    · have h3 := le_sqrt.mp (le_of_lt_succ hm)
      rw [h1] at h3
      have h4 := Nat.mul_le_mul_left p h2
      omega
  · rintro ⟨h2, h⟩
    refine ⟨h2, fun m hm => ?_⟩
    obtain ⟨k, e⟩ := hm
    refine Classical.byContradiction fun hn => ?_
    have ⟨hn1, hn2⟩ := not_or.mp hn
    have m0 : m ≠ 0 := fun h0 => by rw [h0, Nat.zero_mul] at e; omega
    have k0 : k ≠ 0 := fun h0 => by rw [h0, Nat.mul_zero] at e; omega
    have k1 : k ≠ 1 := fun h0 => by rw [h0, Nat.mul_one] at e; exact hn2 e.symm
    rcases Nat.le_total m k with hmk | hmk
    · refine h m (lt_succ_of_le (le_sqrt.mpr ?_)) (by omega) (by rw [e, mul_mod_right])
      rw [e]; exact Nat.mul_le_mul_left m hmk
    · refine h k (lt_succ_of_le (le_sqrt.mpr ?_)) (by omega) (by rw [e, mul_mod_left])
      rw [e]; exact Nat.mul_le_mul_right k hmk
instance decidablePrime (p : Nat) : Decidable (Prime p) :=
  match (inferInstance : Decidable (2 ≤ p ∧ ∀ m, m < sqrt p + 1 → 2 ≤ m → p % m ≠ 0)) with
  | isTrue h => isTrue (prime_iff_sqrt.mpr h)
  | isFalse h => isFalse fun H => h (prime_iff_sqrt.mp H)

-- digits, least significant first
def digitsGo (b : Nat) : Nat → Nat → List Nat
  | 0, _ => []
  | fuel + 1, n => if n = 0 then [] else n % b :: digitsGo b fuel (n / b)
def digitsOne : Nat → List Nat
  | 0 => []
  | n + 1 => 1 :: digitsOne n
/-- As in Mathlib: base 0 gives `[n]` (nothing for 0), base 1 gives `n` ones. -/
def digits : Nat → Nat → List Nat
  | 0, n => if n = 0 then [] else [n]
  | 1, n => digitsOne n
  | b + 2, n => digitsGo (b + 2) n n
def ofDigits {α : Type u} [Add α] [Mul α] [NatCast α] [OfNat α 0] (b : α) : List Nat → α
  | [] => 0
  | h :: t => h + b * ofDigits b t
@[simp] theorem cast_id (n : Nat) : (Nat.cast n : Nat) = n := rfl
theorem ofDigits_digitsGo (b : Nat) (hb : 2 ≤ b) : ∀ fuel n : Nat, n ≤ fuel → ofDigits b (digitsGo b fuel n) = n := by
  intro fuel
  induction fuel with
  | zero => intro n h; have : n = 0 := by omega
            subst this; rfl
  | succ fuel ih =>
    intro n h
    unfold digitsGo
    by_cases h0 : n = 0
    · rw [if_pos h0, h0]; rfl
    · rw [if_neg h0]
      show n % b + b * ofDigits b (digitsGo b fuel (n / b)) = n
      have hlt : n / b < n := by
        rw [div_lt_iff_lt_mul (by omega)]
        have := Nat.mul_le_mul_left n hb
        omega
      rw [ih (n / b) (by omega), mod_add_div]
theorem ofDigits_digits (b n : Nat) (hb : 2 ≤ b) : ofDigits b (digits b n) = n := by
  match b, hb with
  | b + 2, hb => exact ofDigits_digitsGo (b + 2) hb n n (Nat.le_refl n)
end Nat
