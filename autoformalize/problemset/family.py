"""What a family of problems is, and how one instance of it is made.

A family is a piece of mathematics told in several wordings: a function that draws its numbers, English
templates, one Lean signature and, for seed families only, proofs. Nothing here touches files or Lean;
`generate.py` writes the data, `families/` holds the families themselves.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Values = dict[str, int]


class Role(StrEnum):
    """What the training loop may see of a family."""

    SEED = "seed"  # problems, statements and proofs
    LOOP = "loop"  # problems in English, a few formalization pairs, never a proof
    UNSEEN = "unseen"  # held-out problems only


@dataclass(frozen=True)
class Instance:
    """One problem. `proof` is empty unless the family is a seed family."""

    family: str
    wording: int
    values: tuple[int, ...]
    problem: str
    answer: str
    statement: str
    proof: str = ""


@dataclass(frozen=True)
class Family:
    """Wordings, numbers and statement of one kind of problem.

    `draw` returns the numbers by name; `words` offers names and things to the templates: one is taken for
    each slot, all different. `{ans}` and every number may be used in any template.
    """

    name: str
    role: Role
    area: str
    difficulty: int
    draw: Callable[[random.Random], Values]
    wordings: tuple[str, ...]
    statement: str
    answer: str = "{ans}"
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    proofs: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if (self.role is Role.SEED) != bool(self.proofs):
            raise ValueError(f"{self.name}: seed families have proofs, and only they")
        if len(self.wordings) < 4:
            raise ValueError(f"{self.name}: at least four wordings")

    def choose_words(self, rng: random.Random) -> dict[str, str]:
        """One word for every slot, no word twice."""
        chosen: dict[str, str] = {}
        for slot, pool in self.words.items():
            chosen[slot] = rng.choice([word for word in pool if word not in chosen.values()])
        return chosen

    def render(self, values: Values, wording: int, words: Mapping[str, str], proof: str = "") -> Instance:
        """The instance with these numbers, this wording, these words and this proof template."""
        fields: dict[str, object] = {**values, **words}
        return Instance(
            family=self.name,
            wording=wording,
            values=tuple(values.values()),
            problem=_sentence(self.wordings[wording].format(**fields)),
            answer=self.answer.format(**fields),
            statement=self.statement.format(**fields),
            proof=proof.format(**fields),
        )

    def instance(self, rng: random.Random, values: Values | None = None) -> Instance:
        """A random instance, with these numbers if they are given."""
        numbers = self.draw(rng) if values is None else values
        proof = rng.choice(self.proofs) if self.proofs else ""
        return self.render(numbers, rng.randrange(len(self.wordings)), self.choose_words(rng), proof)


def _sentence(text: str) -> str:
    """`text` with a capital letter at its start."""
    return text[0].upper() + text[1:]


# Letters are fixed for each family: a model of a few million parameters does not learn to copy them.
N = ("n",)
X = ("x",)
Y = ("y",)
NAMES = (
    "Ada", "Bruno", "Clara", "Dario", "Elif", "Farid", "Grace", "Hugo", "Ines", "Jonas",
    "Kira", "Liam", "Mina", "Noor", "Omar", "Petra", "Rosa", "Sami", "Tessa", "Vera",
)  # fmt: skip
