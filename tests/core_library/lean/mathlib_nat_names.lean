/-! Names of Lean's core and Mathlib for `ℕ`, `ℤ`, finite sets and logic, stated as there. -/
set_option linter.all false
open Finset
-- natural numbers
example : ∀ k m n : ℕ, k * (m - n) = k * m - k * n := Nat.mul_sub
example {k m n : ℕ} (h : k ∣ m) (h' : k ∣ n) : k ∣ m - n := Nat.dvd_sub' h h'
example {m n : ℕ} (h : m ∣ n) (h' : 0 < n) : 0 < m := Nat.pos_of_dvd_of_pos h h'
example {n : ℕ} : n ∣ 1 ↔ n = 1 := Nat.dvd_one
example : ∀ n : ℕ, n % 2 = 0 ∨ n % 2 = 1 := Nat.mod_two_eq_zero_or_one
example : ∀ (a : ℕ) {b c : ℕ}, b ∣ c → a % c % b = a % b := Nat.mod_mod_of_dvd
example {a b : ℕ} (h : b ∣ a) : a / b * b = a := Nat.div_mul_cancel h
example : ∀ {m : ℕ} (n k : ℕ), 0 < m → m * n / (m * k) = n / k := Nat.mul_div_mul_left
example : ∀ m n k : ℕ, Nat.gcd (m * n) (m * k) = m * Nat.gcd n k := Nat.gcd_mul_left
example : ∀ m n : ℕ, Nat.gcd m n = Nat.gcd (n % m) m := Nat.gcd_rec
example : ∀ m n : ℕ, Nat.gcd m n * Nat.lcm m n = m * n := Nat.gcd_mul_lcm
example {m n k : ℕ} (h : m ∣ k) (h' : n ∣ k) : Nat.lcm m n ∣ k := Nat.lcm_dvd h h'
example {k m n : ℕ} (h : Nat.Coprime k m) (h' : k ∣ m * n) : k ∣ n := h.dvd_of_dvd_mul_left h'
example {a b : ℕ} : (a.succ = b.succ) = (a = b) := Nat.succ.injEq a b
example {m n : ℕ} : m.succ = n.succ ↔ m = n := Nat.succ_inj
example {a m n : ℕ} (h : 1 < a) : a ^ m < a ^ n ↔ m < n := Nat.pow_lt_pow_iff_right h
example {m n : ℕ} (h : m ≤ n) : 2 ^ m ∣ 2 ^ n := Nat.pow_dvd_pow 2 h
example {p : ℕ → Prop} (h0 : p 2) (h : ∀ n, 2 ≤ n → p n → p (n + 1)) (n : ℕ) (hn : 2 ≤ n) : p n :=
  Nat.le_induction h0 h n hn
-- primes, parity, factorials
example {p m : ℕ} (h : p.Prime) : m ∣ p ↔ m = 1 ∨ m = p := Nat.dvd_prime h
example {p q : ℕ} (hp : p.Prime) (hq : q.Prime) : p ∣ q ↔ p = q := Nat.prime_dvd_prime_iff_eq hp hq
example {p q : ℕ} (hp : p.Prime) (hq : q.Prime) : Nat.Coprime p q ↔ p ≠ q := Nat.coprime_primes hp hq
example {a b : ℕ} : (a * b).Prime ↔ a.Prime ∧ b = 1 ∨ b.Prime ∧ a = 1 := Nat.prime_mul_iff
example {m n : ℕ} : Even (m * n) ↔ Even m ∨ Even n := Nat.even_mul
example {m n : ℤ} : Odd (m * n) ↔ Odd m ∧ Odd n := Int.odd_mul
example {a : ℤ} : Even a ↔ 2 ∣ a := even_iff_two_dvd
example {m n : ℕ} (h : m ≤ n) : m.factorial ∣ n.factorial := Nat.factorial_dvd_factorial h
example : ∀ n k : ℕ, n.succ * n.choose k = n.succ.choose k.succ * k.succ := Nat.succ_mul_choose_eq
example {n k : ℕ} (h : k ≤ n) : n.choose (n - k) = n.choose k := Nat.choose_symm h
example {n k : ℕ} (h : k ≤ n) : n.choose k * k.factorial * (n - k).factorial = n.factorial :=
  Nat.choose_mul_factorial_mul_factorial h
-- congruences, integers, casts
example {n a b : ℕ} : a ≡ b [MOD n] ↔ (n : ℤ) ∣ b - a := Nat.modEq_iff_dvd
example {n a b c d : ℤ} (h : a ≡ b [ZMOD n]) (h' : c ≡ d [ZMOD n]) : a * c ≡ b * d [ZMOD n] := h.mul h'
example {n a b : ℤ} : a ≡ b [ZMOD n] ↔ n ∣ b - a := Int.modEq_iff_dvd
example {a b : ℤ} (h : 0 ≤ a) (h' : a < b) : a % b = a := Int.emod_eq_of_lt h h'
example : ∀ a b n : ℤ, (a - b) % n = (a % n - b % n) % n := Int.sub_emod
example : ∀ (n : ℤ) {m k : ℤ}, m ∣ k → n % k % m = n % m := Int.emod_emod_of_dvd
example {a b : ℤ} (hb : 0 < b) (h : a ∣ b) : a ≤ b := Int.le_of_dvd hb h
example {m n : ℕ} (h : m ≤ n) : ((n - m : ℕ) : ℤ) = n - m := Nat.cast_sub h
-- finite sets
example {a b x : ℕ} : x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b := Finset.mem_Icc
example (f g : ℕ → ℕ) (s : Finset ℕ) (h : ∀ x ∈ s, f x = g x) : ∑ x ∈ s, f x = ∑ x ∈ s, g x := Finset.sum_congr rfl h
example (f g : ℕ → ℤ) (s : Finset ℕ) : ∑ x ∈ s, (f x + g x) = (∑ x ∈ s, f x) + ∑ x ∈ s, g x := Finset.sum_add_distrib
example (s : Finset ℕ) (f : ℕ → ℕ) (b : ℕ) : b * ∑ i ∈ s, f i = ∑ i ∈ s, b * f i := Finset.mul_sum s f b
example (p : ℕ → Prop) [DecidablePred p] (s : Finset ℕ) : (s.filter p).card = ∑ i ∈ s, if p i then 1 else 0 := Finset.card_filter p s
example (f : ℕ → ℤ) (n : ℕ) : ∑ i ∈ range (n + 1), f i = (∑ i ∈ range n, f (i + 1)) + f 0 := Finset.sum_range_succ' f n
example {n : ℕ} : range (n + 1) = insert n (range n) := Finset.range_succ
-- logic
example {p : ℕ → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x := not_forall
example {a b : Prop} : ¬(a → b) ↔ a ∧ ¬b := not_imp
example {a b : Prop} : ¬(a ∧ b) ↔ ¬a ∨ ¬b := not_and_or
example {a : Prop} : ¬¬a ↔ a := not_not
example {a b : Prop} : a ∨ b ↔ (¬a → b) := or_iff_not_imp_left
example (f : ℕ → ℕ) {a b : ℕ} (h : a = b) : f a = f b := congr_arg f h
example {p : ℕ → Prop} {a : ℕ} : (∃ x, x = a ∧ p x) ↔ p a := exists_eq_left
-- more
example {k m n : ℕ} (h : Nat.Coprime k m) (h' : Nat.Coprime k n) : Nat.Coprime k (m * n) := h.mul_right h'
example {m n : ℕ} (h : m ≤ n) : ∃ k, n = m + k := Nat.exists_eq_add_of_le h
example {a b : ℤ} (h : Odd a) (h' : Odd b) : Even (a + b) := h.add_odd h'
example {a b : ℕ} (h : Odd a) (h' : Odd b) : Odd (a * b) := h.mul h'
example : ∀ (x y : ℤ) (n : ℕ), x - y ∣ x ^ n - y ^ n := sub_dvd_pow_sub_pow
example {x y : ℕ} (h : x ∣ y) {n : ℕ} (hn : n ≠ 0) : x ∣ y ^ n := dvd_pow h hn
example {a b c : ℤ} : a ≤ max b c ↔ a ≤ b ∨ a ≤ c := le_max_iff
example {a b c : ℤ} : |a - b| < c ↔ a - b < c ∧ b - a < c := abs_sub_lt_iff
example (f g : ℕ → ℤ) (s : Finset ℕ) (h : ∀ i ∈ s, f i ≤ g i) : ∑ i ∈ s, f i ≤ ∑ i ∈ s, g i := Finset.sum_le_sum h
example (n : ℕ) : ∑ i ∈ range n, i = n * (n - 1) / 2 := Finset.sum_range_id n
example (a b : ℕ) : (Icc a b).card = b + 1 - a := Nat.card_Icc a b
example {P : Prop} [Decidable P] {a b : ℕ} : (if P then a else b) = a ↔ (¬P → b = a) := ite_eq_left_iff
example {p : ℕ → Prop} (zero : p 0) (one : p 1) (more : ∀ n, p n → p (n + 1) → p (n + 2)) (a : ℕ) : p a :=
  Nat.twoStepInduction zero one more a
