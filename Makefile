# Two commands on a fresh machine: `make demo` and `make test`; each does its own set-up.

PYTHON ?= python3
VENV ?= .venv
TORCH ?= torch==2.13.0
# Where the CPU build of torch comes from, unless PIP_FIND_LINKS names a folder of wheels.
TORCH_INDEX ?= https://download.pytorch.org/whl/cpu
STUDENTS ?= 120
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip install -q --disable-pip-version-check
READY = $(VENV)/.ready

export OMP_NUM_THREADS = 1

.PHONY: setup demo test test-system test-slow check bench validate simulate-term clean

setup: $(READY)

$(READY): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) -c constraints.txt setuptools
	$(PIP) $(if $(PIP_FIND_LINKS),,--index-url $(TORCH_INDEX)) $(TORCH)
	$(PIP) -c constraints.txt --no-build-isolation -e '.[staff,cluster,dev]'
	touch $(READY)

demo: setup
	$(BIN)/autograder demo --out dist

test: setup
	$(BIN)/python -m pytest -q -n 2 -m "not system and not slow"

test-system: setup
	sh .ci/system-packages
	$(BIN)/python -m pytest -q -m "system and not slow"

# The long forms: attacks in every mode, kills at twenty moments, every assignment in a container.
test-slow: setup
	sh .ci/system-packages
	$(BIN)/python -m pytest -q -m slow

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

validate: setup
	$(BIN)/autograder validate

# All graders over the same submissions; BENCH holds options: make bench BENCH="--class 1000 --page docs/bench.md"
bench: setup
	TORCH="$(TORCH)" TORCH_INDEX="$(TORCH_INDEX)" $(BIN)/python tests/bench/bench.py $(BENCH)

# A term of STUDENTS students: submissions graded in earnest, written marks, late days, corrections,
# through the manual's commands to Quercus's file; every mark is calculated a second time.
simulate-term: setup
	$(BIN)/python tests/engine/gradebook/simulate_term.py build/term --students $(STUDENTS) --grade

clean:
	rm -rf dist build .cache
