import Lake
open Lake DSL

/-! The Lake package of the `mathlib` profile: this project's header module over a pinned Mathlib.
The `embedded` profile does not use Lake; see docs/core-library.md. -/

package proofmill where
  leanOptions := #[⟨`autoImplicit, false⟩]

require "leanprover-community" / "mathlib" @ git "v4.35.0"

@[default_target]
lean_lib Proofmill where
  srcDir := "lean_project/mathlib"
