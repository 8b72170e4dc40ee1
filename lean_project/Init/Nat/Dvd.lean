prelude
import Init.Nat.Div

/-! # Natural numbers: divisibility, greatest common divisor

`gcd_dvd_left`, `gcd_dvd_right` and `dvd_gcd` specify `Nat.gcd`, which the kernel evaluates by name. -/

set_option linter.all false
set_option genInjectivity false -- `Foo.mk.injEq` needs `simp` lemmas that do not exist yet
universe u v w u₁ u₂ u₃

namespace Nat
protected theorem dvd_refl (a : Nat) : a ∣ a := ⟨1, (Nat.mul_one a).symm⟩
protected theorem dvd_zero (a : Nat) : a ∣ 0 := ⟨0, rfl⟩
protected theorem one_dvd (a : Nat) : 1 ∣ a := ⟨a, (Nat.one_mul a).symm⟩
protected theorem dvd_mul_right (a b : Nat) : a ∣ a * b := ⟨b, rfl⟩
protected theorem dvd_mul_left (a b : Nat) : a ∣ b * a := ⟨b, Nat.mul_comm b a⟩
attribute [simp] Nat.dvd_refl Nat.dvd_zero Nat.one_dvd Nat.dvd_mul_right Nat.dvd_mul_left
protected theorem dvd_trans {a b c : Nat} : a ∣ b → b ∣ c → a ∣ c := fun ⟨k, h⟩ ⟨l, h'⟩ => ⟨k * l, by rw [h', h, Nat.mul_assoc]⟩
protected theorem dvd_add {a b c : Nat} : a ∣ b → a ∣ c → a ∣ b + c := fun ⟨k, h⟩ ⟨l, h'⟩ => ⟨k + l, by rw [h, h', Nat.mul_add]⟩
theorem mod_eq_zero_of_dvd {a b : Nat} : a ∣ b → b % a = 0 := fun ⟨k, h⟩ => by rw [h, mul_mod_right]
theorem dvd_of_mod_eq_zero {a b : Nat} (h : b % a = 0) : a ∣ b := ⟨b / a, by have := div_add_mod b a; rw [h, Nat.add_zero] at this; exact this.symm⟩
theorem dvd_iff_mod_eq_zero {a b : Nat} : a ∣ b ↔ b % a = 0 := ⟨mod_eq_zero_of_dvd, dvd_of_mod_eq_zero⟩
theorem emod_pos_of_not_dvd {a b : Nat} (h : ¬ a ∣ b) : b % a > 0 := pos_of_ne_zero fun e => h (dvd_of_mod_eq_zero e)
theorem dvd_eq_true_of_mod_eq_zero {m n : Nat} (h : (n % m == 0) = true) : (m ∣ n) = True := eq_true (dvd_of_mod_eq_zero (of_decide_eq_true h))
theorem dvd_eq_false_of_mod_ne_zero {m n : Nat} (h : (n % m != 0) = true) : (m ∣ n) = False := eq_false fun h' => by
  have e : (n % m == 0) = true := decide_eq_true (mod_eq_zero_of_dvd h')
  unfold bne at h; rw [e] at h; exact Bool.noConfusion h
theorem le_of_dvd {a b : Nat} (hb : 0 < b) : a ∣ b → a ≤ b := fun ⟨k, h⟩ => by
  cases k with
  | zero => rw [Nat.mul_zero] at h; rw [h] at hb; exact absurd hb (Nat.lt_irrefl 0)
  | succ k => rw [h, mul_succ]; exact le_add_left _ _
protected theorem dvd_sub {k m n : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m - n := by
  obtain ⟨a, rfl⟩ := h₁; obtain ⟨b, rfl⟩ := h₂
  refine ⟨a - b, ?_⟩
  rcases Nat.le_or_gt b a with h | h
  · refine Nat.sub_eq_of_eq_add ?_
    rw [← Nat.mul_add, Nat.sub_add_cancel h]
  · rw [sub_eq_zero_of_le (Nat.le_of_lt h), sub_eq_zero_of_le (Nat.mul_le_mul_left k (Nat.le_of_lt h)), Nat.mul_zero]
protected theorem dvd_add_right {k m n : Nat} (h : k ∣ m) : k ∣ m + n ↔ k ∣ n := ⟨fun h' => Nat.add_sub_cancel_left m n ▸ Nat.dvd_sub h' h, Nat.dvd_add h⟩
protected theorem dvd_antisymm {m n : Nat} (h₁ : m ∣ n) (h₂ : n ∣ m) : m = n := by
  rcases eq_zero_or_pos n with rfl | hn
  · obtain ⟨k, h⟩ := h₂; rw [h, Nat.zero_mul]
  · rcases eq_zero_or_pos m with rfl | hm
    · obtain ⟨k, h⟩ := h₁; rw [h, Nat.zero_mul]
    · exact Nat.le_antisymm (le_of_dvd hn h₁) (le_of_dvd hm h₂)
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
  | zero => rw [eq_zero_of_le_zero h]; exact ⟨⟨Nat.dvd_zero _, Nat.dvd_refl _⟩, fun d _ h => h⟩
  | succ fuel ih =>
    unfold gcdGo
    by_cases hx : x = 0
    · rw [if_pos hx]; subst hx; exact ⟨⟨Nat.dvd_zero _, Nat.dvd_refl _⟩, fun d _ h => h⟩
    · rw [if_neg hx]
      have hp := pos_of_ne_zero hx
      have ⟨⟨h1, h2⟩, h3⟩ := ih (y % x) x (le_of_lt_succ (Nat.lt_of_lt_of_le (mod_lt y hp) h))
      have hy := div_add_mod y x
      refine ⟨⟨h2, ?_⟩, fun d hdx hdy => h3 d ?_ hdx⟩
      · have := Nat.dvd_add (Nat.dvd_trans h2 (Nat.dvd_mul_right x (y / x))) h1; rw [hy] at this; exact this
      · rw [← hy] at hdy; exact (Nat.dvd_add_right (Nat.dvd_trans hdx (Nat.dvd_mul_right x (y / x)))).mp hdy
theorem gcd_dvd_left (m n : Nat) : gcd m n ∣ m := (gcdGo_spec m m n (Nat.le_refl m)).1.1
theorem gcd_dvd_right (m n : Nat) : gcd m n ∣ n := (gcdGo_spec m m n (Nat.le_refl m)).1.2
theorem dvd_gcd {d m n : Nat} : d ∣ m → d ∣ n → d ∣ gcd m n := (gcdGo_spec m m n (Nat.le_refl m)).2 d
theorem gcd_comm (m n : Nat) : gcd m n = gcd n m := Nat.dvd_antisymm (dvd_gcd (gcd_dvd_right _ _) (gcd_dvd_left _ _)) (dvd_gcd (gcd_dvd_right _ _) (gcd_dvd_left _ _))
@[simp] theorem gcd_zero_left (n : Nat) : gcd 0 n = n := rfl
@[simp] theorem gcd_zero_right (n : Nat) : gcd n 0 = n := by rw [gcd_comm]; rfl
@[simp] theorem gcd_self (n : Nat) : gcd n n = n := Nat.dvd_antisymm (gcd_dvd_left n n) (dvd_gcd (Nat.dvd_refl n) (Nat.dvd_refl n))
@[simp] theorem gcd_one_right (n : Nat) : gcd n 1 = 1 := Nat.dvd_antisymm (gcd_dvd_right n 1) (Nat.one_dvd _)
@[simp] theorem gcd_one_left (n : Nat) : gcd 1 n = 1 := by rw [gcd_comm, gcd_one_right]
end Nat
