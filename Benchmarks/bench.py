#!/usr/bin/env python3
"""Measures Watchbill beside other solvers, one run at a time, and keeps every run.

    bench.py station [--sizes 84,168] [--seeds 10] [--pairings standing,per-shift] [--peers highs,cpsat,scip,cbc]
    bench.py nrp24 --instances DIR [--numbers 1-24] [--textbook DIR]
    bench.py agree            the shipped scenarios in every peer: one value
    bench.py smoke            a small town through all of it; asserts values, never times

Runs go to Benchmarks/results/runs.ndjson as they end, so that a measurement can go on in several sittings: what is
there is not run again, unless --again is given and the commit has changed. `table.py` makes tables and charts of them.

Watchbill's clock and the peers' start with the model in memory: `prepare` holds what comes before. A peer gets the
model that Watchbill's exact engine solves (strengthened) and one as the rules say it (plain); CP-SAT also gets its own
constraints in place of the strengthened rows (native), and SCIP, else on one thread, runs its concurrent solvers. Each
runs until a proof (gap below one point) or its limit; when it met the gap target is read off its trace. CBC and concurrent
SCIP tell little on the way, so they run once more with the target as limit.
"""
import argparse
import os
import sys

import nrp24
import runs
import smoke
import station
from setting import Setting


def words(text):
    """A list written with commas or spaces."""
    return text.replace(",", " ").split()


def numbers(text):
    """1,3,5-7 as a list."""
    result = []
    for part in words(text):
        first, _, last = part.partition("-")
        result += range(int(first), int(last or first) + 1)
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("suite", choices=("station", "nrp24", "agree", "smoke"))
    parser.add_argument("--binary", default=".build/release/watchbill")
    parser.add_argument("--python", default=".venv-peers/bin/python", help="the interpreter that has the peers")
    parser.add_argument("--results", default="Benchmarks/results")
    parser.add_argument("--work", default="out/bench", help="folder for scenarios, models and rosters")
    parser.add_argument("--sizes", default="84,168,420,840", type=numbers)
    parser.add_argument("--seeds", type=int, help="number of seeds (10 up to 168 people, 3 above)")
    parser.add_argument("--pairings", default="standing,per-shift", type=words)
    parser.add_argument("--peers", default="highs,cpsat,scip,cbc", type=words)
    parser.add_argument("--limit", type=float, help="seconds for every solver in place of its own limit")
    parser.add_argument("--goals", default="proof", type=words,
                        help="proof, target or both: target sets the gap target as every solver's own limit")
    parser.add_argument("--instances", help="folder with nrp24's InstanceN.txt and evaluate.py")
    parser.add_argument("--textbook", help="folder with nrp24_model.py, which writes the textbook model")
    parser.add_argument("--numbers", default="1-24", type=numbers)
    parser.add_argument("--again", action="store_true", help="repeats runs of another commit")
    parser.add_argument("--models", action="store_true", help="keeps the exported models")
    arguments = parser.parse_args()
    arguments.sizes.sort()
    if arguments.suite == "smoke":
        return smoke.run(arguments)
    if not os.path.exists(arguments.binary):
        sys.exit(f"{arguments.binary} is missing: make build")
    setting = Setting(arguments, runs.Store(os.path.join(arguments.results, "runs.ndjson")))
    if arguments.suite == "agree":
        return station.agree(setting)
    return (station if arguments.suite == "station" else nrp24).measure(setting)


if __name__ == "__main__":
    os.chdir(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print("interrupted: the runs so far are kept, and the next sitting goes on after them")
        sys.exit(130)
