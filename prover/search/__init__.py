"""Proof search over the two protocols: goals of a statement, whole-proof sampling, budgets."""
