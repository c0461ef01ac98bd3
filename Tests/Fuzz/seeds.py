#!/usr/bin/env python3
"""Writes the seed corpora of the fuzz targets, made of the shipped scenarios, and inputs meant to hurt.

    seeds.py WATCHBILL SCENARIOS CORPORA
"""
import glob
import os
import subprocess
import sys
import tempfile

binary, scenarios, corpora = sys.argv[1:]
count = 0


def seed(target, name, data):
    global count
    folder = os.path.join(corpora, target)
    os.makedirs(folder, exist_ok=True)
    data = data.encode() if isinstance(data, str) else data
    # Halves of a large file teach as much as the whole and run faster.
    with open(os.path.join(folder, name), "wb") as file:
        file.write(data[: 1 << 16])
    count += 1


def read(path):
    with open(path, "rb") as file:
        return file.read()


folders = sorted(glob.glob(f"{scenarios}/*/") + glob.glob(f"{scenarios}/broken/*/"))
for folder in folders:
    name = "-".join(folder.rstrip("/").split("/")[-2:])
    files = {os.path.basename(path): read(path) for path in sorted(glob.glob(folder + "*")) if os.path.isfile(path)}
    files = {key: data for key, data in files.items() if not key.startswith("expected")}
    if "scenario.yaml" not in files:
        continue
    seed("yaml", name, files["scenario.yaml"])
    for key, data in files.items():
        if key.endswith(".csv"):
            seed("table", f"{name}-{key}", key.encode() + b"\n" + data[:4000])
        if key.startswith("holiday-cn"):
            seed("calendar", f"{name}-{key}", data)
    seed("folder", name, b"".join(b"=== " + key.encode() + b"\n" + data for key, data in files.items()))

with tempfile.TemporaryDirectory() as temporary:
    for name in ("tiny", "hongxiang"):
        path = os.path.join(scenarios, name)
        out = subprocess.run([binary, "export", path, "--as", "json", "--quiet"], capture_output=True, check=True)
        seed("json", name, out.stdout)
        subprocess.run(
            [binary, "solve", path, "--out", temporary, "--quiet", "--iterations", "20", "--force"], check=True)
        seed("roster", name, read(os.path.join(temporary, "roster.json")))
seed("roster", "small", '{"version":1,"scenario":".","hash":"","state":"draft","status":"feasible","penalty":[0,0,0],'
     '"bounds":[0,null],"seed":1,"units":[["d1","d2"]],"assignments":{"d1":["2026-12-01/station/day"]},'
     '"findings":[],"tallies":[]}')
for path in glob.glob(f"{scenarios}/../Sources/RosterModel/Calendar/Years/*.json"):
    seed("calendar", os.path.basename(path), read(path))

seed("words", "patterns", "every day\nworkdays\nrest days\nholidays\nMon-Fri\nWed\n9th and 19th\nthird Wed\nlast Fri\n"
     "15th of odd months\n2026-12-05\n每天\n工作日\n休息日\n周三\n9日\n第三个周三\n单月9日\n最后一个周五\n周一至周五\n")
seed("words", "windows", "workdays 18:00-08:30\nrest days 08:30-08:30\nWed, Fri 9:00–11:00\n24:00\n2026-12\n2026年12月5日\n")

# Deep, endless, enormous, empty.
laughs = "a0: &a0 [x, x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 40))
hurtful = {
    "flow": "[" * 30000 + "]" * 30000, "maps": '{"a":' * 10000 + "1" + "}" * 10000, "dashes": "- " * 30000 + "a",
    "steps": "".join(" " * i + f"k{i}:\n" for i in range(240)), "laughs": laughs, "keys": laughs + "? *a39\n: 1\n",
    "numbers": "version: 1\nname: x\nhorizon: { from: 9999-12-30, until: 9999-12-31 }\nshiftTypes: { d: { start: 0:00, "
    "length: 99999999999999999999 } }\nsites: { s: { at: [1e308, -1e308] } }\n", "nul": "a: \0\n", "empty": "",
    "latin": b"name: caf\xe9\xff\xfe", "bom": "\ufeffversion: 1\n", "tag": "!!binary aGVsbG8=\n",
}
for name, text in hurtful.items():
    data = text.encode() if isinstance(text, str) else text
    for target in ("yaml", "json", "roster", "calendar", "words"):
        seed(target, "hurtful-" + name, data)
    seed("table", "hurtful-" + name, b"leave.csv\n" + data)
    seed("folder", "hurtful-" + name, b"=== scenario.yaml\n" + data)
seed("calendar", "enormous", '{"year": -9223372036854775808, "days": [{"name": "", "date": "2026-01-01", "isOffDay": true}]}')
seed("table", "commas", "leave.csv\n" + "," * 60000)
seed("table", "quotes", "leave.csv\n" + '"' * 60000)
seed("table", "rows", "leave.csv\nperson,from\n" + "d1,2026-12-01\n" * 4000)
print(f"{count} seeds")
