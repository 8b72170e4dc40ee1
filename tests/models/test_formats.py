"""Formats: prompts filled without touching Lean's braces, answers read as they were asked for, examples of both."""

from __future__ import annotations

from pathlib import Path

import pytest

from prover.models.formats.format import CLASSES, Format, Template
from prover.models.formats.registry import FORMATS, KINDS, NoFormat, load

FIELDS = {"problem": "P {x}", "answer": "A", "signature": "theorem t {n : ℕ} : n = n", "proof": "by rfl"}
FIELDS |= {"message": "m", "line": "1", "column": "2"}


@pytest.mark.parametrize("name", FORMATS)
def test_shipped_sets_are_complete(name: str) -> None:
    formats = load(name)
    versions = {getattr(formats, kind).template.version for kind in KINDS}
    assert len(versions) == len(KINDS)
    asked = formats.score.prompt(**FIELDS)
    assert "P {x}" in asked and "{n : ℕ}" in asked and "{problem}" not in asked


def test_paper_prompt_is_that_of_the_paper() -> None:
    prompt = load("paper").formalize.prompt(problem="Show it.", answer="1")
    assert prompt.startswith("Mathematical Problem in Natural Language:\nShow it.")
    assert "Translate the problem to Lean 4 (only the core declaration):\n```lean4\n" in prompt


def test_missing_field_and_missing_template(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="signature"):
        load("compact").prove.prompt(problem="x")
    with pytest.raises(FileNotFoundError, match="compact, paper"):
        load("nonesuch")
    with pytest.raises(FileNotFoundError, match=r"formalize\.txt"):
        load(str(tmp_path))
    with pytest.raises(FileNotFoundError, match="no task is called 'prov'"):
        load({"prov": "paper"})


def test_a_folder_of_ones_own_may_lack_what_is_never_asked(tmp_path: Path) -> None:
    (tmp_path / "prove.txt").write_text("{signature}")
    own = load(str(tmp_path))
    assert own.prove.prompt(signature="s") == "s"
    assert own.prove.template.version != load("compact").prove.template.version
    with pytest.raises(NoFormat, match=r"no repair template: there is no repair\.txt"):
        _ = own.repair


def test_each_task_names_its_set() -> None:
    mixed = load({"prove": "chat"})
    assert mixed.prove == load("chat").prove and mixed.formalize == load("compact").formalize
    assert load("compact").scored_with("paper").score == load("paper").score
    assert load("compact").scored_with("paper").prove == load("compact").prove


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("kind", KINDS)
def test_what_an_example_teaches_is_read_back(name: str, kind: str) -> None:
    """The prompt of an example is the one that is asked, and its completion is read as what it was made of."""
    asked: Format = getattr(load(name), kind)
    target = "excellent" if kind == "score" else "by\n  simp\n  omega"
    prompt, completion = asked.example(target, **FIELDS)
    assert prompt == asked.prompt(**FIELDS)
    read = asked.read(completion)
    assert read.strip().removesuffix("```").strip() == target if kind in ("formalize", "mend") else read == target


def test_an_answer_ends_with_its_code_block() -> None:
    fenced = Format(Template("prove", "```lean4\n{signature} :="))
    assert fenced.read(" by rfl\n```\nThat is all.") == "by rfl"
    assert Format(Template("prove", "{signature} :=")).read(" by rfl\n") == "by rfl"


def test_an_assessment_is_the_last_class_named_at_the_end() -> None:
    read = load("paper").score.read
    assert [read(f"It is poor.\n\n{name.title()}.") for name in CLASSES] == list(CLASSES)
    assert read("good\n\nno class in\nthese lines") == ""
