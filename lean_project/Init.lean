prelude
import Init.Header
import Init.NumberTheory.Prime
import Init.WF
import Init.AC
import Init.Number
import Init.Int.Div

/-! The embedded core library: what Lean from its wheel imports as `Init`. See docs/core-library.md. -/
