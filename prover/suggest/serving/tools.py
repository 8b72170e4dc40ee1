"""`proofmill suggest --mcp`: four tools for agents, which change no file.

Every answer carries the SHA-256 of the text that it is about, so that an agent sees when it looks at another one. A
call ends within 45 seconds, tells its progress every second, and says how to go on where time ran out.
"""

from __future__ import annotations

import asyncio
import hashlib
import itertools
from collections import OrderedDict
from collections.abc import Coroutine
from contextlib import aclosing
from pathlib import Path
from typing import Annotated, Any

from mcp.server.mcpserver import Context, MCPServer
from pydantic import Field

from prover.suggest.document import Failed, OpenFile, UnusableFile
from prover.suggest.filling import refuted_json
from prover.suggest.holes import Hole
from prover.suggest.search import Answer, ModelSearch, Status, Wanted, search
from prover.suggest.serving.files import Files
from prover.suggest.serving.views import hole_view, place_view, tried_view
from prover.suggest.texts.source import Source

MAX_SECONDS = 45.0
MAX_CANDIDATES = 16
LAST_SECOND = 50  # of a call: clients give up after 60
REMEMBERED = 64  # searches that can be resumed
INSTRUCTIONS = (
    "Proofs for `sorry` in Lean 4 files, certified by the kernel in their place. Nothing is written to files."
)

PathArgument = Annotated[str, Field(description="A .lean file; or give text")]
TextArgument = Annotated[str, Field(description="The file's text")]
HoleArgument = Annotated[str, Field(description="id from list_sorries, or LINE:COLUMN (from 1, from 0)")]


class ToolProblem(Exception):
    """What an agent is told instead of an answer; one sentence."""


class Tools:
    """The tools over a few open files."""

    def __init__(self, files: Files, portfolio: tuple[str, ...], model: ModelSearch | None = None) -> None:
        self.files, self.portfolio, self.model = files, portfolio, model
        self._tried: OrderedDict[str, frozenset[str]] = OrderedDict()

    def server(self) -> MCPServer:
        """The MCP server."""
        server = MCPServer("proofmill", instructions=INSTRUCTIONS)
        for tool in (self.list_sorries, self.suggest_proof, self.try_proofs, self.certify_declaration):
            server.tool(structured_output=False)(tool)
        return server

    async def list_sorries(self, ctx: Context, path: PathArgument = "", text: TextArgument = "") -> dict[str, Any]:
        """The holes of a Lean file: id, kind, place, goals."""

        async def work() -> dict[str, Any]:
            async with self.files.opened(_text(path, text)) as file:
                return _about(file, holes=[hole_view(file.source, hole) for hole in file.holes])

        return await _reporting(ctx, work())

    async def suggest_proof(
        self,
        ctx: Context,
        hole: HoleArgument,
        path: PathArgument = "",
        text: TextArgument = "",
        seconds: Annotated[float, Field(gt=0, le=MAX_SECONDS)] = MAX_SECONDS,
        n: Annotated[int, Field(ge=1, le=10)] = 3,
        resume: Annotated[str, Field(description="From an answer whose status is open")] = "",
    ) -> dict[str, Any]:
        """Search a proof of one hole. Only status `certified` is proved; `step_false` and `statement_false` come with a
        counterexample; after `open`, call again with resume.
        """

        async def work() -> dict[str, Any]:
            async with self.files.opened(_text(path, text)) as file:
                found = _hole(file, hole)
                wanted = Wanted(n, seconds, self.portfolio, self._tried.get(resume, frozenset()))
                answer = await _searched(file, found, wanted, self.model)
                return self._answer(file, answer)

        return await _reporting(ctx, work())

    async def try_proofs(
        self,
        ctx: Context,
        hole: HoleArgument,
        candidates: Annotated[list[str], Field(min_length=1, max_length=MAX_CANDIDATES)],
        path: PathArgument = "",
        text: TextArgument = "",
    ) -> dict[str, Any]:
        """Check texts exactly as they would stand in the place of a hole: verdict, first error."""

        async def work() -> dict[str, Any]:
            async with self.files.opened(_text(path, text)) as file:
                found = _hole(file, hole)
                tried = [tried_view(file.source, found, await file.check_exact(found, one)) for one in candidates]
                shown = ("candidate", "verdict", "reason", "first_error", "axioms", "conditions", "edit")
                return _about(file, tried=[{key: one[key] for key in shown} for one in tried])

        return await _reporting(ctx, work())

    async def certify_declaration(
        self,
        ctx: Context,
        name: Annotated[str, Field(description="Full name")],
        path: PathArgument = "",
        text: TextArgument = "",
    ) -> dict[str, Any]:
        """Whether a declaration of a file is proved: certified, or what it rests on."""

        async def work() -> dict[str, Any]:
            async with self.files.opened(_text(path, text)) as file:
                found = await file.certify(name)
                if found is None:
                    raise ToolProblem(f"the file declares no {name}")
                verdict, conditions, start = found
                return _about(
                    file,
                    name=name,
                    **place_view(file.source, start),
                    verdict="certified" if verdict.proved else verdict.kind.value,
                    reason=verdict.reason,
                    conditions=conditions.words(),
                    axioms=list(verdict.axioms or ()),
                    certificate=verdict.certificate,
                )

        return await _reporting(ctx, work())

    def _answer(self, file: OpenFile, answer: Answer) -> dict[str, Any]:
        suggestions = [
            {
                "text": one.text,
                "edit": {
                    "start": place_view(file.source, one.start),
                    "end": place_view(file.source, one.end),
                    "text": one.text,
                },
                "axioms": list(one.found.verdict.axioms or ()),
                "conditions": one.found.conditions.words(),
            }
            for one in answer.suggestions
        ]
        refuted = refuted_json(answer.refuted)
        if refuted is not None:
            del refuted["certificate"]
        resume = self._remember(file, answer) if answer.status is Status.OPEN else ""
        return _about(
            file,
            hole=answer.hole.id,
            status=answer.status.value,
            suggestions=suggestions,
            counterexample=refuted,
            reason=answer.reason,
            resume=resume,
        )

    def _remember(self, file: OpenFile, answer: Answer) -> str:
        """A token with which the same search leaves out what it has tried."""
        tried = "\0".join(sorted(answer.candidates))
        token = hashlib.sha256(f"{answer.hole.id}\0{tried}".encode()).hexdigest()[:12]
        self._tried[token] = answer.candidates
        if len(self._tried) > REMEMBERED:
            self._tried.popitem(last=False)
        return token


