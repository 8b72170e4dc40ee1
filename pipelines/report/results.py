"""Numbers of a run, computed from its tables alone: funnel, learning, time. The report only lays them out."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipelines.stages.read import put_to_models, rows_of
from pipelines.store.rows import HELDOUT, PROBLEMS, PROOFS, STATEMENTS, TRANSLATIONS, HeldOut
from pipelines.store.rundir import RunDir
from pipelines.store.shard import shard_paths
from prover.evaluate.metrics import Estimate, clustered, paired, pass_at_k
from prover.search.result import PORTFOLIO


@dataclass(frozen=True)
class Measured:
    """One model on the held-out statements: (samples, successes) by statement, in the order of heldout.json."""

    name: str
    counts: dict[str, tuple[int, int]]
    translations: dict[str, bool]


def models(run: RunDir) -> list[tuple[str, Path]]:
    """(name, folder) of every model of the run that was measured, rounds first."""
    found = [(f"round {r}", run.round(r)) for r in range(run.config().rounds + 1)]
    found.append(("control", run.root / "control"))
    return [(name, folder) for name, folder in found if shard_paths(folder, HELDOUT)]


def measured(run: RunDir) -> list[Measured]:
    """What every model reached on the held-out statements so far."""
    heldout = run.read_list("heldout.json", HeldOut)
    types = {row.problem_id: row.type_hash for row in heldout}
    put = [row.statement_id for row in put_to_models(heldout)]
    result = []
    for name, folder in models(run):
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for row in run.rows(folder, HELDOUT):
            counts[row.statement_id][0] += 1
            counts[row.statement_id][1] += row.verdict == "proved"
        if len(shard_paths(folder, HELDOUT)) >= -(-len(put) // run.config().shard_size):
            # All is measured: a statement without attempts could not be sampled, and counts as unsolved.
            most = max((n for n, _ in counts.values()), default=run.config().evaluate.samples)
            for statement in put:
                counts.setdefault(statement, [most, 0])
        faithful = {
            one.problem_id: bool(one.type_hash) and one.type_hash == types.get(one.problem_id)
            for one in run.rows(folder, TRANSLATIONS)
        }
        result.append(Measured(name, {k: (n, c) for k, (n, c) in counts.items()}, faithful))
    return result


def roles(run: RunDir) -> dict[str, list[HeldOut]]:
    """Held-out statements that elaborate, by role: seed, loop, unseen, and the benchmarks given."""
    found: dict[str, list[HeldOut]] = {}
    for row in run.read_list("heldout.json", HeldOut):
        if row.elaborates:
            found.setdefault(row.role or "held out", []).append(row)
    return found


def scores(rows: list[HeldOut], model: Measured, k: int) -> list[float]:
    """pass@k of each statement, by the unbiased estimator."""
    return [pass_at_k(*model.counts[row.statement_id], k) for row in rows]


def learning(run: RunDir) -> list[dict[str, Any]]:
    """One entry a role and model: pass@1 and pass@n with intervals, and the gain over round 0, paired."""
    results = measured(run)
    table = []
    for role, rows in roles(run).items():
        # Statements of a benchmark have no families: each is a cluster of its own.
        groups = [row.group if row.problem else row.statement_id for row in rows]
        known = [m for m in results if all(row.statement_id in m.counts for row in rows)]
        for model in known:
            n = min(model.counts[row.statement_id][0] for row in rows)
            first = scores(rows, known[0], 1)
            now = scores(rows, model, 1)
            most = scores(rows, model, n)
            texts = [model.translations[i] for i in (r.problem_id for r in rows) if i in model.translations]
            table.append(
                {
                    "role": role,
                    "model": model.name,
                    "statements": len(rows),
                    "samples": n,
                    "pass@1": vars(clustered(now, groups)),
                    f"pass@{n}": vars(clustered(most, groups)),
                    "gain@1": vars(paired(first, now, groups)),
                    "solved": sum(x > 0 for x in most),
                    "faithful": sum(texts) / len(texts) if texts else None,
                }
            )
    return table


def floors(run: RunDir) -> dict[str, dict[str, Any]]:
    """For every benchmark: its statements, how many elaborate, and how many the tactic portfolio proves
    alone (the floor), every model alone, and both together."""
    portfolio = run.read_json("portfolio.json")
    everything = run.read_list("heldout.json", HeldOut)
    found: dict[str, dict[str, Any]] = {}
    for role, rows in roles(run).items():
        names = [row.statement_id for row in rows]
        if portfolio is None or not all(name in portfolio for name in names):
            continue
        floor = {name for name in names if portfolio[name]}
        by_model = {}
        for model in measured(run):
            solved = {name for name in names if model.counts.get(name, (0, 0))[1]}
            by_model[model.name] = {"model": len(solved), "together": len(solved | floor)}
        found[role] = {
            "statements": sum(row.role == role for row in everything),
            "elaborate": len(rows),
            "portfolio": len(floor),
            "models": by_model,
        }
    return found


def headline(run: RunDir) -> dict[str, Estimate]:
    """Gain of the last round in pass@1 on families met without proofs, over round 0 and over the control."""
    rows = roles(run).get("loop", [])
    by_name = {m.name: m for m in measured(run)}
    last = by_name.get(f"round {run.config().rounds}")
    if not rows or last is None:
        return {}
    groups = [row.group for row in rows]
    now = scores(rows, last, 1)
    return {
        name: paired(scores(rows, by_name[name], 1), now, groups) for name in ("round 0", "control") if name in by_name
    }


def funnel(run: RunDir, number: int) -> list[tuple[str, int, dict[str, int]]]:
    """Steps of a round: (step, how many came out, reasons of those set aside). In = out + set aside."""
    folder = run.round(number)
    problems = list(run.rows(folder, PROBLEMS))
    statements = run.count(folder, STATEMENTS)
    proofs = list(run.rows(folder, PROOFS))
    dropped = Counter(row["reason"] for row in run.read_json(f"{folder.name}/dropped.json") or [])
    aside = Counter(row.reason.split(":")[0] for row in problems if row.outcome == "set_aside")
    outcomes = Counter(row.outcome for row in proofs)
    solved = {k: outcomes.pop(k) for k in ("proved", "refuted") if k in outcomes}
    automatic = sum(row.by == PORTFOLIO and row.outcome in solved for row in proofs)
    return [
        ("problems without a proof", len(problems), {}),
        ("statements that passed the filters", len(problems) - sum(aside.values()), dict(aside)),
        ("new statements", statements, dict(dropped)),
        ("certified", sum(solved.values()), dict(outcomes)),
        *((name, count, {}) for name, count in solved.items()),
        *([("of these by the tactic portfolio, not the model", automatic, {})] if automatic else []),
    ]


def defects(run: RunDir, number: int) -> list[dict[str, Any]]:
    """What became of each labelled defective problem in a round; read by the report only."""
    source = run.config().evaluate.defect_labels
    if source is None:
        return []
    labels = {row["id"]: row["kind"] for row in rows_of(source, "evaluate.defect_labels", ("id", "kind"))}
    folder = run.round(number)
    outcome = {row.problem_id: row.outcome for row in run.rows(folder, PROOFS)}
    dropped = {row["problem_id"]: row["reason"] for row in run.read_json(f"{folder.name}/dropped.json") or []}
    found = []
    for row in run.rows(folder, PROBLEMS):
        name = row.problem_id
        if name not in labels:
            continue
        if row.outcome == "set_aside":
            fate = "candidates" if row.reason not in run.config().filters.order else row.reason
            fate = f"set aside: {'no agreed statement' if fate == 'candidates' else fate + ' filter'}"
        elif name in dropped:
            fate = f"dropped: {dropped[name]}"
        else:
            fate = outcome.get(name, "not searched")
        fate += " (labelled trivial)" if "trivial" in row.labels else ""
        found.append({"id": name, "kind": labels[name], "fate": fate, "statement": row.signature})
    return found


def time_spent(run: RunDir) -> dict[str, float]:
    """Where time went, in seconds: engines stepping, Lean checking, training, and wall time of the stages.

    Engine and Lean seconds are summed over processes, so they may exceed the wall time.
    """
    spent: dict[str, float] = defaultdict(float)
    for folder in [run.round(r) for r in range(run.config().rounds + 1)] + [run.root / "control"]:
        for table in (PROBLEMS, PROOFS, HELDOUT, TRANSLATIONS):
            for stats in run.stats(folder, table):
                timing = stats.get("timing", {})
                spent["generation"] += timing.get("seconds", 0.0)
                spent["lean"] += timing.get("lean_seconds", 0.0)
                spent["tokens"] += timing.get("tokens", 0)
                spent["checks"] += timing.get("checks", 0)
                spent["shards"] += timing.get("wall_seconds", 0.0)
        training = folder / "model" / "training.json"
        if training.is_file():
            spent["training"] += json.loads(training.read_text())["result"]["seconds"]
    return dict(spent)
