"""Cuts a Lean file into its commands, by the words that begin one outside of brackets.

Where a word stands decides nothing: Lean does not look at lines either. Proofs hold such words only as `open … in` and
`set_option … in`, which are told apart by what follows.
"""

from __future__ import annotations

from dataclasses import dataclass

from prover.lean.syntax.tokens import Kind, Token, tokenize

_MODIFIERS = frozenset("private protected noncomputable unsafe partial nonrec local scoped public meta".split())  # noqa: SIM905
_BEGIN = frozenset(
    """
    theorem lemma example def abbrev instance axiom opaque structure class inductive coinductive mutual namespace
    section end open import variable universe include omit attribute set_option macro macro_rules syntax notation
    notation3 infix infixl infixr prefix postfix elab elab_rules declare_syntax_cat initialize export alias deriving
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True)
class Command:
    """One command. `word` is what it is called (`theorem`, `notation` …), `text` all of it with modifiers and
    attributes but without documentation, `begin` where its word stands in the text, `end` where its last token ends,
    `opened` the `open … in` in front of it.
    """

    word: str
    text: str
    start: int
    begin: int
    end: int
    opened: str = ""


def split_commands(text: str) -> list[Command]:
    """The commands of a text, in order; module documentation is none here. Raises LexError."""
    tokens = [token for token in tokenize(text) if token.kind is not Kind.DOC or _is_module_doc(token)]
    starts = list(_starts(tokens))
    found = []
    for number, (first, word) in enumerate(starts):
        after = starts[number + 1][0] if number + 1 < len(starts) else len(tokens)
        start, end = tokens[first].start, tokens[after - 1].end
        opened = _opened(tokens, first, word, text)
        if _is_module_doc(tokens[word]):
            continue
        found.append(Command(tokens[word].text, text[start:end], start, tokens[word].start, end, opened))
    return found


def _starts(tokens: list[Token]) -> list[tuple[int, int]]:
    """(place of a command's first token, place of its word)."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(tokens):
        word = _word_of(tokens, at)
        if word is None:
            at += 1
            continue
        found.append((at, word))
        at = word + 1
    return found


def _is_module_doc(token: Token) -> bool:
    """A command to Lean, which ends what stands before it, an `open … in` too."""
    return token.kind is Kind.DOC and token.text.startswith("/-!")


def _word_of(tokens: list[Token], at: int) -> int | None:
    """Where the word of the command stands that begins here, None when none does."""
    place = at
    while place < len(tokens) and not tokens[place].depth:
        token = tokens[place]
        if _is_module_doc(token):
            return place if place == at else at
        if token.text == "@[":
            place = _closing(tokens, place) + 1
        elif token.kind is Kind.WORD and token.text in _MODIFIERS:
            place += 1
        elif token.kind is Kind.WORD and token.text in ("open", "set_option"):
            within = _in(tokens, place)
            if within is None:
                return place
            place = within + 1
            if _word_of(tokens, place) is None:
                return None  # inside a proof
        elif token.kind is Kind.WORD and token.text in _BEGIN:
            return None if _is_none(tokens, place) else place
        elif token.kind is Kind.SYMBOL and token.text.startswith("#") and len(token.text) > 1:
            return place
        else:
            return None
    return None


def _in(tokens: list[Token], at: int) -> int | None:
    """Where the `in` of an `open … in` or `set_option … in` stands."""
    for place in range(at + 1, len(tokens)):
        token = tokens[place]
        if token.text == "in" and not token.depth:
            return place
        if token.text in _BEGIN or token.text in ("by", ":=", "@["):
            return None
    return None


def _is_none(tokens: list[Token], place: int) -> bool:
    """Words that begin a command by what follows them only: `deriving` behind a structure is a part of it, and some are
    names like any other where their library is not imported.
    """
    word, after = tokens[place].text, tokens[place + 1] if place + 1 < len(tokens) else None
    if word == "deriving":
        return after is None or after.text != "instance"
    if word == "alias":
        return after is None or not (after.kind is Kind.WORD or after.text == "⟨")
    return word == "notation3" and (after is None or not (after.kind is Kind.STRING or after.text == "("))


def _closing(tokens: list[Token], opening: int) -> int:
    depth = tokens[opening].depth
    for place in range(opening + 1, len(tokens)):
        if tokens[place].depth == depth and tokens[place].text == "]":
            return place
    return len(tokens) - 1


def _opened(tokens: list[Token], first: int, word: int, text: str) -> str:
    """The `open … in` between a command's first token and its word."""
    kept = []
    for place in range(first, word):
        if tokens[place].text == "open" and not tokens[place].depth and (within := _in(tokens, place)) is not None:
            kept.append(text[tokens[place].start : tokens[within].end])
    return "\n".join(kept)
