"""What a library in Lean's memory declares and rests on, for libraries too large to read file by file (Mathlib).

The same question as `tables.py` asks of files, asked of the environment that the kernel replays in. Constants
are objects of the same layout as in an `.olean` (`olean.py`), here at their address. Only the library's own
compiled files are in this environment; nothing of a candidate is read here.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from ctypes import c_int32, c_void_p

from prover.lean.certificate.decision.kernel import Kernel
from prover.lean.certificate.decision.olean import KINDS, Name
from prover.lean.certificate.decision.runtime import field, tag
from prover.lean.certificate.decision.tables import spread

_KINDS = tuple(KINDS)
_ARRAY_ITEMS = 24  # bytes before the first item of an array object
_EXPRESSIONS = {"def": (1,), "theorem": (1,), "opaque": (1,)}  # fields beside the type that are expressions
_NAMES = {"induct": (3, 4), "rec": (1,)}  # fields that are lists of names: the block, its constructors
_CONSTRUCTORS_TYPE, _RULES, _RIGHT_SIDE = 1, 6, 2


class EnvironmentTable:
    """The constants of a kernel's environment, in the place of a `LibraryTable`; `axioms[name]` is computed on
    demand from the terms and remembered. `asked` lists what was asked for.
    """

    def __init__(self, kernel: Kernel) -> None:
        self._environment = kernel.environment
        self._name = kernel.name
        self._find = kernel.function("lean_environment_find", c_void_p, c_void_p)
        self._used_constants = kernel.function("l_Lean_Expr_getUsedConstants", c_void_p)
        self._free = kernel.function("lean_dec_ref_cold", c_void_p)
        self._text = kernel.text
        self._names: dict[int, Name] = {}
        self.asked: list[Name] = []
        self._axioms: dict[Name, frozenset[Name]] = {}

    @property
    def axioms(self) -> EnvironmentTable:
        return self

    def __contains__(self, name: Name) -> bool:
        return name in self._axioms or self._constant(name) is not None

    def __getitem__(self, name: Name) -> frozenset[Name]:
        """The axioms under a constant. Raises KeyError when the library does not declare it."""
        self.asked.append(name)
        if name not in self._axioms:
            self._learn(name)
        return self._axioms[name]

    def learn(self, names: Iterable[Name]) -> None:
        """Compute and remember the axioms of those that the library declares."""
        for name in names:
            if name not in self._axioms and name in self:
                self._learn(name)

    def _learn(self, root: Name) -> None:
        """Walk everything under `root` that is not known yet."""
        uses: dict[Name, set[Name]] = {}
        axioms: dict[Name, frozenset[Name]] = {}
        waiting = [root]
        while waiting:
            name = waiting.pop()
            if name in uses or name in self._axioms:
                continue
            constant = self._constant(name)
            if constant is None:
                raise KeyError(name)
            kind = _KINDS[tag(constant)]
            axioms[name] = frozenset([name] if kind == "axiom" else [])
            uses[name] = set(self._mentioned(kind, field(constant, 0))) - {name}
            waiting += uses[name]
        spread(uses, axioms, self._axioms)
        self._axioms |= axioms

    def _constant(self, name: Name) -> int | None:
        """The `ConstantInfo` of that name."""
        found = self._find(self._environment, self._name(name))
        return None if found & 1 else field(found, 0)

    def _mentioned(self, kind: str, value: int) -> Iterator[Name]:
        """Names in the type, value, rules and block of a constant whose kind's object is at `value`."""
        yield from self._constants_of(field(field(value, 0), 2))
        for index in _EXPRESSIONS.get(kind, ()):
            yield from self._constants_of(field(value, index))
        for index in _NAMES.get(kind, ()):
            yield from (self._read_name(item) for item in _linked(field(value, index)))
        if kind == "ctor":
            yield self._read_name(field(value, _CONSTRUCTORS_TYPE))
        if kind == "rec":
            for rule in _linked(field(value, _RULES)):
                yield from self._constants_of(field(rule, _RIGHT_SIDE))

    def _constants_of(self, expression: int) -> list[Name]:
        array = self._used_constants(expression)
        size = field(array, 0)
        items = (ctypes.c_uint64 * size).from_address(array + _ARRAY_ITEMS)
        names = [self._read_name(item) for item in items]
        if c_int32.from_address(array).value == 1:
            self._free(array)
        return names

    def _read_name(self, address: int) -> Name:
        """A name of a compiled library: such objects stay where they are for good."""
        chain, at = [], address
        while not at & 1 and at not in self._names:
            chain.append(at)
            at = field(at, 0)
        name: Name = () if at & 1 else self._names[at]
        for at in reversed(chain):
            part = field(at, 1)
            name = (*name, self._text(part) if tag(at) == 1 else part >> 1)
            self._names[at] = name
        return name


def _linked(address: int) -> Iterator[int]:
    """The items of a `List`."""
    while not address & 1:
        yield field(address, 0)
        address = field(address, 1)
