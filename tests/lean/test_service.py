"""`proofmill serve-checker` over a real socket: kimina's own client, our endpoint, limits, overload, shutdown."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest
import typing_extensions
from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.serving.kimina import Snippet as OurSnippet
from prover.lean.serving.kimina import read_file, to_result
from prover.lean.serving.service import Service
from prover.lean.syntax import NotATheorem
from prover.lean.verdicts import Verdict, VerdictKind
from tests.lean.attacks.attack_texts import ATTACKS, FALSE

# The published client is used as it is; on Python before 3.12 pydantic wants another TypedDict than it imports.
with pytest.MonkeyPatch.context() as patch:
    patch.setattr("typing.TypedDict", typing_extensions.TypedDict)
    patch.setattr("typing.NotRequired", typing_extensions.NotRequired)
    from kimina_client import AsyncKiminaClient, KiminaClient, ReplResponse, Snippet, SnippetStatus

ROOT = Path(__file__).resolve().parents[2]
GOOD = "theorem t (a b : ℕ) (h : a < b) : a + 1 ≤ b"
ENDLESS = f"{GOOD} := by repeat (repeat skip)"


@contextmanager
def running(*options: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A server of its own; whatever the test does to it, nothing of it stays."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "pipelines.cli", "serve-checker", "--port", str(port), *options]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            url = process.stderr.readline().split()[-1]
            for _ in range(100):
                try:
                    assert httpx.get(f"{url}/health").json()["status"] == "ok"
                    break
                except httpx.TransportError:
                    time.sleep(0.1)
            yield url, process
        finally:
            if process.poll() is None:
                process.kill()


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with running("--workers", "2") as (address, _):
        yield address


FILES: dict[str, tuple[str, SnippetStatus]] = {
    "bare": (f"{GOOD} := by omega", SnippetStatus.valid),
    "term": (f"{GOOD} := h", SnippetStatus.valid),
    "header": (
        "import Mathlib\nimport Aesop\nset_option maxHeartbeats 400000\nopen BigOperators Real Nat\n\n"
        f"/-- A doc comment. -/\n{GOOD} := by\n  omega\n",
        SnippetStatus.valid,
    ),
    "lemma": (f"-- a comment\nlemma{GOOD.removeprefix('theorem')} :=\n  h", SnippetStatus.valid),
    "columns": (f"{GOOD} := by have k := h\n{' ' * len(GOOD)}       exact k", SnippetStatus.valid),
    "carriage returns": (f"{GOOD} := by\r\n  have k := h\r\n  omega\r\n", SnippetStatus.valid),
    "wrong": (f"{GOOD} := by rfl", SnippetStatus.lean_error),
    "false": (f"{FALSE} := by omega", SnippetStatus.lean_error),
    "sorry": (f"{GOOD} := by sorry", SnippetStatus.sorry),
    "open goal": (f"{GOOD} := by skip", SnippetStatus.lean_error),
    "unknown name": ("theorem t : x = y := rfl", SnippetStatus.lean_error),
    "axiom after": (f"{FALSE} := cheat\naxiom cheat : False", SnippetStatus.lean_error),
    "question after": (f"{GOOD} := by omega\n#print axioms t", SnippetStatus.lean_error),
    "axiom before": (f"axiom cheat : (2 : ℕ) + 2 = 5\n{FALSE} := cheat", SnippetStatus.server_error),
    "two theorems": (f"theorem u : True := trivial\n{FALSE} := by sorry", SnippetStatus.lean_error),
    "command": ("#check Nat", SnippetStatus.server_error),
    "definition": ("def f := 1", SnippetStatus.server_error),
    "example": (f"example{GOOD.removeprefix('theorem t')} := by omega", SnippetStatus.server_error),
    "other import": (f"import Lean\n{GOOD} := by omega", SnippetStatus.server_error),
    "other module of Mathlib": (f"import Mathlib.Anything\n{GOOD} := by omega", SnippetStatus.server_error),
    "other namespace": (f"open Lean Nowhere\n{GOOD} := by omega", SnippetStatus.lean_error),
    "open in": (f"open Nat in\n{GOOD} := by omega", SnippetStatus.valid),
    "namespace": (f"namespace X\n{GOOD} := by omega\nend X", SnippetStatus.server_error),
    "option": (f"set_option debug.skipKernelTC true\n{FALSE} := by decide +kernel", SnippetStatus.server_error),
    "option in": (f"set_option maxHeartbeats 40000 in\n{GOOD} := by omega", SnippetStatus.valid),
    "option in that is too little": (f"set_option maxHeartbeats 1 in\n{GOOD} := by omega", SnippetStatus.lean_error),
    "only comments": ("-- theorem t : True := trivial\n/- nothing -/", SnippetStatus.server_error),
    "hidden by a nested comment": (
        f"/- a /- b -/\ntheorem t : True -- -/ {FALSE}\n:= trivial",
        SnippetStatus.lean_error,
    ),
    "hidden by a string": (f'/- " -/ {FALSE} := by trivial -- "', SnippetStatus.lean_error),
    "notation": (f'notation "5" => 4\n{FALSE} := rfl', SnippetStatus.server_error),
    "instance": (f"instance : HAdd ℕ ℕ ℕ := ⟨fun _ _ => 5⟩\n{FALSE} := rfl", SnippetStatus.server_error),
    "nested comment": (f"/- /- -/ theorem u : True := trivial -/\n{FALSE} := by omega", SnippetStatus.lean_error),
    "unclosed comment": (f"/- \n{GOOD} := by omega", SnippetStatus.server_error),
    "comment hides the rest": (f"{FALSE} /- := by omega", SnippetStatus.server_error),
    "no proof": (GOOD, SnippetStatus.server_error),
    "equations": ("theorem t : ∀ n : ℕ, n = n\n  | 0 => rfl\n  | n + 1 => rfl", SnippetStatus.server_error),
    "let in the statement": ("theorem t : let x := 5; x = 6 := by decide", SnippetStatus.lean_error),
    "empty": ("", SnippetStatus.server_error),
    "null byte": (f"{GOOD} := by omega\x00", SnippetStatus.server_error),
}


def test_kiminas_client_works_unchanged(url: str) -> None:
    client = KiminaClient(api_url=url, n_retries=1)
    assert client.health()["status"] == "ok"
    snippets = [Snippet(id=name, code=code) for name, (code, _) in FILES.items()]
    found = client.check(snippets, show_progress=False, timeout=20)
    assert {r.id: r.analyze().status for r in found.results} == {name: status for name, (_, status) in FILES.items()}
    found.analyze(1.0)
    single = client.check(f"{GOOD} := by omega", show_progress=False).results[0]
    assert single.response == {"env": 0, "messages": []} and single.error is None


def test_kiminas_asynchronous_client_works_too(url: str) -> None:
    found = asyncio.run(AsyncKiminaClient(api_url=url, n_retries=1).check([f"{GOOD} := h"] * 9, show_progress=False))
    assert [r.analyze().status for r in found.results] == [SnippetStatus.valid] * 9


def test_no_attack_as_a_whole_file_is_valid(url: str) -> None:
    left_out = ("resource", "unicode: half", "protocol: over-long")  # slow, or refused with the whole request
    bodies = [a for a in ATTACKS if a.statement == FALSE and not a.hole.startswith(left_out)]
    snippets = [Snippet(id=a.hole, code=f"{a.statement} := {a.proof}") for a in bodies]
    found = KiminaClient(api_url=url, n_retries=1).check(snippets, show_progress=False, timeout=10)
    assert len(found.results) == len(bodies)
    assert [r.id for r in found.results if r.analyze().status is SnippetStatus.valid] == []


def test_errors_stand_where_they_are_in_the_file(url: str) -> None:
    code = f"import Mathlib\n\n{GOOD} := by\n  have k := h\n  exact nope\n"
    short = f"\n{GOOD} := by exact nope"
    found = KiminaClient(api_url=url).check([Snippet(id="a", code=code), Snippet(id="b", code=short)]).results
    places = {}
    for one in found:
        assert one.response is not None
        places[one.id] = one.response["messages"][0]["pos"]  # type: ignore[typeddict-item,index]
    assert places == {
        "a": {"line": 5, "column": 8},
        "b": {"line": 2, "column": len(short) - len("nope") - 1},
    }


def test_a_shorter_time_is_kept(url: str) -> None:
    body = {"snippets": [{"id": "x", "code": ENDLESS}], "timeout": 1}
    began = time.monotonic()
    found = httpx.post(f"{url}/api/check", json=body, timeout=60).json()["results"][0]
    assert "timed out in 1 seconds" in found["error"] and time.monotonic() - began < 15


@pytest.mark.parametrize("kind", [kind for kind in VerdictKind if kind is not VerdictKind.PROVED])
@pytest.mark.parametrize("messages", [(), ((1, 0, "x"),), ((0, 3, "'t' does not depend on any axioms"),)])
def test_only_proved_is_valid_to_the_client(kind: VerdictKind, messages: tuple[tuple[int, int, str], ...]) -> None:
    snippet = OurSnippet(id="x", code=f"{GOOD} := h")
    result = to_result(snippet, read_file(snippet.code, embedded()), Verdict(kind, "why", messages=messages), 1)
    assert ReplResponse.model_validate(result).analyze().status is not SnippetStatus.valid


def test_a_file_is_taken_apart_at_the_first_assignment() -> None:
    file = read_file("import Mathlib\nlemma t (x : ℕ := 5) :\n  x = x := rfl", embedded())
    assert file.goal.signature == "theorem t (x : ℕ := 5) : x = x"
    assert file.proof == " " * 10 + " rfl" and (file.theorem_line, file.proof_line) == (2, 3)
    with pytest.raises(NotATheorem):
        read_file("theorems t : True := trivial", embedded())


def test_certify_returns_the_certificate(url: str) -> None:
    def ask(**fields: Any) -> dict[str, Any]:
        response = httpx.post(f"{url}/certify", json=fields, timeout=60)
        assert response.status_code == 200
        return response.json()  # type: ignore[no-any-return]

    good = ask(id=7, statement=GOOD, proof="by omega")
    assert (good["id"], good["verdict"], good["axioms"]) == (7, "proved", good["certificate"]["axioms"])
    assert good["certificate"]["kernel"] == "accepted"
    for proof, verdict in (("by rfl", "rejected"), ("by sorry", "incomplete"), ("by native_decide", "forbidden")):
        found = ask(statement=GOOD, proof=proof)
        assert (found["verdict"], found["certificate"]) == (verdict, None)
        assert found["reason"] and found["id"] is None


SNIPPET = {"id": "x", "code": f"{GOOD} := h"}
MALFORMED: dict[str, tuple[str, bytes, int]] = {
    "not JSON": ("/api/check", b"{", 422),
    "not UTF-8": ("/api/check", b'{"snippets": "\xff"}', 422),
    "deep": ("/api/check", b"[" * 1_000_000, 422),
    "empty": ("/api/check", b"", 422),
    "a list": ("/api/check", b"[]", 422),
    "no snippets": ("/api/check", b"{}", 422),
    "none": ("/api/check", b'{"snippets": []}', 422),
    "no code": ("/api/check", b'{"snippets": [{"id": "x"}]}', 422),
    "code of another type": ("/api/check", b'{"snippets": [{"id": "x", "code": 3}]}', 422),
    "half surrogate": ("/api/check", b'{"snippets": [{"id": "\\ud800", "code": ""}]}', 422),
    "same id twice": ("/api/check", json.dumps({"snippets": [SNIPPET, SNIPPET]}).encode(), 422),
    "too many": ("/api/check", json.dumps({"snippets": [{**SNIPPET, "id": str(i)} for i in range(600)]}).encode(), 422),
    "negative time": ("/api/check", json.dumps({"snippets": [SNIPPET], "timeout": -1}).encode(), 422),
    "endless time": ("/api/check", b'{"snippets": [{"id": "x", "code": ""}], "timeout": 1e999}', 422),
    "infotree": ("/api/check", json.dumps({"snippets": [SNIPPET], "infotree": "full"}).encode(), 422),
    "over-long code": ("/api/check", json.dumps({"snippets": [{"id": "x", "code": "x" * 200_000}]}).encode(), 422),
    "over-long body": ("/api/check", b" " * (33 << 20), 413),
    "over-long proof": ("/certify", json.dumps({"statement": GOOD, "proof": "x" * 100_001}).encode(), 422),
    "no proof": ("/certify", json.dumps({"statement": GOOD}).encode(), 422),
    "no endpoint": ("/nowhere", b"{}", 404),
    "wrong method": ("/health", b"{}", 405),
}


@pytest.mark.parametrize("case", MALFORMED)
def test_malformed_and_over_long_requests_get_one_sentence(case: str, url: str) -> None:
    path, body, status = MALFORMED[case]
    response = httpx.post(f"{url}{path}", content=body, timeout=60)
    assert response.status_code == status, response.text
    said = response.json()
    assert list(said) == ["detail"] and isinstance(said["detail"], str)
    assert 0 < len(said["detail"]) < 300 and "\n" not in said["detail"]


METRICS = {
    *("checks_total", "http_requests_total", "worker_restarts_total", "retries_total", "certificates_total"),
    *("lean_seconds_total", "start_seconds_total", "certificate_seconds_total", "cache_hits_total"),
    *("checks_in_flight", "checks_in_flight_limit", "checks_waiting", "cache_hit_ratio"),
    *("workers", "workers_busy", "workers_resident_bytes"),
}


def test_metrics_are_what_prometheus_reads(url: str) -> None:
    httpx.post(f"{url}/api/check", json={"snippets": [SNIPPET]}, timeout=60)
    families = {family.name: family for family in text_string_to_metric_families(httpx.get(f"{url}/metrics").text)}
    verdicts = {s.labels["verdict"]: s.value for s in families["proofmill_checks"].samples}
    assert set(verdicts) == set(map(str, VerdictKind)) and verdicts["proved"] > 0
    paths = {s.labels["path"] for s in families["proofmill_http_requests"].samples}
    assert "/api/check" in paths and families["proofmill_workers"].samples[0].value >= 1


def test_two_services_in_one_process_have_their_own_numbers() -> None:
    """And a name keeps its `_total` and its labels: dashboards ask for them."""
    first, second = (Service(LeanPool(embedded(), 1), in_flight=n) for n in (3, 4))
    first.answered["/health", 200] += 5
    texts = [generate_latest(service.registry).decode() for service in (first, second)]
    assert 'proofmill_http_requests_total{path="/health",status="200"} 5.0' in texts[0].splitlines()
    assert "/health" not in texts[1]
    for text, limit in zip(texts, ("3.0", "4.0"), strict=True):
        assert f"proofmill_checks_in_flight_limit {limit}" in text.splitlines()
        names = {line.split()[2] for line in text.splitlines() if line.startswith("# TYPE")}
        assert names == {f"proofmill_{name}" for name in METRICS}


def in_flight(url: str) -> float:
    for family in text_string_to_metric_families(httpx.get(f"{url}/metrics").text):
        if family.name == "proofmill_checks_in_flight":
            return float(family.samples[0].value)
    raise AssertionError("no such metric")


def until(expected: float, url: str) -> None:
    deadline = time.monotonic() + 15
    while in_flight(url) != expected:
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.mark.slow
def test_overload_departure_and_shutdown() -> None:
    """One server of two checks: a third gets 429; who leaves frees the room; SIGTERM lets the last one end."""
    body = {"snippets": [{"id": "x", "code": ENDLESS}], "timeout": 8}
    with running("--workers", "1", "--in-flight", "2") as (url, process), ThreadPoolExecutor(3) as threads:
        started = psutil.Process(process.pid).children(recursive=True)
        slow = [threads.submit(httpx.post, f"{url}/api/check", json=body, timeout=1.5) for _ in range(2)]
        until(2, url)
        refused = httpx.post(f"{url}/api/check", json={"snippets": [SNIPPET]})
        assert refused.status_code == 429 and 1 <= int(refused.headers["Retry-After"]) <= 60
        assert "2 checks are in flight" in refused.json()["detail"]
        many = httpx.post(f"{url}/api/check", json={"snippets": [{**SNIPPET, "id": str(i)} for i in range(3)]})
        assert many.status_code == 422
        for one in slow:
            with pytest.raises(httpx.ReadTimeout):
                one.result()
        until(0, url)
        assert (
            "response" in httpx.post(f"{url}/api/check", json={"snippets": [SNIPPET]}, timeout=60).json()["results"][0]
        )
        last = threads.submit(httpx.post, f"{url}/api/check", json={**body, "timeout": 3}, timeout=60)
        until(1, url)
        process.send_signal(signal.SIGTERM)
        assert "timed out" in last.result().json()["results"][0]["error"]
        assert process.wait(60) == 0
        with pytest.raises(httpx.TransportError):
            httpx.get(f"{url}/health")
    assert [child for child in started if child.is_running()] == []


def test_a_port_in_use_is_exit_code_1() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        command = [sys.executable, "-m", "pipelines.cli", "serve-checker", "--workers", "1"]
        done = subprocess.run(
            [*command, "--port", str(taken.getsockname()[1])], cwd=ROOT, capture_output=True, text=True, env=os.environ
        )
    assert done.returncode == 1 and "address already in use" in done.stderr and "Traceback" not in done.stderr
