prelude
import Init.Nat.Lemmas

/-! # Natural numbers: division with remainder

`div_add_mod`, `mod_lt`, `div_zero` and `mod_zero` specify `Nat.div` and `Nat.mod`, which the kernel evaluates by name. -/

set_option linter.all false
set_option genInjectivity false -- `Foo.mk.injEq` needs `simp` lemmas that do not exist yet
universe u v w u₁ u₂ u₃

namespace Nat
theorem divGo_spec (fuel x y : Nat) : y * divGo fuel x y + modGo fuel x y = x := by
  induction fuel generalizing x with
  | zero => exact (congrArg (· + x) (Nat.mul_zero y)).trans (Nat.zero_add x)
  | succ fuel ih =>
    unfold divGo modGo
    by_cases h : 0 < y ∧ y ≤ x
    · rw [if_pos h, if_pos h, Nat.mul_add, Nat.mul_one, Nat.add_right_comm, ih, Nat.sub_add_cancel h.2]
    · rw [if_neg h, if_neg h, Nat.mul_zero, Nat.zero_add]
theorem modGo_lt (fuel x y : Nat) (hy : 0 < y) (hx : x ≤ fuel) : modGo fuel x y < y := by
  induction fuel generalizing x with
  | zero => rw [eq_zero_of_le_zero hx]; exact hy
  | succ fuel ih =>
    unfold modGo
    by_cases h : 0 < y ∧ y ≤ x
    · rw [if_pos h]
      exact ih _ (le_of_lt_succ (Nat.lt_of_lt_of_le (sub_lt (Nat.lt_of_lt_of_le hy h.2) hy) hx))
    · rw [if_neg h]; exact (Nat.lt_or_ge x y).elim id fun h' => absurd ⟨hy, h'⟩ h
