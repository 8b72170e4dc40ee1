"""Goals of statements: texts, and what Lean says they mean."""

from __future__ import annotations

import asyncio

import pytest

from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.verdicts import GoalKind, Received, Verdict, VerdictKind
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
        ("lemma", "no name"),
        ("theorem t (x : ℕ)", "no colon"),
        ("theorem t (x : ℕ) :  ", "nothing follows"),
        ("theorem t (x : ℕ] : x = x", "unbalanced"),
        ("import Mathlib\ntheorem t : 1 = 1", "`import Mathlib` stands before"),
        ("theorem t := rfl : 1 = 1", "no colon"),
        ("theorem t : 1 = 1 := rfl", "`:=` outside"),
        ("theorem t (x : ℕ) /- never closed : x = x", "unclosed comment"),
    ],
)
def test_what_is_no_signature(text: str, says: str) -> None:
    with pytest.raises(NotASignature, match=says):
        parse(text)


def test_a_comment_at_the_end_hides_nothing_of_a_goal() -> None:
    """The bracket that closes a negation stood in the comment."""
    signature = "open Nat in\ntheorem t (n : ℕ) -- c\n  (h : n = 1) /- := -/ : n = 2 ∧ -- both\n  n = 3 -- the end"
    texts = {kind: goal(signature, kind).signature for kind in GoalKind}
    assert texts[GoalKind.REFUTE].endswith(": ¬ (n = 2 ∧ -- both\n  n = 3)")
    assert texts[GoalKind.REFUTE_CLOSED].endswith("(h : n = 1), n = 2 ∧ -- both\n  n = 3)")
    assert texts[GoalKind.ABSURD].endswith("(h : n = 1) : False")
    assert all(text.startswith("open Nat in\ntheorem t") for text in texts.values())
    assert binder_names(signature) == ["n", "h"]


def test_colons_in_comments_strings_and_quoted_names_do_not_end_the_hypotheses() -> None:
    parts = parse("theorem «a : b» (x : ℕ) /- : -/ (h : x = 1) -- :\n : x = 1")
    assert parts.written == "«a : b»"
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

    async def elaborate(self, signature: str, received: Received | None = None) -> Verdict:
        wrong = signature == goal(self.statement, GoalKind.ABSURD).signature
        return await self._pool.elaborate(self._instead if wrong else signature)

    async def check(self, *_: object) -> Verdict:
        return Verdict(VerdictKind.CRASHED)


CLEVER = {
    "instances": "theorem t {α : Type} [DecidableEq α] (x y : α) (h : x = y) : y = x",
    "a named instance": "theorem t {α : Type} [inst : DecidableEq α] (x y : α) : (if x = y then 1 else 1) = 1",
    "strictly implicit": "theorem t ⦃x : ℕ⦄ {y : ℕ} (h : x = y) : y = x",
    "dependent binders": "theorem t (n : ℕ) (f : ∀ m : ℕ, m < n → ℕ) (k : ℕ) (hk : k < n) : f k hk = f k hk",
    "let in the goal": "theorem t (x : ℕ) (h : x = 1) : (let y := x + 1; y = 2)",
    "let in a hypothesis": "theorem t (x : ℕ) (h : let y := x + 1; y = 2) : x = 1",
    "two universes": "theorem t.{u, v} {α : Type u} {β : Type v} (f : α → β) (x y : α) (h : x = y) : f x = f y",
    "a universe of sorts": "theorem a.b.{u} {α : Sort u} (x y : α) (h : x = y) : y = x",
    "a name without use": "theorem t (x : ℕ) (_ : x = 3) : x < 4",
    "a default value": "theorem t (x : ℕ := 3) (h : x = 3) : x < 4",
    "type ascriptions": "theorem t (x : ℕ) (h : (x : ℤ) = 3) : (x : ℤ) + 1 = 4",
    "a disjunction": "theorem t (p q : Prop) (hp : p) : p ∨ q",
}


@pytest.mark.slow
def test_goals_of_clever_binders_mean_what_they_should() -> None:
    async def ask() -> None:
        async with LeanPool(embedded(), workers=2) as pool:
            for name, signature in CLEVER.items():
                for kind in GoalKind:
                    assert (await pool.elaborate(goal(signature, kind).signature)).elaborates, (name, kind)
                    assert await confirmed(signature, kind, pool), (name, kind)

    asyncio.run(ask())


def test_a_goal_that_is_an_implication_is_negated_whole() -> None:
    """¬ (a → b) is not ¬ a → b, and with x = 2 only the statement itself holds."""

    async def ask() -> None:
        async with LeanPool(embedded(), workers=1) as pool:
            signature = "theorem t (x : ℕ) (h : x = 2) : x = 3 → x = 4"
            kinds = {kind: (await pool.check(goal(signature, kind), "by omega")).proved for kind in GoalKind}
            assert kinds == {kind: kind is GoalKind.PROVE for kind in GoalKind}
            false = "theorem t (x : ℕ) : x = 3 → x = 4"
            assert not (await pool.check(goal(false, GoalKind.REFUTE), "by omega")).proved, "it holds for x = 2"
            closed = await pool.check(goal(false, GoalKind.REFUTE_CLOSED), "by\n  intro h\n  have := h 3\n  omega")
            assert closed.proved

    asyncio.run(ask())


def test_nothing_is_confirmed_of_names_bound_by_nobody() -> None:
    """autoImplicit is off: an unbound x makes no statement, so none of its goals counts either."""

    async def ask() -> None:
        async with LeanPool(embedded(), workers=1) as pool:
            signature = "theorem t (h : x = (1 : ℕ)) : x = 1"
            assert not (await pool.check(goal(signature, GoalKind.PROVE), "h")).proved
            for kind in (GoalKind.REFUTE, GoalKind.REFUTE_CLOSED, GoalKind.ABSURD):
                assert not await confirmed(signature, kind, pool)

    asyncio.run(ask())
