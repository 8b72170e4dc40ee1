"""Lean's own reading of a text: its commands one after the other, as Lean's parser ends and begins them.

    frontend = Frontend(load_lean(shared), lean_path, ("Init",))
    for command in frontend.elaborate(text): ...
    frontend.write(path)            # what the text declared, as a compiled file

This is what our readers of Lean text are measured against, and what certifies that a statement was not misread (see
`certifier.Certifier.elaborate`). Unlike the `lean` program it goes on after an error and writes the file all the same,
and it tells the parser's errors from the elaborator's. Runs in a forked child; code of the text runs here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from ctypes import CDLL, c_uint8, c_uint32, c_uint64
from ctypes import c_void_p as pointer
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from prover.lean.certificate.decision.olean import Name
from prover.lean.certificate.decision.runtime import Runtime, box, field, keep, tag

Message = dict[str, Any]  # of Lean's, as JSON has it
_ARRAY_ITEMS = 24  # bytes before the first item of an array object
_STATE_FIELDS, ENVIRONMENT, _MESSAGES, _SCOPES = 13, 0, 1, 2  # of Lean.Elab.Command.State
_OPTIONS, _NAMESPACE, _OPEN = 1, 2, 3  # of Lean.Elab.Command.Scope
_NODE, _ATOM = 1, 2  # constructors of Lean.Syntax
_VALUES = ("declValSimple", "declValEqns", "whereStructInst")  # last parts of their kinds


@dataclass(frozen=True)
class Token:
    """A leaf of the syntax tree: bytes `start` to `end` of the text; `atom` tells keywords and symbols from names."""

    start: int
    end: int
    atom: bool


@dataclass(frozen=True)
class Command:
    """One command: the kind of its syntax, its leaves, where the next one begins (in bytes), and Lean's errors.

    `value` is where the value of a declaration begins (in characters), -1 where there is none: what Lean cannot parse
    behind it, at `unparsed_at`, is in its proof.
    """

    kind: str
    tokens: tuple[Token, ...]
    end: int
    unparsed: tuple[str, ...] = ()  # the parser's errors
    failed: tuple[str, ...] = ()  # the elaborator's
    unparsed_at: tuple[int, ...] = ()
    value: int = -1


class Frontend(Runtime):
    """An environment with a library's modules imported, ready to elaborate in. Raises LeanError."""

    def __init__(self, lean: CDLL, lean_path: str, root: Name) -> None:
        super().__init__(lean)
        self.function("lean_enable_initializer_execution")()
        threads = lean.lean_init_task_manager_using
        threads.restype, threads.argtypes = None, (c_uint32,)
        threads(1)
        bind, p = self.function, pointer
        self._parse = bind("l_Lean_Parser_parseCommand", p, p, p, p)
        self._elaborate = bind("l_Lean_Elab_Frontend_elabCommandAtFrontend", p, p, p)
        self._input = bind("l_Lean_Parser_mkInputContext___redArg", p, p, c_uint8, p)
        self._new_ref, self._get_ref = bind("lean_st_mk_ref", p), bind("lean_st_ref_get", p)
        self._last = lean.l_Lean_Parser_isTerminalCommand
        self._last.restype, self._last.argtypes = c_uint8, (p,)
        self._messages = (
            bind("l_Lean_MessageLog_toList", p),
            bind("l_Lean_Message_toJson", p),
            bind("l_Lean_Json_compress", p),
        )
        self._no_messages = int(c_uint64.in_dll(lean, "l_Lean_MessageLog_empty").value)
        environment = self.import_modules(lean_path, root, extensions=True)
        environment = keep(bind("l_Lean_Environment_setMainModule", p, p)(environment, self.name(("Attempt",))))
        self.environment = environment
        make = bind("l_Lean_Elab_Command_mkState", p, p, p)
        self._first = self._state = keep(make(environment, self._no_messages, self.options()))

    def parse(self, text: str) -> list[Command]:
        """The commands of a text as they are parsed where nothing of it is elaborated."""
        return list(self._commands(text, elaborate=False))

    def elaborate(self, text: str) -> list[Command]:
        """The commands of a text, each elaborated before the next is parsed. Raises LeanError."""
        return list(self._commands(text, elaborate=True))

    def write(self, path: str) -> None:
        """Write what the last text declared as a compiled file. Raises LeanError."""
        write = self.function("l_Lean_writeModule", pointer, pointer, c_uint8)
        self.io(write(field(self._state, ENVIRONMENT), self.string(path), 0))

    def tokens(self) -> list[str]:
        """Every token of the library's grammar, sorted."""
        table = self.function("l_Lean_Parser_getTokenTable", pointer)(self.environment)
        values = self.function("l_Lean_Data_Trie_values___redArg", pointer)(keep(table))
        return sorted(self.text(item) for item in _items(values))

    # -- inside ---------------------------------------------------------------------------------------------

    def _commands(self, text: str, elaborate: bool) -> Iterator[Command]:
        self._state = self._first
        data = text.encode()
        lines = list(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))
        whole = box(len(data))
        context = keep(self._input(self.string(text), self.string("text.lean"), 1, whole))
        position, parser = box(0), self.constructor(0, [box(0)], b"\0\1")
        none = keep(self.function("lean_mk_array", pointer, pointer)(box(0), box(0)))
        last = False
        while not last:
            parsed = keep(self._parse(context, self._scope(), parser, self._no_messages))
            syntax, rest = keep(field(parsed, 0)), keep(field(parsed, 1))
            parser, unparsed = keep(field(rest, 0)), self._errors(field(rest, 1))
            failed: list[Message] = []
            if elaborate:
                ref = keep(self._new_ref(self.constructor(0, [self._silent(), parser, position, none])))
                self.io(self._elaborate(syntax, context, ref))
                self._state = keep(field(keep(self._get_ref(ref)), 0))
                failed = self._errors(field(self._state, _MESSAGES))
            position = field(parser, 0)
            last = bool(self._last(syntax))
            value = next(iter(self._leaves(self._value(syntax))), None)
            yield Command(
                kind=self._kind(syntax),
                tokens=tuple(self._leaves(syntax)),
                end=position >> 1,
                unparsed=tuple(str(one["data"]) for one in unparsed),
                failed=tuple(str(one["data"]) for one in failed),
                unparsed_at=tuple(lines[one["pos"]["line"] - 1] + one["pos"]["column"] for one in unparsed),
                value=-1 if value is None else len(data[: value.start].decode("utf-8", "replace")),
            )

    def _scope(self) -> int:
        """The `ParserModuleContext`: environment, options, namespace and opened namespaces."""
        scope = field(field(self._state, _SCOPES), 0)
        parts = [field(scope, index) for index in (_OPTIONS, _NAMESPACE, _OPEN)]
        return self.constructor(0, [field(self._state, ENVIRONMENT), *parts])

    def _silent(self) -> int:
        """The state without its messages."""
        parts = [field(self._state, index) for index in range(_STATE_FIELDS)]
        parts[_MESSAGES] = self._no_messages
        return self.constructor(0, parts)

    def _errors(self, log: int) -> list[Message]:
        to_list, to_json, compress = self._messages
        found, rest = [], to_list(keep(log))
        while not rest & 1:
            message = json.loads(self.text(compress(to_json(keep(field(rest, 0))))))
            if message["severity"] == "error":
                found.append(message)
            rest = field(rest, 1)
        return found

    def _value(self, syntax: int) -> int:
        """The first node that is the value of a declaration; a scalar when there is none."""
        stack = [syntax]
        while stack:
            here = stack.pop()
            if here & 1 or tag(here) != _NODE:
                continue
            if self._kind(here).rpartition(".")[2] in _VALUES:
                return here
            stack.extend(reversed(_items(field(here, 2))))
        return box(0)

    def _kind(self, syntax: int) -> str:
        if syntax & 1 or tag(syntax) != _NODE:
            return ""
        parts, at = [], field(syntax, 1)
        while not at & 1:
            parts.append(self.text(field(at, 1)) if tag(at) == 1 else str(field(at, 1) >> 1))
            at = field(at, 0)
        return ".".join(reversed(parts))

    def _leaves(self, syntax: int) -> Iterator[Token]:
        """Leaves that stand in the text, in order."""
        stack = [syntax]
        while stack:
            here = stack.pop()
            if here & 1:
                continue
            if tag(here) == _NODE:
                stack.extend(reversed(_items(field(here, 2))))
                continue
            info = field(here, 0)
            if not info & 1 and tag(info) == 0:  # SourceInfo.original: leading, position, trailing, end
                yield Token(field(info, 1) >> 1, field(info, 3) >> 1, tag(here) == _ATOM)


def _items(array: int) -> list[int]:
    return [c_uint64.from_address(array + _ARRAY_ITEMS + 8 * index).value for index in range(field(array, 0))]
