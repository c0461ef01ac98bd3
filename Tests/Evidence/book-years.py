#!/usr/bin/env python3
"""Three years of Xiying in the station's book, 2024-01 to 2026-12, by the same commands that a station types.

What happens is read from book-years-events.csv (seeded, kept): every week 5 % of the deputies call in to be away, every
month two pairs of people swap a shift and one person stays away without an excuse, over the years three people leave and
three join; pairs are formed anew each January. Each turn of whoever is away is taken by the first of the stand-ins, swaps
are such that nobody owes where there is one, and whoever stayed away serves a later turn of the stand-in's. Fairness
counts all classes at the scenario's own price. Every month is published before anything of it is known, lived through and
closed. The table that is printed and written to book-years.csv has, for each month and class of turns, the spread of the
balances of those able to serve it: as the roster was published, as the month was closed, the least that any roster could
have left had all been known beforehand (least_spread.py), and what a plain round robin of the same people would leave, in
turns served.

    book-years.py BINARY [--months 36] [--time 15] [--events-only] [--out FOLDER] [--draw TABLE]
"""
import argparse, contextlib, csv, datetime, json, os, random, shutil, sqlite3, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import least_spread

EVENTS = os.path.join(HERE, "book-years-events.csv")
CLASSES = ["all", "day", "night", "restDay", "holiday", "onCall"]
parser = argparse.ArgumentParser()
parser.add_argument("binary")
parser.add_argument("--months", type=int, default=36)
parser.add_argument("--events-only", action="store_true")
parser.add_argument("--scenario", default=os.path.join(HERE, "../../Scenarios/xiying"))
parser.add_argument("--out", default=os.path.join(HERE, "../../out/evidence"))
parser.add_argument("--time", default="15", help="seconds for the roster of a month")
parser.add_argument("--draw", help="only the figure of a table that was written before")
parser.add_argument("--dump", help="a folder for each month's balances, to look into")
options = parser.parse_args()
MONTHS = [f"{2024 + n // 12}-{n % 12 + 1:02}" for n in range(options.months)]
JOINS = {"2024-07-01": ("d01", "n1"), "2025-03-15": ("d30", "n2"), "2026-05-10": ("d60", "n3")}


def length(month):
    year, number = map(int, month.split("-"))
    return [31, 29 if year % 4 == 0 else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][number - 1]


def make_events():
    """The events, by a seed; each names people and days, never shifts, since those depend on the rosters."""
    numbers = random.Random(20240101)
    people = [f"d{n:02}" for n in range(1, 85)]
    rows = []
    for n in range(36):
        month = f"{2024 + n // 12}-{n % 12 + 1:02}"
        for day, (old, new) in JOINS.items():
            if day[:7] == month:
                rows.append((month, "leaves", old, day, new))
                people[people.index(old)] = new
        for first in range(1, length(month) + 1, 7):
            last = min(first + 6, length(month))
            for person in sorted(numbers.sample(people, round(len(people) * 0.05))):
                rows.append((month, "away", person, f"{month}-{first:02}", f"{month}-{last:02}"))
        for _ in range(2):
            a, b = numbers.sample(people, 2)
            rows.append((month, "swap", a, b, ""))
        rows.append((month, "unexcused", numbers.choice(people), "", ""))
    with open(EVENTS, "w", newline="") as file:
        csv.writer(file).writerows([("month", "event", "person", "a", "b"), *rows])


if options.events_only or not os.path.exists(EVENTS):
    make_events()
    if options.events_only:
        sys.exit()
events = list(csv.DictReader(open(EVENTS)))
desk = tempfile.mkdtemp(prefix="watchbill-years-")
BOOK = os.path.join(desk, "years.book")
BINARY = os.path.abspath(options.binary)
counts = {"swaps": 0, "swaps after which somebody owes": 0, "swaps refused": 0, "stand-ins": 0, "nobody stood in": 0,
          "paid back": 0}

seconds = {}


