"""Edits compiled files as an attacker would: other names, types, values and flags, other tables of constants.

New objects are put behind the old ones, so that every pointer still points backwards and no edit fails for its form.
"""

from __future__ import annotations

from prover.lean.certificate.decision.olean import BOX, HEADER, STRING, Name, Olean, dotted

_CONSTANTS = 2  # field of the root object


class Editor:
    """One file under change; `bytes()` gives the whole with its new table."""

    def __init__(self, data: bytes) -> None:
        self._file = Olean(data)
        self._data = bytearray(data)
        self.table = list(self._file.module().constants)
        self._places = {dotted(self._file.constant(at).name): place for place, at in enumerate(self.table)}

    def find(self, name: str) -> int:
        """The place in the table of the constant that had that (dotted) name."""
        return self._places[name]

    def bytes(self) -> bytes:
        root = self._copy(self._file.root, {_CONSTANTS: self._array(self.table)})
        self._data[88:96] = self._word(root).to_bytes(8, "little")
        return bytes(self._data)

    # -- constants ------------------------------------------------------------------------------------------

    def part(self, place: int, which: str) -> int:
        """The offset of a constant's `name`, `params`, `type` or `value`."""
        value = self._file.field(self.table[place], 0)
        if which == "value":
            return self._file.field(value, 1)
        return self._file.field(self._file.field(value, 0), ("name", "params", "type").index(which))

    def change(self, place: int, tag: int | None = None, flag: int | None = None, **parts: int) -> int:
        """A new constant like that one with other parts, and other kind (`tag`) or safety (`flag`)."""
        info = self.table[place]
        value = self._file.field(info, 0)
        fields = self._file.head(value)[1]
        shared = {index: parts[key] for index, key in enumerate(("name", "params", "type")) if key in parts}
        made = {0: self._copy(self._file.field(value, 0), shared)}
        if "value" in parts:
            made[1] = parts["value"]
        if "hints" in parts:
            made[2] = parts["hints"]
        new = self._copy(value, made)
        if flag is not None:
            self._data[new + 8 + 8 * fields] = flag
        return self._copy(info, {0: new}, tag)

    # -- objects --------------------------------------------------------------------------------------------

    def name(self, name: Name) -> int:
        at = BOX
        for part in name:
            text = isinstance(part, str)
            last = self._string(part) if isinstance(part, str) else ~part
            at = self._object(1 if text else 2, [at, last], bytes(8))
        return at

    def names(self, *names: Name) -> int:
        """A list of names."""
        at = BOX
        for name in reversed(names):
            at = self._object(1, [self.name(name), at])
        return at

    def height(self, number: int) -> int:
        """Reducibility hints with that height."""
        return self._object(2, [], number.to_bytes(8, "little"))

    def constant(self, name: Name) -> int:
        """An expression: the constant of that name, without universes."""
        return self._object(4, [self.name(name), BOX], bytes(8))

    def apply(self, function: int, argument: int) -> int:
        """An expression: one applied to the other."""
        return self._object(5, [function, argument], bytes(8))

    def variable(self, index: int) -> int:
        """An expression: a bound variable."""
        return self._object(0, [~index], bytes(8))

    def literal(self, number: int) -> int:
        """An expression: a natural number."""
        return self._object(9, [self._object(0, [~number])], bytes(8))

    def project(self, structure: Name, index: int, of: int) -> int:
        """An expression: a field of a structure."""
        return self._object(11, [self.name(structure), ~index, of], bytes(8))

    def overwrite(self, old: bytes, new: bytes) -> None:
        """Replace bytes of the same length, everywhere."""
        assert len(old) == len(new) and old in self._data
        self._data[HEADER:] = self._data[HEADER:].replace(old, new)
        self._file = Olean(bytes(self._data))

    def _word(self, offset: int) -> int:
        return self._file.base + offset if offset >= 0 else (~offset << 1) | 1

    def _append(self, data: bytes) -> int:
        at = len(self._data)
        self._data += data + bytes(-len(data) % 8)
        return at

    def _object(self, tag: int, fields: list[int], scalars: bytes = b"") -> int:
        size = 8 + 8 * len(fields) + len(scalars)
        head = tag << 56 | len(fields) << 48 | size << 32
        words = b"".join(self._word(field).to_bytes(8, "little") for field in fields)
        return self._append(head.to_bytes(8, "little") + words + scalars)

    def _string(self, text: str) -> int:
        data = text.encode() + b"\0"
        words = (STRING << 56 | 1 << 32, len(data), len(data), len(text))
        return self._append(b"".join(word.to_bytes(8, "little") for word in words) + data)

    def _array(self, items: list[int]) -> int:
        words = (246 << 56 | 1 << 32, len(items), len(items), *map(self._word, items))
        return self._append(b"".join(word.to_bytes(8, "little") for word in words))

    def _copy(self, offset: int, changes: dict[int, int], tag: int | None = None) -> int:
        size = self._file.head(offset)[2]
        made = bytearray(self._data[offset : offset + size])
        for index, field in changes.items():
            made[8 + 8 * index : 16 + 8 * index] = self._word(field).to_bytes(8, "little")
        if tag is not None:
            made[7] = tag
        return self._append(bytes(made))
