"""`proofmill prove`: statements → certified proofs, of themselves or of their negations."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pipelines.driver.alone import run_stage, written
from pipelines.driver.models import resolve
from pipelines.progress import table
from pipelines.report.proofs import show_proofs
from pipelines.stages.read import statements
from pipelines.store.rows import PROOFS
from prover.errors import UnusableInput
from prover.search.record import Proof
from prover.search.result import PORTFOLIO


def prove_command(
    input: Path,
    model: str,
    out: Path,
    samples: int | None,
    strategy: str | None,
    resume: bool,
    config: Path | None,
    ray: str | None,
    said: Sequence[str] = (),
) -> int:
    """Write `out`/proofs and `out`/attempts, and all proofs as a Lean file."""
    options = {"search": _search_settings(out, samples, strategy, resume)}
    found = resolve(model, config, said, options)
    settings = found.settings
    read = list(statements(input))
    rows = [statement for _, statement in read if statement]
    if not rows:
        raise UnusableInput(f'{input}: no line {{"id", "statement"}} in it')
    run_stage("search", rows, out, found, ray, settings.search.samples, resume)
    outcomes = Counter(map(_outcome, written(out, PROOFS)))
    if len(rows) < len(read):
        outcomes["set aside: not a line with id and statement"] = len(read) - len(rows)
    table(f"{len(read)} statements", ("outcome", "count"), list(outcomes.items()))
    show_proofs(out, written(out, PROOFS), settings.lean)
    return 0


def _search_settings(out: Path, samples: int | None, strategy: str | None, resume: bool) -> dict[str, Any]:
    """What the command line says of the search; a resumed one keeps what it does not say."""
    stamp = out / "search.json"
    said = {name: value for name, value in (("samples", samples), ("strategy", strategy)) if value is not None}
    if not resume or not stamp.is_file():
        return said
    return {**json.loads(stamp.read_text())["wanted"]["config"]["search"], **said}


def _outcome(row: Proof) -> str:
    """For people: the model gets no credit for what the portfolio proved."""
    return f"{row.outcome} by the tactic portfolio" if row.by == PORTFOLIO else row.outcome
