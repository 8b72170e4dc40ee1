"""Attacks on a record: what somebody alters who wants to be believed, with all that follows from it made anew."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pipelines.evaluation.bound import content, statement_of
from pipelines.evaluation.finish import finish
from pipelines.evaluation.record import Record
from pipelines.evaluation.training import found_overlap
from prover.evaluate.benchmarks import fingerprint
from prover.search.question import statement_id
from tests.evaluate.record.made import Alter, Rows, change_json, change_lines, change_shards, change_stats


def seal(folder: Path) -> None:
    Record(folder).seal()


def finished(folder: Path) -> None:
    """Make everything that follows anew; only where that cannot be done, seal."""
    with contextlib.suppress(Exception):
        if (folder / "overlap.json").is_file():
            record = Record(folder)
            record.write_json("overlap.json", found_overlap(record, record.evaluation()))
        finish(Record(folder))
    Record(folder).seal()


def together(*alterations: Alter) -> Alter:
    def alter(folder: Path) -> None:
        for one in alterations:
            one(folder)

    return alter


def asked(change: Callable[[dict[str, Any]], object]) -> Alter:
    return change_json("evaluation.json", change)


def rows(change: Callable[[Rows], object]) -> Alter:
    return change_lines("statements.jsonl", change)


def by_id(name: str, **values: Any) -> Alter:
    """Other values in the row of one statement."""
    return rows(lambda found: [row.update(values) for row in found if row["id"] == name])


def identity_of(folder: Path, name: str) -> str:
    return next(row["statement_id"] for row in Record(folder).lines("statements.jsonl") if row["id"] == name)


def without_attempts(*names: str) -> Alter:
    """No attempts, excuses or certificates of these statements any more."""

    def alter(folder: Path) -> None:
        gone = {identity_of(folder, name) for name in names}
        keep(lambda row: row["statement_id"] not in gone)(folder)
        change_stats("*/*", lambda stats: [stats["without"].pop(one, None) for one in gone])(folder)
        change_lines("certificates.jsonl", lambda r: r.__setitem__(slice(None), _not(r, gone)))(folder)

    return alter


def _not(found: Rows, gone: set[str]) -> Rows:
    return [row for row in found if row["statement"] not in gone]


def keep(wanted: Callable[[dict[str, Any]], bool], pattern: str = "*/*.parquet") -> Alter:
    """Only these attempts, numbered anew."""

    def change(found: Rows) -> None:
        found[:] = [row for row in found if wanted(row)]
        seen: dict[str, int] = {}
        for row in found:
            row["sample"] = seen.get(row["statement_id"], 0)
            seen[row["statement_id"]] = row["sample"] + 1

    return change_shards(pattern, change)


def drop(*names: str) -> Alter:
    return rows(lambda found: found.__setitem__(slice(None), [row for row in found if row["id"] not in names]))


def unlist(*names: str) -> Alter:
    """Take statements out of evaluation.json as well, fingerprint and count computed anew."""

    def change(evaluation: dict[str, Any]) -> None:
        made = evaluation["benchmark"]
        for name in names:
            del made["hashes"][name], made["contents"][name]
        made.update(fingerprint=fingerprint(made["hashes"]), statements=len(made["hashes"]))

    return asked(change)


def easier(folder: Path) -> None:
    """Another statement under the name of the unsolved one, with every hash of it computed anew."""
    before = identity_of(folder, "imo_3")
    by_id("imo_3", signature="theorem imo_3 : 2 = 2", asked="theorem problem : 2 = 2")(folder)
    rows = Record(folder).statements()
    row = next(row for row in rows if row["id"] == "imo_3")
    row["received"]["text"] = "theorem imo_3 : 2 = 2\n:= sorry\n"
    Record(folder).write_statements(rows)
    statement = statement_of(row)
    identity = statement_id("theorem problem : 2 = 2")
    by_id("imo_3", hash=statement.hash, statement_id=identity)(folder)

    def listed(evaluation: dict[str, Any]) -> None:
        made = evaluation["benchmark"]
        made["hashes"]["imo_3"], made["contents"]["imo_3"] = statement.hash, content(statement)
        made["fingerprint"] = fingerprint(made["hashes"])

    asked(listed)(folder)
    change_shards("*/*.parquet", lambda found: [
        row.update(statement_id=identity) for row in found if row["statement_id"] == before
    ])(folder)  # fmt: skip


def proved_is(**values: Any) -> Alter:
    """Attempts of the portfolio that were proofs are called something else, and have no certificates."""

    def change(found: Rows) -> None:
        for row in found:
            if row["verdict"] == "proved":
                row.update(values)

    def certify(folder: Path) -> None:
        claims = Record(folder).claims(Record(folder).evaluation())
        change_lines("certificates.jsonl", lambda r: r.__setitem__(
            slice(None), [row for row in r if (row["statement"], row["proof"]) in claims]
        ))(folder)  # fmt: skip

    return together(change_shards("portfolio/*", change), certify)


def doubled(found: Rows) -> None:
    found.insert(1, dict(found[0]))


def excused(folder: Path) -> None:
    """A statement whose attempts are gone because its prompt is said to have been too long."""
    name = identity_of(folder, "mathd_small_1")
    keep(lambda row: row["statement_id"] != name, "sample-seed1/*0.parquet")(folder)
    reason = "the prompt has 369 tokens, the context 128"
    change_stats("sample-seed1/*0.parquet", lambda stats: stats["without"].update({name: reason}))(folder)


def overlap_emptied(folder: Path) -> None:
    change_lines("training.jsonl", lambda found: found.clear())(folder)


def overlap_gone(folder: Path) -> None:
    (folder / "training.jsonl").unlink()
    (folder / "overlap.json").unlink()


UNSOLVED = ("imo_3",)
first = {"signature": "theorem mathd_small_1 : True", "asked": "theorem problem : True"}
ATTACKS: dict[str, tuple[Alter, str]] = {
    "unsolved statements and their attempts removed": (
        together(without_attempts(*UNSOLVED), drop(*UNSOLVED)),
        "imo_3: missing in statements.jsonl",
    ),
    "and taken out of evaluation.json": (
        together(without_attempts(*UNSOLVED), drop(*UNSOLVED), unlist(*UNSOLVED)),
        "made for another evaluation.json",
    ),
    "called not sampled": (
        together(without_attempts(*UNSOLVED), by_id("imo_3", sampled=False)),
        "statement imo_3: sampled: is False",
    ),
    "called not selected": (
        together(without_attempts(*UNSOLVED), by_id("imo_3", sampled=False, selected=False)),
        "statement imo_3: selected: is False",
    ),
    "called not to elaborate": (
        together(without_attempts(*UNSOLVED), by_id("imo_3", sampled=False, elaborates=False, type="", reason="no")),
        "imo_3: elaborates differently here",
    ),
    "a solved statement twice": (rows(doubled), "mathd_small_1: there more than once"),
    "attempts twice": (change_shards("sample-seed1/*0.parquet", doubled), "missing or doubled"),
    "certificates twice": (change_lines("certificates.jsonl", doubled), "there more than once"),
    "a shard twice": (
        lambda folder: shutil.copytree(folder / "attempts/sample-seed1", folder / "attempts/sample-seed3"),
        "attempts/sample-seed3/shard-00000.parquet: not a file of a record",
    ),
    "the portfolio's failures removed": (
        keep(lambda row: row["verdict"] == "proved", "portfolio/*"),
        "not the fixed texts in their order",
    ),
    "the portfolio's failures at an unsolved statement cut short": (
        keep(lambda row: row["sample"] < 3, "portfolio/*"),
        "3 without a success, where 9 are tried",
    ),
    "failed samples removed": (
        keep(lambda row: row["verdict"] == "proved" or row["sample"] < 2, "sample-seed1/*"),
        "where 4 were made",
    ),
    "failed samples of a search removed": (keep(lambda row: row["sample"] < 2, "whole-seed2/*"), "where 4 are tried"),
    "samples": (asked(lambda e: e.update(samples=3)), "4 where 3 were made"),
    "samples, with attempts removed to fit": (
        together(asked(lambda e: e.update(samples=2)), keep(lambda row: row["sample"] < 2, "[sw]*/*")),
        "made for another evaluation.json",
    ),
    "split": (asked(lambda e: e.update(split=None)), "other_5: selected: is False"),
    "limit": (asked(lambda e: e.update(limit=3)), "imo_long_6: sampled: is True"),
    "limit lifted": (asked(lambda e: e.update(limit=None)), "mathd_late_7: selected: is False"),
    "seeds": (asked(lambda e: e.update(seeds=[1, 3])), "sample-seed2/shard-00000.parquet: not a file of a record"),
    "a budget of tokens": (asked(lambda e: e.update(tokens=5)), "made for another evaluation.json"),
    "model": (asked(lambda e: e["model"].update(name="large")), "an attempt by another model"),
    "the model's hashes": (asked(lambda e: e["model"].update(sha256={})), "made for another evaluation.json"),
    "profile": (asked(lambda e: e["profile"].update(name="mathlib")), "its name here is not the one"),
    "axioms": (asked(lambda e: e["profile"]["axioms"].append("trust")), "its axioms here is not the one"),
    "prompt": (asked(lambda e: e["prompt"].update(text="{signature}")), "the prompt's version is not"),
    "temperature": (asked(lambda e: e["config"]["search"].update(temperature=0.5)), "another evaluation.json"),
    "date": (asked(lambda e: e.update(date="2030-01-01T00:00:00+00:00")), "made for another evaluation.json"),
    "published numbers": (
        asked(lambda e: e["benchmark"]["description"]["literature"].clear()),
        "made for another evaluation.json",
    ),
    "overlap emptied": (overlap_emptied, "not the training statements that evaluation.json names"),
    "overlap removed": (overlap_gone, "overlap.json: missing"),
    "overlap never asked for": (
        together(overlap_gone, asked(lambda e: e.update(training=None))),
        "made for another evaluation.json",
    ),
    "source": (by_id("imo_3", source="MATH"), "source: is 'MATH'"),
    "topic": (by_id("imo_3", topic="algebra"), "topic: is 'algebra'"),
    "split of a statement": (by_id("other_5", split="test"), "split, source or topic is not the published one"),
    "defects": (by_id("mathd_small_1", defects=[]), "defects: is []"),
    "defects, in the description too": (
        together(by_id("mathd_small_1", defects=[]), asked(lambda e: e["benchmark"]["description"]["defects"].clear())),
        "made for another evaluation.json",
    ),
    "reason of what does not elaborate": (by_id("aime_4", reason="out of scope"), "aime_4: reason: is"),
    "an easier statement": (by_id("mathd_small_1", **first), "its text is not the published one"),
    "an easier statement, hashes computed anew": (easier, "made for another evaluation.json"),
    "what was asked": (by_id("imo_3", asked="theorem problem : 2 = 2"), "does not follow from what was published"),
    "a proof called rejected": (proved_is(verdict="rejected"), "called rejected, and proved here"),
    "a proof called a timeout": (proved_is(verdict="timeout"), "called timeout, and proved here"),
    "a proof called unfinished": (
        proved_is(verdict="rejected", reason="the completion did not end within its tokens"),
        "a fixed text that is called unfinished",
    ),
    "attempts excused": (excused, "none, and the reason given cannot be"),
    "tokens": (
        change_shards("sample*/*", lambda r: [row.update(tokens=99) for row in r]),
        "99 tokens, where",
    ),
    "seeds of attempts": (
        change_shards("sample-seed1/*", lambda r: [row.update(seed=1) for row in r]),
        "not the seeds",
    ),
    "prompt of attempts": (
        change_shards("greedy/*", lambda r: [row.update(prompt_hash="0") for row in r]),
        "an attempt whose prompt does not follow",
    ),
    "another evaluation's attempts": (
        change_stats("greedy/*", lambda stats: stats.update(evaluation="0" * 64)),
        "made for another evaluation.json",
    ),
}
