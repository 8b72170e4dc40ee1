"""The loop: round 0 from the seed, then formalize, filter, search, certify, train, measure, again.

The driver only decides what is to be done and writes down what came of it. Everything it needs to go on after
a kill is in the run directory: a step whose output exists is not done again, and every step is a function of
its inputs and the seed, so a resumed run ends with the counts of an undisturbed one.
"""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from autoformalize.duplicates import Leaks, Statements
from autoformalize.problems import Problem, SetAside
from pipelines.config import Config
from pipelines.driver.mill import Mill
from pipelines.driver.training import run_training
from pipelines.progress import bar
from pipelines.stages.choose import Selection, known_types
from pipelines.stages.examples import proof_examples, seed_examples
from pipelines.stages.read import heldout, informal, problems, put_to_models, sound_problems
from pipelines.store.rows import HELDOUT, INPUTS, PROBLEMS, PROOFS, SET_ASIDE, STATEMENTS, TRANSLATIONS, HeldOut, Table
from pipelines.store.rundir import RunDir
from pipelines.store.shard import Shard, StoredRows, cut, planned, shard_paths
from prover.evaluate.benchmarks import benchmark_statements, read_benchmark
from prover.lean.profiles.registry import portfolio_of
from prover.lean.verdicts import Goal, Received
from prover.models.formats.registry import load
from prover.models.generator import sample_seed
from prover.search.portfolio import automation
from prover.search.record import Proof
from prover.train.base import make_base
from prover.train.examples import Example, with_number_markers, write
from prover.train.finetune import TrainJob


def begun(run: RunDir) -> Loop:
    """The loop of a run whose problems are read: what cannot be used is told before any machine is asked for."""
    loop = Loop(run)
    loop.read_inputs()
    return loop


