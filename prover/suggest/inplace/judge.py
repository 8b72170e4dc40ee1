"""A process that holds Lean's kernel and forks a confined child to decide about each filled hole.

Started by `certifier.InPlaceCertifier`; as `prover.lean.certificate.judge`, with the decision of `decision.py`.
"""

from __future__ import annotations

from prover.lean.certificate.decision.kernel import Exhausted, Kernel, KernelError
from prover.lean.certificate.decision.tables import Table
from prover.lean.certificate.decision.verify import Refused
from prover.lean.certificate.judge import MALFORMED, read_regular, serve_decisions
from prover.lean.certificate.servant import Message
from prover.suggest.inplace.decision import decide, survey
from prover.suggest.inplace.replay import FileKernel

_FILES = ("prefix", "ours", "theirs")


def main(shared: str, lean_path: str, root: str, library: tuple[str, str, list[str]] | None) -> None:
    """Serve until standard input ends; the arguments are those of the certificate's judge."""
    kernel = FileKernel(shared, lean_path, (root,))
    serve_decisions(kernel, library, _files, _judge)


def _files(request: Message) -> list[bytes]:
    return [read_regular(request[name]) for name in _FILES if name in request]


def _judge(kernel: Kernel, table: Table, request: Message, files: list[bytes]) -> Message:
    """What was decided, or `{"refused": reason}`; never raises for what the files contain."""
    assert isinstance(kernel, FileKernel)
    try:
        if len(files) == 2:
            return {"survey": survey(table, *files)}
        return {"decision": decide(kernel, table, files[0], files[1], files[2], bool(request.get("example")))}
    except Refused as error:
        return {"refused": str(error)}
    except Exhausted as error:
        return {"exhausted": str(error)}
    except KernelError as error:
        return {"refused": f"Lean's kernel refuses it: {str(error)[:300]}"}
    except MALFORMED as error:
        return {"refused": f"malformed file: {type(error).__name__} {str(error)[:200]}"}