def run(*words, codes=(0,)):
    started = time.time()
    done = subprocess.run([BINARY, *words], capture_output=True, text=True)
    seconds.setdefault(words[0], []).append(time.time() - started)
    if done.returncode not in codes:
        sys.exit(f"{' '.join(words)}: {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done


def answer(*words, codes=(0,)):
    done = run(*words, "--json", codes=codes)
    return json.loads(done.stdout) if done.returncode == 0 else None


def table(name):
    text = run("book", "table", BOOK, name).stdout.lstrip("\ufeff")
    return list(csv.DictReader(text.splitlines()))


def put(name, columns, rows):
    path = os.path.join(desk, f"{name}.csv")
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([columns, *rows])
    run("book", "table", BOOK, name, "--in", path)


def turns_of(month):
    """Who has which shifts on the wall, by person."""
    own = {}
    with contextlib.closing(sqlite3.connect(f"file:{BOOK}?mode=ro", uri=True)) as book:
        for person, shift in book.execute(
                "SELECT person, shift FROM assignments JOIN rosters USING (month, version) "
                "WHERE month = ? AND state = 'published' ORDER BY shift, person", (month,)):
            own.setdefault(person, []).append(shift)
    return own


def spread(balances):
    return (max(balances) - min(balances)) / 100 if balances else 0


def able_lines(balances, name, month, last):
    """The balances in a class of those who may serve it and are in office to the end of the month."""
    return [l for l in balances if l["turnClass"] == name and l["person"] in deputies
            and not (l["person"] in left and left[l["person"]] <= last)
            and any(e["kind"] == "share" and e["month"] == month for e in l["entries"])]


def as_planned(month, last):
    """The spreads that the month would leave if it were served as it was published."""
    copy = os.path.join(desk, "planned.book")
    run("book", "backup", BOOK, copy)
    run("close", copy, month, *now(last, "20:00"), "--quiet")
    balances = answer("ledger", copy)
    for end in ["", "-wal", "-shm"]:
        if os.path.exists(copy + end):
            os.remove(copy + end)
    return {n: spread([l["balance"] for l in able_lines(balances, n, month, last)]) for n in CLASSES}


def now(day, hour="09:00"):
    return ["--now", f"{day} {hour}"]


def write(lines):
    """The table and its figure, after every month: a run that is cut short leaves what it has."""
    os.makedirs(options.out, exist_ok=True)
    with open(os.path.join(options.out, "book-years.csv"), "w", newline="") as file:
        writer = csv.DictWriter(file, lines[0].keys())
        writer.writeheader()
        writer.writerows(lines)

    draw(lines, os.path.join(options.out, "book-years.svg"))


def draw(lines, path):
    """The figure: as published beside as closed, a line for each class, round robin dashed."""
    wide, high, colours = 330, 220, dict(zip(CLASSES, ["#c0392b", "#e08e0b", "#2c3e90", "#2e8b57", "#8e44ad"]))
    names = {"all": "all", "day": "days", "night": "nights", "restDay": "rest days", "holiday": "holidays"}
    top = 5
    svg = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * wide + 130} {high + 70}" font-family="sans-serif" '
           f'font-size="11"><rect width="100%" height="100%" fill="white"/>']
    for panel, (prefix, title) in enumerate([("planned ", "as published"), ("", "as closed, after all that happened")]):
        left = 30 + panel * (wide + 20)
        x = lambda n: left + (wide - 20) * n / max(1, len(lines) - 1)
        y = lambda v: 30 + high * (1 - min(v, top) / top)
        svg.append(f'<text x="{left}" y="18">Spread of balances, turns: {title}</text>')
        for v in range(top + 1):
            svg.append(f'<line x1="{left}" x2="{left + wide - 20}" y1="{y(v):.1f}" y2="{y(v):.1f}" '
                       f'stroke="{"#888" if v == 1 else "#e4e4e4"}"/><text x="{left - 12}" y="{y(v) + 4:.1f}">{v}</text>')
        for n, line in enumerate(lines):
            if line["month"].endswith(("-01", "-07")) or n == len(lines) - 1:
                svg.append(f'<text x="{x(n):.1f}" y="{high + 46}" font-size="9" text-anchor="middle">{line["month"]}</text>')
        for name, colour in colours.items():
            points = " ".join(f"{x(n):.1f},{y(float(l[prefix + name])):.1f}" for n, l in enumerate(lines))
            svg.append(f'<polyline fill="none" stroke="{colour}" stroke-width="1.4" points="{points}"/>')
        if not prefix:
            points = " ".join(f"{x(n):.1f},{y(float(l['least all'])):.1f}" for n, l in enumerate(lines))
            svg.append(f'<polyline fill="none" stroke="#c0392b" stroke-dasharray="1 3" points="{points}"/>')
        points = " ".join(f"{x(n):.1f},{y(float(l['robin night'])):.1f}" for n, l in enumerate(lines))
        svg.append(f'<polyline fill="none" stroke="#777" stroke-dasharray="5 3" points="{points}"/>')
    keys = [(colour, names[name], "") for name, colour in colours.items()]
    keys += [("#c0392b", "bound, all", "1 3"), ("#777", "round robin, nights", "5 3")]
    for k, (colour, name, dash) in enumerate(keys):
        at = 40 + 18 * k
        svg.append(f'<line x1="{2 * wide + 38}" x2="{2 * wide + 54}" y1="{at - 4}" y2="{at - 4}" stroke="{colour}" '
                   f'stroke-width="1.4" stroke-dasharray="{dash}"/><text x="{2 * wide + 58}" y="{at}" font-size="9">{name}</text>')
    with open(path, "w") as file:
        file.write("\n".join(svg + ["</svg>"]) + "\n")


