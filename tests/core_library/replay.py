"""Replays every declaration of the compiled library into an empty kernel environment, as `leanchecker` does.

    python tests/core_library/replay.py

Constructors and recursors are made again by the kernel and must equal the stored ones. Compiling alone proves
nothing: the elaborator can be told to skip the kernel, this cannot. Prints what was replayed as JSON.
"""

from __future__ import annotations

import json
import sys
import time
from ctypes import c_size_t, c_uint8, c_uint32
from ctypes import c_void_p as pointer
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from prover.lean.certificate.decision.kernel import EXCEPTIONS, Kernel, KernelError
from prover.lean.certificate.decision.olean import KINDS, Constant, Name, Olean, dotted
from prover.lean.certificate.decision.runtime import box, field, keep, tag
from prover.lean.certificate.decision.terms import Terms, mentioned
from prover.lean.profiles.library import Library, library, module_file
from prover.lean.profiles.toolchain import toolchain


class Stored:
    """One constant with the file it comes from."""

    def __init__(self, file: Olean, terms: Terms, offset: int, memo: dict[int, int]) -> None:
        self.file, self.terms, self.memo = file, terms, memo
        self.constant: Constant = file.constant(offset)
        self.value = file.field(offset, 0)

    def names(self, index: int) -> tuple[Name, ...]:
        return self.file.names(self.file.field(self.value, index))

    def natural(self, index: int) -> int:
        return self.file.natural(self.file.field(self.value, index))


class Replay(Kernel):
    """A kernel whose environment starts empty."""

    def import_modules(self, lean_path: str, root: Name, extensions: bool) -> int:
        return keep(self.io(self.function("l_Lean_mkEmptyEnvironment", c_uint32)(0)))

    def term(self, stored: Stored, offset: int) -> int:
        return self.expression(stored.terms, offset, stored.memo)

    def shared(self, stored: Stored) -> int:
        c = stored.constant
        return self.constructor(
            0, [self.name(c.name), self.linked(map(self.name, c.level_params)), self.term(stored, c.type)]
        )

    def declare(self, declaration: int, name: Name) -> None:
        bind = self.function("lean_add_decl", pointer, c_size_t, c_size_t, pointer, pointer)
        result = bind(self.environment, 0, 10_000, declaration, box(0))
        if tag(result) != 1:
            raise KernelError(f"{dotted(name)}: {EXCEPTIONS[tag(field(result, 0))]}")
        self.environment = keep(field(result, 0))

    def found(self, name: Name) -> int | None:
        """The ConstantInfo of `name` in the environment."""
        some = self.function("lean_environment_find", pointer, pointer)
        option = some(self.environment, self.name(name))
        return None if option & 1 else field(option, 0)


def read(built: Library) -> dict[Name, Stored]:
    constants: dict[Name, Stored] = {}
    for module in built.modules:
        file = Olean(module_file(module, built.path, ".olean").read_bytes())
        terms, memo = Terms(file), {}
        for offset in file.module().constants:
            stored = Stored(file, terms, offset, memo)
            if stored.constant.name in constants:
                raise KernelError(f"declared twice: {dotted(stored.constant.name)}")
            constants[stored.constant.name] = stored
    return constants


def needs(constants: dict[Name, Stored], name: Name) -> set[Name]:
    """What must be in the environment before `name`; a block of inductive types counts as one."""
    stored = constants[name]
    kind = stored.constant.kind
    if kind == "ctor":
        return set(stored.constant.mentions)
    if kind == "rec":
        return set(stored.names(1))
    if kind == "quot":
        return {("Eq",)}
    if kind != "induct":
        return mentioned(stored.terms, stored.constant)
    block = set(stored.names(3))
    members = block | {c for i in block for c in constants[i].names(4)}
    found: set[Name] = set()
    for member in members:
        other = constants[member]
        other.terms.constants(other.constant.type, set(), found)
    return found - members


