"""Benchmark files, rows and JSON that say something else than a fooled reader would ask; data for test_echo_attacks.py.

HOLES are what passed once and should not; HONEST was refused once, NEEDLESS is still.
"""
# ruff: noqa: E501 -- data

from __future__ import annotations

import json


def _row(**fields: str) -> str:
    return json.dumps({"name": "p", **fields}, ensure_ascii=False)


def _abbrev(answer: str, statement: str) -> str:
    return f"abbrev s{answer}\ntheorem p {statement} := sorry\n"


P = "theorem p : 1 = 1 := sorry\n"
ONE = "theorem problem : 1 = 1"

# (name, suffix of the file, its text, what is asked of each statement; None: nothing may be)
BENCHMARKS: list[tuple[str, str, str, list[str | None]]] = [
    ("header: comment that stays open", "jsonl", _row(header="/- ", formal_statement=P), [None]),
    ("header: comment over the statement", "jsonl", _row(header="/- ", formal_statement=f"{P} -/ theorem q : True := sorry"), ["theorem problem : True"]),
    ("header: notation", "jsonl", _row(header='local notation "ℕ" => Bool', formal_statement=P), [None]),
    ("header: instance", "jsonl", _row(header="instance : Add ℕ := ⟨fun _ _ => 5⟩", formal_statement=P), [None]),
    ("header: variable", "jsonl", _row(header="variable (h : False)", formal_statement=P), [None]),
    ("header: namespace that stays open", "jsonl", _row(header="namespace A", formal_statement=P), [ONE]),
    ("header: open that fails", "jsonl", _row(header="open NoSuch", formal_statement=P), [None]),
    ("header: option that fails", "jsonl", _row(header="set_option no.such true", formal_statement=P), [None]),
    ("header: string that stays open", "jsonl", _row(header='def a := "', formal_statement=P), [None]),
    ("header: bracket that stays open", "jsonl", _row(header="def a := (", formal_statement=P), [None]),
    ("header: the end of the file", "jsonl", _row(header="#exit", formal_statement=P), [None]),
    ("row: two theorems", "jsonl", _row(formal_statement=f"{P}theorem q : False := sorry"), [None]),
    ("row: a theorem in a comment", "jsonl", _row(formal_statement=f"/- {P} -/"), [None]),
    ("row: a theorem in a string", "jsonl", _row(formal_statement=f'def s : String := "{P}"'), [None]),
    ("row: carriage return", "jsonl", _row(formal_statement=f"-- x\r{P}"), [None]),
    ("row: line separator", "jsonl", json.dumps({"name": "p", "formal_statement": f"-- x\u2028{P}"}), [None]),
    ("row: byte-order mark", "jsonl", _row(formal_statement=f"\ufeff{P}"), [None]),
    ("row: half a surrogate", "jsonl", '{"name": "p", "formal_statement": "theorem p : 1 = 1 -- \\ud800"}', [None]),
    ("row: the key twice", "jsonl", '{"name":"p","formal_statement":"theorem p : 1 = 1","formal_statement":"theorem p : 1 = 2"}', [None]),
    ("row: the key twice, once escaped", "jsonl", '{"name":"p","formal_statement":"theorem p : 1 = 1","formal\\u005fstatement":"theorem p : 1 = 2"}', [None]),
    ("row: the name twice", "jsonl", '{"name":"p","name":"q","formal_statement":"theorem p : 1 = 1"}', [None]),
    ("row: a key twice inside", "jsonl", '{"name":"p","x":{"a":1,"a":2},"formal_statement":"theorem p : 1 = 1"}', [None]),
    ("row: no number", "jsonl", '{"name":"p","x":NaN,"formal_statement":"theorem p : 1 = 1"}', [None]),
    ("row: a name twice", "jsonl", f'{_row(formal_statement=P)}\n{_row(formal_statement="theorem p : 1 = 2")}', [ONE]),
    ("file: two of one name", "lean", f"{P}theorem p : 1 = 2 := sorry\n", [ONE]),
    ("file: another one first", "lean", f"theorem p : 1 = 2 := sorry\n/- -/{P}", ["theorem problem : 1 = 2"]),
    ("file: end closes half", "lean", f"namespace A.B\nend B\n{P}end A\ntheorem p : 1 = 2 := sorry\n", [None]),
    ("file: end closes nothing", "lean", f"end A\n{P}", [None]),
    ("file: end of another", "lean", f"section A\n{P}end B\n", [None]),
    ("file: variable and include", "lean", f"section\nvariable (h : False)\ninclude h\n{P}end\n", [None]),
    ("file: variable in", "lean", f"variable (h : False) in\n{P}", [None]),
    ("file: omit", "lean", f"variable (h : False)\nomit h\n{P}", [None]),
    ("file: local notation", "lean", f'local notation "one" => 2\n{P}', [None]),
    ("file: macro", "lean", "@[macro termℕ] def m : Lean.Macro := fun _ _ s => .ok .missing s\ntheorem p (n : ℕ) : n = n := sorry\n", [None]),
    ("file: attribute in", "lean", f"def e : Add ℕ := ⟨fun _ _ => 5⟩\nattribute [local instance] e in\n{P}", [None]),
    ("file: attribute", "lean", f"def e : Add ℕ := ⟨fun _ _ => 5⟩\nattribute [instance] e\n{P}", [None]),
    ("file: a definition that is an instance", "lean", "@[instance] def e : Add ℕ := ⟨fun _ _ => 5⟩\ntheorem p : (2 : ℕ) + 2 = 5 := by rfl\n", [None]),
    ("file: a definition that a namespace prefers", "lean", "def A.id (n : ℕ) : ℕ := 5\nnamespace A\ntheorem p : id 1 = 5 := rfl\nend A\n", [None]),
    ("file: a definition that is opened", "lean", "def A.add (m n : ℕ) : ℕ := 5\nopen A Nat\ntheorem p : add 1 1 = 5 := rfl\n", [None]),
    ("file: reducible by attribute", "lean", f"attribute [reducible] Nat.add\n{P}", [None]),
    ("file: mutual", "lean", f"mutual\n{P}end\n", [None]),
    ("file: open that fails", "lean", f"open NoSuch\n{P}", [None]),
    ("file: exit", "lean", f"#exit\n{P}", [None]),
    ("file: implicit variables", "lean", "set_option autoImplicit true\ntheorem p (x : α) : x = x := rfl\n", [None]),
    ("file: byte-order mark", "lean", f"\ufeff{P}", [None]),
    ("file: form feed", "lean", f"{P}\x0c{P}", [None]),
    ("file: an own definition", "lean", "def one : ℕ := 1\ntheorem p : one = 1 := sorry\n", [None]),
    ("answer: shadowed by a binder", "lean", _abbrev(" : ℕ := 3", "(s : ℕ) : s = s"), [None]),
    ("answer: shadowed under a quantifier", "lean", _abbrev(" : ℕ := 3", ": ∃ s : ℕ, s = 4"), [None]),
    ("answer: mentions a binder's name", "lean", f"def k : ℕ := 3\n{_abbrev(' : ℕ := k', '(k : ℕ) : s = k')}", [None]),
    ("answer: left open", "lean", _abbrev(" : ℕ := sorry", ": s = 4"), [None]),
    ("answer: fails", "lean", _abbrev(" : ℕ := no_such", ": s = 4"), [None]),
    ("answer: in another namespace", "lean", "abbrev s : ℕ := 3\nnamespace A\nabbrev s : ℕ := 5\ntheorem p : s = 5 := sorry\nend A\n", ["theorem problem : ((5) : ℕ) = 5"]),
    ("answer: of a namespace that is closed", "lean", "abbrev s : ℕ := 3\nnamespace A\nabbrev s : ℕ := 5\nend A\ntheorem p : s = 3 := sorry\n", [None]),
    ("answer: with implicit binders", "lean", _abbrev(" {n : ℕ} : ℕ := n", ": s = 1"), [None]),
    ("answer: other universe", "lean", "universe u\nabbrev s (α : Type u) : Type u := α\ntheorem p (x : s ℕ) : x = x := sorry\n", [None]),
    # honest
    ("honest: two namespaces", "lean", f"namespace A\n{P}end A\nnamespace B\n{P}end B\n", [ONE, ONE]),
    ("honest: the root", "lean", "namespace A\ntheorem _root_.p : 1 = 1 := sorry\nend A\n", [ONE]),
    ("honest: in a string", "lean", f'def s : String := "\ntheorem q : False := sorry\n"\n{P}', [ONE]),
    ("honest: answers", "lean", f"abbrev a : ℕ := 2\nabbrev s : ℕ := a + a\n{P.replace('1 = 1', 's = 4')}", ["theorem problem : ((((2) : ℕ) + ((2) : ℕ)) : ℕ) = 4"]),
    ("honest: an answer that is a function", "lean", _abbrev(" : ℕ → ℕ := fun n => n + 1", "(n : ℕ) : s n = n + 1"), ["theorem problem (n : ℕ) : ((fun n => n + 1) : ℕ → ℕ) n = n + 1"]),
    ("honest: an answer that is a set", "lean", _abbrev(" : Set ℕ := {n | n < 3}", ": s = {n | n < 3}"), ["theorem problem : (({n | n < 3}) : Set ℕ) = {n | n < 3}"]),
    ("honest: open in, renaming", "lean", "open Nat renaming add → plus in\ntheorem p : plus 1 1 = 2 := rfl\n", ["open Nat renaming add → plus in\ntheorem problem : plus 1 1 = 2"]),
    ("honest: options, sections, documentation", "lean", f"set_option pp.all true\nnoncomputable section A\n/-! # -/\n/-- : False -/\n@[simp] {P}end A\n", [ONE]),
    ("honest: another theorem fails", "lean", f"theorem q : no_such := sorry\n{P}", [None, ONE]),
    ("honest: let and have", "lean", "theorem p :\n  let x := 1\n  x = 1 := by\n  have h := 1\n  rfl\n", ["theorem problem : let x := 1\n  x = 1"]),
]  # fmt: skip

