"""`proofmill setup --profile mathlib` with stand-ins for elan, lake and lean: order, once only, errors.

The stand-ins write down what they are asked and leave the files that the real programs would leave.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from pipelines.commands.setup import setup_command
from prover.lean.errors import SetupError, UnknownProfile

PEER = Path(__file__).with_name("fake_peer.py")
LEAN = """#!/bin/sh
[ "$1" = --version ] && echo 'Lean (version 4.9.0, x86_64)' && exit
exec {python} -S {peer} {mode}
"""
LAKE = """#!/bin/sh
echo "lake $*" >> {log}
case "$*" in
  "{fails}") echo "{said}" >&2; exit 1;;
  "update --keep-toolchain")
    mkdir -p {packages}/mathlib
    echo '{{"packages": [{{"name": "mathlib", "rev": "abc"}}]}}' > {project}/lake-manifest.json;;
  "exe cache get") mkdir -p {lib}; printf 'olean\\2\\000%s{zeros}' 4.9.0 > {lib}/Mathlib.olean;;
  "env printenv LEAN_PATH") echo {lib};;
esac
"""
ELAN = """#!/bin/sh
echo "elan $*" >> {log}
[ "elan $*" = "elan {fails}" ] && echo "{said}" >&2 && exit 1
mkdir -p {bin} && cp {stock}/* {bin}/
"""
ALL = [
    "elan toolchain install leanprover/lean4:v4.9.0",
    "lake update --keep-toolchain",
    "lake exe cache get",
    "lake build --no-build Mathlib",
    "lake build Proofmill",
    "lake env printenv LEAN_PATH",
]


class Machine:
    """A machine without a toolchain, and a project that has never been set up."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, mode: str = "well", **failing: str) -> None:
        self.project, self.log, home = folder / "project", folder / "log", folder / "elan"
        stock, tools = folder / "stock", home / "toolchains" / "leanprover--lean4---v4.9.0" / "bin"
        packages = self.project / ".lake" / "packages"
        words = {
            "python": sys.executable,
            "peer": PEER,
            "mode": mode,
            "log": self.log,
            "project": self.project,
            "packages": packages,
            "lib": packages / "mathlib" / "lib",
            "zeros": "\\000" * 60,
            "bin": tools,
            "stock": stock,
            "fails": failing.get("fails", "-"),
            "said": failing.get("said", ""),
        }
        for path, text in ((stock / "lean", LEAN), (stock / "lake", LAKE), (home / "bin" / "elan", ELAN)):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.format(**words))
            path.chmod(0o755)
        self.project.mkdir()
        (self.project / "lean-toolchain").write_text("leanprover/lean4:v4.9.0\n")
        monkeypatch.setenv("ELAN_HOME", str(home))

    def asked(self) -> list[str]:
        return self.log.read_text().splitlines() if self.log.exists() else []


def test_everything_is_installed_in_order_and_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(tmp_path, monkeypatch)
    assert setup_command("mathlib", machine.project) == 0
    assert machine.asked() == ALL
    assert setup_command("mathlib", machine.project) == 0
    assert machine.asked()[len(ALL) :] == ["lake env printenv LEAN_PATH"]  # which fetches nothing


@pytest.mark.parametrize(
    ("fails", "said", "message"),
    [
        (
            ALL[0].removeprefix("elan "),
            "could not download",
            r"`elan toolchain install .*` failed.*may have no network",
        ),
        (ALL[1].removeprefix("lake "), "Could not resolve host", r"`lake update.*` failed.*may have no network"),
        (ALL[2].removeprefix("lake "), "curl: (6)", r"`lake exe cache get` failed.*may have no network"),
        (ALL[3].removeprefix("lake "), "target is out-of-date", r"cache does not hold all.*out-of-date"),
        (ALL[4].removeprefix("lake "), "disk quota exceeded", r"`lake build Proofmill` failed: disk quota exceeded$"),
    ],
)
def test_a_step_that_fails_is_named_and_the_rest_left(
    fails: str, said: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = Machine(tmp_path, monkeypatch, fails=fails, said=said)
    with pytest.raises(SetupError, match=message):
        setup_command("mathlib", machine.project)
    assert machine.asked()[-1].split(" ", 1)[1] == fails


def test_what_is_there_already_is_not_fetched_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = Machine(tmp_path, monkeypatch, fails="exe cache get", said="interrupted")
    with pytest.raises(SetupError):
        setup_command("mathlib", broken.project)
    lake = tmp_path / "elan" / "toolchains" / "leanprover--lean4---v4.9.0" / "bin" / "lake"
    lake.write_text(lake.read_text().replace('"exe cache get") echo', '"never") echo'))
    before = len(broken.asked())
    assert setup_command("mathlib", broken.project) == 0
    assert broken.asked()[before:] == [ALL[-1], *ALL[2:]]  # Lake is asked for its path first, which fetches nothing


def test_a_missing_elan_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(tmp_path, monkeypatch)
    (tmp_path / "elan" / "bin" / "elan").unlink()
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    with pytest.raises(SetupError, match="elan, which installs Lean toolchains, is neither on PATH nor in"):
        setup_command("mathlib", machine.project)


def test_a_lean_that_checks_nothing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(tmp_path, monkeypatch, mode="exit")
    with pytest.raises(SetupError, match="does not check a simple theorem: crashed"):
        setup_command("mathlib", machine.project)


def test_an_unknown_profile_is_named() -> None:
    with pytest.raises(UnknownProfile):
        setup_command("other")
