"""The shipped problem set: families of problems, their generator, and loaders for the data."""

from autoformalize.problemset.load import (
    DefectLabel,
    Formalization,
    HeldOut,
    Problem,
    SeedExample,
    load_defective,
    load_defective_labels,
    load_heldout,
    load_inputs,
    load_problems,
    load_seed,
    load_seed_formalizations,
    load_seed_generic,
)

__all__ = [
    "DefectLabel",
    "Formalization",
    "HeldOut",
    "Problem",
    "SeedExample",
    "load_defective",
    "load_defective_labels",
    "load_heldout",
    "load_inputs",
    "load_problems",
    "load_seed",
    "load_seed_formalizations",
    "load_seed_generic",
]
