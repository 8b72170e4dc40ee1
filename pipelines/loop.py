"""The loop: round 0 from the seed, then formalize, filter, search, certify, train, measure, again.

The driver only decides what is to be done and writes down what came of it. Everything it needs to go on after
a kill is in the run directory: a step whose output exists is not done again, and every step is a function of
its inputs and the seed, so a resumed run ends with the counts of an undisturbed one.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from autoformalize.problems import Problem, SetAside, read_problems
from pipelines.cluster import Mill, plan, run_missing, run_training
from pipelines.config import Config
from pipelines.progress import bar, console
from pipelines.rundir import RunDir
from pipelines.seed import heldout_rows, proof_examples, seed_examples, statement_id
from pipelines.shards import Shard
from pipelines.tables import write_shard
from prover.evaluate.benchmarks import benchmark_rows, read_benchmark
from prover.lean.verdicts import Goal
from prover.models.prompts import load
from prover.search.portfolio import automation
from prover.search.whole_proof import sample_seed
from prover.train.base import BaseConfig, make_base
from prover.train.examples import Example, with_number_markers, write
from prover.train.finetune import TrainJob

SOLVED = ("proved", "refuted")


async def iterate(run: RunDir) -> None:
    """Run or continue all rounds of `run`. Expects a Ray session."""
    loop = Loop(run)
    loop.read_inputs()
    base = loop.make_base()
    loop.mill = Mill(loop.config, str(base))
    try:
        await loop.train_base()
        with console.status("starting engines and Lean"):
            await loop.mill.start()
        await loop.prepare_heldout()
        await loop.measure_floor()
        await loop.measure(0)
        for number in range(1, loop.config.rounds + 1):
            await loop.formalize(number)
            loop.choose_statements(number)
            await loop.search(number)
            await loop.train_round(number)
            await loop.measure(number)
        if loop.config.evaluate.control:
            await loop.train_control()
            await loop.measure_control()
        run.note("finished")
    finally:
        await loop.mill.stop()


class Loop:
    """The steps of `iterate`; each looks first whether it is done already."""

    mill: Mill

    def __init__(self, run: RunDir) -> None:
        self.run = run
        self.config: Config = run.config()
        self.prompts = load(self.config.model.prompts)
        self.problems: list[Problem] = []

    # ---- inputs ---------------------------------------------------------------------------------

    def read_inputs(self) -> None:
        """Read the problems; what cannot be used is set aside with its reason."""
        section = self.config.problems
        aside: list[SetAside] = []
        for item in read_problems(section.sources, section.columns):
            if isinstance(item, SetAside):
                aside.append(item)
            else:
                self.problems.append(item)
        self.problems = self.problems[: section.limit]
        folder = self.run.round(0)
        write_shard(self.run.shard(folder, "set_aside", 0), "set_aside", [asdict(item) for item in aside], {})
        self.run.write_json("inputs.json", {"problems": len(self.problems), "set_aside": len(aside)})

    def make_base(self) -> Path:
        """The model that round 0 starts from: the configured one, or a new small Llama."""
        if self.config.model.base:
            return Path(self.config.model.base)
        folder = self.run.root / "base"
        if not (folder / "config.json").is_file():
            small, examples = self.config.model.small, self._encoded(seed_examples(self.config, self.prompts))
            parameters = make_base(
                folder,
                [e.prompt + e.completion for e in examples],
                BaseConfig(**small.model_dump(), context=self.config.model.context),
                self.config.seed,
            )
            self.run.note("base", parameters=parameters)
        return folder

    def _encoded(self, examples: list[Example]) -> list[Example]:
        return with_number_markers(examples) if self.config.model.number_markers else examples

    # ---- training -------------------------------------------------------------------------------

    async def train_base(self) -> None:
        section = self.config.train
        await self._train(
            self.run.round(0) / "model",
            self.make_base(),
            seed_examples(self.config, self.prompts),
            section.base_steps,
            section.learning_rate,
            "train round 0 (seed)",
        )

    async def train_round(self, number: int) -> None:
        """Start from round 0's model each time, on the seed and all certified proofs so far."""
        section = self.config.train
        proofs = [row for row in self._solved_until(number) if row["outcome"] in SOLVED]
        new = list(proof_examples(proofs, self.prompts, section.proofs_per_statement))
        await self._train(
            self.run.round(number) / "model",
            self.run.round(0) / "model",
            seed_examples(self.config, self.prompts) + new * section.proof_repeat,
            section.round_steps,
            section.round_learning_rate,
            f"train round {number}",
        )

    async def train_control(self) -> None:
        """As many steps as a later round, from the same start, on the seed alone."""
        section = self.config.train
        await self._train(
            self.run.root / "control" / "model",
            self.run.round(0) / "model",
            seed_examples(self.config, self.prompts),
            section.round_steps,
            section.round_learning_rate,
            "train control (seed only)",
        )

    async def _train(self, out: Path, base: Path, examples: list[Example], steps: int, rate: float, title: str) -> None:
        if (out / "training.json").is_file():
            return
        section = self.config.train
        out.parent.mkdir(parents=True, exist_ok=True)
        file = out.parent / "examples.jsonl"
        write(file, self._encoded(examples))
        job = TrainJob(
            base=str(base.resolve()),
            examples=str(file.resolve()),
            out=str(out.resolve()),
            steps=steps,
            batch=section.batch,
            micro_batch=section.micro_batch,
            learning_rate=rate,
            warmup_steps=section.warmup_steps,
            schedule=section.schedule,
            weight_decay=section.weight_decay,
            max_tokens=self.config.model.context,
            seed=self.config.seed,
            zero_stage=section.zero_stage,
            dtype=section.dtype,
            checkpoint_every=section.checkpoint_every,
        )
        with bar(title, steps) as update:
            result = await run_training(
                job, self.config, lambda step, _, loss: update(completed=step, note=f"loss {loss:.3f}")
            )
            update(completed=steps, note=f"loss {result.loss:.3f}")
        self.run.note("trained", model=self._name(out), **asdict(result))

    def _name(self, model: Path) -> str:
        return model.parent.name

    # ---- the stages of a round ------------------------------------------------------------------

    async def formalize(self, number: int) -> None:
        """Every problem that has no certified proof yet."""
        solved = {row["problem_id"] for row in self._solved_until(number - 1) if row["outcome"] in SOLVED}
        rows = [asdict(p) for p in self.problems if p.id not in solved]
        await self._stage(
            "formalize", self.run.round(number), "problems", rows, number - 1, f"formalize round {number}"
        )

    def choose_statements(self, number: int) -> None:
        """Drop duplicates and leaks by elaborated type; write the statements of the round."""
        folder = self.run.round(number)
        if self.run.shards(folder, "statements"):
            return
        heldout = {row["type_hash"] for row in self.run.read_json("heldout.json")}
        before = {row["type_hash"] for row in self._solved_until(number - 1) if row["outcome"] in SOLVED}
        seen: set[str] = set()
        chosen, dropped = [], []
        for row in self.run.rows(folder, "problems"):
            if row["outcome"] != "statement":
                continue
            kind = row["type_hash"]
            reason = (
                "held out or in a benchmark"
                if kind in heldout
                else "solved in an earlier round"
                if kind in before
                else "duplicate of another problem's statement"
                if kind in seen
                else ""
            )
            if reason:
                dropped.append({"problem_id": row["problem_id"], "reason": reason})
                continue
            seen.add(kind)
            kept = {k: row[k] for k in _STATEMENT}
            chosen.append({"statement_id": statement_id(row["signature"]), **kept})
        self.run.write_json(f"{folder.name}/dropped.json", dropped)
        self.run.write_shards(folder, "statements", chosen, self.config.shard_size)
        self.run.note("statements", round=number, chosen=len(chosen), dropped=len(dropped))

    async def search(self, number: int) -> None:
        folder = self.run.round(number)
        rows = list(self.run.rows(folder, "statements"))
        await self._stage("search", folder, "proofs", rows, number - 1, f"search round {number}")

    async def _stage(
        self, stage: str, folder: Path, table: str, rows: list[dict[str, Any]], model: int, title: str
    ) -> None:
        await self._shards(
            stage, folder, table, rows, self.run.round(model) / "model", title, seed=("round", folder.name)
        )

    async def _shards(
        self,
        stage: str,
        folder: Path,
        table: str,
        rows: list[dict[str, Any]],
        model: Path,
        title: str,
        seed: Sequence[object],
        samples: int = 0,
    ) -> None:
        """Run the shards of a stage that are not there yet."""
        shards = plan(
            stage,
            rows,
            folder / table,
            model,
            sample_seed(self.config.seed, *seed),
            self.config.shard_size,
            samples,
        )
        start = time.perf_counter()

        def done(shard: Shard, stats: dict[str, Any]) -> None:
            self.run.note("shard", stage=stage, folder=folder.name, index=shard.index, **stats)

        if await run_missing(self.mill, shards, title, done):
            wall = round(time.perf_counter() - start, 3)
            self.run.note("stage", stage=stage, folder=folder.name, wall_seconds=wall)

    def _solved_until(self, number: int) -> list[dict[str, Any]]:
        """All searched statements of rounds 1 … number that ended in a certified proof, with their round."""
        return [
            {**row, "round": r}
            for r in range(1, number + 1)
            for row in self.run.rows(self.run.round(r), "proofs")
            if row["outcome"] in (*SOLVED, "absurd")
        ]

    # ---- measuring ------------------------------------------------------------------------------

    async def prepare_heldout(self) -> None:
        """Elaborate the held-out statements once; their types also keep the loop from training on them."""
        if self.run.read_json("heldout.json") is not None:
            return
        rows = heldout_rows(self.config)
        for path in self.config.evaluate.benchmarks:
            rows += benchmark_rows(read_benchmark(path))
        verdicts = await self._elaborate([row["signature"] for row in rows])
        for row, verdict in zip(rows, verdicts, strict=True):
            row["elaborates"] = verdict.proved
            row["type_hash"] = (verdict.certificate or {}).get("type", "") if verdict.proved else ""
        self.run.write_json("heldout.json", rows)

    async def _elaborate(self, signatures: Sequence[str]) -> list[Any]:
        checker = self.mill.checker()
        with bar("elaborate held-out statements", len(signatures)) as update:

            async def one(signature: str) -> Any:
                verdict = await checker.elaborate(signature)
                update(advance=1)
                return verdict

            return list(await asyncio.gather(*map(one, signatures)))

    async def measure_floor(self) -> None:
        """What the tactic portfolio alone proves of the benchmark statements, in portfolio.json."""
        rows = [r for r in self.run.read_json("heldout.json") if r["elaborates"] and not r["problem"]]
        if not rows or self.run.read_json("portfolio.json") is not None:
            return
        checker = self.mill.checker()
        with bar("tactic portfolio on benchmarks", len(rows)) as update:

            async def one(row: dict[str, Any]) -> str:
                found = await automation(Goal(row["signature"]), checker)
                update(advance=1)
                return found[0] if found else ""

            proofs = await asyncio.gather(*map(one, rows))
        found = {row["statement_id"]: proof for row, proof in zip(rows, proofs, strict=True)}
        self.run.write_json("portfolio.json", found)

    async def measure(self, number: int) -> None:
        await self._measure(self.run.round(number), self.run.round(number) / "model", f"round {number}")

    async def measure_control(self) -> None:
        await self._measure(self.run.root / "control", self.run.root / "control" / "model", "control")

    async def _measure(self, folder: Path, model: Path, name: str) -> None:
        """pass@k on the held-out statements and the faithfulness of formalizations, same seeds every round."""
        rows = [row for row in self.run.read_json("heldout.json") if row["elaborates"]]
        samples = self.config.evaluate.samples
        await self._shards("measure", folder, "heldout", rows, model, f"measure {name}: proofs", ("measure",), samples)
        problems = [row for row in rows if row["problem"]]
        await self._shards(
            "translate", folder, "translations", problems, model, f"measure {name}: statements", ("measure",)
        )


_STATEMENT = ("problem_id", "group", "problem", "answer", "signature", "type_hash", "votes", "labels")


def resume_note(run: RunDir) -> str:
    """One line on what is done already, for the start of a resumed run."""
    config = run.config()
    done = [r for r in range(config.rounds + 1) if (run.round(r) / "model" / "training.json").is_file()]
    return f"{run.root}: {len(done)} of {config.rounds + 1} models trained" if done else f"{run.root}: new"
