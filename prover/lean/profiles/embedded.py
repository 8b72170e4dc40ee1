"""The `embedded` profile: Lean from its wheel with our core library, and nothing to install."""

from __future__ import annotations

from pathlib import Path

from prover.lean.errors import UnknownProfile
from prover.lean.profiles.library import library
from prover.lean.profiles.profile import Profile, Trusted
from prover.lean.profiles.toolchain import toolchain

# Each is tried alone: "maximum recursion depth" is not an error that `first` catches.
PORTFOLIO = (
    "by decide +kernel",
    "by rfl",
    "by omega",
    "by simp",
    "by intros; omega",
    "by intros; simp_all",
    "by intros; subst_vars; decide",
    "by intros; subst_vars; omega",
    "by intros; simp_all; omega",
)


def embedded(project: Path | None = None) -> Profile:
    """Lean from its wheel with our core library. Raises SetupError, and UnknownProfile for a project."""
    if project is not None:
        raise UnknownProfile(f"the embedded profile takes no project (given: {project})")
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
