"""Splits Lean text into tokens as Lean's own tokenizer does; what could be split in two ways is refused.

Everything that cuts, joins or searches Lean text goes through here. Lean's tokenizer takes the longest token of the
grammar in force, and that grammar grows with imports. This one knows no grammar: a symbol is one character, and the
few places where a longer symbol would swallow a quote or the start of a comment are read as harmless in both ways, or
refused. Source: Lean.Parser.Basic (4.35); compared with Lean in tests/lean/reading/test_syntax_fuzz.py.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

MAX_DEPTH = 200  # of brackets: Lean's parser recurses on them


class LexError(ValueError):
    """The text cannot be split in one way for certain; the message is the reason for people."""


class Kind(StrEnum):
    WORD = "word"  # identifier or keyword, dotted parts included
    NUMBER = "number"
    STRING = "string"  # raw ones too
    CHAR = "char"
    NAME = "name"  # a name as a value: `a.b behind a backquote
    DOC = "doc"  # documentation: `/-- … -/`, `/-! … -/`
    SYMBOL = "symbol"  # one character, or `:=`, `::`, `@[`, `''`, `#x`


@dataclass(frozen=True)
class Token:
    """`depth` is the number of brackets around it."""

    kind: Kind
    text: str
    start: int
    depth: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


_LETTERLIKE = (
    "\u03b1-\u03ba\u03bc-\u03fb\u0391-\u039f\u03a1\u03a2\u03a4-\u03a9\u1f00-\u1ffe"
    "\u2100-\u214f\U0001d49c-\U0001d59f\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f"
)
_FIRST = f"A-Za-z_{_LETTERLIKE}"
_REST = f"{_FIRST}0-9'!?\u2080-\u2089\u2090-\u209c\u1d62-\u1d6a\u2c7c"
_PART = rf"(?:[{_FIRST}][{_REST}]*|«[^»]*»)"
_WORD = re.compile(rf"{_PART}(?:\.{_PART})*")
_STARTS_WORD = re.compile(rf"[{_FIRST}]")
_IN_WORD = re.compile(rf"[{_REST}]")
_NUMBER = re.compile(r"0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|[0-9][0-9_]*(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_ESCAPE = r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[\\\"'nrt])"
_CHAR = re.compile(rf"'(?:{_ESCAPE}|[^\\'])'")
_GAP = r"\\\n[ \t\r\n]*"  # a string gap: the line end and what indents the next line are left out
_STRING = re.compile(rf'"(?:[^"\\]|{_ESCAPE}|\\\{{|{_GAP})*"')
_RAW = re.compile(r'r(#*)"')
_COMMENT_EDGE = re.compile(r"/-|-/")
_OPEN, _CLOSE = "([{⟨⦃⟦⟪⌊⌈‹", ")]}⟩⦄⟧⟫⌋⌉›"
_PAIR = dict(zip(_CLOSE, _OPEN, strict=True))
_SWALLOWS = "<|-/\\"  # a symbol may go on after these with what looks like a comment: `<-`, `|-`, `//`
# Before a string these may make Lean read code between its braces: `s!"…"`, `throwError "…"`.
_INTERPOLATES = re.compile(r"(?:.*[!]|throw\w*|log\w*|dbg_\w*|\w*Error\w*|\w*print\w*)")


_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060")  # in texts that were copied; harmless in a comment


def refuse_odd_characters(text: str) -> None:
    """Control characters, byte-order marks, invisible and direction-changing characters, half surrogates."""
    for character in text:
        if " " <= character <= "~" or character == "\n":
            continue
        if character == "\t":
            raise LexError("tabs are not allowed in Lean: indent with spaces")
        if character not in _UNSEEN and unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp"):
            raise LexError(f"character U+{ord(character):04X} is not allowed")


def tokenize(text: str) -> list[Token]:
    """The tokens of a whole text, comments left out. Raises LexError; never anything else."""
    refuse_odd_characters(text)
    tokens = _Splitter(text).run(0, len(text))
    for token in tokens:
        if token.kind is not Kind.DOC and not _UNSEEN.isdisjoint(token.text):
            raise LexError("an invisible character outside a comment")
    return tokens


class _Splitter:
    """One pass over a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = []
        self.brackets: list[str] = []
        self.interpolating = False  # a word stood somewhere before that may make a string code

    def run(self, at: int, end: int) -> list[Token]:
        while at < end:
            if self.text[at] in " \n":
                at += 1
            elif self.text.startswith(("--", "/-"), at):
                at = self._comment(at)
            else:
                at = self._add(*self._next(at), at)
        if self.brackets:
            raise LexError("unbalanced brackets")
        return self.tokens

    def _comment(self, at: int) -> int:
        """The end of the comment that begins here; documentation becomes a token."""
        text = self.text
        if self.tokens and self.tokens[-1].end == at and text[at - 1] in _SWALLOWS:
            raise LexError(f"a comment must not touch the `{text[at - 1]}` before it: put a space between them")
        if text.startswith("--", at):
            end = text.find("\n", at)
            return len(text) if end < 0 else end
        end = _block_end(text, at)
        if text.startswith(("/--", "/-!"), at):
            if end - at < 5:
                raise LexError("`/--/` may be read as a comment or as the start of one")
            self._add(Kind.DOC, text[at:end], at)
        return end

    def _add(self, kind: Kind, word: str, at: int) -> int:
        brackets = self.brackets
        if kind is Kind.SYMBOL and word in _PAIR and (not brackets or brackets.pop() != _PAIR[word]):
            raise LexError("unbalanced brackets")
        self.tokens.append(Token(kind, word, at, len(brackets)))
        if kind is Kind.SYMBOL and word[-1] in _OPEN:
            brackets.append(word[-1])
            if len(brackets) > MAX_DEPTH:
                raise LexError(f"brackets nested deeper than {MAX_DEPTH}")
        elif kind is Kind.WORD and self._interpolates(word, at):
            self.interpolating = True
        return at + len(word)

    def _interpolates(self, word: str, at: int) -> bool:
        """Whether what follows the word may be a string with code in it."""
        if word == "trace":  # the tactic takes a plain string, `trace[…]` does not
            return self.text.startswith("[", at + len(word))
        return _INTERPOLATES.fullmatch(word.rpartition(".")[2]) is not None

    def _next(self, at: int) -> tuple[Kind, str]:
        """The token that starts at `at`."""
        text, first = self.text, self.text[at]
        if first == '"':
            return self._string(at)
        if first == "'" and not text.startswith("''", at):
            return self._quote(at)
        if first == "`":
            if text[at + 1 : at + 2] != "«" and not _STARTS_WORD.match(text, at + 1):
                raise LexError("quotation")
            return Kind.NAME, "`" + _word(text, at + 1)
        if first.isdigit() and first.isascii():
            found = _NUMBER.match(text, at)
            assert found is not None
            return Kind.NUMBER, found.group()
        if raw := _RAW.match(text, at):
            return self._raw(at, raw)
        if first == "«" or _STARTS_WORD.match(first):
            return Kind.WORD, _word(text, at)
        return Kind.SYMBOL, _symbol(text, at)

    def _string(self, at: int) -> tuple[Kind, str]:
        found = _STRING.match(self.text, at)
        if found is None:
            raise LexError("unclosed string, or an escape that Lean does not know")
        if "{" in found.group():
            if self.interpolating:
                raise LexError("a string with a brace, which Lean may read as code")
            if "\\{" in found.group():
                raise LexError("an escaped brace, which only an interpolated string may hold")
        return Kind.STRING, found.group()

    def _raw(self, at: int, opening: re.Match[str]) -> tuple[Kind, str]:
        closing = '"' + opening.group(1)
        end = self.text.find(closing, opening.end())
        if end < 0:
            raise LexError("unclosed raw string")
        return Kind.STRING, self.text[at : end + len(closing)]

    def _quote(self, at: int) -> tuple[Kind, str]:
        """A character, or the end of a symbol such as `⁻¹'`, `Σ'`, `]'`."""
        text, found = self.text, _CHAR.match(self.text, at)
        last = self.tokens[-1] if self.tokens else None
        if not (last and last.end == at and last.kind is Kind.SYMBOL):
            if not found:
                raise LexError("a quote mark that begins no character")
            return Kind.CHAR, found.group()
        # Glued to a symbol. Where no character can begin, the symbol has the quote, whatever the grammar.
        if not found:
            return Kind.SYMBOL, "'"
        if not (_IN_WORD.match(text, at + 1) or text[at + 1] == " ") or len(found.group()) != 3:
            raise LexError("a quote mark that may end a symbol or begin a character")
        return Kind.CHAR, found.group()


