"""A Lean project to check against: which executable, in which environment, under which header.

Everything else (worker, pool, guard, certificate, commands) is the same for every profile.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from prover.lean.commands import BUILTIN, command_words
from prover.lean.profiles.library import Library

# Modules that every profile's header stands for: what published files import.
OFFERED = frozenset({"Init", "Mathlib", "Mathlib.Tactic", "Aesop", "Batteries"})
STANDARD_AXIOMS = frozenset({"propext", "Classical.choice", "Quot.sound"})


@dataclass(frozen=True)
class Limits:
    """Of one check. `seconds` is wall time, `memory` resident bytes, `heartbeats` Lean's own count (thousands).

    `mapped` is room for mapped files and thread stacks on top of that; a worker that has grown by `growth`
    bytes is replaced.
    """

    seconds: float = 20.0
    heartbeats: int = 200_000
    memory: int = 1536 << 20
    rec_depth: int = 1000
    mapped: int = 3 << 30
    growth: int = 512 << 20

    @property
    def address_space(self) -> int:
        """What the system enforces."""
        return self.memory + self.mapped


@dataclass(frozen=True)
class Trusted:
    """What a certificate takes on trust: Lean's shared library, and the compiled libraries that statements import.

    `lean_path` is Lean's search path, `root` the module that brings everything a statement may use. `library`
    is the core library whose files we read ourselves; None: the constants are read from Lean's environment.
    """

    lean: str  # version
    shared: Path
    lean_path: str
    root: str = "Init"
    library: Library | None = None


@dataclass(frozen=True)
class Profile:
    """See the module. Without `trusted` there are no certificates; `limits` are those of a check when nobody
    asks for others.
    """

    name: str
    argv: tuple[str, ...]
    environment: tuple[tuple[str, str], ...]
    imports: tuple[str, ...]
    options: tuple[str, ...]
    toolchain_hash: str
    library_hash: str
    trusted: Trusted | None = None
    axioms: frozenset[str] = STANDARD_AXIOMS
    limits: Limits = Limits()

    def header(self, limits: Limits) -> str:
        """The text that stands before every statement."""
        return "".join(f"import {module}\n" for module in self.imports) + self.options_text(limits)

    def options_text(self, limits: Limits) -> str:
        """The header without its imports, for an environment that has them."""
        lines = [f"set_option maxHeartbeats {limits.heartbeats}", f"set_option maxRecDepth {limits.rec_depth}"]
        return "\n".join([*lines, *self.options]) + "\n"

    def spawn_environment(self) -> dict[str, str]:
        """For the child process: ours, with the profile's on top and nothing else that Lean listens to."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("LEAN_", "LAKE_", "ELAN_"))}
        return {**kept, "UV_USE_IO_URING": "0", **dict(self.environment)}

    @cached_property
    def content_hash(self) -> str:
        """Names everything that decides an answer, limits aside."""
        parts = [self.toolchain_hash, self.library_hash, *self.imports, *self.options, *sorted(self.axioms)]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]

    @cached_property
    def commands(self) -> frozenset[str]:
        """The words that begin a command here; where Lean cannot be asked, all that are known. Raises SetupError."""
        if self.trusted is None:
            return BUILTIN
        base = self.trusted
        return command_words(str(base.shared), base.lean_path, base.root, self.content_hash)

    def offers(self, module: str) -> bool:
        """Whether the profile's own header stands for an import of that module."""
        return module in OFFERED or any(
            (Path(folder) / Path(*module.split("."))).with_suffix(".olean").is_file()
            for folder in (self.trusted.lean_path.split(os.pathsep) if self.trusted and self.imports else ())
        )
