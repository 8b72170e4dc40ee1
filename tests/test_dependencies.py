"""What pyproject.toml declares is what the code imports, and who lacks an extra is told which."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from prover.extras import EXTRAS, MissingExtra, require
from prover.lean.profiles.toolchain import WHEEL

ROOT = Path(__file__).resolve().parents[1]
OURS = ("prover", "autoformalize", "pipelines")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
# Modules that serve: each needs an extra.
SERVICES = ["prover.lean.serving.service", *(f"prover.suggest.serving.{name}" for name in ("http", "lsp", "tools"))]
# What is run, not imported.
TOOLS = {"ruff", "mypy", "types-pyyaml", "types-psutil"}


def normalized(requirement: str) -> str:
    """The distribution's name as PyPI compares names."""
    [name] = re.findall(r"^[\w.-]+", requirement)
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(*extras: str) -> set[str]:
    """Distributions of those extras; without any, those that everybody needs."""
    groups = [PROJECT["optional-dependencies"][extra] for extra in extras] or [PROJECT["dependencies"]]
    return {normalized(requirement) for group in groups for requirement in group}


@cache
def distributions() -> dict[str, set[str]]:
    """Import name → the distributions that bring it."""
    return {name: set(map(normalized, found)) for name, found in packages_distributions().items()}


def imports(paths: Iterable[Path]) -> dict[str, str]:
    """Top-level name → one place that imports it, at any depth; without Python's own and our own."""
    paths = list(paths)
    local = {*OURS, "tests", "benchmarks"} | sys.stdlib_module_names
    # Tests and benchmarks import what stands beside them by its bare name; within the packages none does.
    local |= {path.stem for path in paths if path.relative_to(ROOT).parts[0] not in OURS}
    found: dict[str, str] = {}
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text())):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module or ""]
            for name in names:
                if (top := name.split(".")[0]) not in local:
                    found.setdefault(top, f"{path.relative_to(ROOT)}:{node.lineno}")
    return found


def of_packages() -> dict[str, str]:
    """The imports of the three packages; the Lean wheel is found by name and never imported as Python."""
    found = imports(path for package in OURS for path in (ROOT / package).rglob("*.py"))
    return found | {WHEEL: "prover/lean/toolchain.py"}


def undeclared(found: dict[str, str], known: set[str]) -> list[str]:
    return [f"{place} imports {name}" for name, place in found.items() if not distributions().get(name, set()) & known]


def unused(found: dict[str, str], known: set[str]) -> set[str]:
    return known - {distribution for name in found for distribution in distributions().get(name, ())}


def test_packages_import_what_is_declared_and_nothing_else() -> None:
    known = declared() | declared("cpu", "training", "suggest", "web", "hub")
    assert undeclared(of_packages(), known) == []
    assert unused(of_packages(), known) == set()


def test_tests_and_benchmarks_import_what_is_declared_and_nothing_else() -> None:
    found = imports(path for folder in ("tests", "benchmarks") for path in (ROOT / folder).rglob("*.py"))
    assert undeclared(found, declared() | declared("cpu", "training", "suggest", "web", "hub", "dev")) == []
    assert unused(found, declared("dev") - TOOLS) == set()


def test_the_lock_installs_everything_but_the_gpu_build() -> None:
    locked = {normalized(line) for line in (ROOT / "requirements.lock").read_text().splitlines()}
    asked = [line for line in (ROOT / "requirements.in").read_text().splitlines() if not line.startswith("#")]
    assert (
        declared() | declared("cpu", "training", "suggest", "web", "hub", "dev")
        <= set(map(normalized, asked))
        <= locked
    )


def test_extras_are_those_of_the_project() -> None:
    assert set(EXTRAS) == set(PROJECT["optional-dependencies"]) - {"dev"}
    assert EXTRAS["cpu"] == EXTRAS["gpu"]
    for extra in set(EXTRAS) - {"gpu"}:
        brought = {distribution for name in EXTRAS[extra] for distribution in distributions()[name]}
        assert brought == declared(extra)


# -- without them ----------------------------------------------------------------------------------------------

# Whatever is installed, the process finds nothing of an extra, as if it were not.
WITHOUT_EXTRAS = f"""
import sys
from importlib.machinery import PathFinder

class Without:
    @staticmethod
    def find_spec(name, path=None, target=None):
        hidden = name.split(".")[0] in {sorted({name for names in EXTRAS.values() for name in names})}
        return None if hidden else PathFinder.find_spec(name, path, target)

sys.meta_path[:] = [Without if finder is PathFinder else finder for finder in sys.meta_path]
"""


def without_extras(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WITHOUT_EXTRAS + code, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def test_every_module_but_the_service_can_be_imported_without_extras() -> None:
    code = (
        "import importlib, pkgutil\n"
        f"for package in map(importlib.import_module, {OURS}):\n"
        "    for found in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "        try:\n"
        "            importlib.import_module(found.name)\n"
        "        except ModuleNotFoundError as problem:\n"
        "            print(found.name)\n"
    )
    done = without_extras(code)
    assert (done.returncode, done.stdout.split()) == (0, SERVICES), done.stderr


@pytest.mark.parametrize(
    ("arguments", "extra"),
    [
        (("serve-checker",), "web"),
        (("train", "examples.jsonl", "--base", "base", "--out", "{tmp}/out"), "training"),
        (("iterate", "configs/demo.yaml", "--run", "{tmp}/run"), "training"),
    ],
)
def test_a_command_without_its_extra_is_one_sentence(arguments: tuple[str, ...], extra: str, tmp_path: Path) -> None:
    given = [argument.replace("{tmp}", str(tmp_path)) for argument in arguments]
    done = without_extras("from pipelines.cli import main; main()", *given)
    last = done.stderr.splitlines()[-1]
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert last.startswith(f"proofmill: {arguments[0]} needs {EXTRAS[extra][0]}, ")
    assert last.endswith(f"which are not installed: pip install 'proofmill[{extra}]'")


def test_a_model_needs_one_of_two_extras(monkeypatch: pytest.MonkeyPatch) -> None:
    require("cpu", "it")
    monkeypatch.setattr("prover.extras.find_spec", lambda _: None)
    with pytest.raises(MissingExtra) as caught:
        require("gpu", "it")
    wanted = "it needs vllm, ray, which are not installed: pip install 'proofmill[cpu]' or 'proofmill[gpu]'"
    assert str(caught.value) == wanted
