"""Checks a front: no listed point is dominated, no bound lies above its cost, and `check` tells the same costs of each roster.

Usage: frontier.py FRONTIER.json [BINARY SCENARIO]
The file is what `frontier --json` printed. With BINARY and SCENARIO each roster's costs are told again by `check` from
the folder that `frontier --out` wrote beside the file (point-N.json).
"""
import json
import pathlib
import subprocess
import sys

path = pathlib.Path(sys.argv[1])
front = json.load(open(path, encoding="utf-8"))
points = front["points"]
failures = 0
if len(points) < 2:
    sys.exit("fewer than two points")


def dominates(one, other):
    return one != other and all(a <= b for a, b in zip(one, other))


for i, point in enumerate(points):
    for j, other in enumerate(points):
        if i != j and (dominates(other["costs"], point["costs"]) or other["costs"] == point["costs"]):
            print(f"point {i + 1} {point['costs']} is dominated by {j + 1} {other['costs']}")
            failures += 1
    if any(bound is not None and bound > cost for bound, cost in zip(point["bounds"], point["costs"])):
        print(f"point {i + 1}: a bound {point['bounds']} lies above {point['costs']}")
        failures += 1
    if point["isProven"] != (point["bounds"] == point["costs"]):
        print(f"point {i + 1}: proven {point['isProven']} with {point['bounds']}")
        failures += 1
    if front["othersAtMost"] is not None and point["others"] > front["othersAtMost"]:
        print(f"point {i + 1}: others {point['others']} beyond {front['othersAtMost']}")
        failures += 1

if len(sys.argv) > 3:
    binary, scenario = sys.argv[2:4]
    for i, point in enumerate(points):
        file = path.parent / f"point-{i + 1}.json"
        done = subprocess.run([binary, "check", scenario, str(file), "--json"], capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"check {file} ended with {done.returncode}: {done.stderr}")
        costs = {}
        for finding in json.loads(done.stdout)["findings"]:
            if finding["level"] >= 2:
                costs[finding["rule"]] = costs.get(finding["rule"], 0) + finding["penalty"]
        told = [sum(costs.pop(rule, 0) for rule in rules) for rules in front["rules"]]
        if told != point["costs"] or sum(costs.values()) != point["others"]:
            print(f"point {i + 1}: check tells {told} and {sum(costs.values())}, the front {point['costs']} and {point['others']}")
            failures += 1

proven = sum(point["isProven"] for point in points)
print(f"{len(points)} points between {' and '.join(front['between'])}, {proven} proven, complete: {front['isComplete']}; {failures} faults")
sys.exit(1 if failures else 0)
