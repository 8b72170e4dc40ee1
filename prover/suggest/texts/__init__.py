"""Lean texts as far as they can be read without Lean: places, candidates for a hole, printed goals."""
