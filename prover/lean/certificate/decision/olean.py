"""Reads Lean 4 `.olean` files (format version 2, 64-bit little endian, GMP naturals) without Lean.

A file is a header of 96 bytes and a heap of objects as Lean holds them in memory. All words are 8 bytes:

    0   "olean", version (1 byte), flags (1 byte), Lean's version (33 bytes)
    40  git hash (40 bytes)
    80  base address: a pointer p stands for the file offset p - base
    88  pointer to the root object, a `Lean.ModuleData`

An object begins with one word: reference count (32 bits, 0 here), size in bytes (16), number of object fields
(8; `other`), tag (8). Tags up to 243 are constructors: the fields, then scalars. An odd word instead of a
pointer is the scalar word >> 1. Source: lean4/src/runtime/object.h and src/library/module.cpp.

Nothing in a file is trusted. Every pointer must be aligned, lie in the file and point to an object that
starts
*before* its owner (the writer puts children first), which also rules out cycles; tags, field counts and sizes
must be those of the type that is expected. An offset is returned as an int >= 96, a scalar n as ~n < 0.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import Any

HEADER = 96
FORMAT = 2
MAX_FILE = 64 << 20
MAX_CONSTRUCTOR, ARRAY, STRING, BIG_NATURAL = 243, 246, 249, 250
BOX = ~0  # the scalar 0: Name.anonymous, Level.zero, List.nil, ...

Name = tuple[str | int, ...]


class OleanError(Exception):
    """The file is not a well-formed `.olean` of the kind we know."""


def dotted(name: Name) -> str:
    """A name for people; no two names look alike."""
    return ".".join(_part(part) for part in name)


def _part(part: str | int) -> str:
    if isinstance(part, int) or (part and part.isprintable() and not part.isdecimal() and not set(part) & set(".«»")):
        return str(part)
    return f"«{ascii(part)[1:-1] if not part.isprintable() or set(part) & set('«»') else part}»"


@dataclass
class Constant:
    """One `Lean.ConstantInfo`; `type` and `value` are offsets of expressions, `extra` is what only some kinds
    have.
    """

    kind: str
    name: Name
    level_params: tuple[Name, ...]
    type: int
    value: int | None = None
    safe: bool = True
    hints: int | str = "opaque"
    mentions: tuple[Name, ...] = ()  # names it refers to besides those in its expressions
    rules: tuple[int, ...] = ()  # right-hand sides of a recursor's rules
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Module:
    """What is used of a `Lean.ModuleData`: imports by name, and the offsets of its constants."""

    is_module: bool
    imports: tuple[Name, ...]
    constants: tuple[int, ...]


# kind -> number of object fields of its value, in the order of ConstantInfo's constructors
KINDS = {"axiom": 1, "def": 4, "theorem": 3, "opaque": 3, "quot": 1, "induct": 6, "ctor": 5, "rec": 7}
_SAFE_DEFINITION = 1  # DefinitionSafety: unsafe 0, safe 1, partial 2


class Olean:
    """One file. All methods raise OleanError or, on damaged files, IndexError and its like: callers treat
    both as malformed.
    """

    def __init__(self, data: bytes) -> None:
        if len(data) > MAX_FILE:
            raise OleanError(f"{len(data)} bytes, more than {MAX_FILE}")
        if len(data) < HEADER + 8 or len(data) % 8 or data[:5] != b"olean":
            raise OleanError("not an .olean file")
        if data[5] != FORMAT:
            raise OleanError(f".olean format {data[5]}, expected {FORMAT}")
        self.data = data
        self.size = len(data)
        self.words = array("Q")
        self.words.frombytes(data)
        self.base = self.words[10]
        self._names: dict[int, Name] = {}
        self._strings: dict[int, str] = {}
        self.root = self.pointer(self.words[11], self.size)

    # -- objects --------------------------------------------------------------------------------------------

    def pointer(self, word: int, owner: int) -> int:
        """The offset that a pointer inside the object at `owner` stands for."""
        offset = word - self.base
        if offset < HEADER or offset & 7 or offset >= owner:
            raise OleanError(f"bad pointer {word:#x} in the object at {owner:#x}")
        return offset

    def head(self, offset: int) -> tuple[int, int, int]:
        """(tag, number of object fields, size in bytes) of an object."""
        if offset < HEADER:
            raise OleanError("a scalar where an object should be")
        word = self.words[offset >> 3]
        if word & 0xFFFFFFFF:
            raise OleanError("reference count")
        return word >> 56, (word >> 48) & 255, (word >> 32) & 0xFFFF

    def constructor(self, offset: int, tag: int | None, fields: int, size: int | None = None) -> int:
        """Check that a constructor object of this shape is here; returns its tag."""
        found, count, length = self.head(offset)
        if found > MAX_CONSTRUCTOR or (tag is not None and found != tag):
            raise OleanError(f"tag {found}, expected {tag}")
        if count != fields or (size is not None and length != size):
            raise OleanError(f"{count} fields in {length} bytes, expected {fields} in {size}")
        return found

    def field(self, offset: int, index: int) -> int:
        """The offset of an object field, or ~n for the scalar n."""
        word = self.words[(offset >> 3) + 1 + index]
        return ~(word >> 1) if word & 1 else self.pointer(word, offset)

    def string(self, offset: int) -> str:
        known = self._strings.get(offset)
        if known is None:
            if self.head(offset)[0] != STRING:
                raise OleanError("not a string")
            size = self.words[(offset >> 3) + 1]  # with its final zero byte
            if size < 1 or offset + 32 + size > self.size:
                raise OleanError("string longer than the file")
            known = self._strings[offset] = self.data[offset + 32 : offset + 31 + size].decode("utf-8")
        return known

    def array(self, offset: int) -> list[int]:
        if self.head(offset)[0] != ARRAY:
            raise OleanError("not an array")
        size = self.words[(offset >> 3) + 1]
        if offset + 24 + 8 * size > self.size:
            raise OleanError("array longer than the file")
        first = (offset >> 3) + 3
        return [~(word >> 1) if word & 1 else self.pointer(word, offset) for word in self.words[first : first + size]]

    def list(self, offset: int) -> list[int]:
        items = []
        while offset >= 0:
            self.constructor(offset, 1, 2, 24)
            items.append(self.field(offset, 0))
            offset = self.field(offset, 1)
        if offset != BOX:
            raise OleanError("list tail")
        return items

    def natural(self, offset: int) -> int:
        """A Nat: a scalar, or limbs that follow their own header {allocated, used, pointer}."""
        if offset < 0:
            return ~offset
        if self.head(offset)[0] != BIG_NATURAL:
            raise OleanError("not a natural number")
        used = self.words[(offset >> 3) + 1] >> 32
        limbs = self.words[(offset >> 3) + 2] - self.base
        if not 0 < used < 1 << 31 or limbs != offset + 24 or limbs + 8 * used > self.size:
            raise OleanError("limbs of a natural number")
        return int.from_bytes(self.data[limbs : limbs + 8 * used], "little")

    def name(self, offset: int) -> Name:
        """A `Lean.Name` as a tuple of its parts; () is the anonymous one."""
        chain = []
        at = offset
        while at != BOX and at not in self._names:
            if at < 0:
                raise OleanError("a scalar where a name should be")
            chain.append(at)
            at = self.field(at, 0)
        name: Name = () if at == BOX else self._names[at]
        for at in reversed(chain):
            tag = self.constructor(at, None, 2, 32)
            if tag not in (1, 2):
                raise OleanError("name tag")
            part = self.field(at, 1)
            name = (*name, self.string(part) if tag == 1 else self.natural(part))
            self._names[at] = name
        return name

    def names(self, offset: int) -> tuple[Name, ...]:
        return tuple(self.name(item) for item in self.list(offset))

    # -- modules and constants ------------------------------------------------------------------------------

    def module(self) -> Module:
        """The root object. Extension entries (its fifth field) are never read: they decide nothing here."""
        self.constructor(self.root, 0, 5)
        imports = self.array(self.field(self.root, 0))
        return Module(
            is_module=bool(self.data[self.root + 48]),
            imports=tuple(self.name(self.field(item, 0)) for item in imports),
            constants=tuple(self.array(self.field(self.root, 2))),
        )

    def constant(self, offset: int) -> Constant:
        """Decode a ConstantInfo at `offset`; its expressions stay offsets."""
        kind, fields = list(KINDS.items())[self.constructor(offset, None, 1, 16)]
        value = self.field(offset, 0)
        self.constructor(value, 0, fields)
        shared = self.field(value, 0)  # ConstantVal: name, level parameters, type
        self.constructor(shared, 0, 3, 32)
        made = Constant(
            kind, self.name(self.field(shared, 0)), self.names(self.field(shared, 1)), self.field(shared, 2)
        )
        scalar = self.data[value + 8 + 8 * fields] if kind not in ("theorem",) else 0
        if kind == "def":
            made.value, made.hints = self.field(value, 1), self._hints(self.field(value, 2))
            made.safe = scalar == _SAFE_DEFINITION
            made.extra["all"] = self.names(self.field(value, 3))
        elif kind in ("theorem", "opaque"):
            made.value, made.safe = self.field(value, 1), not scalar
            made.extra["all"] = self.names(self.field(value, 2))
        else:
            self._rest(made, value, scalar)
        return made

    def _rest(self, made: Constant, value: int, scalar: int) -> None:
        """The kinds that only a library has: axiom, quot, induct, ctor, rec."""
        made.safe = made.kind == "quot" or not scalar
        if made.kind == "induct":
            made.mentions = (*self.names(self.field(value, 3)), *self.names(self.field(value, 4)))
            made.safe = not self.data[value + 8 + 8 * 6 + 1]
            made.extra["parameters"] = self.natural(self.field(value, 1))
            made.extra["all"], made.extra["constructors"] = (self.names(self.field(value, at)) for at in (3, 4))
        elif made.kind == "ctor":
            made.mentions = (self.name(self.field(value, 1)),)
        elif made.kind == "rec":
            made.mentions = self.names(self.field(value, 1))
            made.rules = tuple(self._rule(rule) for rule in self.list(self.field(value, 6)))
            made.safe = not self.data[value + 8 + 8 * 7 + 1]

    def _rule(self, offset: int) -> int:
        self.constructor(offset, 0, 3, 32)
        return self.field(offset, 2)

    def _hints(self, offset: int) -> int | str:
        """ReducibilityHints: opaque, abbrev, or a height."""
        if offset < 0:
            return ("opaque", "abbrev")[~offset]
        self.constructor(offset, 2, 0, 16)
        return int.from_bytes(self.data[offset + 8 : offset + 12], "little")
