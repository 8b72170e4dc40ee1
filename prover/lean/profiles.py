"""The profiles by name, as configurations and commands name them."""

from __future__ import annotations

from pathlib import Path

from prover.lean.errors import UnknownProfile
from prover.lean.profile import Profile


def make_profile(name: str, project: str | Path | None = None) -> Profile:
    """The profile of that name. Raises UnknownProfile, or SetupError when it cannot be used here.

    `project` is the folder of the Lake package for `mathlib`, by default this checkout. `embedded` has its
    library built in and takes none.
    """
    if name == "embedded":
        from prover.lean.profile import embedded

        if project is not None:
            raise UnknownProfile(f"the embedded profile takes no project (given: {project})")
        return embedded()
    if name == "mathlib":
        from prover.lean.mathlib import mathlib

        return mathlib(Path(project).expanduser().resolve() if project is not None else None)
    raise UnknownProfile(f"unknown profile {name!r}: there are `embedded` and `mathlib`")
