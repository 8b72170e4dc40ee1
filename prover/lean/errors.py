"""The one exception of `prover.lean` that is meant for people: something about the set-up is wrong."""


class SetupError(RuntimeError):
    """Lean, its library or its sandbox cannot be used on this machine; the text says why and what to do."""
