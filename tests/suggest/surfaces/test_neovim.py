"""A real Neovim with the server attached: a code action asked for and applied. Skipped where there is none."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import psutil
import pytest

from tests.suggest import cases
from tests.suggest.surfaces.processes import ROOT, command, environment

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("nvim") is None, reason="not here: Debian's neovim is not installed"),
]


def test_a_code_action_and_a_command(tmp_path: Path) -> None:
    path = tmp_path / "File.lean"
    path.write_text(cases.LETTERS + cases.CLOCK)
    given = {
        **environment(),
        "PLUGIN": str(ROOT / "editors" / "neovim"),
        "SERVER": json.dumps(command("--lsp")),
        "FILE": str(path),
        "HOME": str(tmp_path),
        "XDG_STATE_HOME": str(tmp_path),
        "PYTHONPATH": os.environ.get("PYTHONPATH", str(ROOT)),
    }
    script = Path(__file__).parent / "neovim.lua"
    before = set(psutil.Process().children(recursive=True))
    done = subprocess.run(
        ["nvim", "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", f"luafile {script}"],
        cwd=ROOT,
        env=given,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    said = done.stdout + done.stderr
    assert "FAILED" not in said, said
    assert '"provable: 𝕙"' in said and '"provable: omega"' in said, said
    assert path.read_text() == cases.LETTERS.replace("sorry", "𝕙") + cases.CLOCK.replace("sorry", "omega")
    left = [one for one in psutil.Process().children(recursive=True) if one not in before]
    assert psutil.wait_procs(left, timeout=10)[1] == []