# What is asked although Lean, given the file as published, says an error or reads something else.
HOLES: list[tuple[str, dict[str, bytes]]] = [
    ("a carriage return in a comment becomes the end of a line", {"x.lean": f"-- as it was:\r{P}theorem q : True := sorry\n".encode()}),
    ("a carriage return ends a comment and hides a conjunct", {"x.lean": b"theorem p : 1 = 1 -- and\r /- \n and False -/ := sorry\n"}),
    ("the import of a file beside it is dropped", {"Defs.lean": "instance (priority := 2000) : Add ℕ := ⟨fun _ _ => 5⟩\n".encode(), "x.lean": "import Defs\ntheorem p : (2 : ℕ) + 2 = 5 := by rfl\n".encode()}),
    ("the import of an unknown module is dropped", {"x.jsonl": _row(header="import Foo.Notation\n", formal_statement=P).encode()}),
    ("a command that Lean cannot read is passed over", {"x.lean": f"variable? (h : False)\n{P}".encode()}),
    ("a command that Lean cannot read, in a header", {"x.jsonl": _row(header="some_command (h : False)", formal_statement=P).encode()}),
    ("an `open … in` that fails is passed over", {"x.lean": f"open NoSuch in\n{P}".encode()}),
    ("a `set_option … in` that fails is passed over", {"x.lean": f"set_option no.such true in\n{P}".encode()}),
]  # fmt: skip

