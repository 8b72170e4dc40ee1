prelude
import Init.Tactic.Goals

/-! # Lean's tactic monad and expressions, for elaborators of our own

A tactic elaborator is a compiled or interpreted function of eight contexts (for tactics, terms, meta-level and core, each a context and
a reference) and the world. Their types are of no use here: `Obj` stands for each. Functions of Lean's elaborator are bound by
name, as the parsers are in `Init.Tactics`; `Term` has the constructors of Lean's expressions in their order, so that Lean's values can be taken
apart and its constructors called. All of this is untrusted: what a tactic closes a goal with is a term that the kernel checks. -/

set_option linter.all false

/-- The world token is erased by the compiler; as a type it would be passed. -/
def Void (σ : Type) : Prop := True
inductive EST.Out (ε σ α : Type) where
  | ok (a : α) (w : Void σ) : EST.Out ε σ α
  | error (e : ε) (w : Void σ) : EST.Out ε σ α
inductive IO.RealWorld where
  | dummy

namespace Tac
open Lean
inductive Exception where
  | error (e : Nat)
  | internal (e : Nat)
inductive Obj where
  | a (n : Nat)
  | b (n : Nat)
@[reducible] def World := Void IO.RealWorld
@[reducible] def Res (α : Type) := EST.Out Exception IO.RealWorld α
instance : Inhabited Exception := ⟨.error 0⟩
instance (α : Type) : Inhabited (Res α) := ⟨.error default True.intro⟩

-- expressions
structure FVarId where
  name : Name
structure MVarId where
  name : Name
inductive Literal where
  | nat (n : Nat)
  | str (s : String)
inductive Level where
  | a (n : Nat)
inductive Term where
  | bvar (i : Nat)
  | fvar (id : FVarId)
  | mvar (id : MVarId)
  | sort (u : Level)
  | const (n : Name) (us : List Level)
  | app (f a : Term)
  | lam (n : Name) (t b : Term)
  | forallE (n : Name) (t b : Term)
  | letE (n : Name) (t v b : Term)
  | lit (l : Literal)
  | mdata (m : Nat) (e : Term)
  | proj (n : Name) (i : Nat) (e : Term)
instance : Inhabited Term := ⟨.bvar 0⟩
instance : Inhabited FVarId := ⟨⟨.anonymous⟩⟩
end Tac
-- constructors of Lean's expressions: they also fill in what is cached
@[extern "lean_x"] opaque Lean.Expr.app._override (f a : Tac.Term) : Tac.Term
@[extern "lean_x"] opaque Lean.Expr.const._override (n : Lean.Name) (us : List Tac.Level) : Tac.Term
@[extern "lean_x"] opaque Lean.Expr.lit._override (l : Tac.Literal) : Tac.Term
@[extern "lean_x"] opaque Lean.Expr.fvar._override (id : Tac.FVarId) : Tac.Term
attribute [implemented_by Lean.Expr.app._override] Tac.Term.app
attribute [implemented_by Lean.Expr.const._override] Tac.Term.const
attribute [implemented_by Lean.Expr.lit._override] Tac.Term.lit
attribute [implemented_by Lean.Expr.fvar._override] Tac.Term.fvar
/-- Equal up to names of bound variables. -/
@[extern "lean_x"] opaque Lean.Expr.eqv (a b : @& Tac.Term) : Bool := .false
@[extern "lean_x"] opaque Lean.Name.beq (a b : @& Lean.Name) : Bool := .false
@[extern "lean_x"] opaque Array.toListAppend {α : Type} (a : Array α) (l : List α) : List α := .nil

open Tac in
/-- What `@[tactic k]` asks of an elaborator. -/
def Lean.Elab.Tactic.Tactic := Lean.Syntax → Obj → Obj → Obj → Obj → Obj → Obj → Obj → Obj → World → Res Unit
section
open Tac Lean
@[extern "lean_x"] opaque Lean.Elab.Tactic.evalTactic (s : Syntax) (a b c d e f g h : Obj) (w : World) : Res Unit
@[extern "lean_x"] opaque Lean.Elab.Tactic.getMainGoal (a b c d e f g h : Obj) (w : World) : Res MVarId
@[extern "lean_x"] opaque Lean.Elab.Tactic.getMainTarget (a b c d e f g h : Obj) (w : World) : Res Term
@[extern "lean_x"] opaque Lean.Elab.Tactic.withMainContext {α : Type} (x : Obj → Obj → Obj → Obj → Obj → Obj → Obj → Obj → World → Res α)
  (a b c d e f g h : Obj) (w : World) : Res α
