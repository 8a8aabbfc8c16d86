"""The late policy, as properties; times on the nights when clocks change."""

from datetime import datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from typing import Literal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.course.term import Late
from autograder.gradebook.late import DAY, Case, after, days_late, moment, spend
from autograder.gradebook.marks import shown

TORONTO = ZoneInfo("America/Toronto")
DUE = datetime(2026, 10, 31, 23, 59, tzinfo=TORONTO)

policies = st.builds(
    Late,
    free_days=st.integers(0, 12),
    percent_a_day=st.decimals(0, 100, places=1),
    of=st.sampled_from(["earned", "possible"]),
    cutoff_days=st.integers(0, 10),
)
cases = st.lists(st.builds(Case, days=st.integers(0, 14), cutoff=st.integers(0, 10)), max_size=8)
seconds = st.integers(-(10**6), 10**6)


@given(seconds)
def test_a_day_is_24_hours_begun(late: int) -> None:
    handed_in = DUE.astimezone(timezone.utc) + timedelta(seconds=late)
    days = days_late(DUE, handed_in)
    assert days == (0 if late <= 0 else (late + 86_399) // 86_400)
    assert days_late(DUE, handed_in.astimezone(ZoneInfo("Asia/Tokyo"))) == days


def test_the_night_with_25_hours_is_no_gift_and_no_trap() -> None:
    # Toronto's clocks go back on 1 November 2026: 24 hours later it is 22:59, not 23:59.
    assert days_late(DUE, datetime(2026, 11, 1, 22, 59, tzinfo=TORONTO)) == 1
    assert days_late(DUE, datetime(2026, 11, 1, 23, 59, tzinfo=TORONTO)) == 2
    spring = datetime(2026, 3, 7, 23, 59, tzinfo=TORONTO)
    assert days_late(spring, datetime(2026, 3, 9, 0, 59, tzinfo=TORONTO)) == 1


@given(seconds, st.integers(0, 5))
def test_an_extension_moves_the_deadline(late: int, days: int) -> None:
    handed_in = DUE.astimezone(timezone.utc) + timedelta(seconds=late)
    assert days_late(DUE.astimezone(timezone.utc) + days * DAY, handed_in) == max(
        0, days_late(DUE, handed_in) - days
    )


@given(policies, cases)
def test_free_days_are_spent_in_order_and_only_once(policy: Late, found: list[Case]) -> None:
    spent = spend(policy, found)
    taken = [(case, late) for case, late in zip(found, spent, strict=True) if case.days <= case.cutoff]
    assert sum(late.free for late in spent) == min(policy.free_days, sum(case.days for case, _ in taken))
    assert all(late.free + late.paid == case.days for case, late in taken)
    paid = [index for index, (_, late) in enumerate(taken) if late.paid]
    if paid:
        assert all(late.free == 0 for _, late in taken[paid[0] + 1 :])
    refused = [late for case, late in zip(found, spent, strict=True) if case.days > case.cutoff]
    assert all(late.closed and not late.free for late in refused)


@given(policies, cases, st.integers(0, 7))
def test_later_is_never_better(policy: Late, found: list[Case], index: int) -> None:
    if index >= len(found):
        return
    later = [*found]
    later[index] = Case(found[index].days + 1, found[index].cutoff)
    before, now = spend(policy, found)[index], spend(policy, later)[index]
    left = [after(policy, Fraction(60), Fraction(100), late) for late in (before, now)]
    assert left[1] <= left[0]


@given(policies, cases, st.decimals(0, 100, places=2))
def test_points_stay_between_nothing_and_what_was_earned(
    policy: Late, found: list[Case], earned: Decimal
) -> None:
    for case, late in zip(found, spend(policy, found), strict=True):
        left = after(policy, Fraction(earned), Fraction(100), late)
        assert 0 <= left <= Fraction(earned)
        if case.days == 0 or (late.paid == 0 and not late.closed):
            assert left == Fraction(earned)


@pytest.mark.parametrize(("of", "left"), [("earned", 48), ("possible", 40)])
def test_what_a_day_costs(of: Literal["earned", "possible"], left: int) -> None:
    policy = Late(free_days=1, of=of)
    (late,) = spend(policy, [Case(3, 5)])
    assert (late.free, late.paid, late.percent) == (1, 2, 20)
    assert after(policy, Fraction(60), Fraction(100), late) == left


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-09-30 03:59:00.861687000 Z", "2026-09-30T03:59:00.861687+00:00"),
        ("2026-09-29 23:59:00 -0400", "2026-09-30T03:59:00+00:00"),
        ("2026-09-29T23:59:00.000000-04:00", "2026-09-30T03:59:00+00:00"),
        ("2026-09-30T03:59:00+00:00", "2026-09-30T03:59:00+00:00"),
        ("2026-09-30 03:59:00 UTC", "2026-09-30T03:59:00+00:00"),
        ("2026-09-29 23:59", "2026-09-30T03:59:00+00:00"),
        ("2026-12-01 23:59:00", "2026-12-02T04:59:00+00:00"),
        ("2026-09-29", "2026-09-29T04:00:00+00:00"),
    ],
)
def test_times_in_every_form_that_comes(text: str, utc: str) -> None:
    found = moment(text, TORONTO)
    assert found is not None and found.astimezone(timezone.utc).isoformat() == utc


def test_no_time_and_nonsense() -> None:
    assert moment(" ", TORONTO) is None
    with pytest.raises(ValueError):
        moment("yesterday", TORONTO)


@given(st.fractions(0, 100))
def test_rounding_is_half_up(value: Fraction) -> None:
    assert abs(Fraction(shown(value)) - value) <= Fraction(1, 200)
    assert shown(Fraction(1, 200)) == Decimal("0.01") and shown(Fraction(199, 200)) == Decimal("1.00")
