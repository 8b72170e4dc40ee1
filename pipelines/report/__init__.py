"""The page that a person opens after a run: `report/index.html`, self-contained, from the run's tables."""

from __future__ import annotations

from pathlib import Path

from pipelines.store.rundir import RunDir

__all__ = ["write_report"]


def write_report(run: RunDir) -> Path:
    """Compute everything from the tables, write the page, print the closing tables."""
    from pipelines.report.page import build

    return build(run)
