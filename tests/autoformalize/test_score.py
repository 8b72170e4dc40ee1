"""The quality score: classes that can always be read, votes and their agreement, another model as scorer."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from autoformalize.filters import FilterConfig, Tools
from autoformalize.filters.base import Finding
from autoformalize.filters.score import score
from prover.lean.verdicts import Checker
from prover.models.formats.format import CLASSES
from prover.models.formats.registry import load
from prover.search.question import Desk, Statement
from tests.autoformalize.given import Given, Say

ITEM = Statement.of("theorem problem : 1 = 1", "Is 1 one?", "yes")


def run(say: Say, scorer: Given | None = None, **settings: object) -> tuple[Finding, Given]:
    generator = Given(say)
    config = FilterConfig(**{"score_votes": 3, **settings})  # type: ignore[arg-type]
    nobody: Checker = None  # type: ignore[assignment]  # scoring asks no checker
    tools = Tools(Desk(generator, nobody, load("compact"), scorer=scorer), config, 1)
    return asyncio.run(score(ITEM, tools)), generator


def test_votes_and_their_agreement_are_recorded() -> None:
    found, _ = run(lambda _, before: (" good", " good", " poor")[before])
    assert not found.rejected
    assert found.evidence == {"mean": 2.0, "agreement": 2 / 3, "votes": ["good", "good", "poor"]}
    dropped, _ = run(lambda *_: " fair")
    assert dropped.rejected


def test_an_analysis_is_read_at_its_end_and_continued_where_it_says_nothing() -> None:
    texts = ("It states the problem.\nAssessment: Above Average.", "The code says good things.\n\nNo word.\nNone.")

    def say(prompt: str, before: int) -> str:
        return " poor" if prompt.count("Assessment:") > 1 else texts[before % 2]

    found, asked = run(say, score_mode="analysis", score_votes=2)
    assert found.evidence["votes"] == ["above average", "poor"]
    assert found.evidence["analyses"][0].startswith("It states")
    assert len(asked.asked) == 2 and asked.asked[1][2].choices == tuple(f" {name}" for name in CLASSES)


def test_a_class_is_the_last_one_named_at_the_end() -> None:
    read = load("paper").score.read
    assert read("good\nexcellent\n\nRating: fair.") == "fair"
    assert read("Not poor but above average") == "above average"
    assert read("good\n\nnothing\nhere") == ""


def test_another_model_can_score() -> None:
    judge = Given(lambda *_: " excellent")
    found, formalizer = run(lambda *_: " poor", judge)
    assert found.evidence["votes"] == ["excellent"] * 3
    assert len(judge.asked) == 1 and not formalizer.asked


def test_scored_examples_stand_before_the_question(tmp_path: Path) -> None:
    file = tmp_path / "scored.jsonl"
    row = {"problem": "Is 2 two?", "answer": "yes", "statement": "theorem problem : 2 = 3", "assessment": "poor"}
    file.write_text(json.dumps(row))
    _, asked = run(lambda *_: " good", score_examples=str(file))
    prompt = asked.asked[0][0]
    assert "theorem problem : 2 = 3\nAssessment: poor\n\n" in prompt and prompt.endswith("Assessment:")


@pytest.mark.parametrize("settings", [{"score_votes": 0}])
def test_scoring_can_be_switched_off(settings: dict[str, object]) -> None:
    found, asked = run(lambda *_: " poor", **settings)  # type: ignore[arg-type]
    assert not found.rejected and not found.evidence and not asked.asked
