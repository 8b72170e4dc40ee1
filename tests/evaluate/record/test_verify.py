"""What `evaluate --verify` must notice though the record was finished and sealed again after it was altered.

Every attack makes all that follows from what it altered anew (numbers, certificates' file, page, manifest), as
somebody would who wants to be believed.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipelines.commands import evaluate as commands
from pipelines.evaluation.finish import finish
from pipelines.evaluation.record import Record
from pipelines.evaluation.run import certify_claims
from pipelines.evaluation.verify import verify, verify_command
from prover.errors import UnusableInput
from prover.evaluate.benchmarks import read_benchmark
from prover.lean.profiles.embedded import embedded
from tests.evaluate.record.forgeries import (
    ATTACKS,
    asked,
    drop,
    easier,
    finished,
    keep,
    seal,
    together,
    unlist,
    without_attempts,
)
from tests.evaluate.record.made import (
    Alter,
    bind_again,
    change_json,
    change_lines,
    change_shards,
    change_stats,
    make_record,
)

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]
Verify = Callable[..., list[str]]


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
    Record(copy).write_statements(Record(copy).statements())  # and the texts that are left
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
    with pytest.raises(UnusableInput, match="a record of format 1, and this version reads format 3 alone"):
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
