# One front door: `make demo` shows the program at work, `make test` proves it, `make bench` measures it.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin

.PHONY: demo test lint bench clean

$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]' --config-settings editable_mode=compat
	$(BIN)/python -m compileall -q store ingest search backfile # worker processes may write no file
	touch $@

demo: $(VENV)/ready ## set up, ingest data/, show three searches
	PATH="$(CURDIR)/$(BIN):$$PATH" sh data/demo.sh

test: $(VENV)/ready ## set up, run linters and all tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n auto --dist loadgroup

lint: $(VENV)/ready
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/mypy

bench: $(VENV)/ready ## print every figure the README quotes, with the peers in the same run
	$(BIN)/python bench/run.py

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build *.egg-info
