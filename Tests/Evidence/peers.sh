#!/usr/bin/env bash
# The exported models in other solvers: one value, equal to the audited penalty.
#
#   peers.sh WATCHBILL PEERS
#
# PEERS is a folder with solve_model.py (MODEL.mps --solver highs|cpsat|cbc|scip|glpk). Needs cbc and glpsol, and makes
# a virtual environment .venv-peers with highspy, ortools and pyscipopt.
set -euo pipefail
cd "$(dirname "$0")/../.."
binary=$1
peers=${2:-}
if [ -z "$peers" ] || [ ! -f "$peers/solve_model.py" ]; then
  echo "peers: skipped, PEERS=DIR with solve_model.py is missing"
  exit 0
fi
[ -x .venv-peers/bin/python ] || python3 -m venv .venv-peers
.venv-peers/bin/python -c 'import highspy, ortools, pyscipopt' 2>/dev/null ||
  .venv-peers/bin/pip install --quiet highspy ortools pyscipopt numpy
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
number() { sed -n "s/.*\"$1\" : \(-\{0,1\}[0-9.e-]*\),\{0,1\}/\1/p" "$2" | head -n 1; }
failed=0
check() { # name model expected
  for solver in highs cpsat cbc scip glpk; do
    .venv-peers/bin/python "$peers/solve_model.py" "$2" --solver "$solver" --time 300 | tail -n 1 >"$folder/answer"
    read -r value status seconds < <(python3 -c '
import json, sys
answer = json.load(open(sys.argv[1]))
print(round(answer["objective"]) if answer["objective"] is not None else "none", answer["status"].replace(" ", "-"), round(answer["wall_s"], 2))' "$folder/answer")
    [ "$value" = "$3" ] && same=yes || { same=NO; failed=1; }
    printf '%-18s %-7s %-9s %-9s %-24s %-8s %s\n' "$1" "$solver" "$3" "$value" "$status" "$seconds" "$same"
  done
}
printf '%-18s %-7s %-9s %-9s %-24s %-8s %s\n' model solver watchbill value status seconds same
for scenario in tiny hongxiang xiying; do
  "$binary" solve "Scenarios/$scenario" --json --quiet --out "$folder/$scenario" --force >"$folder/solved"
  "$binary" export "Scenarios/$scenario" --as mps --quiet --out "$folder/$scenario.mps" --force
  check "$scenario" "$folder/$scenario.mps" "$(number penalty "$folder/solved")"
done
"$binary" pair Scenarios/xiying --json >"$folder/pairing"
"$binary" export Scenarios/xiying --model pairing --as mps --quiet --out "$folder/pairing.mps" --force
check "xiying pairing" "$folder/pairing.mps" "-$(number total "$folder/pairing")"
exit $failed
