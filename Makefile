# The few commands of this project. They need Python 3.11 or newer, make and pip, nothing else.

PYTHON ?= python3
VENV   := .venv
STAMPS := .make
BIN    := $(VENV)/bin

.PHONY: help demo test check format docs clean

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(STAMPS)/installed ## read the example reports and print a brief of them
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
	echo '$$ sayso read examples/tessaly --into tessaly.db' && \
	$(BIN)/sayso read examples/tessaly --into "$$folder/tessaly.db" && \
	echo && echo '$$ sayso link tessaly.db' && \
	$(BIN)/sayso link "$$folder/tessaly.db" && \
	echo && echo '$$ sayso brief tessaly.db --limit 6 --lines 3' && \
	$(BIN)/sayso brief "$$folder/tessaly.db" --limit 6 --lines 3

test: check ## everything that must pass: check, then all tests
	$(BIN)/python -m pytest

check: $(STAMPS)/installed-dev ## lint, format, types, layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(STAMPS)/installed-dev ## put the code into its form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: $(STAMPS)/installed ## write docs/record-format.md from the code
	$(BIN)/python -m sayso.export.schema docs/record-format.md

clean: ## remove what the other commands made
	rm -rf $(VENV) $(STAMPS) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	echo "sayso needs Python 3.11 or newer; '$(PYTHON)' answers: $$($(PYTHON) --version 2>&1)"; \
	echo "Name a newer one: make $(MAKECMDGOALS) PYTHON=python3.11"; exit 1; }
	@echo "Making $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(STAMPS)/installed: $(VENV)/made pyproject.toml
	@echo "Installing sayso into $(VENV) (once; about 550 MB) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/installed-dev: $(STAMPS)/installed
	@echo "Installing the tools for testing ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
