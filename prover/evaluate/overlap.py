"""Contamination: which evaluated statements also stand in the training data, by type and by text.

By type: the content hash of the elaborated type is equal, which no renaming or reformatting hides. By text: the
statements are equal once names, comments and white space are taken away; this also finds those that do not
elaborate here. Up to numbers: the texts are equal once each distinct number is replaced by its place in the order
of appearance; the same exercise with other numbers is no leak, but it is practice, and is counted apart.
None finds a training statement that is merely equivalent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from prover.lean.syntax import Kind, LexError, Token, tokenize

_TAILS = ([":=", "by", "sorry"], [":=", "sorry"], [":=", "by"], [":="])


def normal_text(signature: str) -> str:
    """The statement without its name, comments and white space, for comparing texts."""
    return "".join(token.text for token in _statement(signature)) or "".join(signature.split())


def shape(signature: str) -> str:
    """The normal text with each distinct number replaced by its place in the order of appearance."""
    places: dict[str, str] = {}
    parts = []
    for token in _statement(signature):
        if token.kind is Kind.NUMBER:
            parts.append(places.setdefault(token.text, f"⟦{len(places)}⟧"))
        else:
            parts.append(token.text)
    return "".join(parts) or normal_text(signature)


def _statement(signature: str) -> list[Token]:
    """The tokens behind the theorem's name up to a proof left open; none when the text cannot be split."""
    try:
        tokens = [token for token in tokenize(signature) if token.kind is not Kind.DOC]
    except LexError:
        return []
    if tokens and tokens[0].text in ("theorem", "lemma"):
        tokens = tokens[2:]
    texts = [token.text for token in tokens]
    tail = next((tail for tail in _TAILS if texts[-len(tail) :] == tail), [])
    return tokens[: len(tokens) - len(tail)]


def overlap(
    statements: Iterable[Mapping[str, Any]], training: Mapping[str, str], sources: Mapping[str, int]
) -> dict[str, Any]:
    """`training` maps each training statement's text to its type hash ("" where it has none); `sources` are
    the files that were read with the number of statements in each. Found statements are named by id.
    """
    types = {kind for kind in training.values() if kind}
    texts = {normal_text(text) for text in training}
    shapes = {shape(text) for text in training}
    by_type, by_text, by_shape = [], [], []
    for statement in statements:
        if statement["type"] and statement["type"] in types:
            by_type.append(statement["id"])
        asked = statement["asked"] or statement["signature"]
        if normal_text(asked) in texts:
            by_text.append(statement["id"])
        if shape(asked) in shapes:
            by_shape.append(statement["id"])
    return {
        "sources": dict(sources),
        "training_statements": len(training),
        "with_a_type": sum(bool(kind) for kind in training.values()),
        "by_type": sorted(by_type),
        "by_text": sorted(by_text),
        "up_to_numbers": sorted(by_shape),
    }
