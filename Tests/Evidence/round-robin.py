#!/usr/bin/env python3
"""The trap of 42 pairs: 42 = 6 x 7, so a round robin of one pair a day gives every pair the same weekday for ever.

    round-robin.py WATCHBILL

84 made-up deputies in 42 given pairs, one station, one shift of 24 h a day for one pair, January to June 2026.
First the round robin: day n is served by pair n mod 42. Then Watchbill month by month: each month's folder holds the
turns served so far as ledger.csv and the rosters so far as history.csv. Once with a share in each class of days, once
with a share in rest days and holidays together as well. Every roster is audited by the binary on its month's scenario;
turns are counted here, with days classed by the list of days off below.

Fails where an audit has a hard finding or an uncovered place, a month is not proven optimal, days are classed otherwise
by the binary, Watchbill's rest days (or rest days and holidays, where shared together) end more than one turn apart, or
the round robin's are no worse.
"""
import csv
import datetime
import json
import os
import subprocess
import sys
import tempfile

PAIRS = 42
MONTHS = range(1, 7)
SECONDS = 20
CLASSES = ("all", "restDay", "holiday")
COLUMNS = {"all": "all", "restDay": "rest days", "holiday": "holidays", "off": "rest+holidays"}

# The official list for 2026, January to June: statutory days, days off by the notice, make-up workdays.
STATUTORY = {(1, 1), (2, 16), (2, 17), (2, 18), (2, 19), (4, 5), (5, 1), (5, 2), (6, 19)}
DAYS_OFF = (
    {(1, day) for day in range(1, 4)} | {(2, day) for day in range(15, 24)} | {(4, day) for day in range(4, 7)}
    | {(5, day) for day in range(1, 6)} | {(6, day) for day in range(19, 22)})
MAKE_UP = {(1, 4), (2, 14), (2, 28), (5, 9)}

SCENARIO = """\
version: 1
name: Forty-two pairs
language: en
horizon: { month: 2026-%02d }
calendar: { country: CN }
shiftTypes:
  duty: { start: "08:30", end: "08:30", class: day, name: Duty }
sites:
  station:
    name: Station
    kind: station
    cover: [ { shifts: duty, days: every day, places: { deputy: 2 } } ]
pairing: given
rules:
  - rest: { hours: 24, price: hard }
  - fairness: { id: turns, over: [all, holiday], price: 10 }
  - fairness: { id: restDays, over: [restDay], price: 30 }
"""

# No class of turns holds rest days and holidays together, but a rule scoped to both does. Every shift here is of class
# day, so nothing else needs the ledger's column day: it takes the turns on rest days and holidays.
TOGETHER = """\
  - fairness: { id: daysOff, over: [day], days: [restDay, holiday], price: 30 }
"""


def day_class(day):
    date = (day.month, day.day)
    if date in STATUTORY:
        return "holiday"
    if date in MAKE_UP or (day.weekday() < 5 and date not in DAYS_OFF):
        return "workday"
    return "restDay"


def days_of(month):
    day = datetime.date(2026, month, 1)
    while day.month == month:
        yield day
        day += datetime.timedelta(days=1)


def members(pair):
    return [f"d{pair + 1:02}a", f"d{pair + 1:02}b"]


def shift(day):
    return f"{day}/station/duty"


class Served:
    """Who served which day so far, and the turns of each pair by class."""

    def __init__(self):
        self.days = {}
        self.turns = {name: [0] * PAIRS for name in COLUMNS}

    def add(self, roster):
        for day, pair in roster.items():
            self.days[day] = pair
            kind = day_class(day)
            for name in {"all", kind} | ({"off"} if kind != "workday" else set()):
                if name in self.turns:
                    self.turns[name][pair] += 1

    def spread(self, name):
        return max(self.turns[name]) - min(self.turns[name])

    def range(self, name):
        return f"{min(self.turns[name])}-{max(self.turns[name])}"


