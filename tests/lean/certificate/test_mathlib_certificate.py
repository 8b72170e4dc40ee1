"""The mathlib profile from end to end with the real Lean: worker, guard, pool, certificate over a Lake package.

The package is a small stand-in for Mathlib (`small_mathlib.py`), so what is not seen here is Mathlib's size.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest

from prover.lean.certificate.certifier import Certifier
from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.profiles.mathlib import mathlib
from prover.lean.profiles.profile import Limits, Profile
from prover.lean.reading import read_goal
from prover.lean.verdicts import Goal, Received, Verdict, VerdictKind
from tests.lean.certificate.forge import judge_source
from tests.lean.certificate.small_mathlib import make_project
from tests.lean.certificate.test_judge import FORGERIES
from tests.lean.honest.honest_kinds import HONEST

ROOT = Path(__file__).resolve().parents[3]
LIMITS = Limits(seconds=20)


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Profile:
    home, project = make_project(tmp_path_factory.mktemp("mathlib"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ELAN_HOME", str(home))
        return mathlib(project)


def check_all(profile: Profile, attempts: list[tuple[str, str]]) -> list[Verdict]:
    async def main() -> list[Verdict]:
        async with LeanPool(profile, workers=2, limits=LIMITS) as pool:
            return await asyncio.gather(*(pool.check(Goal(statement), proof) for statement, proof in attempts))

    return asyncio.run(main())


def test_the_package_and_the_module_system_behind_it_are_used(profile: Profile) -> None:
    lemma, hidden, cheated, wrong = check_all(
        profile,
        [
            ("theorem t (a b : ℕ) (h : a < b) : a < b + 1", "Nat.lt_step_of_mathlib h"),
            ("theorem t (h : 1 = 1) : 1 = 1", "Hidden.same _ h"),
            ("theorem t : 1 = 2", "Hidden.cheated _"),
            ("theorem t : 1 = 2", "by decide"),
        ],
    )
    for verdict in (lemma, hidden):
        assert verdict.proved and verdict.certificate, verdict.reason
        assert (verdict.certificate["profile"], verdict.certificate["kernel"]) == ("mathlib", "accepted")
    assert hidden.axioms == ()  # its proof is in the private part: the public part shows an axiom
    assert cheated.kind is VerdictKind.REJECTED and "Hidden.cheat" in cheated.reason
    assert wrong.kind is VerdictKind.REJECTED


@pytest.mark.slow
def test_honest_proofs_are_certified(profile: Profile) -> None:
    chosen = HONEST[::12]
    verdicts = check_all(profile, chosen)
    assert [(*text, v.reason) for text, v in zip(chosen, verdicts, strict=True) if not v.certificate] == []


def test_the_words_of_the_package_begin_commands_too(profile: Profile) -> None:
    """They are asked of Lean with the package imported, so a command of Mathlib's is known without a list."""
    assert embedded().commands <= profile.commands and "announce" in profile.commands
    first, name = check_all(
        profile, [("theorem t : 1 = 1", "by rfl\nannounce x"), ("theorem t (alias : 1 = 1) : 1 = 1", "alias")]
    )
    assert first.kind is VerdictKind.FORBIDDEN and name.proved, name.reason
    assert profile.offers("Mathlib.Hidden") and not profile.offers("Mathlib.Anything")


def test_texts_are_read_by_lean_as_they_were_sent(profile: Profile) -> None:
    """The echo in this profile: the package is imported, what the text opens is in force, its notation counts."""
    good = "import Mathlib.Hidden\nopen Nat in\n/- /- -/ theorem -/\nlemma t (a b : ℕ) (h : a < b) : a < b + 1 :="
    shown = "theorem t : twice = 4"

    async def main() -> list[Verdict]:
        async with LeanPool(profile, workers=1, limits=LIMITS) as pool:
            asked = [read_goal(text, profile).goal for text in (good, shown)]
            wrong = Goal("theorem t : True", received=Received(f"{shown} := sorry", ("t",)))
            return [
                await pool.check(asked[0], "lt_step_of_mathlib h"),
                await pool.check(asked[1], "by decide"),
                await pool.check(wrong, "trivial"),
            ]

    opened, noted, otherwise = asyncio.run(main())
    assert opened.proved and noted.proved, (opened.reason, noted.reason)
    assert otherwise.kind is VerdictKind.INVALID_INPUT and "reads the text" in otherwise.reason


def test_forged_files_get_no_certificate(profile: Profile) -> None:
    """The guard left out: whole files that import the package, straight to compiler and judge."""
    axiom = ("theorem t : 1 = 2", "theorem t : 1 = 2 := Hidden.cheated _")
    forgeries = [*FORGERIES.values(), axiom]

    async def main() -> list[dict[str, object]]:
        async with Certifier(profile, lanes=2, limits=LIMITS) as certifier:
            sources = [(signature, f"import Mathlib\n{source}") for signature, source in forgeries]
            return await asyncio.gather(*(judge_source(certifier, *forgery) for forgery in sources))

    found = asyncio.run(main())
    assert [f for f in found if "certificate" in f or not f["refused"]] == []
    assert found[-1]["compiled"] and "Hidden.cheat" in str(found[-1]["refused"])


def test_another_lean_has_no_certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its compiled files and functions may differ from those we read and call."""
    home, project = make_project(tmp_path)
    tools = home / "toolchains" / "leanprover--lean4---v4.35.0"
    tools.rename(tools.with_name("leanprover--lean4---v4.30.0"))
    tools = tools.with_name("leanprover--lean4---v4.30.0")
    (tools / "bin" / "lean").write_text("#!/bin/sh\necho 'Lean (version 4.30.0, x86_64)'\n")
    (project / "lean-toolchain").write_text("leanprover/lean4:v4.30.0\n")
    olean = next(project.rglob("Mathlib.olean"))
    olean.write_bytes(olean.read_bytes().replace(b"4.35.0", b"4.30.0"))
    monkeypatch.setenv("ELAN_HOME", str(home))
    assert mathlib(project).trusted is None


SAME = """
import json, sys
from pathlib import Path
from prover.lean.certificate.decision.environment import EnvironmentTable
from prover.lean.certificate.decision.kernel import Kernel
from prover.lean.certificate.decision.tables import load_table
from prover.lean.profiles.library import library
from prover.lean.profiles.toolchain import toolchain

files = load_table(library())
memory = EnvironmentTable(Kernel(str(toolchain().shared), str(library().path)))
assert ("Nat", "nothing") not in memory
differ = [name for name, axioms in files.axioms.items() if name not in memory or memory.axioms[name] != axioms]
print(json.dumps({"constants": len(files.axioms), "differ": differ}))
"""


def test_lean_and_the_files_agree_on_what_the_core_library_rests_on() -> None:
    done = subprocess.run([sys.executable, "-c", SAME], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["constants"] > 2000 and found["differ"] == []
