"""A benchmark's description: a short YAML file that says how it is published and what is known about it.

A new benchmark is a new file like those beside this one, not code. Every field has a default; an unknown
field is an error that names it. See docs/evaluation.md for the fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    SerializerFunctionWrapHandler,
    ValidationError,
    model_serializer,
    model_validator,
)

_SHIPPED = Path(__file__).parent


class BadDescription(ValueError):
    """The description cannot be used; the message names file and field."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Fields(_Part):
    """Names of the fields of a row, to the letter; empty where the usual names are to be tried."""

    id: str = ""
    statement: str = ""
    split: str = "split"
    header: str = ""
    informal: str = ""
    helper: str = ""

    @model_validator(mode="after")
    def _apart(self) -> Fields:
        given = [(role, getattr(self, role)) for role in type(self).model_fields if role in self.model_fields_set]
        for (role, name), (other, same) in combinations(given, 2):
            if name and name == same:
                raise ValueError(f"`{name}` is named for both {role} and {other}")
        return self

    @model_serializer(mode="wrap")
    def _as_written(self, handler: SerializerFunctionWrapHandler) -> dict[str, str]:
        """Without `helper` where none is named: records keep the description, and older ones have no such field."""
        found: dict[str, str] = handler(self)
        return {role: name for role, name in found.items() if name or role != "helper"}


class Kind(_Part):
    """Statements whose id matches `pattern` (a regular expression, from its start) come from `source`."""

    pattern: str
    source: str = ""
    topic: str = ""


class Defect(_Part):
    """Something wrong with a published statement. `statement` is the content hash of the text that has it:
    releases repair statements without renaming them. What is said is supported by `link`, where it was reported,
    or by `proof`, a Lean proof of the statement's goal of kind `goal` (refute_closed, absurd), or by both.
    """

    id: str
    statement: str
    kind: str
    reason: str
    link: str = ""
    goal: Literal["", "refute_closed", "refute", "absurd"] = ""
    proof: str = ""

    @model_validator(mode="after")
    def _supported(self) -> Defect:
        if not self.link and not (self.goal and self.proof):
            raise ValueError(f"the defect of {self.id} needs a link, or a goal and its proof")
        return self

    def applies(self, statement_hash: str) -> bool:
        """Whether it is a defect of the text with this hash."""
        return self.statement == statement_hash


class Published(_Part):
    """A number from a publication, in percent of `split`; never measured here."""

    system: str
    split: str
    budget: str
    percent: float


class Literature(_Part):
    """Published results with the place they are from."""

    source: str
    link: str
    results: tuple[Published, ...] = ()


class Description(_Part):
    """`ids` is a regular expression that the ids of this benchmark match; a file without a description is recognised
    by it. `imports` are modules of the benchmark's own that hold imports alone. `data` is the file, folder or hub
    dataset (`hub:owner/name`), relative to the description.
    """

    name: str = ""
    title: str = ""
    link: str = ""
    ids: str = ""
    data: str = ""
    format: str = ""
    imports: tuple[str, ...] = ()
    fields: Fields = Fields()
    kinds: tuple[Kind, ...] = ()
    defects: tuple[Defect, ...] = ()
    literature: tuple[Literature, ...] = ()

    def classify(self, identifier: str) -> tuple[str, str]:
        """(source, topic) of a statement by its id: of each, the first kind that names it; else "other"."""
        matching = [kind for kind in self.kinds if re.match(kind.pattern, identifier)]
        source = next((kind.source for kind in matching if kind.source), "other")
        return source, next((kind.topic for kind in matching if kind.topic), "other")


def read_description(path: Path) -> Description:
    """Read a description. Raises `BadDescription`."""
    import yaml

    try:
        data: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as problem:
        raise BadDescription(f"{path}: cannot be read: {str(problem).splitlines()[0]}") from None
    try:
        found = Description.model_validate(data)
    except ValidationError as problem:
        first = problem.errors()[0]
        where = ".".join(map(str, first["loc"])) or "the file"
        raise BadDescription(f"{path}: field `{where}`: {first['msg']}") from None
    if found.format not in ("", "rows", "lean"):
        raise BadDescription(f"{path}: field `format`: {found.format!r} is neither `rows` nor `lean`")
    for pattern in (found.ids, *(kind.pattern for kind in found.kinds)):
        try:
            re.compile(pattern)
        except re.error as problem:
            raise BadDescription(f"{path}: {pattern!r} is not a regular expression: {problem}") from None
    return found


@cache
def shipped() -> dict[str, Description]:
    """The descriptions that come with the package, by name."""
    return {path.stem: read_description(path) for path in sorted(_SHIPPED.glob("*.yaml"))}


def recognise(ids: Iterable[str]) -> Description | None:
    """The shipped description that fits: nine ids in ten match its pattern."""
    ids = list(ids)
    for found in shipped().values():
        if ids and sum(bool(re.match(found.ids, name)) for name in ids) >= 0.9 * len(ids):
            return found
    return None
