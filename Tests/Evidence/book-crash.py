#!/usr/bin/env python3
"""Ends each writing command of the station's book at every single change of its files, and fills its disk.

Afterwards the book must open and verify, and the change must be whole or absent: every table as CSV equals the one
before the command, or the one after it. Then two programs write at once: each change lands, or its program ends with 75.

    book-crash.py BINARY [SCENARIO]
"""
import filecmp, os, shutil, subprocess, sys, tempfile

BINARY = os.path.abspath(sys.argv[1])
SCENARIO = os.path.abspath(sys.argv[2] if len(sys.argv) > 2 else "Scenarios/tiny")
HERE = os.path.dirname(os.path.abspath(__file__))
desk = tempfile.mkdtemp(prefix="watchbill-crash-")
NOW = ["--now", "2026-11-20 09:00", "--reason", "r", "--by", "b"]


def run(*words, env=None, check=False):
    done = subprocess.run([BINARY, *words], cwd=desk, env={**os.environ, **(env or {})}, capture_output=True, text=True)
    if check and done.returncode:
        sys.exit(f"{words}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def state(book):
    """Every table, as one text."""
    folder = os.path.join(desk, "tables")
    shutil.rmtree(folder, ignore_errors=True)
    run("book", "table", book, "--out", folder, "--quiet", check=True)
    return "".join(name + open(os.path.join(folder, name), encoding="utf-8").read() for name in sorted(os.listdir(folder)))


def copy(source, target):
    for end in ["", "-wal", "-shm"]:
        path = os.path.join(desk, target + end)
        if os.path.exists(path):
            os.remove(path)
    shutil.copy(os.path.join(desk, source), os.path.join(desk, target))


subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", f"{desk}/cut.so", f"{HERE}/cut-short.c", "-ldl"], check=True)
run("book", "init", "s0.book", "--from", SCENARIO, *NOW, check=True)
month = ["month", "BOOK", "2026-12", "--publish", "--iterations", "1", "--seed", "1", *NOW]
run(*[w.replace("BOOK", "s0.book") for w in month[:2]], *month[2:3], "--iterations", "1", check=True)
copy("s0.book", "s1.book")
run(*[w.replace("BOOK", "s1.book") for w in month], check=True)
turns = run("book", "table", "s1.book", "assignments", check=True).stdout.split("\n")[1:]
published = [t.split(",") for t in turns if t.startswith("2026-12,2,")]
person, shift = published[20][3], published[20][2]
absent = ["absent", "BOOK", person, shift[:10], "--apply", "1", *NOW]
record = ["record", "BOOK", shift, person, "excused", "--constituents", "3", *NOW]
commands = [
    ("month --publish", "s0.book", month), ("absent --apply", "s1.book", absent), ("record", "s1.book", record),
    ("close", "s1.book", ["close", "BOOK", "2026-12", *NOW]),
]
failures = 0
for name, start, words in commands:
    words = [w.replace("BOOK", "x.book") for w in words]
    before = state(start)
    copy(start, "x.book")
    run(*words, check=True)
    after = state("x.book")
    for how in ["kill", "full"]:
        counts = {"absent": 0, "whole": 0}
        number = 0
        while True:
            number += 1
            copy(start, "x.book")
            done = run(*words, env={"LD_PRELOAD": f"{desk}/cut.so", "CUT_PATH": "x.book", "CUT_AT": str(number), "CUT_HOW": how})
            if how == "kill" and done.returncode != -9 or how == "full" and done.returncode == 0:
                break
            if how == "full" and done.returncode != 73:
                failures += 1
                print(f"  {name}, disk full from change {number}: exit {done.returncode}: {done.stderr.strip()}")
            verdict = run("book", "verify", "x.book")
            now = state("x.book")
            if verdict.returncode or now not in (before, after):
                failures += 1
                print(f"  {name}, {how} at change {number}: {verdict.stdout}{verdict.stderr} a change in part")
            else:
                counts["whole" if now == after else "absent"] += 1
        # The last round ran to its end.
        assert state("x.book") == after, name
        word = "killed at every change" if how == "kill" else "disk full from every change on"
        print(f"{name:16} {word:32} {number - 1:4} runs: absent {counts['absent']}, whole {counts['whole']}, in part 0"
              if not failures else f"{name} FAILED", flush=True)

# A real full disk, where this user may make one.
probe = subprocess.run(["unshare", "-m", "true"], capture_output=True)
if probe.returncode == 0:
    script = f"""mount -t tmpfs -o size=600k none {desk}/small 2>/dev/null || exit 99
cp {desk}/s1.book {desk}/small/x.book; head -c 10M /dev/zero > {desk}/small/fill 2>/dev/null
{BINARY} close {desk}/small/x.book 2026-12; echo "exit $?"; rm {desk}/small/fill
{BINARY} book verify {desk}/small/x.book; {BINARY} book table {desk}/small/x.book closed | wc -l"""
    os.makedirs(f"{desk}/small", exist_ok=True)
    done = subprocess.run(["unshare", "-m", "bash", "-c", script], capture_output=True, text=True)
    print("a full tmpfs:", " | ".join((done.stdout + done.stderr).strip().split("\n")))
    if "exit 73" not in done.stdout:
        failures += 1
else:
    print("a full tmpfs: not tried, this user may not mount one")

# Two programs at once.
copy("s1.book", "x.book")
landed, busy = 0, 0
for turn in range(15):
    both = [
        subprocess.Popen([BINARY, "book", "set", "x.book", person, "occupation", f"{turn}-{side}", *NOW], cwd=desk,
                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for side in "ab"
    ]
    for program in both:
        code = program.wait()
        landed += code == 0
        busy += code == 75
        failures += code not in (0, 75)
acts = run("book", "table", "x.book", "acts", check=True).stdout.count("book set")
print(f"two programs, 30 changes: {landed} landed, {busy} told busy, {acts} in the journal")
failures += acts != landed or run("book", "verify", "x.book").returncode != 0
# One that holds the book: the other gives up with 75.
holder = subprocess.Popen(
    [sys.executable, "-c", f"""import sqlite3, time
db = sqlite3.connect({os.path.join(desk, 'x.book')!r}, isolation_level=None); db.execute("BEGIN IMMEDIATE"); print("held", flush=True); time.sleep(20)"""],
    stdout=subprocess.PIPE)
holder.stdout.readline()
done = run("close", "x.book", "2026-12", "--lang", "en")
print(f"a book that is held: exit {done.returncode}: {done.stderr.strip()}")
failures += done.returncode != 75
holder.kill()
shutil.rmtree(desk)
sys.exit(1 if failures else 0)
