"""The checker over HTTP."""
