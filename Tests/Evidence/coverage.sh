#!/usr/bin/env bash
# Runs the tests in a build that counts and prints for each room the lines that are run.
#   coverage.sh [FILTER]
# The binary that the tests start counts too. Lines are those of llvm-cov: of functions, comments left out.
set -euo pipefail
cd "$(dirname "$0")/../.."
scratch=.build-coverage
tools="$(dirname "$(readlink -f "$(command -v swift)")")"
swift build --build-tests --enable-code-coverage --scratch-path "$scratch" | tail -1
tests="$scratch/debug/watchbillPackageTests.xctest" profiles="$PWD/$scratch/profiles"
rm -rf "$profiles"
mkdir -p "$profiles"
# %m is the program: its runs are added to a pool of four files while they end.
passed=0
LLVM_PROFILE_FILE="$profiles/%4m.profraw" SWIFT_BACKTRACE=enable=no \
  "$tests" --testing-library swift-testing ${1:+--filter "$1"} >"$scratch/tests.log" 2>&1 || passed=$?
tail -1 "$scratch/tests.log"
"$tools/llvm-profdata" merge -sparse "$profiles"/*.profraw -o "$scratch/all.profdata"
"$tools/llvm-cov" export -summary-only -instr-profile "$scratch/all.profdata" "$tests" \
  -object "$scratch/debug/watchbill" >"$scratch/coverage.json" 2>"$scratch/coverage.log"
python3 - "$scratch/coverage.json" "$PWD/Sources/" <<'TABLE'
import collections
import json
import sys

rooms, files = collections.defaultdict(lambda: [0, 0]), []
for file in json.load(open(sys.argv[1]))["data"][0]["files"]:
    if not file["filename"].startswith(sys.argv[2]):
        continue
    path, lines = file["filename"][len(sys.argv[2]):], file["summary"]["lines"]
    for name in (path.split("/")[0], "all"):
        rooms[name][0] += lines["count"]
        rooms[name][1] += lines["covered"]
    files.append((lines["count"] - lines["covered"], lines["count"], path))
print(f"{'room':<18} {'lines':>6} {'covered':>8} {'percent':>8}")
for name, (count, covered) in sorted(rooms.items(), key=lambda room: (room[0] == "all", room[0])):
    print(f"{name:<18} {count:>6} {covered:>8} {100 * covered / max(1, count):>8.1f}")
print("most lines not run:")
for missed, count, path in sorted(files, reverse=True)[:15]:
    print(f"{missed:>6} of {count:>4}  {path}")
TABLE
exit $passed
