"""Lean's kernel in this process, through the shared library and ctypes.

Terms are rebuilt from a parsed `.olean` with Lean's own exported constructors, which recompute every cached
hash and flag; a candidate's file is never mapped into Lean, and no Lean code of a candidate runs.
`lean_add_decl` is called directly, so no option of a candidate (such as `debug.skipKernelTC`) is consulted.

Objects made here are marked persistent (reference count 0: never counted, never freed), so the process that
uses this should be a short-lived fork. The symbol names belong to the pinned wheel.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Iterable
from ctypes import c_char_p, c_size_t, c_uint8, c_uint32, c_uint64
from ctypes import c_void_p as pointer
from typing import Any

from prover.lean.certificate.olean import Constant, Name
from prover.lean.certificate.terms import (
    APP,
    BINDER_INFO,
    BVAR,
    CONST,
    FORALL,
    LAMBDA,
    LET,
    LITERAL,
    MDATA,
    NON_DEPENDENT,
    PROJECTION,
    SORT,
    Level,
    Terms,
)

# Lean.Kernel.Exception, in the order of its constructors
EXCEPTIONS = (
    "unknown constant",
    "already declared",
    "declaration type mismatch",
    "meta variables",
    "free variables",
    "function expected",
    "type expected",
    "let type mismatch",
    "expression type mismatch",
    "application type mismatch",
    "invalid projection",
    "theorem type is not a proposition",
    "other",
    "deterministic timeout",
    "excessive memory",
    "deep recursion",
    "interrupted",
)
_OTHER = EXCEPTIONS.index("other")
_DECLARATION = {"def": 1, "theorem": 2}  # constructor of Lean.Declaration


class KernelError(Exception):
    """The kernel refuses the declaration, or a term cannot be given to it."""


def box(number: int) -> int:
    """A scalar as Lean holds it."""
    return (number << 1) | 1


def field(address: int, index: int) -> int:
    """The word in an object's field: another object's address, or a scalar (odd)."""
    return c_uint64.from_address(address + 8 + 8 * index).value


def tag(address: int) -> int:
    """Which constructor an object is of."""
    return address >> 1 if address & 1 else c_uint8.from_address(address + 7).value


def _keep(address: int) -> int:
    """Mark an object persistent."""
    if not address & 1:
        ctypes.c_int32.from_address(address).value = 0
    return address


def load_lean(shared: str) -> ctypes.CDLL:
    """The shared library, initialized. Once per process."""
    lean = ctypes.CDLL(shared, mode=ctypes.RTLD_GLOBAL)
    lean.lean_initialize.restype = None
    lean.lean_initialize()
    lean.lean_io_mark_end_initialization.restype = None
    lean.lean_io_mark_end_initialization()
    return lean


class Kernel:
    """An environment with the library's modules imported, to which declarations can be added."""

    def __init__(self, shared: str, lean_path: str, root: Name = ("Init",)) -> None:
        self._lean = load_lean(shared)
        self._names: dict[Name, int] = {(): box(0)}
        self._naturals: dict[int, int] = {}
        self._lists: dict[tuple[int, ...], int] = {}
        self._bind()
        self.environment = self._import(lean_path, root)

    def function(self, name: str, *arguments: Any) -> Callable[..., int]:
        """An exported function that takes those arguments and returns an object's address."""
        function = getattr(self._lean, name)
        function.restype, function.argtypes = pointer, arguments
        return function

    def _bind(self) -> None:
        bind, p = self.function, pointer
        self._allocate = bind("lean_alloc_small_object_core", c_size_t)
        self._make_string = bind("lean_mk_string_from_bytes", c_char_p, c_size_t)
        self._name_string = bind("lean_name_mk_string", p, p)
        self._name_number = bind("lean_name_mk_numeral", p, p)
        self._big_natural = bind("lean_cstr_to_nat", c_char_p)
        self._succ, self._param = bind("lean_level_mk_succ", p), bind("lean_level_mk_param", p)
        self._max, self._imax = bind("lean_level_mk_max", p, p), bind("lean_level_mk_imax", p, p)
        self._bvar, self._sort = bind("lean_expr_mk_bvar", p), bind("lean_expr_mk_sort", p)
        self._const, self._app = bind("lean_expr_mk_const", p, p), bind("lean_expr_mk_app", p, p)
        binder = (p, p, p, c_uint8)
        self._lambda, self._forall = (
            bind("lean_expr_mk_lambda", *binder),
            bind("lean_expr_mk_forall", *binder),
        )
        self._let = bind("l_Lean_Expr_letE___override", p, p, p, p, c_uint8)
        self._literal, self._projection = bind("lean_expr_mk_lit", p), bind("lean_expr_mk_proj", p, p, p)
        self._add_declaration = bind("lean_add_decl", p, c_size_t, c_size_t, p, p)

    def _import(self, lean_path: str, root: Name) -> int:
        bind, p = self.function, pointer
        os.environ["LEAN_PATH"] = lean_path
        self._io(bind("l_Lean_initSearchPath", p, p)(self.string("/nonexistent"), box(0)))
        module = self.constructor(0, [self.name(root)], bytes([0, 1, 0]))
        modules = bind("lean_mk_array", p, p)(box(1), module)
        none = bind("lean_mk_array", p, p)(box(0), box(0))
        options = c_uint64.in_dll(self._lean, "l_Lean_Options_empty").value
        load = bind("l_Lean_importModules", p, p, c_uint32, p, c_uint8, c_uint8, c_uint8, p)
        trust, load_extensions, level, main = 0, 0, 2, box(1)
        found = self._io(load(modules, options, trust, none, 0, load_extensions, level, main))
        return _keep(bind("lean_elab_environment_to_kernel_env", p)(_keep(found)))

    def _io(self, result: int) -> int:
        if tag(result) == 0:
            return field(result, 0)
        text = self.function("lean_io_error_to_string", pointer)(field(result, 0))
        raise KernelError("importing the library: " + self.text(text))

    @staticmethod
    def text(address: int) -> str:
        """The text of a string object."""
        return ctypes.string_at(address + 32, field(address, 0) - 1).decode("utf-8", "replace")

    # -- building objects -----------------------------------------------------------------------------------

    def constructor(self, tag: int, fields: Iterable[int], scalars: bytes = b"") -> int:
        fields = list(fields)
        padded = scalars + bytes(-len(scalars) % 8)
        address = self._allocate(8 + 8 * len(fields) + len(padded))
        _keep(address)  # the allocator has set the size
        c_uint8.from_address(address + 6).value = len(fields)
        c_uint8.from_address(address + 7).value = tag
        for index, value in enumerate(fields):
            c_uint64.from_address(address + 8 + 8 * index).value = value
        ctypes.memmove(address + 8 + 8 * len(fields), padded, len(padded))
        return address

    def string(self, text: str) -> int:
        data = text.encode()
        return _keep(self._make_string(data, len(data)))

    def natural(self, number: int) -> int:
        if number < 1 << 63:
            return box(number)
        known = self._naturals.get(number)
        if known is None:
            known = self._naturals[number] = _keep(self._big_natural(_decimal(number).encode()))
        return known

    def name(self, name: Name) -> int:
        known = self._names.get(name)
        if known is None:
            prefix, part = self.name(name[:-1]), name[-1]
            if isinstance(part, str):
                known = self._name_string(prefix, self.string(part))
            else:
                known = self._name_number(prefix, self.natural(part))
            self._names[name] = _keep(known)
        return known

    def linked(self, items: Iterable[int]) -> int:
        key = tuple(items)
        known = self._lists.get(key)
        if known is None:
            known = box(0)
            for item in reversed(key):
                known = self.constructor(1, [item, known])
            self._lists[key] = known
        return known

    def level(self, level: Level) -> int:
        kind = level[0]
        if kind == "zero":
            return box(0)
        if kind == "param":
            return _keep(self._param(self.name(level[1])))
        make = {"succ": self._succ, "max": self._max, "imax": self._imax}[kind]
        return _keep(make(*(self.level(item) for item in level[1:])))

    def expression(self, terms: Terms, root: int, memo: dict[int, int]) -> int:
        """Rebuild the expression at `root` of a parsed file as a Lean object."""
        levels: dict[int, int] = {}

        def level(offset: int) -> int:
            if offset not in levels:
                levels[offset] = self.level(terms.level(offset))
            return levels[offset]

        def visit(tag: int, at: int, children: list[int]) -> int:
            return self._node(terms, tag, at, children, level)

        return terms.fold(root, visit, memo)

    def _node(self, terms: Terms, tag: int, at: int, children: list[int], level: Callable[[int], int]) -> int:
        file = terms.file
        if tag == APP:
            return _keep(self._app(*children))
        if tag == MDATA:
            return children[0]
        first = file.field(at, 0)
        if tag == BVAR:
            return _keep(self._bvar(self.natural(file.natural(first))))
        if tag == CONST:
            levels = self.linked(level(item) for item in file.list(file.field(at, 1)))
            return _keep(self._const(self.name(file.name(first)), levels))
        if tag == SORT:
            return _keep(self._sort(level(first)))
        if tag in (LAMBDA, FORALL):
            make = self._lambda if tag == LAMBDA else self._forall
            return _keep(make(self.name(file.name(first)), *children, file.data[at + BINDER_INFO] & 3))
        if tag == LET:
            return _keep(self._let(self.name(file.name(first)), *children, file.data[at + NON_DEPENDENT] & 1))
        if tag == LITERAL:
            value = terms.literal(first)
            text = isinstance(value, str)
            inner = self.string(value) if isinstance(value, str) else self.natural(value)
            return _keep(self._literal(self.constructor(1 if text else 0, [inner])))
        if tag == PROJECTION:
            index = self.natural(file.natural(file.field(at, 1)))
            return _keep(self._projection(self.name(file.name(first)), index, *children))
        raise KernelError("free or meta variable")

    # -- asking the kernel ----------------------------------------------------------------------------------

    def add(self, environment: int, constant: Constant, type_: int, value: int, max_heartbeat: int) -> int:
        """Type-check a safe definition or theorem in full and add it. Raises KernelError. Returns the
        environment.
        """
        name = self.name(constant.name)
        shared = self.constructor(0, [name, self.linked(map(self.name, constant.level_params)), type_])
        block = self.linked([name])
        if constant.kind == "theorem":
            body = self.constructor(0, [shared, value, block])
        else:
            safe = bytes([1])
            body = self.constructor(0, [shared, value, self._hints(constant.hints), block], safe)
        declaration = self.constructor(_DECLARATION[constant.kind], [body])
        max_recursion = 10_000
        result = self._add_declaration(environment, max_heartbeat, max_recursion, declaration, box(0))
        if tag(result) == 1:
            return _keep(field(result, 0))
        exception = field(result, 0)
        which = tag(exception)
        text = EXCEPTIONS[which] if which < len(EXCEPTIONS) else f"exception {which}"
        raise KernelError(self.text(field(exception, 0)) if which == _OTHER else text)

    def _hints(self, hints: int | str) -> int:
        if isinstance(hints, str):
            return box(("opaque", "abbrev").index(hints))
        return self.constructor(2, [], hints.to_bytes(4, "little"))


def _decimal(number: int) -> str:
    """Decimal digits without Python's limit on their count (set lower than a proof may need)."""
    sys.set_int_max_str_digits(0)
    return str(number)
