prelude
import Init.Operators

/-! # Natural numbers: the functions that the kernel evaluates on literals (1)

Addition, subtraction, multiplication, powers, `beq` and `ble` by structural recursion, and the decision
procedures built on them. The kernel evaluates these on literals *by name*; `Init.Nat.Kernel` proves each one
against its specification. Division, `gcd` and the bitwise functions follow in later modules. -/

set_option linter.all false
set_option genInjectivity false -- `Foo.mk.injEq` needs `simp` lemmas that do not exist yet
set_option genCtorIdx false -- needs `Nat` and its literals
universe u v w u₁ u₂ u₃

@[extern "lean_nat_add"] protected def Nat.add : Nat → Nat → Nat
  | n, .zero => n
  | n, .succ m => .succ (Nat.add n m)
@[reducible] instance instAddNat : Add Nat := ⟨Nat.add⟩
attribute [match_pattern] Nat.add
@[extern "lean_nat_pred"] def Nat.pred : Nat → Nat
  | .zero => .zero
  | .succ n => n
@[extern "lean_nat_mul"] protected def Nat.mul : Nat → Nat → Nat
  | _, .zero => .zero
  | n, .succ m => Nat.add (Nat.mul n m) n
@[reducible] instance instMulNat : Mul Nat := ⟨Nat.mul⟩
@[extern "lean_nat_pow"] protected def Nat.pow (m : Nat) : Nat → Nat
  | .zero => .succ .zero
  | .succ n => Nat.mul (Nat.pow m n) m
@[reducible] instance instNatPowNat : NatPow Nat := ⟨Nat.pow⟩
@[extern "lean_nat_sub"] protected def Nat.sub : Nat → Nat → Nat
  | n, .zero => n
  | n, .succ m => Nat.pred (Nat.sub n m)
@[reducible] instance instSubNat : Sub Nat := ⟨Nat.sub⟩
@[extern "lean_nat_dec_eq"] protected def Nat.beq : Nat → Nat → Bool
  | .zero, .zero => true
  | .zero, .succ _ => false
  | .succ _, .zero => false
  | .succ n, .succ m => Nat.beq n m
@[extern "lean_nat_dec_le"] def Nat.ble : Nat → Nat → Bool
  | .zero, .zero => true
  | .zero, .succ _ => true
  | .succ _, .zero => false
  | .succ n, .succ m => Nat.ble n m
inductive Nat.le (n : Nat) : Nat → Prop where
  | refl : Nat.le n n
  | step {m : Nat} : Nat.le n m → Nat.le n (Nat.succ m)
protected def Nat.lt (n m : Nat) : Prop := Nat.le (Nat.add n (Nat.succ Nat.zero)) m
@[reducible] instance instLENat : LE Nat := ⟨Nat.le⟩
@[reducible] instance instLTNat : LT Nat := ⟨Nat.lt⟩
theorem Nat.eq_of_beq_eq_true : {n m : Nat} → Eq (Nat.beq n m) true → Eq n m
  | .zero, .zero, _ => rfl
  | .zero, .succ _, h => Bool.noConfusion h
  | .succ _, .zero, h => Bool.noConfusion h
  | .succ n, .succ m, h => congrArg Nat.succ (Nat.eq_of_beq_eq_true (n := n) (m := m) h)
theorem Nat.beq_refl : (n : Nat) → Eq (Nat.beq n n) true
  | .zero => rfl
  | .succ n => Nat.beq_refl n
theorem Nat.ne_of_beq_eq_false {n m : Nat} (h : Eq (Nat.beq n m) false) : Not (Eq n m) := fun e =>
  Bool.noConfusion (Eq.trans (Eq.symm (Nat.beq_refl n)) (Eq.subst (motive := fun x => Eq (Nat.beq n x) false) (Eq.symm e) h))
@[extern "lean_nat_dec_eq"] protected def Nat.decEq (n m : Nat) : Decidable (Eq n m) :=
  match h : Nat.beq n m with
  | true => isTrue (Nat.eq_of_beq_eq_true h)
  | false => isFalse (Nat.ne_of_beq_eq_false h)
