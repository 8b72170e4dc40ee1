"""The service over HTTP, as programs use it."""

from __future__ import annotations

import json
import signal
import socket
import time
from collections.abc import Iterator

import httpx
import psutil
import pytest

from prover.lean.commands import BUILTIN
from prover.suggest.texts.harmless import runs_code
from tests.suggest import cases
from tests.suggest.surfaces.processes import below, served


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with served() as (address, _):
        yield address


def events(text: str) -> list[tuple[str, dict]]:
    blocks = [block.split("\n") for block in text.strip().split("\n\n")]
    return [(event.removeprefix("event: "), json.loads(data.removeprefix("data: "))) for event, data in blocks]


def test_holes_are_listed(url: str) -> None:
    answer = httpx.post(f"{url}/sorries", json={"text": cases.BETWEEN.replace("\n", "\r\n")}, timeout=60).json()
    assert [(one["line"], one["column"], one["kind"]) for one in answer["holes"]] == [
        (2, 27, "tactic"),
        (3, 24, "term"),
    ]


def test_a_search_answers_as_the_command_does(url: str) -> None:
    text = cases.BETWEEN + cases.SMALL
    answer = httpx.post(f"{url}/suggest", json={"text": text}, timeout=60).json()
    assert [one["status"] for one in answer["holes"]] == ["certified", "certified", "statement_false"]
    assert answer["text"] == text.replace("k : a + 1 ≤ b := by sorry", "k : a + 1 ≤ b := by exact h₁").replace(
        ":= sorry", ":= h₂"
    )
    hole = answer["holes"][1]["id"]
    alone = httpx.post(f"{url}/suggest", json={"text": text, "hole": hole}, timeout=60).json()
    assert len(alone["holes"]) == 1 and alone["holes"][0]["suggestions"][0]["conditions"] == [
        "except the sorry at 2:27"
    ]


def test_events_come_as_they_happen(url: str) -> None:
    headers = {"Accept": "text/event-stream"}
    heard = events(httpx.post(f"{url}/suggest", json={"text": cases.SMALL}, headers=headers, timeout=60).text)
    names = [name for name, _ in heard]
    assert names[0] == "hole" and names[-2:] == ["filled", "done"] and "attempt" in names
    assert dict(heard)["refuted"]["values"] == {"n": "10"}


def test_candidates_are_tried_as_they_stand(url: str) -> None:
    body = {
        "text": cases.BETWEEN,
        "line": 2,
        "column": 27,
        "candidates": ["exact h₁", "exact h₂", "sorry", "exact h₁ )"],
    }
    tried = httpx.post(f"{url}/try", json=body, timeout=60).json()["tried"]
    assert [one["verdict"] for one in tried] == ["certified", "rejected", "forbidden", "forbidden"]
    assert tried[0]["certificate"]["kernel"] == "accepted" and tried[1]["first_error"]["line"] == 1
    assert httpx.post(f"{url}/try", json={**body, "column": 3}, timeout=60).status_code == 404
    assert httpx.post(f"{url}/try", json={**body, "candidates": ["x"] * 17}, timeout=60).status_code == 422


def test_only_this_machine_may_ask(url: str) -> None:
    body = {"text": cases.SMALL}
    for headers in ({"Host": "evil.example"}, {"Origin": "http://evil.example"}, {"Origin": "null"}):
        assert httpx.post(f"{url}/sorries", json=body, headers=headers).status_code == 403
    assert httpx.get(url, headers={"Host": "evil.example"}).status_code == 403
    assert httpx.post(f"{url}/sorries", json=body, headers={"Origin": url}, timeout=60).status_code == 200
    assert "default-src 'none'" in httpx.get(url).headers["content-security-policy"]


def test_bad_requests_are_one_sentence(url: str) -> None:
    for path, body in (("sorries", {}), ("suggest", {"text": "", "n": 0}), ("suggest", {"text": "x", "seconds": -1})):
        answer = httpx.post(f"{url}/{path}", json=body)
        assert answer.status_code == 422 and answer.json()["detail"]
    assert httpx.post(f"{url}/sorries", content=b"{").status_code == 422


CODE = (
    '#eval IO.println "x"',
    "run_cmd pure ()",
    "initialize pure ()",
    "@[implemented_by g] def f : Nat := 1",
    'elab "x" : tactic => pure ()',
    'macro "x" : term => `(1)',
    "theorem t : True := by run_tac pure ()",
    'theorem t : "#eval f" = "" := by sorry',
    "-- run_cmd in a comment",
    'def a := include_str "/etc/passwd"',
    "unsafe def f := 1",
    "theorem t : 1 = 1 := by decide +native",
    "attribute [simproc] f",
    "set_option debug.skipKernelTC true",
)


@pytest.mark.parametrize("text", CODE)
def test_files_whose_code_could_run_are_refused(url: str, text: str) -> None:
    answer = httpx.post(f"{url}/sorries", json={"text": text}, timeout=60)
    assert answer.status_code == 422 and "not elaborated" in answer.json()["detail"]


def test_files_that_only_declare_are_none_of_those() -> None:
    texts = [getattr(cases, name) for name in vars(cases) if name.isupper()]
    for text in texts:
        assert runs_code(text, BUILTIN) is None, text


def searching(url: str) -> int:
    return int(httpx.get(f"{url}/health", timeout=10).json()["searching"])


def until(condition, seconds: float = 20) -> None:  # type: ignore[no-untyped-def]
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_client_that_goes_away_takes_its_search_with_it(url: str) -> None:
    _, twins = cases.TWINS.split("\n", 1)
    text = cases.TWINS + "".join(twins.replace("twins", f"twins{number}") for number in range(100))
    host = url.removeprefix("http://")
    for accept in ("application/json", "text/event-stream"):
        body = json.dumps({"text": text, "seconds": 60}).encode()
        head = f"POST /suggest HTTP/1.1\r\nHost: {host}\r\nAccept: {accept}\r\nContent-Length: {len(body)}\r\n\r\n"
        with socket.create_connection(("127.0.0.1", int(host.rpartition(":")[2]))) as client:
            client.sendall(head.encode() + body)
            until(lambda: searching(url) == 1)
            time.sleep(1)
            assert searching(url) == 1  # there is enough to do
        until(lambda: searching(url) == 0, 5)


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_no_process_is_left_behind(end: signal.Signals) -> None:
    with served() as (address, process):
        httpx.post(f"{address}/sorries", json={"text": cases.BETWEEN}, timeout=60)
        children = below(process)
        assert len(children) >= 3
        process.send_signal(end)
        assert process.wait(20) == (0 if end is not signal.SIGKILL else -end)
        _, alive = psutil.wait_procs(children, timeout=10)
        assert not alive


def test_many_files_are_opened_and_few_stay_open(url: str) -> None:
    for number in range(50):
        text = f"theorem t{number} (n : Nat) : n + {number} = {number} + n := by sorry\n"
        assert len(httpx.post(f"{url}/sorries", json={"text": text}, timeout=60).json()["holes"]) == 1
    assert httpx.get(f"{url}/health").json()["open"] <= 2
