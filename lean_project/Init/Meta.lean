prelude
import Init.Nat.Defs

/-! # Strings, names, syntax trees, parser descriptions

What the types of parsers and macros mention. Lean's compiled code owns the representation of these types; here
they only have to exist with the constructors that elaborated `syntax` and `macro` declarations use. -/

set_option linter.all false
set_option genInjectivity false -- `Foo.mk.injEq` needs `simp` lemmas that do not exist yet
universe u v w u₁ u₂ u₃

inductive List (α : Type u) where
  | nil : List α
  | cons (head : α) (tail : List α) : List α
inductive Option (α : Type u) where
  | none : Option α
  | some (val : α) : Option α
export Option (none some)
structure Array (α : Type u) where
  mk ::
  toList : List α
structure Char where
  val : Nat
structure String where
  ofList ::
  data : List Char
/-- What the kernel unfolds a string literal to; not the validity check of Lean's core, which literals always pass. -/
@[reducible] def Char.ofNat (n : Nat) : Char := ⟨n⟩
instance : Inhabited String := ⟨⟨List.nil⟩⟩
namespace Lean
inductive Name where
  | anonymous : Name
  | str (pre : Name) (str : String)
  | num (pre : Name) (i : Nat)
instance : Inhabited Name := ⟨Name.anonymous⟩
@[extern "lean_x"] opaque Name.str._override (pre : Name) (s : String) : Name
@[extern "lean_x"] opaque Name.num._override (pre : Name) (i : Nat) : Name
attribute [implemented_by Name.str._override] Name.str
attribute [implemented_by Name.num._override] Name.num
@[reducible] def SyntaxNodeKind := Name
@[extern "lean_x"] opaque Name.mkStr (p : Name) (s : String) : Name
@[extern "lean_x"] opaque Name.mkSimple (s : String) : Name
@[reducible] def Name.mkStr1 (s1 : String) : Name := Name.str Name.anonymous s1
@[reducible] def Name.mkStr2 (s1 s2 : String) : Name := .str (.str .anonymous s1) s2
@[reducible] def Name.mkStr3 (s1 s2 s3 : String) : Name := .str (.str (.str .anonymous s1) s2) s3
@[reducible] def Name.mkStr4 (s1 s2 s3 s4 : String) : Name := .str (.str (.str (.str .anonymous s1) s2) s3) s4
structure RawSubstring where
  str : String
  startPos : Nat
  stopPos : Nat
inductive SourceInfo where
  | original (leading : RawSubstring) (pos : Nat) (trailing : RawSubstring) (endPos : Nat)
  | synthetic (pos endPos : Nat) (canonical : Bool)
  | none
inductive Syntax.Preresolved where
  | namespace (ns : Name)
  | decl (n : Name) (fields : List String)
inductive Syntax where
  | missing : Syntax
  | node (info : SourceInfo) (kind : SyntaxNodeKind) (args : Array Syntax) : Syntax
  | atom (info : SourceInfo) (val : String) : Syntax
  | ident (info : SourceInfo) (rawVal : RawSubstring) (val : Name) (preresolved : List Syntax.Preresolved) : Syntax
inductive ParserDescr where
  | const (name : Name)
  | unary (name : Name) (p : ParserDescr)
  | binary (name : Name) (p₁ p₂ : ParserDescr)
  | node (kind : SyntaxNodeKind) (prec : Nat) (p : ParserDescr)
  | trailingNode (kind : SyntaxNodeKind) (prec lhsPrec : Nat) (p : ParserDescr)
  | symbol (val : String)
  | nonReservedSymbol (val : String) (includeIdent : Bool)
  | cat (catName : Name) (rbp : Nat)
  | parser (declName : Name)
  | nodeWithAntiquot (name : String) (kind : SyntaxNodeKind) (p : ParserDescr)
  | sepBy (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool)
  | sepBy1 (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool)
  | unicodeSymbol (val asciiVal : String) (preserveForPP : Bool)
instance : Inhabited ParserDescr := ⟨.symbol default⟩
@[reducible] def TrailingParserDescr := ParserDescr
instance : Inhabited TrailingParserDescr := ⟨.symbol default⟩
structure Parser.Category where
inductive Macro.Context where
  | dummy
inductive Macro.State where
  | dummy
inductive Macro.Result where
  | ok (a : Syntax) (s : Macro.State)
  | error (e s : Macro.State)
instance : Inhabited Macro.Result := ⟨.ok .missing .dummy⟩
def Macro := Syntax → Macro.Context → Macro.State → Macro.Result
instance : Inhabited Macro := ⟨fun _ _ _ => default⟩
def PrettyPrinter.Unexpander := Syntax → Syntax → PUnit → Macro.Result
instance : Inhabited PrettyPrinter.Unexpander := ⟨fun _ _ _ => default⟩
end Lean
