prelude
import Init.Tactic.Closing

/-! # More names of Lean's core and Mathlib, proved with the arithmetic tactics -/

set_option linter.all false
universe u v

namespace Nat
theorem le_sub_one_of_lt {a b : Nat} (h : a < b) : a ≤ b - 1 := by omega
theorem sub_ne_zero_of_lt {a b : Nat} (h : a < b) : b - a ≠ 0 := by omega
theorem eq_of_le_of_lt_succ {n m : Nat} (h₁ : n ≤ m) (h₂ : m < n + 1) : m = n := by omega
protected theorem eq_or_lt_of_le {m n : Nat} (h : m ≤ n) : m = n ∨ m < n := by omega
theorem eq_zero_of_mul_eq_zero {m n : Nat} (h : n * m = 0) : n = 0 ∨ m = 0 := Nat.mul_eq_zero.mp h
theorem mul_self_inj {m n : Nat} : m * m = n * n ↔ m = n :=
  ⟨fun h => Nat.le_antisymm (mul_self_le_mul_self_iff.mp (Nat.le_of_eq h)) (mul_self_le_mul_self_iff.mp (Nat.le_of_eq h.symm)), fun h => h ▸ rfl⟩
protected theorem pow_succ' {m n : Nat} : m ^ succ n = m * m ^ n := Nat.mul_comm _ _
theorem pos_pow_of_pos {b : Nat} (n : Nat) (h : 0 < b) : 0 < b ^ n := Nat.pow_pos h
protected theorem one_lt_pow {n a : Nat} (hn : n ≠ 0) (ha : 1 < a) : 1 < a ^ n := _root_.one_lt_pow ha hn
protected theorem zero_pow {n : Nat} (h : 0 < n) : 0 ^ n = 0 := _root_.zero_pow (by omega)
protected theorem two_mul (n : Nat) : 2 * n = n + n := by omega
protected theorem mul_two (n : Nat) : n * 2 = n + n := by omega
protected theorem left_distrib (n m k : Nat) : n * (m + k) = n * m + n * k := Nat.mul_add n m k
protected theorem right_distrib (n m k : Nat) : (n + m) * k = n * k + m * k := Nat.add_mul n m k
theorem sub_one_lt {n : Nat} (h : n ≠ 0) : n - 1 < n := by omega
theorem le_zero {i : Nat} : i ≤ 0 ↔ i = 0 := by omega
theorem lt_iff_add_one_le {m n : Nat} : m < n ↔ m + 1 ≤ n := Iff.rfl
theorem lt_add_one_iff {m n : Nat} : m < n + 1 ↔ m ≤ n := by omega
theorem add_one_le_iff {n m : Nat} : n + 1 ≤ m ↔ n < m := Iff.rfl
theorem pred_succ (n : Nat) : pred (succ n) = n := rfl
protected theorem mul_left_inj {a b c : Nat} (ha : a ≠ 0) : b * a = c * a ↔ b = c := mul_left_inj' ha
protected theorem mul_right_inj {a b c : Nat} (ha : a ≠ 0) : a * b = a * c ↔ b = c := mul_right_inj' ha
protected theorem le_mul_of_pos_left (m : Nat) {n : Nat} (h : 0 < n) : m ≤ n * m := by nlinarith
protected theorem le_mul_of_pos_right (n : Nat) {m : Nat} (h : 0 < m) : n ≤ n * m := by nlinarith
theorem exists_eq_add_of_le {m n : Nat} (h : m ≤ n) : ∃ k, n = m + k := ⟨n - m, by omega⟩
theorem exists_eq_add_of_le' {m n : Nat} (h : m ≤ n) : ∃ k, n = k + m := ⟨n - m, by omega⟩
theorem exists_eq_add_of_lt {m n : Nat} (h : m < n) : ∃ k, n = m + k + 1 := ⟨n - m - 1, by omega⟩
theorem exists_eq_succ_of_ne_zero {n : Nat} (h : n ≠ 0) : ∃ k, n = succ k := ⟨n - 1, by show n = n - 1 + 1; omega⟩
theorem twoStepInduction {P : Nat → Prop} (zero : P 0) (one : P 1) (more : ∀ n, P n → P (n + 1) → P (n + 2)) (a : Nat) : P a := by
  have h : P a ∧ P (a + 1) := by
    induction a with
    | zero => exact ⟨zero, one⟩
    | succ n ih => exact ⟨ih.2, more n ih.1 ih.2⟩
  exact h.1
