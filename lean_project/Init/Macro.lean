prelude
import Init.Nat.Basic

/-! # Building syntax trees

`notation` and `macro_rules` need machinery of Lean's core that is not here. A macro written as a function on syntax trees
works, and this is what it needs: accessors of trees (bound by name to the compiled ones) and builders for terms and
tactic blocks, in the shapes that Lean's own parsers produce. -/

set_option linter.all false
set_option genInjectivity false
universe u

@[extern "lean_mk_empty_array_with_capacity"] opaque Array.mkEmpty {α : Type u} (c : Nat) : Array α := ⟨[]⟩
@[extern "lean_array_push"] opaque Array.push {α : Type u} (a : Array α) (v : α) : Array α := a
namespace Lean
@[extern "lean_x"] opaque Syntax.getArg (stx : Syntax) (i : Nat) : Syntax := .missing
@[extern "lean_x"] opaque Syntax.mkApp (f : Syntax) (args : Array Syntax) : Syntax := .missing
@[extern "lean_x"] opaque mkNode (k : Name) (args : Array Syntax) : Syntax := .missing
@[extern "lean_x"] opaque mkCIdent (n : Name) : Syntax := .missing
end Lean

namespace Syn
open Lean
def arrayGo (a : Array Syntax) : List Syntax → Array Syntax
  | [] => a
  | x :: l => arrayGo (a.push x) l
def array (l : List Syntax) : Array Syntax := arrayGo (Array.mkEmpty 0) l
def node (kind : Name) (l : List Syntax) : Syntax := mkNode kind (array l)
def null (l : List Syntax) : Syntax := node `null l
def atom (s : String) : Syntax := .atom .none s
/-- A global constant, whatever the names in scope. -/
def const (n : Name) : Syntax := mkCIdent n
def app (f : Name) (args : List Syntax) : Syntax := Syntax.mkApp (mkCIdent f) (array args)
/-- `fun x => body`, where `x` is the identifier that the user wrote. -/
def lam (x body : Syntax) : Syntax :=
  node `Lean.Parser.Term.fun [atom "fun", node `Lean.Parser.Term.basicFun [null [x], null [], atom "=>", body]]
/-- `fun (x : type) => body`. -/
def lamTyped (x type body : Syntax) : Syntax :=
  node `Lean.Parser.Term.fun [atom "fun", node `Lean.Parser.Term.basicFun
    [null [node `Lean.Parser.Term.explicitBinder [atom "(", null [x], null [atom ":", type], null [], atom ")"]], null [],
      atom "=>", body]]
def tacticSeq1 : List Syntax → List Syntax
  | [] => []
  | [t] => [t]
  | t :: l => t :: atom ";" :: tacticSeq1 l
def seq (l : List Syntax) : Syntax :=
  node `Lean.Parser.Tactic.tacticSeq [node `Lean.Parser.Tactic.tacticSeq1Indented [null (tacticSeq1 l)]]
def paren (l : List Syntax) : Syntax := node `Lean.Parser.Tactic.paren [atom "(", seq l, atom ")"]
/-- `focus (t₁; t₂ …)`: what follows a step sees the goals that it left, never the next one. -/
def focus (l : List Syntax) : Syntax := node `Lean.Parser.Tactic.focus [atom "focus", seq l]
def alternatives : List Syntax → List Syntax
  | [] => []
  | s :: l => node `group [atom "|", s] :: alternatives l
/-- `first | t₁ | t₂ …`, each alternative a sequence. -/
def first (l : List Syntax) : Syntax := node `Lean.Parser.Tactic.first [atom "first", null (alternatives l)]
def skip : Syntax := node `Lean.Parser.Tactic.skip [atom "skip"]
def tryThen (t : Syntax) : Syntax := first [seq [t], seq [skip]]
def noConfig : Syntax := node `Lean.Parser.Tactic.optConfig [null []]
def plus (option : Name) (text : String) : Syntax := node `Lean.Parser.Tactic.optConfig [null
  [node `Lean.Parser.Tactic.configItem [node `Lean.Parser.Tactic.posConfigItem
    [atom "+", .ident .none ⟨text, 0, 6⟩ option []]]]]
def omega : Syntax := node `Lean.Parser.Tactic.omega [atom "omega", noConfig]
def decideKernel : Syntax := node `Lean.Parser.Tactic.decide [atom "decide", plus `kernel "kernel"]
def rflTactic : Syntax := node `Lean.Parser.Tactic.tacticRfl [atom "rfl"]
def done : Syntax := node `Lean.Parser.Tactic.done [atom "done"]
def fail : Syntax := node `Lean.Parser.Tactic.fail [atom "fail", null []]
def intros : Syntax := node `Lean.Parser.Tactic.intros [atom "intros", null []]
def simpLemma (n : Name) : Syntax := node `Lean.Parser.Tactic.simpLemma [null [], null [], mkCIdent n]
def commas : List Syntax → List Syntax
  | [] => []
  | [t] => [t]
  | t :: l => t :: atom "," :: commas l
def simpLemmas : List Name → List Syntax
  | [] => []
  | n :: l => simpLemma n :: simpLemmas l
def everywhere : Syntax := null [node `Lean.Parser.Tactic.location
  [atom "at", node `Lean.Parser.Tactic.locationWildcard [atom "*"]]]
def nowhere : Syntax := null []
/-- `simp [lemmas] at location`; `only` restricts it to the lemmas. -/
def simpWith (only : Bool) (lemmas : List Syntax) (location : Syntax) (config : Syntax := noConfig) : Syntax :=
  node `Lean.Parser.Tactic.simp [atom "simp", config, null [], null (cond only [atom "only"] []),
    null [atom "[", null (commas lemmas), atom "]"], location]
def simpOnly (lemmas : List Name) (location : Syntax) : Syntax := simpWith true (simpLemmas lemmas) location
def simpAllWith (lemmas : List Syntax) : Syntax :=
  node `Lean.Parser.Tactic.simpAll [atom "simp_all", noConfig, null [], null [],
    null [atom "[", null (commas lemmas), atom "]"]]
def listOf (n : Nat) (node : Syntax) : List Syntax := go n 0
where go : Nat → Nat → List Syntax
  | 0, _ => []
  | k + 1, i => node.getArg i :: go k (i + 1)
/-- The children of a node that has at most 32. -/
def children (s : Syntax) : List Syntax := keep (listOf 32 s)
where keep : List Syntax → List Syntax
  | [] => []
  | .missing :: _ => []
  | x :: l => x :: keep l
def appendTo : List Syntax → List Syntax → List Syntax
  | [], r => r
  | a :: l, r => a :: appendTo l r
/-- Every other element: what stands between separators. -/
def unseparated : List Syntax → List Syntax
  | [] => []
  | [t] => [t]
  | t :: _ :: l => t :: unseparated l
/-- `have := term`, once for each. -/
def haveAll : List Syntax → List Syntax
  | [] => []
  | t :: l => node `Lean.Parser.Tactic.tacticHave__ [atom "have", node `Lean.Parser.Term.letConfig [null []],
      node `Lean.Parser.Term.letDecl [node `Lean.Parser.Term.letIdDecl
        [node `Lean.Parser.Term.letId [node `hygieneInfo [.ident .none ⟨"", 0, 0⟩ .anonymous []]], null [], null [], atom ":=", t]]] :: haveAll l
end Syn
