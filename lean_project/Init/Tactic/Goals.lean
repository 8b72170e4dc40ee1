prelude
import Init.Tactic.Quote
import Init.Algebra.Signed
import Init.Algebra.Dvd

/-! # Mathlib's tactics on the shape of a goal

`use`, `induction'`, `cases'`, `push_neg`, `by_contra`, `contrapose`, `constructor`-like moves: macros over Lean's own. -/

set_option linter.all false
universe u v
theorem PushNeg.contra {p q : Prop} (h : ¬q → ¬p) : p → q := fun hp => Classical.byContradiction fun hq => h hq hp

attribute [ext] Set.ext Finset.ext funext

namespace Syn
open Lean
def loc (l : Syntax) (s : Syntax) : Syntax := s
def anon (l : List Syntax) : Syntax := node `Lean.Parser.Term.anonymousCtor [atom "⟨", null (commas l), atom "⟩"]
def hole : Syntax := term!(?_)
def anyHole : Syntax := term!(_)
/-- Each alternative a tactic block. -/
def firstOf (l : List Syntax) : Syntax := first (go l)
where go : List Syntax → List Syntax
  | [] => []
  | t :: l => seq [t] :: go l
end Syn
open Lean Syn

-- use
syntax (name := useTac) "use " term,+ : tactic
syntax (name := useDischarger) "use_discharger" : tactic
/-- What is closed without a word: a conjunction if both parts are. -/
@[macro useDischarger] def useDischargerMacro : Macro := fun _ _ st => .ok (tac! by
  first | with_reducible rfl | assumption | exact True.intro | (refine And.intro ?_ ?_ <;> use_discharger)) st
@[macro useTac] def useMacro : Macro := fun s _ st =>
  let l := unseparated (children (s.getArg 1))
  let t := anon l
  let t' := anon (appendTo l [hole])
  .ok (tac! by first | exact $t | (refine $t' <;> try use_discharger)) st

-- induction' and cases'
syntax (name := inductionPrime) "induction' " term,+ (" using " ident)? (" with" (ppSpace colGt binderIdent)+)? (" generalizing" (ppSpace colGt term:max)+)? : tactic
syntax (name := casesPrime) "cases' " term,+ (" using " ident)? (" with" (ppSpace colGt binderIdent)+)? : tactic
namespace Syn
def bare (s : Syntax) : Syntax := s.getArg 0
/-- The k-th name given, `_` when there is none. -/
def nth : List Syntax → Nat → Syntax
  | [], _ => anyHole
  | x :: _, 0 => x.getArg 0
  | _ :: l, k + 1 => nth l k
def alt (c : Name) (names : List Syntax) (at_ : Bool := true) : Syntax :=
  node `Lean.Parser.Tactic.inductionAlt [null [node `Lean.Parser.Tactic.inductionAltLHS [atom "|", node `group [null (cond at_ [atom "@"] []), ident c], null names]],
    null [atom "=>", hole]]
