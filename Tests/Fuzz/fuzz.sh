#!/usr/bin/env bash
# Fuzzes each reader in turn and prints a line for each: runs, coverage, largest memory, crashes.
#   fuzz.sh WATCHBILL SCENARIOS SECONDS [READER…]
# Memory is told of the instrumented program, whose shadow and quarantine come on top of what the readers take.
set -uo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
binary="$(realpath "$1")" scenarios="$(realpath "$2")" seconds="$3"
shift 3
readers=("${@:-}")
[ -n "${readers[0]}" ] || readers=(yaml table folder json roster calendar words)
scratch="$(realpath "$here/../..")/.build-fuzz"
fuzz="$scratch/release/Fuzz"
corpora="$scratch/corpora"
python3 "$here/seeds.py" "$binary" "$scenarios" "$corpora-seeds" || exit 1
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=16:allocator_release_to_os_interval_ms=100
failed=0
printf '%-9s %10s %7s %9s %8s %s\n' reader runs edges seconds 'RSS MB' crashes
for reader in "${readers[@]}"; do
  mkdir -p "$corpora/$reader" "$scratch/crashes/$reader"
  log="$scratch/fuzz-$reader.log"
  began=$SECONDS
  WATCHBILL_FUZZ="$reader" "$fuzz" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=600 -malloc_limit_mb=400 \
    -max_len=65536 -len_control=50 -print_final_stats=1 -artifact_prefix="$scratch/crashes/$reader/" \
    "$corpora/$reader" "$corpora-seeds/$reader" >"$log" 2>&1
  status=$?
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log" | tail -1)
  peak=$(sed -n 's/^stat::peak_rss_mb: *//p' "$log" | tail -1)
  edges=$(grep -o 'cov: [0-9]*' "$log" | tail -1 | cut -d' ' -f2)
  [ "$status" = 0 ] && crashes=0 || { crashes="exit $status, see $log"; failed=1; }
  printf '%-9s %10s %7s %9s %8s %s\n' "$reader" "${runs:-?}" "${edges:-?}" "$((SECONDS - began))" "${peak:-?}" "$crashes"
done
exit $failed
