"""The stages of the loop as commands on files: formalize, filter, prove, train, evaluate.

Each works in an output folder of its own and continues what is there: shards that exist are not run again.
The configuration is that of the run which the model belongs to, unless one is given.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from autoformalize.problems import Problem, UnusableInput, read_problems
from pipelines.config import Config, load_config, parse_config
from pipelines.driver.mill import Mill, cut, plan, ray_session, run_missing, run_training
from pipelines.progress import bar, console, table
from pipelines.report.proofs import show_proofs
from pipelines.stages.examples import statement_id
from pipelines.store.rundir import provenance
from pipelines.store.tables import read_shard
from prover import strict_json
from prover.extras import require
from prover.lean.profiles.toolchain import write_atomically
from prover.models.generator import sample_seed
from prover.search.result import PORTFOLIO
from prover.train.finetune import TrainJob


def settings_for(model: Path, config: Path | None, overrides: dict[str, Any]) -> Config:
    """The configuration given, else that of the run that holds the model, else the defaults."""
    import yaml

    if not (model / "config.json").is_file():
        raise UnusableInput(f"--model {model}: no config.json in it; give a folder in Hugging Face layout")
    if config is not None:
        data = load_config(config).model_dump(mode="json")
    else:
        data = {}
        for folder in model.resolve().parents:
            if (folder / "run.yaml").is_file():
                data = yaml.safe_load((folder / "run.yaml").read_text())["config"]
                break
    for section, values in overrides.items():
        data[section] = {**data.get(section, {}), **{k: v for k, v in values.items() if v is not None}}
    return parse_config(data, "the command line")


def run_stage(
    stage: str,
    rows: Sequence[dict[str, Any]],
    folder: Path,
    model: Path,
    config: Config,
    address: str | None,
    samples: int = 0,
    resume: bool = False,
) -> None:
    """Run one stage over rows into `folder`, whose own record says with what.

    `resume` lets a search go on with a budget that is larger than the recorded one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    record = {"model": str(model.resolve()), "config": config.model_dump(mode="json"), **provenance()}
    wanted = {"config": record["config"], "model": record["model"], "inputs": _hash(rows), "samples": samples}
    stamp = folder / f"{stage}.json"
    if stamp.is_file():
        earlier = json.loads(stamp.read_text())["wanted"]
        if earlier != wanted and not (resume and _continues(earlier, wanted)):
            hint = "" if stage != "search" else ", or give --resume and a larger --samples"
            raise UnusableInput(f"--out {folder} holds results of other inputs or settings: name another folder{hint}")
    elif resume:
        raise UnusableInput(f"--out {folder} holds no search to resume")
    write_atomically(stamp, (json.dumps({"wanted": wanted, **record}, indent=1) + "\n").encode())
    name = {"formalize": "problems", "search": "proofs", "measure": "attempts"}[stage]
    shards = plan(
        stage,
        cut(rows, config.shard_size),
        folder / name,
        model,
        sample_seed(config.seed, stage),
        samples,
    )

    async def work(mill: Mill) -> None:
        await run_missing(mill, shards, stage, lambda *_: None)

    if all(shard.done for shard in shards):
        return
    with ray_session(config, address):
        asyncio.run(_with_mill(config, model, work))


def _continues(earlier: dict[str, Any], wanted: dict[str, Any]) -> bool:
    """Whether the two differ in nothing but a larger number of samples."""

    def rest(record: dict[str, Any]) -> dict[str, Any]:
        config = {**record["config"], "search": {**record["config"]["search"], "samples": None}}
        return {**record, "config": config, "samples": None}

    return rest(earlier) == rest(wanted) and earlier["samples"] <= wanted["samples"]


async def _with_mill(config: Config, model: Path, work: Callable[[Mill], Awaitable[None]]) -> None:
    mill = Mill(config, str(model.resolve()))
    try:
        with console.status("starting engines and Lean"):
            await mill.start()
        await work(mill)
    finally:
        await mill.stop()


def _hash(rows: Sequence[dict[str, Any]]) -> str:
    return statement_id(json.dumps(list(rows), sort_keys=True))


