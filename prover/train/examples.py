"""Training examples: prompt and completion pairs for the three tasks of one model.

One model formalizes, judges and proves (as in arXiv 2405.14333, where formalizer and prover share a base).
An example holds exactly the prompt that `autoformalize` and `prover.search` will use, and the loss falls on
the completion alone. Files are JSON lines, one `Example` each.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from prover.errors import UnusableInput
from prover.files import written_whole
from prover.jsonl import read_lines
from prover.models.formats.registry import Formats
from prover.models.numbers import ReservedCharacter, table_of


@dataclass(frozen=True)
class Example:
    """`task` is formalize, score or prove; `source` says where it came from (seed, generic, round-1 …)."""

    prompt: str
    completion: str
    task: str
    source: str


def formalize_example(formats: Formats, problem: str, answer: str, signature: str, source: str) -> Example:
    """English to statement."""
    return Example(*formats.formalize.example(signature, problem=problem, answer=answer), "formalize", source)


def prove_example(formats: Formats, signature: str, proof: str, source: str) -> Example:
    """Statement to proof, `proof` being the text that follows `:=`."""
    return Example(*formats.prove.example(proof, signature=signature), "prove", source)


def score_example(formats: Formats, problem: str, answer: str, signature: str, assessment: str, source: str) -> Example:
    """Problem and statement to one of the five classes of the quality score."""
    asked = {"problem": problem, "answer": answer, "signature": signature}
    return Example(*formats.score.example(assessment, **asked), "score", source)


def score_examples(
    formats: Formats, triples: Sequence[tuple[str, str, str]], share: float, seed: int, source: str
) -> Iterator[Example]:
    """Judging examples from faithful (problem, answer, signature) triples.

    A `share` of the triples is used twice: once as it is (excellent) and once with the statement of another
    problem (poor). This is all a seed without human marks can teach; marked data replaces it.
    """
    draw = random.Random(seed)
    for problem, answer, signature in triples:
        if draw.random() >= share:
            continue
        yield score_example(formats, problem, answer, signature, "excellent", source)
        other = draw.choice(triples)[2]
        if other != signature:
            yield score_example(formats, problem, answer, other, "poor", source)


def with_number_markers(examples: Iterable[Example]) -> list[Example]:
    """The examples as a model with number markers sees them; those that cannot be encoded are left out."""
    encoded = []
    for example in examples:
        try:
            table = table_of(example.prompt)
        except ReservedCharacter:
            continue
        encoded.append(
            Example(table.encode(example.prompt), table.encode(example.completion), example.task, example.source)
        )
    return encoded


def write(path: Path, examples: Iterable[Example]) -> int:
    """Write JSON lines; returns how many."""
    count = 0
    with written_whole(path) as out:
        for example in examples:
            out.write(json.dumps(asdict(example), ensure_ascii=False) + "\n")
            count += 1
    return count


def read(path: Path) -> list[Example]:
    """Read what `write` wrote. Raises UnusableInput naming the line that is not an example."""
    examples = []
    for line in read_lines(path):
        names = [field.name for field in fields(Example)]
        if wrong := line.lacking(names) or "".join(f"it has a field `{name}`" for name in line.row.keys() - {*names}):
            raise UnusableInput(f"{path}, line {line.number}: not a training example of {', '.join(names)}: {wrong}")
        examples.append(Example(**line.row))
    return examples
