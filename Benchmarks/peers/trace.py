"""How a solve went: when its best value and its bound moved."""
import math
import time


class Trace:
    """Rows of [seconds, value, bound] since `begin`; None where there is none yet."""

    # Penalties are whole numbers: a bound that moves by less than this tells nothing.
    STEP = 0.01

    def __init__(self):
        self.rows = []
        self.value = None
        self.bound = None
        self.began = time.perf_counter()

    def begin(self):
        self.began = time.perf_counter()

    def seconds(self):
        return time.perf_counter() - self.began

    def note(self, value=None, bound=None, at=None):
        """Keeps a value or a bound that is better than the best so far (the objective is minimised)."""
        value, bound = finite(value), finite(bound)
        is_news = False
        if value is not None and (self.value is None or value < self.value - 1e-9):
            self.value, is_news = value, True
        if bound is not None and (self.bound is None or bound > self.bound + Trace.STEP):
            self.bound, is_news = bound, True
        if is_news:
            self.rows.append([round(self.seconds() if at is None else at, 3), tidy(self.value), tidy(self.bound)])

    def end(self, value, bound):
        """The final value and bound, written whatever they are."""
        value, bound = finite(value), finite(bound)
        self.value = self.value if value is None else value
        self.bound = self.bound if bound is None else bound
        self.rows.append([round(self.seconds(), 3), tidy(self.value), tidy(self.bound)])
        return self.rows[-1][0]


def finite(number):
    """The number, or None where a solver means infinity by it."""
    return None if number is None or not math.isfinite(number) or abs(number) >= 1e19 else number


def tidy(number):
    """Without the noise of floating point."""
    if number is None:
        return None
    return int(round(number)) if abs(number - round(number)) < 1e-6 else round(number, 4)
