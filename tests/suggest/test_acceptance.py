"""The ten acceptance cases, each with the answer that a Lean user would expect."""

from __future__ import annotations

import asyncio
import subprocess
from pathlib import Path

import pytest

from prover.lean.profiles.registry import portfolio_of
from prover.suggest.document import OpenFile
from prover.suggest.filling import Filled, Filling
from prover.suggest.holes import HoleKind
from prover.suggest.search import Status, Wanted
from prover.suggest.texts.source import Source
from tests.suggest import cases

WANTED = Wanted(n=3, seconds=30, portfolio=portfolio_of("embedded"))


async def filled(file: OpenFile, text: str, wanted: Wanted = WANTED) -> tuple[Filling, list[Filled]]:
    """Every hole of a text, worked on in order."""
    await file.load(Source(text))
    filling = Filling(file, wanted)
    return filling, [event async for event in filling.run(filling.holes) if isinstance(event, Filled)]


def kinds(file: OpenFile) -> list[tuple[HoleKind, tuple[int, int]]]:
    return [(hole.kind, file.source.place(hole.start)) for hole in file.holes]


async def test_1_a_step_is_certified_but_for_the_other_and_then_the_other_is_certified(lean_file: OpenFile) -> None:
    await lean_file.load(Source(cases.BETWEEN))
    assert kinds(lean_file) == [(HoleKind.TACTIC, (2, 27)), (HoleKind.TERM, (3, 24))]
    first, second = lean_file.holes
    assert not (await lean_file.check(second, "omega")).proved  # no term of that name
    bare = Source(cases.BETWEEN[: second.start] + "by omega; exact k" + cases.BETWEEN[second.end :])
    assert any(one.severity == 1 for one in await lean_file.diagnose(bare, 10))  # would swallow what follows
    found = await lean_file.check(first, "by exact h₁")
    assert found.certified and found.conditions.holes == ((3, 24),)
    assert found.verdict.certificate is not None and found.verdict.certificate["sorries"] == [[3, 24, 3, 29]]

    filling, done = await filled(lean_file, cases.BETWEEN)
    assert [made.answer.status for made in done] == [Status.CERTIFIED, Status.CERTIFIED]
    assert [made.edit.text if made.edit else None for made in done] == ["exact h₁", "h₂"]
    assert [made.conditions[0] for made in done] == [[], []]  # each is filled in the end
    assert filling.text == cases.BETWEEN.replace("by sorry", "by exact h₁").replace("sorry", "h₂")


async def test_2_words_in_comments_strings_and_names_are_no_holes(lean_file: OpenFile) -> None:
    _, done = await filled(lean_file, cases.WORDS)
    assert [(made.hole.kind, made.edit.text if made.edit else None) for made in done] == [(HoleKind.TERM, "h.symm")]


async def test_3_letters_outside_the_first_plane_do_not_move_a_place(lean_file: OpenFile) -> None:
    filling, [made] = await filled(lean_file, cases.LETTERS)
    assert lean_file.source.place(made.hole.start) == (1, 69)
    assert filling.original.utf16(made.hole.start) == {"line": 0, "character": 80}
    assert made.edit is not None and made.edit.text == "𝕙"


async def test_4_a_tab_spoils_its_own_theorem_only(lean_file: OpenFile) -> None:
    _, done = await filled(lean_file, cases.TAB)
    assert [made.hole.kind for made in done] == [HoleKind.UNPARSED, HoleKind.TACTIC]
    assert [made.answer.status for made in done] == [Status.LEFT, Status.CERTIFIED]
    assert done[0].answer.reason == "Lean cannot parse its command"


async def test_5_included_variables_make_the_difference(lean_file: OpenFile) -> None:
    _, [made] = await filled(lean_file, cases.CLOCK)
    assert made.edit is not None and made.edit.text == "omega"
    _, [made] = await filled(lean_file, cases.CLOCK_WITHOUT)
    assert made.answer.status is Status.STATEMENT_FALSE and made.edit is None
    assert made.answer.refuted is not None and made.answer.refuted.values == (("h", "0"), ("m", "1440"))


