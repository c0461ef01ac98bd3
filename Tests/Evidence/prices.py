"""Checks prices against HiGHS: the optimum of the scenario's export less that of the export without the subject.

Usage: prices.py BINARY [SCENARIO…]
Every price of `price --json` that is one number is one case; ten are taken, spread over the scenarios and over rules,
groups and wishes. The subject is taken out by this script: rules by a patch, wishes by their line of requests.csv. Both
models are exported at both levels, uncovered places first, and solved by HiGHS to proven optimality.
"""
import csv
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import highspy

binary = sys.argv[1]
scenarios = sys.argv[2:] or ["Scenarios/tiny", "Scenarios/xiying", "Scenarios/hongxiang"]
GROUPS = {
    "fairness": ["fairness", "debts", "order", "nightBalance", "weekdayVariety"],
    "wishes": ["requests"],
    "travel": ["travel", "nightTravel"],
}


def run(*words):
    done = subprocess.run([binary, *map(str, words)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{words} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def optimum(folder, place):
    """The least points of a scenario whose places can all be filled."""
    values = []
    for level in (1, 2):
        model = str(place / f"model-{level}.mps")
        run("export", folder, "--level", level, "--out", model, "--force", "--quiet")
        solver = highspy.Highs()
        solver.setOptionValue("output_flag", False)
        for gap in ("mip_rel_gap", "mip_abs_gap"):
            solver.setOptionValue(gap, 0.0)
        solver.setOptionValue("time_limit", 900.0)
        solver.readModel(model)
        solver.run()
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            sys.exit(f"HiGHS: {folder} level {level}: {solver.modelStatusToString(solver.getModelStatus())}")
        values.append(round(solver.getInfo().objective_function_value))
    if values[0]:
        sys.exit(f"{folder}: some places cannot be filled, and the export's caps of 0 do not hold")
    return values[1]


def without(scenario, kind, key, place):
    """A folder with the scenario without a rule, a group or a wish."""
    folder = place / "without"
    shutil.rmtree(folder, ignore_errors=True)
    if kind == "request":
        shutil.copytree(scenario, folder)
        rows = list(csv.reader(open(folder / "requests.csv", encoding="utf-8-sig")))
        del rows[int(key)]
        csv.writer(open(folder / "requests.csv", "w", encoding="utf-8", newline="")).writerows(rows)
        return folder
    dropped = [key]
    if kind == "group":
        stated = json.loads(run("export", scenario, "--as", "json"))["rules"]
        named = [(rule, {}) if isinstance(rule, str) else next(iter(rule.items())) for rule in stated]
        dropped = [values.get("id", name) for name, values in named if name in GROUPS[key]]
    patch = place / "without.yaml"
    patch.write_text("changes:\n" + "".join(f"  - dropRules: {rule}\n" for rule in dropped), encoding="utf-8")
    run("patch", scenario, patch, "--out", folder, "--quiet")
    return folder


def chosen(lines, count):
    """Prices that are one number at the level of points: the dearest first, of each kind in turn."""
    exact = [line for line in lines if line["level"] == 2 and line["least"] is not None and line["least"] == line["most"]]
    exact = [line for line in exact if line["kind"] != "group" or line["id"] in GROUPS]
    queues = [sorted((x for x in exact if x["kind"] == kind), key=lambda x: -x["most"]) for kind in ("rule", "group", "request")]
    found = []
    while len(found) < count and any(queues):
        for queue in queues:
            if queue and len(found) < count:
                found.append(queue.pop(0))
    return found


cases = failures = 0
with tempfile.TemporaryDirectory() as name:
    place = pathlib.Path(name)
    for number, scenario in enumerate(scenarios):
        lines = json.loads(run("price", scenario, "--json", "--time", "120"))["lines"]
        whole = optimum(scenario, place)
        left = 10 - cases if number + 1 == len(scenarios) else -(-10 // len(scenarios))
        for line in chosen(lines, left):
            rest = optimum(without(scenario, line["kind"], line["id"], place), place)
            good = whole - rest == line["least"]
            cases += 1
            failures += not good
            print(f"{scenario:22} {line['kind']:8} {line['name'][:30]:30} HiGHS {whole} − {rest} = {whole - rest}, price {line['least']}{'' if good else '  WRONG'}", flush=True)
print(f"{cases} prices, {failures} wrong")
sys.exit(1 if failures or cases < 10 else 0)