async def iterate(loop: Loop) -> None:
    """Run or continue all rounds. Expects a Ray session."""
    base = loop.make_base()
    await loop.train_base()
    async with Mill(loop.config, str(base)) as loop.mill:
        await loop.prepare_heldout()
        await loop.measure_floor()
        await loop.measure(0)
        for number in range(1, loop.config.rounds + 1):
            await loop.formalize(number)
            loop.choose_statements(number)
            await loop.search(number)
            await loop.train_round(number)
            await loop.measure(number)
        if loop.config.evaluate.control and loop.run.read_json("heldout.json"):
            await loop.train_control()
            await loop.measure_control()
        loop.run.note("finished")


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
        items = sound_problems(problems(section.sources, section.columns), leaks, section.near_duplicates)

        def sound() -> Iterator[Problem]:
            for item in items:
                if isinstance(item, SetAside):
                    aside.append(item)
                else:
                    yield item

        folder, size = self.run.round(0), self.config.shard_size
        self.run.write_shards(folder, INPUTS, itertools.islice(sound(), section.limit), size)
        self.run.write_shards(folder, SET_ASIDE, aside, size)
        self.run.write_json("leaks.json", leaks.by_known())
        count = self.run.count(folder, INPUTS)
        self.run.write_json("inputs.json", {"problems": count, "set_aside": len(aside)})

    def make_base(self) -> Path:
        """The model that round 0 starts from: the configured one, or a new small Llama."""
        if self.config.model.base:
            return Path(self.config.model.base)
        folder = self.run.root / "base"
        if not (folder / "config.json").is_file():
            small, examples = self.config.model.small, self._encoded(seed_examples(self.config, self.formats))
            texts = [e.prompt + e.completion for e in examples]
            parameters = make_base(folder, texts, small, self.config.model.context, self.config.seed)
            self.run.note("base", parameters=parameters)
        return folder

    def _encoded(self, examples: list[Example]) -> list[Example]:
        return with_number_markers(examples) if self.config.model.number_markers else examples

    # ---- training -------------------------------------------------------------------------------

    async def train_base(self) -> None:
        section = self.config.train
        job = self._job(self.run.round(0), self.make_base(), section.base_steps, section.learning_rate)
        await self._train(job, [], "train round 0 (seed)")

    async def train_round(self, number: int) -> None:
        """Start from round 0's model each time, on the seed and all certified proofs so far."""
        section = self.config.train
        proofs = ((r, proof) for r, proof in self._closed_until(number) if proof.solved)
        new = list(proof_examples(proofs, self.formats, section.proofs_per_statement)) * section.proof_repeat
        await self._train(self._later_job(self.run.round(number)), new, f"train round {number}")

    async def train_control(self) -> None:
        """As many steps as a later round, from the same start, on the seed alone."""
        await self._train(self._later_job(self.run.root / "control"), [], "train control (seed only)")

    def _later_job(self, folder: Path) -> TrainJob:
        section = self.config.train
        return self._job(folder, self.run.round(0) / "model", section.round_steps, section.round_learning_rate)

    def _job(self, folder: Path, base: Path, steps: int, rate: float) -> TrainJob:
        """A training whose examples and model stand in `folder`."""
        config, folder = self.config, folder.resolve()
        return TrainJob(
            str(base.resolve()),
            str(folder / "examples.jsonl"),
            str(folder / "model"),
            steps,
            rate,
            config.model.context,
            config.seed,
            config.train.common(),
        )

    async def _train(self, job: TrainJob, new: Iterable[Example], title: str) -> None:
        """Train on the seed and `new`, unless that is done."""
        out = Path(job.out)
        if (out / "training.json").is_file():
            return
        out.parent.mkdir(parents=True, exist_ok=True)
        write(Path(job.examples), self._encoded([*seed_examples(self.config, self.formats), *new]))
        result = await run_training(job, self.config, title)
        self.run.note("trained", model=out.parent.name, **asdict(result))

    # ---- the stages of a round ------------------------------------------------------------------

    async def formalize(self, number: int) -> None:
        """Every problem that has no certified proof yet."""
        folder = self.run.round(number)
        if not shard_paths(folder, INPUTS):
            solved = {proof.problem_id for _, proof in self._closed_until(number - 1) if proof.solved}
            rows = (row for row in self.run.rows(self.run.round(0), INPUTS) if row.id not in solved)
            self.run.write_shards(folder, INPUTS, rows, self.config.shard_size)
        shards = self._planned("formalize", number, INPUTS, PROBLEMS)
        self._note_stage(shards, await self.mill.run(shards, f"formalize round {number}", self._note_shard))

    def choose_statements(self, number: int) -> None:
        """Drop duplicates and leaks by elaborated type; write the statements of the round."""
        folder = self.run.round(number)
        if self.run.read_json(f"{folder.name}/dropped.json") is not None:
            return
        solved = Statements()
        for _, proof in self._closed_until(number - 1):
            if proof.solved:
                solved.add(proof.problem_id, proof.type_hash)
        known = [row for name in ("heldout.json", "decontaminate.json") for row in self.run.read_list(name, HeldOut)]
        selection = Selection(Leaks(known_types(known)), solved)
        rows = selection.choose(self.run.rows(folder, PROBLEMS))
        self.run.write_shards(folder, STATEMENTS, rows, self.config.shard_size)
        self.run.write_json(f"{folder.name}/dropped.json", selection.dropped)
        chosen = self.run.count(folder, STATEMENTS)
        self.run.note("statements", round=number, chosen=chosen, dropped=len(selection.dropped))

    async def search(self, number: int) -> None:
        shards = self._planned("search", number, STATEMENTS, PROOFS)
        self._note_stage(shards, await self.mill.run(shards, f"search round {number}", self._note_shard))

    def _planned(self, stage: str, number: int, inputs: Table[Any], outputs: Table[Any]) -> list[Shard]:
        """A stage over the shards of a table of the same round, by the model of the round before."""
        folder = self.run.round(number)
        parts = [StoredRows.of(path, inputs) for path in shard_paths(folder, inputs)]
        seed = sample_seed(self.config.seed, "round", folder.name)
        model = str((self.run.round(number - 1) / "model").resolve())
        return planned(stage, parts, (folder, outputs), model, seed)

    def _note_shard(self, shard: Shard, stats: dict[str, Any]) -> None:
        self.run.note("shard", stage=shard.stage, folder=shard.folder.name, index=shard.index, **stats)

    def _note_stage(self, shards: Sequence[Shard], seconds: float) -> None:
        if seconds:
            stage, folder = shards[0].stage, shards[0].folder.name
            self.run.note("stage", stage=stage, folder=folder, wall_seconds=round(seconds, 3))

    def _closed_until(self, number: int) -> Iterator[tuple[int, Proof]]:
        """(round, row) of all searched statements of rounds 1 … number that ended in a certified proof."""
        for r in range(1, number + 1):
            for row in self.run.rows(self.run.round(r), PROOFS):
                if row.solved or row.outcome == "absurd":
                    yield r, row

    # ---- measuring ------------------------------------------------------------------------------

    async def prepare_heldout(self) -> None:
        """Elaborate the held-out statements once; their types also keep the loop from training on them."""
        if self.run.read_json("heldout.json") is not None:
            return
        rows: list[tuple[HeldOut, Received | None]] = [(row, None) for row in heldout(self.config)]
        rows += _of_benchmarks(self.config.evaluate.benchmarks)
        others = _of_benchmarks(self.config.problems.decontaminate)
        measured = await self._elaborated(rows)
        self.run.write_list("decontaminate.json", await self._elaborated(others))
        self.run.write_list("heldout.json", measured)

    async def _elaborated(self, rows: Sequence[tuple[HeldOut, Received | None]]) -> list[HeldOut]:
        """Whether each statement elaborates, as it was published where it was, and the hashes of its type."""
        if not rows:
            return []
        checker = self.mill.checker()
        with bar("elaborate held-out statements", len(rows)) as update:

            async def one(row: HeldOut, received: Received | None) -> HeldOut:
                found = await checker.elaborate(row.signature, received)
                update(advance=1)
                kind, unordered = found.type_hash, found.unordered_hash
                return replace(row, elaborates=found.elaborates, type_hash=kind, unordered_hash=unordered)

            return list(await asyncio.gather(*(one(*row) for row in rows)))

    async def measure_floor(self) -> None:
        """What the tactic portfolio alone proves of the benchmark statements, in portfolio.json."""
        rows = [r for r in self.run.read_list("heldout.json", HeldOut) if r.elaborates and not r.problem]
        if not rows or self.run.read_json("portfolio.json") is not None:
            return
        checker, portfolio = self.mill.checker(), portfolio_of(self.config.lean.profile)
        with bar("tactic portfolio on benchmarks", len(rows)) as update:

            async def one(row: HeldOut) -> str:
                found = await automation(Goal(row.signature), checker, portfolio)
                update(advance=1)
                return found[0] if found else ""

            proofs = await asyncio.gather(*map(one, rows))
        found = {row.statement_id: proof for row, proof in zip(rows, proofs, strict=True)}
        self.run.write_json("portfolio.json", found)

    async def measure(self, number: int) -> None:
        await self._measure(self.run.round(number), f"round {number}")

    async def measure_control(self) -> None:
        await self._measure(self.run.root / "control", "control")

    async def _measure(self, folder: Path, name: str) -> None:
        """pass@k on the held-out statements and the faithfulness of formalizations, same seeds every round."""
        rows = put_to_models(self.run.read_list("heldout.json", HeldOut))
        samples, size = self.config.evaluate.samples, self.config.shard_size
        seed, model = sample_seed(self.config.seed, "measure"), str((folder / "model").resolve())
        shards = planned("measure", cut(rows, size), (folder, HELDOUT), model, seed, samples)
        self._note_stage(shards, await self.mill.run(shards, f"measure {name}: proofs", self._note_shard))
        problems = [row for row in rows if row.problem]
        shards = planned("translate", cut(problems, size), (folder, TRANSLATIONS), model, seed)
        self._note_stage(shards, await self.mill.run(shards, f"measure {name}: statements", self._note_shard))


def _of_benchmarks(paths: Iterable[str]) -> list[tuple[HeldOut, Received | None]]:
    """The statements of benchmarks, each with the text that it was published in."""
    found: list[tuple[HeldOut, Received | None]] = []
    for path in paths:
        benchmark = read_benchmark(path)
        for one, received in benchmark_statements(benchmark):
            row = HeldOut(one.statement_id, one.problem_id, one.group, signature=one.signature, role=benchmark.name)
            found.append((row, received))
    return found


def resume_note(run: RunDir) -> str:
    """One line on what is done already, for the start of a resumed run."""
    config = run.config()
    done = [r for r in range(config.rounds + 1) if (run.round(r) / "model" / "training.json").is_file()]
    return f"{run.root}: {len(done)} of {config.rounds + 1} models trained" if done else f"{run.root}: new"
