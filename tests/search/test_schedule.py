"""The shared budget: who gets the next wave, and that the answer depends on nothing but results."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable

from prover.lean.verdicts import GoalKind, Verdict, VerdictKind
from prover.search.result import Attempt, Outcome, SearchResult
from prover.search.schedule import Policy, Pool, scheduled

PROVED, REJECTED = Verdict(VerdictKind.PROVED), Verdict(VerdictKind.REJECTED)


class World:
    """Statements with a fixed sample that solves them, or none; likelier ones look likelier to the model."""

    def __init__(self, solved_at: list[int | None], logprob: Callable[[int], float]) -> None:
        self.solved_at, self._logprob = solved_at, logprob
        self.grants: list[tuple[int, int]] = []

    @property
    def signatures(self) -> list[str]:
        return ["theorem t : " + "x" * (20 + i % 7) for i in range(len(self.solved_at))]

    async def search_to(self, i: int, samples: int, before: SearchResult | None) -> SearchResult:
        self.grants.append((i, samples))
        await asyncio.sleep(random.random() / 500)  # answers come in any order
        at = self.solved_at[i]
        n = samples if at is None or at >= samples else at + 1
        attempts = [
            Attempt(GoalKind.PROVE, k, k, f"{k}", 1, self._logprob(i), PROVED if k == at else REJECTED)
            for k in range(n)
        ]
        proof = attempts[-1] if at is not None and at < samples else None
        return SearchResult(Outcome.PROVED if proof else Outcome.OPEN, attempts, proof)


def spend(world: World, pool: Pool) -> list[SearchResult]:
    return asyncio.run(scheduled(world.signatures, world.search_to, pool))


def half_hopeless(n: int = 60) -> World:
    """Odd statements are hopeless and look so; even ones fall at a sample between 0 and 23."""
    draw = random.Random(5)
    places = [draw.randrange(24) if i % 2 == 0 else None for i in range(n)]
    return World(places, lambda i: -0.5 if i % 2 == 0 else -2.0)


def test_no_policy_spends_more_than_the_pool_and_solved_ones_give_back() -> None:
    policies: tuple[Policy, ...] = ("uniform", "likeliest")
    for policy in policies:
        world = half_hopeless()
        found = spend(world, Pool(300, policy))
        assert sum(result.samples for result in found) == 300
        assert all(result.samples for result in found), "everyone gets an early wave"


def test_what_is_likeliest_next_is_learnt_from_what_was_bought() -> None:
    solved = {}
    policies: tuple[Policy, ...] = ("uniform", "likeliest")
    for policy in policies:
        found = spend(half_hopeless(240), Pool(8 * 240, policy))
        solved[policy] = sum(result.proof is not None for result in found)
    assert solved["likeliest"] >= 1.3 * solved["uniform"], solved


def test_where_nothing_can_be_learnt_failures_alone_decide() -> None:
    """Equal looks: a statement that failed more often is asked less, so the budget stays nearly even."""
    world = World([None] * 24, lambda i: -1.0)
    found = spend(world, Pool(24 * 12, early=4))
    spent = [result.samples for result in found]
    assert max(spent) - min(spent) <= 8, spent


def test_a_larger_pool_begins_with_what_a_smaller_one_did_and_time_does_not_matter() -> None:
    small, large, again = half_hopeless(), half_hopeless(), half_hopeless()
    spend(small, Pool(200))
    spend(large, Pool(400))
    spend(again, Pool(400))
    assert large.grants == again.grants
    assert large.grants[: len(small.grants) - 1] == small.grants[:-1], "the last grant may have been cut"


def test_none_gets_more_than_its_most() -> None:
    found = spend(World([None] * 5, lambda i: -1.0), Pool(1000, early=4, most=10))
    assert [result.samples for result in found] == [10] * 5
