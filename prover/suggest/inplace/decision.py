"""Decides what a filled hole proves, from three compiled texts: ours before the command, ours with it, theirs with it.

What stands before the command is taken from our own compile alone, so a candidate cannot change it. The command must
declare what it declared, with the same types; whatever is new must be an auxiliary. Everything that the command's
declarations reach, in this file, goes through Lean's kernel again. Which sorries are left is reported by their places;
whether they may be there is the caller's to say. Standard library only: this runs in the judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from prover.lean.certificate.decision.olean import Constant, Name, Olean, dotted
from prover.lean.certificate.decision.tables import Table
from prover.lean.certificate.decision.terms import Hasher, Terms, mentioned
from prover.lean.certificate.decision.verify import KERNEL_NAMES, Refused, content_hash
from prover.suggest.inplace.replay import FileKernel
from prover.suggest.inplace.sorries import SORRY, Admitted, Label, Unlabelled, admissions, sorries

_NUMBERED = re.compile(r"(?:match|proof|eq|ext|simp|congr|splitter|aux|injEq|unary|induct)_?\d+(?:_\d+)?")
_COMMAND_KINDS = ("theorem", "def", "opaque")  # what a command with a hole may declare


@dataclass(frozen=True)
class Unit:
    """The constants of one compiled text."""

    terms: Terms
    imports: frozenset[Name]
    constants: dict[Name, Constant]

    @classmethod
    def read(cls, data: bytes, library: Table) -> Unit:
        """Raises OleanError, and Refused for a text that declares again what the library holds."""
        file = Olean(data)
        module = file.module()
        if module.is_module:
            raise Refused("a file of the module system, whose public part hides proofs")
        constants: dict[Name, Constant] = {}
        for offset in module.constants:
            constant = file.constant(offset)
            if constant.name in constants or constant.name in library:
                raise Refused(f"{dotted(constant.name)} is declared twice")
            if constant.name in KERNEL_NAMES or _public(constant.name) in KERNEL_NAMES:
                raise Refused(f"{dotted(constant.name)} is a name that the kernel computes by itself")
            constants[constant.name] = constant
        return cls(Terms(file), frozenset(module.imports), constants)

    def sorries(self, constant: Constant) -> set[Label]:
        """Those in type and value. Raises Unlabelled."""
        roots = [root for root in (constant.type, constant.value) if root is not None]
        return set().union(*(sorries(self.terms, root) for root in roots))


@dataclass
class Reached:
    """What the command's declarations rest on. `order` has dependencies first; `own` tells whose file they are in."""

    order: list[tuple[Name, bool]] = field(default_factory=list)
    library_axioms: set[Name] = field(default_factory=set)


@dataclass(frozen=True)
class Case:
    """The three texts. `ours` and `theirs` hold all of `prefix` too; what is looked at is what they add."""

    library: Table
    prefix: Unit
    ours: Unit
    theirs: Unit
    example: bool = False

    def own(self, name: Name) -> bool:
        return name in self.theirs.constants and name not in self.prefix.constants

    def unit(self, own: bool) -> Unit:
        return self.theirs if own else self.prefix


def decide(
    kernel: FileKernel, library: Table, prefix: bytes, ours: bytes, theirs: bytes, example: bool = False
) -> dict[str, Any]:
    """What the filled command declares and rests on. Raises Refused, OleanError or the kernel's error.

    An `example` takes those of the file's variables that its proof mentions, so its type may have more of them than
    with a sorry; its header is the same text all the same, and nothing can refer to it.
    """
    before, mine, given = (Unit.read(data, library) for data in (prefix, ours, theirs))
    case = Case(library, before, mine, given, example)
    declared, hashes = _compare(case)
    reached = _reach(case, declared)
    labels, rests_on = _open(case, reached)
    _replay(kernel, case, reached, declared)
    return {
        "declared": [dotted(name) for name in declared],
        "types": [hashes[name].hex() for name in declared],
        "axioms": sorted(map(dotted, reached.library_axioms - {SORRY})),
        "sorries": sorted(labels),
        "constants": [dotted(name) for name, _ in reached.order],
        **rests_on,
        "kernel": "accepted",
    }


