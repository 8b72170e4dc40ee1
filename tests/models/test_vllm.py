"""A real vLLM engine on a tiny random model: seeds, cancellation, limits, structured output, new weights."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.models.formats.registry import load
from prover.models.generator import Completion, PromptTooLong, Sampling
from prover.models.lockstep import Lockstep
from prover.models.vllm import EngineConfig, VllmEngine
from prover.search.question import Desk, Question, SearchConfig
from prover.search.result import Attempt, Outcome
from prover.search.whole_proof import whole as search
from prover.train.base import BaseConfig, make_base

pytestmark = pytest.mark.slow

TEXTS = ["Prove: theorem problem (x : ℕ) (h₀ : x + 3 = 5) : x = 2 := by omega"] * 20
SMALL = BaseConfig(vocabulary=320, hidden=64, layers=2, heads=2, feed_forward=128)
PROMPT = "Prove: theorem problem (x : ℕ) : x = x :="


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    root = tmp_path_factory.mktemp("models")
    for seed in (0, 1):
        make_base(root / str(seed), TEXTS, SMALL, 128, seed)
    return root / "0", root / "1"


@pytest.fixture(scope="module")
def engine(folders: tuple[Path, Path]) -> Iterator[VllmEngine]:
    engine = VllmEngine(folders[0], 128, EngineConfig(memory_gib=0.05))
    yield engine
    engine.close()


async def collect(engine: VllmEngine, n: int, sampling: Sampling) -> list[Completion]:
    found = [c async for c in engine.generate(PROMPT, n, sampling)]
    return sorted(found, key=lambda c: c.index)


def test_a_batch_is_repeatable_and_sample_i_has_seed_plus_i(engine: VllmEngine) -> None:
    sampling = Sampling(max_tokens=12, seed=7)

    async def twice() -> None:
        requests = [(PROMPT, 4, sampling), (PROMPT + " by", 2, Sampling(max_tokens=9, seed=3))]
        first = await engine.generate_batch(requests)
        # Something else in between must leave no trace, not even in the prefix cache.
        await collect(engine, 3, Sampling(max_tokens=5, seed=99))
        assert await engine.generate_batch(requests) == first
        shifted = await engine.generate_batch([(PROMPT, 1, Sampling(max_tokens=12, seed=9))])
        assert isinstance(first[0], list) and isinstance(shifted[0], list)
        assert [c.text for c in first[0]][2] == shifted[0][0].text

    asyncio.run(twice())


def test_prompts_that_do_not_fit_and_choices(engine: VllmEngine) -> None:
    async def ask() -> None:
        answers = await engine.generate_batch(
            [("x " * 200, 1, Sampling()), (PROMPT, 3, Sampling(choices=(" good", " poor"), max_tokens=16))]
        )
        assert isinstance(answers[0], PromptTooLong)
        assert isinstance(answers[1], list)
        assert {c.text for c in answers[1]} <= {" good", " poor"}
        with pytest.raises(PromptTooLong):
            async for _ in engine.generate("x " * 200, 1, Sampling()):
                pass

    asyncio.run(ask())


def test_a_code_block_that_the_prompt_opens_ends_the_text(engine: VllmEngine) -> None:
    """What a random model writes is fixed by structured output; what is asked is where the text is cut."""
    sampling = Sampling(max_tokens=40, seed=5, choices=("by rfl```and prose",))

    async def text(prompt: str) -> tuple[str, bool]:
        [found] = [c async for c in engine.generate(prompt, 1, sampling)]
        return found.text, found.finished

    assert asyncio.run(text("```lean4\n" + PROMPT)) == ("by rfl", True)
    assert asyncio.run(text("```lean4\nx\n```\n" + PROMPT)) == ("by rfl```and prose", True)
    assert asyncio.run(text(PROMPT)) == ("by rfl```and prose", True)


SIGNATURE = "theorem problem (x : ℕ) : x = x"


def test_a_continued_search_samples_what_one_search_would(engine: VllmEngine) -> None:
    """Budgets that end with a wave: the batches of the longer search are then those of both parts."""

    async def ask() -> None:
        async with LeanPool(embedded(), workers=2) as pool:

            async def run(samples: int, recorded: list[Attempt]) -> list[Attempt]:
                async with Lockstep(engine.generate_batch, pool) as lockstep:
                    config = SearchConfig(samples, 1, max_tokens=20)
                    desk = Desk(lockstep.generator, lockstep.checker, load("compact"))
                    found = await search(Question(SIGNATURE, config, 1, tuple(recorded)), desk)
                return [replace(a, verdict=replace(a.verdict, seconds=0.0)) for a in found.attempts]

            assert await run(7, await run(3, [])) == await run(7, [])

    asyncio.run(ask())


# The last one: engines that close take the process's distributed state with them.
@pytest.mark.parametrize("tied", [False, True])
def test_new_weights_are_those_of_the_checkpoint(folders: tuple[Path, Path], tmp_path: Path, tied: bool) -> None:
    """Log-probabilities, not greedy tokens: an output layer left behind by a reload can keep the argmax."""
    first, second = (_variant(folder, tmp_path / folder.name, tied) for folder in folders)
    engine = VllmEngine(first, 128, EngineConfig(memory_gib=0.05))

    async def measure() -> list[float]:
        values = []
        for folder in (first, second, first):
            await engine.load_weights(folder)
            [answer] = await engine.generate_batch([(PROMPT, 1, Sampling(temperature=0, max_tokens=6))])
            assert isinstance(answer, list)
            values.append(answer[0].logprob)
        return values

    found = asyncio.run(measure())
    engine.close()
    wanted = [_greedy_logprob(folder) for folder in (first, second, first)]
    assert found == pytest.approx(wanted, abs=1e-3)


def _variant(folder: Path, out: Path, tied: bool) -> Path:
    from transformers import AutoModelForCausalLM, AutoTokenizer

    model = AutoModelForCausalLM.from_pretrained(folder)
    if tied:
        model.config.tie_word_embeddings = True
        model.tie_weights()
    model.save_pretrained(out)
    AutoTokenizer.from_pretrained(folder).save_pretrained(out)
    return out


def _greedy_logprob(folder: Path) -> float:
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    model = AutoModelForCausalLM.from_pretrained(folder)
    ids = AutoTokenizer.from_pretrained(folder)(PROMPT, return_tensors="pt").input_ids
    out = model.generate(ids, max_new_tokens=6, do_sample=False, return_dict_in_generate=True, output_scores=True)
    return sum(float(torch.log_softmax(score[0], -1).max()) for score in out.scores)


@pytest.fixture(scope="module")
def endless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VllmEngine]:
    """An engine with a long context; greedy texts of its random model fill it.

    Used by the last tests of this file: vLLM keeps one set of process groups, and closing a second engine ends it.
    """
    folder = tmp_path_factory.mktemp("endless")
    make_base(folder, TEXTS, SMALL, 2048, 0)
    engine = VllmEngine(folder, 2048, EngineConfig(memory_gib=0.2))
    yield engine
    engine.close()


def test_closing_the_iterator_ends_the_work_on_the_rest(endless: VllmEngine) -> None:
    """Texts end at random, the first after a few tokens and most after hundreds."""

    async def ask() -> None:
        before = endless.stats.tokens
        stream = endless.generate(PROMPT, 32, Sampling(max_tokens=2000, seed=1))
        first = await anext(stream)
        assert await endless.unfinished() > 16, "most are under way: there is something to cancel"
        await stream.aclose()
        assert await endless.unfinished() == 0
        assert endless.stats.tokens - before < 16 * (first.tokens + 100), "the rest has not been sampled to its end"
        assert len(await collect(endless, 2, Sampling(max_tokens=1))) == 2, "the engine goes on for others"

    asyncio.run(ask())


def test_a_success_aborts_what_the_engine_still_samples_for_other_goals(endless: VllmEngine) -> None:
    engine = endless

    class ProvesElsewhere:
        """The proof is given, once the engine is at work on the refutation, which takes it long."""

        async def generate(self, prompt: str, n: int, sampling: Sampling) -> AsyncIterator[Completion]:
            if "¬" in prompt:
                async for completion in engine.generate(prompt, n, sampling):
                    yield completion
                return
            for _ in range(1000):
                if (begun := await engine.unfinished()) == 8:
                    break
                await asyncio.sleep(0.01)
            assert begun == 8
            for i in range(n):
                yield Completion(i, "by rfl", 2, -1.0, True)

    async def ask() -> None:
        assert await engine.unfinished() == 0
        requests, tokens = engine.stats.requests, engine.stats.tokens
        async with LeanPool(embedded(), workers=1) as pool:
            config = SearchConfig(8, 8, max_tokens=2000, temperature=0.0)
            found = await search(Question(SIGNATURE, config, 1), Desk(ProvesElsewhere(), pool, load("compact")))
        assert found.outcome is Outcome.PROVED
        assert engine.stats.requests == requests + 8
        assert await engine.unfinished() == 0
        assert engine.stats.tokens == tokens, "no text came to its end"

    asyncio.run(ask())
