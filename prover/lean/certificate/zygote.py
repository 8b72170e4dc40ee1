"""A process that has Lean initialized and forks a confined child for each file to compile.

Started by `certifier.Certifier`. A request names a folder that holds `Attempt.lean`; the child may write files into
that folder and nowhere else, and leaves `Attempt.olean` and `log` there. With `root` the text is read by
`frontend.Frontend`, which goes on after errors, and `log` says where Lean begins and ends each command.
"""

from __future__ import annotations

import ctypes
import json
import os
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from prover.lean.certificate import sandbox
from prover.lean.certificate.decision.runtime import load_lean
from prover.lean.certificate.frontend import Frontend
from prover.lean.certificate.servant import Message, in_child, serve

SOURCE, OBJECT, LOG = "Attempt.lean", "Attempt.olean", "log"
STACK_KB = 8192  # of each Lean thread; the default would not fit into the address space


def main(shared: str, lean_path: str) -> None:
    """Serve until standard input ends."""
    os.environ["LEAN_PATH"] = lean_path
    lean = load_lean(shared)
    mechanisms = sandbox.require()

    def compile_file(request: Message) -> Message:
        def work() -> int:
            if "root" in request:
                return read_text(lean, lean_path, request["root"])
            return run_lean(lean, ["--json", f"-s{STACK_KB}", "-DElab.async=false", "-o", OBJECT, SOURCE])

        return in_confined_child(work, request, shared, lean_path)

    serve(compile_file, {"mechanisms": mechanisms})


def in_confined_child(work: Callable[[], int], request: Message, shared: str, lean_path: str) -> Message:
    """How a child ended that did the work confined to the request's folder, what it wrote in the log there."""

    def confined() -> int:
        log = os.open(os.path.join(request["folder"], LOG), os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)  # noqa: PTH118
        os.dup2(log, 1)
        os.dup2(log, 2)
        os.close(log)
        limits = sandbox.Limits(cpu=int(request["seconds"]) + 1, address_space=request["address_space"])
        folders = [os.path.dirname(shared), "/lib", "/usr/lib", "/lib64"]  # noqa: PTH120
        sandbox.confine(request["folder"], limits, read=lean_path.split(os.pathsep), execute=folders)
        return work()

    return in_child(confined, request["seconds"], request["memory"])


def run_lean(lean: ctypes.CDLL, arguments: list[str]) -> int:
    """The `lean` program in this process; returns its exit code."""
    words: list[Any] = [b"lean", *(argument.encode() for argument in arguments), None]
    return int(lean.lean_main(len(words) - 1, (ctypes.c_char_p * len(words))(*words))) & 255


def read_text(lean: ctypes.CDLL, lean_path: str, root: list[str]) -> int:
    """Elaborate the source and write what it declares; the log is JSON, a list of commands."""
    frontend = Frontend(lean, lean_path, tuple(root))
    commands = frontend.elaborate(Path(SOURCE).read_text(encoding="utf-8"))
    frontend.write(OBJECT)
    os.write(1, json.dumps([{**asdict(command), "tokens": []} for command in commands]).encode())
    return 0
