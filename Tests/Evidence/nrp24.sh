#!/usr/bin/env bash
# The shift scheduling instances of Curtois and Qu: imported, solved, published, and judged by an evaluator that shares
# no code with Watchbill.
#
#   nrp24.sh WATCHBILL NRP24 SECONDS [INSTANCE…]
#
# NRP24 is a folder with InstanceN.txt, evaluate.py and best_known.csv. For each instance the penalty must be the
# evaluator's value without a hard violation, and the bound at most the best known upper value.
set -euo pipefail
binary=$1
folder=${2:-${NRP24:-}}
seconds=${3:-10}
shift $(($# < 3 ? $# : 3))
if [ -z "$folder" ] || [ ! -f "$folder/evaluate.py" ]; then
  echo "nrp24: skipped, NRP24=DIR with evaluate.py is missing"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ $# -gt 0 ] || set -- $(seq 1 24)
failed=0
printf '%-11s %-10s %9s %9s %9s %9s %s\n' instance status penalty bound best evaluate same
for number in "$@"; do
  name=Instance$number
  rm -rf "$work"/*
  "$binary" import nrp24 "$folder/$name.txt" --out "$work/scenario" --quiet
  code=0
  "$binary" solve "$work/scenario" --time "$seconds" --out "$work/out" --json --quiet >"$work/answer" || code=$?
  if [ -f "$work/out/roster.json" ]; then
    "$binary" publish "$work/out/roster.json" --as nrp24 --out "$work/solution" --quiet
    python3 -B "$folder/evaluate.py" "$folder/$name.txt" "$work/solution" --json >"$work/value" || true
  fi
  python3 - "$work" "$folder" "$number" "$code" <<'PYTHON' || failed=1
import csv, json, os, sys
work, folder, number, code = sys.argv[1:]
rows = csv.DictReader(open(folder + "/best_known.csv", encoding="utf-8-sig"))
row = next(r for r in rows if str(r["instance"]).lower().replace("instance", "").strip() == number)
best = int(row["best_upper"]) if row["best_upper"] else None
answer = json.load(open(work + "/answer")) if os.path.getsize(work + "/answer") else {}
status, penalty, bound = answer.get("status"), answer.get("penalty"), answer.get("bound")
value, same = None, "-"
good = code in ("0", "4") and (bound is None or best is None or bound <= best)
if os.path.exists(work + "/value"):
    judged = json.load(open(work + "/value"))
    value = judged["penalty"]["total"] if judged["feasible"] else "illegal"
    same = "yes" if value == penalty else "NO"
    good = good and value == penalty
if bound is not None and best is not None and bound > best:
    same += " BOUND"
if code not in ("0", "4"):
    same += " exit " + code
print("%-11s %-10s %9s %9s %9s %9s %s" % ("Instance" + number, status, penalty, bound, best, value, same), flush=True)
sys.exit(0 if good else 1)
PYTHON
done
exit $failed
