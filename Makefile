# Every target sets up what it needs: Python 3.11 or newer, pip, make and git are enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
MINUTES ?= 60

.PHONY: demo test lint types tests bench fuzz docs clean

demo: $(READY)  ## clean the articles in examples/ and show every change
	@NO_COLOR= FORCE_COLOR=1 $(BIN)/normalize diff --exit-zero examples

test: lint types tests  ## lint, format, strict types, all tests

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

tests: $(READY)
	$(BIN)/python -m pytest

bench: $(VENV)/.bench  ## measure everything that docs/benchmarks.md says; QUICK=1 takes minutes instead of half an hour
	$(BIN)/python -m bench $(if $(QUICK),--quick)

fuzz: $(READY)  ## the laws, at random and for MINUTES
	$(BIN)/python -m tests.fuzz --minutes $(MINUTES)

docs: $(READY)  ## write the generated pages and the picture anew
	$(BIN)/python -m docs.generate

clean:
	rm -rf $(VENV) dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/.bench: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[bench]'
	touch $@

$(READY): pyproject.toml constraints.txt dev-requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt pip hatchling
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable . --requirement dev-requirements.txt
	touch $@
