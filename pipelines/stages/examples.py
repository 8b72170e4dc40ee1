"""Training examples: what the base learns from the seed, and every later model from certified proofs too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipelines.config import Config
from pipelines.stages.read import rows_of
from prover.models.formats.registry import Formats
from prover.search.record import Proof
from prover.search.result import PORTFOLIO
from prover.train.examples import Example, formalize_example, prove_example, score_examples


def seed_examples(config: Config, formats: Formats) -> list[Example]:
    """Everything that the base learns from: formalizing, proving and judging, from the seed alone."""
    section = config.seed_data
    examples: list[Example] = []
    triples: list[tuple[str, str, str]] = []
    for source in section.proofs:
        for row in rows_of(source, "seed_data.proofs", ("problem", "statement", "proof")):
            examples.append(prove_example(formats, row["statement"], row["proof"], "seed"))
            triples.append((row["problem"], str(row.get("answer", "")), row["statement"]))
    for source in section.formalizations:
        for row in rows_of(source, "seed_data.formalizations", ("problem", "statement")):
            triples.append((row["problem"], str(row.get("answer", "")), row["statement"]))
    for source in section.generic:
        for row in rows_of(source, "seed_data.generic", ("statement", "proof")):
            examples.append(prove_example(formats, row["statement"], row["proof"], "generic"))
    examples += [formalize_example(formats, *t, "seed") for t in triples] * section.formalize_repeat
    examples += score_examples(formats, triples, section.score_share, config.seed, "seed")
    return examples


def proof_examples(proofs: Iterable[tuple[int, Proof]], formats: Formats, per_statement: int) -> Iterator[Example]:
    """Examples from (round, solved statement): the proof, and the formalization when the statement was proved.

    `source` is round-N, or portfolio-N for what automation proved before the model was asked.
    """
    taken: dict[str, int] = {}
    for number, row in proofs:
        goal, proof = row.goal_signature or "", row.proof or ""
        if taken.setdefault(goal, 0) >= per_statement:
            continue
        taken[goal] += 1
        source = f"{'portfolio' if row.by == PORTFOLIO else 'round'}-{number}"
        yield prove_example(formats, goal, proof, source)
        if row.outcome == "proved":
            yield formalize_example(formats, row.problem, row.answer, row.signature, source)
