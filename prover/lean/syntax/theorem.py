"""Takes a text apart that holds one theorem: imports, what it opens, name, binders, proposition, proof.

    read_theorem("import Mathlib\nopen Nat\n/-- easy -/ lemma t (n : ℕ) : n = n := by sorry")

Nothing is rewritten: every part is a piece of the text, and what is not a part is imports, documentation, comments and
limits of resources, named in `dropped`. What could mean something else than its words say (a variable, a notation, an
attribute, a second theorem) is refused with the reason.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from prover.lean.syntax.tokens import Kind, LexError, Token, tokenize

# Words of Lean's terms that bring a `:=` of their own.
_ASSIGNS = frozenset("let have letI haveI let_fun let_delayed let_tmp let_λ".split())  # noqa: SIM905
_DECLARES = ("theorem", "lemma", "example")
_RESOURCES = ("maxHeartbeats", "maxRecDepth", "synthInstance.maxHeartbeats")
_IN_OPEN = frozenset("scoped hiding renaming in".split())  # noqa: SIM905


class NotATheorem(ValueError):
    """The text is not one theorem that can be read in one way; the message says why, for people."""


@dataclass(frozen=True)
class Theorem:
    """The parts of a text, each as written.

    `context` are the `open` and `universe` commands before the theorem, `name` its name by parts and `written` as
    written, `universes` what follows the name, `proof` what follows its `:=`, None when there is none. `dropped` names
    what stood before the theorem and is no part. `start` and `proof_start` are where theorem and proof begin.
    """

    context: str
    keyword: str
    written: str
    name: tuple[str, ...]
    universes: str
    binders: str
    proposition: str
    proof: str | None
    dropped: tuple[str, ...]
    start: int
    proof_start: int

    @property
    def head(self) -> str:
        """`theorem NAME`, with its universes."""
        return f"theorem {self.written}{self.universes}"

    @property
    def signature(self) -> str:
        """The theorem without its proof, under the word `theorem`."""
        return f"{self.head}{' ' if self.binders else ''}{self.binders} : {self.proposition}"

    @property
    def text(self) -> str:
        """Context and signature: what is asked."""
        return in_context(self.context, self.signature)


def in_context(context: str, signature: str) -> str:
    """A signature under the `open` commands of another."""
    return f"{context}\n{signature}" if context else signature


def without_imports(text: str) -> str:
    """The text with spaces in the place of the imports at its head: every other character stays where it is.

    Raises NotATheorem.
    """
    for word, module in _imports(text):
        between = re.sub(r"[^\n]", " ", text[word.start : module.end])
        text = f"{text[: word.start]}{between}{text[module.end :]}"
    return text


def imported(text: str) -> list[str]:
    """The modules that a text imports. Raises NotATheorem."""
    return [module.text for _, module in _imports(text)]


def _imports(text: str) -> list[tuple[Token, Token]]:
    """The words `import` at a text's head, where alone Lean takes them, each with its module."""
    try:
        tokens = tokenize(text)
    except LexError as error:
        raise NotATheorem(str(error)) from None
    found = []
    for word, module in zip(tokens[::2], tokens[1::2], strict=False):
        if word.kind is not Kind.WORD or word.text != "import":
            break
        found.append((word, module))
    return found


def with_name(text: str, name: str) -> str:
    """The text with that name for its theorem, also where a model forgot one: `example : P`, `theorem (x : ℕ) : P`.

    A name is no part of what a theorem says, and another may be taken by the library. Raises NotATheorem.
    """
    try:
        tokens = tokenize(text)
    except LexError as error:
        raise NotATheorem(str(error)) from None
    for token, after in pairwise([*tokens, Token(Kind.SYMBOL, "", len(text), 0)]):
        if token.kind is Kind.WORD and not token.depth and token.text in _DECLARES:
            if token.text == "example":
                return f"{text[: token.start]}theorem {name}{text[token.end :]}"
            if after.kind is Kind.WORD:
                return f"{text[: after.start]}{name}{text[after.end :]}"
            return f"{text[: token.end]} {name}{text[token.end :]}"
    return text


def name_parts(word: str) -> tuple[str, ...]:
    """`a.«b c».d` → a, b c, d."""
    return tuple(quoted or plain for quoted, plain in re.findall(r"«([^»]*)»|([^.«»]+)", word))


