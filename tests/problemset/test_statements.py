"""What Lean says of the problem set: proofs are accepted, statements true, defects as labelled."""

from __future__ import annotations

import asyncio

import pytest
import reference_proofs as reference

from autoformalize import problemset
from autoformalize.problemset.families import FAMILIES
from autoformalize.problemset.generate import split
from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.verdicts import Goal, GoalKind, Verdict
from prover.search.goals import goal

Question = tuple[Goal, str]


def ask(questions: list[Question]) -> list[Verdict]:
    """Lean's answers, in order."""

    async def run() -> list[Verdict]:
        async with LeanPool(embedded(), workers=2, certify=False) as pool:
            return list(await asyncio.gather(*(pool.check(question, proof) for question, proof in questions)))

    return asyncio.run(run())


def failures(questions: list[Question]) -> list[tuple[str, str, str]]:
    """The questions that Lean did not answer with `proved`."""
    answers = zip(questions, ask(questions), strict=True)
    return [(question.signature, proof, verdict.reason) for (question, proof), verdict in answers if not verdict.proved]


@pytest.mark.slow
def test_lean_accepts_every_seed_proof() -> None:
    seed = [*problemset.load_seed(), *problemset.load_seed_generic()]
    assert failures([(Goal(item.statement), item.proof) for item in seed]) == []


@pytest.mark.slow
def test_every_statement_is_true() -> None:
    """Formalization pairs, held-out problems, and what the English-only problems say."""
    questions = []
    for family in FAMILIES:
        dealt = split(family)
        for instance in (*dealt.examples, *dealt.problems, *dealt.heldout):
            proof = reference.filled(reference.PROOFS[family.name], instance.statement)
            questions.append((Goal(instance.statement), proof))
    assert failures(questions) == []


@pytest.mark.slow
def test_defects_are_what_their_labels_say() -> None:
    questions: list[Question] = []
    for label in problemset.load_defective_labels().values():
        match label.kind:
            case "contradictory":
                proof = reference.filled(reference.ABSURD[label.source], label.statement)
                questions.append((goal(label.statement, GoalKind.ABSURD), proof))
            case "false":
                proof = reference.REFUTED[label.source]
                questions.append((goal(label.statement, GoalKind.REFUTE), proof))
            case "trivial":
                proof = f"by first | {' | '.join(item.removeprefix('by ') for item in reference.TRIVIAL)}"
                questions.append((Goal(label.statement), proof))
            case "vacuous":
                questions.append((Goal(label.statement), reference.VACUOUS))
    assert failures(questions) == []


def test_every_family_has_a_reference_proof() -> None:
    assert set(reference.PROOFS) == {family.name for family in FAMILIES}
