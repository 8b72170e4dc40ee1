"""Which field of a row is what: the names that published benchmarks use, or those that a description gives.

A row has an id, a statement, and perhaps a header (imports, `open`), a helper (declarations that the statement needs),
the problem in words and a split. What is asked is read from header, helper and statement, in this order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from prover.evaluate.benchmarks.description import Fields
from prover.lean.syntax import NotATheorem, imported

# In order of preference; case, spaces and underscores are no part of a name (`Formal Statement`). From the public
# releases: miniF2F and its ports, ProofNet, ProofNet#, ProofNet-Verified, PutnamBench, FIMO, FormalMATH, CombiBench,
# ProverBench, NuminaMath-LEAN, Lean Workbook, Herald, FATE, Gaokao-Formal, MathOlympiadBench.
USUAL: dict[str, tuple[str, ...]] = {
    "id": (
        "name", "id", "theorem_name", "full_name", "problem_name", "problem_id", "theorem_id", "theorem_names",
        "uuid", "unique_id", "index", "idx",
    ),
    "statement": (
        "formal_statement_easy",  # FIMO: with the answer
        "formal_statement", "lean4_formalization", "lean4_statement", "formal_stmt", "formal_theorem", "lean4_code",
        "lean_code", "lean_statement", "autoformalization", "formalization", "formal_code", "lean4", "formal",
        "formal_problem", "statement", "theorem", "theorem_statement",
    ),
    "header": ("header", "lean4_src_header", "src_header", "lean4_header", "lean_header", "formal_header", "preamble"),
    "helper": ("helper", "helpers", "helper_definitions", "lean_helper"),
    "informal": (
        "informal_prefix", "informal_stmt", "informal_statement", "nl_statement", "math_problem",
        "natural_language_statement", "natural_language", "informal_theorem", "informal_problem", "refined_statement",
        "nl_english", "nl_problem", "informal", "natural", "question", "problem",
    ),
    "split": ("split",),
}  # fmt: skip
# A theorem at the start of a line, as Lean has it and prose has not.
_THEOREM = re.compile(
    r"^ *(?:@\[[^\]\n]*\]\s*)?(?:(?:private|protected|noncomputable|nonrec|open [^\n]* in)\s+)*"
    r"(?:theorem|lemma)\s+\S",
    re.MULTILINE,
)


class NoField(ValueError):
    """A row has no field for what is needed."""


class NotText(ValueError):
    """A field holds something else than text, which cannot be left out without changing what is asked."""


def holds_theorem(text: str) -> bool:
    """Whether a line of the text begins a theorem or lemma; it need not be one that can be read."""
    return bool(_THEOREM.search(text))


@lru_cache(maxsize=10_000)
def normal(name: str) -> str:
    """The letters and digits of a field's name, by which usual names are found."""
    return "".join(c for c in name.casefold() if c.isalnum())


def named(fields: Fields) -> dict[str, str]:
    """The fields that a description names, by role."""
    return {role: name for role in USUAL if role in fields.model_fields_set and (name := getattr(fields, role))}


def fields_of(row: dict[str, Any], role: str, fields: Fields) -> list[str]:
    """The row's fields that may have a role and are not empty, the preferred one first.

    A field that the description names is the only one for its role, and has no other.
    """
    given = named(fields)
    if role in given:
        return [given[role]] if _filled(row.get(given[role])) else []
    by_name: dict[str, list[str]] = {}
    for name, value in row.items():
        if name not in given.values() and _filled(value):
            by_name.setdefault(normal(name), []).append(name)
    return [found for usual in USUAL[role] for found in by_name.get(normal(usual), [])]


def identifier(row: dict[str, Any], fields: Fields) -> str:
    """The row's id; a whole number counts. Raises NoField."""
    for name in fields_of(row, "id", fields):
        if isinstance(row[name], str) or type(row[name]) is int:
            return str(row[name])
    raise NoField(f"no field {_wanted('id', fields, ('name', 'id'))}")


def statement_fields(row: dict[str, Any], fields: Fields) -> list[str]:
    """The fields that may hold the statement, never none. Raises NoField."""
    found = fields_of(row, "statement", fields)
    if not found:
        raise NoField(f"no field {_wanted('statement', fields, ('formal_statement', 'statement'))}")
    return found


def _wanted(role: str, fields: Fields, examples: tuple[str, ...]) -> str:
    given = named(fields)
    return " or ".join(f"`{name}`" for name in ((given[role],) if role in given else examples))


def text_of(row: dict[str, Any], name: str) -> str:
    """The text of a field. Raises NotText."""
    value = row[name]
    if not isinstance(value, str):
        raise NotText(f"field `{name}` holds {_kind(value)}, not text")
    return value


def optional_text(row: dict[str, Any], role: str, fields: Fields) -> tuple[str, list[str]]:
    """The text of a role that a row need not have, "" without one, and what was passed over. Raises NotText."""
    found = fields_of(row, role, fields)
    if not found:
        return "", []
    first = text_of(row, found[0])
    others = [name for name in found[1:] if not (isinstance(row[name], str) and _same(row[name], first))]
    return first, [f"its {role} is read from `{found[0]}`; `{name}` says something else" for name in others]


def informal_of(row: dict[str, Any], fields: Fields) -> str:
    """The problem in words, "" where there is none."""
    return next((row[name] for name in fields_of(row, "informal", fields) if isinstance(row[name], str)), "")


def split_of(row: dict[str, Any], fields: Fields, otherwise: str) -> str:
    """The row's split, or the one it was found in."""
    return next((row[name] for name in fields_of(row, "split", fields) if isinstance(row[name], str)), otherwise)


def assembled(header: str, helper: str, statement: str) -> str:
    """One Lean text of the three. What the statement's text already holds is not put before it again, and a whole file,
    which begins with its imports, stands alone.
    """
    if is_whole_file(statement):
        return statement.replace("\r\n", "\n")
    parts = [
        header if not statement.lstrip().startswith(header.strip()) else "",
        helper if helper.strip() not in statement else "",
        statement,
    ]
    return "\n".join(part for part in parts if part.strip()).replace("\r\n", "\n")


def is_whole_file(statement: str) -> bool:
    """Whether a statement brings its own imports, before which nothing can stand."""
    try:
        return bool(imported(statement))
    except NotATheorem:
        return False


def unknown_fields(rows: Iterable[dict[str, Any]], fields: Fields) -> list[tuple[str, str]]:
    """(role, name) of the fields that a description names and no row has."""
    missing = named(fields)
    for row in rows:
        missing = {role: name for role, name in missing.items() if name not in row}
        if not missing:
            break
    return list(missing.items())


def listed(rows: Iterable[dict[str, Any]]) -> str:
    """The fields that rows have, for people; where some rows lack one, with the number that have it."""
    counts: dict[str, int] = {}
    total = 0
    for row in rows:
        total += 1
        for name in row:
            counts[name] = counts.get(name, 0) + 1
    shown = [f"`{name}`" + (f" (in {n} of {total} rows)" if n < total else "") for name, n in counts.items()]
    more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    return ", ".join(shown[:_SHOWN]) + more if shown else "none"


_SHOWN = 40


def _filled(value: Any) -> bool:
    return bool(value.strip()) if isinstance(value, str) else value is not None and value != []


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()


def _kind(value: Any) -> str:
    kinds = {list: "a list", dict: "an object", bool: "true or false", int: "a number", float: "a number"}
    return kinds.get(type(value), f"a {type(value).__name__}")
