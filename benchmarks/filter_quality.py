"""What each filter catches, misses and wrongly drops, on the labelled defects of the shipped problem set.

    .venv/bin/python benchmarks/filter_quality.py [--run runs/demo] [--good 1] [--workers 2] [--out docs/filters.md]

The first table uses an oracle in the place of a formalizer (the labelled statement), so that filters are seen apart
from any model; every filter looks at every statement. `--run` adds what became of the same problems in a run, where
a model wrote the statements. `--good 6` takes every sixth of the sound held-out statements.
"""

from __future__ import annotations

import argparse
import asyncio
from collections import Counter
from pathlib import Path

from autoformalize.filters import FILTERS, FilterConfig, Tools, apply_filters
from autoformalize.problemset import load_defective_labels, load_heldout
from pipelines.report.results import defects
from pipelines.store.rundir import RunDir
from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import PORTFOLIO, embedded
from prover.models.formats.registry import load
from prover.search.question import Desk, NoModel, Statement

SOUND = "sound"
# What each kind of defect should be found by; the others may find it for reasons of their own.
MEANT_FOR = {"contradictory": "absurd", "vacuous": "vacuous", "trivial": "trivial", "false": "refuted"}


def statements(every: int) -> list[tuple[str, str]]:
    """(kind of defect or `sound`, statement). Families whose point is a contradiction are no false rejections."""
    bad = [(label.kind, label.statement) for label in load_defective_labels().values()]
    good = [h.statement for h in load_heldout() if not h.statement.endswith(": False")][::every]
    return [*bad, *((SOUND, statement) for statement in good)]


async def oracle(items: list[tuple[str, str]], workers: int) -> Counter[tuple[str, str]]:
    """How many statements of each kind each filter finds, by rejecting or by labelling."""
    names = [name for name in FILTERS if name != "score"]
    found: Counter[tuple[str, str]] = Counter()
    async with LeanPool(embedded(), workers) as pool:
        tools = Tools(Desk(NoModel(), pool, load("compact"), PORTFOLIO), FilterConfig().without_model())

        async def look(kind: str, statement: str) -> None:
            for name in names:
                result = await apply_filters(Statement.of(statement), tools, (name,))
                found[kind, name] += not result.kept or bool(result.labels)

        await asyncio.gather(*(look(kind, statement) for kind, statement in items))
    return found


def oracle_table(items: list[tuple[str, str]], found: Counter[tuple[str, str]]) -> list[str]:
    totals = Counter(kind for kind, _ in items)
    names = [name for name in FILTERS if name != "score"]
    kinds = [*(kind for kind in totals if kind != SOUND), SOUND]
    lines = [f"| statements | number | {' | '.join(names)} |", f"|{'---|' * (len(names) + 2)}"]
    for kind in kinds:
        cells = [
            f"**{found[kind, name]}**" if MEANT_FOR.get(kind) == name else str(found[kind, name]) for name in names
        ]
        lines.append(f"| {kind} | {totals[kind]} | {' | '.join(cells)} |")
    lines.append("")
    for kind, name in MEANT_FOR.items():
        recall, wrong = found[kind, name] / totals[kind], found[SOUND, name] / totals[SOUND]
        lines.append(f"- `{name}` on {kind} statements: recall {recall:.3f}, {wrong:.4f} of the sound ones dropped")
    return lines


def run_table(folder: Path) -> list[str]:
    """Where the same problems ended in a run, by kind of defect and round."""
    run, lines = RunDir(folder), []
    for number in range(1, run.config().rounds + 1):
        rows = defects(run, number)
        fates = sorted({row["fate"] for row in rows})
        counts = Counter((row["kind"], row["fate"]) for row in rows)
        lines += ["", f"Round {number}:", "", f"| problems | {' | '.join(fates)} |", f"|{'---|' * (len(fates) + 1)}"]
        for kind in sorted({row["kind"] for row in rows}):
            lines.append(f"| {kind} | {' | '.join(str(counts[kind, fate]) for fate in fates)} |")
    return lines


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path)
    parser.add_argument("--good", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    chosen = statements(options.good)
    text = oracle_table(chosen, asyncio.run(oracle(chosen, options.workers)))
    if options.run:
        text += run_table(options.run)
    print("\n".join(text))
    if options.out:
        options.out.write_text("\n".join(text) + "\n", encoding="utf-8")
