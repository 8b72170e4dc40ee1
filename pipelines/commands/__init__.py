"""One file a command of `proofmill`: its arguments made into work, its result shown."""