def write(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def make_scenario(folder, month, served, rules=""):
    """The folder of a month: turns served so far as the ledger (its mean is taken off), rosters so far as history."""
    os.makedirs(folder)
    with open(f"{folder}/scenario.yaml", "w", encoding="utf-8") as file:
        file.write(SCENARIO % month + rules)
    people = [(pair, person) for pair in range(PAIRS) for person in members(pair)]
    write(f"{folder}/representatives.csv", ["id", "name", "post"],
          [[person, f"Deputy {person[1:].upper()}", "deputy"] for _, person in people])
    write(f"{folder}/pairs.csv", ["a", "b", "kind"], [[*members(pair), "given"] for pair in range(PAIRS)])
    columns = {name: name for name in CLASSES} | ({"day": "off"} if rules else {})
    write(f"{folder}/ledger.csv", ["person", *columns],
          [[person, *(served.turns[name][pair] for name in columns.values())] for pair, person in people])
    write(f"{folder}/history.csv", ["date", "shift", "person"],
          [[day, "station/duty", person] for day, pair in served.days.items() for person in members(pair)])


def run(binary, *arguments):
    done = subprocess.run([binary, *arguments], capture_output=True, text=True)
    if not done.stdout.strip():
        sys.exit(f"{' '.join(arguments[:1])} gave no answer (exit {done.returncode}): {done.stderr.strip()}")
    return done.stdout


def audit(binary, folder, roster, tag):
    """The binary's verdict on a roster of pairs by day."""
    assignments = {}
    for day, pair in roster.items():
        for person in members(pair):
            assignments.setdefault(person, []).append(shift(day))
    line = {"id": tag, "units": [members(pair) for pair in range(PAIRS)], "assignments": assignments}
    path = f"{folder}/{tag}.ndjson"
    with open(path, "w", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
    verdict = json.loads(run(binary, "check", folder, "--rosters", path))
    os.remove(path)
    if "error" in verdict:
        sys.exit(f"{tag}: {verdict['error']}")
    return verdict


def read_roster(path, month):
    """The pair of each day of a roster file, and the turns that the binary counts of each class."""
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    crews = {shift(day): [] for day in days_of(month)}
    for person, shifts in document["assignments"].items():
        for name in shifts:
            crews[name].append(person)
    pair_of = {tuple(members(pair)): pair for pair in range(PAIRS)}
    for name, crew in crews.items():
        if tuple(sorted(crew)) not in pair_of:
            sys.exit(f"{name} is not served by a given pair: {crew}")
    roster = {day: pair_of[tuple(sorted(crews[shift(day)]))] for day in days_of(month)}
    counted = {name: 0 for name in CLASSES}
    for line in document["tallies"]:
        if line["turnClass"] in counted:
            counted[line["turnClass"]] += line["turns"]
    return roster, counted


def rests(served):
    """Whether nobody starts a shift within 24 h of the end of one; months' ends included."""
    last = {}
    for day, pair in sorted(served.days.items()):
        if pair in last and (day - last[pair]).days < 2:
            return False
        last[pair] = day
    return True


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    binary = os.path.abspath(sys.argv[1])
    problems = []

    def expect(is_so, text):
        if not is_so:
            problems.append(text)

    header = "".join(f"{name:>16}" for name in COLUMNS.values())
    print(f"{PAIRS} pairs, one shift a day, 2026-{MONTHS[0]:02} to 2026-{MONTHS[-1]:02}")
    print("Turns of a pair since January: fewest-most (spread)")

    def show(month, served, note):
        cells = "".join(f"{f'{served.range(name)} ({served.spread(name)})':>16}" for name in COLUMNS)
        print(f"2026-{month:02}  {cells}  {note}", flush=True)

    def round_robin(temporary):
        served = Served()
        first = datetime.date(2026, MONTHS[0], 1)
        print(f"\nRound robin, pair n mod {PAIRS}\nmonth    {header}  audit: hard, uncovered, points")
        for month in MONTHS:
            folder = f"{temporary}/robin-{month:02}"
            make_scenario(folder, month, served)
            roster = {day: (day - first).days % PAIRS for day in days_of(month)}
            verdict = audit(binary, folder, roster, "robin")
            if served.days:  # The audit is awake: whoever ended the last month may not begin this one.
                tired = roster | {min(roster): served.days[max(served.days)]}
                awake = audit(binary, folder, tired, "tired")["hardFindings"] > 0
                expect(awake, f"2026-{month:02}: the audit misses two shifts in a row over the month's end")
            served.add(roster)
            show(month, served, f"{verdict['hardFindings']}, {verdict['uncovered']}, {verdict['penalties'][2]}")
            sound = verdict["hardFindings"] == 0 and verdict["uncovered"] == 0
            expect(sound, f"round robin 2026-{month:02}: {verdict}")
        weekdays = {}
        for day, pair in served.days.items():
            weekdays.setdefault(pair, set()).add(day.weekday())
        fixed = sum(len(days) == 1 for days in weekdays.values())
        print(f"pairs that served on one weekday alone: {fixed} of {PAIRS}")
        expect(rests(served), "round robin: somebody lacks 24 hours' rest")
        return served

    def solved(temporary, title, tag, rules):
        served = Served()
        print(f"\n{title}\nmonth    {header}  audit; status, bound, seconds")
        for month in MONTHS:
            folder, out = f"{temporary}/{tag}-{month:02}", f"{temporary}/{tag}-out-{month:02}"
            make_scenario(folder, month, served, rules)
            answer = json.loads(run(binary, "solve", folder, "--json", "--time", str(SECONDS), "--out", out))
            roster, counted = read_roster(f"{out}/roster.json", month)
            verdict = audit(binary, folder, roster, tag)
            served.add(roster)
            show(month, served,
                 f"{verdict['hardFindings']}, {verdict['uncovered']}, {verdict['penalties'][2]}; "
                 f"{answer['status']}, {answer['bound']}, {answer['seconds']:.2f}")
            name = f"{tag} 2026-{month:02}"
            expect(verdict["hardFindings"] == 0 and verdict["uncovered"] == 0, f"{name}: {verdict}")
            expect(answer["status"] == "optimal" and answer["stopped"] == "proven", f"{name} is not proven optimal")
            expect(answer["penalty"] == verdict["penalties"][2], f"{name}: the audit finds another penalty")
            kinds = [day_class(day) for day in roster]
            mine = {kind: 2 * (len(kinds) if kind == "all" else kinds.count(kind)) for kind in CLASSES}
            expect(counted == mine, f"{name}: turns by class {counted}, by the list {mine}")
        expect(rests(served), f"{tag}: somebody lacks 24 hours' rest")
        return served

    with tempfile.TemporaryDirectory() as temporary:
        robin = round_robin(temporary)
        apart = solved(temporary, "Watchbill, a share in each class of days", "apart", "")
        together = solved(temporary, "Watchbill, and a share in rest days and holidays together", "together", TOGETHER)

    print(f"\n{'spread at the end':<20}{'round robin':>14}{'Watchbill':>12}{'and together':>14}")
    for name, title in COLUMNS.items():
        print(f"{title:<20}{robin.spread(name):>14}{apart.spread(name):>12}{together.spread(name):>14}")
    for served, names in (apart, ["restDay"]), (together, ["restDay", "off"]):
        for name in names:
            expect(served.spread(name) <= 1, f"Watchbill's {COLUMNS[name]} end {served.spread(name)} turns apart")
            expect(robin.spread(name) > served.spread(name), f"the round robin is no worse on {COLUMNS[name]}")
    for text in problems:
        print("FAILED " + text)
    print("failed" if problems else "passed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
