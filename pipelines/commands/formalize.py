"""`proofmill formalize`: problems in natural language → vetted Lean statements."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from autoformalize.duplicates import Leaks
from autoformalize.problems import Problem, SetAside
from pipelines.driver.alone import run_stage, written
from pipelines.driver.models import resolve
from pipelines.progress import console, table
from pipelines.stages.read import informal, problems, sound_problems
from pipelines.store.rows import PROBLEMS
from pipelines.store.tables import as_dict
from prover.files import write_atomically


def formalize_command(
    source: str,
    model: str,
    out: Path,
    config: Path | None,
    ray: str | None,
    columns: Mapping[str, str] | None = None,
    said: Sequence[str] = (),
) -> int:
    """Write `out`/problems, `out`/candidates and, for the next step, `out`/statements.jsonl."""
    asked = resolve(model, config, said)
    settings, section = asked.settings, asked.settings.problems
    given = {**(section.columns if config else {}), **(columns or {})}
    leaks = Leaks(informal([*section.decontaminate, *settings.evaluate.benchmarks]))
    items = list(sound_problems(problems([source], given), leaks, section.near_duplicates))
    aside = [item for item in items if isinstance(item, SetAside)]
    run_stage("formalize", [item for item in items if isinstance(item, Problem)], out, asked, ray)
    rows, lines = list(written(out, PROBLEMS)), []
    for row in rows:
        if found := row.statement:
            kept = {"id": row.problem_id, "statement": found.signature, "problem": row.problem, "answer": row.answer}
            lines.append(json.dumps(kept) + "\n")
    write_atomically(out / "statements.jsonl", "".join(lines))
    write_atomically(out / "set_aside.json", json.dumps(list(map(as_dict, aside)), indent=1, ensure_ascii=False) + "\n")
    reasons = Counter(row.reason or "statement" for row in rows) + Counter(item.reason for item in aside)
    table(f"{len(items)} problems", ("outcome", "count"), list(reasons.items()))
    console.print(f"statements: {out / 'statements.jsonl'}")
    return 0
