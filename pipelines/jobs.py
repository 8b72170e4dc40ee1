"""The long commands: run directory, Ray session and driver put together."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from pipelines.cluster import ray_session
from pipelines.config import load_config
from pipelines.loop import iterate, resume_note
from pipelines.progress import console
from pipelines.rundir import RunDir, RunDirError


def iterate_command(
    config: Path | None,
    folder: Path | None,
    resume: Path | None,
    benchmarks: Sequence[Path],
    address: str | None,
) -> int:
    """`proofmill iterate`. Starting a run whose folder holds it already continues it."""
    if (config is None) == (resume is None):
        raise RunDirError("give a configuration file to start a run, or --resume FOLDER to continue one")
    run = RunDir(resume or folder or Path("runs") / (config.stem if config else "run"))
    if config is not None:
        run.create(load_config(config))
    settings = run.config()
    run.lock()
    console.print(resume_note(run))
    names = [str(path) for path in benchmarks]
    if not _finished(run):
        with ray_session(settings, address):
            asyncio.run(iterate(run, names))
    return report_command(run.root)


def _finished(run: RunDir) -> bool:
    return any(event["event"] == "finished" for event in run.metrics())


def report_command(folder: Path) -> int:
    """`proofmill report`."""
    from pipelines.report import write_report

    write_report(RunDir(folder))
    return 0
