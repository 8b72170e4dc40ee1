"""Contamination: which evaluated statements also stand in the training data, by type and by text.

By type: the content hash of the elaborated type is equal, which no renaming or reformatting hides. By text: the
statements are equal once names, comments and white space are taken away; this also finds those that do not
elaborate here. Up to numbers: the texts are equal once each distinct number is replaced by its place in the order
of appearance; the same exercise with other numbers is no leak, but it is practice, and is counted apart.
None finds a training statement that is merely equivalent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from prover.evaluate.benchmarks.lean_source import without_comments
from prover.models.numbers import ReservedCharacter, table_of


def normal_text(signature: str) -> str:
    """The statement without its name, comments and white space, for comparing texts."""
    text = re.sub(r"^\s*(?:theorem|lemma)\s+(?:«[^»]+»|[^\s:({\[⦃]+)", "", without_comments(signature))
    text = re.sub(r":=\s*(?:by)?\s*(?:sorry)?\s*\Z", "", text.strip())
    return re.sub(r"\s+", "", text)


def shape(signature: str) -> str:
    """The normal text with the numbers taken away."""
    try:
        return normal_text(table_of(signature).encode(signature))
    except ReservedCharacter:  # it comes from a model that sees markers, and has none left
        return normal_text(signature)


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
