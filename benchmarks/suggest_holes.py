"""How many holes are filled, and how fast: certified proofs with a random step cut out, `sorry` in its place.

    .venv/bin/python benchmarks/suggest_holes.py [--holes 100] [--model RUN] [--published FILE] [--seed 0]

A step and what follows it in its block go; what is left must elaborate with exactly one hole. `ours` are the project's
seed problems (each one's proof is certified by the pool's tests), `published` the whole files of another prover, as far
as they pass here. First without a model; what is left open then goes to the model, once for each strategy, with the
configuration of its run. A fill counts only as certified in place; false counterexamples would show as `refuted`, and
none may: every hole here has a proof.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
import statistics
import time
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from autoformalize.problems import data_path
from pipelines.driver.models import opened, resolve
from prover.lean.document import ERROR
from prover.lean.profiles.embedded import PORTFOLIO, embedded
from prover.models.formats.registry import load
from prover.suggest.automation.ranking import Suggestion
from prover.suggest.document import Failed, OpenFile, UnusableFile, file_limits
from prover.suggest.inplace.certifier import InPlaceCertifier
from prover.suggest.model import StrategySearch
from prover.suggest.search import Answer, ModelSearch, Status, Wanted, search
from prover.suggest.texts.source import Source

STRATEGIES = ("whole", "repair", "rmaxts")
TRIES = 6  # cuts of one proof before it is given up


@dataclass
class Cut:
    """A file with one hole; `steps` is how much of the proof was cut, in lines or steps."""

    kind: str
    text: str
    steps: int


@dataclass
class Outcome:
    status: Status
    first: float | None  # seconds to the first certified suggestion
    total: float


def cut_line(proof: str, choose: random.Random) -> tuple[str, int] | None:
    """`by a; b; c` with its last steps cut."""
    steps = re.sub(r"^\s*by\s+", "", proof).split("; ")
    if not proof.lstrip().startswith("by") or "\n" in proof.strip() or any(s.count("(") != s.count(")") for s in steps):
        return None
    kept = choose.randrange(len(steps))
    return "by " + "; ".join([*steps[:kept], "sorry"]), len(steps) - kept


def cut_block(proof: str, choose: random.Random) -> tuple[str, int] | None:
    """A proof of several lines without a line and what follows it in its block."""
    lines = proof.split("\n")
    places = [
        n for n, line in enumerate(lines) if n and line.strip() and not line.strip().startswith(("|", "--", "_", "·"))
    ]
    if not places:
        return None
    at = choose.choice(places)
    indent = len(lines[at]) - len(lines[at].lstrip())
    after = next((n for n in range(at + 1, len(lines)) if lines[n].strip() and _indent(lines[n]) < indent), len(lines))
    return "\n".join([*lines[:at], " " * indent + "sorry", *lines[after:]]), after - at


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def sources(published: Path | None) -> list[tuple[str, str, str]]:
    """(kind, text before the proof, proof)."""
    found = []
    for line in data_path("seed.jsonl").read_text().splitlines():
        row = json.loads(line)
        found.append(("ours", f"{row['statement']} := ", row["proof"]))
    for line in published.read_text().splitlines() if published else ():
        text = re.sub(r"^import .*$", "", json.loads(line)["file"], flags=re.MULTILINE)
        head, by, proof = text.rpartition(":= by\n") if text.count("theorem ") == 1 else ("", "", "")
        first = text.find(":= by\n")
        if first > 0:
            head, by, proof = text[:first], ":= by\n", text[first + len(":= by\n") :]
            found.append(("published", f"{head}{by}", proof))
    return found


async def cuts(file: OpenFile, wanted: int, published: Path | None, choose: random.Random) -> list[Cut]:
    """So many files with exactly one hole, half of each kind as far as there are."""
    pool = sources(published)
    choose.shuffle(pool)
    pool.sort(key=lambda one: one[0] == "ours")
    found: list[Cut] = []
    for kind, head, proof in pool:
        if len(found) == wanted:
            break
        sound = kind == "ours" or await _passes(file, f"{head}{proof}")
        for _ in range(TRIES if sound else 0):
            made = (cut_block if "\n" in proof.strip() else cut_line)(proof, choose)
            if made is None or not await _one_hole(file, f"{head}{made[0]}\n"):
                continue
            found.append(Cut(kind, f"{head}{made[0]}\n", made[1]))
            break
    return found


async def _passes(file: OpenFile, text: str) -> bool:
    try:
        messages = await file.diagnose(Source(text), 5)
    except (Failed, UnusableFile):
        return False
    return not any(one.severity == ERROR or "sorry" in one.text for one in messages)


async def _one_hole(file: OpenFile, text: str) -> bool:
    try:
        await file.load(Source(text))
    except (Failed, UnusableFile):
        return False
    return len(file.holes) == 1 and not file.holes[0].left and not any(m.severity == ERROR for m in file.messages)


async def fill(file: OpenFile, cut: Cut, wanted: Wanted, model: ModelSearch | None) -> Outcome:
    await file.load(Source(cut.text))
    began, first, answer = time.monotonic(), None, None
    async for event in search(file, file.holes[0], wanted, model):
        if isinstance(event, Suggestion) and event.found.certified and first is None:
            first = time.monotonic() - began
        if isinstance(event, Answer):
            answer = event
    assert answer is not None
    return Outcome(answer.status, first, time.monotonic() - began)


def told(name: str, cut: list[Cut], done: list[Outcome]) -> None:
    for kind in sorted({one.kind for one in cut}):
        mine = [outcome for one, outcome in zip(cut, done, strict=True) if one.kind == kind]
        good = [one for one in mine if one.status is Status.CERTIFIED]
        firsts = sorted(one.first for one in good if one.first is not None)
        shown = (
            f"first suggestion p50 {statistics.median(firsts):.2f} s, p95 {firsts[int(0.95 * len(firsts))]:.2f} s"
            if firsts
            else ""
        )
        counts = dict(Counter(one.status.value for one in mine))
        print(f"{name:>10} {kind:>10}: {len(good)} of {len(mine)} filled; {shown}; {counts}", flush=True)


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--holes", type=int, default=100)
    parser.add_argument("--model")
    parser.add_argument("--published", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=20)
    asked = parser.parse_args()
    profile = embedded()
    wanted = Wanted(n=1, seconds=asked.seconds, portfolio=PORTFOLIO)
    async with InPlaceCertifier(profile, 1, file_limits(profile)) as certifier, OpenFile(profile, certifier) as file:
        found = await cuts(file, asked.holes, asked.published, random.Random(asked.seed))
        print(f"{len(found)} holes; steps cut: {dict(Counter(one.steps for one in found))}", flush=True)
        alone = [await fill(file, one, wanted, None) for one in found]
        told("no model", found, alone)
        left = [one for one, outcome in zip(found, alone, strict=True) if outcome.status is Status.OPEN]
        if asked.model and left:
            await with_model(asked.model, file, left, wanted)


async def with_model(name: str, file: OpenFile, left: list[Cut], wanted: Wanted) -> None:
    """What automation left open, by strategy."""
    model = await asyncio.to_thread(resolve, name, None)
    settings = model.settings
    async with opened(model) as generator:
        for strategy in STRATEGIES:
            budget = replace(settings.search, strategy=strategy)
            searching = StrategySearch(generator, load(settings.model.prompts), budget)
            told(strategy, left, [await fill(file, one, wanted, searching) for one in left])


if __name__ == "__main__":
    asyncio.run(main())
