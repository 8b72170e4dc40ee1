"""What is read off a statement's elaborated type: hashes for comparison, and facts for filters.

Of our own compiled statement, as data; nothing is asked of Lean.
"""

from __future__ import annotations

from prover.lean.certificate.decision.olean import Name, dotted
from prover.lean.certificate.decision.tables import Table
from prover.lean.certificate.decision.terms import APP, CHILDREN, CONST, Hasher, Terms
from prover.lean.certificate.decision.unordered import Mentioned, unordered_hash
from prover.lean.certificate.decision.verify import (
    Compiled,
    content_hash,
    local_hashes,
    read_compiled,
    statement_locals,
)
from prover.lean.elaboration import TypeFacts


def type_facts(data: bytes, library: Table, name: Name) -> TypeFacts:
    """Of a compiled statement. Raises Refused or OleanError."""
    statement = read_compiled(data, library, name)
    theorem = statement.constants[name]
    known = local_hashes(statement, statement_locals(statement, name, library))
    hasher, terms = Hasher(statement.terms, theorem.level_params, known), statement.terms
    parts = list(terms.binders(theorem.type))
    *binders, conclusion = (hasher.hash(part).hex() for part in parts)
    mentioned = Mentioned(terms)
    return TypeFacts(
        type=hasher.hash(theorem.type).hex(),
        unordered=unordered_hash(hasher, parts).hex(),
        binders=tuple(binders),
        conclusion=conclusion,
        mentions=tuple(
            tuple(sorted(at - 1 - index for index in mentioned.outside(part))) for at, part in enumerate(parts)
        ),
        uses=_uses(terms, theorem.type),
        spelled_out=_spelled_out(statement, name, library).hex(),
    )


def _spelled_out(statement: Compiled, name: Name, library: Table) -> bytes:
    """Hash of the type in which an `abbrev` of this file stands for its value, as if that had been written there."""
    known: dict[Name, bytes] = {}
    written: dict[Name, bytes] = {}
    for used in statement_locals(statement, name, library):
        constant = statement.constants[used]
        hasher = Hasher(statement.terms, constant.level_params, known, written)
        if constant.hints == "abbrev" and constant.value is not None and not constant.level_params:
            written[used] = hasher.hash(constant.value)
        else:
            known[used] = content_hash(constant, hasher)
    theorem = statement.constants[name]
    return Hasher(statement.terms, theorem.level_params, known, written).hash(theorem.type)


def _uses(terms: Terms, root: int) -> tuple[str, ...]:
    found: set[str] = set()
    stack, seen = [root], set[int]()
    while stack:
        at = stack.pop()
        if at in seen:
            continue
        seen.add(at)
        tag = terms.tag(at)
        if tag == CONST:
            found.add(_name(terms, at))
        children = [terms.file.field(at, index) for index in CHILDREN[tag]]
        if tag == APP and all(terms.tag(child) == CONST for child in children):
            found.add(" ".join(_name(terms, child) for child in children))
        stack.extend(children)
    return tuple(sorted(found))


def _name(terms: Terms, constant: int) -> str:
    return dotted(terms.file.name(terms.file.field(constant, 0)))
