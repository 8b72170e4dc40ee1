"""Benchmarks as data: statements read from the files in which they are published, with what is known of them."""

from prover.evaluate.benchmarks.asking import Elaborated, as_asked
from prover.evaluate.benchmarks.description import BadDescription, Defect, Description, read_description
from prover.evaluate.benchmarks.reading import read_benchmark
from prover.evaluate.benchmarks.statements import (
    Benchmark,
    BenchmarkStatement,
    NeedsDeclarations,
    UnusableBenchmark,
    benchmark_statements,
    fingerprint,
)

__all__ = [
    "BadDescription",
    "Benchmark",
    "BenchmarkStatement",
    "Defect",
    "Description",
    "Elaborated",
    "NeedsDeclarations",
    "UnusableBenchmark",
    "as_asked",
    "benchmark_statements",
    "fingerprint",
    "read_benchmark",
    "read_description",
]
