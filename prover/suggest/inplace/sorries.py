"""Every `sorry` inside the terms of a compiled file, with the place in the text that Lean wrote into it.

Lean elaborates `sorry` to `sorryAx (Name → T) false tag`; the tag is a name such as
`Attempt.2.27.2.32.27.32._sorry._@…`, whose first four numbers are where the word begins and ends (line from 1, column
from 0, code points). What is left of an error is `sorryAx … true …`. Standard library only: this runs in the judge.
"""

from __future__ import annotations

from dataclasses import dataclass

from prover.lean.certificate.decision.olean import Name
from prover.lean.certificate.decision.terms import APP, CHILDREN, CONST, LITERAL, MDATA, Level, Terms

SORRY: Name = ("sorryAx",)
_FALSE: Name = ("Bool", "false")
_STR, _NUM = ("Lean", "Name", "str"), ("Lean", "Name", "num")
_OF_NAT: Name = ("OfNat", "ofNat")
_MARK = "_sorry"

Label = tuple[int, int, int, int]  # begin line, begin column, end line, end column


class Unlabelled(Exception):
    """A sorry without a place of its own in the text: what Lean leaves of an error, or one that was made by hand."""


@dataclass(frozen=True)
class Admitted:
    """What is admitted at a place: a proposition or data, and whether its type mentions a sorry itself."""

    proposition: bool
    depends: bool

    def both(self, other: Admitted) -> Admitted:
        """What is known of a place that is met twice."""
        return Admitted(self.proposition and other.proposition, self.depends or other.depends)


def sorries(terms: Terms, root: int) -> set[Label]:
    """The places of all sorries in an expression. Raises Unlabelled when one of them has none."""
    return set(_walk(terms, root, strict=True))


def admissions(terms: Terms, root: int) -> dict[Label, Admitted]:
    """What is admitted where in an expression; sorries without a place are left out."""
    return _walk(terms, root, strict=False)


def _walk(terms: Terms, root: int, strict: bool) -> dict[Label, Admitted]:
    file, found, seen = terms.file, dict[Label, Admitted](), set[int]()
    stack = [root]
    while stack:
        at = stack.pop()
        if at in seen:
            continue
        seen.add(at)
        tag = terms.tag(at)
        if tag == CONST and file.name(file.field(at, 0)) == SORRY and strict:
            raise Unlabelled("a sorry that is not applied to its place")
        spine = _spine(terms, at) if tag == APP else None
        if spine is None:
            stack.extend(file.field(at, index) for index in CHILDREN[tag])
            continue
        type_, synthetic, label, levels = spine
        stack += type_, label
        try:
            if _constant(terms, synthetic) != _FALSE:
                raise Unlabelled("what Lean leaves of an error")
            place = _label(terms, label)
        except Unlabelled:
            if strict:
                raise
            continue
        mentioned: set[Name] = set()
        terms.constants(type_, set(), mentioned)
        proposition = all(_zero(terms.level(level)) for level in file.list(levels))
        known = found.get(place, Admitted(True, False))
        found[place] = known.both(Admitted(proposition, SORRY in mentioned))
    return found


def _zero(level: Level) -> bool:
    """Whether a universe level is 0 under every assignment: what is admitted there is a proposition."""
    if level[0] == "imax":
        return _zero(level[2])
    return level[0] == "zero" or (level[0] == "max" and _zero(level[1]) and _zero(level[2]))


def _spine(terms: Terms, at: int) -> tuple[int, int, int, int] | None:
    """The three arguments where `sorryAx` is applied to exactly three, and its levels; else None.

    More arguments are an application whose function is this one; with fewer, the walk comes to the bare constant.
    """
    arguments: list[int] = []
    while terms.tag(at) == APP and len(arguments) < 3:
        arguments.append(terms.file.field(at, 1))
        at = terms.file.field(at, 0)
    if len(arguments) == 3 and terms.tag(at) == CONST and terms.file.name(terms.file.field(at, 0)) == SORRY:
        return arguments[2], arguments[1], arguments[0], terms.file.field(at, 1)
    return None


def _constant(terms: Terms, at: int) -> Name | None:
    return terms.file.name(terms.file.field(at, 0)) if terms.tag(at) == CONST else None


def _label(terms: Terms, at: int) -> Label:
    """Raises Unlabelled unless the expression is the literal name that Lean writes for a place."""
    parts: list[str | int] = []
    while terms.tag(at) == APP:
        function, argument = terms.file.field(at, 0), terms.file.field(at, 1)
        if terms.tag(function) != APP:
            break
        made = _constant(terms, terms.file.field(function, 0))
        if made == _STR and terms.tag(argument) == LITERAL:
            parts.append(terms.literal(terms.file.field(argument, 0)))
        elif made == _NUM:
            parts.append(_natural(terms, argument))
        else:
            break
        at = terms.file.field(function, 1)
    parts.reverse()
    if _constant(terms, at) != ("Lean", "Name", "anonymous") or _MARK not in parts:
        raise Unlabelled("a sorry whose place is not written as Lean writes one")
    place = [part for part in parts[1 : parts.index(_MARK)] if isinstance(part, int)]
    if len(place) != 6 or not isinstance(parts[0], str):
        raise Unlabelled("a sorry without a place in the text")
    return place[0], place[1], place[2], place[3]


def _natural(terms: Terms, at: int) -> int:
    """The value of a numeral, `OfNat.ofNat Nat 3 _` or the bare literal. Raises Unlabelled."""
    while terms.tag(at) == MDATA:
        at = terms.file.field(at, 1)
    spine: list[int] = []
    while terms.tag(at) == APP:
        spine.append(terms.file.field(at, 1))
        at = terms.file.field(at, 0)
    if len(spine) == 3 and _constant(terms, at) == _OF_NAT:
        at = spine[1]
    value = terms.literal(terms.file.field(at, 0)) if terms.tag(at) == LITERAL else None
    if not isinstance(value, int):
        raise Unlabelled("a sorry whose place is not a number")
    return value
