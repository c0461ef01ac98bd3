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
        lower = value if letter in "GE" else -math.inf if width is None else value - width
        upper = value if letter in "LE" else math.inf if width is None else value + width
        rows[row] = lower, upper, terms.get(row, [])
    return cost, {c: low.get(c, 0) for c in cost}, {c: high[c] for c in cost}, rows


def propagate(rows, rows_of, low, high, names, cut):
    """Tightens bounds by the least and greatest value of each row, and of one more, until nothing follows; False: dead."""
    waiting, isFresh = dict.fromkeys(names), cut is not None
    while waiting or isFresh:
        (lower, upper, terms), isFresh = (rows[waiting.popitem()[0]], isFresh) if waiting else (cut, False)
        least = sum(v * (low[c] if v > 0 else high[c]) for c, v in terms)
        most = sum(v * (high[c] if v > 0 else low[c]) for c, v in terms)
        if least > upper or most < lower:
            return False
        for c, v in terms:
            old, size = (low[c], high[c]), abs(v) * (high[c] - low[c])
            fall = (upper - least) // abs(v) if upper - least < size else old[1] - old[0]
            rise = (most - lower) // abs(v) if most - lower < size else old[1] - old[0]
            low[c], high[c] = (max(old[0], old[1] - rise), min(old[1], old[0] + fall)) if v > 0 else (
                max(old[0], old[1] - fall), min(old[1], old[0] + rise))
            if low[c] > high[c]:
                return False
            if (low[c], high[c]) != old:
                waiting.update(dict.fromkeys(rows_of.get(c, ())))
                isFresh = cut is not None
    return True


def check(mps, text):
    body, _, last = text[:-1].rpartition("\n")
    last == "crc %08x" % zlib.crc32((body + "\n").encode()) or refuse("the certificate was changed")
    title, model, claimed, scaled, *lines = body.split("\n")
    title == "watchbill-certificate 1" and int(scaled[6:]) > 0 or refuse("not a certificate")
    model == "model %08x" % zlib.crc32(mps) or refuse("it is about another model")
    (cost, low, high, rows), scale, rows_of = read_mps(mps), int(scaled[6:]), {}
    for name, row in rows.items():
        for column, _ in row[2]:
            rows_of.setdefault(column, []).append(name)
    claim = None if claimed == "claim infeasible" else int(claimed.removeprefix("claim bound "))
    # No objective lies between multiples of the costs' divisor: a case is closed by a bound above the last one.
    threshold = 0 if claim is None else (claim - max(1, math.gcd(*cost.values()))) * scale
    sets = [line.split()[1:] for line in lines if line.startswith("y ")]

    def reduced(number):
        """What multipliers say: right sides, and each column's reduced cost."""
        kind, *named = sets[number]
        kind == "none" or claim is not None or refuse("costs say nothing of solutions")
        costs, value = {c: v * scale for c, v in cost.items() if kind == "costs"}, 0
        for row, y in ((row, int(y)) for row, y in (word.split(":") for word in named)):
            value += y * rows[row][0 if y > 0 else 1]
            for c, v in rows[row][2]:
                costs[c] = costs.get(c, 0) - y * v
        return value, [(c, v) for c, v in costs.items() if v], kind

    # Each case that is still open, the present one last: bounds, the row of reduced costs in force, and whether it lives.
    todo = [(low, high, None, propagate(rows, rows_of, low, high, rows, None))]
    for word, *rest in (line.split() for line in lines if not line.startswith("y ")):
        low, high, cut, lives = todo.pop()
        if word == "split":
            name, most = rest[0], int(rest[1])
            below, above = (dict(low), {**high, name: min(most, high[name])}), ({**low, name: max(most + 1, low[name])}, dict(high))
            for l, h in (below, above) if rest[2] == "up" else (above, below):
                todo.append((l, h, cut, lives and l[name] <= h[name] and propagate(rows, rows_of, l, h, rows_of[name], cut)))
        elif word == "tighten":
            value, costs, kind = reduced(int(rest[0]))
            kind == "costs" or refuse("tighten needs costs")
            cut = -math.inf, threshold - value, costs
            todo.append((low, high, cut, lives and propagate(rows, rows_of, low, high, (), cut)))
        elif word == "close":
            value, costs, kind = reduced(int(rest[0])) if lives else (0, (), "dead")
            value += sum(v * (low[c] if v > 0 else high[c]) for c, v in costs)
            kind == "dead" or value > (threshold if kind == "costs" else 0) or refuse("a case stays open")
        else:
            word == "dead" and not lives or refuse("a case is not dead, or no step: " + word)
    return refuse("a case is missing") if todo else "no solution" if claim is None else "bound %d" % claim


if __name__ == "__main__":
    for path in sys.argv[2:]:
        try:
            print(path, "proves", check(open(sys.argv[1], "rb").read(), open(path, encoding="utf-8").read()))
        except (ValueError, KeyError, IndexError, TypeError, OverflowError) as error:
            sys.exit("%s refused: %s" % (path, error))
