prelude
import Init.Int.Basic

/-! # `ℕ` and `ℤ`

Notation, not abbreviations: `abbrev ℕ := Nat` would hide the type from `omega`. -/

set_option linter.all false

syntax "ℕ" : term
@[macro termℕ] def natNotation : Lean.Macro := fun _ _ s => .ok (.ident .none ⟨"Nat", 0, 3⟩ (.str .anonymous "Nat") []) s
syntax "ℤ" : term
@[macro termℤ] def intNotation : Lean.Macro := fun _ _ s => .ok (.ident .none ⟨"Int", 0, 3⟩ (.str .anonymous "Int") []) s
