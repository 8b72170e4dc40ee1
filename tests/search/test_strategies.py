"""Repair, verified prefixes and the two tree searches, over real Lean."""

from __future__ import annotations

import asyncio

import pytest
from scripted import Scripted

from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.verdicts import Goal, GoalKind
from prover.models.formats.registry import load
from prover.search.prefixes import Prefix, verified_prefix
from prover.search.question import Desk, Question, SearchConfig
from prover.search.result import REPAIR, TREE, Outcome, SearchResult
from prover.search.strategies import STRATEGIES
from prover.search.tree import Arm, Tree, by_score, by_upper_bound

PROMPTS = load("compact")
PAIR = "theorem problem (x y : ℕ) (h₀ : x = 2) (h₁ : y = 3) : x + y = 5 ∧ y = 3"
ONE = (GoalKind.PROVE,)


def ask(strategy: str, generator: Scripted, config: SearchConfig, signature: str = PAIR) -> SearchResult:
    async def go() -> SearchResult:
        async with LeanPool(embedded(), workers=2) as pool:
            return await STRATEGIES[strategy](Question(signature, config, 1), Desk(generator, pool, PROMPTS))

    return asyncio.run(go())


# ---- verified prefixes --------------------------------------------------------------------------------------

CASES = {
    "by\n  constructor\n  · omega\n  · nonsense": ("by\n  constructor\n  · omega\n  ·", "y = 3"),
    "by constructor; omega; rfl": ("by constructor; omega;", "y = 3"),
    "by subst h₀; simp_wrong; omega": ("by subst h₀;", "2 + y = 5"),
    "by\n  subst h₀": ("by\n  subst h₀", "2 + y = 5"),
    "by subst h₀": ("by subst h₀", "2 + y = 5"),
    "by\n  have h : x = 2 := by exact wrong\n  omega": ("by\n  have h : x = 2 := by", "x = 2"),
}
CASES["by\n  constructor\n  · skip\n  · omega"] = ("by\n  constructor", "x + y = 5")  # left open inside
NONE = ("by nonsense", "rfl", "by constructor <;> omega", "")


def test_a_prefix_is_what_lean_accepts_up_to_the_first_error_with_the_goals_it_shows() -> None:
    async def go() -> dict[str, Prefix | None]:
        async with LeanPool(embedded(), workers=2) as pool:
            found = {}
            for text in (*CASES, *NONE):
                verdict = await pool.check(Goal(PAIR), text)
                found[text] = await verified_prefix(Goal(PAIR), text, verdict, pool)
            return found

    found = asyncio.run(go())
    for text, (prefix, goal) in CASES.items():
        kept = found[text]
        assert kept is not None and kept.text == prefix, (text, kept)
        assert kept.state.split("⊢")[1].strip().startswith(goal), (text, kept)
    assert {text: found[text] for text in NONE} == dict.fromkeys(NONE)


# ---- repair -------------------------------------------------------------------------------------------------


def test_a_failed_attempt_goes_back_with_the_message_and_its_place() -> None:
    def text(prompt: str, i: int) -> str:
        return "by omega" if prompt.startswith("Failed") and "nonsense" in prompt else "by constructor; nonsense"

    generator = Scripted(text)
    result = ask("repair", generator, SearchConfig(8, 2, ONE))
    assert result.outcome is Outcome.PROVED
    assert result.proof is not None and (result.proof.by, result.proof.depth) == (REPAIR, 1)
    [_, (prompt, _, n)] = generator.asked
    assert n == 1, "the same failure is sent back once"
    assert prompt.startswith(f"Failed: {PAIR} := by constructor; nonsense\nLine 1: ")
    assert prompt.endswith(f"Prove: {PAIR} :=")


def test_rounds_of_repair_are_bounded_and_counted() -> None:
    generator = Scripted(lambda prompt, i: f"by exact {i} {len(prompt)}")  # every repair fails in a new way
    result = ask("repair", generator, SearchConfig(6, 1, ONE, repair_rounds=2))
    assert [(a.by, a.depth, a.sample) for a in result.attempts] == [
        ("model", 0, 0),
        (REPAIR, 1, 0),
        (REPAIR, 2, 0),
        ("model", 0, 1),
        ("model", 0, 2),
        (REPAIR, 1, 1),
    ], "six in all, repairs included"


# ---- tree search --------------------------------------------------------------------------------------------


def stepwise(prompt: str, i: int) -> str:
    """Knows one step at a time: whole proofs always fail, each prefix is continued by its next tactic."""
    if prompt.endswith("subst h₀; subst h₁;"):
        return " omega"
    if prompt.endswith("subst h₀;"):
        return " subst h₁; nonsense"
    return "by subst h₀; nonsense"


@pytest.mark.parametrize("strategy", ["rmaxts", "best-first"])
def test_a_proof_is_put_together_from_verified_prefixes(strategy: str) -> None:
    assert ask("whole", Scripted(stepwise), SearchConfig(8, 2, ONE)).outcome is Outcome.OPEN
    generator = Scripted(stepwise)
    result = ask(strategy, generator, SearchConfig(8, 2, ONE))
    assert result.outcome is Outcome.PROVED and result.proof is not None
    assert result.proof.text == "by subst h₀; subst h₁; omega" and result.proof.by == TREE
    assert result.proof.verdict.certificate is not None, "the whole text was certified, not its last step"
    continued = [prompt.removeprefix(f"Prove: {PAIR} :=") for prompt, _, _ in generator.asked]
    assert list(dict.fromkeys(continued)) == ["", " by subst h₀;", " by subst h₀; subst h₁;"]
    assert result.samples == {"best-first": 5, "rmaxts": 7}[strategy], "the bound returns to the root once"


def test_a_known_state_is_no_reward_and_draws_no_more_samples() -> None:
    tree = Tree()
    assert tree.grow(tree.root, "by a;", "⊢ p", -0.5)
    assert not tree.grow(tree.root, "by b;", "⊢ p", -0.1), "other text, same goals"
    assert tree.grow(tree.root, "by c;", "⊢ q", -0.2)
    assert by_score(tree) is tree.root
    tree.root.expanded = True
    assert by_score(tree).prefix == "by c;"
    tree.root.expand.update(1.0)
    first = by_upper_bound(tree)
    assert first.prefix == "by a;", "a choice never made comes first"
    for child, reward in zip(tree.nodes, (0.0, 1.0), strict=True):
        child.expand.update(reward)
        child.into.update(reward)
    assert by_upper_bound(tree) in (tree.root, tree.nodes[1])


def test_the_bound_discounts_old_rewards() -> None:
    """arXiv 2408.08152: sums over the trajectories of a choice, each weighted by 0.99 to its age."""
    arm = Arm()
    for reward in (1.0, 0.0, 0.0):
        arm.update(reward)
    assert arm.reward == pytest.approx(0.99**2) and arm.count == pytest.approx(1 + 0.99 + 0.99**2)
