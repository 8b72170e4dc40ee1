"""Prompt templates: readable text files, filled in by name and identified by a hash.

A template set is a name such as `compact` (models trained here), `paper` (arXiv 2405.14333) or `chat` (instruction
models, see `chat.py`); a path to a folder with a file of each of its kinds (`formalize.txt`, …) works as well. `mend`
sends a statement that Lean rejected back to the formalizer, `repair` a proof to the prover. The hash of the text that
was used goes into every record, so that a prompt is never lost.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from prover.models.chat import defused, is_chat

_SHIPPED = Path(__file__).parent / "templates"
KINDS = ("formalize", "prove", "score", "mend", "repair")


@dataclass(frozen=True)
class Template:
    """One template; `version` is the first 12 hex digits of the SHA-256 of its text."""

    kind: str
    text: str

    @property
    def version(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()[:12]

    def fill(self, **fields: str) -> str:
        """The prompt. Braces in the values are left alone (Lean binders are full of them)."""
        text = self.text
        if is_chat(text):
            fields = {name: defused(value) for name, value in fields.items()}
        for name in ("problem", "answer", "signature", "proof", "message"):
            if "{" + name + "}" in text and name not in fields:
                raise KeyError(f"the {self.kind} template needs {name!r}")
        pieces = text.split("{")
        out = [pieces[0]]
        for piece in pieces[1:]:
            name, brace, rest = piece.partition("}")
            out.append(fields[name] + rest if brace and name in fields else "{" + piece)
        return "".join(out)


@dataclass(frozen=True)
class Prompts:
    """The templates of a set."""

    formalize: Template
    prove: Template
    score: Template
    mend: Template
    repair: Template

    @property
    def versions(self) -> dict[str, str]:
        return {kind: getattr(self, kind).version for kind in KINDS}


@cache
def load(name: str) -> Prompts:
    """The set called `name`, or the folder of that path. Raises FileNotFoundError naming what is missing."""

    def read(kind: str) -> Template:
        folder = Path(name)
        path = folder / f"{kind}.txt" if folder.is_dir() else _SHIPPED / f"{kind}-{name}.txt"
        if not path.is_file():
            known = sorted({p.stem.split("-", 1)[1] for p in _SHIPPED.glob("*.txt")})
            raise FileNotFoundError(
                f"no {kind} template for {name!r}: give one of {', '.join(known)}, or a folder with {kind}.txt"
            )
        return Template(kind, path.read_text(encoding="utf-8"))

    return Prompts(*map(read, KINDS))
