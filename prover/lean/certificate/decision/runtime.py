"""Lean's runtime in this process, through the shared library and ctypes: loading it, and building its objects.

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

from prover.lean.certificate.decision.olean import Name


class LeanError(Exception):
    """Lean refuses what was asked of it; the text is Lean's."""


def box(number: int) -> int:
    """A scalar as Lean holds it."""
    return (number << 1) | 1


def field(address: int, index: int) -> int:
    """The word in an object's field: another object's address, or a scalar (odd)."""
    return c_uint64.from_address(address + 8 + 8 * index).value


def tag(address: int) -> int:
    """Which constructor an object is of."""
    return address >> 1 if address & 1 else c_uint8.from_address(address + 7).value


def keep(address: int) -> int:
    """Mark an object persistent: whoever consumes it takes nothing away."""
    if not address & 1:
        ctypes.c_int32.from_address(address).value = 0
    return address


def load_lean(shared: str) -> ctypes.CDLL:
    """The shared library, initialized. Once per process."""
    # libuv would set up an io_uring whose kernel thread acts with this process's rights; forked children inherit its
    # rings as shared memory, and could use them to reach out of their sandbox.
    os.environ["UV_USE_IO_URING"] = "0"
    lean = ctypes.CDLL(shared, mode=ctypes.RTLD_GLOBAL)
    lean.lean_initialize.restype = None
    lean.lean_initialize()
    lean.lean_io_mark_end_initialization.restype = None
    lean.lean_io_mark_end_initialization()
    return lean


class Runtime:
    """Builds objects of Lean's and calls its exported functions, in a process where `load_lean` was called."""

    def __init__(self, lean: ctypes.CDLL) -> None:
        self._lean = lean
        self._names: dict[Name, int] = {(): box(0)}
        self._naturals: dict[int, int] = {}
        self._lists: dict[tuple[int, ...], int] = {}
        bind, p = self.function, pointer
        self._allocate = bind("lean_alloc_small_object_core", c_size_t)
        self._make_string = bind("lean_mk_string_from_bytes", c_char_p, c_size_t)
        self._name_string = bind("lean_name_mk_string", p, p)
        self._name_number = bind("lean_name_mk_numeral", p, p)
        self._big_natural = bind("lean_cstr_to_nat", c_char_p)

    def function(self, name: str, *arguments: Any) -> Callable[..., int]:
        """An exported function that takes those arguments and returns an object's address."""
        function = getattr(self._lean, name)
        function.restype, function.argtypes = pointer, arguments
        return function

    def import_modules(self, lean_path: str, root: Name, extensions: bool) -> int:
        """The `Lean.Environment` of `import ROOT`, private parts included. With `extensions` it can be elaborated in:
        notations, tactics and attributes of the library are in force. Raises LeanError.
        """
        os.environ["LEAN_PATH"] = lean_path
        self.io(self.function("l_Lean_initSearchPath", pointer, pointer)(self.string("/nonexistent"), box(0)))
        module = self.constructor(0, [self.name(root)], bytes([0, 1, 0]))  # not `all`, exported, not meta
        array = self.function("lean_mk_array", pointer, pointer)
        load = self.function(
            "l_Lean_importModules", pointer, pointer, c_uint32, pointer, c_uint8, c_uint8, c_uint8, pointer
        )
        trust, leak, level, main = 0, int(extensions), 2, box(1)
        modules, plugins = array(box(1), module), array(box(0), box(0))
        return keep(self.io(load(modules, self.options(), trust, plugins, leak, int(extensions), level, main)))

    def options(self) -> int:
        """`Lean.Options.empty`."""
        return int(c_uint64.in_dll(self._lean, "l_Lean_Options_empty").value)

    def io(self, result: int) -> int:
        """The value of an IO function's answer. Raises LeanError."""
        if tag(result) == 0:
            return field(result, 0)
        text = self.function("lean_io_error_to_string", pointer)(field(result, 0))
        raise LeanError(self.text(text))

    @staticmethod
    def text(address: int) -> str:
        """The text of a string object."""
        return ctypes.string_at(address + 32, field(address, 0) - 1).decode("utf-8", "replace")

    # -- building objects -----------------------------------------------------------------------------------

    def constructor(self, tag: int, fields: Iterable[int], scalars: bytes = b"") -> int:
        fields = list(fields)
        padded = scalars + bytes(-len(scalars) % 8)
        address = self._allocate(8 + 8 * len(fields) + len(padded))
        keep(address)  # the allocator has set the size
        c_uint8.from_address(address + 6).value = len(fields)
        c_uint8.from_address(address + 7).value = tag
        for index, value in enumerate(fields):
            c_uint64.from_address(address + 8 + 8 * index).value = value
        ctypes.memmove(address + 8 + 8 * len(fields), padded, len(padded))
        return address

    def string(self, text: str) -> int:
        data = text.encode()
        return keep(self._make_string(data, len(data)))

    def natural(self, number: int) -> int:
        if number < 1 << 63:
            return box(number)
        known = self._naturals.get(number)
        if known is None:
            known = self._naturals[number] = keep(self._big_natural(_decimal(number).encode()))
        return known

    def name(self, name: Name) -> int:
        known = self._names.get(name)
        if known is None:
            prefix, part = self.name(name[:-1]), name[-1]
            if isinstance(part, str):
                known = self._name_string(prefix, self.string(part))
            else:
                known = self._name_number(prefix, self.natural(part))
            self._names[name] = keep(known)
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


def _decimal(number: int) -> str:
    """Decimal digits without Python's limit on their count (set lower than a proof may need)."""
    sys.set_int_max_str_digits(0)
    return str(number)
