"""What Lean answers when it is asked about a statement alone, before any proof: `Elaboration`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from prover.lean.verdicts import VerdictKind


@dataclass(frozen=True)
class TypeFacts:
    """`type` is the hash of the whole, `unordered` of the whole with its hypotheses in any order, `binders` of each
    leading binder's domain, `conclusion` of what follows them.

    `mentions[i]` are the earlier binders that binder i mentions, its last item those of the conclusion. `uses` are
    the constants of the type, and after a space the type that one is applied to: `HSub.hSub Nat`. `spelled_out` is the
    hash of the whole with the file's own abbreviations in their place written out.
    """

    type: str
    unordered: str
    binders: tuple[str, ...]
    conclusion: str
    mentions: tuple[tuple[int, ...], ...]
    uses: tuple[str, ...]
    spelled_out: str

    @classmethod
    def of_json(cls, data: dict[str, Any]) -> TypeFacts:
        """The same from what a process sent as JSON, where tuples are lists."""
        mentions = tuple(map(tuple, data["mentions"]))
        return cls(**{**data, "binders": tuple(data["binders"]), "mentions": mentions, "uses": tuple(data["uses"])})


@dataclass(frozen=True)
class Elaboration:
    """Whether a statement elaborates, and what its elaborated type says.

    `problem` is None where it does; else `invalid_input` (the text is at fault, `reason` says how) or what kept Lean
    from an answer (`timeout`, `out_of_memory`, `crashed`). `facts` are None then, and where the profile has no
    certificates. `seconds` is wall time that Lean spent, 0 for a remembered answer, `messages` are its errors as in
    `Verdict`, the lines of the statement counted backwards from the proof.
    """

    problem: VerdictKind | None
    reason: str = ""
    facts: TypeFacts | None = None
    seconds: float = 0.0
    messages: tuple[tuple[int, int, str], ...] = ()

    @property
    def elaborates(self) -> bool:
        return self.problem is None

    @property
    def type_hash(self) -> str:
        """Content hash of the elaborated type; "" where there is none."""
        return self.facts.type if self.facts else ""

    @property
    def unordered_hash(self) -> str:
        """The same whatever the order of the hypotheses."""
        return self.facts.unordered if self.facts else ""
