"""The kernel of the certificate, for files that declare more than theorems: types, axioms and opaque constants too."""

from __future__ import annotations

from prover.lean.certificate.decision.kernel import EXCEPTIONS, Exhausted, Kernel, KernelError
from prover.lean.certificate.decision.olean import Constant, Name, OleanError
from prover.lean.certificate.decision.runtime import box, field, keep, tag
from prover.lean.certificate.decision.terms import Terms
from prover.lean.certificate.decision.verify import MAX_HEARTBEAT

_AXIOM, _OPAQUE, _INDUCTIVE = 0, 3, 6  # constructors of Lean.Declaration
_MAX_RECURSION = 10_000
_SAFE = bytes([0])  # `isUnsafe`
_EXHAUSTED = ("deterministic timeout", "excessive memory", "deep recursion", "interrupted")


class FileKernel(Kernel):
    """See the module."""

    def add_any(self, environment: int, terms: Terms, constant: Constant, type_: int, memo: dict[int, int]) -> int:
        """Type-check a safe constant that is no type, and add it. Raises KernelError and OleanError."""
        if constant.kind == "axiom":
            axiom = self.constructor(0, [self._shared(constant, type_)], _SAFE)
            return self._declare(environment, self.constructor(_AXIOM, [axiom]))
        if constant.value is None:
            raise OleanError(f"a {constant.kind} without a value")
        value = self.expression(terms, constant.value, memo)
        if constant.kind == "opaque":
            parts = [self._shared(constant, type_), value, self.linked([self.name(constant.name)])]
            return self._declare(environment, self.constructor(_OPAQUE, [self.constructor(0, parts, _SAFE)]))
        return self.add(environment, constant, type_, value, MAX_HEARTBEAT)

    def add_inductive(
        self, environment: int, terms: Terms, constants: dict[Name, Constant], first: Constant, memo: dict[int, int]
    ) -> int:
        """Type-check a block of inductive types and add it; the kernel makes its recursors. Raises KernelError."""
        types = []
        for name in first.extra["all"]:
            one = constants[name]
            makers = self.linked(
                self.constructor(0, [self.name(maker), self.expression(terms, constants[maker].type, memo)])
                for maker in one.extra["constructors"]
            )
            types.append(self.constructor(0, [self.name(name), self.expression(terms, one.type, memo), makers]))
        levels = self.linked(map(self.name, first.level_params))
        parts = [levels, self.natural(first.extra["parameters"]), self.linked(types)]
        return self._declare(environment, self.constructor(_INDUCTIVE, parts, _SAFE))

    def _shared(self, constant: Constant, type_: int) -> int:
        """Lean's `ConstantVal`."""
        return self.constructor(
            0, [self.name(constant.name), self.linked(map(self.name, constant.level_params)), type_]
        )

    def _declare(self, environment: int, declaration: int) -> int:
        result = self._add_declaration(environment, MAX_HEARTBEAT, _MAX_RECURSION, keep(declaration), box(0))
        if tag(result) == 1:
            return keep(field(result, 0))
        exception = field(result, 0)
        text = EXCEPTIONS[tag(exception)] if tag(exception) < len(EXCEPTIONS) else f"exception {tag(exception)}"
        if text in _EXHAUSTED:
            raise Exhausted(text)
        raise KernelError(self.text(field(exception, 0)) if text == "other" else text)
