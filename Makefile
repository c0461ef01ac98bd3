# Every target does its own set-up: system packages from one list, with sudo only where not root.
SYSTEM_PACKAGES := libglpk-dev python3 python3-venv
PEER_PACKAGES   := coinor-cbc glpk-utils
SUDO   := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
BINARY := .build/release/watchbill

.PHONY: roster test lint format evidence bench build setup clean fuzz coverage

roster: build
	$(BINARY) solve Scenarios/xiying

build: setup
	swift build -c release --product watchbill

test: setup .venv/ready
	swift build --build-tests
	swift test --skip-build
	.venv/bin/python Tests/Evidence/schema.py .build/debug/watchbill Scenarios
	bash Tests/Client/run.sh

lint:
	swift format lint --strict --recursive Sources Tests Benchmarks/Sources Package.swift

format:
	swift format --in-place --recursive Sources Tests Benchmarks/Sources Package.swift

# Long proofs, each a command that prints its table. PEERS=DIR compares with other solvers.
evidence: build .venv/ready
	swift build -c release
	.build/release/GLPKStress
	bash Tests/Evidence/mutations.sh $(BINARY)
	python3 Tests/Evidence/round-robin.py $(BINARY)
	bash Tests/Evidence/determinism.sh $(BINARY)
	bash Tests/Evidence/peers.sh $(BINARY) "$(PEERS)"
	bash Tests/Evidence/certificates.sh $(BINARY) "$(PEERS)"

# Speed, cancellation and concurrency on the shipped scenarios; PEERS=DIR adds other solvers on the exported models.
bench: build
	swift build -c release --package-path Benchmarks
	Benchmarks/.build/release/Bench Scenarios
	bash Tests/Evidence/peers.sh $(BINARY) "$(PEERS)"

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

.venv/ready: setup
	[ -x .venv/bin/python ] || python3 -m venv .venv
	[ -f $@ ] || .venv/bin/pip install --quiet jsonschema pyyaml
	@touch $@

clean:
	rm -rf .build .build-client .build-fuzz .build-coverage .venv out
