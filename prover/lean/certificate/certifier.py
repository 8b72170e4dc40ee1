"""`Certifier`: the slow, isolated check that alone lets a proof into a data set or a score.

    async with Certifier(embedded(), lanes=1) as certifier:
        verdict = await certifier.certify(goal, proof)   # verdict.certificate is the record

Each lane is a zygote (compiles in confined children) and a judge (reads what they wrote and asks the kernel),
both children of this process that die with it.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import shutil
import tempfile
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from prover.lean.cache import text_hash
from prover.lean.certificate import sandbox
from prover.lean.certificate.answers import Reading, misread, not_certified, reading_of, why_not_compiled
from prover.lean.certificate.helper import Helper, HelperDied
from prover.lean.certificate.servant import Message
from prover.lean.certificate.zygote import LOG, OBJECT, SOURCE
from prover.lean.errors import SetupError
from prover.lean.guard import Forbidden, InvalidStatement, Signature, check_proof, check_signature
from prover.lean.profiles.profile import Limits, Profile
from prover.lean.profiles.toolchain import LEAN_VERSION, cache_dir
from prover.lean.verdicts import Goal, Received, Verdict, VerdictKind

FORMAT = 1  # of the certificate
ATTEMPTS = 2  # of one request, when a helper process dies
_KEPT_STATEMENTS = 4096
_HERE = "prover.lean.certificate"
_BELIEVE = "set_option debug.byAsSorry true\n"
T = TypeVar("T")


@dataclass(frozen=True)
class ElaboratedType:
    """A statement as Lean understood it; `facts` as in `TypeFacts`.

    Two statements with equal `hash` are the same proposition but for the names of bound variables.
    """

    facts: dict[str, Any]
    seconds: float = field(default=0.0, compare=False)  # of work; waiting for a lane is not counted

    @property
    def hash(self) -> str:
        return str(self.facts["type"])


@dataclass
class Lane:
    """One pair of helpers and the folder that candidates are compiled in, each in a fresh one below it."""

    zygote: Helper
    judge: Helper
    folder: Path


class Certifier:
    """See the module. Raises SetupError on entry when the machine cannot isolate a compile."""

    def __init__(self, profile: Profile, lanes: int = 1, limits: Limits | None = None) -> None:
        if profile.trusted is None:
            raise SetupError(
                f"the profile {profile.name} has no certificate with this toolchain: "
                f"its compiled files are known for Lean {LEAN_VERSION} only"
            )
        self._trusted = profile.trusted
        self.profile, self.limits, self.size = profile, limits or profile.limits, lanes
        self._header = profile.header(self.limits)
        self._lanes: asyncio.Queue[Lane] = asyncio.Queue()
        self._all: list[Lane] = []
        self._running: set[asyncio.Task[Any]] = set()
        self._statements: OrderedDict[str, Path | Verdict] = OrderedDict()
        self._readings: OrderedDict[str, Reading] = OrderedDict()
        self._folder = Path()
        self._mechanisms: tuple[str, ...] = ()

    async def __aenter__(self) -> Certifier:
        try:
            self._mechanisms = sandbox.require()
        except sandbox.SandboxError as error:
            raise SetupError(str(error)) from None
        self._folder = Path(tempfile.mkdtemp(prefix="certificate-", dir=_scratch()))
        (self._folder / "statements").mkdir()
        base, read = self._trusted, self._trusted.library
        lean = [str(base.shared), base.lean_path]
        for number in range(self.size):
            folder = self._folder / str(number)
            folder.mkdir()
            judge = Helper(
                f"{_HERE}.judge", [*lean, base.root, [str(read.path), read.hash, list(read.modules)] if read else None]
            )
            self._all.append(Lane(Helper(f"{_HERE}.zygote", lean), judge, folder))
        try:
            await asyncio.gather(*(helper.start() for lane in self._all for helper in (lane.zygote, lane.judge)))
        except BaseException:
            await self.__aexit__()
            raise
        for lane in self._all:
            self._lanes.put_nowait(lane)
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in list(self._running):
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        await asyncio.gather(*(helper.close() for lane in self._all for helper in (lane.zygote, lane.judge)))
        shutil.rmtree(self._folder, ignore_errors=True)

    async def certify(self, goal: Goal, proof: str) -> Verdict:
        """The verdict of the isolated re-check; `proved` always comes with its `certificate`. Never raises
        for input.
        """
        try:
            words = self.profile.commands
            signature, checked = check_signature(goal.signature, words), check_proof(proof, words)
        except InvalidStatement as error:
            return Verdict(VerdictKind.INVALID_INPUT, str(error))
        except Forbidden as error:
            return Verdict(VerdictKind.FORBIDDEN, str(error))
        if checked.sorry:
            return Verdict(VerdictKind.INCOMPLETE, "the text contains sorry")
        found = await self._on_a_lane(_timed(lambda lane: self._certify(lane, signature, checked.text)))
        return found if isinstance(found, Verdict) else Verdict(VerdictKind.CRASHED, found)

    async def elaborate(self, signature: str) -> ElaboratedType | Verdict:
        """The statement's elaborated type, or the verdict that says why there is none."""
        try:
            parsed = check_signature(signature, self.profile.commands)
        except InvalidStatement as error:
            return Verdict(VerdictKind.INVALID_INPUT, str(error))
        found = await self._on_a_lane(_timed(lambda lane: self._elaborate(lane, parsed)))
        return found if not isinstance(found, str) else Verdict(VerdictKind.CRASHED, found)

    async def otherwise(self, received: Received, signature: str) -> Verdict | None:
        """None when Lean reads the statement in the text that was received; else a verdict that says how not.

        The echo of docs/checker.md: the text is elaborated as it stands, and the theorem that Lean finds in it must
        have the elaborated type of `signature`. Asked once for a text; the answer is remembered.
        """
        ours = await self.elaborate(signature)
        if isinstance(ours, Verdict):
            return ours
        theirs = await self._on_a_lane(_timed(lambda lane: self._read(lane, received)))
        if isinstance(theirs, str):
            return Verdict(VerdictKind.CRASHED, theirs)
        if isinstance(theirs, Verdict):
            return theirs
        if theirs.facts["spelled_out"] == ours.facts["spelled_out"]:
            return None
        return misread("the theorem in it says something else there")

    async def type_of(self, signature: str) -> str | None:
        """Content hash of the statement's elaborated type, None when it does not elaborate."""
        found = await self.elaborate(signature)
        return found.hash if isinstance(found, ElaboratedType) else None

    # -- inside ---------------------------------------------------------------------------------------------

    async def _on_a_lane(self, work: Callable[[Lane], Awaitable[T]]) -> T | str:
        """Run work on a free lane, again when a helper dies; a string says why it failed.

        A caller that is cancelled does not interrupt the lane: the work ends within its limits, unheard.
        """
        task = asyncio.create_task(self._with_retries(work))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return await asyncio.shield(task)

    async def _with_retries(self, work: Callable[[Lane], Awaitable[T]]) -> T | str:
        lane = await self._lanes.get()
        try:
            for _ in range(ATTEMPTS):
                try:
                    return await work(lane)
                except (HelperDied, OSError) as error:
                    reason = str(error) or type(error).__name__
                except SetupError as error:
                    reason = str(error)
            return f"the certificate's helper failed: {reason}"
        finally:
            self._lanes.put_nowait(lane)

    async def _certify(self, lane: Lane, signature: Signature, proof: str) -> Verdict:
        statement = await self._statement(lane, signature)
        if isinstance(statement, Verdict):
            return statement
        with _fresh(lane) as folder:
            failed, compiled = await self._compile(lane, folder, self._source(signature, proof))
            if failed:
                return failed
            answer = await self._judge_candidate(lane, signature, statement, folder / OBJECT)
        if "certificate" not in answer:
            return not_certified(answer)
        record = self._record(signature, proof, answer["certificate"])
        cpu = round(compiled["cpu_seconds"] + answer["cpu_seconds"], 4)
        record["seconds"] = {"compile": compiled["seconds"], "judge": answer["seconds"], "cpu": cpu}
        return Verdict(VerdictKind.PROVED, axioms=tuple(record["axioms"]), certificate=record)

    async def _judge_candidate(self, lane: Lane, signature: Signature, statement: Path, candidate: Path) -> Message:
        """The judge's answer on a compiled candidate."""
        request = {
            "statement": str(statement),
            "candidate": str(candidate),
            "axioms": sorted(self.profile.axioms),
        }
        return await self._judge(lane, signature.name, request)

    def _source(self, signature: Signature, proof: str) -> str:
        return f"{self._header}{signature.text}\n:=\n{proof}\n"

    def _record(self, signature: Signature, proof: str, found: Message) -> dict[str, Any]:
        """Everything but `seconds` is the same for the same proof on the same toolchain and sandbox."""
        return {
            "format": FORMAT,
            "profile": self.profile.name,
            "lean": self._trusted.lean,
            "lean_sha256": self.profile.toolchain_hash,
            "library": self.profile.library_hash,
            "header_sha256": text_hash(self._header),
            "signature_sha256": text_hash(signature.text),
            "proof_sha256": text_hash(proof),
            **found,
            "sandbox": list(self._mechanisms),
        }

    async def _elaborate(self, lane: Lane, signature: Signature) -> ElaboratedType | Verdict:
        statement = await self._statement(lane, signature)
        if isinstance(statement, Verdict):
            return statement
        answer = await self._judge(lane, signature.name, {"statement": str(statement)})
        if "types" not in answer:
            return Verdict(VerdictKind.INVALID_INPUT, str(answer.get("refused") or answer.get("exhausted")))
        return ElaboratedType(answer["types"])

    async def _read(self, lane: Lane, received: Received) -> ElaboratedType | Verdict:
        """The type that Lean's reading of a received text gives to its theorem.

        Proofs count for nothing in it and may be long, so Lean is told to believe them at first; but a statement may
        hold a proof, too, and then it is read as it stands.
        """
        found = await self._read_once(lane, received, f"{_BELIEVE}{received.text}")
        return found if isinstance(found, ElaboratedType) else await self._read_once(lane, received, received.text)

    async def _read_once(self, lane: Lane, received: Received, text: str) -> ElaboratedType | Verdict:
        reading = await self._reading(lane, text)
        if reading.problem:
            return misread(reading.problem)
        if received.alone and reading.declared != 1:
            return misread(f"it declares {reading.declared} things there")
        answer = await self._judge(lane, received.theorem, {"statement": str(reading.compiled)})
        if "types" not in answer:
            return misread(str(answer.get("refused") or answer.get("exhausted")))
        return ElaboratedType(answer["types"])

    async def _reading(self, lane: Lane, text: str) -> Reading:
        """Elaborate a text as it stands under the profile's header; remembered."""
        known = self._readings.get(text)
        if known is not None:
            self._readings.move_to_end(text)
            return known
        with _fresh(lane) as folder:
            ended = await self._run(
                lane, folder, self.profile.options_text(self.limits) + text, root=self._trusted.root.split(".")
            )
            log = _log(folder)
            if ended["status"] == "killed":
                found = Reading(Path(), 0, f"reading it took too much {ended['reason']}")
            elif ended["status"] != "exited" or ended["code"] != 0 or not (folder / OBJECT).is_file():
                raise HelperDied(f"reading a text ended oddly ({ended}): {log[-200:].strip()}")
            else:
                found = reading_of(json.loads(log), self._folder / "statements" / f"read-{text_hash(text)}")
                (folder / OBJECT).replace(found.compiled)
        _remember(self._readings, text, found)
        return found

    async def _judge(self, lane: Lane, name: tuple[str, ...], request: Message) -> Message:
        """The judge's decision. Raises HelperDied when it has none."""
        limits = {"seconds": self.limits.seconds, "memory": self.limits.memory}
        whole = {
            **request,
            **limits,
            "name": list(name),
            "address_space": self.limits.address_space,
        }
        answer = await lane.judge.ask(whole, self.limits.seconds + 30)
        if "failed" in answer:
            raise HelperDied(str(answer["failed"]))
        return answer

    async def _statement(self, lane: Lane, signature: Signature) -> Path | Verdict:
        """Our own compiled statement, or the verdict that it does not elaborate; remembered."""
        known = self._statements.get(signature.text)
        if known is not None:
            self._statements.move_to_end(signature.text)
            return known
        with _fresh(lane) as folder:
            failed, _ = await self._compile(lane, folder, self._source(signature, "sorry"))
            found: Path | Verdict
            if failed and failed.kind is not VerdictKind.REJECTED:
                return failed
            if failed:
                found = Verdict(VerdictKind.INVALID_INPUT, f"the statement does not elaborate: {failed.reason}")
            else:
                found = self._folder / "statements" / text_hash(signature.text)
                (folder / OBJECT).replace(found)
        _remember(self._statements, signature.text, found)
        return found

    async def _compile(self, lane: Lane, folder: Path, source: str) -> tuple[Verdict | None, Message]:
        """Compile a file: (None or why there is no `Attempt.olean`, how the child ended). Raises HelperDied for an end
        that says nothing about the text, and OSError.
        """
        ended = await self._run(lane, folder, source)
        if ended["status"] == "exited" and ended["code"] == 0 and (folder / OBJECT).is_file():
            return None, ended
        if shutil.disk_usage(folder).free < sandbox.Limits().file_size:
            raise OSError(f"no space left to compile in {folder}")
        return why_not_compiled(ended, _log(folder)), ended

    async def _run(self, lane: Lane, folder: Path, source: str, **more: object) -> Message:
        """Let the zygote's child do its work on a source in a folder; how it ended."""
        (folder / SOURCE).write_text(source, encoding="utf-8")
        request = {
            "folder": str(folder),
            "seconds": self.limits.seconds,
            "memory": self.limits.memory,
            "address_space": self.limits.address_space,
            **more,
        }
        return await lane.zygote.ask(request, self.limits.seconds + 30)


