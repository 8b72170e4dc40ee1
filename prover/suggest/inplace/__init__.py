"""Certifies a filled hole where it stands: the whole command compiled anew, compared, and replayed by the kernel."""
