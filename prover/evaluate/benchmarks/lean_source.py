"""Lean files as benchmarks: one theorem a file or many, with their imports, opens, namespaces and definitions.

The file is never compiled here. Commands are found where Lean's own style puts them, at the start of a line
outside comments; what cannot be separated from its surroundings is set aside with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from prover.search.goals import NotASignature

_COMMENT = re.compile(r"\"(?:\\.|[^\"\\])*\"|--[^\n]*|/-|-/", re.DOTALL)


def without_comments(text: str) -> str:
    """The text with every comment turned into spaces of the same length, line ends kept."""
    out = list(text)
    depth, opened = 0, 0
    for found in _COMMENT.finditer(text):
        token = found.group()
        if token.startswith("--") and not depth:
            # `/--` opens a documentation comment: the alternative `/-` has matched there before.
            _blank(out, found.start(), found.end())
        elif token == "/-":
            opened = found.start() if not depth else opened
            depth += 1
        elif token == "-/" and depth:
            depth -= 1
            if not depth:
                _blank(out, opened, found.end())
        elif token.startswith("--") and token.endswith("-/") and depth:
            depth -= 1  # `--/` and the like close a block comment too
            if not depth:
                _blank(out, opened, found.end())
    if depth:
        _blank(out, opened, len(out))
    return "".join(out)


def _blank(out: list[str], start: int, end: int) -> None:
    for at in range(start, end):
        if out[at] != "\n":
            out[at] = " "


_LEAN_3 = re.compile(
    r"^\s*(open_locale|noncomputable theory)\b|^\s*import\s+\.?[a-z_]+(\.[a-z_]+)*\s*$|:=\s*begin\b", re.MULTILINE
)


def is_lean_3(text: str) -> bool:
    """Whether a source is written for Lean 3: lower-case imports, `open_locale`, `begin … end`."""
    return bool(_LEAN_3.search(without_comments(text)))


_MODIFIERS = r"(?:@\[[^\]]*\]\s*|private\s+|protected\s+|noncomputable\s+|local\s+|scoped\s+|open [^\n]*? in\s+)*"
_COMMAND = re.compile(
    rf"^{_MODIFIERS}(theorem|lemma|def|abbrev|instance|structure|class|inductive|axiom|opaque|variable|universe"
    r"|namespace|section|end|open|import|set_option|notation|local notation|attribute|macro|example|#\w+"
    r"|noncomputable section|mutual|infix[lr]?|prefix|postfix|syntax|macro_rules|elab)\b",
    re.MULTILINE,
)
_DECLARES = {"def", "abbrev", "instance", "structure", "class", "inductive", "axiom", "opaque", "notation"}
_DECLARES |= {"local notation", "macro", "infix", "infixl", "infixr", "prefix", "postfix", "syntax", "macro_rules"}

_DECLARED = re.compile(r"\b(?:def|abbrev|structure|class|inductive|axiom|opaque|instance)\s+([\w.'«»]+)")


def declarations(preamble: str) -> list[str]:
    """The single declarations of a preamble, in order."""
    starts = [found.start() for found in _COMMAND.finditer(preamble) if found.group(1) in _DECLARES]
    edges = [0, *starts, len(preamble)]
    parts = [preamble[a:b] for a, b in pairwise(edges)]
    return [part.strip() for part in parts if part.strip()]


@dataclass
class Theorem:
    """One theorem of a file. `preamble` are the declarations before it that it may depend on."""

    name: str
    signature: str
    preamble: str
    opens: tuple[str, ...]
    problem: str = ""  # why it cannot be asked alone


@dataclass
class _Scope:
    """What is in force at a place of the file; a section or namespace adds one."""

    label: str = ""
    opens: list[str] = field(default_factory=list)
    binders: list[str] = field(default_factory=list)


def theorems(text: str) -> Iterator[Theorem]:
    """The theorems and lemmas of a Lean 4 file, in order."""
    plain = without_comments(text)
    starts = list(_COMMAND.finditer(plain))
    ends = [found.start() for found in starts[1:]] + [len(plain)]
    scopes = [_Scope()]
    declared: list[str] = []
    for found, end in zip(starts, ends, strict=True):
        command, chunk = found.group(1), plain[found.start() : end]
        if command in ("theorem", "lemma"):
            yield _theorem(chunk[found.start(1) - found.start() :], scopes, declared)
        elif command in _DECLARES:
            declared.append(_with_answer(chunk, text[found.start() : end]))
        else:
            _enter(command, chunk, scopes)


def _enter(command: str, chunk: str, scopes: list[_Scope]) -> None:
    """Follow a command that changes what is open."""
    words = chunk.split()
    if command in ("namespace", "section", "noncomputable section"):
        scopes.append(_Scope(words[1] if command == "namespace" and len(words) > 1 else ""))
    elif command == "end" and len(scopes) > 1:
        scopes.pop()
    elif command == "open":
        scopes[-1].opens += [word for word in words[1:] if word not in ("scoped", "hiding", "renaming")]
    elif command == "variable":
        scopes[-1].binders.append(" ".join(words[1:]))


def _theorem(chunk: str, scopes: list[_Scope], declared: list[str]) -> Theorem:
    written = cut_proof(chunk)
    found = re.match(r"(?:theorem|lemma)\s+(«[^»]+»|[^\s:({\[⦃]+)", written)
    spaces = [scope.label for scope in scopes if scope.label]
    name = ".".join([*spaces, found.group(1)]) if found else ""
    opens = tuple(dict.fromkeys(word for scope in scopes for word in scope.opens))
    problem = ""
    if not found:
        problem = "a theorem without a name"
    elif any(scope.binders for scope in scopes):
        problem = "stands under a `variable` command: its hypotheses are not all in its own text"
    return Theorem(name, written, _needed(written, declared), opens, problem)


def _needed(written: str, declared: list[str]) -> str:
    """The declarations that the text mentions, those that they mention, and everything without a name."""
    kept: list[str] = []
    text = written
    for declaration in reversed(declared):
        found = _DECLARED.search(declaration)
        if found is None or re.search(rf"(?<![\w.']){re.escape(found.group(1))}(?![\w'])", text):
            kept.insert(0, declaration)
            text += declaration
    return "\n".join(kept)


def _with_answer(chunk: str, raw: str) -> str:
    """A declaration; where it is `… := sorry` with the answer in the comment after it, with that answer.

    PutnamBench publishes its answers so (`abbrev putnam_1962_a5_solution : ℕ → ℕ := sorry` and a `--` line).
    """
    declaration = chunk.strip()
    found = re.search(r":=\s*sorry\s*\n((?:[ \t]*--[^\n]*\n?)+)", raw)
    if not found or not re.search(r":=\s*sorry\Z", declaration):
        return declaration
    lines = [line.strip().removeprefix("--").strip() for line in found.group(1).splitlines()]
    return re.sub(r"sorry\Z", lambda _: " ".join(filter(None, lines)), declaration)


_OPENING, _CLOSING = "([{⟨⦃", ")]}⟩⦄"


def cut_proof(source: str) -> str:
    """The part of a theorem before its proof. `source` has no comments. Raises nothing: without `:=`, all."""
    source = source.strip()
    stripped = re.sub(r":=\s*(?:by)?\s*(?:sorry)?\s*\Z", "", source)
    if stripped != source:
        return stripped.rstrip()
    depth = 0
    for at, character in enumerate(source):
        depth += (character in _OPENING) - (character in _CLOSING)
        if not depth and source.startswith(":=", at):
            return source[:at].rstrip()
    return source


def split_source(source: str) -> tuple[str, str, tuple[str, ...]]:
    """(declarations before the theorem, its signature, opened namespaces) of one published statement.

    The last theorem of the text is the statement. Raises `NotASignature`.
    """
    found = list(theorems(source))
    if not found:
        raise NotASignature("no theorem in it")
    last = found[-1]
    if len(found) > 1:
        raise NotASignature(f"{len(found)} theorems in it")
    if last.problem:
        raise NotASignature(last.problem)
    return last.preamble, last.signature, last.opens
