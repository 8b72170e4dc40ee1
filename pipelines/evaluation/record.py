"""The folder of one evaluation, self-contained: another person can score it again without the model.

evaluation.json            what was asked: benchmark, model, prompts, seeds, budgets, profile, versions
statements.jsonl           every selected statement: as published, as asked, whether it elaborates or why not
attempts/NAME[-seedN]/     every attempt with its verdict, Parquet shards (table `attempts`)
certificates.jsonl         every claimed proof with the certificate of its isolated re-check
overlap.json               statements that also stand in the training data (where some was given)
summary.json               the numbers; results_DATE.json: the same as lm-evaluation-harness lays them out
index.html                 the page for people
manifest.json              SHA-256 of every file above
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from autoformalize.problems import UnusableInput
from pipelines.tables import read_shard
from prover.evaluate.strategies import strategy
from prover.evaluate.summary import Budget, Outcomes, Try

FORMAT = 1


class Record:
    """Reads and writes the files of one evaluation."""

    def __init__(self, root: Path) -> None:
        self.root = root

    # ---- reading --------------------------------------------------------------------------------

    def evaluation(self) -> dict[str, Any]:
        """evaluation.json. Raises `UnusableInput` when the folder is no record of an evaluation."""
        path = self.root / "evaluation.json"
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise UnusableInput(f"{self.root} is not the record of an evaluation: it has no evaluation.json") from None
        except ValueError as problem:
            raise UnusableInput(f"{path}: not JSON: {problem}") from None
        if not isinstance(found, dict) or found.get("format") != FORMAT:
            raise UnusableInput(f"{path}: not a record of format {FORMAT}")
        return found

    def lines(self, name: str) -> list[dict[str, Any]]:
        """The rows of a file of JSON lines; none when there is no such file."""
        path = self.root / name
        if not path.is_file():
            return []
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]

    def json(self, name: str) -> Any:
        """The content of a JSON file, None when there is none."""
        path = self.root / name
        return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None

    def attempts(self, name: str, seed: int) -> list[dict[str, Any]]:
        """Every attempt of a strategy with one seed, statement by statement in order of their samples."""
        rows = [row for path in sorted(self.shards(name, seed).glob("shard-*.parquet")) for row in read_shard(path)]
        return sorted(rows, key=lambda row: (row["statement_id"], row["sample"]))

    def shards(self, name: str, seed: int) -> Path:
        """The folder of those attempts; a strategy that no seed changes has one folder."""
        return self.root / "attempts" / (f"{name}-seed{seed}" if strategy(name).seeded else name)

    def seeds(self, name: str, seeds: Iterable[int]) -> list[int]:
        """The seeds with which a strategy is run."""
        return list(seeds) if strategy(name).seeded else [0]

    def outcomes(self, evaluation: dict[str, Any]) -> Outcomes:
        """All attempts as what numbers are made of."""
        found: dict[str, list[dict[str, list[Try]]]] = {}
        for name in evaluation["strategies"]:
            for seed in self.seeds(name, evaluation["seeds"]):
                run: dict[str, list[Try]] = {}
                for row in self.attempts(name, seed):
                    one = Try(row["verdict"] == "proved", row["tokens"] or 0)
                    run.setdefault(row["statement_id"], []).append(one)
                found.setdefault(name, []).append(run)
        return found

    def claims(self, evaluation: dict[str, Any]) -> dict[tuple[str, str], list[str]]:
        """(statement hash, proof) of every attempt that is called proved, with the strategies that found it."""
        found: dict[tuple[str, str], list[str]] = {}
        for name in evaluation["strategies"]:
            for seed in self.seeds(name, evaluation["seeds"]):
                for row in self.attempts(name, seed):
                    if row["verdict"] == "proved":
                        by = found.setdefault((row["statement_id"], row["text"]), [])
                        if name not in by:
                            by.append(name)
        return dict(sorted(found.items()))

    # ---- writing --------------------------------------------------------------------------------

    def begin(self, evaluation: dict[str, Any]) -> None:
        """Start a record, or go on with the one there if the same was asked. Raises `UnusableInput`."""
        if (self.root / "evaluation.json").is_file():
            before = self.evaluation()
            keys = (before.keys() | evaluation.keys()) - {"made_with", "date"}
            differing = sorted(key for key in keys if before.get(key) != evaluation.get(key))
            if differing:
                raise UnusableInput(
                    f"--out {self.root} holds an evaluation with other {', '.join(differing)}: name another folder"
                )
            return
        if self.root.exists() and any(self.root.iterdir()):
            raise UnusableInput(f"--out {self.root} is not empty and not an evaluation: name another folder")
        self.write_json("evaluation.json", evaluation)

    def write_text(self, name: str, text: str) -> Path:
        """Write a file atomically."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f".{path.name}.{os.getpid()}")
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(path)
        return path

    def write_json(self, name: str, data: Any) -> Path:
        return self.write_text(name, json.dumps(data, indent=1, ensure_ascii=False) + "\n")

    def write_lines(self, name: str, rows: Iterable[dict[str, Any]]) -> Path:
        return self.write_text(name, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))

    def seal(self) -> None:
        """Write the manifest over everything that is there."""
        self.write_json("manifest.json", self.hashes())

    def hashes(self) -> dict[str, str]:
        """SHA-256 of every file of the record but the manifest."""
        files = [path for path in sorted(self.root.rglob("*")) if path.is_file() and not path.name.startswith(".")]
        names = {path.relative_to(self.root).as_posix(): path for path in files}
        return {name: file_hash(path) for name, path in names.items() if name != "manifest.json"}


def budget_of(evaluation: dict[str, Any]) -> Budget:
    return Budget(evaluation["samples"], evaluation["tokens"])


def file_hash(path: Path) -> str:
    """SHA-256 of a file, read in pieces."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
