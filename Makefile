# make run: the dashboard on http://localhost:8501 (PORT= and ADDRESS= to change).   make test: everything that must hold.
PORT ?= 8501
ADDRESS ?= localhost
PYTHON ?= python3
# The seed documents that quotes are compared with, where they are at hand.
DOCUMENTS ?= ../shared/seeds
# The browser of the tests, by name or path. The one that has no windows, where it is at hand, takes a quarter less time.
export CHROMIUM ?= $(if $(shell command -v chromium-headless-shell),chromium-headless-shell,chromium)

VENV := .venv
IN := $(VENV)/bin/python -m
# One worker a core: with more of them, browsers wait for their turn.
ALL = $(IN) pytest $(MARKED) --numprocesses auto --dist worksteal
NEEDS := requirements.txt constraints.txt gms_lists/pyproject.toml
.DEFAULT_GOAL := run
MARKED ?= -m "not product"
.PHONY: bench run test test-all units journeys fuzz check lint format chromium sbom audit clean

run: $(VENV)/run.stamp
	@$(IN) dashboard.server.listen "$(ADDRESS)" "$(PORT)"
	@exec $(IN) streamlit run app.py --server.port "$(PORT)" --server.address "$(ADDRESS)"

test: $(VENV)/test.stamp chromium lint check
	$(IN) frictionless validate data/datapackage.json
	$(ALL)

# Everything, and with it each combination of what the mark `product` multiplies.
test-all: MARKED :=
test-all: test

units: $(VENV)/test.stamp
	$(ALL) --ignore tests/browser

journeys: $(VENV)/test.stamp chromium
	$(ALL) tests/browser

# Ten thousand broken inputs from a new seed. SEED= and NUMBER= repeat a run, KIND=routes tries one kind alone.
fuzz: MARKED :=
fuzz: export NUMBER ?= 10000
fuzz: export SEED ?= $(shell date +%s)
fuzz: $(VENV)/test.stamp
	$(ALL) tests/fuzz$(if $(KIND),/test_$(KIND).py)

lint: $(VENV)/test.stamp
	$(IN) ruff check .
	$(IN) ruff format --check .

check: $(VENV)/run.stamp
	$(IN) dashboard check $(if $(wildcard $(DOCUMENTS)/.),--documents "$(DOCUMENTS)")

format: $(VENV)/test.stamp
	$(IN) ruff check --fix .
	$(IN) ruff format .

# A stamp says that what stands in the files was installed; it is renewed only when one of them changes.
$(VENV)/run.stamp: $(NEEDS) | $(VENV)/bin/python
	$(IN) pip install --quiet -r requirements.txt -c constraints.txt
	@touch $@

$(VENV)/test.stamp: requirements-dev.txt requirements-gated.txt $(VENV)/run.stamp
	$(IN) pip install --quiet -r requirements-dev.txt -r requirements-gated.txt -c constraints.txt
	@touch $@

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	{ echo "Python 3.11 or later is needed. Name one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	{ rm -rf $(VENV); echo "No virtual environment could be made. On Debian and Ubuntu install python3-venv." >&2; exit 1; }

# What a server runs with, and nothing of the tests: installed anew from the exact versions, and listed or audited.
AUDIT := .audit
WITH := $(AUDIT)/run/bin/python
SBOM := sbom/dashboard.cdx.json

# pip-audit finds no fault in a package of which it was told nothing: exit code 1 where that is so of all of them.
AUDITED := import json, sys; \
all = json.load(open(sys.argv[1]))["dependencies"]; \
left = [each["name"] for each in all if "skip_reason" in each]; \
len(left) == len(all) and sys.exit(1); \
print(len(all) - len(left), "packages audited. Not known there:", ", ".join(left) or "none")

# The list of all packages with versions and licences, as CycloneDX.
sbom: $(AUDIT)/stamp
	@mkdir -p $(dir $(SBOM))
	@$(AUDIT)/tools/bin/cyclonedx-py environment $(WITH) --output-reproducible \
	--output-format JSON --output-file $(SBOM)
	@echo "$(SBOM): $$($(WITH) -c 'import json, sys; print(len(json.load(open(sys.argv[1]))["components"]))' $(SBOM)) packages"

# Known weaknesses of these versions. Asks the Python Package Index, by name and version: the only command that sends anything out.
audit: $(AUDIT)/stamp
	@rm -f $(AUDIT)/found.json
	@found=0; $(AUDIT)/tools/bin/pip-audit --path "$$($(WITH) -c 'import sysconfig; print(sysconfig.get_path("purelib"))')" \
	--progress-spinner off --format json --output $(AUDIT)/found.json >$(AUDIT)/said 2>&1 || found=$$?; \
	if [ -s $(AUDIT)/found.json ] && $(WITH) -c '$(AUDITED)' $(AUDIT)/found.json; then cat $(AUDIT)/said; exit $$found; fi; \
	echo "Nothing was audited: the advisories of the Python Package Index cannot be reached from here. See $(AUDIT)/said." >&2; \
	exit 2

$(AUDIT)/stamp: requirements-audit.txt $(NEEDS)
	@rm -rf $(AUDIT)
	@$(PYTHON) -m venv $(AUDIT)/run && $(PYTHON) -m venv $(AUDIT)/tools
	$(WITH) -m pip install --quiet -r requirements.txt -c constraints.txt
	$(AUDIT)/tools/bin/pip install --quiet -r requirements-audit.txt
	@touch $@

# The browser tests run in a Chromium of the system, installed here when this user may.
chromium:
	@command -v "$$CHROMIUM" >/dev/null && exit 0; \
	if [ "$$(id -u)" = 0 ]; then as_root=; elif sudo -n true 2>/dev/null; then as_root="sudo -n"; else as_root=none; fi; \
	if [ "$$as_root" != none ] && command -v apt-get >/dev/null; then \
	$$as_root apt-get update -qq && $$as_root apt-get install -y -qq --no-install-recommends chromium; fi; \
	command -v "$$CHROMIUM" >/dev/null || \
	{ echo "The browser tests need Chromium: install the package chromium (Debian: apt-get install chromium)." >&2; exit 1; }

# The figures of speed and size, into benchmarks/RESULTS.md. For a machine that does nothing else: an hour or more.
bench: $(VENV)/test.stamp chromium
	$(IN) benchmarks.results

clean:
	rm -rf $(VENV) $(AUDIT) sbom benchmarks/.venv .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
