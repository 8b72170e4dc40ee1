"""Reading problems: JSON lines, Parquet, CSV or any `datasets` dataset, bad items set aside with a reason.

A problem has an id, a text in natural language and, where one is known, an answer. Common sources use other
field names for these; the shapes of MATH, NuminaMath and AIME files are recognised without configuration, and an
answer that stands only in the `\\boxed{}` of a solution is read from there.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prover.errors import UnusableInput
from prover.jsonl import read_lines

SHIPPED = "shipped:"  # prefix of the files of the shipped problem set

# First match wins; a column mapping in the configuration goes before all of these.
_FIELDS = {
    "problem": ("problem", "question", "Problem", "Question", "informal_statement", "math_problem", "prompt"),
    "answer": ("answer", "final_answer", "Answer", "solution_answer", "expected_answer"),
    "id": ("id", "unique_id", "uuid", "ID", "name", "problem_id"),
    "solution": ("solution", "Solution", "generated_solution"),
}
_GROUPS = ("family", "source", "subject", "type", "problem_type")
_NO_ANSWER = {"", "proof", "notfound", "none", "n/a", "nan"}  # what NuminaMath and others write where there is none
_PROOF = re.compile(
    r"\b(prove|show that|demonstrate that|verify that|proof)\b|证明|証明|доказ|montrer que|démontr|zeige|beweis",
    re.IGNORECASE,
)
_SCRIPTS = (
    ("ja", "\u3040", "\u30ff"),
    ("ko", "\uac00", "\ud7af"),
    ("zh", "\u4e00", "\u9fff"),
    ("ru", "\u0400", "\u04ff"),
)
_ENGLISH = re.compile(
    r"\b(the|is|are|of|and|find|what|if|let|how|that|for|be|in|to|with|equals?|on|it|they|has|have|at|does|its|by|from)\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"(?<!\\)\b[^\W\d_]{2,}")
_FIGURE = re.compile(r"\[asy\]|\\includegraphics|!\[[^\]]*\]\(|<img\b", re.IGNORECASE)
_LEAN = re.compile(r"^\s*(theorem|lemma|example|import|open)\b|:=\s*by\b", re.MULTILINE)


@dataclass(frozen=True)
class Problem:
    """One problem as the formalizer sees it."""

    id: str
    """As the source has it, else a hash of the text"""
    problem: str
    """The text, normalized"""
    answer: str
    """Empty where none is known"""
    group: str = ""
    """A family, a source; for reports only"""
    kind: str = "answer"
    """`answer` (something is to be found) or `proof`"""
    language: str = "en"
    """Code by script and commonest words (en, zh, ja, ko, ru); `other` for a Latin text that is not English, `none` for
    formulas alone"""
    raw: str = ""
    """The text as it came, where normalizing changed it"""


@dataclass(frozen=True)
class SetAside:
    """An input item that cannot be used, where it stood and why."""

    source: str
    """File, dataset, or the step that set it aside"""
    line: int
    """From 1; 0 where it has none"""
    id: str
    """Empty where it has none"""
    reason: str
    """Why"""


def read_problems(sources: Iterable[str], columns: dict[str, str]) -> Iterator[Problem | SetAside]:
    """Read all sources in order, one item at a time.

    A source is a path (.jsonl, .parquet, .csv), `shipped:NAME` for a file of the shipped problem set, or a dataset
    of the hub, `org/name` or `org/name@split` (the split is `train` unless named). Ids that occur twice are set
    aside the second time. Raises `UnusableInput` when a source cannot be opened at all.
    """
    seen: set[str] = set()
    for source in sources:
        for line, row in _rows(source):
            item = row if isinstance(row, SetAside) else _problem(row, columns, source, line)
            if isinstance(item, Problem):
                if item.id in seen:
                    item = SetAside(source, line, item.id, "duplicate id")
                else:
                    seen.add(item.id)
            yield item


def _problem(row: Any, columns: dict[str, str], source: str, line: int) -> Problem | SetAside:
    def aside(reason: str, name: str = "") -> SetAside:
        return SetAside(source, line, name, reason)

    if not isinstance(row, dict):
        return aside(f"not an object with fields but {type(row).__name__}")
    found = {field: _field(row, field, columns) for field in _FIELDS}
    name = str(found["id"] or "") if not isinstance(found["id"], dict | list) else ""
    if found["problem"] is None:
        return aside("no field `problem`", name)
    if not isinstance(found["problem"], str):
        return aside(f"field `problem` is {type(found['problem']).__name__}, not text", name)
    if isinstance(found["answer"], dict | list) or isinstance(found["id"], dict | list):
        return aside("field `answer` or `id` is not text")
    text = normalize(found["problem"])
    name = name or hashlib.sha256(text.encode()).hexdigest()[:16]
    if reason := _unusable(text):
        return aside(reason, name)
    answer = _answer(found["answer"], found["solution"])
    group = next((str(row[field]) for field in _GROUPS if row.get(field)), "")
    kind = "proof" if not answer and (_PROOF.search(text) or _says_proof(found["answer"])) else "answer"
    raw = found["problem"] if found["problem"] != text else ""
    return Problem(name, text, answer, group, kind, language(text), raw)


def _unusable(text: str) -> str:
    """Why a text cannot be formalized as it stands, or nothing."""
    if not text:
        return "empty problem"
    if _LEAN.search(text):
        return "a Lean statement in place of a problem"
    if _FIGURE.search(text):
        return "needs a figure"
    if text.endswith(("...", "…")) or len(text) > 8000:
        return "truncated or too long"
    return ""


def _answer(given: Any, solution: Any) -> str:
    """The answer given, else the one that the solution puts into its last box."""
    answer = "" if given is None else normalize(str(given))
    if answer.lower() in _NO_ANSWER:
        answer = normalize(boxed(solution)) if isinstance(solution, str) else ""
    return answer


def _says_proof(given: Any) -> bool:
    return isinstance(given, str) and given.strip().lower() == "proof"


def boxed(solution: str) -> str:
    r"""What stands in the last `\boxed{}` of a solution; nothing where there is none."""
    start = solution.rfind("\\boxed{")
    if start < 0:
        return ""
    depth, at = 0, start + len("\\boxed")
    for end in range(at, len(solution)):
        depth += {"{": 1, "}": -1}.get(solution[end], 0)
        if depth == 0:
            return solution[at + 1 : end]
    return ""


def language(text: str) -> str:
    """The language of a text, by its script and by English function words; see `Problem`."""
    counts = {code: sum(low <= letter <= high for letter in text) for code, low, high in _SCRIPTS}
    if counts["ja"] and counts["ja"] + counts["zh"] > 5:
        return "ja"
    code, most = max(counts.items(), key=lambda item: item[1])
    if most > 5:
        return code
    found = _LETTERS.findall(text)
    if len(found) < 3:
        return "none"
    return "en" if len(_ENGLISH.findall(text)) >= len(found) / 12 else "other"


def _field(row: dict[str, Any], field: str, columns: dict[str, str]) -> Any:
    if field in columns:
        return row.get(columns[field])
    return next((row[name] for name in _FIELDS[field] if row.get(name) is not None), None)


def normalize(text: str) -> str:
    """NFC, one space between words, LaTeX's spacing commands and dollar signs' padding removed."""
    text = unicodedata.normalize("NFC", text)
    text = re.sub(r"\\[,;:! ]|\\q?quad\b|~", " ", text)
    return re.sub(r"\s+", " ", text).strip()


def _rows(source: str) -> Iterator[tuple[int, Any]]:
    if source.startswith(SHIPPED):
        yield from _json_lines(data_path(source.removeprefix(SHIPPED)), source)
        return
    path = Path(source)
    if path.suffix in (".jsonl", ".json", ".ndjson"):
        yield from _json_lines(path, source)
        return
    import datasets

    try:
        if path.suffix in (".parquet", ".csv"):
            kind = path.suffix.removeprefix(".")
            rows = datasets.load_dataset(kind, data_files=str(path), split="train", streaming=True)
        else:
            name, _, split = source.partition("@")
            rows = datasets.load_dataset(name, split=split or "train", streaming=True)
    except Exception as problem:
        raise UnusableInput(f"problems: cannot read {source!r}: {problem}") from None
    yield from enumerate(rows, 1)


def data_path(name: str) -> Path:
    """A data file of the shipped problem set."""
    return Path(__file__).parent / "problemset" / "data" / name


def _json_lines(path: Path, source: str) -> Iterator[tuple[int, Any]]:
    try:
        for line in read_lines(path):
            reason = line.problem.removeprefix("the line is ")
            yield line.number, SetAside(source, line.number, "", reason) if reason else line.row
    except OSError as problem:
        raise UnusableInput(f"problems: cannot open {source!r}: {problem.strerror}") from None
