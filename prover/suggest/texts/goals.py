"""Goals as Lean prints them, taken apart: for candidates, for witnesses and for prompts, never for checking."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_HYPOTHESIS = re.compile(r"(?P<names>[^\s:⊢|][^:]*?) : (?P<type>.*)", re.DOTALL)
_NUMERAL = re.compile(r"(?<![\w.'])\d{1,9}(?![\w.'])")
INACCESSIBLE = "✝"


@dataclass(frozen=True)
class Hypothesis:
    """One name of the context; `value` is that of a `let`."""

    name: str
    type: str
    value: str = ""

    @property
    def accessible(self) -> bool:
        return INACCESSIBLE not in self.name and not self.name.startswith("inst")


@dataclass(frozen=True)
class Goal:
    """A goal as printed: its context in order, and what is to be proved."""

    hypotheses: tuple[Hypothesis, ...]
    target: str

    @property
    def numerals(self) -> list[int]:
        """The numbers that are written in it, each once."""
        texts = [*(one.type for one in self.hypotheses), self.target]
        return list(dict.fromkeys(int(found) for text in texts for found in _NUMERAL.findall(text)))

    def signature(self, name: str) -> str:
        """The goal as a theorem's signature, as well as it can be read back."""
        parts = [f"theorem {name}"]
        for one in self.hypotheses:
            if one.value:
                continue
            typed = f"{one.name.replace(INACCESSIBLE, '')} : {' '.join(one.type.split())}"
            parts.append(f"[{typed}]" if one.name.startswith("inst") else f"({typed})")
        return f"{' '.join(parts)} : {' '.join(self.target.split())}"


def read_goal(text: str) -> Goal:
    """The parts of one printed goal."""
    entries: list[str] = []
    for line in text.split("\n"):
        if line.startswith("case ") and not entries:
            continue
        if line.startswith(" ") and entries:
            entries[-1] += f"\n{line.strip()}"
        elif entries and entries[-1].startswith("⊢"):
            entries[-1] += f"\n{line}"
        else:
            entries.append(line)
    hypotheses: list[Hypothesis] = []
    target = ""
    for entry in entries:
        if entry.startswith("⊢"):
            target = entry.removeprefix("⊢").strip()
        elif found := _HYPOTHESIS.fullmatch(entry):
            type_, _, value = found["type"].partition(" := ")
            hypotheses += [Hypothesis(name, type_.strip(), value.strip()) for name in found["names"].split()]
    return Goal(tuple(hypotheses), target)


def read_goals(texts: Sequence[str]) -> list[Goal]:
    return [read_goal(text) for text in texts]
