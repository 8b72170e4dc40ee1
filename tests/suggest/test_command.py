"""`proofmill suggest` as a user meets it: what is printed, what is written, the exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from pipelines.commands import suggest as command
from pipelines.commands.suggest import FILLED, INFRASTRUCTURE, OPEN, REFUTED, USAGE, Asked
from tests.suggest import cases

ROOT = Path(__file__).resolve().parents[2]
KEYS = {"id", "kind", "line", "column", "goals", "status", "suggestions", "counterexample", "reason"}
SUGGESTION = {"text", "edit", "axioms", "conditions", "certificate", "milliseconds"}


def run(target: str, **asked: object) -> int:
    return command.suggest_command(Asked(target, **asked))  # type: ignore[arg-type]


@pytest.fixture
def lean(tmp_path: Path) -> Path:
    path = tmp_path / "File.lean"
    path.write_text(cases.BETWEEN, encoding="utf-8")
    return path


def test_a_filled_file_is_exit_code_0_and_stays_as_it_is_unless_asked(
    lean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(str(lean)) == FILLED
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{lean}:2:27: certified: exact h₁") and second.startswith(f"{lean}:3:24: certified: h₂")
    assert lean.read_text() == cases.BETWEEN


def test_in_place_writes_what_was_verified_and_a_second_run_finds_nothing(
    lean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lean.chmod(0o640)
    assert run(str(lean), shown="in-place") == FILLED
    filled = cases.BETWEEN.replace("by sorry", "by exact h₁").replace("sorry", "h₂")
    assert lean.read_text() == filled and lean.stat().st_mode & 0o777 == 0o640
    capsys.readouterr()
    assert run(str(lean), shown="in-place") == FILLED
    assert lean.read_text() == filled and capsys.readouterr().out == ""


def test_diff_is_a_patch_that_applies(lean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(str(lean), shown="diff") == FILLED
    patch = capsys.readouterr().out
    subprocess.run(["patch", "-p1", "-d", "/"], input=patch, text=True, check=True, capture_output=True)
    assert lean.read_text() == cases.BETWEEN.replace("by sorry", "by exact h₁").replace("sorry", "h₂")


def test_line_ends_are_kept(lean: Path) -> None:
    # A fill of several lines, and one line that ends otherwise.
    text = cases.BETWEEN.replace("\n", "\r\n") + "-- the end\ntheorem two (p : Prop) (h : p) : p := by sorry\r\n"
    lean.write_bytes(text.encode())
    assert run(str(lean), shown="in-place") == FILLED
    filled = text.replace("two (p : Prop) (h : p) : p := by sorry", "two (p : Prop) (h : p) : p := by exact h")
    assert lean.read_bytes().decode() == filled.replace("by sorry", "by exact h₁").replace("sorry", "h₂")


def test_a_file_that_changes_meanwhile_is_left_alone(
    lean: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    line = command._line

    def change(*given: object) -> str:
        lean.write_text("-- somebody else's\n")
        return line(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(command, "_line", change)
    assert run(str(lean), shown="in-place") == INFRASTRUCTURE
    assert lean.read_text() == "-- somebody else's\n" and "changed meanwhile" in capsys.readouterr().err


def test_list_names_every_hole_with_its_goal(lean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lean.write_text("theorem ex : ∃ x : Nat, x * x = 49 := ⟨sorry, sorry⟩\ntheorem un : 1 = 1 := by\n  rfl <;> sorry\n")
    assert run(str(lean), shown="list") == FILLED
    kinds = [line.split(": ")[1] for line in capsys.readouterr().out.splitlines()]
    assert kinds == ["data", "data-dependent", "unreached"]


@pytest.mark.parametrize(
    ("text", "code", "statuses"),
    [
        (cases.SMALL, REFUTED, ["statement_false"]),
        (cases.STEP, REFUTED, ["step_false"]),
        (cases.TWINS, OPEN, ["open"]),
        (cases.TWINS + cases.SMALL, REFUTED, ["open", "statement_false"]),
        (cases.ERRORS, OPEN, ["certified", "unsupported", "left", "certified"]),
        ("axiom a : 3 = 4\ntheorem t : 4 = 3 := by sorry\n", REFUTED, ["statement_false"]),
        ("theorem done : True := trivial\n", FILLED, []),
        ("", FILLED, []),
    ],
)
def test_exit_codes_and_json(
    lean: Path, capsys: pytest.CaptureFixture[str], text: str, code: int, statuses: list[str]
) -> None:
    lean.write_text(text)
    assert run(str(lean), shown="json") == code
    answer = json.loads(capsys.readouterr().out)
    assert set(answer) == {"file", "sha256", "holes"} and answer["file"] == str(lean)
    assert [hole["status"] for hole in answer["holes"]] == statuses
    for hole in answer["holes"]:
        assert set(hole) == KEYS and all(set(one) == SUGGESTION for one in hole["suggestions"])
        assert hole["reason"] or hole["suggestions"] or hole["counterexample"]
    assert lean.read_text() == text


def test_conditional_proofs_are_applied_only_when_asked(lean: Path) -> None:
    text = "axiom Secret : Prop\naxiom secret : Secret\ntheorem t : Secret := by sorry\n"
    lean.write_text(text)
    assert run(str(lean), shown="in-place") == OPEN
    assert lean.read_text() == text
    assert run(str(lean), shown="in-place", conditional=True) == FILLED
    assert lean.read_text() == text.replace("sorry", "exact secret")


def test_a_place_is_met_with_a_column_of_tolerance(lean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for place in ("2", "2:27", "2:32", "2:26", "2:33"):
        assert run(f"{lean}:{place}", shown="list") == FILLED
        assert capsys.readouterr().out.startswith(f"{lean}:2:27: tactic")
    for place in ("1", "2:25", "2:34", "99"):
        assert run(f"{lean}:{place}", shown="list") == USAGE
        assert "the holes of the file are at: 2:27, 3:24" in capsys.readouterr().err
    assert run(f"{lean}:3:24", shown="in-place") == FILLED
    assert lean.read_text() == cases.BETWEEN.replace(":= sorry", ":= h₂")


def test_input_that_cannot_be_used_is_one_sentence_and_exit_code_2(
    lean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lean.write_bytes(b"theorem t : \xff := sorry")
    for target in (str(lean), str(lean.parent / "absent.lean"), str(lean.parent)):
        assert run(target) == USAGE
        said = capsys.readouterr().err.strip()
        assert said.startswith("proofmill suggest: ") and "\n" not in said
    lean.write_text("import Nowhere.Module\ntheorem t : True := by sorry\n")
    assert run(str(lean)) == USAGE
    assert "Nowhere.Module" in capsys.readouterr().err


def test_no_process_is_left_behind_when_the_command_is_killed(lean: Path) -> None:
    lean.write_text(cases.TWINS)
    started = subprocess.Popen(
        [sys.executable, "-m", "pipelines.cli", "suggest", str(lean)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
    )
    below: list[psutil.Process] = []
    deadline = time.monotonic() + 60
    while len(below) < 3 and time.monotonic() < deadline and started.poll() is None:
        below = psutil.Process(started.pid).children(recursive=True)
        time.sleep(0.02)
    started.kill()
    started.wait()
    assert len(below) >= 3
    _, alive = psutil.wait_procs(below, timeout=10)
    assert not alive


def test_a_file_of_another_library_is_refused_and_told_where_it_belongs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "File.lean"
    path.write_text("import Mathlib.Tactic\nopen Nat\n\nexample : 1 + 1 = 2 := by sorry\n")
    assert command.suggest_command(Asked(str(path), shown="in-place")) == USAGE
    said = capsys.readouterr().err
    assert "it imports Mathlib.Tactic, which the profile embedded does not have" in said and "--profile mathlib" in said
    assert path.read_text().endswith("by sorry\n")
