"""What a text must be before Lean sees it: a theorem signature, and a proof that stays a proof.

A proof is a term (usually `by …`) with its `where`, `termination_by` and `decreasing_by`. Anything that
could end the theorem and begin another command, change the environment, the options or the syntax, run code
or read files is refused by token, wherever it stands. Decisions: `open … in` and `set_option … in` are
refused inside proofs too, except `set_option maxRecDepth N in`; `sorry` and `admit` are let through, to get
Lean's messages for the rest, but such an attempt can never be `proved`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from prover.lean.lexer import Kind, LexError, Token, tokenize

MAX_PROOF = 100_000  # characters
MAX_SIGNATURE = 20_000
MAX_REC_DEPTH = 10_000

COMMANDS = frozenset(  # words, as in a dictionary: easier to read and to extend than a list of literals
    """
    theorem lemma def abbrev example instance axiom constant opaque structure class inductive coinductive
    mutual namespace section end open export import prelude module variable variables universe universes
    include omit public private protected noncomputable computable unsafe partial nonrec scoped local
    deriving attribute set_option unset_option macro macro_rules syntax notation notation3 infix infixl
    infixr prefix postfix elab elab_rules declare_syntax_cat initialize builtin_initialize simproc dsimproc
    simproc_decl dsimproc_decl builtin_simproc builtin_dsimproc run_cmd run_elab run_meta run_tac run_conv
    by_elab init_quot add_decl_doc unif_hint alias meta extend_docs recall library_note assert_not_exists
    assert_exists proof_wanted irreducible_def compile_inductive compile_def suppress_compilation
    unsuppress_compilation gen_injective_theorems docs_to_verso register_option register_simp_attr
    register_label_attr register_parser_alias register_builtin_option declare_simp_like_tactic
    declare_config_elab declare_command_config_elab declare_aesop_rule_sets declare_uint_theorems
    binder_predicate grind_pattern reset_grind_attrs coinductive_fixpoint show_panel_widgets
    deprecated_module seal unseal eval_expr eval_suggest_tactic include_str include_bytes dbg_trace
    dbg_sleep dbg_stack_trace implemented_by extern csimp native_decide bv_decide mk_iff_of_inductive_prop
    initialize_simps_projections where_finally private_decl import_path run_done
    """.split()  # noqa: SIM905
)
# Refused as the last part of a name: each proves anything, runs compiled code or trusts it.
NAMES = frozenset(
    """
    lcProof lcUnreachable lcCast lcAny unsafeCast unsafeIO unsafeEIO unsafeBaseIO ofReduceBool ofReduceNat
    reduceBool reduceNat trustCompiler ptrAddrUnsafe dbgTrace dbgTraceVal dbgSleep dbgStackTrace
    dbgTraceIfShared native skipKernelTC evalExpr evalDecl addDecl addDeclWithoutChecking implemented_by
    native_decide
    """.split()  # noqa: SIM905
)
_PREFIXES = ("run_", "builtin_", "register_", "declare_", "dbg_", "debug.")
SORRY = frozenset(["sorry", "admit", "stop"])


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


def _parts(word: str) -> list[str]:
    """`a.«b c».d` → a, b c, d."""
    return [quoted or plain for quoted, plain in re.findall(r"«([^»]*)»|([^.«»]+)", word)]


def _refusal(tokens: list[Token], at: int) -> str | None:
    """Why the token at this place may stand neither in a proof nor in a signature."""
    token = tokens[at]
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
    # A letter that this Lean does not know ends a word there: look at what would follow it.
    for word in re.split(r"[^A-Za-z0-9_'!?.\u2080-\u209c]+", token.text):
        if word in COMMANDS or word.startswith(_PREFIXES):
            return f"`{word}` is not allowed"
    bad = NAMES.intersection(_parts(token.text))
    if bad:
        return f"`{min(bad)}` is not allowed"
    return None


def _admits(token: Token) -> bool:
    """`sorry` and its kin, or the axiom behind them under any namespace."""
    return token.kind is Kind.WORD and (token.text in SORRY or "sorryAx" in _parts(token.text))


def _harmless_option(tokens: list[Token], at: int) -> bool:
    """Exactly `set_option maxRecDepth N in` with a moderate N."""
    option = [token.text for token in tokens[at + 1 : at + 4]]
    if len(option) != 3 or option[0] != "maxRecDepth" or option[2] != "in":
        return False
    return option[1].isdecimal() and option[1].isascii() and len(option[1]) < 7 and int(option[1]) <= MAX_REC_DEPTH


def check_proof(text: str, limit: int = MAX_PROOF) -> Proof:
    """The proof as it will stand in the file. Raises Forbidden."""
    if len(text) > limit:
        raise Forbidden(f"the proof has {len(text)} characters, more than {limit}")
    text = text.replace("\r\n", "\n")
    try:
        tokens = tokenize(text)
    except LexError as error:
        raise Forbidden(str(error)) from None
    if not tokens:
        return Proof("sorry", True)  # nothing was said: Lean shall name the open goal
    for at in range(len(tokens)):
        if reason := _refusal(tokens, at):
            raise Forbidden(reason)
    return Proof(text, any(_admits(token) for token in tokens))


@lru_cache(maxsize=4096)
def check_signature(text: str, limit: int = MAX_SIGNATURE) -> Signature:
    """One theorem signature, without `:=`. Raises InvalidStatement."""
    if len(text) > limit:
        raise InvalidStatement(f"the statement has {len(text)} characters, more than {limit}")
    text = text.replace("\r\n", "\n").strip()
    try:
        tokens = tokenize(text)
    except LexError as error:
        raise InvalidStatement(str(error)) from None
    if not tokens or tokens[0].text != "theorem" or tokens[0].start != 0:
        raise InvalidStatement("the statement does not begin with `theorem`")
    if len(tokens) < 2 or tokens[1].kind is not Kind.WORD:
        raise InvalidStatement("the theorem has no name")
    name = tuple(_parts(tokens[1].text))
    if tokens[1].text in COMMANDS or "_root_" in name or any(part.startswith("_") for part in name):
        raise InvalidStatement(f"`{tokens[1].text}` cannot name a theorem")
    for at in range(2, len(tokens)):
        if reason := _refusal(tokens, at):
            raise InvalidStatement(reason)
        if tokens[at].depth == 0 and tokens[at].text == ":=":
            raise InvalidStatement("the statement contains `:=`; give what stands before it")
        if _admits(tokens[at]):
            raise InvalidStatement("the statement contains `sorry`")
    if not any(token.depth == 0 and token.text == ":" for token in tokens):
        raise InvalidStatement("the statement has no `:` before its proposition")
    return Signature(text, name, tokens[1].text)
