"""From problems in natural language to vetted Lean statements."""
