"""`proofmill suggest`: the holes of a Lean file, filled or refuted, on a terminal, as a diff, in place or as JSON.

Exit codes: 0 every hole asked about is filled, 1 one is left open, 2 the input cannot be used, 3 Lean or the
certificate failed, 4 one is refuted. The file is written once, at the end, and only if it is still what was read.
"""

from __future__ import annotations

import asyncio
import difflib
import json
import re
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from pipelines.driver.models import Model, opened, resolve
from prover.errors import UnusableInput
from prover.extras import require
from prover.files import write_atomically
from prover.lean.errors import SetupError, UnknownProfile
from prover.lean.profiles.profile import Profile
from prover.lean.profiles.registry import make_profile, portfolio_of
from prover.models.formats.registry import load
from prover.search.strategies import STRATEGIES
from prover.suggest.document import Failed, OpenFile, UnusableFile, file_limits
from prover.suggest.filling import Edit, Filled, Filling, applied, file_sha256
from prover.suggest.holes import Hole
from prover.suggest.inplace.certifier import InPlaceCertifier
from prover.suggest.model import StrategySearch
from prover.suggest.search import ModelSearch, Status, Wanted
from prover.suggest.serving.files import Files, Serving
from prover.suggest.texts.source import Source

FILLED, OPEN, USAGE, INFRASTRUCTURE, REFUTED = range(5)  # exit codes
_TARGET = re.compile(r"(?P<file>.+?)(?::(?P<line>\d+)(?::(?P<column>\d+))?)?")


@dataclass(frozen=True)
class Asked:
    """The command line. `target` is FILE[:LINE[:COL]]; `shown` one of "", list, diff, in-place, json."""

    target: str
    shown: str = ""
    n: int = 3
    seconds: float = 30.0
    conditional: bool = False
    profile: str = "embedded"
    project: Path | None = None
    model: str | None = None
    strategy: str | None = None
    samples: int | None = None
    config: Path | None = None


class Unusable(Exception):
    """The input cannot be used; the text is one sentence for people."""


@dataclass(frozen=True)
class LeanFile:
    """A file as it was read: `source` has `\\n` line ends whatever the file has."""

    path: Path
    data: bytes
    raw: str
    source: Source

    @classmethod
    def read(cls, path: Path) -> LeanFile:
        """Raises Unusable."""
        try:
            data = path.read_bytes()
            raw = data.decode("utf-8")
        except OSError as problem:
            raise Unusable(f"{path} cannot be read: {problem.strerror}") from None
        except UnicodeDecodeError as problem:
            raise Unusable(f"{path} is not UTF-8 text: {problem.reason} at byte {problem.start}") from None
        return cls(path, data, raw, Source(raw.replace("\r\n", "\n")))

    def edited(self, edits: Sequence[Edit]) -> bytes:
        """The file with edits in it: every other byte stays as it is, new lines end as the file's first one does."""
        first = self.raw.find("\n")
        end = "\r\n" if first > 0 and self.raw[first - 1] == "\r" else "\n"
        offsets = _raw_offsets(self.raw)
        moved = [Edit(offsets[one.start], offsets[one.end], one.text.replace("\n", end)) for one in edits]
        return applied(self.raw, moved).encode()


def _raw_offsets(raw: str) -> list[int]:
    """By offset in the text with `\\n` line ends: the offset in the text as it is, never inside of `\\r\\n`."""
    behind = [at + 1 for at, letter in enumerate(raw) if not (letter == "\r" and raw[at + 1 : at + 2] == "\n")]
    return [0, *behind]


def suggest_command(asked: Asked) -> int:
    """Do what was asked; the exit code."""
    return _guarded(lambda profile, model: asyncio.run(_fill(asked, profile, model)), asked)


def _guarded(work: Callable[[Profile, Model | None], int], asked: Asked) -> int:
    """The exit code of work with the profile and the model that were named; what cannot be used is one sentence."""
    try:
        profile = make_profile(asked.profile, asked.project)
        return work(profile, resolve(asked.model, asked.config) if asked.model is not None else None)
    except (Unusable, UnusableInput, UnusableFile, UnknownProfile) as problem:
        return _complain(str(problem), USAGE)
    except (Failed, SetupError) as problem:
        return _complain(str(problem), INFRASTRUCTURE)


def _complain(message: str, code: int) -> int:
    print(f"proofmill suggest: {message}", file=sys.stderr)
    return code


def editor_command(asked: Asked) -> int:
    """Serve an editor over standard input and output until it goes away; the exit code."""
    return _guarded(lambda profile, model: asyncio.run(_editor(asked, profile, model)), asked)


async def _editor(asked: Asked, profile: Profile, model: Model | None) -> int:
    require("suggest", "suggest --lsp")
    from prover.suggest.serving.lsp import serve_editor

    async with model_search(asked, model) as search:
        return await serve_editor(profile, portfolio_of(asked.profile), search)


def tools_command(asked: Asked, serving: Serving, http: bool) -> int:
    """Serve an agent over standard input and output, or over HTTP; the exit code."""
    return _guarded(lambda profile, model: asyncio.run(_tools(asked, profile, model, serving, http)), asked)


async def _tools(asked: Asked, profile: Profile, model: Model | None, serving: Serving, http: bool) -> int:
    require("suggest", "suggest --mcp")
    from prover.suggest.serving.tools import serve_tools

    files = Files(profile, serving.workers, serving.trusted)
    async with model_search(asked, model) as search:
        return await serve_tools(files, portfolio_of(asked.profile), search, serving.port if http else None)


def serve_command(asked: Asked, serving: Serving) -> int:
    """Serve the page and the endpoints until a signal comes; the exit code."""
    return _guarded(lambda profile, model: asyncio.run(_serve(asked, profile, model, serving)), asked)


