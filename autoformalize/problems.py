"""Problems from outside: JSON lines, CSV, Parquet or any dataset, bad items set aside with a reason.

A problem has an id, a text in natural language and, where one is known, an answer. Which fields of a source these are
is told before (`autoformalize.columns`). An answer that stands only in the `\\boxed{}` of a solution is read from
there, and what multiple choice leaves around an answer is taken off.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autoformalize.columns import GROUPS, Columns, columns_of
from autoformalize.sources import SHIPPED, read_rows

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


# A label of multiple choice, alone or before what it labels.
_CHOICE = re.compile(r"(?:\(([A-F])\)|([A-F])\)|([Ⓐ-Ⓕ])|([A-F])[.:](?=\s))\s*", re.ASCII)
_OPTION = (
    r"(?:\\textbf\s*\{{?\s*)?\(\s*{0}\s*\)(?:\s*\}})?[\s~\\]*(.*?)\s*(?=(?:\\q?quad|\\textbf\b|\(\s*[A-F]\s*\))|$)"
)
_WRAPPED = re.compile(r"\\(?:text(?:bf|rm|it)?|mathrm|mathbf)\s*\{([^{}]*)\}")


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
    place: str = field(default="", compare=False, metadata={"column": False})
    """Where it stands, `FILE:LINE`"""


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


def read_problems(
    sources: Iterable[str], given: Mapping[str, str], tell: Callable[[str], None] = lambda _: None
) -> Iterator[Problem | SetAside]:
    """Read all sources (`autoformalize.sources`) in order, one item at a time; `given` names fields (`columns_of`).

    `tell` hears which fields are read of each source, before the first item of any.
    Ids that occur twice are set aside the second time; a problem without one is called by its file and line. Raises
    `UnusableInput` when a source cannot be opened, or nobody can tell which of its fields is the problem.
    """
    seen: dict[str, str] = {}
    known = [columns_of(source, given) for source in sources]
    for columns in known:
        tell(columns.told())
    for columns in known:
        source = columns.source
        for line, row in read_rows(source):
            item = SetAside(source, line, "", row) if isinstance(row, str) else _problem(row, columns, line)
            if isinstance(item, Problem):
                if item.id in seen:
                    item = SetAside(source, line, item.id, f"duplicate id, as at {seen[item.id]}")
                else:
                    seen[item.id] = item.place
            yield item


def _problem(row: Any, columns: Columns, line: int) -> Problem | SetAside:
    def aside(reason: str, name: str = "") -> SetAside:
        return SetAside(columns.source, line, name, reason)

    if not isinstance(row, dict):
        return aside(f"not an object with fields but {type(row).__name__}")
    text, given, identifier, solution = (columns.value(row, name) for name in ("problem", "answer", "id", "solution"))
    name = "" if isinstance(identifier, dict | list) or identifier is None else str(identifier)
    if text is None:
        return aside("no field `problem`", name)
    if not isinstance(text, str):
        return aside(f"field `problem` is {type(text).__name__}, not text", name)
    if isinstance(given, dict | list) or isinstance(identifier, dict | list):
        return aside("field `answer` or `id` is not text")
    plain = normalize(text)
    if reason := _unusable(plain):
        return aside(reason, name)
    answer = _answer(given, solution, text)
    group = next((str(row[key]) for key in GROUPS if row.get(key)), "")
    kind = "proof" if not answer and (_PROOF.search(plain) or _says_proof(given)) else "answer"
    place = f"{columns.source}:{line}"
    stem = Path(columns.source.removeprefix(SHIPPED)).stem
    return Problem(
        name or f"{stem}:{line}", plain, answer, group, kind, language(plain), text if text != plain else "", place
    )


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


def _answer(given: Any, solution: Any, problem: str) -> str:
    """The answer given, else the one that the solution puts into its last box."""
    answer = "" if given is None else clean_answer(str(given), problem)
    if answer.lower() in _NO_ANSWER:
        answer = clean_answer(boxed(solution), problem) if isinstance(solution, str) else ""
    return answer


def clean_answer(text: str, problem: str = "") -> str:
    """An answer without its box and without the label of multiple choice.

    A label alone is the option that the problem has under it, and nothing where it has none.
    """
    text = text.rsplit("####", 1)[-1]  # GSM8K writes the whole way first, and the answer behind this
    text = normalize(boxed(text) if "\\boxed{" in text else text)
    while (bare := _WRAPPED.sub(r"\1", text)) != text:
        text = normalize(bare)
    text = text.removeprefix("$").removesuffix("$").strip() if text.count("$") == 2 else text
    label = _CHOICE.match(text)
    if label is None and re.fullmatch("[A-F]", text) and _option("A", problem) and _option("B", problem):
        return _option(text, problem)
    if label is None:
        return text
    rest = text[label.end() :].lstrip("\\ ").strip()
    letter = next(part for part in label.groups() if part)
    return rest or _option(chr(ord(letter) - ord("Ⓐ") + ord("A")) if letter >= "Ⓐ" else letter, problem)


def _option(letter: str, problem: str) -> str:
    """The text of an option of multiple choice, "" where the problem has no such option."""
    found = re.search(_OPTION.format(letter), problem, re.DOTALL)
    text = normalize(found[1]).strip("$ .,;\\{}") if found else ""
    return text


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


def normalize(text: str) -> str:
    """NFC, one space between words, LaTeX's spacing commands and dollar signs' padding removed."""
    text = unicodedata.normalize("NFC", text)
    text = re.sub(r"\\[,;:! ]|\\q?quad\b|~", " ", text)
    return re.sub(r"\s+", " ", text).strip()
