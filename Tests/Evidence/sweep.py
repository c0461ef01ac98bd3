"""Measures a sweep of 24 scenarios on all cores beside one after another, and what an interrupt leaves.

Usage: sweep.py BINARY [SCENARIO] [ITERATIONS]
Both runs solve the same scenarios, each on one thread with the same limit of rounds, so that the bytes of their tables
must be the same. One after another is `--workers 1`; then a third run is interrupted in its middle.
"""
import json
import os
import signal
import subprocess
import sys
import time

binary = sys.argv[1]
scenario = sys.argv[2] if len(sys.argv) > 2 else "Scenarios/xiying"
iterations = sys.argv[3] if len(sys.argv) > 3 else "6"
words = [binary, "compare", scenario, "--sweep", "rules.rest.hours=8..13", "--sweep", "rules.fairness.price=20,30,40,60",
         "--iterations", iterations, "--json"]


def load():
    return " ".join(f"{x:.2f}" for x in os.getloadavg())


def timed(workers):
    began = time.monotonic()
    done = subprocess.run(words + ["--workers", str(workers)], capture_output=True, text=True)
    seconds = time.monotonic() - began
    rows = len(json.loads(done.stdout)["rows"])
    print(f"{workers} worker(s): {seconds:.1f} s, {rows} rows, exit {done.returncode}, load {load()}", flush=True)
    return seconds, done.stdout


cores = os.cpu_count()
print(f"{cores} cores, load {load()}")
alone, first = timed(1)
together, second = timed(cores)
print(f"ratio {together / alone:.2f}; same bytes: {first == second}")
process = subprocess.Popen(words + ["--workers", str(cores)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
time.sleep(together / 2)
process.send_signal(signal.SIGINT)
output, _ = process.communicate()
table = json.loads(output)
whole = {row["name"]: row for row in json.loads(first)["rows"]}
kept = [row for row in table["rows"] if {**row, "difference": 0} == {**whole[row["name"]], "difference": 0}]
print(f"interrupted: exit {process.returncode}, {len(table['rows'])} rows, {table['unfinished']} unfinished, {len(kept)} as in the whole table")
good = together <= 0.6 * alone and first == second and process.returncode == 130
good = good and 0 < len(table["rows"]) == len(kept) < len(whole)
sys.exit(0 if good else 1)
