"""Reading a benchmark from where it stands: rows of JSON, Lean files, a hub dataset, a description of any.

read_benchmark("minif2f.jsonl")            recognised by its shape, classified by the shipped description
read_benchmark("miniF2F-lean4/MiniF2F")    a folder of Lean files, one theorem a file or many
read_benchmark("hub:owner/name")           a dataset of the hub, through `datasets`
read_benchmark("mine.yaml")                a description that names its data
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from prover import strict_json
from prover.evaluate.benchmarks.advice import no_field, no_such_fields
from prover.evaluate.benchmarks.description import Description, Fields, read_description, recognise, shipped
from prover.evaluate.benchmarks.fields import (
    NoField,
    NotText,
    assembled,
    holds_theorem,
    identifier,
    informal_of,
    is_whole_file,
    optional_text,
    split_of,
    statement_fields,
    text_of,
)
from prover.evaluate.benchmarks.lean_source import (
    FOREIGN,
    Theorem,
    is_lean_3,
    received_in_file,
    split_source,
    theorems,
    with_answers,
)
from prover.evaluate.benchmarks.statements import Benchmark, BenchmarkStatement, UnusableBenchmark, statement_from
from prover.extras import require
from prover.lean.reading import foreign_import
from prover.lean.syntax import LexError, NotATheorem, spaced, split_commands
from prover.lean.verdicts import Received
from prover.search.goals import NotASignature

HUB = "hub:"
_LEAN_3 = "written for Lean 3, which cannot be evaluated with Lean 4: use a Lean 4 port of it"


def read_benchmark(source: str | Path) -> Benchmark:
    """Read a benchmark. Raises `UnusableBenchmark`, or `BadDescription`."""
    text = str(source)
    if text.startswith(HUB):
        return _read(text, Description(), text.removeprefix(HUB).strip("/").rsplit("/", 1)[-1])
    path = Path(source)
    if path.suffix in (".yaml", ".yml"):
        description = read_description(path)
        if not description.data:
            raise UnusableBenchmark(f"{path}: no field `data` that names the file, folder or hub dataset")
        data = description.data if description.data.startswith(HUB) else str(path.parent / description.data)
        return _read(data, description, description.name or path.stem, path)
    return _read(text, Description(), path.stem)


def _read(source: str, description: Description, name: str, path: Path | None = None) -> Benchmark:
    """`path` is that of the description, where one was given."""
    given, objects = description, []
    if _is_lean(source, description):
        items = list(_lean_items(Path(source), _known(description)))
    else:
        rows = list(_hub_rows(source.removeprefix(HUB)) if source.startswith(HUB) else _json_rows(Path(source)))
        objects = [row for _, _, row in rows if isinstance(row, dict)]
        if wrong := no_such_fields(source, objects, description, path):
            raise UnusableBenchmark(wrong)
        known = _known(description)
        items = [_row(*row, description.fields, known) for row in rows]
    if not description.ids and not description.kinds:
        description = recognise([item.id for item in items if not item.problem]) or description
    benchmark = Benchmark(name, description=description)
    seen: set[str] = set()
    for item in items:
        problem = item.problem or ("duplicate name" if item.id in seen else "")
        seen.add(item.id)
        if not problem:
            try:
                benchmark.statements.append(replace(item.statement(description), informal=item.informal))
                benchmark.notes += [(item.id, note) for note in item.notes]
                continue
            except NotASignature as error:
                problem = str(error)
        benchmark.set_aside.append((item.id, problem))
    if not benchmark.statements:
        reasons = Counter(reason for _, reason in benchmark.set_aside)
        why = reasons.most_common(1)[0][0] if reasons else "fields `name` and `formal_statement`, or Lean theorems"
        if any(item.lacks_field and item.problem == why for item in items):
            raise UnusableBenchmark(no_field(source, objects, given, path, why))
        raise UnusableBenchmark(f"{source}: no statement in it that can be used ({why})")
    return benchmark


def _is_lean(source: str, description: Description) -> bool:
    if source.startswith(HUB):
        return False
    return description.format == "lean" or Path(source).is_dir() or source.endswith(".lean")


class _Item:
    """One statement as found, or the reason why it is none; `notes` say what was decided in reading it."""

    def __init__(self, identifier: str, problem: str = "", split: str = "all", lacks_field: bool = False) -> None:
        self.id, self.problem, self.split, self.lacks_field = identifier, problem, split, lacks_field
        self.informal = ""
        self.notes: list[str] = []
        self.found: tuple[Theorem, Received] | None = None

    def statement(self, description: Description) -> BenchmarkStatement:
        """Raises `NotASignature`."""
        if self.found is None:
            raise NotASignature("no theorem in it")
        return statement_from(self.id, self.split, *self.found, description)


# ---- rows ---------------------------------------------------------------------------------------


def _row(number: int, split: str, row: Any, fields: Fields, known: Collection[str]) -> _Item:
    """A row of JSON or of a dataset; `split` is the dataset's, where the row has none."""
    if not isinstance(row, dict):
        return _Item(f"line {number}", row if isinstance(row, str) else "not a JSON object")
    try:
        item = _Item(identifier(row, fields), split=split_of(row, fields, split))
    except NoField as problem:
        return _Item(f"line {number}", str(problem), lacks_field=True)
    item.informal = informal_of(row, fields)
    try:
        names = statement_fields(row, fields)
        header, passed_over = optional_text(row, "header", fields)
        helper, more = optional_text(row, "helper", fields)
        item.notes = passed_over + more
    except (NoField, NotText) as problem:
        item.problem, item.lacks_field = str(problem), isinstance(problem, NoField)
        return item
    for place, name in enumerate(names):
        try:
            item.found = _found(header, helper, text_of(row, name), known)
        except (NotASignature, NotText) as problem:
            its_own = isinstance(row[name], str) and holds_theorem(row[name]) and str(problem) != _LEAN_3
            item.problem = str(problem) if its_own or not item.problem else item.problem
            if its_own:  # it is the statement, and cannot be read: another field may hold another one
                break
        else:
            item.problem = ""
            if is_whole_file(row[name]) and helper.strip() and helper.strip() not in row[name]:
                item.notes.append(f"`{name}` is a whole file: its helper is not put before it")
            item.notes += _otherwise(row, name, names[place + 1 :], item.found[0], header, helper, known)
            break
    return item


