"""What strangers did with their own files and settings, by the command line alone."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from autoformalize.columns import columns_of
from autoformalize.problems import Problem, SetAside, clean_answer, read_problems
from autoformalize.sources import read_rows
from pipelines.cli import app
from pipelines.config import Config, ConfigError, parse_config
from pipelines.settings import assigned, changes, load_config, merged
from pipelines.stages.read import problems, sound_problems
from pipelines.store.rundir import RunDir, RunDirError
from prover.errors import UnusableInput

CSV = 'Level,Question,Final Answer\n5,"What is 1 + 1, said slowly?",2\n3,What is 2 + 3?,5\n'


def written(path: Path, text: str) -> str:
    path.write_bytes(text.encode())
    return str(path)


def read(source: str, columns: dict[str, str] | None = None) -> list[Problem | SetAside]:
    return list(read_problems([source], columns or {}))


def answers(source: str, columns: dict[str, str] | None = None) -> list[str]:
    return [item.answer if isinstance(item, Problem) else f"aside: {item.reason}" for item in read(source, columns)]


# ---- fields -------------------------------------------------------------------------------------


@pytest.mark.parametrize("names", ["Question,Final Answer", "QUESTION,final_answer", "question text,Expected Answer"])
def test_fields_are_known_however_they_are_spelled(names: str, tmp_path: Path) -> None:
    source = written(tmp_path / "mine.csv", CSV.replace("Question,Final Answer", names))
    assert answers(source) == ["2", "5"]
    told = columns_of(source, {}).told()
    first, second = names.split(",")
    assert told == f"{source}: problem ← {first}, answer ← {second}; unused: Level"


def test_a_column_that_is_not_there_is_refused_with_the_nearest(tmp_path: Path) -> None:
    source = written(tmp_path / "mine.csv", CSV)
    with pytest.raises(UnusableInput, match=r"no field 'Qestion' \(for problem\); the nearest is 'Question'; it has"):
        read(source, {"problem": "Qestion"})
    with pytest.raises(UnusableInput, match="there is no 'question' to fill; there are problem, answer, id, solution"):
        read(source, {"question": "Question"})
    with pytest.raises(
        UnusableInput, match=r"which field is the problem\? It has 'a', 'b': say --column problem=FIELD"
    ):
        read(written(tmp_path / "other.csv", "a,b\n1,2\n"))
    assert answers(source, {"answer": "Level"}) == ["5", "3"]


def test_a_file_of_which_nothing_can_be_read_is_an_error(tmp_path: Path) -> None:
    for name, text in (("bad.jsonl", "not json\n{\n"), ("empty.jsonl", ""), ("head.csv", "problem,answer\n")):
        with pytest.raises(UnusableInput, match="no problem that can be used"):
            list(problems([written(tmp_path / name, text)], {}))


@pytest.mark.parametrize("name", ["mine.txt", "data/mine.txt", "mine.csv", "no/such/file.jsonl", "mine", "a/b/c"])
def test_a_missing_file_is_missing_at_once(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import datasets

    monkeypatch.setattr(datasets, "load_dataset", lambda *_, **__: pytest.fail("a hub was asked"))
    with pytest.raises(UnusableInput, match=r"no such file|No such file"):
        read(name)


def test_a_missing_id_is_the_place_and_repeats_say_where_the_first_stands(tmp_path: Path) -> None:
    text = "A farmer has 12 sheep and 5 goats in a field. How many animals does the farmer have in that field?"
    rows = [
        {"problem": text},
        {"problem": text},
        {"problem": text + " Say it."},
        {"id": "x", "problem": "What is 1 + 9?"},
    ]
    rows.append({"id": "x", "problem": "What is 3 + 9?"})
    source = written(tmp_path / "mine.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
    from autoformalize.duplicates import Leaks

    found = list(sound_problems(problems([source], {}), Leaks([]), 0.8))
    assert [item.id for item in found] == ["mine:1", "mine:2", "mine:3", "x", "x"]
    told = [(item.source, item.line, item.reason) for item in found if isinstance(item, SetAside)]
    assert [place[:2] for place in told] == [(source, 2), (source, 3), (source, 5)]
    assert told[0][2] == f"duplicate of mine:1 at {source}:1 (similarity 1.00)"
    assert told[1][2].startswith(f"near-duplicate of mine:1 at {source}:1 (")
    assert told[2][2] == f"duplicate id, as at {source}:4"


@pytest.mark.parametrize("separator", [";", "\t", ","])
def test_tables_of_other_places_are_read(separator: str, tmp_path: Path) -> None:
    rows = [["Question", "Final; Answer,"], ["What is 1,5 + 1; 5?", "3"]]
    text = "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    source = written(tmp_path / "mine.csv", f"\ufeff{text}\r\n")
    assert answers(source, {"answer": "Final; Answer,"}) == ["3"]


# ---- CSV ----------------------------------------------------------------------------------------


def test_an_unclosed_quote_costs_its_own_line_and_no_other(tmp_path: Path) -> None:
    lines = ["problem,answer", '"What is 1?",1', '"What is 2?,2', "What is 3?,3", '"What is', '4?",4', 'What is "5?,5']
    source = written(tmp_path / "mine.csv", "\n".join(lines) + "\n")
    found = answers(source)
    assert [found[0], *found[2:4]] == ["1", "3", "4"] and found[1].startswith("aside: a quote")
    assert [item.line for item in read(source) if isinstance(item, SetAside)] == [3]
    assert found[4] == "5", "a quote inside of a cell is a letter"
    short = written(tmp_path / "short.csv", "problem,answer\nWhat is 1?\nWhat is 2?,2\n")
    assert answers(short) == ["aside: 1 cells, where the first line has 2", "2"]


CELLS = st.text(st.sampled_from('ab,";\n\r é'), max_size=6)


@settings(deadline=None)
@given(rows=st.lists(st.tuples(CELLS.map(lambda text: f"a{text}"), CELLS).map(list), max_size=6), data=st.data())
def test_what_pythons_csv_writes_is_read_and_damage_stays_where_it_is(
    rows: list[list[str]], data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("csv") / "t.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows([["p", "q"], *rows])
    found = [row for _, row in read_rows(str(path))]
    assert found == [{"p": one, "q": two} for one, two in rows]
    # A line with a quote that nothing closes is put between: all other rows are still there.
    at = data.draw(st.integers(0, len(rows)))
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        writer.writerows([["p", "q"], *rows[:at]])
        file.write('"open,cell\n')
        writer.writerows(rows[at:])
    again = [row for _, row in read_rows(str(path)) if isinstance(row, dict)]
    assert all(row in again for row in found)


# ---- answers ------------------------------------------------------------------------------------

OPTIONS = "What is $2+3$? $\\textbf{(A)}\\ 4\\qquad\\textbf{(B)}\\ 5\\qquad\\textbf{(C)}\\ 6$"


@pytest.mark.parametrize(
    ("text", "problem", "wanted"),
    [
        ("\\boxed{1}", "", "1"),
        ("$\\boxed{\\frac{1}{2}}$", "", "\\frac{1}{2}"),
        ("The answer is \\boxed{7}.", "", "7"),
        ("Ⓓ", "", ""),
        ("(B)", OPTIONS, "5"),
        ("B", OPTIONS, "5"),
        ("Ⓒ", OPTIONS, "6"),
        ("\\textbf{(B)}\\ 5", OPTIONS, "5"),
        ("(D) 42", "", "42"),
        ("D) 42", "", "42"),
        ("B", "Which letter comes after A?", "B"),
        ("(2, 3)", "", "(2, 3)"),
        ("C_1 + 2", "", "C_1 + 2"),
        ("A = 3", "", "A = 3"),
        ("$42$", "", "42"),
        ("She eats 3 of 16 eggs, so 16 - 3 = <<16-3=13>>13.\n#### 13", "", "13"),
        ("", "", ""),
    ],
)
def test_answers_lose_boxes_and_labels_and_nothing_else(text: str, problem: str, wanted: str) -> None:
    assert clean_answer(text, problem) == wanted


# ---- settings -----------------------------------------------------------------------------------


def test_one_value_is_set_over_the_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("rounds: 3\nformalize: {candidates: 4, temperature: 0.5}\n")
    found = load_config(path, ["formalize.candidates=8", "search.portfolio=[by omega]", "problems.columns={answer: b}"])
    assert (found.rounds, found.formalize.candidates, found.formalize.temperature) == (3, 8, 0.5)
    assert found.search.portfolio == ("by omega",) and found.problems.columns == {"answer": "b"}
    assert "formalize.candidates: 6 → 8" in changes(Config(), found)
    with pytest.raises(ConfigError, match="say FIELD=VALUE"):
        assigned(["rounds"])
    assert merged({"problems": {"columns": {"a": "b"}}}, {"problems": {"columns": {"c": "d"}}}) == {
        "problems": {"columns": {"c": "d"}}
    }


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ({"search": {"sampels": 1}}, "did you mean `search.samples`"),
        ({"serch": {"samples": 1}}, "did you mean `search`"),
        ({"samples": 8}, "there is `search.samples`|there is `evaluate.samples`"),
        ({"train": {"batchs": 8}}, "did you mean `train.batch`"),
        ({"search": {"samples": 10**9}}, "less than or equal to 1048576"),
        ({"lean": {"workers": 0}}, "greater than or equal to 1"),
    ],
)
def test_what_cannot_be_says_what_can(data: dict[str, Any], says: str) -> None:
    with pytest.raises(ConfigError, match=says):
        parse_config(data, "mine.yaml")


def test_a_run_may_grow_and_move_and_nothing_else(tmp_path: Path) -> None:
    run = RunDir(tmp_path / "run")
    run.create(Config(rounds=2))
    assert run.change(["rounds=3", "engine.replicas=7"]) == ["rounds: 2 → 3", "engine.replicas: 2 → 7"]
    assert run.config().rounds == 3 and run.config().engine.replicas == 7 and run.provenance()
    for said in (["rounds=1"], ["search.samples=9"], ["engine.dtype=float16"], ["seed=2", "rounds=9"]):
        with pytest.raises(RunDirError, match=r"cannot change while a run goes on; what can: rounds, lean\.workers"):
            run.change(said)
    assert run.config().rounds == 3 and run.change([]) == []


# ---- the command line ---------------------------------------------------------------------------


def test_the_command_line_refuses_before_anything_is_made(tmp_path: Path) -> None:
    runner = CliRunner()
    done = runner.invoke(app, ["prove", "in.jsonl", "--model", "m", "--out", str(tmp_path), "--samples", "1000000000"])
    assert done.exit_code == 2 and "1048576" in done.output
    done = runner.invoke(app, ["check", "in.jsonl", "--out", "o", "--workers", "0"])
    assert done.exit_code == 2
    done = runner.invoke(app, ["formalize", "p.csv", "--model", "m", "--out", str(tmp_path), "--column", "problem"])
    assert done.exit_code == 2 and "FIELD=NAME" in done.output
    lines = written(tmp_path / "lines.jsonl", '{"name": "a", "formal_statement": "theorem a : 1 = 1"}\nnot json\n')
    done = runner.invoke(app, ["filter", lines, "--only", "elaborates", "--out", str(tmp_path / "filtered.jsonl")])
    assert isinstance(done.exception, UnusableInput) and not (tmp_path / "filtered.jsonl").exists()
    config = tmp_path / "mine.yaml"
    source = written(tmp_path / "mine.csv", "a,b\nWhat is 1 + 1?,2\n")
    for section in (
        {"sources": [source]},
        {"sources": [source], "columns": {"problem": "x"}},
        {"sources": ["no.csv"]},
    ):
        config.write_text(yaml.safe_dump({"problems": section}))
        done = runner.invoke(app, ["iterate", str(config), "--run", str(tmp_path / "run")])
        assert isinstance(done.exception, UnusableInput), "each start is told of its own fault, not of the one before"
    shutil.rmtree(tmp_path / "run")
    config.write_text(yaml.safe_dump({"search": {"sampels": 3}}))
    done = runner.invoke(app, ["iterate", str(config), "--run", str(tmp_path / "run")])
    assert isinstance(done.exception, ConfigError) and not (tmp_path / "run").exists()
