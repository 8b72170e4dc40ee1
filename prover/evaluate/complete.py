"""Whether a statement's attempts are exactly those that its strategy makes: none left out, none added.

How many attempts there must be, how they are numbered and seeded and, for fixed texts, which texts, follows from
what was asked. Whoever drops failures, or repeats successes, leaves attempts that do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prover.evaluate.strategies import Counted
from prover.lean.verdicts import GoalKind, VerdictKind
from prover.models.generator import sample_seed
from prover.search.record import AttemptRow
from prover.search.result import EMPTY, MODEL, PORTFOLIO, REPAIR, TREE, UNFINISHED

PROVED = VerdictKind.PROVED.value


@dataclass(frozen=True)
class Given:
    """What each statement was given. `seed` is the shard's; `tokens` 0 is no budget of tokens.

    `metered` says that the tokens of a completion were counted one by one, as an engine of ours does and a server
    need not; `timed` that a search ended by the clock, after which nothing follows from its number of attempts.
    `portfolio` is the profile's.
    """

    samples: int
    tokens: int
    max_tokens: int
    seed: int
    metered: bool = True
    timed: bool = False
    portfolio: tuple[str, ...] = ()


def flaws(strategy: Counted, asked: str, rows: Sequence[AttemptRow], given: Given) -> Iterator[str]:
    """What is wrong with the attempts at the statement `asked`, in their order; there is at least one."""
    if any(row.goal != GoalKind.PROVE.value for row in rows):
        yield "an attempt at another goal"
    if strategy.fixed:
        yield from _fixed(given.portfolio, rows)
        return
    if any(not isinstance(row.tokens, int) or row.tokens < 0 for row in rows):
        yield "an attempt without its number of tokens"
        return
    wanted = strategy.attempts(given.samples)
    if wanted is not None:
        yield from _sampled(asked, rows, given, wanted)
        return
    if strategy.search:
        yield from _searched(asked, rows, given)
    yield from _cut(rows, [given.max_tokens] * len(rows), given)


def _fixed(texts: Sequence[str], rows: Sequence[AttemptRow]) -> Iterator[str]:
    """A list of texts up to the first success: the attempts are its beginning, word for word."""
    free = {"seed": 0, "tokens": 0, "logprob": 0.0, "by": PORTFOLIO, "depth": 0, "prompt_hash": ""}
    if [row.sample for row in rows] != list(range(len(rows))):
        yield "not numbered 0, 1, 2, …: some are missing or doubled"
    if [row.text for row in rows] != list(texts[: len(rows)]):
        yield "not the fixed texts in their order"
    if any(getattr(row, key) != value for row in rows for key, value in free.items()):
        yield "an attempt that a model made, or that cost something"
    if any(row.reason in (UNFINISHED, EMPTY) for row in rows):
        yield "a fixed text that is called unfinished or empty"
    yield from _up_to_success(rows, len(texts))


def _sampled(asked: str, rows: Sequence[AttemptRow], given: Given, wanted: int) -> Iterator[str]:
    """All `wanted` samples, or as many as the tokens paid for; a success ends nothing."""
    if [row.sample for row in rows] != list(range(len(rows))):
        yield "not numbered 0, 1, 2, …: some are missing or doubled"
    if any((row.by, row.depth) != (MODEL, 0) for row in rows):
        yield "an attempt that is not a sample"
    base = sample_seed(given.seed, asked, GoalKind.PROVE)
    if any(row.seed != base + row.sample for row in rows):
        yield "not the seeds that follow from the evaluation's"
    allowed = _paid_for(rows, given, wanted) if given.tokens else [given.max_tokens] * wanted
    if len(rows) != len(allowed):
        yield f"{len(rows)} where {len(allowed)} were made"
    else:
        yield from _cut(rows, allowed, given)


def _paid_for(rows: Sequence[AttemptRow], given: Given, wanted: int) -> list[int]:
    """The tokens that each sample might have, for as many as a budget pays for, wave by wave as sampling goes.

    Where some are missing, one more than there are.
    """
    allowed: list[int] = []
    left = given.tokens
    while left > 0 and len(rows) >= len(allowed) < wanted:
        size = min(max(1, left // given.max_tokens), wanted - len(allowed))
        allowed += [min(given.max_tokens, left)] * size
        left = given.tokens - sum(max(row.tokens, 1) for row in rows[: len(allowed)])
    return allowed


def _searched(asked: str, rows: Sequence[AttemptRow], given: Given) -> Iterator[str]:
    """A search up to its first success: no attempt twice, each with its seed, and all of them if none succeeded."""
    keys = [(row.by, row.depth, row.sample) for row in rows]
    if len(set(keys)) != len(keys):
        yield "some are doubled"
    parts: dict[str, tuple[object, ...]] = {MODEL: (), TREE: (TREE,)}
    for row in rows:
        more = (REPAIR, row.depth) if row.by == REPAIR else parts.get(row.by)
        if more is None or (row.by != REPAIR and row.depth != 0):
            yield f"an attempt by {row.by!r}, at depth {row.depth}"
        elif row.seed != sample_seed(given.seed, asked, GoalKind.PROVE, *more) + row.sample:
            yield "not the seeds that follow from the evaluation's"
    for by in (MODEL, TREE):
        mine = [row.sample for row in rows if row.by == by]
        if mine != list(range(len(mine))):
            yield "not numbered 0, 1, 2, …: some are missing or doubled"
    if given.timed:
        return
    least = min(given.samples, max(1, given.tokens // given.max_tokens)) if given.tokens else given.samples
    yield from _up_to_success(rows, given.samples, least)


def _up_to_success(rows: Sequence[AttemptRow], most: int, least: int | None = None) -> Iterator[str]:
    """A success is the last attempt, and without one there are as many as there could be (or `least`)."""
    proved = [index for index, row in enumerate(rows) if row.verdict == PROVED]
    if proved[:1] and proved[0] != len(rows) - 1:
        yield "attempts after the first success"
    if len(rows) > most:
        yield f"{len(rows)} where there can be {most}"
    elif not proved and len(rows) < (most if least is None else least):
        yield f"{len(rows)} without a success, where {most if least is None else least} are tried"


def _cut(rows: Sequence[AttemptRow], allowed: Sequence[int], given: Given) -> Iterator[str]:
    """A completion called unfinished must have used up its tokens, or the context, whose room all of a prompt share."""
    if not given.metered:
        return
    longest: dict[str, int] = {}
    for row in rows:
        longest[row.prompt_hash] = max(row.tokens, longest.get(row.prompt_hash, 0))
    for row, most in zip(rows, allowed, strict=True):
        if row.tokens > most:
            yield f"an attempt of {row.tokens} tokens, where there could be {most}"
        elif row.reason == UNFINISHED and row.tokens not in (most, longest[row.prompt_hash]):
            yield "a completion called unfinished that was shorter than others"
