"""Which of several candidates for one problem: groups of equal elaborated type, agreement first, then score."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Group(Generic[T]):
    """Candidates of one type, in the order of sampling; the likeliest text stands for all."""

    key: str
    members: tuple[T, ...]
    best: T
    likelihood: float

    @property
    def votes(self) -> int:
        return len(self.members)


@dataclass(frozen=True)
class Ballot(Generic[T]):
    """All groups, most votes first, the likelier first among equals."""

    groups: tuple[Group[T], ...]

    @property
    def votes(self) -> int:
        return sum(group.votes for group in self.groups)

    @property
    def disputed(self) -> bool:
        """Whether no type has more than half of the votes."""
        return bool(self.groups) and 2 * self.groups[0].votes <= self.votes

    def weight(self, group: Group[T], score: float | None) -> tuple[float, float]:
        """What a group has for it: its share of the votes times its mean class (1 to 5; 3 where none was given)."""
        return group.votes / self.votes * (3.0 if score is None else 1.0 + score), group.likelihood


def grouped(candidates: Sequence[T], key: Callable[[T], str], likelihood: Callable[[T], float]) -> Ballot[T]:
    """Group candidates by `key`; those whose key is empty have no vote."""

    def likely(candidate: T) -> float:
        found = likelihood(candidate)
        return -math.inf if math.isnan(found) else found

    members: dict[str, list[T]] = {}
    for candidate in candidates:
        if name := key(candidate):
            members.setdefault(name, []).append(candidate)
    groups = []
    for name, found in members.items():
        best = max(found, key=likely)  # the first of equal ones
        groups.append(Group(name, tuple(found), best, likely(best)))
    return Ballot(tuple(sorted(groups, key=lambda group: (-group.votes, -group.likelihood))))
