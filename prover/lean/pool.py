"""`LeanPool`: a bounded, fair set of Lean workers behind the `Checker` protocol. Knows nothing of Ray.

    async with LeanPool(embedded(), workers=2) as pool:
        verdict = await pool.check(Goal("theorem t (a b : ℕ) (h : a < b) : a + 1 ≤ b"), "by omega")

A check goes through the guard, the cache, a worker and, when it succeeded there and `certify` is set (the
default wherever the profile has a certificate), the certificate, which alone decides then.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import Counter, OrderedDict
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from typing import Any

from prover.lean.cache import VerdictCache, text_hash, verdict_key
from prover.lean.certificate.certifier import Certifier
from prover.lean.document import MalformedAnswer, compose, interpret
from prover.lean.elaboration import Elaboration, TypeFacts
from prover.lean.guard import Forbidden, InvalidStatement, Proof, Signature, check_proof, check_signature
from prover.lean.profiles.profile import Limits, Profile
from prover.lean.verdicts import Goal, Received, Verdict, VerdictKind
from prover.lean.worker import CheckTimeout, HeaderFailed, OutOfMemory, Worker, WorkerDied

RECYCLE_CHECKS = 2000
ATTEMPTS = 3  # of one check, when infrastructure fails
ADMITTED = 4  # checks a worker that are past the door: a thousand at once shall not all be lexed before one runs
STARTS = 3  # of one worker, when it dies before anything was asked of it


@dataclass
class Counters:
    """Live numbers of a pool; times in seconds, memory in bytes."""

    started: float = field(default_factory=time.monotonic)
    checks: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)
    restarts: int = 0
    retries: int = 0
    waiting: int = 0
    running: int = 0
    certified: int = 0
    lean_seconds: float = 0.0  # workers busy with texts
    start_seconds: float = 0.0  # workers starting
    certificate_seconds: float = 0.0


class Stopwatch:
    """Adds up the wall time, in seconds, of the blocks it is used with."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __enter__(self) -> None:
        self._began = time.monotonic()

    def __exit__(self, *_: object) -> None:
        self.seconds = round(self.seconds + time.monotonic() - self._began, 6)


def _after(first: Verdict, second: Verdict) -> Verdict:
    """The second verdict, with the time of both."""
    return replace(second, seconds=round(first.seconds + second.seconds, 6))


