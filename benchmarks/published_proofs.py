"""How many published whole proofs of a benchmark's statements does the embedded core library let through?

    .venv/bin/python benchmarks/published_proofs.py FILE.jsonl [--heartbeats 200000] [--list] [--json OUT.json]

Each line of FILE is `{"id": …, "file": …}`, a whole Lean file with one theorem and its proof, read by the project's own
reader: what it opens, statement and proof; imports and limits of resources are dropped. Of the statements that
elaborate here it prints how many of the proofs Lean accepts, how many are certified, and what the first message of
the others says, by kind. A proof is judged under our limits, whatever its file asked for.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import time
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.profiles.profile import Limits
from prover.lean.syntax import NotATheorem, Theorem, read_theorem
from prover.lean.verdicts import Goal, Verdict, VerdictKind

# (kind, what the first message says); the first that matches counts.
KINDS = (
    ("no such tactic or notation", r"^unexpected|^expected|<input>|^unknown tactic|elaboration function for"),
    ("no such lemma", r"[Uu]nknown (identifier|constant)|Invalid field|does not contain|[Aa]mbiguous"),
    ("no such instance", r"failed to synthesize"),
    ("omega, linarith, nlinarith", r"omega could not|linarith|nlinarith|positivity"),
    ("simp, norm_num", r"simp|norm_num|dsimp"),
    ("rewriting", r"[Dd]id not find (instance|an occurrence)|rewrite|motive"),
    ("goals left open", r"^unsolved goals|[Uu]nsolved"),
    ("no goals left", r"[Nn]o goals"),
    ("type mismatch", r"[Tt]ype mismatch|could not unify|failed to unify"),
    ("limits", r"maximum|deterministic|timeout"),
)


@dataclass(frozen=True)
class Judged:
    """One proof: the verdict of Lean, and the certified one when Lean accepted."""

    name: str
    seen: Verdict
    certified: Verdict | None = None

    @property
    def message(self) -> str:
        """The first error of the first verdict that is none of `proved`."""
        verdict = self.certified if self.certified is not None and self.seen.proved else self.seen
        error = verdict.first_error
        return f"{error[0]}:{error[1]}: {error[2]}" if error else verdict.reason


def read(file: Path) -> dict[str, Theorem]:
    """The theorems of the files that the reader takes, by id."""
    found = {}
    for line in file.read_text().splitlines():
        row = json.loads(line)
        try:
            theorem = read_theorem(row["file"])
        except NotATheorem:
            continue
        if theorem.proof is not None:
            found[row["id"]] = theorem
    return found


def kind(one: Judged) -> str:
    """What stopped a proof, in one of a few words."""
    if one.seen.proved:
        return "refused by the certificate"
    if one.seen.kind not in (VerdictKind.REJECTED, VerdictKind.INCOMPLETE):
        return str(one.seen.kind)
    text = re.sub(r"^\d+:\d+: ", "", one.message)
    return next((name for name, pattern in KINDS if re.search(pattern, text)), "other")


async def judge(theorems: dict[str, Theorem], limits: Limits, workers: int) -> list[Judged]:
    """Every proof whose statement elaborates."""
    profile = embedded()
    async with LeanPool(profile, workers=workers, limits=limits, certify=False) as pool:
        found = await asyncio.gather(*(pool.elaborate(theorem.text) for theorem in theorems.values()))
        known = {name: theorems[name] for name, one in zip(theorems, found, strict=True) if one.elaborates}
        goals = {name: Goal(theorem.text) for name, theorem in known.items()}
        proofs = {name: theorem.proof or "" for name, theorem in known.items()}
        verdicts = await asyncio.gather(*(pool.check(goals[name], proofs[name]) for name in known))
    seen = [Judged(name, verdict) for name, verdict in zip(known, verdicts, strict=True)]
    accepted = [one.name for one in seen if one.seen.proved]
    async with LeanPool(profile, workers=workers, limits=limits) as pool:
        again = await asyncio.gather(*(pool.check(goals[name], proofs[name]) for name in accepted))
    certified = dict(zip(accepted, again, strict=True))
    return [replace(one, certified=certified.get(one.name)) for one in seen]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=60.0, help="Wall clock of one check.")
    parser.add_argument("--heartbeats", type=int, default=Limits().heartbeats)
    parser.add_argument("--list", action="store_true", help="Print the first message of each proof that failed.")
    parser.add_argument("--json", type=Path, help="Write every verdict here.")
    arguments = parser.parse_args()
    began = time.monotonic()
    theorems = read(arguments.file)
    limits = Limits(seconds=arguments.seconds, heartbeats=arguments.heartbeats)
    rows = asyncio.run(judge(theorems, limits, arguments.workers))
    certified = [one.name for one in rows if one.certified is not None and one.certified.proved]
    failed = [one for one in rows if one.name not in certified]
    print(f"files read {len(theorems)}, statements that elaborate {len(rows)}")
    print(f"accepted by Lean {sum(one.seen.proved for one in rows)}, certified {len(certified)}", end="")
    print(f" ({len(certified) / max(1, len(rows)):.1%}), {time.monotonic() - began:.0f} s")
    for name, count in Counter(map(kind, failed)).most_common():
        print(f"{count:5d} {name}")
    if arguments.list:
        for one in failed:
            print(f"{one.name} [{kind(one)}] {' '.join(one.message.split())[:300]}")
    if arguments.json:
        found = [
            {"id": one.name, "accepted": one.seen.proved, "certified": one.name in certified, "message": one.message}
            | {"seconds": one.seen.seconds}
            for one in rows
        ]
        arguments.json.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main()
