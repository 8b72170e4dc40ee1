"""The command as a module, `python -m proofmill`; the code is in `autoformalize`, `prover` and `pipelines`."""