theorem div_add_mod (m n : Nat) : n * (m / n) + m % n = m := divGo_spec m m n
@[simp] theorem mod_add_div (m n : Nat) : m % n + n * (m / n) = m := by rw [Nat.add_comm, div_add_mod]
theorem mod_lt (x : Nat) {y : Nat} (h : y > 0) : x % y < y := modGo_lt x x y h (Nat.le_refl x)
theorem div_mod_unique {x y q r : Nat} (hr : r < y) (h : y * q + r = x) : x / y = q ∧ x % y = r := by
  have hy : 0 < y := Nat.lt_of_le_of_lt (zero_le r) hr
  have key : ∀ q r q' r', r < y → y * q + r = y * q' + r' → q' ≤ q := by
    intro q r q' r' hr e
    refine Nat.le_of_not_lt fun hq => ?_
    have h1 : y * q + y ≤ y * q' := Nat.mul_le_mul_left y hq
    have h2 : y * q + r < y * q + y := Nat.add_lt_add_left hr _
    have h3 := Nat.lt_of_lt_of_le (Nat.lt_of_lt_of_le h2 h1) (le_add_right (y * q') r')
    exact Nat.ne_of_lt h3 e
  have e := (div_add_mod x y).trans h.symm
  have hq : x / y = q := Nat.le_antisymm (key _ _ _ _ hr e.symm) (key _ _ _ _ (mod_lt x hy) e)
  rw [hq] at e
  exact ⟨hq, Nat.add_left_cancel e⟩
@[simp] theorem mod_zero (n : Nat) : n % 0 = n := by have := div_add_mod n 0; rw [Nat.zero_mul, Nat.zero_add] at this; exact this
@[simp] theorem div_zero (n : Nat) : n / 0 = 0 := by cases n <;> rfl
@[simp] theorem zero_div (n : Nat) : 0 / n = 0 := rfl
@[simp] theorem zero_mod (n : Nat) : 0 % n = 0 := rfl
theorem mod_eq_of_lt {a b : Nat} (h : a < b) : a % b = a := (div_mod_unique (q := 0) h (Nat.zero_add a)).2
theorem div_eq_of_lt {a b : Nat} (h : a < b) : a / b = 0 := (div_mod_unique (q := 0) h (Nat.zero_add a)).1
theorem add_mul_div_mod (x z y : Nat) (h : 0 < y) : (x + y * z) / y = x / y + z ∧ (x + y * z) % y = x % y :=
  div_mod_unique (mod_lt x h) (by rw [Nat.mul_add, Nat.add_right_comm, div_add_mod])
@[simp] theorem add_mul_mod_self_left (x y z : Nat) : (x + y * z) % y = x % y := by
  rcases eq_zero_or_pos y with rfl | h
  · rw [Nat.zero_mul]; rfl
  · exact (add_mul_div_mod x z y h).2
@[simp] theorem add_mul_mod_self_right (x y z : Nat) : (x + y * z) % z = x % z := by rw [Nat.mul_comm, add_mul_mod_self_left]
theorem add_mul_div_left (x z : Nat) {y : Nat} (h : 0 < y) : (x + y * z) / y = x / y + z := (add_mul_div_mod x z y h).1
@[simp] theorem add_mod_right (x z : Nat) : (x + z) % z = x % z := by have := add_mul_mod_self_left x z 1; rw [Nat.mul_one] at this; exact this
@[simp] theorem add_mod_left (x z : Nat) : (x + z) % x = z % x := by rw [Nat.add_comm, add_mod_right]
@[simp] theorem mul_mod_right (m n : Nat) : (m * n) % m = 0 := by have := add_mul_mod_self_left 0 m n; rw [Nat.zero_add, zero_mod] at this; exact this
@[simp] theorem mul_mod_left (m n : Nat) : (m * n) % n = 0 := by rw [Nat.mul_comm, mul_mod_right]
@[simp] theorem mod_self (n : Nat) : n % n = 0 := by have := mul_mod_right n 1; rw [Nat.mul_one] at this; exact this
@[simp] theorem mod_one (n : Nat) : n % 1 = 0 := by have := mul_mod_right 1 n; rw [Nat.one_mul] at this; exact this
@[simp] theorem div_one (n : Nat) : n / 1 = n := by have := div_add_mod n 1; rw [mod_one, Nat.one_mul, Nat.add_zero] at this; exact this
theorem div_self {n : Nat} (h : 0 < n) : n / n = 1 := (div_mod_unique h (show n * 1 + 0 = n from Nat.mul_one n)).1
theorem mul_div_cancel_left (m : Nat) {n : Nat} (h : 0 < n) : n * m / n = m := (div_mod_unique h (Nat.add_zero (n * m))).1
theorem mul_div_cancel (m : Nat) {n : Nat} (h : 0 < n) : m * n / n = m := by rw [Nat.mul_comm, mul_div_cancel_left m h]
@[simp] theorem mod_mod (a n : Nat) : a % n % n = a % n := by
  rcases eq_zero_or_pos n with rfl | h
  · rw [mod_zero, mod_zero]
  · exact mod_eq_of_lt (mod_lt a h)
@[simp] theorem mod_add_mod (m n k : Nat) : (m % n + k) % n = (m + k) % n := by
  have h := add_mul_mod_self_left (m % n + k) n (m / n)
  rw [Nat.add_right_comm, mod_add_div] at h; exact h.symm
@[simp] theorem add_mod_mod (m n k : Nat) : (m + n % k) % k = (m + n) % k := by rw [Nat.add_comm, mod_add_mod, Nat.add_comm]
theorem add_mod (a b n : Nat) : (a + b) % n = ((a % n) + (b % n)) % n := by rw [add_mod_mod, mod_add_mod]
theorem mod_mul_mod (a b n : Nat) : ((a % n) * b) % n = (a * b) % n := by
  have h := add_mul_mod_self_left (a % n * b) n (a / n * b)
  rw [← Nat.mul_assoc, ← Nat.add_mul, mod_add_div] at h; exact h.symm
theorem mul_mod (a b n : Nat) : a * b % n = (a % n) * (b % n) % n := by rw [mod_mul_mod, Nat.mul_comm a (b % n), mod_mul_mod, Nat.mul_comm]
theorem pow_mod (a b n : Nat) : a ^ b % n = (a % n) ^ b % n := by
  induction b with
  | zero => rfl
  | succ b ih => 
    rw [Nat.pow_succ, Nat.pow_succ, mul_mod, ih]
    rw [mod_mul_mod]
theorem div_mul_le_self (m n : Nat) : m / n * n ≤ m := by
  have h := le_add_right (n * (m / n)) (m % n); rw [div_add_mod, Nat.mul_comm] at h; exact h
theorem mul_div_le (m n : Nat) : n * (m / n) ≤ m := by rw [Nat.mul_comm]; exact div_mul_le_self m n
theorem mod_le (x y : Nat) : x % y ≤ x := by
  have h := le_add_left (x % y) (y * (x / y)); rw [div_add_mod] at h; exact h
theorem div_lt_iff_lt_mul {x y k : Nat} (hk : 0 < k) : x / k < y ↔ x < y * k := by
  constructor
  · intro h
    have h1 : k * (x / k) + k ≤ k * y := Nat.mul_le_mul_left k (succ_le_of_lt h)
    have h2 := Nat.add_lt_add_left (mod_lt x hk) (k * (x / k))
    rw [div_add_mod] at h2; rw [Nat.mul_comm y]; exact Nat.lt_of_lt_of_le h2 h1
  · intro h
    refine Nat.lt_of_mul_lt_mul_left (c := k) ?_
    rw [Nat.mul_comm k y]; exact Nat.lt_of_le_of_lt (mul_div_le x k) h
theorem le_div_iff_mul_le {x y k : Nat} (hk : 0 < k) : x ≤ y / k ↔ x * k ≤ y := by
  rw [← Nat.not_lt, div_lt_iff_lt_mul hk, Nat.not_lt]
theorem div_le_self (n k : Nat) : n / k ≤ n := by
  rcases eq_zero_or_pos k with rfl | h
  · rw [div_zero]; exact zero_le n
  · have h1 : 1 * (n / k) ≤ k * (n / k) := Nat.mul_le_mul_right (n / k) h; rw [Nat.one_mul] at h1; exact Nat.le_trans h1 (mul_div_le n k)
end Nat
