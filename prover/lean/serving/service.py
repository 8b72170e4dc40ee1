"""`proofmill serve-checker`: the pool over HTTP.

    POST /api/check   kimina's format (kimina.py): whole files, one theorem each
    POST /certify     {"id", "statement", "proof"} → a line of `proofmill check --certify`
    GET  /health      200 when the pool answers
    GET  /metrics     Prometheus text

Bounded everywhere: bodies, texts, snippets of a request, checks in flight. What is too long or malformed gets a
4xx with one sentence in `detail`; what comes while too much is in flight gets 429 with `Retry-After`. A client
that goes away takes its checks with it. SIGTERM stops listening, lets running requests end and exits with 0.
"""

from __future__ import annotations

import asyncio
import json
import math
import signal
import sys
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

import uvicorn
from fastapi import FastAPI, Request, Response
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from prometheus_client.registry import Collector
from pydantic import BaseModel, Field, ValidationError
from starlette.requests import ClientDisconnect

from prover import strict_json
from prover.lean.cache import shared_cache
from prover.lean.guard import MAX_PROOF, MAX_SIGNATURE
from prover.lean.pool import LeanPool
from prover.lean.profiles.profile import Profile
from prover.lean.reading import read_goal
from prover.lean.serving.kimina import CheckRequest, Snippet, read_file, refused, to_result
from prover.lean.syntax import NotATheorem
from prover.lean.verdicts import Verdict, VerdictKind

MAX_BODY = 32 << 20  # bytes of one request
IN_FLIGHT = 64  # checks at once for each worker, waiting ones included
DRAIN_SECONDS = 300
M = TypeVar("M", bound=BaseModel)
T = TypeVar("T")
Endpoint = Callable[[Request], Awaitable[Response]]