def alts (l : List Syntax) : Syntax := null [node `Lean.Parser.Tactic.inductionAlts [atom "with", null [], null l]]
def target (t : Syntax) : Syntax := node `Lean.Parser.Tactic.elimTarget [null [], t]
def inductionOn (t using_ gen : Syntax) (a : List Syntax) : Syntax :=
  node `Lean.Parser.Tactic.induction [atom "induction", null [target t], using_, gen, alts a]
def casesOn (t : Syntax) (a : List Syntax) : Syntax :=
  node `Lean.Parser.Tactic.cases [atom "cases", null [target t], null [], alts a]
end Syn
@[macro inductionPrime] def inductionPrimeMacro : Macro := fun s _ st =>
  let t := (s.getArg 1).getArg 0
  let n := children ((s.getArg 3).getArg 1)
  let u := s.getArg 2
  let g := s.getArg 4
  match (u.getArg 1) with
  | .missing => .ok (firstOf [inductionOn t u g [alt `zero [], alt `succ [nth n 0, nth n 1]],
      inductionOn t u g [alt `refl [], alt `step [nth n 0, nth n 1, nth n 2]],
      inductionOn t u g [alt `nil [], alt `cons [nth n 0, nth n 1, nth n 2]]]) st
  | _ => .ok (firstOf [inductionOn t u g [alt `h [nth n 0, nth n 1] false],
      inductionOn t u g [alt `hi [nth n 0, nth n 1] false],
      inductionOn t u g [alt `base [] false, alt `succ [nth n 0, nth n 1, nth n 2] false]]) st
@[macro casesPrime] def casesPrimeMacro : Macro := fun s _ st =>
  let t := (s.getArg 1).getArg 0
  let n := children ((s.getArg 3).getArg 1)
  .ok (firstOf [casesOn t [alt `zero [], alt `succ [nth n 0]],
      casesOn t [alt `intro [nth n 0, nth n 1]],
      casesOn t [alt `inl [nth n 0], alt `inr [nth n 1]],
      casesOn t [alt `refl [], alt `step [nth n 0, nth n 1]],
      casesOn t [alt `nil [], alt `cons [nth n 0, nth n 1]],
      casesOn t [alt `mk [nth n 0, nth n 1]]]) st

-- push_neg, by_contra, contrapose
syntax (name := pushNeg) "push_neg" (Lean.Parser.Tactic.location)? : tactic
syntax (name := byContra) "by_contra" (ppSpace colGt binderIdent)? : tactic
syntax (name := byContraBang) "by_contra!" (ppSpace colGt ident)? : tactic
syntax (name := contrapose) "contrapose" (ppSpace colGt ident)? : tactic
syntax (name := contraposeBang) "contrapose!" (ppSpace colGt ident)? : tactic
namespace Syn
def pushAt (l : Syntax) : Syntax := simpOnly [`not_and, `not_or, `not_forall, `not_exists, `not_not, `not_le, `not_lt, `ne_eq, `not_imp,
  `not_true_eq_false, `not_false_eq_true, `exists_prop] l
def atHyp (h : Syntax) : Syntax := null [node `Lean.Parser.Tactic.location [atom "at", node `Lean.Parser.Tactic.locationHyp [null [h], null []]]]
def tryPush (l : Syntax) : Syntax := let p := pushAt l; tac! by try $p
end Syn
@[macro pushNeg] def pushNegMacro : Macro := fun s _ st => .ok (tryPush (s.getArg 1)) st
namespace Syn
def contra (h : Syntax) : Syntax := tac! by
  first
  | (guard_target =~ ¬ _; intro $h:ident)
  | (refine Classical.byContradiction fun $h => ?_)
end Syn
@[macro byContra] def byContraMacro : Macro := fun s _ st =>
  match (s.getArg 1).getArg 0 with
  | .missing => .ok (contra (ident `this)) st
  | h => .ok (contra (h.getArg 0)) st
@[macro byContraBang] def byContraBangMacro : Macro := fun s _ st =>
  let h := match (s.getArg 1).getArg 0 with
    | .missing => ident `this
    | h => h
  let c := contra h
  let p := tryPush (atHyp h)
  .ok (tac! by $c; $p) st
@[macro contraposeBang] def contraposeBangMacro : Macro := fun s _ st =>
  match (s.getArg 1).getArg 0 with
  | .missing =>
    let p := tryPush (null [])
    .ok (tac! by refine PushNeg.contra ?_; $p) st
  | h =>
    let p := tryPush (null [])
    let p' := tryPush (atHyp h)
    .ok (tac! by revert $h:ident; refine PushNeg.contra ?_; intro $h:ident; $p'; $p) st
@[macro contrapose] def contraposeMacro : Macro := fun s _ st =>
  match (s.getArg 1).getArg 0 with
  | .missing => .ok (tac! by refine PushNeg.contra ?_) st
  | h => .ok (tac! by revert $h:ident; refine PushNeg.contra ?_; intro $h:ident) st

