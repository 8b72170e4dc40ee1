"""The loop: round 0 from the seed, then formalize, filter, search, certify, train, measure, again.

The driver only decides what is to be done and writes down what came of it. Everything it needs to go on after
a kill is in the run directory: a step whose output exists is not done again, and every step is a function of
its inputs and the seed, so a resumed run ends with the counts of an undisturbed one.
"""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from autoformalize.duplicates import Leaks, Statements
from autoformalize.problems import SetAside, read_problems
from pipelines.config import Config
from pipelines.driver.mill import Mill, cut, plan, run_missing, run_training
from pipelines.progress import bar, console
from pipelines.stages.choose import Selection, informal, known_types, sound_problems
from pipelines.stages.examples import heldout_rows, proof_examples, seed_examples
from pipelines.store.rundir import RunDir
from pipelines.store.shard import Shard, StoredRows
from pipelines.store.tables import row_count
from prover.evaluate.benchmarks import benchmark_rows, read_benchmark
from prover.lean.elaboration import Elaboration
from prover.lean.profiles.registry import portfolio_of
from prover.lean.verdicts import Goal, Received
from prover.models.formats.registry import load
from prover.models.generator import sample_seed
from prover.search.portfolio import automation
from prover.train.base import make_base
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
        self.formats = load(self.config.model.prompts)

    # ---- inputs ---------------------------------------------------------------------------------

    def read_inputs(self) -> None:
        """Read the problems into shards, one at a time; what cannot be used is set aside with its reason."""
        if self.run.read_json("inputs.json") is not None:
            return
        section, aside = self.config.problems, list[SetAside]()
        leaks = Leaks(informal([*section.decontaminate, *self.config.evaluate.benchmarks]))
        items = sound_problems(read_problems(section.sources, section.columns), leaks, section.near_duplicates)

        def problems() -> Iterator[dict[str, Any]]:
            for item in items:
                if isinstance(item, SetAside):
                    aside.append(item)
                else:
                    yield asdict(item)

        folder, size = self.run.round(0), self.config.shard_size
        taken = itertools.islice(problems(), section.limit)
        self.run.write_shards(folder, "inputs", taken, size)
        self.run.write_shards(folder, "set_aside", (asdict(item) for item in aside), size)
        self.run.write_json("leaks.json", leaks.by_known())
        count = sum(map(row_count, self.run.shards(folder, "inputs")))
        self.run.write_json("inputs.json", {"problems": count, "set_aside": len(aside)})

    def make_base(self) -> Path:
        """The model that round 0 starts from: the configured one, or a new small Llama."""
        if self.config.model.base:
            return Path(self.config.model.base)
        folder = self.run.root / "base"
        if not (folder / "config.json").is_file():
            small, examples = self.config.model.small, self._encoded(seed_examples(self.config, self.formats))
            parameters = make_base(
                folder,
                [e.prompt + e.completion for e in examples],
                small,
                self.config.model.context,
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
            seed_examples(self.config, self.formats),
            section.base_steps,
            section.learning_rate,
            "train round 0 (seed)",
        )

    async def train_round(self, number: int) -> None:
        """Start from round 0's model each time, on the seed and all certified proofs so far."""
        section = self.config.train
        proofs = [row for row in self._solved_until(number) if row["outcome"] in SOLVED]
        new = list(proof_examples(proofs, self.formats, section.proofs_per_statement))
        await self._train(
            self.run.round(number) / "model",
            self.run.round(0) / "model",
            seed_examples(self.config, self.formats) + new * section.proof_repeat,
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
            seed_examples(self.config, self.formats),
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
            gradient_checkpointing=section.gradient_checkpointing,
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
        folder = self.run.round(number)
        if not self.run.shards(folder, "inputs"):
            solved = {row["problem_id"] for row in self._solved_until(number - 1) if row["outcome"] in SOLVED}
            rows = (row for row in self.run.rows(self.run.round(0), "inputs") if row["id"] not in solved)
            self.run.write_shards(folder, "inputs", rows, self.config.shard_size)
        await self._stage("formalize", folder, "problems", "inputs", number - 1, f"formalize round {number}")

    def choose_statements(self, number: int) -> None:
        """Drop duplicates and leaks by elaborated type; write the statements of the round."""
        folder = self.run.round(number)
        if self.run.read_json(f"{folder.name}/dropped.json") is not None:
            return
        solved = Statements()
        for row in self._solved_until(number - 1):
            if row["outcome"] in SOLVED:
                solved.add(row["problem_id"], row["type_hash"])
        known = [*self.run.read_json("heldout.json"), *self.run.read_json("decontaminate.json")]
        selection = Selection(Leaks(known_types(known)), solved)
        rows = selection.choose(self.run.rows(folder, "problems"))
        self.run.write_shards(folder, "statements", rows, self.config.shard_size)
        self.run.write_json(f"{folder.name}/dropped.json", selection.dropped)
        chosen = sum(map(row_count, self.run.shards(folder, "statements")))
        self.run.note("statements", round=number, chosen=chosen, dropped=len(selection.dropped))

    async def search(self, number: int) -> None:
        await self._stage(
            "search", self.run.round(number), "proofs", "statements", number - 1, f"search round {number}"
        )

    async def _stage(self, stage: str, folder: Path, table: str, inputs: str, model: int, title: str) -> None:
        """A stage over the shards of a table of the same round."""
        parts = [StoredRows.of(path) for path in self.run.shards(folder, inputs)]
        await self._shards(
            stage, folder, table, parts, self.run.round(model) / "model", title, seed=("round", folder.name)
        )

    async def _shards(
        self,
        stage: str,
        folder: Path,
        table: str,
        parts: Sequence[Sequence[dict[str, Any]]],
        model: Path,
        title: str,
        seed: Sequence[object],
        samples: int = 0,
    ) -> None:
        """Run the shards of a stage that are not there yet."""
        shards = plan(
            stage,
            parts,
            folder / table,
            model,
            sample_seed(self.config.seed, *seed),
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
        await self._note_types(rows)
        others = [row for path in self.config.problems.decontaminate for row in benchmark_rows(read_benchmark(path))]
        await self._note_types(others)
        self.run.write_json("decontaminate.json", others)
        self.run.write_json("heldout.json", rows)

    async def _note_types(self, rows: list[dict[str, Any]]) -> None:
        """Whether each statement elaborates, as it was published where it was, and the hashes of its type."""
        found = await self._elaborate([(row["signature"], row.pop("received", None)) for row in rows])
        for row, one in zip(rows, found, strict=True):
            row["elaborates"], row["type_hash"] = one.elaborates, one.type_hash
            row["unordered_hash"] = one.unordered_hash

    async def _elaborate(self, statements: Sequence[tuple[str, Received | None]]) -> list[Elaboration]:
        if not statements:
            return []
        checker = self.mill.checker()
        with bar("elaborate held-out statements", len(statements)) as update:

            async def one(signature: str, received: Received | None) -> Elaboration:
                found = await checker.elaborate(signature, received)
                update(advance=1)
                return found

            return list(await asyncio.gather(*(one(*statement) for statement in statements)))

    async def measure_floor(self) -> None:
        """What the tactic portfolio alone proves of the benchmark statements, in portfolio.json."""
        rows = [r for r in self.run.read_json("heldout.json") if r["elaborates"] and not r["problem"]]
        if not rows or self.run.read_json("portfolio.json") is not None:
            return
        checker, portfolio = self.mill.checker(), portfolio_of(self.config.lean.profile)
        with bar("tactic portfolio on benchmarks", len(rows)) as update:

            async def one(row: dict[str, Any]) -> str:
                found = await automation(Goal(row["signature"]), checker, portfolio)
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
        samples, size = self.config.evaluate.samples, self.config.shard_size
        await self._shards(
            "measure", folder, "heldout", cut(rows, size), model, f"measure {name}: proofs", ("measure",), samples
        )
        problems = [row for row in rows if row["problem"]]
        await self._shards(
            "translate", folder, "translations", cut(problems, size), model, f"measure {name}: statements", ("measure",)
        )


def resume_note(run: RunDir) -> str:
    """One line on what is done already, for the start of a resumed run."""
    config = run.config()
    done = [r for r in range(config.rounds + 1) if (run.round(r) / "model" / "training.json").is_file()]
    return f"{run.root}: {len(done)} of {config.rounds + 1} models trained" if done else f"{run.root}: new"
