"""What runs say: time to the gap target, time to a proof, value at a moment, ratios and their means."""
import math

# The target that every solver is given: whichever of the two is larger.
POINTS = 1
RELATIVE = 0.005
MOMENT = 10
# Times below this are too short to be compared: a log line or a poll comes no more often.
RESOLUTION = 0.05


def raised(bound):
    """Penalties are whole, so a bound may be rounded up, whoever found it."""
    return None if bound is None else math.ceil(bound - 1e-6)


def is_near(value, bound):
    if value is None or bound is None:
        return False
    return value - raised(bound) <= max(POINTS, RELATIVE * abs(value))


def target_time(run):
    """Seconds until value and bound met the gap target, or None."""
    return next((row[0] for row in run["trace"] if is_near(row[1], row[2])), None)


def proof_time(run):
    """Seconds until the value was proven the least, or None."""
    if run["goal"] != "proof":
        return None
    return next((row[0] for row in run["trace"]
                 if row[1] is not None and row[2] is not None and row[1] <= raised(row[2])), None)


def value_at(run, moment=MOMENT):
    """The best value known after some seconds, or None."""
    values = [row[1] for row in run["trace"] if row[0] <= moment and row[1] is not None]
    return values[-1] if values else None


class Time:
    """Seconds, or no more than a lower bound on them where the limit came first."""

    def __init__(self, seconds, is_open=False):
        self.seconds, self.is_open = seconds, is_open

    def __str__(self):
        return ("> " if self.is_open else "") + spoken(self.seconds)


def best_time(runs, measure):
    """The shortest of some runs' times; open where none of them got there before the shortest limit."""
    times = [Time(reached) if (reached := measure(run)) is not None else Time(run["limit"], True) for run in runs]
    return min(times, key=lambda time: (time.seconds, time.is_open), default=None)


def best_value(runs, moment=MOMENT):
    return min((v for v in (value_at(run, moment) for run in runs) if v is not None), default=None)


class Ratio:
    """Theirs ÷ ours; `sign` tells where the limit made it a bound: "≥", "≤", or "" where it is exact."""

    def __init__(self, number, sign=""):
        self.number, self.sign = number, sign

    def __str__(self):
        return f"{self.sign} {spoken(self.number)}".strip()


def time_ratio(ours, theirs):
    """None where neither got there: nothing is known then."""
    if ours is None or theirs is None or (ours.is_open and theirs.is_open):
        return None
    number = max(RESOLUTION, theirs.seconds) / max(RESOLUTION, ours.seconds)
    return Ratio(number, "≥" if theirs.is_open else "≤" if ours.is_open else "")


def geometric_mean(ratios):
    """A bound where some of the ratios are, "~" where bounds of both kinds meet; None of none."""
    ratios = [ratio for ratio in ratios if ratio is not None]
    if not ratios:
        return None
    signs = {ratio.sign for ratio in ratios} - {""}
    mean = math.exp(sum(math.log(ratio.number) for ratio in ratios) / len(ratios))
    return Ratio(mean, "~" if len(signs) > 1 else "".join(signs))


def worst(ratios):
    return min((ratio for ratio in ratios if ratio is not None), key=lambda ratio: ratio.number, default=None)


def spoken(number):
    """Three digits are enough."""
    if number is None:
        return "–"
    if number == int(number) and abs(number) < 1e6:
        return str(int(number))
    return f"{number:.0f}" if abs(number) >= 100 else f"{number:.3g}"
