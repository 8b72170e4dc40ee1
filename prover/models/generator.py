"""The `Generator` protocol: a source of text. Knows nothing of engines, prompts or Lean."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Sampling:
    """How to sample. `seed` fixes completion i of a prompt to seed + i; temperature 0 is greedy."""

    temperature: float = 1.0
    top_p: float = 1.0
    max_tokens: int = 256
    seed: int = 0
    stop: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()  # structured output: the text must be one of these


@dataclass(frozen=True)
class Completion:
    """One sampled text. `logprob` is the sum over its `tokens` tokens; `finished` is False at max_tokens."""

    index: int
    text: str
    tokens: int
    logprob: float
    finished: bool


class Generator(Protocol):
    """Anything that turns a prompt into n texts."""

    def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        """Yield n completions, in any order. Closing the iterator cancels what is still running.

        Raises `PromptTooLong` when the prompt does not fit the context.
        """
        ...


def sample_seed(seed: int, *parts: object) -> int:
    """A seed for (statement, goal, …) that depends on nothing else, 48 bits, room for many samples."""
    text = "/".join(map(str, (seed, *parts)))
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big")


def stops(prompt: str, sampling: Sampling) -> list[str]:
    """Where a completion ends besides its end of text: at the end of a code block that the prompt leaves open."""
    return [*sampling.stop, *(["```"] if prompt.count("```") % 2 else [])]


class PromptTooLong(ValueError):
    """The prompt leaves no room for a completion in the model's context."""
