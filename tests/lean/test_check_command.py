"""The contract of `proofmill check`: a line out for every line in, in order; exit codes; errors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pipelines.commands.check import run_check

STATEMENT = "theorem t (a b : ℕ) (h : a < b) : a + 1 ≤ b"


def run(lines: list[Any], folder: Path, **options: Any) -> list[dict[str, Any]]:
    source, out = folder / "in.jsonl", folder / "out.jsonl"
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    source.write_bytes(b"\n".join(raw) + b"\n")
    assert run_check(source, out, cached=False, **options) == 0
    return [json.loads(line) for line in out.read_text().splitlines()]


def test_every_line_is_judged_in_order(tmp_path: Path) -> None:
    lines: list[Any] = [
        {"id": "ok", "statement": STATEMENT, "proof": "by omega"},
        {"id": "slow", "statement": STATEMENT, "proof": "by\n  have := h\n  omega"},
        {"id": "wrong", "statement": STATEMENT, "proof": "by rfl"},
        {"id": "open", "statement": STATEMENT, "proof": "by sorry"},
        {"id": "bad", "statement": STATEMENT, "proof": "by rfl\naxiom x : False"},
        {"id": "stmt", "statement": "theorem t : x", "proof": "rfl"},
        b"not json",
        b'{"id": "\xff\xfe"}',
        b"[1, 2]",
        b"[" * 100_000,
        {"id": "ok", "statement": STATEMENT, "proof": "by omega"},
        {"id": 7, "statement": STATEMENT, "proof": "by omega", "extra": 1},
        {"id": None, "statement": STATEMENT, "proof": "by omega"},
        {"statement": STATEMENT, "proof": "by omega"},
        {"id": "a", "proof": "by omega"},
        {"id": "b", "statement": STATEMENT},
        {"id": "c", "statement": STATEMENT, "proof": 3},
        {"id": "d", "statement": [STATEMENT], "proof": "by omega"},
        {"id": "e", "statement": STATEMENT, "proof": "by rfl \ud800"},
        {"id": "f" * (5 << 20), "statement": STATEMENT, "proof": "by omega"},
        b"   ",
        {"id": "last", "statement": STATEMENT + " := by\n", "proof": "by omega"},
    ]
    found = run(lines, tmp_path, certify=True)
    assert [(line["id"], line["verdict"]) for line in found] == [
        ("ok", "proved"),
        ("slow", "proved"),
        ("wrong", "rejected"),
        ("open", "incomplete"),
        ("bad", "forbidden"),
        ("stmt", "invalid_input"),
        *[(None, "invalid_input")] * 4,
        ("ok", "invalid_input"),
        (7, "proved"),
        *[(None, "invalid_input")] * 2,
        *[(name, "invalid_input") for name in "abcd"],
        ("e", "forbidden"),
        (None, "invalid_input"),
        ("last", "proved"),
    ]
    for line in found:
        assert list(line) == ["id", "verdict", "reason", "axioms", "seconds", "certificate", "dropped"]
        assert (line["certificate"] is not None) == (line["verdict"] == "proved")
        assert line["reason"] or line["verdict"] == "proved"
        assert (line["axioms"] is not None) == (line["verdict"] == "proved")


def test_without_certify_the_verdict_is_the_same_and_the_record_is_left_out(tmp_path: Path) -> None:
    found = run([{"id": 1, "statement": STATEMENT, "proof": "by omega"}], tmp_path)
    assert found[0]["verdict"] == "proved" and found[0]["certificate"] is None


def test_an_empty_file_is_judged(tmp_path: Path) -> None:
    assert run([], tmp_path) == []


@pytest.mark.parametrize("case", ["missing", "folder", "binary", "no folder", "out is a folder", "profile", "workers"])
def test_an_unusable_input_is_one_sentence_and_exit_code_2(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, out, options = tmp_path / "in.jsonl", tmp_path / "out.jsonl", {}
    source.write_text(json.dumps({"id": 1, "statement": STATEMENT, "proof": "by omega"}))
    if case == "missing":
        source.unlink()
    elif case == "folder":
        source = tmp_path
    elif case == "binary":
        source.write_bytes(bytes(range(256)) * 100)
    elif case == "no folder":
        out = tmp_path / "nowhere" / "out.jsonl"
    elif case == "out is a folder":
        out = tmp_path
    elif case == "profile":
        options = {"profile": "other"}
    elif case == "workers":
        options = {"workers": 0}
    assert run_check(source, out, **options) == 2  # type: ignore[arg-type]
    said = capsys.readouterr().err.strip()
    assert said.startswith("proofmill check: ") and "\n" not in said and "Traceback" not in said
    assert not out.is_file()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
