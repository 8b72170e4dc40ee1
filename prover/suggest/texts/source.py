"""A Lean text by offsets, lines and columns: what is code in it, what it imports, where its `sorry` words stand.

Inside this package a place is an offset in code points. Lines count from 1 and columns from 0, in code points, as Lean
prints them; `utf16` and `at_utf16` translate for the language server's protocol. Nothing here needs Lean: texts that
Lean cannot read are cut as well as it goes, and what is decided about a proof never rests on it.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from prover.lean.syntax.tokens import _REST as NAME_CHARACTERS

WORDS = ("sorry", "admit")
_HOLE = re.compile(rf"(?<![{NAME_CHARACTERS}.«])(?:{'|'.join(WORDS)})(?![{NAME_CHARACTERS}»])")
# What hides code: a comment to the end of its line, the edges of block comments, strings, characters.
_SKIPS = re.compile(r'--[^\n]*|/-|-/|r#"[\s\S]*?"#|"(?:[^"\\]|\\[\s\S])*"|\'(?:\\.|[^\'\\])\'')
_IMPORT = re.compile(r"(?:public\s+)?(?:meta\s+)?import\s+(?:all\s+)?([^\s]+)")
_HEAD_WORDS = re.compile(r"(?:module|prelude)\b")
_FIRST_WORD = re.compile(
    r"\b(theorem|lemma|def|abbrev|instance|example|opaque|structure|class|inductive|mutual|axiom)\b"
)


@dataclass(frozen=True)
class Source:
    """See the module. `text` has `\\n` line ends, whatever the file has."""

    text: str

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins."""
        return [0, *(found.end() for found in re.finditer("\n", self.text))]

    def place(self, offset: int) -> tuple[int, int]:
        """(line from 1, column from 0, in code points)."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1]

    def offset(self, line: int, column: int) -> int:
        """The offset of a place; the end of its line when the column lies behind it. Raises ValueError."""
        if not 1 <= line <= len(self._starts):
            raise ValueError(f"there is no line {line}: the file has {len(self._starts)}")
        end = self._starts[line] - 1 if line < len(self._starts) else len(self.text)
        return min(self._starts[line - 1] + max(column, 0), end)

    def utf16(self, offset: int) -> dict[str, int]:
        """A position of the language server's protocol: line from 0, column in UTF-16 units."""
        line, column = self.place(offset)
        written = self.text[offset - column : offset]
        return {"line": line - 1, "character": len(written.encode("utf-16-le", "surrogatepass")) // 2}

    def at_utf16(self, line: int, character: int) -> int:
        """The offset of such a position, the nearest one where there is none."""
        line = min(max(line, 0), len(self._starts) - 1)
        end = self._starts[line + 1] - 1 if line + 1 < len(self._starts) else len(self.text)
        written = self.text[self._starts[line] : end].encode("utf-16-le", "surrogatepass")[: 2 * max(character, 0)]
        return self._starts[line] + len(written.decode("utf-16-le", "ignore"))

    @cached_property
    def code(self) -> str:
        """The text with comments, strings and characters as spaces, line ends kept."""
        out, at, text = [], 0, self.text
        while found := _SKIPS.search(text, at):
            begin, end = found.span()
            if found.group() == "/-":
                end = _comment_end(text, begin)
            elif found.group() == "-/":
                out.append(text[at:end])
                at = end
                continue
            out.append(text[at:begin] + re.sub(r"[^\n]", " ", text[begin:end]))
            at = end
        return "".join(out) + text[at:]

    @cached_property
    def words(self) -> tuple[tuple[int, int], ...]:
        """(start, end) of every word that may be a hole; some stand in comments, strings and names."""
        return tuple(found.span() for found in _HOLE.finditer(self.text))

    def is_code(self, offset: int) -> bool:
        return self.code[offset : offset + 1] == self.text[offset : offset + 1] != " "

    @cached_property
    def imports(self) -> tuple[tuple[str, int, int], ...]:
        """(module, start, end) of the imports at the head."""
        found, at = [], 0
        while True:
            at = _next_code(self.code, at)
            if head := _HEAD_WORDS.match(self.code, at):
                at = head.end()
            elif one := _IMPORT.match(self.code, at):
                found.append((one.group(1), one.start(), one.end()))
                at = one.end()
            else:
                return tuple(found)

    def without_imports(self) -> str:
        """The text with spaces in the place of its imports: every other character stays where it is."""
        text = self.text
        for _, start, end in self.imports:
            text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
        return text

    @property
    def modular(self) -> bool:
        """Whether the file belongs to Lean's module system, or does without a prelude."""
        return _HEAD_WORDS.match(self.code, _next_code(self.code, 0)) is not None

    def keyword(self, start: int, end: int) -> tuple[str, int]:
        """The word that says what a command declares, and where it stands; ("", -1) when there is none."""
        found = _FIRST_WORD.search(self.code, start, end)
        return (found.group(), found.start()) if found else ("", -1)


def _next_code(code: str, at: int) -> int:
    while at < len(code) and code[at].isspace():
        at += 1
    return at


def _comment_end(text: str, start: int) -> int:
    """The end of the block comment that begins here, comments nesting; the end of the text when it has none."""
    depth, at = 1, start + 2
    while depth:
        edge = re.compile(r"/-|-/").search(text, at)
        if edge is None:
            return len(text)
        depth += 1 if edge.group() == "/-" else -1
        at = edge.end()
    return at
