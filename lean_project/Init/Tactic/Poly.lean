prelude
import Init.Algebra.Signed

/-! # Polynomials over `ℤ`, as data

`Ring` is a term over atoms, `Poly` its normal form: monomials in order, none twice, no coefficient zero. That two terms with the same normal
form are equal needs none of this order, so nothing of it is proved. Terms of `ℕ` stand below a cast. The kernel computes normal forms when
it checks a certificate (`Init.Tactic.Linear`). -/

set_option linter.all false
set_option genInjectivity false
set_option genSizeOf false

namespace Poly
/-- Terms of `ℕ`. -/
inductive NTerm where
  | atom (i : Nat)
  | num (n : Nat)
  | add (a b : NTerm)
  | mul (a b : NTerm)
  | pow (a : NTerm) (n : Nat)
/-- Terms of `ℤ`. -/
inductive ZTerm where
  | atom (i : Nat)
  | num (n : Nat)
  | add (a b : ZTerm)
  | sub (a b : ZTerm)
  | mul (a b : ZTerm)
  | neg (a : ZTerm)
  | pow (a : ZTerm) (n : Nat)
  | cast (a : NTerm)
/-- Values of the atoms. -/
inductive Vals (α : Type) where
  | nil
  | cons (a : α) (l : Vals α)
noncomputable def Vals.get {α : Type} (d : α) (l : Vals α) : Nat → α :=
  Vals.rec (motive := fun _ => Nat → α) (fun _ => d) (fun a _ ih i => Nat.rec (motive := fun _ => α) a (fun k _ => ih k) i) l
-- values, by recursors: what the kernel unfolds to compare with the user's terms
noncomputable def NTerm.eval (N : Vals Nat) (t : NTerm) : Nat :=
  NTerm.rec (motive := fun _ => Nat) (fun i => N.get 0 i) (fun n => n) (fun _ _ a b => a + b) (fun _ _ a b => a * b) (fun _ n a => a ^ n) t
noncomputable def ZTerm.eval (Z : Vals Int) (N : Vals Nat) (t : ZTerm) : Int :=
  ZTerm.rec (motive := fun _ => Int) (fun i => Z.get 0 i) (fun n => Int.ofNat n) (fun _ _ a b => a + b) (fun _ _ a b => a - b)
    (fun _ _ a b => a * b) (fun _ a => -a) (fun _ n a => a ^ n) (fun n => (n.eval N : Int)) t

/-- A product of variables, in order. -/
inductive Mono where
  | one
  | cons (v : Nat) (m : Mono)
inductive P where
  | zero
  | cons (k : Int) (m : Mono) (p : P)
/-- Atom `i` of `ℤ` is variable `2i`, of `ℕ` variable `2i + 1`. -/
noncomputable def var (Z : Vals Int) (N : Vals Nat) (v : Nat) : Int := cond (Nat.beq (v % 2) 0) (Z.get 0 (v / 2)) ((N.get 0 (v / 2) : Nat) : Int)
noncomputable def Mono.eval (ρ : Nat → Int) (m : Mono) : Int := Mono.rec (motive := fun _ => Int) 1 (fun v _ e => ρ v * e) m
noncomputable def P.eval (ρ : Nat → Int) (p : P) : Int := P.rec (motive := fun _ => Int) 0 (fun k m _ e => k * m.eval ρ + e) p

def Mono.insert (v : Nat) : Mono → Mono
  | .one => .cons v .one
  | .cons u m => cond (Nat.ble v u) (.cons v (.cons u m)) (.cons u (insert v m))
def Mono.mul (a : Mono) : Mono → Mono
  | .one => a
  | .cons v m => (mul a m).insert v
inductive Cmp where
  | lt
  | eq
  | gt
def Mono.cmp : Mono → Mono → Cmp
  | .one, .one => .eq
  | .one, .cons _ _ => .lt
  | .cons _ _, .one => .gt
  | .cons u a, .cons v b => cond (Nat.beq u v) (cmp a b) (cond (Nat.ble u v) .lt .gt)
def isZero (k : Int) : Bool := match k with
  | .ofNat n => Nat.beq n 0
  | .negSucc _ => false
def P.put (k : Int) (m : Mono) (p : P) : P := cond (isZero k) p (.cons k m p)
def P.insert (k : Int) (m : Mono) : P → P
  | .zero => put k m .zero
  | .cons l n p => match m.cmp n with
    | .lt => put k m (.cons l n p)
    | .eq => put (k + l) n p
    | .gt => .cons l n (insert k m p)
def P.add (p : P) : P → P
  | .zero => p
  | .cons k m q => (add p q).insert k m
/-- `k m p`, added to `r`. -/
def P.addMul (k : Int) (m : Mono) (r : P) : P → P
  | .zero => r
  | .cons l n p => (addMul k m r p).insert (k * l) (m.mul n)
