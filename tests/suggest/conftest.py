"""A real Lean for all tests here: one certificate's pair of helpers, one open file for each test that asks for it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest

from prover.lean.profiles.profile import Profile
from prover.lean.profiles.registry import make_profile
from prover.suggest.document import OpenFile, file_limits
from prover.suggest.inplace.certifier import InPlaceCertifier
from prover.suggest.texts.source import Source


@pytest.fixture(scope="session")
def profile() -> Profile:
    return make_profile("embedded")


@pytest.fixture
async def certifier(profile: Profile) -> AsyncIterator[InPlaceCertifier]:
    async with InPlaceCertifier(profile, 1, file_limits(profile)) as opened:
        yield opened


@pytest.fixture
async def lean_file(profile: Profile, certifier: InPlaceCertifier) -> AsyncIterator[OpenFile]:
    async with OpenFile(profile, certifier) as opened:
        yield opened


@pytest.fixture
async def loaded(lean_file: OpenFile) -> Callable[[str], object]:
    async def load(text: str) -> OpenFile:
        await lean_file.load(Source(text))
        return lean_file

    return load
