"""Verdicts by content, in one SQLite file that several processes share.

The key is everything that decides an answer: toolchain, library, header, axiom list, statement, proof,
limits, and whether a certificate was asked for. What only says that time, memory or machinery ran out
(`timeout`, `out_of_memory`, `crashed`) is never stored. A store that cannot be used is an empty store:
checks go on.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from pathlib import Path

from prover.lean.profiles.profile import Limits, Profile
from prover.lean.profiles.toolchain import cache_dir
from prover.lean.verdicts import Verdict, VerdictKind

KEPT = frozenset({VerdictKind.PROVED, VerdictKind.REJECTED, VerdictKind.INCOMPLETE})
_FORMAT = "2"  # raised when what was stored may be wrong: 1 kept rejections of judges that had died


def verdict_key(profile: Profile, limits: Limits, certify: bool, signature: str, proof: str) -> str:
    """Content hash of one question."""
    resources = f"{limits.seconds}|{limits.memory}|{certify}"
    parts = [_FORMAT, profile.content_hash, profile.header(limits), resources, signature, proof]
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(data) + data)
    return digest.hexdigest()


def text_hash(text: str) -> str:
    """How certificates name a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def shared_cache() -> VerdictCache:
    """The store in the cache folder, shared by everything that checks on this machine."""
    return VerdictCache(cache_dir() / "verdicts.sqlite")


class VerdictCache:
    """See the module. `hits` and `misses` count the lookups of this process."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.hits = self.misses = self.failures = 0
        self._connection: sqlite3.Connection | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path, timeout=5.0, isolation_level=None, check_same_thread=False)
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
            connection.execute("CREATE TABLE IF NOT EXISTS verdicts (key TEXT PRIMARY KEY, body TEXT NOT NULL)")
            self._connection = connection
        except (sqlite3.Error, OSError):
            self.failures += 1

    @property
    def hit_rate(self) -> float:
        """Share of lookups that were answered, 0 before the first."""
        total = self.hits + self.misses
        return self.hits / total if total else 0.0

    def get(self, key: str) -> Verdict | None:
        """The stored verdict, or None."""
        found = None
        if self._connection is not None:
            try:
                row = self._connection.execute("SELECT body FROM verdicts WHERE key = ?", (key,)).fetchone()
                found = _decode(row[0]) if row else None
            except (sqlite3.Error, ValueError, KeyError, TypeError):
                self.failures += 1
        if found is None:
            self.misses += 1
        else:
            self.hits += 1
        return found

    def put(self, key: str, verdict: Verdict) -> None:
        """Store a verdict, if it is of a kind that may be stored."""
        if verdict.kind not in KEPT or self._connection is None:
            return
        try:
            row = (key, _encode(verdict))
            self._connection.execute("INSERT OR IGNORE INTO verdicts VALUES (?, ?)", row)
        except sqlite3.Error:  # a full disk, a lock held too long
            self.failures += 1

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _encode(verdict: Verdict) -> str:
    return json.dumps(
        {
            "kind": verdict.kind.value,
            "reason": verdict.reason,
            "axioms": verdict.axioms,
            "seconds": verdict.seconds,
            "certificate": verdict.certificate,
            "messages": verdict.messages,
        },
        ensure_ascii=True,
    )


def _decode(body: str) -> Verdict:
    stored = json.loads(body)
    axioms = stored["axioms"]
    return Verdict(
        kind=VerdictKind(stored["kind"]),
        reason=stored["reason"],
        axioms=None if axioms is None else tuple(axioms),
        seconds=stored["seconds"],
        certificate=stored["certificate"],
        messages=tuple((line, column, text) for line, column, text in stored["messages"]),
    )
