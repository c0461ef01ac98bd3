#!/usr/bin/env python3
"""A second judge of rosters, written from what the rules mean: it shares no line with Watchbill.

    judge.py SCENARIO.json ROSTERS.ndjson > VERDICTS.ndjson

SCENARIO.json is the one-file form (`watchbill export SCENARIO --as json`). Each line of ROSTERS is
{"id": ..., "units": [[person, ...], ...], "assignments": {person: [shift, ...]}}; each line of VERDICTS is
{"id": ..., "legal": ..., "uncovered": ..., "penalties": [hard, cover, points, ...], "hard": {code: findings, ...},
"costs": {"rule@level": cost, ...}}.

Days are datetime.date, times are minutes since 1970-01-01 00:00 on the town's clock, fractions are exact.
"""
import collections
import datetime
import fractions
import glob
import itertools
import json
import math
import os
import re
import sys

YEARS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Sources/RosterModel/Calendar/Years")
ONE_DAY = datetime.timedelta(days=1)
EPOCH = datetime.date(1970, 1, 1)
POST_PLACE = {"deputy": "deputy", "stationHead": "lead", "deputyHead": "lead", "director": "lead", "officer": "officer"}
STANDING = ["crew", "availability", "leave", "eligibility", "onePlace", "locks", "pairs"]
PRICES = {"crew": "cover", "presence": "cover", "pairs": 5, "fairness": 10, "requests": 10, "travel": 1}

# Dates of the festivals that follow the moon or the sun: Spring Festival, Qingming, Dragon Boat, Mid-Autumn.
# Years beyond these are refused.
FESTIVALS = {
    2023: ("01-22", "04-05", "06-22", "09-29"), 2024: ("02-10", "04-04", "06-10", "09-17"),
    2025: ("01-29", "04-04", "05-31", "10-06"), 2026: ("02-17", "04-05", "06-19", "09-25"),
    2027: ("02-06", "04-05", "06-09", "09-15"), 2028: ("01-26", "04-04", "05-28", "10-03"),
    2029: ("02-13", "04-04", "06-16", "09-22"), 2030: ("02-03", "04-05", "06-05", "09-12"),
}


def date(text):
    return datetime.date(*map(int, text.split("-")))


def span(first, last):
    return [first + ONE_DAY * offset for offset in range((last - first).days + 1)]


def minute(day, minutes=0):
    return (day - EPOCH).days * 1440 + minutes


def clock(text):
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def listed(value):
    if value is None or value == "":
        return []
    if isinstance(value, list):
        return [str(item) for item in value]
    return [part.strip() for part in re.split("[;；、|/]", str(value)) if part.strip()]


def said_no(value):
    return str(value).strip().lower() in ("no", "false", "否", "不值")


def half_up(value):
    return math.floor(fractions.Fraction(value) + fractions.Fraction(1, 2))


def hundredths(value):
    return int(fractions.Fraction(str(value)) * 100)


# Days


class Calendar:
    """What kind of day a date is: statutory, off, makeUp, weekend or workday."""

    def __init__(self, settings):
        self.isChina = settings != "none"
        self.notices = {}
        if not self.isChina:
            return
        extra = settings.get("extra", []) if isinstance(settings, dict) else []
        shipped = [json.load(open(path, encoding="utf-8")) for path in sorted(glob.glob(f"{YEARS}/holidays-*.json"))]
        for notice in shipped + extra:
            self.notices[notice["year"]] = notice
        self.named = {}
        for _, notice in sorted(self.notices.items()):
            for entry in notice["days"]:
                self.named[date(entry["date"])] = entry["isOffDay"]

    def statutory(self, year):
        spring, qingming, boat, autumn = (date(f"{year}-{text}") for text in FESTIVALS[year])
        days = {datetime.date(year, 1, 1), qingming, boat, autumn, datetime.date(year, 5, 1)}
        days |= {datetime.date(year, 10, day) for day in (1, 2, 3)} | {spring + ONE_DAY * n for n in (0, 1, 2)}
        if year >= 2025:  # The law of 2024: New Year's Eve of the moon and 2 May as well.
            days |= {spring - ONE_DAY, datetime.date(year, 5, 2)}
        return days

    def kind(self, day):
        if self.isChina:
            if self.named.get(day) is False:
                return "makeUp"
            if day in self.statutory(day.year):
                return "statutory"
            if self.named.get(day):
                return "off"
        return "weekend" if day.weekday() > 4 else "workday"

    def day_class(self, day):
        return {"statutory": "holiday", "off": "restDay", "weekend": "restDay"}.get(self.kind(day), "workday")


WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}
CLASSES = {"workday": "workday", "workdays": "workday", "rest day": "restDay", "rest days": "restDay",
           "holiday": "holiday", "holidays": "holiday"}


class Pattern:
    """Days as an export words them: every day; workdays, rest days; Mon, Tue; 9th, 19th; third Wed; dates."""

    def __init__(self, text, calendar):
        text = text.strip().lower()
        self.calendar = calendar
        self.parity = None
        for words, parity in ((" of odd months", 1), (" of even months", 0)):
            if text.endswith(words):
                text, self.parity = text[:-len(words)], parity
        words = [word.strip() for word in text.split(",")]
        self.isByNumber = False
        nth = words[0].split()
        if words == ["every day"]:
            self.test = lambda day: True
        elif all(word in CLASSES for word in words):
            classes = {CLASSES[word] for word in words}
            self.test = lambda day: calendar.day_class(day) in classes
        elif all(word[:3] in WEEKDAYS for word in words):
            weekdays = {WEEKDAYS.index(word[:3]) for word in words}
            self.test = lambda day: day.weekday() in weekdays
        elif len(nth) == 2 and nth[0] in NTH:
            self.test = lambda day: day in nth_weekday(day, NTH[nth[0]], WEEKDAYS.index(nth[1][:3]))
        elif all(re.fullmatch(r"\d+-\d+-\d+", word) for word in words):
            dates = {date(word) for word in words}
            self.test = lambda day: day in dates
        else:
            numbers = {int(re.fullmatch(r"(\d+)(st|nd|rd|th)?", word).group(1)) for word in words}
            self.isByNumber = True
            self.test = lambda day: day.day in numbers

    def contains(self, day):
        return (self.parity is None or day.month % 2 == self.parity) and self.test(day)

    def days(self, first, last, on_holiday):
        """The days from first to last that the pattern comes to, holidays held, skipped or moved."""
        if on_holiday == "hold":
            return {day for day in span(first, last) if self.contains(day)}
        held = set()
        for day in span(first - ONE_DAY * 40, last):
            if not self.contains(day):
                continue
            kind = self.calendar.kind(day)
            # A day by number that falls on a weekend moves as well; "every Saturday" means Saturdays.
            if kind in ("statutory", "off") or (kind == "weekend" and self.isByNumber):
                if on_holiday == "skip":
                    continue
                while self.calendar.day_class(day) != "workday":
                    day += ONE_DAY
            held.add(day)
        return {day for day in held if first <= day <= last}


def nth_weekday(day, n, weekday):
    month = [d for d in span(day.replace(day=1), day.replace(day=1) + ONE_DAY * 30) if d.month == day.month]
    days = [d for d in month if d.weekday() == weekday]
    return days[-1:] if n == -1 else days[n - 1:n]


# The scenario


class Shift:
    def __init__(self, scenario, day, site, kind, places):
        entry = scenario.types[kind]
        self.id = f"{day}/{site}/{kind}"
        self.day, self.site, self.type = day, site, kind
        self.start = minute(day, clock(entry["start"]))
        self.end = self.start + entry["length"]
        self.length = entry["length"]
        self.isNight = entry["class"] == "night"
        self.mode = entry.get("mode", "onSite")
        self.places = places
        self.dayClass = scenario.calendar.day_class(day)

    def wanted(self, kind):
        return self.places.get(kind, {}).get("wanted", 0)

    def maximum(self, kind):
        return self.places.get(kind, {}).get("maximum", self.wanted(kind))

    def overlaps(self, other):
        return max(self.start, other.start) < min(self.end, other.end)

    def counts(self, turn_class, post):
        if turn_class == "all":
            return True
        if turn_class in ("day", "night"):
            return self.isNight == (turn_class == "night")
        if turn_class in ("onSite", "onCall"):
            return self.places.get(POST_PLACE[post], {}).get("mode", self.mode) == turn_class
        return self.dayClass == turn_class


