"""Pages of docs/ that are made from the code, each from the fields of classes and the text under each:

python -m pipelines.reference        # writes docs/configuration.md and docs/tables.md
"""

from __future__ import annotations

import ast
import dataclasses
import inspect
import json
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from pipelines.config import Config
from pipelines.store.rows import TABLES, HeldOut
from pipelines.store.tables import columns

DOCS = Path(__file__).resolve().parent.parent / "docs"

_HEAD = """# Configuration

One YAML file drives a job: [demo.yaml](../configs/demo.yaml) on two cores,
[deepseek-prover-7b.yaml](../configs/deepseek-prover-7b.yaml) on a cluster. A field that is not given has its default;
`run.yaml` of a run shows all of them. On the command line `--set formalize.candidates=8` sets one; a run that goes on
(`iterate --resume RUN --set rounds=4`) may have more rounds and another cluster, and nothing else. This page is made
from the code: `python -m pipelines.reference`.
"""


def configuration() -> str:
    """docs/configuration.md."""
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


# ---- tables -------------------------------------------------------------------------------------

_TABLES_HEAD = """# Tables

Each table of a [run directory](run-directory.md) is a folder of Parquet shards, and a dataclass in the code; this page
is made from those: `python -m pipelines.reference`. A cell that may be empty (null) is marked with `?`. `heldout` has
the columns of `attempts`, `translations` those of `problems`.
"""


def tables() -> str:
    """docs/tables.md."""
    parts, told = [_TABLES_HEAD], set[type]()
    for table in TABLES:
        if table.row not in told:
            parts.append(_table(f"`{table.name}`", table.row))
            told.add(table.row)
    return "\n".join([*parts, _table("heldout.json", HeldOut)])


def _table(title: str, row: Any) -> str:
    about, texts = inspect.cleandoc(row.__doc__ or "").split("\n\n")[0].replace("\n", " "), _texts(row)
    lines = [f"## {title}\n\n{about}\n\n| column | type | what |\n|---|---|---|"]
    for name, column in columns(row).items():
        kind = "JSON" if column.nested else "texts" if column.listed else str(column.kind)
        lines.append(f"| `{name}` | {kind}{'?' if column.default is None else ''} | {texts[name]} |")
    return "\n".join(lines) + "\n"


def _texts(row: Any) -> dict[str, str]:
    """The text under each field of a dataclass, or of those it extends."""
    found: dict[str, str] = {}
    kinds: list[Any] = [base for base in row.__mro__ if dataclasses.is_dataclass(base)]
    for kind in reversed(kinds):
        [tree] = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
        assert isinstance(tree, ast.ClassDef)
        for field, text in zip(tree.body, tree.body[1:], strict=False):
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                said = text.value if isinstance(text, ast.Expr) else None
                if isinstance(said, ast.Constant) and isinstance(said.value, str):
                    found[field.target.id] = " ".join(said.value.split()).replace("|", "\\|")
    return found


PAGES = {"configuration.md": configuration, "tables.md": tables}

if __name__ == "__main__":
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8")
