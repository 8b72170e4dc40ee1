"""Contamination: which evaluated statements also stand in the training data, by type and by text.

By type: the content hash of the elaborated type is equal, which no renaming or reformatting hides. By text: the
statements are equal once names, comments and white space are taken away; this also finds those that do not
elaborate here. Up to numbers: the texts are equal once each distinct number is replaced by its place in the order
of appearance; the same exercise with other numbers is no leak, but it is practice, and is counted apart.
None finds a training statement that is merely equivalent.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
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


def training_row(text: str, kind: str) -> dict[str, str]:
    """What is kept of a training statement: hashes of its text and shape, and its type hash ("" for none).

    They suffice to find it again, and give away no text.
    """
    return {"text": _hash(normal_text(text)), "shape": _hash(shape(text)), "type": kind}


def training_digest(rows: Iterable[Mapping[str, str]]) -> str:
    """Names a set of training statements by their texts, in order; what Lean says of their types is not in it."""
    return hashlib.sha256("\n".join(f"{row['text']} {row['shape']}" for row in rows).encode()).hexdigest()


def overlap(
    statements: Iterable[Mapping[str, Any]],
    training: Mapping[str, str] | Sequence[Mapping[str, str]],
    sources: Mapping[str, int],
) -> dict[str, Any]:
    """`training` maps each training statement's text to its type hash ("" where it has none), or has the
    `training_row` of each; `sources` are the files that were read with the number of statements in each. Found
    statements are named by id.
    """
    if isinstance(training, Mapping):
        training = [training_row(text, kind) for text, kind in training.items()]
    types = {row["type"] for row in training if row["type"]}
    texts = {row["text"] for row in training}
    shapes = {row["shape"] for row in training}
    by_type, by_text, by_shape = [], [], []
    for statement in statements:
        if statement["type"] and statement["type"] in types:
            by_type.append(statement["id"])
        asked = training_row(statement["asked"] or statement["signature"], "")
        if asked["text"] in texts:
            by_text.append(statement["id"])
        if asked["shape"] in shapes:
            by_shape.append(statement["id"])
    return {
        "sources": dict(sources),
        "training_statements": len(training),
        "with_a_type": sum(bool(row["type"]) for row in training),
        "by_type": sorted(by_type),
        "by_text": sorted(by_text),
        "up_to_numbers": sorted(by_shape),
    }


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:20]
