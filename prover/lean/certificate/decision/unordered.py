"""Content hash of an elaborated type in which the order of hypotheses does not count.

Two statements that differ in the names of bound variables and in the order of their hypotheses are the same to
whoever proves them. A leading binder that nothing after it mentions is a hypothesis here; the others
(variables, instances that later types need) keep their order.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from prover.lean.certificate.decision.terms import BVAR, CHILDREN, FORALL, LAMBDA, LET, Hasher, Terms

_BODY = {LAMBDA: 1, FORALL: 1, LET: 2}  # which child stands under one more binder


def unordered_hash(hasher: Hasher, parts: Sequence[int]) -> bytes:
    """32 bytes for a type given as the domains of its leading binders and its conclusion (`Terms.binders`)."""
    mentioned = Mentioned(hasher.terms)
    binders = len(parts) - 1
    used = {at - 1 - index for at, part in enumerate(parts) for index in mentioned.outside(part)}
    place = {binder: number for number, binder in enumerate(sorted(used))}
    whole = [_in_context(hasher, mentioned, part, at, place) for at, part in enumerate(parts)]
    ordered = [whole[at] for at in range(binders) if at in used]
    hypotheses = sorted(whole[at] for at in range(binders) if at not in used)
    digest = hashlib.blake2b(b"%d|%d|" % (len(ordered), len(hypotheses)), digest_size=32)
    for part in (*ordered, *hypotheses, whole[-1]):
        digest.update(part)
    return digest.digest()


class Mentioned:
    """Which variables bound outside a term it mentions, as a bit mask of their indices."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._memo: dict[int, int] = {}

    def mask(self, root: int) -> int:
        return int(self._terms.fold(root, self._visit, self._memo))

    def outside(self, root: int) -> list[int]:
        """Indices, 0 the nearest."""
        mask = self.mask(root)
        return [index for index in range(mask.bit_length()) if mask >> index & 1]

    def _visit(self, tag: int, at: int, children: list[int]) -> int:
        if tag == BVAR:
            return 1 << self._terms.file.natural(self._terms.file.field(at, 0))
        mask = 0
        for number, child in enumerate(children):
            mask |= child >> 1 if _BODY.get(tag) == number else child
        return mask


def _in_context(hasher: Hasher, mentioned: Mentioned, root: int, at: int, place: dict[int, int]) -> bytes:
    """Hash of a part that stands under `at` leading binders: it names those by their place among the used ones."""
    terms = hasher.terms
    memo: dict[tuple[int, int], bytes] = {}
    stack = [(root, 0)]
    while stack:
        key = here, depth = stack[-1]
        if key in memo:
            stack.pop()
            continue
        tag = terms.tag(here)
        if not mentioned.mask(here) >> depth:
            memo[key] = hasher.hash(here)  # nothing of the context in it
        elif tag == BVAR:
            binder = at - 1 - (terms.file.natural(terms.file.field(here, 0)) - depth)
            memo[key] = hashlib.blake2b(b"context|%d" % place[binder], digest_size=32).digest()
        else:
            children = [
                (terms.file.field(here, index), depth + (_BODY.get(tag) == number))
                for number, index in enumerate(CHILDREN[tag])
            ]
            missing = [child for child in children if child not in memo]
            if missing:
                stack.extend(missing)
                continue
            memo[key] = hasher.combine(tag, here, [memo[child] for child in children])
        stack.pop()
    return memo[root, 0]
