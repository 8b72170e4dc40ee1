"""`proofmill evaluate`: a measurement as a folder that others can read, score again and compare."""
