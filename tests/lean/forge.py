"""Tools of the attacker who got past the guard: whole files of Lean, compiled as candidates, straight to the
judge.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from prover.lean.certificate.certifier import Certifier, Lane
from prover.lean.certificate.zygote import OBJECT
from prover.lean.guard import check_signature
from prover.lean.verdicts import Verdict

Tamper = Callable[[bytes], bytes]


async def judge_source(
    certifier: Certifier, signature: str, source: str, tamper: Tamper | None = None
) -> dict[str, Any]:
    """What the judge says of a candidate file with this source (after `tamper` has changed its bytes).

    `compiled` tells whether Lean made a file at all; the guard is not asked.
    """

    async def work(lane: Lane) -> dict[str, Any]:
        parsed = check_signature(signature)
        statement = await certifier._statement(lane, parsed)
        assert not isinstance(statement, Verdict), statement
        failed, _ = await certifier._compile(lane, source)
        if failed:
            return {"compiled": False, "refused": failed.reason}
        if tamper:
            file = lane.folder / OBJECT
            file.write_bytes(tamper(file.read_bytes()))
        return {"compiled": True, **await certifier._judge_candidate(lane, parsed, statement)}

    found = await certifier._on_a_lane(work)
    assert isinstance(found, dict), found
    return found
