prelude
import Init.Int.Order

/-! # Integers: division with remainder, divisibility, absolute value, minimum and maximum -/

set_option linter.all false
universe u v w u₁ u₂ u₃

noncomputable section
namespace Int
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
theorem dvd_eq_false_of_mod_ne_zero {m n : Int} (h : (n % m != 0) = true) : (m ∣ n) = False := eq_false fun h' => by
  have e : (n % m == 0) = true := decide_eq_true (emod_eq_zero_of_dvd h')
  unfold bne at h; rw [e] at h; exact Bool.noConfusion h
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
protected theorem le_max_left (a b : Int) : a ≤ max a b := by
  rw [max_def]; by_cases h : a ≤ b
  · rw [if_pos h]; exact h
  · rw [if_neg h]; exact Int.le_refl a
protected theorem le_max_right (a b : Int) : b ≤ max a b := by
  rw [max_def]; by_cases h : a ≤ b
  · rw [if_pos h]; exact Int.le_refl b
  · rw [if_neg h]; exact Int.le_of_lt (Int.not_le.mp h)
protected theorem min_le_left (a b : Int) : min a b ≤ a := by
  rw [min_def]; by_cases h : a ≤ b
  · rw [if_pos h]; exact Int.le_refl a
  · rw [if_neg h]; exact Int.le_of_lt (Int.not_le.mp h)
protected theorem min_le_right (a b : Int) : min a b ≤ b := by
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
namespace Int
@[simp] theorem add_mul_emod_self_left (a b c : Int) : (a + b * c) % b = a % b := by
  rcases Classical.em (b = 0) with rfl | h
  · rw [Int.zero_mul, Int.add_zero]
  · rcases Int.lt_or_gt_of_ne h with h' | h'
    · have e : a + b * c = a % b + (-b) * (-(a / b) + -c) := by
        rw [Int.neg_mul, Int.mul_add, Int.mul_neg, Int.mul_neg, Int.neg_add, Int.neg_neg, Int.neg_neg, ← Int.add_assoc, emod_add_mul_ediv]
      have hb : 0 < -b := by
        have := Int.neg_le_neg (show b + 1 ≤ 0 from h'); rw [Int.neg_add] at this
        have := Int.add_le_add_right this 1; rw [Int.add_assoc, Int.add_left_neg, Int.add_zero] at this; exact this
      have hl : a % b < -b := by
        have := emod_lt a h
        rw [← natAbs_neg, natAbs_of_nonneg (Int.le_of_lt hb)] at this; exact this
      have hu := (ediv_emod_unique hb (emod_nonneg a h) hl e.symm).1
      have hd : (a + b * c) % b = (a + b * c) - b * ((a + b * c) / b) := emod_def _ _
      rw [hd, show (a + b * c) / b = a / b + c by
        have hn := ediv_neg (a + b * c) b
        rw [hu] at hn
        have := congrArg (fun x => -x) hn
        have h2 : -(-(a / b) + -c) = - -((a + b * c) / b) := this
        rw [Int.neg_neg, Int.neg_add, Int.neg_neg, Int.neg_neg] at h2; exact h2.symm, Int.mul_add, emod_def a b, Int.sub_eq_add_neg, Int.sub_eq_add_neg,
        Int.neg_add, ← Int.add_assoc, Int.add_right_comm a, Int.add_assoc (a + -(b * (a / b))), Int.add_right_neg, Int.add_zero]
    · exact (ediv_emod_unique (q := a / b + c) h' (emod_nonneg a h) (emod_lt_of_pos a h') (by
        rw [Int.mul_add, ← Int.add_assoc, emod_add_mul_ediv])).2
@[simp] theorem emod_emod (a b : Int) : a % b % b = a % b := by
  have := add_mul_emod_self_left (a % b) b (a / b)
  rw [emod_add_mul_ediv] at this; exact this.symm
theorem add_emod (a b n : Int) : (a + b) % n = (a % n + b % n) % n := by
  have h := add_mul_emod_self_left (a % n + b % n) n (a / n + b / n)
  rw [Int.mul_add, ← Int.add_assoc, Int.add_right_comm (a % n), emod_add_mul_ediv, Int.add_assoc, emod_add_mul_ediv] at h
  exact h
theorem emod_mul_emod (a b n : Int) : (a % n * b) % n = (a * b) % n := by
  have h := add_mul_emod_self_left (a % n * b) n (a / n * b)
  rw [← Int.mul_assoc, ← Int.add_mul, emod_add_mul_ediv] at h; exact h.symm
theorem mul_emod (a b n : Int) : (a * b) % n = (a % n * (b % n)) % n := by
  rw [emod_mul_emod, Int.mul_comm a (b % n), emod_mul_emod, Int.mul_comm]
end Int
-- what `norm_cast`, `exact_mod_cast` and `push_cast` move casts with
theorem Nat.cast_ofNat {n : Nat} : (Nat.cast (OfNat.ofNat n) : Int) = OfNat.ofNat n := rfl
attribute [norm_cast] Int.natCast_add Int.natCast_mul Int.natCast_inj Int.natCast_le Int.natCast_lt Int.natCast_pow
  Int.natCast_ediv Int.natCast_emod Nat.cast_ofNat
