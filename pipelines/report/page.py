"""Gathers the numbers of a run and fills the page and the closing tables with them."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autoformalize.formalize import Formalized
from autoformalize.problems import SetAside
from pipelines.progress import console, table
from pipelines.report import audit, results
from pipelines.report.charts import Series, bars, lines
from pipelines.store.rows import ATTEMPTS, PROBLEMS, PROOFS, SET_ASIDE
from pipelines.store.rundir import RunDir
from pipelines.store.shard import shard_paths
from prover.search.record import AttemptRow, Proof

ROLE_NAMES = {
    "loop": "families met without proofs",
    "seed": "seed families",
    "unseen": "families never seen",
}
EXAMPLES = 40  # of each outcome
ASIDE = 100  # lines set aside that are shown


def build(run: RunDir) -> Path:
    """Write report/index.html and report/summary.json; print the closing tables. Returns the page's path."""
    import jinja2

    config = run.config()
    learning = results.learning(run)
    rounds = [r for r in range(1, config.rounds + 1) if shard_paths(run.round(r), PROBLEMS)]
    funnels = {r: results.funnel(run, r) for r in rounds}
    defects = {r: results.defects(run, r) for r in rounds}
    head = results.headline(run)
    spent = results.time_spent(run)
    reasons, aside = Counter[str](), list[SetAside]()
    for row in run.rows(run.round(0), SET_ASIDE):
        reasons[row.reason.split(" of ")[0].split(" at ")[0]] += 1
        aside += [row] if len(aside) < ASIDE else []
    inputs = run.read_json("inputs.json") or {"problems": 0, "set_aside": 0}
    page = (
        jinja2.Environment(loader=jinja2.PackageLoader("pipelines.report", "."), autoescape=True, trim_blocks=True)
        .get_template("page.html.j2")
        .render(
            name=run.root.name,
            inputs=inputs,
            aside=aside,
            aside_reasons=reasons.most_common(EXAMPLES),
            labelled=any(defects.values()),
            headline=head,
            learning=learning,
            roles=ROLE_NAMES,
            curves=[_curve(learning, key) for key in ("pass@1", _most(learning)) if key],
            funnels=funnels,
            funnel_charts={r: _funnel_chart(r, steps) for r, steps in funnels.items()},
            defects={r: _defect_table(rows) for r, rows in defects.items()},
            slipped={r: [d for d in rows if d["fate"].startswith("proved")] for r, rows in defects.items()},
            time=_time_chart(spent),
            examples={r: _examples(run, r) for r in rounds},
            floors=results.floors(run),
            config=json.dumps(config.model_dump(mode="json"), indent=1),
            provenance=run.provenance(),
        )
    )
    path = run.write_text("report/index.html", page)
    audit.write_page(run)
    run.write_json(
        "report/summary.json",
        {
            "headline": {name: vars(estimate) for name, estimate in head.items()},
            "learning": learning,
            "funnel": {r: [(step, n, reasons) for step, n, reasons in f] for r, f in funnels.items()},
            "defects": {r: dict(Counter((d["kind"] + ": " + d["fate"]) for d in v)) for r, v in defects.items()},
            "benchmarks": results.floors(run),
            "seconds": spent,
        },
    )
    _close(learning, funnels, head, path)
    return path


def _close(learning: list[dict[str, Any]], funnels: dict[int, Any], head: dict[str, Any], path: Path) -> None:
    """The closing tables on the terminal."""
    for number, steps in funnels.items():
        rows = [
            (step, count, ", ".join(f"{n} {reason}" for reason, n in reasons.items())) for step, count, reasons in steps
        ]
        table(f"round {number}", ("step", "count", "set aside"), rows)
    if learning:
        _learning_table(learning)
    for name, gain in head.items():
        console.print(
            f"pass@1 on families met without proofs: {gain.mean * 100:+.1f} points over {name} "
            f"({gain.low * 100:+.1f} to {gain.high * 100:+.1f}, {gain.clusters} families)"
        )
    console.print(f"report: {path}")


