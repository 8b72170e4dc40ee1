"""A small record of every kind, made by the real commands with a real model and real Lean; and ways to alter one.

The model is taught one proof in a second, so that it proves some statements and fails at others.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from pipelines.commands import evaluate as commands
from pipelines.evaluation.record import Record
from pipelines.store.rows import ATTEMPTS
from pipelines.store.tables import content_hash, from_dict
from prover.search.record import AttemptRow
from prover.train.base import BaseConfig, make_base

Rows = list[dict[str, Any]]
Alter = Callable[[Path], object]
LONG = " + ".join(["x"] * 60)
STATEMENTS = {
    "mathd_small_1": ("test", "(x : ℕ) (h : x < 3) : x < 4"),
    "mathd_algebra_2": ("test", ": (2 : ℕ) + 2 = 4"),
    "imo_3": ("test", "(x : ℕ) : x * x ≠ 2"),
    "aime_4": ("test", "(x : ℝ) : x = x"),
    "other_5": ("valid", ": (1 : ℕ) + 1 = 2"),
    "imo_long_6": ("test", f"(x : ℕ) : {LONG} = {LONG}"),
    "mathd_late_7": ("test", ": (1 : ℕ) < 2"),
}
DESCRIPTION = """
name: six
title: Six statements
link: https://example.org/six
data: six.jsonl
kinds: [{pattern: mathd, source: MATH}, {pattern: imo, source: IMO, topic: numbers}]
defects: [{id: mathd_small_1, statement: HASH, kind: weak, reason: it is easy, link: "https://example.org/weak"}]
literature: [{source: a paper, link: "https://example.org/p", results: [
  {system: S, split: test, budget: "64", percent: 46.3}]}]
"""


def make_benchmark(folder: Path) -> Path:
    """A description and its statements, one of them with a defect and one entry that cannot be read."""
    from prover.evaluate.benchmarks import read_benchmark

    lines = [{"name": n, "split": s, "formal_statement": f"theorem {n} {t}"} for n, (s, t) in STATEMENTS.items()]
    (folder / "six.jsonl").write_text("\n".join(map(json.dumps, [*lines, {"name": "mathd_without_8"}])))
    path = folder / "six.yaml"
    path.write_text(DESCRIPTION)
    path.write_text(DESCRIPTION.replace("HASH", read_benchmark(path).statements[0].hash))
    return path


def make_model(folder: Path) -> Path:
    """A Llama of a hundred thousand parameters that has seen one proof, and the settings to run it with."""
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    proved = "Prove: theorem problem (x : ℕ) (h : x < 3) : x < 4 := by omega"
    other = "Prove: theorem problem (x : ℕ) : x * x ≠ 2 := by simp"
    make_base(folder / "tiny", [proved, other] * 20, BaseConfig(320, 64, 2, 2, 128), 128, 0)
    tokenizer = AutoTokenizer.from_pretrained(folder / "tiny")
    model = AutoModelForCausalLM.from_pretrained(folder / "tiny")
    examples = [torch.tensor([[*tokenizer.encode(text), tokenizer.eos_token_id]]) for text in (proved, other)]
    optimizer = torch.optim.AdamW(model.parameters(), lr=5e-3)
    for step in range(24):
        ids = examples[step % 2]
        model(input_ids=ids, labels=ids).loss.backward()
        optimizer.step()
        optimizer.zero_grad()
    model.save_pretrained(folder / "tiny")
    settings = "model: {context: 128, number_markers: false}\nengine: {replicas: 1}\nsearch: {max_tokens: 8}\n"
    (folder / "config.yaml").write_text(settings + "shard_size: 2\n")
    return folder / "tiny"


def make_record(benchmark: Path, model: Path, out: Path, **more: Any) -> Path:
    """The record of an evaluation with four strategies, two seeds, a split, a limit and training data."""
    training = benchmark.with_name("training.jsonl")
    training.write_text(
        '{"statement": "theorem other (y : ℕ) (g : y < 3) : y < 4"}\n{"statement": "theorem t : (3 : ℕ) + 3 = 6"}\n'
        '{"statement": "theorem fails (r : ℝ) : r = r"}\n'
    )
    asked = commands.Asked(
        str(benchmark),
        str(model),
        **{
            "samples": 4,
            "out": out,
            "strategies": ("sample", "greedy", "whole"),
            "seeds": (1, 2),
            "limit": 4,
            "split": "test",
            "training": (training,),
            "config": model.with_name("config.yaml"),
            **more,
        },
    )
    assert commands.evaluate(asked) == 0
    return out


# ---- altering -----------------------------------------------------------------------------------


def change_json(name: str, change: Callable[[Any], object]) -> Alter:
    """Alter a JSON file in place."""

    def alter(folder: Path) -> None:
        data = Record(folder).json(name)
        change(data)
        Record(folder).write_json(name, data)

    return alter


def change_lines(name: str, change: Callable[[Rows], object]) -> Alter:
    """Alter the rows of a file of JSON lines."""

    def alter(folder: Path) -> None:
        rows = Record(folder).lines(name)
        change(rows)
        Record(folder).write_lines(name, rows)

    return alter


def change_shards(pattern: str, change: Callable[[Rows], object], counted: bool = True) -> Alter:
    """Alter the rows of every shard whose path matches; `counted` also mends what the shard says of itself."""

    def alter(folder: Path) -> None:
        for path in sorted(folder.glob(f"attempts/{pattern}")):
            write_shard(path, change, counted)

    return alter


def write_shard(path: Path, change: Callable[[Rows], object], counted: bool = True) -> None:
    table = pq.read_table(path)
    rows = table.to_pylist()
    change(rows)
    schema, stats = table.schema, json.loads(table.schema.metadata[b"stats"])
    if counted:
        stats["attempts"] = Counter(row["verdict"] for row in rows)
        stats["content"] = content_hash(ATTEMPTS, [from_dict(AttemptRow, row) for row in rows])
    pq.write_table(
        pa.Table.from_pylist(rows, schema=schema.with_metadata({**schema.metadata, b"stats": json.dumps(stats)})), path
    )


def change_stats(pattern: str, change: Callable[[dict[str, Any]], object]) -> Alter:
    """Alter what the matching shards say of themselves."""

    def alter(folder: Path) -> None:
        for path in sorted(folder.glob(f"attempts/{pattern}")):
            table = pq.read_table(path)
            stats = json.loads(table.schema.metadata[b"stats"])
            change(stats)
            metadata = {**table.schema.metadata, b"stats": json.dumps(stats)}
            pq.write_table(table.replace_schema_metadata(metadata), path)

    return alter


def bind_again(folder: Path) -> None:
    """Write the digest of the evaluation.json that is there now into everything that carries one."""
    digest = Record(folder).digest()
    change_stats("*/*.parquet", lambda stats: stats.update(evaluation=digest))(folder)
    change_lines("certificates.jsonl", lambda rows: [row.update(evaluation=digest) for row in rows])(folder)
    if (folder / "overlap.json").is_file():
        change_json("overlap.json", lambda found: found.update(evaluation=digest))(folder)
