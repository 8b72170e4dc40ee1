"""A candidate for a hole: read from what a model or a list says, refused or let through, and written as it will stand.

A candidate is the text of a proof, `by …` or a term. What is verified is what `written` gives, byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from prover.lean.guard import Forbidden, check_proof
from prover.lean.syntax import Kind, LexError, Token, tokenize

# Tactics that look for a proof or print one: what they say may stand in a file, they themselves may not.
SEARCHES = frozenset(
    """
    exact? apply? rw? rewrite? simp? simp_all? dsimp? simpa? simp_arith? simp?! simp_all?! dsimp?! aesop? omega? decide?
    norm_num? ring? ring_nf? positivity? linarith? nlinarith? polyrith gcongr? grind? show_term observe? have? suffices?
    hint try? says stop constructor? cases? induction? split? ext? solve_by_elim? tauto? exact?? fun_induction? conv?
    """.split()  # noqa: SIM905
)
_ADMITS = ("sorry", "admit", "sorryAx", "stop")
_BY = re.compile(r"\A\s*by\b[ \t]*")
_TRY_THIS = re.compile(r"Try (?:this|these):\s*(?:\[apply\]\s*)?", re.MULTILINE)
_ATOM = re.compile(r"[^\s(){}⟨⟩\[\],;:|<>=+*/^\\\-]+|⟨[^⟨⟩]*⟩|\([^()]*\)")


@dataclass(frozen=True)
class Written:
    """How a candidate stands in the text: its first line is line `line` of the candidate (from 0), and every line was
    moved right by `moved` columns (to the left when less than 0).
    """

    text: str
    line: int
    moved: int


def refusal(text: str, commands: frozenset[str]) -> str | None:
    """Why a candidate may not be tried at all, None when it may; `commands` are the words that begin a command."""
    try:
        check_proof(text, commands)
        tokens = tokenize(text)
    except (Forbidden, LexError) as error:
        return str(error)
    if not tokens:
        return "there is nothing in it"
    for token in tokens:
        if token.kind is Kind.WORD and (token.text in _ADMITS or "sorryAx" in token.text.split(".")):
            return f"`{token.text}` proves nothing"
        if token.kind is Kind.WORD and token.text in SEARCHES:
            return f"`{token.text}` looks for a proof: what it finds may stand here, not the search"
    return None


def tried_this(message: str) -> list[str]:
    """The texts that a message of Lean's proposes with `Try this`."""
    found = _TRY_THIS.search(message)
    if found is None:
        return []
    lines = message[found.end() :].strip("\n").split("\n")
    if "these" in found.group():
        return [line.strip().removeprefix("•").removeprefix("[apply]").strip() for line in lines if line.strip()]
    return [dedented("\n".join(lines)).strip()]


def dedented(text: str) -> str:
    """The text with the indentation that its lines share taken off; the first line, which may lack it, left alone."""
    first, *rest = text.split("\n")
    shared = min((len(line) - len(line.lstrip(" ")) for line in rest if line.strip()), default=0)
    return "\n".join([first.lstrip(" "), *(line[shared:] for line in rest)])


def written(candidate: str, tactic: bool, column: int, before: str) -> Written:
    """The candidate as it stands at a hole in that column: lines after the first align to it.

    `before` is the token in front of the hole; what follows `<;>` is one tactic, so several go into brackets.
    """
    candidate = candidate.strip("\n").rstrip()
    block = _BY.match(candidate)
    if block is None:
        return _term(candidate.strip(), tactic, column)
    line = 0
    body, own_column = candidate[block.end() :], block.end()
    if not body.partition("\n")[0].strip():  # the block begins on a line below
        kept = body.lstrip("\n \t")
        before_it = candidate[: len(candidate) - len(kept)]
        line, own_column, body = before_it.count("\n"), len(before_it) - before_it.rfind("\n") - 1, kept
    opening, closing = ("", "") if tactic else ("(by ", ")")
    if tactic and before == "<;>" and _several(body):
        opening, closing = "(", ")"
    moved = column + len(opening) - own_column
    return Written(f"{opening}{_aligned(body, moved).rstrip()}{closing}", line, moved)


def _term(term: str, tactic: bool, column: int) -> Written:
    opening, closing = ("exact ", "") if tactic else ("", "")
    if not tactic and not _ATOM.fullmatch(term):
        opening, closing = "(", ")"
    moved = column + len(opening)
    return Written(f"{opening}{_aligned(dedented(term), moved)}{closing}", 0, moved)


def _aligned(text: str, moved: int) -> str:
    """The text with all lines but the first moved."""
    first, *rest = text.split("\n")
    return "\n".join([first, *(_moved(line, moved) for line in rest)])


def _moved(line: str, by: int) -> str:
    if not line.strip():
        return ""
    return " " * by + line if by >= 0 else line[min(-by, len(line) - len(line.lstrip(" "))) :]


def _several(body: str) -> bool:
    """Whether a block is more than one tactic."""
    return "\n" in body.strip() or any(token.text == ";" and not token.depth for token in _tokens(body))


def _tokens(text: str) -> Sequence[Token]:
    try:
        return tokenize(text)
    except LexError:
        return ()
