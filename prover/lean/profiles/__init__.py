"""Lean projects to check against: what a profile is, one file for each, and the registry that names them."""
