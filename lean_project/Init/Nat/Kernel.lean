prelude
import Init.Nat.Bitwise

/-! # What the kernel computes by name

On literals the kernel evaluates the functions below by itself, by their *names*: it does not look at
the definitions. A library that left one out, or defined another function under one of these names, could be used to prove `False`.
So each is defined here as Lean's core defines it (up to recursion on fuel) and determined by the
theorems in this table; `tests/core_library` compares kernel, definitions and Python on literals.

| function | determined by |
|---|---|
| `Nat.succ`, `Nat.add` | `Kernel.add_spec` |
| `Nat.sub` (and `Nat.pred`) | `Kernel.pred_spec`, `Kernel.sub_spec`, `Nat.sub_add_cancel`, `Nat.sub_eq_zero_of_le` |
| `Nat.mul` | `Kernel.mul_spec` |
| `Nat.pow` | `Kernel.pow_spec` |
| `Nat.div`, `Nat.mod` | `Kernel.div_mod_spec`, `Nat.div_zero`, `Nat.mod_zero`, `Nat.div_mod_unique` |
| `Nat.gcd` | `Kernel.gcd_spec`, `Kernel.gcd_unique` |
| `Nat.beq` | `Kernel.beq_spec` |
| `Nat.ble` | `Kernel.ble_spec` |
| `Nat.land`, `Nat.lor`, `Nat.xor` | `Nat.land_bit`, `Nat.lor_bit`, `Nat.xor_bit`, `Nat.eq_of_bits` |
| `Nat.shiftLeft`, `Nat.shiftRight` | `Kernel.shiftLeft_spec`, `Kernel.shiftRight_spec` |
| `Nat.log2` (not by name in this kernel) | `Nat.log2_zero`, `Nat.log2_self_le`, `Nat.lt_log2_self` |
| `Char.ofNat`, `String.ofList` (string literals) | `Kernel.char_spec` |
| `Lean.reduceBool`, `Lean.reduceNat` | declared on `False`: nothing can be given to them |
-/

set_option linter.all false

namespace Kernel
theorem add_spec : (∀ n, Nat.add n 0 = n) ∧ ∀ n m, Nat.add n (Nat.succ m) = Nat.succ (Nat.add n m) :=
  ⟨fun _ => rfl, fun _ _ => rfl⟩
theorem pred_spec : Nat.pred 0 = 0 ∧ ∀ n, Nat.pred (Nat.succ n) = n := ⟨rfl, fun _ => rfl⟩
theorem sub_spec : (∀ n, Nat.sub n 0 = n) ∧ ∀ n m, Nat.sub n (Nat.succ m) = Nat.pred (Nat.sub n m) :=
  ⟨fun _ => rfl, fun _ _ => rfl⟩
theorem mul_spec : (∀ n, Nat.mul n 0 = 0) ∧ ∀ n m, Nat.mul n (Nat.succ m) = Nat.add (Nat.mul n m) n :=
  ⟨fun _ => rfl, fun _ _ => rfl⟩
theorem pow_spec : (∀ n, Nat.pow n 0 = 1) ∧ ∀ n m, Nat.pow n (Nat.succ m) = Nat.mul (Nat.pow n m) n :=
  ⟨fun _ => rfl, fun _ _ => rfl⟩
theorem div_mod_spec (n d : Nat) : d * Nat.div n d + Nat.mod n d = n ∧ (0 < d → Nat.mod n d < d) :=
  ⟨Nat.div_add_mod n d, fun h => Nat.mod_lt n h⟩
theorem gcd_spec (a b : Nat) : (Nat.gcd a b ∣ a ∧ Nat.gcd a b ∣ b) ∧ ∀ d, d ∣ a → d ∣ b → d ∣ Nat.gcd a b :=
  ⟨⟨Nat.gcd_dvd_left a b, Nat.gcd_dvd_right a b⟩, fun _ => Nat.dvd_gcd⟩
theorem gcd_unique (a b g : Nat) (h : g ∣ a ∧ g ∣ b) (h' : ∀ d, d ∣ a → d ∣ b → d ∣ g) : Nat.gcd a b = g :=
  Nat.dvd_antisymm (h' _ (Nat.gcd_dvd_left a b) (Nat.gcd_dvd_right a b)) (Nat.dvd_gcd h.1 h.2)
theorem beq_spec (a b : Nat) : Nat.beq a b = true ↔ a = b :=
  ⟨Nat.eq_of_beq_eq_true, fun h => h ▸ Nat.beq_refl a⟩
theorem ble_spec (a b : Nat) : Nat.ble a b = true ↔ a ≤ b := ⟨Nat.le_of_ble_eq_true, Nat.ble_eq_true_of_le⟩
theorem shiftLeft_spec (a b : Nat) : Nat.shiftLeft a b = a * 2 ^ b := Nat.shiftLeft_eq a b
theorem shiftRight_spec (a b : Nat) : Nat.shiftRight a b = a / 2 ^ b := Nat.shiftRight_eq_div_pow a b
theorem char_spec (n : Nat) : (Char.ofNat n).val = n := rfl
end Kernel

/-- Kernels may run compiled code for these two names. Here they take a proof of `False`, so they cannot be applied. -/
opaque Lean.reduceBool (h : False) : Bool := false
opaque Lean.reduceNat (h : False) : Nat := 0
