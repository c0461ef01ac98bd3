"""Reproduces stand-in lists with `check`: every exclusion breaks the rules that it names, every cost is what check finds.

Usage: stand-ins.py BINARY [SCENARIO] [SHIFTS]
Solves the scenario, asks for the stand-ins of the first deputy on SHIFTS shifts spread over the month, and lets `check
--rosters` judge each of the rosters, with nothing of the list but who serves instead.
"""
import json
import subprocess
import sys
import tempfile

binary = sys.argv[1]
scenario = sys.argv[2] if len(sys.argv) > 2 else "Scenarios/xiying"
wanted = int(sys.argv[3]) if len(sys.argv) > 3 else 20


def run(*words, codes=(0,)):
    done = subprocess.run([binary, *words], capture_output=True, text=True)
    if done.returncode not in codes:
        sys.exit(f"{words} ended with {done.returncode}: {done.stderr}")
    return done.stdout


with tempfile.TemporaryDirectory() as folder:
    run("solve", scenario, "--out", folder, "--quiet")
    roster = json.load(open(folder + "/roster.json", encoding="utf-8"))
    deputies = {person for unit in roster["units"] for person in unit}
    turns = sorted((shift, person) for person, shifts in roster["assignments"].items() for shift in shifts)
    first = {}
    for shift, person in turns:
        if person in deputies or not deputies:
            first.setdefault(shift, person)
    asked = sorted(first)
    asked = asked[:: max(1, len(asked) // wanted)][:wanted]

    lines, claims = [], []
    for shift in asked:
        absent = first[shift]
        answer = json.loads(run("stand-in", folder + "/roster.json", shift, "--for", absent, "--json"))
        (entry,) = answer["lists"]
        for kind in ("candidates", "excluded"):
            for one in entry[kind]:
                turns = (one["override"]["turns"] if kind == "candidates" else
                         [{"person": absent, "shift": shift, "serves": False},
                          {"person": one["person"], "shift": shift, "serves": True}])
                assignments = {person: list(shifts) for person, shifts in roster["assignments"].items()}
                for turn in turns:
                    own = assignments.setdefault(turn["person"], [])
                    own.append(turn["shift"]) if turn["serves"] else own.remove(turn["shift"])
                override = {"kind": "standIn", "absences": [], "barred": [], "turns": turns, "reason": "", "by": ""}
                lines.append(json.dumps({"id": len(lines), "units": roster["units"], "assignments": assignments,
                                         "overrides": [override]}))
                claims.append((shift, kind, one))
    with open(folder + "/lines", "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    verdicts = [json.loads(line) for line in
                run("check", scenario, "--rosters", folder + "/lines", codes=(0, 3)).splitlines()]

wrong = 0
counts = {"candidates": 0, "excluded": 0}
by_rule = {}
for (shift, kind, one), verdict in zip(claims, verdicts, strict=True):
    counts[kind] += 1
    hard = {finding["rule"] for finding in verdict["findings"] if finding["level"] == 0}
    if kind == "candidates":
        cost = one["cost"]
        good = verdict["penalties"] == [0, cost["uncovered"], *cost["points"]]
    else:
        named = {finding["rule"] for finding in one["findings"]}
        good = bool(named) and named <= hard
        for rule in named:
            by_rule[rule] = by_rule.get(rule, 0) + 1
    if not good:
        wrong += 1
        print("differs:", shift, kind, one["person"], verdict["penalties"], sorted(hard))
print(f"stand-ins of {scenario}: {len(asked)} shifts, {counts['candidates']} costs and {counts['excluded']} exclusions "
      f"judged by check, {wrong} differ")
print("  exclusions by rule:", ", ".join(f"{rule} {count}" for rule, count in sorted(by_rule.items())))
sys.exit(1 if wrong else 0)
