/- The header module of the `mathlib` profile: what every statement may use. -/
import Mathlib
import Aesop
