"""From candidates to one statement: votes, further samples, repair, choice; over real Lean with given texts."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from autoformalize.choice import grouped
from autoformalize.filters import FilterConfig
from autoformalize.formalize import FormalizeConfig, Formalized, formalize
from autoformalize.problems import Problem
from prover.errors import UnusableInput
from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.models.formats.registry import load
from prover.search.question import Desk
from tests.autoformalize.given import Given, Say

PROBLEM = Problem("p", "What is the number that is 3 less than 5?", "2")
RIGHT = " theorem problem (x : ℕ) (h₀ : x + 3 = 5) : x = 2"
SAME = " theorem problem (n : ℕ) (h : n + 3 = 5) : n = 2"
OTHER = " theorem problem (x : ℕ) (h₀ : x + 5 = 7) : x = 2"
ABSURD = " theorem problem (x : ℕ) (h₀ : x + 5 = 3) : x = 2"
BROKEN = " theorem problem (x : ℕ) (h₀ : y + 3 = 5) : x = 2"

NO_MODEL = FilterConfig().without_model()


def run(say: Say, config: FormalizeConfig, filters: FilterConfig | None = None) -> tuple[Formalized, Given]:
    async def go() -> tuple[Formalized, Given]:
        generator, prompts = Given(say), load("compact")
        async with LeanPool(embedded(), workers=2) as pool:
            desk = Desk(generator, pool, prompts)
            return await formalize(PROBLEM, desk, config, filters or NO_MODEL, 1), generator

    return asyncio.run(go())


def listed(*texts: str) -> Say:
    return lambda _, before: texts[before % len(texts)]


def test_equal_types_vote_together_and_the_vote_is_recorded() -> None:
    found, _ = run(listed(OTHER, RIGHT, SAME, "no idea"), FormalizeConfig(candidates=4, min_votes=2))
    assert found.statement and found.votes == 2
    assert found.statement.signature.startswith("theorem problem (n : ℕ)")  # the likelier of the two texts
    assert [c.status for c in found.candidates] == ["outvoted", "duplicate", "kept", "unreadable"]
    assert [(row["votes"], row.get("rejected_by", "?")) for row in found.evidence["vote"]] == [(2, None), (1, "?")]


@pytest.mark.slow
def test_further_samples_are_spent_only_where_groups_disagree() -> None:
    config = FormalizeConfig(candidates=2, extra=4, min_votes=2)
    agreed, asked = run(listed(RIGHT, SAME), config)
    assert agreed.statement and len(asked.asked) == 1
    disputed, asked = run(listed(RIGHT, OTHER, SAME, RIGHT), config)
    assert disputed.statement and disputed.votes == 3 and len(disputed.candidates) == 4
    assert [c.sample for c in disputed.candidates] == [0, 1, 2, 3]
    assert len({sampling.seed + i for _, n, sampling in asked.asked for i in range(n)}) == 4  # none drawn twice
    hopeless, asked = run(listed(RIGHT, OTHER), FormalizeConfig(candidates=2, extra=4, min_votes=9))
    assert hopeless.reason == "candidates disagree" and len(hopeless.candidates) == 6


def test_a_type_that_a_filter_rejects_gives_way_to_the_next() -> None:
    found, _ = run(listed(ABSURD, ABSURD, RIGHT, "nothing"), FormalizeConfig(candidates=4, min_votes=1))
    assert found.statement and "x + 3 = 5" in found.statement.signature
    assert [c.status for c in found.candidates] == ["filtered", "duplicate", "kept", "unreadable"]
    assert found.evidence["vote"][0]["rejected_by"] == "absurd"
    alone, _ = run(listed(ABSURD, ABSURD, RIGHT, "nothing"), FormalizeConfig(candidates=4, min_votes=1, contenders=1))
    assert alone.statement is None and alone.reason == "absurd"


def test_agreement_and_score_choose_together() -> None:
    def say(prompt: str, before: int) -> str:
        if "Assessment" in prompt:
            return " excellent" if "x + 5 = 7" in prompt else " above average"
        return (RIGHT, RIGHT, RIGHT, OTHER, OTHER, OTHER)[before % 6]

    filters = FilterConfig(absurd_samples=0, score_votes=1)
    found, _ = run(say, FormalizeConfig(candidates=6, min_votes=1), filters)
    assert found.statement and "x + 5 = 7" in found.statement.signature  # as many votes, the better class
    assert [row["score"] for row in found.evidence["vote"]] in ([2.0, 4.0], [4.0, 2.0])
    first, _ = run(say, FormalizeConfig(candidates=6, min_votes=1, choose="first"), filters)
    assert first.statement and "x + 3 = 5" in first.statement.signature


def test_leans_message_goes_back_a_bounded_number_of_times() -> None:
    def say(prompt: str, before: int) -> str:
        return RIGHT if "Lean: rejected" in prompt or "Lean: invalid_input" in prompt else BROKEN

    mended, asked = run(say, FormalizeConfig(candidates=2, min_votes=1, repair_rounds=1))
    assert mended.statement and mended.votes == 2
    assert [c.repairs for c in mended.candidates] == [1, 1]
    assert sum("Unknown identifier" in prompt and "y + 3" in prompt for prompt, _, _ in asked.asked) == 2
    without, _ = run(say, FormalizeConfig(candidates=2, min_votes=1))
    assert without.reason == "no candidate elaborates"
    stubborn, asked = run(listed(BROKEN), FormalizeConfig(candidates=1, min_votes=1, repair_rounds=3))
    assert stubborn.reason == "no candidate elaborates" and len(asked.asked) == 4


@pytest.mark.slow
def test_few_shot_examples_stand_before_the_question(tmp_path: Path) -> None:
    file = tmp_path / "shots.jsonl"
    file.write_text(json.dumps({"problem": "Is 1 one?", "answer": "yes", "statement": "theorem problem : 1 = 1"}))
    _, asked = run(listed(RIGHT), FormalizeConfig(candidates=1, min_votes=1, examples=str(file)))
    prompt = asked.asked[0][0]
    assert prompt.index("theorem problem : 1 = 1\n\n") < prompt.index(PROBLEM.problem)
    file.write_text('{"problem": "Is 1 one?"}')
    other = tmp_path / "other.jsonl"
    file.rename(other)
    with pytest.raises(UnusableInput, match=r"other\.jsonl:1: not an example"):
        run(listed(RIGHT), FormalizeConfig(candidates=1, min_votes=1, examples=str(other)))


def test_groups_are_ordered_by_votes_then_likelihood() -> None:
    candidates = [("a", -3.0), ("b", -1.0), ("a", -2.0), ("c", float("nan")), ("", 0.0)]
    ballot = grouped(candidates, lambda c: c[0], lambda c: c[1])
    assert [(group.key, group.votes) for group in ballot.groups] == [("a", 2), ("b", 1), ("c", 1)]
    assert ballot.groups[0].best == ("a", -2.0) and ballot.votes == 4 and ballot.disputed
    assert ballot.weight(ballot.groups[1], 4.0) > ballot.weight(ballot.groups[2], None)
