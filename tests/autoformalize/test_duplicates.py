"""Duplicates and leaks: by statement hashes and by the text of problems."""

from __future__ import annotations

import random

from autoformalize.duplicates import Known, Leaks, Statements, Texts, shingles

OWL = "An owl sees 40 mice in a field and catches every fourth of them. How many mice does it leave for the other owls?"
STATEMENT = "ab" * 32


def test_statements_match_exactly_and_with_reordered_hypotheses() -> None:
    seen = Statements()
    seen.add("a", STATEMENT, "cd" * 32)
    assert seen.find("ef" * 32) is None
    assert (found := seen.find(STATEMENT)) and (found.id, found.how) == ("a", "same statement")
    found = seen.find("ef" * 32, "cd" * 32)
    assert found and found.how == "same statement, hypotheses in another order"
    assert (found := seen.meet("b", STATEMENT)) and found.id == "a"
    assert seen.meet("c", "01" * 32) is None and seen.find("01" * 32)


def test_texts_match_when_they_say_the_same_with_the_same_numbers() -> None:
    texts = Texts()
    assert texts.meet("owl", OWL) is None
    retold = OWL.replace("An owl", "an  Owl") + " Explain."
    found = texts.meet("retold", retold)
    assert found and found.id == "owl" and found.similarity >= 0.8
    assert texts.find(OWL.replace("40", "48")) is None  # another problem
    assert texts.find("What is the remainder when 7 is divided by 3?") is None


def test_the_estimate_of_similarity_is_near_the_true_one() -> None:
    rng = random.Random(1)
    vocabulary = [f"w{chr(97 + i % 26)}{chr(97 + i // 26)}" for i in range(600)]
    errors = []
    for share in (0.02, 0.05):
        for _ in range(40):
            words = rng.choices(vocabulary, k=60)
            other = [rng.choice(vocabulary) if rng.random() < share else word for word in words]
            one, two = shingles(" ".join(words)), shingles(" ".join(other))
            texts = Texts(threshold=0.5)
            texts.add("one", " ".join(words))
            found = texts.find(" ".join(other))
            if found:
                errors.append(found.similarity - len(one & two) / len(one | two))
    assert len(errors) > 60
    assert abs(sum(errors) / len(errors)) < 0.02
    assert max(map(abs, errors)) < 0.25


def test_leaks_are_listed_from_both_sides() -> None:
    known = [
        Known("minif2f", "owl", f"/-- {OWL} Show that it is \\textbf{{(C) }}30.-/"),
        Known("minif2f", "short", "Find x."),
        Known("heldout", "typed", type_hash=STATEMENT),
    ]
    leaks = Leaks(known)
    assert (found := leaks.check("mine-1", OWL)) and (found.source, found.known_id) == ("minif2f", "owl")
    assert (found := leaks.check("mine-2", "Anything else at all, told at length.", STATEMENT)) is not None
    assert (found.source, found.how) == ("heldout", "same statement")
    assert leaks.check("mine-3", "Find x.") is None  # too short to say anything
    assert leaks.check("mine-4", "A fox counts its cubs twice and is surprised by what it finds.") is None
    assert leaks.by_known() == {"heldout": {"typed": ["mine-2"]}, "minif2f": {"owl": ["mine-1"]}}
