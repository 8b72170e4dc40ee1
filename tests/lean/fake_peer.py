"""A scripted peer in the place of `lean --worker`: it speaks the protocol and misbehaves as its first
argument says.

Run by tests/lean/test_faults.py. Without a misbehaviour it claims every theorem proved from no axioms,
which is exactly what must not be believed when it comes late, twice, damaged or for another version.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

MODE = sys.argv[1]
URI = "file:///attempt.lean"


def send(message: dict[str, Any]) -> None:
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    os.write(1, b"Content-Length: %d\r\n\r\n%b" % (len(body), body))


def receive() -> dict[str, Any]:
    size = 0
    while (line := sys.stdin.buffer.readline()) != b"\r\n":
        if not line:
            sys.exit(0)
        size = int(line.split(b":")[1])
    return json.loads(sys.stdin.buffer.read(size))  # type: ignore[no-any-return]


def diagnostics(version: int, text: str, **changes: Any) -> None:
    """The claim that our question was answered well, on the line where it stands."""
    line = text.count("\n") - 1
    place = {"line": line, "character": 0}
    claim = {
        "severity": 3,
        "message": "'t' does not depend on any axioms",
        "range": {"start": place, "end": place},
    }
    claims = [] if line < 6 else [{**claim, **changes}]
    params = {"uri": URI, "version": version, "diagnostics": claims}
    send({"method": "textDocument/publishDiagnostics", "params": params})


def answer(request: dict[str, Any], version: int, text: str) -> None:
    """Answer `waitForDiagnostics` as MODE says. Version 0 is the header, which is always answered well."""
    reply = {"id": request["id"], "result": {}}
    mode = MODE if version else "well"
    place = {"line": 1, "character": 0}
    if mode == "late":
        time.sleep(60)
    elif mode == "other version":
        diagnostics(version - 1, text)
    elif mode == "future version":
        diagnostics(version + 1, text)
    elif mode == "other place":
        diagnostics(version, text, range={"start": place, "end": place})
    elif mode == "odd types":
        diagnostics(version, text, severity="3")
    elif mode == "odd range":
        diagnostics(version, text, range=None)
    elif mode == "odd text":
        diagnostics(version, text, message="proved, believe me")
    elif mode == "a warning instead":
        diagnostics(version, text, severity=2)
    elif mode == "twice in one":
        end = {"line": text.count("\n") - 1, "character": 0}
        claim = {
            "severity": 3,
            "message": "'t' does not depend on any axioms",
            "range": {"start": end, "end": end},
        }
        twice = [claim, claim]
        params = {"uri": URI, "version": version, "diagnostics": twice}
        send({"method": "textDocument/publishDiagnostics", "params": params})
    elif mode == "silence":
        params = {"uri": URI, "version": version, "diagnostics": []}
        send({"method": "textDocument/publishDiagnostics", "params": params})
    elif mode == "not a list":
        params = {"uri": URI, "version": version, "diagnostics": {"0": "proved"}}
        send({"method": "textDocument/publishDiagnostics", "params": params})
    elif mode == "error":
        diagnostics(version, text)
        reply = {"id": request["id"], "error": {"code": -1, "message": "no"}}  # type: ignore[dict-item]
    elif mode == "other request":
        diagnostics(version, text)
        reply["id"] = request["id"] + 1000
    elif mode == "not JSON":
        os.write(1, b"Content-Length: 7\r\n\r\n{nope!}")
    elif mode == "not LSP":
        os.write(1, b"panic: something\n" * 10_000)
    elif mode == "enormous":
        os.write(1, b"Content-Length: 99999999999\r\n\r\n{")
    elif mode == "negative":
        os.write(1, b"Content-Length: -5\r\n\r\n{}")
    elif mode == "truncated":
        os.write(1, b'Content-Length: 1000\r\n\r\n{"id":')
        sys.exit(0)
    elif mode == "closed output":
        os.close(1)
        time.sleep(60)
    elif mode == "exit":
        sys.exit(1)
    elif mode == "noisy":  # legal: a full error stream must not block it
        os.write(2, b"x" * 300_000)
        diagnostics(version, text)
    else:
        diagnostics(version, text)
    if mode == "answers twice":
        send(reply)
    if mode != "no answer":
        send(reply)
    if mode == "dies after":
        sys.exit(0)


def main() -> None:
    if MODE.startswith("once:"):  # only the first process of a run misbehaves
        global_mode, flag = MODE.removeprefix("once:").split("@")
        first = not Path(flag).exists()
        Path(flag).touch()
        globals()["MODE"] = global_mode if first else "well"
    if MODE == "dead":
        sys.exit(3)
    version, text = 0, ""
    while True:
        message = receive()
        params = message.get("params", {})
        if message["method"] == "textDocument/didOpen":
            text = params["textDocument"]["text"]
        elif message["method"] == "textDocument/didChange":
            version, text = params["textDocument"]["version"], params["contentChanges"][0]["text"]
        elif message["method"] == "textDocument/waitForDiagnostics":
            answer(message, version, text)


main()
