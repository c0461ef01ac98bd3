"""usage: certificate.py MODEL.mps CERTIFICATE...    recomputes in whole numbers what each proves; exits with 1 if it does not"""
import math, sys, zlib

def refuse(reason):
    raise ValueError(reason)

def read_mps(data):  # costs and bounds by column, sides and terms by row; columns must be integers between finite bounds
    kind, numbers, cost, terms, low, high, marked = {}, {"RHS": {}, "RANGES": {}}, {}, {}, {}, {}, False
    for line in data.decode().splitlines():
        words = line.split()
        if line[0] != " ":
            section = words[0]
        elif section == "ROWS":
            kind[words[1]] = words[0]
        elif section == "COLUMNS" and "'MARKER'" in words:
            marked = words[-1] == "'INTORG'"
        elif section == "COLUMNS":
            cost.setdefault(words[0] if marked else refuse(words[0] + " is no integer"), 0)
            for row, value in zip(words[1::2], map(int, words[2::2])):
                terms.setdefault(row, []).append((words[0], value))
                cost[words[0]] += value if kind[row] == "N" else 0
        elif section in numbers:
            numbers[section].update(zip(words[1::2], map(int, words[2::2])))
        elif section == "BOUNDS":
            for bounds in {"LO": [low], "UP": [high], "FX": [low, high]}[words[0]]:
                bounds[words[2]] = int(words[3])
    rows = {}
    for row, letter in kind.items():
        side, width = numbers["RHS"].get(row, 0), numbers["RANGES"].get(row, math.inf)
        sides = (side, side if letter == "E" else side + width) if letter in "GE" else (side - width, side)
        rows.update({row: (*sides, terms.get(row, []))} if letter != "N" else {})
    return cost, {c: low.get(c, 0) for c in cost}, {c: high[c] for c in cost}, rows

def propagate(rows, rows_of, low, high, names, cut):
    """Tightens bounds by each row's least and greatest value, and the cut's, until nothing follows; False: no solution."""
    waiting, is_fresh = dict.fromkeys(names), cut is not None
    while waiting or is_fresh:
        (lower, upper, terms), is_fresh = (rows[waiting.popitem()[0]], is_fresh) if waiting else (cut, False)
        least = sum(v * (low[c] if v > 0 else high[c]) for c, v in terms)
        most = sum(v * (high[c] if v > 0 else low[c]) for c, v in terms)
        for c, v in terms:
            width = high[c] - low[c]
            fall, rise = (min(abs(v) * width, room) // abs(v) for room in (upper - least, most - lower))
            change = (width - rise, width - fall) if v > 0 else (width - fall, width - rise)
            low[c], high[c] = low[c] + change[0], high[c] - change[1]
            waiting.update(dict.fromkeys(rows_of.get(c, ()) if change != (0, 0) else ()))
            is_fresh = is_fresh or (cut is not None and change != (0, 0))
            if low[c] > high[c]:
                return False
        if least > upper or most < lower:
            return False
    return True

def check(mps, text):
    body, _, last = text[:-1].rpartition("\n")
    title, model, claimed, scaled, *lines = body.split("\n")
    last == "crc %08x" % zlib.crc32((body + "\n").encode()) or refuse("the certificate was changed")
    (title, model) == ("watchbill-certificate 1", "model %08x" % zlib.crc32(mps)) or refuse("it is about another model")
    (cost, low, high, rows), scale, rows_of = read_mps(mps), abs(int(scaled[6:])), {}
    for name, column in ((name, column) for name, row in rows.items() for column, _ in row[2]):
        rows_of.setdefault(column, []).append(name)
    claim = None if claimed == "claim infeasible" else int(claimed.removeprefix("claim bound "))
    # No objective lies between multiples of the costs' divisor: a case is closed by a bound above the last one.
    threshold = 0 if claim is None else (claim - max(1, math.gcd(*cost.values()))) * scale
    sets = [line.split()[1:] for line in lines if line.startswith("y ")]

    def reduced(number):  # multipliers' right sides, each column's reduced cost, and whether the costs are in it
        costs, value = {c: v * scale for c, v in cost.items() if sets[number][0] == "costs"}, 0
        for row, y in ((row, int(y)) for row, y in (word.split(":") for word in sets[number][1:])):
            value += y * rows[row][0 if y > 0 else 1]
            for c, v in rows[row][2]:
                costs[c] = costs.get(c, 0) - y * v
        return value, [(c, v) for c, v in costs.items() if v], sets[number][0] == "costs" and claim is not None

    todo = [(low, high, None, propagate(rows, rows_of, low, high, rows, None))]  # open cases; the last is the present one
    for word, *rest in (line.split() for line in lines if not line.startswith("y ")):
        low, high, cut, lives = todo.pop()
        if word == "split":
            name, most = rest[0], int(rest[1])
            cases = [(dict(low), {**high, name: min(most, high[name])}), ({**low, name: max(most + 1, low[name])}, dict(high))]
            for case in cases if rest[2] == "up" else cases[::-1]:
                may_live = lives and case[0][name] <= case[1][name]
                todo.append((*case, cut, may_live and propagate(rows, rows_of, *case, rows_of[name], cut)))
        elif word == "tighten" and (found := reduced(int(rest[0])))[2]:
            cut = -math.inf, threshold - found[0], found[1]  # what a better solution's reduced costs may add up to
            todo.append((low, high, cut, lives and propagate(rows, rows_of, low, high, (), cut)))
        elif word == "close":
            value, costs, has_costs = reduced(int(rest[0]))
            value += sum(v * (low[c] if v > 0 else high[c]) for c, v in costs)
            not lives or value > (threshold if has_costs else 0) and has_costs == (sets[int(rest[0])][0] == "costs") or refuse("an open case")
        else:
            word == "dead" and not lives or refuse("a case that is not dead, or no step: " + word)
    return refuse("a case is missing") if todo else "no solution" if claim is None else "bound %d" % claim

if __name__ == "__main__":
    for path in sys.argv[2:]:
        try:
            print(path, "proves", check(open(sys.argv[1], "rb").read(), open(path, encoding="utf-8").read()))
        except (ValueError, KeyError, IndexError, TypeError, OverflowError) as error:
            sys.exit("%s refused: %s" % (path, error))
