#!/usr/bin/env python3
"""Writes seeded random mutations of a roster, most of them wrong in one way or another.

    mutate.py SCENARIO.json ROSTER.json COUNT [SEED] > ROSTERS.ndjson

SCENARIO.json is the one-file form (`watchbill export SCENARIO --as json`), ROSTER.json what `watchbill solve` writes.
Each line is {"id": "number kind+kind", "units": ..., "assignments": ...}. The first line is the roster itself.
"""
import datetime
import json
import random
import sys

PLACES = {"stationHead": "lead", "deputyHead": "lead", "director": "lead"}


class Town:
    """What mutations need to know: whose kind of place, who is away or refuses nights, when shifts run."""

    def __init__(self, document, assignments):
        self.place = {row["id"]: PLACES.get(row.get("post"), row.get("post", "deputy"))
                      for row in document["representatives"]}
        self.people = list(self.place)
        self.refusing = [row["id"] for row in document["representatives"] if row.get("nights") == "no"]
        self.bound = [row["id"] for row in document["representatives"] if row.get("free")]
        self.leave = document.get("leave", [])
        self.types = document["shiftTypes"]
        self.shifts = sorted({name for names in assignments.values() for name in names})
        self.nights = [name for name in self.shifts if self.type(name)["class"] == "night"]

    def type(self, shift):
        return self.types[shift.split("/")[2]]

    def ends(self, shift):
        day = datetime.date.fromisoformat(shift.split("/")[0]).toordinal()
        hours, minutes = map(int, self.type(shift)["start"].split(":"))
        start = day * 1440 + hours * 60 + minutes
        return start, start + self.type(shift)["length"]

    def near(self, shift, minutes):
        """Other shifts that start less than so many minutes after the end of one, or the other way round."""
        start, end = self.ends(shift)
        spans = ((name, *self.ends(name)) for name in self.shifts if name != shift)
        return [name for name, first, last in spans if first < end + minutes and start < last + minutes]


