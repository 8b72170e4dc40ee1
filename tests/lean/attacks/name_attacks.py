"""Attacks on the door for names: a candidate may declare what it likes under names that the library does not hold.

Whole files that Lean compiles, and edits of a compiled file; the guard is left out. Data for test_name_attacks.py. A
`reason` is what the judge must say: an attack that fails for another reason tests nothing.
"""
# ruff: noqa: E501 -- data

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from prover.lean.certificate.decision.olean import Name
from tests.lean.certificate.olean_editor import Editor

FALSE = "theorem t : (2 : ℕ) + 2 = 5"
TRUE = "theorem t : (2 : ℕ) + 2 = 4"
SKIP = "set_option debug.skipKernelTC true\n"
LIE = ": (2 : ℕ) + 2 = 5 := by decide +kernel\n"

KERNEL = "Lean's kernel refuses it"
TYPE = "the theorem's type differs from the statement's"
AUXILIARY = "the statement's own auxiliary definitions differ"
BY_NAME = "is a name that the kernel computes by itself"
TWICE = "is declared twice"
UNSAFE = "is unsafe or partial"
UNIVERSES = "the universe parameters differ"
CYCLE = "depends on itself"
UNKNOWN = "unknown constant"
SORRY = "the proof rests on sorry"


@dataclass(frozen=True)
class Attack:
    """A whole file; `reason` is what the judge says against it. Without a reason it is honest and must be certified."""

    hole: str
    signature: str
    source: str
    reason: str


def _by_a_lie(name: str) -> Attack:
    """A helper of that name that only a skipped kernel lets through, and the theorem by it."""
    return Attack(f"lie: {name}", FALSE, f"{SKIP}theorem {name} {LIE}{FALSE} := {name}", KERNEL)


# Under each of these Lean compiles the lie as it stands. Reserved ones are in RENAMED.
LIES = [
    _by_a_lie(name)
    for name in (
        "helper",
        "Nat.mine",
        "«Nat.add»",
        "«Nat.add».eq_1",
        "«Nat».«add.eq_1»",
        "Nat.«»",
        "«Lean.reduceBool»",
        "«sorryAx.x»",
        "Nat.add.congr_simp'",
        "Nat.match_1.splitter'",
        "Prod.mk.injEq'",
        "Prod.mk.sizeOf_spec'",
        "List.length.eq_one",
        "Nat.rec.foo",
        "Eq.rec.foo",
        "Quot.lift.foo",
        "Classical.choice.foo",
        "propext.foo",
        "Nat.«аdd_comm»",  # Cyrillic
        "«Nat.add_comm »",
        "«Nаt».add_comm",
        "Nat.«add_comm\u0301»",
        "«Ｎat».add_comm",
        "t.h",
        "t._proof_1",
        "t.match_1",
        "t.eq_1'",
        "t._unsafe_rec",
        "_auxLemma.h",
        "instOfNatNat.h",
        "Lean.Grind.h",
        "Attempt.t",
        "_private.h",
    )
]

_UNIVERSE = "theorem t.{u} (α : Type u) (x : α) : x = x"
_MATCH = "theorem t (n : ℕ) : (match n with | 0 => 1 | _ => 2) = 3"
_NESTED = "theorem t : (⟨0, by omega⟩ : {n : ℕ // n < 1}).val = 1"
_CAST = "theorem t (n : ℕ) : (n : ℤ) = 0"

