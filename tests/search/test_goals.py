"""Goals of statements: texts, and what Lean says they mean."""

from __future__ import annotations

import asyncio

import pytest

from prover.lean.pool import LeanPool
from prover.lean.profile import embedded
from prover.lean.verdicts import GoalKind, Verdict, VerdictKind
from prover.search.goals import NotASignature, binder_names, confirmed, goal, parse

AWKWARD = "theorem t (x y : ℕ) {z : ℕ} (h : ∀ a, a = x → a < y) (g : (2 : ℕ) = 1 + 1) : x < y → z = z"


def test_texts_of_the_four_goals() -> None:
    binders = "(x y : ℕ) {z : ℕ} (h : ∀ a, a = x → a < y) (g : (2 : ℕ) = 1 + 1)"
    assert goal(AWKWARD, GoalKind.PROVE).signature == AWKWARD
    assert goal(AWKWARD, GoalKind.REFUTE).signature == f"theorem t {binders} : ¬ (x < y → z = z)"
    assert goal(AWKWARD, GoalKind.ABSURD).signature == f"theorem t {binders} : False"
    assert goal(AWKWARD, GoalKind.REFUTE_CLOSED).signature == f"theorem t : ¬ (∀ {binders}, x < y → z = z)"
    assert goal("theorem t : 1 = 2", GoalKind.REFUTE_CLOSED).signature == "theorem t : ¬ (1 = 2)"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("lemma", "does not start"),
        ("theorem t (x : ℕ)", "no colon"),
        ("theorem t (x : ℕ) :  ", "nothing follows"),
        ("theorem t (x : ℕ] : x = x", "unmatched"),
        ("theorem t := rfl : 1 = 1", "`:=` outside"),
        ("theorem t (x : ℕ) /- never closed : x = x", "not closed"),
    ],
)
def test_what_is_no_signature(text: str, says: str) -> None:
    with pytest.raises(NotASignature, match=says):
        parse(text)


def test_colons_in_comments_strings_and_quoted_names_do_not_end_the_hypotheses() -> None:
    parts = parse("theorem «a : b» (x : ℕ) /- : -/ (h : x = 1) -- :\n : x = 1")
    assert parts.name == "«a : b»"
    assert parts.proposition == "x = 1"


def test_names_of_hypotheses() -> None:
    assert binder_names(AWKWARD) == ["x", "y", "z", "h", "g"]
    assert binder_names("theorem t : 1 = 1") == []


def test_lean_confirms_honest_goals_and_refuses_a_fooled_splitter() -> None:
    async def ask() -> None:
        async with LeanPool(embedded(), workers=2) as pool:
            for signature in (AWKWARD, "theorem t : 1 = 2", "theorem t : ∀ x : ℕ, 0 < x → x = 2"):
                for kind in GoalKind:
                    assert await confirmed(signature, kind, pool), (signature, kind)
            # Were the splitter ever to drop a hypothesis, the types would tell.
            other = _Shifted(pool, "theorem t (x : ℕ) (h : x < 1) : x = 0", "theorem t (x : ℤ) : False")
            assert not await confirmed(other.statement, GoalKind.ABSURD, other)

    asyncio.run(ask())


class _Shifted:
    """A checker that elaborates another text in place of the absurd goal, as a fooled splitter would."""

    def __init__(self, pool: LeanPool, statement: str, instead: str) -> None:
        self._pool, self.statement, self._instead = pool, statement, instead

    async def elaborate(self, signature: str) -> Verdict:
        wrong = signature == goal(self.statement, GoalKind.ABSURD).signature
        return await self._pool.elaborate(self._instead if wrong else signature)

    async def check(self, *_: object) -> Verdict:
        return Verdict(VerdictKind.CRASHED)
