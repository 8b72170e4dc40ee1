"""From a model's answer to one theorem signature, or to the reason why there is none.

Models wrap statements in fences and prose, add proofs or `sorry`, write `example`, forget names, and use
look-alike characters. What can be repaired without guessing is; the rest is set aside with a reason.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from prover.search.goals import NotASignature, parse

NAME = "problem"  # every statement gets the same name: an id must not tell the model what it is about

_FENCE = re.compile(r"```(?:lean4?|Lean4?)?[^\n]*\n(.*?)(?:```|\Z)", re.DOTALL)
_DECLARATION = re.compile(r"(?<![^\s])(theorem|lemma|example)(?![^\s({\[⦃:])")
_VARIANTS = str.maketrans({"≦": "≤", "≧": "≥", "−": "-", "∶": ":", "：": ":", "，": ",", "∙": "·", "ꓽ": ":"})


class NoStatement(ValueError):
    """No single theorem statement could be read from the text; the message is the reason."""


@dataclass(frozen=True)
class Candidate:
    """A statement proposed by a model: its normalized signature, named `problem`."""

    signature: str


def read_candidate(text: str) -> Candidate:
    """The statement in a model's answer. Raises `NoStatement`."""
    fence = _FENCE.search(text)
    body = (fence.group(1) if fence else text).split("```")[0].translate(_VARIANTS)
    found = list(_DECLARATION.finditer(body))
    if not found:
        raise NoStatement("no theorem in the text" if body.strip() else "the text is empty")
    if re.search(r"(?m)^\s*(def|structure|inductive|axiom|instance|class|abbrev)\b", body):
        raise NoStatement("it declares more than a theorem")
    start = found[0]
    end = found[1].start() if len(found) > 1 else len(body)
    declaration = _before_proof(body[start.start() : end])
    if start.group(1) == "example":
        declaration = re.sub(r"^example", f"theorem {NAME}", declaration)
    elif re.match(r"(theorem|lemma)\s*[({\[⦃:]", declaration):
        declaration = re.sub(r"^(theorem|lemma)", f"theorem {NAME}", declaration)
    try:
        parts = parse(declaration)
    except NotASignature as problem:
        raise NoStatement(str(problem)) from None
    binders = f" {parts.binders}" if parts.binders else ""
    signature = f"theorem {NAME}{binders} : {parts.proposition}"
    if re.search(r"\bsorry\b", signature):
        raise NoStatement("the statement itself contains sorry")
    return Candidate(re.sub(r"\s+", " ", signature).strip())


def _before_proof(declaration: str) -> str:
    """Cut the declaration at the `:=` (or `by`) that starts its proof, outside brackets."""
    depth = 0
    for found in re.finditer(r":=|[({\[⦃⟨]|[)}\]⦄⟩]", declaration):
        token = found.group()
        if token == ":=":
            if depth == 0:
                return declaration[: found.start()].strip()
        elif token in "({[⦃⟨":
            depth += 1
        else:
            depth -= 1
    return declaration.strip()
