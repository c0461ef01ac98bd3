# Every target does its own set-up: system packages from one list, with sudo only where not root.
SYSTEM_PACKAGES := libglpk-dev libxlsxwriter-dev zlib1g-dev libsqlite3-dev libpango1.0-dev fonts-noto-cjk chromium poppler-utils python3 python3-venv
PEER_PACKAGES   := coinor-cbc libreoffice-calc
SUDO   := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
BINARY := .build/release/watchbill

.PHONY: roster test lint format evidence bench build setup peers clean fuzz coverage

roster: build
	$(BINARY) solve Scenarios/xiying

build: setup
	swift build -c release --product watchbill

test: setup .venv/ready
	swift build --build-tests
	swift test --skip-build
	.venv/bin/python Tests/Evidence/schema.py .build/debug/watchbill Scenarios
	.venv/bin/python Tests/Publishing/calendar_events.py .build/debug/watchbill Scenarios/xiying
	.venv/bin/python Tests/Publishing/browser.py .build/debug/watchbill Scenarios/xiying
	bash Tests/Client/run.sh
	python3 Benchmarks/bench.py smoke --binary .build/debug/watchbill

lint:
	swift format lint --strict --recursive Sources Tests Benchmarks/Sources Package.swift

format:
	swift format --in-place --recursive Sources Tests Benchmarks/Sources Package.swift

# Long proofs, each a command that prints its table.
evidence: build .venv/ready peers
	swift build -c release
	.build/release/GLPKStress
	.build/release/ChangeProofs Scenarios
	python3 Tests/Evidence/stand-ins.py $(BINARY)
	.venv-peers/bin/python Tests/Evidence/conflicts.py $(BINARY)
	.venv-peers/bin/python Tests/Evidence/staffing.py $(BINARY)
	.venv/bin/python Tests/Evidence/prices.py $(BINARY)
	mkdir -p out/front
	$(BINARY) frontier Scenarios/xiying --between fairness,travel --out out/front --force --json > out/front/front.json
	python3 Tests/Evidence/frontier.py out/front/front.json $(BINARY) Scenarios/xiying
	python3 Tests/Evidence/sweep.py $(BINARY)
	bash Tests/Evidence/mutations.sh $(BINARY)
	python3 Tests/Evidence/round-robin.py $(BINARY)
	bash Tests/Evidence/determinism.sh $(BINARY)
	python3 Benchmarks/bench.py agree
	bash Tests/Evidence/certificates.sh $(BINARY)
	$(BINARY) solve Scenarios/xiying --out out/evidence --quiet
	.venv/bin/python Tests/Evidence/read-back.py $(BINARY) out/evidence/roster.json
	bash Tests/Evidence/workbooks.sh $(BINARY) out/evidence/roster.json
	python3 Tests/Evidence/book-crash.py $(BINARY)
	python3 Tests/Evidence/book-years.py $(BINARY) --dump out/evidence/books
	.venv-peers/bin/python Tests/Evidence/least_spread.py $(BINARY) 'out/evidence/books/{month}.book' 2026-12 --attain 60

# Speed, cancellation and concurrency on the shipped scenarios; then Watchbill beside other solvers, one run at a time,
# which takes hours and goes on where it stopped. BENCH_SIZES="84 168", BENCH_SEEDS=3, BENCH_PAIRINGS=standing,
# BENCH_PEERS="highs cbc", BENCH_GOALS="proof target", BENCH_LIMIT=10, BENCH_NUMBERS=1-6 and BENCH_AGAIN=1 choose;
# NRP24=DIR has the published instances and PEERS=DIR the writer of their textbook model.
bench: build peers
	swift build -c release --package-path Benchmarks
	Benchmarks/.build/release/Bench Scenarios
	python3 Benchmarks/bench.py station $(BENCH_OPTIONS)
	python3 Benchmarks/bench.py nrp24 --instances "$(NRP24)" --textbook "$(PEERS)" $(BENCH_OPTIONS)
	python3 Benchmarks/table.py --best-known "$(NRP24)/best_known.csv"

BENCH_OPTIONS = $(if $(BENCH_SIZES),--sizes "$(BENCH_SIZES)") $(if $(BENCH_SEEDS),--seeds $(BENCH_SEEDS)) \
  $(if $(BENCH_PAIRINGS),--pairings "$(BENCH_PAIRINGS)") $(if $(BENCH_PEERS),--peers "$(BENCH_PEERS)") \
  $(if $(BENCH_GOALS),--goals "$(BENCH_GOALS)") $(if $(BENCH_LIMIT),--limit $(BENCH_LIMIT)) $(if $(BENCH_NUMBERS),--numbers "$(BENCH_NUMBERS)") \
  $(if $(BENCH_AGAIN),--again)

# The build tool gives the two sanitizers in any order, and the compiler takes only the last: hence both at once, once more.
FUZZ_FLAGS := --sanitize=fuzzer --sanitize=address -Xswiftc -sanitize=fuzzer,address

# Fuzzes every reader for SECONDS each; READERS="yaml json" picks some.
fuzz: build
	swift build -c release --package-path Tests/Fuzz --scratch-path .build-fuzz --product Fuzz $(FUZZ_FLAGS)
	bash Tests/Fuzz/fuzz.sh $(BINARY) Scenarios $(or $(SECONDS),60) $(READERS)

# Which lines of each room the tests run, those of the binary that they start included.
coverage: setup
	bash Tests/Evidence/coverage.sh

setup:
	@missing=$$(for p in $(SYSTEM_PACKAGES); do dpkg -s $$p >/dev/null 2>&1 || echo $$p; done); \
	if [ -n "$$missing" ]; then $(SUDO) apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq $$missing >/dev/null; fi

# Other solvers. What cannot be had is left out; the tools that use it say so.
peers: setup
	@dpkg -s $(PEER_PACKAGES) >/dev/null 2>&1 || { $(SUDO) apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq $(PEER_PACKAGES) >/dev/null; } || true
	@[ -x .venv-peers/bin/python ] || python3 -m venv .venv-peers
	@.venv-peers/bin/python -c 'import highspy, ortools, pyscipopt' 2>/dev/null || \
	  .venv-peers/bin/pip install --quiet highspy ortools pyscipopt numpy || true

.venv/ready: setup
	[ -x .venv/bin/python ] || python3 -m venv .venv
	[ $@ -nt Makefile ] || .venv/bin/pip install --quiet jsonschema pyyaml openpyxl icalendar playwright axe-playwright-python
	@touch $@

clean:
	rm -rf .build .build-client .build-fuzz .build-coverage .venv out
