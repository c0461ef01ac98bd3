#!/usr/bin/env bash
# The same seed and rounds give the same bytes with one thread or two.
#
#   determinism.sh WATCHBILL
set -euo pipefail
cd "$(dirname "$0")/../.."
binary=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
printf '%-10s %-5s %-7s %-9s %-16s %s\n' scenario seed rounds penalty digest same
for scenario in hongxiang xiying; do
  for seed in 1 2 3; do
    for rounds in 1 4; do
      for threads in 1 2 2; do
        "$binary" solve "Scenarios/$scenario" --json --quiet --seed "$seed" --iterations "$rounds" \
          --threads "$threads" --out "$folder/out" --force >"$folder/answer" || true
        sha256sum "$folder/out/roster.json" | cut -c1-16
      done >"$folder/digests"
      penalty=$(sed -n 's/.*"penalty" : \(.*\),/\1/p' "$folder/answer")
      count=$(sort -u "$folder/digests" | wc -l)
      [ "$count" = 1 ] && same=yes || same=NO
      printf '%-10s %-5s %-7s %-9s %-16s %s\n' "$scenario" "$seed" "$rounds" "${penalty:-?}" "$(head -n 1 "$folder/digests")" "$same"
      [ "$same" = yes ] || exit 1
    done
  done
done
