#!/usr/bin/env python3
"""Makes the tables and charts of all runs.

    table.py [--results Benchmarks/results] [--best-known nrp24/best_known.csv]
"""
import argparse
import csv
import os
import sys

import chart
import runs
from figures import (MOMENT, Ratio, best_time, best_value, geometric_mean, proof_time, raised, spoken, target_time,
                     time_ratio, value_at, worst)

SOLVERS = ("watchbill", "highs", "cpsat", "scip", "cbc")
PAIRINGS = ("standing", "per-shift")

READING = """Times are seconds from the model in memory; `prepare` holds what comes before that (pairing and lowering for
Watchbill; for peers writing the model, reading it and building it). The gap target is value − bound ≤ max(1 point, 0.5 %),
read off each run's trace with bounds rounded up, since penalties are whole. A peer's time is the better of its runs on the
strengthened and the plain model (CP-SAT: and its native one; SCIP: and its concurrent solvers), *the best peer* the best
of all of them. Ratios are the best peer's figure ÷ Watchbill's: above 1 Watchbill is ahead. `>` means not reached before
the limit, so that a ratio is a bound: `≥` where the peers' limit came first, `≤` where Watchbill's did, `~` for a mean over
both; cases that neither reached are left out of the mean. Times below 0.05 s count as 0.05 s."""


def table(heads, rows):
    lines = ["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
    return "\n".join(lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]) + "\n"


class Group:
    """The runs of one case: Watchbill's and each peer's."""

    def __init__(self, group):
        self.case = group[0]["case"]
        self.runs = group
        self.ours = [run for run in group if run["solver"] == "watchbill"]
        self.peers = [run for run in group if run["solver"] != "watchbill"]
        # Runs with the target as their limit end with it: they say nothing of proofs and of later values.
        self.full = [run for run in self.peers if run["goal"] == "proof"]

    def of(self, solver):
        return [run for run in self.runs if run["solver"] == solver]

    def ratio(self, measure, solver=None):
        peers = self.peers if measure is target_time else self.full
        peers = [run for run in peers if solver in (None, run["solver"])]
        return time_ratio(best_time(self.ours, measure), best_time(peers, measure))

    def value_ratio(self):
        ours, theirs = best_value(self.ours), best_value(self.peers)
        if ours is None or theirs is None:
            return None
        return Ratio((theirs + 1) / (ours + 1))


def grouped(all_runs):
    groups = {}
    for run in all_runs:
        groups.setdefault(tuple(sorted(run["case"].items())), []).append(run)
    return [Group(group) for group in groups.values()]


def head(title, all_runs):
    lists = {name: sorted({run[name] for run in all_runs if run[name]}) for name in ("machine", "version", "commit")}
    busy = max(run["load"] for run in all_runs)
    return (f"# {title}\n\nMachine: {'; '.join(lists['machine'])}. Load before a run at most {busy}.  \n"
            f"Versions: {', '.join(lists['version'])}.  \nCommits: {', '.join(lists['commit'])} (+: with changes).\n\n"
            f"{READING}\n\n")


def every_run(all_runs, heads, columns):
    rows = []
    for run in all_runs:
        reached, proven = target_time(run), proof_time(run)
        rows.append([*columns(run), run["solver"], run["model"] or "–", run["goal"], run["threads"], spoken(reached),
                     spoken(proven), spoken(value_at(run)), spoken(run["value"]), spoken(raised(run["bound"])),
                     spoken(run["seconds"]), spoken(run["prepare"]), run["megabytes"], run["status"]])
    heads = [*heads, "solver", "model", "goal", "threads", "target s", "proof s", f"value at {MOMENT} s", "value",
             "bound", "seconds", "prepare s", "MB", "status"]
    return "## Every run\n\n`runs.ndjson` has each run's command, commit and trace.\n\n" + table(heads, rows)