def _learning_table(learning: list[dict[str, Any]]) -> None:
    table(
        "held-out statements",
        ("", "model", "n", "pass@1 (95 %)", _most(learning), "faithful"),
        [
            (
                row["role"],
                row["model"],
                row["statements"],
                f"{row['pass@1']['mean']:.1%} ({row['pass@1']['low']:.0%}-{row['pass@1']['high']:.0%})",
                f"{row[_n(row)]['mean']:.1%}",
                "" if row["faithful"] is None else f"{row['faithful']:.1%}",
            )
            for row in learning
        ],
    )


def _n(row: dict[str, Any]) -> str:
    return f"pass@{row['samples']}"


def _most(learning: list[dict[str, Any]]) -> str:
    return _n(learning[0]) if learning else ""


def _curve(learning: list[dict[str, Any]], key: str) -> str:
    models = list(dict.fromkeys(row["model"] for row in learning))
    found = {(row["role"], row["model"]): row[key] for row in learning if key in row}
    series = [
        Series(
            ROLE_NAMES.get(role, role),
            [(p["mean"], p["low"], p["high"]) if (p := found.get((role, model))) else None for model in models],
        )
        for role in dict.fromkeys(row["role"] for row in learning)
    ]
    rounds = sum(model != "control" for model in models)
    return lines(models, series, f"{key} on held-out statements", rounds)


def _funnel_chart(number: int, steps: list[tuple[str, int, dict[str, int]]]) -> str:
    return bars([(step, count, str(count)) for step, count, _ in steps], f"round {number}")


def _time_chart(spent: dict[str, float]) -> str:
    engine, lean = spent.get("generation", 0.0), spent.get("lean", 0.0)
    waiting = max(0.0, spent.get("shards", 0.0) - engine)
    rows = [
        ("generation (engines)", engine, f"{engine:.0f} s, {spent.get('tokens', 0):,.0f} tokens"),
        ("Lean (checks)", lean, f"{lean:.0f} s, {spent.get('checks', 0):,.0f} checks"),
        ("training", spent.get("training", 0.0), f"{spent.get('training', 0.0):.0f} s"),
        ("shards not generating", waiting, f"{waiting:.0f} s waiting for Lean or their turn"),
    ]
    return bars(rows, "seconds, summed over processes")


def _defect_table(rows: list[dict[str, Any]]) -> dict[str, Any]:
    kinds = sorted({row["kind"] for row in rows})
    fates = sorted({row["fate"] for row in rows})
    counts = Counter((row["kind"], row["fate"]) for row in rows)
    return {"kinds": kinds, "fates": fates, "counts": counts, "total": Counter(row["kind"] for row in rows)}


@dataclass(frozen=True)
class Example:
    """A searched statement with some of the attempts that failed, or a problem that was set aside with the evidence."""

    row: Proof | Formalized
    failed: list[AttemptRow]
    evidence: str = ""


def _examples(run: RunDir, number: int) -> dict[str, list[Example]]:
    """Examples by outcome: searched statements, and problems set aside by the step that did it."""
    folder = run.round(number)
    found: dict[str, list[Example]] = {}
    attempts: dict[str, list[AttemptRow]] = {}
    for attempt in run.rows(folder, ATTEMPTS):
        if attempt.verdict != "proved" and len(attempts.setdefault(attempt.statement_id, [])) < 3:
            attempts[attempt.statement_id].append(attempt)
    for row in run.rows(folder, PROOFS):
        shown = found.setdefault(row.outcome, [])
        if len(shown) < EXAMPLES:
            shown.append(Example(row, attempts.get(row.statement_id, [])))
    for one in run.rows(folder, PROBLEMS):
        if one.outcome == "set_aside":
            shown = found.setdefault(f"set aside: {one.reason.split(':')[0]}", [])
            if len(shown) < EXAMPLES:
                shown.append(Example(one, [], json.dumps(one.evidence, ensure_ascii=False) if one.evidence else ""))
    return found
