"""A Lean project to check against: which executable, in which environment, under which header.

Everything else (worker, pool, guard, certificate, commands) is the same for every profile.
"""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from prover.lean.library import Library, library
from prover.lean.toolchain import toolchain

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
        lines = [f"import {module}" for module in self.imports]
        lines += [
            f"set_option maxHeartbeats {limits.heartbeats}",
            f"set_option maxRecDepth {limits.rec_depth}",
        ]
        return "\n".join([*lines, *self.options]) + "\n"

    def spawn_environment(self) -> dict[str, str]:
        """For the child process: ours, with the profile's on top and nothing else that Lean listens to."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("LEAN_", "LAKE_", "ELAN_"))}
        return {**kept, **dict(self.environment)}

    @cached_property
    def content_hash(self) -> str:
        """Names everything that decides an answer, limits aside."""
        parts = [self.toolchain_hash, self.library_hash, *self.imports, *self.options, *sorted(self.axioms)]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]

    def map_statement(self, text: str) -> str:
        """A benchmark's statement as a signature of ours: its header, comments and `:= by sorry` dropped.

        Known headers are lines of imports, options and opened namespaces before the theorem; what else
        stands there stays, so that the guard refuses it. Idempotent; a bare signature comes back as it is.
        """
        return map_statement(text)


_HEADER_LINE = re.compile(
    r"\s*(?:import [\w.]+|set_option maxHeartbeats \d+|open(?: [\w.]+)+|--[^\n]*|/-.*?-/)[ \t]*(?:\n|$)|\s+",
    re.DOTALL,
)
_TAIL = re.compile(r":=\s*(?:by)?\s*(?:sorry)?\s*\Z")


def map_statement(text: str) -> str:
    """See `Profile.map_statement`."""
    text = text.replace("\r\n", "\n")
    while found := _HEADER_LINE.match(text):
        text = text[found.end() :]
    text = _TAIL.sub("", text.rstrip()).rstrip()
    return re.sub(r"\Alemma\b", "theorem", text)


def embedded() -> Profile:
    """Lean from its wheel with our core library. Raises SetupError."""
    lean, built = toolchain(), library()
    options = ("set_option autoImplicit false", "set_option linter.all false")
    return Profile(
        name="embedded",
        argv=(str(lean.lean),),
        environment=(("LEAN_PATH", str(built.path)),),
        imports=(),
        options=options,
        toolchain_hash=lean.sha256,
        library_hash=built.hash,
        trusted=Trusted(lean.version, lean.shared, str(built.path), library=built),
    )
