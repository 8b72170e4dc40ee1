"""`proofmill filter`: filters over a file of statements, a line out for each line in; calibration of the score."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from autoformalize.calibration import by_class, read_marks, thresholds
from autoformalize.problems import UnusableInput
from pipelines.progress import bar, table
from pipelines.standalone import read_statements


def filter_command(input: Path, out: Path, only: Sequence[str], profile: str, workers: int) -> int:
    """Filter statements without a model; one line out for each line in, in order."""
    from autoformalize.filters import FILTERS, WITHOUT_MODEL, FilterResult

    names = list(only) or list(WITHOUT_MODEL)
    if unknown := [name for name in names if name not in FILTERS]:
        raise UnusableInput(f"--only {unknown[0]}: no such filter; there are {', '.join(FILTERS)}")
    rows = list(read_statements(input))
    found: list[FilterResult] = asyncio.run(_filter_all(rows, names, profile, workers))
    lines = [
        {"id": row[0], "kept": one.kept, "rejected_by": one.rejected_by, "evidence": one.evidence}
        for row, one in zip(rows, found, strict=True)
    ]
    fresh = out.with_name(f".{out.name}.tmp")
    fresh.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    fresh.replace(out)
    counts = Counter(one.rejected_by or "kept" for one in found)
    labels = Counter(f"kept, labelled {label}" for one in found if one.kept for label in one.labels)
    table(f"{len(rows)} statements", ("outcome", "count"), [*counts.items(), *labels.items()])
    return 0


async def _filter_all(
    rows: Sequence[tuple[Any, str | None, str, str]], names: Sequence[str], profile: str, workers: int
) -> list[Any]:
    from autoformalize.filters import FilterConfig, FilterResult, Item, Tools, apply_filters
    from prover.lean.pool import LeanPool
    from prover.lean.profiles import make_profile

    async with LeanPool(make_profile(profile), workers) as pool:
        with bar("filter", len(rows)) as update:

            async def one(row: tuple[Any, str | None, str, str]) -> FilterResult:
                _, text, problem, answer = row
                if text is None:
                    evidence = {"input": {"reason": "not a line with id and statement"}}
                    return FilterResult(False, "invalid_input", evidence)
                tools = Tools(pool, FilterConfig())
                found = await apply_filters(Item(text, problem, answer), tools, names)
                update(advance=1)
                return found

            return list(await asyncio.gather(*map(one, rows)))


def calibrate_command(marks: Path) -> int:
    """Precision and recall of the quality score, per class and threshold, on statements that a person marked."""
    marked = read_marks(marks)
    scored = [mark for mark in marked if mark.score is not None]
    if not scored:
        raise UnusableInput(f"{marks}: none of its {len(marked)} statements has a score")
    right = sum(mark.good for mark in scored)
    table(
        f"{len(scored)} of {len(marked)} marked statements have a score; {right} of them are right",
        ("class", "right", "wrong", "right, share"),
        [(name, good, bad, _percent(good, good + bad)) for name, good, bad in by_class(scored)],
    )
    table(
        "keeping what scores at least the threshold",
        ("threshold", "kept", "precision", "recall"),
        [
            (f"{cut.threshold:.2f}", cut.kept, *("-" if x is None else f"{x:.1%}" for x in (cut.precision, cut.recall)))
            for cut in thresholds(scored)
        ],
    )
    return 0


def _percent(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "-"
