"""Readers of Lean text that this project once had, with their faults: the fuzz must find each of them.

Copies of what was replaced by `prover.lean.syntax`, cut down to what shows the fault. Each takes a text and returns the
signature that would be asked, or None where it refused.
"""

from __future__ import annotations

import re

_HEADER_LINE = re.compile(
    r"\s*(?:import [\w.]+|set_option maxHeartbeats \d+|open(?: [\w.]+)+|--[^\n]*|/-.*?-/)[ \t]*(?:\n|$)|\s+", re.DOTALL
)
_TAIL = re.compile(r":=\s*(?:by)?\s*(?:sorry)?\s*\Z")


def header_by_expression(text: str) -> str | None:
    """Comments do not nest, what is opened is dropped."""
    while found := _HEADER_LINE.match(text):
        text = text[found.end() :]
    text = re.sub(r"\Alemma\b", "theorem", _TAIL.sub("", text.rstrip()).rstrip())
    return text if text.startswith("theorem") else None


_DECLARATION = re.compile(r"(?<![^\s])(theorem|lemma|example)(?![^\s({\[⦃:])")


def first_word_wins(text: str) -> str | None:
    """The first `theorem` counts, in a comment too; cut at the first `:=` outside brackets; lines joined."""
    found = _DECLARATION.search(text)
    if not found:
        return None
    declaration = text[found.start() :]
    depth = 0
    for token in re.finditer(r":=|[({\[⦃⟨]|[)}\]⦄⟩]", declaration):
        if token.group() == ":=" and depth == 0:
            declaration = declaration[: token.start()]
            break
        depth += 0 if token.group() == ":=" else 1 if token.group() in "({[⦃⟨" else -1
    return re.sub(r"\s+", " ", declaration).strip().replace("lemma", "theorem", 1)


_COMMENT = re.compile(r"\"(?:\\.|[^\"\\])*\"|--[^\n]*|/-|-/", re.DOTALL)


def quote_in_a_comment(text: str) -> str | None:
    """A quote mark inside a block comment opens a string, and a line comment there eats its end."""
    out, depth, opened = list(text), 0, 0
    for found in _COMMENT.finditer(text):
        token = found.group()
        if token.startswith("--") and not depth:
            out[found.start() : found.end()] = " " * len(token)
        elif token == "/-":
            opened = found.start() if not depth else opened
            depth += 1
        elif token == "-/" and depth:
            depth -= 1
            if not depth:
                out[opened : found.end()] = " " * (found.end() - opened)
    if depth:
        out[opened:] = " " * (len(out) - opened)
    plain = "".join(out)
    begin = re.search(r"(?m)^\s*(theorem|lemma)\b", plain)
    if not begin:
        return None
    return re.sub(r"\s+", " ", _TAIL.sub("", plain[begin.start(1) :].rstrip())).strip().replace("lemma", "theorem", 1)


# The words that a list written by hand knew; `recommended_spelling` and others passed.
BY_HAND = frozenset(
    """
    theorem lemma def abbrev example instance axiom opaque structure class inductive mutual namespace section end open
    export import variable universe include omit public private protected noncomputable unsafe partial nonrec scoped
    local deriving attribute set_option macro macro_rules syntax notation infix infixl infixr prefix postfix elab
    elab_rules declare_syntax_cat initialize builtin_initialize init_quot recall gen_injective_theorems coinductive meta
    grind_pattern binder_predicate assert_not_exists docs_to_verso deprecated_module
    """.split()  # noqa: SIM905
)
