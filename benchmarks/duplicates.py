"""Time and memory of duplicate detection against the number of statements, on synthetic problems.

    .venv/bin/python benchmarks/duplicates.py [--sizes 10000 30000 100000 300000 1000000]

Each size runs in a process of its own, whose peak memory is printed. Problems are word salads of the length of a
competition problem; one in ten is a copy of an earlier one with a word changed (text) or with the same statement
hash (statement), so that what is found can be compared with what was put in. Linear means: the last column stays.
"""

from __future__ import annotations

import argparse
import hashlib
import multiprocessing
import random
import resource
import time
from collections.abc import Iterator

from autoformalize.duplicates import Statements, Texts

VOCABULARY = 8000
WORDS = 45


def problems(count: int, seed: int = 1) -> Iterator[tuple[str, str, int | None]]:
    """(text, statement hash, which earlier one it copies); nothing but the last hundred texts is kept."""
    rng, recent = random.Random(seed), list[tuple[int, list[str], str]]()
    for number in range(count):
        copied = rng.choice(recent) if recent and rng.random() < 0.1 else None
        if copied:
            words, digest = list(copied[1]), copied[2]
            words[rng.randrange(WORDS)] = f"word{_letters(rng.randrange(VOCABULARY))}"
        else:
            words = [f"word{_letters(rng.randrange(VOCABULARY))}" for _ in range(WORDS)]
            digest = hashlib.sha256(str(number).encode()).hexdigest()
            recent = [*recent[-99:], (number, words, digest)]
        yield " ".join(words), digest, copied[0] if copied else None


def _letters(number: int) -> str:
    return "".join(chr(97 + int(digit)) for digit in str(number))


def measure(count: int) -> tuple[float, float, int, int, int]:
    """(seconds, peak MiB, copies put in, found by text, found by statement) of `count` problems."""
    texts, statements = Texts(), Statements()
    put = by_text = by_statement = 0
    began = time.perf_counter()
    for number, (text, digest, copied) in enumerate(problems(count)):
        put += copied is not None
        name = str(number)
        by_text += (match := texts.meet(name, text)) is not None and match.id == str(copied)
        by_statement += (match := statements.meet(name, digest)) is not None and match.id == str(copied)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return time.perf_counter() - began, peak, put, by_text, by_statement


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 30_000, 100_000, 300_000, 1_000_000])
    options = parser.parse_args()
    columns = ("problems", "seconds", "peak MiB", "copies", "found by text", "by statement", "µs each")
    print(f"| {' | '.join(columns)} |\n|{'---|' * len(columns)}")
    for size in options.sizes:
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            seconds, peak, put, by_text, by_statement = pool.apply(measure, (size,))
        each = 1e6 * seconds / size
        print(f"| {size} | {seconds:.1f} | {peak:.0f} | {put} | {by_text} | {by_statement} | {each:.0f} |", flush=True)
