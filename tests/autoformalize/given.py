"""A generator that hands out given texts: what a small model cannot be made to say on purpose."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

from prover.models.generator import Completion, Sampling

Say = Callable[[str, int], str]  # (prompt, how many texts came before) -> text


class Given:
    """Records what it was asked; sampling with choices gets the choice that `say` names."""

    def __init__(self, say: Say) -> None:
        self._say = say
        self.asked: list[tuple[str, int, Sampling]] = []
        self.served = 0

    async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        self.asked.append((prompt, n, sampling))
        for index in range(n):
            text = self._say(prompt, self.served)
            self.served += 1
            yield Completion(index, text, len(text.split()), -float(len(text)), True)
