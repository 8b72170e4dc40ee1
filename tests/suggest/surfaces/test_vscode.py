"""The VS Code extension compiles and does what it declares, with stand-ins for the editor. Skipped without npm."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("npm") is None, reason="not here: Debian's npm is not installed"),
]
EXTENSION = Path(__file__).resolve().parents[3] / "editors" / "vscode"


def test_it_compiles_and_passes_its_tests(tmp_path: Path) -> None:
    folder = tmp_path / "vscode"
    shutil.copytree(EXTENSION, folder, ignore=shutil.ignore_patterns("node_modules", "out"))
    for command in (["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts"], ["npm", "test"]):
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