class LeanPool:
    """See the module. `workers` Lean processes at most; callers beyond that wait, first come first served."""

    def __init__(
        self,
        profile: Profile,
        workers: int = 2,
        limits: Limits | None = None,
        certify: bool | None = None,
        cache: VerdictCache | None = None,
    ) -> None:
        if workers < 1:
            raise ValueError("a pool needs at least one worker")
        self.certify = profile.trusted is not None if certify is None else certify
        self.cache = cache
        self.profile, self.size, self.limits = profile, workers, limits or profile.limits
        self.counters = Counters()
        self._header = profile.header(self.limits)
        self._slots: asyncio.Queue[Worker | None] = asyncio.Queue()
        self._workers: set[Worker] = set()
        self._settling: set[asyncio.Task[None]] = set()
        self._elaborated: OrderedDict[str, Elaboration] = OrderedDict()
        self._open = False
        self._admitted = asyncio.Semaphore(ADMITTED * workers)
        self._certifier = Certifier(profile, workers, self.limits) if self.certify else None

    async def __aenter__(self) -> LeanPool:
        if self._certifier is not None:
            await self._certifier.__aenter__()
        for _ in range(self.size):
            self._slots.put_nowait(None)
        self._open = True
        return self

    async def __aexit__(self, *_: object) -> None:
        self._open = False
        await asyncio.gather(*self._settling, return_exceptions=True)  # each is bounded in time
        await asyncio.gather(*(worker.close() for worker in list(self._workers)))
        self._workers.clear()
        if self._certifier is not None:
            await self._certifier.__aexit__()

    # -- the Checker protocol -------------------------------------------------------------------------------

    async def check(self, goal: Goal, proof: str, seconds: float | None = None) -> Verdict:
        """Judge `proof`, the text after `:=`. Never raises for bad input or dying workers.

        `seconds` shortens the wall-clock limit of the fast check.
        """
        async with self._admitted:
            verdict = await self._check(goal, proof, seconds)
        self.counters.checks += 1
        self.counters.verdicts[verdict.kind.value] += 1
        return verdict

    async def elaborate(self, signature: str, received: Received | None = None) -> Elaboration:
        """Whether the signature alone elaborates, and the facts of its type where the profile has certificates.

        There too, a text that the signature was `received` as is read by Lean, and is `invalid_input` when it says
        something else there.
        """
        try:
            parsed = check_signature(signature, self.profile.commands)
        except InvalidStatement as error:
            return Elaboration(VerdictKind.INVALID_INPUT, str(error))
        found = await self._elaborate(parsed)
        misread = await self._misread(parsed, received) if found.elaborates else None
        if misread is None:
            return found
        return Elaboration(misread.kind, misread.reason, seconds=round(found.seconds + misread.seconds, 6))

    def metrics(self) -> dict[str, Any]:
        """A snapshot of the counters for people and for /metrics."""
        now, counters = time.monotonic(), self.counters
        return {
            "checks": counters.checks,
            "checks_per_second": round(counters.checks / max(now - counters.started, 1e-9), 2),
            "verdicts": dict(counters.verdicts),
            "waiting": counters.waiting,
            "running": counters.running,
            "workers": len(self._workers),
            "restarts": counters.restarts,
            "retries": counters.retries,
            "resident_bytes": sum(worker.resident() for worker in self._workers),
            "lean_seconds": round(counters.lean_seconds, 3),
            "start_seconds": round(counters.start_seconds, 3),
            "certified": counters.certified,
            "certificate_seconds": round(counters.certificate_seconds, 3),
            "cache_hits": self.cache.hits if self.cache else 0,
            "cache_hit_rate": round(self.cache.hit_rate, 4) if self.cache else 0.0,
        }

    # -- inside ---------------------------------------------------------------------------------------------

    async def _check(self, goal: Goal, proof: str, seconds: float | None) -> Verdict:
        try:
            signature = check_signature(goal.signature, self.profile.commands)
            checked = check_proof(proof, self.profile.commands)
        except InvalidStatement as error:
            return Verdict(VerdictKind.INVALID_INPUT, str(error))
        except Forbidden as error:
            return Verdict(VerdictKind.FORBIDDEN, str(error))
        key = verdict_key(self.profile, self.limits, self.certify, signature.text, checked.text)
        known = self.cache.get(key) if self.cache else None
        if known is not None and self._complete(known, signature, checked):
            known = replace(known, seconds=0.0)
            return await self._as_received(known, signature, goal.received) if known.proved else known
        verdict = await self._judge(signature, checked, seconds)
        if verdict.proved and self._certifier is not None:
            certified = await self._certified(self._certifier, Goal(signature.text, goal.kind), checked.text)
            verdict = _after(verdict, certified)
        if self.cache:
            self.cache.put(key, verdict)
        return await self._as_received(verdict, signature, goal.received) if verdict.proved else verdict

    async def _as_received(self, verdict: Verdict, signature: Signature, received: Received | None) -> Verdict:
        """The verdict, unless Lean reads another statement in the text that this one was read from."""
        misread = await self._misread(signature, received)
        return _after(verdict, misread) if misread else verdict

    async def _misread(self, signature: Signature, received: Received | None) -> Verdict | None:
        """Why a text does not count as saying the same, None where it does or nobody can tell."""
        if received is None or self._certifier is None or received.text.strip() == f"{signature.text}\n:= sorry":
            return None  # what Lean has elaborated is that very text
        began = Stopwatch()
        with began:
            misread = await self._certifier.otherwise(received, signature.text)
        self.counters.certificate_seconds += began.seconds
        return misread

    def _complete(self, known: Verdict, signature: Signature, proof: Proof) -> bool:
        """Whether a stored verdict is all that is asked for: a proof only with the certificate of this very text."""
        if not (known.proved and self.certify):
            return True
        record, texts = known.certificate or {}, (signature.text, proof.text)
        return (record.get("signature_sha256"), record.get("proof_sha256")) == tuple(map(text_hash, texts))

    async def _judge(self, signature: Signature, proof: Proof, seconds: float | None) -> Verdict:
        """The fast check alone."""
        verdict = await self._ask(signature, proof.text, seconds)
        if verdict.proved and proof.sorry:
            return Verdict(VerdictKind.INCOMPLETE, "the text contains sorry", seconds=verdict.seconds)
        if verdict.messages and any(line <= 0 for line, _, _ in verdict.messages):
            alone = await self._elaborate(signature)  # is it the statement that is wrong?
            invalid = alone.problem is VerdictKind.INVALID_INPUT
            kept = Verdict(VerdictKind.INVALID_INPUT, alone.reason, messages=alone.messages) if invalid else verdict
            return replace(kept, seconds=round(verdict.seconds + alone.seconds, 6))
        return verdict

    async def _certified(self, certifier: Certifier, goal: Goal, proof: str) -> Verdict:
        verdict = await certifier.certify(goal, proof)
        self.counters.certified += verdict.proved
        self.counters.certificate_seconds += verdict.seconds
        return verdict

    async def _elaborate(self, signature: Signature) -> Elaboration:
        """See `elaborate`; the answer about a text is remembered."""
        known = self._elaborated.get(signature.text)
        if known is not None:
            self._elaborated.move_to_end(signature.text)
            return known
        verdict = await self._ask(signature, "sorry")
        found = Elaboration(verdict.kind, verdict.reason, seconds=verdict.seconds, messages=verdict.messages)
        if verdict.kind is VerdictKind.INCOMPLETE and not verdict.messages:
            found = await self._typed(signature, verdict.seconds)
        elif verdict.kind in (VerdictKind.REJECTED, VerdictKind.INCOMPLETE):
            reason = f"the statement does not elaborate: {verdict.reason}"
            found = replace(found, problem=VerdictKind.INVALID_INPUT, reason=reason)
        if found.problem in (None, VerdictKind.INVALID_INPUT):
            self._elaborated[signature.text] = replace(found, seconds=0.0)
            if len(self._elaborated) > 10_000:
                self._elaborated.popitem(last=False)
        return found

    async def _typed(self, signature: Signature, seconds: float) -> Elaboration:
        """A statement that elaborates, after so many seconds, with the facts of its type."""
        if self._certifier is None:
            return Elaboration(None, seconds=seconds)
        found = await self._certifier.elaborate(signature.text)
        self.counters.certificate_seconds += found.seconds
        seconds = round(seconds + found.seconds, 6)
        if isinstance(found, Verdict):
            return Elaboration(found.kind, found.reason, seconds=seconds)
        return Elaboration(None, facts=TypeFacts.of_json(found.facts), seconds=seconds)

    async def _ask(self, signature: Signature, proof: str, seconds: float | None = None) -> Verdict:
        """One question to one worker; on infrastructure failures, again to a fresh one."""
        document, busy, reason = compose(self._header, signature, proof), Stopwatch(), ""
        try:
            for attempt in range(ATTEMPTS):
                self.counters.retries += attempt > 0
                try:
                    async with self._worker() as worker:
                        with busy:
                            raw = await worker.diagnose(document.text, seconds)
                        return replace(interpret(document, raw, self.profile.axioms), seconds=busy.seconds)
                except CheckTimeout as error:
                    return Verdict(VerdictKind.TIMEOUT, str(error), seconds=busy.seconds)
                except OutOfMemory as error:
                    return Verdict(VerdictKind.OUT_OF_MEMORY, str(error), seconds=busy.seconds)
                except (WorkerDied, MalformedAnswer, OSError) as error:
                    reason = str(error) or type(error).__name__
            reason = f"Lean's process failed {ATTEMPTS} times: {reason}"
            return Verdict(VerdictKind.CRASHED, reason, seconds=busy.seconds)
        finally:
            self.counters.lean_seconds += busy.seconds

    @contextlib.asynccontextmanager
    async def _worker(self) -> AsyncIterator[Worker]:
        """A started worker; whatever happens inside, the slot comes back usable."""
        if not self._open:
            raise WorkerDied("the pool is closed")
        self.counters.waiting += 1
        try:
            worker = await self._slots.get()
        finally:
            self.counters.waiting -= 1
        self.counters.running += 1
        keep = settle = False
        try:
            if worker is None or not worker.alive:
                worker = await self._fresh(worker)
            yield worker
            keep = not self._worn(worker)
        except asyncio.CancelledError:
            settle = True  # Lean may still be busy with a text that nobody waits for
            raise
        finally:
            self.counters.running -= 1
            self._give_back(worker, keep, settle)

    async def _fresh(self, old: Worker | None) -> Worker:
        if old is not None:
            await self._discard(old)
        for _ in range(STARTS - 1):
            try:
                return await self._started()
            except HeaderFailed:
                raise
            except WorkerDied:
                continue
        return await self._started()

    async def _started(self) -> Worker:
        worker = Worker(self.profile, self.limits)
        self._workers.add(worker)
        starting = Stopwatch()
        try:
            with starting:
                await worker.start()
        except BaseException:
            await asyncio.shield(self._discard(worker))
            raise
        finally:
            self.counters.start_seconds += starting.seconds
        return worker

    async def _discard(self, worker: Worker) -> None:
        self.counters.restarts += 1
        self._workers.discard(worker)
        await worker.close()

    def _worn(self, worker: Worker) -> bool:
        return worker.checks >= RECYCLE_CHECKS or worker.resident() > worker.resident_at_start + self.limits.growth

    def _give_back(self, worker: Worker | None, keep: bool, settle: bool) -> None:
        """Return the slot: at once when the worker is clean, otherwise once it is settled or killed."""
        if worker is None or keep:
            self._slots.put_nowait(worker)
            return
        task = asyncio.create_task(self._clean_up(worker, settle))
        self._settling.add(task)
        task.add_done_callback(self._settling.discard)

    async def _clean_up(self, worker: Worker, settle: bool) -> None:
        kept = False
        try:
            kept = settle and worker.alive and not self._worn(worker) and await worker.settle()
            if not kept:
                await self._discard(worker)
        finally:
            self._slots.put_nowait(worker if kept else None)