if options.draw:
    with open(options.draw, newline="") as file:
        draw(list(csv.DictReader(file)), os.path.splitext(options.draw)[0] + ".svg")
    sys.exit()
run("book", "init", BOOK, "--from", options.scenario, *now("2023-12-20"))
for name, columns in [
    ("opening", ["person"]), ("history", ["date", "shift", "person"]), ("leave", ["person", "from"]),
    ("requests", ["person", "from", "wish"]), ("locks", ["person", "shift"]), ("limits", ["person", "rule"]),
]:
    put(name, columns, [])
rules = [r["definition"] for r in table("rules")]
put("rules", ["definition"], [[
    r.replace('"night", "restDay"', '"day", "night", "restDay", "holiday"') if '"fairness"' in r and '"id"' not in r else r
] for r in rules if "d12" not in r and "d01" not in r])
deputies = {r["id"] for r in table("representatives") if r["post"] in ("", "deputy")}
joined = {"n1": "2024-07-01", "n2": "2025-03-15", "n3": "2026-05-10"}
left = {}
robin, pointer = {}, 0
lines = []
began = time.time()
for month in MONTHS:
    own_events = [e for e in events if e["month"] == month]
    first, last = f"{month}-01", f"{month}-{length(month)}"
    for event in own_events:
        if event["event"] == "leaves":
            run("book", "set", BOOK, event["person"], "until", event["a"], *now(first, "07:00"), "--reason", "term ends")
            people = table("representatives")
            new = dict(next(p for p in people if p["id"] == event["person"]))
            new.update({"id": event["b"], "name": f"新代表{event['b']}", "from": event["a"], "until": "", "phone": ""})
            put("representatives", list(new), [list(p.values()) for p in people + [new]])
            deputies.add(event["b"])
            left[event["person"]] = event["a"]
    new_pairs = ["--new-pairs"] if month.endswith("-01") else []
    done = answer("month", BOOK, month, "--publish", "--time", options.time, *new_pairs, *now(first, "08:00"))
    planned = as_planned(month, last)
    # The shifts of the month and their places, for the round robin.
    own = turns_of(month)
    leave = [list(r.values()) for r in table("leave")]
    for event in [e for e in own_events if e["event"] == "away"]:
        person = event["person"]
        own = turns_of(month)
        if person in left and left[person] < event["a"]:
            continue
        # The turns of the week, and the night before it, which ends in it, are taken by the first of the stand-ins each.
        eve = str(datetime.date.fromisoformat(event["a"]) - datetime.timedelta(days=1))
        for shift in own.get(person, []):
            if not (event["a"] <= shift[:10] <= event["b"] or shift.startswith(eve) and shift.endswith("/night")):
                continue
            done_ = run("stand-in", BOOK, shift, "--for", person, "--apply", "1", "--freeze-before", shift[:10],
                        "--reason", "away", *now(eve if eve[:7] == month else event["a"]), "--quiet", codes=(0, 3))
            counts["stand-ins" if done_.returncode == 0 else "nobody stood in"] += 1
        leave.append([person, event["a"], event["b"], "", "yes"])
        put("leave", ["person", "from", "until", "reason", "excused"], leave)
    for event in [e for e in own_events if e["event"] == "swap"]:
        # The one who asks tries the colleagues in turn, from the one named on, and takes the first swap that is legal and
        # after which nobody owes, such as a night for a night; else the first legal one.
        own = turns_of(month)
        order = sorted(deputies - set(left))
        a, at = event["person"], order.index(event["a"]) if event["a"] in order else 0
        tries = [(s, b, t) for b in order[at:] + order[:at] if b != a for s in own.get(a, []) for t in own.get(b, [])
                 if s not in own.get(b, []) and t not in own.get(a, [])]
        legal = []
        for s, b, t in tries[:12]:
            told = run("swap", BOOK, a, s, b, t, *now(first), "--json", codes=(0, 3))
            counts["swaps refused"] += told.returncode == 3
            if told.returncode == 0:
                legal.append((len(json.loads(told.stdout)["balances"]), s, b, t))
                if legal[-1][0] == 0:
                    break
        if legal:
            _, s, b, t = min(legal, key=lambda l: l[0])
            run("swap", BOOK, a, s, b, t, "--apply", "--reason", "swap", *now(first), "--quiet")
            counts["swaps"] += 1
            counts["swaps after which somebody owes"] += min(legal)[0] > 0
    for event in [e for e in own_events if e["event"] == "unexcused"]:
        own = turns_of(month)
        order = sorted(deputies)
        at = order.index(event["person"])
        person = next(p for p in order[at:] + order[:at] if own.get(p))
        shift = own[person][0]
        ranked = answer("stand-in", BOOK, shift, "--for", person, codes=(0, 70))
        free = [c for l in ranked["lists"] for c in l["candidates"] if len(c["override"]["turns"]) == 2] if ranked else []
        word = []
        if free:
            word = ["--replaced-by", free[0]["person"]]
            counts["stand-ins"] += 1
        else:
            counts["nobody stood in"] += 1
        run("record", BOOK, shift, person, "unexcused", *word, *now(shift[:10], "20:00"))
        # Whoever missed it serves a later turn of the stand-in's, of the same hours where there is one.
        own = turns_of(month)
        later = [s for s in own.get(word[1], []) if s[:10] > shift[:10] and s not in own.get(person, [])] if word else []
        for back in sorted(later, key=lambda s: (s.split("/")[2] != shift.split("/")[2], s)):
            done_ = run("substitute", BOOK, word[1], back, person, "--apply", "--reason", "in return", *now(shift[:10]),
                        "--quiet", codes=(0, 3))
            if done_.returncode == 0:
                counts["paid back"] += 1
                break
    run("close", BOOK, month, *now(last, "20:00"), "--quiet")
    if options.dump:
        os.makedirs(options.dump, exist_ok=True)
        shutil.copy(BOOK, os.path.join(options.dump, f"{month}.book"))
    sums, spreads = {}, {}
    bounds = least_spread.Month(BINARY, BOOK, month)
    least = {name: bounds.bound(name)[0] / 100 for name in CLASSES}
    balances = answer("ledger", BOOK)
    for name in CLASSES:
        able = able_lines(balances, name, month, last)
        sums[name] = sum(l["balance"] for l in balances if l["turnClass"] == name)
        spreads[name] = spread([l["balance"] for l in able])
    served = sum(1 for r in table("served") if r["shift"][:7] == month and r["person"])
    ledger = sum(e["hundredths"] for l in balances if l["turnClass"] == "all" for e in l["entries"]
                 if e["kind"] == "served" and e["month"] == month) // 100
    # Round robin: the circle goes on, whoever is away is passed over and not owed.
    shifts = sorted({s for v in own.values() for s in v})
    circle = sorted(deputies - set(left))
    for shift in shifts:
        for _ in range(2):
            person = circle[pointer % len(circle)]
            pointer += 1
            hours = shift.split("/")[2]
            for name in CLASSES:
                if name == "all" or name == ("night" if hours == "night" else "day") or name == "onCall" and hours == "night":
                    robin.setdefault(name, {}).setdefault(person, 0)
                    robin[name][person] += 1
    turns = {n: max(robin[n].get(p, 0) for p in circle) - min(robin[n].get(p, 0) for p in circle if p[0] == "d") for n in ["all", "day", "night"]}
    lines.append({"month": month, "status": done["status"], "uncovered": done["uncovered"], "served": served,
                  "ledger": ledger, **{n: f"{spreads[n]:.2f}" for n in CLASSES},
                  **{f"planned {n}": f"{planned[n]:.2f}" for n in CLASSES},
                  **{f"least {n}": f"{least[n]:.2f}" for n in CLASSES}, "sum": sum(sums.values()),
                  **{f"robin {n}": turns[n] for n in turns}})
    if month == MONTHS[0]:
        print("\t".join(lines[0]))
    print("\t".join(str(v) for v in lines[-1].values()), flush=True)
    write(lines)
    assert served == ledger, f"{month}: {served} turns served, {ledger} in the ledger"
run("book", "verify", BOOK)
print({k: (len(v), round(sum(v), 1), round(max(v), 2)) for k, v in seconds.items()})
print(f"{counts}; {time.time() - began:.0f} s; figure and table in {options.out}")
shutil.rmtree(desk)
