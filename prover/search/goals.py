"""The goals of a statement Γ ⊢ P: prove, refute, refute_closed and absurd.

The texts are made by splitting the signature at the colon that ends Γ. A splitter can be fooled, so the
text is never trusted: `confirmed` compares the elaborated types of the goals with that of the statement.
"""

from __future__ import annotations

from prover.lean.elaboration import TypeFacts
from prover.lean.syntax import Kind, NotATheorem, Theorem, in_context, read_theorem, tokenize
from prover.lean.verdicts import Checker, Goal, GoalKind


class NotASignature(ValueError):
    """The text is not `theorem NAME binders : proposition`; the message says what is missing."""


def parse(signature: str) -> Theorem:
    """The parts of a signature (everything before `:=`). Raises `NotASignature`."""
    try:
        found = read_theorem(signature)
    except NotATheorem as problem:
        raise NotASignature(str(problem)) from None
    if found.proof is not None or not found.written:
        raise NotASignature("it contains `:=` outside brackets" if found.written else "it has no name")
    if found.dropped:
        raise NotASignature(f"`{found.dropped[0]}` stands before the theorem: give the theorem alone")
    return found


def goal(signature: str, kind: GoalKind) -> Goal:
    """The goal of that kind. Raises `NotASignature`.

    refute is Γ ⊢ ¬P (arXiv 2405.14333, section 3.3); refute_closed is ¬(∀ Γ, P), which also refutes
    statements that hold for some instances; absurd is Γ ⊢ False.
    """
    parts = parse(signature)
    binders = f" {parts.binders}" if parts.binders else ""
    negated = f"¬ ({parts.proposition})"
    if kind is GoalKind.PROVE:
        return Goal(parts.text, kind)
    if kind is GoalKind.REFUTE:
        asked = f"{parts.head}{binders} : {negated}"
    elif kind is GoalKind.ABSURD:
        asked = f"{parts.head}{binders} : False"
    elif parts.binders:
        asked = f"{parts.head} : ¬ (∀{binders}, {parts.proposition})"
    else:
        asked = f"{parts.head} : {negated}"
    return Goal(in_context(parts.context, asked), kind)


def binder_names(signature: str) -> list[str]:
    """The names bound in Γ by round and curly brackets, in order; for proofs that mention hypotheses."""
    names: list[str] = []
    opening, waiting = "", False
    for token in tokenize(parse(signature).binders):
        if not token.depth and token.text in ("(", "{", "⦃"):
            opening, waiting = token.text, True
        elif token.depth == 1 and token.text in (":", ":="):
            waiting = False
        elif token.depth == 1 and opening and waiting and token.kind is Kind.WORD:
            names.append(token.text)
        elif not token.depth:
            opening, waiting = "", False
    return names


async def confirmed(signature: str, kind: GoalKind, checker: Checker) -> bool:
    """Whether Lean agrees that the goal of that kind asks what its name says of this statement.

    Compares elaborated types: the hypotheses of refute and absurd must be the statement's own first
    hypotheses, absurd must conclude False, and refute_closed must have none left. Costs up to three
    elaborations, so it is asked only of goals that were solved. Without elaborated types nothing is confirmed.
    """
    if kind is GoalKind.PROVE:
        return True
    whole, asked, false = [
        await _type(text, checker)
        for text in (signature, goal(signature, kind).signature, f"theorem {parse(signature).written} : False")
    ]
    if not (whole and asked and false):
        return False
    binders, names = asked.binders, parse(signature)
    if kind is GoalKind.REFUTE_CLOSED:
        return not binders
    if binders != whole.binders[: len(binders)] or (names.binders and not binders):
        return False
    return kind is GoalKind.REFUTE or asked.conclusion == false.conclusion


async def _type(signature: str, checker: Checker) -> TypeFacts | None:
    return (await checker.elaborate(signature)).facts
