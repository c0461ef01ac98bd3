#!/usr/bin/env python3
"""The least spread of balances that any roster of a month could have left, class by class, with the hard rules kept.

    least_spread.py BINARY BOOK MONTH... [--attain SECONDS]

BOOK is a station's book in which the months are closed; {month} in its name stands for the month. For each month and
class of turns two numbers are printed, all that happened in the month known beforehand:

- a bound that no roster passes: standing pairs serve together but where one is excused or far enough behind the other,
  everybody's turns are whole, and all turns that were served are served by somebody. It is found by trying every window
  of balances; whoever cannot come into it, or sums of turns that do not fit, rule it out.
- with --attain, the spread of a roster that keeps every hard rule (11 hours of rest, one place at a time, free time,
  leave, standing and forbidden pairs, two deputies on each shift), found by OR-tools: where it is the bound, that is the
  proven minimum. Needs .venv-peers.

A turn that somebody missed is one that this person cannot have served.
"""
import argparse, contextlib, itertools, json, os, sqlite3, subprocess, sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import judge

CLASSES = ["all", "day", "night", "restDay", "holiday", "onCall"]


class Month:
    """A closed month: who could have served what, and what the ledger had before it."""

    def __init__(self, binary, book, month):
        def answer(*words):
            done = subprocess.run([binary, *words], capture_output=True, text=True)
            if done.returncode:
                sys.exit(f"{words}: {done.stderr}")
            return json.loads(done.stdout)

        self.month = month
        self.scenario = judge.Scenario(answer("book", "scenario", book, month))
        with contextlib.closing(sqlite3.connect(f"file:{book}?mode=ro", uri=True)) as base:
            (units,) = base.execute(
                "SELECT units FROM rosters WHERE month = ? AND state = 'published'", (month,)).fetchone()
            self.missed = set(base.execute(
                "SELECT planned, shift FROM served WHERE shift LIKE ? AND status <> 'came' AND planned IS NOT NULL",
                (month + "%",)))
        self.lines = {(line["person"], line["turnClass"]): line
                      for line in answer("ledger", book, "--json")}
        for line in self.lines.values():
            own = [e for e in line["entries"] if e["month"] == month]
            later = sum(e["hundredths"] for e in line["entries"] if e["month"] > month)
            line["turns"] = sum(e["hundredths"] for e in own if e["kind"] == "served") // 100
            line["shares"] = any(e["kind"] == "share" for e in own)
            line["base"] = line["balance"] - later - 100 * line["turns"]
        people = self.scenario.people
        self.deputies = [p for p in people if people[p].place == "deputy"]
        paired = [tuple(u) for u in json.loads(units) if all(p in people for p in u)]
        known = {p for u in paired for p in u}
        self.units = paired + [(p,) for p in self.deputies if p not in known]
        self.shifts = list(self.scenario.shifts.values())
        # Those whose balance counts: they share in the class and are in office to the end.
        self.able = {name: {p for p in self.deputies if people[p].isMember(self.scenario.last)
                            and (p, name) in self.lines and self.lines[p, name]["shares"]} for name in CLASSES}
        rule = next((r for r in self.scenario.rules if r.name == "pairs"), None)
        # What each unit may do on each shift: who of it serves.
        self.options = {}
        for unit in self.units:
            for shift in self.shifts:
                free = [p for p in unit if not self.scenario.isBlocked[p, shift.id] and (p, shift.id) not in self.missed]
                ways = [unit] if len(free) == len(unit) else []
                if len(unit) == 2:
                    for person in free:
                        (other,) = [q for q in unit if q != person]
                        if (self.scenario.isExcused[other, shift.id] or (other, shift.id) in self.missed
                                or judge.isAhead(rule, self.scenario, other, unit, shift)):
                            ways.append((person,))
                self.options[unit, shift.id] = ways

    def bound(self, name):
        """The least spread of a class by counting; with the windows that have it."""
        able = self.able[name]
        if not able:
            return 0, []
        own = [s for s in self.shifts if s.counts(name, "deputy")]
        turns = sum(line["turns"] for (p, c), line in self.lines.items() if c == name and p in self.deputies)
        base = {p: self.lines[p, name]["base"] for p in able}
        room = []
        for unit in self.units:
            ways = [w for s in own for w in self.options[unit, s.id]]
            both = {s.id for s in own if unit in self.options[unit, s.id]} if len(unit) == 2 else set()
            alone = [sum(w == (p,) for w in ways) for p in unit]
            room.append((unit, len(both), alone))

        def fits(low, high):
            least = most = 0
            for unit, both, alone in room:
                ranges = []
                for person, count in zip(unit, alone):
                    if person in able:
                        ranges.append((max(0, -((base[person] - low) // 100)), (high - base[person]) // 100))
                    else:
                        ranges.append((0, both + count))
                sums = []
                for together in range(min([both] + [r[1] for r in ranges]) + 1 if len(unit) == 2 else 1):
                    ends = [(max(0, r[0] - together), min(c, r[1] - together)) for r, c in zip(ranges, alone)]
                    if all(a <= b for a, b in ends):
                        sums.append((len(unit) * together * (len(unit) == 2) + sum(a for a, _ in ends),
                                     len(unit) * together * (len(unit) == 2) + sum(b for _, b in ends)))
                if not sums:
                    return False
                least += min(a for a, _ in sums)
                most += max(b for _, b in sums)
            return least <= turns <= most

        best, windows = 100_000, []
        lows = {base[p] + 100 * k for p in able for k in range(0, 12)}
        for low in sorted(lows):
            if not fits(low, low + best):
                continue
            small, large = 0, best
            while small < large:
                middle = (small + large) // 2
                small, large = (small, middle) if fits(low, low + middle) else (middle + 1, large)
            if large < best:
                best, windows = large, []
            windows.append(low)
        return best, windows

    def attain(self, name, seconds):
        """The least spread of a class that a roster was found for, and what OR-tools proves below it."""
        from ortools.sat.python import cp_model
        bound, windows = self.bound(name)
        model = cp_model.CpModel()
        serves = {}
        whole = {}
        for unit in self.units:
            for shift in self.shifts:
                ways = {w: model.new_bool_var("") for w in self.options[unit, shift.id]}
                whole[unit, shift.id] = ways
                if len(ways) > 1:
                    model.add_at_most_one(ways.values())
                for person in unit:
                    serves[person, shift.id] = [v for w, v in ways.items() if person in w]
        for shift in self.shifts:
            crew = [v for p in self.deputies for v in serves[p, shift.id]]
            model.add(sum(crew) == shift.wanted("deputy"))
            for first, second in self.scenario.forbidden:
                pair = [v for p in (first, second) for v in serves.get((p, shift.id), [])]
                if len(pair) > 1:
                    model.add_at_most_one(pair)
        rest = max([r["hours"] for r in self.scenario.rules if r.name == "rest" and r.isHard] or [0]) * 60
        ordered = sorted(self.shifts, key=lambda s: s.start)
        for person in self.deputies:
            for i, first in enumerate(ordered):
                for second in ordered[i + 1:]:
                    if second.start - first.end >= max(rest, 0) and second.start >= first.end:
                        if second.start - first.start > 3 * 1440:
                            break
                        continue
                    both = serves[person, first.id] + serves[person, second.id]
                    if serves[person, first.id] and serves[person, second.id]:
                        model.add_at_most_one(both)
            for past in self.scenario.people[person].past:
                for shift in ordered:
                    if past.start <= shift.start < past.end + rest:
                        for v in serves[person, shift.id]:
                            model.add(v == 0)
        own = [s for s in self.shifts if s.counts(name, "deputy")]
        low, high = model.new_int_var(-5000, 5000, "low"), model.new_int_var(-5000, 5000, "high")
        for person in self.able[name]:
            total = self.lines[person, name]["base"] + 100 * sum(v for s in own for v in serves[person, s.id])
            model.add(total >= low)
            model.add(total <= high)
        model.add(high - low >= bound)
        model.minimize(high - low)
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.num_workers = int(os.environ.get("LEAST_WORKERS", "4"))
        status = solver.solve(model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return bound, None, None
        assignments = {}
        for (person, shift), terms in serves.items():
            if any(solver.value(v) for v in terms):
                assignments.setdefault(person, []).append(shift)
        return bound, round(solver.objective_value), assignments


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("book")
    parser.add_argument("months", nargs="+")
    parser.add_argument("--attain", type=float, default=0)
    options = parser.parse_args()
    print("month\tclass\tspread\tbound" + ("\tattained\thard findings of it" if options.attain else ""))
    for month in options.months:
        one = Month(os.path.abspath(options.binary), options.book.replace("{month}", month), month)
        for name in CLASSES:
            able = one.able[name]
            ends = [one.lines[p, name]["base"] + 100 * one.lines[p, name]["turns"] for p in able]
            spread = max(ends) - min(ends) if ends else 0
            if options.attain:
                bound, found, roster = one.attain(name, options.attain)
                hard = ""
                if roster is not None:
                    # The second judge looks at the roster that was found.
                    line = {"id": 1, "units": [list(u) for u in one.units if len(u) > 1], "assignments": roster}
                    verdict = judge.judge(one.scenario, line)
                    hard = sum(verdict["hard"].values())
                print(f"{month}\t{name}\t{spread / 100:.2f}\t{bound / 100:.2f}\t"
                      + ("none" if found is None else f"{found / 100:.2f}") + f"\t{hard}", flush=True)
            else:
                print(f"{month}\t{name}\t{spread / 100:.2f}\t{one.bound(name)[0] / 100:.2f}", flush=True)


if __name__ == "__main__":
    main()
