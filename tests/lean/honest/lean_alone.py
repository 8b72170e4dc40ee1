"""Lean's own word on whole files: no guard, no pool, no certificate stands between.

What is honest is decided here, not by the checker under test: a text counts if Lean compiles it without error,
without `sorry`, and says itself that the theorem rests on the three standard axioms.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from prover.lean.profiles.embedded import embedded
from prover.lean.profiles.profile import STANDARD_AXIOMS, Limits, Profile

_NAME = re.compile(r"^theorem\s+(?:/-.*?-/\s*)*((?:«[^»]*»|\.(?!\{)|[^\s:({\[⦃.«])+)", re.MULTILINE)
_AXIOMS = re.compile(r"'.*' (?:does not depend on any axioms|depends on axioms: \[(.*)\])", re.DOTALL)


def whole(statement: str, proof: str) -> str:
    """The pair as it stands in a file: `:=` on a line of its own only where a comment would swallow it."""
    last = statement.rsplit("\n", 1)[-1]
    glue = "\n:=" if "--" in last else " :="
    return f"{statement}{glue}{'' if proof.startswith('--') else ' '}{proof}\n"


def accepts(texts: list[str], opens: str = "") -> list[str | None]:
    """For each text, None if Lean accepts it as a file, else its first complaint.

    A process serves one file (`lean` takes no more), so that no text can change what the next one means; two run
    at a time. `opens` stands between the profile's header and every text.
    """
    profile = embedded()
    header = profile.header(Limits()) + (f"{opens}\n" if opens else "")
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        files = [Path(folder) / f"file{number}.lean" for number in range(len(texts))]
        return list(pool.map(lambda pair: _judge(profile, header, *pair), zip(files, texts, strict=True)))


def _judge(profile: Profile, header: str, file: Path, text: str) -> str | None:
    name = _NAME.search(text)
    if name is None:
        return "there is no theorem"
    before = f"{header}{text}\n\n"
    file.write_text(f"{before}#print axioms {name[1]}\n")
    command = [*profile.argv, "--json", str(file)]
    try:
        done = subprocess.run(
            command, env=profile.spawn_environment(), capture_output=True, text=True, check=False, timeout=120
        )
    except subprocess.TimeoutExpired:
        return "Lean had not ended after two minutes"
    said = [json.loads(line) for line in done.stdout.splitlines()]
    for message in said:
        if message["severity"] == "error" or "`sorry`" in message["data"]:
            return str(message["data"])
    answers = [m["data"] for m in said if m["pos"]["line"] == before.count("\n") + 1]
    found = _AXIOMS.fullmatch(answers[0]) if len(answers) == 1 else None
    if found is None or done.returncode != 0:
        return f"no answer to our question: {answers} {done.stderr[:300]}"
    axioms = set(re.findall(r"[^\s,]+", found[1] or ""))
    return None if axioms <= STANDARD_AXIOMS else f"axioms: {sorted(axioms)}"