FILES = [
    # the text of the theorem means something else
    Attack("meaning: instance", FALSE, f"instance : HAdd ℕ ℕ ℕ := ⟨fun _ _ => 5⟩\n{FALSE} := rfl", TYPE),
    Attack("meaning: local instance", FALSE, f"local instance : HAdd ℕ ℕ ℕ := ⟨fun _ _ => 5⟩\n{FALSE} := rfl", TYPE),
    Attack("meaning: instance by attribute", FALSE, f"def e : HAdd ℕ ℕ ℕ := ⟨fun _ _ => 5⟩\nattribute [local instance] e\n{FALSE} := rfl", TYPE),
    Attack("meaning: instance under a name of the library's", FALSE, f"instance Nat.instHAdd' : HAdd ℕ ℕ ℕ := ⟨fun _ _ => 5⟩\n{FALSE} := rfl", TYPE),
    Attack("meaning: Add instance", FALSE, f"instance : Add ℕ := ⟨fun _ _ => 5⟩\n{FALSE} := rfl", TYPE),
    Attack("meaning: reducible instance", FALSE, f"@[reducible] def e : HAdd ℕ ℕ ℕ := ⟨fun _ _ => 5⟩\nattribute [instance] e\n{FALSE} := rfl", TYPE),
    Attack("meaning: OfNat", FALSE, f"instance (priority := 10000) : OfNat ℕ 5 := ⟨4⟩\n{FALSE} := rfl", TYPE),
    Attack("meaning: OfNat for every numeral", FALSE, f"instance (priority := 10000) (n : ℕ) : OfNat ℕ n := ⟨0⟩\n{FALSE} := rfl", TYPE),
    Attack("meaning: coercion", _CAST, f"instance : NatCast ℤ := ⟨fun _ => 0⟩\n{_CAST} := rfl", TYPE),
    Attack("meaning: Nat in a namespace", FALSE, "namespace X\nabbrev Nat := Unit\ninstance : OfNat Nat n := ⟨()⟩\ninstance : HAdd Nat Nat Nat := ⟨fun _ _ => ()⟩\ntheorem _root_.t : (2 : Nat) + 2 = 5 := rfl\nend X", TYPE),
    Attack("meaning: Eq in a namespace", "theorem t : Eq 1 2", "namespace X\ndef Eq (a b : ℕ) : Prop := True\ntheorem _root_.t : Eq 1 2 := trivial\nend X", TYPE),
    Attack("meaning: opened name", "theorem t : Nat.succ 1 = 3", "namespace X\ndef Nat.succ (_ : ℕ) : ℕ := 3\nend X\nopen X\nnamespace X\ntheorem _root_.t : Nat.succ 1 = 3 := rfl\nend X", TYPE),
    Attack("meaning: variable", FALSE, f"variable (h : False)\ninclude h\n{FALSE} := h.elim", TYPE),
    Attack("meaning: variable instance", FALSE, "variable [h : HAdd ℕ ℕ ℕ]\ntheorem t (h' : False) : (2 : ℕ) + 2 = 5 := h'.elim", TYPE),
    Attack("meaning: False", "theorem t : False", "namespace X\ndef False : Prop := True\ntheorem _root_.t : False := trivial\nend X", TYPE),
    Attack("meaning: Not", "theorem t : Not True", "namespace X\ndef Not (_ : Prop) : Prop := True\ntheorem _root_.t : Not True := trivial\nend X", TYPE),
    Attack("meaning: bound name", "theorem t : ∃ n : ℕ, n = n + 1", "theorem t : ∃ n : ℕ, n = n + 0 := ⟨0, rfl⟩", TYPE),
    Attack("meaning: let", "theorem t : let x := 2; x + 2 = 5", "theorem t : let x := 3; x + 2 = 5 := rfl", TYPE),
    Attack("meaning: beta", "theorem t : (fun x => x + 2) 2 = 5", "theorem t : (fun x => x + 3) 2 = 5 := rfl", TYPE),
    Attack("meaning: equal after unfolding, not in form", TRUE, "theorem t : (4 : ℕ) = 4 := rfl", TYPE),
    Attack("meaning: string", 'theorem t : "a" = "b"', 'theorem t : "b" = "b" := rfl', TYPE),
    Attack("meaning: implicit autoImplicit", "theorem t (n : ℕ) : n = 0", "set_option autoImplicit true\ntheorem t {n : ℕ} (h : n = 0) : n = 0 := h", TYPE),
    # what Lean makes beside the statement
    Attack("auxiliary: own t.match_1", _MATCH, f"def t.match_1 : ℕ := 5\n{_MATCH} := sorry", AUXILIARY),
    Attack("auxiliary: own t._proof_1", _NESTED, f"theorem t._proof_1 : 0 < 1 := by omega\n{_NESTED} := sorry", AUXILIARY),
    Attack("auxiliary: match on other values", _MATCH, "theorem t (n : ℕ) : (match n with | 0 => 3 | _ => 3) = 3 := by cases n <;> rfl", TYPE),
    Attack("auxiliary: match with other cases", _MATCH, "theorem t (n : ℕ) : (match n with | 1 => 1 | _ => 2) = 3 := sorry", AUXILIARY),
    Attack("auxiliary: definition of the same form", _MATCH, "noncomputable def f (n : ℕ) : ℕ := match n with | 0 => 3 | _ => 3\ntheorem t (n : ℕ) : f n = 3 := sorry", AUXILIARY),
    # unsafe, partial and opaque helpers
    Attack("unsafe: itself", FALSE, f"{SKIP}unsafe def bad : (2 : ℕ) + 2 = 5 := bad\n{FALSE} := bad", UNSAFE),
    Attack("unsafe: behind a theorem", FALSE, f"{SKIP}unsafe def bad : (2 : ℕ) + 2 = 5 := bad\ntheorem aux : (2 : ℕ) + 2 = 5 := bad\n{FALSE} := aux", UNSAFE),
    Attack("unsafe: behind a definition", FALSE, f"{SKIP}unsafe def bad : (2 : ℕ) + 2 = 5 := bad\ndef aux : Unit → (2 : ℕ) + 2 = 5 := fun _ => bad\n{FALSE} := aux ()", UNSAFE),
    Attack("unsafe: in a projection", FALSE, f"{SKIP}unsafe def bad : PProd ((2 : ℕ) + 2 = 5) True := bad\n{FALSE} := bad.1", UNSAFE),
    Attack("unsafe: in a universe instance", FALSE, f"{SKIP}unsafe def bad.{{u}} (α : Sort u) : α := bad α\n{FALSE} := bad.{{0}} _", UNSAFE),
    Attack("unsafe: in a type", FALSE, f"{SKIP}unsafe def Bad : Type := ℕ\ntheorem aux (f : Bad → Bad) : (2 : ℕ) + 2 = 5 := by decide +kernel\n{FALSE} := aux (fun x => x)", UNSAFE),
    Attack("unsafe: in a let", FALSE, f"{SKIP}unsafe def bad : (2 : ℕ) + 2 = 5 := bad\n{FALSE} := let x := bad; x", UNSAFE),
    Attack("unsafe: under the theorem's name", FALSE, f"{SKIP}unsafe def t.h : (2 : ℕ) + 2 = 5 := t.h\n{FALSE} := t.h", UNSAFE),
    Attack("unsafe: private", FALSE, f"{SKIP}private unsafe def bad : (2 : ℕ) + 2 = 5 := bad\n{FALSE} := bad", UNSAFE),
    Attack("unsafe: the library's lcProof", FALSE, f"{SKIP}{FALSE} := lcProof", "axioms that are not allowed: lcProof"),
    Attack("unsafe: lcProof behind a name of the library's", FALSE, f"{SKIP}theorem Nat.add_comm' : (2 : ℕ) + 2 = 5 := lcProof\n{FALSE} := Nat.add_comm'", "axioms that are not allowed: lcProof"),
    Attack("unsafe: lcCast", FALSE, f"{SKIP}def c : (2 : ℕ) + 2 = 5 := lcCast trivial\n{FALSE} := c", "axioms that are not allowed: lcCast"),
    Attack("unsafe: lcUnreachable behind a private name", FALSE, f"{SKIP}private def c : (2 : ℕ) + 2 = 5 := lcUnreachable\n{FALSE} := c", "axioms that are not allowed: lcUnreachable"),
    Attack("axiom: in a helper's type only", "theorem t : True", "theorem aux (f : lcAny → lcAny) : True := trivial\ntheorem t : True := aux id", "axioms that are not allowed: lcAny"),
    Attack("axiom: in an argument that nothing uses", "theorem t : True", "theorem t : True := (fun (_ : Type) => trivial) lcErased", "axioms that are not allowed: lcErased"),
    Attack("axiom: in the type of a let", "theorem t : True", "theorem t : True := let f : lcVoid → lcVoid := fun x => x; (fun _ => trivial) f", "axioms that are not allowed: lcVoid"),
    Attack("axiom: own, under a name of the library's", FALSE, f"axiom Nat.add_comm.eq_2' : (2 : ℕ) + 2 = 5\n{FALSE} := Nat.add_comm.eq_2'", "the file declares the axiom"),
    Attack("axiom: own, not even used", TRUE, f"axiom u : False\n{TRUE} := rfl", "the file declares the axiom"),
    Attack("axiom: own, private", FALSE, f"private axiom u : False\n{FALSE} := u.elim", "the file declares the axiom"),
    Attack("opaque: own", TRUE, f"opaque u : True := trivial\n{TRUE} := rfl", "the file declares the opaque"),
    Attack("partial: own", TRUE, f"partial def u (n : ℕ) : ℕ := u (n + 1)\n{TRUE} := rfl", "the file declares the opaque"),
    Attack("inductive: own, under Nat", TRUE, f"inductive Nat.Mine where | a\n{TRUE} := rfl", "the file declares the"),
    Attack("structure: own", TRUE, f"structure S where a : ℕ\n{TRUE} := rfl", "the file declares the"),
    Attack("class: own", TRUE, f"class C where a : ℕ\n{TRUE} := rfl", "the file declares the"),
    Attack("sorry: under a name of the library's", FALSE, f"theorem Nat.add_comm' : (2 : ℕ) + 2 = 5 := sorry\n{FALSE} := Nat.add_comm'", SORRY),
    Attack("sorry: private", FALSE, f"private theorem h : (2 : ℕ) + 2 = 5 := sorry\n{FALSE} := h", SORRY),
    Attack("sorry: in a definition's type", TRUE, "def d : (sorry : Type) → ℕ := fun _ => 0\ntheorem t : (2 : ℕ) + 2 = 4 := (fun _ => rfl) d", SORRY),
    # universes
    Attack("universe: renamed", _UNIVERSE, "theorem t.{v} (α : Type v) (x : α) : x = x := rfl", UNIVERSES),
    Attack("universe: one more", _UNIVERSE, "theorem t.{u, v} (α : Type u) (x : α) (β : Type v) : x = x := rfl", UNIVERSES),
    Attack("universe: none", _UNIVERSE, "theorem t (α : Type) (x : α) : x = x := rfl", UNIVERSES),
    Attack("universe: other order", "theorem t.{u, v} (α : Type u) (β : Type v) : α = α", "theorem t.{v, u} (α : Type u) (β : Type v) : α = α := rfl", UNIVERSES),
    Attack("universe: exchanged", "theorem t.{u, v} (α : Type u) (β : Type v) : α = α", "theorem t.{u, v} (α : Type v) (β : Type u) : α = α := rfl", TYPE),
    Attack("universe: big", "theorem t (α : Type 30) (x : α) : x = x", "theorem t (α : Type 29) (x : α) : x = x := rfl", TYPE),
    Attack("universe: Sort for Type", _UNIVERSE, "theorem t.{u} (α : Sort u) (x : α) : x = x := rfl", TYPE),
    # honest controls
    Attack("honest: names of the library's", TRUE, f"theorem Nat.add_comm.eq_2' : (2 : ℕ) + 2 = 4 := rfl\n{TRUE} := Nat.add_comm.eq_2'", ""),
    Attack("honest: unsafe but not needed", TRUE, f"unsafe def bad : ℕ := bad\n{TRUE} := rfl", ""),
    Attack("honest: skipKernelTC on a true proof", TRUE, f"{SKIP}theorem h : (2 : ℕ) + 2 = 4 := by decide +kernel\n{TRUE} := h", ""),
    Attack("honest: an instance that the statement does not use", TRUE, f"instance : HAdd ℕ ℤ ℕ := ⟨fun _ _ => 5⟩\n{TRUE} := rfl", ""),
    Attack("honest: a private definition", TRUE, f"private def d : ℕ := 4\ntheorem h : (2 : ℕ) + 2 = d := rfl\n{TRUE} := h", ""),
    Attack("honest: match in the statement", "theorem t (n : ℕ) : (match n with | 0 => 1 | _ => 2) ≤ 2", "theorem t (n : ℕ) : (match n with | 0 => 1 | _ => 2) ≤ 2 := by\n  cases n\n  exact Nat.le_succ 1\n  exact Nat.le_refl 2", ""),
    Attack("honest: imax that is the same level", _UNIVERSE, "theorem t.{u} (α : Sort (imax 1 (u + 1))) (x : α) : x = x := rfl", ""),
    Attack("universe: imax that is another level", "theorem t.{u, v} (α : Sort u) (β : Sort v) (f : α → β) : f = f", "theorem t.{u, v} (α : Sort u) (β : Sort v) (f : PLift (α → β)) : f = f := rfl", TYPE),
    Attack("honest: universes", _UNIVERSE, f"{_UNIVERSE} := rfl", ""),
]  # fmt: skip


