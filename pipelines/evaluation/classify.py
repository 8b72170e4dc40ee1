"""Which statements the profile can express, before anything is sampled; and `--describe`, which says only that."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from pipelines.progress import bar, console, table
from prover.evaluate.benchmarks import Benchmark, BenchmarkStatement, Elaborated, as_asked, read_benchmark
from prover.lean.pool import LeanPool
from prover.lean.profiles.profile import Profile
from prover.lean.profiles.registry import make_profile
from prover.search.question import statement_id

SHOWN = 12  # names printed of a reason


async def elaborate(statements: Sequence[BenchmarkStatement], profile: Profile, workers: int) -> dict[str, Elaborated]:
    """Lean's answer to every statement as it would be asked, by id."""
    async with LeanPool(profile, workers) as pool:
        with bar("elaborate", len(statements)) as update:

            async def one(statement: BenchmarkStatement) -> Elaborated:
                try:
                    return await as_asked(pool, statement)
                finally:
                    update(advance=1)

            found = await asyncio.gather(*map(one, statements))
    return {s.id: v for s, v in zip(statements, found, strict=True)}


def published_entry(statement: BenchmarkStatement) -> dict[str, Any] | None:
    """The text that a statement was published in, and where it stands there, as JSON has it."""
    found = statement.received
    if found is None:
        return None
    return {"text": found.text, "theorem": list(found.theorem), "alone": found.alone}


def statement_rows(benchmark: Benchmark, elaborated: dict[str, Elaborated]) -> list[dict[str, Any]]:
    """The rows of statements.jsonl: what was published, what is asked, what Lean says of it."""
    defects = benchmark.defects()
    rows = []
    for statement in benchmark.statements:
        found, asked = elaborated[statement.id].elaboration, elaborated[statement.id].asked
        rows.append(
            {
                "id": statement.id,
                "hash": statement.hash,
                "statement_id": statement_id(asked) if asked else "",
                "split": statement.split,
                "source": statement.source,
                "topic": statement.topic,
                "preamble": statement.preamble,
                "signature": statement.signature,
                "opens": list(statement.opens),
                "context": statement.context,
                "received": published_entry(statement),
                "asked": asked,
                "elaborates": found.elaborates,
                "reason": "" if found.elaborates else found.reason,
                "type": found.type_hash,
                "defects": [defect.model_dump(exclude={"id", "statement"}) for defect in defects.get(statement.id, [])],
            }
        )
    return rows


def select(rows: Sequence[dict[str, Any]], split: str | None, limit: int | None) -> list[dict[str, Any]]:
    """All rows, each with whether it is selected and sampled.

    Selected are the statements of the split, in order, up to the `limit`-th that elaborates; sampled are those of
    them that elaborate. The others stay in the record, so that the choice can be made again from it.
    """
    chosen, sampled = [], 0
    for row in rows:
        selected = split in (None, row["split"]) and (limit is None or sampled < limit)
        sampled += selected and row["elaborates"]
        chosen.append({**row, "selected": selected, "sampled": selected and row["elaborates"]})
    return chosen


def short_reason(row: dict[str, Any]) -> str:
    """Lean's reason without its advice, for counting alike ones together."""
    reason = " ".join(str(row["reason"]).split()).removeprefix("the statement does not elaborate: ")
    return reason.split(" Note:")[0][:90]


def name_those_left_out(rows: Sequence[dict[str, Any]]) -> None:
    """Say which of the selected statements do not elaborate, before anything is sampled."""
    left_out: dict[str, list[str]] = {}
    for row in rows:
        if not row["elaborates"]:
            left_out.setdefault(short_reason(row), []).append(row["id"])
    total = sum(map(len, left_out.values()))
    console.print(f"{total} of {len(rows)} statements do not elaborate in this profile; statements.jsonl says why:")
    for reason, names in sorted(left_out.items(), key=lambda item: -len(item[1]))[:SHOWN]:
        more = f" and {len(names) - 3} more" if len(names) > 3 else ""
        console.print(f"  {reason}: {', '.join(names[:3])}{more}", markup=False, highlight=False)


def describe(source: str, profile: str, workers: int) -> dict[str, Any]:
    """What a benchmark holds and what of it this profile can express; needs no model."""
    benchmark = read_benchmark(source)
    made = make_profile(profile)
    rows = statement_rows(benchmark, asyncio.run(elaborate(benchmark.statements, made, workers)))
    opened = Counter(name for s in benchmark.statements for name in s.opens)
    header = made.header(made.limits)
    return {
        "benchmark": benchmark.name,
        "description": benchmark.description.name,
        "fingerprint": benchmark.fingerprint,
        "statements": len(rows),
        "splits": benchmark.splits,
        "sources": dict(Counter(row["source"] for row in rows)),
        "topics": dict(Counter(row["topic"] for row in rows)),
        "profile": profile,
        "elaborate": sum(row["elaborates"] for row in rows),
        "set_aside": [{"id": name, "reason": reason} for name, reason in benchmark.set_aside],
        "set_aside_reasons": dict(Counter(reason for _, reason in benchmark.set_aside)),
        "notes": [{"id": name, "note": note} for name, note in benchmark.notes],
        "not_expressible": {row["id"]: row["reason"] for row in rows if not row["elaborates"]},
        "opened_elsewhere": {name: n for name, n in opened.items() if f" {name}" not in header},
        "defects": {row["id"]: row["defects"] for row in rows if row["defects"]},
        "hashes": {row["id"]: row["hash"] for row in rows},
    }


def describe_command(source: str, profile: str, workers: int, as_json: bool) -> int:
    """`proofmill evaluate BENCHMARK --describe [--json]`."""
    found = describe(source, profile, workers)
    if as_json:
        print(json.dumps(found, ensure_ascii=False))
        return 0
    rows = [(key, found[key]) for key in ("statements", "elaborate")]
    rows += [(f"split {name}", count) for name, count in found["splits"].items()]
    rows += [(f"source {name}", count) for name, count in found["sources"].items()]
    rows += [(f"set aside: {reason}", n) for reason, n in found["set_aside_reasons"].items()]
    rows += [(f"known defect: {name}", one[0]["kind"]) for name, one in found["defects"].items()]
    rows += [(f"note: {one['id']}", one["note"]) for one in found["notes"][:SHOWN]]
    if found["opened_elsewhere"]:
        rows.append(("namespaces opened by the benchmark, not by the profile", ", ".join(found["opened_elsewhere"])))
    table(f"{found['benchmark']} in the {profile} profile", ("", ""), rows)
    console.print(f"fingerprint {found['fingerprint']}", soft_wrap=True, highlight=False)
    return 0
