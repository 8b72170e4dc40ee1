"""A child process of the certificate (zygote or judge), spoken to in frames, replaced when it dies."""

from __future__ import annotations

import asyncio
import json
import os
import struct
import sys
import tempfile
from pathlib import Path
from typing import Any

from prover.lean.certificate.servant import MAX_FRAME, Message
from prover.lean.errors import SetupError
from prover.lean.processes import kill_and_reap
from prover.lean.profiles.toolchain import launcher

_ROOT = str(Path(__file__).resolve().parents[3])
_RUN = "import sys, json; sys.path.insert(0, {root!r}); from {module} import main; main(*json.loads({arguments!r}))"


class HelperDied(Exception):
    """A zygote or judge is gone or answers nonsense; says nothing about the proof."""


class Helper:
    """One child process that answers frames, `module` being the full name of what it runs. Replaced when it dies."""

    def __init__(self, module: str, arguments: list[Any]) -> None:
        code = _RUN.format(root=_ROOT, module=module, arguments=json.dumps(arguments))
        self._command = [sys.executable, "-I", "-S", "-c", code]
        self._process: asyncio.subprocess.Process | None = None
        self._stderr = tempfile.TemporaryFile()  # noqa: SIM115
        self.ready: Message = {}

    async def start(self) -> None:
        pipe = asyncio.subprocess.PIPE
        command = [str(launcher()), str(os.getpid()), "0", *self._command]
        self._process = await asyncio.create_subprocess_exec(
            *command, stdin=pipe, stdout=pipe, stderr=self._stderr, process_group=0, cwd="/"
        )
        try:
            self.ready = await asyncio.wait_for(self._read(), 120)
        except (TimeoutError, HelperDied) as error:
            said = self._last_words()
            await self.close()
            raise SetupError(f"the certificate's helper does not start: {said or error}") from None

    async def ask(self, request: Message, seconds: float) -> Message:
        """One answer. Raises HelperDied; the next call starts a fresh process."""
        if self._process is None or self._process.returncode is not None:
            await self.start()
        assert self._process is not None and self._process.stdin is not None
        body = json.dumps(request).encode()
        try:
            self._process.stdin.write(struct.pack(">I", len(body)) + body)
            await self._process.stdin.drain()
            return await asyncio.wait_for(self._read(), seconds)
        except (TimeoutError, HelperDied, OSError) as error:
            await self.close()
            raise HelperDied(str(error) or "no answer in time") from None

    async def _read(self) -> Message:
        assert self._process is not None and self._process.stdout is not None
        try:
            (size,) = struct.unpack(">I", await self._process.stdout.readexactly(4))
            if size > MAX_FRAME:
                raise HelperDied(f"frame of {size} bytes")
            message = json.loads(await self._process.stdout.readexactly(size))
        except (asyncio.IncompleteReadError, ValueError) as error:
            raise HelperDied(f"{error}") from None
        if not isinstance(message, dict):
            raise HelperDied("not an object")
        return message

    def _last_words(self) -> str:
        """The last line of its error stream."""
        self._stderr.seek(0, os.SEEK_END)
        self._stderr.seek(max(0, self._stderr.tell() - 4096))
        lines = self._stderr.read().decode("utf-8", "replace").strip().splitlines()
        return lines[-1] if lines else ""

    async def close(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            await kill_and_reap(process)  # its forked children asked to die with it
