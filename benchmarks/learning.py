"""Does it learn? The demo's loop over several seeds, each with its control; the table of docs/learning.md.

    .venv/bin/python benchmarks/learning.py --seeds 1 2 3 --out runs/learning --table docs/learning.md

Each seed is a run directory of its own (`runs/learning/seed-1`, …) and is resumed when it exists, so an
interrupted benchmark goes on where it was. Hours do not matter here; nothing is claimed about speed.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
ROLES = {
    "loop": "families met without proofs",
    "seed": "seed families",
    "unseen": "families never seen",
    "minif2f": "miniF2F, expressible statements",
}


def run_seed(seed: int, config: Path, out: Path, benchmarks: list[Path]) -> dict[str, Any]:
    """Run or resume one seed; its report's summary."""
    settings = {**yaml.safe_load(config.read_text()), "seed": seed}
    out.mkdir(parents=True, exist_ok=True)
    own = out / f"seed-{seed}.yaml"
    own.write_text(yaml.safe_dump(settings))
    run = out / f"seed-{seed}"
    extra = [part for path in benchmarks for part in ("--benchmark", str(path))]
    command = [sys.executable, "-m", "pipelines.cli", "iterate", str(own), "--run", str(run), *extra]
    subprocess.run(command, cwd=ROOT, check=True)
    return json.loads((run / "report" / "summary.json").read_text())


def cells(summaries: list[dict[str, Any]], role: str, model: str, key: str) -> list[float]:
    """One value a seed, in points."""
    return [
        100 * row[key]["mean"]
        for summary in summaries
        for row in summary["learning"]
        if row["role"] == role and row["model"] == model
    ]


def spread(values: list[float]) -> str:
    """Mean over seeds and each seed's value."""
    return f"**{statistics.mean(values):.1f}** ({', '.join(f'{v:.1f}' for v in values)})" if values else ""


def render(summaries: list[dict[str, Any]], seeds: list[int]) -> str:
    """The page docs/learning.md."""
    models = list(dict.fromkeys(row["model"] for row in summaries[0]["learning"]))
    n = summaries[0]["learning"][0]["samples"]
    lines = [
        "# Does it learn?",
        "",
        f"Written by `benchmarks/learning.py` over seeds {', '.join(map(str, seeds))} of `configs/demo.yaml`. "
        "Each cell: the mean over seeds, and in brackets each seed's value, in percent. The control was trained "
        "as many steps as the last round, from the same start, on the seed alone.",
        "",
        "## Headline",
        "",
        "Gain of the last round in pass@1 on held-out problems of the families met without proofs, paired, with "
        "95 % intervals clustered by family:",
        "",
        "| seed | over round 0 | over the control |",
        "|---|---|---|",
    ]
    for seed, summary in zip(seeds, summaries, strict=True):
        gains = [summary["headline"][name] for name in ("round 0", "control")]
        shown = [f"{100 * g['mean']:+.1f} ({100 * g['low']:+.1f} to {100 * g['high']:+.1f})" for g in gains]
        lines.append(f"| {seed} | {shown[0]} | {shown[1]} |")
    for key, title in (("pass@1", "pass@1"), (f"pass@{n}", f"pass@{n}")):
        lines += ["", f"## {title}", "", f"| held-out statements | {' | '.join(models)} |"]
        lines.append("|---|" + "---|" * len(models))
        for role, name in ROLES.items():
            row = [spread(cells(summaries, role, model, key)) for model in models]
            if any(row):
                lines.append(f"| {name} | {' | '.join(row)} |")
    lines += ["", "## Formalization", "", "Greedy formalizations with the labelled statement's type:", ""]
    lines += [f"| held-out problems | {' | '.join(models)} |", "|---|" + "---|" * len(models)]
    for role in ("loop", "seed", "unseen"):
        row = []
        for model in models:
            values = [
                100 * entry["faithful"]
                for summary in summaries
                for entry in summary["learning"]
                if (entry["role"], entry["model"]) == (role, model) and entry["faithful"] is not None
            ]
            row.append(spread(values))
        lines.append(f"| {ROLES[role]} | {' | '.join(row)} |")
    lines += floor_lines(summaries, seeds)
    return "\n".join(lines) + "\n"


def floor_lines(summaries: list[dict[str, Any]], seeds: list[int]) -> list[str]:
    """Benchmarks beside the tactic portfolio: one line a seed, statements solved within the samples."""
    lines: list[str] = []
    for name, first in summaries[0].get("benchmarks", {}).items():
        models = list(first["models"])
        lines += [
            "",
            f"## {name} against the tactic portfolio",
            "",
            f"Statements solved, of those among the {first['statements']} that elaborate in the embedded profile. "
            "“With” counts what the model or the portfolio solves.",
            "",
            f"| seed | elaborate | portfolio | {' | '.join(f'{m} alone, with' for m in models)} |",
            "|---|---|---|" + "---|" * len(models),
        ]
        for seed, summary in zip(seeds, summaries, strict=True):
            found = summary["benchmarks"][name]
            cells = [f"{found['models'][m]['model']}, {found['models'][m]['together']}" for m in models]
            lines.append(f"| {seed} | {found['elaborate']} | {found['portfolio']} | {' | '.join(cells)} |")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--config", type=Path, default=ROOT / "configs" / "demo.yaml")
    parser.add_argument("--out", type=Path, default=ROOT / "runs" / "learning")
    parser.add_argument("--benchmark", type=Path, action="append", default=[])
    parser.add_argument("--table", type=Path, help="Write the page here.")
    arguments = parser.parse_args()
    summaries = [run_seed(seed, arguments.config, arguments.out, arguments.benchmark) for seed in arguments.seeds]
    page = render(summaries, arguments.seeds)
    print(page)
    if arguments.table:
        arguments.table.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
