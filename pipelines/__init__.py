"""Ray jobs, the run directory, the loop and the `proofmill` command. Nothing imports this package."""
