"""What to do about rows whose fields nobody knows: the description that would make them a benchmark.

The fields are guessed from what they hold, for a person to correct; nothing is ever read by a guess.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from prover.evaluate.benchmarks.description import Description
from prover.evaluate.benchmarks.fields import USUAL, fields_of, holds_theorem, listed, named, unknown_fields

_LOOKED_AT = 200  # rows
_HEADER = re.compile(r"\s*(import|open|set_option|universe)\b")
_DECLARES = re.compile(
    r"^\s*(noncomputable |private |local |@\[[^\]]*\] *)*(def|abbrev|structure|inductive|class|instance|notation)\b",
    re.M,
)
_SPLITS = frozenset({"train", "test", "valid", "validation", "dev", "val"})
_NO_ID = "THE_FIELD_THAT_NAMES_A_ROW"
_HINTS = {
    "id": ("name", "id", "key", "label", "number", "index"),
    "informal": ("informal", "natural", "nl", "problem", "question", "text", "english", "description"),
}
_NO_PROBLEM = ("proof", "solution", "answer", "hint", "source", "tag", "comment")


def no_field(
    source: str, rows: Sequence[dict[str, Any]], description: Description, path: Path | None, where: str = ""
) -> str:
    """Why rows without the usual fields cannot be read, what they have, and the lines that would help.

    `path` is the description that was given, `where` what was lacking in most rows.
    """
    has = f"{source}: {where or 'no field of it is known'} in its {len(rows)} rows. Its fields: {listed(rows)}."
    found = guessed(rows, description)
    if "statement" not in found:
        return (
            f"{has} None of them holds a Lean theorem (`theorem NAME … : …`): statements have to be formalized "
            "before they can be a benchmark"
        )
    data = description.data if path else source if source.startswith("hub:") else Path(source).name
    fields = {
        role: found[role] for role in ("id", "statement", "header", "helper", "informal", "split") if role in found
    }
    fields = {"id": found.get("id", _NO_ID), **fields}
    file = path or _free(source)
    kept = {"fields": fields} if path else {"data": data, "fields": fields}
    lines = yaml.safe_dump(
        kept,
        default_flow_style=None,
        sort_keys=False,
        width=10**6,
        allow_unicode=all(text.isprintable() for text in (data, *fields.values())),
    )
    todo = "Correct" if "id" in found else "Complete (no field of them names each row) and correct"
    into = f"put it in the place of `fields` in {file}" if path else f"write it to {file}"
    here = f"A description can name them. {todo} what is guessed here, and {into}"
    shown = "".join(f"  {line}\n" for line in lines.splitlines())
    return f"{has}\n{here}:\n{shown}Then: proofmill evaluate {shlex.quote(str(file))} --describe"


def no_such_fields(source: str, rows: Sequence[dict[str, Any]], description: Description, path: Path | None) -> str:
    """What is wrong with a description's fields, "" if nothing is."""
    missing = unknown_fields(rows, description.fields)
    if not rows or not missing:
        return ""
    those = ", ".join(f"`{role}: {name}`" for role, name in missing)
    return f"{path or source}: `fields` names {those}, and no row of {source} has it. Its fields: {listed(rows)}"


def _free(source: str) -> Path:
    """Where a description of the data may stand: beside it, under a name that is not taken."""
    path = Path(source.rsplit("/", 1)[-1] if source.startswith("hub:") else source).with_suffix(".yaml")
    return path if not path.exists() else path.with_name(f"{path.stem}-described.yaml")


def guessed(rows: Sequence[dict[str, Any]], description: Description) -> dict[str, str]:
    """The likeliest field for each role: the one that is named, has a usual name, or holds what it should."""
    sample = list(islice(rows, _LOOKED_AT))
    found = named(description.fields)
    for role in ("statement", "id", "header", "helper", "split", "informal"):
        if role in found:
            continue
        usual = [name for row in sample for name in fields_of(row, role, description.fields)[:1]]
        free = [name for name in dict.fromkeys(name for row in sample for name in row) if name not in found.values()]
        fitting = [name for name in dict.fromkeys(usual) if name in free and _fits(role, name, sample)]
        fitting += [name for name in _ranked(role, free) if _fits(role, name, sample)]
        if fitting:
            found[role] = fitting[0]
    return found


def _ranked(role: str, names: list[str]) -> list[str]:
    """Those whose names speak for the role first."""
    hints = _HINTS.get(role, USUAL[role])
    against = _NO_PROBLEM if role == "informal" else ()
    kept = [name for name in names if not any(word in name.lower() for word in against)]
    return sorted(kept, key=lambda name: not any(hint in name.lower() for hint in hints))


def _fits(role: str, name: str, rows: list[dict[str, Any]]) -> bool:
    """Whether most of what a field holds could have that role."""
    values = [row[name] for row in rows if row.get(name) not in (None, "")]
    texts = [value for value in values if isinstance(value, str) and value.strip()]
    if not values:
        return False
    if role == "id":
        short = [v for v in values if type(v) is int or (isinstance(v, str) and len(v) <= 100 and "\n" not in v)]
        return len(values) == len(short) == len(rows) == len({str(value) for value in values})
    if role == "split":
        return len(texts) == len(values) and {text.lower() for text in texts} <= _SPLITS
    return bool(texts) and 2 * sum(map(_TESTS[role], texts)) > len(values)


def _prose(text: str) -> bool:
    return len(text.split()) >= 4 and not (holds_theorem(text) or _HEADER.match(text) or _DECLARES.search(text))


_TESTS = {
    "statement": holds_theorem,
    "header": lambda text: bool(_HEADER.match(text)) and not holds_theorem(text) and not _DECLARES.search(text),
    "helper": lambda text: bool(_DECLARES.search(text)) and not holds_theorem(text),
    "informal": _prose,
}