def P.mul (p : P) : P → P
  | .zero => .zero
  | .cons k m q => addMul k m (mul p q) p
def P.scale (k : Int) (p : P) : P := addMul k .one .zero p
def P.const (k : Int) : P := put k .one .zero
def P.pow (p : P) : Nat → P
  | 0 => const 1
  | .succ n => (pow p n).mul p
def NTerm.norm : NTerm → P
  | .atom i => .cons 1 (.cons (2 * i + 1) .one) .zero
  | .num n => P.const (Int.ofNat n)
  | .add a b => (norm a).add (norm b)
  | .mul a b => (norm a).mul (norm b)
  | .pow a n => (norm a).pow n
def ZTerm.norm : ZTerm → P
  | .atom i => .cons 1 (.cons (2 * i) .one) .zero
  | .num n => P.const (Int.ofNat n)
  | .add a b => (norm a).add (norm b)
  | .sub a b => (norm a).add ((norm b).scale (-1))
  | .mul a b => (norm a).mul (norm b)
  | .neg a => (norm a).scale (-1)
  | .pow a n => (norm a).pow n
  | .cast a => a.norm

-- a normal form has the value of its term
section
variable (ρ : Nat → Int)
theorem Mono.eval_insert (v : Nat) (m : Mono) : (m.insert v).eval ρ = ρ v * m.eval ρ := by
  induction m with
  | one => rfl
  | cons u m ih =>
    show (cond (Nat.ble v u) (Mono.cons v (.cons u m)) (.cons u (m.insert v))).eval ρ = _
    cases Nat.ble v u with
    | true => rfl
    | false => show ρ u * (m.insert v).eval ρ = ρ v * (ρ u * m.eval ρ); rw [ih, mul_left_comm]
theorem Mono.eval_mul (a m : Mono) : (a.mul m).eval ρ = a.eval ρ * m.eval ρ := by
  induction m with
  | one => exact (mul_one _).symm
  | cons v m ih => show ((a.mul m).insert v).eval ρ = a.eval ρ * (ρ v * m.eval ρ); rw [Mono.eval_insert, ih, mul_left_comm]