class Person:
    def __init__(self, row, calendar):
        self.id = row["id"]
        self.post = row.get("post", "deputy")
        self.place = POST_PLACE[self.post]
        self.fields, self.sites = set(listed(row.get("fields"))), set(listed(row.get("sites")))
        self.groups, self.home = set(listed(row.get("group"))), row.get("home")
        self.refusesNights = said_no(row.get("nights", "yes"))
        self.first = date(row["from"]) if row.get("from") else datetime.date.min
        self.last = date(row["until"]) if row.get("until") else datetime.date.max
        self.windows = []
        free = row.get("free") or []
        for text in free if isinstance(free, list) else re.split("[;；]", free):
            match = re.fullmatch(r"\s*(.*?)\s*(\d+:\d\d)\s*-\s*(\d+:\d\d)\s*", text)
            words, opens, closes = (match.group(1), clock(match.group(2)), clock(match.group(3))) if match else (
                text, 0, 1440)
            closes += 0 if closes > opens else 1440
            self.windows.append((Pattern(words or "every day", calendar), opens, closes))
        self.away = []  # (first day, last day, is excused)
        self.past = []
        self.ledger = {}

    def isMember(self, day):
        return self.first <= day <= self.last

    def isFree(self, shift):
        if not self.windows:
            return True
        open_times = []
        for day in span(shift.day - ONE_DAY * 3, shift.day + ONE_DAY * 3):
            for pattern, opens, closes in self.windows:
                if pattern.contains(day):
                    open_times.append((minute(day, opens), minute(day, closes)))
        reached = shift.start
        for opens, closes in sorted(open_times):
            if opens > reached:
                break
            reached = max(reached, closes)
        return reached >= shift.end

    def isOnLeave(self, shift):
        return any(minute(first) < shift.end and shift.start < minute(last, 1440) for first, last, _ in self.away)

    def isExcusedOn(self, day):
        return any(excused and first <= day <= last for first, last, excused in self.away)


class Scenario:
    def __init__(self, document):
        self.calendar = Calendar(document.get("calendar", {"country": "CN"}))
        self.first, self.last = date(document["horizon"]["from"]), date(document["horizon"]["until"])
        self.days = span(self.first, self.last)
        self.types = document["shiftTypes"]
        self.sites = document["sites"]
        self.grids = {name: grid["at"] for name, grid in document.get("grids", {}).items() if "at" in grid}
        self.people = {row["id"]: Person(row, self.calendar) for row in document["representatives"]}
        self.shifts = {}
        for site, entry in self.sites.items():
            for line in entry.get("cover", []):
                days = Pattern(line["days"], self.calendar).days(self.first, self.last, line.get("onHoliday", "hold"))
                for day in sorted(days):
                    for kind in listed(line["shifts"]):
                        shift = Shift(self, day, site, kind, line["places"])
                        self.shifts.setdefault(shift.id, shift)  # The first line to name a shift sets its crew.
        for row in document.get("leave", []):
            self.people[row["person"]].away.append(
                (date(row["from"]), date(row.get("until") or row["from"]), not said_no(row.get("excused", "yes"))))
        self.pastShifts, self.pastCrews = {}, collections.defaultdict(set)
        for row in document.get("history", []):
            shift = Shift(self, date(row["date"]), *row["shift"].split("/"), {})
            shift = self.pastShifts.setdefault(shift.id, shift)
            self.pastCrews[shift.id].add(row["person"])
        for name, crew in self.pastCrews.items():
            for person in crew:
                self.people[person].past.append(self.pastShifts[name])
        self.firstKnown = min([self.first] + [shift.day for shift in self.pastShifts.values()])
        for row in document.get("ledger", []):
            self.people[row["person"]].ledger = {
                name: hundredths(value) for name, value in row.items() if name != "person" and value != ""}
        self.limits = {(row["person"], row["rule"]): row for row in document.get("limits", [])}
        self.requests = document.get("requests", [])
        self.forbidden = [
            pair
            for row in document.get("pairs", []) if row.get("kind") == "forbidden"
            for pair in itertools.combinations([row[key] for key in "abc" if row.get(key)], 2)
        ]
        self.locks = [(row["person"], row["shift"], not said_no(row.get("serves", "yes")))
                      for row in document.get("locks", [])]
        self.rules = read_rules(document.get("rules", []))
        # Facts of a person and a shift that no roster changes.
        self.isBlocked, self.isExcused, self.isAway, self.isFree = {}, {}, {}, {}
        for person in self.people.values():
            for shift in self.shifts.values():
                key = (person.id, shift.id)
                away, free = person.isOnLeave(shift), person.isFree(shift)
                self.isAway[key], self.isFree[key] = away, free
                self.isBlocked[key] = (
                    away or not free or not person.isMember(shift.day) or (person.refusesNights and shift.isNight)
                    or bool(person.sites and shift.site not in person.sites) or shift.maximum(person.place) == 0)
                self.isExcused[key] = away or not person.isMember(shift.day) or any(
                    locked == person.id and (
                        name != shift.id and self.shifts[name].overlaps(shift) if serves else name == shift.id)
                    for locked, name, serves in self.locks)
        self.cache = {}

    def isDue(self, person, shift):
        """Whether nothing but leave without an excuse keeps a person from a shift."""
        if not self.isBlocked[person.id, shift.id]:
            return True
        excused = any(
            isExcused and minute(first) < shift.end and shift.start < minute(last, 1440)
            for first, last, isExcused in person.away)
        return (
            self.isAway[person.id, shift.id] and not excused and self.isFree[person.id, shift.id]
            and person.isMember(shift.day) and not (person.refusesNights and shift.isNight)
            and not (person.sites and shift.site not in person.sites) and shift.maximum(person.place) > 0)

    def once(self, key, make):
        if key not in self.cache:
            self.cache[key] = make()
        return self.cache[key]


