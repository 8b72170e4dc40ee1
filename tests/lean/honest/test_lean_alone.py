"""Every pair of the honest suite is honest by Lean's word alone, whatever the checker thinks of it."""

from __future__ import annotations

import re

import pytest

from tests.lean.honest.honest_kinds import HONEST
from tests.lean.honest.lean_alone import accepts, whole


def complaints(opens: str = "", every: int = 1) -> list[tuple[str, str]]:
    texts = [whole(*pair) for pair in HONEST[::every]]
    return [(text, said) for text, said in zip(texts, accepts(texts, opens), strict=True) if said is not None]


def test_lean_accepts_a_sample_of_the_honest_proofs() -> None:
    assert complaints(every=25) == []


@pytest.mark.slow
def test_lean_accepts_every_honest_proof() -> None:
    assert complaints() == []


@pytest.mark.slow
def test_the_opens_of_published_files_change_nothing() -> None:
    assert complaints("open BigOperators Real Nat Topology Rat", every=5) == []


def test_lean_alone_refuses_what_proves_nothing() -> None:
    wrong = {
        "theorem a : 1 = 2 := by sorry": r"`sorry`",
        "theorem a : 1 = 2 := by decide": r"proved that",
        "theorem a : 1 = 1 := rfl\naxiom b : 1 = 2": None,
        "axiom b : 1 = 2\ntheorem a : 1 = 2 := b": r"axioms: \['b'\]",
        "theorem a : 1 = 2 := b": r"[Uu]nknown identifier",
        "theorem a : 1 = 1 := rfl\n/- open": r"unterminated comment",
        "theorem a : 1 = 1 :=": r"unexpected token",
        "example : 1 = 1 := rfl": r"there is no theorem",
        "theorem «a b».c' : 1 = 1 := rfl": None,
        "theorem a.{u} (α : Sort u) (x : α) : x = x := rfl": None,
    }
    for (text, expected), said in zip(wrong.items(), accepts(list(wrong)), strict=True):
        if expected is None:
            assert said is None, text
        else:
            assert said is not None and re.search(expected, said), (text, said)
