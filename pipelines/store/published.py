"""Proofs for people: one Lean file that opens and elaborates as it stands, the same as JSON lines, and a few as text.

    publish(folder, rows, Source(profile.header(limits), profile.name, lean_version))

A theorem keeps its name and its text, and stands in a namespace of its own that is named after its problem: so nothing
that a proof says of itself has to be rewritten, and nothing that is opened for one reaches the next. The proof starts
on a line of its own, as when it was checked (`prover.lean.document.compose`), so its layout means the same.
"""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from prover.files import write_atomically
from prover.lean.syntax import Kind, LexError, NotATheorem, read_theorem, tokenize
from prover.lean.verdicts import GoalKind
from prover.search.record import Proof

LEAN_FILE, JSON_FILE = "proofs.lean", "proofs.jsonl"
_LONGEST = 60  # characters of a namespace
_SAYS = {
    GoalKind.PROVE: "",
    GoalKind.REFUTE: "The statement that was read from this problem is false: its negation is proved, under its "
    "hypotheses.",
    GoalKind.REFUTE_CLOSED: "The statement that was read from this problem is false: its negation is proved, that is, "
    "that it does not hold for all values of its variables.",
    GoalKind.ABSURD: "The statement that was read from this problem has hypotheses that contradict each other: `False` "
    "is proved from them.",
}
_OUTCOME = {
    GoalKind.PROVE: "proved",
    GoalKind.REFUTE: "refuted: the negation is proved",
    GoalKind.REFUTE_CLOSED: "refuted: it does not hold for all values",
    GoalKind.ABSURD: "its hypotheses contradict each other",
}


@dataclass(frozen=True)
class Source:
    """What the proofs were checked with: `header` is the profile's text before every statement, imports first."""

    header: str
    profile: str
    lean: str  # version


@dataclass(frozen=True)
class Published:
    """What was written: the full Lean name of each theorem in the file, and (problem id, reason) of those that the Lean
    file leaves out; the JSON lines hold all of them.
    """

    names: tuple[str, ...]
    left_out: tuple[tuple[str, str], ...] = ()


def publish(folder: Path, rows: Iterable[Proof], source: Source) -> Published:
    """Write `proofs.lean` and `proofs.jsonl` of solved statements, rows of the table `proofs`, each file at once."""
    rows = list(rows)
    text, published = lean_file(rows, source)
    write_atomically(folder / JSON_FILE, "".join(f"{json_line(row)}\n" for row in rows).encode())
    write_atomically(folder / LEAN_FILE, text.encode())
    return published


def json_line(row: Proof) -> str:
    """`id`, `problem`, `answer`, `goal`, `statement`, `proof`, `by`, `axioms`, `certificate` as an object, in one line
    for everybody: Python's `splitlines` ends a line at more characters than JSON does.
    """
    said = {
        "id": row.problem_id,
        "problem": row.problem or "",
        "answer": row.answer or "",
        "goal": row.goal,
        "statement": row.goal_signature,
        "proof": row.proof,
        "by": row.by or "",
        "axioms": list(row.axioms or ()),
        "certificate": row.certificate or None,
    }
    line = json.dumps(said, ensure_ascii=False)
    return re.sub(r"[\x7f-\x9f\u2028\u2029\ud800-\udfff]", lambda odd: f"\\u{ord(odd.group()):04x}", line)


def lean_file(rows: Sequence[Proof], source: Source) -> tuple[str, Published]:
    """The Lean file, and what is in it."""
    taken: set[str] = set()
    names: list[str] = []
    left_out: list[tuple[str, str]] = []
    parts: list[str] = []
    for row in rows:
        space = _space(str(row.problem_id), taken)
        try:
            text, name = _theorem(row, space)
        except NotATheorem as problem:
            left_out.append((str(row.problem_id), str(problem)))
            text = f"-- {_line(row.problem_id)}: left out, its statement cannot be read ({_line(problem)})\n"
        else:
            names.append(name)
        parts.append(text)
    count = f"{len(names)} {'theorem' if len(names) == 1 else 'theorems'}"
    about = (
        f"{count}, checked with Lean {source.lean} and the library of proofmill's {source.profile} profile.\n"
        "Each stands in a namespace that is named after its problem; the id as it was given stands there too.\n"
    )
    return f"/- {_comment(about)}-/\n{source.header}" + "".join(f"\n{part}" for part in parts), Published(
        tuple(names), tuple(left_out)
    )


def first(rows: Iterable[Proof], count: int) -> str:
    """The first proofs as text for a terminal, "" where there are none."""
    return "\n".join(_shown(row) for row in islice(rows, count))


