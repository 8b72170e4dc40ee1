prelude
import Init.Int.Basic

/-! # Integers: a commutative ring

Every integer is a difference of naturals, `subNatNat a b`; the laws are those of `Nat`, carried over. -/

set_option linter.all false
universe u v w u₁ u₂ u₃

noncomputable section
namespace Int
theorem sn_ofNat (k n : Nat) : subNatNat (n + k) n = ofNat k := by
  unfold subNatNat; rw [Nat.sub_eq_zero_of_le (Nat.le_add_right n k), Nat.add_sub_cancel_left]
theorem sn_negSucc (k m : Nat) : subNatNat m (m + (k + 1)) = negSucc k := by
  unfold subNatNat; rw [Nat.add_sub_cancel_left]
theorem ofNat_sn (k : Nat) : ofNat k = subNatNat k 0 := by have := sn_ofNat k 0; rw [Nat.zero_add] at this; exact this.symm
theorem negSucc_sn (k : Nat) : negSucc k = subNatNat 0 (k + 1) := rfl
theorem sn_cases (m n : Nat) : (∃ k, m = n + k) ∨ (∃ k, n = m + (k + 1)) := by
  rcases Nat.le_or_gt n m with h | h
  · exact .inl (Nat.le_add_of h)
  · obtain ⟨k, e⟩ := Nat.le_add_of (Nat.succ_le_of_lt h)
    exact .inr ⟨k, by rw [e, Nat.add_assoc, Nat.add_comm 1]⟩
theorem exists_sn (x : Int) : ∃ a b, x = subNatNat a b := match x with
  | ofNat n => ⟨n, 0, ofNat_sn n⟩
  | negSucc n => ⟨0, n + 1, rfl⟩
theorem sn_eq {a b c d : Nat} : subNatNat a b = subNatNat c d ↔ a + d = c + b := by
  constructor
  · intro h
    rcases sn_cases a b with ⟨k, rfl⟩ | ⟨k, rfl⟩ <;> rcases sn_cases c d with ⟨l, rfl⟩ | ⟨l, rfl⟩
    · rw [sn_ofNat, sn_ofNat] at h; injection h with h; subst h
      simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]
    · rw [sn_ofNat, sn_negSucc] at h; exact Int.noConfusion h
    · rw [sn_ofNat, sn_negSucc] at h; exact Int.noConfusion h
    · rw [sn_negSucc, sn_negSucc] at h; injection h with h; subst h
      simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]
  · intro h
    rcases sn_cases a b with ⟨k, rfl⟩ | ⟨k, rfl⟩ <;> rcases sn_cases c d with ⟨l, rfl⟩ | ⟨l, rfl⟩
    · rw [sn_ofNat, sn_ofNat]
      have : (b + d) + k = (b + d) + l := by
        have e : b + k + d = d + l + b := h
        rw [Nat.add_right_comm b d k, e, Nat.add_right_comm d l b, Nat.add_comm d b]
      rw [Nat.add_left_cancel this]
    · exfalso
      have e : (b + c) + (k + (l + 1)) = (b + c) + 0 := by
        have e : b + k + (c + (l + 1)) = c + b := h
        have e1 : (b + c) + (k + (l + 1)) = b + k + (c + (l + 1)) := by simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]
        exact e1.trans (e.trans (Nat.add_comm c b))
      exact Nat.succ_ne_zero _ (Nat.add_left_cancel e)
    · exfalso
      have e : (a + d) + (l + (k + 1)) = (a + d) + 0 := by
        have e : a + d = d + l + (a + (k + 1)) := h
        have e1 : (a + d) + (l + (k + 1)) = d + l + (a + (k + 1)) := by simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]
        exact e1.trans e.symm
      exact Nat.succ_ne_zero _ (Nat.add_left_cancel e)
    · rw [sn_negSucc, sn_negSucc]
      have : (a + c + 1) + l = (a + c + 1) + k := by
        have e : a + (c + (l + 1)) = c + (a + (k + 1)) := h
        have e1 : a + c + 1 + l = a + (c + (l + 1)) := by simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]
        have e2 : a + c + 1 + k = c + (a + (k + 1)) := by simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]
        rw [e1, e2, e]
      rw [Nat.add_left_cancel this]
theorem sn_neg (a b : Nat) : -subNatNat a b = subNatNat b a := by
  rcases sn_cases a b with ⟨k, rfl⟩ | ⟨k, rfl⟩
  · rw [sn_ofNat]
    cases k with
    | zero => exact (sn_ofNat 0 b).symm
    | succ k => exact (sn_negSucc k b).symm
  · rw [sn_negSucc, sn_ofNat]; rfl