def _block_end(text: str, start: int) -> int:
    """The end of the block comment that begins at `start`; comments nest."""
    depth, at = 1, start + 2
    while depth:
        edge = _COMMENT_EDGE.search(text, at)
        if edge is None:
            raise LexError("unclosed comment")
        depth += 1 if edge.group() == "/-" else -1
        at = edge.end()
    return at


def _word(text: str, at: int) -> str:
    found = _WORD.match(text, at)
    if found is None:
        raise LexError("unclosed quoted name")
    for quoted in re.findall(r"«([^»]*)»", found.group()):
        if not quoted or re.search(r"[\n«]", quoted):
            raise LexError("odd quoted name")
    return found.group()


def _symbol(text: str, at: int) -> str:
    for double in (":=", "::", "@[", "''"):
        if text.startswith(double, at):
            if text.startswith("'''", at):
                raise LexError("a quote mark that may end a symbol or begin a character")
            return double
    if text[at] == "#" and _STARTS_WORD.match(text[at + 1 : at + 2]):
        return "#" + _word(text, at + 1)
    return text[at]


def spaced(text: str) -> str:
    """The text with every comment, documentation included, turned into spaces; line ends stay. Raises LexError."""
    out, end = [], 0
    for token in tokenize(text):
        if token.kind is not Kind.DOC:
            out.append(_blank(text[end : token.start]) + token.text)
            end = token.end
    return "".join(out) + _blank(text[end:])


def one_line(text: str) -> str:
    """The tokens of a text with single spaces where there was space or a comment; strings stay as they are.

    Where the ends of lines mean something to Lean (`let`, `by`, `match` …) they stay. Raises LexError.
    """
    tokens = [token for token in tokenize(text) if token.kind is not Kind.DOC]
    by_layout = any(token.kind is Kind.WORD and token.text in _BY_LAYOUT for token in tokens)
    out: list[str] = []
    for before, token in zip([None, *tokens], tokens, strict=False):
        between = text[before.end : token.start] if before else ""
        if by_layout and "\n" in between:
            out.append("\n" + " " * (token.start - text.rfind("\n", 0, token.start) - 1))
        elif between:
            out.append(" ")
        out.append(token.text)
    return "".join(out)


_BY_LAYOUT = frozenset(("let", "letI", "have", "haveI", "suffices", "by", "do", "match", "calc", "where", "open"))


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
