"""What is tried at a hole without a model: candidates, values that refute it, and the order of what was found."""
