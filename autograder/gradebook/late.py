"""What being late costs: pure functions of times and the course's policy."""

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

import msgspec

from autograder.course.term import Late

DAY = timedelta(hours=24)


class Lateness(msgspec.Struct, frozen=True):
    """Days late (each begun one counts), how many were free, how many cost, and whether it was too late."""

    days: int = 0
    free: int = 0
    paid: int = 0
    closed: bool = False
    percent: Decimal = Decimal(0)


class Case(msgspec.Struct, frozen=True):
    """One piece of one student: days late, and how many days late it is still taken."""

    days: int
    cutoff: int


def days_late(due: datetime, handed_in: datetime) -> int:
    """ceil((handed_in - due) / 24 h), 0 if it was in time.

    Both are compared in UTC: on the night when clocks change a day still has 24 hours.
    """
    late = handed_in.astimezone(timezone.utc) - due.astimezone(timezone.utc)
    return max(0, -(-late // DAY))


def spend(policy: Late, cases: Iterable[Case]) -> list[Lateness]:
    """The lateness of each case, the free days spent in the order given.

    What comes after its cut-off is not taken and so spends nothing.
    """
    left = policy.free_days
    found = []
    for case in cases:
        if case.days > case.cutoff:
            found.append(Lateness(case.days, closed=True, percent=Decimal(100)))
            continue
        free = min(left, case.days)
        left -= free
        paid = case.days - free
        found.append(Lateness(case.days, free, paid, percent=min(Decimal(100), paid * policy.percent_a_day)))
    return found


def after(policy: Late, earned: Fraction, possible: Fraction, lateness: Lateness) -> Fraction:
    """The points that are left of those earned: exact, never below zero, never more than earned."""
    if lateness.closed:
        return Fraction(0)
    share = Fraction(lateness.percent) / 100
    return max(Fraction(0), earned - share * (earned if policy.of == "earned" else possible))


def moment(text: str, zone: ZoneInfo) -> datetime | None:
    """A time as Gradescope and people write it; None if there is none.

    Without an offset it is on the course's clock.  Raises ValueError for what is no time.
    """
    words = text.strip()
    if not words:
        return None
    if words.endswith(("Z", "UTC")):
        words = words.removesuffix("UTC").removesuffix("Z").rstrip() + "+00:00"
    day, _, rest = words.replace("T", " ", 1).partition(" ")
    clock, _, offset = rest.strip().partition(" ")
    found = datetime.fromisoformat(f"{day}T{_clock(clock)}{_offset(offset)}")
    return found if found.tzinfo else found.replace(tzinfo=zone)


def _clock(text: str) -> str:
    """Hours to microseconds, with an offset of the usual forms behind them if there is one."""
    text = text or "00:00:00"
    for sign in "+-":
        time, found, offset = text.partition(sign)
        if found:
            return _clock(time) + _offset(sign + offset)
    whole, _, fraction = text.partition(".")
    return f"{whole}.{fraction[:6]:0<6}" if fraction else whole


def _offset(text: str) -> str:
    text = text.strip()
    return f"{text[:3]}:{text[3:]}" if len(text) == 5 and ":" not in text else text
