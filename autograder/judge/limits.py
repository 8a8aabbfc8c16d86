"""The time of a property."""

import math
import time
from collections.abc import Callable

from autograder.judge.failures import OutOfTime
from autograder.sandbox.client import PATIENCE


class Limits:
    """The time that calls and the whole property may take, and the moment when all must end.

    The property's time is processor time (the judge's and the student's), so that a busy machine
    fails nobody; on the clock it may last PATIENCE times as long.
    """

    def __init__(self, call: float, whole: float, end: float = math.inf) -> None:
        self.call = call
        self.whole = whole
        self.start = time.monotonic()
        self.end = min(end, self.start + whole * PATIENCE)
        self.own = time.process_time()
        self.worker: Callable[[], float] = lambda: 0.0

    def end_by(self, moment: float) -> None:
        """End the property at that moment at the latest."""
        self.end = min(self.end, moment)

    def check(self) -> None:
        """Raise OutOfTime once the property's budget is used up."""
        now = time.monotonic()
        if now > self.end or (now - self.start > self.whole and self._used() > self.whole):
            raise OutOfTime("the property's time is used up")

    def _used(self) -> float:
        return time.process_time() - self.own + self.worker()
