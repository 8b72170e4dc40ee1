"""The `mathlib` profile: an elan toolchain and the Lake package of this project, with Mathlib already built.

Nothing here touches the network: what is missing is named, with the command that installs it. Only
executable, environment and header differ from the embedded profile. Not exercised against a real Mathlib
yet: docs/checker.md.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from pathlib import Path

from prover.lean.errors import SetupError
from prover.lean.profiles.profile import Limits, Profile, Trusted
from prover.lean.profiles.toolchain import LEAN_VERSION, project_root, sha256_of

SETUP = "run `proofmill setup --profile mathlib`"
_OPENED = "open BigOperators Real Nat Topology Rat"
_RUN_SECONDS = 120
# Mathlib's compiled files are mapped, several gigabytes of them, and count as resident where they were touched.
PORTFOLIO = (
    "by norm_num",
    "by decide",
    "by rfl",
    "by omega",
    "by ring",
    "by positivity",
    "by linarith",
    "by intros; simp_all",
    "by intros; subst_vars; norm_num",
    "by intros; nlinarith",
    "by aesop",
)
LIMITS = Limits(seconds=60, memory=6 << 30, mapped=20 << 30, growth=3 << 30)


def elan_home() -> Path:
    """Where elan keeps its toolchains."""
    return Path(os.environ.get("ELAN_HOME") or Path.home() / ".elan")


def toolchain_name(project: Path) -> str:
    """The toolchain that the project's `lean-toolchain` asks for. Raises SetupError."""
    try:
        return (project / "lean-toolchain").read_text().strip()
    except OSError:
        raise SetupError(f"{project} has no lean-toolchain file") from None


def toolchain_folder(project: Path) -> tuple[str, Path]:
    """(name, folder) of that toolchain, which must be installed. Raises SetupError."""
    name, home = toolchain_name(project), elan_home()
    folder = home / "toolchains" / name.replace("/", "--").replace(":", "---")
    if not (folder / "bin" / "lean").is_file():
        raise SetupError(f"the Lean toolchain {name} is not installed in {home}: {SETUP}")
    return name, folder


def _output(command: list[str], project: Path) -> str:
    """Standard output of a command in the project's folder. Raises SetupError."""
    try:
        done = subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=_RUN_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SetupError(f"`{' '.join(command[-3:])}` failed: {error}") from None
    if done.returncode:
        said = (done.stderr or done.stdout).strip()[-300:]
        raise SetupError(f"`{' '.join(command[-3:])}` failed: {said}; {SETUP}")
    return done.stdout.strip()


def _packages(project: Path) -> dict[str, str]:
    """Name and revision of every package in the Lake manifest. Raises SetupError."""
    try:
        manifest = json.loads((project / "lake-manifest.json").read_text())
        return {str(package["name"]): str(package.get("rev", "")) for package in manifest["packages"]}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise SetupError(f"Mathlib is not set up: no usable lake-manifest.json in {project}; {SETUP}") from None


def pinned_revision(project: Path) -> str:
    """Mathlib's revision in the Lake manifest. Raises SetupError."""
    if revision := _packages(project).get("mathlib"):
        return revision
    raise SetupError(f"the Lake manifest in {project} does not pin Mathlib: {SETUP}")


def _require_packages(project: Path) -> None:
    """Every package is on this disk: Lake would fetch one that is not. Raises SetupError."""
    folder = project / ".lake" / "packages"
    missing = [name for name in _packages(project) if not (folder / name).is_dir()]
    if missing:
        raise SetupError(f"the Lake package {missing[0]} is not in {folder}: {SETUP}")


def _checked_out_revision(project: Path) -> str | None:
    """The revision in Mathlib's folder, when git keeps it where it can be read."""
    git = project / ".lake" / "packages" / "mathlib" / ".git"
    try:
        head = (git / "HEAD").read_text().strip()
        return (git / head.removeprefix("ref: ")).read_text().strip() if head.startswith("ref: ") else head
    except OSError:
        return None


def built_with(olean: Path) -> str:
    """The Lean version recorded in an `.olean` header (33 bytes from offset 7)."""
    with olean.open("rb") as file:
        head = file.read(40)
    if head[:5] != b"olean":
        raise SetupError(f"{olean} is damaged: {SETUP}")
    return head[7:40].rstrip(b"\0").decode("ascii", "replace")


def _shared(folder: Path) -> Path:
    """Lean itself in a toolchain of elan."""
    return folder / "lib" / "lean" / "libleanshared.so"


def _sha256(folder: Path) -> str:
    shared = _shared(folder)
    return sha256_of(shared) if shared.is_file() else ""


def _trusted(folder: Path, version: str, path: str) -> Trusted | None:
    """What certificates rest on; None with a Lean whose compiled files and functions are not those we know.

    Lake's path leaves out the toolchain's own library, which the `lean` program finds by itself.
    """
    shared = _shared(folder)
    if version != LEAN_VERSION or not shared.is_file():
        return None
    return Trusted(version, shared, os.pathsep.join([path, str(shared.parent)]), root="Mathlib")


def mathlib(project: Path | None = None) -> Profile:
    """The profile of this project's Lake package. Raises SetupError: what is missing, stale or wrong."""
    root = project or project_root()
    if root is None:
        raise SetupError("the mathlib profile needs a checkout of this project (lakefile.lean, lean-toolchain)")
    name, folder = toolchain_folder(root)
    wanted = name.rpartition(":v")[2]
    version = _output([str(folder / "bin" / "lean"), "--version"], root)
    if f"version {wanted}" not in version:
        raise SetupError(f"lean-toolchain asks for {name}, but the toolchain installed there is {version!r}")
    revision = pinned_revision(root)
    _require_packages(root)
    checked_out = _checked_out_revision(root)
    if checked_out is not None and checked_out != revision:
        raise SetupError(f"Mathlib is at {checked_out[:12]}, but the manifest pins {revision[:12]}: {SETUP}")
    path = _output([str(folder / "bin" / "lake"), "env", "printenv", "LEAN_PATH"], root)
    found = next((Path(p) / "Mathlib.olean" for p in path.split(":") if (Path(p) / "Mathlib.olean").is_file()), None)
    if found is None:
        raise SetupError(f"Mathlib is not built (no Mathlib.olean in Lake's path): {SETUP}")
    if built_with(found) != wanted:
        raise SetupError(f"Mathlib was built with Lean {built_with(found)}, not {wanted}: {SETUP}")
    return Profile(
        name="mathlib",
        argv=(str(folder / "bin" / "lean"),),
        # A worker would ask the `lake` beside it how to set up its file; the search path is all there is to it.
        environment=(("LEAN_PATH", path), ("LAKE", os.devnull + "/lake")),
        imports=("Mathlib",),
        options=("set_option autoImplicit false", "set_option linter.all false", _OPENED),
        toolchain_hash=hashlib.sha256(f"{version}\0{_sha256(folder)}".encode()).hexdigest(),
        library_hash=revision,
        trusted=_trusted(folder, wanted, path),
        limits=LIMITS,
    )
