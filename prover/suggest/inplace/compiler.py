"""A process that has Lean initialized and forks a confined child for each text to elaborate as it stands.

Started by `certifier.InPlaceCertifier`. A request names a folder that holds `Attempt.lean`, and `cuts`, offsets in
bytes. The child elaborates command by command and goes on after errors. For every command that holds a cut it leaves
`before-N.olean` and `after-N.olean` (N counts commands from 0), what is declared when the command begins and when it
ends; the log is JSON, a list of commands with their places and Lean's complaints. Standard library only.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path

from prover.lean.certificate import sandbox
from prover.lean.certificate.decision.runtime import field, keep, load_lean
from prover.lean.certificate.frontend import ENVIRONMENT, Frontend
from prover.lean.certificate.servant import Message, serve
from prover.lean.certificate.zygote import SOURCE, in_confined_child


def main(shared: str, lean_path: str) -> None:
    """Serve until standard input ends."""
    os.environ["LEAN_PATH"] = lean_path
    lean = load_lean(shared)
    sandbox.require()

    def elaborate(request: Message) -> Message:
        def work() -> int:
            return _elaborate(Cutter(lean, lean_path, tuple(request["root"])), request["cuts"])

        return in_confined_child(work, request, shared, lean_path)

    serve(elaborate, {})


class Cutter(Frontend):
    """A frontend that can write what was declared before its last command, too."""

    def states(self, text: str) -> list[Message]:
        """The commands, each with the state before and after it under `states`."""
        found: list[Message] = []
        start, before = 0, self._first
        for command in self._commands(text, elaborate=True):
            found.append({**asdict(command), "tokens": [], "start": start, "states": (before, self._state)})
            start, before = command.end, self._state
        return found

    def write_state(self, state: int, path: str) -> None:
        """Write what a state declares as a compiled file. Raises LeanError.

        The same environment is written twice, after one command and before the next: it must outlive the first.
        """
        keep(field(state, ENVIRONMENT))
        self._state = state
        self.write(path)


def _elaborate(frontend: Cutter, cuts: list[int]) -> int:
    commands = frontend.states(Path(SOURCE).read_text(encoding="utf-8"))
    for number, command in enumerate(commands):
        states = command.pop("states")
        if any(command["start"] <= cut < command["end"] for cut in cuts):
            for name, state in zip(("before", "after"), states, strict=True):
                frontend.write_state(state, f"{name}-{number}.olean")
    os.write(1, json.dumps(commands).encode())
    return 0