class Rule:
    def __init__(self, name, values):
        self.name, self.values = name, values
        self.id = values.get("id", name)
        price = values.get("price", PRICES.get(name, "hard"))
        self.isHard = price == "hard"
        self.amount = price if isinstance(price, int) else 1
        self.level = {"hard": 0, "cover": 1}.get(price, 1 + values.get("level", 1))
        own_posts = name in ("lead", "presence")  # Their posts are whom they count, not whom they bind.
        self.posts = [] if own_posts else listed(values.get("posts"))
        self.groups = set(listed(values.get("groups")))
        self.names = [] if name in ("together", "apart", "presence") else listed(values.get("people"))
        self.sites, self.types = listed(values.get("sites")), listed(values.get("shiftTypes"))
        self.classes = listed(values.get("days"))

    def __getitem__(self, name):
        return self.values[name]

    def get(self, name, standard):
        return self.values.get(name, standard)

    def means(self, shift):
        return ((not self.sites or shift.site in self.sites) and (not self.types or shift.type in self.types)
                and (not self.classes or shift.dayClass in self.classes))

    def binds(self, person):
        return ((not self.posts or person.post in self.posts) and (not self.groups or self.groups & person.groups)
                and (not self.names or person.id in self.names))

    def people(self, scenario):
        return scenario.once((self.id, "people"), lambda: [p for p in scenario.people.values() if self.binds(p)])

    def shifts(self, scenario):
        return scenario.once((self.id, "shifts"), lambda: [s for s in scenario.shifts.values() if self.means(s)])


def read_rules(statements):
    rules = [Rule(entry, {}) if isinstance(entry, str) else Rule(*next(iter(entry.items()))) for entry in statements]
    named = {rule.name for rule in rules}
    return rules + [Rule(name, {}) for name in STANDING if name not in named]


def periods(per, scenario):
    """The stretches (first day, last day) over which a period counts."""
    if per == "day":
        return [(day, day) for day in scenario.days]
    if per == "horizon":
        return [(scenario.first, scenario.last)]
    if per == "week":
        mondays = sorted({day - ONE_DAY * day.weekday() for day in scenario.days})
        return [(monday, monday + ONE_DAY * 6) for monday in mondays]
    if per == "month":
        firsts = sorted({day.replace(day=1) for day in scenario.days})
        return [(first, (first + ONE_DAY * 31).replace(day=1) - ONE_DAY) for first in firsts]
    length = int(per.split()[0])
    return [(day - ONE_DAY * (length - 1), day) for day in scenario.days]


# The roster and the rules


class Roster:
    def __init__(self, scenario, line):
        self.scenario = scenario
        self.crews = {name: [] for name in scenario.shifts}
        self.turns = {name: list(person.past) for name, person in scenario.people.items()}
        for person, names in line["assignments"].items():
            for name in names:
                self.crews[name].append(scenario.people[person])
                self.turns[person].append(scenario.shifts[name])
        for turns in self.turns.values():
            turns.sort(key=lambda shift: (shift.start, shift.end))
        grouped = {person for unit in line["units"] for person in unit}
        # Whoever is in no unit serves alone.
        self.units = [tuple(unit) for unit in line["units"]] + [(p,) for p in scenario.people if p not in grouped]

    def present(self, shift, person):
        return any(one.id == person for one in self.crews[shift.id])

    def assignments(self, rule):
        for shift in rule.shifts(self.scenario):
            for person in self.crews[shift.id]:
                if rule.binds(person):
                    yield person, shift

    def scoped(self, rule, person):
        return [shift for shift in self.turns[person.id] if rule.means(shift)]

    def isPlanned(self, shift):
        return shift.id in self.crews


