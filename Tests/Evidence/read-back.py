#!/usr/bin/env python3
"""Edits a published workbook in seeded ways and shows that `read-back` finds each edit and judges it as `check` does.

Each edit is made with openpyxl in the grid or in the list: a substitute, a swap, a hole, an unknown name, somebody more.
For each the edited roster is worked out here, apart from the program: crews, and so the cells that must be named. What
`read-back` says of its costs must equal what `check --json` says of the roster.json that this script writes.

usage: read-back.py BINARY ROSTER.json [EDITS=200]        needs openpyxl
"""
import json, random, subprocess, sys, tempfile
from pathlib import Path
import openpyxl

binary, roster_path = sys.argv[1], sys.argv[2]
count = int(sys.argv[3]) if len(sys.argv) > 3 else 200
work = Path(tempfile.mkdtemp())

def run(*arguments):
    done = subprocess.run([binary, *map(str, arguments)], capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr

book = work / "book.xlsx"
assert run("publish", roster_path, "--as", "xlsx", "--lang", "zh", "--out", book)[0] == 0
code, out, error = run("read-back", roster_path, book, "--json")
same = json.loads(out)
assert not same["edits"] and not same["strangers"] and not same["missing"], out
print("unchanged workbook: no difference")

roster = json.loads(Path(roster_path).read_text())
scenario_path = (Path(roster_path).parent / roster["scenario"]).resolve()
scenario = json.loads(run("export", scenario_path, "--as", "json")[1])
people = {p["id"]: p for p in scenario["representatives"]}
deputies = [i for i, p in people.items() if p.get("post", "deputy") == "deputy"]
names = {}
for i, p in people.items(): names.setdefault(p["name"], []).append(i)
unique = [i for i in deputies if len(names[people[i]["name"]]) == 1]
sites = {i: s["name"] for i, s in scenario["sites"].items()}
types = {i: t["name"]["zh"] for i, t in scenario["shiftTypes"].items()}

crews = {}
for person, shifts in roster["assignments"].items():
    for shift in shifts: crews.setdefault(shift, set()).add(person)

template = openpyxl.load_workbook(book)
# Sheets of persons are not read back, and leaving them out saves time.
for sheet in template.sheetnames[4:]: del template[sheet]
template.save(book)
grid, listing = template["坐班安排表"], template["坐班名单"]
columns = {}
site = None
for column in range(3, grid.max_column + 1):
    site = grid.cell(2, column).value or site
    columns[(site, grid.cell(3, column).value.split("\n")[0])] = column
grid_rows = {grid.cell(r, 1).value.date().isoformat(): r for r in range(4, grid.max_row + 1) if hasattr(grid.cell(r, 1).value, "date")}
list_rows = {}
for r in range(3, listing.max_row + 1):
    if hasattr(listing.cell(r, 2).value, "date"):
        list_rows[(listing.cell(r, 2).value.date().isoformat(), listing.cell(r, 4).value, listing.cell(r, 5).value.split(" ")[0])] = r

def place(shift, sheet):
    day, s, t = shift.split("/")
    if sheet == "坐班安排表":
        return grid_rows[day], columns[(sites[s], types[t])]
    return list_rows[(day, sites[s], types[t])], 7

def write(workbook, sheet, shift, old, new):
    """Puts `new` (a text) in the place of the person `old` in a shift's cell; None adds, an empty text removes."""
    s = workbook[sheet]
    row, column = place(shift, sheet)
    if sheet == "坐班安排表":
        lines = (s.cell(row, column).value or "").split("\n")
        parts = [p for p in lines[0].split("、") if p] if lines[0] and "：" not in lines[0] else []
        # Levels in brackets hold the same separator.
        joined, depth = [], 0
        for part in parts:
            if depth: joined[-1] += "、" + part
            else: joined.append(part)
            depth += part.count("（") - part.count("）")
        parts = joined
        if old is not None:
            index = [k for k, p in enumerate(parts) if p.split("（")[0] == people[old]["name"]]
            assert index, (shift, old, parts)
            parts[index[0]] = new
        else: parts.append(new)
        lines[0] = "、".join(p for p in parts if p)
        s.cell(row, column).value = "\n".join(lines)
        return f"{sheet}!{s.cell(row, column).coordinate}"
    cells = [7, 8]
    if old is not None:
        target = [c for c in cells if (s.cell(row, c).value or "").split("（")[0] == people[old]["name"]]
        assert target, (shift, old, [s.cell(row, c).value for c in cells])
        s.cell(row, target[0]).value = new or None
    else:
        s.cell(row, 8).value = (s.cell(row, 8).value or "") + "、" + new
    return f"{sheet}!{s.cell(row, 7).coordinate}"

draw = random.Random(5)
shifts = sorted(crews)
kinds = {}
for number in range(count):
    kind = draw.choice(["substitution", "swap", "hole", "unknown", "addition"])
    sheet = draw.choice(["坐班安排表", "坐班名单"])
    workbook = openpyxl.load_workbook(book)
    after = {s: set(c) for s, c in crews.items()}
    def one(shift): return [p for p in sorted(crews[shift]) if p in unique]
    while True:
        shift = draw.choice(shifts)
        if not one(shift): continue
        person = draw.choice(one(shift))
        other_shift = draw.choice(shifts)
        if not one(other_shift): continue
        other = draw.choice(one(other_shift))
        stranger = draw.choice(unique)
        if stranger in crews[shift]: continue
        if kind == "swap" and (other in crews[shift] or person in crews[other_shift] or shift == other_shift): continue
        break
    expected = {shift}
    name = lambda i: people[i]["name"]
    if kind == "substitution":
        cells = [write(workbook, sheet, shift, person, name(stranger))]
        after[shift] = after[shift] - {person} | {stranger}
    elif kind == "swap":
        cells = [write(workbook, sheet, shift, person, name(other)), write(workbook, sheet, other_shift, other, name(person))]
        after[shift] = after[shift] - {person} | {other}
        after[other_shift] = after[other_shift] - {other} | {person}
        expected.add(other_shift)
    elif kind == "hole":
        cells = [write(workbook, sheet, shift, person, "")]
        after[shift] = after[shift] - {person}
    elif kind == "unknown":
        cells = [write(workbook, sheet, shift, person, name(person)[0] + "龘" + name(person)[2:])]
        after[shift] = after[shift] - {person}
    else:
        cells = [write(workbook, sheet, shift, None, name(stranger))]
        after[shift] = after[shift] | {stranger}
    edited = work / "edited.xlsx"
    workbook.save(edited)
    code, out, error = run("read-back", roster_path, edited, "--json", "--lang", "zh")
    answer = json.loads(out)
    found = {s for e in answer["edits"] for s in e["shifts"]} | {s["shift"] for s in answer["strangers"]}
    assert found == expected, (number, kind, sheet, expected, found, out)
    named = {c for e in answer["edits"] for c in e["cells"]}
    assert set(cells) <= named | {s["cell"] for s in answer["strangers"]}, (number, kind, cells, named)
    said = {e["kind"] for e in answer["edits"]}
    wanted = {"unknown": "hole"}.get(kind, kind)
    assert said == {wanted}, (number, kind, said, out)
    assert bool(answer["strangers"]) == (kind == "unknown")
    # The roster as this script has it, judged by `check`.
    own = dict(roster, assignments={})
    for s, crew in after.items():
        for p in crew: own["assignments"].setdefault(p, []).append(s)
    mine = Path(roster_path).parent / f".read-back-{number}.json"
    mine.write_text(json.dumps(own, ensure_ascii=False))
    check_code, check_out, _ = run("check", mine, "--json", "--lang", "zh")
    mine.unlink()
    verdict = json.loads(check_out)
    assert verdict["penalties"] == answer["difference"]["penaltyAfter"], (number, kind, verdict["penalties"], answer["difference"]["penaltyAfter"])
    assert verdict["hardFindings"] == answer["hardFindings"] and check_code == code, (number, kind, check_code, code)
    # Findings gained are among those that `check` tells.
    told = {f["text"] for f in verdict["findings"]}
    for finding in answer["difference"]["gained"]: assert finding["zh"] in told, (number, finding)
    kinds[(kind, sheet)] = kinds.get((kind, sheet), 0) + 1
print(f"{count} edits found with their cells and judged as check does:")
for (kind, sheet), n in sorted(kinds.items()): print(f"  {kind:13} {sheet}  {n}")
