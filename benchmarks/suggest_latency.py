"""How long an editor waits, as ratios to a plain warm check of the same run.

    .venv/bin/python benchmarks/suggest_latency.py [--theorems 600] [--holes 20]

The unit is the median of warm checks by `LeanPool` without the certificate. Measured beside it, taking turns with it so
that other work on the machine hits them alike: listing the holes of a long file that is elaborated (from memory, and
anew from Lean's server), elaborating it, the first certified suggestion without a model in a file of one theorem and in
the middle of the long one, the certificate alone, and a code action of the language server, there and back.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import PORTFOLIO, embedded
from prover.lean.verdicts import Goal
from prover.suggest.automation.ranking import Suggestion
from prover.suggest.document import OpenFile, file_limits
from prover.suggest.holes import find_holes
from prover.suggest.inplace.certifier import InPlaceCertifier
from prover.suggest.search import Wanted, search
from prover.suggest.texts.source import Source

ROOT = Path(__file__).resolve().parents[1]
SHAPES = (
    ("(a b : Nat) (h : a + {k} < b) : a + {k} + 1 ≤ b", "by omega"),
    ("(p q : Prop) (h : p ∧ q) : q ∧ p", "⟨h.2, h.1⟩"),
    ("(n : Nat) : n + 0 + {k} = n + {k}", "by simp"),
    ("(a b c : Nat) (h : a = b) (g : b = c + {k}) : a = c + {k}", "by rw [h, g]"),
    ("(f : Nat → Nat) (h : ∀ x, f x = x + {k}) : f 1 = 1 + {k}", "by simp [h]"),
)


def theorem(number: int, proof: str | None = None) -> str:
    """One of a few shapes, over its own number."""
    signature, own = SHAPES[number % len(SHAPES)]
    return f"theorem t{number} {signature.replace('{k}', str(number))} := {own if proof is None else proof}\n"


class Clock:
    """The unit, and what is measured in it."""

    def __init__(self, pool: LeanPool) -> None:
        self.pool, self.units = pool, list[float]()
        self.seconds: dict[str, list[float]] = {}

    async def unit(self, count: int = 5) -> None:
        for number in range(count):
            began = time.perf_counter()
            k = len(self.units)
            verdict = await self.pool.check(
                Goal(f"theorem u{k} (a b : ℕ) (h : a + {k} < b) : a + {k + 1} ≤ b"), "by omega"
            )
            assert verdict.proved and number >= 0
            self.units.append(time.perf_counter() - began)

    async def measure(self, name: str, work: Callable[[], Awaitable[object]]) -> None:
        await self.unit()
        began = time.perf_counter()
        await work()
        self.seconds.setdefault(name, []).append(time.perf_counter() - began)

    def report(self) -> None:
        unit = statistics.median(self.units)
        print(f"unit: warm check {1000 * unit:.1f} ms (median of {len(self.units)})")
        for name, taken in self.seconds.items():
            taken = sorted(taken)
            p50, p95 = statistics.median(taken), taken[min(int(0.95 * len(taken)), len(taken) - 1)]
            shown = f"p50 {p50 / unit:8.1f} checks ({1000 * p50:8.1f} ms), p95 {p95 / unit:8.1f}, n = {len(taken)}"
            print(f"{name:>45}: {shown}")


async def first_suggestion(file: OpenFile) -> None:
    """Until the first certified proof of the file's first hole."""
    async for event in search(file, file.holes[0], Wanted(n=1, portfolio=PORTFOLIO)):
        if isinstance(event, Suggestion) and event.found.certified:
            return
    raise AssertionError("nothing was found")


async def in_files(clock: Clock, file: OpenFile, certifier: InPlaceCertifier, theorems: int, holes: int) -> None:
    for number in range(holes):
        await file.load(Source(theorem(number, "by sorry")))
        await clock.measure("first suggestion, a file of one theorem", lambda: first_suggestion(file))
        hole = file.holes[0]
        candidate = SHAPES[number % len(SHAPES)][1]
        await clock.measure("one candidate with its certificate", lambda h=hole, c=candidate: file.check(h, c))
    long = [theorem(number) for number in range(theorems)]
    for number in range(0, theorems, max(theorems // 5, 1)):
        text = [*long]
        for at in (number, (number + theorems // 3) % theorems, (number + 2 * theorems // 3) % theorems):
            text[at] = theorem(at, "by sorry")
        source = Source("".join(text))
        await clock.measure(f"elaborating {theorems} theorems", lambda s=source: file.load(s))
        await clock.measure("  listing its 3 holes, from memory", lambda: _listed(file))
        await clock.measure("  listing its 3 holes, anew from Lean", lambda s=source: _found(file, s, certifier))
        await clock.measure("  first suggestion in it", lambda: first_suggestion(file))


async def _listed(file: OpenFile) -> None:
    assert len([(hole.kind, hole.goals, file.source.place(hole.start)) for hole in file.holes]) == 3


async def _found(file: OpenFile, source: Source, certifier: InPlaceCertifier) -> None:
    assert file._elaborated is not None and file._worker is not None
    assert len(await find_holes(source, file._worker, file._elaborated, certifier)) == 3


async def code_actions(clock: Clock) -> None:
    """Of an editor whose cursor moves over a file with three holes that were searched."""
    client = LanguageClient("benchmark", "1")
    shown: list[types.PublishDiagnosticsParams] = []
    searched = asyncio.Event()

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def published(params: types.PublishDiagnosticsParams) -> None:
        shown.append(params)
        if len(params.diagnostics) == 3:
            searched.set()

    await client.start_io(sys.executable, "-m", "pipelines.cli", "suggest", "--lsp", cwd=ROOT)
    await client.initialize_async(types.InitializeParams(types.ClientCapabilities()))
    client.initialized(types.InitializedParams())
    uri, text = "file:///b.lean", "".join(theorem(number, "by sorry") for number in (1, 2, 3))
    document = types.TextDocumentItem(uri, "lean4", 1, text)
    client.text_document_did_open(types.DidOpenTextDocumentParams(document))
    await searched.wait()
    at = shown[-1].diagnostics[1].range
    params = types.CodeActionParams(types.TextDocumentIdentifier(uri), at, types.CodeActionContext([]))
    await asyncio.sleep(1)
    for _ in range(100):
        await clock.measure("a code action from memory", lambda: client.text_document_code_action_async(params))
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--theorems", type=int, default=600)
    parser.add_argument("--holes", type=int, default=20)
    asked = parser.parse_args()
    profile = embedded()
    async with (
        LeanPool(profile, 1, certify=False) as pool,
        InPlaceCertifier(profile, 1, file_limits(profile)) as certifier,
        OpenFile(profile, certifier) as file,
    ):
        clock = Clock(pool)
        await clock.unit(50)
        clock.units.clear()
        await in_files(clock, file, certifier, asked.theorems, asked.holes)
        await code_actions(clock)
        clock.report()


if __name__ == "__main__":
    asyncio.run(main())
