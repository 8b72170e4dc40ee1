"""Set up a checkout: check the machine, make `.venv`, install the pinned environment, build what is built once.

    python3 pipelines/bootstrap.py

Runs on any Python 3.11+ with the standard library alone. Does nothing when the set-up is up to date. PyTorch's
CPU build comes from PIP_FIND_LINKS where that is set, and from PyTorch's own index for CPUs otherwise.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "proofmill-setup"
LOCK = ROOT / "requirements.lock"
NEEDED_DISK_GIB = 6
NEEDED_MEMORY_GIB = 7
UV = "uv>=0.9"


def missing_prerequisite() -> str | None:
    """One sentence on the first thing this machine lacks, or None."""
    # An older Python finds out here, before anything is imported that it cannot read.
    if sys.version_info < (3, 11):  # noqa: UP036
        return f"proofmill needs Python 3.11 or newer, and {sys.executable} is {platform.python_version()}."
    if platform.system() != "Linux" or platform.machine() not in ("x86_64", "aarch64"):
        return f"proofmill runs on Linux (x86-64 or arm64); this is {platform.system()} {platform.machine()}."
    if not (shutil.which("cc") and shutil.which("c++")):
        return "proofmill needs a C and C++ compiler (cc and c++); on Debian: apt-get install g++."
    free = shutil.disk_usage(ROOT).free / 2**30
    if free < NEEDED_DISK_GIB and not STAMP.is_file():
        return f"proofmill needs {NEEDED_DISK_GIB} GiB of free disk in {ROOT}; there are {free:.1f}."
    memory = available_memory_gib()
    if memory < NEEDED_MEMORY_GIB:
        return f"proofmill needs {NEEDED_MEMORY_GIB} GiB of available memory; there are {memory:.1f}."
    return None


def available_memory_gib() -> float:
    """Memory that can be used now, within the limits of a container."""
    fields = dict(line.split(":") for line in Path("/proc/meminfo").read_text().splitlines())
    available = int(fields["MemAvailable"].split()[0]) / 2**20
    limit = Path("/sys/fs/cgroup/memory.max")
    if limit.is_file() and limit.read_text().strip().isdigit():
        used = int((limit.parent / "memory.current").read_text())
        available = min(available, (int(limit.read_text()) - used) / 2**30)
    return available


def wanted() -> str:
    """Identity of an up-to-date set-up."""
    files = [LOCK, ROOT / "pyproject.toml"]
    content = b"".join(path.read_bytes() for path in files) + str(ROOT).encode()
    return hashlib.sha256(content).hexdigest()


def run(*command: str | Path, **environment: str) -> None:
    """Run a step; its output is shown only when it fails."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        print(done.stdout[-4000:], file=sys.stderr)
        sys.exit(f"proofmill set-up: `{' '.join(str(part) for part in command)}` failed (see above)")


def install() -> None:
    """Make the environment and put the pinned packages and proofmill itself into it."""
    python = VENV / "bin" / "python"
    if not python.is_file():
        run(sys.executable, "-m", "venv", VENV)
    say("installing the pinned environment (about 3 GB)")
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", UV)
    links = os.environ.get("UV_FIND_LINKS") or os.environ.get("PIP_FIND_LINKS", "")
    source = [] if links else ["--torch-backend", "cpu"]
    options: list[str | Path] = ["--python", python, "--no-deps", "--compile-bytecode", "--quiet"]
    find = {"UV_FIND_LINKS": links} if links else {}
    run(VENV / "bin" / "uv", "pip", "install", *options, *source, "-r", LOCK, **find)
    run(VENV / "bin" / "uv", "pip", "install", *options, "-e", ROOT)


def build() -> None:
    """What would otherwise be built on first use: the Lean library and DeepSpeed's extension."""
    python = VENV / "bin" / "python"
    say("compiling the Lean core library")
    run(python, "-c", "from prover.lean.profiles.library import library; library()")
    say("building DeepSpeed's communication extension")
    # A build that a kill interrupted leaves a lock that later builds would wait for.
    extensions = ROOT / ".proofmill" / "torch-extensions"
    shutil.rmtree(extensions, ignore_errors=True)
    run(python, "-m", "prover.train.extension", TORCH_EXTENSIONS_DIR=str(extensions), PATH=path_with_venv())


def path_with_venv() -> str:
    return f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"


def say(text: str) -> None:
    print(f"proofmill set-up: {text}", flush=True)


def main() -> None:
    if problem := missing_prerequisite():
        sys.exit(problem)
    if STAMP.is_file() and STAMP.read_text() == wanted():
        return
    start = time.monotonic()
    install()
    build()
    STAMP.write_text(wanted())
    say(f"done in {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main()
