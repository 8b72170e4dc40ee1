"""Lean files as benchmarks: one theorem a file or many, with their imports, opens, namespaces and definitions.

What is read here is checked by Lean later: the file as it was published is elaborated, and a theorem is asked only if
Lean reads the same in it (`Received`). What cannot be separated from its surroundings is set aside with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from prover.lean.reading import completed, foreign_import
from prover.lean.syntax import (
    Command,
    Kind,
    LexError,
    NotATheorem,
    name_parts,
    read_theorem,
    spaced,
    split_commands,
    tokenize,
    without_imports,
)
from prover.lean.syntax import Theorem as Parts
from prover.lean.verdicts import Received
from prover.search.goals import NotASignature

_LEAN_3 = re.compile(
    r"^\s*(open_locale|noncomputable theory)\b|^\s*import\s+\.?[a-z_]+(\.[a-z_]+)*\s*$|:=\s*begin\b", re.MULTILINE
)


def is_lean_3(text: str) -> bool:
    """Whether a source is written for Lean 3: lower-case imports, `open_locale`, `begin … end`."""
    try:
        return bool(_LEAN_3.search(spaced(text)))
    except LexError:  # Lean 4 would not read it; what is said of it is all that hangs on the comments
        return bool(_LEAN_3.search(text))


# Declarations that have a name, by which a theorem is seen to need them; everything else may change any theorem.
_NAMED = frozenset("def abbrev structure class inductive axiom opaque".split())  # noqa: SIM905
_PASSED = frozenset("theorem lemma example import set_option".split())  # noqa: SIM905
FOREIGN = "imports {module}, which is of no known library and may change what it says"
_VARIABLE = "stands under a `variable` command: its hypotheses are not all in its own text"


@dataclass
class Theorem:
    """One theorem of a file. `signature` is everything before its proof, comments blanked, `preamble` are the
    declarations before it that it may depend on, `context` the `open` commands in force, `parts` what it consists of.
    """

    name: str
    signature: str
    preamble: str
    opens: tuple[str, ...]
    context: str
    full_name: tuple[str, ...] = ()
    parts: Parts | None = None
    problem: str = ""  # why it cannot be asked alone


@dataclass
class _Scope:
    """What is in force at a place of the file; a section or namespace adds one."""

    label: str = ""
    opens: list[str] = field(default_factory=list)
    variables: bool = False


def theorems(text: str) -> Iterator[Theorem]:
    """The theorems and lemmas of a Lean 4 file, in order. Raises LexError."""
    scopes = [_Scope()]
    declared: list[tuple[str, str]] = []  # (name, text); without a name it may change every theorem that follows
    for command in split_commands(text):
        if command.word in ("theorem", "lemma"):
            yield _theorem(command, scopes, declared)
        elif command.word in _NAMED:
            declared.append((_declared_name(command), spaced(command.text)))
        elif command.word in ("namespace", "section", "end", "open", "universe", "variable", "include", "omit"):
            _enter(command, scopes)
        elif command.word not in _PASSED and not command.word.startswith("#"):
            declared.append(("", spaced(command.text)))


def _enter(command: Command, scopes: list[_Scope]) -> None:
    """Follow a command that changes what is open."""
    words = [token.text for token in tokenize(command.text) if token.kind is Kind.WORD]
    if command.word in ("namespace", "section"):
        scopes.append(_Scope(words[1] if command.word == "namespace" and len(words) > 1 else ""))
    elif command.word == "end" and len(scopes) > 1:
        scopes.pop()
    elif command.word in ("open", "universe"):
        scopes[-1].opens.append(spaced(command.text))
    elif command.word in ("variable", "include", "omit"):
        scopes[-1].variables = True


def _theorem(command: Command, scopes: list[_Scope], declared: list[tuple[str, str]]) -> Theorem:
    spaces = [scope.label for scope in scopes if scope.label]
    context = "\n".join(line for scope in scopes for line in scope.opens)
    opens = tuple(dict.fromkeys(name for line in context.split("\n") for name in _opened_names(line)))
    if command.opened:
        context = f"{context}\n{command.opened}".strip()
    written = command.text[command.begin - command.start :]
    try:
        parts = read_theorem(written)
    except NotATheorem as error:
        return Theorem(".".join(spaces), "", "", opens, context, problem=str(error))
    name = ".".join([*spaces, parts.written])
    full = tuple(part for space in spaces for part in name_parts(space)) + parts.name
    if parts.name[:1] == ("_root_",):
        full = parts.name[1:]
    problem = _VARIABLE if any(scope.variables for scope in scopes) else ""
    signature = spaced(_before_proof(written, parts)).strip()
    return Theorem(name, signature, _needed(signature, declared), opens, context, full, parts, problem)


def _before_proof(written: str, parts: Parts) -> str:
    """The theorem up to the token before its `:=`."""
    return written if parts.proof is None else written[: written.rindex(":=", 0, parts.proof_start)]


def _opened_names(line: str) -> list[str]:
    words = [token.text for token in tokenize(line) if token.kind is Kind.WORD and not token.depth]
    if words[:1] != ["open"]:
        return []
    return [word for word in words if word not in ("open", "scoped", "hiding", "renaming", "in")]


def _declared_name(command: Command) -> str:
    tokens = tokenize(command.text[command.begin - command.start :])
    return tokens[1].text if len(tokens) > 1 and tokens[1].kind is Kind.WORD else ""


def _needed(signature: str, declared: list[tuple[str, str]]) -> str:
    """The declarations that the text mentions, those that they mention, and everything without a name."""
    kept: list[str] = []
    words = _words(signature)
    for name, text in reversed(declared):
        if not name or any(word == name or word.startswith(f"{name}.") for word in words):
            kept.insert(0, text)
            words |= _words(text)
    return "\n".join(kept)


def _words(text: str) -> set[str]:
    return {token.text for token in tokenize(text) if token.kind is Kind.WORD}


def with_answers(text: str) -> str:
    """The text in which every `… := sorry` with its answer in the comment behind it has that answer. Raises LexError.

    PutnamBench publishes its answers so (`abbrev putnam_1962_a5_solution : ℕ → ℕ := sorry` and `--` lines).
    """
    for command in reversed(split_commands(text)):
        tokens = tokenize(command.text)
        if command.word not in _NAMED or [token.text for token in tokens[-2:]] != [":=", "sorry"]:
            continue
        found = re.match(r"[ ]*\n((?:[ ]*--[^\n]*(?:\n|\Z))+)", text[command.end :])
        if found:
            lines = [line.strip().removeprefix("--").strip() for line in found.group(1).split("\n")]
            text = text[: command.end - len("sorry")] + " ".join(filter(None, lines)) + text[command.end :]
    return text


def received_in_file(text: str, theorem: Theorem) -> Received:
    """One theorem of a file, as Lean shall find it there."""
    return Received(without_imports(text), theorem.full_name, alone=False)


def split_source(source: str, known: Collection[str] = ()) -> tuple[Theorem, Received]:
    """The one theorem of a published statement, and the text as Lean shall read it. `known` are modules that hold
    imports alone. Raises `NotASignature`.
    """
    try:
        source = with_answers(source)
        found, foreign = list(theorems(source)), foreign_import(source, known)
    except (LexError, NotATheorem) as problem:
        raise NotASignature(str(problem)) from None
    if foreign:
        raise NotASignature(FOREIGN.format(module=foreign))
    if not found:
        raise NotASignature("no theorem in it")
    if len(found) > 1:
        raise NotASignature(f"{len(found)} theorems in it")
    [one] = found
    if one.problem or one.parts is None:
        raise NotASignature(one.problem)
    return one, Received(completed(source, one.parts), one.full_name, alone=not one.preamble)