def read_theorem(text: str) -> Theorem:
    """The parts of a text with one theorem; an `example` has no name. Raises NotATheorem."""
    return _remembered(text) if len(text) <= _SHORT else _read(text)


def _read(text: str) -> Theorem:
    try:
        return _Reader(text).read()
    except LexError as error:
        raise NotATheorem(str(error)) from None


_SHORT = 20_000  # characters: statements are asked for again and again, whole files are not
_remembered = lru_cache(maxsize=4096)(_read)


class _Reader:
    """Walks over the tokens of a text once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokenize(text)
        self.at = 0
        self.dropped: list[str] = []

    def read(self) -> Theorem:
        if not self.tokens:
            raise NotATheorem("there is no theorem in the text, only comments or nothing")
        self._imports()
        context = self._context()
        keyword = self._next_word()
        start = self.tokens[self.at].start if self.at < len(self.tokens) else len(self.text)
        if keyword not in _DECLARES:
            raise NotATheorem(self._unexpected())
        self.at += 1
        written, universes = self._name(keyword)
        first, colon, assign = self._signature()
        self._only_one(assign)
        proof_start = self.tokens[assign].end if assign < len(self.tokens) else len(self.text)
        proposition = self._slice(colon + 1, assign)
        if not proposition:
            raise NotATheorem("nothing follows the colon")
        return Theorem(
            context=context,
            keyword=keyword,
            written=written,
            name=name_parts(written),
            universes=universes,
            binders=self._slice(first, colon),
            proposition=proposition,
            proof=self.text[proof_start : self._end()] if assign < len(self.tokens) else None,
            dropped=tuple(self.dropped),
            start=start,
            proof_start=proof_start,
        )

    # -- before the theorem ---------------------------------------------------------------------------------

    def _imports(self) -> None:
        while self.at < len(self.tokens) and self.tokens[self.at].text == "import":
            line = self._line()
            if len(line) != 2 or line[1].kind is not Kind.WORD:
                raise NotATheorem("an `import` that names more or less than one module")
            self.dropped.append(f"import {line[1].text}")
            self.at += 2

    def _context(self) -> str:
        """What is opened, and universes; options that bound resources are dropped, with notice."""
        kept: list[str] = []
        while self._next_word() in ("open", "set_option", "universe"):
            begin = self.at
            if self.tokens[begin].text == "universe":
                self.at += len(self._line())
                kept.append(self._slice(begin, self.at))
            elif self.tokens[begin].text == "open":
                kept.append(self._open(begin))
            else:
                self._resource()
            after = self.tokens[self.at] if self.at < len(self.tokens) else None
            if self.tokens[self.at - 1].text == "in" and after and after.text.startswith("/-!"):
                raise NotATheorem("module documentation behind an `in`, which Lean takes for what follows it")
        return "\n".join(kept)

    def _open(self, begin: int) -> str:
        """`open A B`, `open scoped A`, `open A (b c)`, `open A hiding b`, `open A renaming b → c`, with `in` or not."""
        self.at += 1
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.kind is Kind.WORD and token.text == "in" and not token.depth:
                self.at += 1
                break
            if token.kind is Kind.WORD and token.text not in _IN_OPEN and not _may_be_opened(token.text):
                break
            if token.kind not in (Kind.WORD, Kind.SYMBOL) or (token.kind is Kind.SYMBOL and token.text not in "()→,"):
                break
            self.at += 1
        if self.at == begin + 1:
            raise NotATheorem("an `open` that opens nothing")
        return self._slice(begin, self.at)

    def _resource(self) -> None:
        """`set_option maxHeartbeats N [in]`: the profile's own limits hold."""
        words = [token.text for token in self.tokens[self.at : self.at + 4]]
        if len(words) < 3 or words[1] not in _RESOURCES or not words[2].isdecimal():
            option = words[1] if len(words) > 1 else ""
            raise NotATheorem(f"`set_option {option}` before the theorem: only limits of resources may be set there")
        self.at += 3 + (words[3:] == ["in"])
        self.dropped.append(" ".join(words[:3]))

    def _next_word(self) -> str:
        """Pass over documentation; the word that follows, or nothing."""
        while self.at < len(self.tokens) and self.tokens[self.at].kind is Kind.DOC:
            self.at += 1
        token = self.tokens[self.at] if self.at < len(self.tokens) else None
        return token.text if token and token.kind is Kind.WORD else ""

    # -- the theorem ----------------------------------------------------------------------------------------

    def _name(self, keyword: str) -> tuple[str, str]:
        """(name as written, universes)."""
        token = self.tokens[self.at] if self.at < len(self.tokens) else None
        if keyword == "example":
            return "", ""
        if token is None or token.kind is not Kind.WORD:
            raise NotATheorem("the theorem has no name")
        self.at += 1
        begin = self.at
        opening = [t.text for t in self.tokens[begin : begin + 2]]
        if opening != [".", "{"] or self.tokens[begin].start != token.end:
            return token.text, ""
        while self.at < len(self.tokens) and not (self.tokens[self.at].text == "}" and not self.tokens[self.at].depth):
            self.at += 1
        self.at += 1
        return token.text, self._slice(begin, self.at)

    def _signature(self) -> tuple[int, int, int]:
        """Places of the first binder, of the colon that ends Γ, and of the `:=` (or the end of the text)."""
        first, colon, pending = self.at, -1, 0
        for place in range(self.at, len(self.tokens)):
            token = self.tokens[place]
            if token.depth or token.kind not in (Kind.WORD, Kind.SYMBOL):
                continue
            if token.text in _ASSIGNS and token.kind is Kind.WORD and colon >= 0:
                pending += 1
            elif token.text == ":" and colon < 0:
                colon = place
            elif token.text == ":=":
                if colon < 0:
                    raise NotATheorem("no colon separates the hypotheses from the proposition")
                if not pending:
                    return first, colon, place
                pending -= 1
        if colon < 0:
            raise NotATheorem("no colon separates the hypotheses from the proposition")
        if pending:
            raise NotATheorem("a `let` or `have` in the statement has no `:=`, or the proof's was taken for it")
        return first, colon, len(self.tokens)

    def _only_one(self, assign: int) -> None:
        """No second command may stand in the signature."""
        for token in self.tokens[self.at : assign]:
            if token.kind is Kind.DOC:
                raise NotATheorem("documentation inside the statement")
            if token.kind is Kind.WORD and not token.depth and token.text in _COMMANDS:
                raise NotATheorem(f"`{token.text}` stands in the statement: give one theorem alone")

    def _unexpected(self) -> str:
        if self.at >= len(self.tokens):
            return "there is no theorem in the text"
        first = self.tokens[self.at]
        begins = self.text[first.start :].split("\n", 1)[0][:60]
        if first.text in _COMMANDS or first.text == "@[":
            return f"before the theorem stands `{begins}`, which may change what it says: such files are not judged yet"
        return f"the statement does not begin with `theorem`: it begins with {begins!r}"

    # -- tools ----------------------------------------------------------------------------------------------

    def _line(self) -> list[Token]:
        """The tokens from here up to the next command or documentation."""
        found: list[Token] = []
        for token in self.tokens[self.at :]:
            if found and (token.kind is Kind.DOC or token.text in _COMMANDS or token.text == "@["):
                break
            found.append(token)
        return found

    def _end(self) -> int:
        """Where the text ends, module documentation behind everything else left out."""
        last = len(self.tokens)
        while last and self.tokens[last - 1].text.startswith("/-!"):
            last -= 1
        return len(self.text) if last == len(self.tokens) else self.tokens[last].start

    def _slice(self, begin: int, end: int) -> str:
        """The text from one token to before another, without what stands around."""
        return self.text[self.tokens[begin].start : self.tokens[end - 1].end] if begin < end else ""


_COMMANDS = frozenset(
    """
    theorem lemma example def abbrev instance axiom opaque structure class inductive coinductive mutual namespace
    section end open import variable universe include omit public private protected noncomputable unsafe partial nonrec
    scoped local deriving attribute set_option macro macro_rules syntax notation infix infixl infixr prefix
    postfix elab elab_rules declare_syntax_cat initialize export
    """.split()  # noqa: SIM905
)


def _may_be_opened(word: str) -> bool:
    return word not in _COMMANDS and word not in _ASSIGNS
