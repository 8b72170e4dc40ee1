"""Tools of the attacker who got past the guard: whole files of Lean, compiled as candidates, straight to the
judge.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from prover.lean.certificate.certifier import Certifier, Lane, _fresh
from prover.lean.certificate.helper import HelperDied
from prover.lean.certificate.zygote import OBJECT
from prover.lean.guard import check_signature
from prover.lean.verdicts import Verdict

Tamper = Callable[[bytes], bytes]


async def judge_source(certifier: Certifier, signature: str, source: str) -> dict[str, Any]:
    """What the judge says of a candidate file with this source.

    `compiled` tells whether Lean made a file at all; the guard is not asked.
    """
    (found,) = await judge_damaged(certifier, signature, source, [lambda data: data])
    return found


async def judge_damaged(
    certifier: Certifier, signature: str, source: str, changes: Sequence[Tamper]
) -> list[dict[str, Any]]:
    """The same for one compiled file after each of these changes to its bytes."""

    async def work(lane: Lane) -> list[dict[str, Any]]:
        parsed = check_signature(signature)
        statement = await certifier._statement(lane, parsed)
        assert not isinstance(statement, Verdict), statement
        with _fresh(lane) as folder:
            try:
                failed, _ = await certifier._compile(lane, folder, source)
            except HelperDied as ended:
                return [{"compiled": False, "refused": str(ended)}] * len(changes)
            if failed:
                return [{"compiled": False, "refused": failed.reason}] * len(changes)
            file, found = folder / OBJECT, []
            good = file.read_bytes()
            for change in changes:
                file.write_bytes(change(good))
                answer = await certifier._judge_candidate(lane, parsed, statement, file)
                found.append({"compiled": True, **answer})
            return found

    answers = await certifier._on_a_lane(work)
    assert isinstance(answers, list), answers
    return answers
