"""The reversible number encoding of small models, in one place.

A model of a few million parameters does not learn to copy digits: 4 to 10 % of its statements carry
the right numbers, and wrong ones still elaborate. So each distinct number of a prompt is replaced by a
one-token marker (Ⓐ for the first, Ⓑ for the second, …), and markers of the completion are mapped back.
The model then decides *which* number goes where and never how it is spelled. Nothing is computed here:
a number that does not occur in the prompt cannot appear through a marker.

`Numbered` wraps any `Generator`, so prompts, search and Lean only ever see ordinary digits; training
passes its examples through the same two functions. Large models do not need it (`number_markers: false`).
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

from prover.models.generator import Completion, Generator, Sampling

MARKERS = tuple(chr(0x24B6 + i) for i in range(26))  # Ⓐ … Ⓩ
# Not the digits of a name (x2, h₁) nor decimals; the 12 of "12x" is a number.
_NUMBER = re.compile(r"(?<![A-Za-z_₀-₉\d.])\d+")
_MARKER = re.compile("[" + "".join(MARKERS) + "]")
# 0 and 1 are structure more often than data (n + 1, base cases): they stay as they are.
_PLAIN = frozenset({"0", "1"})


class ReservedCharacter(ValueError):
    """The text already contains a marker character, so that encoding it could not be undone."""


@dataclass(frozen=True)
class NumberTable:
    """The numbers of one prompt, in order of first appearance; number i is written MARKERS[i]."""

    numbers: tuple[str, ...]

    def encode(self, text: str) -> str:
        """Replace the table's numbers in `text` by their markers; other numbers stay digits."""
        index = {number: MARKERS[i] for i, number in enumerate(self.numbers)}
        return _NUMBER.sub(lambda m: index.get(m.group(), m.group()), text)

    def decode(self, text: str) -> str:
        """Replace markers by their numbers. A marker beyond the table stays, and Lean will refuse it."""
        index = {MARKERS[i]: number for i, number in enumerate(self.numbers)}
        return _MARKER.sub(lambda m: index.get(m.group(), m.group()), text)


def table_of(prompt: str) -> NumberTable:
    """The table of a prompt: its distinct numbers but 0 and 1, at most 26 of them.

    Raises `ReservedCharacter` when the prompt contains a marker character itself.
    """
    if found := _MARKER.search(prompt):
        raise ReservedCharacter(f"the prompt contains {found.group()!r}, which marks numbers")
    distinct = dict.fromkeys(n for n in _NUMBER.findall(prompt) if n not in _PLAIN)
    return NumberTable(tuple(distinct)[: len(MARKERS)])


class Numbered:
    """A `Generator` whose model sees markers and whose caller sees digits."""

    def __init__(self, inner: Generator) -> None:
        self._inner = inner

    async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        """As `Generator.generate`; raises `ReservedCharacter` for a prompt that cannot be encoded."""
        table = table_of(prompt)
        sampling = replace(sampling, choices=tuple(table.encode(c) for c in sampling.choices))
        async for completion in self._inner.generate(table.encode(prompt), n, sampling):
            yield replace(completion, text=table.decode(completion.text))
