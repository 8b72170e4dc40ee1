"""The certificate alone, with the guard switched off: forged files, tampered files, damaged files."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest

from prover.lean.certificate.certifier import Certifier, ElaboratedType
from prover.lean.certificate.judge import read_regular
from prover.lean.profiles.embedded import embedded
from prover.lean.profiles.profile import Limits
from tests.lean.attacks.attack_texts import ATTACKS, FALSE
from tests.lean.certificate.forge import judge_damaged, judge_source

T = TypeVar("T")
TRUE = "theorem t (a b : ℕ) (h : a < b) : a + 1 ≤ b"


def with_certifier(work: Callable[[Certifier], Awaitable[T]]) -> T:
    async def main() -> T:
        async with Certifier(embedded(), lanes=2, limits=Limits(seconds=20)) as certifier:
            return await work(certifier)

    return asyncio.run(main())


def judged(signature: str, source: str) -> dict[str, Any]:
    return with_certifier(lambda certifier: judge_source(certifier, signature, source))


def test_forgery_that_skips_the_kernel_compiles_and_is_refused() -> None:
    found = judged(
        "theorem t : 2 + 2 = 5",
        "set_option debug.skipKernelTC true\ntheorem t : 2 + 2 = 5 := by decide +kernel\n",
    )
    assert found["compiled"]  # with exit code 0 and no axioms: that is the hole
    assert "kernel" in found["refused"] and "certificate" not in found


SKIP = "set_option debug.skipKernelTC true\n"
FORGERIES = {
    "skipped kernel, term": (FALSE, SKIP + FALSE + " := of_decide_eq_true (Eq.refl true)"),
    "skipped kernel, false cast": (
        FALSE,
        SKIP + FALSE + " := by\n  have h : False := by decide +kernel\n  exact h.elim",
    ),
    "own Nat.land": (
        "theorem t : False",
        "def Nat.land (a b : Nat) : Nat := 0\ntheorem t.h : Nat.land 1 1 = 1 := by decide +kernel\n"
        "theorem t.z (a b : Nat) : Nat.land a b = 0 := rfl\n"
        "theorem t : False := absurd (t.h.symm.trans (t.z 1 1)) (by decide)",
    ),
    "own name the kernel computes": (
        "theorem t : True",
        "def Nat.shiftRight (a b : Nat) : Nat := 0\ntheorem t : True := trivial",
    ),
    "own reduceBool": (
        "theorem t : True",
        "def Lean.reduceBool (b : Bool) : Bool := b\ntheorem t : True := trivial",
    ),
    "own axiom": (FALSE, f"axiom t.cheat : (2 : ℕ) + 2 = 5\n{FALSE} := t.cheat"),
    "axiom elsewhere": (FALSE, f"axiom cheat : (2 : ℕ) + 2 = 5\n{FALSE} := cheat"),
    "different type": (FALSE, "theorem t : (2 : ℕ) + 2 = 4 := rfl"),
    "weaker type": (TRUE, "theorem t (a b : ℕ) (h : a < b) : a ≤ b := by omega"),
    "extra hypothesis": (FALSE, "theorem t (h : False) : (2 : ℕ) + 2 = 5 := h.elim"),
    "renotated numeral": (
        FALSE,
        "@[macro termℕ] def x : Lean.Macro := fun _ _ s => .ok .missing s\n" + FALSE + " := rfl",
    ),
    "local instance": (
        FALSE,
        "instance t.bad : HAdd ℕ ℕ ℕ := ⟨fun _ _ => 5⟩\ntheorem t : (2 : ℕ) + 2 = 5 := rfl",
    ),
    "a definition instead": ("theorem t : True", "\ndef t : True := trivial"),
    "an axiom instead": (FALSE, "axiom t : (2 : ℕ) + 2 = 5"),
    "an opaque instead": ("theorem t : True", "opaque t : True := trivial"),
    "unsafe helper": (
        FALSE,
        "unsafe def t.h : (2 : ℕ) + 2 = 5 := t.h\ntheorem t : (2 : ℕ) + 2 = 5 := by sorry",
    ),
    "partial helper": (
        "theorem t : True",
        "partial def t.h (n : Nat) : Nat := t.h n\ntheorem t : True := trivial",
    ),
    "inductive helper": ("theorem t : True", "inductive t.I where | a\ntheorem t : True := trivial"),
    "theorem missing": ("theorem t : True", "theorem u : True := trivial"),
    "module system": ("theorem t : True", "module\npublic theorem t : True := trivial"),
    "sorry": (FALSE, FALSE + " := sorry"),
    "sorry in a helper": (FALSE, f"theorem t.h : (2 : ℕ) + 2 = 5 := sorry\n{FALSE} := t.h"),
    "universe parameters": (
        "theorem t.{u} (α : Type u) : α = α",
        "theorem t.{v} (α : Type v) : α = α := rfl",
    ),
}


@pytest.fixture(scope="module")
def forged() -> dict[str, dict[str, Any]]:
    async def work(certifier: Certifier) -> dict[str, dict[str, Any]]:
        found = await asyncio.gather(*(judge_source(certifier, *forgery) for forgery in FORGERIES.values()))
        return dict(zip(FORGERIES, found, strict=True))

    return with_certifier(work)


@pytest.mark.parametrize("name", FORGERIES)
def test_a_forged_file_gets_no_certificate(name: str, forged: dict[str, dict[str, Any]]) -> None:
    assert "certificate" not in forged[name]
    assert forged[name]["refused"]
    if FORGERIES[name][1].startswith("def ") and forged[name]["compiled"]:  # not in our library: refused by name
        assert "is a name that the kernel computes by itself" in forged[name]["refused"]


def test_an_honest_file_gets_one(forged: dict[str, dict[str, Any]]) -> None:
    found = judged(TRUE, f"theorem t.h (a b : ℕ) (h : a < b) : a + 1 ≤ b := by omega\n{TRUE} := t.h a b h")
    assert found["certificate"]["constants"][-2:] == ["t.h", "t"]


@pytest.mark.parametrize("helper", ["theorem helper", "private theorem u", "theorem Nat.mine", "def d", "theorem t2.h"])
def test_a_helper_under_another_name_is_replayed_like_the_rest(helper: str) -> None:
    """Lean itself declares under names of the library: what a constant is called decides nothing."""
    name = helper.split()[-1]
    found = judged("theorem t : True", f"{helper} : True := trivial\ntheorem t : True := {name}")
    assert len(found["certificate"]["constants"]) == 2


@pytest.mark.slow
def test_no_attack_on_the_guard_gets_a_certificate_without_the_guard() -> None:
    """Every attack with our false statement, as a whole file: the guard is not needed for soundness.

    Half a surrogate is left out: no file can hold it.
    """
    bodies = [a for a in ATTACKS if a.statement == FALSE and a.hole != "unicode: half surrogate"]

    async def work() -> list[str]:
        async with Certifier(embedded(), lanes=2, limits=Limits(seconds=4, memory=1 << 30)) as certifier:
            sources = [f"{FALSE}\n:=\n{a.proof}\n" for a in bodies]
            found = await asyncio.gather(*(judge_source(certifier, FALSE, source) for source in sources))
        return [a.hole for a, f in zip(bodies, found, strict=True) if "certificate" in f]

    assert asyncio.run(work()) == []


@pytest.mark.slow
def test_damaged_files_never_pass_for_another_theorem_and_never_kill_the_judge() -> None:
    """Random damage to a good file: it may stay the same theorem; it never proves anything else."""
    source = f"{TRUE} := by omega\n"
    chance = random.Random(7)

    def damage(data: bytes) -> bytes:
        changed = bytearray(data)
        for _ in range(chance.choice((1, 1, 2, 8))):
            at = chance.randrange(len(changed))
            changed[at] = chance.choice((changed[at] ^ (1 << chance.randrange(8)), chance.randrange(256)))
        return bytes(changed) if chance.random() < 0.9 else bytes(changed[: chance.randrange(len(changed)) & ~7])

    async def work(certifier: Certifier) -> list[dict[str, Any]]:
        return await judge_damaged(certifier, TRUE, source, [damage] * 120)

    answers = with_certifier(work)
    good = judged(TRUE, source)["certificate"]["statement_hash"]
    assert {a["certificate"]["statement_hash"] for a in answers if "certificate" in a} <= {good}
    assert sum("refused" in a for a in answers) > 20


def test_a_link_in_place_of_the_file_is_not_followed(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("/etc/hostname")
    with pytest.raises(OSError):
        read_regular(str(link))


def test_types_are_compared_up_to_bound_names() -> None:
    async def work(certifier: Certifier) -> list[ElaboratedType]:
        signatures = (
            "theorem a (x y : ℕ) (h : x < y) : x ≤ y",
            "theorem b (n m : Nat) (lt : n < m) : n ≤ m",
            "theorem c (x y : ℕ) (h : x < y) : False",
            "theorem d (x y : ℕ) : x ≤ y",
        )
        found = [await certifier.elaborate(signature) for signature in signatures]
        return [f for f in found if isinstance(f, ElaboratedType)]

    first, renamed, absurd, shorter = (found.facts for found in with_certifier(work))
    assert first == renamed
    assert absurd["binders"] == first["binders"] and absurd["conclusion"] != first["conclusion"]
    assert shorter["binders"] == first["binders"][:2] and shorter["type"] != first["type"]
    assert first["mentions"] == [[], [], [0, 1], [0, 1]]
    assert {"Nat", "LT.lt Nat", "LE.le Nat"} <= set(first["uses"])


def test_the_order_of_hypotheses_does_not_count_in_one_of_the_hashes() -> None:
    same = (
        "theorem a (x y : ℕ) (h : x < y) (k : 0 < x) : ∃ z, x < z ∧ z ≤ y",
        "theorem b (n m : ℕ) (k : 0 < n) (h : n < m) : ∃ z, n < z ∧ z ≤ m",
        "theorem c (n : ℕ) (k : 0 < n) (m : ℕ) (h : n < m) : ∃ z, n < z ∧ z ≤ m",
    )
    other = (
        "theorem d (x y : ℕ) (h : x < y) (k : 0 < y) : ∃ z, x < z ∧ z ≤ y",  # about the other variable
        "theorem e (x y : ℕ) (h : x < y) : 0 < x → ∃ z, x < z ∧ z ≤ y".replace("→", "→ 0 < y →"),
        "theorem f (x y : ℕ) (h : x < y) (k : 0 < x) (l : 0 < x) : ∃ z, x < z ∧ z ≤ y",  # once more
        "theorem g (x y : ℕ) (h : x < y) (k : 0 < x) : ∃ z, x < z ∧ z ≤ x",
        "theorem i (x : ℕ) (y : ℤ) (h : (x : ℤ) < y) (k : 0 < x) : ∃ z, x < z ∧ z ≤ x",
    )

    async def work(certifier: Certifier) -> list[str]:
        found = [await certifier.elaborate(signature) for signature in (*same, *other)]
        return [f.facts["unordered"] for f in found if isinstance(f, ElaboratedType)]

    hashes = with_certifier(work)
    assert len(hashes) == len(same) + len(other)
    assert len(set(hashes[: len(same)])) == 1
    assert len(set(hashes)) == 1 + len(other)
