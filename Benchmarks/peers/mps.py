"""A reader of free-format MPS files, enough for models of whole columns."""
import math


class Model:
    """Minimise cost · x + constant; rows are (lower, upper, [(column, coefficient)])."""

    def __init__(self):
        self.names, self.cost, self.lower, self.upper = [], [], [], []
        self.constant = 0.0
        self.rows = []


def read(path):
    model, section = Model(), None
    objective, row_of, column_of = None, {}, {}
    kinds, sides, ranges, entries = [], [], {}, []
    whole, is_whole, bounded = False, [], set()
    with open(path, encoding="utf-8") as file:
        for line in file:
            if not line.strip() or line[0] == "*":
                continue
            if not line[0].isspace():
                section = line.split()[0].upper()
                continue
            words = line.split()
            if section == "ROWS":
                if words[0] == "N":
                    objective = objective or words[1]
                else:
                    row_of[words[1]] = len(kinds)
                    kinds.append(words[0])
                    sides.append(0.0)
                    entries.append([])
            elif section == "COLUMNS":
                if "'MARKER'" in words:
                    whole = "'INTORG'" in words
                    continue
                name = words[0]
                if name not in column_of:
                    column_of[name] = len(model.names)
                    model.names.append(name)
                    model.cost.append(0.0)
                    model.lower.append(0.0)
                    model.upper.append(math.inf)
                    is_whole.append(whole)
                for row, number in zip(words[1::2], words[2::2]):
                    if row == objective:
                        model.cost[column_of[name]] += float(number)
                    elif row in row_of:
                        entries[row_of[row]].append((column_of[name], float(number)))
            elif section in ("RHS", "RANGES"):
                pairs = words[len(words) % 2:]
                for row, number in zip(pairs[::2], pairs[1::2]):
                    if row == objective:
                        model.constant = -float(number)
                    elif section == "RHS":
                        sides[row_of[row]] = float(number)
                    else:
                        ranges[row_of[row]] = float(number)
            elif section == "BOUNDS":
                bound(model, column_of, bounded, words)
    for column, isw in enumerate(is_whole):
        # The format's old custom: a whole column without bounds is binary.
        if isw and column not in bounded:
            model.upper[column] = 1.0
    for row, kind in enumerate(kinds):
        low = sides[row] if kind in "GE" else -math.inf
        high = sides[row] if kind in "LE" else math.inf
        if row in ranges:
            width = ranges[row]
            if kind == "G" or (kind == "E" and width > 0):
                high = sides[row] + abs(width)
            else:
                low = sides[row] - abs(width)
        model.rows.append((low, high, entries[row]))
    return model


def bound(model, column_of, bounded, words):
    kind = words[0]
    takes_number = kind not in ("BV", "MI", "PL", "FR")
    name, number = (words[-2], float(words[-1])) if takes_number else (words[-1], 0.0)
    column = column_of[name]
    bounded.add(column)
    if kind in ("UP", "UI"):
        model.upper[column] = number
    elif kind in ("LO", "LI"):
        model.lower[column] = number
    elif kind == "FX":
        model.lower[column] = model.upper[column] = number
    elif kind == "BV":
        model.lower[column], model.upper[column] = 0.0, 1.0
    elif kind == "MI":
        model.lower[column] = -math.inf
    elif kind == "FR":
        model.lower[column], model.upper[column] = -math.inf, math.inf
