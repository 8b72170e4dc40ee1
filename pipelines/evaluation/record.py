"""The folder of one evaluation, self-contained: another person can score it again without the model.

evaluation.json            what was asked: benchmark, model, prompts, seeds, budgets, profile, versions
statements.jsonl           every statement of the benchmark: as published, as asked, whether it elaborates or why
                           not, whether it was selected and sampled
sources.jsonl              the texts that they were published in, by hash
attempts/NAME[-seedN]/     every attempt with its verdict, Parquet shards (table `attempts`)
certificates.jsonl         every claimed proof with the certificate of its isolated re-check
training.jsonl             hashes of the training statements; overlap.json: statements of the benchmark that are
                           among them (both where training data was given)
summary.json               the numbers; results_DATE.json: the same as lm-evaluation-harness lays them out
proofs.lean, proofs.jsonl  the shortest proof of each solved statement: for Lean, for programs
index.html                 the page for people
manifest.json              SHA-256 of every file above

Everything made later carries the digest of evaluation.json: what was asked cannot be changed in one place.
Hidden files and links have no place in a record.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pipelines.store.rows import ATTEMPTS
from pipelines.store.tables import read_shard
from prover.errors import UnusableInput
from prover.evaluate.strategies import strategy
from prover.evaluate.summary import Budget, Outcomes, Try
from prover.files import file_hash, write_atomically
from prover.lean.cache import text_hash
from prover.search.record import AttemptRow

FORMAT = 3
_LEFT_OVER = re.compile(r"\..+\.\d+|\.part-.+")  # what a killed evaluation was writing


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
        made = found.get("format") if isinstance(found, dict) else None
        if made != FORMAT:
            raise UnusableInput(
                f"{path}: a record of format {made!r}, and this version reads format {FORMAT} alone: use the version "
                "that made it, or evaluate again"
            )
        return found

    def digest(self) -> str:
        """SHA-256 of evaluation.json, by which everything else in the record says what it belongs to."""
        return file_hash(self.root / "evaluation.json")

    def lines(self, name: str) -> list[dict[str, Any]]:
        """The rows of a file of JSON lines; none when there is no such file."""
        path = self.root / name
        if not path.is_file():
            return []
        return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]

    def statements(self) -> list[dict[str, Any]]:
        """The rows of statements.jsonl, each with the text that it was published in. Raises KeyError for one that
        sources.jsonl does not hold.
        """
        texts = {row["sha256"]: row["text"] for row in self.lines("sources.jsonl")}
        rows = self.lines("statements.jsonl")
        for row in rows:
            if row["received"] is not None:
                row["received"] = {"text": texts[row["received"].pop("sha256")], **row["received"]}
        return rows

    def json(self, name: str) -> Any:
        """The content of a JSON file, None when there is none."""
        path = self.root / name
        return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None

    def attempts(self, name: str, seed: int) -> list[AttemptRow]:
        """Every attempt of a strategy with one seed, statement by statement in order of their samples."""
        paths = sorted(self.shards(name, seed).glob("shard-*.parquet"))
        rows = [row for path in paths for row in read_shard(path, ATTEMPTS)]
        return sorted(rows, key=lambda row: (row.statement_id, row.sample))

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
                    one = Try(row.verdict == "proved", row.tokens or 0)
                    run.setdefault(row.statement_id, []).append(one)
                found.setdefault(name, []).append(run)
        return found

    def claims(self, evaluation: dict[str, Any]) -> dict[tuple[str, str], list[str]]:
        """(statement hash, proof) of every attempt that is called proved, with the strategies that found it."""
        found: dict[tuple[str, str], list[str]] = {}
        for name in evaluation["strategies"]:
            for seed in self.seeds(name, evaluation["seeds"]):
                for row in self.attempts(name, seed):
                    if row.verdict == "proved":
                        by = found.setdefault((row.statement_id, row.text), [])
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
        return write_atomically(self.root / name, text)

    def write_json(self, name: str, data: Any) -> Path:
        return self.write_text(name, as_json(data))

    def write_lines(self, name: str, rows: Iterable[dict[str, Any]]) -> Path:
        return self.write_text(name, as_lines(rows))

    def sweep(self) -> None:
        """Take away what a killed evaluation was writing, and results under an earlier name."""
        for path in sorted(self.root.rglob("*"), reverse=True):
            if _LEFT_OVER.fullmatch(path.name) and not path.is_symlink():
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        for path in self.root.glob("results_*.json"):
            path.unlink()

    def write_statements(self, rows: Iterable[dict[str, Any]]) -> None:
        """statements.jsonl, and the texts that it names, each once: a file may hold hundreds of statements."""
        kept, texts = [], {}
        for row in rows:
            if (published := row["received"]) is not None:
                name = text_hash(published["text"])
                texts[name] = published["text"]
                row = {**row, "received": {"sha256": name, **{k: v for k, v in published.items() if k != "text"}}}
            kept.append(row)
        self.write_lines("sources.jsonl", ({"sha256": name, "text": text} for name, text in texts.items()))
        self.write_lines("statements.jsonl", kept)

    def seal(self) -> None:
        """Write the manifest over everything that is there."""
        self.write_json("manifest.json", self.hashes())

    def hashes(self) -> dict[str, str]:
        """SHA-256 of every file of the record but the manifest, hidden ones included."""
        files = [path for path in sorted(self.root.rglob("*")) if path.is_file() and not path.is_symlink()]
        names = {path.relative_to(self.root).as_posix(): path for path in files}
        return {name: file_hash(path) for name, path in names.items() if name != "manifest.json"}


def as_json(data: Any) -> str:
    """The text of a JSON file of a record; what is not a number (NaN) is no JSON and an error."""
    return json.dumps(data, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def as_lines(rows: Iterable[dict[str, Any]]) -> str:
    """The text of a file of JSON lines."""
    return "".join(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n" for row in rows)


def budget_of(evaluation: dict[str, Any]) -> Budget:
    return Budget(evaluation["samples"], evaluation["tokens"])
