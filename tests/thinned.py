"""A sample for the fast suite of a test with many parameters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest


def thinned(cases: Iterable[Any], every: int) -> list[Any]:
    """Parameters of which the fast suite takes each `every`-th, from the first on; the others are `slow`.

    A case is a tuple of values, one for each name, or the value of a single name.
    """
    made = []
    for at, case in enumerate(cases):
        values = case if isinstance(case, tuple) else (case,)
        made.append(pytest.param(*values, marks=[pytest.mark.slow] if at % every else []))
    return made
