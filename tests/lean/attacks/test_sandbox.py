"""The sandbox of a compile: what a confined child can no longer do, and that it could without."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from prover.lean.certificate import sandbox
from prover.lean.certificate.certifier import Certifier
from prover.lean.certificate.servant import Message, in_child
from prover.lean.certificate.zygote import LOG, OBJECT, SOURCE
from prover.lean.profiles.embedded import embedded
from prover.lean.verdicts import Goal

ROOT = Path(__file__).resolve().parents[3]


def escape(target: Path, *more: str) -> tuple[int, int]:
    """(rings that the child inherited, exit code) of an escape that tries to make `target`."""
    command = [sys.executable, "-m", "tests.lean.attacks.uring_escape", str(target), *more]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout, done.stderr
    return int(done.stdout.split()[0]), done.returncode


def test_no_ring_is_inherited_and_nothing_escapes(tmp_path: Path) -> None:
    rings, code = escape(tmp_path / "escaped")
    assert (rings, code) == (0, 0)
    assert not (tmp_path / "escaped").exists()


def test_without_the_remedies_the_same_child_escapes(tmp_path: Path) -> None:
    """So that the test before can fail."""
    rings, _ = escape(tmp_path / "escaped", "weak")
    if not rings:
        return  # this kernel gives libuv no ring: there is nothing to escape through
    assert (tmp_path / "escaped").is_dir()


def confined(folder: Path, work: Callable[[], object]) -> Message:
    """How a child ends that does this work under the sandbox; 0 when the work was possible, 1 when refused."""

    def child() -> int:
        sandbox.confine(str(folder), sandbox.Limits())
        try:
            work()
        except OSError:
            return 1
        return 0

    return in_child(child, 30, 1 << 30)


def test_a_child_writes_files_in_its_folder_and_makes_no_folders(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "file").write_text("x")
    works = {
        "a file": (lambda: (tmp_path / "new").write_text("x"), 0),
        "a folder": (lambda: (tmp_path / "folder").mkdir(), 1),
        "a folder gone": (lambda: (tmp_path / "there").rmdir(), 1),
        "a link": (lambda: (tmp_path / "link").symlink_to("/"), 1),
        "a file outside": (lambda: (tmp_path.parent / "outside").write_text("x"), 1),
    }
    assert {name: confined(tmp_path, work)["code"] for name, (work, _) in works.items()} == {
        name: expected for name, (_, expected) in works.items()
    }


def test_a_child_has_no_descriptor_of_its_parent(tmp_path: Path) -> None:
    handle = os.open("/etc/hostname", os.O_RDONLY)
    os.set_inheritable(handle, True)
    try:
        assert confined(tmp_path, lambda: os.read(handle, 1))["code"] == 1
        assert os.read(handle, 1)
    finally:
        os.close(handle)


@pytest.mark.parametrize("number", [425, 426, 427])
def test_the_calls_of_io_uring_are_refused(number: int, tmp_path: Path) -> None:
    assert confined(tmp_path, lambda: sandbox._call(number, 0, 0, 0, 0, 0))["code"] == 1
    assert number in sandbox.SYSCALLS["x86_64"].values() and number in sandbox.SYSCALLS["aarch64"].values()


def test_whatever_a_child_leaves_behind_the_next_one_has_a_folder_of_its_own() -> None:
    """A folder in the place of a file that the next compile would write broke the lane for good."""
    goal = Goal("theorem t (a b : ℕ) (h : a < b) : a + 1 ≤ b")

    async def run() -> list[bool]:
        async with Certifier(embedded(), lanes=1) as certifier:
            found = [(await certifier.certify(goal, "by omega")).proved]
            for name in (OBJECT, SOURCE, LOG):
                (certifier._all[0].folder / name / "deep").mkdir(parents=True)
            found.append((await certifier.certify(goal, "by exact h")).proved)
            return found

    assert asyncio.run(run()) == [True, True]
