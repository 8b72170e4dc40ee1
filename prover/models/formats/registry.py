"""The formats by name: sets of readable templates (`templates/NAME/KIND.txt`), and how each set's answers are read.

`compact` is for models trained here, `paper` as in arXiv 2405.14333, `chat` for instruction models (see `chat.py`); the
path of a folder with a file of each kind that is needed works as well. A new set is a folder of templates, or a file
with a `Format` of its own, and a line in `FORMATS` (docs/extending.md).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from prover.models.formats.format import Format, Judged, Proposed, Template

TEMPLATES = Path(__file__).parent / "templates"
# `mend` sends a statement that Lean rejected back to the formalizer, `repair` a proof to the prover.
KINDS = ("formalize", "prove", "score", "mend", "repair")
MakeFormat = Callable[[str], Format]  # from a kind; raises NoFormat for one that the set does not have


class NoFormat(FileNotFoundError):
    """A set has no template for a task; the message says where one was looked for."""


def templates(folder: Path) -> MakeFormat:
    """The formats of a folder of templates, without ways of their own."""

    def make(kind: str) -> Format:
        path = folder / f"{kind}.txt"
        if not path.is_file():
            raise NoFormat(f"the prompts in {folder} have no {kind} template: there is no {path.name}")
        return plain(Template(kind, path.read_text(encoding="utf-8")))

    return make


def plain(template: Template) -> Format:
    """A format without ways of its own."""
    kinds: dict[str, type[Format]] = {"score": Judged, "formalize": Proposed, "mend": Proposed}
    return kinds.get(template.kind, Format)(template)


FORMATS: dict[str, MakeFormat] = {
    "compact": templates(TEMPLATES / "compact"),
    "paper": templates(TEMPLATES / "paper"),
    "chat": templates(TEMPLATES / "chat"),
}


@dataclass(frozen=True)
class Formats:
    """The formats that a job asks its models with: `sets` names the set of each kind."""

    sets: tuple[tuple[str, str], ...]

    @property
    def formalize(self) -> Format:
        return self._of("formalize")

    @property
    def prove(self) -> Format:
        return self._of("prove")

    @property
    def score(self) -> Format:
        return self._of("score")

    @property
    def mend(self) -> Format:
        return self._of("mend")

    @property
    def repair(self) -> Format:
        return self._of("repair")

    def scored_with(self, name: str) -> Formats:
        """The same, the score asked as another set does."""
        return replace(self, sets=tuple((kind, name if kind == "score" else old) for kind, old in self.sets))

    def _of(self, kind: str) -> Format:
        return _read(dict(self.sets)[kind], kind)


def load(names: str | Mapping[str, str]) -> Formats:
    """The formats of a set, or of the set named for each kind (`compact` where none is). Raises NoFormat.

    A set may lack kinds: what is missing is named when it is asked for.
    """
    given = dict.fromkeys(KINDS, names) if isinstance(names, str) else {**dict.fromkeys(KINDS, "compact"), **names}
    if unknown := sorted(given.keys() - set(KINDS)):
        raise NoFormat(f"no task is called {unknown[0]!r}; there are {', '.join(KINDS)}")
    for name in given.values():
        _maker(name)
    return Formats(tuple((kind, given[kind]) for kind in KINDS))


@cache
def _read(name: str, kind: str) -> Format:
    return _maker(name)(kind)


def _maker(name: str) -> MakeFormat:
    """The set of that name or path. Raises NoFormat."""
    if name in FORMATS:
        return FORMATS[name]
    if not any((Path(name) / f"{kind}.txt").is_file() for kind in KINDS):
        files = " or ".join(f"{kind}.txt" for kind in KINDS[:2])
        raise NoFormat(f"no prompts {name!r}: give one of {', '.join(FORMATS)}, or a folder with {files} in it")
    return templates(Path(name))
