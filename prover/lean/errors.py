"""The exceptions of `prover.lean` that are meant for people: something about the set-up is wrong."""


class SetupError(RuntimeError):
    """Lean, its library or its sandbox cannot be used on this machine; the text says why and what to do."""


class UnknownProfile(SetupError):
    """There is no profile of that name, or it does not take the project that was given."""
