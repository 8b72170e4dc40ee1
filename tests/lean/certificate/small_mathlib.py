"""A stand-in for Mathlib that is small and otherwise real: an elan home, a Lake package, modules compiled by Lean.

Only `elan` and `lake` are scripts. One module belongs to Lean's module system, as Mathlib's do: its proofs are in
a file of their own, and its public part alone would show its theorems as axioms.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from prover.lean.profiles.library import library
from prover.lean.profiles.toolchain import LEAN_VERSION, toolchain

HIDDEN = """module
prelude
public theorem Hidden.same (p : Prop) (h : p) : p := h
public axiom Hidden.cheat (p : Prop) : p
public theorem Hidden.cheated (p : Prop) : p := Hidden.cheat p
"""
MATHLIB = """import Mathlib.Hidden
namespace BigOperators end BigOperators
namespace Real end Real
namespace Topology end Topology
namespace Rat end Rat
syntax (name := announce) "announce" ident : command
abbrev twice : Nat := 4
theorem Nat.lt_step_of_mathlib {a b : Nat} (h : a < b) : a < b + 1 := by omega
"""


def make_project(folder: Path) -> tuple[Path, Path]:
    """(elan home, project); the toolchain's own library is the embedded one."""
    lean, home, project = toolchain(), folder / "elan", folder / "project"
    tools = home / "toolchains" / f"leanprover--lean4---v{LEAN_VERSION}"
    package = project / ".lake" / "packages" / "mathlib"
    out = package / ".lake" / "build" / "lib" / "lean"
    (tools / "bin").mkdir(parents=True)
    (out / "Mathlib").mkdir(parents=True)
    shutil.copytree(library().path, tools / "lib" / "lean")
    (tools / "lib" / "lean" / "libleanshared.so").symlink_to(lean.shared)
    shutil.copy(lean.lean, tools / "bin" / "lean")
    (tools / "bin" / "lake").write_text(f"#!/bin/sh\necho {out}\n")
    (tools / "bin" / "lake").chmod(0o755)
    (project / "lean-toolchain").write_text(f"leanprover/lean4:v{LEAN_VERSION}\n")
    (project / "lake-manifest.json").write_text('{"packages": [{"name": "mathlib", "rev": "abc"}]}')
    for module, text in (("Mathlib/Hidden", HIDDEN), ("Mathlib", MATHLIB)):
        source = package / f"{module}.lean"
        source.parent.mkdir(exist_ok=True)
        source.write_text(text)
        command = [tools / "bin" / "lean", "-R", package, "-o", out / f"{module}.olean", source]
        done = subprocess.run(command, env={"LEAN_PATH": str(out)}, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(done.stdout + done.stderr)
    return home, project