theorem Mono.eq_of_cmp {a b : Mono} (h : a.cmp b = .eq) : a = b := by
  induction a generalizing b with
  | one =>
    cases b with
    | one => rfl
    | cons v b => exact Cmp.noConfusion (show Cmp.lt = .eq from h)
  | cons u a ih =>
    cases b with
    | one => exact Cmp.noConfusion (show Cmp.gt = .eq from h)
    | cons v b =>
      have h : cond (Nat.beq u v) (a.cmp b) (cond (Nat.ble u v) .lt .gt) = .eq := h
      cases e : Nat.beq u v with
      | true => rw [e] at h; rw [Nat.eq_of_beq_eq_true e, ih h]
      | false =>
        rw [e] at h
        cases e' : Nat.ble u v with
        | true => rw [e'] at h; exact Cmp.noConfusion (show Cmp.lt = .eq from h)
        | false => rw [e'] at h; exact Cmp.noConfusion (show Cmp.gt = .eq from h)
theorem eq_zero_of_isZero {k : Int} (h : isZero k = true) : k = 0 := by
  cases k with
  | ofNat n => rw [Nat.eq_of_beq_eq_true h]; rfl
  | negSucc n => exact Bool.noConfusion h
theorem P.eval_put (k : Int) (m : Mono) (p : P) : (put k m p).eval ρ = k * m.eval ρ + p.eval ρ := by
  show (cond (isZero k) p (.cons k m p)).eval ρ = _
  cases e : isZero k with
  | true => rw [eq_zero_of_isZero e, zero_mul, zero_add]; rfl
  | false => rfl
theorem P.eval_insert (k : Int) (m : Mono) (p : P) : (p.insert k m).eval ρ = k * m.eval ρ + p.eval ρ := by
  induction p with
  | zero => exact P.eval_put ρ k m .zero
  | cons l n p ih =>
    have rest : (P.cons l n (p.insert k m)).eval ρ = k * m.eval ρ + (P.cons l n p).eval ρ := by
      show l * n.eval ρ + (p.insert k m).eval ρ = k * m.eval ρ + (l * n.eval ρ + p.eval ρ)
      rw [ih, add_left_comm]
    unfold P.insert
    split
    · exact P.eval_put ρ k m _
    · rename_i e
      rw [P.eval_put, Mono.eq_of_cmp e, add_mul, add_assoc]; rfl
    · exact rest
theorem P.eval_add (p q : P) : (p.add q).eval ρ = p.eval ρ + q.eval ρ := by
  induction q with
  | zero => exact (add_zero _).symm
  | cons k m q ih =>
    show ((p.add q).insert k m).eval ρ = p.eval ρ + (k * m.eval ρ + q.eval ρ)
    rw [P.eval_insert, ih, add_left_comm]
theorem P.eval_addMul (k : Int) (m : Mono) (r p : P) : (addMul k m r p).eval ρ = k * m.eval ρ * p.eval ρ + r.eval ρ := by
  induction p with
  | zero => show r.eval ρ = k * m.eval ρ * 0 + r.eval ρ; rw [mul_zero, zero_add]
  | cons l n p ih =>
    show ((addMul k m r p).insert (k * l) (m.mul n)).eval ρ = k * m.eval ρ * (l * n.eval ρ + p.eval ρ) + r.eval ρ
    rw [P.eval_insert, ih, Mono.eval_mul, mul_add, mul_mul_mul_comm, add_assoc]
theorem P.eval_mul (p q : P) : (p.mul q).eval ρ = p.eval ρ * q.eval ρ := by
  induction q with
  | zero => exact (mul_zero _).symm
  | cons k m q ih =>
    show (addMul k m (p.mul q) p).eval ρ = p.eval ρ * (k * m.eval ρ + q.eval ρ)
    rw [P.eval_addMul, ih, mul_add, mul_comm (p.eval ρ) (k * m.eval ρ)]
theorem P.eval_scale (k : Int) (p : P) : (p.scale k).eval ρ = k * p.eval ρ := by
  show (addMul k .one .zero p).eval ρ = _
  rw [P.eval_addMul]; show k * 1 * p.eval ρ + 0 = _; rw [mul_one, add_zero]
theorem P.eval_const (k : Int) : (P.const k).eval ρ = k := by
  show (put k .one .zero).eval ρ = k
  rw [P.eval_put]; show k * 1 + 0 = k; rw [mul_one, add_zero]
theorem P.eval_pow (p : P) (n : Nat) : (p.pow n).eval ρ = p.eval ρ ^ n := by
  induction n with
  | zero => exact P.eval_const ρ 1
  | succ n ih => show ((p.pow n).mul p).eval ρ = _; rw [P.eval_mul, ih, pow_succ]
theorem P.eval_var (v : Nat) : (P.cons 1 (.cons v .one) .zero).eval ρ = ρ v := by
  show 1 * (ρ v * 1) + 0 = ρ v; rw [one_mul, mul_one, add_zero]
end
section
variable (Z : Vals Int) (N : Vals Nat)
theorem var_even (i : Nat) : var Z N (2 * i) = Z.get 0 i := by
  unfold var
  rw [show 2 * i % 2 = 0 by omega, show 2 * i / 2 = i by omega]; rfl
theorem var_odd (i : Nat) : var Z N (2 * i + 1) = ((N.get 0 i : Nat) : Int) := by
  unfold var
  rw [show (2 * i + 1) % 2 = 1 by omega, show (2 * i + 1) / 2 = i by omega]; rfl
theorem NTerm.eval_norm (t : NTerm) : t.norm.eval (var Z N) = ((t.eval N : Nat) : Int) := by
  induction t with
  | atom i => exact (P.eval_var _ _).trans (var_odd Z N i)
  | num n => exact P.eval_const _ _
  | add a b ha hb => show (a.norm.add b.norm).eval _ = ((a.eval N + b.eval N : Nat) : Int); rw [P.eval_add, ha, hb, Int.natCast_add]
  | mul a b ha hb => show (a.norm.mul b.norm).eval _ = ((a.eval N * b.eval N : Nat) : Int); rw [P.eval_mul, ha, hb, Int.natCast_mul]
  | pow a n ha => show (a.norm.pow n).eval _ = ((a.eval N ^ n : Nat) : Int); rw [P.eval_pow, ha, Int.natCast_pow]
theorem ZTerm.eval_norm (t : ZTerm) : t.norm.eval (var Z N) = t.eval Z N := by
  induction t with
  | atom i => exact (P.eval_var _ _).trans (var_even Z N i)
  | num n => exact P.eval_const _ _
  | add a b ha hb => show (a.norm.add b.norm).eval _ = a.eval Z N + b.eval Z N; rw [P.eval_add, ha, hb]
  | sub a b ha hb =>
    show (a.norm.add (b.norm.scale (-1))).eval _ = a.eval Z N - b.eval Z N
    rw [P.eval_add, P.eval_scale, ha, hb, neg_one_mul, sub_eq_add_neg]
  | mul a b ha hb => show (a.norm.mul b.norm).eval _ = a.eval Z N * b.eval Z N; rw [P.eval_mul, ha, hb]
  | neg a ha => show (a.norm.scale (-1)).eval _ = -a.eval Z N; rw [P.eval_scale, ha, neg_one_mul]
  | pow a n ha => show (a.norm.pow n).eval _ = a.eval Z N ^ n; rw [P.eval_pow, ha]
  | cast a => exact NTerm.eval_norm Z N a
end
end Poly
