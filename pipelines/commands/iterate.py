"""The long commands: run directory, Ray session and driver put together."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from pipelines.config import Config
from pipelines.driver.loop import begun, iterate, resume_note
from pipelines.driver.session import ray_session
from pipelines.ending import keeps
from pipelines.progress import console
from pipelines.report.proofs import show_proofs
from pipelines.settings import load_config
from pipelines.store.lock import held
from pipelines.store.rows import PROOFS
from pipelines.store.rundir import RunDir, RunDirError, provenance
from prover.extras import require
from prover.models.formats.registry import load


def iterate_command(
    config: Path | None,
    folder: Path | None,
    resume: Path | None,
    benchmarks: Sequence[Path],
    address: str | None,
    said: Sequence[str] = (),
) -> int:
    """`proofmill iterate`. Starting a run whose folder holds it already continues it."""
    if (config is None) == (resume is None):
        raise RunDirError("give a configuration file to start a run, or --resume FOLDER to continue one")
    run = RunDir(resume or folder or Path("runs") / (config.stem if config else "run"))
    wanted = None
    if config is not None:
        wanted = _with_benchmarks(load_config(config, said), benchmarks)
        load(wanted.model.prompts)  # raises NoFormat, before there is a folder with a configuration that cannot run
    elif benchmarks:
        raise RunDirError("--benchmark belongs to the start of a run: what is measured cannot change later")
    else:
        run.config()  # a clear error before there is a folder
    keeps(f"{run.root} is kept, and goes on with: proofmill iterate --resume {run.root}")
    with held(run.root):
        if wanted is not None:
            run.create(wanted)
        if resume and said and (changed := run.change(said)):
            console.print(f"changed from here on: {', '.join(changed)}", markup=False, highlight=False)
        console.print(resume_note(run))
        _note_versions(run)
        if not _finished(run):
            if address is None:  # on a cluster it is the nodes that train
                require("training", "iterate")
            loop = begun(run)
            with ray_session(loop.config, address):
                asyncio.run(iterate(loop))
        return report_command(run.root)


def _note_versions(run: RunDir) -> None:
    """A run that goes on with other versions than it began with says so: its rounds are not of one make."""
    before, now = run.provenance().get("versions", {}), provenance()
    changed = [name for name, version in before.items() if now["versions"].get(name) != version]
    if changed and not _finished(run):
        told = ", ".join(f"{name} {before[name]}, now {now['versions'].get(name, 'not there')}" for name in changed)
        console.print(f"this run began with other versions: {told}")
        run.note("resumed", made_with=now)


def _with_benchmarks(config: Config, benchmarks: Sequence[Path]) -> Config:
    """Benchmarks named on the command line become part of the run's configuration."""
    names = [*config.evaluate.benchmarks, *(str(path.resolve()) for path in benchmarks)]
    return config.model_copy(update={"evaluate": config.evaluate.model_copy(update={"benchmarks": names})})


def _finished(run: RunDir) -> bool:
    """Whether all rounds are done, those that were added later too."""
    events = [event["event"] for event in run.metrics() if event["event"] in ("finished", "changed")]
    return events[-1:] == ["finished"]


def report_command(folder: Path) -> int:
    """`proofmill report`: the page, and the proofs of all rounds as one Lean file and as JSON lines."""
    from pipelines.report import write_report

    run = RunDir(folder)
    rounds = range(1, run.config().rounds + 1)
    show_proofs(folder, (row for number in rounds for row in run.rows(run.round(number), PROOFS)), run.config().lean)
    write_report(run)
    return 0
