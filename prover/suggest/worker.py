"""One Lean file worker for one open file, under the file's own imports and options, that answers about places.

The `Worker` of the checker with other requests than diagnostics: goals at a position, and semantic tokens.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

from prover.lean.profiles.profile import Limits, Profile
from prover.lean.worker import URI, Worker, WorkerDied, _message

_FIRST = 1 << 40  # numbers of our requests; those of the checker's follow the versions of its texts
_SORRY_LIKE = 23  # the token type `leanSorryLike` of Lean's server
ANSWER_SECONDS = 10.0


class FileWorker(Worker):
    """See the module. `header` is the text of the file's imports: another header needs another worker."""

    def __init__(self, profile: Profile, limits: Limits, header: str) -> None:
        super().__init__(replace(profile, imports=(), options=()), limits)
        self.header = header
        self._questions: dict[int, asyncio.Future[Any]] = {}
        self._number = _FIRST

    async def sorry_tokens(self) -> list[tuple[int, int, int]]:
        """(line from 0, column, length), in UTF-16 units, of the words that Lean's server marks as like `sorry`. Raises
        WorkerDied.
        """
        answer = await self._question("textDocument/semanticTokens/full", {})
        data = answer.get("data") if isinstance(answer, dict) else None
        if not isinstance(data, list) or len(data) % 5 or not all(type(item) is int for item in data):
            raise WorkerDied("malformed semantic tokens")
        found, line, column = [], 0, 0
        for at in range(0, len(data), 5):
            down, right, length, kind, _ = data[at : at + 5]
            line, column = line + down, right if down else column + right
            if kind == _SORRY_LIKE:
                found.append((line, column, length))
        return found

    async def goals(self, position: dict[str, int]) -> list[str] | None:
        """The goals before the tactic at a position; None where no tactic ran. Raises WorkerDied."""
        answer = await self._question("$/lean/plainGoal", {"position": position})
        goals = answer.get("goals") if isinstance(answer, dict) else None
        return [str(goal) for goal in goals] if isinstance(goals, list) else None

    async def term_goal(self, position: dict[str, int]) -> tuple[str, dict[str, Any]] | None:
        """What is expected of the term at a position, and its range; None where there is none. Raises WorkerDied."""
        answer = await self._question("$/lean/plainTermGoal", {"position": position})
        if not isinstance(answer, dict) or not isinstance(answer.get("range"), dict):
            return None
        return str(answer.get("goal")), answer["range"]

    async def _question(self, method: str, params: dict[str, Any]) -> Any:
        stdin = self._process.stdin if self._process else None
        if stdin is None or not self.alive:
            raise WorkerDied(self._why())
        self._number += 1
        asked = self._questions[self._number] = asyncio.get_running_loop().create_future()
        stdin.write(_message(method, {"textDocument": {"uri": URI}, **params}, self._number))
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                return await asked
        except TimeoutError:
            raise WorkerDied(f"no answer to {method}") from None
        finally:
            self._questions.pop(self._number, None)

    def _dispatch(self, message: dict[str, Any]) -> None:
        number = message.get("id")
        if "method" in message or type(number) is not int or number < _FIRST:
            super()._dispatch(message)
            return
        asked = self._questions.get(number)
        if asked is not None and not asked.done():
            if "result" in message:
                asked.set_result(message["result"])
            else:
                asked.set_exception(WorkerDied(f"Lean refused to answer: {str(message)[:200]}"))

    def _bury(self, reason: str) -> None:
        super()._bury(reason)
        for asked in self._questions.values():
            if not asked.done():
                asked.set_exception(WorkerDied(reason))
