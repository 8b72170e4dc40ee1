"""A process that holds Lean's kernel with the library imported and forks a confined child for each decision.

Started by `certifier.Certifier`. It reads compiled files as data (`olean.py`); no code of a candidate runs
here. A child that dies, is killed or answers nothing has decided nothing: its answer is `failed`.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from prover.lean.certificate import sandbox
from prover.lean.certificate.decision.environment import EnvironmentTable
from prover.lean.certificate.decision.kernel import Exhausted, Kernel, KernelError
from prover.lean.certificate.decision.olean import MAX_FILE, OleanError
from prover.lean.certificate.decision.tables import Table, load_table
from prover.lean.certificate.decision.types import type_facts
from prover.lean.certificate.decision.verify import Refused, RestsOnSorry, verify
from prover.lean.certificate.servant import Message, in_child, serve
from prover.lean.profiles.library import Library

MALFORMED = (
    OleanError,
    IndexError,
    ValueError,
    OverflowError,
    RecursionError,
    KeyError,
    AttributeError,
    TypeError,
)


def main(shared: str, lean_path: str, root: str, library: tuple[str, str, list[str]] | None) -> None:
    """Serve until standard input ends. `library` is (path, hash, modules) where we read its files ourselves."""
    serve_decisions(Kernel(shared, lean_path, (root,)), library, _files, judge)


def _files(request: Message) -> list[bytes]:
    return [read_regular(request[name]) for name in ("statement", "candidate") if name in request]


def serve_decisions(
    kernel: Kernel,
    library: tuple[str, str, list[str]] | None,
    read: Callable[[Message], list[bytes]],
    decide: Callable[[Kernel, Table, Message, list[bytes]], Message],
) -> None:
    """Answer requests until standard input ends, each in a child that reads its files and is then confined."""
    own = load_table(Library(Path(library[0]), library[1], tuple(library[2]))) if library else None
    table: Table = own or EnvironmentTable(kernel)
    sandbox.require()

    def answer(request: Message) -> Message:
        read_end, write_end = os.pipe()

        def work() -> int:
            os.close(read_end)
            files = read(request)
            limits = sandbox.Limits(cpu=int(request["seconds"]) + 1, address_space=request["address_space"])
            sandbox.confine(None, limits, keep=(write_end,))
            found = decide(kernel, table, request, files)
            answer = json.dumps({**found, "asked": getattr(table, "asked", [])}).encode()
            while answer:
                answer = answer[os.write(write_end, answer) :]
            return 0

        answer = _answer(in_child(work, request["seconds"], request["memory"], pipe=(read_end, write_end)))
        asked = answer.pop("asked", [])
        if isinstance(table, EnvironmentTable):  # what a child learned dies with it: the next one shall know it
            table.learn(map(tuple, asked))
        return answer

    serve(answer, {})


def _answer(ended: Message) -> Message:
    if ended["status"] == "exited" and ended["code"] == 0:
        try:
            found = json.loads(ended["output"])
            return {**found, "seconds": ended["seconds"], "cpu_seconds": ended["cpu_seconds"]}
        except ValueError:
            pass
    why = ended.get("reason") or ended.get("signal") or ended.get("code")
    return {"failed": f"the judge gave no answer ({ended['status']}: {why})", "seconds": ended["seconds"]}


def read_regular(path: str) -> bytes:
    """The bytes of a regular file of bearable size, not of a link."""
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as file:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode) or found.st_size > MAX_FILE:
            raise OleanError("not a regular file of bearable size")
        return file.read(MAX_FILE + 1)


def judge(kernel: Kernel, table: Table, request: Message, files: list[bytes]) -> Message:
    """A certificate, types, or `{"refused": reason}`; never raises for what the files contain.

    `sorry` tells that the term admits something, `exhausted` that the kernel ran out of something and decided nothing.
    """
    name = tuple(request["name"])
    try:
        if len(files) == 1:
            return {"types": asdict(type_facts(files[0], table, name))}
        allowed = frozenset(tuple(axiom.split(".")) for axiom in request["axioms"])
        return {"certificate": verify(kernel, table, files[0], files[1], name, allowed)}
    except Refused as error:
        return {"refused": str(error), "sorry": isinstance(error, RestsOnSorry)}
    except Exhausted as error:
        return {"exhausted": str(error)}
    except KernelError as error:
        return {"refused": f"Lean's kernel refuses it: {str(error)[:300]}"}
    except MALFORMED as error:
        return {"refused": f"malformed file: {type(error).__name__} {str(error)[:200]}"}
