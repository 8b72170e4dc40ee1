"""What was proved, for people: the first proofs on the terminal, all of them as one Lean file and as JSON lines."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pipelines.config import LeanSection
from pipelines.progress import console
from pipelines.store.published import JSON_FILE, LEAN_FILE, Source, first, publish
from prover.lean.errors import SetupError
from prover.lean.profiles.registry import make_profile
from prover.search.record import Proof

SHOWN = 3  # proofs on the terminal


def show_proofs(folder: Path, rows: Iterable[Proof], lean: LeanSection) -> None:
    """Write `proofs.lean` and `proofs.jsonl` of what is solved among rows of the table `proofs`; print the first."""
    solved = [row for row in rows if row.goal]
    try:
        profile = make_profile(lean.profile, lean.project)
    except SetupError as problem:
        console.print(f"no {LEAN_FILE}: the {lean.profile} profile cannot be used on this machine ({problem})")
        return
    version = profile.trusted.lean if profile.trusted else "unknown"
    written = publish(folder, solved, Source(profile.header(profile.limits), profile.name, version))
    if solved:
        console.print(first(solved, SHOWN), markup=False, highlight=False, soft_wrap=True)
    for name, reason in written.left_out:
        console.print(f"left out of {LEAN_FILE}: {name}: {reason}", markup=False, highlight=False)
    console.print(f"proofs, {len(solved)} of them: {folder / LEAN_FILE} for Lean, {folder / JSON_FILE} for programs")