def ordered(constants: dict[Name, Stored]) -> list[Name]:
    order: list[Name] = []
    seen: set[Name] = set()
    for name in constants:
        if name in seen:
            continue
        seen.add(name)
        stack = [(name, iter(needs(constants, name)))]
        while stack:
            top, rest = stack[-1]
            below = next((n for n in rest if n in constants and n not in seen), None)
            if below is None:
                order.append(top)
                stack.pop()
            else:
                seen.add(below)
                stack.append((below, iter(needs(constants, below))))
    return order


def replay(built: Library) -> dict[str, object]:
    """Counts by kind; raises KernelError when the kernel refuses a declaration or something differs."""
    started = time.perf_counter()
    kernel, constants = Replay(str(toolchain().shared), str(built.path)), read(built)
    skipped, counts, done = [], dict.fromkeys(KINDS, 0), set()
    for name in ordered(constants):
        stored = constants[name]
        c = stored.constant
        counts[c.kind] += 1
        if name in done or c.kind in ("ctor", "rec"):
            continue
        if not c.safe and c.kind != "axiom":
            skipped.append(name)
            continue
        if c.kind == "quot":
            done |= {n for n, s in constants.items() if s.constant.kind == "quot"}
            kernel.declare(box(4), name)
            continue
        if c.kind == "induct":
            block = stored.names(3)
            done |= set(block)
            types = []
            for member in block:
                other = constants[member]
                makers = [
                    kernel.constructor(0, [kernel.name(n), kernel.term(constants[n], constants[n].constant.type)])
                    for n in other.names(4)
                ]
                type_ = kernel.term(other, other.constant.type)
                types.append(kernel.constructor(0, [kernel.name(member), type_, kernel.linked(makers)]))
            params = kernel.linked(map(kernel.name, c.level_params))
            fields = [params, kernel.natural(stored.natural(1)), kernel.linked(types)]
            kernel.declare(kernel.constructor(6, fields, bytes([0])), name)
            continue
        val, names = kernel.shared(stored), kernel.linked(map(kernel.name, c.extra.get("all", ())))
        if c.kind == "axiom":
            body = kernel.constructor(0, [val], bytes([not c.safe]))
            kernel.declare(kernel.constructor(0, [body]), name)
            continue
        assert c.value is not None
        value = kernel.term(stored, c.value)
        if c.kind == "theorem":
            kernel.declare(kernel.constructor(2, [kernel.constructor(0, [val, value, names])]), name)
        elif c.kind == "opaque":
            kernel.declare(kernel.constructor(3, [kernel.constructor(0, [val, value, names], bytes([0]))]), name)
        else:
            body = kernel.constructor(0, [val, value, kernel._hints(c.hints), names], bytes([1]))
            kernel.declare(kernel.constructor(1, [body]), name)
    _compare(kernel, constants, set(skipped))
    return {
        "counts": counts,
        "skipped": sorted(map(dotted, skipped)),
        "seconds": round(time.perf_counter() - started, 2),
    }


def _compare(kernel: Replay, constants: dict[Name, Stored], skipped: set[Name]) -> None:
    """Every stored constant has the kind and type, and every recursor the rules, that the kernel has."""
    equal = kernel.function("lean_expr_eqv", pointer, pointer)
    equal.restype = c_uint8  # type: ignore[attr-defined]
    for name, stored in constants.items():
        if name in skipped:
            continue
        info = kernel.found(name)
        if info is None:
            raise KernelError(f"{dotted(name)} is stored, but the kernel did not make it")
        value = field(info, 0)
        same = tag(info) == list(KINDS).index(stored.constant.kind)
        same = same and equal(field(field(value, 0), 2), kernel.term(stored, stored.constant.type))
        rules = field(value, 6) if stored.constant.kind == "rec" else box(0)
        for rule in stored.constant.rules:
            same = same and equal(field(field(rules, 0), 2), kernel.term(stored, rule))
            rules = field(rules, 1)
        if not same:
            raise KernelError(f"{dotted(name)} is stored otherwise than the kernel has it")


if __name__ == "__main__":
    print(json.dumps(replay(library())))
