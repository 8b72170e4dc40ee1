prelude
import Init.Logic

/-! # Lists: membership -/

set_option linter.all false
set_option genInjectivity false -- `Foo.mk.injEq` needs `simp` lemmas that do not exist yet
universe u

inductive List.Mem {α : Type u} (a : α) : List α → Prop
  | head (as : List α) : Mem a (a::as)
  | tail (b : α) {as : List α} : Mem a as → Mem a (b::as)
instance {α : Type u} : Membership α (List α) := ⟨fun l a => List.Mem a l⟩