# ---- edits of a compiled file --------------------------------------------------------------------

# `aux` is a lie or the truth, and the theorem is proved by it.
LYING = f"{SKIP}theorem aux {LIE}{FALSE} := aux\n"
TELLING = f"theorem aux : (2 : ℕ) + 2 = 4 := rfl\n{TRUE} := aux\n"

# (name, reason when the constant that the theorem rests on is renamed so; None: only what the constant says decides)
RENAMED: list[tuple[Name, str | None]] = [
    (("Nat", "add", "eq_1"), None),
    (("List", "length", "eq_def"), None),
    (("Nat", "add", "match_1", "splitter"), None),
    (("Nat", "add", "congr_simp"), None),
    (("Nat", "rec", "eq_1"), None),
    (("Nat.add",), None),
    (("Nat.land", "x"), None),
    (("Nat", 1), None),
    (("Nat", 0, "add"), None),
    ((5,), None),
    (("", "Nat", "add"), None),
    (("Nat", ""), None),
    (("Nat\0", "add"), None),
    (("Nat", "add\0"), None),
    (("Nat", "add_comm\u200b"), None),
    (("N\u0061\u0301t", "add"), None),
    (("_private", "Attempt", 0, "mine"), None),
    (("_private", "Init", "Prelude", 0, "mine"), None),
    (("_private", "Other", 1, "Nat", "add"), None),
    (("_kernel_fresh", 1), None),
    (("t", "_proof_1"), None),
    (("Nat", "x" * 5000), None),
    (("x",) * 300, None),
    ((), BY_NAME),
    (("Nat", "add"), BY_NAME),
    (("Nat", "land"), BY_NAME),
    (("Lean", "reduceBool"), BY_NAME),
    (("Quot", "lift"), BY_NAME),
    (("sorryAx",), BY_NAME),
    (("Bool", "true"), BY_NAME),
    (("_private", "Attempt", 0, "Nat", "gcd"), BY_NAME),
    (("_private", "Init", "Prelude", 0, "Nat", "pow"), BY_NAME),
    (("Nat", "add_comm"), TWICE),
    (("rfl",), TWICE),
    (("Nat", "rec"), TWICE),
    (("id",), TWICE),
    (("Nat", "le", "refl"), TWICE),
    (("t",), TWICE),
]


