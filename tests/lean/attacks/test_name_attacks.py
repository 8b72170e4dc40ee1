"""No name, no flag and no edit of a compiled file proves anything that Lean's kernel does not: see name_attacks.py."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from prover.lean.certificate.certifier import Certifier
from prover.lean.certificate.decision.olean import dotted
from tests.lean.attacks.name_attacks import (
    EDITS,
    FALSE,
    FILES,
    KERNEL,
    LIES,
    LYING,
    RENAMED,
    TELLING,
    TRUE,
    Attack,
    Edited,
    renamed,
)
from tests.lean.certificate.forge import judge_damaged, judge_source
from tests.lean.certificate.olean_editor import Editor
from tests.lean.certificate.test_judge import with_certifier

Answers = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def answers() -> Answers:
    """What the judge says of every file and of every edited file."""

    async def work(certifier: Certifier) -> list[Any]:
        whole = [judge_source(certifier, a.signature, a.source) for a in LIES + FILES]
        edited = [judge_damaged(certifier, e.signature, e.source, [lambda d, e=e: edit(e, d)]) for e in EDITS]
        return [*await asyncio.gather(*whole), *(found[0] for found in await asyncio.gather(*edited))]

    names = [attack.hole for attack in [*LIES, *FILES, *EDITS]]
    assert len(set(names)) == len(names)
    return dict(zip(names, with_certifier(work), strict=True))


def edit(edited: Edited, data: bytes) -> bytes:
    editor = Editor(data)
    edited.edit(editor)
    return editor.bytes()


@pytest.mark.parametrize("attack", LIES + FILES, ids=lambda attack: attack.hole)
@pytest.mark.slow
def test_a_file_is_judged_by_what_it_says(attack: Attack, answers: Answers) -> None:
    decided(answers[attack.hole], attack.reason)


@pytest.mark.parametrize("edited", EDITS, ids=lambda edited: edited.hole)
def test_an_edited_file_is_judged_by_what_it_says(edited: Edited, answers: Answers) -> None:
    decided(answers[edited.hole], edited.reason)


def decided(answer: dict[str, Any], reason: str) -> None:
    assert answer["compiled"], answer  # otherwise the judge was not asked
    assert ("certificate" in answer) == (not reason), answer
    assert reason in answer.get("refused", ""), answer


def test_what_a_constant_is_called_decides_nothing() -> None:
    """The same names over a lie and over the truth: the kernel tells them apart, or the name is nobody's to take."""

    async def work(certifier: Certifier) -> list[list[dict[str, Any]]]:
        edits = [lambda data, name=name: renamed(data, name) for name, _ in RENAMED]
        lies = judge_damaged(certifier, FALSE, LYING, edits)
        return list(await asyncio.gather(lies, judge_damaged(certifier, TRUE, TELLING, edits)))

    lies, truths = with_certifier(work)
    for (name, reason), lie, truth in zip(RENAMED, lies, truths, strict=True):
        decided(lie, reason or KERNEL)
        decided(truth, reason or "")
        if reason is None:
            assert truth["certificate"]["constants"] == [dotted(name), "t"]


def test_a_variable_beyond_what_lean_can_hold_is_refused() -> None:
    """Lean's own constructor would abort, and the judge with it."""

    def far(data: bytes) -> bytes:
        editor = Editor(data)
        editor.table[editor.find("t")] = editor.change(editor.find("t"), value=editor.variable((1 << 20) - 1))
        return editor.bytes()

    (found,) = with_certifier(lambda certifier: judge_damaged(certifier, FALSE, LYING, [far]))
    decided(found, "kernel")
