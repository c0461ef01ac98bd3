"""A small town through all of it: values are asserted, never times."""
import os
import tempfile

import figures
import runs
import station
import table
from setting import Setting


def run(arguments):
    """1 where something is wrong."""
    with tempfile.TemporaryDirectory() as folder:
        arguments.results, arguments.work = os.path.join(folder, "results"), os.path.join(folder, "work")
        arguments.limit = 60
        setting = Setting(arguments, runs.Store(os.path.join(arguments.results, "runs.ndjson")))
        for pairing in ("standing", "per-shift"):
            station.Case(setting, pairing, 6, 1, days=3).measure()
        setting.store = runs.Store(setting.store.path)
        count = len(setting.store.runs)
        wrong = disagreements(setting.store.runs) + miscounted()
        # A second sitting finds everything done.
        station.Case(setting, "standing", 6, 1, days=3).measure()
        if len(setting.store.runs) != count:
            wrong.append("runs that were there were run again")
        table.make(arguments.results)
        for name in ("station.md", *(["ratios.svg", "ratios.csv"] if setting.peers else [])):
            if not os.path.exists(os.path.join(arguments.results, name)):
                wrong.append(f"{name} was not made")
    for line in wrong:
        print("WRONG:", line)
    print(f"bench smoke: {count} runs, {len(wrong)} wrong")
    return 1 if wrong else 0


def disagreements(all_runs):
    """Every solver proves the value that Watchbill proves, and bounds that say so."""
    optimum = {run["case"]["pairing"]: run["value"] for run in all_runs if run["solver"] == "watchbill"}
    wrong = []
    for run in all_runs:
        name = f"{run['case']['pairing']} {run['solver']} {run['model']} {run['goal']}"
        value, expected = run["value"], optimum[run["case"]["pairing"]]
        if any(row[2] is not None and figures.raised(row[2]) > expected for row in run["trace"]):
            wrong.append(f"{name}: a bound above the optimum {expected}")
        if run["goal"] == "target":
            if value is None or not expected <= value <= expected + max(1, 0.005 * value):
                wrong.append(f"{name}: {value}, not within the target of {expected}")
            continue
        if value != expected or value is None:
            wrong.append(f"{name}: {value}, Watchbill {expected}")
        if figures.proof_time(run) is None:
            wrong.append(f"{name}: no proof in its trace {run['trace'][-1:]}")
    return wrong


def miscounted():
    """The figures of traces whose figures are plain to see."""
    trace = [[0.5, None, 90], [1, 120, 90.2], [2, 101, 99.2], [3, 101, 100], [12, 100, 100]]
    run = {"goal": "proof", "limit": 60, "trace": trace}
    late = {"goal": "proof", "limit": 60, "trace": trace[:2]}
    targets = figures.best_time([late, run], figures.target_time), figures.best_time([late], figures.target_time)
    found = {
        "target": figures.target_time(run), "proof": figures.proof_time(run), "value": figures.value_at(run),
        "first value": figures.value_at(run, 0.7), "best": str(targets[0]), "none": str(targets[1]),
        "ratio": str(figures.time_ratio(*targets)), "inverse": str(figures.time_ratio(*reversed(targets))),
        "mean": str(figures.geometric_mean([figures.Ratio(2), None, figures.Ratio(8, "≥")])),
        "relative": figures.is_near(1000, 995) and not figures.is_near(1000, 994),
    }
    expected = {
        "target": 2, "proof": 12, "value": 101, "first value": None, "best": "2", "none": "> 60", "ratio": "≥ 30",
        "inverse": "≤ 0.0333", "mean": "≥ 4", "relative": True,
    }
    return [f"{name}: {found[name]}, not {expected[name]}" for name in expected if found[name] != expected[name]]
