"""What the ends of the certificate's children amount to, in verdicts. Knows nothing of processes."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from pathlib import Path

from prover.lean.certificate.helper import HelperDied
from prover.lean.certificate.servant import Message
from prover.lean.verdicts import Verdict, VerdictKind

_DECLARES = ("declaration", "lemma", "in")  # last parts of the kinds of commands that may declare something


@dataclass(frozen=True)
class Reading:
    """How Lean read a text that was received: the compiled file, and what went wrong outside its declarations.

    `declared` counts its declarations.
    """

    compiled: Path
    declared: int
    problem: str = ""


def reading_of(commands: list[Message], compiled: Path) -> Reading:
    """What Lean's list of commands amounts to.

    What fails in a declaration shows in its type if it matters, and what cannot be parsed behind its `:=` is in its
    proof. Nothing else is excused: elsewhere Lean has passed over something that it could not parse, and a command that
    failed does not do what it says to what follows.
    """
    declared = 0
    for command in commands:
        last, value = command["kind"].rpartition(".")[2], command["value"]
        declared += last in _DECLARES
        places = zip(command["unparsed"], command["unparsed_at"], strict=True)
        said = [text for text, place in places if not 0 <= value <= place]
        said += command["failed"] if last not in _DECLARES or last == "in" else ()
        if said:
            return Reading(compiled, declared, f"Lean says: {' '.join(said[0].split())[:200]}")
    return Reading(compiled, declared)


def misread(how: str) -> Verdict:
    return Verdict(VerdictKind.INVALID_INPUT, f"Lean reads the text as it was sent otherwise: {how}")


def not_certified(answer: Message) -> Verdict:
    """The judge's decision against a candidate."""
    if "exhausted" in answer:
        kind = VerdictKind.TIMEOUT if "timeout" in answer["exhausted"] else VerdictKind.OUT_OF_MEMORY
        return Verdict(kind, f"Lean's kernel gave up: {answer['exhausted']}")
    if answer.get("sorry"):
        return Verdict(VerdictKind.INCOMPLETE, "the proof rests on sorry")
    return Verdict(VerdictKind.REJECTED, f"no certificate: {answer.get('refused')}")


def why_not_compiled(ended: Message, log: str) -> Verdict:
    """The verdict on a text that Lean did not compile. Raises HelperDied when it is not Lean that refused it."""
    if ended["status"] == "killed":
        if ended["reason"] == "time":
            return Verdict(VerdictKind.TIMEOUT, "compiling for the certificate took too long")
        return Verdict(VerdictKind.OUT_OF_MEMORY, "compiling for the certificate took too much memory")
    lowered = log.lower()
    if "stack overflow" in lowered or "out of memory" in lowered or "failed to allocate" in lowered:
        return Verdict(VerdictKind.OUT_OF_MEMORY, "compiling for the certificate ran out of memory or stack")
    errors = []
    for line in log.splitlines():
        with contextlib.suppress(ValueError, AttributeError):
            message = json.loads(line)
            if message.get("severity") == "error":
                errors.append(str(message.get("data", "")))
    if ended["status"] == "exited" and ended["code"] == 1 and errors:
        if any(error.startswith("(deterministic) timeout") for error in errors):
            return Verdict(VerdictKind.TIMEOUT, "Lean's heartbeat limit")
        return Verdict(VerdictKind.REJECTED, " ".join(errors[0].split())[:300])
    raise HelperDied(f"the compile ended oddly ({ended}): {log[-200:].strip()}")
