# `make run` opens the chat, `make test` runs the tests: each is complete on a fresh machine
# with git, make and Python 3.11 or newer. ARGS="…" passes arguments on; BACKEND=cpu, cuda12
# or cuda13 overrules the choice of mlx's back end.
# Written for GNU make 3.81, the one macOS has.

PYTHON := .venv/bin/python

ifndef BACKEND
BACKEND := $(shell python3 packaging/backend.py 2>/dev/null || echo cpu)
endif
ifeq ($(filter cpu cuda12 cuda13,$(BACKEND)),)
$(error BACKEND is "$(BACKEND)" but can only be cpu, cuda12 or cuda13)
endif

# packaging/setup.sh touches this last, so an interrupted set-up is taken up again.
READY := .venv/.ready-$(BACKEND)

.PHONY: run test check format bench pocket words screens pins clean

run: $(READY)
	@sh packaging/system.sh
	$(PYTHON) -m app $(ARGS)

test: $(READY)
	@sh packaging/system.sh xvfb xauth
	$(PYTHON) -m pytest -n 2 --dist worksteal $(ARGS)

check: $(READY)
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy

format: $(READY)
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

# Measures the embedded pair on held-out prompts, plain against speculative.
bench: $(READY)
	$(PYTHON) -m resources.pocket.recipe bench $(ARGS)

# Makes the embedded pair again from its seed. Its first step needs torch, which is not pinned
# here: .venv/bin/python -m pip install torch
pocket: $(READY)
	$(PYTHON) -m resources.pocket.recipe all $(ARGS)

# Brings the translations in line with the texts of the window. What they lack is shown in
# English and fails a test; it is filled in by hand, or with pyside6-linguist, and made again.
words: $(READY)
	$(PYTHON) -m resources.translations

# Draws every screen into docs/screens, light and dark, in English and in the pseudo-language.
screens: $(READY)
	QT_QPA_PLATFORM=offscreen PYTHONPATH=. $(PYTHON) tests/app/screens.py docs/screens $(ARGS)
	QT_QPA_PLATFORM=offscreen PYTHONPATH=. $(PYTHON) tests/app/screens.py docs/screens --real $(ARGS)

# Brings constraints/ in line with pyproject.toml; ARGS=--upgrade also takes newer versions.
pins:
	sh packaging/pins.sh $(ARGS)

# Leaves .venv, which costs a download: `rm -rf .venv` for that one.
clean:
	rm -rf build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache
	find app dflash_mlx resources tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): pyproject.toml constraints/$(BACKEND).txt packaging/setup.sh
	sh packaging/setup.sh $(BACKEND)
