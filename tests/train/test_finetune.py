"""DeepSpeed for real: two processes, gloo, ZeRO-2, started by Ray; batches, the loss, and resuming."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pipelines.config import Config
from pipelines.driver.session import ray_session
from pipelines.driver.training import run_training
from prover.models.formats.registry import load
from prover.train.base import BaseConfig, make_base
from prover.train.examples import (
    Example,
    formalize_example,
    prove_example,
    read,
    score_examples,
    with_number_markers,
    write,
)
from prover.train.finetune import TrainConfig, TrainJob, batches, padded, tokenize

PROMPTS = load("compact")
SMALL = BaseConfig(vocabulary=320, hidden=64, layers=2, heads=2, feed_forward=128)


def examples() -> list[Example]:
    made = []
    for n in range(3, 60):
        statement = f"theorem problem (x : ℕ) (h₀ : x + {n} = {n + 7}) : x = 7"
        made.append(prove_example(PROMPTS, statement, "by omega", "seed"))
        made.append(formalize_example(PROMPTS, f"Solve x + {n} = {n + 7}.", "7", statement, "seed"))
    return with_number_markers(made)


@pytest.fixture(scope="module")
def job(tmp_path_factory: pytest.TempPathFactory) -> TrainJob:
    folder = tmp_path_factory.mktemp("train")
    write(folder / "examples.jsonl", examples())
    make_base(folder / "base", [e.prompt + e.completion for e in examples()], SMALL, 128, 0)
    return TrainJob(
        base=str(folder / "base"),
        examples=str(folder / "examples.jsonl"),
        out=str(folder / "model"),
        steps=80,
        learning_rate=5e-3,
        max_tokens=128,
        config=TrainConfig(batch=8, warmup_steps=3),
    )


@pytest.fixture(scope="module")
def ray_cluster() -> Iterator[Config]:
    config = Config()
    with ray_session(config):
        yield config


def weights(folder: str) -> dict[str, object]:
    from safetensors.numpy import load_file

    return {name: array.tobytes() for name, array in load_file(f"{folder}/model.safetensors").items()}


@pytest.mark.slow
def test_two_processes_learn_and_a_resumed_job_has_the_same_weights(job: TrainJob, ray_cluster: Config) -> None:
    seen: list[tuple[int, int, float]] = []
    whole = asyncio.run(run_training(job, ray_cluster, heard=lambda *state: seen.append(state)))
    assert whole.loss < 1.0, "it starts near log(320) = 5.8"
    assert whole.steps == 80 and whole.left_out == 0
    assert json.loads((Path(job.out) / "training.json").read_text())["result"]["examples"] == len(examples())

    # The same job, its processes killed after the checkpoint at step 16 or a later one, then again.
    other = replace(job, out=job.out + "-resumed", config=replace(job.config, checkpoint_every=16))
    with pytest.raises(Exception, match="stopped on purpose"):
        asyncio.run(_stopped_after(other, ray_cluster, 17))
    assert not Path(other.out).exists(), "an unfinished model is never in its place"
    resumed = asyncio.run(run_training(other, ray_cluster))
    assert resumed.resumed_from in (16, 32, 48, 64)
    assert weights(other.out) == weights(job.out)
    assert not Path(other.out + ".checkpoints").exists()


@pytest.mark.slow
def test_scattered_weights_are_saved_whole(job: TrainJob, ray_cluster: Config) -> None:
    """ZeRO-3 splits every weight over the processes; what it saves is what ZeRO-2 saves, up to rounding."""
    from safetensors.numpy import load_file

    found = {}
    for stage in (2, 3):
        short = replace(job, out=f"{job.out}-stage{stage}", steps=6, config=replace(job.config, zero_stage=stage))
        asyncio.run(run_training(short, ray_cluster))
        found[stage] = load_file(f"{short.out}/model.safetensors")
        left = sorted(path.name for path in Path(short.out).parent.glob(Path(short.out).name + "*"))
        assert left == [Path(short.out).name], "nothing is left beside the model"
    start = load_file(f"{job.base}/model.safetensors")
    assert {name: array.shape for name, array in found[3].items()} == {n: a.shape for n, a in start.items()}
    for name, array in found[3].items():
        assert array == pytest.approx(found[2][name], abs=1e-4), name
        assert abs(array - start[name]).max() > 1e-3, f"{name} has been trained"


async def _stopped_after(job: TrainJob, config: Config, step: int) -> None:
    def progress(now: int, steps: int, loss: float) -> None:
        if now >= step:
            raise RuntimeError("stopped on purpose")

    await run_training(job, config, heard=progress)
    raise RuntimeError("stopped on purpose, and too late")


def test_batches_depend_on_the_job_alone_and_cover_an_epoch(job: TrainJob) -> None:
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(job.base)
    rows, left_out = tokenize(read(Path(job.examples)), tokenizer, job.max_tokens)
    assert left_out == 0
    first, second = batches(rows, job), batches(rows, job)
    epoch = [next(first) for _ in range(-(-len(rows) // job.config.batch))]
    assert epoch == [next(second) for _ in epoch]
    assert all(len(batch) == job.config.batch for batch in epoch)
    seen = {tuple(ids) for batch in epoch for ids, _ in batch}
    assert seen == {tuple(ids) for ids, _ in rows}
    assert next(batches(rows, replace(job, seed=1))) != epoch[0]


def test_rows_are_padded_on_the_right_and_prompts_are_not_learnt() -> None:
    rows = [([5, 6, 7], 1), ([8, 9], 2), ([4, 3, 2, 1], 0)]
    ids, labels, mask = (tensor.tolist() for tensor in padded(rows, 0))
    assert ids == [[5, 6, 7, 0], [8, 9, 0, 0], [4, 3, 2, 1]]
    assert labels == [[-100, 6, 7, -100], [-100] * 4, [4, 3, 2, 1]]
    assert mask == [[1, 1, 1, 0], [1, 1, 0, 0], [1, 1, 1, 1]]


def test_the_loss_falls_on_completions_and_long_examples_are_counted(job: TrainJob) -> None:
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(job.base)
    [(ids, start)], left_out = tokenize(
        [Example("Prove: a :=", " by omega", "prove", "seed"), Example("x " * 300, " y", "prove", "seed")],
        tokenizer,
        128,
    )
    assert left_out == 1
    assert tokenizer.decode(ids[start:]) == " by omega<eos>"


def test_score_examples_pair_faithful_statements_with_strangers() -> None:
    triples = [(f"p{i}", "a", f"theorem problem : {i} = {i}") for i in range(50)]
    made = list(score_examples(PROMPTS, triples, 0.5, 1, "seed"))
    assert {e.completion for e in made} == {" excellent", " poor"}
    assert made == list(score_examples(PROMPTS, triples, 0.5, 1, "seed"))
    for example in made:
        number = example.prompt.split("Problem: p")[1].split("\n")[0]
        assert (f": {number} = {number}\n" in example.prompt) == (example.completion == " excellent")


def test_a_file_that_holds_no_examples_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "e.jsonl"
    path.write_text('{"prompt": "p", "completion": "c", "task": "prove", "source": "s"}\n{"prompt": 1}\n')
    with pytest.raises(ValueError, match="line 2"):
        read(path)
