#!/usr/bin/env python3
"""Reads the calendars of a town with PyPI icalendar and compares their events with the roster's assignments.

    calendar_events.py WATCHBILL SCENARIO

Needs icalendar. Every person's calendar, every site's and the whole one; then an update and a cancellation.
"""
import datetime
import json
import os
import subprocess
import sys
import tempfile
from zoneinfo import ZoneInfo

from icalendar import Calendar

binary, scenario = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
SHANGHAI = ZoneInfo("Asia/Shanghai")


def run(*arguments):
    subprocess.run([binary, *arguments, "--quiet"], check=True)


def events(path):
    with open(path, "rb") as file:
        data = file.read()
    assert all(len(line) <= 75 for line in data.split(b"\r\n")), f"{path}: a line of more than 75 bytes"
    data.decode("utf-8")
    calendar = Calendar.from_ical(data)
    assert calendar.walk("VTIMEZONE"), f"{path}: no time zone"
    assert not any(component.errors for component in calendar.walk()), path
    return calendar.walk("VEVENT")


def shift_of(event):
    return str(event["X-WATCHBILL-SHIFT"])


def people_of(event):
    return sorted(part for part in str(event["X-WATCHBILL-PEOPLE"]).replace("\\;", ";").split(";") if part)


with tempfile.TemporaryDirectory() as folder:
    run("solve", scenario, "--out", folder, "--iterations", "1", "--threads", "1")
    path = folder + "/roster.json"
    roster = json.load(open(path))
    run("publish", path, "--as", "json", "--out", folder + "/month.json")
    month = json.load(open(folder + "/month.json"))
    assignments = {person: set(shifts) for person, shifts in roster["assignments"].items()}
    crews = {shift["id"]: sorted(p for p in assignments if shift["id"] in assignments[p]) for shift in month["shifts"]}

    # The whole calendar: every shift once, at its time, with its crew.
    run("publish", path, "--as", "ics", "--out", folder + "/all.ics")
    whole = events(folder + "/all.ics")
    assert {shift_of(event): people_of(event) for event in whole} == crews
    assert len(whole) == len(crews) == len({str(event["UID"]) for event in whole})
    for event in whole:
        shift = next(line for line in month["shifts"] if line["id"] == shift_of(event))
        for key, text in (("DTSTART", shift["start"]), ("DTEND", shift["end"])):
            expected = datetime.datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)
            assert event[key].dt == expected and event[key].dt.utcoffset() == datetime.timedelta(hours=8), shift["id"]
        names = {line["id"]: line["name"] for line in month["people"]}
        for person in people_of(event):
            assert names[person] in str(event["SUMMARY"]) + str(event["DESCRIPTION"]), shift["id"]

    # Each person's: the shifts that the person serves and no other.
    run("publish", path, "--as", "ics", "--each", "person", "--out", folder + "/people/")
    files = os.listdir(folder + "/people")
    assert len(files) == sum(1 for shifts in assignments.values() if shifts)
    for person, shifts in assignments.items():
        if shifts:
            own = events(f"{folder}/people/坐班安排表-{person}.ics")
            assert sorted(map(shift_of, own)) == sorted(shifts), person

    # Each site's.
    run("publish", path, "--as", "ics", "--each", "site", "--out", folder + "/sites/")
    sites = [event for name in os.listdir(folder + "/sites") for event in events(f"{folder}/sites/{name}")]
    assert sorted(map(shift_of, sites)) == sorted(crews)

    # One person hands a shift to another: one event of each is cancelled or new, the whole calendar has an update.
    giver = next(person for person in sorted(assignments) if assignments[person])
    taker = next(person for person in sorted(assignments) if assignments[giver] - assignments[person])
    shift = sorted(assignments[giver] - assignments[taker])[0]
    roster["assignments"][giver].remove(shift)
    roster["assignments"][taker].append(shift)
    json.dump(roster, open(folder + "/changed.json", "w"))
    changed = folder + "/changed.json"
    run("publish", changed, "--as", "ics", "--previous", folder + "/all.ics", "--out", folder + "/update.ics")
    updated = {shift_of(event): event for event in events(folder + "/update.ics")}
    assert {name for name, event in updated.items() if int(event["SEQUENCE"]) == 1} == {shift}
    assert taker in people_of(updated[shift]) and str(updated[shift]["STATUS"]) == "CONFIRMED"
    run("publish", changed, "--as", "ics", "--person", giver, "--previous", path, "--out", folder + "/gone.ics")
    gone = [event for event in events(folder + "/gone.ics") if str(event["STATUS"]) == "CANCELLED"]
    assert [shift_of(event) for event in gone] == [shift] and int(gone[0]["SEQUENCE"]) == 1

print(f"{os.path.basename(scenario)}: {len(whole)} events, {len(files)} people, {len(crews)} shifts: equal")
