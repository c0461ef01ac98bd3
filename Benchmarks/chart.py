"""Two kinds of chart as SVG, with colours that colour-blind readers tell apart (Okabe and Ito) and dashes beside them."""
import math
from xml.sax.saxutils import escape

STYLE = {
    "watchbill": ("#000000", ""), "highs": ("#0072B2", "7 3"), "cpsat": ("#D55E00", "2 3"),
    "scip": ("#009E73", "9 3 2 3"), "cbc": ("#CC79A7", "4 2"), "standing": ("#0072B2", ""), "per-shift": ("#D55E00", ""),
}
NAMES = {"watchbill": "Watchbill", "highs": "HiGHS", "cpsat": "CP-SAT", "scip": "SCIP", "cbc": "CBC"}
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 720, 400, 70, 130, 46, 52


class Canvas:
    """A frame with logarithmic axes; `across` and `up` turn data into places."""

    def __init__(self, title, x_range, y_range):
        self.x_range, self.y_range = x_range, y_range
        self.parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
            f'<title>{escape(title)}</title>', f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
            f'<text x="{LEFT}" y="24" font-size="15">{escape(title)}</text>',
        ]

    def across(self, x):
        low, high = self.x_range
        return LEFT + (WIDTH - LEFT - RIGHT) * (math.log(x) - math.log(low)) / (math.log(high) - math.log(low))

    def up(self, y):
        low, high = self.y_range
        y = min(max(y, low), high)
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (math.log(y) - math.log(low)) / (math.log(high) - math.log(low))

    def text(self, x, y, words, anchor="start", colour="#333333"):
        self.parts.append(f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">{escape(words)}</text>')

    def line(self, points, colour, dash="", width=2):
        places = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        dash = f' stroke-dasharray="{dash}"' if dash else ""
        self.parts.append(f'<polyline points="{places}" fill="none" stroke="{colour}" stroke-width="{width}"{dash}/>')

    def dot(self, x, y, colour, is_open):
        fill = "#ffffff" if is_open else colour
        self.parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{fill}" stroke="{colour}" stroke-width="1.5"/>')

    def axes(self, x_ticks, y_ticks, x_label, y_label):
        for y, words in y_ticks:
            self.line([(LEFT, self.up(y)), (WIDTH - RIGHT, self.up(y))], "#dddddd", width=1)
            self.text(LEFT - 8, self.up(y) + 4, words, "end")
        for x, words in x_ticks:
            self.line([(x, HEIGHT - BOTTOM), (x, HEIGHT - BOTTOM + 5)], "#333333", width=1)
            self.text(x, HEIGHT - BOTTOM + 19, words, "middle")
        self.line([(LEFT, HEIGHT - BOTTOM), (WIDTH - RIGHT, HEIGHT - BOTTOM)], "#333333", width=1)
        self.text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, x_label, "middle")
        self.text(LEFT, 40, y_label)

    def svg(self):
        return "\n".join(self.parts + ["</svg>", ""])


def decades(low, high):
    return [10.0**n for n in range(math.ceil(math.log10(low) - 1e-9), math.floor(math.log10(high) + 1e-9) + 1)]


def plain(number):
    return f"{number:g}"


def progress(title, series, limit):
    """Excess over the best known bound against seconds; `series` maps a solver to rows of [seconds, percent]."""
    # Below a hundredth of a percent, nothing is left to see: a proven optimum sits on the lower edge.
    canvas = Canvas(title, (0.05, limit), (0.01, 100))
    canvas.axes([(canvas.across(x), plain(x)) for x in decades(0.05, limit)],
                [(y, plain(y) + " %") for y in decades(0.01, 100)], "seconds", "over the best known bound")
    taken = []
    for solver, rows in series.items():
        if not rows:
            continue
        colour, dash = STYLE[solver]
        points, height = [], None
        for seconds, percent in rows:
            x = canvas.across(min(max(seconds, 0.05), limit))
            if height is not None:
                points.append((x, height))
            height = canvas.up(max(percent, 0.01))
            points.append((x, height))
        points.append((canvas.across(limit), height))
        canvas.line(points, colour, dash, 3 if solver == "watchbill" else 2)
        place = height
        while any(abs(place - other) < 14 for other in taken):
            place -= 14
        taken.append(place)
        canvas.text(WIDTH - RIGHT + 8, place + 4, NAMES[solver], colour=colour)
    return canvas.svg()


def ratios(title, series, sizes):
    """Ratios by size; `series` maps a name to rows of [size, ratio, sign], its mean drawn as a bar."""
    numbers = [row[1] for rows in series.values() for row in rows] + [1]
    canvas = Canvas(title, (1, 10), (10 ** math.floor(math.log10(min(numbers) * 0.8)),
                                     10 ** math.ceil(math.log10(max(numbers) * 1.2))))
    step = (WIDTH - LEFT - RIGHT) / max(1, len(sizes))
    middle = {size: LEFT + step * (place + 0.5) for place, size in enumerate(sizes)}
    canvas.axes([(middle[size], str(size)) for size in sizes], [(y, plain(y)) for y in decades(*canvas.y_range)],
                "people", "time of the best peer ÷ time of Watchbill (open circles: bounds)")
    canvas.line([(LEFT, canvas.up(1)), (WIDTH - RIGHT, canvas.up(1))], "#333333", "4 3", 1)
    for place, (name, rows) in enumerate(series.items()):
        colour, _ = STYLE[name]
        shift = step * 0.36 * (place - (len(series) - 1) / 2)
        for size in sizes:
            here = [row for row in rows if row[0] == size]
            if not here:
                continue
            for offset, (_, ratio, sign) in enumerate(here):
                spread = step * 0.02 * (offset - (len(here) - 1) / 2)
                canvas.dot(middle[size] + shift + spread, canvas.up(ratio), colour, bool(sign))
            mean = canvas.up(math.exp(sum(math.log(row[1]) for row in here) / len(here)))
            canvas.line([(middle[size] + shift - step * 0.14, mean), (middle[size] + shift + step * 0.14, mean)], colour)
        canvas.text(WIDTH - RIGHT + 8, TOP + 16 * (place + 1), name, colour=colour)
    return canvas.svg()