def survey(library: Table, prefix: bytes, ours: bytes) -> list[tuple[Label, bool, bool]]:
    """(place, whether it admits a proposition, whether its type mentions a sorry) of every sorry that ours adds."""
    before, after = Unit.read(prefix, library), Unit.read(ours, library)
    found: dict[Label, Admitted] = {}
    for name, constant in after.constants.items():
        for root in (constant.type, constant.value):
            if name not in before.constants and root is not None:
                for label, admitted in admissions(after.terms, root).items():
                    found[label] = found.get(label, admitted).both(admitted)
    return [(label, one.proposition, one.depends) for label, one in sorted(found.items())]


def auxiliary(name: Name) -> bool:
    """Whether a name is one that Lean makes for itself: `f._proof_1`, `f.match_1`, `_private.…` of such."""
    return any(
        isinstance(part, int) or part.startswith("_") or _NUMBERED.fullmatch(part) is not None for part in _public(name)
    )


def _public(name: Name) -> Name:
    """A name without what makes it private."""
    return name[name.index(0) + 1 :] if name[:1] == ("_private",) and 0 in name else name


def _compare(case: Case) -> tuple[list[Name], dict[Name, bytes]]:
    """The declarations of the command, and the hashes of their types. Raises Refused where theirs are not ours."""
    prefix, ours, theirs = case.prefix.constants, case.ours.constants, case.theirs.constants
    if case.ours.imports != case.theirs.imports or case.prefix.imports != case.ours.imports:
        raise Refused("the imports differ")
    for name, constant in prefix.items():
        if name not in theirs or theirs[name].kind != constant.kind or name not in ours:
            raise Refused(f"{dotted(name)}, which stands before, is not there any more")
    declared = sorted((name for name in ours if name not in prefix and not auxiliary(name)), key=repr)
    if not declared:
        raise Refused("the command declares nothing")
    hashes = {}
    for name in declared:
        mine, given = ours[name], theirs.get(name)
        if mine.kind not in _COMMAND_KINDS:
            raise Refused(f"the command declares the {mine.kind} {dotted(name)}, whose proofs are not certified here")
        if given is None or given.kind != mine.kind or given.level_params != mine.level_params:
            raise Refused(f"{dotted(name)} is not declared as before")
        hashes[name] = _type_hash(case, case.ours, name)
        if case.example:
            hashes[name] = _type_hash(case, case.theirs, name)
        elif _type_hash(case, case.theirs, name) != hashes[name]:
            raise Refused(f"{dotted(name)} states something else")
    for name, constant in theirs.items():
        if name not in prefix:
            _check_new(case, name, constant, declared)
    return declared, hashes


def _check_new(case: Case, name: Name, constant: Constant, declared: list[Name]) -> None:
    """Raises Refused for what a command may not declare, and for what is neither declared nor an auxiliary."""
    if constant.kind not in _COMMAND_KINDS or not name:
        raise Refused(f"the text declares the {constant.kind} {dotted(name)}")
    known = case.theirs.constants
    of_another = any(name[:length] in known or name[:length] in case.library for length in range(1, len(name)))
    if name not in declared and not auxiliary(name) and not of_another:
        raise Refused(f"the text declares {dotted(name)} besides")


def _type_hash(case: Case, unit: Unit, name: Name) -> bytes:
    """Content hash of a declaration's type; auxiliaries of the command are read as what they stand for."""
    local: dict[Name, bytes] = {}

    def used(root: int) -> list[Name]:
        found: set[Name] = set()
        unit.terms.constants(root, set(), found)
        return sorted((n for n in found if n in unit.constants and n not in case.prefix.constants), key=repr)

    def learn(target: Name, above: tuple[Name, ...]) -> None:
        if target in above:
            raise Refused(f"{dotted(target)} depends on itself")
        if target in local or not auxiliary(target):
            return
        constant = unit.constants[target]
        for root in (constant.type, constant.value):
            for below in used(root) if root is not None else ():
                learn(below, (*above, target))
        local[target] = content_hash(constant, Hasher(unit.terms, constant.level_params, local))

    constant = unit.constants[name]
    for below in used(constant.type):
        learn(below, (name,) if below != name else ())
    return Hasher(unit.terms, constant.level_params, local).hash(constant.type)


