# Two commands: `make demo` and `make test`. Both set up first, and skip that when it is done.
PYTHON ?= python3
RUN ?= runs/demo
# The miniF2F statements that the embedded profile can express are measured too where the file is given.
MINIF2F ?= $(wildcard ../shared/data/minif2f.jsonl)

.PHONY: demo test setup lint clean
demo: setup
	.venv/bin/proofmill iterate configs/demo.yaml --run $(RUN) $(addprefix --benchmark ,$(MINIF2F))

test: setup
	.venv/bin/python -m pytest

setup:
	@$(PYTHON) pipelines/bootstrap.py

lint: setup
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

clean:
	rm -rf .venv .proofmill