# Honest, and once refused.
HONEST: list[tuple[str, dict[str, bytes]]] = [
    ("an answer in the comment behind `sorry`", {"x.lean": "abbrev s : ℕ := sorry\n-- 5\ntheorem p (n : ℕ) (h : n = 5) : n = s := sorry\n".encode()}),
    ("Windows line ends in a row", {"x.jsonl": _row(formal_statement="theorem p :\r\n  1 = 1 := sorry").encode()}),
    ("a line separator in the informal text", {"x.jsonl": _row(informal_prefix="a\u2028b", formal_statement=P).encode()}),
    ("U+0085 in the informal text", {"x.jsonl": _row(informal_prefix="a\x85b", formal_statement=P).encode()}),
    ("universe", {"x.lean": b"universe u\ntheorem p (a : Type u) (x : a) : x = x := rfl\n"}),
]  # fmt: skip

# Honest and still refused.
NEEDLESS: list[tuple[str, dict[str, bytes]]] = [
    ("a theorem by patterns", {"x.lean": "theorem p : ∀ n : ℕ, n = n\n  | _ => rfl\n".encode()}),
    ("private", {"x.lean": f"private {P}".encode()}),
    ("a name that the library has", {"x.lean": b"theorem Nat.add_comm (a b : Nat) : a + b = b + a := sorry\n"}),
]  # fmt: skip
