"""Which words begin a command, as Lean's parser says of a profile's library; asked once and kept in the cache.

`theorem`, `macro`, `recommended_spelling` … A proof may hold none of them: it would end there. The answer depends on
the imports (`alias` is a command with Mathlib and a name without), so no list written by hand is right for long.
"""

from __future__ import annotations

import json
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

from prover.files import write_atomically
from prover.lean.errors import SetupError
from prover.lean.profiles.toolchain import cache_dir

FORMAT = 2
_ROOT = str(Path(__file__).resolve().parents[2])
_ASK = (
    "import sys, json; sys.path.insert(0, {root!r}); "
    "from prover.lean.commands import print_words; print_words(*json.loads({arguments!r}))"
)
_SECONDS = 900  # importing all of Mathlib from a cold disk
# Lean 4.35's own, and those of Init, Batteries and Mathlib that are known: for a Lean that cannot be asked.
BUILTIN = frozenset(
    """
    abbrev add_decl_doc add_aesop_rules alias assert_exists assert_no_cyclic assert_not_exists assert_not_imported
    attribute axiom binder_predicate builtin_initialize class coinductive compile_def compile_inductive count_heartbeats
    declare_aesop_rule_sets declare_command_config_elab declare_config_elab declare_simp_like_tactic
    declare_syntax_cat declare_uint_theorems def deprecate deprecated_module deprecated_syntax deriving docs_to_verso
    dsimproc dsimproc_decl elab elab_rules elab_stx end erase_aesop_rules example export extend_docs
    gen_injective_theorems% grind_pattern guard_min_heartbeats import include inductive infix
    infixl infixr init_grind_norm init_quot initialize initialize_simps_projections instance irreducible_def lemma
    library_note library_note2 local macro macro_rules meta mk_iff_of_inductive_prop mutual namespace noncomputable
    nonrec notation notation3 omit opaque open partial postfix prefix private proof_wanted protected public recall
    recall? recommended_spelling register_builtin_option register_error_explanation register_hint register_label_attr
    register_option register_parser_alias register_simp_attr register_tactic_tag reset_grind_attrs run_cmd run_elab
    run_meta scoped seal section set_option show_panel_widgets simproc simproc_decl structure suppress_compilation
    syntax tactic_extension theorem unif_hint universe unlock_limits unsafe unseal unsuppress_compilation variable
    whatsnew with_weak_namespace
    """.split()  # noqa: SIM905
)


@lru_cache(maxsize=8)
def command_words(shared: str, lean_path: str, root: str, key: str) -> frozenset[str]:
    """Words that begin a command with that library imported; `key` names Lean and library. Raises SetupError."""
    kept = cache_dir() / "commands" / f"{key}-{FORMAT}.json"
    try:
        return frozenset(json.loads(kept.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        pass
    code = _ASK.format(root=_ROOT, arguments=json.dumps([shared, lean_path, root]))
    try:
        command = [sys.executable, "-I", "-S", "-c", code]
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=True)
        words = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        said = str(getattr(error, "stderr", "") or error).strip().splitlines()[-1:]
        raise SetupError(f"Lean does not say which words begin a command: {' '.join(said)}") from None
    write_atomically(kept, json.dumps(words).encode())
    return frozenset(words)


def print_words(shared: str, lean_path: str, root: str) -> None:
    """In a process of its own: every token of the grammar that begins a command, as JSON."""
    from prover.lean.certificate.decision.runtime import load_lean
    from prover.lean.certificate.frontend import Frontend

    frontend = Frontend(load_lean(shared), lean_path, (root,))
    words = [word for word in frontend.tokens() if word[0].isalpha() or word[0] == "_"]
    print(json.dumps([word for word in words if begins_command(frontend.parse(f"{word} ")[0].unparsed)]))


def begins_command(errors: tuple[str, ...]) -> bool:
    """Whether Lean's complaint about a word alone is not that a command was expected in its place."""
    return not any("expected command" in error for error in errors)
