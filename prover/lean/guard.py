"""What a text must be before Lean sees it: a theorem signature, and a proof that stays a proof.

A proof is a term (usually `by …`) with its `where`, `termination_by` and `decreasing_by`. Anything that
could end the theorem and begin another command, change the environment, the options or the syntax, run code
or read files is refused by token, wherever it stands. Which words begin a command is asked of Lean itself
(`commands.py`), so that what is a command elsewhere is a name like any other here. Decisions: `open … in` and
`set_option maxRecDepth N in` may stand in a proof, other options not; `sorry` is let through, to get Lean's messages
for the rest, but such an attempt can never be `proved`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from prover.lean.commands import BUILTIN
from prover.lean.syntax import Kind, LexError, NotATheorem, Token, name_parts, read_theorem, tokenize

MAX_PROOF = 100_000  # characters
MAX_SIGNATURE = 20_000
MAX_REC_DEPTH = 10_000

# Refused in every profile: in terms and tactics they run code, read files or evaluate what a text says.
RUNS = frozenset(
    """
    run_tac run_conv run_cmd run_elab run_meta by_elab eval_expr eval_suggest_tactic include_str include_bytes
    native_decide bv_decide idbg dbg_trace dbg_sleep dbg_stack_trace debug_assert! elabToSyntax% add_decl_doc
    private_decl% compile_time_search_path%
    """.split()  # noqa: SIM905
)
# Refused as a part of a name: each proves anything, runs compiled code or trusts it.
NAMES = frozenset(
    """
    lcProof lcUnreachable lcCast lcAny unsafeCast unsafeIO unsafeEIO unsafeBaseIO ofReduceBool ofReduceNat
    reduceBool reduceNat trustCompiler ptrAddrUnsafe dbgTrace dbgTraceVal dbgSleep dbgStackTrace
    dbgTraceIfShared skipKernelTC evalExpr evalDecl addDecl addDeclWithoutChecking native_decide
    """.split()  # noqa: SIM905
)
_PREFIXES = ("run_", "builtin_", "dbg_", "debug.")
# Where Lean cannot begin a command it passes over one character and looks on from there: into a string, into `«…»`,
# behind the first letter of a name. What it finds runs, although the verdict is a rejection. These do no harm:
DECLARES_ONLY = frozenset(
    """
    theorem lemma def abbrev example instance axiom opaque structure class inductive coinductive mutual namespace
    section end open export variable universe include omit private protected public noncomputable partial nonrec local
    scoped alias prefix postfix infix infixl infixr recall import
    """.split()  # noqa: SIM905
)
_WORDS = re.compile(r"[^\W\d][\w'!?]*%?")


class InvalidStatement(ValueError):
    """The signature is not one theorem signature; the message is the reason for people."""


class Forbidden(ValueError):
    """The proof could do more than prove; the message is the reason for people."""


@dataclass(frozen=True)
class Signature:
    """A validated signature: `text` as it will stand in the file, and the theorem's name, by parts and as
    written.
    """

    text: str
    name: tuple[str, ...]
    written: str


@dataclass(frozen=True)
class Proof:
    """A validated proof text; `sorry` tells that it admits something."""

    text: str
    sorry: bool


def _refusal(tokens: list[Token], at: int, commands: frozenset[str]) -> str | None:
    """Why the token at this place may stand neither in a proof nor in a signature."""
    token = tokens[at]
    if hidden := _hidden(token) & ((commands - DECLARES_ONLY) | RUNS):
        return f"`{min(hidden)}` is not allowed inside of `{token.text[:40]}`: Lean may look for a command there"
    if token.kind is Kind.DOC and token.text.startswith("/-!"):
        return "module documentation is not allowed"
    if token.kind is Kind.SYMBOL:
        if token.text == "@[":
            return "attributes are not allowed"
        if token.text.startswith("#") and len(token.text) > 1:
            return f"the command `{token.text}` is not allowed"
        return None
    if token.kind is not Kind.WORD:
        return None
    if token.text == "set_option":
        return None if _harmless_option(tokens, at) else "set_option is not allowed (but for maxRecDepth)"
    if token.text == "open":
        return None if _opens_in(tokens, at, commands) else "`open` is not allowed (but for `open … in`)"
    word = token.text
    if at + 1 < len(tokens) and tokens[at + 1].text == "%" and tokens[at + 1].start == token.end:
        word += "%"  # one token to Lean, two to us
    if word in commands or word in RUNS or word.startswith(_PREFIXES):
        return f"`{word}` is not allowed{_advice(word)}"
    if token.text.rpartition(".")[2] == "native" and _switches_on(tokens, at):
        return "`native` is not allowed: compiled code proves nothing"
    bad = NAMES.intersection(name_parts(token.text))
    if bad:
        return f"`{min(bad)}` is not allowed"
    return None


def _hidden(token: Token) -> set[str]:
    """The words that Lean finds in a token when it passes over its first character."""
    if token.kind is Kind.STRING or (token.kind is Kind.WORD and "«" in token.text):
        return set(_WORDS.findall(token.text))
    if token.kind is Kind.WORD:
        rest = token.text[1:].removeprefix(".")
        return {rest, f"{rest}%"}
    return set()


def _advice(word: str) -> str:
    if word in ("theorem", "lemma", "example"):
        return ": a proof is what follows the `:=` of the statement; send it without the theorem restated"
    return ""


def _switches_on(tokens: list[Token], at: int) -> bool:
    """`+native`, `native := …`: as an option of a tactic, where nothing may stand between sign and word."""
    before = tokens[at - 1] if at else None
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return (before is not None and before.text == "+" and before.end == tokens[at].start) or after == ":="


def _admits(token: Token) -> bool:
    """`sorry`, or the axiom behind it under any namespace."""
    return token.kind is Kind.WORD and (token.text == "sorry" or "sorryAx" in name_parts(token.text))


def _harmless_option(tokens: list[Token], at: int) -> bool:
    """Exactly `set_option maxRecDepth N in` with a moderate N."""
    option = [token.text for token in tokens[at + 1 : at + 4]]
    if len(option) != 3 or option[0] != "maxRecDepth" or option[2] != "in":
        return False
    return option[1].isdecimal() and option[1].isascii() and len(option[1]) < 7 and int(option[1]) <= MAX_REC_DEPTH


def _opens_in(tokens: list[Token], at: int, commands: frozenset[str]) -> bool:
    """Names, then `in`: what follows is a part of the proof, since no command may follow."""
    for place, token in enumerate(tokens[at + 1 :]):
        if token.text == "in":
            return place > 0
        if token.kind is not Kind.WORD or (token.text in commands and token.text != "scoped"):
            return False
    return False


def _every(tokens: list[Token], commands: frozenset[str]) -> str | None:
    """The first reason to refuse one of the tokens. `scoped` is a command word, but not behind `open`."""
    for at, token in enumerate(tokens):
        if token.text == "scoped" and at and tokens[at - 1].text == "open":
            continue
        if reason := _refusal(tokens, at, commands):
            return reason
    return None


def check_proof(text: str, commands: frozenset[str] = BUILTIN, limit: int = MAX_PROOF) -> Proof:
    """The proof as it will stand in the file. Raises Forbidden."""
    if len(text) > limit:
        raise Forbidden(f"the proof has {len(text)} characters, more than {limit}")
    text = text.replace("\r\n", "\n")
    if text.lstrip().startswith("```"):
        raise Forbidden("the proof is wrapped in a code fence: send the Lean code between the fences, without them")
    try:
        tokens = tokenize(text)
    except LexError as error:
        raise Forbidden(str(error)) from None
    if not tokens:
        return Proof("sorry", True)  # nothing was said: Lean shall name the open goal
    if reason := _every(tokens, commands):
        raise Forbidden(reason)
    return Proof(text, any(_admits(token) for token in tokens))


@lru_cache(maxsize=4096)
def check_signature(text: str, commands: frozenset[str] = BUILTIN, limit: int = MAX_SIGNATURE) -> Signature:
    """One theorem signature, without `:=`, under the `open` commands that it was written under. Raises
    InvalidStatement.
    """
    if len(text) > limit:
        raise InvalidStatement(f"the statement has {len(text)} characters, more than {limit}")
    text = text.replace("\r\n", "\n").strip(" \n")  # other spaces are none to Lean
    try:
        theorem = read_theorem(text)
        tokens = tokenize(theorem.signature)
    except (NotATheorem, LexError) as error:
        raise InvalidStatement(str(error)) from None
    if theorem.keyword != "theorem":
        raise InvalidStatement(f"the statement begins with `{theorem.keyword}`, not with `theorem`")
    if theorem.dropped:
        raise InvalidStatement(f"`{theorem.dropped[0]}` stands before the theorem")
    if theorem.proof is not None:
        raise InvalidStatement("the statement contains `:=`; give what stands before it")
    name = theorem.name
    if theorem.written in commands or not name or "_root_" in name or any(part.startswith("_") for part in name):
        raise InvalidStatement(f"`{theorem.written}` cannot name a theorem")
    if reason := _every(tokens[2:], commands):
        raise InvalidStatement(reason)
    if any(_admits(token) for token in tokens):
        raise InvalidStatement("the statement contains `sorry`")
    return Signature(text, name, theorem.written)
