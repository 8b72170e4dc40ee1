"""Proofs that others published: whatever Lean alone accepts, we accept, as a whole file and as statement and proof."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path

import pytest

from prover.lean import reading
from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.profiles.profile import Limits, Profile
from prover.lean.serving.kimina import CheckRequest, Snippet, read_file
from prover.lean.syntax import NotATheorem, read_theorem, without_imports
from prover.lean.verdicts import Verdict, VerdictKind
from tests.lean.honest.lean_alone import accepts

# What the core library does not have: a file that speaks of it never elaborates here.
_LIMITS = re.compile(r"set_option (?:maxHeartbeats|maxRecDepth) \d+(?: in)?\n?")
_ELSEWHERE = ("ℝ", "ℂ", "ℚ", "NNReal")


@pytest.fixture(scope="module")
def published(benchmark_data: Path) -> dict[str, str]:
    rows = map(json.loads, (benchmark_data / "deepseek_prover_v2_valid.jsonl").read_text(encoding="utf-8").splitlines())
    return {row["id"]: row["file"] for row in rows}


@pytest.fixture(scope="module")
def honest(published: dict[str, str]) -> dict[str, str]:
    """Those files that Lean accepts here, their imports blanked, under the limits that we have too: ours."""
    here = {name: text for name, text in published.items() if not any(c in text for c in _ELSEWHERE)}
    texts = {name: _LIMITS.sub("", without_imports(text)) for name, text in here.items()}
    return {
        name: published[name] for name, said in zip(texts, accepts(list(texts.values())), strict=True) if said is None
    }


async def judged(pool: LeanPool, text: str, profile: Profile) -> tuple[Verdict, Verdict]:
    """As a file, as kimina's users send it, and as a line of `check`."""
    file = read_file(text, profile)
    theorem = read_theorem(text)
    statement = text[: theorem.proof_start].rstrip().removesuffix(":=")
    line = reading.read_goal(statement, profile)
    return await asyncio.gather(pool.check(file.goal, file.proof), pool.check(line.goal, theorem.proof or ""))


def test_every_published_file_can_be_read(published: dict[str, str]) -> None:
    assert len(published) == 221
    refused = {}
    for name, text in published.items():
        CheckRequest(snippets=[Snippet(id=name, code=text)])
        try:
            assert read_file(text, embedded()).goal.signature.count("theorem ") >= 1
        except NotATheorem as problem:
            refused[name] = str(problem)
    assert refused == {}


@pytest.mark.slow
def test_what_lean_accepts_is_proved(honest: dict[str, str]) -> None:
    profile = embedded()

    async def run() -> dict[str, tuple[Verdict, Verdict]]:
        async with LeanPool(profile, workers=2, limits=Limits(seconds=60), certify=True) as pool:
            found = await asyncio.gather(*(judged(pool, text, profile) for text in honest.values()))
        return dict(zip(honest, found, strict=True))

    verdicts = asyncio.run(run())
    refused = {name: [v.reason for v in pair if not v.proved] for name, pair in verdicts.items()}
    assert {name: reasons for name, reasons in refused.items() if reasons} == {}
    assert len(verdicts) >= 19, "Lean accepts fewer of the published files than it did"


@pytest.mark.slow
def test_what_lean_refuses_is_not_proved_either(published: dict[str, str], honest: dict[str, str]) -> None:
    """The other half: a sample of the files that do not compile here, and none is refused for how it is written."""
    profile = embedded()
    others = [text for name, text in published.items() if name not in honest][::10]

    async def run() -> list[Verdict]:
        async with LeanPool(profile, workers=2, limits=Limits(seconds=20), certify=True) as pool:
            files = [read_file(text, profile) for text in others]
            return await asyncio.gather(*(pool.check(file.goal, file.proof) for file in files))

    kinds = [verdict.kind for verdict in asyncio.run(run())]
    assert VerdictKind.PROVED not in kinds and VerdictKind.FORBIDDEN not in kinds