class Draft:
    """A roster under change: units and the crew of each shift."""

    def __init__(self, town, units, assignments, chance):
        self.town, self.chance = town, chance
        self.units = [list(unit) for unit in units]
        self.crews = {name: [] for name in town.shifts}
        for person, names in assignments.items():
            for name in names:
                self.crews[name].append(person)

    def unit(self, person):
        return next((unit for unit in self.units if person in unit), [person])

    def staffed(self, shifts=None):
        return [name for name in shifts or self.town.shifts if self.crews[name]]

    def pick(self, values):
        if not values:
            raise IndexError("nothing to choose from")
        return self.chance.choice(values)

    def turn(self, shifts=None):
        shift = self.pick(self.staffed(shifts))
        return shift, self.pick(self.crews[shift])

    def join(self, shift, person):
        """Puts a person on a shift, unless there already."""
        if person not in self.crews[shift]:
            self.crews[shift].append(person)

    def seat(self, shift, old, new):
        if new not in self.crews[shift]:
            self.crews[shift][self.crews[shift].index(old)] = new

    def team(self, shift):
        """The members of one unit who serve a shift."""
        unit = self.unit(self.pick(self.crews[shift]))
        return [person for person in unit if person in self.crews[shift]]

    # Mutations

    def replace(self):
        shift, person = self.turn()
        self.seat(shift, person, self.pick(self.town.people))

    def replace_alike(self):
        shift, person = self.turn()
        alike = [other for other in self.town.people if self.town.place[other] == self.town.place[person]]
        self.seat(shift, person, self.pick(alike))

    def swap(self):
        (one, first), (other, second) = self.turn(), self.turn()
        if second not in self.crews[one] and first not in self.crews[other]:
            self.seat(one, first, second)
            self.seat(other, second, first)

    def drop(self):
        shift, person = self.turn()
        self.crews[shift].remove(person)

    def add(self):
        self.join(self.pick(self.town.shifts), self.pick(self.town.people))

    def overlap(self):
        shift, person = self.turn()
        near = self.pick(self.town.near(shift, 0))
        if self.chance.random() < 0.5:  # Moved there, or on both at once.
            self.crews[shift].remove(person)
        self.join(near, person)

    def tired(self):
        shift, _ = self.turn()
        near = self.pick(self.town.near(shift, 12 * 60))
        for person in self.team(shift):
            self.join(near, person)

    def split_pair(self):
        if self.chance.random() < 0.5:
            shift = self.pick([name for name in self.staffed() if len(self.crews[name]) > 1])
            self.crews[shift].remove(self.pick(self.team(shift)))
        else:
            self.units.remove(self.pick([unit for unit in self.units if len(unit) > 1]))

    def cross_pairs(self):
        pairs = [unit for unit in self.units if len(unit) > 1]
        one, other = self.chance.sample(pairs, 2) if len(pairs) > 1 else self.pick([])
        one[0], other[0] = other[0], one[0]

    def trio(self):
        pairs = [unit for unit in self.units if len(unit) == 2]
        unit, other = self.chance.sample(pairs, 2) if len(pairs) > 1 else self.pick([])
        unit.append(other[0])
        self.units.remove(other)

    def on_leave(self):
        row = self.pick(self.town.leave)
        days = [name for name in self.town.shifts if row["from"] <= name.split("/")[0] <= row["until"]]
        for person in self.unit(row["person"]) if self.chance.random() < 0.5 else [row["person"]]:
            self.join(self.pick(days), person)

    def excuse(self):
        """Somebody's unit without whoever is on leave."""
        row = self.pick(self.town.leave)
        shift, person = self.turn([name for name in self.town.shifts if row["from"] <= name[:10] <= row["until"]])
        for other in self.team(shift):
            self.crews[shift].remove(other)
        for other in self.unit(row["person"]):
            if other != row["person"]:
                self.join(shift, other)

    def night_refuser(self):
        shift, person = self.turn(self.town.nights)
        self.seat(shift, person, self.pick(self.town.refusing or self.town.bound))

    def busy(self):
        shift, person = self.turn()
        self.seat(shift, person, self.pick(self.town.bound))

    def twice(self):
        shift, person = self.turn()
        self.crews[shift].append(person)

    def drop_team(self):
        shift = self.pick(self.staffed())
        for person in self.team(shift):
            self.crews[shift].remove(person)

    def replace_team(self):
        shift = self.pick(self.staffed())
        team = self.team(shift)
        units = [unit for unit in self.units if len(unit) == len(team) and not set(unit) & set(self.crews[shift])]
        if len(team) == 1:
            kind = self.town.place[team[0]]
            units = [[p] for p in self.town.people if self.town.place[p] == kind and self.unit(p) == [p]
                     and p not in self.crews[shift]]
        new = self.pick(units)
        self.crews[shift] = [p for p in self.crews[shift] if p not in team] + list(new)

    def swap_teams(self):
        one, other = self.pick(self.staffed()), self.pick(self.staffed())
        first, second = self.team(one), self.team(other)
        if one == other or set(first) & set(self.crews[other]) or set(second) & set(self.crews[one]):
            return
        if {self.town.place[p] for p in first} != {self.town.place[p] for p in second}:
            return
        self.crews[one] = [p for p in self.crews[one] if p not in first] + second
        self.crews[other] = [p for p in self.crews[other] if p not in second] + first

    def clear(self):
        self.crews[self.pick(self.staffed())] = []

    def assignments(self):
        result = {}
        for name, crew in self.crews.items():
            for person in crew:
                result.setdefault(person, []).append(name)
        return dict(sorted(result.items()))


WRONG = ["replace", "replace_alike", "swap", "drop", "add", "overlap", "tired", "split_pair", "cross_pairs", "trio",
         "on_leave", "excuse", "night_refuser", "busy", "twice"]
MILD = ["drop_team", "replace_team", "replace_team", "swap_teams", "swap_teams", "clear"]


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        document = json.load(file)
    with open(sys.argv[2], encoding="utf-8") as file:
        roster = json.load(file)
    count, chance = int(sys.argv[3]), random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    town = Town(document, roster["assignments"])
    for number in range(count):
        draft = Draft(town, roster["units"], roster["assignments"], chance)
        style = chance.random()
        if number == 0:
            wanted = []
        elif style < 0.35:  # One thing wrong.
            wanted = [chance.choice(WRONG)]
        elif style < 0.8:  # Whole units moved, which is often legal.
            wanted = [chance.choice(MILD) for _ in range(chance.randint(1, 4))]
        else:  # Several at once.
            wanted = [chance.choice(WRONG + MILD) for _ in range(chance.randint(2, 6))]
        made = []
        for kind in wanted:
            try:
                getattr(draft, kind)()
                made.append(kind)
            except IndexError:  # Nothing here that the mutation could change.
                draft.add()
                made.append("add")
        line = {"id": f"{number} {'+'.join(made)}", "units": draft.units, "assignments": draft.assignments()}
        print(json.dumps(line, ensure_ascii=False))


if __name__ == "__main__":
    main()
