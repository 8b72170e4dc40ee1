"""`proofmill suggest --serve`: the engine over HTTP, with one static page.

    GET  /            the page
    POST /sorries     {"text"} → its holes
    POST /suggest     {"text", "hole"?, "n"?, "seconds"?, "conditional"?} → what `--json` prints, and the filled "text";
                      with `Accept: text/event-stream` events as they come: hole, attempt, suggestion, refuted, done
    POST /try         {"text", "hole" or "line" and "column", "candidates"} → a verdict for each, exactly as it stands
    GET  /health

It listens on this machine alone, answers only under a name of this machine, and takes no request that a page from
elsewhere sends. Files whose own code could run are refused. A client that goes away takes its search with it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import uvicorn
from fastapi import FastAPI, Request, Response
from pydantic import BaseModel, Field
from starlette.requests import ClientDisconnect
from starlette.responses import HTMLResponse, StreamingResponse

from prover.lean.profiles.profile import Profile
from prover.lean.serving.service import Gone, Refused, Server, answer, read_body, while_connected
from prover.suggest.automation.ranking import Suggestion
from prover.suggest.automation.refutation import Refuted
from prover.suggest.document import Failed, OpenFile, UnusableFile
from prover.suggest.filling import Filled, Filling, refuted_json
from prover.suggest.holes import Hole
from prover.suggest.search import Attempt, ModelSearch, Wanted
from prover.suggest.serving.files import MAX_TEXT, Files, Serving
from prover.suggest.serving.views import hole_view, tried_view

PAGE = Path(__file__).parent / "page.html"
MAX_SECONDS = 600.0
MAX_CANDIDATES = 16
DRAIN_SECONDS = 3
NAMES = ("127.0.0.1", "localhost", "[::1]")  # of this machine
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; img-src data:"
Endpoint = Callable[[Request], Awaitable[Response]]


class Text(BaseModel):
    """The body of `/sorries`."""

    text: str = Field(max_length=MAX_TEXT)


class Suggest(Text):
    """The body of `/suggest`."""

    hole: str | None = None
    n: int = Field(default=3, ge=1, le=10)
    seconds: float = Field(default=30.0, gt=0, le=MAX_SECONDS)
    conditional: bool = False


class Try(Text):
    """The body of `/try`."""

    hole: str | None = None
    line: int | None = None
    column: int | None = None
    candidates: list[str] = Field(min_length=1, max_length=MAX_CANDIDATES)


class SuggestService:
    """The endpoints over a few open files."""

    def __init__(self, files: Files, portfolio: tuple[str, ...], model: ModelSearch | None = None) -> None:
        self.files, self.portfolio, self.model = files, portfolio, model
        self.searching = 0

    def app(self) -> FastAPI:
        """The ASGI application."""
        app = FastAPI(title="proofmill suggest", openapi_url=None)
        app.get("/")(self._guarded(self.page))
        app.get("/health")(self._guarded(self.health))
        app.post("/sorries")(self._guarded(self.sorries))
        app.post("/suggest")(self._guarded(self.suggest))
        app.post("/try")(self._guarded(self.attempt))
        return app

    async def page(self, _: Request) -> Response:
        headers = {"Content-Security-Policy": _POLICY, "Cache-Control": "no-store", "X-Frame-Options": "DENY"}
        return HTMLResponse(PAGE.read_text(encoding="utf-8"), headers=headers)

    async def health(self, _: Request) -> Response:
        state = {"status": "ok", "profile": self.files.profile.name, "model": self.model is not None}
        return answer({**state, "searching": self.searching, "open": self.files.open})

    async def sorries(self, request: Request) -> Response:
        asked = await read_body(request, Text)

        async def look() -> Response:
            async with self.files.opened(asked.text) as file:
                holes = [hole_view(file.source, hole) for hole in file.holes]
                return answer({"sha256": file.source.sha256, "holes": holes})

        return await while_connected(request, look())

    async def suggest(self, request: Request) -> Response:
        asked = await read_body(request, Suggest)
        if "text/event-stream" in request.headers.get("accept", ""):
            return StreamingResponse(self._stream(asked), media_type="text/event-stream")

        async def work() -> Response:
            async with aclosing(self._events(asked)) as events:
                async for name, data in events:
                    if name == "done":
                        return answer(data)
            raise AssertionError("a search without an end")

        return await while_connected(request, work())

    async def attempt(self, request: Request) -> Response:
        asked = await read_body(request, Try)

        async def work() -> Response:
            async with self.files.opened(asked.text) as file:
                hole = named_hole(file, asked.hole, asked.line, asked.column)
                found = [await file.check_exact(hole, one) for one in asked.candidates]
                tried = [tried_view(file.source, hole, one) for one in found]
                return answer({"sha256": file.source.sha256, "tried": tried})

        return await while_connected(request, work())

    # -- inside ---------------------------------------------------------------------------------------------

    async def _events(self, asked: Suggest) -> AsyncGenerator[tuple[str, dict[str, Any]]]:
        """(event, its data); the last is `done`. Raises Refused, UnusableFile and Failed."""
        self.searching += 1
        try:
            async with self.files.opened(asked.text) as file:
                original = file.source
                wanted = Wanted(asked.n, asked.seconds, self.portfolio, conditional=asked.conditional)
                filling = Filling(file, wanted, self.model)
                holes = filling.holes if asked.hole is None else [named_hole(file, asked.hole, None, None)]
                for hole in holes:
                    yield "hole", hole_view(original, hole)
                async with aclosing(filling.run(holes)) as events:
                    async for event in events:
                        yield _event(filling, event)
                report = filling.json("", original.sha256)
                yield "done", {**report, "text": filling.text}
        finally:
            self.searching -= 1

    async def _stream(self, asked: Suggest) -> AsyncIterator[str]:
        """The events as server-sent events; what ends them early is an event, too."""
        try:
            async with aclosing(self._events(asked)) as events:
                async for name, data in events:
                    yield _sent(name, data)
        except Refused as refusal:
            yield _sent("failed", json.loads(bytes(refusal.response.body)))
        except (UnusableFile, Failed) as problem:
            yield _sent("failed", {"detail": str(problem)})

    def _guarded(self, endpoint: Endpoint) -> Endpoint:
        """The endpoint for requests of this machine's own, with refusals as answers."""

        async def respond(request: Request) -> Response:
            try:
                _require_local(request)
                return await endpoint(request)
            except Refused as refusal:
                return refusal.response
            except UnusableFile as problem:
                return answer({"detail": str(problem)}, 422)
            except Failed as problem:
                return answer({"detail": str(problem)}, 503)
            except (Gone, ClientDisconnect):
                return answer({"detail": "the client closed the connection"}, 499)

        return respond


