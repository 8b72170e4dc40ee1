"""`python -m proofmill`."""

from pipelines.cli import main

main()
