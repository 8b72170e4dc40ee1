"""Whether a file only declares and proves: one from somewhere else may hold code that runs while Lean elaborates it.

Words are looked for wherever they stand, comments and strings included, since what hides a word from this reader might
not hide it from Lean. So a file is refused needlessly at times, and never let through for being read in another way.
"""

from __future__ import annotations

import re

from prover.lean.guard import DECLARES_ONLY, NAMES, RUNS

# Commands that declare, open or print; everything else that begins a command is refused.
_HARMLESS = DECLARES_ONLY | {"attribute", "set_option", "deriving", "notation", "seal", "unseal", "with_weak_namespace"}
_ATTRIBUTES = frozenset(
    """
    implemented_by extern export init builtin_init macro tactic term_elab command_elab app_unexpander app_delab delab
    simproc csimp unsafe initialize builtin_term_elab builtin_tactic builtin_macro computed_fields
    """.split()  # noqa: SIM905
)
_WORD = re.compile(r"[^\W\d][\w'!?.]*%?|#\w+!?")
_PREFIXES = ("run_", "builtin_", "dbg_", "debug.", "#eval")


def runs_code(text: str, commands: frozenset[str]) -> str | None:
    """The first word in a file with which code of the file could run, None where there is none. `commands` are the
    words that begin a command.
    """
    refused = (commands - _HARMLESS) | RUNS | NAMES | _ATTRIBUTES | {"native", "IO"}
    for found in _WORD.finditer(text):
        word = found.group()
        parts = {word, *word.split("."), word.rstrip("%")}
        if parts & refused or word.startswith(_PREFIXES):
            return word
    return None
