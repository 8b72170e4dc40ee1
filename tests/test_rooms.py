"""Who may know whom (docs/design.md): every import of the three packages, those inside functions too."""

from __future__ import annotations

import ast
import graphlib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("prover", "autoformalize", "pipelines")
MOST = 12  # files of code in a folder, `__init__` apart

# A room knows itself and what stands here; `prover` alone has small modules that everybody knows.
COMMON = {"prover.strict_json", "prover.extras", "prover.settings", "prover.files", "prover.jsonl", "prover.errors"}
LEAN = {"prover.lean", *COMMON}
MODELS = {"prover.models", "prover.lean.verdicts", "prover.lean.elaboration", *COMMON}
SEARCH = {"prover.search", "prover.models", "prover.lean", *COMMON}
LIBRARY = {"prover", "autoformalize"}
STORE = {"pipelines.store", "pipelines.config", "pipelines.settings", *LIBRARY}
STAGES = {"pipelines.stages", "pipelines.progress", *STORE}
NODE = {"pipelines.node", *STAGES}
DRIVER = {"pipelines.driver", "pipelines.progress", "pipelines.ending", *NODE}
REPORT = {"pipelines.report", "pipelines.progress", *STAGES}
EVALUATION = {"pipelines.evaluation", *DRIVER, *REPORT}
COMMANDS = {"pipelines.commands", "pipelines.bootstrap", *EVALUATION}
ROOMS = {
    "prover.strict_json": {"prover.strict_json"},
    "prover.files": {"prover.files"},
    "prover.jsonl": {"prover.jsonl", "prover.strict_json"},
    "prover.lean": LEAN,
    "prover.models": MODELS,
    "prover.search": SEARCH,
    "prover.train": {"prover.train", *SEARCH},
    "prover.evaluate": {"prover.evaluate", *SEARCH},
    "prover.suggest": {"prover.suggest", *SEARCH},
    "autoformalize": {"autoformalize", *SEARCH},
    "pipelines.config": {"pipelines.config", *LIBRARY},
    "pipelines.settings": {"pipelines.settings", "pipelines.config", *LIBRARY},
    "pipelines.progress": {"pipelines.progress"},
    "pipelines.ending": {"pipelines.ending"},
    "pipelines.bootstrap": {"pipelines.bootstrap", *LIBRARY},
    "pipelines.store": STORE,
    "pipelines.stages": STAGES,
    "pipelines.node": NODE,
    "pipelines.driver": DRIVER,
    "pipelines.report": REPORT,
    "pipelines.evaluation": EVALUATION,
    "pipelines.commands": COMMANDS,
}


def modules() -> dict[str, Path]:
    found = {}
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            parts = path.relative_to(ROOT).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


def imports(path: Path, lazy: bool = True) -> set[str]:
    """The modules of ours that a file imports; without `lazy` those that it imports when it is imported itself."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree) if lazy else tree.body:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                found.add(inner if inner in MODULES else node.module)
    return {name for name in found if name.split(".")[0] in PACKAGES}


def within(name: str, rooms: set[str]) -> bool:
    return any(name == room or name.startswith(f"{room}.") for room in rooms)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_knows_only_those_below_it(room: str) -> None:
    mine = {name: path for name, path in MODULES.items() if within(name, {room})}
    assert mine, "no such room"
    wrong = {
        name: odd for name, path in mine.items() if (odd := {n for n in imports(path) if not within(n, ROOMS[room])})
    }
    assert not wrong


def test_every_module_has_a_room() -> None:
    tops = {"pipelines", "pipelines.cli", "pipelines.reference", "prover", "prover.extras", "prover.settings"}
    assert {name for name in MODULES if not within(name, {*ROOMS})} <= tops | {"prover.errors"}


def test_there_is_no_circle() -> None:
    graph = {name: imports(path, lazy=False) - {name} for name, path in MODULES.items()}
    graphlib.TopologicalSorter(graph).prepare()  # raises CycleError with the circle


def test_no_folder_is_crowded_and_no_module_long() -> None:
    folders: dict[Path, int] = {}
    for path in [*MODULES.values(), *(ROOT / "tests").rglob("*.py"), *(ROOT / "benchmarks").rglob("*.py")]:
        if path.name != "__init__.py":
            folders[path.parent] = folders.get(path.parent, 0) + 1
    assert {str(folder): n for folder, n in folders.items() if n > MOST} == {}
    code = {name: len(path.read_text(encoding="utf-8").split("\n")) for name, path in MODULES.items()}
    assert {name: n for name, n in code.items() if n > 400} == {}
