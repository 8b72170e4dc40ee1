"""Rows whose fields are named as other releases name them, or as nobody does; helpers; and what is said about it."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from prover.evaluate.benchmarks import (
    BadDescription,
    Benchmark,
    Description,
    NeedsDeclarations,
    UnusableBenchmark,
    as_asked,
    read_benchmark,
)
from prover.evaluate.benchmarks.fields import USUAL, normal
from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded

HEADER = "import Mathlib\n\nopen Nat\nopen scoped BigOperators"
PROVED = "theorem t (n : Nat) (h : n + 1 = 2) : n = 1 := by\n  sorry"
ASKED = "theorem problem (n : Nat) (h : n + 1 = 2) : n = 1"
WORDS = "Let $n + 1 = 2$. Prove that $n = 1$."
# One row in the shape of each release (the contents are ours).
SHAPES: dict[str, dict[str, Any]] = {
    "ProofNet-Verified": {
        "index": 1, "name": "t_1", "textbook": "Artin", "header": HEADER, "helper": "", "informal_stmt": WORDS,
        "formal_stmt": PROVED, "informal_proof": "Subtract.", "formal_proof": "not here",
    },
    "ProofNet#": {
        "id": "t_1", "nl_statement": WORDS, "nl_proof": "Subtract.", "lean4_src_header": HEADER,
        "lean4_formalization": PROVED,
    },
    "PutnamBench": {
        "name": "t_1", "uuid": "5e", "split": "all", "lean4_statement": PROVED, "informal_statement": WORDS,
        "coq_statement": "Theorem t : forall n, n + 1 = 2 -> n = 1.", "tags": ["algebra"],
    },
    "FormalMATH": {
        "theorem_names": "t_1", "refined_statement": WORDS, "autoformalization": f"{HEADER}\n{PROVED}", "domain": ["A"],
    },
    "CombiBench": {"theorem_name": "t_1", "natural_language": WORDS, "formal_statement": f"{HEADER}\n{PROVED}"},
    "ProverBench": {"name": "t_1", "area": "AIME", "header": HEADER, "formal_statement": PROVED, "problem": WORDS},
    "NuminaMath-LEAN": {"uuid": "t_1", "problem": WORDS, "formal_statement": f"{HEADER}\n{PROVED}", "answer": "1"},
    "Lean Workbook": {
        "id": "t_1", "natural_language_statement": WORDS, "formal_statement": PROVED, "tactic": "", "answer": "",
    },
    "Herald": {"id": 7, "name": "t_1", "formal_theorem": PROVED, "informal_theorem": WORDS, "header": HEADER},
    "MathOlympiadBench": {
        "full_name": "t_1", "informal_prefix": WORDS, "lean4_code": f"{HEADER}\n{PROVED}", "header": HEADER,
    },
    "Gaokao-Formal": {"id": "t_1", "NL_English": WORDS, "formal_statement": f"{HEADER}\n{PROVED}"},
    "with spaces": {"ID": "t_1", "Question": WORDS, "Formal Statement": PROVED, "Header": HEADER},
}  # fmt: skip


def written(folder: Path, rows: Sequence[dict[str, Any]], name: str = "rows.jsonl") -> Path:
    path = folder / name
    path.write_text("\n".join(json.dumps(row) for row in rows))
    return path


def described(folder: Path, fields: dict[str, str], name: str = "d.yaml") -> Path:
    path = folder / name
    path.write_text(yaml.safe_dump({"data": "rows.jsonl", "fields": fields}))
    return path


@pytest.mark.parametrize("shape", SHAPES)
def test_the_releases_load_by_themselves(tmp_path: Path, shape: str) -> None:
    found = read_benchmark(written(tmp_path, [SHAPES[shape]]))
    [one] = found.statements
    assert (one.id, one.asked, one.informal) == ("t_1", ASKED, WORDS) and not found.notes and not found.set_aside
    assert one.opens in ((), ("Nat", "BigOperators"))
    assert one.received is not None
    assert [one.received.text.count(word) for word in ("theorem t ", "open Nat")] in ([1, 0], [1, 1]), "nothing twice"


def test_whole_numbers_are_ids(tmp_path: Path) -> None:
    rows = [{"id": 3, "formal_statement": PROVED}, {"id": True, "formal_statement": PROVED}]
    found = read_benchmark(written(tmp_path, rows))
    assert [s.id for s in found.statements] == ["3"]
    assert found.set_aside == [("line 2", "no field `name` or `id`")]


def test_a_helper_stands_before_its_statement(tmp_path: Path) -> None:
    """What it opens is opened, an answer is written in, what cannot be is a reason; and Lean reads it too."""
    helpers = {
        "opens": ("open Nat", "theorem t : succ 1 = 2 := by sorry", "theorem problem : succ 1 = 2"),
        "answer": ("abbrev two : Nat := 2", "theorem t : 1 + 1 = two", "theorem problem : 1 + 1 = ((2) : Nat)"),
        "needed": ("def twice (n : Nat) : Nat := n + n", "theorem t : twice 1 = 2 := sorry", ""),
        "notation": ('local notation "two" => 2', "theorem t : 1 + 1 = two := sorry", ""),
        "there": (
            "abbrev two : Nat := 2",
            "abbrev two : Nat := 2\ntheorem t : two = 2",
            "theorem problem : ((2) : Nat) = 2",
        ),
    }
    rows = [
        {"name": name, "header": "import Mathlib", "helper": helper, "formal_stmt": statement}
        for name, (helper, statement, _) in helpers.items()
    ]
    rows += [
        {"name": "variable", "header": "", "helper": "variable (n : Nat)", "formal_stmt": "theorem t : n = n := sorry"},
        {"name": "lemma", "helper": "lemma a : 1 = 1 := rfl", "formal_stmt": "theorem t : 1 = 1 := a"},
        {"name": "open end", "helper": "/- not closed", "formal_stmt": PROVED},
    ]
    found = read_benchmark(written(tmp_path, rows))
    asked = {}
    for statement in found.statements:
        try:
            asked[statement.id] = statement.asked
        except NeedsDeclarations:
            asked[statement.id] = ""
    assert asked == {name: wanted for name, (_, _, wanted) in helpers.items()}
    assert found.set_aside == [
        ("variable", "stands under a `variable` command: its hypotheses are not all in its own text"),
        ("lemma", "2 theorems in it"),
        ("open end", "unclosed comment"),
    ]

    async def run() -> dict[str, str]:
        async with LeanPool(embedded(), 1) as pool:
            said = {s.id: (await as_asked(pool, s)).elaboration for s in found.statements}
            return {name: one.reason for name, one in said.items()}

    reasons = asyncio.run(run())
    assert {name for name, reason in reasons.items() if not reason} == {"opens", "answer", "there"}, reasons
    assert all("declarations of its own" in reasons[name] for name in ("needed", "notation"))


def test_a_helper_is_part_of_what_is_hashed(tmp_path: Path) -> None:
    def fingerprint(helper: str) -> str:
        row = {"name": "a", "helper": helper, "formal_stmt": "theorem t : f 1 = 2 := sorry"}
        return read_benchmark(written(tmp_path, [row])).fingerprint

    one = fingerprint("def f (n : Nat) := n + 1")
    assert one == fingerprint("-- said\ndef f (n : Nat) :=  n + 1\nopen Nat") != fingerprint("def f (n : Nat) := n + 2")


def test_the_preferred_of_two_statements_is_read_and_the_other_is_noted(tmp_path: Path) -> None:
    other = PROVED.replace("2", "3")
    rows = [
        {"id": "same", "lean4_code": f"{HEADER}\n{PROVED} -- said", "formal_statement": PROVED, "header": HEADER},
        {"id": "renamed", "lean4_code": PROVED.replace("t (", "u ("), "formal_statement": PROVED},
        {"id": "differ", "lean4_code": f"{HEADER}\n{other}", "formal_statement": PROVED},
        {"id": "lean 3", "formal_statement": "theorem t : 1 = 1 :=\nbegin\n sorry\nend", "lean4_statement": PROVED},
        {"id": "prose", "formal": "Each $n$ has ${n's\nthe theorem.", "statement": PROVED},
        {"id": "cut off", "formal_statement": "theorem t (n : Nat : n = n", "statement": PROVED},
        {"id": "list", "header": ["open Nat"], "formal_statement": PROVED},
        {"id": "headers", "header": "open Nat", "preamble": "open Int", "formal_statement": PROVED},
        {"id": "case", "Formal_Statement": other, "formal_statement": PROVED},
        {"id": "alone", "helper": "def a := 1", "formal_statement": f"{HEADER}\n{PROVED}"},
    ]
    found = read_benchmark(written(tmp_path, rows))
    assert {s.asked for s in found.statements if s.id != "case"} == {ASKED}
    assert found.notes == [
        ("differ", "its statement is read from `formal_statement`; `lean4_code` says something else"),
        ("headers", "its header is read from `header`; `preamble` says something else"),
        ("case", "its statement is read from `Formal_Statement`; `formal_statement` says something else"),
        ("alone", "`formal_statement` is a whole file: its helper is not put before it"),
    ]
    assert found.set_aside == [("cut off", "unbalanced brackets"), ("list", "field `header` holds a list, not text")]
    named = read_benchmark(described(tmp_path, {"statement": "lean4_code"}))
    assert {s.id for s in named.statements} == {"same", "renamed", "differ"}, "a named field is the only one"
    assert not named.notes and dict(named.set_aside)["prose"] == "no field `lean4_code`"


UNKNOWN = [
    {"key": f"k{n}", "lean": PROVED.replace("2", str(n)), "words": WORDS, "part": "test", "score": n, "defs": d}
    for n, d in ((2, None), (3, "abbrev two : Nat := 2"), (4, ""))
]


def test_unknown_fields_are_answered_with_the_description_that_names_them(tmp_path: Path) -> None:
    """Whatever stands in the message is done to the letter, and then it works."""
    for folder, name in ((tmp_path, "rows.jsonl"), (tmp_path / "it's: odd #1", "a: b's {x}.jsonl")):
        folder.mkdir(exist_ok=True)
        path = written(folder, UNKNOWN, name)
        with pytest.raises(UnusableBenchmark) as failed:
            read_benchmark(path)
        said = str(failed.value)
        assert all(f"`{field}`" in said for field in UNKNOWN[0]) and str(path) in said
        file = Path(re.search(r"write it to (.*):\n", said)[1])  # type: ignore[index]
        assert file.parent == folder and f"proofmill evaluate {'' if folder == tmp_path else chr(39)}" in said
        lines = [line.removeprefix("  ") for line in said.splitlines() if line.startswith("  ")]
        assert [line.split(":")[0] for line in lines] == ["data", "fields"]
        file.write_text("\n".join(lines))
        found = read_benchmark(file)
        assert [(s.id, s.informal, s.split) for s in found.statements] == [(f"k{n}", WORDS, "test") for n in (2, 3, 4)]
        assert found.description.fields.helper == "defs"
    described(tmp_path, {"id": "key"})
    with pytest.raises(
        UnusableBenchmark, match=r"d\.yaml:\n  fields: \{id: key, statement: lean, .*\}\nThen"
    ) as failed:
        read_benchmark(tmp_path / "d.yaml")
    assert "data:" not in str(failed.value), "the file has that line"


def test_a_description_that_is_there_is_not_in_the_way(tmp_path: Path) -> None:
    path = written(tmp_path, UNKNOWN)
    (tmp_path / "rows.yaml").write_text("something: else")
    with pytest.raises(UnusableBenchmark, match=r"rows-described\.yaml"):
        read_benchmark(path)


def test_rows_without_theorem_or_id_are_told_what_they_lack(tmp_path: Path) -> None:
    with pytest.raises(UnusableBenchmark, match="None of them holds a Lean theorem"):
        read_benchmark(written(tmp_path, [{"key": "a", "words": "Every theorem holds."}]))
    with pytest.raises(UnusableBenchmark, match=r"no field of them names each row.*\n.*\n  fields: \{id: THE_FIELD"):
        read_benchmark(written(tmp_path, [{"tag": "same", "lean": PROVED}] * 2))


def test_a_named_field_that_no_row_has_is_an_error(tmp_path: Path) -> None:
    written(tmp_path, UNKNOWN)
    for fields in ({"statement": "lena"}, {"helper": "Defs"}, {"split": "splits"}, {"informal": "word"}):
        [(role, name)] = fields.items()
        path = described(tmp_path, {"id": "key", "statement": "lean", **fields})
        with pytest.raises(UnusableBenchmark, match=rf"d\.yaml: `fields` names `{role}: {name}`.*`words`, `part`"):
            read_benchmark(path)
    with pytest.raises(BadDescription, match="`key` is named for both id and statement"):
        read_benchmark(described(tmp_path, {"id": "key", "statement": "key"}))


def test_a_field_that_some_rows_have_sets_the_others_aside(tmp_path: Path) -> None:
    written(tmp_path, [*UNKNOWN, {"key": "none", "formal_statement": PROVED}])
    found = read_benchmark(described(tmp_path, {"id": "key", "statement": "lean"}))
    assert len(found.statements) == 3 and found.set_aside == [("none", "no field `lean`")]


def test_descriptions_in_older_records_stay_what_they_were() -> None:
    """A record keeps its benchmark's description, and is compared with what stands here field by field."""
    before = {"id": "key", "statement": "lean", "split": "split", "header": "", "informal": ""}
    assert Description.model_validate({"fields": before}).model_dump(mode="json")["fields"] == before
    after = {**before, "helper": "defs"}
    assert Description.model_validate({"fields": after}).model_dump(mode="json")["fields"] == after


