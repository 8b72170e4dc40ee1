"""The decision: our statement's `.olean`, a candidate's `.olean`, a kernel; out comes a certificate or a
refusal.

Four things must hold. The candidate declares nothing but theorems and definitions, under names that the library
does not hold and that the kernel does not compute by name, and needs only safe ones. Its theorem's elaborated type
is that of our own, separately compiled statement. Everything the term rests on, transitively, is in the library or
in the file, and the axioms among it are allowed. And Lean's kernel accepts the term, with *our* type in the place
of the candidate's.

Names need not be the theorem's own: Lean realizes equation lemmas, splitters and the like of *library* declarations
in the file that first needs them. What such a constant is called decides nothing here (docs/checker.md, "Names").
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

from prover.lean.certificate.decision.olean import Constant, Name, Olean, OleanError, dotted
from prover.lean.certificate.decision.tables import Table
from prover.lean.certificate.decision.terms import Hasher, Terms, mentioned

MAX_HEARTBEAT = 200_000_000
_NATURALS = "add sub mul div mod pow gcd land lor xor shiftLeft shiftRight beq ble log2 succ zero pred"
# Constants to which the kernel gives a meaning by name (lean4/src/kernel): only the library may declare them.
KERNEL_NAMES: frozenset[Name] = frozenset(
    {("Nat", name) for name in _NATURALS.split()}
    | {("Lean", name) for name in ("reduceBool", "reduceNat", "ofReduceBool", "ofReduceNat", "trustCompiler")}
    | {("Quot",), ("Quot", "mk"), ("Quot", "lift"), ("Quot", "ind"), ("Quot", "sound")}
    | {("Nat",), ("String",), ("Char",), ("List",), ("Eq",), ("Eq", "refl"), ("Bool",), ("eagerReduce",)}
    | {("String", "mk"), ("String", "ofList"), ("Char", "ofNat"), ("List", "nil"), ("List", "cons")}
    | {("Bool", "true"), ("Bool", "false"), ("sorryAx",), ("propext",), ("Classical", "choice")}
)


class Refused(Exception):
    """The candidate does not prove the statement; the text says why, for people."""


class RestsOnSorry(Refused):
    """The term admits something."""


class Adds(Protocol):
    """What `verify` needs of a kernel (`kernel.Kernel`)."""

    environment: int

    def expression(self, terms: Terms, root: int, memo: dict[int, int]) -> int: ...
    def add(self, environment: int, constant: Constant, type_: int, value: int, max_heartbeat: int) -> int: ...


@dataclass
class Compiled:
    """A parsed file and its constants, in the order of the file."""

    terms: Terms
    imports: frozenset[Name]
    constants: dict[Name, Constant]
    _uses: dict[Name, set[Name]] = field(default_factory=dict)

    def uses(self, name: Name) -> set[Name]:
        """What a constant of this file mentions."""
        if name not in self._uses:
            self._uses[name] = mentioned(self.terms, self.constants[name])
        return self._uses[name]


def read_compiled(data: bytes, library: Table, name: Name) -> Compiled:
    """Parse a file and check the shape of everything it declares. Raises Refused or OleanError."""
    file = Olean(data)
    module = file.module()
    if module.is_module:
        raise Refused("a file of the module system, whose public part hides proofs")
    constants: dict[Name, Constant] = {}
    for offset in module.constants:
        constant = file.constant(offset)
        _check_shape(constant)
        if constant.name in constants or constant.name in library:
            raise Refused(f"{dotted(constant.name)} is declared twice")
        constants[constant.name] = constant
    if name not in constants or constants[name].kind != "theorem":
        raise Refused(f"there is no theorem {dotted(name)} in the file")
    return Compiled(Terms(file), frozenset(module.imports), constants)


def _check_shape(constant: Constant) -> None:
    own = constant.name
    if own[:1] == ("_private",) and 0 in own:
        own = own[own.index(0) + 1 :]
    if not own or own in KERNEL_NAMES or constant.name in KERNEL_NAMES:
        raise Refused(f"{dotted(constant.name)} is a name that the kernel computes by itself")
    if constant.kind not in ("theorem", "def"):
        raise Refused(f"the file declares the {constant.kind} {dotted(constant.name)}")


def closure(file: Compiled, roots: Iterable[Name], library: Table) -> tuple[list[Name], set[Name]]:
    """(local constants needed, dependencies first; axioms they rest on). Raises Refused on unknown or cyclic
    ones.
    """
    order: list[Name] = []
    axioms: set[Name] = set()
    opened: dict[Name, bool] = {}  # True once finished
    stack: list[tuple[Name, Any]] = [(root, None) for root in roots]
    while stack:
        name, rest = stack[-1]
        if rest is None:
            if name in opened:
                stack.pop()
                continue
            opened[name] = False
            if not file.constants[name].safe:  # such as Lean's compiler adds beside a recursion, for itself
                raise Refused(f"{dotted(name)} is unsafe or partial")
            rest = iter(sorted(file.uses(name), key=repr))  # a set's order would differ from run to run
            stack[-1] = (name, rest)
        for used in rest:
            if used in file.constants:
                if opened.get(used) is False:
                    raise Refused(f"{dotted(used)} depends on itself")
                if used not in opened:
                    stack.append((used, None))
                    break
            elif used in library:
                axioms |= library.axioms[used]
            else:
                raise Refused(f"unknown constant {dotted(used)}")
        else:
            opened[name] = True
            order.append(name)
            stack.pop()
    return order, axioms


def local_hashes(file: Compiled, names: list[Name]) -> dict[Name, bytes]:
    """Content hash (type and value) of local constants given dependencies first."""
    known: dict[Name, bytes] = {}
    for name in names:
        constant = file.constants[name]
        known[name] = content_hash(constant, Hasher(file.terms, constant.level_params, known))
    return known


def content_hash(constant: Constant, hasher: Hasher) -> bytes:
    """Of kind, type and value of a constant."""
    parts = [b"%d" % len(constant.level_params), constant.kind.encode(), hasher.hash(constant.type)]
    if constant.value is not None:
        parts.append(hasher.hash(constant.value))
    return hashlib.blake2b(b"|".join(parts), digest_size=32).digest()


def statement_locals(statement: Compiled, name: Name, library: Table) -> list[Name]:
    """Constants that our own statement's type needs and that are not the library's (a `match`, a proof inside
    it).
    """
    found: set[Name] = set()
    statement.terms.constants(statement.constants[name].type, set(), found)
    unknown = [used for used in found if used not in library and used not in statement.constants]
    if unknown or name in found:
        raise Refused(f"the statement mentions {', '.join(map(dotted, unknown)) or 'itself'}")
    local = sorted((used for used in found if used in statement.constants), key=repr)
    order, axioms = closure(statement, local, library)
    if ("sorryAx",) in axioms | found:
        raise Refused("the statement itself rests on sorry")
    return order


def verify(
    kernel: Adds,
    library: Table,
    statement: bytes,
    candidate: bytes,
    name: Name,
    allowed: frozenset[Name],
) -> dict[str, Any]:
    """The certificate's contents. Raises Refused, OleanError or the kernel's error."""
    ours = read_compiled(statement, library, name)
    theirs = read_compiled(candidate, library, name)
    if theirs.imports != ours.imports:
        raise Refused("the imports differ from the statement's")
    theorem, proof = ours.constants[name], theirs.constants[name]
    if proof.level_params != theorem.level_params:
        raise Refused("the universe parameters differ from the statement's")

    shared = statement_locals(ours, name, library)
    known = local_hashes(ours, shared)
    if any(used not in theirs.constants for used in shared) or local_hashes(theirs, shared) != known:
        raise Refused("the statement's own auxiliary definitions differ")
    type_hash = Hasher(ours.terms, theorem.level_params, known).hash(theorem.type)
    if Hasher(theirs.terms, proof.level_params, known).hash(proof.type) != type_hash:
        raise Refused("the theorem's type differs from the statement's")

    order, axioms = closure(theirs, [name], library)
    if ("sorryAx",) in axioms:
        raise RestsOnSorry("the proof rests on sorry")
    if not axioms <= allowed:
        raise Refused(f"axioms that are not allowed: {', '.join(sorted(map(dotted, axioms - allowed)))}")
    _replay(kernel, ours, theirs, order, {*shared, name})
    return {
        "theorem": dotted(name),
        "statement_hash": type_hash.hex(),
        "axioms": sorted(map(dotted, axioms)),
        "constants": [dotted(used) for used in order],
        "kernel": "accepted",
    }


def _replay(kernel: Adds, ours: Compiled, theirs: Compiled, order: list[Name], from_ours: set[Name]) -> None:
    """Type-check every needed constant, from the candidate's values and, where the statement fixes them, our
    types.
    """
    environment = kernel.environment
    our_memo: dict[int, int] = {}
    their_memo: dict[int, int] = {}
    for name in order:
        constant = theirs.constants[name]
        if constant.value is None:
            raise OleanError("a declaration without a value")
        if name in from_ours:
            type_ = kernel.expression(ours.terms, ours.constants[name].type, our_memo)
        else:
            type_ = kernel.expression(theirs.terms, constant.type, their_memo)
        value = kernel.expression(theirs.terms, constant.value, their_memo)
        environment = kernel.add(environment, constant, type_, value, MAX_HEARTBEAT)
