"""Levels and expressions inside an `.olean`: walking, hashing, collecting constants.

Expressions are shared graphs; every walk here visits an object once and keeps its own stack, so that depth
costs no recursion. Cached hashes and flags stored in the file are never looked at.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

from prover.lean.certificate.decision.olean import BOX, Constant, Name, Olean, OleanError

BVAR, FVAR, MVAR, SORT, CONST, APP, LAMBDA, FORALL, LET, LITERAL, MDATA, PROJECTION = range(12)
# tag -> which fields are expressions, number of object fields, size in bytes
CHILDREN = ((), (), (), (), (), (0, 1), (1, 2), (1, 2), (1, 2, 3), (), (1,), (2,))
_FIELDS = (1, 1, 1, 1, 2, 2, 3, 3, 4, 1, 2, 3)
_SIZES = (24, 24, 24, 24, 32, 32, 48, 48, 56, 24, 32, 40)
BINDER_INFO = 40  # offset of the scalar in a lambda or forall
NON_DEPENDENT = 48  # offset of the scalar in a let

LEVELS = ("zero", "succ", "max", "imax", "param", "mvar")
Level = tuple[Any, ...]  # ("zero",), ("succ", l), ("max", l, l), ("imax", l, l), ("param", name)

Visit = Callable[[int, int, list[Any]], Any]  # (tag, offset, results of the children)


class Terms:
    """The expressions of one file."""

    def __init__(self, file: Olean) -> None:
        self.file = file
        self._levels: dict[int, Level] = {BOX: ("zero",)}

    def level(self, offset: int) -> Level:
        """A universe level as nested tuples."""
        stack, known, file = [offset], self._levels, self.file
        while stack:
            at = stack[-1]
            if at in known:
                stack.pop()
                continue
            tag, count, size = file.head(at)
            if not 1 <= tag <= 4 or count != (0, 1, 2, 2, 1)[tag] or size != 16 + 8 * count:
                raise OleanError("level")
            if tag == 4:
                known[at] = ("param", file.name(file.field(at, 0)))
                continue
            children = [file.field(at, index) for index in range(count)]
            missing = [child for child in children if child not in known]
            if missing:
                stack.extend(missing)
            else:
                known[at] = (LEVELS[tag], *(known[child] for child in children))
        return known[offset]

    def literal(self, offset: int) -> int | str:
        file = self.file
        tag = file.constructor(offset, None, 1, 16)
        value = file.field(offset, 0)
        if tag > 1:
            raise OleanError("literal")
        return file.natural(value) if tag == 0 else file.string(value)

    def tag(self, offset: int) -> int:
        """The checked tag of the expression object at `offset`."""
        if offset < 0:
            raise OleanError("a scalar where an expression should be")
        tag, count, size = self.file.head(offset)
        if tag > PROJECTION or count != _FIELDS[tag] or size != _SIZES[tag]:
            raise OleanError(f"expression object with tag {tag}, {count} fields, {size} bytes")
        return tag

    def fold(self, root: int, visit: Visit, memo: dict[int, Any]) -> Any:
        """Compute bottom-up, each shared object once; results stay in `memo`."""
        stack, field = [root], self.file.field
        while stack:
            at = stack[-1]
            if at in memo:
                stack.pop()
                continue
            tag = self.tag(at)
            children = [field(at, index) for index in CHILDREN[tag]]
            missing = [child for child in children if child not in memo]
            if missing:
                stack.extend(missing)
                continue
            memo[at] = visit(tag, at, [memo[child] for child in children])
            stack.pop()
        return memo[root]

    def constants(self, root: int, seen: set[int], found: set[Name]) -> None:
        """Add the names that an expression mentions, those behind projections and literals included."""
        stack, file = [root], self.file
        while stack:
            at = stack.pop()
            if at in seen:
                continue
            seen.add(at)
            tag = self.tag(at)
            if tag in (CONST, PROJECTION):
                found.add(file.name(file.field(at, 0)))
            elif tag == LITERAL:
                found.add(("String",) if isinstance(self.literal(file.field(at, 0)), str) else ("Nat",))
            stack.extend(file.field(at, index) for index in CHILDREN[tag])

    def binders(self, root: int) -> Iterator[int]:
        """The domains of the leading foralls, then the conclusion."""
        while True:
            while self.tag(root) == MDATA:
                root = self.file.field(root, 1)
            if self.tag(root) != FORALL:
                yield root
                return
            yield self.file.field(root, 1)
            root = self.file.field(root, 2)


class Hasher:
    """Content hash of expressions: bound names, binder kinds and metadata do not count, level parameters
    count by place.

    `local` gives the content hash of constants that the module itself declares: such names mean nothing by
    themselves, so what they stand for is hashed in their place. `written` gives the hash of a closed expression that is
    to be read in the place of a constant without universes.
    """

    def __init__(
        self,
        terms: Terms,
        level_params: tuple[Name, ...],
        local: dict[Name, bytes],
        written: dict[Name, bytes] | None = None,
    ) -> None:
        self.terms, self.local, self.written = terms, local, written or {}
        self._places = {name: place for place, name in enumerate(level_params)}
        self._memo: dict[int, bytes] = {}
        self._level_texts: dict[int, bytes] = {}

    def hash(self, root: int) -> bytes:
        """32 bytes for the expression at `root`."""
        return self.terms.fold(root, self.combine, self._memo)

    def combine(self, tag: int, at: int, children: list[bytes]) -> bytes:
        """The hash of the object at `at` from those of its children."""
        file = self.terms.file
        if tag == MDATA:
            return children[0]
        if tag in (FVAR, MVAR):
            raise OleanError("free or meta variable")
        own = b""
        if tag == BVAR:
            own = b"%d" % file.natural(file.field(at, 0))
        elif tag == SORT:
            own = self._level(file.field(at, 0))
        elif tag == CONST and self.written and (there := self.written.get(file.name(file.field(at, 0)))):
            return there
        elif tag == CONST:
            levels = b",".join(self._level(item) for item in file.list(file.field(at, 1)))
            own = self._constant(file.name(file.field(at, 0))) + b"|" + levels
        elif tag == LITERAL:
            value = self.terms.literal(file.field(at, 0))
            own = b"%x" % value if isinstance(value, int) else repr(value).encode()
        elif tag == PROJECTION:
            own = b"%x|" % file.natural(file.field(at, 1)) + self._constant(file.name(file.field(at, 0)))
        return hashlib.blake2b(bytes([tag]) + own + b"\0" + b"".join(children), digest_size=32).digest()

    def _constant(self, name: Name) -> bytes:
        return self.local.get(name) or repr(name).encode()

    def _level(self, offset: int) -> bytes:
        text = self._level_texts.get(offset)
        if text is None:
            text = self._level_texts[offset] = repr(self._placed(self.terms.level(offset))).encode()
        return text

    def _placed(self, level: Level) -> Level:
        if level[0] == "param":
            return ("param", self._places[level[1]])
        return (level[0], *(self._placed(item) for item in level[1:]))


def mentioned(terms: Terms, constant: Constant) -> set[Name]:
    """Every name that a constant's type, value, rules and block mention, itself excluded."""
    found: set[Name] = set(constant.mentions)
    seen: set[int] = set()
    for root in (constant.type, constant.value, *constant.rules):
        if root is not None:
            terms.constants(root, seen, found)
    found.discard(constant.name)
    return found
