"""Where a measurement runs and what it keeps."""
import json
import os
import shutil

import runs

# How long after its limit a solver is waited for before it is stopped: presolve knows no limit everywhere.
PATIENCE = 120

# What a solver also does with the strengthened model, under the name of a form of its own.
VARIANTS = {"cpsat": "native", "scip": "concurrent"}


class Setting:
    def __init__(self, arguments, store):
        self.arguments = arguments
        self.store = store
        self.commit = runs.commit()
        self.machine = runs.machine()
        self.binary = arguments.binary
        self.python = arguments.python
        pages = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
        self.memory = int(pages * 0.8)
        self.missing = {}
        for peer in arguments.peers:
            cause = self.lacks(peer)
            if cause:
                self.missing[peer] = cause
                print(f"{peer}: skipped, {cause}", flush=True)

    def lacks(self, peer):
        """Why a peer cannot run here, or None."""
        if not os.path.exists(self.python):
            return f"{self.python} is missing"
        if peer == "cbc":
            return None if shutil.which("cbc") else "cbc is missing"
        package = {"highs": "highspy", "cpsat": "ortools", "scip": "pyscipopt"}[peer]
        done = runs.run([self.python, "-c", f"import {package}"], 120)
        return None if done.code == 0 else f"{package} is missing"

    @property
    def peers(self):
        return [peer for peer in self.arguments.peers if peer not in self.missing]

    def folder(self, *names):
        """A folder of this commit's work, made where it is missing."""
        path = os.path.join(self.arguments.work, self.commit, *names)
        os.makedirs(path, exist_ok=True)
        return path

    def is_due(self, key):
        """Whether a run is still to be made: it is missing, it ended without an answer, or it is to be repeated."""
        known = self.store.find(key)
        return (known is None or known["status"].startswith("failed: exit")
                or (self.arguments.again and known["commit"] != self.commit))

    def tool(self, *words, patience=3600):
        """A step beside the solves; its answer, or an error that ends the measurement of its case."""
        done = runs.run([self.binary, *words], patience)
        if done.code != 0:
            raise RuntimeError(f"{' '.join(done.command)}: {done.trouble()}")
        return done

    def keep(self, key, done, **figures):
        """Adds a run to the store and tells it."""
        suite, case, solver, model, goal, limit = key
        run = {
            "suite": suite, "case": dict(case), "solver": solver, "model": model, "goal": goal, "limit": limit,
            "commit": self.commit, "machine": self.machine, "load": self.load, "megabytes": done.megabytes,
            "command": " ".join(done.command), "process": round(done.seconds, 3), **figures,
        }
        self.store.add(run)
        name = " ".join(str(value) for value in dict(case).values())
        print(f"{name:22} {solver:10} {model:13} {goal:7} {str(run['value']):>9} {str(run['bound']):>11} "
              f"{run['seconds']:>9} s  {run['status']}", flush=True)
        return run

    def begin(self):
        """Notes how busy the machine is before a run: 0 where it is quiet."""
        self.load = round(os.getloadavg()[0], 2)

    def solve(self, key, scenario, folder, judge=None):
        """One run of Watchbill; `judge` adds what others say of its value."""
        limit = key[-1]
        events = os.path.join(folder, "events.ndjson")
        self.begin()
        done = runs.run([self.binary, "solve", scenario, "--time", spell(limit), "--threads", "2", "--json", "--quiet",
                         "--events", events, "--out", os.path.join(folder, "roster"), "--force"], limit + PATIENCE)
        answer = done.answer()
        version = "watchbill " + self.commit
        if answer is None:
            return self.keep(key, done, version=version, status="failed: " + done.trouble(), threads=2, value=None,
                             bound=None, seconds=round(done.seconds, 3), prepare=0, uncovered=None, trace=[])
        steps = answer.get("stepSeconds") or {}
        value = points(answer.get("penalties"))
        judged = judge(value) if judge and value is not None else {}
        return self.keep(
            key, done, **judged, version=version, status=answer["status"], threads=2, value=value,
            bound=points(answer["bounds"]), seconds=answer["seconds"],
            prepare=round(steps.get("pairing", 0) + steps.get("lowering", 0), 3),
            uncovered=(answer.get("penalties") or [0, None])[1], trace=trace(events, answer),
            pairing_gap=answer.get("pairingGap"))

    def peer(self, key, model, exported):
        """One run of another solver on a model that took `exported` seconds to write."""
        _, _, solver, form, goal, limit = key
        command = [self.python, "Benchmarks/peers/peer.py", model, "--solver", solver, "--time", spell(limit),
                   "--threads", "2"]
        if form in VARIANTS.values():
            command += ["--variant", form]
        if goal == "target":
            command += ["--gap-points", "1", "--gap-relative", "0.005"]
        self.begin()
        done = runs.run(command, limit + PATIENCE + 60, self.memory)
        answer = done.answer()
        if answer is None:
            return self.keep(key, done, version="", status="failed: " + done.trouble(), threads=2, value=None,
                             bound=None, seconds=round(done.seconds, 3), prepare=round(exported, 3), trace=[])
        return self.keep(
            key, done, version=f"{solver} {answer['version']}", status=answer["status"], threads=answer["threads"],
            value=answer["value"], bound=answer["bound"], seconds=answer["seconds"],
            prepare=round(exported + answer["prepare"], 3), trace=answer["trace"])


def spell(limit):
    return f"{limit:g}"


def points(levels):
    """What a list by level says of the scenario's first level."""
    return levels[2] if levels is not None and len(levels) > 2 else None


def trace(path, answer):
    """The events as [seconds, value, bound]: values of full cover alone, bounds once the points are being solved."""
    rows = []
    least = (answer.get("penalties") or [0, 0])[:2]
    if not os.path.exists(path):
        return rows
    with open(path, encoding="utf-8") as file:
        for line in file:
            event = json.loads(line)
            levels = event["penalties"] or []
            value = (levels + [0, 0, 0])[2] if levels and (levels + [0, 0])[:2] == least else None
            bound = event["bound"] if event["level"] >= 2 else None
            row = [event["seconds"], value, bound]
            if not rows or rows[-1][1:] != row[1:]:
                rows.append(row)
    return rows
