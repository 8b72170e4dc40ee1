# ruff: noqa: E501 -- data
"""Texts that try a reader of Lean: theorems with comments, strings, quotes and keywords in every gap, and chaos.

Made from a seed and not by strategies of hypothesis, which take ten times as long as the comparison itself.
"""

from __future__ import annotations

from random import Random

# What people and models write into comments, and what a careless reader stumbles over there.
_SAID = [
    "c", "5\" rod", "it's", "theorem u : 1 = 2", "theorem u : 1 = 2 := by", ":= sorry", ":=", "∧ x = 2", "«", "»", "{", "(",
    "]", "`simp`", "sorry", "by", "é", "\\", "''", "'", "\"", "r#\"", "s!\"", "import Mathlib", "open Nat", "-", "x -- y", "≠",
    "/", "-- ", "!",
]  # fmt: skip
_STRINGS = [
    '"a"', '""', '"5\\" rod"', '"-- no"', '"/- no"', '":= no"', '"{x}"', '"theorem"', 'r"\\"', 'r#"a"b"#', '"\\x41\\n"', '"a  b"',
    '"a\nb"', '"a\\\n   b"',
]  # fmt: skip
_CHARS = ["'a'", "'\\''", "'\"'", "'{'", "' '", "'\\\\'"]
_ATOMS = [
    "x = x", "x = 2", "x ≠ x + 1", "( x : ℕ ) = x", "¬ x = 3", "∃ y : ℕ , y = x", "( fun «end» => «end» ) x = x", "True",
    "( fun ( y : ℕ := 1 ) => y ) x = x", "x' = x'", "1.5 = 2", "( Σ' y : ℕ , y = x ) = PUnit", "∀ alias : ℕ , alias = alias",
    "let y := x ; y = x", "have h : True := trivial ; x = x", "x=x", "( «open» : ℕ ) = x", "( match x with | 0 => True | _ => x = x )",
    "x ∣ x", "( x , x ) = ( x , x )", "⟨ x , x ⟩ = ( x , x )", "( if x = 2 then x else 1 ) = x",
]  # fmt: skip
_BINDERS = ["( x : ℕ )", "{ x : ℕ } ( h : x = 2 )", "( x : ℕ := 5 )", "( x x' : ℕ ) ( alias : x = x )", "⦃ x : ℕ ⦄"]
_TAILS = ["", "", ":= by sorry", ":= sorry", ":=", ":= by"]
_BEFORE = [
    "", "", "", "", "import Mathlib\n", "import Mathlib\nimport Aesop\n", "open Nat\n", "open Nat Real in\n",
    "set_option maxHeartbeats 400\n", "/-- a 5\" problem := -/\n", "/-! theorem -/\n", "variable (z : ℕ)\n",
    'local notation "two" => 2\n', "namespace Foo\n", "attribute [local simp] Nat.add_comm\n", "universe u\n",
    "set_option maxRecDepth 400 in\n", "open Nat (succ) in\n", "open Nat hiding succ\n", "@[simp] ", "private ",
]  # fmt: skip
_AFTER = [
    "theorem u : 1 = 2",
    "-- the end",
    "theorem u : 1 = 1 := rfl",
    "end",
    "/-! the end -/",
    "#check x",
    "example : True := trivial",
]
_CHAOS = [
    "theorem", "t", ":", "True", ":=", "trivial", "by", "x", "=", "1", "/-", "-/", "--", "/--", "/-!", "-/\n", "'", '"',
    "Σ'", "×'", "<", "<-", "·", "=>", "|", "-", "/", "«end»", "end", "example", "(", ")", "h'", "1.5", ".", "`", "\\", "\n",
]  # fmt: skip


def _inside(r: Random) -> str:
    return " ".join(r.choice(_SAID) for _ in range(r.choice((0, 1, 1, 2, 3))))


def _block(r: Random) -> str:
    """A block comment, sometimes with others in it."""
    inner = _block(r) if r.random() < 0.3 else ""
    return f"/- {_inside(r)} {inner} {_inside(r)} -/"


def gap(r: Random) -> str:
    """What may stand between two tokens."""
    if r.random() < 0.6:
        return r.choice((" ", " ", " ", "\n", "\n  ", "  "))
    comment = _block(r) if r.random() < 0.6 else f"-- {_inside(r)}\n{r.choice(('', '  '))}"
    return r.choice(("", " ")) + comment + r.choice(("", " ", "\n"))


def _joined(r: Random, words: str) -> str:
    parts = words.split(" ")
    return parts[0] + "".join(gap(r) + word for word in parts[1:])


def _proposition(r: Random) -> str:
    """One, with strings as they are: a gap may stand in no string."""
    if r.random() < 0.25:
        one, other = r.choice(_STRINGS + _CHARS), r.choice(_STRINGS + _CHARS)
        return f"{one}{gap(r)}={gap(r)}{other}"
    return _joined(r, r.choice(_ATOMS))


def theorem(r: Random) -> str:
    """A text that means to be one theorem, with `x` a number, and often is."""
    name = r.choice(("t", "t", "t'", "«t u»", "A.t"))
    head = (
        _joined(r, f"{r.choice(('theorem', 'theorem', 'lemma'))} ")
        + name.join(("", gap(r)))
        + _joined(r, r.choice(_BINDERS))
    )
    parts = [_proposition(r) for _ in range(r.choice((1, 1, 2, 3)))]
    body = "".join(f"{gap(r) + r.choice('∧→∨') + gap(r) if number else ''}{part}" for number, part in enumerate(parts))
    tail = r.choice(_TAILS)
    text = gap(r) + r.choice(_BEFORE) + r.choice(_BEFORE) + head + gap(r) + ":" + gap(r) + body
    text += gap(r) + _joined(r, tail) if tail else ""
    if r.random() < 0.5:
        text += gap(r)
    if r.random() < 0.15:
        text += "\n" + r.choice(_AFTER)
    return text


def chaos(r: Random) -> str:
    """Pieces in any order."""
    pools = (_CHAOS, _CHAOS, _CHAOS, _SAID, _STRINGS, _CHARS)
    return "".join(gap(r) if r.random() < 0.2 else r.choice(r.choice(pools)) for _ in range(r.randrange(14)))


_PROOF = [
    "by trivial",
    "trivial",
    "by\n  exact trivial",
    "by simp",
    "h\nwhere h : True := trivial",
    "by\n  skip\n  trivial",
]
_MORE = ["", " x", ' "x" for "y" in [z]', " foo", "\n  trivial", " Nat", " in trivial", " Nat.add", " (x : Nat)",
         " theorem u : True := trivial", " A in theorem u : True := trivial", " instance : Add Nat := x", ' "x" => 1']  # fmt: skip


def proof(r: Random, words: list[str]) -> str:
    """A proof, and behind it one of the words with something after it."""
    return r.choice(_PROOF) + gap(r) + r.choice(words) + r.choice(_MORE)