@[reducible] instance instDecidableEqNat : DecidableEq Nat := Nat.decEq
theorem Nat.zero_le : (n : Nat) → LE.le 0 n
  | .zero => Nat.le.refl
  | .succ n => Nat.le.step (Nat.zero_le n)
protected theorem Nat.le_trans : {n m k : Nat} → LE.le n m → LE.le m k → LE.le n k
  | _, _, _, h, .refl => h
  | _, _, _, h, .step h₂ => Nat.le.step (Nat.le_trans h h₂)
theorem Nat.succ_le_succ : {n m : Nat} → LE.le n m → LE.le (Nat.succ n) (Nat.succ m)
  | _, _, .refl => .refl
  | _, _, .step h => .step (Nat.succ_le_succ h)
theorem Nat.pred_le_pred : {n m : Nat} → LE.le n m → LE.le (Nat.pred n) (Nat.pred m)
  | _, _, .refl => .refl
  | .zero, .succ _, .step h => h
  | .succ _, .succ _, .step h => Nat.le_trans (Nat.le.step .refl) h
theorem Nat.le_of_succ_le_succ {n m : Nat} (h : LE.le (Nat.succ n) (Nat.succ m)) : LE.le n m := Nat.pred_le_pred h
theorem Nat.le_of_ble_eq_true : {n m : Nat} → Eq (Nat.ble n m) true → LE.le n m
  | .zero, _, _ => Nat.zero_le _
  | .succ _, .zero, h => Bool.noConfusion h
  | .succ n, .succ m, h => Nat.succ_le_succ (Nat.le_of_ble_eq_true (n := n) (m := m) h)
theorem Nat.ble_self : (n : Nat) → Eq (Nat.ble n n) true
  | .zero => rfl
  | .succ n => Nat.ble_self n
theorem Nat.ble_succ_of : {n m : Nat} → Eq (Nat.ble n m) true → Eq (Nat.ble n (Nat.succ m)) true
  | .zero, _, _ => rfl
  | .succ _, .zero, h => Bool.noConfusion h
  | .succ n, .succ m, h => Nat.ble_succ_of (n := n) (m := m) h
theorem Nat.ble_eq_true_of_le {n m : Nat} (h : LE.le n m) : Eq (Nat.ble n m) true :=
  Nat.le.rec (motive := fun m _ => Eq (Nat.ble n m) true) (Nat.ble_self n) (fun _ ih => Nat.ble_succ_of ih) h
theorem Nat.not_succ_le_zero (n : Nat) (h : LE.le (Nat.succ n) 0) : False :=
  Bool.noConfusion (Nat.ble_eq_true_of_le h)
@[extern "lean_nat_dec_le"] instance Nat.decLe (n m : Nat) : Decidable (LE.le n m) :=
  match h : Nat.ble n m with
  | true => isTrue (Nat.le_of_ble_eq_true h)
  | false => isFalse (fun e => Bool.noConfusion (Eq.trans (Eq.symm h) (Nat.ble_eq_true_of_le e)))
@[extern "lean_nat_dec_lt"] instance Nat.decLt (n m : Nat) : Decidable (LT.lt n m) := Nat.decLe (Nat.succ n) m
instance Nat.instDvd : Dvd Nat := ⟨fun a b => Exists (fun c => Eq b (HMul.hMul a c))⟩

@[reducible] def Ne {α : Sort u} (a b : α) : Prop := Not (Eq a b)
@[reducible] def bne {α : Type u} [BEq α] (a b : α) : Bool := Bool.not (BEq.beq a b)
protected def Nat.ctorIdx (n : Nat) : Nat := match n with
  | .zero => 0
  | .succ _ => 1
protected def Bool.ctorIdx (b : Bool) : Nat := match b with
  | .false => 0
  | .true => 1
theorem noConfusion_of_Nat {α : Sort u} (f : α → Nat) {a b : α} (h : Eq a b) :
    (Nat.beq (f a) (f b)).rec (motive := fun _ => Prop) False True :=
  have h1 : Eq (Nat.beq (f a) (f b)) true := Eq.subst (motive := fun x => Eq (Nat.beq (f a) (f x)) true) h (Nat.beq_refl (f a))
  Eq.subst (motive := fun (x : Bool) => x.rec (motive := fun _ => Prop) False True) (Eq.symm h1) True.intro