@[extern "lean_x"] opaque Lean.Elab.Term.exprToSyntax (x : Term) (c d e f g h : Obj) (w : World) : Res Syntax
@[extern "lean_x"] opaque Lean.MVarId.getNondepPropHyps (m : MVarId) (e f g h : Obj) (w : World) : Res (Array FVarId)
@[extern "lean_x"] opaque Lean.MVarId.clear (m : MVarId) (x : FVarId) (e f g h : Obj) (w : World) : Res MVarId
@[extern "lean_x"] opaque Lean.Elab.Tactic.replaceMainGoal (l : List MVarId) (a b c d e f g h : Obj) (w : World) : Res Unit
@[extern "lean_x"] opaque Lean.FVarId.getType (x : FVarId) (e f g h : Obj) (w : World) : Res Term
@[extern "lean_x"] opaque Lean.Elab.Tactic.elabTerm (s : Syntax) (expected : Option Term) (mayPostpone : Bool) (a b c d e f g h : Obj) (w : World) : Res Term
@[extern "lean_x"] opaque Lean.Meta.inferType (x : Term) (e f g h : Obj) (w : World) : Res Term
@[extern "lean_x"] opaque Lean.Meta.whnfR (x : Term) (e f g h : Obj) (w : World) : Res Term
@[extern "lean_x"] opaque Lean.Meta.instantiateMVarsProfiling (x : Term) (e f g h : Obj) (w : World) : Res Term
end

namespace Tac
open Lean
/-- A step of a tactic. -/
def M (α : Type) := Obj → Obj → Obj → Obj → Obj → Obj → Obj → Obj → World → Res α
/-- A step that only looks at the meta-level. -/
def Meta (α : Type) := Obj → Obj → Obj → Obj → World → Res α
instance (α : Type) : Inhabited (M α) := ⟨fun _ _ _ _ _ _ _ _ _ => default⟩
instance (α : Type) : Inhabited (Meta α) := ⟨fun _ _ _ _ _ => default⟩
@[inline] def M.pure {α : Type} (x : α) : M α := fun _ _ _ _ _ _ _ _ w => .ok x w
@[inline] def M.bind {α β : Type} (x : M α) (k : α → M β) : M β := fun a b c d e f g h w => match x a b c d e f g h w with
  | .ok y w => k y a b c d e f g h w
  | .error er w => .error er w
@[inline] def Meta.lift {α : Type} (x : Meta α) : M α := fun _ _ _ _ e f g h w => x e f g h w
/-- Run a tactic on the main goal. -/
def run (s : Syntax) : M Unit := Elab.Tactic.evalTactic s
def fail {α : Type} (why : String) : M α := M.bind (run (Syn.node `Lean.Parser.Tactic.fail [Syn.atom "fail", Syn.null [Syn.strLit why]])) fun _ => default
def hypotheses : M (List FVarId) := M.bind Elab.Tactic.getMainGoal fun m => M.bind (Meta.lift (Lean.MVarId.getNondepPropHyps m)) fun a => M.pure (Array.toListAppend a [])
/-- What a hypothesis says, with assigned metavariables put in their places. -/
def typeOf (x : FVarId) : M Term := M.bind (Meta.lift (Lean.FVarId.getType x)) fun t => Meta.lift (Lean.Meta.instantiateMVarsProfiling t)
/-- Unfold what is reducible at the head. -/
def whnfR (x : Term) : M Term := Meta.lift (Lean.Meta.whnfR x)
def elabTerm (s : Syntax) : M Term := M.bind (Elab.Tactic.elabTerm s .none .false) fun e => Meta.lift (Lean.Meta.instantiateMVarsProfiling e)
def elabAs (s : Syntax) (type : Term) : M Term := M.bind (Elab.Tactic.elabTerm s (.some type) .false) fun e => Meta.lift (Lean.Meta.instantiateMVarsProfiling e)
/-- Forget a hypothesis. -/
def clear (x : FVarId) : M Unit := M.bind Elab.Tactic.getMainGoal fun m => M.bind (Meta.lift (Lean.MVarId.clear m x)) fun m =>
  Elab.Tactic.replaceMainGoal [m]
/-- A term as part of a tactic. -/
def toSyntax (e : Term) : M Syntax := fun _ _ c d f g h i w => Elab.Term.exprToSyntax e c d f g h i w
/-- Close the main goal with a term of the goal's type. -/
def close (proof : Term) : M Unit := M.bind (toSyntax proof) fun s =>
  run (Syn.node `Lean.Parser.Tactic.exact [Syn.atom "exact", s])
-- looking at terms
/-- Head constant and arguments, the last one first. -/
def unapp : Term → Name × List Term
  | .app f a => let r := unapp f; (r.1, a :: r.2)
  | .const n _ => (n, [])
  | .mdata _ e => unapp e
  | _ => (.anonymous, [])
def name? (n : Name) : Term → Bool
  | .const m _ => Name.beq n m
  | .mdata _ e => name? n e
  | _ => false
def mk (n : Name) (l : List Term) : Term := apps (.const n []) l
where apps (f : Term) : List Term → Term
  | [] => f
  | a :: l => apps (.app f a) l
end Tac
