"""Templates are filled without touching braces of Lean code, and name what they lack."""

from __future__ import annotations

from pathlib import Path

import pytest

from prover.models.prompts import KINDS, load


@pytest.mark.parametrize("name", ["compact", "paper"])
def test_shipped_sets_are_complete(name: str) -> None:
    prompts = load(name)
    assert set(prompts.versions) == set(KINDS)
    filled = prompts.score.fill(problem="P {x}", answer="A", signature="theorem t {n : ℕ} : n = n")
    assert "P {x}" in filled and "{n : ℕ}" in filled and "{problem}" not in filled


def test_paper_prompt_is_that_of_the_paper() -> None:
    prompt = load("paper").formalize.fill(problem="Show it.", answer="1")
    assert prompt.startswith("Mathematical Problem in Natural Language:\nShow it.")
    assert "Translate the problem to Lean 4 (only the core declaration):\n```lean4\n" in prompt


def test_missing_field_and_missing_template(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="signature"):
        load("compact").prove.fill(problem="x")
    with pytest.raises(FileNotFoundError, match="compact, paper"):
        load("nonesuch")
    with pytest.raises(FileNotFoundError, match=r"formalize\.txt"):
        load(str(tmp_path))


def test_a_folder_of_ones_own(tmp_path: Path) -> None:
    for kind in KINDS:
        (tmp_path / f"{kind}.txt").write_text("{signature}" if kind == "prove" else "{problem}")
    own = load(str(tmp_path))
    assert own.prove.fill(signature="s") == "s"
    assert own.prove.version != load("compact").prove.version