def crew(rule, roster, add):
    short, below = rule.get("short", 1), rule.get("belowMinimum", 1)
    for shift in rule.shifts(roster.scenario):
        for kind, place in shift.places.items():
            count = sum(person.place == kind for person in roster.crews[shift.id])
            missing = short * max(0, shift.wanted(kind) - count) + below * max(0, place.get("minimum", 0) - count)
            if missing:
                add("short", missing)
            if count > shift.maximum(kind):
                add("over", count - shift.maximum(kind), hard=True)


def presence_pieces(rule, scenario):
    """The promised minutes, cut at midnight and where a shift of the site starts or ends: (site, start, end, shifts,
    past people, is planned)."""
    posts = listed(rule.get("posts", ["deputy"]))
    opens, closes = clock(rule.get("from", "00:00")), clock(rule.get("until", "24:00"))
    closes += 0 if closes > opens else 1440
    pieces = []
    for site in scenario.sites:
        if rule.sites and site not in rule.sites:
            continue
        own = [shift for shift in scenario.shifts.values() if shift.site == site]
        past = [shift for shift in scenario.pastShifts.values() if shift.site == site]
        if not own:
            continue
        begin = min(shift.start for shift in own)
        cuts = {edge for shift in own + past for edge in (shift.start, shift.end)}
        for day in scenario.days:
            if rule.classes and scenario.calendar.day_class(day) not in rule.classes:
                continue
            # Without history nobody knows who sat before the first shift.
            minutes = [m for m in range(minute(day, opens), minute(day, closes)) if past or m >= begin]
            groups = []
            for m in minutes:
                if not groups or m in cuts:
                    groups.append([m, m])
                groups[-1][1] = m + 1
            for start, end in groups:
                shifts = [s for s in own if s.start <= start and end <= s.end]
                before = {person for s in past if s.start <= start and end <= s.end
                          for person in scenario.pastCrews[s.id] if scenario.people[person].post in posts}
                kinds = {POST_PLACE[post] for post in posts}
                room = len(before) + sum(s.maximum(kind) for s in shifts for kind in kinds)
                pieces.append((site, start, end, shifts, before, start < begin or room >= rule.get("people", 2)))
    return pieces


def presence(rule, roster, add):
    posts, wanted = listed(rule.get("posts", ["deputy"])), rule.get("people", 2)
    told = None
    for piece in roster.scenario.once((rule.id, "pieces"), lambda: presence_pieces(rule, roster.scenario)):
        site, start, end, shifts, before, planned = piece
        here = before | {person.id for shift in shifts for person in roster.crews[shift.id] if person.post in posts}
        if len(here) >= wanted:
            told = None
            continue
        # Neighbouring pieces with the same shortage are told once and charged each.
        again = told == (site, start, len(here), planned)
        told = (site, end, len(here), planned)
        cost = (wanted - len(here)) * (1 if planned else rule.amount)
        add("short" if planned else "unplanned", cost, hard=not planned, findings=0 if again else 1)


def availability(rule, roster, add):
    for person, shift in roster.assignments(rule):
        if not person.isMember(shift.day):
            add("notMember")
        if not roster.scenario.isFree[person.id, shift.id]:
            add("notFree")
        if person.refusesNights and shift.isNight:
            add("refusesNights")


def leave(rule, roster, add):
    for person, shift in roster.assignments(rule):
        if roster.scenario.isAway[person.id, shift.id]:
            add("onLeave")


def eligibility(rule, roster, add):
    for person, shift in roster.assignments(rule):
        if person.sites and shift.site not in person.sites:
            add("otherSites")
        if shift.maximum(person.place) == 0:
            add("noPlace", hard=True)


def close_turns(rule, roster, minutes):
    """How many pairs of turns of one person lie closer than so many minutes, end to start; past pairs left out."""
    for person in rule.people(roster.scenario):
        for first, second in itertools.combinations(roster.scoped(rule, person), 2):
            if second.start - first.end < minutes and (roster.isPlanned(first) or roster.isPlanned(second)):
                yield person