def renamed(data: bytes, name: Name) -> bytes:
    """The file in which `aux` is called so, in its declaration and in the theorem's proof."""
    editor = Editor(data)
    editor.table[editor.find("aux")] = editor.change(editor.find("aux"), name=editor.name(name))
    editor.table[editor.find("t")] = editor.change(editor.find("t"), value=editor.constant(name))
    return editor.bytes()


Edit = Callable[[Editor], None]


@dataclass(frozen=True)
class Edited:
    """A file, compiled, then edited; `reason` as above, and empty where it must be certified all the same."""

    hole: str
    signature: str
    source: str
    edit: Edit
    reason: str


def _set(name: str, **parts: str) -> Edit:
    """The constant takes parts of others: `value="aux"` gives it the value of `aux`."""

    def edit(editor: Editor) -> None:
        place = editor.find(name)
        taken = {which: editor.part(editor.find(other), which) for which, other in parts.items()}
        editor.table[place] = editor.change(place, **taken)

    return edit


def _value(name: str, made: Callable[[Editor], int]) -> Edit:
    """The constant gets that expression for its value."""

    def edit(editor: Editor) -> None:
        editor.table[editor.find(name)] = editor.change(editor.find(name), value=made(editor))

    return edit


def _flag(name: str, flag: int) -> Edit:
    def edit(editor: Editor) -> None:
        editor.table[editor.find(name)] = editor.change(editor.find(name), flag=flag)

    return edit


