"""`proofmill filter`: filters over a file of statements, a line out for each line in; calibration of the score."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from autoformalize.calibration import Marked, by_class, read_marks, thresholds
from autoformalize.filters import Tools
from pipelines.driver.models import Model, opened, resolve
from pipelines.progress import bar, table
from pipelines.stages.read import statements
from prover.errors import UnusableInput
from prover.files import write_atomically
from prover.lean.verdicts import Checker
from prover.models.formats.registry import load
from prover.search.question import Desk, NoModel, Statement


def filter_command(
    input: Path,
    out: Path,
    only: Sequence[str],
    profile: str,
    workers: int,
    model: str | None = None,
    config: Path | None = None,
    said: Sequence[str] = (),
) -> int:
    """Filter statements; one line out for each line in, in order. Filters that ask a model need `model`.

    Which filters: those named, else those of the configuration given, else all; without a model those that need none.
    """
    from autoformalize.filters import FILTERS, WITHOUT_MODEL, FilterResult

    resolved = resolve(model, config, said)
    known = resolved.settings.filters.order if config else tuple(FILTERS)
    names = list(only) or [name for name in known if model or name in WITHOUT_MODEL]
    if unknown := [name for name in names if name not in FILTERS]:
        raise UnusableInput(f"--only {unknown[0]}: no such filter; there are {', '.join(FILTERS)}")
    if "score" in names and not model:
        raise UnusableInput("--only score: it asks a model; give --model")
    rows = list(statements(input))
    if not any(statement for _, statement in rows):
        raise UnusableInput(f'{input}: no line {{"id", "statement"}} in it')
    found: list[FilterResult] = asyncio.run(_filter_all(rows, names, profile, workers, resolved))
    lines = [
        {"id": row[0], "kept": one.kept, "rejected_by": one.rejected_by, "evidence": one.evidence}
        for row, one in zip(rows, found, strict=True)
    ]
    write_atomically(out, "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))
    counts = Counter(one.rejected_by or "kept" for one in found)
    labels = Counter(f"kept, labelled {label}" for one in found if one.kept for label in one.labels)
    table(f"{len(rows)} statements", ("outcome", "count"), [*counts.items(), *labels.items()])
    return 0


async def _filter_all(
    rows: Sequence[tuple[Any, Statement | None]], names: Sequence[str], profile: str, workers: int, model: Model
) -> list[Any]:
    from autoformalize.filters import FilterResult, apply_filters
    from prover.lean.pool import LeanPool
    from prover.lean.profiles.registry import make_profile, portfolio_of

    async with contextlib.AsyncExitStack() as open_now:
        pool = await open_now.enter_async_context(LeanPool(make_profile(profile), workers))
        tools = await _tools(open_now, pool, model, portfolio_of(profile))
        update = open_now.enter_context(bar("filter", len(rows)))

        async def one(row: tuple[Any, Statement | None]) -> FilterResult:
            if (statement := row[1]) is None:
                evidence = {"input": {"reason": "not a line with id and statement"}}
                return FilterResult(False, "invalid_input", evidence)
            found = await apply_filters(statement, tools, names)
            update(advance=1)
            return found

        return list(await asyncio.gather(*map(one, rows)))


async def _tools(
    open_now: contextlib.AsyncExitStack, checker: Checker, model: Model, portfolio: tuple[str, ...] = ()
) -> Tools:
    """The settings of the model's configuration or of the one given; without a model nothing is asked of one."""
    settings, formats = model.settings, load(model.settings.model.prompts)
    if not (model.folder or model.endpoint):
        return Tools(Desk(NoModel(), checker, formats, portfolio), settings.filters.without_model(), settings.seed)
    generator = await open_now.enter_async_context(opened(model))
    return Tools(Desk(generator, checker, formats, portfolio), settings.filters, settings.seed)


async def _scored(marked: Sequence[Marked], model: Model) -> list[Marked]:
    """The marked statements with the mean class that the model gives them now."""
    from autoformalize.filters import apply_filters

    nobody: Any = None  # scoring asks no Lean
    async with contextlib.AsyncExitStack() as open_now:
        tools = await _tools(open_now, nobody, model)
        update = open_now.enter_context(bar("score", len(marked)))

        async def one(mark: Marked) -> Marked:
            found = await apply_filters(Statement.of(mark.statement, mark.problem, mark.answer), tools, ("score",))
            update(advance=1)
            return replace(mark, score=found.evidence.get("score", {}).get("mean"))

        return list(await asyncio.gather(*map(one, marked)))


def calibrate_command(marks: Path, model: str | None = None, config: Path | None = None) -> int:
    """Precision and recall of the quality score, per class and threshold, on statements that a person marked.

    The scores are those of the file, or those that `model` gives now.
    """
    marked = read_marks(marks)
    if model:
        marked = asyncio.run(_scored(marked, resolve(model, config)))
    scored = [mark for mark in marked if mark.score is not None]
    if not scored:
        raise UnusableInput(f"{marks}: none of its {len(marked)} statements has a score; --model scores them")
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