def one_place(rule, roster, add):
    for _ in close_turns(rule, roster, 0):
        add("overlap")


def rest(rule, roster, add):
    for _ in close_turns(rule, roster, rule["hours"] * 60):
        add("short")


def locks(rule, roster, add):
    scenario = roster.scenario
    for person, name, serves in scenario.locks:
        shift = scenario.shifts[name]
        if rule.means(shift) and rule.binds(scenario.people[person]) and roster.present(shift, person) != serves:
            add("missing" if serves else "present")


def isAhead(rule, scenario, person, unit, shift):
    """Whether one of two is so far ahead in a class of the shift that the other may make up alone."""
    even = rule.get("even", 0)
    if not even or len(unit) != 2:
        return False
    ahead, behind = scenario.people[person], scenario.people[unit[unit[0] == person]]
    return any(
        shift.counts(turn_class, behind.post)
        and ahead.ledger.get(turn_class, 0) - behind.ledger.get(turn_class, 0) > even
        for turn_class in set(ahead.ledger) | set(behind.ledger))


def pairs(rule, roster, add):
    for unit in roster.units:
        if len(unit) == 1:
            continue
        touched = {shift.id: shift for person in unit for shift in roster.turns[person] if roster.isPlanned(shift)}
        for shift in touched.values():
            if not rule.means(shift):
                continue
            serving = [person for person in unit if roster.present(shift, person)]
            if len(serving) == 2:
                continue
            absent = [person for person in unit if person not in serving]
            excused = len(serving) == 1 and all(
                roster.scenario.isExcused[person, shift.id] or isAhead(rule, roster.scenario, person, unit, shift)
                for person in absent)
            if excused and not rule.isHard:
                add("excused")
            else:
                add("split", hard=True)
    for first, second in roster.scenario.forbidden:
        for shift in roster.scenario.shifts.values():
            if roster.present(shift, first) and roster.present(shift, second):
                add("forbidden", hard=True)


