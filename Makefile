# `make run` opens the application, `make test` runs every check. Both set up what they need first.
# On Windows, or without make: see README.md.
BIN := .venv/bin
PREPARE := @sh packaging/linux/prepare.sh

.PHONY: run test lint bench wheel forms translations clean

run:  ## open the application (without a display: play the tour into pictures)
	$(PREPARE) run
	@sh packaging/linux/run.sh

test:  ## style, types, layers, then all tests
	$(PREPARE) test
	@sh packaging/linux/check.sh all

lint:  ## style, types and layers alone
	$(PREPARE) run
	@sh packaging/linux/check.sh lint

bench:  ## every benchmark beside its floor
	$(PREPARE) test
	@for name in $(filter-out generate measure __init__,$(basename $(notdir $(wildcard benchmarks/*.py)))); do \
		$(BIN)/python -m benchmarks.$$name || exit 1; done

wheel:  ## dist/*.whl, with forms, translations and resources inside
	$(PREPARE) run
	@$(BIN)/python -m build --no-isolation --wheel

forms:  ## compile ui/*.ui and resources/i18n/*.ts where they changed
	$(PREPARE) run

translations:  ## collect the texts of the windows into resources/i18n/*.ts, and set the spaces of French texts
	$(PREPARE) run
	@$(BIN)/python packaging/collect_texts.py
	@$(BIN)/python packaging/set_french.py
	@$(BIN)/python hatch_build.py

clean:  ## everything that was made here, the virtual environment included
	@rm -rf .venv .make build dist tour src/advocate_desktop/gui/forms resources/i18n/*.qm \
		.mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