def commands(all_runs):
    """The commands of the first case, as an example of all."""
    first = all_runs[0]["case"]
    lines = [run["command"] for run in all_runs if run["case"] == first]
    return "## Commands of the first case\n\n```sh\n" + "\n".join(lines) + "\n```\n\n"


# The station month.

def station(all_runs, folder):
    groups = [group for group in grouped(all_runs) if group.ours and group.peers]
    sizes = sorted({run["case"]["people"] for run in all_runs})
    kinds = [(pairing, people) for people in sizes for pairing in PAIRINGS]
    text = head("The station month", all_runs)
    text += "## Ratios to the best peer\n\n"
    rows = []
    for pairing, people in kinds:
        here = [g for g in groups if g.case["pairing"] == pairing and g.case["people"] == people]
        if not here:
            continue
        row = [pairing, people, len(here)]
        for ratios in ([g.ratio(target_time) for g in here], [g.ratio(proof_time) for g in here],
                       [g.value_ratio() for g in here]):
            known = sum(ratio is not None for ratio in ratios)
            row += [geometric_mean(ratios) or "–", worst(ratios) or "–", known]
        rows.append(row)
    text += table(["pairs", "people", "cases", "target: mean", "worst", "of", "proof: mean", "worst", "of",
                   f"value at {MOMENT} s: mean", "worst", "of"], rows) + "\n"
    text += by_peer(groups, kinds) + by_case(groups) + charts(groups, kinds, sizes, folder)
    text += commands(all_runs)
    text += every_run(all_runs, ["pairs", "people", "seed"],
                      lambda run: [run["case"]["pairing"], run["case"]["people"], run["case"]["seed"]])
    write(os.path.join(folder, "station.md"), text)


def by_peer(groups, kinds):
    rows = []
    for pairing, people in kinds:
        here = [g for g in groups if g.case["pairing"] == pairing and g.case["people"] == people]
        for solver in SOLVERS[1:]:
            there = [g for g in here if g.of(solver)]
            if there:
                target = [g.ratio(target_time, solver) for g in there]
                proof = [g.ratio(proof_time, solver) for g in there]
                rows.append([pairing, people, chart.NAMES[solver], len(there), geometric_mean(target) or "–",
                             worst(target) or "–", geometric_mean(proof) or "–", worst(proof) or "–"])
    return "## Ratios to each peer\n\n" + table(
        ["pairs", "people", "peer", "cases", "target: mean", "worst", "proof: mean", "worst"], rows) + "\n"


def by_case(groups):
    rows = []
    for group in groups:
        case = group.case
        rows.append([
            case["pairing"], case["people"], case["seed"], best_time(group.ours, target_time),
            best_time(group.peers, target_time), group.ratio(target_time) or "–", best_time(group.ours, proof_time),
            best_time(group.full, proof_time), group.ratio(proof_time) or "–", spoken(best_value(group.ours)),
            spoken(best_value(group.peers))])
    return "## Each case\n\n" + table(
        ["pairs", "people", "seed", "target: ours", "best peer", "ratio", "proof: ours", "best peer", "ratio",
         f"value at {MOMENT} s: ours", "best peer"], rows) + "\n"


def charts(groups, kinds, sizes, folder):
    text = "## Charts\n\n"
    series = {pairing: [] for pairing in PAIRINGS}
    for group in groups:
        ratio = group.ratio(target_time)
        if ratio is not None:
            series[group.case["pairing"]].append([group.case["people"], ratio.number, ratio.sign])
    rows = [[name, *row] for name, points in series.items() for row in points]
    if rows:
        text += picture(folder, "ratios", chart.ratios("Time to the gap target", series, sizes),
                        ["pairs", "people", "ratio", "sign"], rows)
    for pairing, people in kinds:
        here = [g for g in groups if g.case["pairing"] == pairing and g.case["people"] == people]
        if not here:
            continue
        group = min(here, key=lambda g: g.case["seed"])
        name = f"value-{pairing}-{people}"
        lines = progress(group)
        limit = max(run["limit"] for run in group.runs)
        title = f"Value over time: {pairing}, {people} people, seed {group.case['seed']}"
        text += picture(folder, name, chart.progress(title, lines, limit), ["solver", "seconds", "percent"],
                        [[solver, *row] for solver, points in lines.items() for row in points])
    return text + "\n"


