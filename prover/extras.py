"""What can be left out of an installation, and the sentence for whoever lacks it.

The extras are those of pyproject.toml, each with the modules that it brings. Whoever needs one calls `require`
before importing what needs it.
"""

from __future__ import annotations

from importlib.util import find_spec

from prover.lean.errors import SetupError

# The two that serve a model bring the same module.
EXTRAS = {
    "cpu": ("vllm", "ray"),
    "gpu": ("vllm", "ray"),
    "ray": ("ray",),
    "training": ("torch", "transformers", "tokenizers", "deepspeed", "ray"),
    "hub": ("datasets",),
    "suggest": ("pygls", "lsprotocol", "mcp"),
    "web": ("fastapi", "starlette", "uvicorn", "prometheus_client"),
}


class MissingExtra(SetupError):
    """An extra is not installed; the text says what lacks, for what, and the command that installs it."""


def require(extra: str, purpose: str) -> None:
    """Nothing, where that extra's modules can be imported; none is imported here. Raises MissingExtra."""
    missing = [name for name in EXTRAS[extra] if find_spec(name) is None]
    if missing:
        verb = "is" if len(missing) == 1 else "are"
        choices = " or ".join(f"'proofmill[{name}]'" for name in EXTRAS if EXTRAS[name] == EXTRAS[extra])
        raise MissingExtra(f"{purpose} needs {', '.join(missing)}, which {verb} not installed: pip install {choices}")