async def test_6_errors_elsewhere(lean_file: OpenFile) -> None:
    filling, done = await filled(lean_file, cases.ERRORS)
    assert [made.answer.status for made in done] == [
        Status.CERTIFIED,
        Status.UNSUPPORTED,
        Status.LEFT,
        Status.CERTIFIED,
    ]
    assert "broken" in done[1].answer.reason and done[2].hole.kind is HoleKind.UNPARSED
    kept = [line for line in cases.ERRORS.split("\n") if "healthy" not in line and "last" not in line]
    assert [line for line in filling.text.split("\n") if "healthy" not in line and "last" not in line] == kept


async def test_7_what_is_false_is_refuted(lean_file: OpenFile) -> None:
    _, [made] = await filled(lean_file, cases.SMALL)
    assert made.answer.status is Status.STATEMENT_FALSE
    assert made.answer.refuted is not None and made.answer.refuted.values == (("n", "10"),)
    assert made.answer.refuted.verdict.certificate is not None

    filling, [made] = await filled(lean_file, cases.STEP)
    assert made.answer.status is Status.STEP_FALSE
    assert made.answer.refuted is not None and made.answer.refuted.values == (("a", "0"), ("b", "0"))
    [whole] = made.answer.suggestions
    assert whole.whole and whole.text == ":= by omega" and whole.found.certified
    assert filling.text == cases.STEP  # offered, not applied: it would throw the step away


async def test_8_what_nobody_can_prove_stays_open(lean_file: OpenFile) -> None:
    filling, [made] = await filled(lean_file, cases.TWINS)
    assert made.answer.status is Status.OPEN and made.answer.tried > 5
    assert filling.text == cases.TWINS and made.edit is None


async def test_9_mutual_declarations_and_where(lean_file: OpenFile) -> None:
    await lean_file.load(Source(cases.MUTUAL))
    circular = await lean_file.check(lean_file.holes[0], "by exact odds (n + 1)")
    assert not circular.proved and "termination" in circular.verdict.reason
    _, done = await filled(lean_file, cases.MUTUAL)
    assert [made.edit.text if made.edit else None for made in done] == ["omega", "omega"]


async def test_10_what_leans_on_axioms_and_unproved_lemmas_is_conditional(lean_file: OpenFile) -> None:
    await lean_file.load(Source(cases.LEANING))
    _, hole = lean_file.holes
    lemma, axiom = [await lean_file.check(hole, text) for text in ("by exact lem n", "by exact cheat _")]
    assert lemma.proved and not lemma.certified and lemma.conditions.words() == ["on lem, which is not proved"]
    assert axiom.proved and not axiom.certified and axiom.conditions.words() == ["on the axiom cheat"]
    for bad in (
        "by sorry",
        "by exact sorryAx _ true",
        "by hint",
        "by simp\naxiom more : False",
        "by exact sorryAx _ false",
    ):
        assert not (await lean_file.check(hole, bad)).proved, bad
    found = await lean_file.check(hole, "by exact Nat.dvd_mul_left n (n * n)")
    assert found.certified and found.verdict.axioms == () and not found.conditions.words()


ALONE = {
    cases.BETWEEN: ["between"],
    cases.WORDS: ["real"],
    cases.LETTERS: ["𝕊wap"],
    cases.CLOCK: ["Clock.total_lt"],
    cases.MUTUAL: ["evens", "odds", "outer", "outer.inner"],
    cases.LEANING: ["lem", "goal"],
}


@pytest.mark.parametrize("text", ALONE)
async def test_the_lean_program_alone_agrees(lean_file: OpenFile, text: str, tmp_path: Path) -> None:
    """The file as it is written, put to `lean` with nothing of ours: no complaint, and no axiom but the three."""
    filling, done = await filled(lean_file, text)
    assert all(made.edit is not None for made in done)
    path, profile = tmp_path / "Filled.lean", lean_file.profile
    path.write_text(filling.text + "".join(f"\n#print axioms {name}" for name in ALONE[text]) + "\n")
    environment = profile.spawn_environment()
    command = [*profile.argv, str(path)]
    said = await asyncio.to_thread(subprocess.run, command, env=environment, capture_output=True, text=True)
    assert said.returncode == 0 and "sorry" not in said.stdout and "error" not in said.stdout, said.stdout
    answers = [line.partition(": ")[2] for line in said.stdout.splitlines() if "depend" in line]
    assert len(answers) == len(ALONE[text]), said.stdout
    words = {word for answer in answers if "[" in answer for word in answer.partition("[")[2].rstrip("]").split(", ")}
    assert words <= {"propext", "Classical.choice", "Quot.sound"}
