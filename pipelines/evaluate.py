"""`proofmill evaluate`: a benchmark file, a model, and numbers with their denominators."""

from __future__ import annotations

import asyncio
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from pipelines.progress import bar, console, table
from pipelines.standalone import run_stage, settings_for
from pipelines.tables import read_shard
from prover.evaluate.benchmarks import Benchmark, benchmark_rows, read_benchmark
from prover.evaluate.metrics import clustered, curve, first_k, pass_at_k
from prover.lean.verdicts import Goal, Verdict
from prover.search.portfolio import automation


def describe(path: Path, profile: str, workers: int) -> dict[str, Any]:
    """What a benchmark file holds and what of it this profile can express; needs no model."""
    benchmark = read_benchmark(path)
    verdicts = asyncio.run(_elaborate(benchmark, profile, workers))
    reasons = Counter(reason for _, reason in benchmark.set_aside)
    return {
        "benchmark": benchmark.name,
        "fingerprint": benchmark.fingerprint,
        "statements": len(benchmark.statements),
        "splits": benchmark.splits,
        "sources": dict(Counter(s.source for s in benchmark.statements)),
        "profile": profile,
        "elaborate": sum(v.proved for v in verdicts.values()),
        "set_aside": [{"id": name, "reason": reason} for name, reason in benchmark.set_aside],
        "set_aside_reasons": dict(reasons),
        "not_expressible": {name: v.reason for name, v in verdicts.items() if not v.proved},
        "hashes": {s.id: s.hash for s in benchmark.statements},
    }


async def _elaborate(benchmark: Benchmark, profile: str, workers: int) -> dict[str, Verdict]:
    from prover.lean.pool import LeanPool
    from prover.lean.profiles import make_profile
    from prover.lean.verdicts import VerdictKind

    async with LeanPool(make_profile(profile), workers) as pool:
        with bar("elaborate", len(benchmark.statements)) as update:

            async def one(signature: str, preamble: str) -> Verdict:
                if preamble:  # its own definitions come before it: not one theorem signature
                    update(advance=1)
                    return Verdict(VerdictKind.INVALID_INPUT, "needs declarations of its own before it")
                verdict = await pool.elaborate(signature)
                update(advance=1)
                return verdict

            found = await asyncio.gather(*(one(s.signature, s.preamble) for s in benchmark.statements))
    return {s.id: v for s, v in zip(benchmark.statements, found, strict=True)}


def describe_command(path: Path, profile: str, workers: int, as_json: bool) -> int:
    found = describe(path, profile, workers)
    if as_json:
        print(json.dumps(found, ensure_ascii=False))
        return 0
    rows = [(key, found[key]) for key in ("fingerprint", "statements", "elaborate")]
    rows += [(f"split {name}", count) for name, count in found["splits"].items()]
    rows += [(f"set aside: {reason}", n) for reason, n in found["set_aside_reasons"].items()]
    table(f"{found['benchmark']} in the {profile} profile", ("", ""), rows)
    return 0


def evaluate_command(
    path: Path,
    model: Path,
    samples: int,
    out: Path,
    limit: int | None,
    config: Path | None,
    workers: int,
    ray: str | None,
) -> int:
    """Sample n proofs for every statement that elaborates; every success is certified."""
    settings = settings_for(model, config, {})
    benchmark = read_benchmark(path)
    verdicts = asyncio.run(_elaborate(benchmark, settings.lean.profile, workers))
    rows = [row for row in benchmark_rows(str(path)) if verdicts[row["problem_id"]].proved][:limit]
    if not rows:
        console.print("no statement of this benchmark elaborates in the profile: there is nothing to sample")
        return 1
    run_stage("measure", rows, out, model, settings, ray, samples)
    counts: dict[str, list[bool]] = defaultdict(list)
    for shard in sorted((out / "attempts").glob("shard-*.parquet")):
        for attempt in read_shard(shard):
            counts[attempt["statement_id"]].append(attempt["verdict"] == "proved")
    floor = asyncio.run(_floor(rows, settings.lean.profile, workers))
    summary = summarize(benchmark, rows, counts, floor, samples)
    (out / "summary.json").write_text(json.dumps(summary, indent=1, ensure_ascii=False) + "\n")
    _show(summary, out)
    return 0


async def _floor(rows: list[dict[str, Any]], profile: str, workers: int) -> set[str]:
    """The statements that the tactic portfolio alone proves."""
    from prover.lean.pool import LeanPool
    from prover.lean.profiles import make_profile

    async with LeanPool(make_profile(profile), workers) as pool:
        with bar("tactic portfolio", len(rows)) as update:

            async def one(row: dict[str, Any]) -> str:
                found = await automation(Goal(row["signature"]), pool)
                update(advance=1)
                return row["statement_id"] if found else ""

            return set(await asyncio.gather(*map(one, rows))) - {""}


def summarize(
    benchmark: Benchmark,
    rows: list[dict[str, Any]],
    counts: dict[str, list[bool]],
    floor: set[str],
    samples: int,
) -> dict[str, Any]:
    """pass@k over the statements that elaborate, and the same solved count over all statements."""
    # A statement that could not be sampled (its prompt is too long) has no attempts: it counts as unsolved.
    counts = {
        r["statement_id"]: (found := counts.get(r["statement_id"], [])) + [False] * (samples - len(found)) for r in rows
    }
    solved = [(len(counts[r["statement_id"]]), sum(counts[r["statement_id"]])) for r in rows]
    ks = [k for k in (1, 2, 4, 8, 16, 32, 64, 128, 256, 1024, samples) if k <= samples]
    alone = {r["statement_id"] for r, (_, c) in zip(rows, solved, strict=True) if c}
    return {
        "benchmark": benchmark.name,
        "fingerprint": benchmark.fingerprint,
        "statements": len(benchmark.statements),
        "sampled": len(rows),
        "samples": samples,
        "pass@k": {str(k): value for k, value in curve(solved, sorted(set(ks))).items()},
        "first_k": {str(k): sum(first_k(counts[r["statement_id"]], k) for r in rows) for k in sorted(set(ks))},
        "pass@1": vars(clustered([pass_at_k(n, c, 1) for n, c in solved], [r["statement_id"] for r in rows])),
        "solved": len(alone),
        "portfolio": len(floor),
        "together": len(alone | floor),
    }


def _show(summary: dict[str, Any], out: Path) -> None:
    rows = [(f"pass@{k} (unbiased)", f"{value:.1%}") for k, value in summary["pass@k"].items()]
    interval = summary["pass@1"]
    rows += [
        ("95 % interval of pass@1", f"{interval['low']:.1%} to {interval['high']:.1%}"),
        (f"solved of {summary['sampled']} that elaborate", summary["solved"]),
        (f"solved of all {summary['statements']}", f"{summary['solved'] / summary['statements']:.1%}"),
        ("tactic portfolio alone (floor)", summary["portfolio"]),
        ("model and portfolio together", summary["together"]),
    ]
    table(f"{summary['benchmark']}, {summary['samples']} samples", ("", ""), rows)
    console.print(f"record: {out}")
