"""One record for the tests of verification, and one Lean for all of them."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipelines.evaluation.record import Record
from pipelines.evaluation.verify import differences
from prover.evaluate.benchmarks import Benchmark
from prover.lean.cache import VerdictCache
from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from tests.evaluate.record.made import make_benchmark, make_model, make_record

Verify = Callable[..., list[str]]


@pytest.fixture(scope="session")
def six(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A benchmark: a description and its statements."""
    return make_benchmark(tmp_path_factory.mktemp("six"))


@pytest.fixture(scope="session")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small model that proves something now and then."""
    return make_model(tmp_path_factory.mktemp("taught"))


@pytest.fixture(scope="session")
def sampled(six: Path, taught: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of the model on the benchmark. Tests alter copies of it."""
    return make_record(six, taught, tmp_path_factory.mktemp("sampled") / "record")


@pytest.fixture
def copy(sampled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sampled, tmp_path / "copy"))


@pytest.fixture(scope="session")
def verified(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Verify]:
    """`verify`, with one pool for all calls, whose answers to the same question are kept between them."""
    profile = embedded()
    with asyncio.Runner() as runner:
        cache = VerdictCache(tmp_path_factory.mktemp("verdicts") / "verdicts.sqlite")
        pool = LeanPool(profile, 1, certify=True, cache=cache)
        runner.run(pool.__aenter__())

        def verify(folder: Path, original: Benchmark | None = None) -> list[str]:
            return runner.run(differences(Record(folder), pool, profile, original))

        yield verify
        runner.run(pool.__aexit__(None, None, None))
        cache.close()
