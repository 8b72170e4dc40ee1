"""A generator whose texts are given: what a search does can then be told in advance."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

from prover.models.generator import Completion, Sampling


class Scripted:
    """Sample i of a prompt is `text(prompt, i)`, i found from the seed, so asking in parts changes nothing."""

    def __init__(self, text: Callable[[str, int], str], logprob: Callable[[str, int], float] | None = None) -> None:
        self._text, self._logprob = text, logprob or (lambda prompt, i: -1.0)
        self._first: dict[str, int] = {}
        self.asked: list[tuple[str, int, int]] = []  # (prompt, first sample, how many)
        self.open = 0

    def same_numbers_as(self, other: Scripted) -> None:
        """Number samples as another did, for prompts whose first samples may not be asked for here."""
        self._first = dict(other._first)

    async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        first = sampling.seed - self._first.setdefault(prompt, sampling.seed)
        self.asked.append((prompt, first, n))
        self.open += 1
        try:
            for i in range(n):
                text = self._text(prompt, first + i)
                yield Completion(i, text, len(text.split()), self._logprob(prompt, first + i), True)
        finally:
            self.open -= 1

    @property
    def sampled(self) -> int:
        return sum(n for _, _, n in self.asked)