def _kind(name: str, tag: int) -> Edit:
    def edit(editor: Editor) -> None:
        editor.table[editor.find(name)] = editor.change(editor.find(name), tag=tag)

    return edit


def _hints(name: str, made: Callable[[Editor], int]) -> Edit:
    def edit(editor: Editor) -> None:
        editor.table[editor.find(name)] = editor.change(editor.find(name), hints=made(editor))

    return edit


def _params(name: str, *params: Name) -> Edit:
    def edit(editor: Editor) -> None:
        editor.table[editor.find(name)] = editor.change(editor.find(name), params=editor.names(*params))

    return edit


def _exchange(first: str, second: str) -> Edit:
    """Two constants exchange their names."""

    def edit(editor: Editor) -> None:
        one, two = editor.find(first), editor.find(second)
        names = editor.part(one, "name"), editor.part(two, "name")
        editor.table[one], editor.table[two] = editor.change(one, name=names[1]), editor.change(two, name=names[0])

    return edit


def _twice(editor: Editor) -> None:
    editor.table.append(editor.table[editor.find("t")])


def _twice_with_another_value(editor: Editor) -> None:
    editor.table.append(editor.change(editor.find("t"), value=editor.part(editor.find("other"), "value")))


def _dropped(editor: Editor) -> None:
    del editor.table[editor.find("aux")]