@contextmanager
def _fresh(lane: Lane) -> Iterator[Path]:
    """A folder for one child. Whatever the child left there, the next one has another."""
    folder = Path(tempfile.mkdtemp(dir=lane.folder))
    try:
        yield folder
    finally:
        with contextlib.suppress(RecursionError):
            shutil.rmtree(folder, ignore_errors=True)


def _remember(memory: OrderedDict[str, Any], text: str, found: Path | Reading | Verdict) -> None:
    """Keep what was found about a text, and the files of the newest texts only."""
    memory[text] = found
    if len(memory) > _KEPT_STATEMENTS:
        _, oldest = memory.popitem(last=False)
        file = oldest.compiled if isinstance(oldest, Reading) else oldest
        if isinstance(file, Path) and file.is_absolute():
            file.unlink(missing_ok=True)


Answer = TypeVar("Answer", bound=Verdict | ElaboratedType)


def _timed(work: Callable[[Lane], Awaitable[Answer]]) -> Callable[[Lane], Awaitable[Answer]]:
    """The same work, with the wall time from when it has its lane in the answer."""

    async def timed(lane: Lane) -> Answer:
        began = time.monotonic()
        found = await work(lane)
        return replace(found, seconds=round(time.monotonic() - began, 6))

    return timed


def _log(folder: Path) -> str:
    try:
        with (folder / LOG).open("rb") as file:
            return file.read(1 << 18).decode("utf-8", "replace")
    except OSError:
        return ""


def _scratch() -> Path:
    folder = cache_dir() / "scratch"
    folder.mkdir(exist_ok=True)
    return folder
