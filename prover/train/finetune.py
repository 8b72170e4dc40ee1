"""Fine-tuning with DeepSpeed: the same function on two CPU processes with gloo and on many GPUs.

`train(job, rank, world)` is what every process runs; who starts the processes (Ray, torchrun) is not its
business. Batches depend on the job alone, so a job that died and resumed from its checkpoint ends with the
weights of an undisturbed one. This is the only module that imports DeepSpeed.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from pydantic import Field
from pydantic.dataclasses import dataclass as settings

from prover.extras import require
from prover.settings import SETTINGS
from prover.train.examples import Example, read


@settings(frozen=True, config=SETTINGS)
class TrainConfig:
    """How a model is fine-tuned with DeepSpeed."""

    batch: int = Field(default=16, ge=1)
    """Examples of an optimizer step over all processes."""
    micro_batch: int = Field(default=16, ge=1)
    """Examples that a process works on at once, at most."""
    warmup_steps: int = Field(default=30, ge=0)
    """Steps until the learning rate is at its height."""
    schedule: str = "linear"
    """Of the learning rate: a name known to transformers' `get_scheduler`."""
    weight_decay: float = Field(default=0.01, ge=0)
    """Of AdamW."""
    zero_stage: int = Field(default=2, ge=0, le=3)
    """What DeepSpeed's ZeRO shares out: 1 optimizer state, 2 gradients too, 3 weights too."""
    dtype: str = "float32"
    """Of the weights, as PyTorch names it."""
    checkpoint_every: int = Field(default=0, ge=0)
    """Steps between checkpoints that a killed training goes on from; 0: none."""
    gradient_checkpointing: bool = False
    """Compute activations again instead of keeping them: slower, less memory."""


@dataclass(frozen=True)
class TrainJob:
    """One fine-tuning run. Paths are local folders that every process can read; `max_tokens` is the most of an
    example, prompt and completion together.
    """

    base: str
    examples: str
    out: str
    steps: int
    learning_rate: float
    max_tokens: int
    seed: int = 0
    config: TrainConfig = field(default_factory=TrainConfig)


@dataclass
class TrainResult:
    """Loss is the mean negative log likelihood per completion token, in nats, over the last tenth."""

    steps: int
    examples: int
    left_out: int
    tokens: int
    loss: float
    seconds: float
    resumed_from: int


Progress = Callable[[int, int, float], None]


