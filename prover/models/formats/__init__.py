"""How a task is put to a model, how its answer is read and what it learns from: one `Format` for each."""
