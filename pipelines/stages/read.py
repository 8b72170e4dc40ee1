"""Reading: problems of a round, held-out statements, statements to prove; what cannot be used is set aside.

Problems are compared by their texts here, before anything is spent on them; statements by their elaborated types once
there are some (`pipelines.stages.choose`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from autoformalize.duplicates import Known, Leaks, Texts
from autoformalize.problems import Problem, SetAside, read_problems
from autoformalize.sources import SHIPPED, data_path
from pipelines.config import Config, ConfigError
from pipelines.progress import console
from pipelines.store.rows import HeldOut
from prover.errors import UnusableInput
from prover.evaluate.benchmarks import Benchmark, read_benchmark
from prover.jsonl import read_lines
from prover.search.question import Statement, statement_id


def rows_of(source: str, field: str, needed: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Rows of a JSON-lines file, `shipped:NAME` or a path. Raises `ConfigError` naming field and line."""
    path = data_path(source.removeprefix(SHIPPED)) if source.startswith(SHIPPED) else Path(source)
    needed = list(needed)
    try:
        for line in read_lines(path):
            if wrong := line.lacking(needed):
                raise ConfigError(f"field `{field}`: {source}, line {line.number}: {wrong}")
            yield line.row
    except OSError as problem:
        raise ConfigError(f"field `{field}`: cannot read {source!r}: {problem}") from None


def statements(path: Path) -> Iterator[tuple[Any, Statement | None]]:
    """(id as given, statement) of JSON lines {"id", "statement"}; None where a line cannot be used.

    `problem` and `answer` are taken along where they stand there. Raises UnusableInput.
    """
    try:
        for line in read_lines(path):
            if line.problem or "id" not in line.row or "statement" not in line.row:
                yield f"line {line.number}", None
                continue
            name, text = line.row["id"], line.row["statement"]
            problem, answer = (str(line.row.get(key, "")) for key in ("problem", "answer"))
            yield name, Statement.of(text, problem, answer, str(name)) if isinstance(text, str) else None
    except OSError as problem:
        raise UnusableInput(f"cannot open {path}: {problem.strerror}") from None


# ---- problems of a run --------------------------------------------------------------------------


def informal(paths: Iterable[str]) -> list[Known]:
    """The problems of benchmarks in natural language, to be kept out by text."""
    benchmarks: list[Benchmark] = [read_benchmark(str(Path(path).expanduser())) for path in paths]
    return [Known(b.name, s.id, s.informal) for b in benchmarks for s in b.statements if s.informal]


def problems(sources: Sequence[str], columns: Mapping[str, str]) -> Iterator[Problem | SetAside]:
    """The problems of all sources, and what cannot be used; which fields are read is told on the terminal.

    Raises `UnusableInput` where nothing can be used.
    """
    usable, first = False, ""
    for item in read_problems(sources, columns, lambda told: console.print(told, markup=False, highlight=False)):
        usable = usable or isinstance(item, Problem)
        if isinstance(item, SetAside):
            first = first or f"; {item.source}:{item.line}: {item.reason}"
        yield item
    if not usable:
        raise UnusableInput(f"{', '.join(sources)}: there is no problem that can be used{first}")


def sound_problems(
    items: Iterable[Problem | SetAside], leaks: Leaks, near_duplicates: float | None
) -> Iterator[Problem | SetAside]:
    """The items in order, those that repeat an earlier problem or one of a benchmark set aside. In one pass."""
    seen = Texts(near_duplicates) if near_duplicates is not None else None
    places: dict[str, str] = {}
    for item in items:
        if isinstance(item, Problem):
            if leak := leaks.check(item.id, item.problem):
                yield _aside(item, f"text of {leak.known_id} in {leak.source} (similarity {leak.similarity:.2f})")
                continue
            if seen and (match := seen.meet(item.id, item.problem)):
                place = f" at {places[match.id]}" if places[match.id] else ""
                kind = "duplicate" if match.similarity == 1 else "near-duplicate"
                yield _aside(item, f"{kind} of {match.id}{place} (similarity {match.similarity:.2f})")
                continue
            places[item.id] = item.place
        yield item


def _aside(item: Problem, reason: str) -> SetAside:
    source, _, line = item.place.rpartition(":")
    return SetAside(source, int(line or 0), item.id, reason)


# ---- statements that are measured, or only kept out ---------------------------------------------


def heldout(config: Config) -> Iterator[HeldOut]:
    """The labelled held-out statements that every round is measured on."""
    section, taken = config.evaluate, Counter[str]()
    if section.heldout is None:
        return
    for row in rows_of(section.heldout, "evaluate.heldout", ("id", "problem", "statement")):
        family = row.get("family", "")
        taken[family] += 1
        if section.per_family is not None and taken[family] > section.per_family:
            continue
        text = row["statement"]
        yield HeldOut(
            statement_id(text),
            row["id"],
            family,
            row["problem"],
            str(row.get("answer", "")),
            text,
            role=row.get("role", ""),
        )


def put_to_models(rows: Iterable[HeldOut]) -> list[HeldOut]:
    """What every model is measured on, in order: a statement that stands there twice, once."""
    found: dict[str, HeldOut] = {}
    for row in rows:
        if row.elaborates:
            found.setdefault(row.statement_id, row)
    return list(found.values())