def _shards(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    for path in sorted((folder / name).glob("shard-*.parquet")):
        yield from read_shard(path)


def formalize_command(source: str, model: Path, out: Path, config: Path | None, ray: str | None) -> int:
    """Problems → statements: `out`/problems, `out`/candidates and, for the next step, `out`/statements.jsonl."""
    settings = settings_for(model, config, {})
    items = list(read_problems([source], settings.problems.columns))
    problems = [asdict(item) for item in items if isinstance(item, Problem)]
    aside = [asdict(item) for item in items if not isinstance(item, Problem)]
    run_stage("formalize", problems, out, model, settings, ray)
    rows = list(_shards(out, "problems"))
    with (out / "statements.jsonl").open("w", encoding="utf-8") as lines:
        for row in rows:
            if row["outcome"] == "statement":
                kept = {"id": row["problem_id"], "statement": row["signature"]}
                lines.write(json.dumps({**kept, "problem": row["problem"], "answer": row["answer"]}) + "\n")
    (out / "set_aside.json").write_text(json.dumps(aside, indent=1, ensure_ascii=False) + "\n")
    reasons = Counter(row["reason"] or "statement" for row in rows) + Counter(i["reason"] for i in aside)
    table(f"{len(items)} problems", ("outcome", "count"), list(reasons.items()))
    console.print(f"statements: {out / 'statements.jsonl'}")
    return 0


def read_statements(path: Path) -> Iterator[tuple[Any, str | None, str, str]]:
    """(id as given, statement or None, problem, answer) of JSON lines; None where a line cannot be used."""
    try:
        lines = path.read_bytes().splitlines()
    except OSError as problem:
        raise UnusableInput(f"cannot open {path}: {problem.strerror}") from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = strict_json.loads(line.decode("utf-8"))
            name, text = row["id"], row["statement"]
            usable = isinstance(text, str)
            yield name, text if usable else None, str(row.get("problem", "")), str(row.get("answer", ""))
        except (ValueError, KeyError, TypeError):
            yield f"line {number}", None, "", ""


def prove_command(
    input: Path,
    model: Path,
    out: Path,
    samples: int | None,
    strategy: str | None,
    resume: bool,
    config: Path | None,
    ray: str | None,
) -> int:
    """Statements → certified proofs or refutations: `out`/proofs and `out`/attempts, and all proofs as a Lean file."""
    settings = settings_for(model, config, {"search": _search_settings(out, samples, strategy, resume)})
    rows, unusable = [], []
    for name, text, problem, answer in read_statements(input):
        if text is None:
            unusable.append(name)
            continue
        row = {"statement_id": statement_id(text), "problem_id": str(name), "group": "", "signature": text}
        rows.append({**row, "problem": problem, "answer": answer, "type_hash": "", "labels": []})
    if not rows:
        raise UnusableInput(f'{input}: no line {{"id", "statement"}} in it')
    run_stage("search", rows, out, model, settings, ray, settings.search.samples, resume)
    outcomes = Counter(_outcome(row) for row in _shards(out, "proofs"))
    if unusable:
        outcomes["set aside: not a line with id and statement"] = len(unusable)
    table(f"{len(rows) + len(unusable)} statements", ("outcome", "count"), list(outcomes.items()))
    show_proofs(out, _shards(out, "proofs"), settings.lean)
    return 0


def _search_settings(out: Path, samples: int | None, strategy: str | None, resume: bool) -> dict[str, Any]:
    """What the command line says of the search; a resumed one keeps what it does not say."""
    stamp = out / "search.json"
    said = {"samples": samples, "strategy": strategy}
    if not resume or not stamp.is_file():
        return said
    earlier = json.loads(stamp.read_text())["wanted"]["config"]["search"]
    return {**earlier, **{name: value for name, value in said.items() if value is not None}}


def _outcome(row: dict[str, Any]) -> str:
    """For people: the model gets no credit for what the portfolio proved."""
    return f"{row['outcome']} by the tactic portfolio" if row.get("by") == PORTFOLIO else row["outcome"]


def train_command(examples: Path, base: Path, out: Path, steps: int, config: Path | None, ray: str | None) -> int:
    """Fine-tune `base` on a file of examples (`prover.train.examples`), as encoded there."""
    from prover.train.examples import read

    if ray is None:  # on a cluster it is the nodes that train
        require("training", "train")
    settings = settings_for(base, config, {})
    read(examples)  # a clear error before anything starts
    section = settings.train
    job = TrainJob(
        base=str(base.resolve()),
        examples=str(examples.resolve()),
        out=str(out.resolve()),
        steps=steps,
        batch=section.batch,
        micro_batch=section.micro_batch,
        learning_rate=section.learning_rate,
        warmup_steps=section.warmup_steps,
        schedule=section.schedule,
        weight_decay=section.weight_decay,
        max_tokens=settings.model.context,
        seed=settings.seed,
        zero_stage=section.zero_stage,
        dtype=section.dtype,
        checkpoint_every=section.checkpoint_every,
        gradient_checkpointing=section.gradient_checkpointing,
    )
    with ray_session(settings, ray), bar("train", steps) as update:
        result = asyncio.run(
            run_training(job, settings, lambda step, _, loss: update(completed=step, note=f"loss {loss:.3f}"))
        )
        update(completed=steps, note=f"loss {result.loss:.3f}")
    console.print(f"model: {out} ({result.examples} examples, {result.left_out} too long)")
    return 0