async def _serve(asked: Asked, profile: Profile, model: Model | None, serving: Serving) -> int:
    require("web", "suggest --serve")  # before the service, which imports what it brings
    from prover.suggest.serving.http import serve

    async with model_search(asked, model) as search:
        return await serve(profile, portfolio_of(asked.profile), serving, search)


@asynccontextmanager
async def model_search(asked: Asked, model: Model | None) -> AsyncIterator[StrategySearch | None]:
    """The search with the model that was named, None without one. Raises Unusable."""
    if model is None:
        yield None
        return
    search = model.settings.search
    strategy = asked.strategy or search.strategy
    if strategy not in STRATEGIES:
        raise Unusable(f"unknown strategy {strategy!r}: there are {', '.join(STRATEGIES)}")
    budget = replace(search, strategy=strategy, samples=asked.samples or search.samples)
    async with opened(model) as generator:
        yield StrategySearch(generator, load(model.settings.model.prompts), budget)


async def _fill(asked: Asked, profile: Profile, model: Model | None) -> int:
    async with model_search(asked, model) as search:
        return await _suggest(asked, profile, search)


async def _suggest(asked: Asked, profile: Profile, model: ModelSearch | None) -> int:
    target = _TARGET.fullmatch(asked.target)
    path = Path(asked.target)
    line = column = None
    if target is not None and not path.exists() and target["line"]:
        path, line = Path(target["file"]), int(target["line"])
        column = int(target["column"]) if target["column"] else None
    read = LeanFile.read(path)
    limits = file_limits(profile)
    async with InPlaceCertifier(profile, 1, limits) as certifier, OpenFile(profile, certifier, limits) as file:
        await file.load(read.source)
        holes = _selected(file, line, column)
        if asked.shown == "list":
            for hole in holes:
                print(_listed(read, hole))
            return FILLED
        wanted = Wanted(asked.n, asked.seconds, portfolio_of(asked.profile), conditional=asked.conditional)
        filling = Filling(file, wanted, model)
        async for event in filling.run(holes):
            if isinstance(event, Filled) and asked.shown != "json":
                out = sys.stderr if asked.shown == "diff" else sys.stdout
                print(_line(read, filling, event), file=out, flush=True)
    return _finish(asked, read, filling)


def _selected(file: OpenFile, line: int | None, column: int | None) -> list[Hole]:
    """The holes of a file, of a line, or the one at a place, a column more or less. Raises Unusable without one."""
    if line is None:
        return list(file.holes)
    on_line = [hole for hole in file.holes if file.source.place(hole.start)[0] == line]
    if column is not None:
        on_line = _around(file.source, on_line, column, 0) or _around(file.source, on_line, column, 1)
    if not on_line:
        there = ", ".join("{}:{}".format(*file.source.place(hole.start)) for hole in file.holes) or "none"
        place = f"line {line}" if column is None else f"{line}:{column}"
        raise Unusable(f"there is no hole at {place}; the holes of the file are at: {there}")
    return on_line


def _around(source: Source, holes: Sequence[Hole], column: int, tolerance: int) -> list[Hole]:
    """The first of a line's holes that is not further from a column than that."""
    columns = [(source.place(hole.start)[1], source.place(hole.end)[1]) for hole in holes]
    pairs = zip(holes, columns, strict=True)
    return [hole for hole, (start, end) in pairs if start - tolerance <= column <= end + tolerance][:1]


def _listed(read: LeanFile, hole: Hole) -> str:
    line, column = read.source.place(hole.start)
    goals = "; ".join(" ".join(goal.split()) for goal in hole.goals) or hole.left or ""
    return f"{read.path}:{line}:{column}: {hole.kind.value}: {goals}"


def _line(read: LeanFile, filling: Filling, made: Filled) -> str:
    """One line about a hole."""
    answer = made.answer
    line, column = filling.original.place(made.hole.start)
    said = [answer.status.value.replace("_", " ")]
    if answer.refuted is not None:
        said.append(f"false: {answer.refuted.words()}")
    texts = [" ".join(one.text.split()) if "\n" not in one.text else repr(one.text) for one in answer.suggestions]
    if texts:
        said.append("  |  ".join(texts))
        said += [f"({', '.join(made.conditions[0])})"] if made.conditions[0] else []
    if answer.reason:
        said.append(answer.reason)
    return f"{read.path}:{line}:{column}: {': '.join(said)}"


def _finish(asked: Asked, read: LeanFile, filling: Filling) -> int:
    """Write what was asked for; the exit code."""
    edits = [made.edit for made in filling.done if made.edit is not None]
    if asked.shown == "json":
        print(json.dumps(filling.json(str(read.path), file_sha256(read.data)), ensure_ascii=False))
    elif asked.shown == "diff":
        name = read.path.as_posix().lstrip("/")
        old, new = read.source.text.splitlines(True), applied(read.source.text, edits).splitlines(True)
        sys.stdout.writelines(difflib.unified_diff(old, new, f"a/{name}", f"b/{name}"))
    elif asked.shown == "in-place" and edits:
        if read.path.read_bytes() != read.data:
            return _complain(f"{read.path} was changed meanwhile and stays as it is now", INFRASTRUCTURE)
        real = read.path.resolve()
        write_atomically(real, read.edited(edits), real.stat().st_mode & 0o7777)
    return exit_code(filling.done)


def exit_code(done: Sequence[Filled]) -> int:
    """The gravest of what came of the holes."""
    statuses = {made.answer.status for made in done}
    if statuses & {Status.STEP_FALSE, Status.STATEMENT_FALSE}:
        return REFUTED
    if Status.CRASHED in statuses:
        return INFRASTRUCTURE
    return FILLED if all(made.edit is not None for made in done) else OPEN