ROWS = [
    {
        "name": f"q{n}", "formal_stmt": f"theorem t : f {n} = a := sorry", "header": "import Mathlib\nopen Nat",
        "helper": f"def f (x : Nat) := x + {n}\nabbrev a : Nat := {n}", "informal_stmt": WORDS, "split": "test",
    }
    for n in range(4)
]  # fmt: skip
ROLES = {
    "id": "name", "statement": "formal_stmt", "header": "header", "helper": "helper", "informal": "informal_stmt",
    "split": "split",
}  # fmt: skip


def test_no_usual_name_stands_for_two_roles() -> None:
    names = [normal(name) for usual in USUAL.values() for name in usual]
    assert len(set(names)) == len(names)


NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


def same(one: Benchmark, other: Benchmark) -> bool:
    return one.fingerprint == other.fingerprint and [
        (s.id, s.split, s.informal, s.received) for s in one.statements
    ] == [(s.id, s.split, s.informal, s.received) for s in other.statements]


@settings(max_examples=150, deadline=None)
@given(names=st.lists(NAMES | st.sampled_from(sorted(ROLES.values())), min_size=6, max_size=6, unique=True))
def test_any_names_that_a_description_maps_back_ask_the_same(
    tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("renamed")
    original = read_benchmark(written(folder, ROWS))
    new = dict(zip(ROLES.values(), names, strict=True))
    written(folder, [{new[key]: value for key, value in row.items()} for row in ROWS])
    found = read_benchmark(described(folder, {role: new[old] for role, old in ROLES.items()}))
    assert same(found, original) and len(found.statements) == 4


@pytest.mark.parametrize(
    ("file", "roles"),
    [
        (
            "minif2f.jsonl",
            {"id": "name", "statement": "formal_statement", "header": "header", "informal": "informal_prefix"},
        ),
        ("fimo.json", {"id": "id", "statement": "formal_statement_easy", "informal": "math_problem"}),
    ],
)
def test_renamed_fields_of_the_real_files(
    benchmark_data: Path, tmp_path: Path, file: str, roles: dict[str, str]
) -> None:
    """By a description, and by the one that the message proposes."""
    text = (benchmark_data / file).read_text()
    rows = json.loads(text) if file.endswith(".json") else [json.loads(line) for line in text.splitlines()]
    original = read_benchmark(benchmark_data / file)
    if file == "minif2f.jsonl":
        roles = {**roles, "split": "split"}
    changed = written(tmp_path, [{f"x_{name[::-1]}": value for name, value in row.items()} for row in rows])
    found = read_benchmark(described(tmp_path, {role: f"x_{name[::-1]}" for role, name in roles.items()}))
    assert same(found, original) and found.set_aside == original.set_aside and not found.notes
    with pytest.raises(UnusableBenchmark) as failed:
        read_benchmark(changed)
    proposed = yaml.safe_load("\n".join(line for line in str(failed.value).splitlines() if line.startswith("  ")))
    kept = {role: f"x_{name[::-1]}" for role, name in roles.items()}
    assert proposed["fields"].items() >= {role: kept[role] for role in ("id", "informal") if role in kept}.items()


def test_a_published_file_of_proofs_is_read_by_the_proposed_description(benchmark_data: Path, tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text((benchmark_data / "deepseek_prover_v2_valid.jsonl").read_text())
    with pytest.raises(UnusableBenchmark, match=r"fields: \{id: id, statement: file\}"):
        read_benchmark(tmp_path / "rows.jsonl")
    found = read_benchmark(described(tmp_path, {"id": "id", "statement": "file"}))
    minif2f = {s.id: s.hash for s in read_benchmark(benchmark_data / "minif2f.jsonl").statements}
    assert len(found.statements) == 221 and not found.set_aside
    assert sum(minif2f.get(s.id) == s.hash for s in found.statements) > 150


def test_a_description_says_which_of_two_statements_was_read(tmp_path: Path) -> None:
    from pipelines.evaluation.classify import describe

    path = tmp_path / "two.jsonl"
    both = {"id": "b", "formal_stmt": "theorem b (x : ℕ) : x = x", "formal_statement": "theorem b (x : ℕ) : x + 0 = x"}
    path.write_text(json.dumps(both) + "\n")
    [note] = describe(str(path), "embedded", 1)["notes"]
    assert note["id"] == "b" and "`formal_statement`" in note["note"] and "`formal_stmt`" in note["note"]