def count_in_periods(rule, roster, add, measure, scale, divide):
    """Too many and too few of something a person and period, in steps of `divide`."""
    scenario = roster.scenario
    stretches = scenario.once((rule.id, "periods"), lambda: periods(rule.get("per", "month"), scenario))
    for person in rule.people(scenario):
        own = scenario.limits.get((person.id, rule.id), {})
        most, least = own.get("most", rule.get("most", 100_000)), own.get("least", rule.get("least", 0))
        turns = roster.scoped(rule, person)
        for first, last in stretches:
            amount = sum(measure(shift) for shift in turns if first <= shift.day <= last)
            if amount > most * scale:
                add("over", (amount - most * scale) // divide)
            isWhole = scenario.first <= first and last <= scenario.last
            if isWhole and amount < least * scale:
                add("under", (least * scale - amount) // divide)


def max_shifts(rule, roster, add):
    count_in_periods(rule, roster, add, lambda shift: 1, 1, 1)


def max_hours(rule, roster, add):
    count_in_periods(rule, roster, add, lambda shift: shift.length, 60, 15)


def consecutive_days(rule, roster, add):
    scenario = roster.scenario
    most, least = rule.get("most", 400), rule.get("least", 1)
    for person in rule.people(scenario):
        on = {shift.day for shift in roster.scoped(rule, person)}
        runs = []
        for day in sorted(on):
            if runs and runs[-1][-1] == day - ONE_DAY:
                runs[-1].append(day)
            else:
                runs.append([day])
        for run in runs:
            long = sum(scenario.first <= day for day in run[most:])
            if long:
                add("long", long)
            # A run is short only where the days before and after it are known, and one of them at least is planned.
            isKnown = run[0] - ONE_DAY >= scenario.firstKnown and run[-1] + ONE_DAY <= scenario.last
            if isKnown and run[-1] + ONE_DAY >= scenario.first and len(run) < least:
                add("short", least - len(run))


def lead(rule, roster, add):
    posts = listed(rule.get("posts", ["stationHead", "deputyHead", "director"]))
    for shift in rule.shifts(roster.scenario):
        crew_here = roster.crews[shift.id]
        if crew_here and not any(person.post in posts for person in crew_here):
            add("missing")


def field(rule, roster, add):
    scenario = roster.scenario
    least, every = rule.get("least", 1), rule.get("every", "shift")
    holders = [person for person in rule.people(scenario) if rule["name"] in person.fields]
    if every == "shift":
        for shift in rule.shifts(scenario):
            count = sum(person in holders for person in roster.crews[shift.id])
            if roster.crews[shift.id] and count < least:
                add("missing", least - count)
        return
    served = [shift.day for person in holders for shift in roster.scoped(rule, person)]
    for first, last in periods(every, scenario):
        count = sum(first <= day <= last for day in served)
        if first >= scenario.firstKnown and count < least:
            add("gap", least - count)


def meetings(rule, roster):
    names = sorted(set(listed(rule["people"])))
    for one, other in itertools.combinations(names, 2):
        first = {shift.id for shift in roster.turns[one] if rule.means(shift)}
        yield len(first & {shift.id for shift in roster.turns[other]})


def together(rule, roster, add):
    for count in meetings(rule, roster):
        if count < rule.get("least", 1):
            add("under", rule.get("least", 1) - count)


def apart(rule, roster, add):
    for count in meetings(rule, roster):
        if count > rule.get("most", 0):
            add("over", count - rule.get("most", 0))


def targets(rule, scenario, units, turn_class):
    """What each person should serve of a class, in hundredths of a turn; nobody whose unit can serve none."""
    people = rule.people(scenario)
    unit_of = {person: unit for unit in units for person in unit}
    slots = 0
    for place in {person.place for person in people}:
        post = next(person.post for person in people if person.place == place)
        slots += sum(shift.wanted(place) for shift in rule.shifts(scenario) if shift.counts(turn_class, post))
    if rule.get("share", "days") == "shifts":
        return targets_by_shifts(rule, scenario, unit_of, turn_class, slots)
    available = {}
    for person in people:
        unit = unit_of[person.id]
        days = sum(person.isMember(day) and not person.isExcusedOn(day) for day in scenario.days)

        def can_serve(shift):
            if not shift.counts(turn_class, person.post) or scenario.isBlocked[person.id, shift.id]:
                return False
            # The unit comes as two (one where it is one), those who are excused standing for themselves.
            ready = sum(
                other == person.id or not scenario.isBlocked[other, shift.id] or scenario.isExcused[other, shift.id]
                for other in unit)
            return ready >= min(2, len(unit))

        if days and any(can_serve(shift) for shift in rule.shifts(scenario)):
            available[person] = days
    return shared(available, slots, turn_class)


def targets_by_shifts(rule, scenario, unit_of, turn_class, slots):
    """The same where each shift's places go in equal parts to those who can serve it, in millionths of a place; whoever
    is away without an excuse can."""
    parts = collections.Counter()
    for shift in rule.shifts(scenario):
        people = [person for person in rule.people(scenario) if shift.counts(turn_class, person.post)]
        places = {person.place: shift.wanted(person.place) for person in people}
        able = []
        for person in people:
            unit = unit_of[person.id]
            ready = sum(
                other == person.id or not scenario.isBlocked[other, shift.id]
                or scenario.isAway[other, shift.id] or not scenario.people[other].isMember(shift.day)
                for other in unit)
            if scenario.isDue(person, shift) and ready >= min(2, len(unit)):
                able.append(person)
        for person in able if sum(places.values()) else []:
            parts[person] += sum(places.values()) * 1_000_000 // len(able)
    return shared({person: parts[person] for person in rule.people(scenario) if person in parts}, slots, turn_class)


def shared(available, slots, turn_class):
    """Slots in proportion to availability, the ledger taken off."""
    total = max(1, sum(available.values()))
    balances = {person: person.ledger.get(turn_class, 0) for person in available}
    result = {}
    for person, days in available.items():
        share = half_up(fractions.Fraction(slots * 100 * days, total))
        result[person] = share + half_up(fractions.Fraction(sum(balances.values()), len(balances))) - balances[person]
    return result


def distance_points(target, count, reach, price):
    """What a number of turns costs beside the best whole number within reach, by price × distance², step by step."""
    def step(turns, price):
        return half_up(fractions.Fraction(price * (200 * turns + 100 - 2 * target), 100))

    best = next((turns for turns in range(reach) if step(turns, 100) >= 0), reach)
    return sum(abs(step(turns, price)) for turns in range(min(best, count), max(best, count)))


def fairness(rule, roster, add):
    scenario = roster.scenario
    for turn_class in listed(rule.get("over", ["all"])):
        key = (rule.id, turn_class, tuple(sorted(roster.units)))
        aims = scenario.once(key, lambda: targets(rule, scenario, roster.units, turn_class))
        for person, target in aims.items():
            count = sum(
                roster.isPlanned(shift) and shift.counts(turn_class, person.post)
                for shift in roster.scoped(rule, person))
            if rule.get("share", "days") == "shifts" and not rule.isHard:
                reach = sum(shift.counts(turn_class, person.post) for shift in rule.shifts(scenario))
                points = distance_points(target, count, reach, rule.amount)
                if points:
                    add(turn_class, 1, cost=points)
                continue
            away = max(target // 100 - count, count - -(-target // 100), 0)
            if away:
                add(turn_class, away if rule.isHard else sum(range(1, away + 1)))


def requests(rule, roster, add):
    scenario = roster.scenario
    for request in scenario.requests:
        person = scenario.people[request["person"]]
        if not rule.binds(person):
            continue
        first, last = date(request["from"]), date(request.get("until") or request["from"])
        kinds = listed(request.get("shifts"))
        isServed = any(
            roster.isPlanned(shift) and first <= shift.day <= last and (not kinds or shift.type in kinds)
            for shift in roster.scoped(rule, person))
        if isServed != (request["wish"] == "on"):
            own = request.get("price", "")
            add(request["wish"], 1, cost=rule.amount if rule.isHard or own == "" else own)


def travel(rule, roster, add):
    scenario = roster.scenario
    for person, shift in roster.assignments(rule):
        home, site = scenario.grids.get(person.home), scenario.sites[shift.site].get("at")
        if home is None or site is None:
            continue
        square = sum((hundredths(a) - hundredths(b)) ** 2 for a, b in zip(home, site))
        # Whole kilometres, rounded up: the least whole number whose square is no less.
        kilometres = math.isqrt(square) // 100
        while (kilometres * 100) ** 2 < square:
            kilometres += 1
        if kilometres > rule.get("free", 0):
            add("far", kilometres - rule.get("free", 0))


RULES = {
    "crew": crew, "presence": presence, "availability": availability, "leave": leave, "eligibility": eligibility,
    "onePlace": one_place, "locks": locks, "pairs": pairs, "rest": rest, "maxShifts": max_shifts,
    "maxHours": max_hours, "consecutiveDays": consecutive_days, "lead": lead, "field": field, "together": together,
    "apart": apart, "fairness": fairness, "requests": requests, "travel": travel,
}


def judge(scenario, line):
    roster = Roster(scenario, line)
    broken, costs, penalties = collections.Counter(), collections.Counter(), collections.Counter()
    for name, people in roster.crews.items():
        twice = len(people) - len({person.id for person in people})
        broken["roster.twice"] += twice
        costs["roster@0"] += twice
    unit_count = collections.Counter(person for unit in roster.units for person in unit)
    several = sum(count != 1 for count in unit_count.values())
    broken["roster.unit"] += several
    costs["roster@0"] += several
    for rule in scenario.rules:

        def add(aspect, count=1, cost=None, hard=False, findings=1):
            """A place where the rule is not met; `hard` where it is never allowed, whatever the rule's price."""
            level = 0 if hard else rule.level
            if level == 0:
                broken[f"{rule.name}.{aspect}"] += findings
            costs[f"{rule.id}@{level}"] += cost if cost is not None else count if hard else count * rule.amount

        RULES[rule.name](rule, roster, add)
    for name, cost in costs.items():
        penalties[int(name.rsplit("@", 1)[1])] += cost
    uncovered = sum(
        max(0, shift.wanted(kind) - sum(person.place == kind for person in roster.crews[name]))
        for name, shift in scenario.shifts.items() for kind in shift.places)
    return {
        "id": line["id"], "legal": not any(broken.values()), "uncovered": uncovered,
        "penalties": [penalties[level] for level in range(max(2, max(penalties, default=0)) + 1)],
        "hard": {code: count for code, count in sorted(broken.items()) if count},
        "costs": {name: cost for name, cost in sorted(costs.items()) if cost},
    }


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        scenario = Scenario(json.load(file))
    with open(sys.argv[2], encoding="utf-8") as file:
        for text in file:
            if text.strip():
                print(json.dumps(judge(scenario, json.loads(text)), ensure_ascii=False))


if __name__ == "__main__":
    main()
