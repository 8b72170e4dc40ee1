"""From a model's answer to one theorem signature, or to the reason why there is none.

Models wrap statements in fences and prose, add proofs or `sorry`, write `example`, forget names, and use
look-alike characters. What can be repaired without guessing is; the rest is set aside with a reason. The text that the
statement was read from is kept, so that Lean can be asked whether it says the same (`Received`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from prover.lean.commands import BUILTIN
from prover.lean.reading import foreign_import, received
from prover.lean.syntax import (
    Kind,
    LexError,
    NotATheorem,
    Theorem,
    in_context,
    one_line,
    read_theorem,
    tokenize,
    with_name,
)
from prover.lean.verdicts import Received

NAME = "problem"  # every statement gets the same name: an id must not tell the model what it is about

# A block ends at a line of as many backquotes as began it, or with the text: in a comment they end nothing.
_FENCE = re.compile(r"^[ ]*(`{3,})[^`\n]*\n(.*?)(?:^[ ]*\1`*[ ]*$|\Z)", re.DOTALL | re.MULTILINE)
_FENCE_LINE = re.compile(r"(?m)^[ ]*```")
# Where Lean begins in an answer without a code block: whatever begins a command, since it may change what follows.
_STARTS = re.compile(
    rf"(?m)^[ ]*(?:(?:{'|'.join(sorted(map(re.escape, BUILTIN), key=len, reverse=True))})\b|/-|--|@\[|#)"
)
_VARIANTS = str.maketrans({"≦": "≤", "≧": "≥", "−": "-", "∶": ":", "：": ":", "，": ",", "∙": "·", "ꓽ": ":"})


class NoStatement(ValueError):
    """No single theorem statement could be read from the text; the message is the reason."""


@dataclass(frozen=True)
class Candidate:
    """A statement proposed by a model: its normalized signature, named `problem`, and the text it was read from."""

    signature: str
    received: Received


def read_candidate(text: str) -> Candidate:
    """The statement in a model's answer. Raises `NoStatement`."""
    code = _code(text.replace("\r\n", "\n"))
    if not code.strip():
        raise NoStatement("the text is empty")
    try:
        code = with_name(_without_variants(code), NAME)
        theorem = read_theorem(code)
        _alone(theorem)
        if foreign := foreign_import(code):
            raise NoStatement(f"it imports {foreign}, and what that changes nobody here knows")
        signature = one_line(_renamed(theorem))
    except (NotATheorem, LexError) as problem:
        raise NoStatement(str(problem)) from None
    if any(token.text == "sorry" for token in tokenize(signature)):
        raise NoStatement("the statement itself contains sorry")
    return Candidate(signature, received(code, theorem))


def _code(text: str) -> str:
    """The first code block; without one, the text from where its first line of Lean begins."""
    if fence := _FENCE.search(text):
        return fence.group(2).rstrip().removesuffix("```")  # some close it behind their last word
    bare = _FENCE_LINE.split(text)[0].rstrip().removesuffix("```")
    start = _STARTS.search(bare)
    if bare.strip() and not start:
        raise NoStatement("no theorem in the text")
    return bare[start.start() :] if start else ""


def _without_variants(code: str) -> str:
    """Look-alike characters replaced where they are symbols: none may become a part of something longer."""
    if code == (plain := code.translate(_VARIANTS)):
        return code
    before, after = tokenize(code), tokenize(plain)
    if [(token.kind, token.start) for token in before] != [(token.kind, token.start) for token in after]:
        raise NoStatement("a look-alike character stands where its replacement would be read otherwise")
    for one, other in zip(before, after, strict=True):
        if one.kind is not Kind.SYMBOL and one.text != other.text:
            raise NoStatement("a look-alike character stands inside a word or string")
    return plain


def _alone(theorem: Theorem) -> None:
    """What follows the `:=` is a proof, which is not wanted here, and holds no further theorem."""
    for token in tokenize(theorem.proof or ""):
        if (
            token.kind is Kind.WORD
            and not token.depth
            and token.text in ("theorem", "lemma", "example", "def", "axiom")
        ):
            raise NotATheorem(f"it declares more than a theorem: a `{token.text}` follows")


def _renamed(theorem: Theorem) -> str:
    """The statement under the name that all have."""
    binders = f" {theorem.binders}" if theorem.binders else ""
    return in_context(theorem.context, f"theorem {NAME}{theorem.universes}{binders} : {theorem.proposition}")
