"""Shared by all tests: where real benchmark data stands, and what may be skipped.

A test that cannot run on a machine skips with a reason that starts with `not here:`. In CI (CI=true) only
reasons about a GPU or a Mathlib toolchain are accepted; any other skip fails the session.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
_ACCEPTED_IN_CI = ("not here: needs a GPU", "not here: needs a Mathlib toolchain")


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def benchmark_data() -> Path:
    """The folder of real benchmark statements that stands beside the checkout."""
    folder = ROOT.parent / "shared" / "data"
    if not (folder / "minif2f.jsonl").is_file():
        pytest.skip("not here: the benchmark files beside the project are absent")
    return folder


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for reason in _bad_skips(terminalreporter):
        terminalreporter.write_line(f"a test that should run here was skipped: {reason}", red=True)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None and exitstatus == 0 and _bad_skips(reporter):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _bad_skips(reporter: pytest.TerminalReporter) -> list[str]:
    if os.environ.get("CI", "").lower() != "true":
        return []
    reasons = [str(report.longrepr[2]) for report in reporter.stats.get("skipped", [])]
    reasons = [reason.removeprefix("Skipped: ") for reason in reasons]
    return [reason for reason in reasons if not reason.startswith(_ACCEPTED_IN_CI)]
