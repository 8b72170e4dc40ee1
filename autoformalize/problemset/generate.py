"""Writes the problem set: `python -m autoformalize.problemset.generate [--out DIR] [--generic]`.

Everything follows from `SEED` and the families, so a second run writes the same bytes. The generic proofs of
`seed_generic.jsonl` are the exception: Lean finds them, so they are written only with `--generic`.
The numbers of a family are dealt out to the splits, so no instance of a held-out problem, in any wording, is
in a training file.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from autoformalize.problemset.defects import defects
from autoformalize.problemset.families import FAMILIES
from autoformalize.problemset.family import Family, Instance, Role, Values

SEED = 20240523
DATA = Path(__file__).parent / "data"
HELDOUT = 10
SEED_ROWS = 29
PAIRS = 12
CLASHES = 0.1
PROBLEMS = {Role.SEED: 3, Role.LOOP: 20, Role.UNSEEN: 0}

Row = dict[str, str]


@dataclass(frozen=True)
class Split:
    """The instances of one family, each with numbers of its own."""

    family: Family
    heldout: list[Instance]
    examples: list[Instance]  # with proofs (seed) or without (loop)
    problems: list[Instance]  # English only


def identity(*parts: str) -> str:
    """A stable id from the texts that make a row."""
    return "pm-" + hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12]


def distinct_values(family: Family, rng: random.Random, count: int) -> list[Values]:
    """Up to `count` different choices of numbers, fewer where the family does not have so many.

    Most choices in which two roles share a number, or a number is a small constant, are passed over: the
    placeholders of the small model mix them up, so it should meet some of them, but not many.
    """
    found: dict[tuple[int, ...], Values] = {}
    for _ in range(100 * count):
        values = family.draw(rng)
        if _clashes(values) and rng.random() > CLASHES:
            continue
        found.setdefault(tuple(values.values()), values)
        if len(found) == count:
            break
    return list(found.values())


def _clashes(values: Values) -> bool:
    """Whether two numbers are equal or one is a small constant of the statements."""
    numbers = list(values.values())
    return len(set(numbers)) < len(numbers) or not {0, 1, 2, 10}.isdisjoint(numbers)


def split(family: Family) -> Split:
    """Deal the numbers of `family` out to held-out problems, examples and English-only problems."""
    rng = random.Random(f"{SEED}/{family.name}")
    examples = {Role.SEED: SEED_ROWS, Role.LOOP: PAIRS, Role.UNSEEN: 0}[family.role]
    problems = PROBLEMS[family.role]
    values = distinct_values(family, rng, HELDOUT + examples + problems)
    start = HELDOUT + examples
    return Split(
        family=family,
        heldout=_render(family, rng, values[:HELDOUT], proofs=False),
        examples=_render(family, rng, values[HELDOUT:start], proofs=True),
        problems=_render(family, rng, values[start:], proofs=False),
    )


def _render(family: Family, rng: random.Random, values: list[Values], proofs: bool) -> list[Instance]:
    """One instance for each choice of numbers; wordings and proofs take turns, from a random start."""
    first = rng.randrange(len(family.wordings))
    instances = []
    for index, numbers in enumerate(values):
        wording = (first + index) % len(family.wordings)
        # A turn of the wordings moves the proofs on by one, so that each wording meets each proof.
        turn = index + index // len(family.wordings)
        proof = family.proofs[turn % len(family.proofs)] if proofs and family.proofs else ""
        instances.append(family.render(numbers, wording, family.choose_words(rng), proof))
    return instances


def english(instance: Instance) -> Row:
    """What the loop sees of a problem."""
    row = {"problem": instance.problem, "answer": instance.answer}
    return {"id": identity(*row.values()), **row}


def pair(instance: Instance) -> Row:
    """A problem with its statement."""
    row = english(instance)
    return {
        "id": row["id"],
        "family": instance.family,
        "problem": instance.problem,
        "answer": instance.answer,
        "statement": instance.statement,
    }


def with_proof(instance: Instance) -> Row:
    """A problem with its statement and proof."""
    row = {**pair(instance), "proof": instance.proof}
    return {**row, "id": identity(row["problem"], row["answer"], row["proof"])}


def shuffled(rows: Iterable[Row]) -> list[Row]:
    """The rows without repeated ids, in the order of their ids, which tells nothing about them."""
    return sorted({row["id"]: row for row in rows}.values(), key=lambda row: row["id"])


def tables() -> dict[str, list[Row]]:
    """Every generated file but the generic proofs, as name and rows."""
    splits = [split(family) for family in FAMILIES]
    bad = defects(random.Random(f"{SEED}/defects"))
    return {
        "seed.jsonl": shuffled(with_proof(i) for s in splits if s.family.role is Role.SEED for i in s.examples),
        "seed_formalizations.jsonl": shuffled(
            pair(i) for s in splits if s.family.role is Role.LOOP for i in s.examples
        ),
        "problems.jsonl": shuffled(
            {**english(i), "source": "proofmill", "family": i.family} for s in splits for i in s.problems
        ),
        "heldout.jsonl": shuffled({**pair(i), "role": s.family.role.value} for s in splits for i in s.heldout),
        "defective.jsonl": shuffled(english(d.instance) for d in bad),
        "defective_labels.jsonl": shuffled(
            {
                "id": english(d.instance)["id"],
                "kind": d.kind.value,
                "source": d.source,
                "statement": d.instance.statement,
            }
            for d in bad
        ),
    }


def generic_sources(each: int = 3) -> Iterator[Instance]:
    """Seed instances, shipped as seed examples too, on which generic tactics are tried."""
    for family in FAMILIES:
        if family.role is Role.SEED:
            yield from (replace(instance, proof="") for instance in split(family).examples[:each])


def write(directory: Path, name: str, rows: list[Row]) -> None:
    """One JSON object a line, UTF-8."""
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (directory / name).write_text(text, encoding="utf-8")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Write the proofmill problem set.")
    parser.add_argument("--out", type=Path, default=DATA, help="directory to write to")
    parser.add_argument("--generic", action="store_true", help="also search the generic proofs with Lean")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name, rows in tables().items():
        write(arguments.out, name, rows)
        print(f"{name}: {len(rows)} rows")
    if arguments.generic:
        from autoformalize.problemset.generic import search

        rows = asyncio.run(search(list(generic_sources())))
        write(arguments.out, "seed_generic.jsonl", rows)
        print(f"seed_generic.jsonl: {len(rows)} rows")


if __name__ == "__main__":
    main()
