"""What a browser and an editor do is tried where there is one; a machine without it runs everything else."""

from __future__ import annotations

import shutil

from tests.suggest.surfaces.browser import CHROMIUM

_PROGRAMS = {"test_browser.py": CHROMIUM, "test_neovim.py": shutil.which("nvim"), "test_vscode.py": shutil.which("npm")}
collect_ignore = [name for name, program in _PROGRAMS.items() if program is None]