class Refused(Exception):
    """The request gets this answer instead."""

    def __init__(self, status: int, detail: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(detail)
        self.response = answer({"detail": detail}, status, headers)


class Gone(Exception):
    """The client closed the connection."""


class Certify(BaseModel):
    """The body of `/certify`."""

    id: str | int | None = None
    statement: str = Field(max_length=MAX_SIGNATURE)
    proof: str = Field(max_length=MAX_PROOF)


@dataclass(frozen=True)
class Address:
    """Where to listen."""

    host: str = "127.0.0.1"
    port: int = 8000


def answer(content: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """JSON in ASCII: whatever a client sent can be sent back."""
    return Response(json.dumps(content), status, headers, "application/json")


async def read_body(request: Request, model: type[M]) -> M:
    """The body as that model. Raises Refused."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            raise Refused(413, f"the body is longer than {MAX_BODY} bytes", {"Connection": "close"})
    try:
        return model.model_validate(strict_json.loads(bytes(body)))
    except (ValueError, RecursionError) as error:
        if not isinstance(error, ValidationError):
            raise Refused(422, f"the body is not JSON that can be read in one way: {error}") from None
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise Refused(422, f"{place}: {first['msg']}" if place else first["msg"]) from None


async def while_connected(request: Request, work: Coroutine[Any, Any, T]) -> T:
    """The result of `work`, which is cancelled when the client closes the connection. Raises Gone."""

    async def watch() -> None:
        while (await request.receive())["type"] != "http.disconnect":
            pass

    task, gone = asyncio.ensure_future(work), asyncio.create_task(watch())
    try:
        await asyncio.wait({task, gone}, return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise Gone
        return task.result()
    finally:
        for other in (task, gone):
            other.cancel()
        await asyncio.gather(task, gone, return_exceptions=True)


class Service:
    """The endpoints over one open pool."""

    def __init__(self, pool: LeanPool, in_flight: int | None = None) -> None:
        self.pool, self.limit = pool, in_flight or IN_FLIGHT * pool.size
        self.flying = 0
        self.answered: Counter[tuple[str, int]] = Counter()
        self.registry = CollectorRegistry()  # not the global one: two services may live in one process
        self.registry.register(Metrics(self))

    def app(self) -> FastAPI:
        """The ASGI application."""
        app = FastAPI(title="proofmill checker", openapi_url=None)
        app.add_exception_handler(404, _no_endpoint)
        app.add_exception_handler(405, _no_endpoint)
        app.get("/health")(self._counted("/health", self.health))
        app.get("/metrics")(self._counted("/metrics", self.metrics))
        for path in ("/api/check", "/api/check/"):
            app.post(path)(self._counted("/api/check", self.check))
        app.post("/certify")(self._counted("/certify", self.certify))
        return app

    async def health(self, _: Request) -> Response:
        profile = self.pool.profile
        return answer(
            {"status": "ok", "profile": profile.name, "workers": self.pool.size, "certify": self.pool.certify}
        )

    async def check(self, request: Request) -> Response:
        asked = await read_body(request, CheckRequest)
        with self._room_for(len(asked.snippets)):
            work = asyncio.gather(*(self._check_file(snippet, asked.timeout) for snippet in asked.snippets))
            return answer({"results": await while_connected(request, _awaited(work))})

    async def certify(self, request: Request) -> Response:
        asked = await read_body(request, Certify)
        if not self.pool.certify:
            raise Refused(501, f"the profile {self.pool.profile.name} has no certificate")
        with self._room_for(1):
            try:
                read = read_goal(asked.statement, self.pool.profile)
            except NotATheorem as error:
                return answer(
                    {"id": asked.id, **_record(Verdict(VerdictKind.INVALID_INPUT, str(error))), "dropped": []}
                )
            verdict = await while_connected(request, self.pool.check(read.goal, asked.proof))
        return answer({"id": asked.id, **_record(verdict), "dropped": list(read.theorem.dropped)})

    async def metrics(self, _: Request) -> Response:
        return Response(generate_latest(self.registry), media_type=CONTENT_TYPE_PLAIN_0_0_4)

    # -- inside ---------------------------------------------------------------------------------------------

    async def _check_file(self, snippet: Snippet, wanted: float) -> dict[str, Any]:
        try:
            file = read_file(snippet.code, self.pool.profile)
        except NotATheorem as error:
            return refused(snippet, str(error))
        seconds = min(wanted, self.pool.limits.seconds)
        return to_result(snippet, file, await self.pool.check(file.goal, file.proof, seconds), seconds)

    @contextmanager
    def _room_for(self, checks: int) -> Iterator[None]:
        """Hold room for so many checks. Raises Refused when there is none."""
        if checks > self.limit:
            raise Refused(422, f"a request may ask for {self.limit} checks at most")
        if self.flying + checks > self.limit:
            seconds = str(self._retry_after())
            raise Refused(429, f"{self.flying} checks are in flight; retry in {seconds} s", {"Retry-After": seconds})
        self.flying += checks
        try:
            yield
        finally:
            self.flying -= checks

    def _retry_after(self) -> int:
        """Seconds until about half of what is in flight is done, from the rate so far."""
        counters = self.pool.counters
        each = (counters.lean_seconds + counters.certificate_seconds) / max(counters.checks, 1)
        return min(max(math.ceil(self.flying * each / self.pool.size / 2), 1), 60)

    def _counted(self, path: str, endpoint: Endpoint) -> Endpoint:
        """The endpoint, with refusals as answers and every answer counted."""

        async def respond(request: Request) -> Response:
            try:
                response = await endpoint(request)
            except Refused as refusal:
                response = refusal.response
            except (Gone, ClientDisconnect):
                response = answer({"detail": "the client closed the connection"}, 499)
            self.answered[path, response.status_code] += 1
            return response

        return respond


async def _no_endpoint(request: Request, error: Exception) -> Response:
    status = getattr(error, "status_code", 404)
    return answer({"detail": f"there is no {request.method} {request.url.path} here"}, status)


async def _awaited(future: asyncio.Future[T]) -> T:
    return await future


def _record(verdict: Verdict) -> dict[str, Any]:
    return {
        "verdict": verdict.kind.value,
        "reason": verdict.reason,
        "axioms": None if verdict.axioms is None else list(verdict.axioms),
        "seconds": verdict.seconds,
        "certificate": verdict.certificate,
        "messages": [list(message) for message in verdict.messages],
    }


class Metrics(Collector):
    """The live numbers of a service, read anew at every scrape."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def collect(self) -> Iterator[Metric]:
        service, found = self._service, self._service.pool.metrics()
        checks = CounterMetricFamily("proofmill_checks", "Checks by verdict.", labels=["verdict"])
        for kind in map(str, VerdictKind):
            checks.add_metric([kind], found["verdicts"].get(kind, 0))
        yield checks
        requests = CounterMetricFamily(
            "proofmill_http_requests", "Requests by path and status.", labels=["path", "status"]
        )
        for (path, status), count in sorted(service.answered.items()):
            requests.add_metric([path, str(status)], count)
        yield requests
        for name, meaning, value in (
            ("checks_in_flight", "Checks asked for and not answered.", service.flying),
            ("checks_in_flight_limit", "More are answered with 429.", service.limit),
            ("checks_waiting", "Checks without a worker yet.", found["waiting"]),
            ("workers", "Lean processes alive.", found["workers"]),
            ("workers_busy", "Lean processes at work.", found["running"]),
            ("workers_resident_bytes", "Memory of all Lean processes.", found["resident_bytes"]),
            ("cache_hit_ratio", "Share of lookups answered from the store.", found["cache_hit_rate"]),
        ):
            yield GaugeMetricFamily(f"proofmill_{name}", meaning, value)
        for name, meaning, value in (
            ("worker_restarts", "Lean processes replaced.", found["restarts"]),
            ("retries", "Questions asked again after a fault.", found["retries"]),
            ("certificates", "Proofs certified.", found["certified"]),
            ("lean_seconds", "Wall time of lean.", found["lean_seconds"]),
            ("start_seconds", "Wall time of start.", found["start_seconds"]),
            ("certificate_seconds", "Wall time of certificate.", found["certificate_seconds"]),
            ("cache_hits", "Verdicts from the store.", found["cache_hits"]),
        ):
            yield CounterMetricFamily(f"proofmill_{name}", meaning, value)


class Server(uvicorn.Server):
    """Uvicorn that ends with exit code 0 after a signal, once it has drained."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self.handle_exit, number, None)
        try:
            yield
        finally:
            for number in (signal.SIGTERM, signal.SIGINT):
                loop.remove_signal_handler(number)


async def serve(profile: Profile, workers: int, address: Address, in_flight: int | None = None) -> int:
    """Listen until a signal comes; the exit code. Raises SetupError when the profile cannot check anything."""
    cache = shared_cache()
    try:
        async with LeanPool(profile, workers, cache=cache) as pool:
            warm = await pool.elaborate("theorem t : True")
            if not warm.elaborates:
                print(f"proofmill serve-checker: Lean does not answer: {warm.reason}", file=sys.stderr)
                return 1
            config = uvicorn.Config(
                Service(pool, in_flight).app(),
                host=address.host,
                port=address.port,
                log_level="warning",
                access_log=False,
                lifespan="off",
                timeout_graceful_shutdown=DRAIN_SECONDS,
            )
            server = Server(config)
            print(f"proofmill serve-checker: http://{address.host}:{address.port}", file=sys.stderr, flush=True)
            try:
                await server.serve()
            except SystemExit:  # uvicorn has said why it cannot listen
                return 1
            return 0
    finally:
        cache.close()
