"""A key that comes twice is refused wherever lines come from outside, and the rest of the file is read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autoformalize.problems import SetAside, read_problems
from prover import strict_json
from prover.evaluate.benchmarks import read_benchmark
from prover.jsonl import read_line

TWICE = '{"id": "a", "statement": "theorem t : True", "statement": "theorem t : 1 = 2", "proof": "trivial"}'


@pytest.mark.parametrize(
    "text", ['{"a": 1, "a": 1}', '[{"b": {"a": 1, "a": 2}}]', '{"a": 1, "\\u0061": 2}', '{"x": 1, "y": 2, "x": null}']
)
def test_a_doubled_key_is_named(text: str) -> None:
    json.loads(text)  # to others it is JSON
    with pytest.raises(strict_json.DoubledKey, match="comes twice"):
        strict_json.loads(text)


@pytest.mark.parametrize("text", ['{"a": NaN}', "[Infinity]", "{", "", '{"a": 1,}'])
def test_what_is_not_json_is_not_read(text: str) -> None:
    with pytest.raises(ValueError):
        strict_json.loads(text)


def test_lines_of_the_doors(tmp_path: Path) -> None:
    assert "twice" in read_line(TWICE.encode()).problem
    problems = tmp_path / "problems.jsonl"
    problems.write_text(
        '{"id": "1", "problem": "What is 1 + 1?", "answer": "2"}\n{"id": "2", "problem": "a", "id": "3"}\n'
    )
    read = list(read_problems([str(problems)], {}))
    assert isinstance(read[1], SetAside) and "twice" in read[1].reason and not isinstance(read[0], SetAside)
    rows = tmp_path / "rows.jsonl"
    good = '{"name": "imo_1", "formal_statement": "theorem imo_1 : 1 = 1 := by"}'
    rows.write_text('{"name": "imo_0", "formal_statement": "theorem t : True", "name": "imo_2"}\n' + good)
    found = read_benchmark(rows)
    assert [s.id for s in found.statements] == ["imo_1"] and "twice" in found.set_aside[0][1]
