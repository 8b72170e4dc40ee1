"""The search strategies by name. A new one is a coroutine in a file of its own and a line in `STRATEGIES`."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from prover.search.question import Desk, Question
from prover.search.repair import repair
from prover.search.result import SearchResult
from prover.search.tree import best_first, rmaxts
from prover.search.whole_proof import whole

# Searches one statement within the question's budget; recorded attempts are not made again.
Strategy = Callable[[Question, Desk], Coroutine[Any, Any, SearchResult]]

STRATEGIES: dict[str, Strategy] = {
    "whole": whole,
    "repair": repair,
    "rmaxts": rmaxts,
    "best-first": best_first,
}
