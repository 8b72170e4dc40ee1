"""Measuring a prover: benchmarks, pass@k with intervals, reports."""
