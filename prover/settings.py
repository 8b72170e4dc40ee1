"""How settings are declared: frozen pydantic dataclasses beside the algorithm that they steer.

A section of the configuration file *is* the class that the algorithm takes, so each field, its default and what it
means are written down once. Knows nobody.
"""

from __future__ import annotations

from pydantic import ConfigDict

# An unknown field is an error that names it; the text under a field is its documentation (docs/configuration.md).
SETTINGS = ConfigDict(extra="forbid", use_attribute_docstrings=True)
