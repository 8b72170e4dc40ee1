"""The one reader of Lean text: tokens as Lean's tokenizer makes them, and the parts of a theorem."""

from prover.lean.syntax.commands import Command, split_commands
from prover.lean.syntax.theorem import (
    NotATheorem,
    Theorem,
    imported,
    in_context,
    name_parts,
    read_theorem,
    with_name,
    without_imports,
)
from prover.lean.syntax.tokens import Kind, LexError, Token, one_line, spaced, tokenize

__all__ = [
    "Command",
    "Kind",
    "LexError",
    "NotATheorem",
    "Theorem",
    "Token",
    "imported",
    "in_context",
    "name_parts",
    "one_line",
    "read_theorem",
    "spaced",
    "split_commands",
    "tokenize",
    "with_name",
    "without_imports",
]
