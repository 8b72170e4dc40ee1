"""A verified proof where `sorry` stands: holes of a Lean file found, filled or refuted, and checked in place."""
