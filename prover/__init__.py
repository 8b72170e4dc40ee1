"""The prover: Lean checking (`prover.lean`), text generation (`prover.models`), search, training and evaluation."""
