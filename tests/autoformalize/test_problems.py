"""Reading problems from files of many shapes, and setting aside what cannot be used."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from autoformalize.problems import Problem, SetAside, read_problems
from prover.errors import UnusableInput


def test_common_shapes_work_without_configuration(tmp_path: Path) -> None:
    rows = [
        {"problem": "What is $1+1$?", "solution": "2", "answer": "2", "subject": "Algebra"},
        {"question": "What is 2 + 2?", "final_answer": 4},
        {"Problem": "AIME asks for 3 + 3.", "Answer": "006", "ID": "1983-1"},
    ]
    path = tmp_path / "p.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    found = list(read_problems([str(path)], {}))
    assert [p.answer for p in found if isinstance(p, Problem)] == ["2", "4", "006"]
    assert found[2] == Problem("1983-1", "AIME asks for 3 + 3.", "006", "")
    assert [p.id for p in found] == [p.id for p in read_problems([str(path)], {})], "ids are stable"


@pytest.mark.slow
def test_columns_parquet_and_csv(tmp_path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pa.table({"text": ["Solve x = 1.", "Solve x = 2."], "key": ["a", "b"]})
    pq.write_table(table, tmp_path / "p.parquet")
    with (tmp_path / "p.csv").open("w", newline="") as file:
        csv.writer(file).writerows([["text", "key"], ["Solve x = 3.", "c"]])
    sources = [str(tmp_path / "p.parquet"), str(tmp_path / "p.csv")]
    found = list(read_problems(sources, {"problem": "text", "id": "key"}))
    assert [(p.id, p.problem) for p in found if isinstance(p, Problem)] == [
        ("a", "Solve x = 1."),
        ("b", "Solve x = 2."),
        ("c", "Solve x = 3."),
    ]


def test_normalization_and_what_is_set_aside(tmp_path: Path) -> None:
    lines = [
        b'{"id": "s", "problem": "A  sum\\\\, of~two\\n terms", "answer": null}',
        b'{"id": "fig", "problem": "See [asy] draw(); [/asy]"}',
        b'{"id": "cut", "problem": "It goes on and..."}',
        b'{"id": "empty", "problem": "  "}',
        b'{"id": "lean", "problem": "theorem t : 1 = 1"}',
        b"\xff",
    ]
    path = tmp_path / "p.jsonl"
    path.write_bytes(b"\n".join(lines))
    found = list(read_problems([str(path)], {}))
    assert found[0] == Problem("s", "A sum of two terms", "", raw="A  sum\\, of~two\n terms")
    reasons = [item.reason for item in found[1:] if isinstance(item, SetAside)]
    assert [r.split()[0] for r in reasons] == ["needs", "truncated", "empty", "a", "not"]
    assert [item.line for item in found[1:] if isinstance(item, SetAside)] == [2, 3, 4, 5, 6]


def test_a_source_that_cannot_be_opened_is_one_error() -> None:
    with pytest.raises(UnusableInput, match=r"nowhere\.jsonl"):
        list(read_problems(["nowhere.jsonl"], {}))


def read(tmp_path: Path, *rows: dict[str, object]) -> list[Problem]:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    found = list(read_problems([str(path)], {}))
    assert all(isinstance(item, Problem) for item in found)
    return [item for item in found if isinstance(item, Problem)]


def test_answers_are_read_from_the_box_of_a_solution(tmp_path: Path) -> None:
    solution = "First $\\boxed{1}$, no: we get $\\boxed{\\frac{\\sqrt{2}}{3}}$."
    math, numina, proof, unknown = read(
        tmp_path,
        {"problem": "Compute it.", "level": "Level 5", "type": "Algebra", "solution": solution},  # MATH
        {"problem": "Find the sum.", "solution": solution, "answer": "7", "source": "olympiads"},
        {"problem": "Show that it holds.", "solution": "Clear.", "answer": "proof", "source": "olympiads"},
        {"problem": "Find the number.", "solution": "Left open {", "answer": "notfound"},
    )
    assert (math.answer, math.group) == ("\\frac{\\sqrt{2}}{3}", "Algebra")
    assert (numina.answer, numina.kind) == ("7", "answer")
    assert (proof.answer, proof.kind) == ("", "proof")
    assert (unknown.answer, unknown.kind) == ("", "answer")


def test_language_and_kind_are_told(tmp_path: Path) -> None:
    texts = [
        ("What is the remainder when 7 is divided by 3?", "en", "answer"),
        ("Prove that there are infinitely many primes.", "en", "proof"),
        ("求满足方程的所有正整数的和。", "zh", "answer"),
        ("证明这个三角形是等边三角形。", "zh", "proof"),
        ("Найдите сумму всех корней уравнения.", "ru", "answer"),
        ("整数の和を求めてください。", "ja", "answer"),
        ("정수의 합을 구하시오 그리고 답하시오.", "ko", "answer"),
        ("Trouver tous les entiers naturels qui conviennent ici.", "other", "answer"),
        ("$x^2 + 3x = 4$", "none", "answer"),
    ]
    found = read(tmp_path, *({"problem": text} for text, _, _ in texts))
    assert [(p.language, p.kind) for p in found] == [(code, kind) for _, code, kind in texts]
