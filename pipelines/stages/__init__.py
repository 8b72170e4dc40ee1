"""The flow in order, a file a step, rows in, rows out: read, formalize, choose, search, examples, measure."""
