"""The profiles by name, as configurations and commands name them: a new one is a file here and a line in `PROFILES`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from prover.lean.errors import UnknownProfile
from prover.lean.profiles import embedded, mathlib
from prover.lean.profiles.profile import Profile


@dataclass(frozen=True)
class Entry:
    """`make(project)` gives the profile, `project` being the folder of a Lake package or None; raises SetupError.

    `portfolio` are proofs that are tried before any token is sampled, each alone; what they prove is the floor that a
    model has to beat.
    """

    make: Callable[[Path | None], Profile]
    portfolio: tuple[str, ...]


PROFILES = {
    "embedded": Entry(embedded.embedded, embedded.PORTFOLIO),
    "mathlib": Entry(mathlib.mathlib, mathlib.PORTFOLIO),
}


def make_profile(name: str, project: str | Path | None = None) -> Profile:
    """The profile of that name. Raises UnknownProfile, or SetupError when it cannot be used here.

    `project` is the folder of the Lake package for `mathlib`, by default this checkout. `embedded` has its
    library built in and takes none.
    """
    return _entry(name).make(Path(project).expanduser().resolve() if project is not None else None)


def portfolio_of(name: str) -> tuple[str, ...]:
    """The portfolio of the profile of that name; needs nothing installed. Raises UnknownProfile."""
    return _entry(name).portfolio


def _entry(name: str) -> Entry:
    if name not in PROFILES:
        raise UnknownProfile(f"unknown profile {name!r}: there are {', '.join(PROFILES)}")
    return PROFILES[name]
