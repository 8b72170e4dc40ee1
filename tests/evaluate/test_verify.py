"""What `evaluate --verify` must notice though the record was finished and sealed again after it was altered.

Every attack makes all that follows from what it altered anew (numbers, certificates' file, page, manifest), as
somebody would who wants to be believed.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from autoformalize.problems import UnusableInput
from pipelines.evaluation import commands
from pipelines.evaluation.bound import content, statement_of
from pipelines.evaluation.finish import finish
from pipelines.evaluation.record import Record
from pipelines.evaluation.run import certify_claims
from pipelines.evaluation.training import found_overlap
from pipelines.evaluation.verify import verify, verify_command
from prover.evaluate.benchmarks import fingerprint, read_benchmark
from prover.lean.profile import embedded
from tests.evaluate.made import (
    Alter,
    Rows,
    bind_again,
    change_json,
    change_lines,
    change_shards,
    change_stats,
    make_record,
)

ROOT = Path(__file__).resolve().parent.parent.parent
Verify = Callable[..., list[str]]


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


def hash_of(folder: Path, name: str) -> str:
    return next(row["hash"] for row in Record(folder).lines("statements.jsonl") if row["id"] == name)


def without_attempts(*names: str) -> Alter:
    """No attempts, excuses or certificates of these statements any more."""

    def alter(folder: Path) -> None:
        gone = {hash_of(folder, name) for name in names}
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
    before = hash_of(folder, "imo_3")
    by_id("imo_3", signature="theorem imo_3 : 2 = 2", asked="theorem problem : 2 = 2")(folder)
    row = next(row for row in Record(folder).lines("statements.jsonl") if row["id"] == "imo_3")
    statement = statement_of(row)
    by_id("imo_3", hash=statement.hash)(folder)

    def listed(evaluation: dict[str, Any]) -> None:
        made = evaluation["benchmark"]
        made["hashes"]["imo_3"], made["contents"]["imo_3"] = statement.hash, content(statement)
        made["fingerprint"] = fingerprint(made["hashes"])

    asked(listed)(folder)
    change_shards("*/*.parquet", lambda found: [
        row.update(statement_id=statement.hash) for row in found if row["statement_id"] == before
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
    name = hash_of(folder, "mathd_small_1")
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


@pytest.mark.parametrize(("alter", "says"), ATTACKS.values(), ids=ATTACKS)
def test_an_altered_record_is_noticed_though_all_that_follows_was_made_anew(
    copy: Path, verified: Verify, alter: Alter, says: str
) -> None:
    alter(copy)
    finished(copy)
    found = verified(copy)
    assert any(says in one for one in found), found


LABELS: list[tuple[str, Any]] = [
    ("id", "imo_3"),
    ("asked", "theorem problem : True"),
    ("strategies", ["sample"]),
    ("axioms", ["sorryAx"]),
    ("evaluation", "0" * 64),
]


@pytest.mark.parametrize(("key", "value"), LABELS)
def test_labels_of_certificates_are_noticed(copy: Path, verified: Verify, key: str, value: Any) -> None:
    change_lines("certificates.jsonl", lambda found: found[-1].update({key: value}))(copy)
    finished(copy)
    assert any("its certificate differs in" in one and key in one for one in verified(copy))


@pytest.mark.parametrize("key", ["lean", "proof_sha256", "axioms", "kernel", "sandbox"])
def test_certificates_are_noticed(copy: Path, verified: Verify, key: str) -> None:
    change_lines("certificates.jsonl", lambda found: found[-1]["certificate"].update({key: ["other"]}))(copy)
    finished(copy)
    assert any("its certificate differs in" in one and key in one for one in verified(copy))


def _page(folder: Path) -> None:
    page = folder / "index.html"
    page.write_text(page.read_text().replace("6.", "9.", 1))


def _nan(folder: Path) -> None:
    path = folder / "summary.json"
    path.write_text(path.read_text().replace('"samples": 4', '"samples": NaN', 1))


def _key_twice(folder: Path) -> None:
    path = folder / "statements.jsonl"
    path.write_text(path.read_text().replace('{"id": "imo_3"', '{"id": "easy", "id": "imo_3"', 1))


def _hidden_folder(folder: Path) -> None:
    (folder / ".git").mkdir()


def _hidden(folder: Path) -> None:
    (folder / "attempts" / ".notes").write_text("")


def _link(folder: Path) -> None:
    page = folder / "index.html"
    page.rename(folder.parent / "elsewhere.html")
    page.symlink_to(folder.parent / "elsewhere.html")


def _column(folder: Path) -> None:
    path = folder / "attempts" / "greedy" / "shard-00000.parquet"
    table = pq.read_table(path)
    pq.write_table(table.append_column("note", pa.array(["x"] * len(table))), path)


FILES: dict[str, tuple[Alter, str]] = {
    "page edited": (_page, "index.html: not the page that follows"),
    "NaN": (_nan, "summary.json: not JSON as a record has it"),
    "a key twice": (_key_twice, "statements.jsonl: not JSON as a record has it"),
    "a hidden folder": (_hidden_folder, ".git: not a file of a record"),
    "a hidden file": (_hidden, "attempts/.notes: not a file of a record"),
    "a link": (_link, "index.html: a link"),
    "a column": (_column, "not the table `attempts`"),
    "overlap edited": (change_json("overlap.json", lambda o: o["by_type"].clear()), "overlap.json: by_type: is []"),
    "training types": (
        change_lines("training.jsonl", lambda r: [row.update(type="") for row in r]),
        "overlap.json: training: is",
    ),
    "results": (
        lambda folder: next(folder.glob("results_*")).rename(folder / "results_2030-01-01T00-00-00.json"),
        "results_2030-01-01T00-00-00.json: not a file of a record",
    ),
}


@pytest.mark.parametrize(("alter", "says"), FILES.values(), ids=FILES)
def test_altered_files_are_noticed_though_sealed_again(copy: Path, verified: Verify, alter: Alter, says: str) -> None:
    alter(copy)
    seal(copy)
    found = verified(copy)
    assert any(says in one for one in found), found


def test_an_honest_record_holds_alone_and_against_its_benchmark(
    sampled: Path, six: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify(Record(sampled), 1) == []
    assert verify(Record(sampled), 1, read_benchmark(six)) == []
    assert verify_command(sampled, 1) == 0
    alone = capsys.readouterr().err
    made = Record(sampled).evaluation()["benchmark"]["fingerprint"]
    assert "the benchmark is not bound" in alone and made in alone and "--against FILE" in alone
    assert verify_command(sampled, 1, str(six)) == 0
    assert "every statement compared with" in capsys.readouterr().err


def test_what_is_forged_throughout_only_the_published_file_shows(copy: Path, six: Path, verified: Verify) -> None:
    """Unsolved statements out of every file, every digest written anew: the record agrees with itself."""
    together(without_attempts("imo_3"), drop("imo_3"), unlist("imo_3"), asked(lambda e: e.update(limit=3)))(copy)
    bind_again(copy)
    finished(copy)
    assert verified(copy) == []
    found = verified(copy, read_benchmark(six))
    assert "statement imo_3: in the original, and not in the record" in found
    assert any(one.startswith("evaluation.json: fingerprint") for one in found)


def test_an_easier_statement_forged_throughout_differs_from_the_published_one(
    copy: Path, six: Path, verified: Verify
) -> None:
    easier(copy)
    found = verified(copy, read_benchmark(six))
    assert any(one.startswith("statement imo_3: asks something else than the original") for one in found)
    assert any(one.startswith("statement imo_3: another signature") for one in found)


def test_what_the_published_file_has_more_or_otherwise_is_named(
    sampled: Path, six: Path, tmp_path: Path, verified: Verify
) -> None:
    other = tmp_path / "six.jsonl"
    lines = six.with_name("six.jsonl").read_text().replace('"split": "valid"', '"split": "test"').split("\n")
    more = '{"name": "imo_9", "formal_statement": "theorem imo_9 : 1 = 1", "split": "test"}'
    other.write_text("\n".join([*lines[1:], more]))
    found = verified(sampled, read_benchmark(other))
    for part in (
        "statement imo_9: in the original, and not in the record",
        "statement mathd_small_1: in the record, and not in the original",
        "statement other_5: another split than in the original",
        "the description's kinds is not the one",
    ):
        assert any(part in one for one in found), (part, found)


def test_the_command_names_differences_and_against_needs_verify(copy: Path, six: Path) -> None:
    together(without_attempts("imo_3"), drop("imo_3"))(copy)
    finished(copy)
    command = [sys.executable, "-m", "pipelines.cli", "evaluate"]
    done = subprocess.run(
        [*command, "--verify", str(copy), "--against", str(six)], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 1 and "statement imo_3: in the original" in done.stderr
    assert "Traceback" not in done.stderr and "does not hold" in done.stderr
    done = subprocess.run([*command, str(six), "--against", str(six)], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 2 and "--against goes with --verify" in done.stderr


def test_a_record_of_an_earlier_format_gets_one_sentence(copy: Path, verified: Verify) -> None:
    asked(lambda evaluation: evaluation.update(format=1))(copy)
    with pytest.raises(UnusableInput, match="a record of format 1, and this version reads format 2 alone"):
        verified(copy)


def test_a_budget_of_tokens_verifies_and_its_attempts_cannot_be_cut(
    six: Path, taught: Path, tmp_path: Path, verified: Verify
) -> None:
    """How many attempts a budget pays for follows from their tokens, wave by wave."""
    folder = make_record(six, taught, tmp_path / "record", tokens=20, samples=6, strategies=("sample",), seeds=(1,))
    assert verified(folder) == []
    keep(lambda row: row["sample"] < 1, "sample*/*")(folder)
    finished(folder)
    assert any("1 where" in one and "were made" in one for one in verified(folder))


def test_what_a_killed_evaluation_left_is_swept_away(copy: Path, verified: Verify) -> None:
    (copy / "attempts" / "greedy" / ".shard-00000.parquet.4711").write_text("half")
    (copy / "attempts" / ".part-measure-1" / "greedy").mkdir(parents=True)
    finish(Record(copy))
    assert verified(copy) == []


def test_two_statements_of_one_text_share_attempts_and_count_as_two(tmp_path: Path, verified: Verify) -> None:
    folder = tmp_path / "twins"
    folder.mkdir()
    for name, proposition in (("a", "1 < 2"), ("b", "1 < 2"), ("c", "(2 : ℕ) = 3")):
        (folder / f"{name}.lean").write_text(f"theorem twin : {proposition} := by sorry\n")
    out = tmp_path / "record"
    assert commands.evaluate(commands.Asked(str(folder), None, 1, out, ("portfolio",))) == 0
    summary = Record(out).json("summary.json")
    assert (summary["sampled"], summary["floor"]) == (3, 2)
    assert verified(out, read_benchmark(folder)) == []


# What says how long something took, how likely a text was, how Lean put its refusal or how a machine isolated it
# decides nothing: nobody can make it again, and no number, label or page has any of it.
DECIDES_NOTHING: dict[str, Alter] = {
    "seconds of attempts": change_shards("*/*", lambda r: [row.update(seconds=7.5) for row in r]),
    "Lean's messages": change_shards("portfolio/*", lambda r: [row.update(message="it says") for row in r]),
    "log-probabilities": change_shards("[sgw]*/*", lambda r: [row.update(logprob=-1.5) for row in r]),
    "timing of shards": change_stats("[sgw]*/*", lambda stats: stats.update(timing={})),
    "seconds of certificates": change_lines(
        "certificates.jsonl",
        lambda r: [row["certificate"].update(seconds={"compile": 1, "judge": 1, "cpu": 1}) for row in r],
    ),
    "isolation of certificates": change_lines(
        "certificates.jsonl", lambda r: [row["certificate"].update(sandbox=["rlimits", "landlock-4"]) for row in r]
    ),
}


@pytest.mark.parametrize("alter", DECIDES_NOTHING.values(), ids=DECIDES_NOTHING)
def test_what_decides_nothing_changes_no_number_label_or_page(copy: Path, verified: Verify, alter: Alter) -> None:
    before = _shown(copy)
    alter(copy)
    finished(copy)
    assert verified(copy) == []
    assert _shown(copy) == before


def _shown(folder: Path) -> dict[str, str]:
    files = [folder / "summary.json", folder / "index.html", *folder.glob("results_*.json")]
    return {path.name: path.read_text() for path in files}


def test_claims_are_certified_as_at_first(copy: Path) -> None:
    """The file of certificates can be made anew from the attempts, apart from its times."""
    before = Record(copy).lines("certificates.jsonl")
    asyncio.run(certify_claims(Record(copy), embedded(), 1))
    after = Record(copy).lines("certificates.jsonl")
    for row in (*before, *after):
        row["certificate"].pop("seconds")
    assert json.dumps(before) == json.dumps(after)


def test_a_pipe_in_a_record_is_a_difference(copy: Path, verified: Verify) -> None:
    os.mkfifo(copy / "pipe")
    assert any("pipe: a link, or no ordinary file" in one for one in verified(copy))
