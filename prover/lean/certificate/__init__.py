"""The certificate: a sandboxed compile, a reader of what it wrote, and Lean's kernel on our own type."""
