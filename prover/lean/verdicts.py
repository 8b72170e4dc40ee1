"""What is asked of Lean and what it answered: `Goal`, `Verdict`, and the `Checker` protocol.

Every algorithm of the project speaks these types; this module knows nothing of processes or files.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from prover.lean.elaboration import Elaboration


class VerdictKind(StrEnum):
    """What Lean said of one attempt (words of docs/design.md)."""

    PROVED = "proved"
    REJECTED = "rejected"
    INCOMPLETE = "incomplete"
    FORBIDDEN = "forbidden"
    TIMEOUT = "timeout"
    OUT_OF_MEMORY = "out_of_memory"
    CRASHED = "crashed"
    INVALID_INPUT = "invalid_input"


class GoalKind(StrEnum):
    """Which question about a statement Γ ⊢ P a goal asks."""

    PROVE = "prove"  # Γ ⊢ P
    REFUTE = "refute"  # Γ ⊢ ¬P, the negation of arXiv 2405.14333, section 3.3
    REFUTE_CLOSED = "refute_closed"  # ¬(∀ Γ, P)
    ABSURD = "absurd"  # Γ ⊢ False: the hypotheses contradict each other


OPEN_GOALS = "unsolved goals"  # how Lean's message about goals left open begins; the goals follow

MAX_FIRST_ERROR = 400  # characters


@dataclass(frozen=True)
class Received:
    """A text as it came from outside, imports blanked and `sorry` for a proof that it lacks: Lean can read it as it is.

    `theorem` is the full name, by parts, of the theorem in it that a goal was read from. With `alone` it declares
    nothing else; a benchmark's file may hold other theorems and definitions.
    """

    text: str
    theorem: tuple[str, ...]
    alone: bool = True


@dataclass(frozen=True)
class Goal:
    """One theorem signature to be proved.

    `signature` is everything before `:=`, e.g. ``theorem t (n : ℕ) (h : 0 < n) : 1 ≤ n``, under the `open` commands
    that it was written under. `received` is the text that it was read from: a proof counts only if Lean reads the same
    there.
    """

    signature: str
    kind: GoalKind = GoalKind.PROVE
    received: Received | None = None


@dataclass(frozen=True)
class Verdict:
    """The answer to one attempt.

    `axioms` are those the term rests on (None when not proved), `seconds` is wall time that Lean
    spent on it (check and certificate; not waiting for a free worker nor its start; 0 for a remembered
    answer), `certificate` is the record of the certified re-check when one was made, `messages` are Lean's
    errors as (line, column, text), 1-based line within the proof text.
    """

    kind: VerdictKind
    reason: str = ""
    axioms: tuple[str, ...] | None = None
    seconds: float = 0.0
    certificate: dict[str, Any] | None = None
    messages: tuple[tuple[int, int, str], ...] = field(default=())

    @property
    def proved(self) -> bool:
        return self.kind is VerdictKind.PROVED

    @property
    def first_error(self) -> tuple[int, int, str] | None:
        """(line, column, text) of the error that stands first in the proof, None when none has a place there.

        A goal left open is reported where its block begins, before what goes wrong inside: it comes last.
        """
        placed = [message for message in self.messages if message[0] > 0]
        first = min(placed, key=lambda m: (m[2].startswith(OPEN_GOALS), m[0], m[1]), default=None)
        return first and (first[0], first[1], first[2][:MAX_FIRST_ERROR])


class Checker(Protocol):
    """Checks Lean code. Implemented by `prover.lean.pool.LeanPool` in one process and by a Ray actor."""

    async def check(self, goal: Goal, proof: str) -> Verdict:
        """Judge `proof`, the text that follows `:=` (usually ``by …``). Never raises for bad proofs."""
        ...

    async def elaborate(self, signature: str, received: Received | None = None) -> Elaboration:
        """Whether the signature alone elaborates, with `sorry` as its body, and what its type says.

        With the text that it was `received` as, only if Lean reads the same there.
        """
        ...
