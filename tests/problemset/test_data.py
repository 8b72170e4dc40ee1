"""The shipped files: counts, splits, language, and that the generator writes them again byte by byte."""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from pathlib import Path

import pytest

from autoformalize import problemset
from autoformalize.problemset.describe import table
from autoformalize.problemset.families import FAMILIES, families
from autoformalize.problemset.family import Role
from autoformalize.problemset.generate import DATA, split, tables, write

GENERATED = (
    "seed.jsonl",
    "seed_formalizations.jsonl",
    "problems.jsonl",
    "heldout.jsonl",
    "defective.jsonl",
    "defective_labels.jsonl",
)
WITHOUT_PROOFS = tuple(name for name in GENERATED if name != "seed.jsonl")


def rows(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def anonymous(statement: str) -> str:
    """The statement with its bound letters numbered, so that renaming does not hide a repetition."""
    names = [name for group in re.findall(r"[(∀∃] ?([\w ]+?) [:,<]", statement) for name in group.split()]
    for index, name in enumerate(dict.fromkeys(names)):
        statement = re.sub(rf"\b{name}\b", f"v{index}", statement)
    return statement


def test_counts() -> None:
    assert len(families(Role.SEED)) >= 12
    assert len(families(Role.LOOP)) >= 22
    assert len(families(Role.UNSEEN)) >= 7
    assert len({row["problem"] for name in GENERATED[:4] for row in rows(name)}) >= 600
    assert len(rows("problems.jsonl")) >= 800
    assert 900 <= len(rows("seed.jsonl")) <= 1000
    assert max(Counter(row["family"] for row in rows("seed_formalizations.jsonl")).values()) <= 14
    assert min(Counter(row["family"] for row in rows("heldout.jsonl")).values()) >= 10
    assert {row["family"] for row in rows("heldout.jsonl")} == {family.name for family in FAMILIES}
    assert sum(path.stat().st_size for path in DATA.iterdir()) < 1_500_000


def test_defects_are_counted_and_labelled() -> None:
    labels = problemset.load_defective_labels()
    kinds = Counter(label.kind for label in labels.values())
    assert sum(kinds.values()) >= 60
    assert kinds["contradictory"] >= 25
    assert set(kinds) == {"contradictory", "false", "trivial", "vacuous"}
    assert {problem.id for problem in problemset.load_defective()} == set(labels)


def test_generic_proofs_are_about_a_tenth_of_the_seed_and_of_seed_statements() -> None:
    written = problemset.load_seed()
    generic = problemset.load_seed_generic()
    assert 0.05 <= len(generic) / (len(written) + len(generic)) <= 0.15
    assert {item.statement for item in generic} <= {item.statement for item in written}


def test_proofs_stand_in_the_seed_files_only() -> None:
    seed_families = {family.name for family in families(Role.SEED)}
    for name in ("seed.jsonl", "seed_generic.jsonl"):
        assert {row["family"] for row in rows(name)} <= seed_families
    for name in WITHOUT_PROOFS:
        assert all("proof" not in row and ":=" not in json.dumps(row) for row in rows(name))
    for name in ("problems.jsonl", "defective.jsonl"):
        assert all("statement" not in row for row in rows(name))


def test_roles_are_kept_apart() -> None:
    unseen = {family.name for family in families(Role.UNSEEN)}
    loop = {family.name for family in families(Role.LOOP)}
    assert {row["family"] for row in rows("seed_formalizations.jsonl")} == loop
    assert not {row["family"] for row in rows("problems.jsonl")} & unseen


def test_numbers_are_held_out() -> None:
    for family in FAMILIES:
        dealt = split(family)
        kept = {instance.values for instance in dealt.heldout}
        used = {instance.values for instance in (*dealt.examples, *dealt.problems)}
        assert len(kept) == len(dealt.heldout)
        assert not kept & used, family.name


def test_no_held_out_statement_or_text_is_in_a_training_file() -> None:
    training = [row for name in ("seed.jsonl", "seed_generic.jsonl", *GENERATED[1:3]) for row in rows(name)]
    training += rows("defective.jsonl")
    texts = {row["problem"] for row in training}
    statements = {anonymous(row["statement"]) for row in training if "statement" in row}
    statements |= {anonymous(instance.statement) for family in FAMILIES for instance in split(family).problems}
    for row in rows("heldout.jsonl"):
        assert row["problem"] not in texts
        assert anonymous(row["statement"]) not in statements, row


def test_ids_are_unique_and_texts_are_not_shared_between_sound_and_defective() -> None:
    for name in (*GENERATED, "seed_generic.jsonl"):
        ids = [row["id"] for row in rows(name)]
        assert len(ids) == len(set(ids)), name
    sound = {row["id"] for row in rows("problems.jsonl")}
    assert not sound & {row["id"] for row in rows("defective.jsonl")}
    inputs = problemset.load_inputs()
    assert len(inputs) == len(sound) + len(rows("defective.jsonl"))
    assert all(problem.family == "" for problem in inputs)


def test_wordings_differ() -> None:
    for family in FAMILIES:
        assert len(set(family.wordings)) >= 4
        letters = {slot for slot, pool in family.words.items() if all(len(word) == 1 for word in pool)}
        openings = {wording[1] for wording in family.wordings if wording[0] == "{" and wording[2] == "}"}
        assert not letters & openings, f"{family.name}: a letter would be made a capital"


@pytest.mark.parametrize("name", [*GENERATED[:5], "seed_generic.jsonl"])
def test_english(name: str) -> None:
    for row in rows(name):
        text = row["problem"]
        assert not re.search(r"[{}]|  | \.| ,|\?\?|None", text), text
        assert text[-1] in ".?" and text[0] == text[0].upper(), text
        assert text.isprintable() and row["answer"], text
        assert not re.search(r"\b([a-z]{2,}) \1\b", text), text


def test_articles() -> None:
    """With every word in every place; the letter a, which is a name too, is left out."""
    for family in FAMILIES:
        values = family.draw(random.Random(1))
        for slot, pool in family.words.items():
            for word in set(pool) - {"a"}:
                words = {name: max(others) for name, others in family.words.items()}
                for index in range(len(family.wordings)):
                    text = family.render(values, index, {**words, slot: word}).problem
                    assert not re.search(r"\b[Aa] (?!and )[aeio][a-z]{2,}|\b[Aa]n [^aeiouh8]", text), text


def test_numbers_of_a_statement_are_told_in_the_problem() -> None:
    """Small constants apart; the model's number encoding depends on it."""
    for row in (*rows("seed.jsonl"), *rows("seed_formalizations.jsonl"), *rows("heldout.jsonl")):
        told = set(re.findall(r"\d+", f"{row['problem']} {row['answer']}")) | {
            "0",
            "1",
            "2",
            "4",
            "10",
            "100",
        }
        assert set(re.findall(r"\d+", row["statement"])) <= told, row


def test_the_seed_has_two_roles_sharing_a_number() -> None:
    shared = 0
    for row in problemset.load_seed():
        counts = Counter(re.findall(r"\d+", row.problem))
        shared += any(count > 1 and int(number) > 2 for number, count in counts.items())
    assert shared >= 20


def test_the_generator_writes_the_same_bytes(tmp_path: Path) -> None:
    for name, content in tables().items():
        write(tmp_path, name, content)
        assert (tmp_path / name).read_bytes() == (DATA / name).read_bytes(), name
    assert {path.name for path in tmp_path.iterdir()} == set(GENERATED)


def test_the_page_lists_the_families_and_row_counts() -> None:
    page = (Path(__file__).parents[2] / "docs" / "problem-set.md").read_text(encoding="utf-8")
    assert table() in page
    for name in (*GENERATED, "seed_generic.jsonl"):
        assert f"| `{name}` | {len(rows(name))} |" in page
