#!/usr/bin/env bash
# A second judge, written from what the rules mean, agrees with the audit on thousands of mutated rosters.
#
#   mutations.sh WATCHBILL [COUNT [SCENARIO...]]
#
# COUNT mutations (10000 unless given) of the roster of Scenarios/xiying and a fifth as many of tiny, of hongxiang and of
# xiying's month out of a book, which shares by shifts and lets who is behind the partner serve alone; or COUNT of each
# scenario named. Compared on every line: legal or not, uncovered places, hard findings by code, cost by
# rule and level; on legal lines the penalty by level as well.
set -euo pipefail
binary=$(realpath "$1")
cd "$(dirname "$0")/../.."
count=${2:-10000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0
printf '%-10s %9s %7s %8s   disagreements: %6s %9s %9s %10s %6s %6s\n' \
  scenario mutations legal illegal legal uncovered penalties hardByCode costs error
run() { # scenario count
  local name
  name=$(basename "$1" .json)
  "$binary" export "$1" --as json --quiet --out "$folder/scenario.json" --force
  "$binary" solve "$1" --quiet --seed 1 --time 20 --out "$folder/solved" --force >"$folder/log"
  python3 Tests/Evidence/mutate.py "$folder/scenario.json" "$folder/solved/roster.json" "$2" 1 >"$folder/rosters"
  # 3: some of them break hard rules, as they should.
  "$binary" check "$1" --rosters "$folder/rosters" >"$folder/audit" || [ "$?" = 3 ]
  python3 Tests/Evidence/judge.py "$folder/scenario.json" "$folder/rosters" >"$folder/judge"
  python3 - "$name" "$folder/audit" "$folder/judge" <<'END' || failed=1
import collections, itertools, json, sys

name, audits, judges = sys.argv[1:]
kinds = ["legal", "uncovered", "penalties", "hardByCode", "costs", "error"]
wrong, counts, examples = collections.Counter(), collections.Counter(), []


def trimmed(amounts):
    while amounts and amounts[-1] == 0:
        amounts = amounts[:-1]
    return amounts


with open(audits, encoding="utf-8") as one, open(judges, encoding="utf-8") as other:
    for left, right in itertools.zip_longest(one, other):
        audit, judge = json.loads(left or '{"error": "no line"}'), json.loads(right or '{"error": "no line"}')
        if "error" in audit or "error" in judge or audit["id"] != judge["id"]:
            wrong["error"] += 1
            examples.append(("error", str(audit)[:300], str(judge)[:300]))
            continue
        isLegal = audit["hardFindings"] == 0
        counts["legal" if judge["legal"] else "illegal"] += 1
        hard = collections.Counter(line["code"] for line in audit["findings"] if line["level"] == 0)
        costs = collections.Counter()
        for line in audit["findings"]:
            costs[f"{line['rule']}@{line['level']}"] += line["penalty"]
        pairs = {
            "legal": (isLegal, judge["legal"]), "uncovered": (audit["uncovered"], judge["uncovered"]),
            "hardByCode": (dict(hard), judge["hard"]),
            "costs": ({rule: cost for rule, cost in costs.items() if cost}, judge["costs"]),
        }
        if isLegal and judge["legal"]:
            pairs["penalties"] = (trimmed(audit["penalties"]), trimmed(judge["penalties"]))
        for kind, (mine, theirs) in pairs.items():
            if mine != theirs:
                wrong[kind] += 1
                examples.append((f"{kind} {judge['id']}", mine, theirs))
total = sum(counts.values()) + wrong["error"]
print(f"{name:<10} {total:>9} {counts['legal']:>7} {counts['illegal']:>8}   {'':14} "
      + " ".join(f"{wrong[kind]:>{width}}" for kind, width in zip(kinds, (6, 9, 9, 10, 6, 6))))
for kind, mine, theirs in examples[:6]:
    print(f"  {kind}\n    audit {mine}\n    judge {theirs}")
sys.exit(1 if wrong or not total else 0)
END
}
if [ $# -gt 2 ]; then
  for scenario in "${@:3}"; do run "$scenario" "$count"; done
else
  run Scenarios/xiying "$count"
  for scenario in tiny hongxiang; do run "Scenarios/$scenario" $(((count + 4) / 5)); done
  "$binary" book init "$folder/station.book" --from Scenarios/xiying --quiet
  "$binary" book table "$folder/station.book" leave | sed '1!s/yes/no/' >"$folder/leave.csv" # Unexcused: a debt.
  "$binary" book table "$folder/station.book" leave --in "$folder/leave.csv" --quiet
  "$binary" book scenario "$folder/station.book" 2026-12 --out "$folder/book" --quiet
  run "$folder/book" $(((count + 4) / 5))
fi
exit $failed