def _reach(case: Case, roots: list[Name]) -> Reached:
    """Everything in the file that the roots rest on. Raises Refused on unsafe, unknown or cyclic constants."""
    found, opened = Reached(), dict[Name, bool]()
    stack: list[tuple[Name, Iterator[Name] | None]] = [(root, None) for root in roots]
    while stack:
        name, rest = stack[-1]
        own = case.own(name)
        unit = case.unit(own)
        if rest is None:
            if name in opened:
                stack.pop()
                continue
            opened[name] = False
            rest = iter(sorted(_uses(unit, name), key=repr))
            stack[-1] = (name, rest)
        for used in rest:
            if case.own(used) or used in case.prefix.constants:
                used = _block(case.unit(case.own(used)), used)
                if opened.get(used) is False and used != name:
                    raise Refused(f"{dotted(used)} depends on itself")
                if used not in opened:
                    stack.append((used, None))
                    break
            elif used in case.library:
                found.library_axioms |= case.library.axioms[used]
            else:
                raise Refused(f"unknown constant {dotted(used)}")
        else:
            opened[name] = True
            found.order.append((name, own))
            stack.pop()
    return found


def _block(unit: Unit, name: Name) -> Name:
    """The constant that a constant is declared with: an inductive type for its constructors and recursors."""
    constant = unit.constants[name]
    while constant.kind in ("ctor", "rec"):
        constant = unit.constants[constant.mentions[0]]
    return constant.extra["all"][0] if constant.kind == "induct" else constant.name


def _uses(unit: Unit, name: Name) -> set[Name]:
    """What a constant mentions; of an inductive type, what its whole block does. Raises Refused for an unsafe one."""
    constant = unit.constants[name]
    if not constant.safe:
        raise Refused(f"{dotted(name)} is unsafe or partial")
    if constant.kind != "induct":
        return mentioned(unit.terms, constant)
    block = set(constant.extra["all"])
    made = block | {maker for one in block for maker in unit.constants[one].extra["constructors"]}
    if not all(unit.constants[one].safe for one in made):
        raise Refused(f"{dotted(name)} is unsafe")
    return set[Name]().union(*(mentioned(unit.terms, unit.constants[one]) for one in made)) - made


def _open(case: Case, reached: Reached) -> tuple[set[Label], dict[str, list[str]]]:
    """The sorries left in the command, and what else the declarations rest on: axioms of the file, declarations before
    it with a sorry or with an error. Raises Refused for a sorry in the command that has no place.
    """
    labels = set[Label]()
    rests: dict[str, list[str]] = {"own_axioms": [], "sorried": [], "broken": []}
    for name, own in reached.order:
        unit = case.unit(own)
        constant = unit.constants[name]
        if constant.kind == "axiom":
            rests["own_axioms"].append(dotted(name))
        try:
            found = unit.sorries(constant)
        except Unlabelled as problem:
            if own:
                raise Refused(f"{dotted(name)} rests on {problem}") from None
            rests["broken"].append(dotted(name))
            continue
        if own:
            labels |= found
        elif found:
            rests["sorried"].append(dotted(name))
    return labels, rests


def _replay(kernel: FileKernel, case: Case, reached: Reached, declared: list[Name]) -> None:
    """Type-check everything that is reached, the declarations under our own types."""
    environment = kernel.environment
    memos: dict[int, dict[int, int]] = {id(unit): {} for unit in (case.prefix, case.ours, case.theirs)}
    for name, own in reached.order:
        unit = case.unit(own)
        constant = unit.constants[name]
        memo = memos[id(unit)]
        if constant.kind == "induct":
            environment = kernel.add_inductive(environment, unit.terms, unit.constants, constant, memo)
            continue
        typed = case.ours if name in declared and not case.example else unit
        type_ = kernel.expression(typed.terms, typed.constants[name].type, memos[id(typed)])
        environment = kernel.add_any(environment, unit.terms, constant, type_, memo)
