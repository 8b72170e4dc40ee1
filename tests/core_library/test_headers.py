"""Published files as they stand: their `open`s and `lemma` mean here what they mean over Mathlib.

The headers of miniF2F open `Nat` and `Real`; a statement must elaborate under them, and to the same type as without.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from prover.lean.certificate.decision.olean import Olean
from prover.lean.certificate.decision.terms import Hasher, Terms
from prover.lean.profiles.embedded import embedded
from prover.lean.profiles.library import library, module_file
from prover.lean.profiles.profile import Limits
from prover.lean.profiles.toolchain import toolchain
from prover.lean.syntax import read_theorem

OPENS = (
    "open BigOperators Real Nat Topology Rat",
    "open scoped BigOperators\nopen Nat Int Finset Set Function",
    "open Real Complex Polynomial Filter Topology MeasureTheory Matrix Classical ENNReal NNReal",
)
WORD = re.compile(r"theorem\s+(\S+)")


def run(text: str, folder: Path) -> list[dict[str, object]]:
    """Lean's messages on a file, whose compiled form becomes `folder`/out.olean."""
    (folder / "file.lean").write_text(text)
    command = [str(toolchain().lean), "--json", "-DmaxErrors=0", "-R", str(folder), "-o", str(folder / "out.olean")]
    command.append(str(folder / "file.lean"))
    environment = {**os.environ, "LEAN_PATH": str(library().path)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=300)
    return [json.loads(line) for line in done.stdout.splitlines()]


def errors(text: str, folder: Path) -> list[int]:
    """The lines with errors."""
    said = run(text, folder)
    return sorted(int(one["pos"]["line"]) for one in said if one["severity"] == "error")  # type: ignore[index]


def hashes(folder: Path) -> dict[str, bytes]:
    """Name of each theorem of the compiled file → content hash of its type."""
    file = Olean((folder / "out.olean").read_bytes())
    terms, found = Terms(file), {}
    for constant in map(file.constant, file.module().constants):
        if constant.kind == "theorem":
            hasher = Hasher(terms, constant.level_params, {})
            found[".".join(map(str, constant.name))] = hasher.hash(constant.type)
    return found


@pytest.mark.slow
def test_benchmark_statements_have_the_same_type_under_the_opens_of_their_files(
    benchmark_data: Path, tmp_path: Path
) -> None:
    rows = [json.loads(line) for line in (benchmark_data / "minif2f.jsonl").read_text().splitlines()]
    profile = embedded()
    header = profile.header(Limits())
    statements = [read_theorem(row["formal_statement"]).signature + " := by sorry" for row in rows]

    def whole(opens: str, given: list[str]) -> str:
        return f"{header}{opens}\n" + "\n".join(f"{statement.replace(chr(10), ' ')}" for statement in given)

    first = header.count("\n") + 2  # the first statement's line, 1-based
    bad = {line - first for line in errors(whole("", statements), tmp_path)}
    good = [statement for number, statement in enumerate(statements) if number not in bad]
    assert len(good) >= 195
    assert errors(whole("", good), tmp_path) == []
    without = hashes(tmp_path)
    assert len(without) >= len(good)
    for opens in OPENS:
        assert errors(whole(opens, good), tmp_path) == []
        assert hashes(tmp_path) == without


def test_no_namespace_that_files_open_repeats_a_root_name(tmp_path: Path) -> None:
    """A root declaration (`rfl`, `not_not`, …) means itself under every `open`; names of two namespaces may clash."""
    names = set()
    for module in library().modules:
        file = Olean(module_file(module, library().path, ".olean").read_bytes())
        names |= {file.constant(offset).name for offset in file.module().constants}
    roots = {name[0] for name in names if len(name) == 1 and re.fullmatch(r"[a-z]\w*", str(name[0]))}
    asked = 0
    for namespace in ("Nat", "Int", "Finset", "Set", "List", "Function", "Classical", "Multiset", "Iff"):
        twins = sorted(str(name[1]) for name in names if len(name) == 2 and name[0] == namespace and name[1] in roots)
        text = f"open {namespace}\n" + "".join(f"#check (@{twin})\n" for twin in twins)
        assert errors(text, tmp_path) == [], (namespace, twins)
        asked += len(twins)
    assert asked >= 6  # Nat.cast, Nat.decEq, Int.cast, Int.decEq, Classical.not_not, Iff.rfl
