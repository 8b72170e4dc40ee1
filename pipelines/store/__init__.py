"""What a run has found, written down for people and for other programs."""