def progress(group):
    """For each solver the best of its forms: percent over the best bound that anybody proved, at each improvement."""
    bounds = [raised(run["bound"]) for run in group.runs if run["bound"] is not None]
    bound = max(bounds, default=0)
    lines = {}
    for solver in SOLVERS:
        steps = sorted((row[0], row[1]) for run in group.of(solver) for row in run["trace"] if row[1] is not None)
        best, rows = None, []
        for seconds, value in steps:
            if best is None or value < best:
                best = value
                rows.append([seconds, round(100 * (value - bound) / max(1, abs(bound)), 3)])
        if rows:
            lines[solver] = rows
    return lines


def picture(folder, name, svg, heads, rows):
    write(os.path.join(folder, name + ".svg"), svg)
    with open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([heads, *rows])
    return f"![{name}]({name}.svg)\n[data]({name}.csv)\n\n"


# The published instances.

def nrp24(all_runs, folder, best_known):
    groups = sorted((g for g in grouped(all_runs) if g.ours), key=lambda g: g.case["instance"])
    known = {}
    if best_known and os.path.exists(best_known):
        with open(best_known, encoding="utf-8") as file:
            known = {int(row["instance"][8:]): row["best_upper"] for row in csv.DictReader(file)}
    rows, against = [], {"highs": [], "cpsat": []}
    for group in groups:
        ours = group.ours[-1]
        value = ours.get("evaluated")
        row = [group.case["instance"], known.get(group.case["instance"], "–"), spoken(value), spoken(raised(ours["bound"]))]
        for solver in against:
            theirs = group.of(solver)
            best = best_value(theirs, max((run["limit"] for run in theirs), default=0))
            bounds = [raised(run["bound"]) for run in theirs if run["bound"] is not None]
            ratio = Ratio(best / max(1, value)) if best is not None and value is not None else None
            against[solver].append(ratio)
            row += [spoken(best), spoken(max(bounds, default=None)), ratio or "–"]
        rows.append(row)
    text = head("nrp24: the 24 shift scheduling instances", all_runs)
    text += ("Watchbill's values are those of the instances' own evaluator, on the roster it wrote.\n\n" + table(
        ["instance", "best known", "Watchbill", "bound", "HiGHS", "bound", "ratio", "CP-SAT", "bound", "ratio"], rows))
    text += "\nRatios of values, peer ÷ Watchbill: " + "; ".join(
        f"{chart.NAMES[solver]} mean {geometric_mean(ratios) or '–'}, worst {worst(ratios) or '–'}, "
        f"{sum(r is not None for r in ratios)} of {len(ratios)} with a value on both sides"
        for solver, ratios in against.items()) + ".\n\n"
    text += commands(all_runs) + every_run(all_runs, ["instance"], lambda run: [run["case"]["instance"]])
    write(os.path.join(folder, "nrp24.md"), text)


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def make(folder, best_known=None):
    """Writes all tables and charts of a results folder; tells the suites found."""
    all_runs = runs.newest(runs.read(os.path.join(folder, "runs.ndjson")))
    made = []
    for suite, write_suite in (("station", lambda these: station(these, folder)),
                               ("nrp24", lambda these: nrp24(these, folder, best_known))):
        these = [run for run in all_runs if run["suite"] == suite]
        if these:
            write_suite(these)
            made.append(suite)
    return made


if __name__ == "__main__":
    os.chdir(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--results", default="Benchmarks/results")
    parser.add_argument("--best-known")
    arguments = parser.parse_args()
    print("tables of:", ", ".join(make(arguments.results, arguments.best_known)) or "no runs yet")
    sys.exit(0)