def _shown(row: Proof) -> str:
    problem = str(row.problem or "").strip()
    answer = str(row.answer or "").strip()
    lines = [f"{_line(row.problem_id)} ({_OUTCOME[GoalKind(row.goal or '')]})"]
    lines += [textwrap.indent(_visible(problem), "  ")] if problem else []
    lines += [f"  Answer: {_line(answer)}"] if answer else []
    lines.append(textwrap.indent(f"{_visible(row.goal_signature or '')} :={_joint(row.proof or '')}", "  "))
    return "\n".join(lines) + "\n"


def _joint(proof: str) -> str:
    """A proof behind its `:=`, on the same line where it is `by` or one line: to read, not to elaborate."""
    proof = _visible(proof).strip("\n")
    begins = proof.split("\n", 1)[0]
    return f" {proof}" if begins.strip() == "by" or "\n" not in proof else f"\n{proof}"


# ---- one theorem of the file --------------------------------------------------------------------


def _theorem(row: Proof, space: str) -> tuple[str, str]:
    """A theorem in its namespace, and its full name. Raises NotATheorem."""
    signature, proof = (str(text).replace("\r\n", "\n") for text in (row.goal_signature, row.proof))  # as Lean reads
    parts = read_theorem(signature)
    if not parts.name or parts.proof is not None:
        raise NotATheorem("it is not a statement with a name and without a proof")
    # A name with a prefix opens what the prefix names, so the namespace goes inside: `Nat.t` becomes `Nat.SPACE.t`.
    path = parts.name[1:] if parts.name[0] == "_root_" else parts.name
    quoted = "«" in parts.written
    *outer, own = (f"«{part}»" if quoted else part for part in path)
    namespace = ".".join([*outer, space])
    before = f"{parts.context}\n" if parts.context else ""
    [name] = [t for t in tokenize(signature) if t.start > parts.start and t.kind is Kind.WORD][:1]
    stated = f"theorem {own}{_renamed(signature[name.end :], parts.written, own)}"
    by = f", found by {_line(row.by)}" if row.by else ""
    text = (
        f"-- {_line(row.problem_id)}{by}\n"
        f"namespace {namespace}\n\n"
        f"{before}{_documentation(row)}{stated}\n:=\n{_renamed(proof, parts.written, own)}\n\n"
        f"end {namespace}\n"
    )
    return text, f"{namespace}.{own}"


def _renamed(text: str, written: str, own: str) -> str:
    """The text with the theorem called by the last part of its name, which is what it is called in its namespace."""
    names = (written, f"_root_.{written}")
    try:
        tokens = tokenize(text)
    except LexError:  # Lean read it: what cannot be split here in one way stays to the letter
        return text
    out, end = [], 0
    for token in tokens:
        found = next((n for n in names if token.text == n or token.text.startswith(f"{n}.")), "")
        if token.kind is Kind.WORD and found and found != own:
            out.append(text[end : token.start] + own)
            end = token.start + len(found)
    return "".join(out) + text[end:]


def _space(identifier: str, taken: set[str]) -> str:
    """A namespace that nothing else in the file has, after an id: `P_algebra_12`."""
    base = "P_" + (re.sub(r"[^A-Za-z0-9]+", "_", identifier).strip("_")[:_LONGEST].strip("_") or "problem")
    found, number = base, 1
    while found in taken:
        number += 1
        found = f"{base}_{number}"
    taken.add(found)
    return found


def _documentation(row: Proof) -> str:
    """The problem, its answer and what was proved of it, as the theorem's documentation; "" without any."""
    problem = str(row.problem or "").strip()
    answer = str(row.answer or "").strip()
    said = [problem, f"Answer: {answer}" if answer else "", _SAYS[GoalKind(row.goal or "")]]
    text = "\n\n".join(_comment(part) for part in said if part)
    return f"/-- {text}\n-/\n" if text else ""


def _comment(text: str) -> str:
    """The text as it may stand in a comment: nothing in it ends the comment or begins another, and Lean, which looks
    into documentation for links to its manual, finds none.
    """
    apart = re.sub(r"-(?=/)|/(?=-)", lambda edge: f"{edge.group()} ", _visible(text))
    return re.sub(r"(?i)(lean-manual)(?=:)", r"\1 ", apart)


def _line(value: Any) -> str:
    """A value on one line, in which every character can be seen."""
    return _visible(str(value)).replace("\n", "\\n")


def _visible(text: str) -> str:
    """The text with line ends of one kind, and a code in the place of each character that cannot be seen, moves what
    stands around it, or cannot be written: controls (a terminal obeys them), directions, half surrogates.
    """
    text = re.sub(r"\r\n?", "\n", text).replace("\t", "    ")
    return "".join(c if c in _HARMLESS or unicodedata.category(c) not in _UNSEEN else _code(c) for c in text)


def _code(character: str) -> str:
    number = ord(character)
    return f"\\u{number:04X}" if number < 0x10000 else f"\\U{number:08X}"


_HARMLESS = frozenset("\n\u200c\u200d")  # the joiners belong to the spelling of some languages
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