theorem sn_add (a b c d : Nat) : subNatNat a b + subNatNat c d = subNatNat (a + c) (b + d) := by
  rcases sn_cases a b with ⟨k, rfl⟩ | ⟨k, rfl⟩ <;> rcases sn_cases c d with ⟨l, rfl⟩ | ⟨l, rfl⟩
  · rw [sn_ofNat, sn_ofNat]; refine (ofNat_sn (k + l)).trans ?_
    rw [sn_eq]; simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add]
  · rw [sn_ofNat, sn_negSucc]; show subNatNat k (l + 1) = _
    rw [sn_eq]; simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add]
  · rw [sn_ofNat, sn_negSucc]; show subNatNat l (k + 1) = _
    rw [sn_eq]; simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add]
  · rw [sn_negSucc, sn_negSucc]; show subNatNat 0 (k + l + 1 + 1) = _
    rw [sn_eq]; simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add]
theorem negOfNat_sn (n : Nat) : negOfNat n = subNatNat 0 n := by cases n <;> rfl
theorem sn_mul (a b c d : Nat) : subNatNat a b * subNatNat c d = subNatNat (a * c + b * d) (a * d + b * c) := by
  rcases sn_cases a b with ⟨k, rfl⟩ | ⟨k, rfl⟩ <;> rcases sn_cases c d with ⟨l, rfl⟩ | ⟨l, rfl⟩
  · rw [sn_ofNat, sn_ofNat]; refine (ofNat_sn (k * l)).trans ?_
    rw [sn_eq]; simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add, Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc]
  · rw [sn_ofNat, sn_negSucc]; show negOfNat (k * (l + 1)) = _
    rw [negOfNat_sn, sn_eq]; simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add, Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc]
  · rw [sn_ofNat, sn_negSucc]; show negOfNat ((k + 1) * l) = _
    rw [negOfNat_sn, sn_eq]; simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add, Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc]
  · rw [sn_negSucc, sn_negSucc]; refine (ofNat_sn ((k + 1) * (l + 1))).trans ?_
    rw [sn_eq]; simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add, Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc]
theorem sn_nonneg (a b : Nat) : NonNeg (subNatNat a b) ↔ b ≤ a := by
  rcases sn_cases a b with ⟨k, rfl⟩ | ⟨k, rfl⟩
  · rw [sn_ofNat]; exact ⟨fun _ => Nat.le_add_right _ _, fun _ => ⟨k⟩⟩
  · rw [sn_negSucc]
    refine ⟨(fun h => nomatch h), fun h => ?_⟩
    exact absurd (Nat.add_lt_add_left (Nat.succ_pos k) a) (Nat.not_lt_of_le h)
theorem sn_sub (a b c d : Nat) : subNatNat a b - subNatNat c d = subNatNat (a + d) (b + c) := by
  show subNatNat a b + -subNatNat c d = _
  rw [sn_neg, sn_add]
theorem sn_le (a b c d : Nat) : subNatNat a b ≤ subNatNat c d ↔ a + d ≤ c + b := by
  show NonNeg (subNatNat c d - subNatNat a b) ↔ _
  rw [sn_sub, sn_nonneg, Nat.add_comm d a]
theorem sn_lt (a b c d : Nat) : subNatNat a b < subNatNat c d ↔ a + d < c + b := by
  show subNatNat a b + subNatNat 1 0 ≤ subNatNat c d ↔ _
  rw [sn_add, sn_le, Nat.add_right_comm]; exact Iff.rfl