theorem Coprime.mul_right {k m n : Nat} (h : Coprime k m) (h' : Coprime k n) : Coprime k (m * n) := by
  refine Nat.dvd_one.mp ?_
  have h1 : gcd k (m * n) ∣ n := Coprime.dvd_of_dvd_mul_left (k := gcd k (m * n)) (m := m)
    (Nat.dvd_one.mp (h ▸ dvd_gcd (Nat.dvd_trans (gcd_dvd_left _ _) (gcd_dvd_left _ _)) (gcd_dvd_right _ _))) (gcd_dvd_right _ _)
  have h2 : gcd k (m * n) ∣ gcd k n := dvd_gcd (gcd_dvd_left _ _) h1
  rw [show gcd k n = 1 from h'] at h2; exact h2
theorem Coprime.mul {m n k : Nat} (h : Coprime m k) (h' : Coprime n k) : Coprime (m * n) k := (Coprime.mul_right h.symm h'.symm).symm
theorem Coprime.pow_right {k m : Nat} (n : Nat) (h : Coprime k m) : Coprime k (m ^ n) := by
  induction n with
  | zero => exact gcd_one_right k
  | succ n ih => rw [Nat.pow_succ]; exact Coprime.mul_right ih h
theorem Coprime.pow_left {m k : Nat} (n : Nat) (h : Coprime m k) : Coprime (m ^ n) k := (Coprime.pow_right n h.symm).symm
theorem Coprime.pow {m n : Nat} (k l : Nat) (h : Coprime m n) : Coprime (m ^ k) (n ^ l) := Coprime.pow_right l (Coprime.pow_left k h)
theorem sqrt_le_sqrt {m n : Nat} (h : m ≤ n) : sqrt m ≤ sqrt n := le_sqrt.mpr (Nat.le_trans (sqrt_le m) h)
end Nat
theorem le_iff_exists_add {a b : Nat} : a ≤ b ↔ ∃ c, b = a + c := ⟨Nat.exists_eq_add_of_le, fun ⟨c, h⟩ => by omega⟩
namespace Int
theorem emod_add_ediv (a b : Int) : a % b + b * (a / b) = a := emod_add_mul_ediv a b
theorem ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := mul_ediv_add_emod a b
theorem ofNat_dvd {m n : Nat} : (m : Int) ∣ (n : Int) ↔ m ∣ n := natCast_dvd_natCast
theorem natAbs_dvd {a b : Int} : (natAbs a : Int) ∣ b ↔ a ∣ b := by
  rcases natAbs_eq a with h | h
  · rw [← h]
  · rw [show (natAbs a : Int) = -a by omega]
    exact ⟨fun ⟨k, e⟩ => ⟨-k, by rw [e, Int.mul_neg, Int.neg_mul]⟩, fun ⟨k, e⟩ => ⟨-k, by rw [e, neg_mul_neg]⟩⟩
theorem dvd_natAbs {a b : Int} : a ∣ (natAbs b : Int) ↔ a ∣ b := by
  rcases natAbs_eq b with h | h
  · rw [← h]
  · rw [show (natAbs b : Int) = -b by omega, Int.dvd_neg]
theorem ofNat_nonneg (n : Nat) : 0 ≤ (n : Int) := natCast_nonneg n
theorem coe_nat_nonneg (n : Nat) : 0 ≤ (n : Int) := natCast_nonneg n
theorem ofNat_lt {m n : Nat} : (m : Int) < n ↔ m < n := natCast_lt
theorem ofNat_le {m n : Nat} : (m : Int) ≤ n ↔ m ≤ n := natCast_le
theorem emod_two_ne_zero {n : Int} : ¬n % 2 = 0 ↔ n % 2 = 1 := by omega
theorem emod_two_ne_one {n : Int} : ¬n % 2 = 1 ↔ n % 2 = 0 := by omega
theorem le_of_lt_add_one {a b : Int} (h : a < b + 1) : a ≤ b := by omega
protected theorem eq_of_mul_eq_mul_left {a b c : Int} (ha : a ≠ 0) (h : a * b = a * c) : b = c := mul_left_cancel₀ ha h
protected theorem eq_of_mul_eq_mul_right {a b c : Int} (ha : a ≠ 0) (h : b * a = c * a) : b = c := mul_right_cancel₀ ha h
theorem even_pow {m : Int} {n : Nat} : Even (m ^ n) ↔ Even m ∧ n ≠ 0 := by
  induction n with
  | zero => rw [Int.pow_zero, even_iff]; exact ⟨fun h => absurd h (by decide), fun h => absurd rfl h.2⟩
  | succ n ih => rw [Int.pow_succ, even_mul, ih]; exact ⟨fun h => h.elim (fun h => ⟨h.1, Nat.succ_ne_zero n⟩) fun h => ⟨h, Nat.succ_ne_zero n⟩, fun h => .inr h.1⟩
end Int

-- parity
/-- What sums and products of odd and even numbers are. -/
class ParityLaws (M : Type u) [Add M] [Mul M] [OfNat M 1] [OfNat M 2] : Prop where
  odd_add_odd : ∀ {a b : M}, Odd a → Odd b → Even (a + b)
  odd_add_even : ∀ {a b : M}, Odd a → Even b → Odd (a + b)
  odd_mul : ∀ {a b : M}, Odd a → Odd b → Odd (a * b)
instance : ParityLaws Nat where
  odd_add_odd {a b} h h' := by rw [Nat.odd_iff] at h h'; rw [Nat.even_iff]; omega
  odd_add_even {a b} h h' := by rw [Nat.odd_iff] at h ⊢; rw [Nat.even_iff] at h'; omega
  odd_mul h h' := Nat.odd_mul.mpr ⟨h, h'⟩
instance : ParityLaws Int where
  odd_add_odd {a b} h h' := by rw [Int.odd_iff] at h h'; rw [Int.even_iff]; omega
  odd_add_even {a b} h h' := by rw [Int.odd_iff] at h ⊢; rw [Int.even_iff] at h'; omega
  odd_mul h h' := Int.odd_mul.mpr ⟨h, h'⟩
section
variable {M : Type u} [Add M] [AddLaws M] [Mul M] [OfNat M 1] [OfNat M 2] [ParityLaws M] {a b : M}
theorem Odd.add_odd (h : Odd a) (h' : Odd b) : Even (a + b) := ParityLaws.odd_add_odd h h'
theorem Odd.add_even (h : Odd a) (h' : Even b) : Odd (a + b) := ParityLaws.odd_add_even h h'
theorem Even.add_odd (h : Even a) (h' : Odd b) : Odd (a + b) := by rw [add_comm]; exact ParityLaws.odd_add_even h' h
theorem Odd.mul (h : Odd a) (h' : Odd b) : Odd (a * b) := ParityLaws.odd_mul h h'
end

-- order
section
variable {M : Type u} [LE M] [LT M] [OrderLaws M] [Min M] [Max M] [MinMaxLaws M] {a b c : M}
theorem max_comm (a b : M) : max a b = max b a := le_antisymm (max_le (le_max_right b a) (le_max_left b a)) (max_le (le_max_right a b) (le_max_left a b))
theorem min_comm (a b : M) : min a b = min b a := le_antisymm (le_min (min_le_right a b) (min_le_left a b)) (le_min (min_le_right b a) (min_le_left b a))
theorem le_max_iff : a ≤ max b c ↔ a ≤ b ∨ a ≤ c :=
  ⟨fun h => (max_cases b c).elim (fun e => .inl (e.1 ▸ h)) fun e => .inr (e.1 ▸ h), fun h => h.elim (fun h => le_trans h (le_max_left b c)) fun h => le_trans h (le_max_right b c)⟩
theorem min_le_iff : min a b ≤ c ↔ a ≤ c ∨ b ≤ c :=
  ⟨fun h => (min_cases a b).elim (fun e => .inl (e.1 ▸ h)) fun e => .inr (e.1 ▸ h), fun h => h.elim (le_trans (min_le_left a b)) (le_trans (min_le_right a b))⟩
theorem max_lt_iff : max a b < c ↔ a < c ∧ b < c := by rw [← not_le, le_max_iff, not_or, not_le, not_le]
theorem lt_min_iff : a < min b c ↔ a < b ∧ a < c := by rw [← not_le, min_le_iff, not_or, not_le, not_le]
end
theorem abs_sub_lt_iff {a b c : Int} : |a - b| < c ↔ a - b < c ∧ b - a < c := by rw [abs_lt]; omega
theorem abs_sub_le_iff {a b c : Int} : |a - b| ≤ c ↔ a - b ≤ c ∧ b - a ≤ c := by rw [abs_le]; omega
section
variable {M : Type u} [LE M] [LT M] [OrderLaws M] [Mul M] [MulLaws M] [OfNat M 0] [MulZeroLaws M] [MulOrderLaws M] [OfNat M 1] [OneLaws M] {a b : M}
theorem le_mul_of_one_le_left (hb : 0 ≤ b) (h : 1 ≤ a) : b ≤ a * b := by have := mul_le_mul_of_nonneg_right h hb; rw [one_mul] at this; exact this
theorem le_mul_of_one_le_right (hb : 0 ≤ b) (h : 1 ≤ a) : b ≤ b * a := by rw [mul_comm]; exact le_mul_of_one_le_left hb h
theorem mul_le_of_le_one_left (hb : 0 ≤ b) (h : a ≤ 1) : a * b ≤ b := by have := mul_le_mul_of_nonneg_right h hb; rw [one_mul] at this; exact this
theorem mul_le_of_le_one_right (hb : 0 ≤ b) (h : a ≤ 1) : b * a ≤ b := by rw [mul_comm]; exact mul_le_of_le_one_left hb h
end
-- divisibility
section
variable {M : Type u} [Mul M] [MulLaws M] [Dvd M] [DvdLaws M] [OfNat M 1] [OneLaws M] [NatPow M] [PowLaws M]
theorem pow_dvd_pow (a : M) {m n : Nat} (h : m ≤ n) : a ^ m ∣ a ^ n := by
  obtain ⟨k, rfl⟩ := Nat.le_add_of h; rw [pow_add]; exact dvd_mul_right _ _
theorem dvd_pow {x y : M} (h : x ∣ y) {n : Nat} (hn : n ≠ 0) : x ∣ y ^ n := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n => rw [pow_succ]; exact dvd_mul_of_dvd_right h _
theorem dvd_pow_self (a : M) {n : Nat} (hn : n ≠ 0) : a ∣ a ^ n := dvd_pow dvd_rfl hn
end
theorem dvd_antisymm {a b : Nat} (h : a ∣ b) (h' : b ∣ a) : a = b := Nat.dvd_antisymm h h'
theorem sub_dvd_pow_sub_pow (x y : Int) (n : Nat) : x - y ∣ x ^ n - y ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, sub_self]; exact dvd_zero _
  | succ n ih =>
    obtain ⟨k, hk⟩ := ih
    exact ⟨x ^ n + y * k, by rw [mul_add, mul_left_comm, ← hk]; ring⟩
theorem sub_one_dvd_pow_sub_one (x : Int) (n : Nat) : x - 1 ∣ x ^ n - 1 := by have := sub_dvd_pow_sub_pow x 1 n; rw [one_pow] at this; exact this
theorem nat_sub_dvd_pow_sub_pow (x y n : Nat) : x - y ∣ x ^ n - y ^ n := by
  rcases Nat.le_total y x with h | h
  · rw [← Int.natCast_dvd_natCast, Int.ofNat_sub h, Int.ofNat_sub (Nat.pow_le_pow_left h n), Int.natCast_pow, Int.natCast_pow]
    exact sub_dvd_pow_sub_pow _ _ n
  · rw [Nat.sub_eq_zero_of_le (Nat.pow_le_pow_left h n)]; exact Nat.dvd_zero _

-- finite sets
namespace Finset
noncomputable section
variable {α : Type u} {M : Type v}
theorem Subset.antisymm {s t : Finset α} (h : s ⊆ t) (h' : t ⊆ s) : s = t := Finset.ext fun a => ⟨h a, h' a⟩
theorem Subset.refl (s : Finset α) : s ⊆ s := fun _ h => h
theorem range_subset {n m : Nat} : range n ⊆ range m ↔ n ≤ m :=
  ⟨fun h => Nat.le_of_not_lt fun hl => absurd (mem_range.mp (h m (mem_range.mpr hl))) (Nat.lt_irrefl m), fun h a ha => mem_range.mpr (Nat.lt_of_lt_of_le (mem_range.mp ha) h)⟩
section
variable [LE M] [LT M] [OrderLaws M] [Add M] [AddLaws M] [AddOrderLaws M] [OfNat M 0] [ZeroLaws M] [SumLaws M] {s : Finset α} {f g : α → M}
theorem sum_le_sum (h : ∀ i, i ∈ s → f i ≤ g i) : sum s f ≤ sum s g := by
  revert h
  refine Finset.ind (p := fun s => (∀ i, i ∈ s → f i ≤ g i) → sum s f ≤ sum s g) (fun l hl h => ?_) s
  have key : ∀ l : List α, (∀ i, i ∈ l → f i ≤ g i) → List.foldr (fun a acc => f a + acc) 0 l ≤ List.foldr (fun a acc => g a + acc) 0 l := by
    intro l
    induction l with
    | nil => intro _; exact le_refl 0
    | cons x l ih => intro h; exact add_le_add (h x (List.mem_cons.mpr (.inl rfl))) (ih fun i hi => h i (List.mem_cons.mpr (.inr hi)))
  exact key l h
theorem sum_nonneg (h : ∀ i, i ∈ s → 0 ≤ f i) : 0 ≤ sum s f := by
  have := sum_le_sum (f := fun _ => (0 : M)) (g := f) (s := s) h; rw [sum_const_zero] at this; exact this
end
theorem sum_range_id_mul_two (n : Nat) : (∑ i ∈ range n, i) * 2 = n * (n - 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum_range_succ, Nat.add_mul, ih]
    cases n with
    | zero => rfl
    | succ n => show (n + 1) * n + (n + 1) * 2 = (n + 2) * (n + 1); ring
theorem sum_range_id (n : Nat) : ∑ i ∈ range n, i = n * (n - 1) / 2 := by rw [← sum_range_id_mul_two n, Nat.mul_div_cancel _ (by decide)]
theorem card_natInterval (a n : Nat) : card (natInterval a n) = n := by
  show List.length (List.range' a n) = n
  induction n generalizing a with
  | zero => rfl
  | succ n ih => show List.length (List.range' (a + 1) n) + 1 = n + 1; rw [ih]
end
end Finset
@[simp] theorem Nat.card_Icc (a b : Nat) : Finset.card (Finset.Icc a b) = b + 1 - a := Finset.card_natInterval a _
@[simp] theorem Nat.card_Ico (a b : Nat) : Finset.card (Finset.Ico a b) = b - a := Finset.card_natInterval a _
@[simp] theorem Nat.card_Ioc (a b : Nat) : Finset.card (Finset.Ioc a b) = b - a := Finset.card_natInterval _ _

-- conditionals, quantifiers
theorem ite_eq_iff {α : Sort u} {P : Prop} [Decidable P] {a b c : α} : (if P then a else b) = c ↔ P ∧ a = c ∨ ¬P ∧ b = c := by
  by_cases h : P
  · rw [if_pos h]; exact ⟨fun e => .inl ⟨h, e⟩, fun e => e.elim And.right fun e => absurd h e.1⟩
  · rw [if_neg h]; exact ⟨fun e => .inr ⟨h, e⟩, fun e => e.elim (fun e => absurd e.1 h) And.right⟩
@[simp] theorem ite_eq_left_iff {α : Sort u} {P : Prop} [Decidable P] {a b : α} : (if P then a else b) = a ↔ (¬P → b = a) := by
  by_cases h : P
  · rw [if_pos h]; exact ⟨fun _ n => absurd h n, fun _ => rfl⟩
  · rw [if_neg h]; exact ⟨fun e _ => e, fun e => e h⟩
@[simp] theorem ite_eq_right_iff {α : Sort u} {P : Prop} [Decidable P] {a b : α} : (if P then a else b) = b ↔ (P → a = b) := by
  by_cases h : P
  · rw [if_pos h]; exact ⟨fun e _ => e, fun e => e h⟩
  · rw [if_neg h]; exact ⟨fun _ n => absurd n h, fun _ => rfl⟩
@[simp] theorem exists_const {b : Prop} (α : Sort u) [i : Nonempty α] : (∃ _ : α, b) ↔ b := ⟨fun ⟨_, h⟩ => h, fun h => match i with | ⟨a⟩ => ⟨a, h⟩⟩
@[simp] theorem Function.comp_apply {α β : Type u} {γ : Type v} {f : β → γ} {g : α → β} {x : α} : (f ∘ g) x = f (g x) := rfl
