prelude
import Init.Macro
import Init.Number

/-! # Quotations for macros

`tac! by t₁; t₂ …` is the function body that builds the syntax tree of these tactics, `term!(e)` that of a term; `$x` inside stands for the
syntax tree `x`. Lean's own quotations need machinery of its core that is not here. These are not hygienic: a name that a macro
introduces is seen by the user, so such names begin with an underscore. -/

set_option linter.all false
@[extern "lean_string_append"] opaque String.append (a : @& String) (b : String) : String
@[extern "lean_x"] opaque Nat.reprFast (n : Nat) : String
@[extern "lean_x"] opaque String.quote (s : String) : String
@[extern "lean_x"] opaque Lean.Syntax.isNatLit? (s : Lean.Syntax) : Option Nat := .none
@[extern "lean_x"] opaque Lean.Syntax.isAntiquot (s : @& Lean.Syntax) : Bool := .false
namespace Syn
open Lean
def strLit (s : String) : Syntax := node `str [atom (String.quote s)]
def numLit (n : Nat) : Syntax := node `num [atom (Nat.reprFast n)]
def nameStr : Name → String
  | .anonymous => ""
  | .str p s => match p with | .anonymous => s | p => ((nameStr p).append ".").append s
  | .num p n => ((nameStr p).append ".").append (Nat.reprFast n)
def quoteName : Name → Syntax
  | .anonymous => const `Lean.Name.anonymous
  | .str p s => app `Lean.Name.str [quoteName p, strLit s]
  | .num p n => app `Lean.Name.num [quoteName p, numLit n]
/-- `(t₁; t₂ …)` from a sequence. -/
def parenSeq (s : Syntax) : Syntax := node `Lean.Parser.Tactic.paren [atom "(", s, atom ")"]
/-- A name as the user would write it. -/
def ident (n : Name) : Syntax := .ident .none ⟨nameStr n, 0, 0⟩ n []
mutual
def quoteGo : Nat → Syntax → Syntax
  | 0, _ => const `Lean.Syntax.missing
  | f + 1, s => match s with
    | .missing => const `Lean.Syntax.missing
    | .atom _ v => (app `Syn.atom [strLit v])
    | .ident _ _ n _ => (app `Syn.ident [quoteName n])
    | .node _ k _ => match Lean.Syntax.isAntiquot s with
      | true => (s.getArg 2)
      | false => (app `Syn.node [quoteName k, quoteList f (children s)])
def quoteList : Nat → List Syntax → Syntax
  | 0, _ => const `List.nil
  | _, [] => const `List.nil
  | f + 1, x :: l => (app `List.cons [quoteGo f x, quoteList f l])
end
end Syn
syntax (name := tacQuote) "tac! " term : term
syntax (name := termQuote) "term!(" term ")" : term
open Lean in
@[macro tacQuote] def tacQuoteMacro : Macro := fun s _ st =>
  .ok (Syn.app `Syn.parenSeq [Syn.quoteGo 200 ((s.getArg 1).getArg 1)]) st
open Lean in
@[macro termQuote] def termQuoteMacro : Macro := fun s _ st => .ok (Syn.quoteGo 200 (s.getArg 1)) st
