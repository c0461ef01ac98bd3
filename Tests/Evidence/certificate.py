"""usage: certificate.py MODEL.mps CERTIFICATE...    prints what each proves, or why it is refused (then it exits with 1)

Recomputes each bound from the MPS file in whole numbers."""
import math, sys, zlib


def refuse(reason):
    raise ValueError(reason)


def read_mps(data):
    """Costs and bounds by column, sides and terms by row. Every column must be an integer between finite bounds."""
    kind, side, spread, cost, terms, low, high, integer = {}, {}, {}, {}, {}, {}, {}, set()
    section, marked, objective = "", False, None
    for line in data.decode().splitlines():
        words = line.split()
        if line[0] != " ":
            section = words[0]
        elif section == "ROWS":
            kind[words[1]] = words[0]
            objective = objective or (words[1] if words[0] == "N" else None)
        elif section == "COLUMNS" and "'MARKER'" in words:
            marked = words[-1] == "'INTORG'"
        elif section == "COLUMNS":
            integer.update(words[:1] if marked else [])
            cost.setdefault(words[0], 0)
            for row, value in zip(words[1::2], map(int, words[2::2])):
                if row == objective:
                    cost[words[0]] = value
                else:
                    terms.setdefault(row, []).append((words[0], value))
        elif section in ("RHS", "RANGES"):
            (side if section == "RHS" else spread).update(zip(words[1::2], map(int, words[2::2])))
        elif section == "BOUNDS":
            low.update({words[2]: int(words[3])} if words[0] in ("LO", "FX") else {})
            high.update({words[2]: int(words[3])} if words[0] in ("UP", "FX") else {})
            words[0] in ("LO", "UP", "FX") or refuse("a bound of kind " + words[0])
    set(cost) <= integer & set(high) or refuse("not every column is an integer between finite bounds")
    rows = {}
    for row, letter in kind.items():
        value, width = side.get(row, 0), spread.get(row)
        lower = value if letter in "GE" else None if width is None else value - width
        upper = value if letter in "LE" else None if width is None else value + width
        rows[row] = lower, upper, terms.get(row, [])
    return cost, {c: low.get(c, 0) for c in cost}, {c: high[c] for c in cost}, rows


def check(mps, text):
    body, _, last = text[:-1].rpartition("\n")
    last == "crc %08x" % zlib.crc32((body + "\n").encode()) or refuse("the certificate was changed")
    title, model, claimed, scaled, *lines = body.split("\n")
    title == "watchbill-certificate 1" or refuse("not a certificate")
    model == "model %08x" % zlib.crc32(mps) or refuse("it is about another model")
    cost, low, high, rows = read_mps(mps)
    claim, target = (None, None) if claimed == "claim infeasible" else map(int, claimed[12:].split(" of "))
    scale = int(scaled.removeprefix("scale "))
    scale > 0 or refuse("the scale")
    # No objective lies between multiples of the costs' divisor: a case is closed by a bound above the last one.
    unit = max(1, math.gcd(*cost.values())) * scale
    threshold = 0 if claim is None else claim * scale - unit
    sets = [line.split()[1:] for line in lines if line.startswith("y ")]

    def bound(number, low, high):
        """What multipliers prove under bounds of the columns: right sides and the best ends of the reduced costs."""
        kind, *named = sets[number]
        kind == "none" or claim is not None or refuse("costs say nothing of solutions")
        reduced, value = {c: v * scale for c, v in cost.items() if kind == "costs"}, 0
        for row, multiplier in (word.split(":") for word in named):
            lower, upper, terms = rows[row]
            value += int(multiplier) * (lower if int(multiplier) > 0 else upper)
            for column, factor in terms:
                reduced[column] = reduced.get(column, 0) - int(multiplier) * factor
        return value + sum(v * (low[c] if v > 0 else high[c]) for c, v in reduced.items()), reduced, kind

    todo = [(low, high)]  # the bounds of each case that is still to be closed, the present one last
    for word, name, *rest in (line.split() for line in lines if not line.startswith("y ")):
        low, high = todo.pop()
        if word == "split":
            low[name] <= int(rest[0]) < high[name] or refuse("a split that leaves cases out")
            todo += [({**low, name: int(rest[0]) + 1}, high), (low, {**high, name: int(rest[0])})]
            continue
        value, reduced, kind = bound(int(name), low, high)
        if word == "close":
            value > (threshold if kind == "costs" else 0) or refuse("a case stays open")
        elif word == "tighten" and kind == "costs" and claim <= target:  # keeps what may cost less than the target
            room = {c: max(0, target * scale - unit - value) // abs(v) for c, v in reduced.items() if v}
            low, high = ({c: max(low[c], high[c] - room[c]) if reduced.get(c, 0) < 0 else low[c] for c in cost},
                         {c: min(high[c], low[c] + room[c]) if reduced.get(c, 0) > 0 else high[c] for c in cost})
            todo.append((low, high))
        else:
            refuse("step " + word)
    return refuse("a case is missing") if todo else "no solution" if claim is None else "bound %d" % claim


if __name__ == "__main__":
    for path in sys.argv[2:]:
        try:
            print(path, "proves", check(open(sys.argv[1], "rb").read(), open(path, encoding="utf-8").read()))
        except (ValueError, KeyError, IndexError, TypeError) as error:
            sys.exit("%s refused: %s" % (path, error))
