"""Lean's kernel in this process, through the shared library and ctypes.

Terms are rebuilt from a parsed `.olean` with Lean's own exported constructors, which recompute every cached
hash and flag; a candidate's file is never mapped into Lean, and no Lean code of a candidate runs.
`lean_add_decl` is called directly, so no option of a candidate (such as `debug.skipKernelTC`) is consulted.

Nothing is freed (`runtime.py`), so the process that uses this should be a short-lived fork.
"""

from __future__ import annotations

from collections.abc import Callable
from ctypes import c_size_t, c_uint8
from ctypes import c_void_p as pointer

from prover.lean.certificate.decision.olean import Constant, Name
from prover.lean.certificate.decision.runtime import Runtime, box, field, keep, load_lean, tag
from prover.lean.certificate.decision.terms import (
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
MAX_LOOSE = 1 << 20  # loose bound variables of a term (Lean.Expr.mkData)
_EXHAUSTED = {"deterministic timeout", "excessive memory", "deep recursion", "interrupted"}  # say nothing of the term
_DECLARATION = {"def": 1, "theorem": 2}  # constructor of Lean.Declaration


class KernelError(Exception):
    """The kernel refuses the declaration, or a term cannot be given to it."""


class Exhausted(KernelError):
    """The kernel ran out of time, memory or stack; the text says of what."""


class Kernel(Runtime):
    """An environment with the library's modules imported, to which declarations can be added."""

    def __init__(self, shared: str, lean_path: str, root: Name = ("Init",)) -> None:
        super().__init__(load_lean(shared))
        self._bind()
        whole = self.import_modules(lean_path, root, extensions=False)
        self.environment = keep(self.function("lean_elab_environment_to_kernel_env", pointer)(whole))

    def _bind(self) -> None:
        bind, p = self.function, pointer
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

    def level(self, level: Level) -> int:
        kind = level[0]
        if kind == "zero":
            return box(0)
        if kind == "param":
            return keep(self._param(self.name(level[1])))
        make = {"succ": self._succ, "max": self._max, "imax": self._imax}[kind]
        return keep(make(*(self.level(item) for item in level[1:])))

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
            return keep(self._app(*children))
        if tag == MDATA:
            return children[0]
        first = file.field(at, 0)
        if tag == BVAR:
            if (index := file.natural(first)) >= MAX_LOOSE - 1:
                raise KernelError(f"a bound variable of index {index}")  # Lean's own constructor would abort
            return keep(self._bvar(self.natural(index)))
        if tag == CONST:
            levels = self.linked(level(item) for item in file.list(file.field(at, 1)))
            return keep(self._const(self.name(file.name(first)), levels))
        if tag == SORT:
            return keep(self._sort(level(first)))
        if tag in (LAMBDA, FORALL):
            make = self._lambda if tag == LAMBDA else self._forall
            return keep(make(self.name(file.name(first)), *children, file.data[at + BINDER_INFO] & 3))
        if tag == LET:
            return keep(self._let(self.name(file.name(first)), *children, file.data[at + NON_DEPENDENT] & 1))
        if tag == LITERAL:
            value = terms.literal(first)
            text = isinstance(value, str)
            inner = self.string(value) if isinstance(value, str) else self.natural(value)
            return keep(self._literal(self.constructor(1 if text else 0, [inner])))
        if tag == PROJECTION:
            index = self.natural(file.natural(file.field(at, 1)))
            return keep(self._projection(self.name(file.name(first)), index, *children))
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
            return keep(field(result, 0))
        exception = field(result, 0)
        which = tag(exception)
        text = EXCEPTIONS[which] if which < len(EXCEPTIONS) else f"exception {which}"
        if text in _EXHAUSTED:
            raise Exhausted(text)
        raise KernelError(self.text(field(exception, 0)) if which == _OTHER else text)

    def _hints(self, hints: int | str) -> int:
        if isinstance(hints, str):
            return box(("opaque", "abbrev").index(hints))
        return self.constructor(2, [], hints.to_bytes(4, "little"))
