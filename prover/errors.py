"""What a person can mend."""


class UnusableInput(ValueError):
    """A whole input cannot be used; the message names it and the cause in one sentence for people."""
