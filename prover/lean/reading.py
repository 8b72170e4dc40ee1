"""From a text that somebody sent to the goal that it asks: the one way from outside to `Goal`.

    goal = read_goal("import Mathlib\n/-- easy -/ lemma t (n : ℕ) : n = n := by sorry", profile).goal

The goal keeps the text as it came (`Received`), so that Lean can be asked whether it reads there what is proved here.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from prover.lean.profiles.profile import Profile
from prover.lean.syntax import NotATheorem, Theorem, imported, read_theorem, tokenize, without_imports
from prover.lean.verdicts import Goal, Received

_EMPTY: tuple[list[str], ...] = (
    [],
    ["sorry"],
    ["by"],
    ["by", "sorry"],
)  # what may stand behind the `:=` of a statement without a proof


@dataclass(frozen=True)
class Asked:
    """A text taken apart, and the goal that it asks."""

    theorem: Theorem
    goal: Goal


def read_goal(text: str, profile: Profile) -> Asked:
    """A statement, with `:= by sorry` behind it or not. Raises NotATheorem."""
    text = text.replace("\r\n", "\n")
    theorem = _named(text, profile)
    if theorem.proof is not None and [token.text for token in tokenize(theorem.proof)] not in _EMPTY:
        raise NotATheorem(
            "the statement brings a proof of its own behind `:=`: give what stands before it, "
            "and the proof in a field of its own"
        )
    return Asked(theorem, Goal(theorem.text, received=received(text, theorem)))


def read_file(text: str, profile: Profile) -> Asked:
    """A file with one theorem and its proof. Raises NotATheorem."""
    text = text.replace("\r\n", "\n")
    theorem = _named(text, profile)
    if theorem.proof is None:
        raise NotATheorem("the theorem has no `:=`")
    return Asked(theorem, Goal(theorem.text, received=Received(without_imports(text), theorem.name)))


# Libraries that a profile's own stands for. A module of anybody else may hold what changes a statement.
LIBRARIES = frozenset({"Init", "Std", "Lean", "Batteries", "Mathlib", "Aesop", "Qq", "ProofWidgets", "Plausible"})


def foreign_import(text: str, known: Collection[str] = ()) -> str:
    """The first module that a text imports and that is neither of a known library nor known, or nothing. Raises
    NotATheorem.
    """
    return next((one for one in imported(text) if one.split(".")[0] not in LIBRARIES and one not in known), "")


def received(text: str, theorem: Theorem) -> Received:
    """The text that a theorem was read from, as Lean shall read it."""
    return Received(completed(text, theorem), theorem.name)


def completed(text: str, theorem: Theorem) -> str:
    """The text with its imports blanked, and `sorry` where its theorem has no proof."""
    tail = ""
    if theorem.proof is None:
        tail = "\n:= sorry\n"
    elif [token.text for token in tokenize(theorem.proof)] in ([], ["by"]):
        tail = "\n  sorry\n"
    return without_imports(text).strip(" \n") + tail  # other spaces are none to Lean


def _named(text: str, profile: Profile) -> Theorem:
    """The parts of a text whose theorem has a name, and whose imports the profile's library stands for."""
    theorem = read_theorem(text)
    if not theorem.written:
        raise NotATheorem("an `example` has no name to be judged under: give it one, as a `theorem`")
    for line in theorem.dropped:
        word, _, module = line.partition(" ")
        if word == "import" and not profile.offers(module):
            raise NotATheorem(f"the import of {module} is not offered here: the profile's library stands in its place")
    return theorem
