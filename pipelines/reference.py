"""docs/configuration.md from the fields of the configuration and the text under each:

python -m pipelines.reference > docs/configuration.md
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from pipelines.config import Config

_HEAD = """# Configuration

One YAML file drives a job: [demo.yaml](../configs/demo.yaml) on two cores,
[deepseek-prover-7b.yaml](../configs/deepseek-prover-7b.yaml) on a cluster. A field that is not given has its default;
`run.yaml` of a run shows all of them. This page is made from the code:
`python -m pipelines.reference > docs/configuration.md`.
"""


def page() -> str:
    """The whole page."""
    parts = [_HEAD, *_section("The file itself", Config)]
    for name, field in Config.model_fields.items():
        if _fields(field.annotation):
            parts += _section(f"`{name}`", field.annotation)
    return "\n".join(parts)


def _fields(kind: Any) -> Mapping[str, FieldInfo]:
    """The fields of a section; none of an ordinary type."""
    return getattr(kind, "model_fields", None) or getattr(kind, "__pydantic_fields__", None) or {}


def _section(title: str, kind: Any) -> Iterator[str]:
    about = " ".join((kind.__doc__ or "").split())
    yield f"## {title}\n\n{about}\n\n| field | default | what |\n|---|---|---|"
    nested = []
    for name, field in _fields(kind).items():
        if _fields(field.annotation):
            nested += [(name, field.annotation)] if kind is not Config else []
            continue
        what = " ".join(_description(kind, name).split()).replace("|", "\\|")
        yield f"| `{name}` | `{_default(field)}` | {what} |"
    yield ""
    for name, inner in nested:
        yield from _section(f"{title[:-1]}.{name}`", inner)


def _description(kind: Any, name: str) -> str:
    """The text under a field, where it was declared: pydantic gives an inherited one without."""
    told = (fields[name].description for base in kind.__mro__ if name in (fields := _fields(base)))
    return next((text for text in told if text), "")


def _default(field: FieldInfo) -> str:
    value = field.get_default(call_default_factory=True)
    if isinstance(value, dataclasses.Field):  # of a pydantic dataclass with a default only
        value = value.default
    return json.dumps(TypeAdapter[Any](field.annotation or Any).dump_python(value, mode="json"), ensure_ascii=False)


if __name__ == "__main__":
    print(page(), end="")