def _empty(editor: Editor) -> None:
    editor.table.clear()


def _reversed(editor: Editor) -> None:
    editor.table.reverse()


_CLAIM = f"theorem other : (2 : ℕ) + 2 = 5 → (2 : ℕ) + 2 = 5 := fun h => h\ntheorem claim (h : (2 : ℕ) + 2 = 5) : True := trivial\n{SKIP}theorem aux {LIE}"
_OTHER = "theorem other : True := trivial\ndef five : ℕ := 5\n"
_UNSAFE_AUX = f"{SKIP}unsafe def aux : (2 : ℕ) + 2 = 5 := aux\n{FALSE} := aux\n"
_DEFINITION = f"def d : ℕ := 4\ntheorem aux : (2 : ℕ) + 2 = d := rfl\n{TRUE} := aux\n"
_TWO_LEVELS = "theorem t.{u, v} (α : Type u) (β : Type v) (x : α) : x = x"

EDITS = [
    Edited("edit: value of another theorem", FALSE, f"{_OTHER}{LYING}", _set("t", value="other"), KERNEL),
    Edited("edit: type of the truth", FALSE, f"theorem true : (2 : ℕ) + 2 = 4 := rfl\n{LYING}", _set("aux", type="true", value="true"), KERNEL),
    Edited("edit: our type over a proof of another", FALSE, f"{_CLAIM}theorem good : (2 : ℕ) + 2 = 4 := rfl\n{FALSE} := aux\n", _set("t", value="good"), KERNEL),
    Edited("edit: the theorem's type is another's", FALSE, f"theorem true : (2 : ℕ) + 2 = 4 := rfl\n{LYING}", _set("t", type="true", value="true"), TYPE),
    Edited("edit: two constants exchange names", FALSE, f"theorem true : (2 : ℕ) + 2 = 4 := rfl\n{LYING}", _exchange("t", "true"), TYPE),
    Edited("edit: a definition exchanges names with the theorem", FALSE, f"def d : ℕ := 4\n{LYING}", _exchange("t", "d"), "there is no theorem t"),
    Edited("edit: aux exchanges names with the truth", FALSE, f"theorem true : (2 : ℕ) + 2 = 4 := rfl\n{LYING}", _exchange("aux", "true"), KERNEL),
    Edited("edit: value is itself", FALSE, LYING, _value("t", lambda e: e.constant(("t",))), "unknown constant"),
    Edited("edit: a circle of two", FALSE, LYING, _value("aux", lambda e: e.constant(("t",))), CYCLE),
    Edited("edit: unknown constant", FALSE, LYING, _value("t", lambda e: e.constant(("Nat", "no_such"))), UNKNOWN),
    Edited("edit: unknown name with a dot inside", FALSE, LYING, _value("t", lambda e: e.constant(("Nat.add_comm",))), UNKNOWN),
    Edited("edit: unknown private name", FALSE, LYING, _value("t", lambda e: e.constant(("_private", "Init", "Prelude", 0, "x"))), UNKNOWN),
    Edited("edit: the empty name", FALSE, LYING, _value("t", lambda e: e.constant(())), UNKNOWN),
    Edited("edit: a theorem of the library as proof", FALSE, LYING, _value("t", lambda e: e.constant(("trivial",))), KERNEL),
    Edited("edit: a literal as proof", FALSE, LYING, _value("t", lambda e: e.literal(5)), KERNEL),
    Edited("edit: a loose variable", FALSE, LYING, _value("t", lambda e: e.variable(0)), KERNEL),
    Edited("edit: a variable far out", FALSE, LYING, _value("t", lambda e: e.variable(1 << 19)), KERNEL),
    Edited("edit: projection out of a proof", FALSE, LYING, _value("t", lambda e: e.project(("And",), 0, e.constant(("trivial",)))), KERNEL),
    Edited("edit: projection of no structure", FALSE, LYING, _value("t", lambda e: e.project(("Nat",), 0, e.literal(5))), KERNEL),
    Edited("edit: projection under a name that is none", FALSE, LYING, _value("t", lambda e: e.project(("And.x",), 0, e.constant(("trivial",)))), UNKNOWN),
    Edited("edit: projection of a constant of the file", FALSE, LYING, _value("t", lambda e: e.project(("aux",), 0, e.constant(("trivial",)))), KERNEL),
    Edited("edit: applied to itself", FALSE, LYING, _value("aux", lambda e: e.apply(e.constant(("aux",)), e.constant(("aux",)))), KERNEL),
    Edited("edit: sorryAx behind the kernel's back", FALSE, f"theorem s : (2 : ℕ) + 2 = 5 := sorry\n{LYING}", _set("aux", value="s"), SORRY),
    Edited("edit: unsafe said to be safe", FALSE, _UNSAFE_AUX, _flag("aux", 1), KERNEL),
    Edited("edit: unsafe said to be partial", FALSE, _UNSAFE_AUX, _flag("aux", 2), UNSAFE),
    Edited("edit: unsafe of no kind", FALSE, _UNSAFE_AUX, _flag("aux", 7), UNSAFE),
    Edited("edit: safe said to be unsafe", TRUE, _DEFINITION, _flag("d", 0), UNSAFE),
    Edited("edit: a definition said to be a theorem", TRUE, _DEFINITION, _kind("d", 2), "malformed"),
    Edited("edit: a theorem said to be a definition", TRUE, TELLING, _kind("aux", 1), "malformed"),
    Edited("edit: a theorem said to be an axiom", FALSE, LYING, _kind("aux", 0), "malformed"),
    Edited("edit: a theorem of no kind", FALSE, LYING, _kind("aux", 9), "malformed"),
    Edited("edit: a theorem said to be an opaque", TRUE, TELLING, _kind("aux", 3), "the file declares the opaque"),
    Edited("edit: the theorem said to be an opaque", TRUE, TELLING, _kind("t", 3), "the file declares the opaque"),
    Edited("edit: an own axiom said to be a theorem", FALSE, f"axiom aux : (2 : ℕ) + 2 = 5\n{FALSE} := aux\n", _kind("aux", 2), "malformed"),
    Edited("edit: hints of no kind", TRUE, _DEFINITION, _hints("d", lambda e: ~9), "malformed"),
    Edited("edit: universe parameters more", _UNIVERSE, f"{_UNIVERSE} := rfl", _params("t", ("u",), ("v",)), UNIVERSES),
    Edited("edit: universe parameters none", _UNIVERSE, f"{_UNIVERSE} := rfl", _params("t"), UNIVERSES),
    Edited("edit: universe parameters doubled", _TWO_LEVELS, f"{_TWO_LEVELS} := rfl", _params("t", ("u",), ("u",)), UNIVERSES),
    Edited("edit: a helper's universe doubled", _UNIVERSE, "theorem aux.{u, v} (α : Type u) (β : Type v) (x : α) : x = x := rfl\ntheorem t.{u} (α : Type u) (x : α) : x = x := aux α α x", _params("aux", ("u",), ("u",)), KERNEL),
    Edited("edit: a helper without universes", _UNIVERSE, "theorem aux.{u} (α : Type u) (x : α) : x = x := rfl\ntheorem t.{u} (α : Type u) (x : α) : x = x := aux α x", _params("aux"), KERNEL),
    Edited("edit: the same constant twice", TRUE, TELLING, _twice, TWICE),
    Edited("edit: twice with another value", FALSE, f"{_OTHER}{LYING}", _twice_with_another_value, TWICE),
    Edited("edit: a constant dropped", FALSE, LYING, _dropped, UNKNOWN),
    Edited("edit: no constants", TRUE, TELLING, _empty, "there is no theorem t"),
    Edited("edit: imports renamed", TRUE, TELLING, lambda e: e.overwrite(b"Init\0", b"Inix\0"), "the imports differ"),
    Edited("edit: a library name in the proof renamed", TRUE, "theorem t : (2 : ℕ) + 2 = 4 := Nat.add_comm 2 2 ▸ rfl\n", lambda e: e.overwrite(b"add_comm\0", b"add_comx\0"), UNKNOWN),
    Edited("edit: broken text of a name", TRUE, TELLING, lambda e: e.overwrite(b"aux\0", b"\xff\xfex\0"), "malformed"),
    # honest: what decides nothing may be edited
    Edited("honest edit: none", TRUE, TELLING, lambda e: None, ""),
    Edited("honest edit: the table in another order", TRUE, TELLING, _reversed, ""),
    Edited("honest edit: an abbreviation's hints", TRUE, _DEFINITION, _hints("d", lambda e: ~1), ""),
    Edited("honest edit: an enormous height", TRUE, _DEFINITION, _hints("d", lambda e: e.height(0xFFFFFFFF)), ""),
    Edited("honest edit: renamed by bytes", TRUE, TELLING, lambda e: e.overwrite(b"aux\0", b"a.x\0"), ""),
]  # fmt: skip
