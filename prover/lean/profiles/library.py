"""Compiles the embedded core library, once, into `<cache>/lib/<hash>/`.

`lean_project/Init.lean` and what it imports are Lean's `Init` for this project (the wheel brings none).
The folder is named by the hash of sources, Lean and builder, appears by renaming a finished folder, and is
never changed afterwards; two processes that build at once wait for each other.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from prover.lean.errors import SetupError
from prover.lean.profiles.toolchain import Toolchain, cache_dir, project_root, toolchain

BUILDER = "1"  # raise when the way of building changes what comes out
ROOT = "Init"
_IMPORT = re.compile(r"^(?:public\s+)?(?:meta\s+)?import\s+(?:all\s+)?(\S+)\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Library:
    """A compiled library: `path` is a LEAN_PATH entry, `modules` are in the order of their imports."""

    path: Path
    hash: str
    modules: tuple[str, ...]


def sources_dir() -> Path:
    """Where the library's Lean files are: $PROOFMILL_LEAN_PROJECT, else `lean_project/` of the checkout, or beside the
    installed packages.
    """
    if named := os.environ.get("PROOFMILL_LEAN_PROJECT"):
        return Path(named).resolve()
    if root := project_root():
        return root / "lean_project"
    installed = Path(__file__).resolve().parents[3] / "lean_project"
    if module_file(ROOT, installed, ".lean").is_file():
        return installed
    raise SetupError("the sources of the core library are not here: set PROOFMILL_LEAN_PROJECT to lean_project/")


def module_file(module: str, folder: Path, suffix: str) -> Path:
    """`Init.Data.Nat` → `folder/Init/Data/Nat.lean`."""
    return folder.joinpath(*module.split(".")).with_suffix(suffix)


def read_modules(folder: Path, root: str = ROOT) -> dict[str, tuple[bytes, tuple[str, ...]]]:
    """Every module that `root` needs, with source and direct imports, imports first. Raises SetupError."""
    texts: dict[str, tuple[bytes, tuple[str, ...]]] = {}
    waiting = [root]
    while waiting:
        module = waiting.pop()
        if module in texts:
            continue
        try:
            text = module_file(module, folder, ".lean").read_bytes()
        except OSError as error:
            raise SetupError(f"the core library has no module {module}: {error}") from None
        imports = tuple(_IMPORT.findall(_strip_comments(text.decode("utf-8"))))
        texts[module] = (text, imports)
        waiting += imports
    try:
        order = TopologicalSorter({name: imports for name, (_, imports) in texts.items()}).static_order()
        return {name: texts[name] for name in order}
    except CycleError as error:
        raise SetupError(f"modules of the core library import each other: {error.args[1]}") from None


def _strip_comments(text: str) -> str:
    """Good enough for a file's import lines: those of our own library."""
    return re.sub(r"/-.*?-/|--[^\n]*", "", text, flags=re.DOTALL)


def library_hash(modules: dict[str, tuple[bytes, tuple[str, ...]]], lean: Toolchain) -> str:
    """Names the library by everything that decides its bytes."""
    digest = hashlib.sha256(f"{BUILDER}\0{lean.sha256}\0".encode())
    for name, (text, _) in sorted(modules.items()):
        digest.update(f"{name}\0{len(text)}\0".encode() + text)
    return digest.hexdigest()[:24]


@contextmanager
def file_lock(path: Path) -> Iterator[None]:
    """Hold an exclusive lock between processes; freed by the system when its holder dies."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def compile_module(lean: Toolchain, sources: Path, out: Path, module: str) -> None:
    """One `.lean` file to its `.olean` under `out`. Raises SetupError with Lean's errors."""
    source, target = module_file(module, sources, ".lean"), module_file(module, out, ".olean")
    target.parent.mkdir(parents=True, exist_ok=True)
    command = [str(lean.lean), "-R", str(sources), "-o", str(target), str(source)]
    environment = {**os.environ, "LEAN_PATH": str(out)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode or not target.is_file():
        said = (done.stdout + done.stderr).strip()
        raise SetupError(f"module {module} of the core library does not compile:\n{said[-4000:]}")


def _compile_all(lean: Toolchain, modules: dict[str, tuple[bytes, tuple[str, ...]]], out: Path) -> None:
    """Compile in parallel what does not wait for an import, from a private copy of the sources."""
    with tempfile.TemporaryDirectory() as private, ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        sources = Path(private)
        for name, (text, _) in modules.items():
            file = module_file(name, sources, ".lean")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text)
        sorter = TopologicalSorter({name: imports for name, (_, imports) in modules.items()})
        sorter.prepare()
        while sorter.is_active():
            ready = sorter.get_ready()
            list(pool.map(lambda module: compile_module(lean, sources, out, module), ready))
            sorter.done(*ready)


def build(sources: Path, lean: Toolchain) -> Library:
    """The library made from `sources`, compiled if it is not in the cache yet. Raises SetupError."""
    modules = read_modules(sources)
    name = library_hash(modules, lean)
    shelf = cache_dir() / "lib"
    made = Library(shelf / name, name, tuple(modules))
    if made.path.is_dir():
        return made
    with file_lock(shelf / ".lock"):
        if not made.path.is_dir():
            unfinished = Path(tempfile.mkdtemp(dir=shelf, prefix=f".{name}-"))
            try:
                _compile_all(lean, modules, unfinished)
                unfinished.chmod(0o755)
                unfinished.rename(made.path)
            finally:
                shutil.rmtree(unfinished, ignore_errors=True)
    return made


@lru_cache(maxsize=1)
def library() -> Library:
    """The embedded core library of this checkout, ready for LEAN_PATH. Raises SetupError."""
    return build(sources_dir(), toolchain())
