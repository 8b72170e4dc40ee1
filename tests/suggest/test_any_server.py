"""`proofmill suggest --model URL`: any server that speaks as OpenAI's does; here one that says what the test wants."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from pipelines.commands.suggest import FILLED, INFRASTRUCTURE, Asked, suggest_command

HARD = "theorem twelve : ∃ n m : Nat, n * m = 323 ∧ 1 < n ∧ n < m := by\n  sorry\n"


class Handler(BaseHTTPRequestHandler):
    """Models and completions; `broken` answers every completion with an error."""

    broken = False
    prompts: list[str] = []  # noqa: RUF012

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        self._send(200, {"object": "list", "data": [{"id": "tiny", "object": "model", "created": 0, "owned_by": "x"}]})

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.prompts.append(asked["prompt"])
        if self.broken:
            self._send(400, {"error": {"message": "no more of this", "type": "invalid_request_error"}})
            return
        text = "by\n  exact ⟨17, 19, by decide⟩\n```\nHere 17 and 19 are the prime factors of 323."
        choices = [
            {"index": n, "text": text, "finish_reason": "stop", "logprobs": None} for n in range(asked.get("n", 1))
        ]
        usage = {"prompt_tokens": 1, "completion_tokens": 9 * len(choices), "total_tokens": 10}
        made = {
            "id": "c",
            "object": "text_completion",
            "created": 0,
            "model": "tiny",
            "choices": choices,
            "usage": usage,
        }
        self._send(200, made)

    def _send(self, status: int, body: dict) -> None:
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@pytest.fixture
def url() -> Iterator[str]:
    Handler.broken, Handler.prompts = False, []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/v1"
    server.shutdown()


def test_what_the_server_writes_is_read_by_the_format_and_certified(url: str, tmp_path: Path) -> None:
    path = tmp_path / "Hard.lean"
    path.write_text(HARD)
    assert suggest_command(Asked(str(path), shown="in-place", model=url, samples=2)) == FILLED
    assert path.read_text() == HARD.replace("sorry", "exact ⟨17, 19, by decide⟩")
    assert "theorem twelve" in Handler.prompts[0]


def test_a_server_that_fails_is_exit_code_3_and_the_file_stays(url: str, tmp_path: Path) -> None:
    Handler.broken = True
    path = tmp_path / "Hard.lean"
    path.write_text(HARD)
    assert suggest_command(Asked(str(path), shown="in-place", model=url, samples=2)) == INFRASTRUCTURE
    assert path.read_text() == HARD