-- ring
protected theorem add_comm (a b : Int) : a + b = b + a := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b
  rw [sn_add, sn_add, Nat.add_comm a, Nat.add_comm a']
protected theorem add_assoc (a b c : Int) : a + b + c = a + (b + c) := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b; obtain ⟨c, c', rfl⟩ := exists_sn c
  rw [sn_add, sn_add, sn_add, sn_add, Nat.add_assoc, Nat.add_assoc]
protected theorem add_left_comm (a b c : Int) : a + (b + c) = b + (a + c) := by rw [← Int.add_assoc, Int.add_comm a, Int.add_assoc]
protected theorem add_right_comm (a b c : Int) : a + b + c = a + c + b := by rw [Int.add_assoc, Int.add_comm b, Int.add_assoc]
@[simp] protected theorem add_zero (a : Int) : a + 0 = a := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; show _ + subNatNat 0 0 = _; rw [sn_add]; rfl
@[simp] protected theorem zero_add (a : Int) : 0 + a = a := by rw [Int.add_comm, Int.add_zero]
protected theorem mul_comm (a b : Int) : a * b = b * a := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b
  rw [sn_mul, sn_mul, Nat.mul_comm a, Nat.mul_comm a', Nat.mul_comm a, Nat.mul_comm a', Nat.add_comm (b' * a)]
protected theorem mul_assoc (a b c : Int) : a * b * c = a * (b * c) := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b; obtain ⟨c, c', rfl⟩ := exists_sn c
  rw [sn_mul, sn_mul, sn_mul, sn_mul, sn_eq]
  simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc]
protected theorem mul_add (a b c : Int) : a * (b + c) = a * b + a * c := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b; obtain ⟨c, c', rfl⟩ := exists_sn c
  rw [sn_mul, sn_add, sn_mul, sn_mul, sn_add, sn_eq]
  simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc]
protected theorem add_mul (a b c : Int) : (a + b) * c = a * c + b * c := by rw [Int.mul_comm, Int.mul_add, Int.mul_comm c, Int.mul_comm c]
@[simp] protected theorem mul_one (a : Int) : a * 1 = a := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; show _ * subNatNat 1 0 = _
  rw [sn_mul, Nat.mul_one, Nat.mul_one, Nat.mul_zero, Nat.mul_zero, Nat.zero_add, Nat.add_zero]
@[simp] protected theorem one_mul (a : Int) : 1 * a = a := by rw [Int.mul_comm, Int.mul_one]
@[simp] protected theorem mul_zero (a : Int) : a * 0 = 0 := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; show _ * subNatNat 0 0 = _; rw [sn_mul]; rfl
@[simp] protected theorem zero_mul (a : Int) : 0 * a = 0 := by rw [Int.mul_comm, Int.mul_zero]
protected theorem mul_left_comm (a b c : Int) : a * (b * c) = b * (a * c) := by rw [← Int.mul_assoc, Int.mul_comm a, Int.mul_assoc]
protected theorem mul_right_comm (a b c : Int) : a * b * c = a * c * b := by rw [Int.mul_assoc, Int.mul_comm b, Int.mul_assoc]
@[simp] protected theorem neg_neg (a : Int) : - -a = a := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; rw [sn_neg, sn_neg]
protected theorem neg_add (a b : Int) : -(a + b) = -a + -b := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b
  rw [sn_neg, sn_neg, sn_add, sn_add, sn_neg]
@[simp] protected theorem add_right_neg (a : Int) : a + -a = 0 := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; rw [sn_neg, sn_add]; show _ = subNatNat 0 0
  rw [sn_eq, Nat.add_zero, Nat.zero_add, Nat.add_comm]
@[simp] protected theorem add_left_neg (a : Int) : -a + a = 0 := by rw [Int.add_comm, Int.add_right_neg]
@[simp] protected theorem neg_mul (a b : Int) : -a * b = -(a * b) := by
  obtain ⟨a, a', rfl⟩ := exists_sn a; obtain ⟨b, b', rfl⟩ := exists_sn b
  rw [sn_neg, sn_mul, sn_mul, sn_neg, Nat.add_comm (a' * b), Nat.add_comm (a' * b')]
@[simp] protected theorem mul_neg (a b : Int) : a * -b = -(a * b) := by rw [Int.mul_comm, Int.neg_mul, Int.mul_comm]
protected theorem sub_eq_add_neg (a b : Int) : a - b = a + -b := rfl
protected theorem neg_eq_neg_one_mul (a : Int) : -a = -1 * a := by rw [Int.neg_mul, Int.one_mul]
@[simp] protected theorem sub_self (a : Int) : a - a = 0 := Int.add_right_neg a
@[simp] protected theorem sub_zero (a : Int) : a - 0 = a := Int.add_zero a
@[simp] protected theorem zero_sub (a : Int) : 0 - a = -a := Int.zero_add _
@[simp] protected theorem neg_zero : -(0 : Int) = 0 := rfl
protected theorem mul_sub (a b c : Int) : a * (b - c) = a * b - a * c := by rw [Int.sub_eq_add_neg, Int.mul_add, Int.mul_neg]; rfl
protected theorem sub_mul (a b c : Int) : (a - b) * c = a * c - b * c := by rw [Int.mul_comm, Int.mul_sub, Int.mul_comm c, Int.mul_comm c]
@[simp] protected theorem sub_add_cancel (a b : Int) : a - b + b = a := by rw [Int.sub_eq_add_neg, Int.add_assoc, Int.add_left_neg, Int.add_zero]
@[simp] protected theorem add_sub_cancel (a b : Int) : a + b - b = a := by rw [Int.sub_eq_add_neg, Int.add_assoc, Int.add_right_neg, Int.add_zero]
protected theorem neg_sub (a b : Int) : -(a - b) = b - a := by rw [Int.sub_eq_add_neg, Int.neg_add, Int.neg_neg, Int.add_comm]; rfl
protected theorem add_left_cancel {a b c : Int} (h : a + b = a + c) : b = c := by
  have h := congrArg (-a + ·) h
  have h : -a + (a + b) = -a + (a + c) := h
  rw [← Int.add_assoc, ← Int.add_assoc, Int.add_left_neg, Int.zero_add, Int.zero_add] at h; exact h
theorem sub_eq_zero_of_eq {a b : Int} (h : a = b) : a - b = 0 := by rw [h, Int.sub_self]
theorem eq_of_sub_eq_zero {a b : Int} (h : a - b = 0) : a = b := by have := Int.sub_add_cancel a b; rw [h, Int.zero_add] at this; exact this.symm
@[simp] protected theorem pow_zero (a : Int) : a ^ 0 = 1 := rfl
protected theorem pow_succ (a : Int) (n : Nat) : a ^ (n + 1) = a ^ n * a := rfl
@[simp] protected theorem pow_one (a : Int) : a ^ 1 = a := Int.one_mul a
protected theorem pow_two (a : Int) : a ^ 2 = a * a := by rw [Int.pow_succ, Int.pow_one]
@[simp] protected theorem one_pow (n : Nat) : (1 : Int) ^ n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Int.pow_succ, ih]; rfl
end Int
