"""A model at a hole: the strategies over the checker in place, with a model that says what the test wants."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest

from prover.models.endpoint import EndpointError
from prover.models.formats.registry import load
from prover.models.generator import Completion, Sampling
from prover.search.question import SearchConfig
from prover.suggest.document import OpenFile
from prover.suggest.filling import Filled, Filling
from prover.suggest.model import StrategySearch, continuation, question_at
from prover.suggest.search import Status, Wanted
from prover.suggest.texts.source import Source

# Nothing of the automation proves these: the witness is 41.
HARD = """def step (n : Nat) : Nat := if n % 2 = 0 then n / 2 else 3 * n + 1
theorem helper (n : Nat) : n < n + 1 := by omega
theorem twelve : ∃ n m : Nat, n * m = 323 ∧ 1 < n ∧ n < m := by
  sorry
theorem inner (a : Nat) (h : a = 17) : ∃ n m : Nat, n * m = 19 * a ∧ 1 < n ∧ n < m := by
  have k : ∃ m, 17 * m = 323 ∧ 17 < m := by
    sorry
  obtain ⟨m, e, l⟩ := k
  exact ⟨17, m, by omega, by omega, l⟩
"""
Say = Callable[[str, int], str]


class Model:
    """Answers by a function of the prompt and the sample's number."""

    def __init__(self, say: Say) -> None:
        self.say, self.prompts = say, list[str]()

    async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
        self.prompts.append(prompt)
        for index in range(n):
            await asyncio.sleep(0)
            text = self.say(prompt, len(self.prompts) * 100 + index)
            yield Completion(index, text, len(text.split()), -1.0, True)


async def filled(file: OpenFile, model: Model, strategy: str = "whole", text: str = HARD) -> list[Filled]:
    await file.load(Source(text))
    budget = SearchConfig(samples=8, strategy=strategy, first_wave=2, goals=("prove",))  # type: ignore[arg-type]
    search = StrategySearch(model, load("compact"), budget)
    filling = Filling(file, Wanted(n=1, seconds=60), search)
    return [event async for event in filling.run(filling.holes) if isinstance(event, Filled)]


async def test_what_is_asked(lean_file: OpenFile) -> None:
    await lean_file.load(Source(HARD))
    first, second = lean_file.holes
    assert await question_at(lean_file, first) == "theorem twelve : ∃ n m : Nat, n * m = 323 ∧ 1 < n ∧ n < m"
    assert await question_at(lean_file, second) == "theorem hole (a : Nat) (h : a = 17) : ∃ m, 17 * m = 323 ∧ 17 < m"
    begun = continuation(lean_file, second)
    assert begun is not None
    before, signature, proof = begun
    assert "theorem helper (n : Nat) : n < n + 1\n" in before and "by omega" not in before and "def step" in before
    assert signature.startswith("theorem inner") and proof.endswith("by\n    ")


@pytest.mark.parametrize("strategy", ["whole", "repair", "rmaxts", "best-first"])
async def test_every_strategy_works_in_place(lean_file: OpenFile, strategy: str) -> None:
    def say(prompt: str, number: int) -> str:
        if number < 101:
            return "by\n  refine ⟨17, 18, ?_⟩\n  decide" if "twelve" in prompt else "by exact ⟨18, by decide⟩"
        return "by exact ⟨17, 19, by decide⟩" if "twelve" in prompt else "by\n  refine ⟨19, ?_⟩\n  decide"

    done = await filled(lean_file, Model(say), strategy)
    assert [made.edit.text if made.edit else None for made in done] == [
        "exact ⟨17, 19, by decide⟩",
        "refine ⟨19, ?_⟩\n    decide",
    ]
    assert lean_file.holes == [] and [made.answer.suggestions[0].by for made in done] == ["model", "model"]


async def test_a_repair_sees_the_error_where_it_is_in_its_own_text(lean_file: OpenFile) -> None:
    model = Model(
        lambda prompt, _: "by\n  intro q\n  trivial" if "Failed" not in prompt else "by exact ⟨17, 19, by decide⟩"
    )
    done = await filled(lean_file, model, "repair")
    assert done[0].edit is not None
    assert any("Line 2:" in prompt for prompt in model.prompts if "Failed" in prompt)


async def test_the_declaration_is_continued_where_the_goal_alone_is_not_enough(lean_file: OpenFile) -> None:
    model = Model(lambda prompt, _: "exact ⟨19, by decide⟩" if prompt.rstrip().endswith("by") else "by skip")
    done = await filled(lean_file, model)
    assert done[0].answer.status is Status.OPEN
    assert done[1].edit is not None and done[1].edit.text == "exact ⟨19, by decide⟩"


async def test_a_model_that_says_nothing_useful_leaves_everything_open(lean_file: OpenFile) -> None:
    done = await filled(lean_file, Model(lambda *_: "Sure! Here is the proof."))
    assert [made.answer.status for made in done] == [Status.OPEN, Status.OPEN]
    assert lean_file.source.text == HARD


async def test_closing_the_search_ends_the_model_and_its_checks(lean_file: OpenFile) -> None:
    await lean_file.load(Source(HARD))
    ended = asyncio.Event()

    class Endless:
        async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
            try:
                while True:
                    await asyncio.sleep(0.01)
                    yield Completion(0, "by skip", 1, 0.0, True)
            finally:
                ended.set()

    search = StrategySearch(Endless(), load("compact"), SearchConfig(samples=8))
    events = search.suggestions(lean_file, lean_file.holes[0], Wanted())
    await anext(events)
    await events.aclose()
    assert ended.is_set()
    assert (await lean_file.check(lean_file.holes[0], "by exact ⟨17, 19, by decide⟩")).certified


async def test_who_is_cancelled_twice_leaves_the_worker_to_the_next(lean_file: OpenFile) -> None:
    """Lean settles after a question that was given up; the next one may not be put to it before."""
    await lean_file.load(Source(HARD))
    hole = lean_file.holes[0]
    for pause in (0.0, 0.001, 0.005, 0.02):
        given_up = asyncio.create_task(lean_file.check(hole, "by simp_all <;> omega"))
        await asyncio.sleep(pause)
        given_up.cancel()
        await asyncio.sleep(0.001)
        given_up.cancel()
        assert (await lean_file.check(hole, "by exact ⟨17, 19, by decide⟩")).certified
        await asyncio.gather(given_up, return_exceptions=True)


async def test_a_model_that_fails_is_no_answer_about_the_hole(lean_file: OpenFile) -> None:
    class Gone:
        async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
            raise EndpointError("http://127.0.0.1:1/v1 does not answer")
            yield

    await lean_file.load(Source(HARD))
    filling = Filling(lean_file, Wanted(n=1), StrategySearch(Gone(), load("compact"), SearchConfig(samples=2)))
    done = [event async for event in filling.run(filling.holes) if isinstance(event, Filled)]
    assert [made.answer.status for made in done] == [Status.CRASHED, Status.CRASHED]
    assert "does not answer" in done[0].answer.reason and filling.text == HARD


async def test_a_model_is_not_asked_where_something_is_certified_already(lean_file: OpenFile) -> None:
    model = Model(lambda *_: "by omega")
    done = await filled(lean_file, model, text="theorem t (p : Prop) (h : p) : p := by sorry\n")
    assert done[0].edit is not None and model.prompts == []