def train(job: TrainJob, rank: int, world: int, progress: Progress | None = None) -> TrainResult | None:
    """Run `job` as process `rank` of `world`; rank 0 saves the model and returns the result.

    RANK, LOCAL_RANK, WORLD_SIZE, MASTER_ADDR and MASTER_PORT must be set, as for any torch program.
    Raises ValueError when no example fits into `max_tokens`, MissingExtra where the libraries are not installed.
    """
    require("training", "fine-tuning")
    import deepspeed
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer, get_scheduler

    start = time.perf_counter()
    torch.manual_seed(job.seed)
    tokenizer = AutoTokenizer.from_pretrained(job.base)
    rows, left_out = tokenize(read(Path(job.examples)), tokenizer, job.max_tokens)
    if not rows:
        raise ValueError(f"{job.examples}: none of its examples fits into {job.max_tokens} tokens")
    model = AutoModelForCausalLM.from_pretrained(job.base, dtype=getattr(torch, job.config.dtype))
    if job.config.gradient_checkpointing:
        model.gradient_checkpointing_enable()
    deepspeed.init_distributed(dist_backend="nccl" if torch.cuda.is_available() else "gloo")
    optimizer = torch.optim.AdamW(
        model.parameters(), lr=job.learning_rate, weight_decay=job.config.weight_decay, betas=(0.9, 0.95)
    )
    scheduler = get_scheduler(job.config.schedule, optimizer, job.config.warmup_steps, job.steps)
    engine, _, _, _ = deepspeed.initialize(
        model=model, optimizer=optimizer, lr_scheduler=scheduler, config=_deepspeed_config(job, world)
    )
    done = _resume(engine, job)
    losses: list[float] = []
    tokens = 0
    for step, batch in enumerate(batches(rows, job), 0):
        if step >= job.steps:
            break
        if step < done:
            continue
        loss, seen = _step(engine, batch, job, rank, world, tokenizer.pad_token_id)
        losses.append(loss)
        tokens += seen
        if progress and rank == 0:
            progress(step + 1, job.steps, loss)
        if job.config.checkpoint_every and (step + 1) % job.config.checkpoint_every == 0 and step + 1 < job.steps:
            engine.save_checkpoint(_checkpoints(job), tag=f"step{step + 1}", client_state={"step": step + 1})
    result = None
    tail = losses[-max(1, len(losses) // 10) :]
    gathered = _gather(engine, job)
    if rank == 0:
        result = TrainResult(
            steps=job.steps,
            examples=len(rows),
            left_out=left_out,
            tokens=tokens,
            loss=sum(tail) / len(tail) if tail else float("nan"),
            seconds=time.perf_counter() - start,
            resumed_from=done,
        )
        _save(engine, gathered, tokenizer, job, result)
    torch.distributed.barrier()
    engine.destroy()
    torch.distributed.destroy_process_group()
    return result


def tokenize(examples: list[Example], tokenizer: Any, max_tokens: int) -> tuple[list[tuple[list[int], int]], int]:
    """Rows (token ids, length of the prompt part), and how many examples were too long."""
    rows, left_out = [], 0
    for example in examples:
        prompt = tokenizer(example.prompt, add_special_tokens=False).input_ids
        completion = tokenizer(example.completion, add_special_tokens=False).input_ids
        ids = [*prompt, *completion, tokenizer.eos_token_id]
        if len(ids) > max_tokens:
            left_out += 1
        else:
            rows.append((ids, len(prompt)))
    return rows, left_out


Row = tuple[list[int], int]


def batches(rows: list[Row], job: TrainJob) -> Iterator[list[Row]]:
    """Endless global batches: shuffled by epoch, rows of like length together to save padding."""
    epoch = 0
    while True:
        draw = random.Random(f"{job.seed}/{epoch}")
        order = list(range(len(rows)))
        draw.shuffle(order)
        pool = job.config.batch * 16
        chunks = []
        for at in range(0, len(order), pool):
            near = sorted(order[at : at + pool], key=lambda i: len(rows[i][0]))
            chunks += [near[i : i + job.config.batch] for i in range(0, len(near), job.config.batch)]
        draw.shuffle(chunks)
        for chunk in chunks:
            if len(chunk) < job.config.batch:  # an incomplete batch is filled up, never dropped
                chunk = chunk + [draw.choice(order) for _ in range(job.config.batch - len(chunk))]
            yield [rows[i] for i in chunk]
        epoch += 1


def _step(engine: Any, batch: list[Row], job: TrainJob, rank: int, world: int, pad: int) -> tuple[float, int]:
    """One optimizer step on this process's part of the batch; the loss is that of this process."""
    import torch.nn.functional as F

    mine = batch[rank::world]
    micro = engine.train_micro_batch_size_per_gpu()
    accumulate = engine.gradient_accumulation_steps()
    # Every completion token of the global batch weighs the same, whichever process holds it.
    targets = sum(len(ids) - start for ids, start in batch)
    total = 0.0
    for k in range(accumulate):
        part = mine[k * micro : (k + 1) * micro]
        ids, labels, mask = (tensor.to(engine.device) for tensor in padded(part, pad))
        logits = engine(input_ids=ids, attention_mask=mask).logits
        nll = F.cross_entropy(
            logits[:, :-1].reshape(-1, logits.shape[-1]).float(), labels[:, 1:].reshape(-1), reduction="sum"
        )
        engine.backward(nll * (world * accumulate / targets))
        engine.step()
        total += float(nll.detach())
    return total * world / targets, targets


def padded(rows: list[Row], pad: int) -> tuple[Any, Any, Any]:
    """Token ids, labels and attention mask of these rows: three int64 tensors of rows × the longest row's tokens.

    Labels are -100, which the loss leaves out, on prompts and on padding.
    """
    import torch
    from torch.nn.utils.rnn import pad_sequence

    ids = [torch.tensor(row) for row, _ in rows]
    labels = [torch.tensor([-100] * start + row[start:]) for row, start in rows]
    mask = [torch.ones_like(row) for row in ids]
    return (
        pad_sequence(ids, batch_first=True, padding_value=pad),
        pad_sequence(labels, batch_first=True, padding_value=-100),
        pad_sequence(mask, batch_first=True, padding_value=0),
    )


def _deepspeed_config(job: TrainJob, world: int) -> dict[str, Any]:
    per_process = job.config.batch // world
    if per_process * world != job.config.batch:
        raise ValueError(f"train.batch = {job.config.batch} is not a multiple of the {world} processes")
    micro = min(job.config.micro_batch, per_process)
    while per_process % micro:
        micro -= 1
    return {
        "train_batch_size": job.config.batch,
        "train_micro_batch_size_per_gpu": micro,
        "gradient_accumulation_steps": per_process // micro,
        "gradient_clipping": 1.0,
        "zero_optimization": {"stage": job.config.zero_stage, "stage3_gather_16bit_weights_on_model_save": True},
        "bf16": {"enabled": job.config.dtype == "bfloat16"},
        "zero_allow_untested_optimizer": True,
        "steps_per_print": 10**9,
        "wall_clock_breakdown": False,
    }


def _checkpoints(job: TrainJob) -> str:
    return job.out + ".checkpoints"


def _resume(engine: Any, job: TrainJob) -> int:
    """Load the newest complete checkpoint of this job, if there is one; the step it stands at."""
    if not (Path(_checkpoints(job)) / "latest").is_file():
        return 0
    path, state = engine.load_checkpoint(_checkpoints(job))
    return int(state["step"]) if path else 0


def _gather(engine: Any, job: TrainJob) -> Path | None:
    """Where ZeRO-3 scattered the weights: a file with all of them, which rank 0 writes (a collective call)."""
    if job.config.zero_stage != 3:
        return None
    folder = Path(job.out + ".gathered")
    engine.save_16bit_model(str(folder), "weights.bin")  # "16 bit" is its name: the model's own dtype stays
    return folder / "weights.bin"


def _save(engine: Any, gathered: Path | None, tokenizer: Any, job: TrainJob, result: TrainResult) -> None:
    """Write the model beside its place and rename: a folder called `out` is always complete."""
    import torch

    out = Path(job.out)
    # Mapped, not read: rank 0 need not hold the whole model twice.
    weights = torch.load(gathered, mmap=True, weights_only=True) if gathered else None
    fresh = out.with_name(out.name + f".tmp{os.getpid()}")
    engine.module.save_pretrained(fresh, state_dict=weights)
    tokenizer.save_pretrained(fresh)
    record = {"job": asdict(job), "result": asdict(result)}
    (fresh / "training.json").write_text(json.dumps(record, indent=2) + "\n")
    if out.exists():
        shutil.rmtree(out)
    fresh.rename(out)
    if gathered:
        shutil.rmtree(gathered.parent)
    shutil.rmtree(_checkpoints(job), ignore_errors=True)
