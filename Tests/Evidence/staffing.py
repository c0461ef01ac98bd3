"""The number of further deputies: with it an optimum without an uncovered place, with one fewer HiGHS's bound shows one.

Usage: staffing.py BINARY [SCENARIOS]
Asks `staffing` for goals on the shipped towns, writes the towns with enough deputies and with one fewer, exports the
models of their uncovered places, and lets HiGHS bound both; it reads nothing but the models.
"""
import json
import subprocess
import sys
import tempfile

try:
    import highspy
except ImportError:
    print("HiGHS: skipped, highspy is missing")
    sys.exit(0)

binary = sys.argv[1]
scenarios = sys.argv[2] if len(sys.argv) > 2 else "Scenarios"
CASES = [("tiny", "turns<=3", []), ("tiny", "law every 1 days at station", []), ("xiying", "turns<=2", []),
         ("xiying", "law every 2 days at station", ["--kind", "level=county"])]


def run(*words, codes=(0,)):
    done = subprocess.run([binary, *words], capture_output=True, text=True)
    if done.returncode not in codes:
        sys.exit(f"{words} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def bound(scenario, folder):
    """HiGHS's bound on what uncovered places cost, and what its solution costs; infinity where there is no roster."""
    run("export", scenario, "--level", "1", "--plain", "--out", folder + "/case.mps", "--force", "--quiet")
    solver = highspy.Highs()
    for name, value in (("output_flag", False), ("time_limit", 120.0), ("mip_rel_gap", 0.0)):
        solver.setOptionValue(name, value)
    solver.readModel(folder + "/case.mps")
    solver.run()
    if solver.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
        return float("inf"), float("inf")
    return solver.getInfo().mip_dual_bound, solver.getInfo().objective_function_value


failures = 0
with tempfile.TemporaryDirectory() as folder:
    for place, (town, goal, kind) in enumerate(CASES):
        out = f"{folder}/{place}"
        answer = json.loads(run("staffing", f"{scenarios}/{town}", "--for", goal, *kind, "--out", out, "--json", "--time", "240"))
        number = answer["number"]
        certified = [trial["isCertified"] for trial in answer["trials"] if trial["outcome"] == "tooFew"]
        enough = bound(f"{out}/plus-{number}.json", folder)
        fewer = bound(f"{out}/plus-{number - 1}.json", folder) if number > 0 else None
        good = round(enough[1]) == 0 and (fewer is None or fewer[0] > 1e-6)
        failures += not good
        print(f"{town}, {goal}: {number} further deputies; HiGHS with {number}: {enough[1]:g} uncovered; "
              f"with one fewer: " + ("-" if fewer is None else f"bound {fewer[0]:g}") +
              f"; {sum(certified)} of {len(certified)} smaller numbers certified: {'ok' if good else 'NOT AS CLAIMED'}")
print("all as claimed" if failures == 0 else f"{failures} claims failed")
sys.exit(1 if failures else 0)
