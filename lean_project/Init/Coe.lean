prelude
import Init.Logic

/-! # Coercions: the chain that `↑` searches -/

set_option linter.all false
set_option genInjectivity false -- `Foo.mk.injEq` needs `simp` lemmas that do not exist yet
universe u v w u₁ u₂ u₃

class CoeOTC (α : Sort u) (β : Sort v) where
  coe : α → β
class CoeHTC (α : Sort u) (β : Sort v) where
  coe : α → β
class CoeHTCT (α : Sort u) (β : Sort v) where
  coe : α → β
attribute [coe_decl] CoeOTC.coe CoeHTC.coe CoeHTCT.coe
instance {α : Sort u} {β : Sort v} {γ : Sort w} [Coe β γ] [CoeTC α β] : CoeTC α γ where coe a := Coe.coe (CoeTC.coe a : β)
instance {α : Sort u} {β : Sort v} [Coe α β] : CoeTC α β where coe a := Coe.coe a
instance {α : Sort u} : CoeTC α α where coe a := a
instance {α : Sort u} {β : Sort v} {γ : Sort w} [CoeOut α β] [CoeOTC β γ] : CoeOTC α γ where coe a := CoeOTC.coe (CoeOut.coe a : β)
instance {α : Sort u} {β : Sort v} [CoeTC α β] : CoeOTC α β where coe a := CoeTC.coe a
instance {α : Sort u} : CoeOTC α α where coe a := a
instance {α : Sort u} {β : Sort v} {γ : Sort w} [CoeHead α β] [CoeOTC β γ] : CoeHTC α γ where coe a := CoeOTC.coe (CoeHead.coe a : β)
instance {α : Sort u} {β : Sort v} [CoeOTC α β] : CoeHTC α β where coe a := CoeOTC.coe a
instance {α : Sort u} : CoeHTC α α where coe a := a
instance {α : Sort u} {β : Sort v} {γ : Sort w} [CoeTail β γ] [CoeHTC α β] : CoeHTCT α γ where coe a := CoeTail.coe (CoeHTC.coe a : β)
instance {α : Sort u} {β : Sort v} [CoeHTC α β] : CoeHTCT α β where coe a := CoeHTC.coe a
instance {α : Sort u} : CoeHTCT α α where coe a := a
instance {α : Sort u} {a : α} {β : Sort v} [CoeHTCT α β] : CoeT α a β where coe := CoeHTCT.coe a
instance {α : Sort u} {a : α} {β : Sort v} [CoeDep α a β] : CoeT α a β where coe := CoeDep.coe a
instance {α : Sort u} {a : α} : CoeT α a α where coe := a
