"""What binds a record to a benchmark: every statement's content in evaluation.json, and the original file.

A record says itself which statements it is about. That these are the published ones only the published file can
say: `--against FILE`.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from pipelines.evaluation.classify import published_entry
from prover.evaluate.benchmarks import Benchmark, BenchmarkStatement, Description, fingerprint
from prover.lean.verdicts import Received

_FIELDS = tuple(field.name for field in fields(BenchmarkStatement) if field.name != "informal")  # Lean never sees it
_NAMED = {"source", "topic"}  # by the description, which is compared as a whole


def content(statement: BenchmarkStatement) -> str:
    """Names everything that a record says of a statement as published: text to the byte, split, source, topic."""
    listed = {name: getattr(statement, name) for name in _FIELDS}
    listed["received"] = published_entry(statement)
    return hashlib.sha256(json.dumps(listed, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:20]


def benchmark_entry(benchmark: Benchmark) -> dict[str, Any]:
    """The benchmark in evaluation.json: all its statements in their order, and its description."""
    return {
        "name": benchmark.name,
        **_titled(benchmark.name, benchmark.description),
        "fingerprint": benchmark.fingerprint,
        "statements": len(benchmark.statements),
        "hashes": {s.id: s.hash for s in benchmark.statements},
        "contents": {s.id: content(s) for s in benchmark.statements},
        "set_aside": [{"id": name, "reason": reason} for name, reason in benchmark.set_aside],
        "description": benchmark.description.model_dump(mode="json"),
    }


def _titled(name: str, description: Description) -> dict[str, str]:
    return {"title": description.title or name, "link": description.link}


def statement_of(row: Mapping[str, Any]) -> BenchmarkStatement:
    """The statement that a row of statements.jsonl was made from."""
    given = {name: row[name] for name in _FIELDS}
    published = row["received"]
    received = Received(published["text"], tuple(published["theorem"]), published["alone"]) if published else None
    return BenchmarkStatement(**{**given, "opens": tuple(row["opens"]), "received": received})


def rebuilt(evaluation: dict[str, Any], rows: list[dict[str, Any]]) -> Benchmark:
    """The benchmark as the record has it, its statements classified by the description again."""
    made = evaluation["benchmark"]
    description = Description.model_validate(made["description"])
    statements = []
    for row in rows:
        source, topic = description.classify(row["id"])
        statements.append(replace(statement_of(row), source=source, topic=topic))
    set_aside = [(one["id"], one["reason"]) for one in made["set_aside"]]
    return Benchmark(made["name"], statements, set_aside, description)


def misplaced(evaluation: dict[str, Any], rows: list[dict[str, Any]]) -> Iterator[str]:
    """Statements that are missing, doubled, not of the benchmark, out of order, or not what it says they are."""
    made, ids = evaluation["benchmark"], [row["id"] for row in rows]
    if fingerprint(made["hashes"]) != made["fingerprint"]:
        yield "evaluation.json: the fingerprint is not that of the listed statements"
    titled = _titled(made["name"], Description.model_validate(made["description"]))
    if any(made[key] != value for key, value in titled.items()):
        yield "evaluation.json: the benchmark's title or link is not that of its description"
    if not len(made["hashes"]) == len(made["contents"]) == made["statements"]:
        yield "evaluation.json: it lists more or fewer statements than it counts"
    times = Counter(ids)
    for name in made["hashes"]:
        if times[name] != 1:
            yield f"statement {name}: {'there more than once' if times[name] else 'missing'} in statements.jsonl"
    for name in times:
        if name not in made["hashes"]:
            yield f"statement {name}: not one of the benchmark's"
    if ids != list(made["hashes"]) and sorted(ids) == sorted(made["hashes"]):
        yield "statements.jsonl: not in the order of the benchmark"
    for row in rows:
        statement = statement_of(row)
        if not statement.hash == row["hash"] == made["hashes"].get(row["id"]):
            yield f"statement {row['id']}: its text is not the published one that its hash names"
        elif content(statement) != made["contents"].get(row["id"]):
            yield f"statement {row['id']}: its text, split, source or topic is not the published one"


def unlike(evaluation: dict[str, Any], rows: list[dict[str, Any]], original: Benchmark) -> Iterator[str]:
    """What differs between the record's benchmark and the original, in both directions."""
    mine, theirs = {row["id"]: statement_of(row) for row in rows}, {s.id: s for s in original.statements}
    yield from (f"statement {name}: in the original, and not in the record" for name in theirs if name not in mine)
    yield from (f"statement {name}: in the record, and not in the original" for name in mine if name not in theirs)
    if list(mine) != list(theirs) and mine.keys() == theirs.keys():
        yield "statements.jsonl: not in the order of the original"
    for name in (name for name in mine if name in theirs):
        one, two = mine[name], theirs[name]
        if one.hash != two.hash:
            yield f"statement {name}: asks something else than the original: hash {one.hash}, there {two.hash}"
        differing = [key for key in _FIELDS if key not in _NAMED and getattr(one, key) != getattr(two, key)]
        if differing:
            yield f"statement {name}: another {', '.join(differing)} than in the original"
    made = evaluation["benchmark"]
    if made["fingerprint"] != original.fingerprint:
        yield f"evaluation.json: fingerprint {made['fingerprint']}, the original has {original.fingerprint}"
    if made["set_aside"] != [{"id": name, "reason": reason} for name, reason in original.set_aside]:
        yield "evaluation.json: other entries set aside than of the original"
    described = original.description.model_dump(mode="json")
    for key in sorted(described.keys() | made["description"].keys()):
        if made["description"].get(key) != described.get(key):
            yield f"evaluation.json: the description's {key} is not the one that goes with the original here"