def _text(path: str, text: str) -> str:
    """The text that a call is about. Raises ToolProblem."""
    if bool(path) == bool(text):
        raise ToolProblem("give either path or text")
    if text:
        return text
    if Path(path).suffix != ".lean":
        raise ToolProblem(f"{path} is no .lean file")
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise ToolProblem(f"{path} cannot be read: {problem}") from None


def _hole(file: OpenFile, named: str) -> Hole:
    """Raises ToolProblem."""
    for hole in file.holes:
        if named in (hole.id, "{}:{}".format(*file.source.place(hole.start))):
            return hole
    known = ", ".join(f"{hole.id} at {'{}:{}'.format(*file.source.place(hole.start))}" for hole in file.holes) or "none"
    raise ToolProblem(f"there is no hole {named} in this text; its holes: {known}")


def _about(file: OpenFile, **answer: Any) -> dict[str, Any]:
    source: Source = file.source
    return {"sha256": source.sha256, **answer}


async def _searched(file: OpenFile, hole: Hole, wanted: Wanted, model: ModelSearch | None) -> Answer:
    async with aclosing(search(file, hole, wanted, model)) as events:
        async for event in events:
            if isinstance(event, Answer):
                return event
    raise AssertionError("a search without an answer")


async def _reporting(ctx: Context, work: Coroutine[Any, Any, dict[str, Any]]) -> dict[str, Any]:
    """The answer of some work, or `{"problem": …}`; clients that wait are told every second that it goes on."""
    task = asyncio.ensure_future(work)
    try:
        for second in itertools.count(1):
            done, _ = await asyncio.wait({task}, timeout=1.0)
            if done:
                break
            if second >= LAST_SECOND:
                raise ToolProblem(f"Lean was not done with this file after {second} s; nothing was found out")
            await ctx.report_progress(second, MAX_SECONDS, "Lean is at work")
        return task.result()
    except (ToolProblem, UnusableFile, Failed) as problem:
        return {"problem": str(problem)}
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def serve_tools(
    files: Files, portfolio: tuple[str, ...], model: ModelSearch | None = None, port: int | None = None
) -> int:
    """Serve over standard input and output until it closes, or over HTTP on this machine; the exit code."""
    async with files:
        server = Tools(files, portfolio, model).server()
        if port is None:
            await server.run_stdio_async()
        else:
            await server.run_streamable_http_async(host="127.0.0.1", port=port)
    return 0