def _require_local(request: Request) -> None:
    """Raises Refused for a request under another machine's name, or from a page of another origin."""
    host = request.headers.get("host", "")
    if urlsplit(f"//{host}").hostname not in {name.strip("[]") for name in NAMES}:
        raise Refused(403, f"this service answers on this machine only, not as {host[:100]}")
    origin = request.headers.get("origin")
    if origin is not None and origin != f"http://{host}":
        raise Refused(403, f"pages of {origin[:100]} may not ask here")


def named_hole(file: OpenFile, id: str | None, line: int | None, column: int | None) -> Hole:
    """The hole with that id, or at that place. Raises Refused."""
    for hole in file.holes:
        if hole.id == id or (id is None and file.source.place(hole.start) == (line, column)):
            return hole
    named = id if id is not None else f"{line}:{column}"
    known = ", ".join("{}:{}".format(*file.source.place(hole.start)) for hole in file.holes) or "none"
    raise Refused(404, f"there is no hole {named}; the holes are at: {known}")


def _event(filling: Filling, event: object) -> tuple[str, dict[str, Any]]:
    """What an event of a search is called, and what is told of it."""
    if isinstance(event, Filled):
        return "filled", {**filling.hole_json(event), "applied": event.edit is not None}
    if isinstance(event, Suggestion):
        words, milliseconds = event.found.conditions.words(), event.milliseconds
        return "suggestion", {"text": event.text, "conditions": words, "milliseconds": milliseconds}
    if isinstance(event, Refuted):
        return "refuted", refuted_json(event) or {}
    assert isinstance(event, Attempt)
    return "attempt", {"candidate": event.found.candidate, "reason": event.found.verdict.reason}


def _sent(name: str, data: dict[str, Any]) -> str:
    return f"event: {name}\ndata: {json.dumps(data)}\n\n"


async def serve(profile: Profile, portfolio: tuple[str, ...], asked: Serving, model: ModelSearch | None = None) -> int:
    """Listen until a signal comes; the exit code. Raises SetupError when the profile cannot certify anything."""
    if asked.host not in ("127.0.0.1", "localhost", "::1"):
        print("proofmill suggest: it has no passwords and listens on 127.0.0.1 alone", file=sys.stderr)
        return 2
    async with Files(profile, asked.workers, asked.trusted) as files:
        service = SuggestService(files, portfolio, model)
        config = uvicorn.Config(
            service.app(),
            host=asked.host,
            port=asked.port,
            log_level="warning",
            access_log=False,
            lifespan="off",
            timeout_graceful_shutdown=DRAIN_SECONDS,
        )
        print(f"proofmill suggest: http://{asked.host}:{asked.port}", file=sys.stderr, flush=True)
        try:
            await Server(config).serve()
        except SystemExit:  # uvicorn has said why it cannot listen
            return 3
        return 0
