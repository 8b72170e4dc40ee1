# Two commands: `make demo` and `make test`. Both set up first, and skip that when it is done.
# For daily work `make test-fast`; `make test-long` tries many times as many random texts and changes, and the chaos.
PYTHON ?= python3
RUN ?= runs/demo
FUZZ ?= 20
# The miniF2F statements that the embedded profile can express are measured too where the file is given.
MINIF2F ?= $(wildcard ../shared/data/minif2f.jsonl)

.PHONY: demo test test-fast test-long setup lint clean
demo: setup
	.venv/bin/proofmill iterate configs/demo.yaml --run $(RUN) $(addprefix --benchmark ,$(MINIF2F))

test: setup
	.venv/bin/python -m pytest

test-fast: setup
	.venv/bin/python -m pytest -m "not slow and not long"

test-long: setup
	PROOFMILL_FUZZ=$(FUZZ) .venv/bin/python -m pytest -m long

setup:
	@$(PYTHON) pipelines/bootstrap.py

lint: setup
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

clean:
	rm -rf .venv .proofmill
