"""Splits Lean text into tokens, strictly: what it cannot split in exactly one way is refused.

The guard decides by tokens, so a token stream that differs from Lean's would be a hole. Lean's own lexer
depends on the notations in scope; this one therefore refuses the few texts on which that could matter
(interpolated and raw strings, quotations, stray quotes) instead of guessing. Source: Lean.Parser.Basic.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

MAX_DEPTH = 200  # of brackets: Lean's parser recurses on them


class LexError(ValueError):
    """The text is not something the guard can be sure about; the message is the reason for people."""


class Kind(StrEnum):
    WORD = "word"  # identifier or keyword, dotted parts included
    NUMBER = "number"
    STRING = "string"
    CHAR = "char"
    SYMBOL = "symbol"  # one character, or `:=`, `@[`, `#x`


@dataclass(frozen=True)
class Token:
    kind: Kind
    text: str
    start: int
    depth: int  # of brackets around it


_LETTERLIKE = (
    "\u03b1-\u03ba\u03bc-\u03fb\u0391-\u039f\u03a1\u03a2\u03a4-\u03a9\u1f00-\u1ffe"
    "\u2100-\u214f\U0001d49c-\U0001d59f\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f"
)
_FIRST = f"A-Za-z_{_LETTERLIKE}"
_REST = f"{_FIRST}0-9'!?\u2080-\u2089\u2090-\u209c\u1d62-\u1d6a\u2c7c"
_PART = rf"(?:[{_FIRST}][{_REST}]*|«[^»]*»)"
_WORD = re.compile(rf"{_PART}(?:\.{_PART})*")
_NUMBER = re.compile(r"0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|[0-9][0-9_]*(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_CHAR = re.compile(r"'(?:\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[\\\"'nrt])|[^\\'\n])'")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_LONE_QUOTE = re.compile(rf"(?<![{_REST}])'(?!')")
_COMMENT_EDGE = re.compile(r"/-|-/")
_OPEN, _CLOSE = "([{⟨", ")]}⟩"
_PAIR = dict(zip(_CLOSE, _OPEN, strict=True))


def refuse_odd_characters(text: str) -> None:
    """Control characters, byte-order marks, invisible and direction-changing characters, half surrogates."""
    for character in text:
        if character in "\n\t" or " " <= character <= "~":
            continue
        category = unicodedata.category(character)
        if category in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp"):
            raise LexError(f"character U+{ord(character):04X} is not allowed")


def _refuse_glued_comment(text: str, start: int) -> None:
    """`<--` is `<-` and `-` to Lean: a comment must not touch a symbol before it. Doc comments are tokens
    there.
    """
    if start and not re.match(rf"[\s{_REST}()\[\]{{}}⟨⟩,;»]", text[start - 1]):
        raise LexError("a comment must not touch the symbol before it")
    if text.startswith(("/--", "/-!"), start):
        raise LexError("documentation comment")


def _skip_comment(text: str, start: int) -> int:
    """The end of the block comment that begins at `start`; comments nest."""
    depth, at = 1, start + 2
    while depth:
        edge = _COMMENT_EDGE.search(text, at)
        if edge is None:
            raise LexError("unclosed comment")
        depth += 1 if edge.group() == "/-" else -1
        at = edge.end()
    return at


def _string(text: str, start: int) -> str:
    found = _STRING.match(text, start)
    if found is None:
        raise LexError("unclosed string")
    if start and re.match(rf"[{_REST}#]", text[start - 1]):
        raise LexError("raw or interpolated string")
    if "{" in found.group():
        raise LexError("string with a brace, which Lean may read as code")
    return found.group()


def _word(text: str, start: int) -> str:
    found = _WORD.match(text, start)
    assert found is not None
    word = found.group()
    for quoted in re.findall(r"«([^»]*)»", word):
        if not quoted or re.search(r"[\n\"«]|--|/-|-/", quoted):
            raise LexError("odd quoted name")
    if word == "r" and text[found.end() : found.end() + 1] in ('"', "#"):
        raise LexError("raw or interpolated string")
    return word


def _symbol(text: str, start: int) -> str:
    for double in (":=", "@[", "''"):
        if text.startswith(double, start):
            return double
    if text[start] == "#" and re.match(rf"[{_FIRST}]", text[start + 1 : start + 2]):
        return "#" + _word(text, start + 1)
    return text[start]


def _next(text: str, at: int) -> tuple[Kind, str]:
    """The token that starts at `at`."""
    first = text[at]
    if first == '"':
        return Kind.STRING, _string(text, at)
    if first == "'" and not text.startswith("''", at):
        glued = at > 0 and not text[at - 1].isspace() and text[at - 1] not in _OPEN + ",;"
        found = _CHAR.match(text, at)
        if found and not glued and '"' not in found.group():
            return Kind.CHAR, found.group()
        if not glued or _LONE_QUOTE.search(text, at + 1):
            raise LexError("stray or ambiguous quote mark")
        return Kind.SYMBOL, "'"  # the end of a notation such as ⁻¹'
    if first == "`":
        raise LexError("quotation")
    if first.isdigit() and first.isascii():
        found = _NUMBER.match(text, at)
        assert found is not None
        return Kind.NUMBER, found.group()
    if first == "«" or re.match(rf"[{_FIRST}]", first):
        if first == "«" and text.find("»", at) < 0:
            raise LexError("unclosed quoted name")
        return Kind.WORD, _word(text, at)
    return Kind.SYMBOL, _symbol(text, at)


def tokenize(text: str) -> list[Token]:
    """The tokens of a whole text, comments dropped. Raises LexError; never anything else."""
    refuse_odd_characters(text)
    tokens: list[Token] = []
    brackets: list[str] = []
    at = 0
    while at < len(text):
        if text[at] in " \n\t":
            at += 1
        elif text.startswith("--", at):
            _refuse_glued_comment(text, at)
            end = text.find("\n", at)
            at = len(text) if end < 0 else end
        elif text.startswith("/-", at):
            _refuse_glued_comment(text, at)
            at = _skip_comment(text, at)
        else:
            kind, word = _next(text, at)
            if kind is Kind.SYMBOL and word in _PAIR and (not brackets or brackets.pop() != _PAIR[word]):
                raise LexError("unbalanced brackets")
            tokens.append(Token(kind, word, at, len(brackets)))
            if kind is Kind.SYMBOL and word[-1] in _OPEN:
                brackets.append(word[-1])
                if len(brackets) > MAX_DEPTH:
                    raise LexError(f"brackets nested deeper than {MAX_DEPTH}")
            at += len(word)
    if brackets:
        raise LexError("unbalanced brackets")
    return tokens
