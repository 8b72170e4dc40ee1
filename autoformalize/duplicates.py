"""Duplicates and leaks: statements by elaborated type, problem texts by MinHash. Linear time, bounded memory.

Statements are compared by the hashes that the checker reads from the compiled statement, so bound names, spelling
and (in the second hash) the order of hypotheses do not count. Texts are compared by the Jaccard similarity of
their word triples, estimated with MinHash and found with locality-sensitive hashing (datasketch).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from autoformalize.problems import normalize

_SCHEME = "affine32"
PERMUTATIONS = 64  # of a MinHash: its estimate of a similarity s is off by about sqrt(s (1 - s) / 64)
_WORD = re.compile(r"\\?[^\W\d_]+|\d+|[^\w\s]")
_NUMBER = re.compile(r"\d+")
# What benchmarks and sources add around a problem: options, answers, comment marks.
_AROUND = re.compile(r"/--|-/|\bShow that it is\b.*|\\textbf\s*\{?\s*\(A\).*|\\textbf|\\boxed|\\text\b", re.DOTALL)


@dataclass(frozen=True)
class Match:
    """An earlier item that says the same; `how` is `same statement`, `same statement, hypotheses in another
    order` or `similar text`, `similarity` 1 for statements.
    """

    id: str
    how: str
    similarity: float = 1.0


@dataclass
class Statements:
    """Statements seen so far, by the two hashes of their elaborated types. Constant time each."""

    _exact: dict[bytes, str] = field(default_factory=dict)
    _unordered: dict[bytes, str] = field(default_factory=dict)

    def find(self, type_hash: str, unordered: str = "") -> Match | None:
        """The first statement that was added with this type; `unordered` may be unknown."""
        if type_hash and (found := self._exact.get(_short(type_hash))) is not None:
            return Match(found, "same statement")
        if unordered and (found := self._unordered.get(_short(unordered))) is not None:
            return Match(found, "same statement, hypotheses in another order")
        return None

    def add(self, name: str, type_hash: str, unordered: str = "") -> None:
        """Remember a statement; the first of equal ones stays."""
        if type_hash:
            self._exact.setdefault(_short(type_hash), name)
        if unordered:
            self._unordered.setdefault(_short(unordered), name)

    def meet(self, name: str, type_hash: str, unordered: str = "") -> Match | None:
        """The earlier statement that this one repeats; one that repeats none is remembered."""
        match = self.find(type_hash, unordered)
        if match is None:
            self.add(name, type_hash, unordered)
        return match


def _short(digest: str) -> bytes:
    """16 bytes tell 2^50 statements apart with certainty enough, in half the memory."""
    return bytes.fromhex(digest[:32]) if re.fullmatch(r"[0-9a-f]{32,}", digest) else digest.encode()


def words(text: str) -> list[str]:
    """The words of a problem, without what benchmarks write around it."""
    return _WORD.findall(_AROUND.sub(" ", normalize(text)).lower())


def shingles(text: str, size: int = 3) -> set[str]:
    """Its runs of `size` words."""
    found = words(text)
    return {" ".join(found[i : i + size]) for i in range(max(1, len(found) - size + 1))} if found else set()


class Texts:
    """Problem texts seen so far. A match has an estimated similarity of at least `threshold`.

    Only texts with the same numbers in the same order match: "find 3 + 4" and "find 3 + 5" are two problems.
    """

    def __init__(self, threshold: float = 0.8) -> None:
        from datasketch import MinHash, MinHashLSH

        self.threshold = threshold
        self._model = MinHash(num_perm=PERMUTATIONS, hashfunc=_hash, scheme=_SCHEME)
        self._index = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS, weights=(0.2, 0.8))
        self._names: list[str] = []
        self._kept: list[tuple[bytes, int]] = []  # MinHash and numbers of each text

    def sketch(self, text: str) -> Any:
        """The MinHash of a text."""
        from datasketch import MinHash

        made = MinHash(num_perm=PERMUTATIONS, hashfunc=_hash, scheme=_SCHEME, permutations=self._model.permutations)
        made.update_batch([part.encode() for part in shingles(text)])
        return made

    def find(self, text: str) -> Match | None:
        """The most similar text that was added, the first of equal ones."""
        return self._find(self.sketch(text), _numbers(text))

    def add(self, name: str, text: str) -> None:
        """Remember a text under a name."""
        self._add(name, self.sketch(text), _numbers(text))

    def meet(self, name: str, text: str) -> Match | None:
        """The earlier text that this one repeats; one that repeats none is remembered."""
        sketch, numbers = self.sketch(text), _numbers(text)
        match = self._find(sketch, numbers)
        if match is None:
            self._add(name, sketch, numbers)
        return match

    def _find(self, sketch: Any, numbers: int) -> Match | None:
        import numpy

        best: Match | None = None
        for place in sorted(self._index.query(sketch)):
            stored, its_numbers = self._kept[place]
            if its_numbers != numbers:
                continue
            same = numpy.frombuffer(stored, dtype=numpy.uint32) == sketch.hashvalues.astype(numpy.uint32)
            similarity = float(same.mean())
            if similarity >= self.threshold and (best is None or similarity > best.similarity):
                best = Match(self._names[place], "similar text", similarity)
        return best

    def _add(self, name: str, sketch: Any, numbers: int) -> None:
        import numpy

        self._index.insert(len(self._names), sketch, check_duplication=False)
        self._names.append(name)
        self._kept.append((sketch.hashvalues.astype(numpy.uint32).tobytes(), numbers))


def _hash(part: bytes) -> int:
    return zlib.crc32(part)


def _numbers(text: str) -> int:
    """Stands for the numbers of a text in their order."""
    return zlib.crc32(" ".join(_NUMBER.findall(_AROUND.sub(" ", text))).encode())


@dataclass(frozen=True)
class Known:
    """A statement that no training set may contain: of a benchmark, or held out."""

    source: str
    id: str
    text: str = ""
    type_hash: str = ""
    unordered: str = ""


@dataclass(frozen=True)
class Leak:
    """One finding of decontamination: which of ours, which of theirs, and how they are the same."""

    id: str
    source: str
    known_id: str
    how: str
    similarity: float


class Leaks:
    """Finds what is in both: `check` for one of ours; `by_known` lists the findings from the benchmarks' side."""

    def __init__(self, known: Iterable[Known], threshold: float = 0.7) -> None:
        self._statements, self._texts = Statements(), Texts(threshold)
        self._known: dict[str, Known] = {}
        self.found: list[Leak] = []
        for item in known:
            key = f"{item.source}\0{item.id}"
            self._known[key] = item
            self._statements.add(key, item.type_hash, item.unordered)
            if len(words(item.text)) >= 5:  # shorter texts are like many others
                self._texts.add(key, item.text)

    def check(self, name: str, text: str = "", type_hash: str = "", unordered: str = "") -> Leak | None:
        """Whether one of ours is known, by its statement or else by its text; remembered in `found`."""
        match = self._statements.find(type_hash, unordered)
        if match is None and len(words(text)) >= 5:
            match = self._texts.find(text)
        if match is None:
            return None
        known = self._known[match.id]
        leak = Leak(name, known.source, known.id, match.how, round(match.similarity, 3))
        self.found.append(leak)
        return leak

    def by_known(self) -> dict[str, dict[str, Sequence[str]]]:
        """{source: {statement of the benchmark: [ours that are the same]}}."""
        listed: dict[str, dict[str, list[str]]] = {}
        for leak in self.found:
            listed.setdefault(leak.source, {}).setdefault(leak.known_id, []).append(leak.id)
        return {source: dict(sorted(items.items())) for source, items in sorted(listed.items())}
