"""Files are there whole or not at all, whatever cuts the writing off; lines end where JSON lines end."""

from __future__ import annotations

import json
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pipelines.config import Config
from pipelines.driver.alone import run_stage
from pipelines.driver.models import Model
from prover.files import write_atomically, written_whole
from prover.jsonl import read_lines
from prover.search.question import Statement
from prover.train.examples import Example, write


def cut_off_at(size: int) -> Callable[[], None]:
    """Every file ends at so many bytes: the write that would go on fails, as on a full disk."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


def in_child(code: str, size: int) -> None:
    done = subprocess.run([sys.executable, "-c", code], preexec_fn=cut_off_at(size), capture_output=True, text=True)
    assert "File too large" in done.stderr, done.stderr


WRITERS = [
    "from prover.files import write_atomically; write_atomically(Path({path!r}), 'x' * 9000)",
    "from prover.files import written_whole\nwith written_whole(Path({path!r})) as out: out.write('x' * 9000)",
    "from prover.train.examples import Example, write; write(Path({path!r}), [Example('x' * 9000, '', '', '')])",
]


@pytest.mark.parametrize("code", WRITERS)
def test_a_write_that_is_cut_off_leaves_what_was_there(code: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("before")
    in_child("from pathlib import Path\n" + code.format(path=str(path)), 4096)
    assert path.read_text() == "before" and list(tmp_path.iterdir()) == [path]


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    text = "ℕ\r\n\u2028\n"
    assert write_atomically(tmp_path / "new" / "one", text).read_bytes() == text.encode()
    with written_whole(tmp_path / "two") as out:
        out.write(text)
    assert (tmp_path / "two").read_bytes() == text.encode()
    assert {path.name for path in tmp_path.rglob("*")} == {"new", "one", "two"}


def test_the_record_of_a_stage_is_never_half_there(tmp_path: Path) -> None:
    """A kill while it was written made the folder one that could neither be resumed nor used."""
    out = tmp_path / "out"
    code = f"""
from pathlib import Path
from pipelines.config import Config
from pipelines.driver.alone import run_stage
from pipelines.driver.models import Model
run_stage("search", [], Path({str(out)!r}), Model("m", Config(), Path("model")), None, 4)
"""
    in_child(code, 1024)
    assert not out.exists(), "nothing that blocks a second start"
    model = Model("m", Config(), tmp_path / "model")
    run_stage("search", [], out, model, None, 4)  # no statement: nothing to start
    kept = json.loads((out / "search.json").read_text())
    assert kept["wanted"]["samples"] == 4
    with pytest.raises(ValueError, match="other inputs or settings"):
        run_stage("search", [Statement.of("theorem t : 1 = 1")], out, model, None, 4)


ODD = ["a\u2028b", "a\u2029b", "a\x85b", "a\x0bb", "a\x0cb", "a\x1cb", "a\rb", '"', "\\", "😀", ""]


def test_a_line_ends_at_a_line_feed_and_nowhere_else(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    rows = [{"text": text} for text in ODD]
    path.write_bytes("\n\r\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode())
    found = list(read_lines(path))
    assert [line.row for line in found] == rows
    assert [line.number for line in found] == list(range(1, 2 * len(rows), 2)), "blank lines count"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b"[1]", "not a JSON object"),
        (b"{", "not JSON"),
        (b'{"a": NaN}', "not JSON"),
        (b"\xff{}", "not UTF-8"),
        (b'{"a": 1, "a": 1}', "twice"),
        (b'{"a": "' + b"x" * 99 + b'"}', "longer than 64 bytes"),
    ],
)
def test_a_bad_line_says_why_and_the_next_is_read(text: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_bytes(text + b"\n" + b'{"id": "next"}')
    bad, good = read_lines(path, 64)
    assert says in bad.problem and not bad.row and says in bad.lacking(["id"])
    assert good.row == {"id": "next"} and good.number == 2
    assert good.lacking(["id"]) == "" and good.lacking(["proof"]) == "no field `proof`"


def test_examples_come_back_as_they_went(tmp_path: Path) -> None:
    from prover.train.examples import read

    told = [Example(text, text[::-1], "prove", "seed") for text in ODD]
    write(tmp_path / "examples.jsonl", told)
    assert read(tmp_path / "examples.jsonl") == told
