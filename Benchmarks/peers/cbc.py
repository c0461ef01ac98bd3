"""CBC, the program in Debian's coinor-cbc: its log tells values and bounds, each line's arrival the time."""
import re
import subprocess
import tempfile

VALUE = re.compile(r"Cbc00(?:04|12|16)I Integer solution of (-?[\d.e+]+) found")
BOUND = re.compile(
    r"best possible (-?[\d.e+]+)|Continuous objective value is (-?[\d.e+]+)"
    r"|cuts changed objective from \S+ to (-?[\d.e+]+)")


def number(match):
    return float(next(group for group in match.groups() if group is not None))


def solve(path, limits, trace, variant):
    with tempfile.NamedTemporaryFile(suffix=".sol") as solution:
        command = ["stdbuf", "-oL", "cbc", path, "-threads", str(limits.threads), "-timeMode", "elapsed",
                   "-sec", str(limits.seconds), "-allowableGap", str(limits.gap_points),
                   "-ratioGap", str(limits.gap_relative), "-solve", "-solution", solution.name, "-quit"]
        version, result, lower = "?", None, None
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
            for line in process.stdout:
                if line.startswith("Version:"):
                    version = line.split()[1]
                elif "read with" in line and "errors" in line:
                    trace.begin()
                elif line.startswith("Result -"):
                    result = line.split("-", 1)[1].strip()
                elif line.startswith("Lower bound:"):
                    lower = float(line.split()[2])
                elif (match := VALUE.search(line)) is not None:
                    trace.note(value=number(match))
                elif (match := BOUND.search(line)) is not None:
                    # Cuts and branches look for better rosters alone: past the best value their bound says no more.
                    bound = number(match)
                    trace.note(bound=bound if trace.value is None else min(bound, trace.value))
        head = open(solution.name, encoding="utf-8").readline()
    match = re.search(r"objective value\s+(-?[\d.e+]+)", head)
    has_roster = match is not None and "nfeasible" not in head and trace.value is not None or "Optimal" in head
    value = float(match[1]) if match and has_roster else None
    if value is not None and (result or "").startswith("Optimal solution found"):
        # It has cut off whatever is not better by more than the gap it may leave.
        left = 0 if limits.is_proof else max(limits.gap_points, limits.gap_relative * abs(value))
        lower = max(value - left, lower if lower is not None else value - left)
    trace.end(value, min(lower, value) if None not in (lower, value) else lower)
    return {"version": version, "threads": limits.threads, "status": result or "no result"}
