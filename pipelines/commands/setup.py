"""`proofmill setup --profile mathlib`: the toolchain by elan, the pinned Mathlib by Lake, its build from the cache.

The one command of this profile that uses the network; what is already there is not fetched again, and Mathlib
is never compiled here (hours): when its cache does not hold the pinned revision, that is said. Not exercised
against the real programs yet: docs/checker.md.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from prover.lean.errors import SetupError, UnknownProfile
from prover.lean.pool import LeanPool
from prover.lean.profiles.mathlib import elan_home, mathlib, pinned_revision, toolchain_folder, toolchain_name
from prover.lean.profiles.profile import Profile
from prover.lean.profiles.toolchain import project_root
from prover.lean.verdicts import Goal

STEP_SECONDS = 3 * 3600  # of one command: Mathlib's cache is several gigabytes
_PROBE = Goal("theorem probe (a b : ℝ) (h : a < b) : 0 < b - a")
_NETWORK = re.compile(
    r"resolve host|name resolution|network|connection|connect to|timed? ?out|download|unable to access|curl|tls|ssl",
    re.IGNORECASE,
)


def say(text: str) -> None:
    print(f"proofmill setup: {text}", file=sys.stderr, flush=True)


def find_elan() -> Path:
    """The elan program. Raises SetupError."""
    beside = elan_home() / "bin" / "elan"
    found = shutil.which("elan") or (str(beside) if beside.is_file() else None)
    if found is None:
        raise SetupError(
            f"elan, which installs Lean toolchains, is neither on PATH nor in {elan_home()}: "
            "install it as Lean's documentation says, then run this again"
        )
    return Path(found)


def run(command: list[str | Path], project: Path) -> None:
    """One step, its output shown as it comes. Raises SetupError with its last lines."""
    words = [str(part) for part in command]
    shown = " ".join([Path(words[0]).name, *words[1:]])
    say(shown)
    last: list[str] = []
    try:
        with subprocess.Popen(
            words, cwd=project, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        ) as process:
            assert process.stdout is not None
            for line in process.stdout:
                print(line, end="", file=sys.stderr)
                last = [*last[-4:], line.strip()]
            code = process.wait(STEP_SECONDS)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SetupError(f"`{shown}` failed: {error}") from None
    if code:
        said = " / ".join(filter(None, last)) or f"exit code {code}"
        hint = "; this machine may have no network" if _NETWORK.search(said) else ""
        raise SetupError(f"`{shown}` failed: {said[-400:]}{hint}")


def install(project: Path) -> Profile:
    """Bring toolchain, Mathlib and header module up to what the project pins. Raises SetupError."""
    try:
        return mathlib(project)
    except SetupError as missing:
        say(str(missing).split(": run `")[0])
    name = toolchain_name(project)
    elan = find_elan()
    try:
        folder = toolchain_folder(project)[1]
    except SetupError:
        run([elan, "toolchain", "install", name], project)
        folder = toolchain_folder(project)[1]
    lake = folder / "bin" / "lake"
    try:
        pinned_revision(project)
    except SetupError:  # the first time: Lake writes down the revisions that the lakefile's tags stand for
        run([lake, "update", "--keep-toolchain"], project)
    run([lake, "exe", "cache", "get"], project)
    try:
        run([lake, "build", "--no-build", "Mathlib"], project)
    except SetupError as error:
        raise SetupError(f"Mathlib's cache does not hold all of the pinned revision ({error})") from None
    run([lake, "build", "Proofmill"], project)
    return mathlib(project)


async def probe(profile: Profile) -> None:
    """Check one theorem as every later check will be. Raises SetupError."""
    async with LeanPool(profile, workers=1) as pool:
        verdict = await pool.check(_PROBE, "by linarith")
    if not verdict.proved:
        raise SetupError(f"the installed Mathlib does not check a simple theorem: {verdict.kind}: {verdict.reason}")


def setup_command(profile: str, project: Path | None = None) -> int:
    """The body of `proofmill setup`; returns the exit code. Raises SetupError."""
    if profile == "embedded":
        from prover.lean.profiles.embedded import embedded

        say(f"the embedded profile is ready: library {embedded().library_hash}")
        return 0
    if profile != "mathlib":
        raise UnknownProfile(f"unknown profile {profile!r}: there are `embedded` and `mathlib`")
    root = project.resolve() if project else project_root()
    if root is None or not os.access(root, os.W_OK):
        raise SetupError("the mathlib profile needs a checkout of this project that can be written to")
    found = install(root)
    asyncio.run(probe(found))
    say(f"the mathlib profile is ready: Mathlib {found.library_hash[:12]}; checks will not use the network")
    return 0
