"""Lean itself as a reader of texts, for tests: where its parser begins and ends commands and tokens, and what theorems
it elaborates. A process of its own, replaced after so many texts: nothing that it makes is freed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
RENEW = 3000  # texts
HEADER = "set_option autoImplicit false\nset_option linter.all false\n"


@dataclass(frozen=True)
class Leaf:
    """A token of Lean's, in characters. `atom`: a keyword or symbol, not a name or literal's inside."""

    start: int
    end: int
    atom: bool


@dataclass(frozen=True)
class Seen:
    """One command as Lean parsed it. Its leaves are those that stand in the text."""

    kind: str
    leaves: tuple[Leaf, ...]
    errors: tuple[str, ...]


class LeanReader:
    """Use as a context."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None
        self._asked = 0

    def __enter__(self) -> LeanReader:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def commands(self, text: str) -> list[Seen]:
        """The commands of a text as they are parsed."""
        offsets = _characters(text)
        return [
            Seen(
                command["kind"],
                # After an error Lean may stand inside a character.
                tuple(Leaf(offsets.get(s, -1), offsets.get(e, -1), atom) for s, e, atom in command["tokens"]),
                tuple(command["unparsed"]),
            )
            for command in self._ask({"parse": text})
        ]

    def types(self, text: str) -> dict[str, str] | None:
        """Content hash of the elaborated type of every theorem of a text; None when Lean has an error anywhere."""
        found: dict[str, str] | None = self._ask({"types": text})
        return found

    def grammar(self) -> list[str]:
        """Every token of Lean's grammar with the core library imported."""
        found: list[str] = self._ask({"grammar": True})
        return found

    def _ask(self, request: dict[str, Any]) -> Any:
        if self._process is None or self._asked >= RENEW or self._process.poll() is not None:
            self.__exit__()
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.lean.reading.lean_reader"],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
            )
            self._asked = 0
        self._asked += 1
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(f"Lean's reader died of {request}")
        return json.loads(answer)


def _characters(text: str) -> dict[int, int]:
    """Byte offset → place among the characters."""
    found, at = {0: 0}, 0
    for place, character in enumerate(text, 1):
        at += len(character.encode())
        found[at] = place
    return found


def main() -> None:
    """Answer requests until standard input ends."""
    from prover.lean.certificate.decision.runtime import load_lean
    from prover.lean.certificate.decision.tables import load_table
    from prover.lean.certificate.frontend import Frontend
    from prover.lean.profiles.library import library
    from prover.lean.profiles.toolchain import toolchain

    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    built = library()
    frontend, table = Frontend(load_lean(str(toolchain().shared)), str(built.path), ("Init",)), load_table(built)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "text.olean"
        for line in sys.stdin:
            request = json.loads(line)
            if "grammar" in request:
                answer: Any = frontend.tokens()
            elif "parse" in request:
                answer = [_plain(command) for command in frontend.parse(request["parse"])]
            else:
                answer = _types(frontend, table, HEADER + request["types"], file)
            answers.write(json.dumps(answer) + "\n")
            answers.flush()


def _plain(command: Any) -> dict[str, Any]:
    tokens = [(token.start, token.end, token.atom) for token in command.tokens]
    return {"kind": command.kind, "tokens": tokens, "unparsed": command.unparsed}


def _types(frontend: Any, table: Any, text: str, file: Path) -> dict[str, str] | None:
    from prover.lean.certificate.decision.olean import Olean, dotted
    from prover.lean.certificate.decision.types import type_facts

    if any(command.unparsed or command.failed for command in frontend.elaborate(text)):
        return None
    frontend.write(str(file))
    data = file.read_bytes()
    olean = Olean(data)
    constants = [olean.constant(offset) for offset in olean.module().constants]
    names = [constant.name for constant in constants if constant.kind == "theorem"]
    return {dotted(name): type_facts(data, table, name).type for name in names}


if __name__ == "__main__":
    main()