def _found(header: str, helper: str, statement: str, known: Collection[str]) -> tuple[Theorem, Received]:
    """The theorem of a row. Raises `NotASignature`."""
    text = assembled(header, helper, statement)
    if is_lean_3(text):
        raise NotASignature(_LEAN_3)
    return split_source(text, known)


def _otherwise(
    row: dict[str, Any], name: str, others: list[str], mine: Theorem, header: str, helper: str, known: Collection[str]
) -> Iterator[str]:
    """Fields that may hold the statement too, and hold another one than the field that was read."""
    for other in others:
        try:
            theirs = _found(header, helper, text_of(row, other), known)[0]
        except (NotASignature, NotText):
            continue
        if _said(theirs) != _said(mine):
            yield f"its statement is read from `{name}`; `{other}` says something else"


def _said(theorem: Theorem) -> tuple[str, ...]:
    """What a theorem says, apart from its name, comments and white space."""
    parts = theorem.parts
    texts = (theorem.preamble, *((parts.universes, parts.binders, parts.proposition) if parts else ()))
    return tuple(" ".join(spaced(text).split()) for text in texts)


def _json_rows(path: Path) -> Iterator[tuple[int, str, Any]]:
    text = _text(path)
    if text.lstrip().startswith("["):
        try:
            rows = strict_json.loads(text)
        except (ValueError, RecursionError) as problem:
            raise UnusableBenchmark(f"{path}: not JSON: {problem}") from None
        yield from ((number, "all", row) for number, row in enumerate(rows, 1))
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield number, "all", strict_json.loads(line)
            except strict_json.DoubledKey as problem:
                yield number, "all", str(problem)
            except (ValueError, RecursionError):
                yield number, "all", None


def _hub_rows(name: str) -> Iterator[tuple[int, str, Any]]:
    """Every split of a dataset of the hub, or of a folder that `datasets` can load."""
    require("hub", "reading benchmarks of the hub")
    from datasets import load_dataset

    try:
        found = load_dataset(name)
    except Exception as problem:  # whatever the hub, the network or a broken file may raise
        raise UnusableBenchmark(f"hub dataset {name}: cannot be loaded: {str(problem).splitlines()[0]}") from None
    for split, table in found.items():
        yield from ((number, str(split), row) for number, row in enumerate(table, 1))


# ---- Lean files ---------------------------------------------------------------------------------


def _lean_items(path: Path, known: set[str]) -> Iterator[_Item]:
    """The theorems of a file or of all files of a folder; names that several files use are told apart by
    the file's, as in the hub's ProofNet (`Rudin|exercise_1_2`)."""
    files = sorted(path.rglob("*.lean")) if path.is_dir() else [path]
    files = [file for file in files if not {".lake", "lake-packages"} & set(file.parts)]
    known = known | {module for file in files for module in _only_imports(file)}
    found: list[tuple[Path, _Item]] = []
    for file in files:
        text = _text(file)
        if is_lean_3(text):
            found.append((file, _Item(file.stem, _LEAN_3)))
            continue
        found += [(file, item) for item in _items_of(text, file, known)]
    homes: dict[str, set[Path]] = {}
    for file, item in found:
        homes.setdefault(item.id, set()).add(file)
    for file, item in found:
        if len(homes[item.id]) > 1:
            item.id = f"{file.stem}|{item.id}"
        yield item


def _known(description: Description) -> set[str]:
    """Modules that are known to hold imports alone, of this benchmark or of one that may be recognised later."""
    return {module for one in (description, *shipped().values()) for module in one.imports}


def _only_imports(file: Path) -> list[str]:
    """The names under which a file can be imported, if it holds imports and nothing else."""
    try:
        if any(command.word != "import" for command in split_commands(_text(file))):
            return []
    except LexError:
        return []
    parts = file.with_suffix("").parts
    return [".".join(parts[start:]) for start in range(len(parts))]


def _items_of(text: str, file: Path, known: Collection[str]) -> list[_Item]:
    """The theorems of one file, or the reason why it cannot be read."""
    text = text.replace("\r\n", "\n")
    try:
        text = with_answers(text)
        theorems_there, foreign = list(theorems(text)), foreign_import(text, known)
    except (LexError, NotATheorem) as problem:
        return [_Item(file.stem, str(problem))]
    unknown = FOREIGN.format(module=foreign) if foreign else ""
    items = []
    for theorem in theorems_there:
        item = _Item(theorem.name or file.stem, theorem.problem or unknown, _split_of(file))
        item.found = (theorem, received_in_file(text, theorem))
        items.append(item)
    return items


def _split_of(file: Path) -> str:
    """`test`, `valid` or `train` where the file or a folder above it is called so."""
    names = {"test": "test", "valid": "valid", "validation": "valid", "train": "train"}
    for part in (file.stem, *(parent.name for parent in file.parents)):
        if part.lower() in names:
            return names[part.lower()]
    return "all"


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")  # a lone carriage return ends no line for Lean
    except (OSError, UnicodeDecodeError) as problem:
        raise UnusableBenchmark(f"{path}: cannot be read: {problem}") from None
