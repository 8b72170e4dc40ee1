"""The number encoding is reversible and never invents a number."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.models.numbers import MARKERS, ReservedCharacter, table_of

plain = st.text(alphabet=st.sampled_from("abch₀₁ xyn0123456789+*-/^%=<≤≠∣()ℕℤ.,:{}\n"), min_size=0, max_size=120)


@given(plain, plain)
def test_round_trip(prompt: str, other: str) -> None:
    table = table_of(prompt)
    assert table.decode(table.encode(prompt)) == prompt
    assert table.decode(table.encode(other)) == other


@given(plain)
def test_only_numbers_change(prompt: str) -> None:
    encoded = table_of(prompt).encode(prompt)
    assert re.sub(r"[\dⒶ-Ⓩ]", "", encoded) == re.sub(r"\d", "", prompt)


def test_names_with_digits_and_small_constants_stay() -> None:
    prompt = "theorem problem (x2 : ℕ) (h₁ : x2 + 12 = 30) : 1 * x2 = 18 ∨ 12 = 0"
    table = table_of(prompt)
    assert table.numbers == ("12", "30", "18")
    assert table.encode(prompt) == "theorem problem (x2 : ℕ) (h₁ : x2 + Ⓐ = Ⓑ) : 1 * x2 = Ⓒ ∨ Ⓐ = 0"


def test_markers_beyond_the_table_stay_and_reserved_input_is_refused() -> None:
    assert table_of("x = 5").decode("Ⓐ Ⓑ") == "5 Ⓑ"
    with pytest.raises(ReservedCharacter):
        table_of(f"x = {MARKERS[0]}")


def test_more_numbers_than_markers() -> None:
    prompt = " ".join(str(n) for n in range(2, 60))
    table = table_of(prompt)
    assert len(table.numbers) == len(MARKERS)
    assert table.decode(table.encode(prompt)) == prompt
